"""Snacks and drinks: the menu, what a hold has of it, and orders, each handed out once by compare-and-set."""

import json
from typing import Any

from sqlalchemy import BigInteger, Connection, Integer, Row, bindparam, delete, func, null, or_, select, true, update
from sqlalchemy import cast as as_type

from storage.dialects import each, each_row, gathered_rows, insert
from storage.sold import ANEW
from storage.tables import booking_snacks, bookings, cinemas, cities, people, shows, snack_orders, snacks

BOUGHT = ("confirmed", "partly_cancelled", "cancelled")
_OF_BOOKING = ("position", "id", "count", "price", "name", "size")
_WORDS = ("name", "size")

CHOSEN = (
    select(
        gathered_rows(
            snacks.c.position, snacks.c.id, booking_snacks.c.count, booking_snacks.c.price, snacks.c.name, snacks.c.size
        )
    )
    .join(snacks, snacks.c.id == booking_snacks.c.snack_id)
    .where(booking_snacks.c.booking_id == bookings.c.id)
    .correlate(bookings)
    .scalar_subquery()
)
_CHOSEN_OF = select(bookings.c.id, CHOSEN.label("chosen")).where(bookings.c.id.in_(select(each("ids"))))
_MENU = (
    select(snacks, booking_snacks.c.count.label("had"))
    .join(shows, shows.c.cinema_id == snacks.c.cinema_id)
    .join(bookings, bookings.c.show_id == shows.c.id)
    .outerjoin(
        booking_snacks, (booking_snacks.c.booking_id == bookings.c.id) & (booking_snacks.c.snack_id == snacks.c.id)
    )
    .where(bookings.c.id == bindparam("booking"), or_(snacks.c.active, booking_snacks.c.count.is_not(None)))
    .order_by(snacks.c.position, snacks.c.id)
)
_ROW = each_row("rows")
_put = insert(booking_snacks).from_select(
    ["booking_id", "snack_id", "count", "price"],
    select(
        bindparam("booking", type_=BigInteger),
        as_type(_ROW[0].as_string(), BigInteger),
        as_type(_ROW[1].as_string(), Integer),
        as_type(_ROW[2].as_string(), BigInteger),
    ).where(true()),
)
_PUT = _put.on_conflict_do_update(
    index_elements=["booking_id", "snack_id"], set_={"count": _put.excluded.count, "price": _put.excluded.price}
)
_DROP = delete(booking_snacks).where(
    booking_snacks.c.booking_id == bindparam("booking"), booking_snacks.c.snack_id.in_(select(each("ids")))
)
_SUM = (
    select(func.coalesce(func.sum(booking_snacks.c.count * booking_snacks.c.price), 0))
    .where(booking_snacks.c.booking_id == bookings.c.id)
    .scalar_subquery()
)
_RECKON = (
    update(bookings)
    .where(bookings.c.id == bindparam("booking"), bookings.c.state == "held", bookings.c.deadline > bindparam("now"))
    .values(snacks=as_type(_SUM, BigInteger), **ANEW)
)
_CINEMA = select(shows.c.cinema_id).where(shows.c.id == bindparam("for_show")).scalar_subquery()
_LAST_BOUGHT = (
    select(snack_orders.c.booking_id)
    .join(bookings, bookings.c.id == snack_orders.c.booking_id)
    .join(shows, shows.c.id == bookings.c.show_id)
    .where(
        bookings.c.person_id == bindparam("person"),
        bookings.c.state.in_(BOUGHT),
        shows.c.cinema_id == _CINEMA,
    )
    .order_by(bookings.c.confirmed_at.desc(), bookings.c.id.desc())
    .limit(1)
)
_USUAL = (
    select(snacks, booking_snacks.c.count.label("had"), bookings.c.currency)
    .join(snacks, snacks.c.id == booking_snacks.c.snack_id)
    .join(bookings, bookings.c.id == booking_snacks.c.booking_id)
    .where(
        booking_snacks.c.booking_id == bindparam("bought_in"),
        bookings.c.person_id == bindparam("person"),
        snacks.c.cinema_id == _CINEMA,
    )
    .order_by(snacks.c.position, snacks.c.id)
)
_carrier = bookings.alias("carrier")
_OPEN = insert(snack_orders).on_conflict_do_nothing(index_elements=["code"]).returning(snack_orders.c.booking_id)
_ORDERS = (
    select(
        snack_orders,
        bookings.c.currency,
        bookings.c.person_id,
        people.c.first_name.label("holder"),
        shows.c.cinema_id,
        shows.c.starts_at,
        cities.c.zone,
        CHOSEN.label("chosen"),
    )
    .join(bookings, bookings.c.id == snack_orders.c.booking_id)
    .join(people, people.c.id == bookings.c.person_id)
    .join(_carrier, _carrier.c.id == snack_orders.c.with_id)
    .join(shows, shows.c.id == _carrier.c.show_id)
    .join(cinemas, cinemas.c.id == shows.c.cinema_id)
    .join(cities, cities.c.id == cinemas.c.city_id)
)
_ORDER = _ORDERS.where(snack_orders.c.booking_id == bindparam("order"))
_BY_CODE = _ORDERS.where(snack_orders.c.code == bindparam("told"))
_WITH = _ORDERS.where(snack_orders.c.with_id.in_(select(each("ids")))).order_by(snack_orders.c.booking_id)
_THIS = snack_orders.c.booking_id == bindparam("order")
COLLECT = (
    update(snack_orders)
    .where(_THIS, snack_orders.c.state == "waiting")
    .values(
        state="collected",
        collected_at=bindparam("now"),
        collected_by=bindparam("by"),
        counter=bindparam("at_counter"),
    )
)
_UNCOLLECT = (
    update(snack_orders)
    .where(_THIS, snack_orders.c.state == "collected", snack_orders.c.collected_at >= bindparam("since"))
    .values(state="waiting", collected_at=null(), collected_by=null(), counter=null())
)
RETURN = (
    update(snack_orders)
    .where(snack_orders.c.booking_id.in_(select(each("ids"))), snack_orders.c.state == "waiting")
    .values(state="returned")
    .returning(snack_orders.c.booking_id)
)
_CARRY = (
    update(snack_orders)
    .where(snack_orders.c.with_id == bindparam("before"), snack_orders.c.state == "waiting")
    .values(with_id=bindparam("after_that"))
    .returning(snack_orders.c.booking_id)
)


def chosen_of(gathered: list[list[Any]] | None) -> list[dict[str, Any]]:
    """What a booking has, of a column CHOSEN, in the order of the menu: id, count, price, name, size."""
    ordered = sorted(gathered or (), key=lambda row: row[:2])
    return [{name: _plain(name, value) for name, value in zip(_OF_BOOKING, row, strict=True)} for row in ordered]


def of_booking(tx: Connection, booking_id: int) -> list[dict[str, Any]]:
    """Likewise, of one booking."""
    row = tx.execute(_CHOSEN_OF, {"ids": [booking_id]}).one_or_none()
    return [] if row is None else chosen_of(row.chosen)


def menu(tx: Connection, booking_id: int) -> list[Row[Any]]:
    """What the booking's cinema offers, and what of anything else the booking has; `had` is None or how many."""
    return list(tx.execute(_MENU, {"booking": booking_id}))


def put(tx: Connection, booking_id: int, rows: list[tuple[int, int, int]], now: int) -> bool:
    """Makes a hold have these (snack, count, price), a count of 0: none of it. False when it is no hold any more."""
    kept = [row for row in rows if row[1]]
    if kept:
        tx.execute(_PUT, {"booking": booking_id, "rows": kept})
    if dropped := [snack for snack, count, _ in rows if not count]:
        tx.execute(_DROP, {"booking": booking_id, "ids": dropped})
    return tx.execute(_RECKON, {"booking": booking_id, "now": now}).rowcount > 0


def last_bought(tx: Connection, person_id: int, show_id: int) -> int | None:
    """The booking in which the person last bought snacks at the cinema of a show."""
    return tx.execute(_LAST_BOUGHT, {"person": person_id, "for_show": show_id}).scalar_one_or_none()


def bought_in(tx: Connection, person_id: int, booking_id: int, show_id: int) -> list[Row[Any]]:
    """What the person's booking had, as it is on the menu of the show's cinema now; `had` says how many."""
    facts = {"bought_in": booking_id, "person": person_id, "for_show": show_id}
    return list(tx.execute(_USUAL, facts))


def open_order(tx: Connection, booking_id: int, code: str, amount: int) -> bool:
    """False when the code is somebody's already."""
    facts = {"booking_id": booking_id, "with_id": booking_id, "code": code, "amount": amount}
    return tx.execute(_OPEN, facts).scalar_one_or_none() is not None


def order(tx: Connection, booking_id: int) -> Row[Any] | None:
    """An order with its `currency`, `holder`, `cinema_id`, `zone` and `chosen`."""
    return tx.execute(_ORDER, {"order": booking_id}).one_or_none()


def by_code(tx: Connection, code: str) -> Row[Any] | None:
    return tx.execute(_BY_CODE, {"told": code}).one_or_none()


def orders_with(tx: Connection, booking_ids: list[int]) -> list[Row[Any]]:
    """The orders whose codes the tickets of these bookings show."""
    return list(tx.execute(_WITH, {"ids": booking_ids}))


def collect(tx: Connection, order_id: int, by: int, counter: str, now: int) -> bool:
    """Waiting -> collected; false when somebody was first."""
    facts = {"order": order_id, "by": by, "at_counter": counter, "now": now}
    return tx.execute(COLLECT, facts).rowcount > 0


def uncollect(tx: Connection, order_id: int, since: int) -> bool:
    """Collected -> waiting, if it was handed out at `since` or later."""
    return tx.execute(_UNCOLLECT, {"order": order_id, "since": since}).rowcount > 0


def give_back(tx: Connection, order_ids: list[int]) -> set[int]:
    """Waiting -> returned; those that were."""
    return set(tx.execute(RETURN, {"ids": order_ids}).scalars())


def carry(tx: Connection, before: int, after: int) -> list[int]:
    """What waits with one booking waits with another from now on; which orders."""
    return list(tx.execute(_CARRY, {"before": before, "after_that": after}).scalars())


def _plain(name: str, value: Any) -> Any:
    """SQLite gathers JSON as text."""
    return json.loads(value) if name in _WORDS and isinstance(value, str) else value
