"""What Telegram's own invoice says."""

from dataclasses import dataclass

from booking.rules.refunds import STARS
from booking.views import Order
from bot.screens import phrases
from bot.screens.render import clean, shorten
from locales import Words

TITLE_LIMIT, DESCRIPTION_LIMIT, LINE_LIMIT = 32, 255, 64


@dataclass(frozen=True, slots=True)
class InvoiceText:
    """The words of a sendInvoice call; `prices` are (label, minor units) and add up to the order's total."""

    title: str
    description: str
    payload: str
    currency: str
    prices: tuple[tuple[str, int], ...]
    start_parameter: str


def invoice(view: Order, words: Words) -> InvoiceText:
    description = words(
        "invoice-description",
        when=phrases.moment(words, view.show.starts_at, view.show.zone),
        cinema=view.show.cinema,
        hall=view.show.hall,
        seats=phrases.seats_first(words, view.seats),
        number=view.number,
    )
    lines = tuple((_line(view, key, words), amount) for key, amount in view.lines)
    if view.total.currency == STARS:  # Telegram takes one price in Stars, not several
        lines = ((shorten(clean(phrases.seats_first(words, view.seats)), LINE_LIMIT), view.total.amount),)
    return InvoiceText(
        title=shorten(clean(phrases.title(words, view.show.film)), TITLE_LIMIT),
        description=shorten(clean(description), DESCRIPTION_LIMIT),
        payload=view.payload,
        currency=view.total.currency,
        prices=lines,
        start_parameter=f"s{view.show.id}",
    )


def _line(view: Order, key: str, words: Words) -> str:
    """A seat class by its letter with its seats, a snack by its subject, or another part of the price by its key."""
    for snack in view.snacks:
        if snack.subject == key:
            return shorten(clean(f"{snack.count} × {phrases.translated(words, snack.name)}"), LINE_LIMIT)
    places = [place for place in view.seats if place.kind == key]
    if not places:
        return words(f"line-{key}")
    seats = phrases.seats_in_words(words, places)
    return shorten(words("line-seats", kind=phrases.starting(phrases.kind_name(words, key)), seats=seats), LINE_LIMIT)
