"""Seats as people type them: F7 F8, f7-8, row F 7 and 8, ряд 5 места 7, Reihe 5 Platz 7. PURE; as good as buttons."""

import re
from dataclasses import dataclass, field

from booking.refusals import Refusal
from booking.rules.seats import Layout, Seat, latin

LONGEST = 100  # characters that may still be a few seats
WIDEST = 20  # seats of one range

_TOKEN = re.compile(  # a space may be a mark of direction; an Arabic "and" may be joined to the row after it
    r"(?P<word>و(?=[a-z])|[^\W\d_]+)|(?P<number>\d{1,3}(?!\d))|(?P<to>[-–—]+)"
    r"|(?P<space>[\s,;:.&+،؛\u061c\u200e\u200f\u2066-\u2069]+)|(?P<other>.)"
)
_ROW = frozenset(
    [
        *("row", "rows", "reihe", "reihen", "fila", "filas", "صف", "الصف", "صفوف", "الصفوف"),
        *("ряд", "ряда", "ряду", "ряде", "ряды", "рядах", "ряді", "ряди", "рядів"),
    ]
)
_SEAT = frozenset(
    [
        *("seat", "seats", "platz", "plätze", "plätzen", "sitz", "sitze", "sitzplatz", "sitzplätze"),
        *("butaca", "butacas", "asiento", "asientos"),
        *("مقعد", "المقعد", "مقعدان", "المقعدان", "مقعدين", "المقعدين", "مقاعد", "المقاعد"),
        *("место", "места", "мест", "месте", "местам", "местах", "місце", "місця", "місць", "місцях"),
    ]
)
_SKIPPED = frozenset(
    [
        *("and", "the", "please", "и", "пожалуйста", "і", "й", "та", "будь", "ласка", "und", "bitte"),
        *("la", "las", "por", "favor", "و", "من", "فضلك", "رقم"),
    ]
)
_FROM = frozenset(["from", "с", "з", "від", "von", "desde", "del"])
_TO = frozenset(["to", "through", "по", "до", "bis", "al", "hasta", "إلى", "الى", "حتى"])
_SMALL_WORDS = frozenset("aiавикосу")  # a row of this name is meant only when a number is joined to it


@dataclass(slots=True)
class _Reading:
    """What was read so far: `seats` by row name and number, `waiting` numbers whose row is still to come."""

    rows: frozenset[str]
    seats: list[tuple[str, int]] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    row: str = ""
    last: int = 0
    through: bool = False
    expects: str = ""  # row, after that word; seat, after that one

    def name_row(self, row: str) -> None:
        if not (self.through and row == self.row):
            self.last, self.through = 0, False
        self.row, self.expects = row, ""
        self.seats += [(row, number) for number in self.waiting]
        self.waiting.clear()

    def number(self, number: int) -> None:
        first = self.last + 1 if self.through and self.last < number <= self.last + WIDEST else number
        numbers = range(first, number + 1)
        self.last, self.through = number, False
        if self.row:
            self.seats += [(self.row, each) for each in numbers]
        else:
            self.waiting += numbers


def read_seats(layout: Layout, text: str) -> tuple[int, ...]:
    """The seats' indexes; empty when the text names none. Refuses with no-such-seat what this hall does not have."""
    if len(text) > LONGEST:
        return ()
    exact = [layout.find(word) for word in re.split(r"[\s,;]+", text.strip())]
    found = [seat for seat in exact if seat is not None]
    if len(found) < len(exact):
        found = [_seat(layout, row, number) for row, number in _named(layout, text)]
    return tuple(dict.fromkeys(seat.index for seat in found))


def _seat(layout: Layout, row: str, number: int) -> Seat:
    seat = layout.find(f"{row}-{number}")
    if seat is None:
        raise Refusal("no-such-seat", seat=f"{row}{'-' if row[-1].isdigit() else ''}{number}")
    return seat


def _named(layout: Layout, text: str) -> list[tuple[str, int]]:
    """Every row and number that is named, a row carried on from seat to seat; nothing when it is other talk."""
    reading = _Reading(frozenset(row[0].label_row for row in layout.rows()))
    tokens = [token for token in _TOKEN.finditer(text.lower()) if token.lastgroup != "space"]
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        if not _read(reading, token, after):
            return []
    return [] if reading.waiting else reading.seats


def _read(reading: _Reading, token: re.Match[str], after: re.Match[str] | None) -> bool:
    """Whether the token belongs to a naming of seats."""
    match token.lastgroup:
        case "word":
            return _read_word(reading, token, after)
        case "number":
            _read_number(reading, token[0], before_row=after is not None and after[0] in _ROW)
        case "to":
            reading.through = reading.last > 0
        case _:
            return False
    return True


def _read_word(reading: _Reading, token: re.Match[str], after: re.Match[str] | None) -> bool:
    word = token[0]
    if word in _ROW:
        reading.expects = "" if reading.expects == "named" else "row"
    elif word in _SEAT:
        reading.expects = "" if reading.last and reading.expects != "seat" else "seat"  # 7 место, or место 7
    elif word in _TO:
        reading.through = reading.last > 0
    elif _may_be_row(reading, token, after):
        return _read_row(reading, token, after)
    return True


def _may_be_row(reading: _Reading, token: re.Match[str], after: re.Match[str] | None) -> bool:
    if token[0] == "y":  # Spanish and, unless it stands where a row does
        return reading.expects == "row" or _is_joined(token, after)
    return token[0] not in _SKIPPED and not (token[0] in _FROM and reading.expects == "seat")


def _is_joined(token: re.Match[str], after: re.Match[str] | None) -> bool:
    return after is not None and after.lastgroup == "number" and after.start() == token.end()


def _read_row(reading: _Reading, token: re.Match[str], after: re.Match[str] | None) -> bool:
    """A row's letters. One that the hall does not have counts when its seat follows at once, as in Z1."""
    row = latin(token[0])
    if (
        reading.expects != "row"
        and not _is_joined(token, after)
        and (row not in reading.rows or token[0] in _SMALL_WORDS)
    ):
        return False
    reading.name_row(row)
    return len(row) <= 3  # noqa: PLR2004 - as long as a plan lets a row's name be


def _read_number(reading: _Reading, digits: str, *, before_row: bool) -> None:
    """A seat's number, or a row's: after the word row, or before it (5 ряд) unless it was called a seat's."""
    if reading.expects == "row":
        reading.name_row(digits)
    elif before_row and reading.expects != "seat":
        reading.name_row(digits)
        reading.expects = "named"
    else:
        reading.number(int(digits))
