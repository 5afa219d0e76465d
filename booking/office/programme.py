"""A catalogue's patterns as single shows, at instants. Nothing here reads a clock or a database.

A local time that the clocks skip in spring is an hour later on the wall (02:30 is 03:30); of one that comes twice, the
first is meant.
"""

import datetime as dt
import itertools
import zoneinfo
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from booking.office.catalogue_file import Catalogue, CatalogueErrors, minor_units
from booking.office.catalogue_models import WEEKDAYS, City, Pattern


@dataclass(frozen=True, slots=True)
class PlannedShow:
    """One show. Instants are Unix seconds; `ends_at` is when the hall is clean again; prices are minor units."""

    place: str
    hall: str
    film: str
    zone: str
    local_day: str
    starts_at: int
    ends_at: int
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
    shows.sort(key=lambda show: (show.hall, show.starts_at))
    errors = list(_overlaps(shows))
    if errors:
        raise CatalogueErrors(errors)
    return shows


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
            format=pattern.format,
            language=pattern.language,
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


def _overlaps(shows: Sequence[PlannedShow]) -> Iterator[str]:
    """The first meeting of every two patterns, of shows sorted by hall and time."""
    told: set[tuple[str, str]] = set()
    for before, after in _meetings(shows):
        if (before.place, after.place) not in told:
            told.add((before.place, after.place))
            yield (
                f"{after.place}: times: {wall_time(after.starts_at, after.zone)}; expected {after.hall} to be free: "
                f'"{before.film}" and cleaning take until {wall_time(before.ends_at, before.zone)} ({before.place})'
            )


def _meetings(shows: Sequence[PlannedShow]) -> Iterable[tuple[PlannedShow, PlannedShow]]:
    for _, in_hall in itertools.groupby(shows, key=lambda show: show.hall):
        latest: PlannedShow | None = None
        for show in in_hall:
            if latest is not None and show.starts_at < latest.ends_at:
                yield latest, show
            if latest is None or show.ends_at > latest.ends_at:
                latest = show
