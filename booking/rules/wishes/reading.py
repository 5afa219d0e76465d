"""A sentence becomes a Wish: names first, then what the language says around them. PURE; a millisecond or few."""

import datetime as dt
import re
from dataclasses import dataclass

from booking.rules.wishes.days import days_in
from booking.rules.wishes.hours import hours_in
from booking.rules.wishes.names import Found, Names, find_names, index_of
from booking.rules.wishes.sheet import NAMED, Sheet
from booking.rules.wishes.speech import SPOKEN, Meanings, Speech, speech
from booking.rules.wishes.wish import TELLING, Likely, Wish

LONGEST = 300  # characters that are still one wish
RIVAL = 12  # points: two names this close may both be meant
SURE_PLACE = 85  # a city or a cinema that is only hinted at is none
LARGEST_PARTY = 20
_NUMBER = re.compile(r"(?<![\w:.~])\d{1,2}(?![\w:.])")


@dataclass(frozen=True, slots=True)
class Programme:
    """What may be named."""

    films: Names
    cinemas: Names = ()
    cities: Names = ()


def read_wish(text: str, programme: Programme, today: str, language: str) -> Wish:
    """In whichever of the languages spoken leaves the least unexplained, `language` before others; `today` is ISO."""
    languages = [language] if language in SPOKEN else []
    languages += [other for other in SPOKEN if other != language]
    date = dt.date.fromisoformat(today)
    wishes = [_read(text[:LONGEST], programme, date, speech(each)) for each in languages]
    return min(wishes, key=lambda wish: (len(wish.unread), -_facts(wish), _doubt(wish)))


def _facts(wish: Wish) -> int:
    what = (wish.count, wish.films, wish.seats, wish.tell)
    where, when = (wish.cinemas, wish.city, wish.near), (wish.days, wish.since, wish.until, wish.never)
    return sum(bool(fact) for fact in (*what, *where, *when))


def _doubt(wish: Wish) -> int:
    return 100 - min((film.score for film in wish.films), default=100)


def _read(text: str, programme: Programme, today: dt.date, spoken: Speech) -> Wish:
    sheet = Sheet(text)
    sheet.part(spoken.compounds)
    films = _named(sheet, programme.films, spoken)
    cinemas = tuple(place for place in _named(sheet, programme.cinemas, spoken, SURE_PLACE))
    cities = _named(sheet, programme.cities, spoken, SURE_PLACE)
    tell = _told(sheet, spoken)
    seats = _all(sheet, spoken.seats)
    formats, genres = _all(sheet, spoken.formats), _all(sheet, spoken.genres)
    days, one_day = days_in(sheet, spoken, today)
    hours = hours_in(sheet, spoken)
    if hours.ahead is not None and not days:
        days, one_day = ((today + dt.timedelta(days=hours.ahead)).isoformat(),), True
    together = sheet.take(spoken.wishes["together"]) is not None
    near = sheet.take(spoken.wishes["near"]) is not None
    count = _count(sheet, spoken)
    while sheet.take(spoken.asking):
        pass
    return Wish(
        count, films, days, one_day, hours.since, hours.until, hours.at, cinemas, cities[0].id if cities else None,
        near, together, seats, next(iter(formats), None), next(iter(genres), None), sheet.never, tell,
        _unread(sheet, spoken),
    )  # fmt: skip


def _named(sheet: Sheet, names: Names, spoken: Speech, least: int = 0) -> tuple[Likely, ...]:
    """Everything named and everything that may be meant by the same words; each is taken out."""
    index = index_of(names, spoken.endings, spoken.fillers)
    hits = find_names(sheet.text, index, spoken.endings, spoken.common)
    found = [hit for hit in hits if hit.score >= least and not _is_genre(sheet.text[hit.start : hit.end], hit, spoken)]
    best: list[Found] = []
    for hit in found:
        if not any(_overlap(hit, other) for other in best):
            best.append(hit)
    rivals = [hit for hit in found if any(_overlap(hit, top) and hit.score > top.score - RIVAL for top in best)]
    for hit in sorted(best, key=lambda hit: -hit.start):
        sheet.cut(hit.start, hit.end, NAMED)
    likeliest: dict[int, int] = {}  # a name may be found in two languages, or at two places
    for hit in rivals:
        likeliest.setdefault(hit.id, hit.score)
    return tuple(Likely(*one) for one in likeliest.items())


def _is_genre(words: str, hit: Found, spoken: Speech) -> bool:
    """Something scary is no Symphony of Horror."""
    kinds = (pattern for _, patterns in spoken.genres for pattern in patterns)
    return hit.score < SURE_PLACE and any(kind.fullmatch(words) for kind in kinds)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _told(sheet: Sheet, spoken: Speech) -> str:
    """What somebody wants to be told of; any when they do not say."""
    if not sheet.take(spoken.telling["asked"]):
        return ""
    return next((kind for kind in TELLING if sheet.take(spoken.telling[kind])), "any")


def _all(sheet: Sheet, meanings: Meanings) -> tuple[str, ...]:
    return tuple(meaning for meaning, patterns in meanings if sheet.take(patterns))


def _count(sheet: Sheet, spoken: Speech) -> int | None:
    """How many people, when only one number is said of them; one that stands alone is, too, when it is small."""
    summed = 0
    while found := sheet.take(spoken.counts["summed"]):
        summed += _number(found[0], spoken) or 1
    named = summed or _fixed(sheet, spoken) or _counted(sheet, spoken)
    return named if named and named <= LARGEST_PARTY else None


def _fixed(sheet: Sheet, spoken: Speech) -> int | None:
    return next((int(number) for number, patterns in spoken.exactly if sheet.take(patterns)), None)


def _counted(sheet: Sheet, spoken: Speech) -> int | None:
    said: dict[int, None] = {}
    while found := sheet.take(spoken.counts["counted"]):
        said |= _numbers(found[0], spoken)
    if said:
        return next(iter(said)) if len(said) == 1 else None
    alone = [word for word in sheet.text.split() if word in spoken.numbers or _NUMBER.fullmatch(word)]
    if len(alone) != 1:
        return None
    number = _number(alone[0], spoken)
    if number is not None and (alone[0] in spoken.numbers or number <= 4):  # noqa: PLR2004 - a larger one may be an hour
        sheet.take([re.compile(rf"(?<!\w){re.escape(alone[0])}(?!\w)")])
        return number
    return None


def _number(text: str, spoken: Speech) -> int | None:
    return next(iter(_numbers(text, spoken)), None)


def _numbers(text: str, spoken: Speech) -> dict[int, None]:
    """Every number that is said, as digits or as a word, in order."""
    words = re.findall(r"\d+|[^\W\d]+(?:'[^\W\d]+)?", text)
    return {
        (int(word) if word.isdigit() else spoken.numbers[word]): None
        for word in words
        if word.isdigit() or word in spoken.numbers
    }


def _unread(sheet: Sheet, spoken: Speech) -> tuple[str, ...]:
    words: list[str] = re.findall(r"[\w:.'-]+", sheet.text)
    strange = (word for word in words if word.isdigit() or (len(word) > 1 and word not in spoken.fillers))
    return (*sheet.negative, *strange)
