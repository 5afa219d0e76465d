"""Where somebody likes to sit: which seats of a hall meet the wish. PURE."""

from collections.abc import Callable, Collection, Mapping

from booking.rules.seats import Layout

NEAR_SCREEN, FAR_FROM_IT = 0.34, 0.66  # of the way from the first row to the last
MIDDLE, SIDES = 0.22, 0.36  # of the hall's width either way from its centre

Seats = tuple[int, ...]
Meets = Callable[[Seats], bool]


def meets(layout: Layout, wishes: Collection[str], prices: Mapping[str, int], free: Collection[int]) -> Meets:
    """Whether seats together meet every wish (wishes.SEATS); `free` decides what is cheap."""
    cheapest = min((prices[layout.seats[seat].kind] for seat in free), default=0)
    last, centre, width = max(layout.seats[-1].row, 1), (layout.width - 1) / 2, max(layout.width, 1)
    depth = [seat.row / last for seat in layout.seats]
    aside = [abs(seat.column - centre) / width for seat in layout.seats]

    def one(seat: int) -> bool:
        place = layout.seats[seat]
        tests = {
            "front": depth[seat] <= NEAR_SCREEN,
            "not-front": depth[seat] > NEAR_SCREEN,
            "back": depth[seat] >= FAR_FROM_IT,
            "not-back": depth[seat] < FAR_FROM_IT,
            "middle": aside[seat] <= MIDDLE and NEAR_SCREEN / 2 < depth[seat] <= 1 - NEAR_SCREEN / 2,
            "not-side": aside[seat] <= SIDES,
            "cheap": prices[place.kind] == cheapest,
        }
        return all(tests.get(wish, True) for wish in wishes)

    def together(seats: Seats) -> bool:
        if "aisle" in wishes and not _on_aisle(layout, seats):
            return False
        if "wheelchair" in wishes and not any(layout.seats[seat].kind == "w" for seat in seats):
            return False
        return all(one(seat) for seat in seats)

    return together


def _on_aisle(layout: Layout, seats: Seats) -> bool:
    block = layout.block_of(seats[0])
    return seats[0] == block[0].index or seats[-1] == block[-1].index
