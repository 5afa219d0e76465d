"""Holding seats: taken by a tap, kept for minutes, given back by their owner or by the clock.

A hold and every change of it is one transaction in which the claim statement alone decides who has a seat.
"""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Row

from booking import promos, snacks, wallet
from booking.cards import Card, find_card, hold_of, own_card
from booking.edges import moved, moved_all
from booking.line import Freed, Offered, pass_on
from booking.quoting import price
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.scene import (
    Scene,
    check_seats,
    hold_in,
    in_the_way,
    labels,
    look,
    map_of,
    refuse_taken,
    seats_in,
    tariff_for,
)
from booking.seating import WAITING
from booking.shows import check_on_sale
from booking.views import Expired, Hold, SeatsChanged
from storage import bookings, outbox, sold
from storage import seats as claims

ENDED = ("released", "expired")


def hold_seats(
    tx: Connection,
    person_id: int,
    show_id: int,
    seats: Iterable[int],
    now: int,
    rules: HouseRules,
    message_id: int | None = None,
) -> SeatsChanged:
    """Adds seats to the person's hold of the show, or makes one. Seats already in it stay: the tap may come twice."""
    scene = look(tx, person_id, show_id, now)
    asked = check_seats(scene, seats)
    most = rules.most_seats(max(len(asked), len(scene.held)))
    hold, held = _set_seats(tx, scene, scene.held | asked, now, rules, message_id, most)
    return SeatsChanged(labels(scene.layout, held - scene.held), (), map_of(scene, hold, held, now, rules))


def take_offer(
    tx: Connection,
    person_id: int,
    show_id: int,
    seats: Iterable[int],
    now: int,
    rules: HouseRules,
    message_id: int | None = None,
) -> Hold:
    """Holds exactly these seats; what the person held in the show and is not among them is freed.

    They are to be bought, even if those before them were to take the place of other tickets.
    """
    scene = look(tx, person_id, show_id, now)
    wanted = check_seats(scene, seats)
    if not wanted:
        raise Refusal("nothing-held")
    hold, held = _set_seats(tx, scene, wanted, now, rules, message_id, rules.most_seats(len(wanted)))
    if hold is None:
        raise Refusal("nothing-held")
    if hold.replaces_id is not None:
        hold = sold.unlink(tx, hold.id) or hold
    return hold_in(scene, hold, held, now, rules)


def drop_seats(
    tx: Connection, person_id: int, show_id: int, seats: Iterable[int], now: int, rules: HouseRules
) -> SeatsChanged:
    """Frees seats of the person's hold; dropping the last one releases it. Seats not in it change nothing."""
    scene = look(tx, person_id, show_id, now)
    dropped = scene.held & frozenset(seats)
    rest = scene.held - dropped
    if scene.hold is not None and not rest:
        _release(tx, scene.hold.id, "held", person_id, now, rules)
        return SeatsChanged((), labels(scene.layout, dropped), map_of(scene, None, rest, now, rules))
    hold = scene.hold
    if hold is not None and dropped:
        priced = _priced(scene, rest, now)
        hold = _reseat(tx, scene, sum(cost for _, _, cost in priced), now, None)
        claims.add(tx, hold.id, priced)
        _drop(tx, hold.id, dropped, now, rules)
    return SeatsChanged((), labels(scene.layout, dropped), map_of(scene, hold, rest, now, rules))


def extend_hold(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Gives its owner some minutes more, once, and never beyond the longest hold."""
    card = own_card(tx, person_id, booking_id)
    deadline = _check_waits(card, now)
    if card.booking.state == "paying":
        raise Refusal("payment-under-way")
    until = min(deadline + rules.extend_seconds, card.booking.held_at + rules.longest_hold_seconds)
    if until <= deadline or not bookings.extend(tx, booking_id, until, now):
        raise Refusal("hold-already-extended")
    claims.keep_until(tx, card.show.id, booking_id, until)
    return hold_of(_again(tx, booking_id), now, rules)


def release_hold(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Gives the seats back, also from a payment that did not come about. One that is over stays as it is."""
    card = own_card(tx, person_id, booking_id)
    while card.booking.state in WAITING:
        _release(tx, booking_id, card.booking.state, person_id, now, rules)
        card = _again(tx, booking_id)
    if card.booking.state not in ENDED:
        raise Refusal("already-paid")
    return hold_of(card, now, rules)


def take_back(
    tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules, message_id: int | None = None
) -> Hold:
    """Holds the seats of an ended hold again, as a new booking, while all of them are free.

    Its snacks come along, as far as they are on the menu still.
    """
    card = own_card(tx, person_id, booking_id)
    waits = card.booking.deadline is not None and card.booking.deadline > now
    if card.booking.state in WAITING and waits:
        return hold_of(card, now, rules)
    if card.booking.state not in (*ENDED, *WAITING):
        raise Refusal("already-paid")
    try:
        again = take_offer(tx, person_id, card.show.id, [seat.seat for seat in card.seats], now, rules, message_id)
    except Refusal as refusal:
        if refusal.key == "seats-taken":
            raise Refusal("seats-gone", stands=refusal.stands, seats=refusal.facts["seats"]) from refusal
        raise
    if not card.booking.snacks:
        return again
    return hold_of(snacks.had_again(tx, _again(tx, again.booking_id), booking_id, now, rules), now, rules)


def hold(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """The person's hold as it stands; one that was paid is a ticket by now."""
    card = own_card(tx, person_id, booking_id)
    if card.booking.state not in (*WAITING, *ENDED):
        raise Refusal("already-paid")
    return hold_of(card, now, rules)


def remember_message(tx: Connection, booking_id: int, message_id: int) -> None:
    """Which message in its owner's chat shows the booking."""
    bookings.remember_message(tx, booking_id, message_id)


def expire_due(tx: Connection, now: int, rules: HouseRules, limit: int) -> Expired:
    """Ends up to `limit` bookings whose time has run out and tells their owners. Any number of jobs may run it."""
    due = bookings.due(tx, now, limit)
    freed = end_due(tx, due, now, rules)
    return Expired(len(due), freed.seats, left=len(due) == limit)


def warn_ending(tx: Connection, now: int, rules: HouseRules, limit: int) -> int:
    """Tells the owners of holds that are about to end, once for each deadline; returns how many."""
    ending = bookings.ending(tx, now, now + rules.notice_seconds, limit)
    outbox.tell_many(
        tx,
        [
            outbox.row("hold-ending", f"{row.id}:{row.deadline}", row.person_id, {"booking_id": row.id}, now)
            for row in ending
        ],
    )
    return len(ending)


def end_due(tx: Connection, due: list[Row[Any]], now: int, rules: HouseRules) -> Freed:
    """Expires locked bookings as whole ones; who had been offered their seats hears of it in words of its own."""
    ended = bookings.expire(tx, [row.id for row in due], now) if due else set()
    rows = [row for row in due if row.id in ended]
    if not rows:
        return Freed(0)
    let_go(tx, rows, now, "expired")
    for state in WAITING:
        moved_all(tx, now, "booking", [row.id for row in rows if row.state == state], state, "expired", "deadline")
    freed = free_seats(tx, [row.id for row in rows], now, rules)
    outbox.tell_many(
        tx,
        [
            outbox.row("hold-ended", f"{row.id}:{row.deadline}", row.person_id, {"booking_id": row.id}, now)
            for row in rows
            if row.id not in freed.ended
        ],
    )
    return freed


def let_go(tx: Connection, ended: list[Row[Any]], now: int, why: str) -> None:
    """What else bookings had that end without being sold: a use of a promo code, credit set aside."""
    promos.give_back(tx, ended, now, why)
    wallet.give_back(tx, ended, now)


def free_seats(
    tx: Connection, booking_ids: list[int], now: int, rules: HouseRules, seats: Collection[int] | None = None
) -> Freed:
    """The one way in which seats come free: all of bookings that are over, or only `seats`. The line goes first."""
    if seats is not None:
        return pass_on(tx, claims.free(tx, booking_ids, list(seats)), [], now, rules)
    return pass_on(tx, claims.free(tx, booking_ids), booking_ids, now, rules)


def free_house_seats(tx: Connection, show_id: int, seats: Collection[int], now: int, rules: HouseRules) -> Freed:
    """Likewise for what the house kept back."""
    return pass_on(tx, claims.free_house(tx, show_id, list(seats)), [], now, rules)


def claim_seats(tx: Connection, scene: Scene, booking_id: int, new: Collection[int], until: int | None) -> None:
    """Claims all of the seats for a booking, or refuses and names those that somebody else has."""
    gone = set(new) - claims.claim(tx, scene.show.id, booking_id, list(new), until)
    if gone:
        raise refuse_taken(scene, gone, new)


def make_way(tx: Connection, scene: Scene, wanted: Collection[int], now: int, rules: HouseRules) -> None:
    """Ends whole bookings that still have `wanted` seats although their time is over, and the person's own such.

    Who stands in line for what so comes free goes first. If that leaves not all of `wanted`, the refusal stands: the
    line has been served.
    """
    offers = end_run_out(tx, scene, wanted, now, rules)
    if any(offer.person_id == scene.person_id for offer in offers):
        raise Refusal("your-turn", stands=True)
    offered = {seat for offer in offers for seat in offer.seats}
    if gone := offered & set(wanted):
        raise refuse_taken(scene, gone, offered | set(wanted), stands=True)


def end_run_out(
    tx: Connection, scene: Scene, wanted: Collection[int], now: int, rules: HouseRules
) -> tuple[Offered, ...]:
    """Likewise, without a refusal: what of it became whose."""
    stale = in_the_way(scene, wanted)
    return end_due(tx, bookings.due_of(tx, stale, now), now, rules).offers if stale else ()


def _set_seats(
    tx: Connection,
    scene: Scene,
    wanted: frozenset[int],
    now: int,
    rules: HouseRules,
    message_id: int | None,
    most: int,
) -> tuple[Row[Any] | None, frozenset[int]]:
    """Makes the person's hold of the show be exactly `wanted`, at most `most` with what they bought there."""
    new, old = wanted - scene.held, scene.held - wanted
    if not new and not old:
        return scene.hold, scene.held
    _check_may_hold(scene, wanted, now, most)
    if gone := new & (scene.taken | scene.bought):
        raise refuse_taken(scene, gone, wanted)
    make_way(tx, scene, new, now, rules)
    priced = _priced(scene, wanted, now)
    total = sum(cost for _, _, cost in priced)
    hold = (
        _reseat(tx, scene, total, now, message_id)
        if scene.hold
        else _open(tx, scene, wanted, total, now, rules, message_id)
    )
    if new:
        claim_seats(tx, scene, hold.id, new, hold.deadline)
    claims.add(tx, hold.id, priced)
    if old:
        _drop(tx, hold.id, old, now, rules)
    return hold, wanted


def _check_may_hold(scene: Scene, wanted: frozenset[int], now: int, most: int) -> None:
    if scene.paying:
        raise Refusal("payment-under-way")
    check_on_sale(scene.row, now)
    if len(wanted) + len(scene.bought) > most:
        raise Refusal("too-many-seats", limit=most)


def _open(
    tx: Connection,
    scene: Scene,
    wanted: frozenset[int],
    total: int,
    now: int,
    rules: HouseRules,
    message_id: int | None,
) -> Row[Any]:
    deadline = now + rules.hold_seconds
    hold = bookings.open_hold(
        tx,
        {
            "person_id": scene.person_id,
            "show_id": scene.show.id,
            "state": "held",
            "currency": scene.show.currency,
            "total": total,
            "held_at": now,
            "deadline": deadline,
            "hold_deadline": deadline,
            "message_id": message_id,
        },
    )
    moved(tx, now, scene.person_id, "booking", hold.id, None, "held", seats=sorted(wanted))
    return hold


def _reseat(tx: Connection, scene: Scene, total: int, now: int, message_id: int | None) -> Row[Any]:
    if scene.hold is None:
        raise Refusal("nothing-held")
    hold = bookings.reseat(tx, scene.hold.id, total, now, message_id)
    if hold is None:
        raise Refusal("payment-under-way")
    return hold


def _priced(scene: Scene, wanted: frozenset[int], now: int) -> list[tuple[int, str, int]]:
    """What each of the seats costs now, as (seat, class, minor units); what is beyond the seats is not in it."""
    places = seats_in(scene, wanted)
    prices = price(tariff_for(scene, scene.hold, wanted), [place.kind for place in places], now).prices
    return [(place.seat, place.kind, cost) for place, cost in zip(places, prices, strict=True)]


def _drop(tx: Connection, booking_id: int, seats: Collection[int], now: int, rules: HouseRules) -> None:
    claims.drop(tx, booking_id, list(seats))
    free_seats(tx, [booking_id], now, rules, seats)


def _release(tx: Connection, booking_id: int, before: str, person_id: int, now: int, rules: HouseRules) -> None:
    """Held or paying -> released, if it still is so."""
    released = bookings.release(tx, booking_id, before)
    if released is not None:
        let_go(tx, [released], now, "released")
        moved(tx, now, person_id, "booking", booking_id, before, "released")
        free_seats(tx, [booking_id], now, rules)


def _check_waits(card: Card, now: int) -> int:
    """The deadline of a booking that still waits."""
    deadline = card.booking.deadline
    if card.booking.state in WAITING and deadline is not None and deadline > now:
        return deadline
    raise Refusal("hold-ended" if card.booking.state in (*WAITING, *ENDED) else "already-paid")


def _again(tx: Connection, booking_id: int) -> Card:
    card = find_card(tx, booking_id)
    if card is None:
        raise Refusal("no-such-booking")
    return card
