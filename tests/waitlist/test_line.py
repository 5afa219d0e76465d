"""Standing in line, and what comes free: the first whom it satisfies has it before anybody else sees it."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, insert, select, update

from booking import checkout, holds, people, waitlist
from booking.rules.waitlist import CLOSES_BEFORE
from storage import tables
from tests.house import ANN, BOB, CAROL, OPENING, PRICES, RULES, SHOW

DAVE, EVE = 104, 105
HOUR = 3600


@pytest.fixture
async def full(house):
    """Every seat is the house's own but 0 to 5 of the first row, which Ann has bought or holds as a test likes."""
    await house.write(fill, range(6, 60))
    for visitor in (DAVE, EVE):
        await house.write(people.greet, visitor, f"Visitor {visitor}", "en", OPENING)
    return house


def fill(tx, seats):
    tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": seat} for seat in seats])


def unblock(tx, seats):
    """The house gives back what it kept."""
    tx.execute(delete(tables.seat_claims).where(tables.seat_claims.c.seat.in_(seats)))


async def join(house, person, count=1, together=True, kinds=(), most_each=None):
    return await house.write(waitlist.join, person, SHOW, count, together, kinds, most_each, house.now, RULES)


async def line(house):
    """(person, state) of the line, the first first."""
    rows = await house.rows(select(tables.waitlist).order_by(tables.waitlist.c.id))
    return [(row.person_id, row.state) for row in rows]


async def release(house, hold):
    return await house.write(holds.release_hold, hold.person_id, hold.booking_id, house.now, RULES)


async def offer_to(house, person):
    """The booking that is on offer to somebody, and its seats."""
    entry = await house.one(tables.waitlist, person_id=person, state="offered")
    seats = {seat for seat, booking in (await house.claims()).items() if booking == entry.booking_id}
    return await house.one(tables.bookings, id=entry.booking_id), seats


async def test_one_joins_at_the_end_of_the_line_and_sees_ones_place(full):
    await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    assert (await join(full, BOB, 2)).ahead == 0
    second = await join(full, CAROL)
    assert (second.ahead, second.state, second.count) == (1, "waiting", 1)
    assert (await full.db.read(waitlist.place, CAROL, second.entry_id)).ahead == 1
    assert [place.entry_id for place in await full.db.read(waitlist.places, CAROL)] == [second.entry_id]


async def test_a_price_list_that_names_more_than_the_hall_has_keeps_nobody_from_the_line(full):
    everywhere = update(tables.shows).values(prices=PRICES | {"l": 1900})
    await full.write(lambda tx: tx.execute(everywhere) and None)
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 2)
    await release(full, hold)
    assert await line(full) == [(BOB, "offered")]


async def test_joining_again_is_the_same_place(full):
    await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    first = await join(full, BOB, 2)
    await join(full, CAROL)
    again = await join(full, BOB, 3)
    assert (again.entry_id, again.count, again.ahead) == (first.entry_id, 2, 0)


async def test_another_wish_is_a_place_at_the_end_and_the_same_one_changes_nothing(full):
    await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    first = await join(full, BOB, 2)
    await join(full, CAROL)
    asked = (waitlist.join, BOB, SHOW, 3, True, (), None, full.now, RULES)
    anew = await full.write(*asked, anew=True)
    assert (anew.count, anew.ahead, await full.write(*asked, anew=True)) == (3, 1, anew)
    assert await line(full) == [(BOB, "left"), (CAROL, "waiting"), (BOB, "waiting")]
    assert (await full.db.read(waitlist.place, BOB, first.entry_id)).state == "left"


async def test_a_wish_that_is_refused_or_an_offer_that_stands_costs_nobody_the_place(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4)
    await join(full, BOB, 2)
    one, three = ((waitlist.join, BOB, SHOW, count, True, (), None, full.now, RULES) for count in (1, 3))
    assert (await full.refused(*one, anew=True)).key == "seats-free"
    assert await line(full) == [(BOB, "waiting")]
    await release(full, hold)
    assert (await full.write(*three, anew=True)).state == "offered"
    assert await line(full) == [(BOB, "offered")]


async def test_nobody_waits_for_what_is_free(full):
    await full.hold(ANN, 0, 1, 2, 3)
    assert (await full.refused(waitlist.join, BOB, SHOW, 2, True, (), None, full.now, RULES)).key == "seats-free"
    assert (await join(full, BOB, 3)).state == "waiting"


async def test_what_ran_out_goes_to_who_is_ahead_and_one_stands_behind(full):
    """One tap is enough, also when it is the tap that finds out whose turn it is."""
    full.now = (await full.hold(ANN, 0, 1, 2, 3, 4, 5)).deadline - 1
    await join(full, BOB)
    full.now += 1
    assert (await join(full, CAROL, 6)).state == "waiting"
    assert await line(full) == [(BOB, "offered"), (CAROL, "waiting")]


async def test_late_money_counts_toward_the_limit_before_the_line_is_served(full):
    """It takes the place of its payer's newer hold, of which a seat comes free that the payer waits for."""
    two = replace(RULES, seats_per_person=2, largest_party=2)
    order = await full.ask(await full.hold(ANN, 0, 1))
    full.now = order.deadline
    await full.expire()
    held = await full.hold(BOB, 1, 2, 3, 4, 5)
    await full.hold(ANN, 0)
    await full.write(waitlist.join, ANN, SHOW, 1, True, (), None, full.now, two)
    await full.write(holds.drop_seats, BOB, SHOW, (1, 2), full.now, two)
    outcome = await full.db.write_money(checkout.apply_payment, full.payment(order), full.now, two)
    assert outcome.result == "confirmed"
    assert {seat for seat, booking in (await full.claims()).items() if booking != held.booking_id and seat < 6} == {
        0,
        1,
    }
    assert await line(full) == [(ANN, "waiting")]


async def test_what_is_free_but_not_as_wished_may_be_waited_past(full):
    await full.hold(ANN, 1, 2, 3, 4, 5)
    assert (await join(full, BOB, 2)).state == "waiting"
    assert (await join(full, CAROL, 1, kinds=("c",))).state == "waiting"
    assert (await join(full, DAVE, 2, together=False, kinds=("s", "c"), most_each=1000)).ahead == 2


@pytest.mark.parametrize(
    ("count", "kinds", "most_each", "key"),
    [
        (21, (), None, "too-many-seats"),
        (0, (), None, "too-many-seats"),
        (2, ("v",), None, "never-such-seats"),
        (1, ("s",), 999, "never-such-seats"),
        (3, ("w",), None, "never-such-seats"),
    ],
)
async def test_a_wish_that_can_never_come_true_is_refused(full, count, kinds, most_each, key):
    refusal = await full.refused(waitlist.join, BOB, SHOW, count, True, kinds, most_each, full.now, RULES)
    assert refusal.key == key


async def test_nobody_waits_for_more_than_they_may_have(full):
    await full.buy(BOB, 0, 1, 2, 3, 4, 5)
    assert (await full.refused(waitlist.join, BOB, SHOW, 3, True, (), None, full.now, RULES)).key == "too-many-seats"
    assert (await join(full, BOB, 2)).state == "waiting"


async def test_a_party_waits_for_as_many_as_it_might_buy_and_gets_them_together(full):
    """Fourteen at once; they are passed over, and keep their place, while only a few come free."""
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    assert (await full.db.read(waitlist.wishes, BOB, SHOW, full.now, RULES)).party == 20
    await join(full, BOB, 14)
    await join(full, CAROL, 2)
    await release(full, hold)
    assert await line(full) == [(BOB, "waiting"), (CAROL, "offered")]
    await full.write(unblock, range(20, 40))
    await full.write(waitlist.serve_lines, full.now, RULES)
    _, seats = await offer_to(full, BOB)
    assert len(seats) == 14
    assert {seat // 10 for seat in seats} == {2, 3}, "in adjacent rows"


async def test_who_has_seats_gets_no_party_beyond_what_a_party_may_be(full):
    await full.buy(BOB, 0, 1, 2, 3, 4, 5)
    refused = await full.refused(waitlist.join, BOB, SHOW, 15, True, (), None, full.now, RULES)
    assert refused.facts == {"limit": 20}
    await join(full, BOB, 14)
    await full.write(unblock, (6,))
    await full.buy(BOB, 6)
    await full.write(unblock, range(20, 40))
    await full.write(waitlist.serve_lines, full.now, RULES)
    assert await line(full) == [(BOB, "waiting")], "twenty-one would be theirs"


async def test_the_line_closes_before_the_show(full):
    show = await full.one(tables.shows, id=SHOW)
    await full.buy(ANN, 0, 1, 2, 3, 4, 5)
    late = show.starts_at - CLOSES_BEFORE
    assert (await full.refused(waitlist.join, BOB, SHOW, 1, True, (), None, late, RULES)).key == "line-closed"
    assert (await full.refused(waitlist.wishes, BOB, SHOW, late, RULES)).key == "line-closed"
    assert (await full.write(waitlist.wishes, BOB, SHOW, late - 1, RULES)).kinds == ("s", "c", "w")


async def test_a_released_seat_is_held_at_once_for_the_first_in_line(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB)
    await join(full, CAROL)
    await full.write(holds.drop_seats, ANN, SHOW, (0,), full.now, RULES)
    offer, seats = await offer_to(full, BOB)
    assert (seats, offer.state, offer.total, offer.extended) == ({0}, "held", 1000, True)
    assert offer.deadline == full.now + HOUR
    assert await line(full) == [(BOB, "offered"), (CAROL, "waiting")]
    assert await full.told("waitlist-offer") == ["1"]
    await release(full, hold)
    assert len((await offer_to(full, CAROL))[1]) == 1


async def test_what_runs_out_is_offered_by_the_tick(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 2)
    full.now = hold.deadline
    await full.expire()
    offer, seats = await offer_to(full, BOB)
    assert len(seats) == 2
    assert offer.deadline == full.now + HOUR
    assert await full.told("hold-ended") == [f"{hold.booking_id}:{hold.deadline}"]


async def test_who_does_not_fit_is_skipped_and_keeps_the_place(full):
    await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 2)
    await join(full, CAROL)
    await full.write(holds.drop_seats, ANN, SHOW, (0,), full.now, RULES)
    assert await line(full) == [(BOB, "waiting"), (CAROL, "offered")]
    await full.write(holds.drop_seats, ANN, SHOW, (2, 3), full.now, RULES)
    assert (await offer_to(full, BOB))[1] == {2, 3}


async def test_an_offer_is_paid_like_any_hold_and_cannot_be_extended(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 2)
    await release(full, hold)
    offer, seats = await offer_to(full, BOB)
    assert not (await full.db.read(holds.hold, BOB, offer.id, full.now, RULES)).may_extend
    refusal = await full.refused(holds.extend_hold, BOB, offer.id, full.now, RULES)
    assert refusal.key == "hold-already-extended"
    full.now = offer.deadline - 1
    order = await full.ask(await full.db.read(holds.hold, BOB, offer.id, full.now, RULES))
    await full.approve(order)
    assert (await full.apply(full.payment(order))).result == "confirmed"
    assert await line(full) == [(BOB, "accepted")]
    assert await full.state(offer.id) == "confirmed"
    assert seats == {seat for seat, booking in (await full.claims()).items() if booking == offer.id}


async def test_an_offer_that_lapses_goes_to_the_next(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 6)
    await join(full, CAROL, 6)
    await release(full, hold)
    offer, _ = await offer_to(full, BOB)
    full.now = offer.deadline
    await full.expire()
    assert await line(full) == [(BOB, "lapsed"), (CAROL, "offered")]
    assert await full.told("waitlist-lapsed") == ["1"]
    assert f"{offer.id}:{offer.deadline}" not in await full.told("hold-ended")


async def test_an_offer_passed_on_goes_to_the_next(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    first = await join(full, BOB, 6)
    await join(full, CAROL, 6)
    await release(full, hold)
    for _ in range(2):
        passed = await full.write(waitlist.pass_offer, BOB, first.entry_id, full.now, RULES)
        assert passed.state == "passed"
    assert await line(full) == [(BOB, "passed"), (CAROL, "offered")]
    assert await full.told("waitlist-lapsed") == []


async def test_giving_an_offered_hold_back_is_passing_it_on(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB)
    await join(full, CAROL, 6)
    await release(full, hold)
    _, seats = await offer_to(full, BOB)
    await full.write(holds.drop_seats, BOB, SHOW, tuple(seats), full.now, RULES)
    assert await line(full) == [(BOB, "passed"), (CAROL, "offered")]


async def test_part_of_an_offer_may_be_given_back(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 6)
    await join(full, CAROL)
    await release(full, hold)
    await full.write(holds.drop_seats, BOB, SHOW, (5,), full.now, RULES)
    assert await line(full) == [(BOB, "offered"), (CAROL, "offered")]
    assert (await offer_to(full, CAROL))[1] == {5}


async def test_a_blocked_chat_passes_its_offer_on_and_is_asked_no_more(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 6)
    await join(full, CAROL, 6)
    await join(full, DAVE, 6)
    await release(full, hold)
    await full.write(waitlist.chat_blocked, CAROL, full.now, RULES)
    await full.write(waitlist.chat_blocked, BOB, full.now, RULES)
    assert await line(full) == [(BOB, "passed"), (CAROL, "waiting"), (DAVE, "offered")]
    await full.write(people.greet, CAROL, "Carol", "en", full.now)
    entry = await full.one(tables.waitlist, person_id=DAVE)
    await full.write(waitlist.pass_offer, DAVE, entry.id, full.now, RULES)
    assert (await line(full))[1] == (CAROL, "offered")


async def test_a_payment_under_way_survives_a_blocked_chat(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 2)
    await release(full, hold)
    offer, _ = await offer_to(full, BOB)
    await full.approve(await full.ask(await full.db.read(holds.hold, BOB, offer.id, full.now, RULES)))
    await full.write(waitlist.chat_blocked, BOB, full.now, RULES)
    assert await full.state(offer.id) == "paying"


async def test_leaving_is_said_once_or_twice_and_only_by_oneself(full):
    await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    mine = await join(full, BOB)
    for use_case in (waitlist.leave, waitlist.pass_offer):
        assert (await full.refused(use_case, CAROL, mine.entry_id, full.now, RULES)).key == "not-yours"
        assert (await full.refused(use_case, CAROL, 99, full.now, RULES)).key == "no-such-place"
    for _ in range(2):
        assert (await full.write(waitlist.leave, BOB, mine.entry_id, full.now, RULES)).state == "left"
    assert (await join(full, BOB)).entry_id != mine.entry_id


async def test_leaving_with_an_offer_passes_it_on(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    mine = await join(full, BOB, 6)
    await release(full, hold)
    assert (await full.write(waitlist.leave, BOB, mine.entry_id, full.now, RULES)).state == "passed"
    assert len(await full.claims()) == 54


async def test_the_line_is_closed_before_the_show_and_everybody_left_is_told(full):
    show = await full.one(tables.shows, id=SHOW)
    await full.buy(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB)
    await join(full, CAROL)
    late = show.starts_at - CLOSES_BEFORE
    assert await full.write(waitlist.close_lines, late - 1, 10) == 0
    assert await full.write(waitlist.close_lines, late, 1) == 1
    assert await full.write(waitlist.close_lines, late, 10) == 1
    assert await full.write(waitlist.close_lines, late, 10) == 0
    assert await line(full) == [(BOB, "closed"), (CAROL, "closed")]
    assert await full.told("waitlist-closed") == ["1", "2"]


async def test_a_cancelled_show_has_no_line(full):
    await full.buy(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB)
    await full.write(lambda tx: tx.execute(update(tables.shows).values(state="cancelled")))
    assert await full.write(waitlist.close_lines, full.now, 10) == 1


async def test_after_the_line_has_closed_what_comes_free_is_public(full):
    show = await full.one(tables.shows, id=SHOW)
    await join_when_full(full)
    full.now = show.starts_at - CLOSES_BEFORE
    await full.expire()
    assert await line(full) == [(BOB, "waiting")]
    assert (await full.hold(CAROL, 3)).state == "held"


async def join_when_full(full):
    await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB)


async def test_quiet_hours_delay_the_word_and_not_the_turn(full):
    night = RULES.__class__(RULES.ticket_secret, quiet_from=22 * 60, quiet_to=8 * 60)
    full.now = OPENING + 14 * HOUR  # midnight in Riga
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    await join(full, BOB, 6)
    await full.write(holds.release_hold, ANN, hold.booking_id, full.now, night)
    offer, _ = await offer_to(full, BOB)
    notice = await full.one(tables.outbox, kind="waitlist-offer")
    assert notice.due_at == full.now + 8 * HOUR
    assert offer.deadline == notice.due_at + HOUR


async def test_every_step_is_in_the_history(full):
    hold = await full.hold(ANN, 0, 1, 2, 3, 4, 5)
    mine = await join(full, BOB, 6)
    await release(full, hold)
    await full.write(waitlist.pass_offer, BOB, mine.entry_id, full.now, RULES)
    rows = await full.rows(select(tables.audit).where(tables.audit.c.what == "waitlist").order_by(tables.audit.c.id))
    bob = await full.alias(BOB)
    assert [(row.subject, row.before, row.after, row.actor_id) for row in rows] == [
        ("waitlist:1", None, "waiting", bob),
        ("waitlist:1", "waiting", "offered", None),
        ("waitlist:1", "offered", "passed", bob),
    ]
