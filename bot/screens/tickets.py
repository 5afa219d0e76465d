"""What was bought: the list, a booking, a ticket, and the pictures and the receipt that are sent once it is paid."""

from collections.abc import Iterable
from dataclasses import replace

from booking.views import BookingView, Hold, MyTickets, ShowFacts, TicketView, WaitlistPlace
from bot import callbacks
from bot.screens import afterwards, orders, parties, phrases, pictures, prices, ways
from bot.screens.render import CAPTION_LIMIT, Html, cut, label, lines, paragraphs, say, screen, shorten
from bot.screens.screen import Button, Screen
from locales import Words, formats

ALBUM = 10
TITLE_ON_BUTTON = 32
seats_of = afterwards.seats_of


def my_tickets(view: MyTickets, words: Words) -> Screen:
    if not (view.holds or view.places or view.upcoming or view.past or view.received):
        return screen(say(words, "tickets-none"), ((ways.films(words),), (ways.help_page(words),)))
    text = paragraphs(
        say(words, "tickets-title"),
        *(_held_entry(hold, words) for hold in view.holds),
        *(_place_entry(place, words) for place in view.places),
        *_section("tickets-upcoming", view.upcoming, words),
        *_received(view.received, words),
        *_section("tickets-past", view.past, words),
        None if view.holds or view.upcoming or view.received else say(words, "tickets-nothing-ahead"),
    )
    holds = ((_hold_button(hold, words),) for hold in view.holds)
    given = ((afterwards.see_ticket(ticket, words),) for ticket in view.received)
    bookings = ((_booking_button(booking, words),) for booking in (*view.upcoming, *view.past))
    places = ((_place_button(place, words),) for place in view.places)
    ways_on = (ways.films(words), ways.wallet(words))
    return screen(text, (*holds, *places, *given, *bookings, *_pager(view, words), ways_on))


def _section(key: str, bookings: Iterable[BookingView], words: Words) -> Iterable[Html]:
    entries = [_entry(booking, words) for booking in bookings]
    return (say(words, key), *entries) if entries else ()


def _received(tickets: tuple[TicketView, ...], words: Words) -> Iterable[Html]:
    """What friends handed on, each ticket for itself."""
    entries = [_seats_entry(ticket.show, [ticket], words) for ticket in tickets]
    return (say(words, "tickets-received"), *entries) if entries else ()


def _held_entry(hold: Hold, words: Words) -> Html:
    return say(
        words,
        "tickets-paying" if hold.state == "paying" else "tickets-held",
        title=phrases.title(words, hold.show.film),
        seats=phrases.seats_first(words, hold.seats),
    )


def _place_entry(place: WaitlistPlace, words: Words) -> Html:
    return say(
        words,
        "tickets-place",
        title=phrases.title(words, place.show.film),
        when=phrases.moment(words, place.show.starts_at, place.show.zone),
        place=str(place.ahead + 1),
    )


def _place_button(place: WaitlistPlace, words: Words) -> Button:
    text = words("tickets-place-button", title=shorten(phrases.title(words, place.show.film), TITLE_ON_BUTTON))
    return Button(label(text), callbacks.InLine(entry=place.entry_id).pack())


def _entry(view: BookingView, words: Words) -> Html:
    return _seats_entry(view.show, own(view) or view.tickets, words)


def _seats_entry(show: ShowFacts, tickets: Iterable[TicketView], words: Words) -> Html:
    return say(
        words,
        "tickets-entry",
        title=phrases.title(words, show.film),
        when=phrases.moment(words, show.starts_at, show.zone),
        cinema=show.cinema,
        hall=show.hall,
        seats=seats_of(tickets, words),
    )


def own(view: BookingView) -> tuple[TicketView, ...]:
    """The tickets that are good, and the buyer's still."""
    return tuple(each for each in view.tickets if each.state != "void" and each.person_id == view.person_id)


def to_them(view: BookingView) -> str:
    """The way back to the booking, which is its buyer's; to whom tickets were handed on, there are only those."""
    given = [each.ticket_id for each in own(view) if each.given]
    if not given:
        return callbacks.Booking(booking=view.booking_id).pack()
    return callbacks.MyTicket(ticket=given[0]).pack() if len(given) == 1 else callbacks.Tickets(page=0).pack()


def _hold_button(hold: Hold, words: Words) -> Button:
    key = "tickets-paying-button" if hold.state == "paying" else "tickets-hold-button"
    text = words(key, title=shorten(phrases.title(words, hold.show.film), TITLE_ON_BUTTON))
    return Button(label(text), callbacks.Cart(booking=hold.booking_id).pack(), style="primary")


def _booking_button(view: BookingView, words: Words) -> Button:
    title = shorten(phrases.title(words, view.show.film), TITLE_ON_BUTTON)
    when = phrases.moment(words, view.show.starts_at, view.show.zone)
    return Button(label(words.joined(" · ", (title, when))), callbacks.Booking(booking=view.booking_id).pack())


def _pager(view: MyTickets, words: Words) -> Iterable[tuple[Button, ...]]:
    return ways.pages(words, view.page, view.pages, lambda page: callbacks.Tickets(page=page).pack())


def booking(view: BookingView, words: Words) -> Screen:
    rows = (
        () if view.over else tuple(_to_come_in(view, words)),
        ((_how_priced(view, words),),) if view.lines else (),
        tuple(afterwards.booking_ways(view, words)),
        ((ways.my_review(words, view.show.film.id),),) if any(each.state == "used" for each in own(view)) else (),
        () if view.over else ((ways.one_more(words, view.show.id),),),
        ((ways.back(words, callbacks.Tickets(page=0).pack()),),),
    )
    return screen(_receipt(view, words, "booking-title"), tuple(row for group in rows for row in group))


def _to_come_in(view: BookingView, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.party:
        yield (parties.button(view, words),)
    if own(view):
        yield (Button(label(words("button-send-again")), callbacks.SendTickets(booking=view.booking_id).pack()),)
        yield ways.around(words, view.booking_id)


def _how_priced(view: BookingView, words: Words) -> Button:
    return Button(label(words("button-how-priced")), callbacks.HowPriced(booking=view.booking_id).pack())


def sent_again(view: BookingView, words: Words) -> Screen:
    """The booking, saying that its tickets are on their way once more."""
    return booking(view, words).answering(words("tickets-sent-again"))


def receipt(view: BookingView, words: Words) -> Screen:
    """Sent anew under the tickets."""
    see = Button(label(words("button-see-booking")), callbacks.Booking(booking=view.booking_id).pack())
    rows = ((ways.one_more(words, view.show.id),), (see, ways.tickets(words)))
    return screen(_receipt(view, words, "receipt-title"), rows)


def _receipt(view: BookingView, words: Words, title: str) -> Html:
    return paragraphs(
        say(words, title, number=view.number),
        phrases.show_lines(words, view.show, address=True),
        lines(*_paid_lines(view, words), _beyond_tickets(view, words), prices.sums(view.total, view.credit, words)),
        orders.order_lines(view.orders, words),
        prices.receipt_line(view, words),
        afterwards.replaced_lines(view, words),
        afterwards.refund_lines(view.refunds, words),
        say(words, _state(view)),
    )


def _state(view: BookingView) -> str:
    if not _live(view):
        return f"booking-{view.state}"
    return "booking-over" if view.over else "receipt-advice"


def _paid_lines(view: BookingView, words: Words) -> Iterable[Html]:
    """A line for every row and class, as on the bill."""
    groups: dict[tuple[str, str, int, str, str], list[int]] = {}
    for ticket in view.tickets:
        handed_to = "" if ticket.person_id == view.person_id else ticket.holder
        key = "receipt-line-void" if ticket.state == "void" else "handed-on-line" if handed_to else "cart-line"
        group = (ticket.row, ticket.kind, ticket.price.amount, key, handed_to)
        groups.setdefault(group, []).append(ticket.seat_number)
    for (row, kind, price, key, name), numbers in groups.items():
        yield say(
            words,
            key,
            seats=phrases.starting(phrases.row_in_words(words, row, tuple(numbers))),
            kind=phrases.kind_name(words, kind),
            price=formats.money(words.language, price * len(numbers), view.total.currency),
            **({"name": name} if key == "handed-on-line" else {}),
        )


def _beyond_tickets(view: BookingView, words: Words) -> Html:
    """The fee and the code; the house's rules are in the price of each ticket."""
    beyond = (line for line in view.lines if line.kind in ("fee", "promo", "change", "snack"))
    return prices.beyond_seats(beyond, view.total.currency, words)


def _live(view: BookingView) -> bool:
    return view.state in ("confirmed", "partly_cancelled")


def sent(view: BookingView, words: Words, bot: str, poster_file: bytes | None = None) -> tuple[Screen, ...]:
    """The tickets as pictures, at most ten a message, one for them all, the receipt. `bot` is the bot's username."""
    good = own(view)
    parts = (good[first : first + ALBUM] for first in range(0, len(good), ALBUM))
    party = (parties.sent(view, words, bot, poster_file),) if view.party else ()
    return (*(_pictures(part, words, bot, poster_file) for part in parts), *party, receipt(view, words))


def _pictures(tickets: tuple[TicketView, ...], words: Words, bot: str, poster_file: bytes | None) -> Screen:
    text = cut(_caption(tickets, words), CAPTION_LIMIT)
    drawn = tuple(pictures.ticket(ticket, words, bot, poster_file) for ticket in tickets)
    return Screen(text, picture=drawn[0]) if len(drawn) == 1 else Screen(text, album=drawn)


def _caption(tickets: tuple[TicketView, ...], words: Words) -> Html:
    """Everything the pictures say, for those who cannot see them."""
    show = tickets[0].show
    return paragraphs(
        phrases.show_lines(words, show, address=True),
        lines(*(_seat_line(ticket, words) for ticket in tickets)),
        say(words, "ticket-number", number=tickets[0].number),
        orders.order_lines(tickets[0].orders, words),
    )


def _seat_line(ticket: TicketView, words: Words) -> Html:
    return say(
        words,
        "ticket-seat",
        seat=phrases.starting(phrases.row_in_words(words, ticket.row, (ticket.seat_number,))),
        kind=phrases.kind_name(words, ticket.kind),
        price=phrases.price(words, ticket.price),
    )


def ticket(view: TicketView, words: Words, bot: str, poster_file: bytes | None = None) -> Screen:
    """One ticket, for its owner: a live one with its picture."""
    see = Button(label(words("button-see-booking")), callbacks.Booking(booking=view.booking_id).pack())
    give = Button(label(words("button-hand-on")), callbacks.HandOnTicket(ticket=view.ticket_id).pack())
    issued = (
        ((give,), *((ways.around(words, view.booking_id),) if view.given else ())) if view.state == "issued" else ()
    )
    rows = (*issued, (ways.tickets(words),) if view.given else (see, ways.tickets(words)))
    text = paragraphs(_caption((view,), words), say(words, f"ticket-{view.state}"))
    return screen(text, rows, None if view.state == "void" else pictures.ticket(view, words, bot, poster_file))


def received(view: TicketView, words: Words, bot: str, poster_file: bytes | None = None) -> Screen:
    """The notice that stays with whom a ticket was handed on to."""
    shown = ticket(view, words, bot, poster_file)
    text = cut(paragraphs(say(words, "ticket-received"), Html(shown.text)), CAPTION_LIMIT)
    return replace(shown, text=text)
