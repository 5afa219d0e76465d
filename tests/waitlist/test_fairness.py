"""Nobody who fits is passed over; nobody buys over the head of an offer or snatches what a line waits for."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from booking import browse, holds, people, waitlist
from booking.once import once
from booking.rules.seats import Layout
from booking.rules.waitlist import Waiter, fitting, serve
from storage import tables
from tests.house import ANN, BOB, CAROL, OPENING, RULES, SHOW

HALL = Layout.parse("ssss_ss\nccccccc\nwwss_ss")
DAVE = 104
PRICES = {"s": 1000, "c": 1500, "w": 800}
WISHES = st.builds(
    Waiter,
    st.just(0),
    st.just(0),
    st.integers(1, 4),
    st.booleans(),
    st.sampled_from([(), ("s",), ("c",), ("w",), ("c", "s")]),
    st.sampled_from([None, 1000]),
)
LINES = st.lists(WISHES, max_size=8).map(
    lambda line: [Waiter(n, n, w.count, w.together, w.kinds, w.most_each) for n, w in enumerate(line, 1)]
)
SEATS = st.sets(st.integers(0, HALL.capacity - 1))


@given(SEATS, LINES)
def test_nobody_is_passed_over_who_would_have_fitted(free, line):
    """Replayed one by one: whoever was left out found nothing in what those before had left."""
    served, left = {each.waiter.entry_id: each.seats for each in serve(HALL, free, PRICES, line)}, set(free)
    for waiter in line:
        if waiter.entry_id in served:
            left -= set(served[waiter.entry_id])
        else:
            assert not fitting(HALL, left, PRICES, waiter)


@given(SEATS, SEATS, WISHES)
def test_fewer_free_seats_never_satisfy_whom_more_did_not(free, gone, waiter):
    if not fitting(HALL, free, PRICES, waiter):
        assert not fitting(HALL, free - gone, PRICES, waiter)


@given(SEATS, LINES)
def test_an_offer_is_what_was_wished_for(free, line):
    for served in serve(HALL, free, PRICES, line):
        kinds = {HALL.seats[seat].kind for seat in served.seats}
        assert len(served.seats) == served.waiter.count
        assert kinds <= set(served.waiter.kinds or "sc")
        assert all(PRICES[kind] <= (served.waiter.most_each or 9999) for kind in kinds)


async def sold_out(house):
    """Ann holds seats 0 to 5, all else is the house's; returns her hold."""
    await house.write(fill)
    await house.write(people.greet, DAVE, "Dave", "en", OPENING)
    return await house.hold(ANN, 0, 1, 2, 3, 4, 5)


def fill(tx):
    tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": seat} for seat in range(6, 60)])


async def join(house, person, count=1):
    return await house.write(waitlist.join, person, SHOW, count, True, (), None, house.now, RULES)


async def states(house):
    rows = await house.rows(select(tables.waitlist).order_by(tables.waitlist.c.id))
    return {row.person_id: row.state for row in rows}


async def test_a_passer_by_who_meets_what_ran_out_serves_the_line_and_is_told_so(house):
    hold = await sold_out(house)
    await join(house, BOB, 6)
    house.now = hold.deadline
    tap = (once, 7, "tap", house.now, holds.hold_seats, CAROL, SHOW, (3,), house.now, RULES)
    assert (await house.refused(*tap)).key == "seats-taken"
    assert await states(house) == {BOB: "offered"}, "the refusal stands: no tick was needed"
    assert await house.state(hold.booking_id) == "expired"
    assert (await house.refused(*tap)).key == "already-done"
    assert await house.told("waitlist-offer") == ["1"]


async def test_a_refusal_that_does_not_stand_leaves_nothing(house):
    await sold_out(house)
    before = await house.rows(select(tables.audit))
    assert (await house.refused(holds.hold_seats, CAROL, SHOW, (3,), house.now, RULES)).key == "seats-taken"
    assert await house.rows(select(tables.audit)) == before


async def test_the_owner_of_what_ran_out_stands_behind_the_line_too(house):
    hold = await sold_out(house)
    await join(house, BOB, 6)
    house.now = hold.deadline
    refusal = await house.refused(holds.take_back, ANN, hold.booking_id, house.now, RULES)
    assert refusal.key == "seats-gone"
    assert await states(house) == {BOB: "offered"}


async def test_only_what_nobody_in_line_can_use_is_public(house):
    hold = await sold_out(house)
    await join(house, BOB, 5)
    house.now = hold.deadline
    offered = await house.refused(holds.hold_seats, CAROL, SHOW, (2,), house.now, RULES)
    assert offered.key == "seats-taken"
    left = set(range(60)) - set(await house.claims())
    assert len(left) == 1
    assert (await house.hold(CAROL, *left)).state == "held"


async def test_who_taps_and_is_first_in_line_is_told_that_it_is_their_turn(house):
    hold = await sold_out(house)
    await join(house, BOB, 6)
    house.now = hold.deadline
    assert (await house.refused(holds.hold_seats, BOB, SHOW, (0,), house.now, RULES)).key == "your-turn"
    assert await states(house) == {BOB: "offered"}


async def test_nobody_buys_over_the_head_of_a_live_offer(house):
    hold = await sold_out(house)
    await join(house, BOB, 6)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    for seat in range(6):
        assert (await house.refused(holds.hold_seats, CAROL, SHOW, (seat,), house.now, RULES)).key == "seats-taken"
    view = await house.db.read(browse.how_many, CAROL, SHOW, house.now, RULES)
    assert (view.free, view.may_wait) == (0, True)


async def test_late_money_does_not_take_what_was_offered(house):
    hold = await sold_out(house)
    order = await house.ask(hold)
    await join(house, BOB, 6)
    house.now = hold.deadline
    await house.expire()
    assert (await house.apply(house.payment(order))).result == "unapplied"
    assert await states(house) == {BOB: "offered"}


async def half_of_it_held_again(house):
    """Ann's first bill is for seats 0 and 1. Now she holds seat 0 again, and Carol's time with seat 1 is just over."""
    hold = await sold_out(house)
    await house.write(holds.drop_seats, ANN, SHOW, (2, 3, 4, 5), house.now, RULES)
    order = await house.ask(await house.write(holds.hold, ANN, hold.booking_id, house.now, RULES))
    with_dave = await house.hold(DAVE, 2, 3, 4, 5)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    with_carol = await house.hold(CAROL, 1)
    house.now += 60
    await house.hold(ANN, 0)
    await house.write(holds.extend_hold, DAVE, with_dave.booking_id, house.now, RULES)
    return order, with_carol


async def test_late_money_keeps_what_its_payer_holds_when_the_line_is_served(house):
    """Bob waits for two together. Seat 1 alone is nothing for him, and seat 0 is not free: Ann has it."""
    order, with_carol = await half_of_it_held_again(house)
    await join(house, BOB, 2)
    house.now = with_carol.deadline
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert {seat for seat, booking in (await house.claims()).items() if booking == order.booking_id} == {0, 1}
    assert await states(house) == {BOB: "waiting"}


async def test_late_money_of_somebody_in_line_is_not_turned_into_an_offer(house):
    order, with_carol = await half_of_it_held_again(house)
    await join(house, ANN)
    house.now = with_carol.deadline
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await states(house) == {ANN: "waiting"}


async def test_late_money_does_not_take_what_ran_out_from_the_line(house):
    order, with_carol = await half_of_it_held_again(house)
    await join(house, BOB, 1)
    house.now = with_carol.deadline
    assert (await house.apply(house.payment(order))).result == "unapplied"
    await house.expire()
    assert await states(house) == {BOB: "offered"}
    assert (await house.claims())[0] not in (None, order.booking_id)


async def test_who_holds_seats_just_now_is_asked_later(house):
    hold = await sold_out(house)
    await house.write(holds.drop_seats, ANN, SHOW, (5,), house.now, RULES)
    await house.hold(BOB, 5)
    await join(house, BOB, 2)
    await join(house, CAROL, 2)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    assert await states(house) == {BOB: "waiting", CAROL: "offered"}
    house.now += RULES.hold_seconds
    await house.expire()
    assert await states(house) == {BOB: "offered", CAROL: "offered"}


async def test_the_sweep_serves_who_could_not_be_asked(house):
    hold = await sold_out(house)
    await join(house, BOB, 2)
    await house.write(waitlist.chat_blocked, BOB, house.now, RULES)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    assert await house.write(waitlist.serve_lines, house.now, RULES) == 0
    await house.write(people.greet, BOB, "Bob", "en", house.now)
    assert await house.write(waitlist.serve_lines, house.now, RULES) == 1
    assert await house.write(waitlist.serve_lines, house.now, RULES) == 0
    assert await states(house) == {BOB: "offered"}


async def test_changing_seats_serves_the_line_with_what_was_given_up(house):
    await sold_out(house)
    await join(house, BOB, 6)
    await join(house, CAROL, 2)
    await house.write(holds.take_offer, ANN, SHOW, (0, 1, 2, 3), house.now, RULES)
    assert await states(house) == {BOB: "waiting", CAROL: "offered"}


async def test_freeing_seats_costs_one_statement_more_where_nobody_waits(house):
    hold = await house.hold(ANN, 3)
    with house.statements() as seen:
        await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    line = [statement for statement in seen if "waitlist" in statement]
    assert len(line) == 1


async def test_a_hold_and_a_sale_ask_nothing_of_the_line(house):
    with house.statements() as seen:
        await house.buy(ANN, 3, 4)
    assert not [statement for statement in seen if "waitlist" in statement]


async def test_ten_workers_promote_each_once_and_in_order(house):
    """Every worker ends one hold; the line is served as seats come free, whoever ends them."""
    await house.write(
        lambda tx: tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": s} for s in range(10, 60)])
    )
    ours = [await held_by(house, 200 + seat, seat) for seat in range(10)]
    for visitor in range(300, 315):
        await house.write(people.greet, visitor, f"Visitor {visitor}", "en", OPENING)
        await join(house, visitor)
    house.now = ours[0].deadline
    await asyncio.gather(*(house.expire(limit=1) for _ in range(10)))
    while (await house.expire()).bookings:
        pass
    held = await states(house)
    assert [held[visitor] for visitor in range(300, 315)] == ["offered"] * 10 + ["waiting"] * 5
    claims = await house.claims()
    assert len({claims[seat] for seat in range(10)}) == 10
    assert len(await house.told("waitlist-offer")) == 10


async def held_by(house, person, *seats):
    await house.write(people.greet, person, f"Visitor {person}", "en", OPENING)
    return await house.hold(person, *seats)
