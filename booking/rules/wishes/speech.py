"""How a language says what one wants: its file beside this one, compiled; names of months and days from CLDR. PURE."""

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale

from booking.rules.wishes.names import UMLAUTS, bare, normal, spellings, stem

FOLDER = Path(__file__).parent
SPOKEN: tuple[str, ...] = tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))
_DIGITS_HOUR = r"(?:[01]?\d|2[0-4])"
_MINUTES = r"(?:[:.h]| ?uhr ?)[0-5]\d"

Patterns = tuple[re.Pattern[str], ...]
Meanings = tuple[tuple[str, Patterns], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day, in minutes; `ahead` is the day it means by itself."""

    since: int
    until: int
    words: Patterns
    ahead: int | None


@dataclass(frozen=True)
class Speech:
    """Patterns for normal text (names.normal), words parted by one space."""

    language: str
    numbers: Mapping[str, int]
    hours: Mapping[str, int]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    endings: tuple[str, ...]
    compounds: Patterns
    clock: Mapping[str, Patterns]
    times: Mapping[str, Patterns]
    parts: tuple[Part, ...]
    ahead: Meanings
    days: Mapping[str, Patterns]
    next_is_next_week: bool
    counts: Mapping[str, Patterns]
    exactly: Meanings
    wishes: Mapping[str, Patterns]
    telling: Mapping[str, Patterns]
    seats: Meanings
    formats: Meanings
    genres: Meanings
    asking: Patterns
    fillers: frozenset[str]

    @functools.cached_property
    def common(self) -> frozenset[str]:
        """Stems of everyday words, which are no film's by themselves."""
        words = self.fillers | self.numbers.keys() | self.weekdays.keys() | self.months.keys()
        return frozenset(stem(word, self.endings) for word in words)


@functools.cache
def speech(language: str) -> Speech:
    data = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    months, weekdays = _calendar(language)
    names = (months, weekdays | _numbers(data["weekdays"]))
    endings = tuple(data["endings"])
    numbers, hours, ordinals = (_numbers(data.get(key, {})) for key in ("numbers", "hours", "ordinals"))
    holes = _holes(data, numbers, hours, ordinals, *names)
    listed = {key: _compiled(some, holes) for key, some in data["days"].items() if isinstance(some, list)}
    return Speech(
        language,
        numbers,
        hours,
        ordinals,
        *names,
        endings,
        tuple(re.compile(rf"(?<!\w){_fill(_normal_pattern(each), holes)}") for each in data.get("compounds", [])),
        {key: _whole(data["clock"][key], holes) for key in data["clock"]},
        {key: _compiled(data["times"][key], holes) for key in ("between", "after", "before", "about", "at")},
        tuple(_part(part, holes) for part in data["parts"].values()),
        _meanings(data["days"]["ahead"], holes),
        listed,
        data["days"]["next_is_next_week"],
        {key: _compiled(data["counts"][key], holes) for key in ("summed", "counted")},
        _meanings(data["counts"]["exactly"], holes),
        {key: _compiled(some, holes) for key, some in data["wishes"].items()},
        {key: _compiled(some, holes) for key, some in data["telling"].items()},
        _meanings(data["seats"], holes),
        _meanings(data["formats"], holes),
        _meanings(data["genres"], holes),
        _compiled(data["asking"]["words"], holes),
        frozenset(form for word in data["fillers"]["words"].split() for form in spellings(word)),
    )


def _numbers(listed: Mapping[str, str]) -> dict[str, int]:
    return {form: int(number) for number, words in listed.items() for word in words.split() for form in spellings(word)}


def _calendar(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Months from 1 and weekdays from 0 (Monday) by every form of their names, and by its stem."""
    locale, forms = Locale.parse(language), ("format", "stand-alone")
    months = {
        name: number
        for form in forms
        for width in ("wide", "abbreviated")
        for number, name in locale.months[form][width].items()
    }
    days = {
        name: number
        for form in forms
        for width in ("wide", "abbreviated")
        for number, name in locale.days[form][width].items()
    }
    return _by_name(months), _by_name(days)


def _by_name(names: Mapping[str, int]) -> dict[str, int]:
    return {form.rstrip("."): number for name, number in names.items() for form in spellings(name)}


def _holes(
    data: dict[str, Any],
    numbers: Mapping[str, int],
    hours: Mapping[str, int],
    ordinals: Mapping[str, int],
    months: Mapping[str, int],
    weekdays: Mapping[str, int],
) -> dict[str, str]:
    """What the braces of a pattern stand for."""
    endings = tuple(data["endings"])
    clock = data["clock"]
    hour = _any(hours) + "|" + _DIGITS_HOUR
    ordinal = _any(ordinals) or "(?!)"
    inner = {"h": f"(?:{hour})", "o": f"(?:{ordinal})"}
    said = [_fill(_normal_pattern(p), inner) for key in _SAID for p in clock[key]]
    spoken = "|".join(said)
    sharp, am, pm = (_normal_pattern(clock[key]) for key in ("sharp", "am", "pm"))
    side = f"(?: ?(?:{sharp}))?(?: ?(?:{am}|{pm}))?"
    sure_side = f"(?: ?(?:{sharp}|{am}|{pm}))"
    exact = f"{_DIGITS_HOUR}{_MINUTES}"
    return inner | {
        "n": rf"(?:\b(?:{_any(numbers)})\b|(?<![\d:.])\d{{1,2}}(?![\d:.]))",
        "t": rf"((?:{exact}|{spoken}|{hour})(?!\d){side})",
        "T": rf"((?:{exact}{side}|(?:{spoken}){side}|(?:{hour}){sure_side}))",
        "d": r"(0?[1-9]|[12]\d|3[01])",
        "month": f"({_declined(months, endings)})",
        "weekday": f"({_declined(weekdays, endings)})",
    }


_SAID = ("half_past", "half_to", "quarter_past", "quarter_of", "quarter_to", "noon", "midnight")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _declined(names: Iterable[str], endings: tuple[str, ...]) -> str:
    """The names, each with whatever ending its language may give it."""
    tail = f"(?:{_any(map(normal, endings))})?" if endings else ""
    forms = (re.escape(cut) + tail if (cut := stem(name, endings)) != name else re.escape(name) for name in names)
    return "|".join(sorted(set(forms), key=len, reverse=True))


def _fill(pattern: str, holes: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda hole: holes.get(hole[1], hole[0]), pattern)


def _compiled(patterns: Iterable[str], holes: Mapping[str, str]) -> Patterns:
    return tuple(
        re.compile(rf"(?<![\w~])(?:{_fill(_normal_pattern(pattern), holes)})(?![\w~]|[:.]\d)") for pattern in patterns
    )


def _whole(patterns: Iterable[str] | str, holes: Mapping[str, str]) -> Patterns:
    """For a whole text, the hour in it as a group."""
    some = [patterns] if isinstance(patterns, str) else patterns
    inner = {key: f"({holes[key]})" for key in ("h", "o")}
    return tuple(re.compile(_fill(_normal_pattern(pattern), inner)) for pattern in some)


def _normal_pattern(pattern: str) -> str:
    """As the text is, umlauts in either spelling."""
    return "".join(part if part.startswith("\\") else _either(part) for part in re.split(r"(\\.)", pattern))


def _either(part: str) -> str:
    for letter, pair in UMLAUTS.items():
        part = part.replace(letter, f"(?:{bare(letter)}|{pair})")
    return bare(part.replace("ß", "ss"))


def _meanings(listed: Mapping[str, list[str]], holes: Mapping[str, str]) -> Meanings:
    return tuple((key, _compiled(patterns, holes)) for key, patterns in listed.items())


def _part(data: Mapping[str, Any], holes: Mapping[str, str]) -> Part:
    since, until = (int(text[:2]) * 60 + int(text[3:]) for text in data["hours"])
    return Part(since, until, _compiled(data["words"], holes), data.get("day"))
