"""Money, days, hours and lists, as each language writes them."""

import re
import unicodedata

import pytest

from bot.screens import phrases, samples
from locales import LANGUAGES, Words, formats

NBSP, MINUS = "\u00a0", "\u2212"


@pytest.mark.parametrize(
    ("language", "amount", "currency", "said"),
    [
        ("en", 950, "EUR", "€9.50"),
        ("en", 1500, "JPY", "¥1,500"),
        ("en", 3500, "KWD", f"KWD{NBSP}3.500"),
        ("en", 5, "USD", "$0.05"),
        ("ru", 950, "EUR", f"9,50{NBSP}€"),
        ("ru", 150000, "JPY", f"150{NBSP}000{NBSP}¥"),
        ("ru", 3500, "KWD", f"3,500{NBSP}KWD"),
        ("ru", 35000, "RUB", f"350,00{NBSP}₽"),
        ("uk", 950, "EUR", f"9,50{NBSP}€"),
        ("uk", 35000, "UAH", f"350,00{NBSP}₴"),
        ("uk", -300000, "USD", f"−3{NBSP}000,00{NBSP}$"),
        ("de", 950, "EUR", f"9,50{NBSP}€"),
        ("de", 150000, "JPY", f"150.000{NBSP}¥"),
        ("de", 3500, "KWD", f"3,500{NBSP}KWD"),
    ],
)
def test_money_has_the_digits_of_its_currency(language, amount, currency, said):
    assert formats.money(language, amount, currency) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", ["EUR", "USD", "JPY", "KWD", "UAH", "SAR", formats.STARS])
def test_money_below_zero_has_a_true_minus(language, currency):
    """Beside the same digits as without it; in Arabic it is turned as the hyphen of the patterns would be."""
    below, above = formats.money(language, -123_456, currency), formats.money(language, 123_456, currency)
    assert below.replace(MINUS, "", 1) == above
    assert "-" not in below
    assert unicodedata.bidirectional(MINUS) == unicodedata.bidirectional("-") == "ES"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_writes_a_hyphen_for_a_minus(language):
    seen = []
    for make in samples.SCREENS.values():
        made = make(Words(language, strict=True))
        seen += [screen.text for screen in (made if isinstance(made, tuple) else (made,))]
    assert [text for text in seen if re.search(r"(?<!\w)-[^\w\s<]?\d", text)] == []
    assert any(MINUS in text for text in seen)


def test_money_beyond_what_a_float_holds():
    assert formats.money("en", 90_071_992_547_409_931, "EUR") == "€900,719,925,474,099.31"


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("en", "2026-11-21", "today"),
        ("en", "2026-11-22", "tomorrow"),
        ("en", "2026-11-23", f"Mon 23{NBSP}Nov"),
        ("ru", "2026-11-21", "сегодня"),
        ("ru", "2026-11-22", "завтра"),
        ("ru", "2026-11-23", f"пн, 23{NBSP}нояб."),
        ("uk", "2026-11-21", "сьогодні"),
        ("uk", "2026-11-22", "завтра"),
        ("uk", "2026-11-23", f"пн, 23{NBSP}лист."),
        ("de", "2026-11-21", "heute"),
        ("de", "2026-11-22", "morgen"),
        ("de", "2026-11-23", f"Mo., 23.{NBSP}Nov."),
    ],
)
def test_days_have_names(language, day, said):
    assert phrases.day_name(Words(language, strict=True), day, "2026-11-21") == said


def test_tomorrow_crosses_the_year():
    assert phrases.day_name(Words("en"), "2027-01-01", "2026-12-31") == "tomorrow"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Friday, 1 January"),
        ("ru", "пятница, 1 января"),
        ("uk", "пʼятниця, 1 січня"),
        ("de", "Freitag, 1. Januar"),
    ],
)
def test_a_day_in_full_has_no_year(language, said):
    assert formats.long_day(language, "2027-01-01") == said


@pytest.mark.parametrize(
    ("language", "lisbon", "kyiv"),
    [
        ("en", "Lisbon", "Kyiv"),
        ("ru", "Лиссабон", "Киев"),
        ("uk", "Лісабон", "Київ"),
        ("de", "Lissabon", "Kiew"),
    ],
)
def test_zones_are_named_after_cities(language, lisbon, kyiv):
    assert formats.zone_place(language, "Europe/Lisbon") == lisbon
    assert formats.zone_place(language, "Europe/Kyiv") == kyiv
    assert formats.zone_place(language, "Etc/GMT+12")


def test_hours_are_the_cinemas_own():
    show = samples.SHOW
    assert phrases.clock_there(Words("en"), show.starts_at, show.zone) == "19:30 Lisbon time"
    assert phrases.clock_there(Words("ru"), show.starts_at, show.zone) == "19:30 (Лиссабон)"
    assert formats.clock(show.starts_at, "Asia/Tokyo") == "04:30"
    assert formats.local_day(show.starts_at, "Asia/Tokyo") == "2026-11-22"
    assert formats.zone_place("en", "America/Argentina/Buenos_Aires") == "Buenos Aires"


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (60, "1 h"), (95, "1 h 35 min")])
def test_durations(minutes, said):
    assert phrases.running_time(Words("en", strict=True), minutes) == re.sub(r"(?<=\d) ", NBSP, said)


@pytest.mark.parametrize(
    ("language", "labels", "said"),
    [
        ("en", "H14", f"row{NBSP}H, seat{NBSP}14"),
        ("en", "H14 H15 H16", f"row{NBSP}H, seats{NBSP}14–16"),
        ("en", "E3 H12 H14", f"row{NBSP}E, seat{NBSP}3; row{NBSP}H, seats{NBSP}12 and 14"),
        ("ru", "H14", f"ряд{NBSP}H, место{NBSP}14"),
        ("ru", "H14 H15", f"ряд{NBSP}H, места{NBSP}14–15"),
        ("uk", "H14", f"ряд{NBSP}H, місце{NBSP}14"),
        ("uk", "E3 H12 H14", f"ряд{NBSP}E, місце{NBSP}3; ряд{NBSP}H, місця{NBSP}12 і 14"),
        ("de", "H14", f"Reihe{NBSP}H, Platz{NBSP}14"),
        ("de", "E3 H12 H14", f"Reihe{NBSP}E, Platz{NBSP}3; Reihe{NBSP}H, Plätze{NBSP}12 und 14"),
    ],
)
def test_seats_in_words(language, labels, said):
    assert phrases.seats_in_words(Words(language, strict=True), samples.places(samples.GRAND, labels)) == said


def test_lists_and_ranges():
    assert formats.listed("en", ("F7", "F8", "F9")) == "F7, F8 and F9"
    assert formats.listed("ru", ("F7", "F8", "F9")) == "F7, F8 и F9"
    assert formats.listed("en", ("F7", "F8"), "or") == "F7 or F8"
    assert formats.listed("ar", ("F7", "F8")) == "\u2068F7\u2069 و\u2068F8\u2069"
    assert formats.number_ranges((9, 7, 8, 11)) == ("7–9", "11")
    assert formats.language_name("ru", "de") == "немецкий"
