"""More than was asked for is not ours to keep: no tip is asked for, and none is taken."""

import pytest
from sqlalchemy import select

from storage import tables
from tests.house import ANN


@pytest.mark.parametrize("more", [1, 200])
async def test_a_tip_is_refused_before_the_charge_and_goes_back_with_the_rest_after_it(house, more):
    order = await house.ask(await house.hold(ANN, 3))
    assert await house.not_approved(order, amount=order.total.amount + more) == "wrong-amount"
    await house.approve(order)
    payment = house.payment(order, amount=order.total.amount + more)
    assert (await house.apply(payment)).why == "wrong-amount"
    (refund,) = await house.rows(select(tables.refunds))
    assert (refund.amount, refund.state) == (order.total.amount + more, "requested")
    assert await house.state(order.booking_id) == "paying"
