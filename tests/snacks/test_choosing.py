"""Snacks in a hold: chosen by count, in the total and frozen with it, and no rule's or code's business."""

import pytest
from sqlalchemy import insert, select, update

from booking import audits, checkout, holds, promos, snacks, wallet
from booking.quoting import bill_lines
from booking.views import PriceLine
from storage import tables
from tests.house import ANN, BOB, RULES
from tests.snacks.menu import COLA, ELSEWHERE, POPCORN, bought, bring_menu, choose
from tests.usecases import GIFTS, promo


@pytest.fixture
async def house(house):
    await house.write(bring_menu)
    return house


async def test_a_count_is_what_was_said_however_often_it_is_said(house):
    hold = await house.hold(ANN, 3)
    assert hold.show.has_menu
    first = await choose(house, hold.booking_id, popcorn=2)
    again = await choose(house, hold.booking_id, popcorn=2)
    assert first == again
    assert first.hold.total.amount == 1000 + 2 * 650
    less = await choose(house, hold.booking_id, popcorn=1, cola=1)
    assert {item.snack_id: item.count for item in less.items} == {POPCORN: 1, COLA: 1, 3: 0}
    assert [(line.count, line.amount, line.name["en"]) for line in less.hold.lines if line.kind == "snack"] == [
        (1, 650, "Popcorn (large)"),
        (1, 350, "Cola"),
    ]
    none = await choose(house, hold.booking_id, popcorn=0, cola=0)
    assert none.hold.total.amount == 1000
    assert await house.rows(select(tables.booking_snacks)) == []


async def test_what_cannot_be_had(house):
    hold = await house.hold(ANN, 3)
    wish = (house.now, RULES)
    for snack, count, key in ((POPCORN, 11, "too-many-snacks"), (ELSEWHERE, 1, "snack-gone"), (99, 1, "snack-gone")):
        assert (await house.refused(snacks.set_snack, ANN, hold.booking_id, snack, count, *wish)).key == key
    assert (await house.refused(snacks.set_snack, BOB, hold.booking_id, POPCORN, 1, *wish)).key == "not-yours"
    await choose(house, hold.booking_id, popcorn=2)
    await house.write(
        lambda tx: tx.execute(update(tables.snacks).where(tables.snacks.c.id == POPCORN).values(active=False))
    )
    assert (await house.refused(snacks.set_snack, ANN, hold.booking_id, POPCORN, 3, *wish)).key == "snack-gone"
    assert (await choose(house, hold.booking_id, popcorn=1)).hold.total.amount == 1650
    order = await house.ask(hold)
    await house.approve(order)
    refusal = await house.refused(snacks.set_snack, ANN, hold.booking_id, COLA, 1, *wish)
    assert refusal.key == "payment-under-way"


async def test_seats_may_change_and_the_snacks_stay(house):
    hold = await house.hold(ANN, 3)
    await choose(house, hold.booking_id, popcorn=1)
    changed = await house.write(holds.hold_seats, ANN, 1, (4,), house.now, RULES)
    assert changed.map.hold.total.amount == 2000 + 650
    assert (await house.hold(ANN, 5)).total.amount == 1000 + 650


async def test_rules_codes_and_fees_concern_seats_alone_and_credit_all(house):
    await house.write(promo)
    await house.write(lambda tx: tx.execute(update(tables.cinemas).values(fee_per_seat=50)))
    await house.write(wallet.credit, ANN, 2_000, "EUR", "gift:1", GIFTS, house.now)
    hold = await house.hold(ANN, 3)
    await choose(house, hold.booking_id, popcorn=2)
    await house.write(promos.use_code, ANN, hold.booking_id, "FRIENDS", house.now, RULES)
    priced = await house.write(wallet.use_credit, ANN, hold.booking_id, house.now, RULES)
    assert priced.total.amount == 1000 - 100 + 50 + 1300
    assert (priced.credit, priced.due.amount) == (2_000, 250)
    order = await house.ask(hold)
    assert (order.total.amount, sum(amount for _, amount in order.lines)) == (250, 250)
    await house.approve(order)
    await house.apply(house.payment(order))
    assert await house.db.read(audits.audit_books) == ()


def test_the_bill_has_a_line_for_each_snack_and_never_more_than_is_due():
    lines = (PriceLine("seats", "s", 1, 1000), PriceLine("fee", "", 1, 50), PriceLine("snack", "s1", 2, 1300))
    assert bill_lines(lines, [("s", 1000)], 2350) == (("s", 1000), ("fee", 50), ("s1", 1300))
    assert bill_lines(lines, [("s", 1000)], 1320) == (("fee", 20), ("s1", 1300))
    assert bill_lines(lines, [("s", 1000)], 700) == (("s1", 700),)


async def test_an_old_bill_does_not_pay_for_other_snacks_of_the_same_price(house):
    """Two of half the price in the place of one: as much is due, and yet it is another order."""
    await house.write(
        lambda tx: tx.execute(insert(tables.snacks).values(
            id=9, cinema_id=1, slug="half", section="sweets", position=9, name={"en": "Half"}, size={}, allergens=[],
            price=325,
        ))
    )  # fmt: skip
    hold = await house.hold(ANN, 3)
    await choose(house, hold.booking_id, popcorn=1)
    old = await house.ask(hold)
    await choose(house, hold.booking_id, popcorn=0)
    await house.write(snacks.set_snack, ANN, hold.booking_id, 9, 2, house.now, RULES)
    house.now += 20
    new = await house.ask(hold)
    assert new.total == old.total
    assert await house.not_approved(old) == "wrong-amount"
    await house.approve(new)


async def test_late_money_brings_the_snacks_too(house):
    hold = await house.hold(ANN, 3)
    await choose(house, hold.booking_id, popcorn=1)
    order = await house.ask(hold)
    await house.approve(order)
    house.now += 901
    await house.expire()
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert (await house.one(tables.snack_orders)).amount == 650
    assert await house.db.read(audits.audit_books) == ()


async def test_taken_back_with_what_is_still_on_the_menu(house):
    hold = await house.hold(ANN, 3)
    await choose(house, hold.booking_id, popcorn=1, cola=2)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    await house.write(
        lambda tx: tx.execute(update(tables.snacks).where(tables.snacks.c.id == COLA).values(active=False))
    )
    again = await house.write(holds.take_back, ANN, hold.booking_id, house.now, RULES)
    assert again.total.amount == 1650


async def test_the_usual_is_what_one_had_the_last_time_at_this_cinema(house):
    assert await house.db.read(snacks.usual, ANN, 2, RULES) is None
    order = await bought(house, popcorn=1, cola=2)
    usual = await house.db.read(snacks.usual, ANN, 2, RULES)
    assert (usual.order_id, usual.total.amount, usual.gone) == (order.booking_id, 1350, ())
    assert await house.db.read(snacks.usual, BOB, 2, RULES) is None
    hold = await house.hold(ANN, 9, show=2)
    await house.write(
        lambda tx: tx.execute(update(tables.snacks).where(tables.snacks.c.id == POPCORN).values(active=False))
    )
    held, taken = await house.write(snacks.take_usual, ANN, hold.booking_id, order.booking_id, house.now, RULES)
    assert held.total.amount == 1000 + 700
    assert [name["en"] for name in taken.gone] == ["Popcorn (large)"]
    refusal = await house.refused(snacks.take_usual, BOB, hold.booking_id, order.booking_id, house.now, RULES)
    assert refusal.key == "not-yours"


async def test_somebody_elses_order_is_nobodys_usual(house):
    order = await bought(house, popcorn=1)
    hold = await house.hold(BOB, 9)
    refusal = await house.refused(snacks.take_usual, BOB, hold.booking_id, order.booking_id, house.now, RULES)
    assert refusal.key == "snack-gone"


async def test_credit_for_all_of_it_opens_the_order_too(house):
    await house.write(wallet.credit, ANN, 9_000, "EUR", "gift:1", GIFTS, house.now)
    hold = await house.hold(ANN, 3)
    await choose(house, hold.booking_id, cola=1)
    await house.write(wallet.use_credit, ANN, hold.booking_id, house.now, RULES)
    sold = await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    assert sold.state == "confirmed"
    assert (await house.one(tables.snack_orders)).amount == 350
    assert await house.db.read(audits.audit_books) == ()
