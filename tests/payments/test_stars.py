"""Telegram Stars: a whole charge goes back by Telegram's own call, once; a part of one becomes credit."""

from types import SimpleNamespace

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import RefundedPayment
from sqlalchemy import select, update

from booking import audits, cancelling, reconcile, refunds
from booking.office import shows
from booking.providers import Bill, RefundStatus, RefundWish
from bot import refunding
from bot.payments.gateway import GatewayRefusedError, UnknownOutcomeError
from bot.payments.telegram import TelegramInvoice, refund_of
from storage import tables
from tests.emulator.conftest import http, server, settings
from tests.emulator.test_payments import pay
from tests.house import ANN, RULES, SHOW

__all__ = ["http", "server", "settings"]

TWO_SEATS = 2_000


class Counts:
    def count(self, name):
        pass


@pytest.fixture
async def stars(house):
    """The house sells in Stars."""
    await house.write(lambda tx: tx.execute(update(tables.shows).values(currency="XTR")))
    return house


@pytest.fixture
async def gateway(server, http):
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(http.token, session=session) as bot:
        yield TelegramInvoice(bot, "123456789:TEST:a-provider")


@pytest.fixture
async def charged(http, gateway, stars):
    """Two seats, sold for Stars through the local Telegram: (order, charge id)."""
    await http.person("Ann", id=ANN)
    order = await stars.ask(await stars.hold(ANN, 3, 4))
    await gateway.start(Bill("invoice:1", order, "en", order.deadline))
    (sent,) = await http.shown(ANN)
    await stars.approve(order)
    paid, _, _ = await pay(http, {"ok": True}, user_id=ANN, message_id=sent["message_id"])
    charge_id = paid["telegram_payment_charge_id"]
    payment = stars.payment(order, charge_id=charge_id)
    assert (payment.amount, payment.currency, (await stars.apply(payment)).result) == (TWO_SEATS, "XTR", "confirmed")
    return order, charge_id


def wish(charge_id, amount=TWO_SEATS, charged=TWO_SEATS, currency="XTR"):
    return RefundWish("refund:1:1", charge_id, "", ANN, amount, currency, charged)


async def balance(http):
    return (await http.bot("getMyStarBalance"))["amount"]


async def requests(http, method="refundStarPayment"):
    return len(await http.get("journal", method=method))


async def submit(house, gateway):
    office = SimpleNamespace(db=house.db, gateways={"telegram": gateway}, counts=Counts())
    await house.write(lambda tx: tx.execute(update(tables.refunds).values(due_at=1)))
    await refunding.submit_due(office)


async def refunded(house):
    return [(row.amount, row.destination, row.state) for row in await house.rows(select(tables.refunds))]


async def test_all_of_a_charge_goes_back_and_asked_again_only_once(http, gateway, charged):
    _, charge_id = charged
    assert await balance(http) == TWO_SEATS
    for _ in range(2):
        assert await gateway.refund(wish(charge_id)) == RefundStatus("succeeded", charge_id)
    assert await balance(http) == 0


async def test_a_part_is_never_asked_of_telegram(http, gateway, charged):
    _, charge_id = charged
    assert await gateway.refund(wish(charge_id, amount=TWO_SEATS - 1)) == RefundStatus("manual")
    assert await gateway.refund(wish(charge_id, currency="EUR")) == RefundStatus("manual")
    assert await requests(http) == 0
    assert await balance(http) == TWO_SEATS


async def test_a_charge_that_telegram_does_not_know_is_refused(gateway):
    with pytest.raises(GatewayRefusedError, match="CHARGE_NOT_FOUND"):
        await gateway.refund(wish("no-such-charge"))


@pytest.mark.parametrize("fault", [{"kind": "drop_response"}, {"kind": "status", "status_code": 502}])
async def test_an_answer_that_is_lost_is_found_out_by_asking_again(http, gateway, charged, fault):
    _, charge_id = charged
    await http.post("faults", method="refundStarPayment", times=1, **fault)
    with pytest.raises(UnknownOutcomeError):
        await gateway.refund(wish(charge_id))
    assert await gateway.refund_status(wish(charge_id)) == RefundStatus("missing")
    assert (await gateway.refund(wish(charge_id))).state == "succeeded"
    assert await balance(http) == 0


async def test_a_show_called_off_sends_the_stars_back(http, gateway, stars, charged):
    await stars.write(shows.cancel_show, SHOW, stars.now, None, RULES)
    await submit(stars, gateway)
    assert await refunded(stars) == [(TWO_SEATS, "card", "succeeded")]
    assert await balance(http) == 0
    assert await stars.db.read(audits.audit_books) == ()


async def test_less_than_all_becomes_credit_and_is_said_so_before(http, gateway, stars, charged):
    order, _ = charged
    quote = await stars.db.read(cancelling.preview, ANN, order.booking_id, None, stars.now)
    assert (quote.to_card.amount, quote.to_wallet.amount) == (0, 1800)
    await stars.write(cancelling.cancel, ANN, order.booking_id, None, 1800, "card", stars.now, RULES)
    await submit(stars, gateway)
    assert await refunded(stars) == [(1800, "wallet", "succeeded")]
    assert (await stars.one(tables.wallets, person_id=ANN)).balance == 1800
    assert await balance(http) == TWO_SEATS
    assert await requests(http) == 0
    assert await stars.db.read(audits.audit_books) == ()


async def test_what_is_left_of_a_charge_after_a_part_is_a_part_too(stars, charged):
    order, _ = charged
    await stars.write(cancelling.cancel, ANN, order.booking_id, [1], 900, "card", stars.now, RULES)
    await stars.write(shows.cancel_show, SHOW, stars.now, None, RULES)
    assert await refunded(stars) == [(900, "wallet", "succeeded"), (1000, "wallet", "succeeded")]
    assert await stars.db.read(audits.audit_books) == ()


def told(charge_id):
    """What the chat says once Stars went back."""
    return refund_of(
        RefundedPayment(
            currency="XTR",
            total_amount=TWO_SEATS,
            invoice_payload="b1:1:101:n",
            telegram_payment_charge_id=charge_id,
        )
    )


async def test_our_own_refund_is_known_whenever_the_chat_tells_of_it(stars, gateway, charged):
    _, charge_id = charged
    await stars.write(shows.cancel_show, SHOW, stars.now, None, RULES)
    take = (reconcile.take_refund, "telegram", told(charge_id), stars.now, RULES)
    await stars.write(refunds.claim_due, stars.now, 10)
    assert await stars.write(*take) == "known"
    await submit(stars, gateway)
    assert await stars.write(*take) == "known"
    assert await refunded(stars) == [(TWO_SEATS, "card", "succeeded")]
    assert await stars.rows(select(tables.findings)) == []


async def test_stars_that_somebody_else_sent_back_void_the_tickets(stars, charged):
    order, charge_id = charged
    assert await stars.write(reconcile.take_refund, "telegram", told(charge_id), stars.now, RULES) == "written"
    assert await stars.state(order.booking_id) == "cancelled"
    assert [row.kind for row in await stars.rows(select(tables.findings))] == ["elsewhere"]
