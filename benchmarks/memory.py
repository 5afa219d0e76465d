"""Memory of the bot's process after 100,000 people against after 10,000: what it remembers is bounded.

Everybody taps once; database and network are left out, the process is the bot's own.
"""

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.bots import program_output
from benchmarks.figures import Goal, report
from benchmarks.tap_cpu import Remembered, foyer, update
from benchmarks.taps import bring_programme
from booking import people
from booking.views import Person
from storage.db import Database

FEW, MANY = 10_000, 100_000
FLAT = Goal(at_most=1.25)  # below that, two figures are the same
FIRST = 1_000_000


async def run() -> bool:
    few, many = json.loads(await program_output("-m", "benchmarks.memory"))
    ratio = many / few
    report("memory-flat", FLAT.holds(ratio), ours=many, limit=few, ratio=round(ratio, 3), goal=str(FLAT), unit="MiB")
    return FLAT.holds(ratio)


class _Crowd(Remembered):
    """Everybody is somebody else."""

    async def read(self, query: Callable[..., object], *args: Any, **named: Any) -> object:
        if query is people.person:
            return Person(args[0], f"Visitor {args[0]}", "en", 1, None, False)
        return await super().read(query, *args, **named)


async def _tapped() -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "foyer.db"
        await bring_programme(database, visitors=1)
        async with Database.open(f"sqlite:///{database}") as db, foyer(_Crowd(db)) as take:
            return [await _after(take, FIRST, FIRST + FEW), await _after(take, FIRST + FEW, FIRST + MANY)]


async def _after(take: Any, first: int, last: int) -> float:
    """MiB once all these people have tapped."""
    for person in range(first, last):
        await take(update("fl1:0", [], person))
    status = await asyncio.to_thread(Path("/proc/self/status").read_text)
    return round(int(status.split("VmRSS:")[1].split()[0]) / 1024, 1)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_tapped())))
