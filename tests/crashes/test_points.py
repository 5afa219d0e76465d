"""Killed at every point that has a name (C1 to C18): what each leaves behind, and how it ends once the bot is back.

The bot is a process of its own on a real database. It kills itself with SIGKILL at the point, and then the plain
product is started again. What cannot be played on one machine: the failover itself of C18, from a server to a replica
that lags. Its consequence is played, a bot that finds a database without the last commits. Telegram keeps no list of
what was charged through it, so what is lost there once its update was confirmed (C8, C18) is for the provider's
dashboard: these two are played with the provider that can be asked, in test_providers. C9's two workers, and C15 and
C16 side by side, are among the races.
"""

import asyncio
import signal
from dataclasses import dataclass, replace

import pytest

from booking.office.shows import cancel_show
from bot.clock import now
from bot.house import house_rules
from tests.crashes.conftest import Left, ends
from tests.journeys.driver import words
from tests.journeys.test_buying import codes_in_chat

HELD = Left(("held",))
PAYING = Left(("paying",))
SOLD = Left(("confirmed",), payments=1, tickets=2, untold=("tickets",))
STEPS = ("seats", "pay", "bill")

pytestmark = pytest.mark.timeout(300)


def commit(pattern, when="after", nth=1):
    return {"when": when, "what": "commit", "pattern": pattern, "nth": nth}


def call(pattern, when="after", sign=9):
    return {"when": when, "what": "call", "pattern": pattern, "sign": sign}


CLAIMED = "INSERT INTO seat_claims"
ASKED = "INSERT INTO outbox.*'invoice'"
APPROVED = "UPDATE bookings SET state=.*'paying'"
RECEIVED = "INSERT INTO payments"


@dataclass(frozen=True)
class Point:
    """`step` is what Ann does when the bot dies of `doom`; `left` is found in the database then."""

    doom: dict
    step: str
    left: Left
    lease: bool = False  # whether something is to be sent that the dead bot had taken upon itself
    late: bool = False  # whether her time runs out before the bot is back
    bills: int = 1
    told: int = 1  # times that the tickets came


POINTS = {
    "C1 held, and nobody was told": Point(commit(CLAIMED), "seats", HELD),
    "C2 the bill was ordered and not sent": Point(commit(ASKED), "pay", replace(HELD, untold=("invoice",))),
    "C3 the bill was sent and nobody heard": Point(
        call("/sendInvoice"), "pay", replace(HELD, untold=("invoice",)), lease=True, bills=2
    ),
    "C5 approved, and not said": Point(commit(APPROVED), "bill", PAYING),
    "C6 approved, and the answer's answer is lost": Point(call("/answerPreCheckoutQuery"), "bill", PAYING),
    "C7 charged while closed, and beyond the deadline": Point(
        call("/answerPreCheckoutQuery"), "bill", PAYING, late=True
    ),
    "C9 sold, and the update comes again": Point(commit(RECEIVED), "bill", SOLD),
    "C10 inside the transaction that sells": Point(commit(RECEIVED, "before"), "bill", PAYING),
    "C11 sold, and the tickets are not sent": Point(call("/sendMediaGroup", "before"), "bill", SOLD, lease=True),
    "C12 the tickets are sent and not marked so": Point(
        commit("UPDATE outbox SET state=.*'sent'", "before", nth=2), "bill", SOLD, lease=True, told=2
    ),
}


async def steps(office, ann, doing):
    """Ann buys two seats; `doing` wraps what she does at each step."""
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press("2", exactly=True)
    await doing("seats", ann.press("^1 · Row"))
    await ann.sees("yours for now")
    await doing("pay", ann.press("^Pay"))
    await ann.bill()
    while office.left().untold:  # the bill is marked as sent, too
        await asyncio.sleep(0.02)
    await doing("bill", ann.pay())


async def pays(office, ann):
    """Until it is charged: a bot that was away may have missed the first time."""
    while not ann.paid and not office.left().payments:
        await ends(asyncio.ensure_future(ann.pay()))


async def has_tickets(office, ann, told=1):
    """Ann has two good codes in her chat, paid once, and nothing is left to do."""
    await ann.sees("Paid")
    await office.settled()
    assert office.left() == replace(SOLD, untold=())
    receipts = [message for message in await ann.messages() if message["from_bot"] and "Paid" in words(message)]
    assert len(receipts) == told
    assert len(await codes_in_chat(office, ann)) >= 2


@pytest.mark.parametrize("name", POINTS)
async def test_bought_although(open_office, name):
    point = POINTS[name]
    async with open_office() as office:
        bot, ann = office.process(), await office.person()
        await bot.start(point.doom)

        async def doing(step, action):
            trying = asyncio.ensure_future(action)
            if step == point.step:
                await bot.gone()
                assert office.left() == point.left
                if point.lease:
                    office.minute_goes_by()
                if point.late:
                    await ends(trying)
                    office.time_runs_out()
                await bot.start()
            await ends(trying)

        await steps(office, ann, doing)
        await pays(office, ann)
        await has_tickets(office, ann, point.told)
        bills = [message for message in await ann.messages() if message.get("invoice")]
        assert len(bills) == point.bills


async def test_c4_killed_before_the_payment_is_looked_at(open_office):
    """Telegram waits ten seconds and cancels; its question comes again, too late, and the seats are held as before."""
    async with open_office(pre_checkout_s=3.0) as office:
        bot, ann = office.process(), await office.person()
        await bot.start(commit(APPROVED, "before"))

        async def doing(step, action):
            if step != "bill":
                return await action
            before = await office.rows("SELECT deadline FROM bookings")
            paid = await action
            assert not paid["charged"]
            await bot.gone()
            assert office.left() == HELD
            await bot.start()
            history = "SELECT id FROM audit WHERE before = 'paying' AND after = 'held' AND why = 'answer-refused'"
            await came(office, history)
            assert await office.rows("SELECT deadline FROM bookings") == before
            return None

        await steps(office, ann, doing)
        await pays(office, ann)
        await has_tickets(office, ann)


async def came(office, statement):
    """What the database has, as soon as it has it."""
    for _ in range(900):
        if rows := await office.rows(statement):
            return rows
        await asyncio.sleep(0.1)
    raise AssertionError(statement)


async def charged_while_away(office, bot, ann):
    """The charge is made while the bot is dead: its news waits at Telegram."""
    await bot.start(call("/answerPreCheckoutQuery"))

    async def doing(_step, action):
        await action

    await steps(office, ann, doing)
    await bot.gone()
    assert ann.paid
    assert office.left() == PAYING


@pytest.mark.parametrize(("when", "left"), [("before", PAYING), ("after", Left(("expired",), untold=("hold-ended",)))])
async def test_c15_killed_while_it_lets_go_of_what_was_paid_for(open_office, when, left):
    """The money's news is slower than the clock; the same seats are free, and are bought."""
    async with open_office() as office:
        bot, ann = office.process(), await office.person()
        await charged_while_away(office, bot, ann)
        office.time_runs_out()
        await office.telegram.post("faults", method="getUpdates", kind="delay", delay_ms=60_000, times=-1)
        await bot.start(commit("UPDATE bookings SET state=.*'expired'", when))
        await bot.gone()
        assert office.left() == left
        await office.telegram.heal()
        await bot.start()
        await has_tickets(office, ann)


async def test_c16_the_show_is_called_off_while_paying_and_its_money_is_met_by_a_crash(open_office):
    """Money for a show that does not take place is written down with its refund, or comes again."""
    async with open_office() as office:
        bot, ann = office.process(), await office.person()
        await charged_while_away(office, bot, ann)
        show = (await office.show_ids())[0]
        office.books.write(cancel_show, show, now(), None, house_rules(office.settings))
        await bot.start(commit(RECEIVED, "before"))
        await bot.gone()
        assert office.left().payments == 0
        await bot.start()
        await came(office, "SELECT id FROM refunds WHERE state = 'manual'")  # Telegram itself sends nothing back
        await office.settled()
        assert await office.rows("SELECT state, amount FROM payments") == [("unapplied", 2000)]
        assert await office.rows("SELECT amount FROM refunds") == [(2000,)]
        assert office.left().tickets == 0


async def test_c17_a_worker_that_stood_still_beyond_its_lease(open_office):
    """Two have sent the tickets, one has settled it: who lost the lease settles nothing."""
    async with open_office() as office:
        slow, quick, ann = office.process("slow"), office.process("quick"), await office.person()
        await slow.start(call("/sendMediaGroup", "before", sign=int(signal.SIGSTOP)))

        async def doing(_step, action):
            await action

        await steps(office, ann, doing)
        await slow.stopped()
        assert office.left() == SOLD
        office.minute_goes_by()
        await quick.start()
        await has_tickets(office, ann)
        settled = "SELECT state, lease, settled_at, attempts FROM outbox WHERE kind = 'tickets'"
        before, codes = await office.rows(settled), await codes_in_chat(office, ann)
        slow.send(signal.SIGCONT)
        await ann.wait(lambda messages: [m for m in messages if "Paid" in words(m)][1:], "the tickets once more")
        await asyncio.sleep(1)
        assert await office.rows(settled) == before
        assert before[0].attempts == 2
        await has_tickets(office, ann, told=2)
        assert await codes_in_chat(office, ann) == codes


async def test_control_told_apart_from_its_sale_a_ticket_is_lost(open_office):
    """C11 with its guard off: the notice in a transaction of its own dies with the process, and the audit says so."""
    async with open_office() as office:
        bot, ann = office.process(), await office.person()
        await bot.start(commit(RECEIVED), guard_off="told apart")

        async def doing(_step, action):
            await action

        await steps(office, ann, doing)
        await bot.gone()
        await bot.start()
        await came(office, "SELECT state FROM bookings WHERE state = 'confirmed'")
        await asyncio.sleep(3)
        assert any("sale-not-told" in finding for finding in office.findings())
        assert not await codes_in_chat(office, ann)


async def test_control_an_update_seen_before_its_work_is_lost(open_office):
    """C1 with its guard off: the tap counts as done, and nothing was."""
    async with open_office() as office:
        bot, ann = office.process(), await office.person()
        await bot.start(commit(CLAIMED, "before"), guard_off="seen first")
        await ann.start(f"s{(await office.show_ids())[0]}")
        await ann.press("2", exactly=True)
        trying = asyncio.ensure_future(ann.press("^1 · Row"))
        await bot.gone()
        await bot.start()
        await ends(trying)
        assert office.left() == Left()
