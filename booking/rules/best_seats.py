"""Which free seats to offer. PURE: a layout, what is free and a count in; seats out.

A party sits together in one block when any block has room; a lone free seat beside it is avoided when another choice
exists, and never a reason to refuse the last one. Wheelchair places and half a love seat come only when nothing else is
left. A large party, and any that no block has room for, sits in adjacent rows; apart only when that cannot be either.
Every choice says which it is.
"""

import functools
import itertools
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from booking.rules.party_blocks import LARGE, NO_PLACE, ROW_MORE, Priced, any_blocks, even_blocks, half_a_sofa
from booking.rules.seats import Layout

IDEAL_DEPTH = 0.65  # of the way from the first row to the last
ROW_WEIGHT = 1.4  # a row nearer or farther is felt more than a seat to the side
LONE_SEAT = 1_000.0  # worse than any place in the hall
UNFIT = NO_PLACE
OTHER_PLACE = 3  # rows between two choices that are worth telling apart


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`remark` says why it is offered: best, cheaper, closer, back, aisle, other; how a party sits: rows (one behind
    another), one-row; apart, when there is nothing together.
    """

    seats: tuple[int, ...]
    remark: str


def best_offers(
    layout: Layout,
    free: Collection[int],
    prices: Mapping[str, int],
    count: int,
    most: int = 3,
    meets: Callable[[tuple[int, ...]], bool] | None = None,
) -> tuple[Suggestion, ...]:
    """Up to `most` choices that differ, the best first; empty when fewer than `count` seats are free.

    Where `meets` is given, only seats together that it accepts are offered, a wheelchair place among them.
    """
    free = frozenset(free)
    if count < 1 or len(free) < count:
        return ()
    parties = sorted(_parties(layout, free, count))
    if meets is not None:
        parties = [(penalty, seats) for penalty, seats in parties if meets(seats)]
    rows = _in_rows(layout, free, count, meets) if count >= LARGE or not parties else []
    if rows and (count >= LARGE or not parties):
        return tuple(_party_choices(layout, rows, _fitting(parties), prices, most))
    if parties:
        return tuple(_choices(layout, _fitting(parties), prices, most))
    return () if meets is not None else (Suggestion(_apart(layout, free, count), "apart"),)


def _fitting(parties: list[Priced]) -> list[tuple[int, ...]]:
    """The best first; what is unfit only where there is nothing else."""
    return [seats for penalty, seats in parties if penalty < UNFIT] or [seats for _, seats in parties]


def _in_rows(
    layout: Layout, free: frozenset[int], count: int, meets: Callable[[tuple[int, ...]], bool] | None
) -> list[tuple[int, ...]]:
    """Blocks in adjacent rows: even ones if there are any."""
    for blocks in (even_blocks, any_blocks):
        found = sorted(blocks(layout, free, count, _reluctance(layout)))
        if accepted := [(penalty, seats) for penalty, seats in found if meets is None or meets(seats)]:
            return _fitting(accepted)
    return []


def nearest_like(layout: Layout, free: Collection[int], wanted: Collection[int]) -> tuple[int, ...]:
    """As many free seats as `wanted`, together if that can be, nearest to where those are; empty for too few.

    A forged button may want seats that the hall has not.
    """
    wanted = [seat for seat in wanted if seat < layout.capacity]
    free, count = frozenset(free), len(wanted)
    if not count or len(free) < count:
        return ()
    row, column = _middle(layout, tuple(wanted))
    rows = _rows_of(layout, wanted)
    kinds = {layout.seats[seat].kind for seat in wanted}

    def distance(seats: tuple[int, ...]) -> tuple[bool, float]:
        at_row, at_column = _middle(layout, seats)
        unlike = not {layout.seats[seat].kind for seat in seats} <= kinds
        shape = ROW_MORE * abs(_rows_of(layout, seats) - rows)
        return unlike, abs(at_row - row) * ROW_WEIGHT + abs(at_column - column) + shape

    together = [seats for _, seats in _parties(layout, free, count)]
    if count >= LARGE or not together:
        together += _in_rows(layout, free, count, None)
    return min(together, key=distance, default=()) or _apart(layout, free, count, (row, column))


def _choices(
    layout: Layout, parties: list[tuple[int, ...]], prices: Mapping[str, int], most: int
) -> Iterator[Suggestion]:
    def cost(seats: tuple[int, ...]) -> int:
        return sum(prices[layout.seats[seat].kind] for seat in seats)

    def row(seats: tuple[int, ...]) -> int:
        return layout.seats[seats[0]].row

    best = parties[0]
    chosen = [best]
    yield Suggestion(best, "best")
    cheapest = min(map(cost, parties))
    wishes: tuple[tuple[str, Callable[[tuple[int, ...]], bool]], ...] = (
        ("cheaper", lambda seats: cost(seats) == cheapest < cost(best)),
        ("back", lambda seats: row(seats) - row(best) >= OTHER_PLACE and cost(seats) <= cost(best)),
        ("closer", lambda seats: row(best) - row(seats) >= OTHER_PLACE and cost(seats) <= cost(best)),
        ("aisle", lambda seats: _on_aisle(layout, seats)),
        ("other", lambda _: True),
        ("other", lambda _: True),
    )
    for remark, fits in wishes:
        if len(chosen) == most:
            return
        for seats in parties:
            if fits(seats) and all(set(seats).isdisjoint(other) for other in chosen):
                chosen.append(seats)
                yield Suggestion(seats, remark)
                break


def _party_choices(
    layout: Layout,
    rows: list[tuple[int, ...]],
    lines: list[tuple[int, ...]],
    prices: Mapping[str, int],
    most: int,
) -> Iterator[Suggestion]:
    """Blocks in adjacent rows, the best first, and one long line; none shares a seat with another."""
    costs = [prices[seat.kind] for seat in layout.seats]

    def cost(seats: tuple[int, ...]) -> int:
        return sum(map(costs.__getitem__, seats))

    cheapest = min(map(cost, rows))
    cheap = [seats for seats in rows if cost(seats) == cheapest < cost(rows[0])]
    chosen: list[tuple[int, ...]] = []
    for remark, options in (
        ("rows", rows),
        ("one-row", lines),
        ("rows-cheaper", cheap),
        ("rows", rows),
        ("rows", rows),
    ):
        if len(chosen) == most:
            return
        taken = {seat for seats in chosen for seat in seats}
        if found := next((seats for seats in options if taken.isdisjoint(seats)), None):
            chosen.append(found)
            yield Suggestion(found, remark)


def _parties(layout: Layout, free: frozenset[int], count: int) -> Iterator[Priced]:
    """Every run of `count` adjacent free seats, with its penalty."""
    reluctance = _reluctance(layout)
    for block in layout.blocks:
        indexes = [seat.index for seat in block]
        for is_free, group in itertools.groupby(indexes, key=free.__contains__):
            run = list(group) if is_free else []
            for start in range(len(run) - count + 1):
                seats = tuple(run[start : start + count])
                alone = (start == 1) + (len(run) - start - count == 1)
                penalty = sum(reluctance[seat] for seat in seats) / count + alone * LONE_SEAT
                yield penalty + (UNFIT if half_a_sofa(layout, seats) else 0), seats


def _on_aisle(layout: Layout, seats: tuple[int, ...]) -> bool:
    block = layout.block_of(seats[0])
    return seats[0] == block[0].index or seats[-1] == block[-1].index


@functools.lru_cache(maxsize=256)
def _reluctance(layout: Layout) -> tuple[float, ...]:
    """How far each seat is from the best place in the hall."""
    depth = IDEAL_DEPTH * (layout.seats[-1].row)
    centre = (layout.width - 1) / 2
    return tuple(
        abs(seat.row - depth) * ROW_WEIGHT + abs(seat.column - centre) + (UNFIT if seat.kind == "w" else 0)
        for seat in layout.seats
    )


def _rows_of(layout: Layout, seats: Collection[int]) -> int:
    return len({layout.seats[seat].row for seat in seats})


def _middle(layout: Layout, seats: tuple[int, ...]) -> tuple[float, float]:
    rows = sum(layout.seats[seat].row for seat in seats) / len(seats)
    return rows, sum(layout.seats[seat].column for seat in seats) / len(seats)


def _apart(
    layout: Layout, free: frozenset[int], count: int, around: tuple[float, float] | None = None
) -> tuple[int, ...]:
    """The `count` free seats that lie closest to one another, when no block has room for all."""
    reluctance = _reluctance(layout)

    def near(row: float, column: float) -> tuple[int, ...]:
        def distance(seat: int) -> tuple[float, float, int]:
            place = layout.seats[seat]
            apart = abs(place.row - row) * ROW_WEIGHT + abs(place.column - column)
            return apart + (UNFIT if place.kind == "w" else 0), reluctance[seat], seat

        return tuple(sorted(sorted(free, key=distance)[:count]))

    def spread(seats: tuple[int, ...]) -> float:
        row, column = _middle(layout, seats)
        far = (abs(layout.seats[s].row - row) * ROW_WEIGHT + abs(layout.seats[s].column - column) for s in seats)
        return sum(far) + sum(reluctance[seat] for seat in seats) / count

    if around is not None:
        return near(*around)
    anchors = sorted(free, key=reluctance.__getitem__)[:40]
    return min((near(layout.seats[seat].row, layout.seats[seat].column) for seat in anchors), key=spread)
