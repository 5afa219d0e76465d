"""What a booking costs, and that nobody is charged anything else."""

import pytest
from sqlalchemy import insert, select, update

from booking import browse, checkout, holds, tickets
from booking.rules.refunds import HOUSE_POLICY, policy_as_json
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW

FRIDAY = {"kind": "weekday", "bounds": {"days": [4]}, "basis_points": -1000, "name": {"en": "Fridays"}}
FULL = {"kind": "fullness", "bounds": {"from": 10}, "flat": 200, "name": {"en": "Nearly full"}}
GROUP = {"kind": "group", "bounds": {"from": 5}, "basis_points": -1000, "name": {"en": "Five and more"}}


async def rule(house, position=1, cinema=None, **columns):
    row = {"cinema_id": cinema, "position": position} | columns
    await house.write(lambda tx: tx.execute(insert(tables.price_rules), row))


async def fee(house, amount, tax=0, policy=None):
    values = {"fee_per_seat": amount, "tax_basis_points": tax, "refund_policy": policy}
    await house.write(lambda tx: tx.execute(update(tables.cinemas).where(tables.cinemas.c.id == 1).values(**values)))


def said(lines):
    return [(line.kind, line.amount) for line in lines]


async def test_the_offer_the_hold_the_bill_and_the_booking_say_the_same(house):
    await rule(house, **FRIDAY)
    await fee(house, 50, tax=1000)
    offered = await house.db.read(browse.offers, ANN, SHOW, 2, house.now, RULES)
    hold = await house.hold(ANN, *(place.seat for place in offered.offers[0].seats))
    assert said(hold.lines) == [("seats", 2000), ("rule", -200), ("fee", 100)]
    assert [place.price for place in hold.seats] == [1000, 1000]
    order = await house.ask(hold)
    assert (offered.offers[0].total, hold.due, order.total) == (hold.total,) * 2 + (hold.total,)
    assert order.lines == (("s", 1800), ("fee", 100))
    await house.approve(order)
    await house.apply(house.payment(order))
    sold = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    assert (sold.lines, sold.total, sold.tax, sold.receipt) == (hold.lines, hold.total, 173, 1)
    assert [ticket.price.amount for ticket in sold.tickets] == [900, 900]
    assert sold.lines[1].name == {"en": "Fridays"}


async def test_rules_apply_in_their_order_and_where_they_belong(house):
    await rule(house, position=2, **FRIDAY)
    await rule(house, position=1, cinema=1, kind="time", bounds={}, flat=200, name={"en": "Evening"})
    await rule(house, position=3, cinema=2, kind="time", bounds={}, flat=900, name={"en": "Elsewhere"})
    await rule(house, position=4, active=False, kind="time", bounds={}, flat=900, name={"en": "Not now"})
    assert said((await house.hold(ANN, 3)).lines) == [("seats", 1000), ("rule", 200), ("rule", -120)]


async def test_a_party_grows_and_shrinks_and_its_price_with_it(house):
    await rule(house, **GROUP)
    assert (await house.hold(ANN, 0, 1, 2, 3)).total.amount == 4000
    grown = await house.write(holds.hold_seats, ANN, SHOW, (4,), house.now, RULES)
    assert grown.map.hold.total.amount == 4500
    shrunk = await house.write(holds.drop_seats, ANN, SHOW, (0,), house.now, RULES)
    assert shrunk.map.hold.total.amount == 4000
    order = await house.ask(shrunk.map.hold)
    assert {row.price for row in await house.rows(select(tables.booking_seats))} == {1000}
    assert order.total.amount == 4000


async def test_a_price_that_changed_is_not_charged(house):
    """Somebody fills the hall between the cart and the tap: the buyer sees the new price first."""
    await rule(house, **FULL)
    hold = await house.hold(ANN, 0)
    await house.hold(BOB, *range(10, 16))
    pay = (checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    refused = await house.refused(*pay, hold.due.amount)
    assert (refused.key, refused.facts) == ("price-changed", {"amount": 1200, "currency": "EUR"})
    assert await house.told("invoice") == []
    assert (await house.write(*pay, 1200)).due.amount == 1200
    order = await house.db.read(checkout.order, hold.booking_id)
    assert (order.total.amount, order.lines) == (1200, (("s", 1200),))


async def test_what_is_frozen_stays_until_its_owner_changes_it(house):
    await rule(house, **FULL)
    hold = await house.hold(ANN, 0)
    order = await house.ask(hold)
    await house.hold(BOB, *range(10, 16))
    again = await house.db.read(holds.hold, ANN, hold.booking_id, house.now, RULES)
    assert again.due.amount == 1000
    house.now += 30
    await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES, 1000)
    assert len(await house.told("invoice")) == 2
    changed = await house.write(holds.hold_seats, ANN, SHOW, (1,), house.now, RULES)
    assert changed.map.hold.due.amount == 2400
    assert await house.not_approved(order) == "wrong-amount"


async def test_another_price_within_the_same_second_has_a_bill_of_its_own(house):
    hold = await house.hold(ANN, 0)
    await house.ask(hold)
    changed = await house.write(holds.hold_seats, ANN, SHOW, (1,), house.now, RULES)
    order = await house.ask(changed.map.hold)
    assert order.total.amount == 2000
    assert len(await house.told("invoice")) == 2


@pytest.mark.parametrize(("given", "kept"), [(None, policy_as_json(HOUSE_POLICY)), ([[3600, 50]], [[3600, 50]])])
async def test_the_refund_policy_is_the_one_it_was_sold_with(house, given, kept):
    await fee(house, 0, policy=given)
    order = await house.buy(ANN, 3)
    await fee(house, 0, policy=[[0, 0]])
    assert (await house.one(tables.bookings, id=order.booking_id)).refund_policy == kept


async def test_every_sale_has_one_receipt(house):
    await fee(house, 100, tax=600)
    for seat in (3, 4):
        order = await house.buy(ANN, seat)
    receipts = await house.rows(select(tables.receipts).order_by(tables.receipts.c.number))
    assert [(row.number, row.gross, row.tax, row.kind) for row in receipts] == [
        (1, 1100, 62, "sale"),
        (2, 1100, 62, "sale"),
    ]
    await house.apply(house.payment(order))
    assert len(await house.rows(select(tables.receipts))) == 2


async def test_a_show_that_costs_nothing_is_sold_at_once(house):
    await rule(house, kind="weekday", bounds={"days": [4]}, basis_points=-10_000, name={"en": "Open day"})
    hold = await house.hold(ANN, 3)
    sold = await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES, 0)
    assert (sold.state, await house.told("invoice")) == ("confirmed", [])
    assert await house.told("tickets") == [str(hold.booking_id)]
    assert len((await house.db.read(tickets.booking, ANN, hold.booking_id, RULES)).tickets) == 1


async def test_a_priced_sale_costs_twenty_statements_too(house):
    await rule(house, **FRIDAY)
    await fee(house, 50, tax=600)
    with house.statements() as seen:
        order = await house.buy(ANN, 3, 4)
    assert order.total.amount == 1900
    counted = [statement for statement in seen if "SAVEPOINT" not in statement and "BEGIN" not in statement]
    assert len(counted) <= 20, counted
