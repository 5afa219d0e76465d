"""The gate before a show's seats: few at a time, one look for many, and no look older than its question."""

import asyncio
from collections import Counter

import pytest

from booking import holds
from booking.refusals import Refusal
from bot.gate import MOST, Gate
from tests.house import ANN, BOB, SHOW, STEWARD

CROWD = 500


async def test_few_at_a_time_and_everybody_in_the_end(house):
    gate, full, inside, most = Gate(house.db), asyncio.Event(), 0, 0

    async def come(person):
        nonlocal inside, most
        async with gate.claiming(SHOW, person, (1,), house.now):
            inside += 1
            most = max(most, inside)
            if inside == MOST:
                full.set()
            await full.wait()
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(come(person) for person in range(CROWD)))
    assert most == MOST
    assert inside == 0


async def test_a_crowd_shares_its_looks(house):
    looks = 0

    class Counted:
        async def read(self, *args):
            nonlocal looks
            looks += 1
            return await house.db.read(*args)

    gate = Gate(Counted())
    await house.hold(ANN, 1)
    answers = await asyncio.gather(*(refused(gate, house, person) for person in range(1000, 1000 + CROWD)))
    assert Counter(answers) == {"seats-taken": CROWD}
    assert looks <= 3  # the first had asked alone


async def refused(gate, house, person):
    with pytest.raises(Refusal) as caught:
        async with gate.claiming(SHOW, person, (1,), house.now):
            pass
    return caught.value.key


async def test_who_comes_after_a_seat_was_given_back_sees_it_free(house):
    """A look that had begun before the seat came free is not good enough for who asks after."""
    begun, go = asyncio.Event(), asyncio.Event()

    class Slow:
        async def read(self, *args):
            seen = await house.db.read(*args)
            begun.set()
            await go.wait()
            return seen

    gate = Gate(Slow())
    held = await house.hold(ANN, 1)
    early = asyncio.ensure_future(refused(gate, house, BOB))
    await begun.wait()
    await house.write(holds.release_hold, ANN, held.booking_id, house.now, house.rules)

    async def late():
        async with gate.claiming(SHOW, STEWARD, (1,), house.now):
            return "in"

    second = asyncio.ensure_future(late())
    await asyncio.sleep(0)
    go.set()
    assert await early == "seats-taken"
    assert await second == "in"


async def test_nothing_is_kept_of_a_show_when_all_have_gone(house):
    gate = Gate(house.db)
    async with gate.claiming(SHOW, ANN, (1,), house.now):
        assert list(gate._shows) == [SHOW]
    assert list(gate._shows) == []
