"""A wish in a button: every fact in base 36, parted by dots, 40 bytes or so. What is forged is no wish: ValueError."""

import datetime as dt
import string

from booking.rules.wishes import Likely, Wish
from booking.rules.wishes.wish import LATEST
from bot.callbacks import pack_kinds, unpack_kinds

DIGITS = string.digits + string.ascii_lowercase
FIRST_DAY = dt.date(2025, 1, 1)
MOST_DAYS = 14  # after the first, each a bit
LONGEST_WORD = 12
FIELDS = 11
CERTAIN = 100
TELLS = {"O": "opens", "S": "seats", "C": "city", "A": "any"}  # what somebody wants to be told of
LARGEST = 2**53  # of the numbers that a button of ours carries


def pack_wish(wish: Wish) -> str:
    """Its film, if it has one, is certain; where a person is and what was not understood are left out."""
    film = wish.films[0].id if len(wish.films) == 1 else 0
    cinema = wish.cinemas[0].id if wish.cinemas else 0
    numbers = (wish.count, film, *_days(wish.days), _plus(wish.since), _plus(wish.until), cinema, wish.city)
    tell = next((letter for letter, kind in TELLS.items() if kind == wish.tell), "")
    flags = tell + "n" * wish.near + pack_kinds(wish.seats)
    words = (flags, (wish.format or "")[:LONGEST_WORD], (wish.genre or "")[:LONGEST_WORD])
    return ".".join([*(_base36(number or 0) for number in numbers), *words])


def unpack_wish(packed: str) -> Wish:
    fields = packed.split(".")
    if len(fields) != FIELDS:
        raise ValueError(packed)
    count, film, first, others, since, until, cinema, city = (_number(field) for field in fields[:8])
    flags, form, genre = fields[8:]
    tell = TELLS.get(flags[:1], "")
    flags = flags[1:] if tell else flags
    return Wish(
        count=count or None,
        films=(Likely(film, CERTAIN),) if film else (),
        days=_dates(first, others),
        since=_minus(since),
        until=_minus(until),
        cinemas=(Likely(cinema, CERTAIN),) if cinema else (),
        city=city or None,
        near=flags.startswith("n"),
        seats=unpack_kinds(flags.removeprefix("n")),
        format=form or None,
        genre=genre or None,
        tell=tell,
    )


def _plus(minutes: int | None) -> int:
    return 0 if minutes is None else min(max(minutes, 0), LATEST) + 1


def _minus(number: int) -> int | None:
    if number > LATEST + 1:
        raise ValueError(number)
    return number - 1 if number else None


def _days(days: tuple[str, ...]) -> tuple[int, int]:
    """The first day counted from FIRST_DAY, and a bit for each day after it."""
    dates = sorted(dt.date.fromisoformat(day) for day in days)
    if not dates:
        return 0, 0
    ahead = ((date - dates[0]).days for date in dates[1:])
    return (dates[0] - FIRST_DAY).days, sum(1 << (day - 1) for day in ahead if day <= MOST_DAYS)


def _dates(first: int, others: int) -> tuple[str, ...]:
    if not first:
        return ()
    if others >= 1 << MOST_DAYS:
        raise ValueError(others)
    ahead = [0, *(day for day in range(1, MOST_DAYS + 1) if others >> (day - 1) & 1)]
    try:
        return tuple((FIRST_DAY + dt.timedelta(days=first + day)).isoformat() for day in ahead)
    except OverflowError as forged:
        raise ValueError(first) from forged


def _base36(number: int) -> str:
    """What is below nothing, as only forged buttons have it, is nothing."""
    number, digits = max(number, 0), ""
    while number:
        number, digit = divmod(number, len(DIGITS))
        digits = DIGITS[digit] + digits
    return digits


def _number(text: str) -> int:
    number = int(text, len(DIGITS)) if text else 0
    if not 0 <= number < LARGEST:
        raise ValueError(text)
    return number
