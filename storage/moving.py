"""A show moves to another time: what of its sale goes along. Each statement is for a whole show."""

from typing import Any

from sqlalchemy import Connection, Row, String, and_, bindparam, cast, exists, null, or_, select, update

from storage.dialects import each
from storage.tables import bookings, halls, outbox, scans, seat_claims, shows, tickets

_WAITING = ("held", "paying")
_OF_SHOW = select(bookings.c.id).where(bookings.c.show_id == bindparam("show"))
_LOCK_HALLS = select(halls.c.id).where(halls.c.id.in_(select(each("ids")))).order_by(halls.c.id).with_for_update()
_LOCK = select(shows).where(shows.c.id == bindparam("show")).with_for_update()
_IN_THE_WAY = (
    select(shows.c.id, shows.c.starts_at, shows.c.ends_at)
    .where(
        shows.c.hall_id == bindparam("hall"),
        shows.c.id != bindparam("show"),
        or_(
            shows.c.starts_at == bindparam("since"),  # also of one that was called off: the key is taken
            and_(
                shows.c.state == "scheduled",
                shows.c.starts_at < bindparam("until"),
                shows.c.ends_at > bindparam("since"),
            ),
        ),
    )
    .order_by(shows.c.starts_at)
)
_AGREED = (
    update(bookings)
    .where(
        bookings.c.show_id == bindparam("show"),
        bookings.c.state != "cancelled",
        bookings.c.quote.is_not(None),
    )
    .values(refund_policy=bindparam("policy", type_=bookings.c.refund_policy.type))
)
_SHORTEN = (
    update(bookings)
    .where(
        bookings.c.show_id == bindparam("show"),
        bookings.c.state.in_(_WAITING),
        bookings.c.deadline > bindparam("until"),
    )
    .values(deadline=bindparam("until"), hold_deadline=bindparam("until"))
    .returning(bookings.c.id)
)
_AT_COUNTER = (
    update(bookings)
    .where(bookings.c.show_id == bindparam("show"), bookings.c.state == "paying", bookings.c.gateway == "counter")
    .values(deadline=bindparam("until"))
    .returning(bookings.c.id)
)
_CLAIMS_END = (
    update(seat_claims).where(seat_claims.c.booking_id.in_(select(each("ids")))).values(expires_at=bindparam("until"))
)
_UNUSE = (
    update(tickets)
    .where(tickets.c.show_id == bindparam("show"), tickets.c.state == "used")
    .values(state="issued", used_at=null(), used_by=null(), gate=null())
    .returning(tickets.c.id, tickets.c.booking_id)
)
_UNDO_SCANS = (
    update(scans).where(scans.c.ticket_id.in_(select(each("ids"))), scans.c.verdict == "admit").values(verdict="undone")
)
_REMINDED = (
    update(outbox)
    .where(
        outbox.c.kind == "reminder",
        exists().where(
            bookings.c.show_id == bindparam("show"), bookings.c.id == outbox.c.facts["booking_id"].as_integer()
        ),
        ~outbox.c.key.like("%moved%"),
    )
    .values(key=outbox.c.key + ":moved:" + cast(outbox.c.id, String))
)
_HOLDERS = (
    select(tickets.c.booking_id, tickets.c.person_id)
    .where(tickets.c.show_id == bindparam("show"), tickets.c.state != "void")
    .distinct()
)


def lock_halls(tx: Connection, hall_ids: list[int]) -> None:
    """Two shows do not move into one hall at the same moment."""
    tx.execute(_LOCK_HALLS, {"ids": hall_ids}).all()


def lock_show(tx: Connection, show_id: int) -> Row[Any] | None:
    """The show's row; whoever claims a seat of it meanwhile waits."""
    return tx.execute(_LOCK, {"show": show_id}).one_or_none()


def in_the_way(tx: Connection, hall_id: int, show_id: int, since: int, until: int) -> list[Row[Any]]:
    """Other shows that need the hall between two instants: (id, starts_at, ends_at)."""
    return list(tx.execute(_IN_THE_WAY, {"hall": hall_id, "show": show_id, "since": since, "until": until}))


def move(tx: Connection, show_id: int, columns: dict[str, Any]) -> None:
    tx.execute(update(shows).where(shows.c.id == show_id).values(columns))


def refund_all_who_agreed(tx: Connection, show_id: int, policy: list[list[int]]) -> None:
    """Whoever agreed to a price agreed to the old time too: the terms are theirs to use from now on."""
    tx.execute(_AGREED, {"show": show_id, "policy": policy})


def end_by(tx: Connection, show_id: int, until: int) -> None:
    """No hold of the show outlives `until`."""
    _keep_claims(tx, list(tx.execute(_SHORTEN, {"show": show_id, "until": until}).scalars()), until)


def counter_until(tx: Connection, show_id: int, until: int) -> None:
    """What is reserved at the counter may be paid for until then."""
    _keep_claims(tx, list(tx.execute(_AT_COUNTER, {"show": show_id, "until": until}).scalars()), until)


def unuse(tx: Connection, show_id: int) -> list[Row[Any]]:
    """Used -> issued for all of the show; (id, booking_id) of those that were."""
    rows = list(tx.execute(_UNUSE, {"show": show_id}))
    if rows:
        tx.execute(_UNDO_SCANS, {"ids": [row.id for row in rows]})
    return rows


def remind_anew(tx: Connection, show_id: int) -> None:
    """What was said of the old time, or is about to be, does not count as a reminder of the new one."""
    tx.execute(_REMINDED, {"show": show_id})


def holders(tx: Connection, show_id: int) -> list[tuple[int, int]]:
    """(booking, person) of everybody with a good ticket."""
    return [(row.booking_id, row.person_id) for row in tx.execute(_HOLDERS, {"show": show_id})]


def _keep_claims(tx: Connection, booking_ids: list[int], until: int) -> None:
    if booking_ids:
        tx.execute(_CLAIMS_END, {"ids": booking_ids, "until": until})
