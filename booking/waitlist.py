"""Standing in line for a sold-out show: join, look, leave, pass an offer on. What comes free is given in booking.line.

An offer is a hold like any other: it is taken by paying for it, and given up by releasing it.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Row

from booking import people
from booking.edges import edge, moved
from booking.holds import end_run_out, release_hold
from booking.line import is_open, prices_now, serve_line
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.waitlist import CLOSES_BEFORE, Waiter, fitting
from booking.scene import Scene, look
from booking.seating import largest_party, seat_map_of
from booking.shows import check_on_sale, show_facts_of, show_row
from booking.views import Money, WaitlistPlace, Wishes
from storage import audit, outbox
from storage import waitlist as lines

NOBODY = 0  # an entry that is not there yet


def wishes(tx: Connection, person_id: int, show_id: int, now: int, rules: HouseRules) -> Wishes:
    """What the person may wish for; refuses where there is no line to stand in."""
    show = show_row(tx, show_id)
    _check_open(show, now)
    hall = seat_map_of(tx, show, person_id, now, rules)
    standing = lines.live_place(tx, person_id, show_id)
    return Wishes(
        hall.show,
        tuple(hall.layout.kinds),
        hall.most,
        None if standing is None else _view(standing),
        party=largest_party(hall, hall.layout.capacity, rules),
        limit=rules.seats_per_person,
    )


def join(
    tx: Connection,
    person_id: int,
    show_id: int,
    count: int,
    together: bool,
    kinds: Collection[str],
    most_each: int | None,
    now: int,
    rules: HouseRules,
    *,
    anew: bool = False,
) -> WaitlistPlace:
    """A place at the end of the line; who stands in it already keeps theirs, or leaves it for another wish if `anew`.

    `kinds` empty: any class; `most_each`: minor units a seat may cost. Refused while suitable seats are free.
    """
    scene = look(tx, person_id, show_id, now)
    _check_open(scene.row, now)
    lines.lock(tx, show_id)
    standing = lines.live_place(tx, person_id, show_id)
    wish = Waiter(NOBODY, person_id, count, together, tuple(sorted(set(kinds))), most_each)
    if standing is not None and not (anew and _waits_for_other(standing, wish)):
        return _view(standing)
    _check_wish(scene, wish, rules)
    end_run_out(tx, scene, range(scene.layout.capacity), now, rules)
    free = set(range(scene.layout.capacity)) - lines.claimed(tx, show_id)
    if fitting(scene.layout, free, prices_now(scene.row, free, now), wish):
        raise Refusal("seats-free", stands=True, free=len(free))
    if standing is not None and not _left(tx, person_id, standing.entry_id, now):  # what ran out was for them
        return entry(tx, standing.entry_id)
    entry_id = lines.join(tx, _columns(wish, show_id, now))
    moved(tx, now, person_id, "waitlist", entry_id, None, "waiting", show=show_id, count=count)
    return entry(tx, entry_id)


def place(tx: Connection, person_id: int, entry_id: int) -> WaitlistPlace:
    """The person's place as it is now."""
    row = lines.place(tx, entry_id)
    if row is None:
        raise Refusal("no-such-place")
    if row.entry_person_id != person_id:
        raise Refusal("not-yours")
    return _view(row)


def entry(tx: Connection, entry_id: int) -> WaitlistPlace:
    """Anybody's place, for the house itself."""
    row = lines.place(tx, entry_id)
    if row is None:
        raise Refusal("no-such-place")
    return _view(row)


def places(tx: Connection, person_id: int) -> tuple[WaitlistPlace, ...]:
    """The lines that the person stands in, the next show first."""
    return tuple(_view(row) for row in lines.waiting_places(tx, person_id))


def leave(tx: Connection, person_id: int, entry_id: int, now: int, rules: HouseRules) -> WaitlistPlace:
    """Out of the line; an offer is passed on. A place that is over stays as it is."""
    view = place(tx, person_id, entry_id)
    if view.state == "waiting" and _left(tx, person_id, entry_id, now):
        return entry(tx, entry_id)
    return pass_offer(tx, person_id, entry_id, now, rules)


def _left(tx: Connection, person_id: int, entry_id: int, now: int) -> bool:
    """Whether the place was still waiting, and is given up now."""
    if not lines.settle(tx, entry_id, "waiting", "left"):
        return False
    moved(tx, now, person_id, "waitlist", entry_id, "waiting", "left")
    return True


def pass_offer(tx: Connection, person_id: int, entry_id: int, now: int, rules: HouseRules) -> WaitlistPlace:
    """Gives the offered seats to the next in line; an offer that is over stays as it is."""
    view = place(tx, person_id, entry_id)
    if view.state == "offered" and view.booking_id is not None:
        release_hold(tx, person_id, view.booking_id, now, rules)
        return entry(tx, entry_id)
    return view


def chat_blocked(tx: Connection, person_id: int, now: int, rules: HouseRules) -> None:
    """The person takes nothing from us any more: what is on offer to them goes to the next in line."""
    people.mark_blocked(tx, person_id, blocked=True)
    for booking_id in lines.offers_to(tx, person_id):
        release_hold(tx, person_id, booking_id, now, rules)


def serve_lines(tx: Connection, now: int, rules: HouseRules) -> int:
    """Offers whatever is free where people wait for it; returns how many offers it made.

    Seats that come free are offered at once. This is for those who could not be asked then: they held other seats, had
    blocked us, or joined at that very moment.
    """
    return sum(len(serve_line(tx, show_id, now, rules)) for show_id in lines.with_room(tx))


def close_lines(tx: Connection, now: int, limit: int) -> int:
    """Tells up to `limit` of those who still wait, shortly before the show, that nothing came; returns how many."""
    waiting = lines.to_close(tx, now, now + CLOSES_BEFORE, limit)
    closed = [row for row in waiting if lines.settle(tx, row.id, "waiting", "closed")]
    audit.record_many(tx, [edge(now, None, "waitlist", row.id, "waiting", "closed") for row in closed])
    outbox.tell_many(
        tx, [outbox.row("waitlist-closed", str(row.id), row.person_id, {"entry_id": row.id}, now) for row in closed]
    )
    return len(waiting)


def _check_open(show: Row[Any], now: int) -> None:
    check_on_sale(show, now)
    if not is_open(show, now):
        raise Refusal("line-closed")


def _check_wish(scene: Scene, wish: Waiter, rules: HouseRules) -> None:
    most = rules.most_seats(wish.count)
    if not 0 < wish.count <= most - scene.own:
        raise Refusal("too-many-seats", limit=most)
    if not fitting(scene.layout, range(scene.layout.capacity), scene.show.prices, wish):
        raise Refusal("never-such-seats")


def _waits_for_other(standing: Row[Any], wish: Waiter) -> bool:
    """What is on offer already is not given away for a wish."""
    view = standing.entry_count, standing.entry_together, tuple(standing.entry_kinds), standing.entry_most_each
    return standing.entry_state == "waiting" and view != wish.wish


def _columns(wish: Waiter, show_id: int, now: int) -> dict[str, Any]:
    return {
        "show_id": show_id,
        "person_id": wish.person_id,
        "count": wish.count,
        "together": wish.together,
        "kinds": list(wish.kinds),
        "most_each": wish.most_each,
        "joined_at": now,
    }


def _view(row: Row[Any]) -> WaitlistPlace:
    return WaitlistPlace(
        entry_id=row.entry_id,
        person_id=row.entry_person_id,
        show=show_facts_of(row),
        count=row.entry_count,
        together=row.entry_together,
        kinds=tuple(row.entry_kinds),
        most_each=None if row.entry_most_each is None else Money(row.entry_most_each, row.currency),
        state=row.entry_state,
        ahead=row.ahead,
        booking_id=row.entry_booking_id,
    )
