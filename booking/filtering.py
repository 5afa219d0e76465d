"""The list of films, chosen by genre, language, format, age rating, day and cinema. Queries only.

A choice is carried by a mark, three characters that its value makes: a button with six of them stays small, and one
whose value is gone from the programme simply chooses nothing.
"""

import string
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row

from booking import reviews
from booking.refusals import Refusal
from booking.shows import film_facts
from booking.views import CityCard, FilmCard, FilmList
from storage import catalogue, finding

FILMS_A_PAGE = 8
SOON = 7 * 86_400  # seconds: a film that starts later, or is not on sale yet, is coming soon
KINDS = ("genre", "language", "format", "age", "day", "cinema")
SORTS = ("next", "newest", "rating")
_DIGITS = string.digits + string.ascii_lowercase


@dataclass(frozen=True, slots=True)
class FilmsBy:
    """Marks of what was chosen, empty for any; `sort` is one of SORTS; `soon`: what is still to come."""

    genre: str = ""
    language: str = ""
    format: str = ""
    age: str = ""
    day: str = ""
    cinema: str = ""
    sort: str = SORTS[0]
    soon: bool = False


ANY = FilmsBy()


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is a genre, a language's code, a format, an age rating, an ISO date, or a cinema's name."""

    value: str
    mark: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The page of films; what may be chosen of each kind, and what is (kind -> value)."""

    films: FilmList
    by: FilmsBy
    choices: dict[str, tuple[Choice, ...]]
    chosen: dict[str, str]
    soon: int  # films that are coming


def mark(value: str) -> str:
    number, digits = zlib.crc32(value.encode()) % len(_DIGITS) ** 3, ""
    for _ in range(3):
        number, digit = divmod(number, len(_DIGITS))
        digits += _DIGITS[digit]
    return digits


def pack(by: FilmsBy) -> str:
    """At most 20 characters; empty for everything."""
    if by == ANY:
        return ""
    marks = "".join(
        letter + getattr(by, kind) for letter, kind in zip("glfadc", KINDS, strict=True) if getattr(by, kind)
    )
    return marks + "nwr"[SORTS.index(by.sort)].upper() + ("S" if by.soon else "")


def unpack(packed: str) -> FilmsBy:
    """Raises ValueError for what `pack` never makes."""
    values: dict[str, Any] = {}
    rest = packed
    while rest and rest[0] in "glfadc":
        values[KINDS["glfadc".index(rest[0])]] = rest[1:4]
        rest = rest[4:]
    if rest:
        values |= {"sort": SORTS["NWR".index(rest[0])], "soon": rest[1:] == "S"}
    by = FilmsBy(**values)
    if pack(by) != packed:
        raise ValueError(packed)
    return by


def narrowed(by: FilmsBy, kind: str, wanted: str) -> FilmsBy:
    """With another choice of one of KINDS."""
    return replace(by, **{kind: wanted})  # type: ignore[arg-type]  # every kind is a text


def chosen_films(tx: Connection, city_id: int, by: FilmsBy, page: int, now: int) -> Chosen:
    """A page of the films that are chosen; a page beyond the last is the last."""
    city = catalogue.city(tx, city_id)
    if city is None:
        raise Refusal("no-such-city")
    showing = finding.programme(tx, city_id, now)
    coming = _coming(showing, now)
    rows = [row for row in showing if (row.film_id in coming) == by.soon]
    choices = {kind: _choices(rows, kind) for kind in KINDS}
    chosen = {kind: value for kind in KINDS if (value := _chosen(choices[kind], getattr(by, kind))) is not None}
    fitting = [row for row in rows if all(value in _values(row, kind) for kind, value in chosen.items())]
    order = _ordered(tx, fitting, by.sort)
    pages = max(1, -(-len(order) // FILMS_A_PAGE))
    page = min(max(page, 0), pages - 1)
    cards = _cards(tx, order[page * FILMS_A_PAGE : (page + 1) * FILMS_A_PAGE], city.zone)
    listed = FilmList(CityCard(city.id, city.name, city.zone, len(order)), cards, page, pages)
    return Chosen(listed, by, choices, chosen, len(coming))


def _coming(showing: Sequence[Row[Any]], now: int) -> frozenset[int]:
    """Films whose first show is not on sale yet, or more than a week away; none when nothing else is on."""
    first = {row.film_id: row for row in reversed(showing)}
    coming = frozenset(of for of, row in first.items() if row.opens_at > now or row.starts_at > now + SOON)
    return coming if len(coming) < len(first) else frozenset()


def _values(row: Row[Any], kind: str) -> Iterable[str]:
    if kind == "genre":
        return [str(genre) for genre in row.genres]
    column = {"age": "age_rating", "day": "local_day"}.get(kind, kind)
    return [str(getattr(row, column))]


def _choices(rows: Sequence[Row[Any]], kind: str) -> tuple[Choice, ...]:
    values = sorted({value for row in rows for value in _values(row, kind)})
    return tuple(Choice(value, mark(value)) for value in values)


def _chosen(choices: tuple[Choice, ...], wanted: str) -> str | None:
    return next((choice.value for choice in choices if choice.mark == wanted), None)


def _ordered(tx: Connection, rows: Sequence[Row[Any]], sort: str) -> list[Row[Any]]:
    """The next show of each film, in the order wished for."""
    next_show = {row.film_id: row for row in reversed(rows)}
    return [next_show[film_id] for film_id in sorted(next_show, key=_order(tx, next_show, sort))]


def _cards(tx: Connection, rows: Sequence[Row[Any]], zone: str) -> tuple[FilmCard, ...]:
    facts = catalogue.films_by_id(tx, [row.film_id for row in rows])
    return tuple(FilmCard(film_facts(facts[row.film_id]), row.starts_at, zone) for row in rows)


def _order(tx: Connection, films: dict[int, Row[Any]], sort: str) -> Callable[[int], tuple[Any, ...]]:
    if sort == "newest":
        return lambda film_id: (_backwards(films[film_id].released), films[film_id].starts_at, film_id)
    if sort == "rating":
        ratings = reviews.ratings(tx, list(films))
        return lambda of: (-ratings[of].tenths if of in ratings else 0, films[of].starts_at, of)
    return lambda film_id: (films[film_id].starts_at, film_id)


def _backwards(day: str) -> int:
    return -int(day.replace("-", ""))
