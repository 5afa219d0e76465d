"""A show, read once and handed on: its facts for people, its hall for seats."""

from typing import Any

from sqlalchemy import Connection, Row

from booking.refusals import Refusal
from booking.rules.seats import Layout
from booking.views import FilmFacts, Money, ShowFacts
from storage import catalogue

FILM_COLUMNS = (
    "id",
    "slug",
    "title",
    "about",
    "year",
    "director",
    "cast",
    "minutes",
    "age_rating",
    "genres",
    "languages",
    "formats",
    "trailer",
    "has_poster",
)
SHOW_COLUMNS = (
    "id",
    "city_id",
    "cinema",
    "address",
    "hall",
    "starts_at",
    "zone",
    "local_day",
    "format",
    "language",
    "subtitles",
    "currency",
    "prices",
    "opens_at",
    "closes_at",
    "latitude",
    "longitude",
    "has_menu",
)
_LISTS = {"cast", "genres", "languages", "formats"}


def film_facts(row: Row[Any], prefix: str = "") -> FilmFacts:
    """Film columns of a row, each named `prefix` + column."""
    columns = row._mapping  # noqa: SLF001 - SQLAlchemy's public way to a row's names
    values: dict[str, Any] = {name: columns[prefix + name] for name in FILM_COLUMNS}
    values |= {name: tuple(values[name]) for name in _LISTS}
    return FilmFacts(**values)


def prices_of(row: Row[Any]) -> dict[str, int]:
    """Of the classes that the hall has: a price list may name more, which nobody can buy there."""
    return {kind: row.prices[kind] for kind in Layout.parse(row.plan).kinds}


def price_from(row: Row[Any]) -> Money:
    return Money(min(prices_of(row).values()), row.currency)


def show_facts_of(row: Row[Any]) -> ShowFacts:
    columns = row._mapping  # noqa: SLF001 - SQLAlchemy's public way to a row's names
    values: dict[str, Any] = {name: columns[name] for name in SHOW_COLUMNS} | {"prices": prices_of(row)}
    return ShowFacts(film=film_facts(row, "film_"), **values)


def show_row(tx: Connection, show_id: int) -> Row[Any]:
    """A scheduled show with everything about it; refuses one that is gone."""
    row = catalogue.shows_by_id(tx, [show_id]).get(show_id)
    if row is None or row.state != "scheduled":
        raise Refusal("show-gone")
    return row


def show_facts(tx: Connection, show_id: int) -> ShowFacts:
    return show_facts_of(show_row(tx, show_id))


def layout_of(tx: Connection, show_id: int) -> tuple[int, Layout]:
    row = show_row(tx, show_id)
    return row.layout_id, Layout.parse(row.plan)


def check_on_sale(row: Row[Any], now: int) -> None:
    """Whether seats of the show may be had now; the refusal says why not."""
    if now >= row.starts_at:
        raise Refusal("show-started")
    if now >= row.closes_at:
        raise Refusal("booking-closed")
    if now < row.opens_at:
        raise Refusal("booking-not-open", opens_at=row.opens_at, zone=row.zone)
