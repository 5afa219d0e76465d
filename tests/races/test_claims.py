"""Two people, one seat: exactly one of them has it, and nobody has a part of what they wanted."""

from collections import Counter

from booking import holds, scene
from booking.people import greet
from booking.refusals import Refusal
from storage import bookings, seats, tables
from tests.house import ANN, BOB, OPENING, RULES
from tests.races import guards
from tests.races.conftest import expiry, won

CROWD = 200
DOUBLE = {"seat-in-two-bookings", "seat-without-a-claim"}


def take(person, show, wanted, now=OPENING):
    return holds.take_offer, person, show, wanted, now, RULES


async def overlapping(race, show):
    """Two people want five seats each, one of them the same, named in opposite order."""
    outcomes = await race.together(take(ANN, show, (0, 1, 2, 3, 4)), take(BOB, show, (8, 7, 6, 5, 4)))
    return won(outcomes), [outcome for outcome in outcomes if isinstance(outcome, Refusal)]


async def test_control_without_the_guard_both_have_the_seat(race, monkeypatch):
    guards.blind(monkeypatch)
    guards.unguarded_claim(monkeypatch)
    winners, _ = await overlapping(race, 1)
    assert len(winners) == 2
    assert await race.faults() >= DOUBLE


async def test_overlapping_holds_in_opposite_order(race):
    for show in race.rounds:
        (winner,), (refusal,) = await overlapping(race, show)
        assert (refusal.key, refusal.facts["seats"]) == ("seats-taken", ("A5",))
        assert await race.claims(show) == dict.fromkeys((seat.seat for seat in winner.seats), winner.booking_id)
    assert await race.faults() == set()


async def test_the_claim_alone_decides(race, monkeypatch):
    guards.blind(monkeypatch)
    for show in race.rounds:
        (winner,), (refusal,) = await overlapping(race, show)
        assert refusal.key == "seats-taken"
        assert len(await race.claims(show)) == len(winner.seats) == 5
    assert await race.faults() == set()


async def crowd(race, show):
    """Two hundred people, ten seats, one each."""
    people = range(101, 101 + CROWD)
    await race.write(lambda tx: [greet(tx, person, "Visitor", "en", OPENING) for person in people])
    return await race.together(*(take(person, show, (person % 10,)) for person in people))


async def test_control_without_the_guard_a_crowd_is_sold_the_same_seats(race, monkeypatch):
    guards.blind(monkeypatch)
    guards.unguarded_claim(monkeypatch)
    assert len(won(await crowd(race, 1))) == CROWD
    assert await race.faults() >= DOUBLE


async def test_a_crowd_for_ten_seats(race):
    outcomes = await crowd(race, 1)
    assert len(won(outcomes)) == len(await race.claims()) == 10
    refused = Counter(outcome.key for outcome in outcomes if isinstance(outcome, Refusal))
    assert refused == {"seats-taken": CROWD - 10}
    assert await race.faults() == set()


async def taken_over(race, show):
    """A hold of four has run out; the clock and two people, each for a half of it, meet it at once."""
    race.now = OPENING
    old = await race.hold(ANN, 0, 1, 2, 3, show=show)
    race.now = old.deadline
    calls = [take(BOB, show, (2, 3), race.now), take(103, show, (0, 3), race.now)]
    outcomes = await race.together(*calls, expiry(race.now), expiry(race.now))
    return old, won(outcomes[:2])


async def test_control_a_claim_that_takes_parts_leaves_parts(race, monkeypatch):
    monkeypatch.setattr(holds, "make_way", lambda *_: None)
    guards.claim_of_what_ran_out(monkeypatch)
    await race.hold(ANN, 0, 1, 2, 3, show=1)
    race.now += 600
    await race.hold(BOB, 2, 3, show=1)
    assert "seat-without-a-claim" in await race.faults()


async def test_hold_and_expiry(race):
    for show in race.rounds:
        old, winners = await taken_over(race, show)
        assert len(winners) == 1
        assert await race.state(old.booking_id) == "expired"
        assert set((await race.claims(show)).values()) == {winners[0].booking_id}
        assert await race.count(tables.audit, subject=f"booking:{old.booking_id}", after="expired") == 1
    assert len(await race.told("hold-ended")) == len(race.rounds)
    assert await race.faults() == set()


async def more_taps(race, show):
    """One person, who holds two seats, taps for three more, four times at once."""
    await race.hold(ANN, 0, 1, show=show)
    wanted = [tuple(range(first, first + 3)) for first in (10, 20, 30, 50)]
    taps = [(holds.hold_seats, ANN, show, seats, OPENING, RULES) for seats in wanted]
    outcomes = await race.together(*taps)
    held = await race.claims(show)
    return len(held), {outcome.key for outcome in outcomes if isinstance(outcome, Refusal)}


async def test_control_seats_counted_too_early_break_the_limit(race, monkeypatch):
    await race.hold(ANN, 0, 1)
    before = await race.db.read(seats.who_has, 1, ANN, OPENING)
    monkeypatch.setattr(scene.seats, "who_has", lambda *_: before)
    assert (await more_taps(race, 1))[0] > RULES.seats_per_person


async def test_the_limit_of_a_person(race):
    for show in race.rounds:
        assert await more_taps(race, show) == (8, {"too-many-seats"})
    assert await race.faults() == set()


def first_taps(show):
    return [(holds.hold_seats, ANN, show, (seat,), OPENING, RULES) for seat in range(12)]


async def test_control_first_taps_that_see_no_hold_make_one_each(race, monkeypatch):
    guards.blind(monkeypatch)
    await guards.many_holds(race)
    assert len(won(await race.together(*first_taps(1)))) == 12 > RULES.seats_per_person
    assert await race.count(tables.bookings, show_id=1) == 12


async def test_first_taps_of_one_person_make_one_hold(race):
    for show in race.rounds:
        outcomes = await race.together(*first_taps(show))
        assert len(won(outcomes)) == len(await race.claims(show)) == 8
        assert await race.count(tables.bookings, show_id=show) == 1
    assert await race.faults() == set()


async def due_crowd(race, show, count=40):
    holders = range(101, 101 + count)
    await race.together(*(take(person, show, (person - 101,)) for person in holders))
    return OPENING + RULES.hold_seconds


async def test_control_two_jobs_with_one_list_end_a_hold_twice(race, monkeypatch):
    now = await due_crowd(race, 1, count=3)
    rows = await race.db.read(bookings.due, now, 10)
    guards.stale_expiry(monkeypatch, rows)
    guards.unguarded_expiry(monkeypatch)
    await race.together(*[expiry(now)] * 2)
    assert await race.faults() & {"illegal-step", "history-jumps"}


async def test_two_jobs_with_one_list_end_a_hold_once(race, monkeypatch):
    now = await due_crowd(race, 1, count=3)
    guards.stale_expiry(monkeypatch, await race.db.read(bookings.due, now, 10))
    await race.together(*[expiry(now)] * 4)
    assert await race.count(tables.audit, after="expired") == 3
    assert await race.faults() == set()


async def test_many_jobs_end_each_hold_once(race):
    now = await due_crowd(race, 1)
    ended = 0
    while batch := sum(done.bookings for done in await race.together(*[expiry(now, 7)] * 6)):
        ended += batch
    assert ended == await race.count(tables.audit, after="expired") == len(await race.told("hold-ended")) == 40
    assert await race.claims() == {}
    assert await race.faults() == set()


async def test_control_an_expiry_with_an_old_list_ends_what_was_extended(race, monkeypatch):
    hold = await race.hold(ANN, 0)
    guards.stale_expiry(monkeypatch, await race.db.read(bookings.due, hold.deadline, 10))
    await race.write(holds.extend_hold, ANN, hold.booking_id, hold.deadline - 1, RULES)
    await race.write(*expiry(hold.deadline))
    assert await race.state(hold.booking_id) == "held"
    guards.unguarded_expiry(monkeypatch)
    await race.write(*expiry(hold.deadline))
    assert await race.state(hold.booking_id) == "expired"


async def test_extending_and_expiry(race):
    for show in race.rounds:
        race.now = OPENING
        hold = await race.hold(ANN, 0, show=show)
        moments = [(holds.extend_hold, ANN, hold.booking_id, hold.deadline - 1, RULES)]
        outcomes = await race.together(*moments, expiry(hold.deadline))
        extended, state = won(outcomes[:1]), await race.state(hold.booking_id)
        assert state == ("held" if extended else "expired")
    assert await race.faults() == set()


async def test_control_a_tap_that_does_not_look_claims_for_a_hold_that_is_over(race, monkeypatch):
    await race.hold(ANN, 0, 1)
    before = await race.db.read(seats.who_has, 1, ANN, OPENING)
    await race.write(holds.drop_seats, ANN, 1, (0, 1), OPENING, RULES)
    monkeypatch.setattr(scene.seats, "who_has", lambda *_: before)
    add = (holds.hold_seats, ANN, 1, (2,), OPENING, RULES)
    assert (await race.refused(*add)).key == "payment-under-way"
    guards.unguarded_seating(monkeypatch)
    await race.write(*add)
    assert "claim-without-a-booking" in await race.faults()


async def test_taking_and_dropping_at_once(race):
    for show in race.rounds:
        await race.hold(ANN, 0, 1, show=show)
        drop = (holds.drop_seats, ANN, show, (0, 1), OPENING, RULES)
        add = (holds.hold_seats, ANN, show, (2,), OPENING, RULES)
        await race.together(drop, add, drop, take(BOB, show, (1, 2)))
    assert await race.faults() == set()
