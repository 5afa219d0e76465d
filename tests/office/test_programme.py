import datetime as dt
import zoneinfo

import pytest

from booking.office.catalogue_file import Catalogue, CatalogueErrors
from booking.office.catalogue_models import Cinema, City, Film, Hall, Pattern
from booking.office.programme import expand_shows, wall_time

LISBON = zoneinfo.ZoneInfo("Europe/Lisbon")
PLACE = {"latitude": 0, "longitude": 0}
CITY = City(slug="lisbon", name={"en": "Lisbon"}, zone="Europe/Lisbon", currency="EUR", **PLACE)
CINEMA = Cinema(slug="grand", city="lisbon", name="Grand", address="Rua Augusta 1", **PLACE)
HALL = Hall(cinema="grand", slug="1", name="Hall 1", plan="ssss")


def film(slug="kid", minutes=70):
    facts = {
        "title": {"en": slug},
        "about": {"en": slug},
        "year": 1921,
        "director": "D",
        "cast": [],
        "genres": ["comedy"],
    }
    more = {"age_rating": "0+", "languages": ["zxx"], "formats": ["DCP"], "released": dt.date(2026, 1, 1)}
    return Film(slug=slug, minutes=minutes, **facts, **more)


def pattern(times, slug="kid", place="shows[1]", **facts):
    given = {
        "hall": "grand/1",
        "film": slug,
        "times": times,
        "format": "DCP",
        "language": "zxx",
        "prices": {"s": "9.50"},
    }
    return Pattern.model_validate(given | facts, context=place)


FILMS = (film(), film("long", 130))


def catalogue(*patterns, city=CITY, films=FILMS):
    return Catalogue((city,), (CINEMA,), (HALL,), films, (), patterns)


def at(text, zone=LISBON):
    return int(dt.datetime.fromisoformat(text).replace(tzinfo=zone).timestamp())


def starts(shows):
    return [wall_time(show.starts_at, show.zone) for show in shows]


NOW = at("2026-11-20 12:00")  # a Friday


def test_a_show_is_expanded_with_all_its_facts():
    [show] = expand_shows(catalogue(pattern(["18:30"], last_day=0, opens="14d", closes="15m")), NOW)
    assert (show.hall, show.film, show.local_day) == ("grand/1", "kid", "2026-11-20")
    assert show.starts_at == at("2026-11-20 18:30")
    assert show.ends_at == show.starts_at + 90 * 60  # 70 minutes of film, 20 of cleaning
    assert show.opens_at == show.starts_at - 14 * 86400
    assert show.closes_at == show.starts_at - 900
    assert (show.currency, show.prices) == ("EUR", {"s": 950})
    assert show.name == "grand/1 2026-11-20 18:30 kid"


def test_the_first_format_and_language_of_the_film_are_the_default():
    [chosen] = expand_shows(catalogue(pattern(["18:30"], last_day=0, format="35 mm", language="en")), NOW)
    [default] = expand_shows(catalogue(pattern(["18:30"], last_day=0, format=None, language=None)), NOW)
    assert (chosen.format, chosen.language) == ("35 mm", "en")
    assert (default.format, default.language) == ("DCP", "zxx")


def test_days_count_from_today_where_the_cinema_is():
    tokyo = CITY.model_copy(update={"zone": "Asia/Tokyo", "currency": "JPY"})
    shows = pattern(["18:30"], last_day=1, prices={"s": 1800})
    late = at("2026-11-20 23:00", zoneinfo.ZoneInfo("UTC"))  # already Saturday in Tokyo
    assert starts(expand_shows(catalogue(shows, city=tokyo), late)) == ["2026-11-21 18:30", "2026-11-22 18:30"]
    assert starts(expand_shows(catalogue(shows), late)) == ["2026-11-21 18:30"]


def test_fourteen_days_are_the_default_and_what_has_begun_is_left_out():
    shows = expand_shows(catalogue(pattern(["11:00", "18:30"])), NOW)
    assert len(shows) == 27
    assert starts(shows)[0] == "2026-11-20 18:30"
    assert starts(shows)[-1] == "2026-12-03 18:30"


def test_weekdays_and_dates_choose_the_days():
    weekend = pattern(["18:30"], weekdays=["sat", "sun"], last_day=6)
    assert starts(expand_shows(catalogue(weekend), NOW)) == ["2026-11-21 18:30", "2026-11-22 18:30"]
    dates = pattern(["18:30"], **{"from": dt.date(2027, 1, 1), "until": dt.date(2027, 1, 2)})
    assert starts(expand_shows(catalogue(dates), NOW)) == ["2027-01-01 18:30", "2027-01-02 18:30"]


def test_wall_times_stay_when_the_clocks_change():
    spring = pattern(["18:30"], **{"from": dt.date(2027, 3, 27), "until": dt.date(2027, 3, 28)})
    before, after = expand_shows(catalogue(spring), NOW)
    assert starts([before, after]) == ["2027-03-27 18:30", "2027-03-28 18:30"]
    assert after.starts_at - before.starts_at == 23 * 3600


def test_a_time_that_the_clocks_skip_is_an_hour_later():
    skipped = pattern(["01:30"], **{"from": dt.date(2027, 3, 28), "until": dt.date(2027, 3, 28)})
    [show] = expand_shows(catalogue(skipped), NOW)
    assert starts([show]) == ["2027-03-28 02:30"]
    assert show.local_day == "2027-03-28"


def test_of_a_time_that_comes_twice_the_first_is_meant():
    twice = pattern(["01:30"], **{"from": dt.date(2027, 10, 31), "until": dt.date(2027, 10, 31)})
    [show] = expand_shows(catalogue(twice), NOW)
    assert show.starts_at == at("2027-10-31 00:30", zoneinfo.ZoneInfo("UTC"))


def test_two_films_in_one_hall_at_one_time_are_refused_and_both_named():
    with pytest.raises(CatalogueErrors) as caught:
        expand_shows(catalogue(pattern(["18:00"]), pattern(["19:29"], slug="long", place="shows[2]")), NOW)
    [error] = caught.value.errors
    assert error == (
        'shows[2]: times: 2026-11-20 19:29; expected grand/1 free for "long": '
        '"kid" has it from 2026-11-20 18:00 until 2026-11-20 19:30, cleaned (shows[1])'
    )


def test_the_next_show_may_begin_when_the_hall_is_clean():
    assert len(expand_shows(catalogue(pattern(["18:00", "19:30"], last_day=0)), NOW)) == 2


@pytest.mark.parametrize("times", [["18:00", "18:00"], ["18:00", "19:00", "19:45"]])
def test_a_pattern_may_not_overlap_itself(times):
    with pytest.raises(CatalogueErrors):
        expand_shows(catalogue(pattern(times)), NOW)


def test_a_short_film_inside_a_long_one_does_not_hide_the_third():
    films = (film("short", 5), film("long", 180), film())
    three = (
        pattern(["18:00"], slug="long", place="shows[1]"),
        pattern(["18:30"], slug="short", place="shows[2]"),
        pattern(["20:30"], place="shows[3]"),
    )
    with pytest.raises(CatalogueErrors) as caught:
        expand_shows(catalogue(*three, films=films), NOW)
    assert [error.split(":")[0] for error in caught.value.errors] == ["shows[2]", "shows[3]"]
