"""A catalogue into the database: what would change, and the change itself, by the same code.

Nothing is ever deleted. A hall whose plan changed gets a new version of its layout, and its shows move to it as
booking/office/catalogue_shows.py says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Connection, Table

from booking.office.catalogue_file import Catalogue
from booking.office.catalogue_prices import price_rules, promos, snacks, terms
from booking.office.catalogue_shows import Ids, Named, programme
from booking.office.programme import expand_shows
from booking.rules.seats import Layout
from storage import catalogue_import as stored
from storage import tables
from storage.catalogue_import import Row


@dataclass(frozen=True, slots=True)
class Changes:
    """Names by what happens to them; a changed one says in which columns: "nosferatu (minutes, title)"."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    cities: Changes
    cinemas: Changes
    halls: Changes
    layouts: Changes
    films: Changes
    shows: Changes
    price_rules: Changes
    promos: Changes
    snacks: Changes

    def kinds(self) -> Iterator[tuple[str, Changes]]:
        for kind in fields(self):
            yield kind.name, getattr(self, kind.name)

    @property
    def changes_anything(self) -> bool:
        return any(changes.added or changes.changed for _, changes in self.kinds())


def plan_import(tx: Connection, catalogue: Catalogue, now: int, *, yields: bool = False) -> ImportPlan:
    """What `apply_import` would do, which writes nothing. Raises CatalogueErrors, as that would."""
    return _import(tx, catalogue, now, write=False, yields=yields)


def apply_import(tx: Connection, catalogue: Catalogue, now: int, *, yields: bool = False) -> ImportPlan:
    """Imports the catalogue; a second time changes nothing.

    Raises CatalogueErrors when a show needs a hall that is taken, or a booked one would get another film or currency;
    a catalogue that `yields` leaves out every show whose hall another film has.
    """
    return _import(tx, catalogue, now, write=True, yields=yields)


def _import(tx: Connection, catalogue: Catalogue, now: int, *, write: bool, yields: bool) -> ImportPlan:
    planned = expand_shows(catalogue, now)
    cities, city_ids = _store(tx, tables.cities, ("slug",), _cities(catalogue), write=write)
    cinemas, cinema_ids = _store(tx, tables.cinemas, ("slug",), _cinemas(catalogue, city_ids), write=write)
    halls, hall_ids = _store(tx, tables.halls, ("cinema_id", "slug"), _halls(catalogue, cinema_ids), write=write)
    layouts, layout_ids = _store_layouts(tx, catalogue, hall_ids, write=write)
    films, film_ids = _store(tx, tables.films, ("slug",), _films(catalogue), write=write)
    ids = Ids(city_ids, cinema_ids, hall_ids, layout_ids, film_ids)
    wanted, there = programme(tx, catalogue, planned, ids, now, write=write, yields=yields)
    shows = _compare(("hall_id", "starts_at"), wanted, there)
    if write:
        _write(tx, tables.shows, shows)
    rules, _ = _store(
        tx, tables.price_rules, ("cinema_id", "position"), price_rules(catalogue, cinema_ids), write=write
    )
    codes, _ = _store(tx, tables.promos, ("code",), promos(catalogue, film_ids, cinema_ids), write=write)
    menu, _ = _store(tx, tables.snacks, ("cinema_id", "slug"), snacks(catalogue, cinema_ids), write=write)
    return ImportPlan(cities, cinemas, halls, layouts, films, shows.changes(), rules, codes, menu)


@dataclass(frozen=True, slots=True)
class _Difference:
    """What is wanted against what is there. `changed` rows carry their id."""

    added: list[Named]
    changed: list[Named]
    unchanged: list[str]

    def changes(self) -> Changes:
        return Changes(
            tuple(name for name, _ in self.added), tuple(name for name, _ in self.changed), tuple(self.unchanged)
        )


def _compare(key: Sequence[str], wanted: Sequence[Named], there: Sequence[Row]) -> _Difference:
    by_key = {_key(row, key): row for row in there}
    difference = _Difference([], [], [])
    for name, row in wanted:
        found = by_key.get(_key(row, key))
        columns = [column for column, value in row.items() if found and found[column] != value]
        if found is None:
            difference.added.append((name, row))
        elif columns:
            difference.changed.append((f"{name} ({', '.join(columns)})", row | {"id": found["id"]}))
        else:
            difference.unchanged.append(name)
    return difference


def _key(row: Row, key: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row[column] for column in key)


def _write(tx: Connection, table: Table, difference: _Difference) -> None:
    stored.add(tx, table, [row for _, row in difference.added])
    stored.change(tx, table, [row for _, row in difference.changed])


def _store(
    tx: Connection, table: Table, key: Sequence[str], wanted: Sequence[Named], *, write: bool
) -> tuple[Changes, dict[str, int]]:
    """The changes, and the id of everything wanted by its name; below 0 for what is not written."""
    difference = _compare(key, wanted, stored.rows(tx, table))
    if write:
        _write(tx, table, difference)
    known = stored.ids(tx, table, key)
    ids = {name: known.get(_key(row, key), -number) for number, (name, row) in enumerate(wanted, 1)}
    return difference.changes(), ids


def _store_layouts(
    tx: Connection, catalogue: Catalogue, hall_ids: dict[str, int], *, write: bool
) -> tuple[Changes, dict[str, int]]:
    """The changes, and the layout that each hall now has; below 0 for what is not written."""
    newest = stored.current_layouts(tx, hall_ids.values())
    added: list[Named] = []
    unchanged: list[str] = []
    for hall in catalogue.halls:
        layout, there = Layout.parse(hall.plan), newest.get(hall_ids[hall.key])
        if there and there["plan"] == layout.plan:
            unchanged.append(f"{hall.key} v{there['version']}")
            continue
        version = there["version"] + 1 if there else 1
        row = {"hall_id": hall_ids[hall.key], "version": version, "plan": layout.plan, "capacity": layout.capacity}
        added.append((f"{hall.key} v{version}", row))
    if write:
        stored.add(tx, tables.layouts, [row for _, row in added])
        newest = stored.current_layouts(tx, hall_ids.values())
    replaced = set() if write else {row["hall_id"] for _, row in added}
    ids = {
        hall: newest[hall_id]["id"] if hall_id in newest and hall_id not in replaced else -number
        for number, (hall, hall_id) in enumerate(hall_ids.items(), 1)
    }
    return Changes(tuple(name for name, _ in added), (), tuple(unchanged)), ids


def _cities(catalogue: Catalogue) -> list[Named]:
    return [(city.slug, city.model_dump()) for city in catalogue.cities]


def _cinemas(catalogue: Catalogue, city_ids: dict[str, int]) -> list[Named]:
    return [
        (
            cinema.slug,
            cinema.model_dump(mode="json", exclude={"city", "fee_per_seat", "tax_percent", "refunds"})
            | {"city_id": city_ids[cinema.city]}
            | terms(cinema, catalogue.city_of[cinema.slug].currency),
        )
        for cinema in catalogue.cinemas
    ]


def _halls(catalogue: Catalogue, cinema_ids: dict[str, int]) -> list[Named]:
    return [
        (
            hall.key,
            {"cinema_id": cinema_ids[hall.cinema], "cleaning_minutes": hall.cleaning}
            | hall.model_dump(include={"slug", "name"}),
        )
        for hall in catalogue.halls
    ]


def _films(catalogue: Catalogue) -> list[Named]:
    return [
        (film.slug, film.model_dump(mode="json") | {"poster": catalogue.posters.get(film.slug)})
        for film in catalogue.films
    ]
