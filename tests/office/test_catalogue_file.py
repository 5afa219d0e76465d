import datetime as dt
from decimal import Decimal

import pytest

from booking.office.catalogue_file import CatalogueErrors, minor_units, read_catalogue
from booking.office.programme import expand_shows

GOOD = """
[[cities]]
slug = "lisbon"
name = { en = "Lisbon", ru = "Лиссабон" }
zone = "Europe/Lisbon"
currency = "EUR"
latitude = 38.7118
longitude = -9.139

[[cinemas]]
slug = "grand"
city = "lisbon"
name = "Grand"
address = "Rua Augusta 1"
latitude = 38.71
longitude = -9.138
facilities = ["wheelchair", "bar"]

[[halls]]
cinema = "grand"
slug = "1"
name = "Hall 1"
plan = '''
ssss_ssss
ssss_ccww
'''

[[films]]
slug = "nosferatu"
title = { en = "Nosferatu", ru = "Носферату" }
about = { en = "A count travels.", ru = "Граф едет." }
year = 1922
director = "F. W. Murnau"
cast = ["Max Schreck"]
minutes = 94
age_rating = "12+"
genres = ["horror", "silent"]
languages = ["zxx"]
formats = ["35 mm", "DCP"]
released = 2026-01-30

[[price_lists]]
slug = "evening"
prices = { s = "9.50", c = 11, w = 8.25 }

[[shows]]
hall = "grand/1"
film = "nosferatu"
weekdays = ["fri", "sat"]
times = ["18:30", 21:00:00]
format = "35 mm"
language = "zxx"
subtitles = "en"
price_list = "evening"
opens = "14d"
closes = "15m"
"""


@pytest.fixture
def read(tmp_path):
    def write_and_read(text):
        file = tmp_path / "catalogue.toml"
        file.write_text(text, encoding="utf-8")
        return read_catalogue(file)

    return write_and_read


@pytest.fixture
def errors(read):
    def of(text):
        with pytest.raises(CatalogueErrors) as caught:
            read(text)
        return caught.value.errors

    return of


def changed(old, new):
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_a_catalogue_is_read_as_written(read):
    catalogue = read(GOOD)
    [show] = catalogue.shows
    assert show.times == (dt.time(18, 30), dt.time(21))
    assert (show.opens, show.closes) == (14 * 86400, 15 * 60)
    assert (show.first_day, show.last_day) == (0, 13)
    assert catalogue.price_list["evening"].prices == {"s": Decimal("9.50"), "c": Decimal(11), "w": Decimal("8.25")}
    assert catalogue.city_of["grand"].zone == "Europe/Lisbon"
    assert catalogue.hall["grand/1"].cleaning == 20
    assert catalogue.film["nosferatu"].title["ru"] == "Носферату"


@pytest.mark.parametrize(
    ("old", "new", "place", "expected"),
    [
        (
            'zone = "Europe/Lisbon"',
            'zone = "Lisbon"',
            '2: cities[1] "lisbon"',
            'zone: "Lisbon"; expected an IANA time zone such as Europe/Lisbon',
        ),
        (
            'currency = "EUR"',
            'currency = "EURO"',
            '2: cities[1] "lisbon"',
            'currency: "EURO"; expected an ISO 4217 currency such as EUR, or XTR for Telegram Stars',
        ),
        (
            "minutes = 94",
            'minutes = "an hour"',
            '28: films[1] "nosferatu"',
            'minutes: "an hour"; expected a valid integer',
        ),
        (
            "minutes = 94\n",
            "",
            '28: films[1] "nosferatu"',
            "minutes: nothing; expected how long it runs, in minutes",
        ),
        (
            'city = "lisbon"',
            'city = "porto"',
            '10: cinemas[1] "grand"',
            'city: "porto"; expected one of cities: lisbon',
        ),
        (
            "ssss_ccww",
            "ssss_cxww",
            '19: halls[1] "grand/1"',
            "plan: line 2, column 7: 'x'; expected one of s c p r v l w for a seat, _ for an aisle or . for nothing",
        ),
        (
            'film = "nosferatu"',
            'film = "dracula"',
            '46: shows[1] "grand/1 dracula"',
            'film: "dracula"; expected one of films: nosferatu',
        ),
        (
            'format = "35 mm"',
            'format = "70 mm"',
            '46: shows[1] "grand/1 nosferatu"',
            'format: "70 mm"; expected one of the film\'s: 35 mm, DCP',
        ),
        (
            'prices = { s = "9.50", c = 11, w = 8.25 }',
            'prices = { s = "9.50", c = 11 }',
            '46: shows[1] "grand/1 nosferatu"',
            "prices: nothing for w (wheelchair); expected a price for every class of grand/1",
        ),
        (
            "w = 8.25",
            "w = 8.255",
            '42: price_lists[1] "evening"',
            "prices.w: 8.255; expected at most 2 digits after the point in EUR",
        ),
        (
            'times = ["18:30", 21:00:00]',
            'times = ["18:30", "25:00"]',
            '46: shows[1] "grand/1 nosferatu"',
            'times.1: "25:00"; expected a time of day such as "18:30"',
        ),
        (
            'weekdays = ["fri", "sat"]',
            'weekdays = ["friday"]',
            '46: shows[1] "grand/1 nosferatu"',
            'weekdays: ["friday"]; expected "daily" or a list of mon, tue, wed, thu, fri, sat, sun',
        ),
        (
            'opens = "14d"',
            'opens = "two weeks"',
            '46: shows[1] "grand/1 nosferatu"',
            'opens: "two weeks"; expected a length of time such as "14d", "2h" or "1h30m"',
        ),
        (
            "released = 2026-01-30",
            'released = 2026-01-30\nposter = "none.png"',
            '28: films[1] "nosferatu"',
            'poster: "none.png"; expected a PNG or JPEG file of at most 5 MB beside the catalogue',
        ),
        (
            'prices = { s = "9.50", c = 11, w = 8.25 }',
            'prices = { s = "-1", c = 11, w = 8.25 }',
            '42: price_lists[1] "evening"',
            'prices.s: "-1"; expected a value greater than 0',
        ),
        (
            'name = { en = "Lisbon", ru = "Лиссабон" }',
            'name = { ru = "Лиссабон" }',
            '2: cities[1] "lisbon"',
            'name: {"ru": "Лиссабон"}; expected a text for every language it is in, English (en) among them',
        ),
    ],
)
def test_an_error_names_place_value_and_what_was_expected(errors, old, new, place, expected):
    assert errors(changed(old, new)) == (f"catalogue.toml:{place}: {expected}",)


def test_an_unknown_key_is_answered_with_the_known_ones(errors):
    [error] = errors(changed("minutes = 94", "minutes = 94\nduration = 94"))
    assert error.startswith('catalogue.toml:28: films[1] "nosferatu": duration: an unknown key; expected one of slug, ')
    [error] = errors(GOOD + "\n[[movies]]\nslug = 'x'\n")
    assert error.startswith("catalogue.toml: movies: an unknown key; expected one of cities, cinemas, ")


def test_every_error_is_told_at_once_and_one_mistake_once(errors):
    told = errors(changed("minutes = 94", 'minutes = "x"').replace('zone = "Europe/Lisbon"', 'zone = "Mars"'))
    assert [error.split(": ")[2] for error in told] == ["zone", "minutes"]


def test_a_syntax_error_names_its_line(errors):
    [error] = errors("[[cities]]\nslug = lisbon\n")
    assert error == "catalogue.toml: Invalid value (at line 2, column 8); expected TOML"


def test_what_is_no_file_or_no_text_is_refused(tmp_path):
    with pytest.raises(CatalogueErrors, match="No such file"):
        read_catalogue(tmp_path / "absent.toml")
    (tmp_path / "latin.toml").write_bytes("slug = 'café'".encode("latin-1"))
    with pytest.raises(CatalogueErrors, match="expected UTF-8"):
        read_catalogue(tmp_path / "latin.toml")


def test_a_name_given_twice_is_refused(errors):
    city = GOOD[GOOD.index("[[cities]]") : GOOD.index("[[cinemas]]")]
    [error] = errors(GOOD + city)
    assert error == 'catalogue.toml:57: cities[2] "lisbon": slug: "lisbon" again; expected each name once'


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ('prices = { s = "1" }', "either prices or a price_list"),
        ("from = 2026-01-01", "both from and until, or neither"),
        ("from = 2026-01-01\nuntil = 2026-02-01\nfirst_day = 1", "either dates (from, until) or days"),
        ("from = 2026-02-01\nuntil = 2026-01-01", "a last day that is not before the first"),
        ("first_day = 3\nlast_day = 2", "a last day that is not before the first"),
    ],
)
def test_a_pattern_says_one_thing(errors, extra, expected):
    [error] = errors(f"{GOOD}{extra}\n")
    assert f"expected {expected}" in error


def test_booking_must_open_before_it_closes(errors):
    [error] = errors(changed('opens = "14d"', 'opens = "15m"'))
    assert error.endswith("expected booking to open before it closes")


def test_a_poster_is_read_from_beside_the_catalogue(tmp_path, read):
    picture = b"\x89PNG\r\n\x1a\n and so on"
    (tmp_path / "poster.png").write_bytes(picture)
    catalogue = read(changed("released = 2026-01-30", 'released = 2026-01-30\nposter = "poster.png"'))
    assert catalogue.posters == {"nosferatu": picture}


def test_a_section_must_be_tables(errors):
    assert errors("cities = 3\n")[0] == "catalogue.toml: cities: 3; expected tables, each under [[cities]]"


@pytest.mark.parametrize(
    ("amount", "currency", "units"),
    [("9.50", "EUR", 950), ("9.5", "EUR", 950), ("1800", "JPY", 1800), ("1.250", "KWD", 1250), ("3200", "KZT", 320000)],
)
def test_money_has_the_digits_of_its_currency(amount, currency, units):
    assert minor_units(Decimal(amount), currency) == units


@pytest.mark.parametrize(("amount", "currency"), [("9.505", "EUR"), ("1800.5", "JPY"), ("1.2505", "KWD")])
def test_more_digits_than_the_currency_has_are_refused(amount, currency):
    with pytest.raises(ValueError, match=currency):
        minor_units(Decimal(amount), currency)


HOSTILE = [
    "1", "-1", "0", "true", "[]", "{}", '""', "nan", "inf", "1e400", "-1e-400", "99999999999999999999", "1.5",
    "0001-01-01", "9999-12-31", "00:00:00", "2026-01-01T00:00:00Z", "[[1]]", "{ en = 1 }", '"\\u0000"', "[{}]",
    '["", ""]', '"../../../../etc/passwd"', '{ s = "NaN" }', '"99999d"', '"grand/1"', f'"{"x" * 5000}"',
]  # fmt: skip


def outcome(read, text):
    """What is said about the file: nothing where it is good. Any other exception is the test's to show."""
    try:
        expand_shows(read(text), 1_790_000_000)
    except CatalogueErrors as refused:
        return refused.errors
    return ()


LINES = GOOD.split("\n")


@pytest.mark.parametrize("at", [at for at, line in enumerate(LINES) if " = " in line and "'''" not in line])
def test_whatever_a_key_says_is_read_or_refused_in_words(read, at):
    key = LINES[at].split(" = ")[0]
    said = [outcome(read, "\n".join([*LINES[:at], f"{key} = {value}", *LINES[at + 1 :]])) for value in HOSTILE]
    assert all("expected" in error for errors in said for error in errors)
    assert any(said)


@pytest.mark.parametrize(
    "key", ["from", "until", "first_day", "last_day", "prices", "format", "language", "opens", "closes"]
)
def test_whatever_a_pattern_adds_is_read_or_refused_in_words(read, key):
    rest = "\n".join(line for line in LINES if not line.startswith((f"{key} =", "price_list =")))
    rest += {"from": "until = 2026-12-01\n", "until": "from = 2026-11-01\n"}.get(key, "")
    rest += "" if key == "prices" else 'price_list = "evening"\n'
    said = [outcome(read, f"{rest}{key} = {value}\n") for value in HOSTILE]
    assert all("expected" in error for errors in said for error in errors)
    assert any(said)


@pytest.mark.parametrize("section", ["cities", "cinemas", "halls", "films", "price_lists", "shows"])
def test_a_section_of_any_shape_is_refused_in_words(errors, section):
    for value in HOSTILE:
        told = errors(f"{section} = {value}\n[[shows]]\n" if section != "shows" else f"shows = {value}\n[[films]]\n")
        assert all("expected" in error for error in told)


def test_a_file_saved_by_an_old_editor_is_read(tmp_path):
    file = tmp_path / "catalogue.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_catalogue(file).hall["grand/1"].plan.split() == ["ssss_ssss", "ssss_ccww"]
