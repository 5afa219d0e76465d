"""Halls as plain text: a line a row, a character a cell. PURE: text in, geometry out.

Seats are numbered from 0 in reading order over real seats only; that number is a seat's name in every table and button.
"""

import functools
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

KINDS = {
    "s": "standard",
    "c": "comfort",
    "p": "premium",
    "r": "recliner",
    "v": "vip",
    "l": "love",
    "w": "wheelchair",
}
AISLE, GAP = "_", "."
MAX_COLUMNS, MAX_LINES, MAX_SEATS = 40, 40, 1000
CELLS = f"one of {' '.join(KINDS)} for a seat, {AISLE} for an aisle or {GAP} for nothing"

_LATIN = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")
_LINE = re.compile(r"(?P<indent>\s*)(?:(?P<label>[^\W_]{1,3})[^\S\n]*:\s*)?(?P<cells>.*?)\s*")
_TYPED = re.compile(r"[\s-]+")


class PlanError(ValueError):
    """A plan that cannot be read. Line and column count from 1 in the text as given; key is for locales/."""

    def __init__(self, key: str, line: int, column: int, found: str, expected: str) -> None:
        super().__init__(f"line {line}, column {column}: {found}; expected {expected}")
        self.key, self.line, self.column, self.found, self.expected = key, line, column, found, expected


@dataclass(frozen=True, slots=True)
class Seat:
    """A place to sit. `row` counts rows with seats, `line` all lines of the plan (walkways too); both from 0."""

    index: int
    row: int
    line: int
    column: int
    label_row: str
    number: int
    kind: str

    @property
    def label(self) -> str:
        """F7; with a hyphen, 5-7, where the row's own name ends in a digit."""
        return f"{self.label_row}{'-' if self.label_row[-1].isdigit() else ''}{self.number}"


@dataclass(frozen=True)
class Layout:
    """A hall as drawn. Equal when the canonical `plan` is equal; `width` and `height` are in cells and lines."""

    plan: str
    seats: tuple[Seat, ...] = field(compare=False, repr=False)
    width: int = field(compare=False)
    height: int = field(compare=False)

    @classmethod
    def parse(cls, plan: str) -> "Layout":
        """The layout of a plan, first line nearest the screen. Raises PlanError. Cached by text."""
        return _parse(plan)

    @property
    def capacity(self) -> int:
        return len(self.seats)

    @functools.cached_property
    def kinds(self) -> dict[str, int]:
        """Seats of each class, in the order of KINDS."""
        counts = Counter(seat.kind for seat in self.seats)
        return {kind: counts[kind] for kind in KINDS if counts[kind]}

    @functools.cached_property
    def lines(self) -> tuple[str, ...]:
        """The cells of every line without labels, all `width` long; a walkway is a line of gaps."""
        return tuple(line.rpartition(": ")[2].rstrip(AISLE).ljust(self.width, GAP) for line in self.plan.split("\n"))

    def rows(self) -> tuple[tuple[Seat, ...], ...]:
        """Seats row by row, from the screen back, each from left to right facing the screen."""
        return self._rows

    @functools.cached_property
    def _rows(self) -> tuple[tuple[Seat, ...], ...]:
        return tuple(tuple(row) for _, row in itertools.groupby(self.seats, key=lambda seat: seat.row))

    @functools.cached_property
    def blocks(self) -> tuple[tuple[Seat, ...], ...]:
        """Maximal runs of adjacent seats: one row, no aisle and no gap between. Their indexes are consecutive."""
        return tuple(
            tuple(run)
            for _, run in itertools.groupby(self.seats, key=lambda seat: (seat.row, seat.column - seat.index))
        )

    def block_of(self, seat: int) -> tuple[Seat, ...]:
        """The run of adjacent seats that the seat stands in."""
        return self._block_of[seat]

    @functools.cached_property
    def _block_of(self) -> tuple[tuple[Seat, ...], ...]:
        return tuple(block for block in self.blocks for _ in block)

    def neighbours(self, seat: int) -> tuple[int, ...]:
        """The seats in the next cells to the left and right: none, one or two indexes."""
        block = self.block_of(seat)
        return tuple(beside for beside in (seat - 1, seat + 1) if block[0].index <= beside <= block[-1].index)

    def sofa(self, seat: int) -> tuple[int, ...]:
        """The seats sold as one piece of furniture: two for a love seat, else the seat alone."""
        if self.seats[seat].kind != "l":
            return (seat,)
        run = itertools.takewhile(lambda other: other.kind == "l", reversed(self.seats[: seat + 1]))
        before = sum(1 for other in run if other in self.block_of(seat)) - 1
        first = seat - before % 2
        return (first, first + 1)

    def find(self, typed: str) -> Seat | None:
        """The seat somebody names: F7, f7, "F 7", "F-7", or with Cyrillic letters that look Latin."""
        return self._by_label.get(_TYPED.sub("-", latin(typed.strip())))

    @functools.cached_property
    def _by_label(self) -> dict[str, Seat]:
        plain = {seat.label: seat for seat in self.seats}
        return plain | {f"{seat.label_row}-{seat.number}": seat for seat in self.seats}


def row_name(position: int) -> str:
    """A, B ... Z, AA, AB ... for rows without a label; position from 0."""
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the plan as given: where it stands, its own label if any, its cells."""

    number: int
    start: int
    label: str | None
    cells: str

    def wrong(self, key: str, found: str, expected: str, at: int = 0) -> PlanError:
        return PlanError(key, self.number, self.start + at + 1, found, expected)


@functools.lru_cache(maxsize=256)
def _parse(plan: str) -> Layout:
    lines = list(_read_lines(plan))
    for line in lines:
        _check_cells(line)
    labels = _row_labels(lines)
    seats = tuple(_read_seats(lines, labels))
    if len(seats) > MAX_SEATS:
        raise PlanError("plan-too-many-seats", lines[-1].number, 1, f"{len(seats)} seats", f"at most {MAX_SEATS}")
    margin = max(map(len, labels.values()))
    canonical = "\n".join(
        f"{labels[line.number]:>{margin}}: {line.cells}" if line.number in labels else AISLE for line in lines
    )
    return Layout(canonical, seats, max(len(line.cells) for line in lines), len(lines))


def _read_lines(plan: str) -> Iterator[_Line]:
    given = plan.expandtabs().split("\n")
    filled = [number for number, text in enumerate(given) if text.strip()]
    if not filled:
        raise PlanError("plan-empty", 1, 1, "an empty plan", "at least one row of seats")
    if filled[-1] - filled[0] >= MAX_LINES:
        raise PlanError("plan-too-deep", filled[0] + MAX_LINES + 1, 1, "one line more", f"at most {MAX_LINES} lines")
    indent: int | None = None
    for number in range(filled[0], filled[-1] + 1):
        read = _LINE.fullmatch(given[number])
        if read is None:  # a control character that is neither space nor cell
            raise PlanError("plan-bad-cell", number + 1, 1, repr(given[number]), CELLS)
        label, cells = read["label"], read["cells"]
        line = _Line(number + 1, read.start("cells"), label and latin(label), cells.rstrip(GAP + AISLE))
        if label is None and cells:
            indent = line.start if indent is None else indent
            if line.start != indent:
                raise line.wrong(
                    "plan-uneven-start", "a row that starts elsewhere", f"column {indent + 1}; write . for nothing"
                )
        yield line


def _check_cells(line: _Line) -> None:
    allowed = {*KINDS, AISLE, GAP}
    for at, cell in enumerate(line.cells):
        if cell not in allowed:
            raise line.wrong("plan-bad-cell", repr(cell), CELLS, at)
    if len(line.cells) > MAX_COLUMNS:
        raise line.wrong(
            "plan-too-wide", f"{len(line.cells)} cells", f"at most {MAX_COLUMNS} cells in a row", MAX_COLUMNS
        )
    if line.label and not line.cells:
        raise line.wrong("plan-row-without-seats", f"row {line.label} without a seat", "a seat in a row with a label")
    for sofas in re.finditer("l+", line.cells):
        if len(sofas[0]) % 2:
            raise line.wrong("plan-half-sofa", "half a love seat", "love seats (l) in pairs", sofas.start())


def _row_labels(lines: list[_Line]) -> dict[int, str]:
    """The name of every row with seats, by line number."""
    rows = [line for line in lines if line.cells]
    if not rows:
        raise lines[0].wrong("plan-empty", "no seat at all", "at least one row of seats")
    labels: dict[int, str] = {}
    for position, line in enumerate(rows):
        label = line.label or row_name(position)
        if label in labels.values():
            raise line.wrong("plan-row-twice", f"row {label} again", "each row's name once")
        labels[line.number] = label
    return labels


def _read_seats(lines: list[_Line], labels: dict[int, str]) -> Iterator[Seat]:
    index = itertools.count()
    row = itertools.count()
    for height, line in enumerate(lines):
        if not line.cells:
            continue
        place = next(row)
        number = itertools.count(1)
        for column, cell in enumerate(line.cells):
            if cell in KINDS:
                yield Seat(next(index), place, height, column, labels[line.number], next(number), cell)


def latin(label: str) -> str:
    """A row's name as layouts have it: capital, Latin where Cyrillic letters look the same."""
    return label.upper().translate(_LATIN)
