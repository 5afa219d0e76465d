"""Money: applied once, to the right seats, or written down with its refund."""

import pytest
from sqlalchemy import select, update

from booking import checkout, holds
from booking.refusals import Refusal
from storage import tables
from tests.house import ANN, BOB, OPENING, RULES, SHOW


async def refund_of(house, payment):
    """The unapplied payment with its refund, both checked to be whole."""
    row = await house.one(tables.payments, charge_id=payment.charge_id)
    refund = await house.one(tables.refunds, payment_id=row.id)
    assert (row.state, row.booking_id) == ("unapplied", None)
    assert (refund.state, refund.key, refund.amount) == ("requested", f"refund:{row.id}:1", payment.amount)
    assert str(row.id) in await house.told("payment-unapplied")
    return refund.why


async def test_a_paid_hold_is_confirmed_with_tickets(house):
    order = await house.buy(ANN, 3, 41)
    assert (order.lines, order.total.amount) == ((("s", 1000), ("c", 1500)), 2500)
    assert len(order.payload.encode()) <= 128
    booking = await house.one(tables.bookings, id=order.booking_id)
    assert (booking.state, booking.deadline, booking.confirmed_at) == ("confirmed", None, OPENING)
    assert {row.expires_at for row in await house.rows(select(tables.seat_claims))} == {None}
    tickets = await house.rows(select(tables.tickets).order_by(tables.tickets.c.seat))
    assert [(row.seat, row.state, row.person_id, row.epoch) for row in tickets] == [
        (3, "issued", ANN, 1),
        (41, "issued", ANN, 1),
    ]
    assert await house.told("tickets") == [str(order.booking_id)]


async def test_asking_twice_at_once_sends_one_invoice_and_later_another(house):
    hold = await house.hold(ANN, 3)
    for seconds, sent in ((0, 1), (9, 1), (1, 2)):
        house.now += seconds
        await house.ask(hold)
        assert len(await house.told("invoice")) == sent


async def test_approving_keeps_the_seats_for_the_charge(house):
    order = await house.ask(await house.hold(ANN, 3))
    house.now += 500
    assert await house.approve(order) == order.booking_id
    booking = await house.one(tables.bookings, id=order.booking_id)
    assert (booking.state, booking.deadline, booking.hold_deadline) == ("paying", house.now + 900, OPENING + 600)
    assert (await house.one(tables.seat_claims, seat=3)).expires_at == house.now + 900
    await house.approve(order)
    house.now = OPENING + 600
    assert (await house.expire()).bookings == 0


async def test_a_wrong_payment_is_not_approved(house):
    order = await house.ask(await house.hold(ANN, 3))
    assert await house.not_approved(order, amount=999) == "wrong-amount"
    assert await house.not_approved(order, currency="USD") == "wrong-amount"
    assert await house.not_approved(order, person=BOB) == "not-yours"
    house.now = order.deadline
    assert await house.not_approved(order) == "hold-ended"
    assert await house.state(order.booking_id) == "held"


@pytest.mark.parametrize(
    "payload", ["", "b1", "b1:1:2", "b1:x:2:3", "b1:1:2:3:4", "b2:1:2:3", "b1:²:1:n", "b1:99:101:n"]
)
async def test_a_payload_of_no_booking_is_refused(house, payload):
    given = (payload, ANN, 1000, "EUR", house.now, RULES)
    assert (await house.refused(checkout.approve_payment, *given)).key == "no-such-booking"


async def test_an_old_invoice_is_not_approved_once_the_seats_changed(house):
    old = await house.ask(await house.hold(ANN, 3))
    await house.hold(ANN, 4)
    assert await house.not_approved(old) == "wrong-amount"
    assert await house.db.read(checkout.order, old.booking_id) is None
    house.now += 1
    new = await house.ask(await house.hold(ANN, 4))
    assert new.total == old.total
    assert await house.not_approved(old) == "wrong-amount"
    await house.approve(new)


async def test_seats_do_not_change_while_they_are_being_paid(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.approve(order)
    for use_case in (holds.take_offer, holds.hold_seats):
        assert (await house.refused(use_case, ANN, SHOW, (4,), house.now, RULES)).key == "payment-under-way"
    extend = (holds.extend_hold, ANN, order.booking_id, house.now, RULES)
    assert (await house.refused(*extend)).key == "payment-under-way"
    assert (await house.write(holds.drop_seats, ANN, SHOW, (3,), house.now, RULES)).dropped == ()


async def test_a_refused_answer_gives_the_old_deadline_back(house):
    order = await house.ask(await house.hold(ANN, 3))
    house.now += 30
    await house.approve(order)
    for _ in range(2):
        await house.write(checkout.payment_refused, order.booking_id, house.now)
        booking = await house.one(tables.bookings, id=order.booking_id)
        assert (booking.state, booking.deadline) == ("held", OPENING + 600)
    assert (await house.one(tables.seat_claims, seat=3)).expires_at == OPENING + 600
    await house.approve(order)


async def test_a_failed_payment_may_be_given_up(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.approve(order)
    released = await house.write(holds.release_hold, ANN, order.booking_id, house.now, RULES)
    assert released.state == "released"
    await house.hold(BOB, 3)


async def test_the_same_charge_again_changes_nothing(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.approve(order)
    payment = house.payment(order)
    assert [(await house.apply(payment)).result for _ in range(3)] == ["confirmed", "repeated", "repeated"]
    assert len(await house.rows(select(tables.payments))) == len(await house.rows(select(tables.tickets))) == 1


async def test_a_second_charge_for_a_sold_booking_goes_back(house):
    order = await house.buy(ANN, 3)
    payment = house.payment(order)
    outcome = await house.apply(payment)
    assert (outcome.result, outcome.why) == ("unapplied", "already-paid")
    assert await refund_of(house, payment) == "already-paid"
    assert (await house.apply(payment)).result == "repeated"
    assert await house.state(order.booking_id) == "confirmed"


@pytest.mark.parametrize(
    ("changed", "why"),
    [({"amount": 1}, "wrong-amount"), ({"currency": "USD"}, "wrong-amount"), ({"person_id": BOB}, "not-yours")],
)
async def test_wrong_money_goes_back(house, changed, why):
    order = await house.ask(await house.hold(ANN, 3))
    await house.approve(order)
    payment = house.payment(order, **changed)
    assert (await house.apply(payment)).why == why
    assert await refund_of(house, payment) == why
    assert await house.state(order.booking_id) == "paying"
    assert (await house.apply(house.payment(order))).result == "confirmed"


async def test_money_without_our_answer_still_buys_what_is_held(house):
    order = await house.ask(await house.hold(ANN, 3))
    assert (await house.apply(house.payment(order))).result == "confirmed"


async def test_late_money_buys_the_same_seats_if_they_are_free(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    house.now += 901
    assert (await house.expire()).bookings == 1
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await house.claims() == {3: order.booking_id, 4: order.booking_id}
    assert len(await house.rows(select(tables.tickets))) == 2


async def test_late_money_takes_over_a_hold_that_ran_out_too(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.write(holds.release_hold, ANN, order.booking_id, house.now, RULES)
    other = await house.hold(BOB, 3, 4)
    house.now = other.deadline
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await house.state(other.booking_id) == "expired"
    assert await house.claims() == {3: order.booking_id}


async def test_late_money_finds_some_seats_gone_and_goes_back(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    house.now += 901
    other = await house.hold(BOB, 4)
    payment = house.payment(order)
    outcome = await house.apply(payment)
    assert (outcome.result, outcome.why) == ("unapplied", "hold-gone")
    assert await refund_of(house, payment) == "hold-gone"
    assert await house.claims() == {4: other.booking_id}
    assert await house.state(order.booking_id) == "expired"


async def test_late_money_buys_seats_that_its_payer_took_back(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    await house.write(holds.release_hold, ANN, order.booking_id, house.now, RULES)
    again = await house.write(holds.take_back, ANN, order.booking_id, house.now, RULES)
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await house.state(again.booking_id) == "released"
    assert set((await house.claims()).values()) == {order.booking_id}


async def test_late_money_does_not_lift_the_limit(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.write(holds.release_hold, ANN, order.booking_id, house.now, RULES)
    await house.hold(ANN, *range(10, 17))
    payment = house.payment(order)
    assert (await house.apply(payment)).why == "too-many-seats"
    assert await refund_of(house, payment) == "too-many-seats"
    assert len(await house.claims()) == 7


async def test_money_for_a_cancelled_show_goes_back(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.approve(order)
    await house.write(lambda tx: tx.execute(update(tables.shows).values(state="cancelled")))
    payment = house.payment(order)
    assert (await house.apply(payment)).why == "show-cancelled"
    assert await refund_of(house, payment) == "show-cancelled"


async def test_late_money_after_the_show_began_goes_back(house):
    order = await house.ask(await house.hold(ANN, 3))
    house.now = order.show.starts_at
    await house.expire()
    assert (await house.apply(house.payment(order))).why == "show-started"


async def test_money_for_no_booking_is_refused(house):
    order = await house.ask(await house.hold(ANN, 3))
    with pytest.raises(Refusal, match="no-such-booking"):
        await house.apply(house.payment(order, payload="b1:77:101:n"))
    assert await house.rows(select(tables.payments)) == []


async def test_only_its_owner_pays_for_a_hold_and_only_while_it_waits(house):
    hold = await house.hold(ANN, 3)
    ask = (checkout.ask_payment, BOB, hold.booking_id, house.now, RULES)
    assert (await house.refused(*ask)).key == "not-yours"
    ended = (checkout.ask_payment, ANN, hold.booking_id, hold.deadline, RULES)
    assert (await house.refused(*ended)).key == "hold-ended"
    order = await house.buy(BOB, 5)
    paid = (checkout.ask_payment, BOB, order.booking_id, house.now, RULES)
    assert (await house.refused(*paid)).key == "already-paid"


async def test_approvals_do_not_keep_seats_for_ever(house):
    order = await house.ask(await house.hold(ANN, 3))
    while house.now < OPENING + RULES.longest_hold_seconds + RULES.payment_seconds:
        await house.approve(order)
        house.now += 800
    assert await house.not_approved(order) == "hold-ended"
