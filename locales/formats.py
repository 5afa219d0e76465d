"""Money, days, hours and lists as a language writes them. Cached: the same price stands on a hundred buttons."""

import copy
import datetime as dt
import functools
import re
import zoneinfo
from decimal import Decimal

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton, get_timezone_location
from babel.lists import format_list
from babel.numbers import (
    format_currency,
    format_decimal,
    get_currency_name,
    get_currency_precision,
    get_currency_symbol,
)
from babel.units import format_unit

from locales import SOURCE
from locales.direction import APART, APART_END, RIGHT_TO_LEFT, Said, plain

_REGIONS = {"en": "en_GB"}  # the day before the month, and no comma before "and"
_LETTER_THEN_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")
_DAY_THEN_MONTH = re.compile(r"(?<=[\d.]) (?=[^\W\d])")
PRECISE_BELOW = 10
STARS = "XTR"  # Telegram's own money, which is no currency to Unicode
_NO_BREAK, _MINUS = "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"


@functools.lru_cache(maxsize=4096)
def money(language: str, amount: int, currency: str) -> str:
    """Minor units, as many digits as the currency has: €9.50, −9,50 €, ¥1,500, KWD 3.500, ⭐ 250.

    A language that knows only a currency's code borrows its sign from English. Below zero stands a true minus, which
    Unicode orders among numbers as it does the hyphen that its patterns have.
    """
    if currency == STARS:
        return f"⭐{_NO_BREAK}{format_decimal(amount, locale=Locale.parse(language))}".replace("-", _MINUS)
    whole = Decimal(amount).scaleb(-get_currency_precision(currency))
    return _signed(format_currency(whole, currency, locale=Locale.parse(language)).replace("-", _MINUS), currency)


@functools.lru_cache(maxsize=4096)
def roughly(language: str, amount: int, currency: str) -> str:
    """As money, from ten up in whole units: £8.50, £20, 20 €. No more is meant by a sum that is but about right."""
    whole = Decimal(amount).scaleb(-get_currency_precision(currency))
    if abs(whole) < PRECISE_BELOW:
        return money(language, amount, currency)
    pattern = copy.copy(Locale.parse(language).currency_formats["standard"])
    pattern.frac_prec = (0, 0)
    return _signed(pattern.apply(whole, Locale.parse(language), currency=currency, currency_digits=False), currency)


def _signed(written: str, currency: str) -> str:
    """With the currency's sign in the place of its code."""
    return _LETTER_THEN_DIGIT.sub(_NO_BREAK, plain(written.replace(currency, get_currency_symbol(currency, SOURCE))))


@functools.lru_cache(maxsize=1024)
def currency_name(language: str, currency: str) -> str:
    """Pound sterling (£), as the language calls it."""
    name, sign = get_currency_name(currency, locale=_locale(language)), get_currency_symbol(currency, SOURCE)
    return f"{name} ({sign})"


def distance(language: str, metres: int) -> str:
    """350 m, 1.2 km."""
    far = metres >= 1000  # noqa: PLR2004 - a kilometre
    value, unit = (round(metres / 1000, 1), "kilometer") if far else (round(metres, -1), "meter")
    written = str(format_unit(value, f"length-{unit}", "short", locale=_locale(language)))
    return written.replace(" ", _NO_BREAK)


@functools.lru_cache(maxsize=4096)
def clock(at: int, zone: str) -> str:
    """19:30, where the zone's clocks hang."""
    return dt.datetime.fromtimestamp(at, zoneinfo.ZoneInfo(zone)).strftime("%H:%M")


@functools.lru_cache(maxsize=4096)
def local_day(at: int, zone: str) -> str:
    """The ISO date that it is in the zone."""
    return dt.datetime.fromtimestamp(at, zoneinfo.ZoneInfo(zone)).date().isoformat()


@functools.lru_cache(maxsize=1024)
def short_day(language: str, day: str) -> str:
    """Fri 21 Nov, for an ISO date: the number and its month stay on one line."""
    written = format_skeleton("MMMEd", dt.date.fromisoformat(day), locale=_locale(language))
    return _DAY_THEN_MONTH.sub(_NO_BREAK, written)


@functools.lru_cache(maxsize=1024)
def tab_day(language: str, day: str) -> str:
    """Sat 22, сб 22, for an ISO date: narrow enough for four in a line of a phone."""
    return format_date(dt.date.fromisoformat(day), "EEE d", locale=_locale(language)).replace(".", "")


@functools.lru_cache(maxsize=1024)
def long_day(language: str, day: str) -> str:
    """Friday 21 November, Freitag, 21. November, for an ISO date: the language's full date without its year."""
    full = _locale(language).date_formats["full"].pattern
    return format_date(dt.date.fromisoformat(day), full[: full.index("MMMM") + len("MMMM")], locale=_locale(language))


@functools.lru_cache(maxsize=1024)
def named_day(language: str, day: int, month: int) -> str:
    """31 February, 31. Februar: a day by its name, which need not be in any calendar."""
    first = format_skeleton("MMMMd", dt.date(2000, month, 1), locale=_locale(language))
    return _DAY_THEN_MONTH.sub(_NO_BREAK, first.replace("1", str(day)))


def day_after(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


@functools.lru_cache(maxsize=1024)
def zone_place(language: str, zone: str) -> str:
    """The city that a zone is named after: Lisbon, Лиссабон. CLDR has Kyiv and some others by the zone's old name."""
    places = _locale(language).time_zones
    names = (zone, *(old for old, new in get_global("zone_aliases").items() if new == zone))
    city = next((places[name]["city"] for name in names if "city" in places.get(name, {})), None)
    return city or get_timezone_location(zone, locale=_locale(language), return_city=True).rpartition("/")[2]


@functools.lru_cache(maxsize=4096)
def listed(language: str, items: tuple[str, ...], style: str = "standard") -> str:
    """F7, F8 and F9; `style` "or" joins with or."""
    if language in RIGHT_TO_LEFT:
        items = tuple(f"{APART}{plain(item)}{APART_END}" for item in items)
    return Said(format_list(items, style=style, locale=_locale(language)))  # type: ignore[arg-type]  # a Literal in Babel


@functools.lru_cache(maxsize=256)
def language_name(language: str, code: str) -> str:
    """What a language calls another, by its ISO code; the code itself when it has no name."""
    return str(_locale(language).languages.get(code, code))


@functools.cache
def _locale(language: str) -> Locale:
    return Locale.parse(_REGIONS.get(language, language))


def number_ranges(numbers: tuple[int, ...]) -> tuple[str, ...]:
    """7–9, 11 for the numbers 7, 8, 9 and 11."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def decimal(language: str, tenths: int) -> str:
    """4.3 or 4,3 for 43."""
    return format_decimal(Decimal(tenths) / 10, "0.0", locale=_locale(language))


def minute(of_day: int) -> str:
    """22:00 for 1320 minutes after midnight."""
    return f"{of_day // 60:02}:{of_day % 60:02}"
