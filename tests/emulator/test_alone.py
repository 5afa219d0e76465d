"""The server as a program of its own, its sending limits, and what survives a restart: no id."""

import asyncio
import signal
import sys
import time

import aiohttp
import pytest

import emulator
from emulator.__main__ import arguments
from emulator.errors import ApiError
from emulator.flood import Flood


async def started(*options):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "emulator", "--port", "0", *options, stdout=asyncio.subprocess.PIPE
    )
    line = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
    return process, line.split()[-1]


async def test_it_starts_answers_and_stops():
    process, url = await started("--username", "kino_bot")
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{url}/bot7:abc/getMe") as response:
            assert (await response.json())["result"]["username"] == "kino_bot"
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 10) == 0
    finally:
        if process.returncode is None:
            process.kill()


def test_its_options():
    options = arguments(["--port", "9", "--flood"])
    assert (options.port, options.host, options.flood) == (9, "127.0.0.1", True)


async def ids(session, server):
    async with session.post(f"{server.url}/client/users", json={"first_name": "A"}) as response:
        user = (await response.json())["id"]
    async with session.post(f"{server.url}/client/messages", json={"user_id": user, "text": "x"}) as response:
        said = await response.json()
    return user, said["update_id"], said["message_id"]


async def test_a_new_run_repeats_no_id():
    async with aiohttp.ClientSession() as session:
        async with emulator.serve() as server:
            first = await ids(session, server)
        await asyncio.sleep(0.15)
        async with emulator.serve() as server:
            second = await ids(session, server)
    assert all(before < after for before, after in zip(first, second, strict=True))
    assert max(second[1:]) < 2**31


async def test_it_ends_at_once_while_a_bot_polls_and_a_page_watches():
    async with aiohttp.ClientSession() as session:
        async with emulator.serve() as server:
            user, _, _ = await ids(session, server)
            await session.post(f"{server.url}/bot7:abc/getUpdates", json={"offset": 2**31})
            poll = asyncio.ensure_future(session.get(f"{server.url}/bot7:abc/getUpdates?timeout=50"))
            await session.get(f"{server.url}/client/chats/{user}/events")
            await asyncio.sleep(0.1)
            assert not poll.done()
            began = time.monotonic()
        assert time.monotonic() - began < 4
        assert (await poll).status == 500


def refused(flood, chat, moments, *, private=True):
    """How many of the sends at these moments are refused, and the last wait that was asked for."""
    waits = []
    for moment in moments:
        try:
            flood.check(chat, moment, private=private)
        except ApiError as refusal:
            waits.append(refusal.parameters["retry_after"])
    return len(waits), waits[-1] if waits else None


def test_sending_limits():
    assert refused(Flood(), 1, [0.0] * 1000) == (0, None)
    one_chat = Flood(enabled=True)
    assert refused(one_chat, 1, [0.0] * 5) == (0, None)
    assert refused(one_chat, 1, [0.0]) == (1, 1)
    assert refused(one_chat, 1, [1.0, 1.0]) == (1, 1)
    group = Flood(enabled=True)
    assert refused(group, -1, [0.0] * 21, private=False) == (1, 3)
    assert refused(group, -1, [60.0] * 20, private=False) == (0, None)
    whole_bot = Flood(enabled=True)
    assert sum(refused(whole_bot, chat, [0.0])[0] for chat in range(40)) == 10
    assert refused(whole_bot, 99, [1.0]) == (0, None)


class TestFlood:
    @pytest.fixture
    def settings(self):
        return emulator.Settings(flood=True)

    async def test_sends_and_edits_share_the_limit(self, http, ann):
        group = (await http.post("groups", title="Club", member_ids=[ann]))["id"]
        sent = await http.bot("sendMessage", chat_id=group, text="0")
        for number in range(60):
            edit = {"chat_id": group, "message_id": sent["message_id"], "text": f"edit {number}"}
            status, body = await http.raw("editMessageText", json=edit)
            if status == 429:
                break
        assert status == 429
        assert body["description"] == f"Too Many Requests: retry after {body['parameters']['retry_after']}"
