"""Everybody wants the same show: the time until all are answered, against the one claim that decides it, run bare."""

import asyncio
import itertools
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
from sqlalchemy import Connection, func, select

from benchmarks.figures import Goal, compare, report
from benchmarks.house import FIRST_PERSON, OPENING, RULES, SEATS, open_house
from benchmarks.postgres import Postgres
from booking import holds
from booking.refusals import Refusal
from bot.gate import Gate
from storage.db import Database
from storage.tables import seat_claims

PEOPLE = 10_000
RACERS, WANTED = 1_000, (140, 141, 142, 143)
THREADS = 8
CLAIM = (
    "INSERT INTO seat_claims (show_id, seat, booking_id, expires_at) VALUES (1, %s, NULL, NULL), (1, %s, NULL, NULL) "
    "ON CONFLICT (show_id, seat) DO UPDATE SET seat = seat_claims.seat WHERE false RETURNING seat"
)
Bare = Callable[[Iterable[tuple[int, int]]], None]


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "crowd.db"
        outcomes = [await _blockbuster("sqlite", _fresh_files(file), lambda where: _in_sqlite(file, where))]
        outcomes.append(await _race("sqlite", next(_fresh_files(file))))
    with Postgres.started() as postgres:
        template = postgres.create()
        async with Database.open(postgres.url(template)) as db:
            await db.write(open_house, 1, PEOPLE)
        fresh = (postgres.url(postgres.create(template)) for _ in itertools.count())
        outcomes.append(await _blockbuster("pg", fresh, _in_postgres))
        outcomes.append(await _race("pg", next(fresh)))
    return all(outcomes)


def _fresh_files(file: Path) -> Iterator[str]:
    for _ in itertools.count():
        for old in file.parent.glob(f"{file.name}*"):
            old.unlink()
        yield f"sqlite:///{file}"


async def _blockbuster(name: str, fresh: Iterable[str], bare: Callable[[str], Bare]) -> bool:
    """Seconds until 10,000 people who each want two random neighbours in a hall of 300 are all answered."""

    async def ours() -> float:
        async with Database.open(next(iter(fresh))) as db:
            if db.sqlite:
                await db.write(open_house, 1, PEOPLE)
            gate, start = Gate(db), time.perf_counter()
            answers = Counter(
                await asyncio.gather(*(_try(db, gate, number, _pair(number)) for number in range(PEOPLE)))
            )
            seconds = time.perf_counter() - start
            await _check(db, answers)
            return seconds

    async def limit() -> float:
        url = next(iter(fresh))
        async with Database.open(url) as db:
            if db.sqlite:
                await db.write(open_house, 1, 1)
        claim, start = bare(url), time.perf_counter()
        await asyncio.to_thread(claim, [_pair(number) for number in range(PEOPLE)])
        return time.perf_counter() - start

    return await compare(f"blockbuster-{name}", ours, limit, Goal(at_most=1.5), "s")


async def _race(name: str, url: str) -> bool:
    async with Database.open(url) as db:
        if db.sqlite:
            await db.write(open_house, 1, RACERS)
        gate = Gate(db)
        answers = Counter(await asyncio.gather(*(_try(db, gate, number, WANTED) for number in range(RACERS))))
    holds_true = answers == {"won": 1, "lost": RACERS - 1}
    report(f"race-{name}", holds_true, ours=dict(answers), goal="1 winner, 0 errors")
    return holds_true


async def _try(db: Database, gate: Gate, number: int, seats: tuple[int, ...]) -> str:
    person = FIRST_PERSON + number
    try:
        async with gate.claiming(1, person, seats, OPENING):
            await db.write(holds.take_offer, person, 1, seats, OPENING, RULES)
    except Refusal as refusal:
        return "lost" if refusal.key == "seats-taken" else refusal.key
    return "won"


async def _check(db: Database, answers: Counter[str]) -> None:
    """Every seat belongs to a winner, and nobody was answered anything but won or lost."""
    claimed = await db.read(_claimed)
    if set(answers) != {"won", "lost"} or claimed != 2 * answers["won"]:
        raise RuntimeError(f"{claimed} seats for {answers}")


def _claimed(tx: Connection) -> int:
    return tx.execute(select(func.count()).select_from(seat_claims)).scalar_one()


def _pair(number: int) -> tuple[int, int]:
    seat = 2 * random.Random(number).randrange(SEATS // 2)
    return seat, seat + 1


def _in_sqlite(file: Path, _url: str) -> Bare:
    def claim(wishes: Iterable[tuple[int, int]]) -> None:
        connection = sqlite3.connect(file, isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
        for wish in wishes:
            connection.execute("BEGIN IMMEDIATE")
            took = connection.execute(CLAIM.replace("%s", "?"), wish).fetchall()
            connection.execute("COMMIT" if len(took) == len(wish) else "ROLLBACK")
        connection.close()

    return claim


def _in_postgres(url: str) -> Bare:
    def in_one_thread(wishes: list[tuple[int, int]]) -> None:
        with psycopg.connect(url) as connection:
            for wish in wishes:
                took = connection.execute(CLAIM, wish).fetchall()
                (connection.commit if len(took) == len(wish) else connection.rollback)()

    def claim(wishes: Iterable[tuple[int, int]]) -> None:
        shared = list(wishes)
        with ThreadPoolExecutor(THREADS) as threads:
            list(threads.map(in_one_thread, [shared[first::THREADS] for first in range(THREADS)]))

    return claim
