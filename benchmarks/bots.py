"""A local Telegram and a bot behind it, each in a process of its own, and people who tap."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from emulator.app import serve

TOKEN = "700000002:" + "benchmarks-benchmarks-benchmarks-be"
PATIENCE = 60
SETTINGS = {
    "FOYER_TELEGRAM__TOKEN": TOKEN,
    "FOYER_PAYMENTS__PROVIDER_TOKEN": "123456789:TEST:benchmarks",
    "FOYER_TICKETS__SECRET": "benchmarks 0123456789 abcdefghijklmn",
    "FOYER_LIMITS__SENDS_PER_SECOND": "1000",
    "FOYER_LIMITS__PER_CHAT_PER_SECOND": "100",
    "FOYER_LIMITS__HOLDS_PER_MINUTE": "6000",
    "FOYER_LIMITS__VIEWS_PER_MINUTE": "60000",
    "FOYER_WEB__PORT": "0",
}


@asynccontextmanager
async def program(*command: str, **variables: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=os.environ | variables, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def program_output(*command: str) -> bytes:
    process = await asyncio.create_subprocess_exec(sys.executable, *command, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    return said


@asynccontextmanager
async def emulator() -> AsyncIterator[str]:
    """In a process of its own, so that the bot's and the people's work do not share its loop."""
    async with serve() as probe:
        url = probe.url
    async with program("-m", "emulator", "--port", url.rsplit(":", 1)[1]):
        yield url


@asynccontextmanager
async def foyer(url: str, database: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    where = {"FOYER_TELEGRAM__API_URL": url, "FOYER_DATABASE__URL": f"sqlite:///{database}"}
    run = "from bot.cli import main; main()"
    async with program("-c", run, "run", **SETTINGS, **where) as process:
        yield process


@asynccontextmanager
async def echo(url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    async with program("-m", "benchmarks.echo_bot", url, TOKEN) as process:
        yield process


class People:
    """`count` people in chats of their own, each with a message of the bot's to tap."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._url, self._session = url, session
        self.messages: dict[int, int] = {}

    @classmethod
    @asynccontextmanager
    async def meeting(cls, url: str, count: int, start: str = "", connections: int = 0) -> AsyncIterator["People"]:
        """`connections` is how many may tap at once: as many as were met, unless more come later."""
        most = max(count, connections) + 10
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=most)) as session:
            people = cls(url, session)
            await people._until_there()
            await asyncio.gather(*(people.meet(1_000 + number, start) for number in range(count)))
            yield people

    async def tap(self, person: int, data: str) -> float:
        """Milliseconds until the tap was answered."""
        message = self.messages[person]
        answer = await self._post("presses", user_id=person, message_id=message, data=data, force=True, wait_s=PATIENCE)
        if not answer["answered"]:
            raise TimeoutError(f"{data} of {person} was never answered")
        return float(answer["elapsed_ms"])

    async def meet(self, person: int, start: str = "") -> None:
        await self.come(person, start)
        await self.greeted(person)

    async def come(self, person: int, start: str = "") -> None:
        await self._post("users", id=person, first_name=f"Visitor {person}", language_code="en")
        await self._post("start", user_id=person, payload=start)

    async def greeted(self, person: int) -> None:
        """Waits for the first message of the bot's."""
        deadline = time.monotonic() + PATIENCE
        while person not in self.messages:
            await self.look(person)
            if time.monotonic() > deadline:
                raise TimeoutError(f"{person} was never greeted")
            await asyncio.sleep(0.05)

    async def look(self, person: int) -> None:
        """From now on, the last message of the bot's is what the person taps."""
        for message in await self._get(f"chats/{person}/messages"):
            if message["from_bot"] and not message.get("deleted"):
                self.messages[person] = message["message_id"]

    async def _until_there(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                await self._get("state")
            except aiohttp.ClientError:
                await asyncio.sleep(0.1)
            else:
                return
        raise TimeoutError("the local Telegram does not answer")

    async def _post(self, call: str, **body: object) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/client/{call}", json=body) as response:
            response.raise_for_status()
            return await response.json()  # type: ignore[no-any-return]  # JSON

    async def _get(self, call: str) -> list[dict[str, Any]]:
        async with self._session.get(f"{self._url}/client/{call}") as response:
            response.raise_for_status()
            return await response.json()  # type: ignore[no-any-return]  # JSON
