"""What one person is about to act on: the show, its buyer locked, and who has which seats.

Read before a claim to lose cheaply and to know the person's own; between two people only the claim itself decides.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.quoting import Tariff, replacing, tariff_of
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.promos import Promo
from booking.rules.seats import Layout
from booking.seating import WAITING, hold_view, places, promo_in, snacks_in
from booking.shows import show_facts_of
from booking.views import Hold, PriceLine, SeatMap, SeatPlace, ShowFacts
from storage import catalogue, seats

NEAREST = 3  # seats offered in place of those that went


@dataclass(frozen=True, slots=True)
class Scene:
    """`hold` is the person's live hold, a bookings row; `run_out` are bookings whose time is over, seats by id."""

    row: Row[Any]
    show: ShowFacts
    layout: Layout
    person_id: int
    hold: Row[Any] | None
    held: frozenset[int]
    paying: frozenset[int]
    bought: frozenset[int]
    taken: frozenset[int]
    run_out: dict[int, frozenset[int]]
    mine_run_out: frozenset[int]  # the bookings among `run_out` that are the person's own
    promo: Promo | None  # the code that the hold uses
    snacks: tuple[PriceLine, ...]  # that the hold has

    @property
    def own(self) -> int:
        """How many seats of the show are theirs, held and sold."""
        return len(self.held) + len(self.paying) + len(self.bought)


def look(tx: Connection, person_id: int, show_id: int, now: int) -> Scene:
    """Locks the person; refuses a show that is gone. Two statements, one more for a promo code, and for snacks."""
    row = catalogue.show_for_buyer(tx, show_id, person_id)
    if row is None or row.state != "scheduled":
        raise Refusal("show-gone")
    hold: Row[Any] | None = None
    found: dict[str, frozenset[int]] = {}
    run_out: dict[int, frozenset[int]] = {}
    mine_run_out = set()
    for claims in seats.who_has(tx, show_id, person_id, now):
        if claims.run_out is not None:
            run_out[claims.run_out] = frozenset(claims.seats)
        elif claims.state in WAITING and claims.deadline <= now:
            run_out[claims.id] = frozenset(claims.seats)
            mine_run_out.add(claims.id)
        else:
            hold = claims if claims.state == "held" else hold
            whose = "taken" if claims.id is None else "bought" if claims.state not in WAITING else claims.state
            found[whose] = found.get(whose, frozenset()) | frozenset(claims.seats)
    nothing: frozenset[int] = frozenset()
    return Scene(
        row=row,
        show=show_facts_of(row),
        layout=Layout.parse(row.plan),
        person_id=person_id,
        hold=hold,
        held=found.get("held", nothing),
        paying=found.get("paying", nothing),
        bought=found.get("bought", nothing),
        taken=found.get("taken", nothing),
        run_out=run_out,
        mine_run_out=frozenset(mine_run_out),
        promo=None if hold is None else promo_in(tx, hold),
        snacks=() if hold is None else snacks_in(tx, hold),
    )


def in_the_way(scene: Scene, wanted: Collection[int]) -> list[int]:
    """Bookings to be ended before `wanted` can be claimed: their time is over."""
    chosen = set(wanted)
    return sorted(
        booking
        for booking, held in scene.run_out.items()
        if booking in scene.mine_run_out or not chosen.isdisjoint(held)
    )


def check_seats(scene: Scene, wanted: Iterable[int]) -> frozenset[int]:
    """Seats that the hall has; the refusal names one that it has not."""
    chosen = frozenset(wanted)
    for seat in chosen:
        if not 0 <= seat < scene.layout.capacity:
            raise Refusal("no-such-seat", seat=str(seat))
    return chosen


def refuse_taken(scene: Scene, gone: Collection[int], wanted: Collection[int], *, stands: bool = False) -> Refusal:
    """Names the seats that went and the nearest like them that are not wanted already."""
    not_free = scene.taken | scene.held | scene.paying | scene.bought | set(wanted)
    return seats_taken(scene.layout, gone, not_free, stands=stands)


def seats_taken(layout: Layout, gone: Collection[int], not_free: Collection[int], *, stands: bool = False) -> Refusal:
    nearest = _nearest(layout, gone, not_free)
    return Refusal("seats-taken", stands=stands, seats=labels(layout, gone), nearest=labels(layout, nearest))


def labels(layout: Layout, chosen: Collection[int]) -> tuple[str, ...]:
    return tuple(layout.seats[seat].label for seat in sorted(chosen))


def map_of(scene: Scene, hold: Row[Any] | None, held: frozenset[int], now: int, rules: HouseRules) -> SeatMap:
    """The map after the person's hold became `hold` with the seats `held`."""
    return SeatMap(
        show=scene.show,
        layout=scene.layout,
        layout_id=scene.row.layout_id,
        taken=scene.taken,
        mine=held,
        hold=None if hold is None else hold_in(scene, hold, held, now, rules),
        most=max(0, rules.most_seats(len(held)) - len(held | scene.paying | scene.bought)),
        bought=scene.bought | scene.paying,
    )


def hold_in(scene: Scene, hold: Row[Any], held: Collection[int], now: int, rules: HouseRules) -> Hold:
    return hold_view(hold, tariff_for(scene, hold, held), seats_in(scene, held), now, rules)


def tariff_for(scene: Scene, hold: Row[Any] | None, held: Collection[int]) -> Tariff:
    """What decides the price of the person's own seats `held`, once nothing that ran out is in their way."""
    ended = in_the_way(scene, held)
    run_out = sum(len(seats) for booking, seats in scene.run_out.items() if booking not in ended)
    others = len(scene.taken) + len(scene.bought) + len(scene.paying) + run_out
    credit = 0 if hold is None else hold.credit
    tariff = tariff_of(scene.row, scene.show, others, scene.promo, scene.row.wallet, credit, scene.snacks)
    return tariff if hold is None else replacing(tariff, hold)


def seats_in(scene: Scene, chosen: Collection[int]) -> tuple[SeatPlace, ...]:
    return places(scene.layout, scene.show, chosen)


def _nearest(layout: Layout, gone: Collection[int], not_free: Collection[int]) -> list[int]:
    """Free seats of the same class, the nearest by rows and columns to any that went."""
    if len(not_free) >= layout.capacity:
        return []
    lost = [layout.seats[seat] for seat in gone]
    kinds = {seat.kind for seat in lost}
    free = (seat for seat in layout.seats if seat.kind in kinds and seat.index not in not_free)
    near = sorted(
        (min(2 * abs(seat.line - old.line) + abs(seat.column - old.column) for old in lost), seat.index)
        for seat in free
    )
    return [index for _, index in near[:NEAREST]]
