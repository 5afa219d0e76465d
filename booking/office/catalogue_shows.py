"""Which shows an import wants, given those that are there.

A show is known by its hall and start. One that anybody has booked, or the house keeps seats of, stays on its version of
the layout; every other one to come moves to the newest, named by the file or not. A cancelled show stays as it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sqlalchemy import Connection

from booking.office.catalogue_file import Catalogue, CatalogueErrors
from booking.office.programme import THERE, PlannedShow, Slot, overlaps, wall_time
from booking.rules.seats import Layout
from storage import catalogue_import as stored
from storage import tables
from storage.catalogue_import import Row

Named = tuple[str, Row]
Key = tuple[int, int]
COLUMNS = tuple(column.name for column in tables.shows.c if column.name not in {"id", "state"})


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids by name: slugs, and cinema/hall for halls and for the layouts that they now have."""

    cities: dict[str, int]
    cinemas: dict[str, int]
    halls: dict[str, int]
    layouts: dict[str, int]
    films: dict[str, int]


@dataclass(slots=True)
class _Wanted:
    name: str
    row: Row
    place: str = ""  # in the file; empty for a show that only moves to another layout


def programme(
    tx: Connection,
    catalogue: Catalogue,
    planned: Sequence[PlannedShow],
    ids: Ids,
    now: int,
    *,
    write: bool,
    yields: bool,
) -> tuple[list[Named], list[Row]]:
    """Named rows as they should be, and all rows to come of the same halls as they are. Raises CatalogueErrors."""
    there = stored.shows_to_come(tx, ids.halls.values(), now)
    if yields:
        planned = _with_room(planned, there, ids)
    wanted = [_Wanted(show.name, _row(catalogue, show, ids), show.place) for show in planned]
    wanted += _moves(catalogue, ids, there, {_key(each.row) for each in wanted}, now)
    by_key = {_key(row): row for row in there}
    errors = [*_not_free(planned, there, ids), *_keep_what_is_sold(tx, wanted, by_key, write=write)]
    if errors:
        raise CatalogueErrors(errors)
    return [(each.name, each.row) for each in wanted], there


def _row(catalogue: Catalogue, show: PlannedShow, ids: Ids) -> Row:
    cinema = catalogue.hall[show.hall].cinema
    return {
        "film_id": ids.films[show.film],
        "city_id": ids.cities[catalogue.city_of[cinema].slug],
        "cinema_id": ids.cinemas[cinema],
        "hall_id": ids.halls[show.hall],
        "layout_id": ids.layouts[show.hall],
        "local_day": show.local_day,
        "starts_at": show.starts_at,
        "ends_at": show.ends_at,
        "opens_at": show.opens_at,
        "closes_at": show.closes_at,
        "format": show.format,
        "language": show.language,
        "subtitles": show.subtitles,
        "currency": show.currency,
        "prices": show.prices,
    }


def _moves(
    catalogue: Catalogue, ids: Ids, there: Sequence[Row], named: AbstractSet[Key], now: int
) -> Iterator[_Wanted]:
    """Shows to come that the file does not name, on their hall's newest layout where their prices suffice for it."""
    halls = {ids.halls[hall.key]: hall for hall in catalogue.halls}
    for row in there:
        hall = halls[row["hall_id"]]
        newest = ids.layouts[hall.key]
        if _key(row) in named or row["starts_at"] <= now or row["layout_id"] == newest:
            continue
        if Layout.parse(hall.plan).kinds.keys() <= row["prices"].keys():
            name = f"{hall.key} {wall_time(row['starts_at'], row['zone'])} {row['film']}"
            yield _Wanted(name, {column: row[column] for column in COLUMNS} | {"layout_id": newest})


def _keep_what_is_sold(
    tx: Connection, wanted: Sequence[_Wanted], by_key: Mapping[Key, Row], *, write: bool
) -> Iterator[str]:
    """Takes back what must not change, and says what the file may not ask for."""
    pairs = [(each, by_key[_key(each.row)]) for each in wanted if _key(each.row) in by_key]
    differing = [(each, there) for each, there in pairs if any(there[name] != each.row[name] for name in COLUMNS)]
    show_ids = [there["id"] for _, there in differing]
    if write:
        stored.lock_shows(tx, show_ids)
    touched, live = stored.touched_shows(tx, show_ids), stored.live_bookings(tx, show_ids)
    for each, there in differing:
        if there["state"] == "cancelled":
            each.row = {name: there[name] for name in COLUMNS}
        elif there["id"] in touched:
            each.row |= {"layout_id": there["layout_id"], "prices": there["prices"] | each.row["prices"]}
        if there["id"] in live and any(there[name] != each.row[name] for name in ("film_id", "currency")):
            yield (
                f"{each.place}: film: {each.name} in {each.row['currency']}; expected what it is booked as: "
                f'"{there["film"]}" in {there["currency"]} (live bookings: {live[there["id"]]})'
            )


def _with_room(planned: Sequence[PlannedShow], there: Sequence[Row], ids: Ids) -> list[PlannedShow]:
    """Those that are there already, or whose hall nothing else needs then."""
    taken: dict[int, list[Row]] = {}
    for row in there:
        if row["state"] != "cancelled":
            taken.setdefault(row["hall_id"], []).append(row)
    return [
        show for show in planned if not any(_in_the_way(row, show, ids) for row in taken.get(ids.halls[show.hall], ()))
    ]


def _in_the_way(there: Row, show: PlannedShow, ids: Ids) -> bool:
    same = there["starts_at"] == show.starts_at and there["film_id"] == ids.films[show.film]
    return not same and there["starts_at"] < show.ends_at and show.starts_at < there["ends_at"]


def _not_free(planned: Sequence[PlannedShow], there: Sequence[Row], ids: Ids) -> Iterator[str]:
    """Overlaps of what is planned with what is there at other times. What is cancelled needs no hall."""
    named = {(ids.halls[show.hall], show.starts_at): show for show in planned}
    halls = {hall_id: hall for hall, hall_id in ids.halls.items()}
    others: list[Slot] = []
    for row in there:
        if row["state"] == "cancelled":
            named.pop(_key(row), None)
        elif _key(row) not in named:
            hall = halls[row["hall_id"]]
            others.append(Slot(THERE, hall, row["film"], row["zone"], row["starts_at"], row["ends_at"]))
    return overlaps([*named.values(), *others])


def _key(row: Row) -> Key:
    return row["hall_id"], row["starts_at"]
