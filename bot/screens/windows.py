"""The hall cut into windows small enough for a keyboard: what the buttons show and what the picture frames. PURE.

A window is at most 7 seats wide, so that a row's label and its seats make one line of 8 buttons, and at most 10 rows
deep, so that 16 of the 96 buttons are left to move about and go on; where the buttons are large, it is 4 seats wide and
6 rows deep. Windows do not overlap, and every seat is in one.

    windows(layout, large) -> tuple[Window, ...]  from the screen back, each band from left to right
    window_of(layout, seat, large) -> Window      the one with this seat
    window_with(layout, seats, large) -> Window   the one with the most of these seats
    best_window(layout, taken, large) -> Window   the one to begin with
"""

import functools
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from booking.rules.seats import AISLE, GAP, Layout, Seat

MOST_COLUMNS = 7
MOST_ROWS = 10
LARGE_COLUMNS, LARGE_ROWS = 4, 6
MOST_BUTTONS = 96
BUTTONS_LEFT = MOST_BUTTONS - MOST_ROWS * (MOST_COLUMNS + 1)  # for everything that is not a seat or a row's label

# Cutting through every row's seats costs this share of one window more; cutting along an aisle costs nothing.
_CUT_COST = 0.6
_UNEVEN_COST = 0.01
_BEST_DEPTH = 2 / 3


@dataclass(frozen=True, slots=True)
class Window:
    """Part of a hall. `lines` and `columns` are cells of the plan, aisles inside them too; `grid` has a line for every
    row with a seat here, all of one width: None where a row has no seat. Neighbours are indexes, up is to the screen.
    """

    index: int
    lines: range
    columns: range
    grid: tuple[tuple[Seat | None, ...], ...]
    left: int | None
    right: int | None
    up: int | None
    down: int | None

    @property
    def seats(self) -> tuple[Seat, ...]:
        return tuple(seat for line in self.grid for seat in line if seat)

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows' labels, as in the grid."""
        return tuple(next(seat.label_row for seat in line if seat) for line in self.grid)

    @property
    def numbers(self) -> tuple[int, int]:
        """The lowest and the highest seat number."""
        numbers = [seat.number for seat in self.seats]
        return min(numbers), max(numbers)


def windows(layout: Layout, large: bool = False) -> tuple[Window, ...]:
    """All windows of the hall, those nearest the screen first, then from left to right."""
    return _windows(layout, large)


@functools.lru_cache(maxsize=256)
def _windows(layout: Layout, large: bool) -> tuple[Window, ...]:
    wide, deep = (LARGE_COLUMNS, LARGE_ROWS) if large else (MOST_COLUMNS, MOST_ROWS)
    columns = _cut(_filled_columns(layout), wide, functools.partial(_seats_parted, layout))
    bands = _cut(_filled_lines(layout), deep, _walkway_cost)
    grids = {
        (band, part): grid
        for band, lines in enumerate(bands)
        for part, cells in enumerate(columns)
        if (grid := _grid(layout, lines, cells))
    }
    places = {place: index for index, place in enumerate(grids)}
    return tuple(_window(index, grids[place], place, places) for place, index in places.items())


def window_of(layout: Layout, seat: int, *, large: bool = False) -> Window:
    """The window that shows the seat."""
    return windows(layout, large)[_window_indexes(layout, large)[seat]]


def window_with(layout: Layout, seats: Collection[int], *, large: bool = False) -> Window:
    """The window that shows the most of the seats; of several, the nearest to the screen."""
    counts = Counter(sorted(_window_indexes(layout, large)[seat] for seat in seats))
    return windows(layout, large)[counts.most_common(1)[0][0]]


def best_window(layout: Layout, taken: Collection[int] = (), *, large: bool = False) -> Window:
    """Where to begin: around the free seat nearest the middle, two thirds back."""
    everyday = [seat for seat in layout.seats if seat.kind != "w"] or list(layout.seats)
    free = [seat for seat in everyday if seat.index not in taken] or everyday
    return window_of(layout, min(free, key=functools.partial(_from_the_best, layout)).index, large=large)


@functools.lru_cache(maxsize=256)
def _window_indexes(layout: Layout, large: bool) -> dict[int, int]:
    return {seat.index: window.index for window in windows(layout, large) for seat in window.seats}


def _from_the_best(layout: Layout, seat: Seat) -> float:
    across = (seat.column - (layout.width - 1) / 2) / layout.width
    back = (seat.line - (layout.height - 1) * _BEST_DEPTH) / layout.height
    return across**2 + back**2


def _filled_columns(layout: Layout) -> list[int]:
    return sorted({seat.column for seat in layout.seats})


def _filled_lines(layout: Layout) -> list[int]:
    return sorted({seat.line for seat in layout.seats})


def _seats_parted(layout: Layout, before: int, after: int) -> float:
    """The share of rows in which a cut between two columns parts neighbours."""
    if after - before > 1:
        return 0.0
    empty = {AISLE, GAP}
    parted = sum(line[before] not in empty and line[after] not in empty for line in layout.lines)
    sofas = any(layout.sofa(seat.index)[0] == seat.index for seat in _sofas_at(layout, before))
    return parted / layout.height + (len(layout.lines) if sofas else 0)


def _sofas_at(layout: Layout, column: int) -> list[Seat]:
    return [seat for seat in layout.seats if seat.kind == "l" and seat.column == column]


def _walkway_cost(before: int, after: int) -> float:
    return 0.0 if after - before > 1 else 0.5


def _cut(cells: list[int], most: int, cost: Callable[[int, int], float]) -> list[list[int]]:
    """Runs of at most so many cells: few, even, and cut where the cost between two cells is least."""
    best: list[tuple[float, list[list[int]]]] = [(0.0, [])]
    for end in range(1, len(cells) + 1):
        options = []
        for start in range(max(0, end - most), end):
            before, runs = best[start]
            cut = cost(cells[start - 1], cells[start]) if start else 0.0
            price = before + 1 + _CUT_COST * cut + _UNEVEN_COST * (end - start) ** 2
            options.append((price, [*runs, cells[start:end]]))
        best.append(min(options, key=lambda option: option[0]))
    return best[-1][1]


def _grid(layout: Layout, lines: Sequence[int], columns: Sequence[int]) -> tuple[tuple[Seat | None, ...], ...]:
    """The seats in these cells, without the lines and columns that have none."""
    here = {(seat.line, seat.column): seat for seat in layout.seats if seat.line in lines and seat.column in columns}
    kept = sorted({column for _, column in here})
    return tuple(tuple(here.get((line, column)) for column in kept) for line in sorted({line for line, _ in here}))


def _window(
    index: int,
    grid: tuple[tuple[Seat | None, ...], ...],
    place: tuple[int, int],
    places: dict[tuple[int, int], int],
) -> Window:
    seats = [seat for line in grid for seat in line if seat]
    band, part = place
    beside = sorted(other for _, other in (key for key in places if key[0] == band))
    above = sorted(other for other, _ in (key for key in places if key[1] == part))
    left, right = _around(beside, part)
    up, down = _around(above, band)
    return Window(
        index=index,
        lines=range(seats[0].line, seats[-1].line + 1),
        columns=range(min(seat.column for seat in seats), max(seat.column for seat in seats) + 1),
        grid=grid,
        left=None if left is None else places[band, left],
        right=None if right is None else places[band, right],
        up=None if up is None else places[up, part],
        down=None if down is None else places[down, part],
    )


def _around(known: list[int], position: int) -> tuple[int | None, int | None]:
    """The nearest known positions before and after."""
    before = [other for other in known if other < position]
    after = [other for other in known if other > position]
    return (before[-1] if before else None, after[0] if after else None)
