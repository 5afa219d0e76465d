"""A box office whose bot is a process of its own, to be killed where it hurts, on either database.

What a lease keeps for a minute is waited for in the soak; else the minute goes by in the database.
"""

import asyncio
import json
import os
import signal
import time
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select, text

from booking import audits
from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from bot.clock import now
from bot.house import house_rules
from emulator import app as emulator
from emulator.world import Settings as World
from storage import tables
from storage.db import Database
from tests.books import Books
from tests.conftest import SOAK
from tests.crashes.forks import Forks, lives
from tests.journeys import conftest as journeys
from tests.journeys.conftest import as_variables, programme_file, programme_url
from tests.journeys.driver import Person, telegram
from tests.payments.fake_stripe import SECRET_KEY, WEBHOOK_SECRET, fake_stripe

__all__ = ["programme_file", "programme_url"]

PATIENCE = 90.0  # seconds; a lease is one minute
BACK_IN_TIME = (
    "UPDATE outbox SET leased_until = leased_until - {0} WHERE leased_until IS NOT NULL",
    "UPDATE refunds SET due_at = due_at - {0} WHERE due_at IS NOT NULL",
    "UPDATE charges SET due_at = due_at - {0} WHERE due_at IS NOT NULL",
)
OUT_OF_TIME = (
    "UPDATE bookings SET deadline = 1 WHERE deadline IS NOT NULL",
    "UPDATE seat_claims SET expires_at = 1 WHERE expires_at IS NOT NULL",
)


class Patient(Person):
    """Waits for a bot that is being started again on a machine that has other things to do."""

    async def wait(self, look, what, seconds=PATIENCE):
        return await super().wait(look, what, seconds)


class Process:
    """`foyer run`, in a process that is quickly made; given a doom, one that kills itself."""

    def __init__(self, forks, settings, log: Path) -> None:
        self._forks, self._env, self.log, self.pid = forks, dict(as_variables(settings)), log, 0

    async def start(self, doom=None, guard_off="") -> None:
        run, more = ("bot.cli:main", {}) if doom is None else ("tests.crashes.doomed:run", {"DOOM": json.dumps(doom)})
        seen = self.log.stat().st_size if self.log.exists() else 0
        self.pid = self._forks.fork(run, "run", env=self._env | more | {"GUARD_OFF": guard_off}, log=self.log)
        await until(lambda: b"open as @" in self._said(seen) or not lives(self.pid), "the bot is open")
        assert lives(self.pid), self.log.read_text()

    def _said(self, since: int) -> bytes:
        return self.log.read_bytes()[since:] if self.log.exists() else b""

    async def gone(self) -> None:
        """It has met its doom."""
        await until(lambda: not lives(self.pid), "the bot dies", self.log)

    async def stopped(self) -> None:
        """It has been halted, and may go on one day."""
        stat = Path(f"/proc/{self.pid}/stat")
        await until(lambda: stat.read_text().rpartition(")")[2].split()[0] == "T", "the bot stands still", self.log)

    def send(self, sign: signal.Signals) -> None:
        if lives(self.pid):
            os.kill(self.pid, sign)

    async def kill(self) -> None:
        self.send(signal.SIGKILL)
        await self.gone()


@dataclass(frozen=True)
class Left:
    """What the database has: the states of bookings, how many payments and tickets, what waits to be told."""

    bookings: tuple[str, ...] = ()
    payments: int = 0
    tickets: int = 0
    untold: tuple[str, ...] = ()


@dataclass
class Office(journeys.Office):
    """`books` looks at the same database from outside; `processes` are all bots that were started."""

    forks: Forks | None = None
    folder: Path | None = None
    books: Books | None = None
    processes: list[Process] = field(default_factory=list)

    async def rows(self, statement, **values):
        return self.books.read(lambda tx: tx.execute(text(statement), values).all())

    def do(self, *statements) -> None:
        for statement in statements:
            self.books.write(lambda tx, said=statement: tx.execute(text(said)))

    def left(self) -> Left:
        return self.books.read(_left)

    async def person(self, name="Ann") -> Patient:
        made = await self.telegram.person(name)
        return Patient(made.telegram, made.id, made.name)

    def minute_goes_by(self) -> None:
        """A lease that somebody dead has runs out."""
        if not SOAK:
            self.do(*(statement.format(61) for statement in BACK_IN_TIME))

    def time_runs_out(self) -> None:
        """Every hold and every payment under way is beyond its deadline."""
        self.do(*OUT_OF_TIME)

    def process(self, name="bot") -> Process:
        self.processes.append(Process(self.forks, self.settings, self.folder / f"{name}.log"))
        return self.processes[-1]

    def findings(self):
        """As `foyer audit` sees it, and what is still to be told."""
        found = self.books.read(audits.audit_house, now(), house_rules(self.settings))
        return [*map(str, found), *self.left().untold]

    async def settled(self) -> None:
        """Everything is in order within a minute, and the history is as it was sealed."""
        began = time.monotonic()
        while findings := self.findings():
            assert time.monotonic() - began < PATIENCE, findings
            await asyncio.sleep(0.1)
        assert self.books.read(audits.verify_chain) is None


def _left(tx) -> Left:
    def column(statement):
        return tuple(tx.execute(statement).scalars())

    told = tables.outbox
    return Left(
        column(select(tables.bookings.c.state).order_by(tables.bookings.c.id)),
        len(column(select(tables.payments.c.id))),
        len(column(select(tables.tickets.c.id))),
        column(select(told.c.kind).where(told.c.state == "pending").order_by(told.c.id)),
    )


async def until(look, what, log=None, seconds=PATIENCE):
    """What `look` returns, as soon as it is something."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, f"it never came to this: {what}; {log and log.read_text()[-3000:]}"
        await asyncio.sleep(0.02)
    return found


async def ends(trying) -> None:
    """A tap that a dead bot never answered may fail; what it did is looked for elsewhere."""
    await asyncio.wait([trying])
    trying.exception()


@pytest.fixture(scope="session")
def forks():
    made = Forks()
    yield made
    made.close()


@pytest.fixture(scope="session")
def postgres_programme(postgres_cluster) -> str:
    """The name of a database with the programme, to copy."""

    async def bring() -> None:
        async with Database.open(postgres_cluster.url("programme")) as db:
            await db.write(apply_import, read_catalogue(journeys.HERE / "programme.toml"), now())

    postgres_cluster.execute("CREATE DATABASE programme TEMPLATE migrated")
    asyncio.run(bring())
    return "programme"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def programme(request):
    """A fresh database with the programme: the test runs once on SQLite and once on PostgreSQL."""
    if request.param == "sqlite":
        yield request.getfixturevalue("programme_url")
        return
    cluster = request.getfixturevalue("postgres_cluster")
    url = cluster.create(template=request.getfixturevalue("postgres_programme"))
    yield url
    cluster.drop(url)


@pytest.fixture
def open_at(forks, tmp_path):
    """Opens an emulator and an office at a database, without a bot: `async with open_at(url) as office`."""

    @asynccontextmanager
    async def open_(url, *, pre_checkout_s=10.0, **sections):
        async with AsyncExitStack() as stack:
            server = await stack.enter_async_context(emulator.serve(settings=World(pre_checkout_s=pre_checkout_s)))
            client = await stack.enter_async_context(telegram(server.url))
            settings = journeys.settings_for(server.url, url, **sections)
            office = Office(client, settings, forks=forks, folder=tmp_path, books=Books.at(url))
            stack.callback(lambda: office.books.close())  # noqa: PLW0108 - they may be others by then
            try:
                yield office
            finally:
                for process in office.processes:
                    await process.kill()

    return open_


@pytest.fixture
def open_office(open_at, programme):
    """The same at the test's own database."""

    def open_(**given):
        return open_at(programme, **given)

    return open_


@pytest.fixture
def open_till(open_office):
    """With a Stripe as the only way to pay: `async with open_till() as (office, fake)`."""

    @asynccontextmanager
    async def open_(*, ask_seconds=600, **sections):
        async with fake_stripe() as (fake, address):
            stripe = {"secret_key": SECRET_KEY, "webhook_secret": WEBHOOK_SECRET, "api_url": address}
            payments = {"provider_token": "", "stripe": stripe | {"ask_seconds": ask_seconds}}
            async with open_office(payments=payments, **sections) as office:
                yield office, fake

    return open_
