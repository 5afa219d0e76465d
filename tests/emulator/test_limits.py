"""Every limit in both directions: what stands just at it passes, and one more is refused in Telegram's words."""

import json

import pytest

INVOICE = {
    "title": "Two seats",
    "description": "F7 and F8",
    "payload": "p",
    "provider_token": "1:TEST:demo",
    "currency": "EUR",
    "prices": [{"label": "Seats", "amount": 2400}],
}
STARS = {"currency": "XTR", "provider_token": "", "prices": [{"label": "Seats", "amount": 5}]}
TOO_LONG = "Bad Request: reply markup is too long"


def button(text="a", data="a"):
    return {"text": text, "callback_data": data}


def keyboard(rows, columns, data="a"):
    return {"inline_keyboard": [[button(data=data) for _ in range(columns)] for _ in range(rows)]}


def keyboard_of_bytes(size):
    """A keyboard whose JSON takes exactly so many bytes."""
    markup = keyboard(40, 2, "x" * 64)
    row = {"text": "", "callback_data": "a"}
    markup["inline_keyboard"].append([row])
    row["text"] = "x" * (size - len(json.dumps(markup, separators=(",", ":"))))
    return markup


def rich(*blocks):
    return {"rich_message": {"blocks": list(blocks)}}


def paragraph(text="x"):
    return {"type": "paragraph", "text": text}


def nested(levels):
    block = paragraph()
    for _ in range(levels - 1):
        block = {"type": "blockquote", "blocks": [block]}
    return block


def table(rows, columns):
    cell = {"text": "x", "align": "left", "valign": "top"}
    return {"type": "table", "cells": [[cell] * columns for _ in range(rows)]}


def text(value, **more):
    return {"text": value, **more}


def with_markup(markup):
    return {"text": "hi", "reply_markup": markup}


def invoice(**more):
    return {**INVOICE, **more}


LIMITS = {
    "text": ("sendMessage", text("x" * 4096), text("x" * 4097), "message is too long"),
    "text of emoji": ("sendMessage", text("😀" * 4096), text("😀" * 4097), "message is too long"),
    "text after its markup": (
        "sendMessage",
        text("<b>" + "x" * 4096 + "</b>", parse_mode="HTML"),
        text("<b>" + "x" * 4097 + "</b>", parse_mode="HTML"),
        "message is too long",
    ),
    "text that is there": ("sendMessage", text(" x "), text(" \n "), "message text is empty"),
    "callback data": (
        "sendMessage",
        with_markup(keyboard(1, 1, "ы" * 32)),
        with_markup(keyboard(1, 1, "ы" * 32 + "x")),
        "BUTTON_DATA_INVALID",
    ),
    "callback data that is there": (
        "sendMessage",
        with_markup(keyboard(1, 1, "x")),
        with_markup(keyboard(1, 1, "")),
        "BUTTON_DATA_INVALID",
    ),
    "buttons in a row": ("sendMessage", with_markup(keyboard(1, 8)), with_markup(keyboard(1, 9)), TOO_LONG),
    "buttons": ("sendMessage", with_markup(keyboard(20, 5)), with_markup(keyboard(101, 1)), TOO_LONG),
    "bytes of keyboard": (
        "sendMessage",
        with_markup(keyboard_of_bytes(10_240)),
        with_markup(keyboard_of_bytes(10_241)),
        TOO_LONG,
    ),
    "invoice title": ("sendInvoice", invoice(title="x" * 32), invoice(title="x" * 33), "INVOICE_TITLE_INVALID"),
    "invoice title that is there": ("sendInvoice", invoice(title="x"), invoice(title=" "), "TITLE_INVALID"),
    "invoice description": (
        "sendInvoice",
        invoice(description="x" * 255),
        invoice(description="x" * 256),
        "INVOICE_DESCRIPTION_INVALID",
    ),
    "invoice payload": (
        "sendInvoice",
        invoice(payload="ы" * 64),
        invoice(payload="ы" * 64 + "x"),
        "INVOICE_PAYLOAD_INVALID",
    ),
    "stars: one line": (
        "sendInvoice",
        invoice(**STARS),
        invoice(**STARS | {"prices": STARS["prices"] * 2}),
        "STARS_INVOICE_INVALID",
    ),
    "stars: no provider": (
        "sendInvoice",
        invoice(**STARS),
        invoice(**STARS | {"provider_token": "1:TEST:x"}),
        "PAYMENT_PROVIDER_INVALID",
    ),
    "money: a provider": ("sendInvoice", INVOICE, invoice(provider_token="nonsense"), "PAYMENT_PROVIDER_INVALID"),
    "money: a currency": ("sendInvoice", INVOICE, invoice(currency="XXX"), "CURRENCY_INVALID"),
    "money: a price": ("sendInvoice", INVOICE, invoice(prices=[]), "there must be at least one price"),
    "rich text": (
        "sendRichMessage",
        rich(paragraph("x" * 32_768)),
        rich(paragraph("x" * 32_769)),
        "RICH_MESSAGE_TOO_LONG",
    ),
    "rich blocks": (
        "sendRichMessage",
        rich(*[paragraph()] * 500),
        rich(*[paragraph()] * 501),
        "RICH_MESSAGE_BLOCKS_TOO_MUCH",
    ),
    "rich blocks in table rows": (
        "sendRichMessage",
        rich(table(499, 1)),
        rich(table(500, 1)),
        "RICH_MESSAGE_BLOCKS_TOO_MUCH",
    ),
    "rich levels": ("sendRichMessage", rich(nested(16)), rich(nested(17)), "RICH_MESSAGE_TOO_DEEP"),
    "rich columns": ("sendRichMessage", rich(table(1, 20)), rich(table(1, 21)), "RICH_MESSAGE_TABLE_TOO_WIDE"),
    "reply placeholder": (
        "sendMessage",
        with_markup({"force_reply": True, "input_field_placeholder": "x" * 64}),
        with_markup({"force_reply": True, "input_field_placeholder": "x" * 65}),
        "input field placeholder is too long",
    ),
    "copied text": (
        "sendMessage",
        with_markup({"inline_keyboard": [[{"text": "c", "copy_text": {"text": "x" * 256}}]]}),
        with_markup({"inline_keyboard": [[{"text": "c", "copy_text": {"text": "x" * 257}}]]}),
        "BUTTON_COPY_TEXT_INVALID",
    ),
    "tips": (
        "sendInvoice",
        invoice(max_tip_amount=400, suggested_tip_amounts=[100, 200, 300, 400]),
        invoice(max_tip_amount=500, suggested_tip_amounts=[100, 200, 300, 400, 500]),
        "there can be at most 4 suggested tip amounts",
    ),
}


@pytest.mark.parametrize("name", LIMITS)
async def test_at_the_limit_and_beyond(http, ann, name):
    method, passing, refused, words = LIMITS[name]
    assert (await http.bot(method, chat_id=ann, **passing))["message_id"]
    words = words if words.startswith("Bad Request") else f"Bad Request: {words}"
    assert await http.refusal(method, chat_id=ann, **refused) == (400, words)
    assert len(await http.shown(ann)) == 1


async def test_caption(http, ann, png):
    status, body = await http.upload("sendPhoto", {"photo": png()}, chat_id=ann, caption="x" * 1024)
    assert (status, len(body["result"]["caption"])) == (200, 1024)
    status, body = await http.upload("sendPhoto", {"photo": png()}, chat_id=ann, caption="x" * 1025)
    assert (status, body["description"]) == (400, "Bad Request: message caption is too long")
    assert len(await http.shown(ann)) == 1


async def test_a_hundred_entities_are_kept_and_the_rest_dropped(http, ann):
    for count in (100, 101):
        sent = await http.bot("sendMessage", chat_id=ann, text="<b>x</b> " * count, parse_mode="HTML")
        assert len(sent["entities"]) == 100


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (8000, 2000, None),
        (8001, 2000, "PHOTO_INVALID_DIMENSIONS"),
        (2000, 100, None),
        (2001, 100, "PHOTO_INVALID_DIMENSIONS"),
    ],
)
async def test_photo_sides(http, ann, png, width, height, words):
    status, body = await http.upload("sendPhoto", {"photo": png(width, height, "blank")}, chat_id=ann)
    assert (status, body.get("description")) == ((400, f"Bad Request: {words}") if words else (200, None))


async def test_photo_bytes(http, ann, png):
    limit = 10 * 1024 * 1024
    data = png()
    status, _ = await http.upload("sendPhoto", {"photo": data + bytes(limit - len(data))}, chat_id=ann)
    assert status == 200
    status, body = await http.upload("sendPhoto", {"photo": data + bytes(limit - len(data) + 1)}, chat_id=ann)
    assert (status, body["description"]) == (
        400,
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
    )


async def test_what_is_no_picture(http, ann):
    status, body = await http.upload("sendPhoto", {"photo": b"words"}, chat_id=ann)
    assert (status, body["description"]) == (400, "Bad Request: IMAGE_PROCESS_FAILED")


@pytest.mark.parametrize(("count", "status"), [(1, 400), (2, 200), (10, 200), (11, 400)])
async def test_album(http, ann, png, count, status):
    media = [{"type": "photo", "media": f"attach://p{number}"} for number in range(count)]
    files = {f"p{number}": png() for number in range(count)}
    answered, _ = await http.upload("sendMediaGroup", files, chat_id=ann, media=json.dumps(media))
    assert answered == status
    assert len(await http.shown(ann)) == (count if status == 200 else 0)


async def test_rich_media(http, ann, png):
    _, body = await http.upload("sendPhoto", {"photo": png()}, chat_id=ann)
    photo = {
        "type": "photo",
        "photo": {"type": "photo", "media": body["result"]["photo"][-1]["file_id"]},
    }
    sent = await http.bot("sendRichMessage", chat_id=ann, **rich(*[photo] * 50))
    assert len(sent["rich_message"]["blocks"]) == 50
    refusal = await http.refusal("sendRichMessage", chat_id=ann, **rich(*[photo] * 51))
    assert refusal == (400, "Bad Request: RICH_MESSAGE_MEDIA_TOO_MUCH")


@pytest.mark.parametrize(
    ("payload", "status"), [("A-z_9" * 12 + "abcd", 200), ("x" * 65, 400), ("a b", 400), ("ы", 400)]
)
async def test_start_payload(http, ann, payload, status):
    answer = await http.post("start", expect=status, user_id=ann, payload=payload)
    assert ("error" in answer) == (status == 400)


async def test_secret_token(http):
    url = "http://127.0.0.1:9/hook"
    assert await http.bot("setWebhook", url=url, secret_token="x" * 256)
    assert await http.refusal("setWebhook", url=url, secret_token="x" * 257) == (
        400,
        "Bad Request: secret token is too long",
    )
    assert await http.refusal("setWebhook", url=url, secret_token="a b") == (
        400,
        "Bad Request: secret token contains unallowed characters",
    )


@pytest.mark.parametrize(("asked", "kept"), [(None, 40), (1, 1), (100, 100), (101, 100), (0, 1)])
async def test_webhook_connections_are_brought_into_range(http, asked, kept):
    await http.bot("setWebhook", url="http://127.0.0.1:9/hook", max_connections=asked)
    assert (await http.bot("getWebhookInfo"))["max_connections"] == kept


async def test_commands(http):
    def commands(count, name="a", description="d"):
        return {"commands": [{"command": f"{name}{number}", "description": description} for number in range(count)]}

    assert await http.bot("setMyCommands", **commands(100))
    assert (await http.refusal("setMyCommands", **commands(101)))[0] == 400
    assert await http.bot("setMyCommands", **commands(1, "x" * 31))
    assert (await http.refusal("setMyCommands", **commands(1, "x" * 32)))[1] == "Bad Request: BOT_COMMAND_INVALID"
    assert await http.bot("setMyCommands", **commands(1, description="x" * 256))
    assert (await http.refusal("setMyCommands", **commands(1, description="x" * 257)))[0] == 400


@pytest.mark.parametrize(
    ("method", "name", "limit"),
    [
        ("setMyName", "name", 64),
        ("setMyDescription", "description", 512),
        ("setMyShortDescription", "short_description", 120),
    ],
)
async def test_what_a_bot_says_about_itself(http, method, name, limit):
    assert await http.bot(method, **{name: "x" * limit})
    assert (await http.refusal(method, **{name: "x" * (limit + 1)}))[0] == 400
    assert (await http.bot(method.replace("set", "get")))[name] == "x" * limit


async def test_deleting_a_hundred_at_once(http, ann):
    assert await http.bot("deleteMessages", chat_id=ann, message_ids=list(range(1, 101)))
    assert await http.refusal("deleteMessages", chat_id=ann, message_ids=list(range(1, 102))) == (
        400,
        "Bad Request: too many message identifiers specified",
    )
