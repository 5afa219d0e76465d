"""A catalogue read from a TOML file: all of it, or none of it and every error at once.

An error names the file, the line or the entry and key, the value, and what was expected.
"""

import functools
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from babel.numbers import get_currency_precision
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from booking.office.catalogue_models import Cinema, City, Entry, Film, Hall, Pattern, PriceList, PromoCode, Rule, Snack
from booking.rules.refunds import STARS
from booking.rules.seats import KINDS, Layout, PlanError

E = TypeVar("E", bound=Entry)
POSTER_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
POSTER_BYTES = 5_000_000
UNPARSED = ", unable to parse string as an integer"
SHOWN = 80  # characters of a wrong value


class CatalogueErrors(Exception):  # noqa: N818 - it carries many
    """Everything that is wrong with a catalogue, a sentence each."""

    def __init__(self, errors: Iterable[str]) -> None:
        self.errors = tuple(dict.fromkeys(errors))
        super().__init__("\n".join(self.errors))


@dataclass(frozen=True)
class Catalogue:
    """A catalogue whose every reference is good. Posters are file contents by film slug."""

    cities: tuple[City, ...] = ()
    cinemas: tuple[Cinema, ...] = ()
    halls: tuple[Hall, ...] = ()
    films: tuple[Film, ...] = ()
    price_lists: tuple[PriceList, ...] = ()
    shows: tuple[Pattern, ...] = ()
    price_rules: tuple[Rule, ...] = ()
    promos: tuple[PromoCode, ...] = ()
    snacks: tuple[Snack, ...] = ()
    posters: Mapping[str, bytes] = field(default_factory=dict)

    @functools.cached_property
    def hall(self) -> dict[str, Hall]:
        return {hall.key: hall for hall in self.halls}

    @functools.cached_property
    def film(self) -> dict[str, Film]:
        return {film.slug: film for film in self.films}

    @functools.cached_property
    def city_of(self) -> dict[str, City]:
        """The city of each cinema, by the cinema's slug."""
        cities = {city.slug: city for city in self.cities}
        return {cinema.slug: cities[cinema.city] for cinema in self.cinemas if cinema.city in cities}

    @functools.cached_property
    def price_list(self) -> dict[str, PriceList]:
        return {prices.slug: prices for prices in self.price_lists}

    def price_entry(self, pattern: Pattern) -> Pattern | PriceList | None:
        """Where the pattern's prices are written."""
        return self.price_list.get(pattern.price_list) if pattern.price_list else pattern


def read_catalogue(path: Path) -> Catalogue:
    """Reads the file and the posters that it names beside it. Raises CatalogueErrors."""
    text = _text(path)
    try:
        tables = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise CatalogueErrors([f"{path.name}: {error}; expected TOML"]) from error
    if not any(tables.values()):
        raise CatalogueErrors(
            [f"{path}: nothing is in it; expected tables such as [[cities]], [[films]] and [[shows]]"]
        )
    errors: list[str] = []
    reader = _Reader(path.name, text, tables, errors)
    read = Catalogue(
        reader.entries("cities", City),
        reader.entries("cinemas", Cinema),
        reader.entries("halls", Hall),
        reader.entries("films", Film),
        reader.entries("price_lists", PriceList),
        reader.entries("shows", Pattern),
        reader.entries("price_rules", Rule),
        reader.entries("promos", PromoCode),
        reader.entries("snacks", Snack),
    )
    errors += reader.unknown()
    errors += _check_references(read, reader)
    errors += _check_halls(read)
    errors += _check_shows(read)
    errors += _check_sums(read)
    posters = dict(_posters(read, path.parent, errors))
    if errors:
        raise CatalogueErrors(errors)
    return replace(read, posters=posters)


def minor_units(amount: Decimal, currency: str) -> int:
    """9.50 EUR -> 950, 1800 JPY -> 1800. Raises ValueError for more digits than the currency has."""
    digits = 0 if currency == STARS else get_currency_precision(currency)
    scaled = amount.scaleb(digits)
    if scaled != scaled.to_integral_value():
        raise ValueError(f"at most {digits} digits after the point in {currency}")
    return int(scaled)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CatalogueErrors([f"{path}: {error.strerror}; expected a catalogue file"]) from error
    except UnicodeDecodeError as error:
        raise CatalogueErrors([f"{path.name}: byte {error.start}; expected UTF-8 text"]) from error


@dataclass
class _Reader:
    """The file's tables, one by one; what is wrong with them goes to `errors`."""

    name: str
    text: str
    tables: dict[str, Any]
    errors: list[str]
    _asked: list[str] = field(default_factory=list)

    def entries(self, section: str, model: type[E]) -> tuple[E, ...]:
        self._asked.append(section)
        given = self.tables.get(section, [])
        if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
            self.errors.append(f"{self.name}: {section}: {_shown(given)}; expected tables, each under [[{section}]]")
            return ()
        return tuple(
            entry for place, raw in zip(self._places(section, given), given, strict=True)
            if (entry := self._entry(model, place, raw)) is not None
        )  # fmt: skip

    def _entry(self, model: type[E], place: str, raw: dict[str, Any]) -> E | None:
        try:
            return model.model_validate(raw, context=place)
        except ValidationError as invalid:
            self.errors += [f"{place}: {_wrong(error, model)}" for error in invalid.errors()]
            return None

    def _places(self, section: str, given: list[dict[str, Any]]) -> list[str]:
        """Where each entry stands. Lines are told only where headers and entries can be counted against each other."""
        header = re.compile(rf"^[ \t]*\[\[[ \t]*{section}[ \t]*\]\]", re.MULTILINE)
        lines = [self.text.count("\n", 0, found.start()) + 1 for found in header.finditer(self.text)]
        known = len(lines) == len(given)
        return [
            f"{self.name}{f':{lines[at]}' if known else ''}: {section}[{at + 1}] {_shown(_title(raw))}"
            for at, raw in enumerate(given)
        ]

    def unknown(self) -> Iterator[str]:
        for key in sorted(self.tables.keys() - set(self._asked)):
            yield f"{self.name}: {key}: an unknown key; expected one of {', '.join(self._asked)}"

    def names(self, section: str) -> set[str]:
        """The names a reference may use, of entries with errors of their own too: one mistake is told once."""
        given = self.tables.get(section, [])
        return {_title(raw) for raw in given if isinstance(raw, dict)} if isinstance(given, list) else set()


def _title(raw: dict[str, Any]) -> str:
    if "slug" in raw:
        return f"{raw['cinema']}/{raw['slug']}" if "cinema" in raw else str(raw["slug"])
    if "code" in raw:
        return str(raw["code"])
    if "position" in raw:
        return f"{raw.get('cinema', 'everywhere')} {raw['position']}"
    return f"{raw.get('hall', '?')} {raw.get('film', '?')}"


def _wrong(error: ErrorDetails, model: type[Entry]) -> str:
    key = ".".join(str(part) for part in error["loc"] if part != "[key]")
    if error["type"] == "missing":
        return f"{key}: nothing; expected {_described(model, error['loc'])}"
    if error["type"] == "extra_forbidden":
        known = ", ".join(info.alias or name for name, info in model.model_fields.items())
        return f"{key}: an unknown key; expected one of {known}"
    expected = re.sub(r"^(Value error, |Input should be |String should have )", "", error["msg"])
    expected = re.sub(r"^(greater|less)", r"a value \1", expected.removesuffix(UNPARSED))
    return f"{key}: {_shown(error['input'])}; expected {expected}" if key else f"expected {expected}"


def _described(model: type[Entry], loc: tuple[int | str, ...]) -> str:
    for name, info in model.model_fields.items():
        if (info.alias or name) == loc[0]:
            return info.description or "a value"
    return "a value"


def _shown(value: object) -> str:
    """The value as it stands in the file, shortened."""
    plain = isinstance(value, str | list | dict | bool)
    text = json.dumps(value, ensure_ascii=False, default=str) if plain else str(value)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} ..."


def _check_references(read: Catalogue, reader: _Reader) -> Iterator[str]:
    for entries in (read.cities, read.cinemas, read.films, read.price_lists):
        yield from _twice(entries, [entry.slug for entry in entries])
    yield from _twice(read.halls, [hall.key for hall in read.halls])
    yield from _twice(read.price_rules, [rule.key for rule in read.price_rules])
    yield from _twice(read.snacks, [snack.slug for snack in read.snacks])
    yield from _twice(read.promos, [promo.code for promo in read.promos])
    wanted: list[tuple[Entry, str, str | None, str]] = [
        *((cinema, "city", cinema.city, "cities") for cinema in read.cinemas),
        *((hall, "cinema", hall.cinema, "cinemas") for hall in read.halls),
        *((show, "hall", show.hall, "halls") for show in read.shows),
        *((show, "film", show.film, "films") for show in read.shows),
        *((show, "price_list", show.price_list, "price_lists") for show in read.shows),
        *((rule, "cinema", rule.cinema, "cinemas") for rule in read.price_rules),
        *((snack, "prices", cinema, "cinemas") for snack in read.snacks for cinema in snack.prices),
        *((promo, "films", film, "films") for promo in read.promos for film in promo.films),
        *((promo, "cinemas", cinema, "cinemas") for promo in read.promos for cinema in promo.cinemas),
    ]
    names = {section: reader.names(section) for section in ("cities", "cinemas", "halls", "films", "price_lists")}
    for entry, key, name, section in wanted:
        if name is not None and name not in names[section]:
            yield f"{entry.place}: {key}: {_shown(name)}; expected one of {section}: {_some(names[section])}"


def _twice(entries: Iterable[Entry], names: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    for entry, name in zip(entries, names, strict=True):
        if name in seen:
            yield f"{entry.place}: slug: {_shown(name)} again; expected each name once"
        seen.add(name)


def _some(names: set[str]) -> str:
    shown = sorted(names)[:12]
    return ", ".join(shown) + (" ..." if len(names) > len(shown) else "") if names else "none is given"


def _check_halls(read: Catalogue) -> Iterator[str]:
    for hall in read.halls:
        try:
            Layout.parse(hall.plan)
        except PlanError as error:
            yield f"{hall.place}: plan: {error}"


def _check_shows(read: Catalogue) -> Iterator[str]:
    for show in read.shows:
        film = read.film.get(show.film)
        for key in ("format", "language") if film else ():
            given, known = getattr(show, key), getattr(film, f"{key}s")
            if given is not None and given not in known:
                yield f"{show.place}: {key}: {_shown(given)}; expected one of the film's: {', '.join(known)}"
        hall, entry = read.hall.get(show.hall), read.price_entry(show)
        if hall and entry:
            yield from _check_prices(show, hall, entry, read.city_of.get(hall.cinema))


def _check_prices(show: Pattern, hall: Hall, entry: Pattern | PriceList, city: City | None) -> Iterator[str]:
    try:
        kinds = Layout.parse(hall.plan).kinds
    except PlanError:  # told already
        return
    for kind in sorted(kinds.keys() - entry.prices.keys()):
        found = f"nothing for {kind} ({KINDS[kind]})"
        yield f"{show.place}: prices: {found}; expected a price for every class of {hall.key}"
    for kind, amount in entry.prices.items():
        try:
            if city:
                minor_units(amount, city.currency)
        except ValueError as error:
            yield f"{entry.place}: prices.{kind}: {amount}; expected {error}"


def _check_sums(read: Catalogue) -> Iterator[str]:
    """Every sum of money in its own currency."""
    of = {slug: city.currency for slug, city in read.city_of.items()}
    sums: list[tuple[Entry, str, Decimal | None, str | None]] = [
        *((cinema, "fee_per_seat", cinema.fee_per_seat, of.get(cinema.slug)) for cinema in read.cinemas),
        *(
            (snack, f"prices.{cinema}", price, of.get(cinema))
            for snack in read.snacks
            for cinema, price in snack.prices.items()
        ),
        *(
            (rule, key, getattr(rule, key), of.get(rule.cinema or ""))
            for rule in read.price_rules
            for key in ("flat", "lowest", "highest")
        ),
        *(
            (promo, key, getattr(promo, key), promo.currency)
            for promo in read.promos
            for key in ("flat", "least", "largest")
        ),
    ]
    for entry, key, amount, currency in sums:
        try:
            if amount is not None and currency is not None:
                minor_units(amount, currency)
        except ValueError as error:
            yield f"{entry.place}: {key}: {amount}; expected {error}"


def _posters(read: Catalogue, folder: Path, errors: list[str]) -> Iterator[tuple[str, bytes]]:
    for film in read.films:
        if film.poster is None:
            continue
        content = _picture(folder / film.poster)
        if content.startswith(POSTER_STARTS):
            yield film.slug, content
        else:
            expected = f"a PNG or JPEG file of at most {POSTER_BYTES // 1_000_000} MB beside the catalogue"
            errors.append(f"{film.place}: poster: {_shown(film.poster)}; expected {expected}")


def _picture(file: Path) -> bytes:
    """The file's content; nothing where it cannot be read or is too large."""
    try:
        return file.read_bytes() if file.stat().st_size <= POSTER_BYTES else b""
    except (OSError, ValueError):  # a null byte in the name
        return b""
