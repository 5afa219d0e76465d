"""1,000 people at a show's screen tap once for two of its 300 seats, all at the same time, by webhook on the local
Telegram: until all are answered. Against the same updates through aiogram's echo.

Each pair of seats is wanted by six or seven people. A round has a show of its own.
"""

import asyncio
import itertools
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, func, select

from benchmarks.bots import SETTINGS, People, emulator, program
from benchmarks.figures import ROUNDS, Goal, compare, report
from benchmarks.house import PAIRS, SEATS, open_house
from benchmarks.postgres import free_port
from bot.callbacks import TakeOffer, pack_seats
from storage.db import Database
from storage.tables import seat_claims

CROWD = 1_000
AT_ONCE = 50  # who come before the rush
MOST_SECONDS = 2.6  # where pretix took 25.8


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder) / 'rush.db'}"
        async with Database.open(database) as db:
            await db.write(open_house, ROUNDS + 1, 1)
        taken: list[float] = []
        async with _crowd("foyer", database) as ours, _crowd("echo", database) as theirs:
            rush, echo = (partial(_rush, people, itertools.count(2)) for people in (ours, theirs))
            kept = await compare(
                "rush", partial(_timed, rush, taken), echo, Goal(at_most=2), "s until all are answered"
            )
        async with Database.open(database) as db:
            sold = await db.read(_sold)
    if set(sold) != {SEATS} or len(sold) != ROUNDS:
        raise RuntimeError(f"not every show was sold out once: {sold}")
    seconds = round(statistics.median(taken), 2)
    report("rush-seconds", seconds <= MOST_SECONDS, ours=seconds, goal=f"<= {MOST_SECONDS} s")
    return kept and seconds <= MOST_SECONDS


async def _timed(rush: Callable[[], Awaitable[float]], taken: list[float]) -> float:
    taken.append(await rush())
    return taken[-1]


async def _rush(people: People, shows: "itertools.count[int]") -> float:
    show, start = next(shows), time.perf_counter()
    await asyncio.gather(*(people.tap(person, _two(show, person % PAIRS)) for person in people.messages))
    return time.perf_counter() - start


def _two(show: int, pair: int) -> str:
    return TakeOffer(show=show, seats=pack_seats((2 * pair, 2 * pair + 1))).pack()


@asynccontextmanager
async def _crowd(what: str, database: str) -> AsyncIterator[People]:
    """At the screen of show 1, with a bot and a local Telegram of their own."""
    port = str(free_port())
    hook = {"FOYER_TELEGRAM__MODE": "webhook", "FOYER_TELEGRAM__WEBHOOK_SECRET": "benchmarks", "FOYER_WEB__PORT": port}
    hook |= {"FOYER_TELEGRAM__WEBHOOK_URL": "https://replaced.example", "FOYER_DATABASE__URL": database}
    async with emulator() as url:
        where = SETTINGS | hook | {"FOYER_TELEGRAM__API_URL": url}
        async with (
            program("-m", "benchmarks.hooked", what, port, **where),
            People.meeting(url, 0, connections=CROWD) as people,
        ):
            for first in range(1_000, 1_000 + CROWD, AT_ONCE):
                await asyncio.gather(*(people.meet(person, "s1") for person in range(first, first + AT_ONCE)))
            yield people


def _sold(tx: Connection) -> list[int]:
    """Seats of each show that are somebody's."""
    counted = select(func.count()).select_from(seat_claims).group_by(seat_claims.c.show_id)
    return list(tx.execute(counted).scalars())
