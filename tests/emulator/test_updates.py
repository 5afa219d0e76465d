"""Updates reach a bot once, in order, by polling or webhook, whatever it answers."""

import asyncio
import json
import time
from collections import defaultdict

import aiohttp
import pytest
from aiohttp import web


async def write(http, user, *texts):
    return [(await http.post("messages", user_id=user, text=text))["update_id"] for text in texts]


async def texts(http, **params):
    return [update["message"]["text"] for update in await http.bot("getUpdates", **params)]


async def test_a_poll_waits_for_what_comes(http, ann):
    began = time.monotonic()
    poll = asyncio.ensure_future(texts(http, timeout=10))
    await asyncio.sleep(0.2)
    await write(http, ann, "hi")
    assert await poll == ["hi"]
    assert 0.2 <= time.monotonic() - began < 3


async def test_a_poll_ends_empty(http, ann):
    began = time.monotonic()
    assert await texts(http, timeout=1) == []
    assert 0.9 < time.monotonic() - began < 3


async def test_offset_confirms_and_nothing_else_does(http, ann):
    numbers = await write(http, ann, "a", "b", "c")
    assert await texts(http) == ["a", "b", "c"]
    assert await texts(http, limit=2) == ["a", "b"]
    assert await texts(http, offset=numbers[1]) == ["b", "c"]
    assert await texts(http) == ["b", "c"]
    assert await texts(http, offset=-1) == ["c"]
    assert await texts(http) == ["c"]
    assert await texts(http, offset=numbers[2] + 1) == []
    assert (await http.get("state"))["updates_waiting"] == 0


async def test_limit_is_brought_into_range(http, ann):
    await write(http, ann, "a", "b")
    assert await texts(http, limit=0) == ["a"]
    assert await texts(http, limit=1000) == ["a", "b"]


async def test_allowed_updates_are_remembered(http, ann):
    await http.bot("getUpdates", allowed_updates=["callback_query"])
    await write(http, ann, "unheard")
    assert await texts(http) == []
    await http.bot("getUpdates", allowed_updates=[])
    await write(http, ann, "heard")
    assert await texts(http) == ["heard"]


async def test_kinds_that_are_none_are_not_asked_for(http, ann):
    assert await http.bot("getUpdates", allowed_updates=["telepathy"]) == []
    await write(http, ann, "hi")
    assert await texts(http, allowed_updates=["MESSAGE", "telepathy"]) == ["hi"]
    assert (await http.bot("getWebhookInfo"))["allowed_updates"] == ["message"]


async def test_the_same_update_again(http, ann):
    (number,) = await write(http, ann, "hi")
    await http.bot("getUpdates", offset=number + 1)
    await http.post("redeliver", update_id=number, times=2)
    updates = await http.bot("getUpdates", offset=number + 1)
    assert [update["update_id"] for update in updates] == [number, number]
    assert await http.bot("getUpdates", offset=number + 1) == []
    await http.post("redeliver", expect=404, update_id=1)


async def test_polling_while_a_webhook_is_set(http):
    await http.bot("setWebhook", url="http://127.0.0.1:9/hook")
    status, words = await http.refusal("getUpdates")
    assert status == 409
    assert words.startswith("Conflict: can't use getUpdates method while webhook is active")
    await http.bot("deleteWebhook")
    assert await http.bot("getUpdates") == []


async def test_set_webhook_ends_a_poll(http):
    poll = asyncio.ensure_future(http.refusal("getUpdates", timeout=10))
    await asyncio.sleep(0.1)
    await http.bot("setWebhook", url="http://127.0.0.1:9/hook")
    assert await poll == (409, "Conflict: terminated by setWebhook request")


async def test_a_webhook_address_that_is_none(http):
    assert await http.refusal("setWebhook", url="ftp://x/") == (400, "Bad Request: invalid webhook URL specified")


def parts(fields):
    writer = aiohttp.MultipartWriter("form-data")
    for name, value in fields.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return writer


class Hook:
    """A bot's own server: answers each update with the next status, 200 when there is none left."""

    def __init__(self):
        self.seen = []
        self.secrets = []
        self.statuses = []
        self.delay = 0.0
        self.reply = None
        self.form = None
        self.headers = {}
        self.running = defaultdict(int)
        self.most_together = 0
        self.most_of_one = 0

    async def handle(self, request):
        update = await request.json()
        user = update["message"]["from"]["id"]
        self.running[user] += 1
        self.most_of_one = max(self.most_of_one, self.running[user])
        self.most_together = max(self.most_together, sum(self.running.values()))
        await asyncio.sleep(self.delay)
        self.running[user] -= 1
        self.seen.append(update["message"]["text"])
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.statuses.pop(0) if self.statuses else 200
        if self.form:
            return web.Response(body=parts(self.form))
        return web.json_response(self.reply or {}, status=status, headers=self.headers)

    async def welcome(self, _request):
        return web.Response()

    async def wait(self, count):
        while len(self.seen) < count:
            await asyncio.sleep(0.01)


@pytest.fixture
async def hook():
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    app.router.add_get("/elsewhere", hook.welcome)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_a_webhook_gets_what_waited_and_what_comes(http, ann, hook):
    await write(http, ann, "before")
    await http.bot("setWebhook", url=hook.url, secret_token="s3cret")
    await write(http, ann, "after")
    await hook.wait(2)
    assert hook.seen == ["before", "after"]
    assert hook.secrets == ["s3cret", "s3cret"]


async def test_a_failing_webhook_gets_it_again_until_2xx(http, ann, hook):
    hook.statuses = [500, 503, 404]
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "first", "second")
    await hook.wait(5)
    assert hook.seen == ["first"] * 4 + ["second"]
    info = await http.bot("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 404")


async def test_a_webhook_that_points_elsewhere_has_not_taken_it(http, ann, hook):
    hook.statuses, hook.headers = [302], {"Location": "/elsewhere"}
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "hi")
    await hook.wait(2)
    assert (await http.bot("getWebhookInfo"))["last_error_message"] == "Wrong response from the webhook: 302 Found"


async def test_a_pause_that_is_no_number_stops_nothing(http, ann, hook):
    hook.statuses, hook.headers = [503], {"Retry-After": "\u00b2"}
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "hi")
    await hook.wait(2)


async def test_one_in_flight_for_each_person(http, ann, hook):
    bob = await http.person("Bob")
    hook.delay = 0.1
    await http.bot("setWebhook", url=hook.url)
    for text in ("1", "2", "3"):
        await write(http, ann, f"ann {text}")
        await write(http, bob, f"bob {text}")
    await hook.wait(6)
    assert (hook.most_of_one, hook.most_together) == (1, 2)
    assert [text for text in hook.seen if text.startswith("ann")] == ["ann 1", "ann 2", "ann 3"]


async def test_no_more_connections_than_asked_for(http, hook):
    people = [await http.person(f"P{number}") for number in range(4)]
    hook.delay = 0.1
    await http.bot("setWebhook", url=hook.url, max_connections=2)
    for person in people:
        await write(http, person, "hi")
    await hook.wait(4)
    assert hook.most_together == 2


async def test_what_a_webhook_did_not_take_can_be_polled(http, ann, hook):
    hook.statuses = [500] * 1000
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "hi")
    await hook.wait(2)
    await http.bot("deleteWebhook")
    assert await texts(http) == ["hi"]
    await http.bot("setWebhook", url=hook.url, drop_pending_updates=True)
    await http.bot("deleteWebhook")
    assert await texts(http) == []


async def test_redelivery_to_a_webhook(http, ann, hook):
    await http.bot("setWebhook", url=hook.url)
    (number,) = await write(http, ann, "hi")
    await hook.wait(1)
    await http.post("redeliver", update_id=number)
    await hook.wait(2)
    assert hook.seen == ["hi", "hi"]


async def test_a_method_in_the_answer_to_a_webhook(http, ann, hook):
    hook.reply = {"method": "sendMessage", "chat_id": ann, "text": "by the way"}
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "hi")
    while len(await http.shown(ann)) < 2:
        await asyncio.sleep(0.01)
    assert (await http.shown(ann))[1]["text"] == "by the way"
    (entry,) = await http.get("journal", method="sendMessage")
    assert entry["params"] == {"chat_id": ann, "text": "by the way"}


@pytest.mark.parametrize("method", ["deleteWebhook", "setWebhook"])
async def test_a_webhook_that_ends_itself_in_its_answer(http, ann, hook, method):
    hook.reply = {"method": method, "url": ""}
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "first")
    await hook.wait(1)
    while (await http.bot("getWebhookInfo"))["url"]:
        await asyncio.sleep(0.01)
    await write(http, ann, "second")
    assert await texts(http) == ["second"]
    hook.reply = None
    await http.bot("setWebhook", url=hook.url)
    await hook.wait(2)
    assert hook.seen == ["first", "second"]


async def test_updates_are_whole_json(http, ann):
    await write(http, ann, 'quote " and 😀')
    async with http.session.get(f"{http.server.url}/bot{http.token}/getUpdates") as response:
        body = json.loads(await response.read())
    assert body["result"][0]["message"]["text"] == 'quote " and 😀'


async def test_a_method_in_a_multipart_answer(http, ann, hook):
    """The form in which aiogram puts a method into its answer."""
    hook.form = {"method": "sendMessage", "chat_id": str(ann), "text": "in parts"}
    await http.bot("setWebhook", url=hook.url)
    await write(http, ann, "hi")
    while len(await http.shown(ann)) < 2:
        await asyncio.sleep(0.01)
    assert (await http.shown(ann))[1]["text"] == "in parts"


async def test_a_bot_that_dies_while_polling_takes_nothing_with_it(http, ann):
    (number,) = await write(http, ann, "hi")
    await http.bot("getUpdates", offset=number + 1)
    url = f"{http.server.url}/bot{http.token}/getUpdates"
    async with aiohttp.ClientSession() as dying:
        poll = asyncio.ensure_future(dying.post(url, json={"offset": number + 1, "timeout": 20}))
        await asyncio.sleep(0.1)
        poll.cancel()
    await asyncio.sleep(0.1)
    await http.post("redeliver", update_id=number)
    assert await texts(http, offset=number + 1) == ["hi"]
