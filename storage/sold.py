"""What becomes of sold bookings. Each edge is a compare-and-set: what it returns has changed, the rest has not."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, and_, bindparam, func, null, select, update

from storage.dialects import each
from storage.tables import LIVE_STATES, SOLD, booking_seats, bookings, handovers, shows, tickets

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
_SUM_OF_SEATS = (
    select(func.coalesce(func.sum(booking_seats.c.price), 0))
    .where(booking_seats.c.booking_id == bookings.c.id)
    .scalar_subquery()
)
ANEW: dict[str, Any] = {
    "quote": null(),
    "total": _SUM_OF_SEATS,
    "revision": bookings.c.revision + 1,
}  # nothing is agreed any more
_LINK = (
    update(bookings)
    .where(bookings.c.id == bindparam("booking"), bookings.c.state == "held", bookings.c.deadline > bindparam("now"))
    .values(
        replaces_id=bindparam("in_place_of", type_=BigInteger),
        replaced_tickets=bindparam("tickets", type_=bookings.c.replaced_tickets.type),
        transferred=bindparam("worth"),
        **ANEW,
    )
)
_UNLINK = (
    update(bookings)
    .where(bookings.c.id == bindparam("booking"), bookings.c.state == "held", bookings.c.replaces_id.is_not(None))
    .values(replaces_id=null(), replaced_tickets=null(), transferred=0, **ANEW)
    .returning(*bookings.c)
)
_REPLACES = select(bookings.c.replaces_id).where(bookings.c.id == bindparam("booking"))
_REPLACED_BY = (
    select(bookings.c.replaces_id, func.max(bookings.c.id).label("id"))
    .where(bookings.c.replaces_id.in_(select(each("ids"))), bookings.c.state.in_((*SOLD, "cancelled")))
    .group_by(bookings.c.replaces_id)
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


def link(tx: Connection, booking_id: int, replaces_id: int, tickets: list[int], worth: int, now: int) -> bool:
    """A hold is to take the place of tickets of another booking, once it is sold; its price is agreed anew."""
    facts = {"booking": booking_id, "in_place_of": replaces_id, "tickets": tickets, "worth": worth, "now": now}
    return tx.execute(_LINK, facts).rowcount > 0


def unlink(tx: Connection, booking_id: int) -> Row[Any] | None:
    """A hold is to be bought after all, in the place of nothing."""
    return tx.execute(_UNLINK, {"booking": booking_id}).one_or_none()


def line_of(tx: Connection, booking_id: int) -> list[int]:
    """The booking, the one whose tickets it took the place of, and so on back to the first."""
    line = [booking_id]
    while (before := tx.execute(_REPLACES, {"booking": line[-1]}).scalar_one_or_none()) is not None:
        line.append(before)
    return line


def replaced_by(tx: Connection, booking_ids: list[int]) -> dict[int, int]:
    """The last booking that took the place of tickets of each."""
    return {row.replaces_id: row.id for row in tx.execute(_REPLACED_BY, {"ids": booking_ids})}


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
