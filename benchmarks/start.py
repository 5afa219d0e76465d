"""From the start of the process to the first answer, and memory after many people, against aiogram's bare echo."""

import asyncio
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

from benchmarks.bots import People, echo, emulator, foyer
from benchmarks.figures import Goal, compare
from benchmarks.taps import bring_programme

CROWD = 2_000
AT_ONCE = 50
Bot = Callable[[str], AbstractAsyncContextManager[asyncio.subprocess.Process]]


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "foyer.db"
        await bring_programme(database)
        ours = partial(foyer, database=database)
        started = await compare(
            "start", partial(_seconds, ours), partial(_seconds, echo), Goal(at_most=1.5), "s to the first answer"
        )
        small = await compare(
            "memory", partial(_memory, ours), partial(_memory, echo), Goal(at_most=1.5), "MiB", rounds=1
        )
        return started and small


async def _seconds(bot: Bot) -> float:
    async with emulator() as url, People.meeting(url, 0) as people:
        await people.come(1_000)
        start = time.perf_counter()
        async with bot(url):
            await people.greeted(1_000)
            return time.perf_counter() - start


async def _memory(bot: Bot) -> float:
    """MiB of the bot's process once `CROWD` people have come and tapped."""
    async with emulator() as url, bot(url) as process, People.meeting(url, 0) as people:
        for first in range(0, CROWD, AT_ONCE):
            crowd = range(10_000 + first, 10_000 + first + AT_ONCE)
            await asyncio.gather(*(people.meet(person) for person in crowd))
            await asyncio.gather(*(people.tap(person, "ct1") for person in crowd))
        status = await asyncio.to_thread(Path(f"/proc/{process.pid}/status").read_text)
        return int(status.split("VmRSS:")[1].split()[0]) / 1024
