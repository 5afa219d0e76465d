"""A party in adjacent rows: a block of seats one row behind another. PURE: a layout, what is free and a count in.

Even blocks come first: rows of the same width, one less where the count does not divide, in the same columns of the
plan. Where there is none, the rows may be of any width as long as each lies behind some of the one before.
"""

import itertools
from collections.abc import Collection, Sequence
from typing import NamedTuple

from booking.rules.seats import Layout

LARGE = 9  # from so many on, a party sits better in rows than in one long line
LEAST_IN_ROW = 2  # nobody sits in a row alone
MOST_ROWS = 5
ROW_MORE = 3.0  # a row more than two is felt like so many seats away from the best place
WALKWAY = 6.0  # so is a walkway between two rows of the party
LONE_BESIDE = 2.0  # and a single seat left free beside it
NO_PLACE = 100_000.0  # a wheelchair place, half a sofa: only when nothing else is left

Seats = tuple[int, ...]
Priced = tuple[float, Seats]  # how far from the best, and the seats in ascending order
_NONE = (0, 0)  # no seat here, and no room


class _Run(NamedTuple):
    """Adjacent free seats of one block, as wide as it goes: the first seat, its column, how many."""

    seat: int
    column: int
    size: int


class _Hall(NamedTuple):
    """What a block's price is made of, by seat: what it costs itself, and what it costs as the end of a row."""

    seats: Sequence[float]
    left: Sequence[float]
    right: Sequence[float]
    lines: Sequence[int]


def even_blocks(layout: Layout, free: Collection[int], count: int, reluctance: Sequence[float]) -> list[Priced]:
    """Every even block of `count` seats in 2 to 5 adjacent rows; `reluctance` is what each seat of the hall costs."""
    hall, rows = _hall(layout, free, reluctance), [_starts(runs) for runs in _runs(layout, free)]
    found: list[Priced] = []
    for depth in range(2, MOST_ROWS + 1):
        wide = -(-count // depth)
        short = depth * wide - count
        if wide - bool(short) < LEAST_IN_ROW:
            break
        for top in range(len(rows) - depth + 1):
            here = rows[top : top + depth]
            blocks = (_aligned(here, column, wide, short) for column in here[0].keys() | here[-1].keys())
            found.extend(_priced(hall, pieces) for pieces in blocks if pieces)
    return found


def any_blocks(layout: Layout, free: Collection[int], count: int, reluctance: Sequence[float]) -> list[Priced]:
    """Blocks whose rows are as wide as there is room, grown from each run of free seats: for when none is even."""
    hall, rows = _hall(layout, free, reluctance), _runs(layout, free)
    grown = (_grown(rows, row, run, count) for row, runs in enumerate(rows) for run in runs)
    return [_priced(hall, sorted(pieces, key=lambda piece: piece.start)) for pieces in grown if pieces]


def half_a_sofa(layout: Layout, piece: Seats) -> bool:
    """Whether adjacent seats end in the middle of a love seat."""
    ends = {piece[0], piece[-1]}
    return any(not set(layout.sofa(seat)) <= set(piece) for seat in ends if layout.seats[seat].kind == "l")


def _runs(layout: Layout, free: Collection[int]) -> list[list[_Run]]:
    """Of every row, from the screen back."""
    rows: list[list[_Run]] = [[] for _ in layout.rows()]
    for block in layout.blocks:
        for is_free, group in itertools.groupby(block, key=lambda seat: seat.index in free):
            if is_free:
                seats = list(group)
                rows[seats[0].row].append(_Run(seats[0].index, seats[0].column, len(seats)))
    return rows


def _starts(runs: list[_Run]) -> dict[int, tuple[int, int]]:
    """By column: the seat there, and how many adjacent ones are free from it on."""
    return {
        run.column + step: (run.seat + step, run.size - step) for run in runs for step in range(run.size)
    }  # fmt: skip


def _aligned(rows: list[dict[int, tuple[int, int]]], column: int, wide: int, short: int) -> list[range]:
    """`wide` seats from the column on in each row, one less in `short` of them; [] where they are not free."""
    spare = short - sum(row.get(column, _NONE)[1] < wide for row in rows)
    if spare < 0:
        return []
    pieces: list[range] = []
    for row in rows:
        first, room = row.get(column, _NONE)
        less = room < wide or spare > 0
        spare -= less and room >= wide
        if room < wide - less:
            first, room = row.get(column + 1, _NONE)
        if room < wide - less:
            return []
        pieces.append(range(first, first + wide - less))
    return pieces


def _grown(rows: list[list[_Run]], row: int, run: _Run, count: int) -> list[range]:
    """Pieces, one a row: the run, then the widest beside them in the rows in front and behind; [] for too few."""
    taken = _part(run, run.column, _share(run.size, count))
    ends = {-1: (row, run, taken), 1: (row, run, taken)}
    pieces, rest = [taken], count - len(taken)
    while rest > 0 and taken and len(pieces) < MOST_ROWS:
        beside = [
            (_share(other.size, rest), -way, way, other)
            for way, (at, last, piece) in ends.items()
            if 0 <= at + way < len(rows)
            for other in rows[at + way]
            if _overlap(other, last, piece)
        ]
        size, _, way, other = max(beside, default=(0, 0, 0, run))
        if size < LEAST_IN_ROW:
            return []
        at, last, piece = ends[way]
        taken = _part(other, last.column + piece.start - last.seat, size)
        ends[way] = (at + way, other, taken)
        pieces.append(taken)
        rest -= size
    return pieces if rest == 0 and len(pieces[0]) >= LEAST_IN_ROW else []


def _share(room: int, wanted: int) -> int:
    """As many as there is room for, unless that would leave one person over."""
    size = min(room, wanted)
    return size - 1 if wanted - size == 1 else size


def _part(run: _Run, column: int, size: int) -> range:
    """`size` seats of the run, from the column on where that goes."""
    step = min(max(column - run.column, 0), run.size - size)
    return range(run.seat + step, run.seat + step + size)


def _overlap(other: _Run, last: _Run, piece: range) -> bool:
    """Whether some of the run lies behind or in front of the piece of the last run."""
    first = last.column + piece.start - last.seat
    return other.column < first + len(piece) and first < other.column + other.size


def _hall(layout: Layout, free: Collection[int], reluctance: Sequence[float]) -> _Hall:
    left, right = [0.0] * layout.capacity, [0.0] * layout.capacity
    for block in layout.blocks:
        room = [False, False, *(seat.index in free for seat in block), False, False]
        for at, seat in enumerate(block, 2):
            left[seat.index] = LONE_BESIDE * (room[at - 1] and not room[at - 2])
            right[seat.index] = LONE_BESIDE * (room[at + 1] and not room[at + 2])
            if seat.kind == "l":
                first = layout.sofa(seat.index)[0] == seat.index
                left[seat.index] += NO_PLACE * (not first)
                right[seat.index] += NO_PLACE * first
    return _Hall(reluctance, left, right, [seat.line for seat in layout.seats])


def _priced(hall: _Hall, pieces: list[range]) -> Priced:
    """The pieces from the screen back, one a row, as one block."""
    seats = tuple(itertools.chain.from_iterable(pieces))
    each = sum(map(hall.seats.__getitem__, seats))
    ends = sum(hall.left[piece[0]] + hall.right[piece[-1]] for piece in pieces)
    depth = hall.lines[seats[-1]] - hall.lines[seats[0]] + 1
    rows = ROW_MORE * (len(pieces) - 2) + WALKWAY * (depth - len(pieces))
    return each / len(seats) + ends + rows + NO_PLACE * (each >= NO_PLACE), seats
