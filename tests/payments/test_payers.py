"""Ways to pay that a provider keeps: asked for, used, taken back; and a provider that loses its answers meanwhile."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from booking import audits, charges, payers, privacy
from booking.payers import KeptCards
from booking.providers import Bill, Payer
from booking.views import Money
from bot.payments.gateway import CustomerGoneError, KeepsCards, UnknownOutcomeError
from bot.payments.telegram import TelegramInvoice
from bot.screens.samples import ORDER
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW

EUR = replace(ORDER, total=Money(2400, "EUR"))


@pytest.fixture
def bill(fake):
    return Bill("b17-en-0001", EUR, "en", fake.now() + 1860)


def paid_by(bill, customer):
    return replace(bill, payer=Payer("p1", customer))


async def test_a_customer_is_made_once_for_a_key_and_stripe_learns_nothing_else(gateway, fake):
    fake.faults.append("after")
    with pytest.raises(UnknownOutcomeError):
        await gateway.new_customer("p1")
    assert await gateway.new_customer("p1") == await gateway.new_customer("p1")
    (customer,) = fake.of("customer")
    assert customer.keys() <= {"id", "object", "created", "livemode", "cards"}
    assert await gateway.new_customer("p2") != customer["id"]


async def test_the_page_shows_the_cards_of_its_customer_only(gateway, fake, bill):
    customer = await gateway.new_customer("p1")
    await gateway.start(paid_by(bill, customer))
    assert fake.cards_on_page(fake.session["id"]) == []
    fake.pay(fake.session["id"], keep=True)
    await gateway.start(replace(paid_by(bill, customer), key="b18-en-0002"))
    assert fake.cards_on_page(fake.session["id"]) == ["•••• 4242"]
    await gateway.start(replace(bill, key="b19-en-0003"))
    assert fake.cards_on_page(fake.session["id"]) == []
    with pytest.raises(AssertionError, match="no box"):
        fake.pay(fake.session["id"], keep=True)


async def test_a_session_is_one_for_its_customer_however_often_it_is_asked_for(gateway, fake, bill):
    customer = await gateway.new_customer("p1")
    fake.faults.append("after")
    with pytest.raises(UnknownOutcomeError):
        await gateway.start(paid_by(bill, customer))
    await gateway.start(paid_by(bill, customer))
    assert len(fake.of("checkout.session")) == 1


async def test_whom_stripe_does_not_know_pays_as_a_stranger_for_the_same_bill(gateway, fake, bill):
    customer = await gateway.new_customer("p1")
    await gateway.delete_customer(customer)
    with pytest.raises(CustomerGoneError):
        await gateway.start(paid_by(bill, customer))
    assert (await gateway.start(bill)).url == fake.session["url"]


@pytest.mark.parametrize("faults", [["before"] * 2, ["before", "after"], ["500"]])
async def test_deleting_again_is_deleting_once(gateway, fake, faults):
    """One silence after a DELETE is made up for by the HTTP client itself."""
    customer = await gateway.new_customer("p1")
    fake.faults.extend(faults)
    with pytest.raises(UnknownOutcomeError):
        await gateway.delete_customer(customer)
    await gateway.delete_customer(customer)
    await gateway.delete_customer(customer)
    assert fake.of("customer") == []


def test_who_keeps_no_cards_is_not_asked_to(gateway):
    assert isinstance(gateway, KeepsCards)
    assert not isinstance(TelegramInvoice(None, ""), KeepsCards)


async def bill_of(house, person, seat, show=SHOW):
    hold = await house.hold(person, seat, show=show)
    given = (person, hold.booking_id, "stripe", "en", house.now, RULES)
    return (await house.write(charges.open_charge, *given)).bill


async def history(house):
    rows = await house.rows(select(tables.audit).where(tables.audit.c.what == "payer").order_by(tables.audit.c.id))
    return [(row.before, row.after) for row in rows]


async def test_nothing_is_kept_of_who_did_not_ask(house):
    assert (await bill_of(house, ANN, 3)).payer is None
    assert await house.db.read(payers.kept, ANN) == KeptCards()


async def test_the_wish_is_kept_once_and_every_bill_names_the_same_payer(house):
    for _ in range(2):
        assert await house.write(payers.keep, ANN, "stripe", house.now) == KeptCards(on=True)
    first = (await bill_of(house, ANN, 3)).payer
    assert first.customer is None
    await house.write(payers.known, first.key, "cus_1")
    assert (await bill_of(house, ANN, 13, show=2)).payer == Payer(first.key, "cus_1")
    assert (await bill_of(house, BOB, 23)).payer is None
    assert await history(house) == [(None, "kept")]


async def test_whom_nobody_was_told_of_is_gone_at_once(house):
    await house.write(payers.keep, ANN, "stripe", house.now)
    assert await house.write(payers.let_go, ANN, house.now) == KeptCards()
    assert await house.write(payers.claim_due, house.now, 10) == ()
    assert await history(house) == [(None, "kept"), ("kept", "gone")]


async def asked_and_let_go(house):
    await house.write(payers.keep, ANN, "stripe", house.now)
    key = (await bill_of(house, ANN, 3)).payer.key
    assert await house.write(payers.let_go, ANN, house.now) == KeptCards(leaving=True)
    return key


async def test_a_customer_made_while_the_wish_was_taken_back_is_found_out_and_deleted(house):
    key = await asked_and_let_go(house)
    (due,) = await house.write(payers.claim_due, house.now, 10)
    assert (due.gateway, due.payer) == ("stripe", Payer(key))
    await house.write(payers.known, key, "cus_1")
    assert await house.write(payers.claim_due, house.now + 14, 10) == ()
    (due,) = await house.write(payers.claim_due, house.now + 15, 10)
    assert due.payer == Payer(key, "cus_1")
    assert await house.write(payers.claim_due, house.now + 15 + 29, 10) == ()
    await house.write(payers.gone, key, house.now)
    await house.write(payers.gone, key, house.now)
    assert await house.rows(select(tables.payers)) == []
    assert await history(house) == [(None, "kept"), ("kept", "leaving"), ("leaving", "gone")]
    assert await house.db.read(audits.audit_books) == ()


async def test_who_asks_again_meanwhile_is_somebody_new_there(house):
    key = await asked_and_let_go(house)
    assert await house.write(payers.keep, ANN, "stripe", house.now) == KeptCards(on=True, leaving=True)
    assert (await bill_of(house, ANN, 13, show=2)).payer.key != key
    await house.write(payers.gone, key, house.now)
    assert await house.db.read(payers.kept, ANN) == KeptCards(on=True)


async def test_what_a_provider_is_not_told_to_delete_is_found(house):
    await asked_and_let_go(house)
    late = {found.check for found in await house.db.read(audits.audit_house, house.now + 60, RULES)}
    assert "cards-left-behind" in late
    await house.write(payers.claim_due, house.now + 60, 10)
    late = {found.check for found in await house.db.read(audits.audit_house, house.now + 60, RULES)}
    assert "cards-left-behind" not in late


async def test_a_person_forgotten_is_deleted_there_under_their_alias(house):
    await house.write(payers.keep, BOB, "stripe", house.now)
    key = (await house.write(payers.payer_of, BOB, "stripe")).key
    await house.write(payers.known, key, "cus_9")
    (shown,) = (await house.db.read(privacy.export, BOB, house.now))["payers"]
    assert (shown["gateway"], shown["customer_id"], shown["state"]) == ("stripe", "cus_9", "kept")
    assert key not in str(shown)
    assert (await house.db.read(privacy.forgetting, BOB, house.now)).cards
    alias = await house.alias(BOB)
    await house.write(privacy.forget, BOB, 0, house.now, RULES)
    row = await house.one(tables.payers)
    assert (row.person_id, row.state) == (alias, "leaving")
    (due,) = await house.write(payers.claim_due, house.now, 10)
    assert due.payer == Payer(key, "cus_9")
