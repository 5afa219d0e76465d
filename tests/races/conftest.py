"""The ground for races: several writers on one database, and a show for every round."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from sqlalchemy import select

from booking import audits, holds
from booking.refusals import Refusal
from storage.db import Database
from tests.house import RULES, House, open_house

ROUNDS, SOAK_ROUNDS = 4, 200
VISITORS = 40


class Race(House):
    """A house whose writers are several: on SQLite as many processes would be, on PostgreSQL lanes of one."""

    writers: list[Database]
    rounds: range

    async def together(self, *calls):
        """Starts all calls, each (use_case, *args), at once; returns what each ended in: its outcome or a Refusal."""
        started = [
            self.writers[number % len(self.writers)].write(use_case, *args)
            for number, (use_case, *args) in enumerate(calls)
        ]
        ended = await asyncio.gather(*started, return_exceptions=True)
        for outcome in ended:
            if isinstance(outcome, BaseException) and not isinstance(outcome, Refusal):
                raise outcome
        return ended

    async def faults(self):
        """The names of what the audit finds."""
        return {finding.check for finding in await self.db.read(audits.audit_books)}

    async def count(self, table, **where):
        found = select(table).where(*(table.c[name] == value for name, value in where.items()))
        return len(await self.rows(found))


def expiry(now, most=10):
    return holds.expire_due, now, RULES, most


def won(outcomes):
    return [outcome for outcome in outcomes if not isinstance(outcome, Refusal)]


@pytest.fixture
async def race(database_url, soak):
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(Database.open(database_url))
        more = [await stack.enter_async_context(Database.open(database_url)) for _ in range(2 if first.sqlite else 0)]
        rounds = SOAK_ROUNDS if soak else ROUNDS
        await first.write(open_house, rounds, VISITORS)
        race = Race(first)
        race.writers, race.rounds = [first, *more], range(1, rounds + 1)
        yield race
