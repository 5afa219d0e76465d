"""A refund's life: one key, one worker at a time, no guess when nobody answers, and people for what cannot be done."""

import pytest
from sqlalchemy import select, update

from booking import audits, cancelling, people, refunds
from booking.providers import RefundStatus
from storage import tables
from tests.house import ANN, BOB, CAROL, RULES, STEWARD

MINUTE, DAY = 60, 86_400
DONE, NO = RefundStatus("succeeded", "re_1"), RefundStatus("failed", error="card closed")
HANDS, ON_ITS_WAY = RefundStatus("manual"), RefundStatus("submitted", "re_1")


async def cancelled(house):
    """The only refund there is."""
    order = await house.buy(ANN, 3)
    await house.write(cancelling.cancel, ANN, order.booking_id, None, 900, "card", house.now, RULES)
    return order


async def claim(house):
    return await house.write(refunds.claim_due, house.now, 10)


async def settle(house, due, answer):
    return await house.write(refunds.settle, due, answer, house.now)


async def refund(house):
    return (await house.rows(select(tables.refunds)))[0]


async def history(house):
    found = select(tables.audit).where(tables.audit.c.what == "refund").order_by(tables.audit.c.id)
    return [row.after for row in await house.rows(found)]


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def test_done_at_once(house):
    await cancelled(house)
    (due,) = await claim(house)
    assert (due.provider, due.wish.key, due.wish.amount, due.was_asked) == ("telegram", "refund:1:1", 900, False)
    assert await claim(house) == ()
    assert await settle(house, due, DONE)
    row = await refund(house)
    assert (row.state, row.reference, row.settled_at) == ("succeeded", "re_1", house.now)
    assert (await house.one(tables.receipts, kind="refund")).gross == 900
    assert await house.told("refund") == ["1:succeeded"]
    assert await history(house) == ["requested", "submitted", "succeeded"]
    house.now += DAY
    assert await claim(house) == ()
    assert await faults(house) == []


async def test_no_answer_is_unknown_and_asked_again_with_the_same_key(house):
    await cancelled(house)
    (first,) = await claim(house)
    await settle(house, first, None)
    assert (await refund(house)).state == "unknown"
    assert await claim(house) == ()
    house.now += MINUTE
    (again,) = await claim(house)
    assert (again.wish.key, again.was_asked) == (first.wish.key, True)
    await settle(house, again, DONE)
    assert await history(house) == ["requested", "submitted", "unknown", "submitted", "succeeded"]


async def test_a_worker_that_died_leaves_it_to_the_next_and_settles_nothing_any_more(house):
    await cancelled(house)
    (lost,) = await claim(house)
    house.now += MINUTE
    (again,) = await claim(house)
    assert again.was_asked
    assert not await settle(house, lost, NO)
    assert await settle(house, again, DONE)
    assert not await settle(house, again, NO)
    assert (await refund(house)).state == "succeeded"


async def test_on_its_way_it_is_asked_about_until_it_is_there(house):
    await cancelled(house)
    (due,) = await claim(house)
    await settle(house, due, ON_ITS_WAY)
    assert (await refund(house)).state == "submitted"
    house.now += MINUTE
    (again,) = await claim(house)
    assert (again.was_asked, again.wish.reference) == (True, "re_1")
    await settle(house, again, DONE)
    assert await history(house) == ["requested", "submitted", "succeeded"]


async def test_a_no_is_tried_again_and_then_is_for_people(house):
    await cancelled(house)
    for _ in range(refunds.MOST_FAILURES):
        (due,) = await claim(house)
        await settle(house, due, NO)
        house.now += DAY
    assert ((await refund(house)).state, (await refund(house)).error) == ("manual", "card closed")
    assert await claim(house) == ()
    assert await house.told("refund") == ["1:manual"]


async def test_silence_for_a_day_is_for_people(house):
    await cancelled(house)
    house.now += refunds.ASKED_FOR
    (due,) = await claim(house)
    await settle(house, due, None)
    assert (await refund(house)).state == "manual"


async def test_what_a_provider_cannot_do_managers_pay_by_hand_once(house):
    order = await cancelled(house)
    (due,) = await claim(house)
    await settle(house, due, HANDS)
    await house.write(people.add_staff, BOB, "manager", "Splendid", house.now)
    await house.write(people.add_staff, CAROL, "owner", "Forum", house.now)
    (listed,) = await house.db.read(refunds.stuck, BOB, house.now)
    assert (listed.state, listed.amount.amount, listed.name) == ("manual", 900, "Visitor 101")
    assert await house.db.read(refunds.stuck, CAROL, house.now) == ()
    for stranger in (ANN, STEWARD, CAROL):
        by_hand = (refunds.paid_by_hand, stranger, due.refund_id, house.now)
        assert (await house.refused(*by_hand)).key == "not-manager"
    await house.write(refunds.paid_by_hand, BOB, due.refund_id, house.now)
    assert (await house.refused(refunds.paid_by_hand, BOB, due.refund_id, house.now)).key == "already-done"
    assert (await refund(house)).state == "succeeded"
    last = (await house.rows(select(tables.audit).order_by(tables.audit.c.id)))[-1]
    assert (last.actor_id, last.why, last.after) == (await house.alias(BOB), "by-hand", "succeeded")
    assert await house.told("refund") == ["1:manual", "1:succeeded"]
    assert await house.db.read(refunds.stuck, BOB, house.now) == ()
    assert await house.state(order.booking_id) == "cancelled"


@pytest.mark.parametrize("person", [ANN, STEWARD])
async def test_the_list_is_for_managers(house, person):
    assert (await house.refused(refunds.stuck, person, house.now)).key == "not-manager"


async def test_unknown_is_on_the_list_only_once_it_is_old(house):
    await cancelled(house)
    (due,) = await claim(house)
    await settle(house, due, None)
    await house.write(people.add_staff, BOB, "manager", "Splendid", house.now)
    assert await house.db.read(refunds.stuck, BOB, house.now) == ()
    house.now += refunds.STUCK_AFTER
    assert [row.state for row in await house.db.read(refunds.stuck, BOB, house.now)] == ["unknown"]


async def test_money_that_bought_nothing_goes_back_the_same_way(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.apply(house.payment(order, amount=5))
    (due,) = await claim(house)
    assert (due.wish.amount, due.wish.key) == (5, "refund:1:1")
    await settle(house, due, DONE)
    assert (await refund(house)).state == "succeeded"
    assert await house.rows(select(tables.receipts)) == []


async def test_no_payment_gives_more_than_it_brought(house):
    order = await house.buy(ANN, 3)
    await house.write(lambda tx: tx.execute(update(tables.payments).values(amount=500)))
    quote = await house.db.read(cancelling.preview, ANN, order.booking_id, None, house.now)
    assert (quote.back.amount, quote.to_card.amount, quote.to_wallet.amount) == (500, 500, 0)
    await house.write(cancelling.cancel, ANN, order.booking_id, None, 500, "card", house.now, RULES)
    assert (await refund(house)).amount == 500
    assert await house.rows(select(tables.wallets)) == []
