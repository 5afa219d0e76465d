"""Seats that the house keeps back: a broken one, the press, the director's guests.

The claim statement that decides between two buyers decides here too: only what is free is kept back, all or nothing.
What is given back goes to who stands in line, and only then to everybody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import people
from booking.holds import end_due, free_house_seats
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.seat_words import read_seats
from booking.rules.seats import Layout
from booking.scene import labels
from booking.shows import show_facts_of, show_row
from booking.views import ShowFacts
from storage import audit, bookings, seats

WHAT = "house-seats"  # in the history, with the seats in its detail
LONGEST_WHY = 128
NOBODY = 0  # whose eyes see everybody's seats as taken


@dataclass(frozen=True, slots=True)
class HouseSeat:
    """A seat that is kept back; `why` is the manager's own words, `since` an instant, 0 where nobody wrote it down."""

    seat: int
    label: str
    why: str
    since: int


@dataclass(frozen=True, slots=True)
class HouseSeats:
    """What is kept back of a show. `changed`: labels of the seats that this asking kept or gave back."""

    show: ShowFacts
    layout: Layout
    seats: tuple[HouseSeat, ...]
    changed: tuple[str, ...] = ()
    offered: int = 0  # of those given back, offered to who stood in line


def house_seats(tx: Connection, actor_id: int | None, show_id: int) -> HouseSeats:
    """For the managers of its cinema."""
    return _view(tx, _show(tx, actor_id, show_id))


def named(tx: Connection, actor_id: int | None, show_id: int, text: str) -> tuple[int, ...]:
    """The seats of a show that somebody names: F7 F8. Empty when the text names none."""
    return read_seats(Layout.parse(_show(tx, actor_id, show_id).plan), text)


def block_seats(
    tx: Connection, actor_id: int | None, show_id: int, wanted: Iterable[int], why: str, now: int, rules: HouseRules
) -> HouseSeats:
    """Keeps seats back, all of them or none; the refusal names those that somebody has.

    What is kept back already stays so: asking twice changes nothing.
    """
    show = _show(tx, actor_id, show_id)
    if now >= show.starts_at:
        raise Refusal("show-started")
    layout = Layout.parse(show.plan)
    new = _in_hall(layout, wanted) - set(seats.house(tx, show_id))
    if not new:
        return _view(tx, show)
    _end_what_ran_out(tx, show_id, layout, new, now, rules)
    if gone := new - seats.claim(tx, show_id, None, list(new), None):
        raise Refusal("seats-not-free", seats=labels(layout, gone))
    _record(tx, now, actor_id, show_id, new, "blocked", why)
    return _view(tx, show, labels(layout, new))


def unblock_seats(
    tx: Connection, actor_id: int | None, show_id: int, wanted: Iterable[int], why: str, now: int, rules: HouseRules
) -> HouseSeats:
    """Gives seats back to the line and to everybody. Those that the house does not keep stay whose they are."""
    show = _show(tx, actor_id, show_id)
    layout = Layout.parse(show.plan)
    back = _in_hall(layout, wanted) & set(seats.house(tx, show_id))
    if not back:
        return _view(tx, show)
    _record(tx, now, actor_id, show_id, back, "free", why)
    freed = free_house_seats(tx, show_id, back, now, rules)
    offered = {seat for offer in freed.offers for seat in offer.seats}
    return _view(tx, show, labels(layout, back), len(offered & back))


def _show(tx: Connection, actor_id: int | None, show_id: int) -> Row[Any]:
    show = show_row(tx, show_id)
    people.check_manages(tx, actor_id, show.cinema_id)
    return show


def _in_hall(layout: Layout, wanted: Iterable[int]) -> set[int]:
    chosen = set(wanted)
    for seat in chosen:
        if not 0 <= seat < layout.capacity:
            raise Refusal("no-such-seat", seat=str(seat))
    return chosen


def _end_what_ran_out(
    tx: Connection, show_id: int, layout: Layout, wanted: set[int], now: int, rules: HouseRules
) -> None:
    """Holds whose time is over are in nobody's way, but who stands in line for their seats goes before the house."""
    run_out = [row for row in seats.who_has(tx, show_id, NOBODY, now) if row.run_out is not None]
    stale = sorted(row.run_out for row in run_out if not wanted.isdisjoint(row.seats))
    offers = end_due(tx, bookings.due_of(tx, stale, now), now, rules).offers if stale else ()
    if gone := {seat for offer in offers for seat in offer.seats} & wanted:
        raise Refusal("seats-not-free", stands=True, seats=labels(layout, gone))


def _record(
    tx: Connection, now: int, actor_id: int | None, show_id: int, changed: set[int], after: str, why: str
) -> None:
    before = "free" if after == "blocked" else "blocked"
    detail = {"seats": sorted(changed)}
    audit.record(tx, now, actor_id, WHAT, f"show:{show_id}", before, after, why.strip()[:LONGEST_WHY] or None, detail)


def _view(tx: Connection, show: Row[Any], changed: tuple[str, ...] = (), offered: int = 0) -> HouseSeats:
    layout = Layout.parse(show.plan)
    why: dict[int, tuple[str, int]] = {}
    for row in audit.of_subject(tx, WHAT, f"show:{show.id}"):
        why |= dict.fromkeys(row.detail["seats"], (row.why or "", row.at))
    kept = tuple(
        HouseSeat(seat, layout.seats[seat].label, *why.get(seat, ("", 0))) for seat in seats.house(tx, show.id)
    )
    return HouseSeats(show_facts_of(show), layout, kept, changed, offered)
