"""Our books against the provider's: what is missing is repaired or found, once, and nothing is given back twice."""

import re
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from booking import cancelling, people, reconcile, wallet
from booking.office import shows
from booking.providers import Event, ProviderCharge, ProviderRefund
from bot.screens import findings
from locales import Words
from storage import tables
from tests.house import ANN, BOB, SHOW, STEWARD

PROVIDER = "stripe"


async def charge(house, payment, at=None, **changed):
    told = ProviderCharge(replace(payment, **changed), house.now - 901 if at is None else at)
    return await house.db.write_money(reconcile.take_charge, told, house.now, house.rules)


async def refund(house, charge_id, amount, **changed):
    told = replace(ProviderRefund("re_1", charge_id, "", "succeeded", amount, "EUR"), **changed)
    return await house.db.write_money(reconcile.take_refund, PROVIDER, told, house.now, house.rules)


async def sold(house, *seats):
    """A booking paid through the provider: (order, payment)."""
    order = await house.ask(await house.hold(ANN, *seats))
    payment = house.payment(order, provider=PROVIDER, charge_id="pi_1", provider_charge_id="cs_1")
    assert (await house.apply(payment)).result == "confirmed"
    return order, payment


async def found(house):
    return [(row.kind, row.reference, row.amount) for row in await house.rows(select(tables.findings))]


async def refunds(house):
    return [(row.state, row.why, row.amount) for row in await house.rows(select(tables.refunds))]


async def test_a_charge_whose_every_message_was_lost_buys_its_tickets(house):
    order = await house.ask(await house.hold(ANN, 3))
    payment = house.payment(order, provider=PROVIDER)
    assert await charge(house, payment, at=house.now - 899) == "young"
    assert await house.rows(select(tables.payments)) == []
    assert await charge(house, payment) == "applied"
    assert await charge(house, payment) == "known"
    assert await house.state(order.booking_id) == "confirmed"
    assert await found(house) == []


@pytest.mark.parametrize(
    ("reference", "amount", "currency"), [("c", -5, "EUR"), ("c", 2**70, "zz"), ("", 0, ""), ("c\0" * 500, 1, "eur\0")]
)
async def test_whatever_is_called_money_can_be_set_aside(house, reference, amount, currency):
    """A charge and its refund, which have one reference, are two things to see to."""
    for kind in ("not-taken", "refund-not-taken"):
        told = (reconcile.set_aside, kind, PROVIDER, reference, amount, currency, house.now)
        assert [await house.db.write_money(*told), await house.db.write_money(*told)] == ["finding", "known"]
    found = await house.db.read(reconcile.all_findings)
    assert [finding.kind for finding in found] == ["not-taken", "refund-not-taken"]
    text = findings.findings(found, Words("en", strict=True)).text
    assert re.search("1\\. Stripe says that .* came in.*\n.*2\\. Stripe says that .* went back", text, re.DOTALL)


async def test_a_charge_that_comes_too_late_to_buy_is_given_back(house):
    order = await house.ask(await house.hold(ANN, 3))
    house.now = order.deadline
    await house.expire()
    await house.hold(BOB, 3)
    assert await charge(house, house.payment(order, provider=PROVIDER)) == "unapplied"
    assert await refunds(house) == [("requested", "hold-gone", 1000)]


async def test_a_charge_for_nothing_of_ours_is_found_once(house):
    order = await house.ask(await house.hold(ANN, 3))
    payment = house.payment(order, provider=PROVIDER, charge_id="pi_x")
    for payload, person in (("", 0), ("b1:999:101:n", ANN), (order.payload, 4242)):
        outcome = await charge(house, payment, payload=payload, person_id=person)
        assert outcome == ("finding" if not payload else "known")
    assert await found(house) == [("charge-without-booking", "pi_x", 1000)]
    assert await house.rows(select(tables.payments)) == []


async def test_a_charge_of_another_sum_than_we_have_is_found(house):
    _, payment = await sold(house, 3)
    assert await charge(house, payment) == "known"
    assert await charge(house, payment, amount=999) == "finding"
    assert await found(house) == [("amount-differs", "pi_1", 999)]


async def test_payments_that_the_provider_does_not_list_are_named_but_not_the_young(house):
    await sold(house, 3)
    listed = (reconcile.unlisted, PROVIDER, frozenset[str](), 0)
    assert await house.db.read(*listed, house.now) == []
    house.now += 901
    assert await house.db.read(*listed, house.now) == [("pi_1", "cs_1")]
    assert await house.db.read(reconcile.unlisted, PROVIDER, frozenset(["pi_1"]), 0, house.now) == []
    for outcome in ("finding", "known"):
        assert await house.write(reconcile.find_missing, PROVIDER, "pi_1", house.now) == outcome
    assert await found(house) == [("payment-without-charge", "pi_1", 1000)]


@pytest.mark.parametrize("why", ["elsewhere", "chargeback"])
async def test_all_the_money_went_back_without_us_so_the_tickets_are_void(house, why):
    order, _ = await sold(house, 3, 4)
    assert await refund(house, "pi_1", 2000, why=why) == "written"
    assert await refund(house, "pi_1", 2000, why=why) == "known"
    assert await refunds(house) == [("succeeded", why, 2000)]
    assert await house.state(order.booking_id) == "cancelled"
    assert {row.state for row in await house.rows(select(tables.tickets))} == {"void"}
    assert await house.claims() == {}
    assert await found(house) == [(why, "re_1", 2000)]
    await house.hold(BOB, 3)


async def test_a_part_that_went_back_without_us_voids_nothing_and_is_found(house):
    order, _ = await sold(house, 3, 4)
    assert await refund(house, "pi_1", 500) == "written"
    assert await house.state(order.booking_id) == "confirmed"
    assert await refund(house, "pi_1", 1500, reference="re_2") == "written"
    assert await house.state(order.booking_id) == "cancelled"


async def test_a_ticket_that_was_used_stays_used(house):
    order, _ = await sold(house, 3, 4)
    used = update(tables.tickets).where(tables.tickets.c.seat == 3).values(state="used", used_at=1, used_by=1, gate="A")
    await house.write(lambda tx: tx.execute(used))
    await refund(house, "pi_1", 2000, why="chargeback")
    states = {row.seat: row.state for row in await house.rows(select(tables.tickets))}
    assert states == {3: "used", 4: "void"}
    assert await house.state(order.booking_id) == "partly_cancelled"


async def test_more_than_was_left_is_found_and_not_written(house):
    order, _ = await sold(house, 3)
    assert await refund(house, "pi_1", 1001) == "finding"
    assert await refunds(house) == []
    assert await house.state(order.booking_id) == "confirmed"


async def test_our_own_refund_is_known_by_its_key_before_we_know_its_reference(house):
    _, payment = await sold(house, 3)
    again = replace(payment, charge_id="pi_2")
    assert (await house.apply(again)).why == "already-paid"
    (row,) = await house.rows(select(tables.refunds))
    assert await refund(house, "pi_2", 1000, key=row.key) == "known"
    assert await refunds(house) == [("requested", "already-paid", 1000)]
    assert await found(house) == []


@pytest.mark.parametrize("state", ["requested", "unknown", "failed", "manual"])
async def test_what_people_sent_back_by_hand_settles_what_we_owed(house, state):
    order, payment = await sold(house, 3)
    await house.apply(replace(payment, charge_id="pi_2"))
    await house.write(lambda tx: tx.execute(update(tables.refunds).values(state=state)))
    assert await refund(house, "pi_2", 1000) == "adopted"
    assert await refund(house, "pi_2", 1000) == "known"
    (row,) = await house.rows(select(tables.refunds))
    assert (row.state, row.reference, row.settled_at, row.due_at) == ("succeeded", "re_1", house.now, None)
    assert await found(house) == []
    assert await house.state(order.booking_id) == "confirmed"


async def test_an_event_about_refunds_is_taken_once(house):
    await sold(house, 3)
    event = Event(PROVIDER, "evt_1", "refunds", charge_id="pi_1")
    listed = (ProviderRefund("re_1", "pi_1", "", "succeeded", 1000, "EUR"),)
    take = (reconcile.take_refunds, event, listed, house.now, house.rules)
    assert [await house.db.write_money(*take) for _ in range(2)] == ["written", "repeated"]
    other = replace(event, id="evt_2")
    assert await house.db.write_money(reconcile.take_refunds, other, listed, house.now, house.rules) == "known"


async def test_refunds_of_what_is_not_ours_are_left_alone(house):
    assert await refund(house, "pi_other", 1000) == "ignored"
    await sold(house, 3)
    assert await refund(house, "pi_1", 1000, state="submitted") == "ignored"
    assert await refunds(house) == []


async def test_findings_are_for_managers_who_settle_them_in_their_name(house):
    await sold(house, 3)
    await refund(house, "pi_1", 500)
    await house.write(people.greet, STEWARD, "Sam", "en", house.now)
    assert (await house.refused(reconcile.list_findings, STEWARD)).key == "not-manager"
    await house.write(people.add_staff, STEWARD, "cashier", "Splendid", house.now)
    settle = (reconcile.settle_finding, STEWARD, 1, house.now)
    assert (await house.refused(*settle)).key == "not-manager"
    await house.write(people.add_staff, STEWARD, "manager", "Splendid", house.now)
    (listed,) = await house.db.read(reconcile.list_findings, STEWARD)
    assert (listed.kind, listed.reference, listed.amount.amount) == ("elsewhere", "re_1", 500)
    for _ in range(2):
        assert await house.write(*settle) == ()
    settled = [row for row in await house.rows(select(tables.audit)) if row.what == "finding"]
    assert [(row.actor_id is None, row.after) for row in settled] == [(False, "settled")]


async def test_what_the_provider_sent_back_does_not_come_back_again_as_credit(house):
    """Half was refunded in the provider's own pages: giving the tickets up brings what is left, and shows just that."""
    order, payment = await sold(house, 3, 4)
    assert await refund(house, payment.charge_id, 1_000) == "written"
    shown = await house.db.read(cancelling.preview, ANN, order.booking_id, None, house.now)
    assert (shown.back.amount, shown.to_card.amount, shown.to_wallet.amount) == (1_000, 1_000, 0)
    given = (ANN, order.booking_id, None, 1_000, "card", house.now, house.rules)
    await house.write(cancelling.cancel, *given)
    assert await house.rows(select(tables.wallets.c.balance)) == []
    assert sum(amount for _, _, amount in await refunds(house)) == payment.amount


async def test_a_show_called_off_gives_back_only_what_has_not_gone_back(house):
    _, payment = await sold(house, 3, 4)
    await refund(house, payment.charge_id, 500)
    await house.write(shows.cancel_show, SHOW, house.now, STEWARD, house.rules)
    assert await house.rows(select(tables.wallets.c.balance)) == []
    assert sum(amount for _, _, amount in await refunds(house)) == payment.amount


async def test_credit_that_paid_a_half_comes_back_as_credit(house):
    await house.write(wallet.credit, ANN, 1_000, "EUR", "gift", "house:gifts", house.now)
    hold = await house.hold(ANN, 3, 4)
    await house.write(wallet.use_credit, ANN, hold.booking_id, house.now, house.rules)
    order = await house.ask(hold)
    await house.apply(house.payment(order))
    await house.write(shows.cancel_show, SHOW, house.now, STEWARD, house.rules)
    assert await house.rows(select(tables.wallets.c.balance)) == [(1_000,)]
    assert await refunds(house) == [("requested", "show-cancelled", 1_000)]
