"""Updates in, over HTTP from the local Telegram: order, what is confirmed when, what comes twice, what fails."""

import asyncio
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from bot.intake import Intake
from bot.nursery import Nursery
from bot.web import MOST_BYTES, SECRET_HEADER, WEBHOOK_PATH, Counts, Site
from emulator import app as emulator
from tests.journeys.driver import telegram

TOKEN = "700000002:" + "intake-intake-intake-intake-intake"
SECRET = "a-secret-for-tests"


class Handler:
    """Writes down who began and who ended; waits, or fails, as told."""

    def __init__(self):
        self.began, self.ended, self.waits, self.fails = [], [], {}, set()

    async def __call__(self, update):
        text = update.message.text
        self.began.append(text)
        if gate := self.waits.get(text):
            await gate.wait()
        if text in self.fails:
            raise RuntimeError(text)
        self.ended.append(text)

    async def until(self, *texts, seconds=10):
        async with asyncio.timeout(seconds):
            while not set(texts) <= set(self.ended):
                await asyncio.sleep(0.01)


class Aside:
    """Where money goes that no try could write down; fails so many times."""

    def __init__(self, fails=0):
        self.taken, self.fails = [], fails

    async def __call__(self, update):
        self.taken.append(update.update_id)
        if len(self.taken) <= self.fails:
            raise RuntimeError("the database is still away")


@asynccontextmanager
async def a_bot(url):
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    async with Bot(TOKEN, session=session) as bot:
        yield bot


@pytest.fixture
async def polling():
    """The local Telegram's client, a handler, and a function that opens an intake polling from it."""
    async with emulator.serve() as server, telegram(server.url) as client:
        handler = Handler()

        @asynccontextmanager
        async def open_():
            async with a_bot(server.url) as bot:
                nursery = Nursery()
                intake = Intake(bot, handler, Aside(), nursery)
                task = nursery.start(intake.poll(), "polling")
                yield intake
                intake.closing = True
                task.cancel()
                await nursery.drain(2)
                await intake.confirm()

        async with a_bot(server.url) as bot:
            await bot.me()  # so that what people say waits for this bot
        yield client, handler, open_


async def waiting(client) -> int:
    return (await client.get("state"))["updates_waiting"]


async def test_one_persons_updates_go_in_order_and_others_do_not_wait(polling):
    client, handler, open_ = polling
    ann, bob = await client.person("Ann"), await client.person("Bob")
    handler.waits["a1"] = asyncio.Event()
    async with open_():
        for text in ("a1", "a2", "a3"):
            await ann.say(text)
        await bob.say("b1")
        await handler.until("b1")
        assert handler.began == ["a1", "b1"]
        handler.waits["a1"].set()
        await handler.until("a3")
        assert handler.ended == ["b1", "a1", "a2", "a3"]


async def test_nothing_is_confirmed_before_it_and_all_before_it_are_done(polling):
    client, handler, open_ = polling
    ann, bob = await client.person("Ann"), await client.person("Bob")
    handler.waits["a1"] = asyncio.Event()
    async with open_():
        await ann.say("a1")
        await bob.say("b1")
        await handler.until("b1")
        await asyncio.sleep(0.3)
        assert await waiting(client) == 2
        handler.waits["a1"].set()
        await handler.until("a1")
        await bob.say("b2")
        await handler.until("b2")
    assert await waiting(client) == 0


async def test_while_one_is_worked_on_polling_is_patient(polling):
    client, handler, open_ = polling
    ann = await client.person("Ann")
    handler.waits["a1"] = asyncio.Event()
    async with open_():
        await ann.say("a1")
        await asyncio.sleep(0.2)
        before = len(await client.get("journal", method="getUpdates"))
        await asyncio.sleep(1)
        polls = await client.get("journal", method="getUpdates")
        handler.waits["a1"].set()
        assert handler.began == ["a1"]
        assert before <= len(polls) <= before + 25


async def test_a_poisoned_update_is_done_with_and_the_next_one_served(polling):
    client, handler, open_ = polling
    ann = await client.person("Ann")
    handler.fails.add("poison")
    async with open_():
        await ann.say("poison")
        await ann.say("after")
        await handler.until("after")
    assert handler.began == ["poison", "after"]
    assert await waiting(client) == 0


async def test_what_comes_twice_is_worked_on_once(polling):
    client, handler, open_ = polling
    ann = await client.person("Ann")
    async with open_():
        update = await ann.say("once")
        await handler.until("once")
        await client.post("redeliver", update_id=update, times=3)
        await ann.say("then")
        await handler.until("then")
    assert handler.began == ["once", "then"]
    assert await waiting(client) == 0


async def test_what_was_not_finished_comes_again_after_the_start(polling):
    client, handler, open_ = polling
    ann = await client.person("Ann")
    handler.waits["slow"] = asyncio.Event()
    async with open_():
        await ann.say("slow")
        while not handler.began:
            await asyncio.sleep(0.01)
    handler.waits.clear()
    async with open_():
        await handler.until("slow")
    assert handler.began == ["slow", "slow"]
    assert await waiting(client) == 0


async def test_a_chain_is_forgotten_when_it_is_idle(polling):
    client, handler, open_ = polling
    async with open_() as intake:
        for place in range(30):
            await (await client.person(f"P{place}")).say(f"t{place}")
        await handler.until(*[f"t{place}" for place in range(30)])
        await asyncio.sleep(0.05)
        assert intake._chains == {}
        assert intake._running == {}


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status", "status_code": 409},
        {"kind": "status", "status_code": 502},
        {"kind": "status", "status_code": 429, "retry_after": 1},
        {"kind": "drop_response"},
    ],
)
async def test_polling_survives_trouble(polling, fault):
    client, handler, open_ = polling
    ann = await client.person("Ann")
    await client.post("faults", method="getUpdates", times=2, **fault)
    async with open_():
        await ann.say("hello")
        await handler.until("hello", seconds=20)
    assert handler.began == ["hello"]


@pytest.fixture
async def site():
    """The webhook's address with its handler and intake; nothing calls it but the test."""
    async with emulator.serve() as server, a_bot(server.url) as bot:
        handler, nursery = Handler(), Nursery()
        intake = Intake(bot, handler, Aside(), nursery)

        async def well():
            return True

        site = Site(intake, Counts(), well, SECRET)
        async with site.open("127.0.0.1", 0) as address, aiohttp.ClientSession(address) as http:
            yield http, handler, intake


def an_update(number, text, person=5):
    user = {"id": person, "is_bot": False, "first_name": "Ann"}
    chat = {"id": person, "type": "private", "first_name": "Ann"}
    return {"update_id": number, "message": {"message_id": number, "date": 1, "chat": chat, "from": user, "text": text}}


async def test_a_secret_that_is_no_text_is_wrong_and_nothing_worse(site):
    http, handler, _ = site
    async with http.get("/health") as well:
        address = well.url
    reader, writer = await asyncio.open_connection(address.host, address.port)
    head = f"POST {WEBHOOK_PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n{SECRET_HEADER}: ".encode()
    writer.write(head + b"\xff\xfe\r\n\r\n{}")
    assert (await reader.readline()).startswith(b"HTTP/1.1 401")
    writer.close()
    assert handler.began == []


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("kind", ["edited_message", "channel_post", "business_message", "telepathy"])
async def test_what_was_not_asked_for_is_taken_and_passed_over(site, caplog, kind):
    http, handler, _ = site
    update = an_update(1, "a canary")
    update[kind] = update.pop("message")
    async with http.post(WEBHOOK_PATH, json=update, headers={SECRET_HEADER: SECRET}) as answer:
        assert answer.status == 200
    assert handler.began == []
    assert not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR"}]


async def test_what_cannot_be_read_is_told_of_without_its_words(site, caplog):
    http, handler, _ = site
    update = an_update(1, "a canary")
    del update["message"]["date"]
    async with http.post(WEBHOOK_PATH, json=update, headers={SECRET_HEADER: SECRET}) as answer:
        assert answer.status == 200
    assert handler.began == []
    assert "update 1 cannot be read: message.date (missing)" in caplog.text
    assert "canary" not in caplog.text
    assert "Ann" not in caplog.text


@pytest.mark.parametrize(
    "headers", [{}, {SECRET_HEADER: ""}, {SECRET_HEADER: SECRET[:-1]}, {SECRET_HEADER: SECRET + "x"}]
)
async def test_who_does_not_know_the_secret_is_not_heard(site, headers):
    http, handler, _ = site
    async with http.post(WEBHOOK_PATH, json=an_update(1, "forged"), headers=headers) as answer:
        assert answer.status == 401
    assert handler.began == []


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"x" * (MOST_BYTES + 1), 413), (b"{", 400), (b"[]", 400), (b'{"a":1}', 400), (b"[" * 10**5, 400)],
)
async def test_what_is_no_update_is_refused(site, body, status):
    http, handler, _ = site
    async with http.post(WEBHOOK_PATH, data=body, headers={SECRET_HEADER: SECRET}) as answer:
        assert answer.status == status
    assert handler.began == []


async def test_200_only_once_the_work_is_done(site):
    http, handler, _ = site
    handler.waits["slow"] = asyncio.Event()
    sending = asyncio.ensure_future(http.post(WEBHOOK_PATH, json=an_update(1, "slow"), headers={SECRET_HEADER: SECRET}))
    await asyncio.sleep(0.2)
    assert not sending.done()
    handler.waits["slow"].set()
    assert (await sending).status == 200
    async with http.post(WEBHOOK_PATH, json=an_update(1, "slow"), headers={SECRET_HEADER: SECRET}) as again:
        assert again.status == 200
    assert handler.began == ["slow"]


async def test_while_closing_updates_are_sent_elsewhere(site):
    http, handler, intake = site
    intake.closing = True
    async with http.post(WEBHOOK_PATH, json=an_update(1, "late"), headers={SECRET_HEADER: SECRET}) as answer:
        assert answer.status == 503
    assert handler.began == []


async def test_health_and_metrics(site):
    http, _, _ = site
    async with http.get("/health") as answer:
        assert (await answer.json()) == {"ok": True}
    async with http.get("/metrics") as answer:
        assert "foyer_tap_seconds_count 0" in await answer.text()


def a_payment(number, charge="c"):
    update = an_update(number, None)
    del update["message"]["text"]
    update["message"]["successful_payment"] = {
        "currency": "EUR",
        "total_amount": 100,
        "invoice_payload": "b1:1:5:x",
        "telegram_payment_charge_id": charge,
        "provider_payment_charge_id": "p",
    }
    return update


class Failing:
    """A handler that fails so many times."""

    def __init__(self, times, failure=None):
        self.left, self.failure, self.tries = times, failure or RuntimeError("no row takes it"), []

    async def __call__(self, update):
        self.tries.append(update.update_id)
        self.left -= 1
        if self.left >= 0:
            raise self.failure


async def test_money_is_tried_again_until_it_is_written_down():
    handler, aside = Failing(2), Aside()
    async with a_bot("http://127.0.0.1:9") as bot:
        intake = Intake(bot, handler, aside, Nursery())
        await asyncio.wait_for(intake.accept(a_payment(1)), 30)
    assert handler.tries == [1, 1, 1]
    assert aside.taken == []


@pytest.mark.parametrize(
    "away",
    [
        OperationalError("SELECT 1", {}, Exception("server closed the connection")),
        NoConnectionError("QueuePool limit reached"),
    ],
)
async def test_money_is_not_set_aside_for_a_database_that_comes_back(monkeypatch, away):
    """It would come back between the last try and the setting aside: paid for, and no tickets."""
    monkeypatch.setattr("bot.intake.MOST_TRIES", 1)
    handler, aside = Failing(2, away), Aside()
    async with a_bot("http://127.0.0.1:9") as bot:
        intake = Intake(bot, handler, aside, Nursery())
        await asyncio.wait_for(intake.accept(a_payment(1)), 30)
    assert handler.tries == [1, 1, 1]
    assert aside.taken == []


async def test_money_that_nothing_takes_is_set_aside_and_holds_nobody_up(monkeypatch):
    monkeypatch.setattr("bot.intake.MOST_TRIES", 2)
    handler, aside = Failing(3), Aside(fails=1)
    async with a_bot("http://127.0.0.1:9") as bot:
        intake = Intake(bot, handler, aside, Nursery())
        await asyncio.wait_for(asyncio.gather(intake.accept(a_payment(1)), intake.accept(a_payment(2))), 30)
    assert handler.tries == [1, 1, 1, 2]
    assert aside.taken == [1, 1]
