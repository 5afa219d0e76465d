"""What managers hear of without asking, each thing once, and that it is true when it reaches them."""

import pytest
from sqlalchemy import select, update

from booking import alerts, notices, people, reconcile, refunds, tickets
from booking.after_views import StuckRefund
from booking.providers import ProviderRefund
from storage import tables
from tests.house import ANN, BOB, RULES, STEWARD

OWNER, MANAGER, ELSEWHERE = 901, 902, 903


@pytest.fixture
async def led(house):
    """Splendid has an owner and a manager, the Forum a manager of its own; nobody else is told anything."""
    for person, role, cinema in (
        (OWNER, "owner", "Splendid"), (MANAGER, "manager", "Splendid"), (ELSEWHERE, "manager", "Forum"),
        (STEWARD, "cashier", "Splendid"),
    ):  # fmt: skip
        await house.write(people.greet, person, "Manager", "en", house.now)
        await house.write(people.add_staff, person, role, cinema, house.now)
    return house


async def tell(house):
    """(about, reader) of the messages that are new."""
    before = set(await house.told("alert"))
    if await house.db.read(alerts.are_due, house.now):
        await house.write(alerts.tell_due, house.now)
    return {tuple(key.rsplit(":", 1)) for key in set(await house.told("alert")) - before}


async def said(house):
    """What each reader would read now."""
    due = await house.write(notices.claim_due, house.now, "lease", 100)
    views = {notice.person_id: notice for notice in due if notice.kind == "alert"}
    return {reader: await house.db.read(notices.view, notice, house.now, RULES) for reader, notice in views.items()}


def to(about, *readers):
    return {(about, str(reader)) for reader in readers}


async def test_a_chargeback_is_told_to_those_of_the_cinema_once(led):
    order = await led.buy(ANN, 3)
    back = ProviderRefund("re_1", "charge-1-1", "", "succeeded", 1000, "EUR", "chargeback")
    assert await led.write(reconcile.take_refund, "telegram", back, led.now, RULES) == "written"
    assert await led.state(order.booking_id) == "cancelled"
    assert {row.state for row in await led.rows(select(tables.tickets))} == {"void"}
    assert await tell(led) == to("finding:1", OWNER, MANAGER)
    assert await tell(led) == set()
    views = await said(led)
    assert {(view.kind, view.reference) for view in views.values()} == {("chargeback", "re_1")}


async def test_money_for_no_booking_of_ours_is_told_to_all_managers(led):
    order = await led.ask(await led.hold(ANN, 3))
    charge = reconcile.ProviderCharge(led.payment(order, payload="x", charge_id="ch_x"), at=0)
    assert await led.write(reconcile.take_charge, charge, led.now, RULES) == "finding"
    assert await tell(led) == to("finding:1", OWNER, MANAGER, ELSEWHERE)


async def test_what_is_settled_before_it_arrives_is_not_said(led):
    await led.buy(ANN, 3)
    await led.write(reconcile.find_missing, "telegram", "charge-1-1", led.now)
    await tell(led)
    await led.write(reconcile.settle_finding, MANAGER, 1, led.now)
    assert set((await said(led)).values()) == {None}


async def test_a_stuck_refund_is_told_as_slow_and_again_when_it_is_for_people(led):
    order = await led.buy(ANN, 3)
    await led.apply(led.payment(order))
    (due,) = await led.write(refunds.claim_due, led.now, 10)
    await led.write(refunds.settle, due, None, led.now)
    assert await tell(led) == set()
    led.now += refunds.STUCK_AFTER
    assert await tell(led) == to("refund:1:slow", OWNER, MANAGER)
    await led.write(lambda tx: tx.execute(update(tables.refunds).values(state="manual")))
    assert await tell(led) == to("refund:1:manual", OWNER, MANAGER)
    assert await tell(led) == set()
    assert {type(view) for view in (await said(led)).values()} == {StuckRefund}


async def given_up(house, person, *seats):
    """The tickets of a sale, never delivered."""
    order = await house.buy(person, *seats)
    for notice in await house.write(notices.claim_due, house.now, "lease", 100):
        if notice.kind == "tickets":
            await house.write(notices.failed, notice.id, "lease", house.now, None, "no answer")
    return order


async def test_words_never_delivered_are_told_by_kind_and_hour_and_sent_again_when_asked(led):
    order = await given_up(led, ANN, 3)
    await given_up(led, BOB, 10)
    hour = led.now - led.now % 3_600
    assert await tell(led) == to(f"dead:tickets:{hour}", OWNER, MANAGER, ELSEWHERE)
    assert (await said(led))[OWNER] == alerts.Undelivered("tickets", 2, hour)
    assert await led.write(notices.try_again, led.now) == 2
    assert await led.write(notices.try_again, led.now) == 0
    again = await led.write(notices.claim_due, led.now, "other", 100)
    assert str(order.booking_id) in {notice.key for notice in again if notice.kind == "tickets"}


async def test_a_chat_that_blocked_us_is_no_news_and_nobodys_alert_of_an_alert(led):
    await given_up(led, ANN, 3)
    await led.db.write(people.mark_blocked, ANN, blocked=True)
    assert await tell(led) == set()
    await given_up(led, BOB, 10)
    await tell(led)
    await led.write(lambda tx: tx.execute(update(tables.outbox).values(state="dead", settled_at=led.now)))
    told = {about for about, _ in await tell(led)}
    assert not [about for about in told if about.startswith("dead:alert")]


async def test_who_manages_no_more_reads_nothing(led):
    await given_up(led, ANN, 3)
    await tell(led)
    await led.write(people.remove_staff, MANAGER, "Splendid")
    views = await said(led)
    assert views[MANAGER] is None
    assert views[OWNER] is not None


async def test_in_an_ordinary_house_there_is_nothing_to_tell(led):
    order = await led.buy(ANN, 3)
    await led.db.read(tickets.booking, ANN, order.booking_id, RULES)
    assert not await led.db.read(alerts.are_due, led.now + 10_000)
