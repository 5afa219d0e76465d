"""At what time: an hour, before, after, between, or a part of the day. PURE; minutes after midnight."""

import re
from dataclasses import dataclass

from booking.rules.wishes.sheet import Sheet
from booking.rules.wishes.speech import Part, Speech

NOON, DAY = 12 * 60, 24 * 60
ABOUT, AT = 60, 30  # minutes either way that are still meant by about eight, and by eight
ON_THE_DOT = 10  # and by 19:30
EARLIEST_SHOW = 10  # o'clock: 9 without more is in the evening
_DIGITAL = re.compile(r"\b(\d{1,2})(?:[:.h]| ?uhr ?)(\d{2})(?!\d)")
_SAID = (("half_to", -30), ("half_past", 30), ("quarter_past", 15), ("quarter_of", -45), ("quarter_to", -15))


@dataclass(frozen=True, slots=True)
class Hours:
    since: int | None = None
    until: int | None = None
    at: int | None = None
    ahead: int | None = None  # the day that a word for the hours means as well: tonight


@dataclass(frozen=True, slots=True)
class _Hour:
    minutes: int
    to_the_minute: bool


def hours_in(sheet: Sheet, speech: Speech) -> Hours:
    """Hours that are named come before parts of the day, which say how the hours are meant."""
    morning = _is_morning(sheet, speech)
    named = _between(sheet, speech, morning=morning) or _bounds(sheet, speech, morning=morning)
    part = _part(sheet, speech)
    if part is None:
        return named or Hours()
    if named is None:
        return Hours(part.since, part.until, ahead=part.ahead)
    return _both(named, part)


def _both(named: Hours, part: Part) -> Hours:
    """After eight in the evening: the part of the day ends what has no end."""
    if named.at is not None:
        return Hours(named.since, named.until, named.at, part.ahead)
    since = part.since if named.since is None else named.since
    until = part.until if named.until is None else named.until
    return Hours(since, until, ahead=part.ahead) if since < until else Hours(named.since, named.until, None, part.ahead)


def _is_morning(sheet: Sheet, speech: Speech) -> bool:
    return any(part.until <= NOON and _any(part, sheet) for part in speech.parts)


def _any(part: Part, sheet: Sheet) -> bool:
    return any(word.search(sheet.text) for word in part.words)


def _part(sheet: Sheet, speech: Speech) -> Part | None:
    return next((part for part in speech.parts if sheet.take(part.words)), None)


def _between(sheet: Sheet, speech: Speech, *, morning: bool) -> Hours | None:
    found = sheet.take(speech.times["between"])
    if found is None:
        return None
    since, until = (_hour(text, speech, morning=morning).minutes for text in found.groups())
    if since >= until:
        since -= NOON
    return Hours(max(since, 0), until)


def _bounds(sheet: Sheet, speech: Speech, *, morning: bool) -> Hours | None:
    hours = {}
    for key in ("after", "before", "about", "at"):
        if found := sheet.take(speech.times[key]):
            hours[key] = _hour(next(filter(None, found.groups())), speech, morning=morning)
    if "about" in hours or ("at" in hours and len(hours) == 1):
        return _around(hours)
    since, until = hours.get("after"), hours.get("before")
    if since is None and until is None:
        return None
    return Hours(since.minutes if since else None, until.minutes if until else None)


def _around(hours: dict[str, _Hour]) -> Hours:
    if "about" in hours:
        hour, width = hours["about"], ABOUT
    else:
        hour = hours["at"]
        width = ON_THE_DOT if hour.to_the_minute else AT
    return Hours(hour.minutes - width, hour.minutes + width, hour.minutes)


def _hour(text: str, speech: Speech, *, morning: bool) -> _Hour:
    minutes, digital = _read(text, speech)
    if any(pattern.search(text) for pattern in _sides(speech, "am")):
        return _Hour(minutes % NOON, digital)
    if any(pattern.search(text) for pattern in _sides(speech, "pm")):
        return _Hour(minutes % NOON + NOON, digital)
    if minutes == 0:
        return _Hour(DAY, digital)
    as_written = morning or (digital and (minutes >= EARLIEST_SHOW * 60 or text.startswith("0")))
    return _Hour(minutes if as_written or minutes >= NOON else minutes + NOON, digital)


def _sides(speech: Speech, side: str) -> list[re.Pattern[str]]:
    return [re.compile(rf"(?<![^\W\d])(?:{pattern.pattern})$") for pattern in speech.clock[side]]


def _read(text: str, speech: Speech) -> tuple[int, bool]:
    """Minutes as they are said, and whether digits say them."""
    if written := _DIGITAL.search(text):
        return int(written[1]) * 60 + int(written[2]), True
    for key, past in (("noon", NOON), ("midnight", DAY)):
        if any(pattern.search(text) for pattern in speech.clock[key]):
            return past, False
    for key, past in _SAID:
        for pattern in speech.clock[key]:
            if said := pattern.search(text):
                return _number(said.groups()[-1], speech) + past, True
    return _number(re.split(r"[ .:]", text)[0], speech), False


def _number(word: str, speech: Speech) -> int:
    """The hour in minutes."""
    if word in speech.ordinals:
        return speech.ordinals[word] * 60
    digits = re.match(r"\d+", word)
    return int(digits[0]) * 60 if digits else speech.hours[word] * 60
