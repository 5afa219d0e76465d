"""A sale through the use cases against the very same SQL run bare: on SQLite by the standard library, one by one; on
PostgreSQL by pgbench, with as many clients.
"""

import asyncio
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

from sqlalchemy import Connection, text

from benchmarks.figures import Goal, compare, report
from benchmarks.house import FIRST_PERSON, Sale, open_house, sales, sell
from benchmarks.postgres import Postgres
from benchmarks.recording import Transaction, pgbench_script, recorded
from storage.db import Database

SQLITE_SALES = 300
PG_SALES = 600
SHOWS = 40
MOST_STATEMENTS = {"hold": 8, "sale": 20}
READING = 1  # of the statements of a recorded sale: what delivery reads to write the bill


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        outcomes = [await _statements(Path(folder))]
        outcomes += [await _sqlite(Path(folder), clients, goal) for clients, goal in ((32, 1.0), (1, 0.4))]
    with Postgres.started() as postgres:
        outcomes += [await _postgres(postgres, clients) for clients in (8, 32)]
    return all(outcomes)


async def _statements(folder: Path) -> bool:
    async with Database.open(f"sqlite:///{folder / 'statements.db'}") as db:
        await db.write(open_house, 1, 10)
        with recorded(db) as done:
            await sell(db, Sale(0))
    counts = {"hold": len(done[0]), "sale": sum(map(len, done)) - READING}
    holds = all(counts[name] <= most for name, most in MOST_STATEMENTS.items())
    report("statements", holds, ours=counts, goal=MOST_STATEMENTS)
    return holds


async def _sqlite(folder: Path, clients: int, goal: float) -> bool:
    fresh, used = folder / f"fresh-{clients}.db", folder / f"used-{clients}.db"
    async with Database.open(f"sqlite:///{fresh}") as db:
        await db.write(open_house, SHOWS, SQLITE_SALES + 1)
    shutil.copy(fresh, used)
    async with Database.open(f"sqlite:///{used}") as db:
        with recorded(db) as done:
            for sale in sales(SQLITE_SALES):
                await sell(db, sale)

    async def ours() -> float:
        shutil.copy(fresh, used)
        async with Database.open(f"sqlite:///{used}") as db:
            return await _rate(db, SQLITE_SALES, clients)

    async def bare() -> float:
        shutil.copy(fresh, used)
        return _replay(used, done)

    return await compare(f"sqlite-hold-confirm-{clients}", ours, bare, Goal(at_least=goal), "sales/s")


def _replay(path: Path, transactions: list[Transaction]) -> float:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    start = time.perf_counter()
    for transaction in transactions:
        connection.execute("BEGIN IMMEDIATE")
        for statement, parameters in transaction:
            connection.execute(statement, parameters).fetchall()
        connection.execute("COMMIT")
    rate = SQLITE_SALES / (time.perf_counter() - start)
    connection.close()
    return rate


async def _postgres(postgres: Postgres, clients: int) -> bool:
    template = postgres.create()
    async with Database.open(postgres.url(template), lanes=1, money_lanes=1) as db:
        await db.write(open_house, SHOWS, PG_SALES * 4)
    marked = postgres.create(template)
    marker = Sale(PG_SALES * 3 + 37)
    async with Database.open(postgres.url(marked), lanes=1, money_lanes=1) as db:
        await db.write(_tell_bookings_apart)
        with recorded(db) as done:
            await sell(db, marker)
    script = _script(done, marker, clients)

    async def ours() -> float:
        async with Database.open(postgres.url(postgres.create(template))) as db:
            return await _rate(db, PG_SALES, clients)

    async def bare() -> float:
        return await asyncio.to_thread(postgres.bench, script, postgres.create(template), clients, PG_SALES // clients)

    return await compare(f"pg-hold-confirm-{clients}", ours, bare, Goal(at_least=0.5), "sales/s")


def _script(done: list[Transaction], marker: Sale, clients: int) -> str:
    first, second = marker.seats
    booking = next(p["booking"] for t in done for s, p in t if s.startswith("UPDATE bookings"))
    markers = {
        str(marker.person): ":person",
        str(first): ":seat",
        str(second): "(:seat + 1)",
        str(marker.show): ":show",
        str(booking): ":booking",
    }
    sale = ["\\set n :n + 1", f"\\set number (:n - 1) * {clients} + :client_id"]
    sale += ["\\set show 1 + :number / 150", "\\set seat 2 * (:number % 150)", f"\\set person {FIRST_PERSON} + :number"]
    return pgbench_script(done, markers, "\n".join(sale))


def _tell_bookings_apart(tx: Connection) -> None:
    """The recorded sale's booking gets a number that stands for nothing else in its statements."""
    tx.execute(text("ALTER SEQUENCE bookings_id_seq RESTART WITH 98765431"))


async def _rate(db: Database, count: int, clients: int) -> float:
    """Sales a second, after a first one: every statement is compiled once in the life of a process."""
    await sell(db, Sale(count))
    waiting = sales(count)

    async def client() -> None:
        for sale in waiting:
            await sell(db, sale)

    start = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(clients)))
    return count / (time.perf_counter() - start)
