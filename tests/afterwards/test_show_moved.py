"""A show at another time: tickets stay good, everybody hears of it, and who cannot come gets everything back."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from booking import audits, cancelling, charges, door, handing, notices, people, reminders, tickets, waitlist
from booking.office import moving, shows
from booking.rules.waitlist import CLOSES_BEFORE
from storage import tables
from tests.house import ANN, BOB, CAROL, RULES, SHOW, STEWARD
from tests.usecases import fill

HOUR, DAY = 3_600, 86_400


async def start_of(house, show=SHOW):
    return (await house.one(tables.shows, id=show)).starts_at


async def move(house, by, actor=None, show=SHOW):
    return await house.write(moving.move_show, actor, show, await start_of(house, show) + by, house.now, RULES)


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def told(house, kind="show-moved"):
    """What each person would read of a kind just now."""
    due = [notice for notice in await house.write(notices.claim_due, house.now, "lease", 100) if notice.kind == kind]
    return {notice.person_id: await house.db.read(notices.view, notice, house.now, RULES) for notice in due}


async def test_the_show_goes_with_its_times_and_its_tickets(house):
    before = await house.one(tables.shows, id=SHOW)
    order = await house.buy(ANN, 3, 4)
    issued = (await house.db.read(tickets.booking, ANN, order.booking_id, RULES)).tickets
    moved = await move(house, -DAY)
    assert (moved.before, moved.starts_at, moved.told) == (before.starts_at, before.starts_at - DAY, 1)
    after = await house.one(tables.shows, id=SHOW)
    assert (after.ends_at, after.closes_at) == (before.ends_at - DAY, before.closes_at - DAY)
    assert (after.local_day, before.opens_at) == ("2027-01-21", after.opens_at)
    house.now = after.starts_at
    assert (await house.write(door.scan, STEWARD, issued[0].code, "a", house.now, RULES)).verdict == "admit"
    assert await faults(house) == []


@pytest.mark.parametrize("left", [3 * DAY, 3 * HOUR, 60])
async def test_who_cannot_come_gets_everything_back_in_one_tap_until_the_new_start(house, left):
    order = await house.buy(ANN, 3, 4)
    await move(house, HOUR // 2)
    view = (await told(house))[ANN]
    assert (view.whose, view.was, view.back.amount, view.chosen) == ("sold", view.show.starts_at - HOUR // 2, 2000, 3)
    house.now = view.show.starts_at - left
    await house.write(cancelling.cancel, ANN, order.booking_id, None, 2000, "card", house.now, RULES)
    assert (await house.one(tables.refunds, booking_id=order.booking_id)).amount == 2000
    assert await house.claims() == {}
    assert await faults(house) == []


async def test_from_the_new_start_on_nothing_comes_back(house):
    order = await house.buy(ANN, 3)
    await move(house, HOUR)
    house.now = await start_of(house)
    refusal = await house.refused(cancelling.cancel, ANN, order.booking_id, None, 1000, "card", house.now, RULES)
    assert refusal.key == "show-started"


async def test_who_buys_the_new_time_buys_it_on_ordinary_terms(house):
    await move(house, HOUR)
    order = await house.buy(ANN, 3)
    quote = await house.db.read(cancelling.preview, ANN, order.booking_id, None, house.now)
    assert quote.percent == 90


async def test_money_on_its_way_buys_tickets_that_may_be_given_back_in_full(house):
    """What was agreed to at the old time, paid after the move, in time or late."""
    paying = await house.ask(await house.hold(ANN, 3))
    await house.approve(paying)
    late = await house.ask(await house.hold(BOB, 10))
    house.now = late.deadline
    await house.expire()
    moved = await move(house, HOUR)
    assert moved.told == 1
    assert (await told(house))[ANN].whose == "held"
    for order in (paying, late):
        assert (await house.apply(house.payment(order))).result == "confirmed"
        quote = await house.db.read(cancelling.preview, order.person_id, order.booking_id, None, house.now)
        assert quote.percent == 100
    assert await faults(house) == []


async def test_whoever_has_a_ticket_hears_of_it_each_in_their_own_way(house):
    order = await house.buy(ANN, 3, 4)
    second = (await house.db.read(tickets.booking, ANN, order.booking_id, RULES)).tickets[1]
    link = await house.write(handing.offer, ANN, second.ticket_id, house.now, RULES)
    await house.write(handing.take, BOB, link.token, house.now, RULES)
    await house.hold(CAROL, 20)
    assert (await move(house, HOUR)).told == 3
    views = await told(house)
    assert {person: view.whose for person, view in views.items()} == {ANN: "sold", BOB: "given", CAROL: "held"}
    assert [place.number for place in views[ANN].places] == [4]
    assert (views[ANN].back.amount, views[BOB].back, views[BOB].ticket_id) == (1000, None, second.ticket_id)


async def test_moved_there_and_back_is_told_each_time(house):
    await house.buy(ANN, 3)
    for by in (HOUR, -HOUR, HOUR):
        house.now += 1
        await move(house, by)
    assert len(await house.told("show-moved")) == 3
    assert await faults(house) == []


async def test_a_show_that_was_called_off_meanwhile_is_not_told_as_moved(house):
    await house.buy(ANN, 3)
    await move(house, HOUR)
    await house.write(shows.cancel_show, SHOW, house.now, None, RULES)
    assert await told(house) == {ANN: None}


async def test_what_is_refused(house):
    second = await house.one(tables.shows, id=2)
    by = second.starts_at - await start_of(house)
    for shift in (by, by - 1, by + 6_999, by - 6_999):
        refusal = await house.refused(moving.move_show, None, SHOW, await start_of(house) + shift, house.now, RULES)
        assert (refusal.key, refusal.facts["until"]) == ("hall-taken", second.ends_at)
    at = await start_of(house)
    for starts_at, key in ((at, "already-done"), (house.now, "show-started")):
        assert (await house.refused(moving.move_show, None, SHOW, starts_at, house.now, RULES)).key == key
    assert (await house.refused(moving.move_show, None, 99, at + HOUR, house.now, RULES)).key == "show-gone"
    await house.write(people.add_staff, CAROL, "manager", "Forum", house.now)
    for person in (ANN, STEWARD, CAROL):
        assert (await house.refused(moving.move_show, person, SHOW, at + 1, house.now, RULES)).key == "not-manager"
    house.now = at
    assert (await house.refused(moving.move_show, None, SHOW, at + DAY, house.now, RULES)).key == "show-started"
    assert await start_of(house) == at


async def test_a_time_just_beside_another_show_is_free(house):
    second = await house.one(tables.shows, id=2)
    await move(house, second.ends_at - await start_of(house))
    assert await start_of(house) == second.ends_at


async def test_the_line_that_was_closed_before_the_old_time_is_served_at_the_new_one(house):
    await house.write(fill, range(2, 60))
    hold = await house.hold(ANN, 0, 1)
    await house.write(waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES)
    at = await start_of(house)
    house.now = at - CLOSES_BEFORE
    assert hold.deadline < house.now
    await house.expire()
    assert (await house.one(tables.waitlist, person_id=BOB)).state == "waiting"
    moved = await move(house, DAY)
    assert moved.offers == 1
    assert (await house.one(tables.waitlist, person_id=BOB)).state == "offered"
    assert await faults(house) == []


async def test_no_hold_outlives_the_new_start_and_the_counters_time_goes_along(house):
    hold = await house.hold(BOB, 10)
    reserved = await house.hold(ANN, 3)
    await house.write(charges.open_charge, ANN, reserved.booking_id, "counter", "en", house.now, RULES)
    at = await start_of(house)
    await move(house, 3 * HOUR + DAY)
    assert (await house.one(tables.bookings, id=reserved.booking_id)).deadline == at + DAY + 3 * HOUR - 1_800
    soon = house.now + 120
    await house.write(moving.move_show, None, SHOW, soon, house.now, RULES)
    for booking in (hold, reserved):
        assert (await house.one(tables.bookings, id=booking.booking_id)).deadline == soon
    assert await faults(house) == []


async def test_who_was_let_in_before_comes_again_on_another_day(house):
    order = await house.buy(ANN, 3)
    (ticket,) = (await house.db.read(tickets.booking, ANN, order.booking_id, RULES)).tickets
    house.now = await start_of(house) - 600
    await house.write(door.scan, STEWARD, ticket.code, "a", house.now, RULES)
    await move(house, 1_200)
    assert (await house.one(tables.tickets, id=ticket.ticket_id)).state == "used"
    await move(house, DAY)
    assert (await house.one(tables.tickets, id=ticket.ticket_id)).state == "issued"
    house.now = await start_of(house)
    assert (await house.write(door.scan, STEWARD, ticket.code, "b", house.now, RULES)).verdict == "admit"
    assert await faults(house) == []


async def test_reminders_are_of_the_new_time(house):
    order = await house.buy(ANN, 3)
    at = await start_of(house)
    house.now = at - DAY - 60
    assert await house.write(reminders.remind_due, house.now, RULES) > 0
    await move(house, 3 * DAY)
    house.now = at - HOUR
    stale = await told(house, "reminder")
    assert stale == {ANN: None}
    house.now = at + 2 * DAY - 60
    rules = replace(RULES, reminder_seconds=(DAY,))
    assert await house.write(reminders.remind_due, house.now, rules) == 1
    assert f"{order.booking_id}:{DAY}" in await house.told("reminder")


async def test_the_move_is_in_the_history(house):
    at = await start_of(house)
    await move(house, HOUR)
    rows = await house.rows(select(tables.audit).where(tables.audit.c.what == "show"))
    assert [(row.subject, row.before, row.after, row.why) for row in rows] == [
        (f"show:{SHOW}", str(at), str(at + HOUR), "moved")
    ]
