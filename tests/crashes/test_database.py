"""Trouble under the house: the server dies, the disk is full, somebody else locks the file. Sales go on by themselves.

The bot is never restarted here. What was paid is a ticket; what people tap again works as soon as the trouble is over.
Of PostgreSQL's own disk nothing is filled: a full one ends the server, and that is played.
"""

import asyncio
import resource
import sqlite3
import time
from collections import Counter

import pytest
from sqlalchemy import make_url, select

from booking import audits
from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from bot.clock import now
from storage import tables
from storage.db import Database
from tests.books import Books
from tests.crashes.forks import lives
from tests.faults.test_network import next_step
from tests.house import House, open_house
from tests.journeys.conftest import HERE
from tests.journeys.driver import words

AT_ONCE = 3  # people buying
PATIENCE = 150  # seconds
KILLS, SOAK_KILLS = 2, 10
AWAY, SOAK_AWAY = 3, 30  # seconds
LOCKED, SOAK_LOCKED = 2, 10

pytestmark = pytest.mark.timeout(900)


async def buys(person, show):
    """Taps on until the tickets are there, as anybody would."""
    deadline = time.monotonic() + PATIENCE
    while True:
        messages = await person.messages()
        if any(message["from_bot"] and "Paid" in words(message) for message in messages):
            return
        assert time.monotonic() < deadline, f"{person.name} has no tickets"
        await next_step(person, messages, show)
        await asyncio.sleep(0.2)


async def sales_during(office, people, trouble):
    """So many people buy, a few at a time, while `trouble(done)` happens; `done` grows with each who has tickets."""
    bot, show, done = office.process(), (await office.show_ids())[0], []
    await bot.start()
    waiting = iter([await office.person(f"Visitor {number}") for number in range(people)])

    async def line():
        for person in waiting:
            await buys(person, show)
            done.append(person)

    lines = [asyncio.ensure_future(line()) for _ in range(AT_ONCE)]
    try:
        await trouble(done, bot)
        office.minute_goes_by()  # what could not be marked as sent is leased until then
        await asyncio.gather(*lines)
    finally:
        for task in lines:
            task.cancel()
    assert lives(bot.pid)
    await office.settled()
    paid = Counter(row.person_id for row in await office.rows("SELECT person_id FROM payments WHERE state = 'applied'"))
    assert paid == {person.id: 1 for person in done}
    assert len(await office.rows("SELECT id FROM tickets WHERE state = 'issued'")) == 2 * people
    assert await office.rows("SELECT id FROM payments WHERE state <> 'applied'") == []


async def so_many(done, number):
    while len(done) < number:
        await asyncio.sleep(0.02)


@pytest.mark.postgres
async def test_the_whole_server_is_killed_and_stays_away_for_a_while(make_cluster, open_at, soak):
    cluster = make_cluster()
    cluster.execute("CREATE DATABASE foyer TEMPLATE template0")
    url, kills = cluster.url("foyer"), SOAK_KILLS if soak else KILLS
    async with Database.open(url) as db:
        await db.write(apply_import, read_catalogue(HERE / "programme.toml"), now())
    async with open_at(url) as office:

        async def dies(done, _bot):
            for kill in range(kills):
                await so_many(done, kill + 1)
                await asyncio.sleep(0.1 * kill)
                acknowledged = await office.rows("SELECT id, state FROM tickets")
                office.books.close()
                await asyncio.to_thread(cluster.kill)
                if kill == kills - 1:
                    await asyncio.sleep(SOAK_AWAY if soak else AWAY)
                await asyncio.to_thread(cluster.start)
                office.books = Books.at(url)
                assert set(acknowledged) <= set(await office.rows("SELECT id, state FROM tickets"))

        await sales_during(office, kills + 2 * AT_ONCE, dies)


@pytest.fixture
def sqlite_office(open_at, programme_url):
    return open_at(programme_url)


async def test_somebody_else_locks_the_file(sqlite_office, soak):
    async with sqlite_office as office:
        file = make_url(office.settings.database.url).database

        async def locks(done, _bot):
            await so_many(done, 1)
            other = sqlite3.connect(file, isolation_level=None, timeout=30)
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(SOAK_LOCKED if soak else LOCKED)
            other.execute("COMMIT")
            other.close()

        await sales_during(office, 2 * AT_ONCE, locks)


async def test_no_file_can_be_written_for_a_while(sqlite_office):
    """Everything that the bot writes is refused by the system, as on a full disk; then there is room again."""
    async with sqlite_office as office:

        async def fills(done, bot):
            await so_many(done, 1)
            _, most = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (1, most))
            stands = await office.rows("SELECT id FROM audit")
            await asyncio.sleep(AWAY)
            unseen = [row for row in await office.rows("SELECT id FROM audit") if row not in stands]
            assert len(unseen) <= AT_ONCE  # what was under way when there still was room
            resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (most, most))

        await sales_during(office, 2 * AT_ONCE, fills)


async def test_a_database_that_may_not_grow(sqlite_url):
    """SQLite ends the transaction itself when it is full: nobody is told that it was done, and what was done stands."""
    async with Database.open(sqlite_url) as db:
        await db.write(open_house, 40, 40)
        house = House(db)
        ((pages,),) = await db.read(lambda tx: tx.exec_driver_sql("PRAGMA page_count").all())
        await db.write(lambda tx: tx.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}").all())
        bought = [Purchase(house, number) for number in range(40)]
        outcomes = await asyncio.gather(*(one.goes_on() for one in bought), return_exceptions=True)
        failed = [outcome for outcome in outcomes if outcome is not None]
        assert failed
        assert all("database or disk is full" in str(failure) for failure in failed)
        assert await db.read(audits.audit_books) == ()
        sold = {row.person_id for row in await house.rows(select(tables.payments))}
        assert {101 + number for number, one in enumerate(bought) if one.is_sold} <= sold
        await db.write(lambda tx: tx.exec_driver_sql("PRAGMA max_page_count = 1000000").all())
        for one in bought:
            await one.goes_on()
        states = {row.state for row in await house.rows(select(tables.bookings))}
        assert states == {"confirmed"}
        assert len(await house.rows(select(tables.tickets))) == 80
        assert await db.read(audits.audit_books) == ()


class Purchase:
    """Goes on from the step that failed, as whoever taps again does."""

    def __init__(self, house, number) -> None:
        self._house, self._person, self._show = house, 101 + number, 1 + number
        self._hold = self._order = self._payment = None
        self.is_sold = False

    async def goes_on(self):
        house = self._house
        self._hold = self._hold or await house.hold(self._person, 0, 1, show=self._show)
        self._order = self._order or await house.ask(self._hold)
        if self._payment is None:
            await house.approve(self._order)
            self._payment = house.payment(self._order)
        await house.apply(self._payment)
        self.is_sold = True
