"""Every edge leaves one row; a hold and a sale cost few statements."""

import pytest
from sqlalchemy import select

from booking import checkout, holds
from booking.once import once
from booking.rules.states import BOOKING_EDGES, IllegalEdgeError, check_edge
from storage import tables
from tests.house import ANN, RULES, SHOW


async def test_a_sale_leaves_a_row_for_each_edge(house):
    order = await house.buy(ANN, 3)
    rows = await house.rows(select(tables.audit).order_by(tables.audit.c.id))
    ann = await house.alias(ANN)
    assert [(row.subject, row.before, row.after, row.actor_id) for row in rows] == [
        (f"booking:{order.booking_id}", None, "held", ann),
        (f"booking:{order.booking_id}", "held", "paying", ann),
        (f"booking:{order.booking_id}", "paying", "confirmed", ann),
    ]


async def test_the_house_ends_a_hold_in_its_own_name(house):
    hold = await house.hold(ANN, 3)
    house.now = hold.deadline
    await house.expire()
    row = (await house.rows(select(tables.audit).order_by(tables.audit.c.id.desc())))[0]
    assert (row.actor_id, row.before, row.after, row.why) == (None, "held", "expired", "deadline")


def test_an_illegal_edge_is_a_defect():
    for before, after in ((None, "paying"), ("confirmed", "released"), ("confirmed", "expired"), ("cancelled", "held")):
        with pytest.raises(IllegalEdgeError):
            check_edge("booking", before, after)


def test_every_state_is_reached_and_known():
    reached = {after for afters in BOOKING_EDGES.values() for after in afters}
    assert reached == set(tables.BOOKING_STATES)
    assert set(BOOKING_EDGES) <= {None, *tables.BOOKING_STATES}


def in_words(statements):
    return [
        " ".join(statement.split())[:60]
        for statement in statements
        if "SAVEPOINT" not in statement and "BEGIN" not in statement
    ]


async def test_a_hold_costs_eight_statements_at_most(house):
    tap = (holds.hold_seats, ANN, SHOW, (3, 4), house.now, RULES)
    with house.statements() as seen:
        await house.write(once, 1, "tap", house.now, *tap)
    assert len(in_words(seen)) <= 8, in_words(seen)


async def test_a_paid_sale_costs_twenty_statements_at_most(house):
    with house.statements() as seen:
        hold = await house.write(once, 1, "tap", house.now, holds.take_offer, ANN, SHOW, (3, 4), house.now, RULES)
        await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    order = await house.db.read(checkout.order, hold.booking_id)
    with house.statements() as paid:
        await house.approve(order)
        await house.apply(house.payment(order))
    assert await house.state(hold.booking_id) == "confirmed"
    assert len(in_words(seen + paid)) <= 20, in_words(seen + paid)


async def test_losing_a_seat_is_cheap(house):
    await house.hold(102, 3)
    with house.statements() as seen:
        assert (await house.refused(holds.take_offer, ANN, SHOW, (3, 4), house.now, RULES)).key == "seats-taken"
    assert len(in_words(seen)) == 2, in_words(seen)
