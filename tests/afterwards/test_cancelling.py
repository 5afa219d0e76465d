"""Tickets given up: exactly the refund that was shown, tickets void, seats for sale again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from booking import audits, cancelling, door, tickets
from booking.rules.refunds import HOUSE_POLICY, money_back
from storage import tables
from tests.house import ANN, BOB, RULES, STEWARD

HOUR, DAY = 3_600, 86_400


async def preview(house, order, ids=None, person=ANN):
    return await house.db.read(cancelling.preview, person, order.booking_id, ids, house.now)


def cancel(house, order, ids=None, promised=None, to="card", person=ANN):
    return cancelling.cancel, person, order.booking_id, ids, promised, to, house.now, RULES


async def view(house, order, person=ANN):
    return await house.db.read(tickets.booking, person, order.booking_id, RULES)


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def test_the_refund_is_shown_by_the_ladder(house):
    order = await house.buy(ANN, 3, 41)
    for before, percent, back in ((2 * DAY, 90, 2250), (DAY, 90, 2250), (DAY - 1, 75, 1875), (7_199, 0, 0)):
        house.now = order.show.starts_at - before
        quote = await preview(house, order)
        assert (quote.paid.amount, quote.percent, quote.back.amount) == (2500, percent, back)
        assert quote.to_card.amount == back
    assert quote.until is None


async def test_one_of_two_seats(house):
    order = await house.buy(ANN, 3, 41)
    seats = (await preview(house, order)).tickets
    one = [seats[0].ticket_id]
    quote = await preview(house, order, one)
    assert [ticket.place.label for ticket in quote.chosen] == ["A4"]
    await house.write(*cancel(house, order, one, quote.back.amount))
    assert await house.state(order.booking_id) == "partly_cancelled"
    assert await house.claims() == {41: order.booking_id}
    after = await view(house, order)
    assert [ticket.state for ticket in after.tickets] == ["void", "issued"]
    assert [(refund.amount.amount, refund.state) for refund in after.refunds] == [(900, "requested")]
    assert await house.told("cancelled") == [f"{order.booking_id}:1"]
    await house.buy(BOB, 3)
    assert await faults(house) == []


async def test_a_refund_that_has_changed_is_refused_with_what_it_is_now(house):
    order = await house.buy(ANN, 3)
    house.now = order.show.starts_at - DAY
    shown = (await preview(house, order)).back.amount
    house.now += 1
    refusal = await house.refused(*cancel(house, order, promised=shown))
    assert (refusal.key, refusal.facts) == ("refund-changed", {"amount": 750, "currency": "EUR"})
    assert await house.state(order.booking_id) == "confirmed"
    assert await house.rows(select(tables.refunds)) == []
    await house.write(*cancel(house, order, promised=750))
    assert await house.state(order.booking_id) == "cancelled"


async def test_asking_again_changes_nothing(house):
    order = await house.buy(ANN, 3, 4)
    first = [(await preview(house, order)).tickets[0].ticket_id]
    await house.write(*cancel(house, order, first, 900))
    assert (await house.refused(*cancel(house, order, first, 900))).key == "nothing-to-cancel"
    await house.write(*cancel(house, order, None, 900))
    assert (await house.refused(*cancel(house, order, None, 900))).key == "already-cancelled"
    assert len(await house.rows(select(tables.refunds))) == 2


async def test_terms_are_those_of_the_sale(house):
    order = await house.buy(ANN, 3)
    await house.write(lambda tx: tx.execute(update(tables.cinemas).values(refund_policy=[[0, 1]])))
    assert (await preview(house, order)).percent == 90


async def test_nobody_elses_and_nothing_that_has_begun(house):
    order = await house.buy(ANN, 3)
    assert (await house.refused(*cancel(house, order, promised=900, person=BOB))).key == "not-yours"
    house.now = order.show.starts_at
    assert (await house.refused(*cancel(house, order, promised=0))).key == "show-started"
    held = await house.hold(BOB, 20, show=2)
    assert (await house.refused(cancelling.preview, BOB, held.booking_id, None, house.now)).key == "no-such-booking"


async def test_a_used_ticket_stays(house):
    order = await house.buy(ANN, 3, 4)
    shown = await view(house, order)
    house.now = order.show.starts_at - HOUR
    await house.write(door.scan, STEWARD, shown.tickets[0].code, "a", house.now, RULES)
    quote = await preview(house, order)
    assert [ticket.place.label for ticket in quote.tickets] == ["A5"]
    used = [shown.tickets[0].ticket_id]
    assert (await house.refused(*cancel(house, order, used, 0))).key == "nothing-to-cancel"
    await house.write(*cancel(house, order, None, 0))
    assert await house.state(order.booking_id) == "partly_cancelled"
    assert await house.rows(select(tables.refunds)) == []
    assert await faults(house) == []


async def test_a_cancelled_ticket_does_not_admit(house):
    order = await house.buy(ANN, 3, 4)
    shown = await view(house, order)
    await house.write(*cancel(house, order, [shown.tickets[0].ticket_id], 900))
    scans = [(door.scan, STEWARD, ticket.code, "a", order.show.starts_at, RULES) for ticket in shown.tickets]
    assert [(await house.write(*scan)).verdict for scan in scans] == ["void", "admit"]


async def test_to_the_wallet_it_is_there_at_once(house):
    order = await house.buy(ANN, 3)
    await house.write(*cancel(house, order, promised=900, to="wallet"))
    wallet = await house.one(tables.wallets, person_id=ANN)
    refund = await house.one(tables.refunds, booking_id=order.booking_id)
    assert (wallet.balance, refund.state, refund.settled_at) == (900, "succeeded", house.now)
    assert (await house.one(tables.receipts, kind="refund")).gross == 900
    assert await faults(house) == []


@pytest.mark.parametrize("one_by_one", [[0, 1, 2], [2, 0, 1]])
async def test_partial_refunds_add_up(house, one_by_one):
    """33.33 in all, three seats: in whatever order they go, together they bring what all would have at once."""
    order = await house.buy(ANN, 3, 4, 41)
    total = order.total.amount
    await house.write(lambda tx: tx.execute(update(tables.bookings).values(total=total - 167)))
    await house.write(lambda tx: tx.execute(update(tables.payments).values(amount=total - 167)))
    at_once = (await preview(house, order)).back.amount
    ids = [ticket.ticket_id for ticket in (await preview(house, order)).tickets]
    for place in one_by_one:
        back = (await preview(house, order, [ids[place]])).back.amount
        await house.write(*cancel(house, order, [ids[place]], back))
    given_back = [row.amount for row in await house.rows(select(tables.refunds))]
    assert sum(given_back) == at_once == money_back(HOUSE_POLICY, total - 167, 7 * DAY)
    assert len({row.key for row in await house.rows(select(tables.refunds))}) == 3


@given(st.lists(st.integers(0, 5_000), min_size=1, max_size=8), st.integers(0, 3 * DAY), st.data())
def test_giving_up_seats_one_by_one_never_brings_more_than_was_paid(prices, left, data):
    order = data.draw(st.permutations(range(len(prices))))
    gone = got = 0
    for place in order:
        back = money_back(HOUSE_POLICY, gone + prices[place], left) - money_back(HOUSE_POLICY, gone, left)
        assert 0 <= back <= prices[place]
        gone, got = gone + prices[place], got + back
    assert got == money_back(HOUSE_POLICY, sum(prices), left)
