"""One whole purchase, from the first word to the ticket, by a bot that is killed between any two taps of it."""

import asyncio
from dataclasses import replace

import pytest

from tests.crashes.conftest import Left, ends, until
from tests.crashes.test_points import CLAIMED, HELD, PAYING, RECEIVED, SOLD, call, commit, has_tickets
from tests.journeys.conftest import TOKEN
from tests.journeys.driver import words
from tests.journeys.test_buying import codes_in_chat

NOTHING = Left()
TAPS = (  # what is pressed, what is seen then, what the database has
    ("Reykjavik", "Now showing", NOTHING),
    ("Metropolis", "Which day", NOTHING),
    ("Tomorrow", "When shall we meet", NOTHING),
    ("19:00", "How many seats", NOTHING),
    ("^2$", "best places", NOTHING),
    ("^1 · Row", "yours for now", HELD),
)
AFTER_THE_BILL = ("that it is paid", "a ticket", "another", "one code for both", "the receipt")
WAYS = {
    "between two taps": "the tap meets a bot that has just come back",
    "under a tap": "the tap is made while there is no bot, and is answered once it is back",
}

pytestmark = pytest.mark.timeout(300)


async def taps(office, bot, action, way):
    """`action` with a bot that was killed before it, and had told all that it had to."""
    await told(office)
    await bot.kill()
    if way == "between two taps":
        await bot.start()
        return await action
    trying = asyncio.ensure_future(action)
    await bot.start()
    return await ends(trying)


async def told(office):
    """All is told, and no update waits to be confirmed: it would come again, and be answered again."""
    await until(lambda: not office.left().untold, "all is told")
    while await office.telegram.waiting(TOKEN):
        await asyncio.sleep(0.02)


async def at_the_bill(office, bot, ann, way):
    """From /start to the bill, each tap after a death."""
    await taps(office, bot, ann.start(), way)
    await ann.sees("which city")
    for button, seen, left in TAPS:
        await taps(office, bot, ann.press(button), way)
        await ann.sees(seen)
        assert office.left() == left
    await taps(office, bot, ann.press("^Pay"), way)
    await ann.bill()


async def test_control_a_tap_that_counts_as_done_before_its_work_is_lost(open_at, programme_url):
    """Were an update seen first and worked on afterwards, the last tap before the bill would leave nothing."""
    async with open_at(programme_url) as office:
        bot, ann = office.process(), await office.person()
        await bot.start()
        await ann.start()
        *before, (button, _, left) = TAPS
        for each, seen, _ in before:
            await ann.press(each)
            await ann.sees(seen)
        await told(office)
        await bot.kill()
        await bot.start(commit(CLAIMED, "before"), guard_off="seen first")
        trying = asyncio.ensure_future(ann.press(button))
        await bot.gone()
        await bot.start()
        await ends(trying)
        assert office.left() == NOTHING != left


@pytest.mark.parametrize("way", WAYS)
async def test_nothing_is_lost_and_nothing_comes_twice(open_at, programme_url, way):
    async with open_at(programme_url, pre_checkout_s=60.0) as office:
        bot, ann = office.process(), await office.person()
        await bot.start()
        await at_the_bill(office, bot, ann, way)
        await told(office)
        bill = await ann.bill()

        await bot.kill()
        await bot.start(call("/answerPreCheckoutQuery"))
        assert (await ann.pay())["charged"]
        await bot.gone()
        assert office.left() == PAYING
        await bot.start(commit(RECEIVED))
        await bot.gone()
        assert office.left() == replace(SOLD, untold=("tickets",))
        await bot.start()
        await has_tickets(office, ann)
        await bot.kill()
        await bot.start()
        await office.settled()

        await all_came_once(ann, bill)
        assert len(await codes_in_chat(office, ann)) == 2
        await ann.say("/tickets")
        await ann.sees("My tickets")


async def all_came_once(ann, bill):
    """Nothing was said twice: one message that changes from tap to tap, a bill, and what comes after it."""
    messages = await ann.messages()
    assert len([message for message in messages if message.get("invoice")]) == 1
    assert len([message for message in messages if "Paid" in words(message)]) == 1
    fresh = [words(message) for message in messages if message["message_id"] > bill["message_id"]]
    assert len(fresh) == len(AFTER_THE_BILL), fresh
