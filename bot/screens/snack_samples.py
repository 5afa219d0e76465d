"""Samples of snacks and drinks: the menu, the cart and the ticket with some, and what staff see of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from booking.after_views import CancelQuote, ChangeOffers
from booking.refusals import Refusal
from booking.snack_views import MenuItem, SnackMenu
from booking.views import BookingView, Hold, Money, PriceLine, SnackOrder, Usual
from bot.screens import afterwards, cart, notices, snacks, tickets
from bot.screens.screen import Screen
from locales import Words

Drawn = Callable[[Words], Screen | tuple[Screen, ...]]
LARGE = {
    "en": "Salted popcorn (large)",
    "ru": "Солёный попкорн (большой)",
    "uk": "Солоний попкорн (великий)",
    "de": "Salziges Popcorn (groß)",
    "es": "Palomitas saladas (grandes)",
    "ar": "فشار مملّح (كبير)",
}
SWEET = {
    "en": "Sweet popcorn (small)",
    "ru": "Сладкий попкорн (маленький)",
    "uk": "Солодкий попкорн (малий)",
    "de": "Süßes Popcorn (klein)",
    "es": "Palomitas dulces (pequeñas)",
    "ar": "فشار حلو (صغير)",
}
COLA = {
    "en": "Cola (0.5 l)",
    "ru": "Кола (0,5 л)",
    "uk": "Кола (0,5 л)",
    "de": "Cola (0,5 l)",
    "es": "Cola (0,5 l)",
    "ar": "كولا (0.5 لتر)",
}
BAR = {
    "en": "Chocolate bar",
    "ru": "Шоколадный батончик",
    "uk": "Шоколадний батончик",
    "de": "Schokoriegel",
    "es": "Chocolatina",
    "ar": "لوح شوكولاتة",
}
FOR_TWO = {
    "en": "For two: large popcorn and two colas",
    "ru": "На двоих: большой попкорн и две колы",
    "uk": "На двох: великий попкорн і дві коли",
    "de": "Für zwei: großes Popcorn und zwei Cola",
    "es": "Para dos: palomitas grandes y dos refrescos",
    "ar": "لشخصين: فشار كبير وكوبا كولا",
}
REFUSALS = (Refusal("snack-gone"), Refusal("too-many-snacks", limit=10), Refusal("no-such-order"))
LINES = (PriceLine("snack", "s1", 1, 650, LARGE), PriceLine("snack", "s3", 2, 700, COLA))
USUAL = Usual(310_400, LINES, Money(1350, "EUR"))
ITEMS = (
    MenuItem(1, "popcorn", LARGE, ("soya",), Money(650, "EUR"), 1, True),
    MenuItem(2, "popcorn", SWEET, ("milk", "soya"), Money(490, "EUR"), 0, True),
    MenuItem(3, "drinks", COLA, (), Money(350, "EUR"), 2, True),
    MenuItem(4, "sweets", BAR, ("milk", "nuts"), Money(250, "EUR"), 1, False),
    MenuItem(5, "combos", FOR_TWO, ("soya",), Money(1190, "EUR"), 0, True),
)


def screens(
    hold: Hold, booking: BookingView, quote: CancelQuote, offers: ChangeOffers, bot: str
) -> Mapping[str, Drawn]:
    """By name, of a hold, a booking and the ways to give it up."""
    empty = replace(hold, show=replace(hold.show, has_menu=True))
    with_snacks = replace(empty, lines=LINES, total=Money(hold.total.amount + 1350, "EUR"))
    order = SnackOrder(
        booking.booking_id, "7KQ2X", "waiting", LINES, Money(1350, "EUR"), "Inês", hold.show.starts_at, hold.show.zone
    )
    done = replace(order, state="collected", collected_at=hold.show.starts_at - 600, counter="Rui")
    mine = tuple(replace(each, orders=(order,)) for each in booking.tickets)
    sold = replace(booking, tickets=mine, orders=(order,), lines=LINES, total=Money(4700, "EUR"))
    one = replace(sold, tickets=mine[:1], total=Money(mine[0].price.amount + 1350, "EUR"))
    snacks_back = replace(quote, snacks=Money(1350, "EUR"))
    menu = SnackMenu(with_snacks, ITEMS, 10)
    return {
        "cart-snacks": lambda words: cart.cart(with_snacks, words),
        "cart-usual": lambda words: cart.cart(replace(empty, usual=USUAL), words),
        "snacks": lambda words: snacks.menu(menu, words),
        "snacks-drinks": lambda words: snacks.menu(menu, words, "drinks"),
        "snacks-combos": lambda words: snacks.menu(menu, words, "combos"),
        "snacks-off": lambda words: snacks.menu(menu, words, "sweets"),
        "snacks-none-yet": lambda words: snacks.menu(
            SnackMenu(empty, tuple(replace(item, count=0) for item in ITEMS[:3]), 10), words
        ),
        "snacks-usual-taken": lambda words: snacks.usual_taken(cart.cart(with_snacks, words), USUAL, words),
        "snacks-usual-gone": lambda words: snacks.usual_taken(
            cart.cart(with_snacks, words), replace(USUAL, gone=(BAR,)), words
        ),
        "booking-snacks": lambda words: tickets.booking(sold, words),
        "booking-snacks-collected": lambda words: tickets.booking(replace(sold, orders=(done,)), words),
        "booking-snacks-returned": lambda words: tickets.booking(
            replace(sold, orders=(replace(order, state="returned"),)), words
        ),
        "tickets-sent-snacks": lambda words: notices.notice("tickets", one, words, {}, bot),
        "ticket-snacks": lambda words: tickets.ticket(mine[0], words, bot),
        "cancelling-snacks": lambda words: afterwards.cancelling(snacks_back, words),
        "change-offers-snacks-stay": lambda words: afterwards.change_offers(
            replace(offers, snacks=Money(1350, "EUR")), words
        ),
        "change-offers-snacks-back": lambda words: afterwards.change_offers(
            replace(offers, snacks=Money(1350, "EUR"), snacks_stay=False), words
        ),
        "order": lambda words: snacks.order(order, words),
        "order-handed-out": lambda words: snacks.order(replace(done, undo_until=hold.show.starts_at), words),
        "order-collected": lambda words: snacks.order(done, words),
        "order-returned": lambda words: snacks.order(replace(order, state="returned"), words),
        "order-undone": lambda words: snacks.undone(order, words),
    }
