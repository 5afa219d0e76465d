"""A show the house calls off: everybody gets everything back, whatever the ladder says, and hears of it."""

from sqlalchemy import select

from booking import audits, cancelling, door, handing, holds, tickets
from booking.office import shows
from storage import tables
from tests.house import ANN, BOB, CAROL, RULES, SHOW, STEWARD


async def call_off(house):
    return await house.write(shows.cancel_show, SHOW, house.now, STEWARD, RULES)


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def test_all_is_given_back_and_all_are_told(house):
    ann = await house.buy(ANN, 3, 41)
    bob = await house.buy(BOB, 10)
    held = await house.hold(CAROL, 20)
    other = await house.buy(CAROL, 5, show=2)
    await house.write(cancelling.cancel, ANN, ann.booking_id, [1], 900, "card", house.now, RULES)
    house.now = ann.show.starts_at - 60
    await house.expire()
    ended = await call_off(house)
    assert (ended.bookings, ended.back, ended.currency) == (2, 2500, "EUR")
    back = {row.booking_id: row.amount for row in await house.rows(select(tables.refunds)) if row.why != "cancelled"}
    assert back == {ann.booking_id: 1500, bob.booking_id: 1000}
    assert await house.claims() == {}
    assert {await house.state(order.booking_id) for order in (ann, bob)} == {"cancelled"}
    assert await house.state(held.booking_id) == "expired"
    assert await house.state(other.booking_id) == "confirmed"
    assert sorted(await house.told("show-cancelled")) == [f"{ann.booking_id}:{ANN}", f"{bob.booking_id}:{BOB}"]
    assert (await house.refused(shows.cancel_show, SHOW, house.now, STEWARD, RULES)).key == "show-gone"
    assert await faults(house) == []


async def test_holds_end_and_what_is_being_paid_comes_late_and_goes_back(house):
    paying = await house.ask(await house.hold(ANN, 3))
    await house.approve(paying)
    held = await house.hold(BOB, 10)
    assert (await call_off(house)).holds == 2
    assert await house.state(paying.booking_id) == await house.state(held.booking_id) == "released"
    outcome = await house.apply(house.payment(paying))
    assert (outcome.result, outcome.why) == ("unapplied", "show-cancelled")
    again = (holds.take_back, BOB, held.booking_id, house.now, RULES)
    assert (await house.refused(*again)).key == "show-gone"
    assert await faults(house) == []


async def test_used_and_handed_on_tickets_end_too_and_the_buyer_has_the_money(house):
    order = await house.buy(ANN, 3, 4)
    first, second = (await house.db.read(tickets.booking, ANN, order.booking_id, RULES)).tickets
    link = await house.write(handing.offer, ANN, second.ticket_id, house.now, RULES)
    await house.write(handing.take, BOB, link.token, house.now, RULES)
    house.now = order.show.starts_at
    await house.write(door.scan, STEWARD, first.code, "a", house.now, RULES)
    await call_off(house)
    assert {row.state for row in await house.rows(select(tables.tickets))} == {"void"}
    assert (await house.one(tables.refunds, booking_id=order.booking_id)).amount == 2000
    assert sorted(await house.told("show-cancelled")) == [f"{order.booking_id}:{person}" for person in (ANN, BOB)]
    assert await faults(house) == []
