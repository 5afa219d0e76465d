"""From an invoice to money, and every way in which it does not get there."""

import asyncio

import pytest

import emulator

INVOICE = {
    "title": "Two seats",
    "description": "F7 and F8",
    "payload": "order 1",
    "provider_token": "1:TEST:demo",
    "currency": "EUR",
    "prices": [{"label": "Seats", "amount": 2400}, {"label": "Promo", "amount": -400}],
}


async def invoice(http, chat, **more):
    return await http.bot("sendInvoice", chat_id=chat, **INVOICE | {"start_parameter": "order-1"} | more)


async def pay(http, answer=None, **body):
    """Pays, and answers the pre-checkout query with `answer`. Returns the outcome and all updates."""
    paying = asyncio.ensure_future(http.post("payments", **{"outcome": "paid", **body}))
    (update,) = await http.bot("getUpdates", timeout=5)
    query = update["pre_checkout_query"]
    if answer:
        await http.bot("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], **answer)
    result = await paying
    return result, query, await http.bot("getUpdates", offset=update["update_id"] + 1)


async def test_paid(http, ann):
    sent = await invoice(http, ann)
    assert sent["invoice"] == {
        "title": "Two seats",
        "description": "F7 and F8",
        "start_parameter": "order-1",
        "currency": "EUR",
        "total_amount": 2000,
    }
    result, query, (update,) = await pay(http, {"ok": True}, user_id=ann, message_id=sent["message_id"])
    assert (query["total_amount"], query["currency"], query["invoice_payload"]) == (2000, "EUR", "order 1")
    payment = update["message"]["successful_payment"]
    assert payment["telegram_payment_charge_id"] == result["telegram_payment_charge_id"]
    assert payment["provider_payment_charge_id"] != payment["telegram_payment_charge_id"]
    assert (payment["total_amount"], payment["invoice_payload"]) == (2000, "order 1")
    assert result["charged"]
    assert result["pre_checkout"]["ok"]
    shown = (await http.shown(ann))[0]["invoice"]
    assert (shown["paid"], shown["prices"]) == (True, INVOICE["prices"])


@pytest.mark.parametrize("outcome", ["failed", "left"])
async def test_not_paid(http, ann, outcome):
    sent = await invoice(http, ann)
    body = {"user_id": ann, "message_id": sent["message_id"]}
    result, _, updates = await pay(http, {"ok": True}, **body, outcome=outcome)
    assert (result["charged"], result["telegram_payment_charge_id"], updates) == (False, None, [])
    assert result["pre_checkout"]["ok"]
    again, _, _ = await pay(http, {"ok": True}, **body)
    assert again["charged"]


async def test_the_bot_says_no(http, ann):
    sent = await invoice(http, ann)
    answer = {"ok": False, "error_message": "Too late"}
    result, _, updates = await pay(http, answer, user_id=ann, message_id=sent["message_id"])
    assert (result["pre_checkout"]["answered"], result["pre_checkout"]["ok"]) == (True, False)
    assert result["pre_checkout"]["error_message"] == "Too late"
    assert (result["charged"], updates) == (False, [])


async def test_no_reason_given(http, ann):
    refusal = await http.refusal("answerPreCheckoutQuery", pre_checkout_query_id="1", ok=False)
    assert refusal == (400, "Bad Request: error message must be non-empty")


async def test_a_single_chat_invoice_is_paid_once_and_there(http, ann):
    bob = await http.person("Bob")
    sent = await invoice(http, ann)
    body = {"message_id": sent["message_id"], "outcome": "paid"}
    await http.post("payments", expect=403, user_id=bob, chat_id=ann, **body)
    await pay(http, {"ok": True}, user_id=ann, **body)
    error = await http.post("payments", expect=409, user_id=ann, **body)
    assert error == {"error": "this invoice is paid already"}


async def test_one_of_two_payments_at_once(http, ann):
    sent = await invoice(http, ann)
    body = {"user_id": ann, "message_id": sent["message_id"], "outcome": "paid"}
    both = asyncio.ensure_future(asyncio.gather(http.post("payments", **body), http.post("payments", **body)))
    queries = []
    while len(queries) < 2:
        queries = [update["pre_checkout_query"]["id"] for update in await http.bot("getUpdates", timeout=5)]
    for query in queries:
        await http.bot("answerPreCheckoutQuery", pre_checkout_query_id=query, ok=True)
    assert sorted(result["charged"] for result in await both) == [False, True]


async def test_an_invoice_that_can_be_forwarded(http, ann):
    bob = await http.person("Bob")
    sent = await invoice(http, ann, start_parameter="")
    body = {"message_id": sent["message_id"], "chat_id": ann}
    for payer in (ann, bob, bob):
        result, query, (update,) = await pay(http, {"ok": True}, user_id=payer, **body)
        assert result["charged"]
        assert query["from"]["id"] == payer
        assert update["message"]["chat"]["id"] == payer
        await http.bot("getUpdates", offset=update["update_id"] + 1)


async def test_a_group_pays_many_times(http, ann):
    bob = await http.person("Bob")
    group = await http.post("groups", title="Club", member_ids=[ann, bob])
    (joined,) = await http.bot("getUpdates")
    await http.bot("getUpdates", offset=joined["update_id"] + 1)
    sent = await invoice(http, group["id"])
    for payer in (ann, bob):
        body = {"user_id": payer, "chat_id": group["id"], "message_id": sent["message_id"]}
        _, _, (update,) = await pay(http, {"ok": True}, **body)
        assert update["message"]["chat"]["id"] == group["id"]
        await http.bot("getUpdates", offset=update["update_id"] + 1)


async def test_invoice_link(http, ann):
    link = await http.bot("createInvoiceLink", **INVOICE)
    assert link.startswith("https://t.me/$")
    result, _, _ = await pay(http, {"ok": True}, user_id=ann, invoice_link=link)
    assert result["charged"]
    await http.post("payments", expect=404, user_id=ann, invoice_link="https://t.me/$none", outcome="paid")


async def test_what_cannot_be_paid(http, ann):
    said = await http.bot("sendMessage", chat_id=ann, text="x")
    body = {"user_id": ann, "message_id": said["message_id"]}
    await http.post("payments", expect=400, **body, outcome="paid")
    await http.post("payments", expect=400, **body, outcome="stolen")
    sent = await invoice(http, ann)
    await http.post("presses", expect=409, user_id=ann, message_id=sent["message_id"], text="Pay EUR 20.00")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([[{"text": "Back", "callback_data": "b"}]], "REPLY_MARKUP_BUY_EMPTY"),
        ([[{"text": "Back", "callback_data": "b"}, {"text": "Pay", "pay": True}]], "BUTTON_POS_INVALID"),
    ],
)
async def test_the_pay_button_comes_first(http, ann, rows, words):
    body = {**INVOICE, "chat_id": ann, "reply_markup": {"inline_keyboard": rows}}
    assert await http.refusal("sendInvoice", **body) == (400, f"Bad Request: {words}")
    body["reply_markup"] = {"inline_keyboard": [[{"text": "Pay", "pay": True}], *rows[:1]][:1]}
    assert await http.bot("sendInvoice", **body)


async def test_stars_and_back(http, ann):
    stars = {"currency": "XTR", "provider_token": "", "prices": [{"label": "Seat", "amount": 5}]}
    sent = await invoice(http, ann, **stars)
    assert sent["reply_markup"]["inline_keyboard"][0][0]["text"] == "Pay ⭐️5"
    result, _, (update,) = await pay(http, {"ok": True}, user_id=ann, message_id=sent["message_id"])
    assert (await http.bot("getMyStarBalance"))["amount"] == 5
    refund = {"user_id": ann, "telegram_payment_charge_id": result["telegram_payment_charge_id"]}
    assert await http.bot("refundStarPayment", **refund)
    assert await http.refusal("refundStarPayment", **refund) == (400, "Bad Request: CHARGE_ALREADY_REFUNDED")
    assert (await http.refusal("refundStarPayment", **refund | {"user_id": 1}))[0] == 400
    assert (await http.bot("getMyStarBalance"))["amount"] == 0
    assert len((await http.bot("getStarTransactions"))["transactions"]) == 2
    (update,) = await http.bot("getUpdates", offset=update["update_id"] + 1)
    assert update["message"]["refunded_payment"]["total_amount"] == 5


async def test_money_other_than_stars_cannot_be_refunded_here(http, ann):
    sent = await invoice(http, ann)
    result, _, _ = await pay(http, {"ok": True}, user_id=ann, message_id=sent["message_id"])
    refund = {"user_id": ann, "telegram_payment_charge_id": result["telegram_payment_charge_id"]}
    assert await http.refusal("refundStarPayment", **refund) == (400, "Bad Request: CHARGE_NOT_FOUND")


async def test_what_nobody_here_can_fill_in(http, ann):
    status, _ = await http.refusal("sendInvoice", chat_id=ann, **INVOICE, need_email=True)
    assert status == 501
    assert await http.bot("sendInvoice", chat_id=ann, **INVOICE, need_email=False)


class TestTooLate:
    @pytest.fixture
    def settings(self):
        return emulator.Settings(pre_checkout_s=0.2)

    async def test_no_answer_no_money(self, http, ann):
        sent = await invoice(http, ann)
        result, query, updates = await pay(http, user_id=ann, message_id=sent["message_id"])
        assert (result["pre_checkout"]["answered"], result["charged"], updates) == (False, False, [])
        assert result["pre_checkout"]["elapsed_ms"] >= 199
        late = await http.refusal("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
        assert late == (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
