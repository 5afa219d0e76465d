"""What becomes of sold bookings. Each edge is a compare-and-set: what it returns has changed, the rest has not."""

from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, func, select, update

from storage.dialects import each
from storage.tables import LIVE_STATES, booking_seats, bookings, handovers, shows, tickets

SOLD = ("confirmed", "partly_cancelled")

_SEATS = (
    select(
        booking_seats.c.seat,
        booking_seats.c.kind,
        booking_seats.c.price,
        booking_seats.c.cancelled_at,
        tickets.c.id.label("ticket_id"),
        tickets.c.person_id,
        tickets.c.state,
        tickets.c.epoch,
    )
    .outerjoin(
        tickets, and_(tickets.c.booking_id == booking_seats.c.booking_id, tickets.c.seat == booking_seats.c.seat)
    )
    .where(booking_seats.c.booking_id == bindparam("booking"))
    .order_by(booking_seats.c.seat)
)
_BOOKING = select(bookings).where(bookings.c.id == bindparam("booking"))
_LOCKED = _BOOKING.with_for_update(key_share=True)
_CANCEL_SEATS = (
    update(booking_seats)
    .where(
        booking_seats.c.booking_id == bindparam("booking"),
        booking_seats.c.seat.in_(select(each("seats"))),
        booking_seats.c.cancelled_at.is_(None),
    )
    .values(cancelled_at=bindparam("now"))
)
_CANCEL = (
    update(bookings)
    .where(bookings.c.id == bindparam("booking"), bookings.c.state == bindparam("before"))
    .values(state=bindparam("after_that"))
)
VOID = (
    update(tickets)
    .where(tickets.c.id.in_(select(each("ids"))), tickets.c.state == "issued")
    .values(state="void")
    .returning(tickets.c.id)
)
_VOID_USED = (
    update(tickets)
    .where(tickets.c.id.in_(select(each("ids"))), tickets.c.state == "used")
    .values(state="void", used_at=None)
)
_WITHDRAW = (
    update(handovers)
    .where(handovers.c.ticket_id.in_(select(each("ids"))), handovers.c.state == "open")
    .values(state="withdrawn", settled_at=bindparam("now"))
    .returning(handovers.c.id)
)
_END_SHOW = update(shows).where(shows.c.id == bindparam("show"), shows.c.state == "scheduled").values(state="cancelled")
_LIVE_OF_SHOW = (
    select(bookings)
    .where(bookings.c.show_id == bindparam("show"), bookings.c.state.in_(LIVE_STATES))
    .order_by(bookings.c.id)
    .with_for_update(key_share=True)
)
_KEPT = (
    select(func.count())
    .select_from(booking_seats)
    .where(booking_seats.c.booking_id == bindparam("booking"), booking_seats.c.cancelled_at.is_(None))
)


def seats(tx: Connection, booking_id: int) -> list[Row[Any]]:
    """Every seat that was sold, in the order of the hall; with its ticket: ticket_id, person_id, state, epoch."""
    return list(tx.execute(_SEATS, {"booking": booking_id}))


def booking(tx: Connection, booking_id: int, *, lock: bool) -> Row[Any] | None:
    return tx.execute(_LOCKED if lock else _BOOKING, {"booking": booking_id}).one_or_none()


def cancel_seats(tx: Connection, booking_id: int, seat_numbers: list[int], now: int) -> int:
    """How many seats of the booking are kept after these are not."""
    tx.execute(_CANCEL_SEATS, {"booking": booking_id, "seats": seat_numbers, "now": now})
    return tx.execute(_KEPT, {"booking": booking_id}).scalar_one()


def cancel(tx: Connection, booking_id: int, before: str, after: str) -> bool:
    return tx.execute(_CANCEL, {"booking": booking_id, "before": before, "after_that": after}).rowcount > 0


def void(tx: Connection, ticket_ids: list[int]) -> set[int]:
    """Issued -> void; those that were."""
    return set(tx.execute(VOID, {"ids": ticket_ids}).scalars())


def void_used(tx: Connection, ticket_ids: list[int]) -> None:
    """Used -> void: the show did not take place after all."""
    tx.execute(_VOID_USED, {"ids": ticket_ids})


def withdraw_handovers(tx: Connection, ticket_ids: list[int], now: int) -> list[int]:
    """Open links of the tickets lead nowhere any more; their ids."""
    return list(tx.execute(_WITHDRAW, {"ids": ticket_ids, "now": now}).scalars())


def end_show(tx: Connection, show_id: int) -> bool:
    """Scheduled -> cancelled."""
    return tx.execute(_END_SHOW, {"show": show_id}).rowcount > 0


def live_of_show(tx: Connection, show_id: int) -> list[Row[Any]]:
    """Every booking of the show that has seats, locked."""
    return list(tx.execute(_LIVE_OF_SHOW, {"show": show_id}))
