"""Tickets and their scans. A ticket is used by compare-and-set: the first scan wins."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, and_, bindparam, null, select, update
from sqlalchemy import insert as put

from storage.dialects import each, insert
from storage.tables import booking_seats, bookings, people, scans, shows, tickets

_ISSUE = put(tickets).from_select(
    ["booking_id", "show_id", "seat", "person_id"],
    select(booking_seats.c.booking_id, bookings.c.show_id, booking_seats.c.seat, bookings.c.person_id)
    .join(bookings, bookings.c.id == booking_seats.c.booking_id)
    .where(booking_seats.c.booking_id == bindparam("booking"), booking_seats.c.cancelled_at.is_(None))
    .order_by(booking_seats.c.seat),
)
_TICKETS = (
    select(tickets, people.c.first_name.label("holder"), booking_seats.c.kind, booking_seats.c.price)
    .join(people, people.c.id == tickets.c.person_id)
    .join(
        booking_seats,
        and_(booking_seats.c.booking_id == tickets.c.booking_id, booking_seats.c.seat == tickets.c.seat),
    )
)
_OF_BOOKINGS = _TICKETS.where(tickets.c.booking_id.in_(select(each("booking_ids")))).order_by(
    tickets.c.seat, tickets.c.id
)
_TICKET = (
    _TICKETS.add_columns(shows.c.cinema_id)
    .join(shows, shows.c.id == tickets.c.show_id)
    .where(tickets.c.id == bindparam("ticket"))
)
_USE = (
    update(tickets)
    .where(tickets.c.id == bindparam("ticket"), tickets.c.state == "issued", tickets.c.epoch == bindparam("of_epoch"))
    .values(state="used", used_at=bindparam("now"), used_by=bindparam("steward"), gate=bindparam("at_gate"))
)
_UNUSE = (
    update(tickets)
    .where(tickets.c.id == bindparam("ticket"), tickets.c.state == "used", tickets.c.used_at >= bindparam("since"))
    .values(state="issued", used_at=null(), used_by=null(), gate=null())
)
_SCAN = insert(scans).on_conflict_do_nothing(index_elements=["nonce"]).returning(scans.c.id)
_SCANNED = select(scans).where(scans.c.nonce == bindparam("once"))
_UNDO = (
    update(scans)
    .where(scans.c.ticket_id == bindparam("ticket", type_=BigInteger), scans.c.verdict == "admit")
    .values(verdict="undone")
)


def issue(tx: Connection, booking_id: int) -> None:
    """A ticket for each seat of the booking."""
    tx.execute(_ISSUE, {"booking": booking_id})


def of_bookings(tx: Connection, booking_ids: list[int]) -> list[Row[Any]]:
    """Tickets with `holder`, `kind` and `price`, in the order of the hall."""
    return list(tx.execute(_OF_BOOKINGS, {"booking_ids": booking_ids}))


def ticket(tx: Connection, ticket_id: int) -> Row[Any] | None:
    """Likewise, with the show's `cinema_id`."""
    return tx.execute(_TICKET, {"ticket": ticket_id}).one_or_none()


def use(tx: Connection, ticket_id: int, epoch: int, steward_id: int, gate: str, now: int) -> bool:
    """Issued -> used; false when somebody was first, or the code is of an earlier epoch."""
    facts = {"ticket": ticket_id, "of_epoch": epoch, "steward": steward_id, "at_gate": gate, "now": now}
    return tx.execute(_USE, facts).rowcount > 0


def unuse(tx: Connection, ticket_id: int, since: int) -> bool:
    """Used -> issued, if it was used at `since` or later."""
    if not tx.execute(_UNUSE, {"ticket": ticket_id, "since": since}).rowcount:
        return False
    tx.execute(_UNDO, {"ticket": ticket_id})
    return True


def write_scan(tx: Connection, columns: dict[str, Any]) -> bool:
    """False when a scan with this nonce is there already."""
    return tx.execute(_SCAN, columns).scalar_one_or_none() is not None


def scanned(tx: Connection, nonce: str) -> Row[Any] | None:
    return tx.execute(_SCANNED, {"once": nonce}).one_or_none()
