"""A booking with its show and seats, read in one statement, and the views that are made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row

from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.rules.prices import quote_nonce
from booking.rules.seats import Layout
from booking.seating import hold_view
from booking.shows import show_facts_of
from booking.views import Hold, Money, Order, SeatPlace, ShowFacts
from storage import bookings


class Booking(NamedTuple):
    """The columns of a booking that use cases read."""

    id: int
    person_id: int
    show_id: int
    state: str
    currency: str
    total: int
    credit: int
    quote: dict[str, Any] | None
    held_at: int
    deadline: int | None
    hold_deadline: int | None
    extended: bool
    message_id: int | None
    confirmed_at: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """`seats` are those not cancelled, with the prices they were sold at."""

    booking: Booking
    show: ShowFacts
    show_state: str
    cinema_id: int
    layout: Layout
    seats: tuple[SeatPlace, ...]

    @property
    def nonce(self) -> str:
        """Which seats, at which prices: what the invoice that is right now carries."""
        return quote_nonce(self.booking.id, [(seat.seat, seat.price) for seat in self.seats])

    @property
    def due(self) -> int:
        """Minor units that the invoice asks for."""
        return self.booking.total - self.booking.credit


def find_card(tx: Connection, booking_id: int) -> Card | None:
    row = bookings.card(tx, booking_id)
    return None if row is None else card_of(row)


def own_card(tx: Connection, person_id: int, booking_id: int) -> Card:
    """A booking that the person owns; anybody else's is refused."""
    card = find_card(tx, booking_id)
    if card is None:
        raise Refusal("no-such-booking")
    if card.booking.person_id != person_id:
        raise Refusal("not-yours")
    return card


def card_of(row: Row[Any]) -> Card:
    columns = bookings.fields(row)
    layout = Layout.parse(row.plan)
    booking = Booking(**{name: columns[name] for name in Booking._fields})
    return Card(booking, show_facts_of(row), row.state, row.cinema_id, layout, places_sold(layout, row.seats or ()))


def places_sold(layout: Layout, seats: Sequence[Any]) -> tuple[SeatPlace, ...]:
    """Seats given as [seat, class, price], in the order of the hall."""
    return tuple(
        SeatPlace(seat, layout.seats[seat].label_row, layout.seats[seat].number, kind, price)
        for seat, kind, price in sorted(seats)
    )


def hold_of(card: Card, now: int, rules: HouseRules) -> Hold:
    return hold_view(card.booking, card.show, card.seats, now, rules)


def order_of(card: Card) -> Order:
    """What the invoice asks for; the booking must wait with a frozen quote."""
    booking = card.booking
    if booking.quote is None or booking.deadline is None:
        raise Refusal("nothing-to-pay")
    return Order(
        booking_id=booking.id,
        number=booking_number(booking.id),
        person_id=booking.person_id,
        payload=f"b1:{booking.id}:{booking.person_id}:{booking.quote['nonce']}",
        show=card.show,
        seats=card.seats,
        lines=tuple((name, amount) for name, amount in booking.quote["lines"]),
        total=Money(card.due, booking.currency),
        deadline=booking.deadline,
    )
