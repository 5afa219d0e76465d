"""A catalogue's patterns as single shows, at instants. Nothing here reads a clock or a database.

A local time that the clocks skip in spring is an hour later on the wall (02:30 is 03:30); of one that comes twice, the
first is meant.
"""

import datetime as dt
import zoneinfo
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from booking.office.catalogue_file import Catalogue, CatalogueErrors, minor_units
from booking.office.catalogue_models import WEEKDAYS, City, Pattern

THERE = "already in the programme"


@dataclass(frozen=True, slots=True)
class Slot:
    """A hall taken by a film, cleaning included, in Unix seconds. `place` is an entry of the catalogue, or THERE."""

    place: str
    hall: str
    film: str
    zone: str
    starts_at: int
    ends_at: int


@dataclass(frozen=True, slots=True)
class PlannedShow(Slot):
    """One show of a pattern. Instants are Unix seconds, prices minor units by seat class."""

    local_day: str
    opens_at: int
    closes_at: int
    format: str
    language: str
    subtitles: str | None
    currency: str
    prices: dict[str, int]

    @property
    def name(self) -> str:
        """grand/1 2026-11-21 18:30 nosferatu"""
        return f"{self.hall} {wall_time(self.starts_at, self.zone)} {self.film}"


def wall_time(at: int, zone: str) -> str:
    """2026-11-21 18:30, where the clocks of the zone show it."""
    return f"{dt.datetime.fromtimestamp(at, zoneinfo.ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def expand_shows(catalogue: Catalogue, now: int) -> list[PlannedShow]:
    """Every show after `now`, by hall and time; relative days count from today where the cinema is.

    Raises CatalogueErrors when two shows need one hall at one time, film and cleaning counted.
    """
    shows = [show for pattern in catalogue.shows for show in _expand(catalogue, pattern, now)]
    errors = list(overlaps(shows))
    if errors:
        raise CatalogueErrors(errors)
    return sorted(shows, key=lambda show: (show.hall, show.starts_at))


def _expand(catalogue: Catalogue, pattern: Pattern, now: int) -> Iterator[PlannedShow]:
    hall, film = catalogue.hall[pattern.hall], catalogue.film[pattern.film]
    city = catalogue.city_of[hall.cinema]
    prices = _prices(catalogue, pattern, city)
    for day, starts_at in _starts(pattern, city.zone, now):
        yield PlannedShow(
            place=pattern.place,
            hall=hall.key,
            film=film.slug,
            zone=city.zone,
            local_day=day.isoformat(),
            starts_at=starts_at,
            ends_at=starts_at + (film.minutes + hall.cleaning) * 60,
            opens_at=0 if pattern.opens is None else starts_at - pattern.opens,
            closes_at=starts_at - pattern.closes,
            format=pattern.format or film.formats[0],
            language=pattern.language or film.languages[0],
            subtitles=pattern.subtitles,
            currency=city.currency,
            prices=prices,
        )


def _prices(catalogue: Catalogue, pattern: Pattern, city: City) -> dict[str, int]:
    entry = catalogue.price_entry(pattern)
    return {kind: minor_units(amount, city.currency) for kind, amount in entry.prices.items()} if entry else {}


def _starts(pattern: Pattern, zone: str, now: int) -> Iterator[tuple[dt.date, int]]:
    """Local dates and instants of a pattern, those still to come."""
    clock = zoneinfo.ZoneInfo(zone)
    today = dt.datetime.fromtimestamp(now, clock).date()
    first = pattern.since or today + dt.timedelta(days=pattern.first_day)
    last = pattern.until or today + dt.timedelta(days=pattern.last_day)
    for ahead in range((last - first).days + 1):
        day = first + dt.timedelta(days=ahead)
        if WEEKDAYS[day.weekday()] not in pattern.weekdays:
            continue
        for time in pattern.times:
            starts_at = int(dt.datetime.combine(day, time, clock).timestamp())
            if starts_at > now:
                yield day, starts_at


def overlaps(slots: Sequence[Slot]) -> Iterator[str]:
    """What is wrong: the first meeting of every two patterns, or of a pattern and what is there already."""
    told: set[tuple[str, str]] = set()
    for before, after in _meetings(sorted(slots, key=lambda slot: (slot.hall, slot.starts_at))):
        wanted, other = (before, after) if after.place == THERE else (after, before)
        if wanted.place != THERE and (wanted.place, other.place) not in told:
            told.add((wanted.place, other.place))
            since, until = wall_time(other.starts_at, other.zone), wall_time(other.ends_at, other.zone)
            yield (
                f"{wanted.place}: times: {wall_time(wanted.starts_at, wanted.zone)}; expected {wanted.hall} free "
                f'for "{wanted.film}": "{other.film}" has it from {since} until {until}, cleaned ({other.place})'
            )


def _meetings(slots: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Pairs that need one hall at one time, of slots sorted by hall and time."""
    latest: Slot | None = None
    for slot in slots:
        if latest is None or latest.hall != slot.hall:
            latest = slot
            continue
        if slot.starts_at < latest.ends_at:
            yield latest, slot
        latest = max(latest, slot, key=lambda taken: taken.ends_at)
