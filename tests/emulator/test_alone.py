"""The server as a program of its own, its sending limits, and what survives a restart: no id."""

import asyncio
import signal
import sys
import time

import aiohttp
import pytest

import emulator
from emulator.__main__ import arguments


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


class TestFlood:
    @pytest.fixture
    def settings(self):
        return emulator.Settings(flood=True)

    async def test_a_burst_in_one_chat(self, http, ann):
        statuses = [(await http.raw("sendMessage", json={"chat_id": ann, "text": "x"}))[0] for _ in range(7)]
        assert statuses[:5] == [200] * 5
        assert statuses[-1] == 429
        _, body = await http.raw("sendMessage", json={"chat_id": ann, "text": "x"})
        assert body["parameters"]["retry_after"] >= 1
        await asyncio.sleep(1.1)
        assert (await http.raw("sendMessage", json={"chat_id": ann, "text": "x"}))[0] == 200

    async def test_the_whole_bot(self, http):
        people = [await http.person() for _ in range(40)]
        statuses = [(await http.raw("sendMessage", json={"chat_id": one, "text": "x"}))[0] for one in people]
        assert statuses[:30] == [200] * 30
        assert 429 in statuses[30:]

    async def test_a_group(self, http, ann):
        group = await http.post("groups", title="Club", member_ids=[ann])
        body = {"chat_id": group["id"], "text": "x"}
        statuses = [(await http.raw("sendMessage", json=body))[0] for _ in range(22)]
        assert statuses[:20] == [200] * 20
        assert statuses[-1] == 429
