"""Taps through the whole bot over HTTP, against an echo made with aiogram on the same local Telegram."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path

from benchmarks.bots import People, echo, emulator, foyer
from benchmarks.figures import Goal, compare, report
from booking import people
from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from bot.clock import now
from storage.db import Database

PEOPLE, EACH = 50, 12
MOST_MS = 200
EXAMPLE = Path(__file__).parents[1] / "examples" / "catalogue.toml"
Bot = Callable[[str], AbstractAsyncContextManager[object]]


async def run() -> bool:
    latencies: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "foyer.db"
        await bring_programme(database)
        ours = partial(_rate, partial(foyer, database=database), latencies)
        speed = await compare("updates", ours, partial(_rate, echo, []), Goal(at_least=0.5), "taps/s")
    return _latency(latencies) and speed


async def bring_programme(database: Path, visitors: int = PEOPLE) -> None:
    """The example's programme, and people who have been here before."""
    async with Database.open(f"sqlite:///{database}") as db:
        await db.write(apply_import, read_catalogue(EXAMPLE), now())
        for person in range(1_000, 1_000 + visitors):
            await db.write(people.greet, person, f"Visitor {person}", "en", now())
            await db.write(people.set_city, person, 1)


async def _rate(bot: Bot, latencies: list[float]) -> float:
    async with emulator() as url, bot(url), People.meeting(url, PEOPLE) as here:

        async def visit(person: int) -> None:
            latencies.extend([await here.tap(person, data) for data in ("fl1:0", "ct1") * (EACH // 2)])

        start = time.perf_counter()
        await asyncio.gather(*(visit(person) for person in here.messages))
        return PEOPLE * EACH / (time.perf_counter() - start)


def _latency(latencies: list[float]) -> bool:
    cuts = statistics.quantiles(latencies, n=100)
    p50, p95, p99 = (round(cuts[at - 1], 1) for at in (50, 95, 99))
    report("tap-latency", p99 <= MOST_MS, p50=p50, p95=p95, p99=p99, goal=f"p99 <= {MOST_MS} ms", taps=len(latencies))
    return p99 <= MOST_MS
