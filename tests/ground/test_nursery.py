"""Background tasks: a failure is told and stops nobody else, and shutdown waits as long as it was given."""

import asyncio
import logging

import pytest

from bot.nursery import Nursery


@pytest.fixture
def nursery():
    return Nursery()


async def test_drain_waits_for_all(nursery):
    done = []

    async def work(n):
        await asyncio.sleep(0.01 * n)
        done.append(n)

    for n in range(5):
        nursery.start(work(n), f"work {n}")
    assert len(nursery) == 5
    assert await nursery.drain(5)
    assert done == [0, 1, 2, 3, 4]
    assert len(nursery) == 0


async def test_drain_waits_for_what_tasks_start_meanwhile(nursery):
    done = asyncio.Event()

    async def child():
        await asyncio.sleep(0.01)
        done.set()

    async def parent():
        await asyncio.sleep(0.01)
        nursery.start(child(), "child")

    nursery.start(parent(), "parent")
    assert await nursery.drain(5)
    assert done.is_set()


async def test_a_failure_is_told_and_stops_nobody(nursery, caplog):
    async def fail():
        raise OSError("disk full")

    async def work():
        await asyncio.sleep(0.01)
        return "done"

    nursery.start(fail(), "careless")
    other = nursery.start(work(), "other")
    with caplog.at_level(logging.ERROR):
        assert await nursery.drain(5)
    assert await other == "done"
    [record] = caplog.records
    assert record.getMessage() == "task careless failed"
    assert str(record.exc_info[1]) == "disk full"


async def test_what_is_late_is_cancelled_and_cleans_up(nursery, caplog):
    cleaned = asyncio.Event()

    async def endless():
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.01)
            cleaned.set()

    nursery.start(endless(), "endless")
    assert not await nursery.drain(0.02)
    assert cleaned.is_set()
    assert "endless" in caplog.text
    assert "failed" not in caplog.text


async def test_an_empty_nursery_drains_at_once(nursery):
    assert await nursery.drain(0)
