"""Our words to Stripe and its words to us, over the wire."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.providers import Bill, RefundWish
from booking.views import Money
from bot.payments.gateway import GatewayRefusedError, UnknownOutcomeError
from bot.payments.stripe import event_of, from_stripe, to_stripe
from bot.screens.samples import ORDER
from tests.payments.fake_stripe import WEBHOOK_SECRET

EUR = replace(ORDER, total=Money(2400, "EUR"))
TEN_MINUTES = 600


@pytest.fixture
def bill(fake):
    return Bill("b17-en-0001", EUR, "en", fake.now() + 1860)


async def test_a_link_leads_to_a_page_that_asks_for_the_booking_and_back_to_the_chat(gateway, fake, bill):
    started = await gateway.start(bill)
    session = fake.session
    assert (started.reference, started.url) == (session["id"], session["url"])
    assert (session["amount_total"], session["currency"], session["expires_at"]) == (2400, "eur", bill.expires_at)
    assert session["success_url"] == f"https://t.me/foyer_bot?start=k{EUR.booking_id}"
    assert session["metadata"]["payload"] == session["client_reference_id"] == EUR.payload
    assert session["metadata"]["person_id"] == str(EUR.person_id)
    assert session["intent"] == session["metadata"]  # so that the list of charges names the booking too


async def test_the_same_bill_is_one_session_however_often_it_is_asked_for(gateway, fake, bill):
    assert await gateway.start(bill) == await gateway.start(bill)
    assert len(fake.of("checkout.session")) == 1
    with pytest.raises(UnknownOutcomeError):
        await gateway.start(replace(bill, expires_at=bill.expires_at + 1))


@pytest.mark.parametrize(("fault", "made"), [("before", 0), ("after", 1), ("500", 0), ("429", 0)])
async def test_silence_means_unknown_and_the_same_key_finds_out(gateway, fake, bill, fault, made):
    fake.faults.append(fault)
    with pytest.raises(UnknownOutcomeError):
        await gateway.start(bill)
    assert len(fake.of("checkout.session")) == made
    assert (await gateway.start(bill)).url == fake.session["url"]
    assert len(fake.of("checkout.session")) == 1


async def test_what_stripe_refuses_was_certainly_not_done(gateway, fake, bill):
    with pytest.raises(GatewayRefusedError, match="expires_at"):
        await gateway.start(replace(bill, expires_at=fake.now() + TEN_MINUTES))
    assert fake.of("checkout.session") == []


async def test_the_state_of_a_charge_is_asked_for(gateway, fake, bill):
    reference = (await gateway.start(bill)).reference
    assert (await gateway.status(reference)).state == "waiting"
    fake.pay(reference, slowly=True)
    assert (await gateway.status(reference)).state == "waiting"
    fake.settle(reference, well=True)
    status = await gateway.status(reference)
    assert status.state == "succeeded"
    assert (status.payment.amount, status.payment.currency, status.payment.payload) == (2400, "EUR", EUR.payload)
    assert (status.payment.charge_id, status.payment.provider_charge_id) == (fake.session["payment_intent"], reference)
    assert status.payment.person_id == EUR.person_id


async def test_a_payment_that_fails_slowly_has_failed(gateway, fake, bill):
    reference = (await gateway.start(bill)).reference
    fake.pay(reference, slowly=True)
    fake.settle(reference, well=False)
    assert (await gateway.status(reference)).state == "failed"


async def test_a_charge_is_made_impossible_unless_it_has_succeeded(gateway, fake, bill):
    reference = (await gateway.start(bill)).reference
    assert (await gateway.cancel(reference)).state == "cancelled"
    assert (await gateway.cancel(reference)).state == "cancelled"
    other = (await gateway.start(replace(bill, key="b17-en-0002"))).reference
    fake.pay(other)
    assert (await gateway.cancel(other)).state == "succeeded"


async def paid(gateway, fake, bill) -> RefundWish:
    fake.pay((await gateway.start(bill)).reference)
    session = fake.session
    return RefundWish("refund:1:1", session["payment_intent"], session["id"], EUR.person_id, 1000, "EUR", 1000)


async def test_a_refund_goes_out_once_for_its_key(gateway, fake, bill):
    wish = await paid(gateway, fake, bill)
    first = await gateway.refund(wish)
    assert (first.state, await gateway.refund(wish)) == ("succeeded", first)
    assert [refund["amount"] for refund in fake.of("refund")] == [1000]


@pytest.mark.parametrize(("fault", "found"), [("before", "missing"), ("after", "succeeded")])
async def test_a_refund_that_timed_out_is_found_by_its_key(gateway, fake, bill, fault, found):
    wish = await paid(gateway, fake, bill)
    fake.faults.append(fault)
    with pytest.raises(UnknownOutcomeError):
        await gateway.refund(wish)
    assert (await gateway.refund_status(wish)).state == found
    done = await gateway.refund(wish)
    assert await gateway.refund_status(replace(wish, reference=done.reference)) == done
    assert len(fake.of("refund")) == 1


async def test_more_than_was_charged_does_not_go_back(gateway, fake, bill):
    wish = await paid(gateway, fake, bill)
    refused = await gateway.refund(replace(wish, amount=2401))
    assert refused.state == "failed"
    assert "greater than unrefunded" in refused.error


async def test_the_provider_books_name_the_booking_of_each_charge(gateway, fake, bill):
    wish = await paid(gateway, fake, bill)
    await gateway.refund(wish)
    fake.give_back(wish.charge_id, 200)
    fake.dispute(fake.charge(700, "eur")["payment_intent"])
    books = await gateway.books_since(0)
    assert {(charge.payment.charge_id, charge.payment.payload) for charge in books.charges} == {
        (wish.charge_id, EUR.payload),
        (fake.of("charge")[-1]["payment_intent"], ""),
    }
    listed = {(refund.key, refund.amount, refund.why) for refund in books.refunds}
    assert listed == {(wish.key, 1000, "elsewhere"), ("", 200, "elsewhere"), ("", 700, "chargeback")}
    assert len(await gateway.refunds_of(wish.charge_id)) == 2


async def test_the_list_is_read_to_its_last_page(gateway, fake):
    for _ in range(230):
        fake.charge(700, "eur")
    assert len({charge.payment.charge_id for charge in (await gateway.books_since(0)).charges}) == 230


@pytest.mark.parametrize(
    ("amount", "currency", "theirs"),
    [(1050, "EUR", 1050), (1500, "JPY", 1500), (1500, "ISK", 150_000), (3500, "KWD", 3500), (700, "UGX", 70_000)],
)
def test_amounts_in_stripes_own_units(amount, currency, theirs):
    assert to_stripe(amount, currency) == theirs
    assert from_stripe(theirs, currency.lower()) == amount


def test_an_amount_that_stripe_cannot_charge_is_refused():
    with pytest.raises(GatewayRefusedError):
        to_stripe(3501, "KWD")


@given(st.integers(1, 10**9), st.sampled_from(["EUR", "USD", "JPY", "ISK", "RUB", "HUF", "UGX", "KRW", "CLP"]))
def test_no_amount_changes_on_the_way_to_stripe_and_back(amount, currency):
    assert from_stripe(to_stripe(amount, currency), currency) == amount


async def test_only_stripes_own_words_are_believed(gateway, fake, bill):
    fake.pay((await gateway.start(bill)).reference)
    (told,) = fake.events
    body, signature = fake.signed(told)
    event = event_of(body, signature, WEBHOOK_SECRET)
    assert (event.kind, event.reference, event.status.state) == ("charge", fake.session["id"], "succeeded")
    old = fake.signed(told, at=fake.now() - 301)[1]
    forged = fake.signed(told, secret="whsec_other")[1]
    for wrong in ("", "t=1", "v1=abc", "t=x,v1=y", signature[:40], forged, old, signature.replace("v1", "v0")):
        with pytest.raises(ValueError):
            event_of(body, wrong, WEBHOOK_SECRET)
    with pytest.raises(ValueError):
        event_of(body.replace(b"2400", b"1"), signature, WEBHOOK_SECRET)
    with pytest.raises(ValueError):
        event_of(*fake.signed(["no", "event"]), WEBHOOK_SECRET)
