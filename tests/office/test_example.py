import datetime as dt
import zoneinfo
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from babel import Locale

from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from booking.office.programme import expand_shows
from booking.rules.seats import KINDS, Layout
from locales import LANGUAGES

FILE = Path(__file__).parents[2] / "examples" / "catalogue.toml"
PAYABLE = {"EUR", "GBP", "USD", "JPY", "TRY", "KZT"}  # of those that Telegram's payments know
DAY = 86400
FRIDAY = int(dt.datetime(2026, 11, 20, 3, tzinfo=dt.UTC).timestamp())
DAYS = [FRIDAY + ahead * DAY for ahead in range(7)]
CLOCKS_CHANGE = [
    int(dt.datetime(*day, tzinfo=dt.UTC).timestamp()) for day in ((2027, 3, 8), (2027, 3, 22), (2026, 10, 20))
]


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(FILE)


@pytest.fixture(scope="module")
def layouts(catalogue):
    return {hall.key: Layout.parse(hall.plan) for hall in catalogue.halls}


def city_of(catalogue, show):
    return catalogue.city_of[show.hall.split("/")[0]]


def test_it_is_a_chain_of_many_places(catalogue):
    assert len({city.zone for city in catalogue.cities}) >= 5
    assert len({city.currency for city in catalogue.cities}) >= 4
    assert {city.currency for city in catalogue.cities} <= PAYABLE
    assert len(catalogue.cinemas) >= 10
    assert {cinema.city for cinema in catalogue.cinemas} == {city.slug for city in catalogue.cities}


def test_cinemas_stand_in_their_cities(catalogue):
    for cinema in catalogue.cinemas:
        city = catalogue.city_of[cinema.slug]
        assert abs(cinema.latitude - city.latitude) < 0.15
        assert abs(cinema.longitude - city.longitude) < 0.15


def test_halls_are_of_every_size_and_shape(catalogue, layouts):
    sizes = sorted(layout.capacity for layout in layouts.values())
    assert len(sizes) >= 14
    assert sizes[0] == 40
    assert sizes[-1] > 400
    assert max(layout.width for layout in layouts.values()) == 30
    assert {kind for layout in layouts.values() for kind in layout.kinds} == set(KINDS)
    assert all("w" in layout.kinds for layout in layouts.values())
    unequal = [layout for layout in layouts.values() if len({len(row) for row in layout.rows()}) > 2]
    assert len(unequal) >= 7
    assert {cinema.slug for cinema in catalogue.cinemas} == {hall.cinema for hall in catalogue.halls}


def test_everything_is_told_in_every_language(catalogue):
    for city in catalogue.cities:
        assert city.name.keys() == set(LANGUAGES)
    for rule in catalogue.price_rules:
        assert rule.name.keys() == set(LANGUAGES)
    assert len(catalogue.films) >= 14
    for film in catalogue.films:
        assert film.title.keys() == film.about.keys() == set(LANGUAGES)
        assert all(150 < len(text) < 400 and "\n" not in text for text in film.about.values())
        assert film.cast
        assert (film.languages == ("zxx",)) == ("silent" in film.genres)


def test_every_film_is_shown_and_halls_have_what_formats_need(catalogue):
    shows = expand_shows(catalogue, FRIDAY)
    assert {show.film for show in shows} == {film.slug for film in catalogue.films}
    organs = {cinema.slug for cinema in catalogue.cinemas if "organ" in cinema.facilities}
    assert {show.hall.split("/")[0] for show in shows if show.format == "Live organ"} == organs
    silent = {film.slug for film in catalogue.films if "silent" in film.genres}
    assert all(show.subtitles for show in shows if show.film in silent)
    assert {show.subtitles for show in shows if show.subtitles} <= Locale("en").languages.keys()


@pytest.mark.parametrize("now", DAYS + CLOCKS_CHANGE)
def test_the_fortnight_from_any_day_has_no_overlap_and_a_full_programme(catalogue, now):
    shows = expand_shows(catalogue, now)
    daily = defaultdict(list)
    for show in shows:
        daily[city_of(catalogue, show).slug, show.local_day].append(show)
    for city in catalogue.cities:
        days = sorted(day for slug, day in daily if slug == city.slug)
        assert len(days) >= 13
        for day in days[1:]:  # of the first day a part may be over
            hours = [
                dt.datetime.fromtimestamp(s.starts_at, zoneinfo.ZoneInfo(s.zone)).hour for s in daily[city.slug, day]
            ]
            assert 8 <= len(hours) <= 20
            assert sum(hour >= 18 for hour in hours) >= 3
            assert all(hour >= 10 for hour in hours)


def test_cinemas_differ_in_what_they_show_and_matinees_are_cheaper(catalogue):
    shows = expand_shows(catalogue, FRIDAY)
    by_cinema = defaultdict(Counter)
    prices = defaultdict(set)
    for show in shows:
        by_cinema[show.hall.split("/")[0]][show.film] += 1
        hour = dt.datetime.fromtimestamp(show.starts_at, zoneinfo.ZoneInfo(show.zone)).hour
        prices[show.hall, hour < 15].add(max(show.prices.values()))
    assert len({tuple(films.most_common(3)) for films in by_cinema.values()}) == len(by_cinema)
    for hall in {hall for hall, _ in prices}:
        early, late = prices[hall, True], prices[hall, False]
        assert not early or min(early) <= min(late) < max(late)


async def test_it_is_imported_once_and_then_unchanged(db, catalogue):
    first = await db.write(apply_import, catalogue, FRIDAY)
    assert len(first.shows.added) == len(expand_shows(catalogue, FRIDAY))
    assert not (await db.write(apply_import, catalogue, FRIDAY)).changes_anything
    tomorrow = await db.write(apply_import, catalogue, FRIDAY + DAY)
    assert tomorrow.shows.added
    assert not tomorrow.shows.changed
    assert not tomorrow.films.changed
