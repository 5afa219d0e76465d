"""Five mistakes of the designs that this house grew out of. Each test fails if somebody builds it that way again."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import select

from booking import charges, checkout, holds, notices, people, seating
from booking.providers import Started
from booking.refusals import Refusal
from bot.clock import now
from storage import tables
from storage.db import Database
from tests.house import ANN, BOB, CAROL, SHOW
from tests.journeys.driver import PATIENCE
from tests.journeys.test_ways_to_pay import at_the_till, until


async def free(house, person):
    """The seats that the map shows as free to a person."""
    view = await house.db.read(seating.seat_map, person, SHOW, house.now, house.rules)
    return set(range(view.layout.capacity)) - set(view.taken) - set(view.bought)


async def test_looking_whether_seats_are_free_is_not_having_them(house):
    """Checking availability without holding: both saw the seats, both went on to pay. A choice is a claim at once."""
    assert {3, 4} <= await free(house, ANN) & await free(house, BOB)
    chosen = await house.write(holds.hold_seats, ANN, SHOW, (3,), house.now, house.rules)
    assert await house.claims() == {3: chosen.map.hold.booking_id}
    assert 3 not in await free(house, BOB)
    assert (await house.refused(holds.hold_seats, BOB, SHOW, (3,), house.now, house.rules)).key == "seats-taken"
    assert (await house.refused(holds.take_offer, BOB, SHOW, (3, 4), house.now, house.rules)).key == "seats-taken"
    assert set(await house.claims()) == {3}, "a refused choice has no part of what it asked for"


async def test_nobody_is_let_pay_for_seats_that_are_not_held(house):
    """The same mistake one step later: an order outlives its claim, and is charged for what others have by now."""
    order = await house.ask(await house.hold(ANN, 3, 4))
    house.now += house.rules.hold_seconds
    other = await house.hold(BOB, 4)
    assert await house.not_approved(order) == "hold-ended"
    assert await house.claims() == {4: other.booking_id}


async def test_a_lock_that_ran_out_is_not_its_former_owners_to_release(house):
    """Releasing without checking whose it is: whoever came late took away the lock of the next."""
    first = await house.hold(ANN, 3, 4)
    house.now += house.rules.hold_seconds
    second = await house.hold(BOB, 3, 4)
    for release in (
        (holds.release_hold, ANN, first.booking_id, house.now, house.rules),
        (holds.drop_seats, ANN, SHOW, (3, 4), house.now, house.rules),
        (holds.expire_due, house.now, house.rules, 10),
    ):
        await house.write(*release)
        assert await house.claims() == dict.fromkeys((3, 4), second.booking_id)
    for person in (ANN, CAROL):
        stranger = (holds.release_hold, person, second.booking_id, house.now, house.rules)
        assert (await house.refused(*stranger)).key == "not-yours"
    assert await house.state(second.booking_id) == "held"


async def test_a_lease_that_ran_out_settles_nothing(house):
    """The same mistake in what is delivered: the slow worker must not say `sent` of what another is sending."""
    await house.ask(await house.hold(ANN, 3))
    (mine,) = await house.write(notices.claim_due, house.now, "slow", 10)
    house.now += 61
    (theirs,) = await house.write(notices.claim_due, house.now, "quick", 10)
    assert mine.id == theirs.id
    assert not await house.write(notices.sent, mine.id, "slow", house.now)
    assert not await house.write(notices.failed, mine.id, "slow", house.now, None, "gone")
    assert (await house.one(tables.outbox, id=mine.id)).state == "pending"
    assert await house.write(notices.sent, theirs.id, "quick", house.now)


@pytest.mark.parametrize("heard", ["before", "after"])
async def test_silence_of_the_provider_is_not_a_no(open_till, heard):
    """Marking a timed-out payment failed: seats were given away, and the money came. Silence is asked about."""
    async with open_till(ask_seconds=1) as (office, fake):
        ann = await office.telegram.person("Ann")
        fake.faults.append(heard)
        await at_the_till(ann)
        await until(lambda: office.rows("SELECT id FROM charges WHERE state = 'waiting'"), PATIENCE)
        assert await office.rows("SELECT state FROM bookings") == [("paying",)]
        assert len(await office.rows("SELECT seat FROM seat_claims WHERE expires_at IS NOT NULL")) == 2
        await ann.press("Try again|How is it going")  # which of them it is, is a matter of a second
        await ann.sees("payment page is ready")
        assert len(fake.of("checkout.session")) == 1, "the same key, the same charge"
        fake.faults.extend([heard] * 2)  # of the questions what became of it
        fake.pay(fake.session["id"])
        await ann.sees("Paid")
        assert await office.rows("SELECT state FROM charges") == [("succeeded",)]
        edges = await office.rows("SELECT after FROM audit WHERE subject LIKE 'charge:%'")
        assert not {"failed", "cancelled"} & {edge.after for edge in edges}


async def test_silence_that_comes_late_says_nothing_of_what_has_begun(house):
    """Two asked under one key: one was answered, and then the other's time ran out."""
    hold = await house.hold(ANN, 3)
    opened = await house.write(charges.open_charge, ANN, hold.booking_id, "stripe", "en", house.now, house.rules)
    page = Started("cs_1", "https://pay.example/cs_1")
    await house.write(charges.started, opened.charge.charge_id, page, house.now, house.rules)
    view = await house.write(charges.unanswered, opened.charge.charge_id, house.now, house.rules)
    assert (view.state, view.url) == ("waiting", page.url)


async def test_a_provider_that_takes_its_time_keeps_nobody_else_waiting(open_till):
    """Charging inside the transaction: while the provider thinks, the only lane of writes stood still for all."""
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        fake.silence, asked = 6.0, len(fake.calls)
        fake.faults.append("after")
        paying = asyncio.ensure_future(at_the_till(ann))
        await until(lambda: called(fake, asked), PATIENCE)
        house = office.foyer.house
        await asyncio.wait_for(house.db.write_money(people.greet, 4_711, "Bob", "en", now()), 4)
        async with Database.open(office.settings.database.url) as other:
            await asyncio.wait_for(other.write(people.greet, 4_712, "Carol", "en", now()), 4)
            (charge,) = await other.read(lambda tx: tx.execute(select(tables.charges)).all())
        assert charge.state == "created", "what is asked of the provider is on record before it is asked"
        await asyncio.wait([paying])


async def called(fake, asked):
    return "POST /v1/checkout/sessions" in fake.calls[asked:]


async def test_seats_stay_held_while_the_charge_is_on_its_way(house):
    """Popping the hold before the charge: a charge that failed, or a crash, left neither money nor seats."""
    hold = await house.hold(ANN, 3, 4)
    order = await house.ask(hold)
    mine = dict.fromkeys((3, 4), hold.booking_id)
    await house.approve(order)
    assert await house.claims() == mine
    house.now = hold.deadline + 1  # a slow card takes longer than the hold would have lasted
    await house.expire()
    assert (await house.refused(holds.take_offer, BOB, SHOW, (3,), house.now, house.rules)).key == "seats-taken"
    assert await house.claims() == mine
    await crashes(house, order)
    assert await house.claims() == mine
    assert await house.state(hold.booking_id) == "paying"
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await house.claims() == mine


async def crashes(house, order):
    """The transaction that sells dies at its very end."""
    payment = replace(house.payment(order), charge_id="lost")

    def dies(tx):
        checkout.apply_payment(tx, payment, house.now, house.rules)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await house.db.write_money(dies)


async def test_after_a_charge_that_failed_the_hold_is_there_to_try_again(house):
    hold = await house.hold(ANN, 3, 4)
    order = await house.ask(hold)
    await house.approve(order)
    await house.write(checkout.payment_refused, hold.booking_id, house.now)
    assert await house.claims() == dict.fromkeys((3, 4), hold.booking_id)
    booking = await house.one(tables.bookings, id=hold.booking_id)
    assert (booking.state, booking.deadline) == ("held", hold.deadline)
    with pytest.raises(Refusal):
        await house.write(holds.take_offer, BOB, SHOW, (4,), house.now, house.rules)
    await house.approve(order)
    assert (await house.apply(house.payment(order))).result == "confirmed"
