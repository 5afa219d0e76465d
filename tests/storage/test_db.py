"""The write lanes against a real SQLite file."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import event, insert, select

from storage.db import GROUP, Database
from storage.tables import cities


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'foyer.db'}"


def add_city(tx, slug):
    city = {"slug": slug, "name": {}, "zone": "UTC", "currency": "EUR", "latitude": 0.0, "longitude": 0.0}
    tx.execute(insert(cities).values(city))
    return slug


def refuse_after_adding(tx, slug):
    add_city(tx, slug)
    raise ValueError(slug)


def slugs(tx):
    return set(tx.execute(select(cities.c.slug)).scalars())


async def test_what_was_answered_is_in_the_file(url, tmp_path):
    async with Database.open(url) as db:
        assert await db.write(add_city, "lisbon") == "lisbon"
        with sqlite3.connect(tmp_path / "foyer.db") as other:
            assert other.execute("SELECT slug FROM cities").fetchall() == [("lisbon",)]
        assert await db.read(slugs) == {"lisbon"}


async def test_a_refusal_rolls_back_its_own_work_and_nobody_elses(url):
    async with Database.open(url) as db:
        work = [db.write(add_city, f"kept-{n}") for n in range(20)]
        work += [db.write(refuse_after_adding, f"gone-{n}") for n in range(20)]
        answers = await asyncio.gather(*work, return_exceptions=True)
        assert sum(isinstance(answer, ValueError) for answer in answers) == 20
        assert await db.read(slugs) == {f"kept-{n}" for n in range(20)}


async def test_a_lone_refusal_leaves_nothing(url):
    async with Database.open(url) as db:
        with pytest.raises(ValueError, match="gone"):
            await db.write(refuse_after_adding, "gone")
        assert await db.read(slugs) == set()


async def test_what_waits_shares_a_commit(url):
    async with Database.open(url) as db:
        commits = []
        event.listen(db.engine, "commit", commits.append)
        await asyncio.gather(*(db.write(add_city, str(n)) for n in range(GROUP * 2)))
        assert len(await db.read(slugs)) == GROUP * 2
        assert len(commits) < GROUP


async def test_a_caller_who_left_costs_nobody_else(url):
    async with Database.open(url) as db:
        left = asyncio.ensure_future(db.write(add_city, "left"))
        stayed = asyncio.ensure_future(db.write(add_city, "stayed"))
        await asyncio.sleep(0)
        left.cancel()
        assert await stayed == "stayed"


async def test_closing_commits_what_waits_and_refuses_what_comes_after(url):
    async with Database.open(url) as db:
        waiting = [asyncio.ensure_future(db.write(add_city, str(n))) for n in range(100)]
        await asyncio.sleep(0)
    assert len(await asyncio.gather(*waiting)) == 100
    with pytest.raises(RuntimeError):
        await db.write(add_city, "late")


async def test_a_locked_file_is_waited_for(url, tmp_path):
    async with Database.open(url) as db:
        other = sqlite3.connect(tmp_path / "foyer.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.ensure_future(db.write(add_city, "patient"))
        await asyncio.sleep(0.3)
        assert not waiting.done()
        other.execute("COMMIT")
        assert await waiting == "patient"


async def test_money_is_served_before_a_rush(url):
    async with Database.open(url) as db:
        served = []

        def note(tx, name):
            served.append(name)

        rush = [db.write(note, f"hold-{n}") for n in range(GROUP * 4)]
        money = db.write_money(note, "money")
        await asyncio.gather(*rush, money)
        assert served.index("money") <= GROUP * 2


async def test_what_is_told_wakes_the_delivery(url):
    async with Database.open(url) as db:
        await db.write(add_city, "quiet")
        assert not db.told.is_set()
        await db.write(lambda tx: tx.info.update(told=True))
        assert db.told.is_set()
