"""How requests come in: their forms, their types, their faults, and what the journal says of them."""

import asyncio
import json
import time

import aiogram.types
import aiohttp
import pytest

import emulator
from emulator.schema import TYPES, check_for, check_request
from emulator.schema.variants import candidates, variant_key, variants_by_key


async def test_four_ways_to_ask(http, ann):
    params = {
        "chat_id": str(ann),
        "text": "hi",
        "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
    }
    url = f"{http.server.url}/bot{http.token}/sendMessage"
    form = aiohttp.FormData()
    for name, value in params.items():
        form.add_field(name, value, content_type="text/plain")
    answers = []
    for request in (
        http.session.get(url, params=params),
        http.session.post(url, data=params),
        http.session.post(url, data=form),
        http.session.post(url, json=params | {"chat_id": ann, "reply_markup": json.loads(params["reply_markup"])}),
    ):
        async with request as response:
            answers.append((await response.json())["result"])
    assert [answer["reply_markup"] for answer in answers] == [json.loads(params["reply_markup"])] * 4


async def test_method_names_in_any_case(http):
    assert (await http.bot("getme"))["id"] == 42


@pytest.mark.parametrize("token", ["nonsense", "42", "x:y", "42:"])
async def test_a_token_that_is_none(http, token):
    http.token = token
    assert await http.refusal("getMe") == (401, "Unauthorized: invalid token specified")


async def test_an_unknown_method(http):
    status, words = await http.refusal("sendTelepathy")
    assert status == 404
    assert words.startswith("Not Found")


async def test_a_method_that_is_not_played(http, ann):
    assert (await http.refusal("sendDice", chat_id=ann))[0] == 501
    assert await http.refusal("sendDice") == (400, "Bad Request: chat_id is empty")
    assert [entry["status"] for entry in await http.get("journal", method="sendDice")] == [501, 400]


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1}, "message text is empty"),
        ("sendMessage", {"chat_id": [1], "text": "x"}, 'parameter "chat_id" must be of type Integer'),
        ("sendMessage", {"chat_id": 1, "text": {"a": 1}}, 'parameter "text" must be of type String'),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "disable_notification": "maybe"},
            'parameter "disable_notification"',
        ),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON"),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": []}, "object expected as reply markup"),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [{}]}}, "expected an Array of"),
        ("sendPhoto", {"chat_id": 1}, "there is no photo in the request"),
        ("editMessageReplyMarkup", {"chat_id": 1}, "chat not found"),
        ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
        ("sendLocation", {"chat_id": 1, "latitude": "north", "longitude": 1}, 'parameter "latitude" must be of type'),
        ("sendInvoice", {"chat_id": 1, "title": "x"}, 'parameter "description" is required'),
        ("sendMediaGroup", {"chat_id": 1, "media": [{"type": "hologram"}]}, 'type "hologram" is unsupported'),
        ("setMyCommands", {"commands": [{"command": "a"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ("getUpdates", {"offset": "soon"}, 'parameter "offset" must be of type Integer'),
        ("setMyCommands", {"commands": [], "scope": {"type": "moon"}}, "can't parse BotCommandScope: type"),
    ],
)
async def test_missing_and_ill_typed(http, method, params, words):
    status, text = await http.refusal(method, **params)
    assert status == 400
    assert text.startswith(f"Bad Request: {words}")


def test_variants_carry_the_words_that_a_library_sends():
    """The schema does not say which `type` each variant has; aiogram does."""
    checked = 0
    for name, fields in TYPES.items():
        names = candidates(name, TYPES) if not fields else []
        key = variant_key(names, TYPES) if names else ""
        for word, variants in variants_by_key(names).items() if key else ():
            for variant in variants:
                default = getattr(aiogram.types, variant).model_fields[key].default
                assert getattr(default, "value", default) == word
                checked += 1
    assert checked > 100


def test_types_that_contain_themselves():
    text = ["a", {"type": "bold", "text": {"type": "italic", "text": ["b", "c"]}}]
    assert check_for("RichText")(text) == text
    reply = {"message_id": "5", "unknown": 1, "quote": None}
    given = {"chat_id": "7", "text": "x", "reply_parameters": json.dumps(reply), "nonsense": 1}
    assert check_request("sendMessage", given, {}) == {"chat_id": 7, "text": "x", "reply_parameters": {"message_id": 5}}


async def test_the_journal(http, ann, png):
    await http.bot("sendMessage", chat_id=ann, text="hi", reply_markup='{"remove_keyboard":true}')
    await http.upload("sendPhoto", {"photo": png()}, chat_id=ann)
    await http.refusal("sendMessage", chat_id=1, text="x")
    await http.refusal("sendInvoice", chat_id=ann, provider_token="1:LIVE:secret")
    entries = await http.get("journal")
    first, second, third, fourth = entries
    assert first["params"] == {"chat_id": ann, "text": "hi", "reply_markup": {"remove_keyboard": True}}
    assert abs(first["at"] - time.time()) < 60
    assert second["files"] == [
        {"field": "photo", "name": "photo.png", "size": len(png()), "content_type": "image/png"},
    ]
    assert (third["status"], third["description"]) == (400, "Bad Request: chat not found")
    assert fourth["params"]["provider_token"] == "***"
    assert http.token not in json.dumps(entries)
    assert [entry["seq"] for entry in entries] == [1, 2, 3, 4]
    assert await http.get("journal", after=2) == [third, fourth]
    assert await http.get("journal", method="sendphoto") == [second]
    state = await http.get("state")
    assert (state["requests"], state["by_method"]["sendMessage"]) == (4, 2)
    assert (state["users"], state["messages"]) == (1, 2)


async def test_a_fault_for_some_requests_of_one_chat(http, ann):
    bob = await http.person("Bob")
    fault = {"method": "sendMessage", "chat_id": ann, "kind": "status", "status_code": 500, "times": 2}
    assert (await http.post("faults", **fault))["id"]
    assert (await http.bot("sendMessage", chat_id=bob, text="x"))["text"] == "x"
    for _ in range(2):
        assert await http.refusal("sendMessage", chat_id=ann, text="x") == (500, "Internal Server Error")
    assert await http.bot("sendMessage", chat_id=ann, text="x")
    assert len(await http.shown(ann)) == 1


async def test_a_fault_for_everything_until_it_is_cleared(http, ann):
    await http.post("faults", method="*", kind="status", status_code=429, retry_after=3, times=0)
    for _ in range(3):
        status, body = await http.raw("getMe")
        assert (status, body["parameters"]) == (429, {"retry_after": 3})
        assert body["description"] == "Too Many Requests: retry after 3"
    async with http.session.delete(f"{http.server.url}/client/faults") as response:
        assert response.status == 200
    assert await http.bot("getMe")


async def test_a_delay(http):
    await http.post("faults", method="getMe", kind="delay", delay_ms=200)
    began = time.monotonic()
    await http.bot("getMe")
    assert time.monotonic() - began >= 0.2


async def test_an_answer_that_never_arrives(http, ann):
    await http.post("faults", method="sendMessage", kind="drop_response", times=1)
    with pytest.raises(aiohttp.ClientError):
        await http.raw("sendMessage", json={"chat_id": ann, "text": "once"})
    assert [message["text"] for message in await http.shown(ann)] == ["once"]


async def test_faults_that_make_no_sense(http):
    await http.post("faults", expect=400, method="sendTelepathy", kind="status")
    await http.post("faults", expect=400, method="getMe", kind="earthquake")
    await http.post("faults", expect=400, method="getMe", kind="status", status_code=200)
    await http.post("redeliver", expect=400, update_id=1, times=10**12)


async def test_a_status_that_has_no_name(http, ann):
    await http.post("faults", method="sendMessage", kind="status", status_code=499)
    assert await http.refusal("sendMessage", chat_id=ann, text="x") == (499, "fault on request")


async def test_two_bots_keep_apart(http, ann):
    await http.bot("sendMessage", chat_id=ann, text="from the first")
    http.token = "43:OTHER"
    assert (await http.bot("getMe"))["username"] == "local_43_bot"
    await http.post("messages", user_id=ann, text="to the second")
    assert len(await http.bot("getUpdates")) == 1
    http.token = "42:TEST"
    assert await http.bot("getUpdates") == []


async def test_a_poll_and_sends_at_once(http, ann):
    poll = asyncio.ensure_future(http.bot("getUpdates", timeout=5))
    sends = [http.bot("sendMessage", chat_id=ann, text=str(number)) for number in range(20)]
    numbers = [message["message_id"] for message in await asyncio.gather(*sends)]
    assert len(set(numbers)) == 20
    await http.post("messages", user_id=ann, text="hi")
    assert len(await poll) == 1


@pytest.mark.parametrize("body", ['{"text": "\\ud83d"}', "[" * 100_000, "[]", "{"])
async def test_json_that_no_text_can_hold(http, body):
    headers = {"Content-Type": "application/json"}
    url = f"{http.server.url}/bot{http.token}/sendMessage"
    async with http.session.post(url, data=body, headers=headers) as response:
        assert response.status == 400
        assert (await response.json())["description"] == "Bad Request: can't parse JSON object"
    async with http.session.post(f"{http.server.url}/client/messages", data=body, headers=headers) as response:
        assert response.status == 400


UNREADABLE = {
    "JSON in other characters": ("application/json", b"\xff"),
    "characters that nobody knows": ("application/json; charset=moon", b"{}"),
    "a form in other characters": ("application/x-www-form-urlencoded", b"\xff=\xff"),
    "a form in unknown ones": ("application/x-www-form-urlencoded; charset=moon", b"a=b"),
    "parts without a boundary": ("multipart/form-data", b"x"),
    "parts that are none": ("multipart/form-data; boundary=b", b"x"),
    "a part in other characters": (
        "multipart/form-data; boundary=b",
        b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--b--\r\n',
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
async def test_a_body_that_cannot_be_read(http, name):
    kind, body = UNREADABLE[name]
    for path in (f"bot{http.token}/sendMessage", "client/messages", "client/documents"):
        url = f"{http.server.url}/{path}"
        async with http.session.post(url, data=body, headers={"Content-Type": kind}) as response:
            assert response.status == 400, (path, await response.text())


async def test_numbers_that_fit_nowhere(http):
    assert (await http.refusal("getUpdates", offset=-(2**63) - 1))[0] == 400
    assert await http.bot("getUpdates", offset=-(2**63)) == []


async def test_a_request_nested_too_deep(http, ann):
    text = '{"type":"bold","text":' * 900 + '"x"' + "}" * 900
    message = '{"blocks":[{"type":"paragraph","text":' + text + "}]}"
    assert (await http.refusal("sendRichMessage", chat_id=ann, rich_message=message))[0] == 400


class TestLongRun:
    @pytest.fixture
    def settings(self):
        return emulator.Settings(journal_bytes=2000)

    async def test_the_journal_forgets_its_beginning(self, http):
        for _ in range(100):
            await http.bot("getMe")
        entries = await http.get("journal")
        assert 5 < len(entries) < 20
        assert entries[-1]["seq"] == 100
        assert await http.get("journal", after=99) == entries[-1:]
        assert await http.get("journal", after=3) == entries
        assert (await http.get("state"))["requests"] == 100
