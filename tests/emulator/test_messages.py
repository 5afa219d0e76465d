"""Sending, editing, deleting: what passes, what is refused, and what people then see."""

import asyncio
import json

import pytest

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


async def send(http, chat, text="one", **more):
    return await http.bot("sendMessage", chat_id=chat, text=text, **more)


def target(message):
    return {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}


async def test_an_edit_that_changes_nothing(http, ann, keyboard):
    message = await send(http, ann, "<b>x</b>", parse_mode="HTML", reply_markup=keyboard(["a"]))
    same = {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 1}], "reply_markup": keyboard(["a"])}
    assert await http.refusal("editMessageText", **target(message), **same) == (400, NOT_MODIFIED)
    same.pop("entities")
    assert "entities" not in await http.bot("editMessageText", **target(message), **same)
    refusal = await http.refusal("editMessageReplyMarkup", **target(message), reply_markup=keyboard(["a"]))
    assert refusal == (400, NOT_MODIFIED)
    edited = await http.bot("editMessageText", **target(message), text="x")
    assert "reply_markup" not in edited
    assert edited["edit_date"] >= edited["date"]


async def test_an_edit_of_what_is_gone_or_was_never_there(http, ann):
    message = await send(http, ann)
    assert await http.bot("deleteMessage", **target(message)) is True
    gone = (400, "Bad Request: message to edit not found")
    assert await http.refusal("editMessageText", **target(message), text="two") == gone
    assert await http.refusal("editMessageReplyMarkup", chat_id=ann, message_id=1) == gone
    assert await http.refusal("deleteMessage", **target(message)) == (
        400,
        "Bad Request: message to delete not found",
    )
    assert await http.bot("deleteMessages", chat_id=ann, message_ids=[message["message_id"], 1]) is True
    (shown,) = await http.shown(ann)
    assert (shown["deleted"], shown["text"]) == (True, "one")


async def test_an_edit_of_somebody_elses_message(http, ann):
    said = await http.post("messages", user_id=ann, text="mine")
    refusal = await http.refusal("editMessageText", chat_id=ann, message_id=said["message_id"], text="no")
    assert refusal == (400, "Bad Request: message can't be edited")
    assert await http.bot("deleteMessage", chat_id=ann, message_id=said["message_id"])


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(http, ann):
    message = await send(
        http, ann, reply_markup={"keyboard": [["Tickets"], [{"text": "Near", "request_location": True}]]}
    )
    assert "reply_markup" not in message
    (shown,) = await http.shown(ann)
    assert shown["reply_markup"] is None
    assert shown["reply_keyboard"]["keyboard"][0] == [{"text": "Tickets"}]
    refusal = await http.refusal("editMessageText", **target(message), text="two")
    assert refusal == (400, "Bad Request: message can't be edited")


async def test_a_reply_keyboard_that_asks_for_a_place_in_a_group(http, ann):
    group = await http.post("groups", title="Club", member_ids=[ann])
    markup = {"keyboard": [[{"text": "Near", "request_location": True}]]}
    refusal = await http.refusal("sendMessage", chat_id=group["id"], text="x", reply_markup=markup)
    assert refusal == (400, "Bad Request: location can be requested in private chats only")


async def test_text_and_photo_are_not_each_other(http, ann, png):
    message = await send(http, ann)
    assert await http.refusal("editMessageCaption", **target(message), caption="x") == (
        400,
        "Bad Request: there is no caption in the message to edit",
    )
    media = {"type": "photo", "media": "attach://p", "caption": "c"}
    status, body = await http.upload("editMessageMedia", {"p": png()}, **target(message), media=json.dumps(media))
    assert (status, body["result"]["caption"]) == (200, "c")
    assert await http.refusal("editMessageText", **target(message), text="x") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    again = {**media, "media": body["result"]["photo"][-1]["file_id"]}
    assert await http.refusal("editMessageMedia", **target(message), media=again) == (400, NOT_MODIFIED)
    assert await http.bot("editMessageMedia", **target(message), media={**again, "caption": "d"})


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x"}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ({"text": "", "callback_data": "x"}, "can't parse inline keyboard button: Inline keyboard button text must be"),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": "x", "callback_data": ["x"]}, 'can\'t parse inline keyboard button: Field "callback_data"'),
        ({"text": "x", "callback_data": "x", "url": "http://x.org"}, "BUTTON_TYPE_INVALID"),
        ({"text": "x", "pay": True}, "BUTTON_TYPE_INVALID"),
        ({"text": "x", "url": "nonsense"}, "inline keyboard button URL 'nonsense' is invalid: Wrong HTTP URL"),
        ({"text": "x", "url": "http://localhost/x"}, "inline keyboard button URL 'http://localhost/x' is invalid"),
        ({"text": "x", "web_app": {"url": "http://x.org"}}, "inline keyboard button URL 'http://x.org' is invalid"),
        (
            {"text": "x", "callback_data": "x", "style": "pink"},
            "can't parse inline keyboard button: invalid button style",
        ),
    ],
)
async def test_buttons_that_are_refused(http, ann, button, words):
    status, text = await http.refusal(
        "sendMessage", chat_id=ann, text="x", reply_markup={"inline_keyboard": [[button]]}
    )
    assert status == 400
    assert text.startswith(f"Bad Request: {words}")


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "x", "style": "success"},
        {"text": "x", "disabled": {}},
        {"text": "x", "url": "https://t.me/x?start=1"},
        {"text": "x", "web_app": {"url": "https://x.org/app"}},
        {"text": "x", "switch_inline_query": ""},
        {"text": "x", "copy_text": {"text": "F7"}},
    ],
)
async def test_buttons_that_pass(http, ann, button):
    sent = await send(http, ann, reply_markup={"inline_keyboard": [[button]]})
    assert sent["reply_markup"] == {"inline_keyboard": [[button]]}


async def test_whom_a_bot_can_write_to(http, ann):
    assert await http.refusal("sendMessage", chat_id=1, text="x") == (400, "Bad Request: chat not found")
    assert await http.refusal("sendMessage", chat_id="@nobody", text="x") == (400, "Bad Request: chat not found")
    shy = await http.person("Shy", started=False)
    assert await http.refusal("sendMessage", chat_id=shy, text="x") == (
        403,
        "Forbidden: bot can't initiate conversation with a user",
    )
    await http.post("start", user_id=shy, payload="")
    assert await send(http, shy)


async def test_a_blocked_bot_can_do_nothing_there(http, ann, png):
    message = await send(http, ann)
    await http.post("blocks", user_id=ann, blocked=True)
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await http.refusal("editMessageText", **target(message), text="two") == blocked
    assert await http.refusal("sendChatAction", chat_id=ann, action="typing") == blocked
    assert await http.refusal("sendLocation", chat_id=ann, latitude=1, longitude=1) == blocked
    status, _ = await http.upload("sendPhoto", {"photo": png()}, chat_id=ann)
    assert status == 403
    await http.post("messages", expect=409, user_id=ann, text="hello?")


async def test_replies(http, ann):
    message = await send(http, ann)
    reply = await send(http, ann, reply_parameters={"message_id": message["message_id"]})
    assert reply["reply_to_message"]["message_id"] == message["message_id"]
    lost = {"message_id": 1}
    assert await http.refusal("sendMessage", chat_id=ann, text="x", reply_parameters=lost) == (
        400,
        "Bad Request: message to be replied not found",
    )
    assert "reply_to_message" not in await send(
        http, ann, reply_parameters=lost | {"allow_sending_without_reply": True}
    )


async def test_pins_and_reactions(http, ann):
    message = await send(http, ann)
    assert await http.bot("pinChatMessage", **target(message))
    assert (await http.bot("getChat", chat_id=ann))["pinned_message"]["message_id"] == message["message_id"]
    assert (await http.shown(ann))[0]["pinned"]
    assert await http.bot("unpinChatMessage", chat_id=ann)
    assert "pinned_message" not in await http.bot("getChat", chat_id=ann)
    said = await http.post("messages", user_id=ann, text="thanks")
    body = {"chat_id": ann, "message_id": said["message_id"]}
    assert await http.bot("setMessageReaction", **body, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert (await http.shown(ann))[-1]["reactions"] == [{"type": "emoji", "emoji": "👍"}]
    assert await http.refusal("setMessageReaction", **body, reaction=[{"type": "emoji", "emoji": "🎟"}]) == (
        400,
        "Bad Request: REACTION_INVALID",
    )


async def test_places(http, ann):
    sent = await http.bot("sendVenue", chat_id=ann, latitude=52.5, longitude=13.4, title="Kino", address="Street 1")
    assert sent["venue"]["title"] == "Kino"
    assert sent["location"] == {"latitude": 52.5, "longitude": 13.4}
    assert (await http.refusal("sendLocation", chat_id=ann, latitude=91, longitude=0))[0] == 400
    assert await http.refusal("sendChatAction", chat_id=ann, action="dancing") == (
        400,
        "Bad Request: wrong parameter action in request",
    )


async def test_files_that_are_not_there(http, ann):
    wrong = (400, "Bad Request: wrong file identifier/HTTP URL specified")
    assert await http.refusal("sendPhoto", chat_id=ann, photo="AgACnone") == wrong
    assert await http.refusal("sendPhoto", chat_id=ann, photo="attach://none") == wrong
    assert await http.refusal("sendPhoto", chat_id=ann, photo="https://x.org/p.png") == (
        400,
        "Bad Request: failed to get HTTP URL content",
    )
    assert (await http.refusal("getFile", file_id="none"))[0] == 400


async def test_rich_message_with_buttons_in_cells(http, ann):
    button = {"text": "F7", "callback_data": "take 7", "style": "success"}
    cell = {"text": {"type": "button", "button": button}, "align": "center", "valign": "middle"}
    blocks = [{"type": "heading", "text": "Hall 1", "size": 1}, {"type": "table", "cells": [[cell, cell]]}]
    sent = await http.bot("sendRichMessage", chat_id=ann, rich_message={"blocks": blocks})
    press = asyncio.ensure_future(http.post("presses", user_id=ann, message_id=sent["message_id"], data="take 7"))
    (update,) = await http.bot("getUpdates", timeout=5)
    await http.bot("answerCallbackQuery", callback_query_id=update["callback_query"]["id"])
    assert (await press)["answered"]
    edited = await http.bot("editMessageText", **target(sent), text="plain again")
    assert "rich_message" not in edited
    assert (await http.refusal("sendRichMessage", chat_id=ann, rich_message={"html": "<p>x</p>"}))[0] == 501
    assert (await http.refusal("sendRichMessage", chat_id=ann, rich_message={}))[0] == 400


async def test_who_is_in_a_chat(http, ann):
    bob = await http.person("Bob")
    group = await http.post("groups", title="Club", member_ids=[ann])
    (update,) = await http.bot("getUpdates")
    assert update["my_chat_member"]["new_chat_member"]["status"] == "member"
    chat = {"chat_id": group["id"]}
    assert (await http.bot("getChat", **chat))["title"] == "Club"
    assert (await http.bot("getChatMember", **chat, user_id=ann))["status"] == "creator"
    assert (await http.bot("getChatMember", **chat, user_id=bob))["status"] == "left"
    assert (await http.bot("getChatMember", **chat, user_id=42))["user"]["is_bot"]
    assert await http.bot("getChatMemberCount", **chat) == 2
    assert await http.refusal("getChatMember", **chat, user_id=1) == (400, "Bad Request: PARTICIPANT_ID_INVALID")
    assert await http.bot("leaveChat", **chat)
    assert (await http.refusal("sendMessage", **chat, text="x"))[0] == 403
