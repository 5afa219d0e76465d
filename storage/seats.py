"""Seat claims: a row is a seat somebody has, no row is a free seat. This one table is the judge."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    bindparam,
    case,
    cast,
    delete,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.sql.dml import ReturningDelete

from storage.dialects import each, each_row, gathered, gathered_rows, insert
from storage.tables import booking_seats, bookings, layouts, seat_claims, shows

_RUN_OUT = case((and_(bookings.c.id.is_(None), seat_claims.c.expires_at <= bindparam("now")), seat_claims.c.booking_id))
_WHO_HAS: Select[Any] = (
    select(*bookings.c, _RUN_OUT.label("run_out"), gathered(seat_claims.c.seat).label("seats"))
    .select_from(seat_claims)
    .outerjoin(
        bookings,
        and_(
            bookings.c.id == seat_claims.c.booking_id,
            bookings.c.person_id == bindparam("person_id"),
            bookings.c.show_id == bindparam("show_id"),
        ),
    )
    .where(seat_claims.c.show_id == bindparam("show_id"))
    .group_by(bookings.c.id, "run_out")
)
_LIVE = or_(seat_claims.c.expires_at.is_(None), seat_claims.c.expires_at > bindparam("now"))
_OWNERS = (
    select(gathered_rows(seat_claims.c.seat, bookings.c.person_id))
    .outerjoin(bookings, bookings.c.id == seat_claims.c.booking_id)
    .where(seat_claims.c.show_id == shows.c.id, _LIVE)
    .scalar_subquery()
)
_HALL = (
    select(layouts.c.plan, _OWNERS.label("owners"))
    .join(shows, shows.c.layout_id == layouts.c.id)
    .where(shows.c.id == bindparam("show_id"))
)


def _claim() -> Any:
    seat = each("seats")
    columns = ["show_id", "seat", "booking_id", "expires_at"]
    wanted = select(
        bindparam("show_id", type_=BigInteger),
        seat,
        bindparam("booking_id", type_=BigInteger),
        bindparam("until", type_=BigInteger),
    )
    new = insert(seat_claims).from_select(columns, wanted.where(true()).order_by(seat))
    return new.on_conflict_do_update(
        index_elements=["show_id", "seat"],
        set_={"booking_id": new.excluded.booking_id, "expires_at": new.excluded.expires_at},
        where=seat_claims.c.booking_id == new.excluded.booking_id,
    ).returning(seat_claims.c.seat)


CLAIM = _claim()
_OF = seat_claims.c.booking_id.in_(select(each("booking_ids")))
_FREED = (seat_claims.c.show_id, seat_claims.c.booking_id, seat_claims.c.seat)
_FREE_ALL: ReturningDelete[Any] = delete(seat_claims).where(_OF).returning(*_FREED)
_FREE: ReturningDelete[Any] = (
    delete(seat_claims).where(_OF, seat_claims.c.seat.in_(select(each("seats")))).returning(*_FREED)
)
_OF_HOUSE = (seat_claims.c.show_id == bindparam("show"), seat_claims.c.booking_id.is_(None))
_HOUSE = select(seat_claims.c.seat).where(*_OF_HOUSE).order_by(seat_claims.c.seat)
_FREE_HOUSE = delete(seat_claims).where(*_OF_HOUSE, seat_claims.c.seat.in_(select(each("seats")))).returning(*_FREED)
_KEEP_UNTIL = (
    update(seat_claims)
    .where(seat_claims.c.show_id == bindparam("show"), seat_claims.c.booking_id == bindparam("booking"))
    .values(expires_at=bindparam("until"))
)
_SOLD = each_row("rows")
_put = insert(booking_seats).from_select(
    ["booking_id", "seat", "kind", "price"],
    select(
        bindparam("booking_id", type_=BigInteger),
        cast(_SOLD[0].as_string(), Integer),
        _SOLD[1].as_string(),
        cast(_SOLD[2].as_string(), BigInteger),
    ).where(true()),
)
_ADD = _put.on_conflict_do_update(index_elements=["booking_id", "seat"], set_={"price": _put.excluded.price})
_DROP = delete(booking_seats).where(
    booking_seats.c.booking_id == bindparam("booking"), booking_seats.c.seat.in_(select(each("seats")))
)


def who_has(tx: Connection, show_id: int, person_id: int, now: int) -> list[Row[Any]]:
    """The claims of a show as one person sees them, before any is made: it decides nothing.

    A row for each booking of theirs (its columns, and `seats`), one for each booking of others whose time has run out
    (`run_out` and `seats`), and one for all else (`seats` alone).
    """
    return list(tx.execute(_WHO_HAS, {"show_id": show_id, "person_id": person_id, "now": now}).all())


def hall(tx: Connection, show_id: int, now: int) -> tuple[str, dict[int, int | None]] | None:
    """The show's plan, and who has each seat that somebody has. Nothing is locked, so it decides nothing."""
    row = tx.execute(_HALL, {"show_id": show_id, "now": now}).one_or_none()
    return None if row is None else (row.plan, dict(row.owners or ()))


def claim(tx: Connection, show_id: int, booking_id: int | None, seats: list[int], until: int | None) -> set[int]:
    """Claims free seats and renews the booking's own, in one statement; returns what it took. No booking: the house.

    What has run out is first ended with its whole booking, so that nobody keeps a part of what they claimed.
    """
    wish = {"show_id": show_id, "seats": sorted(seats), "booking_id": booking_id, "until": until}
    return {seat for (seat,) in tx.execute(CLAIM, wish)}


def free(tx: Connection, booking_ids: list[int], seats: list[int] | None = None) -> list[Row[Any]]:
    """Gives back all claims of the bookings, or those of `seats`; rows are (show_id, booking_id, seat)."""
    if seats is None:
        return list(tx.execute(_FREE_ALL, {"booking_ids": booking_ids}).all())
    return list(tx.execute(_FREE, {"booking_ids": booking_ids, "seats": seats}).all())


def house(tx: Connection, show_id: int) -> list[int]:
    """What the house keeps back of a show."""
    return list(tx.execute(_HOUSE, {"show": show_id}).scalars())


def free_house(tx: Connection, show_id: int, seats: list[int]) -> list[Row[Any]]:
    """Gives back those of the seats that the house kept; rows are (show_id, None, seat)."""
    return list(tx.execute(_FREE_HOUSE, {"show": show_id, "seats": seats}))


def keep_until(tx: Connection, show_id: int, booking_id: int, until: int | None) -> None:
    """Moves the end of a booking's claims; None is for good."""
    tx.execute(_KEEP_UNTIL, {"show": show_id, "booking": booking_id, "until": until})


def add(tx: Connection, booking_id: int, rows: list[tuple[int, str, int]]) -> None:
    """Writes down seats of a booking as (seat, class, price); those that it has get the price."""
    tx.execute(_ADD, {"booking_id": booking_id, "rows": rows})


def drop(tx: Connection, booking_id: int, seats: list[int]) -> None:
    tx.execute(_DROP, {"booking": booking_id, "seats": seats})
