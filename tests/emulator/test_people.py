"""The people's side: who they are, what they send, what they and a watcher see."""

import asyncio
import json

import aiohttp
import pytest


async def test_people_have_names_and_numbers(http):
    user = await http.post("users", id=7, first_name="Ann", last_name="Lee", username="ann", language_code="ru")
    assert user == {
        "id": 7,
        "is_bot": False,
        "first_name": "Ann",
        "last_name": "Lee",
        "username": "ann",
        "language_code": "ru",
    }
    others = [await http.person("Bob") for _ in range(3)]
    assert len({7, *others}) == 4
    await http.post("users", expect=400, first_name=5)
    await http.post("users", expect=400)
    assert len(await http.get("users")) == 4
    renamed = await http.post("users", id=7, first_name="Anna")
    assert (renamed["first_name"], renamed["username"]) == ("Anna", "ann")


async def test_a_text_arrives_whole(http, ann):
    said = await http.post("messages", user_id=ann, text="/buy 2 😀")
    (update,) = await http.bot("getUpdates")
    assert update["update_id"] == said["update_id"]
    message = update["message"]
    assert (message["message_id"], message["text"]) == (said["message_id"], "/buy 2 😀")
    assert message["chat"] == {"id": ann, "first_name": "Ann", "type": "private"}
    assert message["from"]["language_code"] == "en"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 4}]
    await http.post("messages", expect=400, user_id=ann, text="x" * 4097)
    await http.post("messages", expect=400, user_id=ann, text=" ")
    await http.post("messages", expect=404, user_id=1, text="x")
    await http.post("messages", expect=404, user_id=ann, chat_id=-5, text="x")


async def test_a_deep_link(http, ann):
    await http.post("start", user_id=ann, payload="show_12")
    (update,) = await http.bot("getUpdates")
    assert update["message"]["text"] == "/start show_12"
    assert update["message"]["entities"][0]["length"] == 6


async def test_places_and_phone_numbers(http, ann):
    await http.post("locations", user_id=ann, latitude=52.5, longitude=13.4)
    await http.post("contacts", user_id=ann, phone_number="+491")
    place, contact = [update["message"] for update in await http.bot("getUpdates")]
    assert place["location"] == {"latitude": 52.5, "longitude": 13.4}
    assert contact["contact"] == {"phone_number": "+491", "first_name": "Ann", "user_id": ann}
    await http.post("locations", expect=400, user_id=ann, latitude=100, longitude=0)


@pytest.mark.parametrize(("path", "kind"), [("documents", "document"), ("photos", "photo")])
async def test_files_of_people(http, ann, png, path, kind):
    form = aiohttp.FormData({"user_id": str(ann), "caption": "look"})
    form.add_field("file", png(), filename="p.png", content_type="image/png")
    async with http.session.post(f"{http.server.url}/client/{path}", data=form) as response:
        assert response.status == 200, await response.text()
    (update,) = await http.bot("getUpdates")
    message = update["message"]
    assert message["caption"] == "look"
    file_id = message["photo"][-1]["file_id"] if kind == "photo" else message["document"]["file_id"]
    path = (await http.bot("getFile", file_id=file_id))["file_path"]
    async with http.session.get(f"{http.server.url}/file/bot{http.token}/{path}") as response:
        assert await response.read() == png()
    async with http.session.post(f"{http.server.url}/client/{path.split('/')[0]}", data={"user_id": "1"}) as response:
        assert response.status == 400
        assert "error" in await response.json()


async def test_every_field_of_a_message_is_there(http, ann):
    await http.bot("sendMessage", chat_id=ann, text="x")
    (shown,) = await http.shown(ann)
    promised = {
        "message_id",
        "date",
        "edit_date",
        "from_bot",
        "text",
        "caption",
        "entities",
        "photo",
        "document",
        "invoice",
        "reply_markup",
        "reply_keyboard",
        "deleted",
    }
    assert promised <= shown.keys()
    assert shown["from_bot"] is True
    after = await http.get(f"chats/{ann}/messages", after=shown["message_id"])
    assert after == []
    assert await http.get(f"chats/{ann}/messages", after=shown["message_id"] - 1) == [shown]
    await http.get("chats/1/messages", expect=404)


async def test_groups(http, ann):
    bob = await http.person("Bob")
    group = await http.post("groups", title="Club", member_ids=[ann])
    await http.post("messages", user_id=ann, chat_id=group["id"], text="hi all")
    await http.post("messages", expect=403, user_id=bob, chat_id=group["id"], text="me too")
    await http.post("messages", expect=403, user_id=bob, chat_id=ann, text="psst")
    message = (await http.bot("getUpdates"))[-1]["message"]
    assert message["chat"] == {"id": group["id"], "title": "Club", "type": "supergroup"}
    await http.post("groups", expect=404, title="Club", member_ids=[1])
    await http.post("groups", expect=400, title="Club", member_ids="ann")


async def test_events_as_they_happen(http, ann, keyboard):
    seen = []

    async def watch():
        async with http.session.get(f"{http.server.url}/client/chats/{ann}/events") as response:
            assert response.content_type == "text/event-stream"
            kind = ""
            async for line in response.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "event":
                    kind = value
                elif name == "data":
                    seen.append((kind, json.loads(value)))

    watching = asyncio.ensure_future(watch())
    while not http.server.world.events.watched(ann):
        await asyncio.sleep(0.01)
    sent = await http.bot("sendMessage", chat_id=ann, text="x", reply_markup=keyboard(["a"]))
    target = {"chat_id": ann, "message_id": sent["message_id"]}
    press = asyncio.ensure_future(http.post("presses", user_id=ann, message_id=sent["message_id"], data="a"))
    (update,) = await http.bot("getUpdates", timeout=5)
    await http.bot("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="ok")
    await press
    await http.bot("editMessageText", **target, text="y")
    await http.bot("deleteMessage", **target)
    while len(seen) < 4:
        await asyncio.sleep(0.01)
    watching.cancel()
    assert [kind for kind, _ in seen] == ["message", "answer", "edit", "delete"]
    assert (seen[0][1]["text"], seen[1][1]["text"], seen[2][1]["text"]) == ("x", "ok", "y")
    assert (seen[1][1]["user_id"], seen[3][1]["deleted"]) == (ann, True)


async def test_what_is_no_json(http):
    async with http.session.post(f"{http.server.url}/client/users", data="{") as response:
        assert (response.status, await response.json()) == (400, {"error": "the body must be JSON"})
    async with http.session.post(f"{http.server.url}/client/nothing", json={}) as response:
        assert response.status == 404
        assert "error" in await response.json()


@pytest.mark.parametrize("number", ["²", "--5", "-", "1.5", "9" * 30])
async def test_what_is_no_number(http, number):
    await http.post("messages", expect=400, user_id=number, text="x")
    for path in (f"chats/{number}/messages", f"chats/{number}/events"):
        await http.get(path, expect=400)
    await http.get("journal", expect=400, after=number)


async def test_a_place_that_is_nowhere(http, ann):
    body = f'{{"user_id": {ann}, "latitude": NaN, "longitude": 1}}'
    async with http.session.post(f"{http.server.url}/client/locations", data=body) as response:
        assert (response.status, await response.json()) == (400, {"error": "latitude must be a number"})


async def test_any_files_name_leads_to_it(http, ann):
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("user_id", str(ann))
    form.add_field("file", b"data", filename="a.b c?d")
    async with http.session.post(f"{http.server.url}/client/documents", data=form) as response:
        assert response.status == 200
    (update,) = await http.bot("getUpdates")
    path = (await http.bot("getFile", file_id=update["message"]["document"]["file_id"]))["file_path"]
    async with http.session.get(f"{http.server.url}/file/bot{http.token}/{path}") as response:
        assert await response.read() == b"data"


async def test_an_empty_file(http, ann):
    form = aiohttp.FormData({"user_id": str(ann)})
    form.add_field("file", b"", filename="nothing.txt")
    async with http.session.post(f"{http.server.url}/client/documents", data=form) as response:
        assert response.status == 400


async def test_people_may_write_before_a_bot_calls(http, ann):
    await http.post("messages", user_id=ann, text="anybody there?")
    assert (await http.get("state"))["updates_waiting"] == 1
    (update,) = await http.bot("getUpdates")
    assert update["message"]["text"] == "anybody there?"
