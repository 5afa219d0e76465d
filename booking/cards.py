"""A booking with its show and seats, read in one statement, and the views that are made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row

from booking.quoting import Priced, Tariff, bill_lines, frozen_lines, price, promo_of, replacing, snack_lines, tariff_of
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.rules.pricing import quote_nonce
from booking.rules.seats import Layout
from booking.seating import hold_view
from booking.shows import show_facts_of
from booking.views import Hold, Money, Order, SeatPlace, ShowFacts
from storage import bookings
from storage.snacks import chosen_of


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
    revision: int
    held_at: int
    deadline: int | None
    hold_deadline: int | None
    extended: bool
    message_id: int | None
    promo_id: int | None
    confirmed_at: int | None
    gateway: str | None  # how it is being paid, once its owner chose
    replaces_id: int | None
    replaced_tickets: list[int] | None
    transferred: int
    snacks: int  # minor units


@dataclass(frozen=True, slots=True)
class Card:
    """`seats` are those not cancelled, with the prices they were sold at."""

    booking: Booking
    show: ShowFacts
    show_state: str
    cinema_id: int
    layout: Layout
    seats: tuple[SeatPlace, ...]
    tariff: Tariff
    receipt: int | None

    @property
    def nonce(self) -> str:
        """Which seats, at which prices, and what is due: what the invoice that is right now carries."""
        return self.nonce_for(self.due)

    def nonce_for(self, due: int) -> str:
        """Likewise, if so much were due."""
        snacks = [(line.subject, line.count, line.amount) for line in self.tariff.snacks]
        return quote_nonce(self.booking.id, [(seat.seat, seat.price) for seat in self.seats], due, snacks)

    @property
    def is_frozen(self) -> bool:
        """Whether its price is agreed and nothing has changed since."""
        return self.booking.quote is not None and self.booking.quote["nonce"] == self.nonce

    def priced(self, now: int) -> Priced:
        """What it would cost now."""
        return price(self.tariff, [seat.kind for seat in self.seats], now)

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


def held_card(tx: Connection, person_id: int, booking_id: int, now: int) -> Card:
    """A hold of the person's, locked, of which the way to pay may still change."""
    bookings.lock(tx, booking_id)
    card = own_card(tx, person_id, booking_id)
    if card.booking.state == "paying":
        raise Refusal("payment-under-way")
    if card.booking.state not in ("held", "released", "expired"):
        raise Refusal("already-paid")
    if card.booking.state != "held" or card.booking.deadline is None or card.booking.deadline <= now:
        raise Refusal("hold-ended")
    return card


def card_of(row: Row[Any]) -> Card:
    columns, layout, show = bookings.fields(row), Layout.parse(row.plan), show_facts_of(row)
    booking = Booking(**{name: columns[name] for name in Booking._fields})
    promo = promo_of(SimpleNamespace(**bookings.promo_fields(row))) if booking.promo_id is not None else None
    snacks = snack_lines(chosen_of(row.chosen))
    tariff = replacing(tariff_of(row, show, row.others, promo, row.wallet, booking.credit, snacks), booking)
    seats = places_sold(layout, row.seats or ())
    return Card(booking, show, row.state, row.cinema_id, layout, seats, tariff, row.receipt)


def places_sold(layout: Layout, seats: Sequence[Any]) -> tuple[SeatPlace, ...]:
    """Seats given as [seat, class, price], in the order of the hall."""
    return tuple(
        SeatPlace(seat, layout.seats[seat].label_row, layout.seats[seat].number, kind, price)
        for seat, kind, price in sorted(seats)
    )


def hold_of(card: Card, now: int, rules: HouseRules) -> Hold:
    return hold_view(card.booking, card.tariff, card.seats, now, rules)


def order_of(card: Card) -> Order:
    """What the invoice asks for; the booking must wait with a frozen quote."""
    booking = card.booking
    if booking.quote is None or booking.deadline is None:
        raise Refusal("nothing-to-pay")
    lines = frozen_lines(booking.quote)
    return Order(
        booking_id=booking.id,
        number=booking_number(booking.id),
        person_id=booking.person_id,
        payload=f"b1:{booking.id}:{booking.person_id}:{booking.quote['nonce']}",
        show=card.show,
        seats=card.seats,
        lines=bill_lines(lines, [(seat.kind, seat.price) for seat in card.seats], card.due),
        snacks=tuple(line for line in lines if line.kind == "snack"),
        total=Money(card.due, booking.currency),
        deadline=booking.deadline,
    )
