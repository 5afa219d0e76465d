"""Who in line gets which seats. PURE: first come, first served among those whom the free seats satisfy.

Whoever they do not satisfy is skipped and keeps the place; what nobody in line can use is left for everybody.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from booking.rules.best_seats import best_offers
from booking.rules.party_blocks import LARGE
from booking.rules.seats import Layout

LONGEST_OFFER = 3_600
SHORTEST_OFFER = 300
DAY = 1_440  # minutes
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

    @property
    def wish(self) -> tuple[object, ...]:
        return self.count, self.together, self.kinds, self.most_each


@dataclass(frozen=True, slots=True)
class Served:
    waiter: Waiter
    seats: tuple[int, ...]


def serve(layout: Layout, free: Collection[int], prices: Mapping[str, int], line: Iterable[Waiter]) -> Iterator[Served]:
    """The offers that the free seats make to the line, in its order.

    Fewer free seats never satisfy whom more did not: a wish that was not fulfilled once is not looked at again.
    """
    left, in_vain = set(free), set()
    for waiter in line:
        if waiter.wish in in_vain:
            continue
        if seats := fitting(layout, left, prices, waiter):
            left.difference_update(seats)
            yield Served(waiter, seats)
        else:
            in_vain.add(waiter.wish)
        if not left:
            return


def fitting(layout: Layout, free: Collection[int], prices: Mapping[str, int], waiter: Waiter) -> tuple[int, ...]:
    """The best of the free seats that satisfy the waiter, or none."""
    wanted = {seat for seat in free if _suits(layout.seats[seat].kind, prices, waiter)}
    choices = best_offers(layout, wanted, prices, waiter.count, most=1)
    if not choices or (waiter.together and not _together(choices[0].remark, waiter.count)):
        return ()
    return choices[0].seats


def _together(remark: str, count: int) -> bool:
    """A large party is together in adjacent rows too."""
    return remark != "apart" and (remark != "rows" or count >= LARGE)


def offer_seconds(seconds_left: int) -> int:
    """How long an offer stands, `seconds_left` before the show: a tenth of it, at least 5 minutes, at most an hour."""
    return max(SHORTEST_OFFER, min(LONGEST_OFFER, seconds_left // 10))


def offer_times(now: int, starts_at: int, awake_at: int) -> tuple[int, int]:
    """When to tell of an offer made now, and until when it stands.

    Quiet hours delay the word and not the turn: the seats are kept at once, and the time to answer counts from
    `awake_at`. Where that would come too close to the show, the night is disturbed.
    """
    until = awake_at + offer_seconds(starts_at - awake_at)
    if until <= starts_at - CLOSES_BEFORE:
        return awake_at, until
    return now, now + offer_seconds(starts_at - now)


def awake_at(now: int, zone: str, quiet_from: int, quiet_to: int) -> int:
    """`now`, or the end of the quiet hours if it is quiet in the zone; both are minutes after midnight there."""
    there = datetime.fromtimestamp(now, ZoneInfo(zone))
    minute = there.hour * 60 + there.minute
    since, length = (minute - quiet_from) % DAY, (quiet_to - quiet_from) % DAY
    if since >= length:
        return now
    end = there.replace(hour=quiet_to // 60, minute=quiet_to % 60, second=0)
    return int((end if end > there else end + timedelta(days=1)).timestamp())


def _suits(kind: str, prices: Mapping[str, int], waiter: Waiter) -> bool:
    if kind not in waiter.kinds and (waiter.kinds or kind == "w"):
        return False
    return waiter.most_each is None or prices[kind] <= waiter.most_each
