"""Holding seats: one booking a person and show, all or nothing, never past its time."""

from sqlalchemy import select, update

from booking import browse, holds
from booking.once import once
from storage import tables
from tests.house import ANN, BOB, OPENING, PRICES, RULES, SHOW


async def test_a_hold_has_its_seats_its_price_and_ten_minutes(house):
    hold = await house.hold(ANN, 3, 4, 41)
    assert [seat.label for seat in hold.seats] == ["A4", "A5", "E2"]
    assert (hold.state, hold.total.amount, hold.deadline) == ("held", 3500, OPENING + 600)
    assert await house.claims() == {3: hold.booking_id, 4: hold.booking_id, 41: hold.booking_id}


async def test_the_same_hold_again_is_the_same_hold(house):
    first = await house.hold(ANN, 3, 4)
    house.now += 60
    assert (await house.hold(ANN, 4, 3)).booking_id == first.booking_id
    changed = await house.write(holds.hold_seats, ANN, SHOW, (3,), house.now, RULES)
    assert (changed.took, changed.map.hold.deadline) == ((), first.deadline)
    assert len(await house.rows(select(tables.bookings))) == 1


async def test_adding_seats_does_not_move_the_deadline(house):
    first = await house.hold(ANN, 3)
    house.now += 300
    changed = await house.write(holds.hold_seats, ANN, SHOW, (4,), house.now, RULES)
    assert changed.took == ("A5",)
    assert changed.map.mine == {3, 4}
    assert (changed.map.hold.deadline, changed.map.hold.total.amount) == (first.deadline, 2000)
    assert {row.expires_at for row in await house.rows(select(tables.seat_claims))} == {first.deadline}


async def test_an_offer_replaces_what_was_held(house):
    first = await house.hold(ANN, 3, 4)
    second = await house.hold(ANN, 4, 5)
    assert second.booking_id == first.booking_id
    assert set(await house.claims()) == {4, 5}
    assert [seat.seat for seat in second.seats] == [4, 5]


async def test_taken_seats_are_named_with_the_nearest_like_them(house):
    await house.hold(ANN, 3, 4)
    refusal = await house.refused(holds.take_offer, BOB, SHOW, (4, 5), house.now, RULES)
    assert (refusal.key, refusal.facts) == ("seats-taken", {"seats": ("A5",), "nearest": ("A3", "A7", "B5")})
    assert set(await house.claims()) == {3, 4}
    assert len(await house.rows(select(tables.bookings))) == 1


async def test_nobody_holds_more_than_the_limit(house):
    await house.buy(ANN, 0, 1, 2, 3, 4)
    refusal = await house.refused(holds.take_offer, ANN, SHOW, (10, 11, 12, 13), house.now, RULES)
    assert (refusal.key, refusal.facts) == ("too-many-seats", {"limit": 8})
    changed = await house.write(holds.hold_seats, ANN, SHOW, (10, 11, 12), house.now, RULES)
    assert changed.map.most == 0
    assert changed.map.bought == {0, 1, 2, 3, 4}
    assert (await house.refused(holds.hold_seats, ANN, SHOW, (13,), house.now, RULES)).key == "too-many-seats"


async def test_dropping_seats_frees_them_and_the_last_one_releases(house):
    hold = await house.hold(ANN, 3, 4)
    changed = await house.write(holds.drop_seats, ANN, SHOW, (3, 30), house.now, RULES)
    assert (changed.dropped, changed.map.mine, changed.map.hold.total.amount) == (("A4",), {4}, 1000)
    assert (await house.write(holds.drop_seats, ANN, SHOW, (3,), house.now, RULES)).dropped == ()
    changed = await house.write(holds.drop_seats, ANN, SHOW, (4,), house.now, RULES)
    assert changed.map.hold is None
    assert await house.state(hold.booking_id) == "released"
    assert await house.claims() == {}


async def test_a_hold_is_extended_once_and_never_past_the_longest(house):
    hold = await house.hold(ANN, 3)
    extended = await house.write(holds.extend_hold, ANN, hold.booking_id, house.now, RULES)
    assert (extended.deadline, extended.may_extend) == (OPENING + 900, False)
    assert (await house.one(tables.seat_claims, seat=3)).expires_at == OPENING + 900
    refusal = await house.refused(holds.extend_hold, ANN, hold.booking_id, house.now, RULES)
    assert refusal.key == "hold-already-extended"


async def test_an_ended_hold_is_not_extended(house):
    hold = await house.hold(ANN, 3)
    house.now = hold.deadline
    assert (await house.refused(holds.extend_hold, ANN, hold.booking_id, house.now, RULES)).key == "hold-ended"


async def test_only_its_owner_may_touch_a_hold(house):
    hold = await house.hold(ANN, 3)
    for use_case in (holds.extend_hold, holds.release_hold, holds.take_back, holds.hold):
        assert (await house.refused(use_case, BOB, hold.booking_id, house.now, RULES)).key == "not-yours"
        assert (await house.refused(use_case, BOB, 999, house.now, RULES)).key == "no-such-booking"
    assert await house.state(hold.booking_id) == "held"
    assert (await house.write(holds.drop_seats, BOB, SHOW, (3,), house.now, RULES)).dropped == ()


async def test_release_is_said_once_or_twice(house):
    hold = await house.hold(ANN, 3)
    for _ in range(2):
        released = await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
        assert (released.state, [seat.seat for seat in released.seats]) == ("released", [3])
    assert await house.claims() == {}


async def test_what_is_due_expires_and_its_owner_is_told_once(house):
    hold, other = await house.hold(ANN, 3, 4), await house.hold(BOB, 5)
    house.now = hold.deadline - 1
    assert (await house.expire()).bookings == 0
    house.now = hold.deadline
    first = await house.expire(limit=1)
    assert (first.bookings, first.left) == (1, True)
    assert (await house.expire()).bookings == 1
    assert (await house.expire()).bookings == 0
    assert await house.claims() == {}
    assert await house.state(other.booking_id) == "expired"
    assert sorted(await house.told("hold-ended")) == sorted(
        f"{ended.booking_id}:{hold.deadline}" for ended in (hold, other)
    )


async def test_a_warning_goes_out_once_for_each_deadline(house):
    hold = await house.hold(ANN, 3)
    warn = (holds.warn_ending, house.now + 479, RULES, 10)
    assert await house.write(*warn) == 0
    for count in (1, 0):
        assert await house.write(holds.warn_ending, house.now + 480, RULES, 10) == count
    await house.write(holds.extend_hold, ANN, hold.booking_id, house.now + 500, RULES)
    assert await house.write(holds.warn_ending, house.now + 800, RULES, 10) == 1
    assert await house.told("hold-ending") == [
        f"{hold.booking_id}:{OPENING + 600}",
        f"{hold.booking_id}:{OPENING + 900}",
    ]


async def test_who_meets_an_expired_claim_ends_the_whole_booking(house):
    hold = await house.hold(ANN, 3, 4)
    house.now = hold.deadline
    mine = await house.hold(BOB, 4)
    assert await house.state(hold.booking_id) == "expired"
    assert await house.claims() == {4: mine.booking_id}
    assert await house.told("hold-ended") == [f"{hold.booking_id}:{hold.deadline}"]


async def test_a_new_hold_ends_ones_own_that_ran_out(house):
    hold = await house.hold(ANN, 3, 4)
    house.now = hold.deadline
    again = await house.hold(ANN, 30)
    assert again.booking_id != hold.booking_id
    assert await house.state(hold.booking_id) == "expired"
    assert await house.claims() == {30: again.booking_id}


async def test_seats_are_taken_back_while_they_are_free(house):
    hold = await house.hold(ANN, 3, 4)
    house.now = hold.deadline
    await house.expire()
    again = await house.write(holds.take_back, ANN, hold.booking_id, house.now, RULES)
    assert ([seat.seat for seat in again.seats], again.deadline) == ([3, 4], house.now + 600)
    twice = await house.write(holds.take_back, ANN, hold.booking_id, house.now, RULES)
    assert twice.booking_id == again.booking_id


async def test_seats_that_went_are_not_taken_back(house):
    hold = await house.hold(ANN, 3, 4)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    await house.hold(BOB, 4)
    refusal = await house.refused(holds.take_back, ANN, hold.booking_id, house.now, RULES)
    assert (refusal.key, refusal.facts) == ("seats-gone", {"seats": ("A5",)})


async def test_a_show_that_is_not_on_sale_is_refused(house):
    show = await house.one(tables.shows, id=SHOW)
    hold = (holds.take_offer, ANN, SHOW, (3,))
    assert (await house.refused(*hold, show.opens_at - 1, RULES)).key == "booking-not-open"
    assert (await house.refused(*hold, show.starts_at, RULES)).key == "show-started"
    assert (await house.refused(holds.take_offer, ANN, 77, (3,), house.now, RULES)).key == "show-gone"
    await house.write(lambda tx: tx.execute(update(tables.shows).values(state="cancelled")))
    assert (await house.refused(*hold, house.now, RULES)).key == "show-gone"
    assert await house.claims() == {}


async def test_a_seat_the_hall_has_not_is_refused(house):
    for seat in (-1, 60, 10**12):
        assert (await house.refused(holds.take_offer, ANN, SHOW, (3, seat), house.now, RULES)).key == "no-such-seat"


async def test_an_update_is_worked_once(house):
    drop = (holds.drop_seats, ANN, SHOW, (3,), house.now, RULES)
    hold = (once, 7, "tap", house.now, holds.hold_seats, ANN, SHOW, (3,), house.now, RULES)
    await house.write(*hold)
    await house.write(*drop)
    assert (await house.refused(*hold)).key == "already-done"
    assert await house.claims() == {}


async def test_what_was_refused_may_be_tried_again_by_the_same_update(house):
    await house.hold(BOB, 3)
    hold = (once, 7, "tap", house.now, holds.hold_seats, ANN, SHOW, (3,), house.now, RULES)
    assert (await house.refused(*hold)).key == "seats-taken"
    house.now += 600
    await house.expire()
    await house.write(*hold)
    assert set(await house.claims()) == {3}


async def test_a_class_that_the_hall_has_not_is_no_price_of_the_show(house):
    await house.write(lambda tx: tx.execute(update(tables.shows).values(prices=PRICES | {"r": 100})))
    asked = await house.db.read(browse.how_many, ANN, SHOW, house.now, RULES)
    found = await house.db.read(browse.shows, 1, 1, None, house.now)
    assert (asked.show.prices, found.cinemas[0].shows[0].price_from.amount) == (PRICES, 800)
