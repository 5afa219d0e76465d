"""Tickets on their way to a friend: one open link a ticket, used once. Each step is a compare-and-set."""

from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, func, or_, select, update

from storage.dialects import insert
from storage.tables import booking_seats, bookings, handovers, people, shows, tickets

_NEW = insert(handovers).values(state="open").on_conflict_do_nothing().returning(handovers.c.id)
_taker = people.alias("taker")
_HANDOVERS = select(handovers, tickets.c.booking_id, tickets.c.seat, tickets.c.epoch, _taker.c.first_name).join(
    tickets, tickets.c.id == handovers.c.ticket_id
)
_HANDOVERS = _HANDOVERS.outerjoin(_taker, _taker.c.id == handovers.c.to_id)
_BY_TOKEN = _HANDOVERS.where(handovers.c.token == bindparam("of_token"))
_BY_ID = _HANDOVERS.where(handovers.c.id == bindparam("handover"))
_OPEN_OF = _HANDOVERS.where(handovers.c.ticket_id == bindparam("ticket"), handovers.c.state == "open")
SETTLE = (
    update(handovers)
    .where(handovers.c.id == bindparam("handover"), handovers.c.state == "open")
    .values(
        state=bindparam("outcome"), to_id=bindparam("taker", type_=handovers.c.to_id.type), settled_at=bindparam("now")
    )
)
REISSUE = (
    update(tickets)
    .where(
        tickets.c.id == bindparam("ticket"),
        tickets.c.state == "issued",
        tickets.c.person_id == bindparam("giver"),
        tickets.c.epoch == bindparam("of_epoch"),
    )
    .values(person_id=bindparam("taker"), epoch=tickets.c.epoch + 1)
)
_TICKETS_OF = (
    select(func.count())
    .select_from(tickets)
    .where(
        tickets.c.person_id == bindparam("person"), tickets.c.show_id == bindparam("show"), tickets.c.state != "void"
    )
)
_HELD_BY = (
    select(func.count())
    .select_from(booking_seats)
    .join(bookings, bookings.c.id == booking_seats.c.booking_id)
    .where(
        bookings.c.person_id == bindparam("person"),
        bookings.c.show_id == bindparam("show"),
        bookings.c.state.in_(("held", "paying")),
    )
)
_RECEIVED = (
    select(tickets.c.id, tickets.c.booking_id)
    .join(bookings, bookings.c.id == tickets.c.booking_id)
    .join(shows, shows.c.id == tickets.c.show_id)
    .where(
        tickets.c.person_id == bindparam("person"),
        bookings.c.person_id != tickets.c.person_id,
        or_(tickets.c.state == "issued", and_(tickets.c.state == "used", shows.c.ends_at > bindparam("now"))),
        shows.c.ends_at > bindparam("now"),
    )
    .order_by(shows.c.starts_at, tickets.c.seat)
)


def open_one(tx: Connection, ticket_id: int, token: str, giver_id: int, now: int) -> int | None:
    """A new link to the ticket; None when it has one."""
    facts = {"ticket_id": ticket_id, "token": token, "from_id": giver_id, "created_at": now}
    return tx.execute(_NEW, facts).scalar_one_or_none()


def by_token(tx: Connection, token: str) -> Row[Any] | None:
    """With the ticket's `booking_id`, `seat` and `epoch`, and the taker's `first_name`."""
    return tx.execute(_BY_TOKEN, {"of_token": token}).one_or_none()


def by_id(tx: Connection, handover_id: int) -> Row[Any] | None:
    return tx.execute(_BY_ID, {"handover": handover_id}).one_or_none()


def open_of(tx: Connection, ticket_id: int) -> Row[Any] | None:
    return tx.execute(_OPEN_OF, {"ticket": ticket_id}).one_or_none()


def settle(tx: Connection, handover_id: int, outcome: str, taker_id: int | None, now: int) -> bool:
    """Open -> taken or withdrawn."""
    facts = {"handover": handover_id, "outcome": outcome, "taker": taker_id, "now": now}
    return tx.execute(SETTLE, facts).rowcount > 0


def reissue(tx: Connection, ticket_id: int, giver_id: int, epoch: int, taker_id: int) -> bool:
    """The ticket in another name, under the next epoch; false when it is not as it was read."""
    facts = {"ticket": ticket_id, "giver": giver_id, "of_epoch": epoch, "taker": taker_id}
    return tx.execute(REISSUE, facts).rowcount > 0


def seats_of(tx: Connection, person_id: int, show_id: int) -> int:
    """Tickets to the show in a person's name, and seats they hold."""
    facts = {"person": person_id, "show": show_id}
    return int(tx.execute(_TICKETS_OF, facts).scalar_one() + tx.execute(_HELD_BY, facts).scalar_one())


def received(tx: Connection, person_id: int, now: int) -> list[Row[Any]]:
    """(id, booking_id) of tickets that others bought and handed on to this person, to shows not over yet."""
    return list(tx.execute(_RECEIVED, {"person": person_id, "now": now}))
