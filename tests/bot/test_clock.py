"""One clock for every machine: the database's."""

import time

import pytest

from bot import clock
from bot.jobs import follow_the_clock
from tests.house import House

SKEW = 288


@pytest.fixture(autouse=True)
def own_clock():
    yield
    clock.follow(time.time())


async def test_the_databases_time_is_this_machines_here(db):
    assert abs(await db.time() - time.time()) < 5


@pytest.mark.parametrize("skew", [SKEW, -SKEW])
async def test_a_machine_whose_clock_is_wrong_follows_the_database(db, skew):
    clock.follow(time.time() + skew)
    assert abs(clock.now() - time.time() - skew) <= 1
    await follow_the_clock(House(db))
    assert abs(clock.now() - time.time()) < 5
