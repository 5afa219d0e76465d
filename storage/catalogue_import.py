"""What an import reads and writes, in batches: never a statement a row."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, func, insert, select, update

from storage.tables import LIVE_STATES, bookings, cities, films, layouts, seat_claims, shows

Row = dict[str, Any]
BATCH = 1000  # ids in a statement: well below what either database binds at once


def rows(tx: Connection, table: Table) -> list[Row]:
    return _dicts(tx, select(table))


def ids(tx: Connection, table: Table, key: Sequence[str]) -> dict[tuple[Any, ...], int]:
    """The id of every row by the values of its key."""
    columns = [table.c[name] for name in key]
    return {tuple(row[1:]): row[0] for row in tx.execute(select(table.c.id, *columns))}


def add(tx: Connection, table: Table, new: Sequence[Row]) -> None:
    if new:
        tx.execute(insert(table), list(new))


def change(tx: Connection, table: Table, changed: Sequence[Row]) -> None:
    """Writes rows that carry their id and, all of them, the same columns."""
    if changed:
        values = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in changed[0] if name != "id"}
        statement = update(table).where(table.c.id == bindparam("new_id")).values(values)
        tx.execute(statement, [{f"new_{name}": value for name, value in row.items()} for row in changed])


def current_layouts(tx: Connection, hall_ids: Iterable[int]) -> dict[int, Row]:
    """The newest layout of each hall that has one, by hall."""
    newest = select(layouts.c.hall_id, func.max(layouts.c.version).label("version")).group_by(layouts.c.hall_id)

    def query(some: list[int]) -> Select[Any]:
        top = newest.where(layouts.c.hall_id.in_(some)).subquery()
        return select(layouts).join(top, (layouts.c.hall_id == top.c.hall_id) & (layouts.c.version == top.c.version))

    return {row["hall_id"]: row for row in _by_ids(tx, hall_ids, query)}


def shows_to_come(tx: Connection, hall_ids: Iterable[int], now: int) -> list[Row]:
    """Shows of these halls that are not over, each with its film's slug and its city's zone."""
    joined = shows.join(films, films.c.id == shows.c.film_id).join(cities, cities.c.id == shows.c.city_id)
    to_come = select(shows, films.c.slug.label("film"), cities.c.zone).select_from(joined).where(shows.c.ends_at > now)
    return _by_ids(tx, hall_ids, lambda some: to_come.where(shows.c.hall_id.in_(some)))


def lock_shows(tx: Connection, show_ids: Iterable[int]) -> None:
    """Waits for the sales that are under way in these shows, and lets no other begin before the commit."""
    _by_ids(tx, sorted(show_ids), lambda some: select(shows.c.id).where(shows.c.id.in_(some)).with_for_update())


def touched_shows(tx: Connection, show_ids: Iterable[int]) -> set[int]:
    """Those with a booking of any state, or a seat that somebody or the house has: their seats keep their numbers."""
    wanted = list(show_ids)
    booked, claimed = select(bookings.c.show_id).distinct(), select(seat_claims.c.show_id).distinct()
    found = [
        *_by_ids(tx, wanted, lambda some: booked.where(bookings.c.show_id.in_(some))),
        *_by_ids(tx, wanted, lambda some: claimed.where(seat_claims.c.show_id.in_(some))),
    ]
    return {row["show_id"] for row in found}


def live_bookings(tx: Connection, show_ids: Iterable[int]) -> dict[int, int]:
    """How many bookings of each show are held, being paid or sold."""
    counted = select(bookings.c.show_id, func.count().label("live")).group_by(bookings.c.show_id)
    live = counted.where(bookings.c.state.in_(LIVE_STATES))
    found = _by_ids(tx, show_ids, lambda some: live.where(bookings.c.show_id.in_(some)))
    return {row["show_id"]: row["live"] for row in found}


def _by_ids(tx: Connection, wanted: Iterable[int], query: Callable[[list[int]], Select[Any]]) -> list[Row]:
    return [row for some in _batches(list(wanted)) for row in _dicts(tx, query(some))]


def _dicts(tx: Connection, query: Select[Any]) -> list[Row]:
    return [dict(row) for row in tx.execute(query).mappings()]


def _batches(items: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
