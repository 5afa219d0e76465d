"""Every use case, each statement of it: fails before, after, or is cut off; the commit fails, or its answer is lost.

Until the commit nothing has changed. After it, whoever asks again is told so, and nothing changes a second time.
"""

import asyncio
import re
import threading
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from booking import audits
from booking.refusals import Refusal
from storage import tables
from tests.faults.injector import KINDS, injected
from tests.house import ANN, BOB, CAROL
from tests.usecases import AGAIN, CASES

BOT = Path(__file__).parents[2] / "bot"
NOT_BY_THEMSELVES = {"people.mark_blocked"}  # one statement, which is a part of waitlist.chat_blocked too


async def everything(house):
    """Every row of every table."""

    def read(tx):
        return {table.name: sorted(map(repr, tx.execute(select(table)))) for table in tables.metadata.sorted_tables}

    return await house.db.read(read)


async def sound(house):
    assert await house.db.read(audits.audit_books) == ()


async def fails(house, call):
    with pytest.raises(DBAPIError):
        await house.write(*call)


@pytest.mark.parametrize("name", CASES)
async def test_the_nth_statement_and_the_commit(house, name):
    call = await CASES[name](house)
    kinds = KINDS if house.db.sqlite else ("cut",)
    with injected(house.db) as injector:
        before = await everything(house)
        injector.arm("commit fails")
        await fails(house, call)
        assert await everything(house) == before
        for at in range(1, await statements(house, injector, call) + 1):
            for kind in kinds:
                injector.arm(kind, at)
                await fails(house, call)
                injector.arm()
        assert await everything(house) == before
        injector.arm("answer lost")
        await fails(house, call)
        injector.arm()
    await asked_again(house, call, name)


class CountedError(Exception):
    """Rolls back what was done to count its statements."""


async def statements(house, injector, call):
    def counted(tx):
        injector.arm()
        call[0](tx, *call[1:])
        raise CountedError(injector.seen)

    with pytest.raises(CountedError) as seen:
        await house.write(counted)
    assert seen.value.args[0] > 0
    return seen.value.args[0]


async def asked_again(house, call, name):
    """It was done, once: a second asking finds that out and does nothing."""
    done = await everything(house)
    if name != "repairs.repair":
        await sound(house)
    assert await refusal_of(house.write(*call)) == AGAIN.get(name)
    assert await everything(house) == done
    await sound(house)


async def refusal_of(asking):
    try:
        await asking
    except Refusal as refusal:
        return refusal.key
    return None


@pytest.mark.parametrize("kind", [*KINDS, "commit fails", "answer lost"])
async def test_neighbours_in_one_commit(house, kind):
    """SQLite commits several together: one's failing statement is its own, a failing commit everybody's."""
    if not house.db.sqlite:
        pytest.skip("a lane of PostgreSQL commits one at a time")
    go, taken = threading.Event(), threading.Event()

    def wait(_tx):
        taken.set()
        go.wait(10)

    first = asyncio.ensure_future(house.write(wait))
    await asyncio.to_thread(taken.wait, 10)
    with injected(house.db) as injector:
        armed = asyncio.ensure_future(house.write(lambda _tx: injector.arm(kind, 12)))
        wishes = [house.hold(person, seat) for person, seat in ((ANN, 1), (BOB, 2), (CAROL, 3))]
        waiting = asyncio.gather(*wishes, return_exceptions=True)
        await asyncio.sleep(0.1)  # all of them stand in the lane
        go.set()
        await first
        await asyncio.wait([armed])
        outcomes = await waiting
        injector.arm()
    failed = [isinstance(outcome, DBAPIError) for outcome in outcomes]
    claims = await house.claims()
    if kind in KINDS:
        assert sum(failed) == 1
        assert len(claims) == 2
    else:
        assert all(failed)
        assert len(claims) == (0 if kind == "commit fails" else 3)
    await sound(house)
    for person, seat in ((ANN, 1), (BOB, 2), (CAROL, 3)):
        await house.hold(person, seat)
    assert len(await house.claims()) == 3
    await sound(house)


def test_no_use_case_is_left_out():
    """Whatever the bot writes is among the cases; what it imports from the house's modules is told by their names."""
    known = {name.split()[0] for name in CASES} | NOT_BY_THEMSELVES
    modules = {name.partition(".")[0] for name in known}
    written = re.compile(r"\b(?:write|write_money)\(\s*(\w+)\.(\w+)")
    called = {match.groups() for file in BOT.rglob("*.py") for match in written.finditer(file.read_text())}
    assert len(called) > 40
    assert {f"{module}.{name}" for module, name in called if module in modules} <= known
