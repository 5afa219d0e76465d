"""Pressing buttons, answering in time, and what a hostile client can do."""

import asyncio

import pytest

import emulator


async def tap(http, **body):
    """Presses and returns the press under way and its callback query."""
    press = asyncio.ensure_future(http.post("presses", **body))
    offset = 0
    while True:
        updates = await http.bot("getUpdates", timeout=5, offset=offset)
        for update in updates:
            offset = update["update_id"] + 1
            if "callback_query" in update:
                await http.bot("getUpdates", offset=offset)
                return press, update["callback_query"]


@pytest.fixture
async def menu(http, ann, keyboard):
    markup = keyboard(
        ["one", "two"],
        [{"text": "site", "url": "https://example.com/x"}, {"text": "off", "disabled": {}}],
    )
    return await http.bot("sendMessage", chat_id=ann, text="menu", reply_markup=markup)


async def test_a_tap_carries_its_message_as_it_was(http, ann, menu):
    press, query = await tap(http, user_id=ann, message_id=menu["message_id"], text="two")
    assert query["message"] == menu
    assert (query["data"], query["from"]["id"], bool(query["chat_instance"])) == ("two", ann, True)
    await http.bot("answerCallbackQuery", callback_query_id=query["id"])
    answer = await press
    assert (answer["answered"], answer["answer"]["text"]) == (True, None)
    assert answer["elapsed_ms"] > 0


async def test_no_answer_in_time(http, ann, menu):
    answer = await http.post("presses", user_id=ann, message_id=menu["message_id"], data="one", wait_s=0.05)
    assert (answer["answered"], answer["answer"]) == (False, None)
    assert answer["elapsed_ms"] >= 49


async def test_what_the_page_does_not_send_to_the_bot(http, ann, menu):
    answer = await http.post("presses", user_id=ann, message_id=menu["message_id"], text="site")
    assert answer["answer"]["url"] == "https://example.com/x"
    assert answer["update_id"] is None
    await http.post("presses", expect=409, user_id=ann, message_id=menu["message_id"], text="off")
    await http.post("presses", expect=404, user_id=ann, message_id=menu["message_id"], data="three")
    await http.post("presses", expect=404, user_id=ann, message_id=1, data="one")
    await http.post("presses", expect=400, user_id=ann, message_id=menu["message_id"])
    assert await http.bot("getUpdates") == []


async def test_a_button_that_was_taken_away(http, ann, menu):
    await http.bot("editMessageReplyMarkup", chat_id=ann, message_id=menu["message_id"])
    await http.post("presses", expect=404, user_id=ann, message_id=menu["message_id"], data="one")


async def test_force_sends_what_no_button_carries(http, ann, menu):
    body = {"user_id": ann, "message_id": menu["message_id"], "data": "🤖" * 40, "force": True}
    press, query = await tap(http, **body)
    assert query["data"] == "🤖" * 40
    await http.bot("answerCallbackQuery", callback_query_id=query["id"], text="no")
    assert (await press)["answer"]["text"] == "no"


async def test_force_on_a_message_that_is_gone(http, ann, menu):
    await http.bot("deleteMessage", chat_id=ann, message_id=menu["message_id"])
    body = {"user_id": ann, "message_id": menu["message_id"], "data": "one"}
    await http.post("presses", expect=404, **body)
    press, query = await tap(http, **body, force=True, wait_s=0)
    assert query["message"]["date"] == 0
    assert "text" not in query["message"]
    await press


async def test_somebody_elses_buttons(http, ann, menu):
    bob = await http.person("Bob")
    body = {"user_id": bob, "chat_id": ann, "message_id": menu["message_id"], "data": "one"}
    await http.post("presses", expect=403, **body)
    press, query = await tap(http, **body, force=True, wait_s=0)
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (bob, ann)
    await press


async def test_everybody_presses_in_a_group(http, ann, keyboard):
    bob, eve = await http.person("Bob"), await http.person("Eve")
    group = await http.post("groups", title="Film club", member_ids=[ann, bob])
    sent = await http.bot("sendMessage", chat_id=group["id"], text="who comes?", reply_markup=keyboard(["me"]))
    body = {"chat_id": group["id"], "message_id": sent["message_id"], "data": "me"}
    press, query = await tap(http, user_id=bob, wait_s=0, **body)
    assert query["message"]["chat"]["type"] == "supergroup"
    await press
    await http.post("presses", expect=403, user_id=eve, **body)


@pytest.mark.parametrize(("length", "passes"), [(200, True), (201, False)])
async def test_the_answers_length(http, ann, menu, length, passes):
    press, query = await tap(http, user_id=ann, message_id=menu["message_id"], data="one", wait_s=5 if passes else 0.3)
    status, body = await http.raw("answerCallbackQuery", json={"callback_query_id": query["id"], "text": "x" * length})
    assert (status == 200) == passes
    assert passes or body["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert (await press)["answered"] == passes


class TestTooOld:
    @pytest.fixture
    def settings(self):
        return emulator.Settings(answer_s=1.5)

    async def test_an_answer_within_the_time_and_after_it(self, http, ann, menu):
        for pause, status in ((0, 200), (1.6, 400)):
            press, query = await tap(http, user_id=ann, message_id=menu["message_id"], data="one", wait_s=0)
            await press
            await asyncio.sleep(pause)
            answered, body = await http.raw("answerCallbackQuery", json={"callback_query_id": query["id"]})
            assert answered == status
        assert body["description"] == (
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )

    async def test_an_undelivered_tap_is_gone_and_a_message_stays(self, http, ann, menu):
        await http.post("messages", user_id=ann, text="hi")
        await http.post("presses", user_id=ann, message_id=menu["message_id"], data="one", wait_s=0)
        assert len(await http.bot("getUpdates")) == 2
        await asyncio.sleep(1.6)
        (update,) = await http.bot("getUpdates")
        assert update["message"]["text"] == "hi"

    async def test_one_by_one_after_a_thousand_that_are_gone(self, http, ann, menu):
        tap = {"user_id": ann, "message_id": menu["message_id"], "data": "one", "wait_s": 0}
        await asyncio.gather(*(http.post("presses", **tap) for _ in range(1200)))
        await http.post("messages", user_id=ann, text="hi")
        await asyncio.sleep(1.6)
        (update,) = await http.bot("getUpdates", limit=1)
        assert update["message"]["text"] == "hi"

    async def test_nobody_waits_longer_than_an_answer_may_take(self, http, ann, menu):
        pressed = await http.post("presses", user_id=ann, message_id=menu["message_id"], data="one", wait_s=10**9)
        assert not pressed["answered"]


async def test_an_answer_may_open_the_bots_own_link_only(http, ann, menu):
    for url, status in (("https://t.me/test_bot?start=x", 200), ("https://example.com", 400)):
        wait_s = 5 if status == 200 else 0.3
        press, query = await tap(http, user_id=ann, message_id=menu["message_id"], data="one", wait_s=wait_s)
        answered, _ = await http.raw("answerCallbackQuery", json={"callback_query_id": query["id"], "url": url})
        assert answered == status
        answer = await press
        assert answer["answered"] == (status == 200)


async def test_inline_mode(http, ann):
    asking = asyncio.ensure_future(http.post("inline_queries", user_id=ann, query="metro"))
    (update,) = await http.bot("getUpdates", timeout=5)
    query = update["inline_query"]
    assert (query["query"], query["chat_type"], query["from"]["id"]) == ("metro", "sender", ann)
    article = {
        "type": "article",
        "id": "1",
        "title": "Metropolis",
        "input_message_content": {"message_text": "Metropolis"},
    }
    twice = {"inline_query_id": query["id"], "results": [article, article]}
    assert await http.refusal("answerInlineQuery", **twice) == (400, "Bad Request: RESULT_ID_DUPLICATE")
    assert await http.bot("answerInlineQuery", inline_query_id=query["id"], results=[article])
    assert (await asking)["results"] == [article]
