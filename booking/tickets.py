"""What a person bought: bookings with their tickets, shown to their owner only."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from booking import collecting, refunds
from booking.cards import Card, card_of, find_card, hold_of, own_card
from booking.quoting import frozen_lines
from booking.refusals import Refusal
from booking.rules.codes import booking_number, party_code, read_code, ticket_code
from booking.rules.house import HouseRules
from booking.sales import find_sale, may
from booking.views import BookingView, Hold, Money, MyTickets, SnackOrder, TicketView
from booking.waitlist import places
from storage import bookings, handovers, outbox, sold
from storage import tickets as issued

A_PAGE = 5  # bookings
BOUGHT = ("confirmed", "partly_cancelled", "cancelled")


def my_tickets(tx: Connection, person_id: int, page: int, now: int, rules: HouseRules) -> MyTickets:
    """A page of what the person bought, the next show first, and what they hold; a page beyond the last is the last."""
    pages = max(1, -(-bookings.count_bought(tx, person_id) // A_PAGE))
    page = min(max(page, 0), pages - 1)
    rows = bookings.bought_cards(tx, person_id, now, A_PAGE, page * A_PAGE)
    views = booking_views(tx, [card_of(row) for row in rows], rules)
    seen = list(zip(rows, views, strict=True))
    return MyTickets(
        upcoming=tuple(view for row, view in seen if not row.is_past),
        past=tuple(view for row, view in seen if row.is_past),
        holds=held(tx, person_id, now, rules),
        page=page,
        pages=pages,
        received=_received(tx, person_id, now, rules) if page == 0 else (),
        places=places(tx, person_id),
    )


def held(tx: Connection, person_id: int, now: int, rules: HouseRules) -> tuple[Hold, ...]:
    """What the person holds right now, in whatever show."""
    return tuple(hold_of(card_of(row), now, rules) for row in bookings.waiting_cards(tx, person_id, now))


def booking(tx: Connection, person_id: int, booking_id: int, rules: HouseRules, now: int | None = None) -> BookingView:
    """A booking of the person's; given `now`, with what they may do with it, and whether it is over."""
    card = own_card(tx, person_id, booking_id)
    if card.booking.state not in BOUGHT:
        raise Refusal("no-such-booking")
    (view,) = booking_views(tx, [card], rules)
    if now is None:
        return view
    sale = find_sale(tx, booking_id, lock=False)
    rights = view.may if sale is None else may(sale, now, rules)
    return replace(view, may=rights, over=now >= view.show.ends_at)


def visit(tx: Connection, person_id: int, booking_id: int, rules: HouseRules) -> BookingView:
    """What somebody comes to see: their booking, or of somebody else's the tickets that were handed on to them."""
    card = find_card(tx, booking_id)
    if card is None or card.booking.state not in BOUGHT:
        raise Refusal("no-such-booking")
    (sold,) = booking_views(tx, [card], rules)
    if sold.person_id == person_id:
        return sold
    mine = tuple(each for each in sold.tickets if each.person_id == person_id and each.state != "void")
    if not mine:
        raise Refusal("not-yours")
    return replace(sold, person_id=person_id, tickets=mine, party="", orders=())


def _received(tx: Connection, person_id: int, now: int, rules: HouseRules) -> tuple[TicketView, ...]:
    """What others bought and handed on to this person."""
    rows = handovers.received(tx, person_id, now)
    cards = {row.booking_id: find_card(tx, row.booking_id) for row in rows}
    pairs = ((cards[row.booking_id], issued.ticket(tx, row.id)) for row in rows)
    return tuple(ticket_view(card, row, rules) for card, row in pairs if card is not None and row is not None)


def ticket(tx: Connection, person_id: int, code: str, rules: HouseRules) -> TicketView:
    """The ticket behind a code, for its owner; anybody else learns nothing."""
    read = read_code(rules.ticket_secret, code)
    row = None if read is None else issued.ticket(tx, read.ticket_id)
    if row is None or read is None or row.person_id != person_id or row.epoch != read.epoch:
        raise Refusal("no-such-ticket")
    card = find_card(tx, row.booking_id)
    if card is None:
        raise Refusal("no-such-ticket")
    orders = collecting.orders_of(tx, [card.booking.id]) if _may_have_snacks(card) else {}
    return _for_counter(ticket_view(card, row, rules), orders.get(card.booking.id, ()), card.booking.person_id)


def send_again(tx: Connection, person_id: int, booking_id: int, now: int) -> None:
    """Draws the person's tickets again and sends them."""
    card = own_card(tx, person_id, booking_id)
    if card.booking.state not in ("confirmed", "partly_cancelled"):
        raise Refusal("no-such-booking")
    outbox.tell(tx, "tickets", f"{booking_id}:again:{now}", person_id, {"booking_id": booking_id}, now)


def booking_views(tx: Connection, cards: list[Card], rules: HouseRules) -> list[BookingView]:
    """The views of bought bookings, their tickets read in one statement."""
    rows: dict[int, list[Row[Any]]] = {card.booking.id: [] for card in cards}
    for row in issued.of_bookings(tx, list(rows)) if rows else ():
        rows[row.booking_id].append(row)
    given_up = [card.booking.id for card in cards if card.booking.state != "confirmed"]
    refunded = refunds.views(tx, given_up) if given_up else {}
    by = sold.replaced_by(tx, given_up) if given_up else {}
    orders = collecting.orders_of(tx, [card.booking.id for card in cards if _may_have_snacks(card)])
    return [
        replace(
            _with_orders(_booking_view(card, rows[card.booking.id], rules), orders.get(card.booking.id, ())),
            refunds=refunded.get(card.booking.id, ()),
            replaced_by=booking_number(by[card.booking.id]) if card.booking.id in by else "",
        )
        for card in cards
    ]


def _may_have_snacks(card: Card) -> bool:
    """Its own, or those that came along with tickets that it took the place of."""
    return card.booking.snacks > 0 or card.booking.replaces_id is not None


def _with_orders(view: BookingView, orders: tuple[SnackOrder, ...]) -> BookingView:
    """What still waits at the counter is on every good ticket that is the buyer's."""
    if not orders:
        return view
    tickets = tuple(_for_counter(ticket, orders, view.person_id) for ticket in view.tickets)
    return replace(view, orders=orders, tickets=tickets)


def _for_counter(view: TicketView, orders: tuple[SnackOrder, ...], buyer_id: int) -> TicketView:
    if view.person_id != buyer_id or view.state == "void":
        return view
    return replace(view, orders=tuple(order for order in orders if order.state == "waiting"))


def _booking_view(card: Card, rows: Iterable[Row[Any]], rules: HouseRules) -> BookingView:
    booked = card.booking
    sold = tuple(_for_buyer(ticket_view(card, row, rules), booked.person_id) for row in rows)
    together = [each for each in sold if each.state != "void" and each.person_id == booked.person_id]
    return BookingView(
        booking_id=booked.id,
        number=booking_number(booked.id),
        person_id=booked.person_id,
        state=booked.state,
        show=card.show,
        tickets=sold,
        party=party_code(rules.ticket_secret, card.show.id, booked.id) if len(together) > 1 else "",
        total=Money(booked.total, booked.currency),
        confirmed_at=booked.confirmed_at or booked.held_at,
        message_id=booked.message_id,
        lines=frozen_lines(booked.quote) if booked.quote else (),
        credit=booked.credit,
        tax=booked.quote["tax"] if booked.quote else 0,
        receipt=card.receipt,
        replaces=booking_number(booked.replaces_id) if booked.replaces_id else "",
    )


def _for_buyer(view: TicketView, buyer_id: int) -> TicketView:
    """The code of a ticket that was handed on is nobody's but its owner's."""
    return view if view.person_id == buyer_id else replace(view, code="")


def ticket_view(card: Card, row: Row[Any], rules: HouseRules) -> TicketView:
    """For its owner's eyes: the code is in it."""
    seat = card.layout.seats[row.seat]
    return TicketView(
        ticket_id=row.id,
        code=ticket_code(rules.ticket_secret, row.show_id, row.id, row.epoch),
        booking_id=row.booking_id,
        number=booking_number(row.booking_id),
        show=card.show,
        row=seat.label_row,
        seat_number=seat.number,
        kind=row.kind,
        price=Money(row.price, card.booking.currency),
        state=row.state,
        holder=row.holder,
        person_id=row.person_id,
        given=row.person_id != card.booking.person_id,
    )
