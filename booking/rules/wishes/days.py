"""On which day: words, weekdays, weekends, dates. PURE; `today` is the date where the person is."""

import datetime as dt
import re
from collections.abc import Mapping

from booking.rules.wishes.names import stem
from booking.rules.wishes.sheet import Sheet
from booking.rules.wishes.speech import Speech

SATURDAY, WEEK, YEAR = 5, 7, 12
LEAP_YEARS = 8  # at most between two
LONG_AGO = 60  # days: a date farther back is next year's
_NUMERIC = (re.compile(r"(?<![\w~:.])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])(?:\.(20\d\d|\d\d))?(?![\w:.])"),)

Days = tuple[tuple[str, ...], bool]  # ISO dates, and whether they are readings of a single day


def days_in(sheet: Sheet, speech: Speech, today: dt.date) -> Days:
    """Each way to name days is tried, the surest first."""
    for read in (_dated, _counted_on, _next, _ahead, _weekend, _weekdays, _weeks, _of_month):
        if days := read(sheet, speech, today):
            dates, one = days
            return tuple(day.isoformat() for day in dates), one
    return (), False


Found = tuple[list[dt.date], bool] | None


def _dated(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    if found := sheet.take(speech.days["dates"]):
        written, name = sorted(found.groups(), key=lambda text: not text.isdigit())
        day, month = int(written), _named(name, speech.months, speech)
    elif found := sheet.take(_NUMERIC):
        day, month = int(found[1]), int(found[2])
    else:
        return None
    date = _coming(today, day, month)
    if date is None:
        sheet.never = day, month
    return _only(date)


def _coming(today: dt.date, day: int, month: int) -> dt.date | None:
    """The next one, or one that is not long past; of the 31st of June, none."""
    dates = (_date(year, month, day) for year in range(today.year, today.year + LEAP_YEARS + 1))
    return next((date for date in dates if date and date >= today - dt.timedelta(days=LONG_AGO)), None)


def _only(date: dt.date | None) -> Found:
    return ([date], True) if date else None


def _counted_on(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    for key, length in (("in_days", 1), ("in_weeks", WEEK)):
        if found := sheet.take(speech.days[key]):
            number = re.search(r"\d+|\w+$", found[0]) and _count_in(found[0], speech)
            return _only(today + dt.timedelta(days=(number or (1 if key == "in_weeks" else 2)) * length))
    return None


def _count_in(text: str, speech: Speech) -> int | None:
    digits = re.search(r"\d+", text)
    if digits:
        return int(digits[0])
    return next((speech.numbers[word] for word in text.split() if word in speech.numbers), None)


def _next(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    monday = today + dt.timedelta(days=WEEK - today.weekday())
    if found := sheet.take(speech.days["next_weekday"]):
        weekday = _named(found[1], speech.weekdays, speech)
        sure, near = monday + dt.timedelta(days=weekday), _following(today, weekday)
        return ([sure], True) if speech.next_is_next_week or near >= sure else ([near, sure], True)
    if sheet.take(speech.days["next_weekend"]):
        return [monday + dt.timedelta(days=day) for day in (SATURDAY, SATURDAY + 1)], False
    if sheet.take(speech.days["next_week"]):
        return [monday + dt.timedelta(days=day) for day in range(WEEK)], False
    return None


def _following(today: dt.date, weekday: int) -> dt.date:
    """The next such day after today."""
    return today + dt.timedelta(days=(weekday - today.weekday() - 1) % WEEK + 1)


def _ahead(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    dates = [today + dt.timedelta(days=int(days)) for days, words in speech.ahead if sheet.take(words)]
    return (sorted(dates), len(dates) == 1) if dates else None


def _weekend(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    """On a Sunday, what is left of it."""
    if not sheet.take(speech.days["weekend"]):
        return None
    days_to_go = (SATURDAY - today.weekday()) % WEEK
    if today.weekday() > SATURDAY:
        return [today], False
    saturday = today + dt.timedelta(days=days_to_go)
    return [saturday, saturday + dt.timedelta(days=1)], False


def _weekdays(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    """Said on the day itself, it may be today or in a week."""
    dates, same = set(), False
    while found := sheet.take(speech.days["weekday"]):
        weekday = _named(found[1], speech.weekdays, speech)
        dates.add(_following(today, weekday))
        if weekday == today.weekday():
            dates.add(today)
            same = True
    if not dates:
        return None
    return sorted(dates), len(dates) == 1 + same


def _weeks(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    if not sheet.take(speech.days["week"]):
        return None
    return [today + dt.timedelta(days=day) for day in range(WEEK - today.weekday())], False


def _of_month(sheet: Sheet, speech: Speech, today: dt.date) -> Found:
    found = sheet.take(speech.days["day_of_month"])
    if found is None:
        return None
    day = int(next(filter(None, found.groups())))
    months = (today.month - 1 + ahead for ahead in range(YEAR))
    dates = (_date(today.year + month // YEAR, month % YEAR + 1, day) for month in months)
    return _only(next(date for date in dates if date and date >= today))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _named(word: str, names: Mapping[str, int], speech: Speech) -> int:
    """The number of a month or a weekday in whatever case it stands."""
    if word in names:
        return names[word]
    cut = stem(word, speech.endings)
    return next(number for name, number in names.items() if stem(name, speech.endings) == cut)
