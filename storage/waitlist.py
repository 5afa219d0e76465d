"""The lines of sold-out shows. Each is served by one transaction at a time, which has locked its show."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Row,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    text,
    true,
    union_all,
    update,
)

from storage.catalogue import EVERYTHING
from storage.dialects import each, insert
from storage.tables import booking_seats, bookings, layouts, people, seat_claims, shows, waitlist

LIVE = ("waiting", "offered")
_HOLDS = ("held", "paying")
_HELD = text("state = 'held'")  # the index's own words: a parameter could be anything, so it would match no index
_HAS = (*_HOLDS, "confirmed", "partly_cancelled")

_SHOW = each("shows")
_STIRRED = union_all(
    select(waitlist.c.show_id, waitlist.c.id, waitlist.c.person_id, waitlist.c.booking_id, bookings.c.state)
    .join(bookings, bookings.c.id == waitlist.c.booking_id)
    .where(waitlist.c.booking_id.in_(select(each("ended"))), waitlist.c.state == "offered"),
    select(_SHOW, null(), null(), null(), null()).where(
        exists().where(waitlist.c.show_id == _SHOW, waitlist.c.state == "waiting")
    ),
)
_LOCK_SHOW = select(shows.c.id).where(shows.c.id == bindparam("show")).with_for_update(key_share=True)
_CLAIMED = select(seat_claims.c.seat).where(seat_claims.c.show_id == bindparam("show"))
_OF_WAITER = (bookings.c.person_id == waitlist.c.person_id, bookings.c.show_id == waitlist.c.show_id)
_HAS_SEATS = (
    select(func.count())
    .select_from(booking_seats)
    .join(bookings, bookings.c.id == booking_seats.c.booking_id)
    .where(*_OF_WAITER, bookings.c.state.in_(_HAS), booking_seats.c.cancelled_at.is_(None))
    .scalar_subquery()
)
_NEXT = (
    select(waitlist)
    .join(people, people.c.id == waitlist.c.person_id)
    .where(
        waitlist.c.show_id == bindparam("show"),
        waitlist.c.state == "waiting",
        waitlist.c.id > bindparam("after"),
        waitlist.c.count <= bindparam("free"),
        people.c.blocked.is_(False),
        ~exists().where(*_OF_WAITER, bookings.c.state.in_(_HOLDS)),
        waitlist.c.count + _HAS_SEATS
        <= case((waitlist.c.count > bindparam("most_seats"), bindparam("party")), else_=bindparam("most_seats")),
    )
    .order_by(waitlist.c.id)
    .limit(bindparam("most"))
)
_OPEN = (
    insert(bookings)
    .from_select(
        ["person_id", "show_id", "state", "currency", "total", "held_at", "deadline", "hold_deadline", "extended"],
        select(
            people.c.id,
            bindparam("show", type_=BigInteger),
            literal("held"),
            bindparam("money", type_=bookings.c.currency.type),
            bindparam("sum", type_=BigInteger),
            bindparam("now", type_=BigInteger),
            bindparam("until", type_=BigInteger),
            bindparam("until", type_=BigInteger),
            true(),
        )
        .where(people.c.id == bindparam("person"))
        .with_for_update(of=people, key_share=True),
    )
    .on_conflict_do_nothing(index_elements=["person_id", "show_id"], index_where=_HELD)
    .returning(bookings.c.id)
)
_UNCLAIM = delete(seat_claims).where(seat_claims.c.booking_id == bindparam("booking"))
_WITHDRAW = delete(bookings).where(bookings.c.id == bindparam("booking"))
_OFFER = (
    update(waitlist)
    .where(waitlist.c.id == bindparam("entry"), waitlist.c.state == "waiting")
    .values(state="offered", booking_id=bindparam("booking"))
)
_SETTLE = (
    update(waitlist)
    .where(waitlist.c.id == bindparam("entry"), waitlist.c.state == bindparam("before"))
    .values(state=bindparam("after_that"))
)
_ACCEPT = (
    update(waitlist)
    .where(waitlist.c.booking_id == bindparam("booking"), waitlist.c.state == "offered")
    .values(state="accepted")
    .returning(waitlist.c.id)
)
_JOIN = insert(waitlist).values(state="waiting").returning(waitlist.c.id)
_ENTRIES = EVERYTHING.add_columns(*(column.label(f"entry_{column.name}") for column in waitlist.c)).join(
    waitlist, waitlist.c.show_id == shows.c.id
)
_AHEAD = waitlist.alias("ahead")
_PLACES = _ENTRIES.add_columns(
    case(
        (
            waitlist.c.state == "waiting",
            select(func.count())
            .where(_AHEAD.c.show_id == waitlist.c.show_id, _AHEAD.c.state == "waiting", _AHEAD.c.id < waitlist.c.id)
            .scalar_subquery(),
        ),
        else_=0,
    ).label("ahead")
)
_PLACE = _PLACES.where(waitlist.c.id == bindparam("entry"))
_LIVE_PLACE = _PLACES.where(
    waitlist.c.person_id == bindparam("person"), waitlist.c.show_id == bindparam("show"), waitlist.c.state.in_(LIVE)
)
_WAITING_PLACES = _PLACES.where(waitlist.c.person_id == bindparam("person"), waitlist.c.state == "waiting").order_by(
    shows.c.starts_at, waitlist.c.id
)
_OFFERS_TO = (
    select(waitlist.c.booking_id)
    .join(bookings, bookings.c.id == waitlist.c.booking_id)
    .where(waitlist.c.person_id == bindparam("person"), waitlist.c.state == "offered", bookings.c.state == "held")
)
_TO_CLOSE = (
    select(waitlist.c.id, waitlist.c.person_id, waitlist.c.show_id)
    .join(shows, shows.c.id == waitlist.c.show_id)
    .where(
        waitlist.c.state == "waiting",
        or_(
            shows.c.starts_at <= bindparam("until"), shows.c.closes_at <= bindparam("now"), shows.c.state != "scheduled"
        ),
    )
    .order_by(waitlist.c.id)
    .limit(bindparam("most"))
    .with_for_update(of=waitlist, key_share=True, skip_locked=True)
)
_WITH_ROOM = (
    select(shows.c.id)
    .join(layouts, layouts.c.id == shows.c.layout_id)
    .where(
        shows.c.state == "scheduled",
        shows.c.id.in_(select(waitlist.c.show_id).where(waitlist.c.state == "waiting")),
        layouts.c.capacity
        > select(func.count())
        .select_from(seat_claims)
        .where(seat_claims.c.show_id == shows.c.id)
        .correlate(shows)
        .scalar_subquery(),
    )
    .order_by(shows.c.id)
)


def stirred(tx: Connection, show_ids: list[int], ended: list[int]) -> list[Row[Any]]:
    """What seats that came free concern: offers among the `ended` bookings, and which of the shows have a line.

    Rows are (show_id, entry id, person_id, booking_id, state of the booking), the last four None for a line. One
    statement, and nothing comes back where nobody waits.
    """
    return list(tx.execute(_STIRRED, {"shows": show_ids, "ended": ended}).all())


def lock(tx: Connection, show_id: int) -> None:
    """Until the end of the transaction nobody else joins the show's line or serves it."""
    tx.execute(_LOCK_SHOW, {"show": show_id})


def claimed(tx: Connection, show_id: int) -> set[int]:
    """Seats that somebody has, be it beyond their time."""
    return {seat for (seat,) in tx.execute(_CLAIMED, {"show": show_id}).all()}


def following(
    tx: Connection, show_id: int, after: int, free: int, limits: tuple[int, int], most: int
) -> list[Row[Any]]:
    """Up to `most` of those waiting behind entry `after` for no more than `free` seats, in order.

    Left out are chats that take nothing from us, who holds seats of the show just now, and who would have too many of
    it: `limits` are (seats of one person, of one who waits for more than that at once).
    """
    most_seats, party = limits
    facts = {"show": show_id, "after": after, "free": free, "most_seats": most_seats, "party": party, "most": most}
    return list(tx.execute(_NEXT, facts).all())


def open_offer(
    tx: Connection, person_id: int, show_id: int, total: int, currency: str, now: int, until: int
) -> int | None:
    """A hold in the waiter's name, not to be extended; None when they have begun one themselves this moment."""
    facts = {"person": person_id, "show": show_id, "sum": total, "money": currency, "now": now, "until": until}
    return tx.execute(_OPEN, facts).scalar_one_or_none()


def offer(tx: Connection, entry_id: int, booking_id: int) -> bool:
    """Waiting -> offered."""
    return tx.execute(_OFFER, {"entry": entry_id, "booking": booking_id}).rowcount > 0


def settle(tx: Connection, entry_id: int, before: str, after: str) -> bool:
    return tx.execute(_SETTLE, {"entry": entry_id, "before": before, "after_that": after}).rowcount > 0


def accept(tx: Connection, booking_id: int) -> int | None:
    """Offered -> accepted, if the booking was an offer; the entry's id."""
    return tx.execute(_ACCEPT, {"booking": booking_id}).scalar_one_or_none()


def withdraw(tx: Connection, booking_id: int) -> None:
    """Takes an offer away that never was: it lost a seat to somebody who was quicker, and nobody was told of it."""
    tx.execute(_UNCLAIM, {"booking": booking_id})
    tx.execute(_WITHDRAW, {"booking": booking_id})


def join(tx: Connection, columns: dict[str, Any]) -> int:
    """A new entry at the end of the line; its id."""
    joined: int = tx.execute(_JOIN, columns).scalar_one()
    return joined


def place(tx: Connection, entry_id: int) -> Row[Any] | None:
    """An entry (`entry_` columns) with its show and how many wait `ahead` of it."""
    return tx.execute(_PLACE, {"entry": entry_id}).one_or_none()


def live_place(tx: Connection, person_id: int, show_id: int) -> Row[Any] | None:
    return tx.execute(_LIVE_PLACE, {"person": person_id, "show": show_id}).one_or_none()


def waiting_places(tx: Connection, person_id: int) -> list[Row[Any]]:
    """The lines a person stands in, the next show first."""
    return list(tx.execute(_WAITING_PLACES, {"person": person_id}))


def offers_to(tx: Connection, person_id: int) -> list[int]:
    """Bookings that are on offer to a person and not being paid."""
    return list(tx.execute(_OFFERS_TO, {"person": person_id}).scalars())


def to_close(tx: Connection, now: int, until: int, most: int) -> list[Row[Any]]:
    """Who still waits for shows that start by `until`, or are no longer sold: (id, person_id, show_id), locked."""
    return list(tx.execute(_TO_CLOSE, {"now": now, "until": until, "most": most}))


def with_room(tx: Connection) -> list[int]:
    """Shows with both a line and a free seat."""
    return list(tx.execute(_WITH_ROOM).scalars())
