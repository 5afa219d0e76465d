"""Snacks leave the counter once, however many clerks are told the code, and are never both eaten and paid back."""

import pytest

from booking import cancelling, collecting
from booking.refusals import Refusal
from storage import snacks, tables
from tests.house import ANN, BOB, RULES, STEWARD
from tests.races import guards
from tests.races.conftest import won
from tests.snacks.menu import bought, bring_menu

COUNTERS = 30


@pytest.fixture
async def race(race):
    await race.write(bring_menu)
    return race


def hand_out(race, order, later=0):
    return collecting.hand_out, STEWARD, order.booking_id, race.now + later, RULES


async def handed(race, show):
    """How many of so many counters wrote down that they gave the snacks away; the moments that they were told of."""
    order = await bought(race, person=ANN, show=show)
    told = await race.together(*(hand_out(race, order, later) for later in range(COUNTERS)))
    edges = await race.count(tables.audit, what="snacks", subject=f"snacks:{order.booking_id}", after="collected")
    return edges, {view.collected_at for view in told}


async def test_control_without_the_guard_snacks_are_handed_out_many_times(race, monkeypatch):
    guards.unguarded_snacks(monkeypatch)
    edges, moments = await handed(race, 1)
    assert edges == COUNTERS
    assert len(moments) > 1
    assert "history-jumps" in await race.faults()


async def test_however_many_counters_snacks_are_handed_out_once(race):
    for show in race.rounds:
        edges, moments = await handed(race, show)
        assert (edges, len(moments)) == (1, 1)
    assert await race.faults() == set()


async def given_up(race, show):
    """Two counters hand the snacks out while their buyer gives the tickets up; whether they went over a counter, and
    what went back.
    """
    order = await bought(race, person=BOB, show=show)
    back = (await race.db.read(cancelling.preview, BOB, order.booking_id, None, race.now)).back.amount
    cancel = (cancelling.cancel, BOB, order.booking_id, None, back, "card", race.now, RULES)
    first, cancelled, second = await race.together(hand_out(race, order), cancel, hand_out(race, order))
    (payment,) = await race.rows(tables.payments.select().where(tables.payments.c.booking_id == order.booking_id))
    refunds = await race.rows(tables.refunds.select().where(tables.refunds.c.payment_id == payment.id))
    eaten = await race.count(tables.audit, what="snacks", subject=f"snacks:{order.booking_id}", after="collected")
    assert len(won([cancelled])) == (1 if refunds else 0)
    assert {view.state for view in (first, second) if not isinstance(view, Refusal)} <= {"collected", "returned"}
    return bool(eaten), sum(refund.amount for refund in refunds), back


async def test_control_without_the_guard_snacks_are_eaten_and_paid_back(race, monkeypatch):
    order = await bought(race, person=BOB)
    waiting = await race.db.read(snacks.orders_with, [order.booking_id])
    monkeypatch.setattr(snacks, "orders_with", lambda *_: waiting)
    back = (await race.db.read(cancelling.preview, BOB, order.booking_id, None, race.now)).back.amount
    await race.write(*hand_out(race, order))
    cancel = (cancelling.cancel, BOB, order.booking_id, None, back, "card", race.now, RULES)
    assert (await race.refused(*cancel)).key == "refund-changed", "the order's own state decides"
    guards.unguarded_snacks(monkeypatch)
    await race.write(*cancel)
    assert "history-jumps" in await race.faults()


async def test_snacks_are_either_handed_out_or_paid_back(race):
    for show in race.rounds:
        eaten, back, promised = await given_up(race, show)
        assert (eaten, back) in ((True, 0), (False, promised))
    assert await race.faults() == set()
