"""Who in line gets which seats. PURE: first come, first served among those whom the free seats satisfy.

Whoever they do not satisfy is skipped and keeps the place; what nobody in line can use is left for everybody.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from booking.rules.best_seats import best_offers
from booking.rules.seats import Layout

LONGEST_OFFER = 3_600
SHORTEST_OFFER = 300
CLOSES_BEFORE = 1_800  # seconds before the show: too late to offer, pay and come


@dataclass(frozen=True, slots=True)
class Waiter:
    """`kinds` empty: any class but wheelchair places, which go only to who asked for them. `most_each`: minor units."""

    entry_id: int
    person_id: int
    count: int
    together: bool = True
    kinds: tuple[str, ...] = ()
    most_each: int | None = None


@dataclass(frozen=True, slots=True)
class Served:
    waiter: Waiter
    seats: tuple[int, ...]


def serve(layout: Layout, free: Collection[int], prices: Mapping[str, int], line: Iterable[Waiter]) -> Iterator[Served]:
    """The offers that the free seats make to the line, in its order."""
    left = set(free)
    for waiter in line:
        if seats := fitting(layout, left, prices, waiter):
            left.difference_update(seats)
            yield Served(waiter, seats)
        if not left:
            return


def fitting(layout: Layout, free: Collection[int], prices: Mapping[str, int], waiter: Waiter) -> tuple[int, ...]:
    """The best of the free seats that satisfy the waiter, or none."""
    wanted = {seat for seat in free if _suits(layout.seats[seat].kind, prices, waiter)}
    choices = best_offers(layout, wanted, prices, waiter.count, most=1)
    if not choices or (waiter.together and choices[0].remark == "apart"):
        return ()
    return choices[0].seats


def offer_seconds(seconds_left: int) -> int:
    """How long an offer stands, `seconds_left` before the show: a tenth of it, at least 5 minutes, at most an hour."""
    return max(SHORTEST_OFFER, min(LONGEST_OFFER, seconds_left // 10))


def _suits(kind: str, prices: Mapping[str, int], waiter: Waiter) -> bool:
    if kind not in waiter.kinds and (waiter.kinds or kind == "w"):
        return False
    return waiter.most_each is None or prices[kind] <= waiter.most_each
