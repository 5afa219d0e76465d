"""Killed at the worst moment: what was charged becomes a ticket, once; what was being told is told."""

import asyncio

from sqlalchemy import text

from storage.db import Database
from tests.journeys.test_buying import codes_in_chat


async def ready_to_pay(office):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · Row")
    await ann.press("^Pay")
    return ann


async def test_killed_after_the_charge_and_before_the_ticket(run_office):
    async with run_office() as (office, bot):
        ann = await ready_to_pay(office)
        await office.telegram.post("faults", method="sendMediaGroup", kind="delay", delay_ms=20_000, times=1)
        assert (await ann.pay())["charged"]
        await until(office, "SELECT * FROM outbox WHERE kind = 'tickets' AND leased_until > 0")
        await bot.kill()
        await office.telegram.heal()
        assert not await codes_in_chat(office, ann)
        await expire_leases(office)
        await bot.start()
        await ann.sees("Paid")
        assert len(await codes_in_chat(office, ann)) == 2
        receipts = [m for m in await ann.messages() if m["from_bot"] and "Paid" in (m.get("text") or "")]
        assert len(receipts) == 1
        assert len(await office.rows("SELECT * FROM tickets")) == 2
        assert len(await office.rows("SELECT * FROM payments")) == 1


async def test_killed_before_the_charge_is_heard_of(run_office):
    async with run_office() as (office, bot):
        ann = await ready_to_pay(office)
        await office.telegram.post("faults", method="answerPreCheckoutQuery", kind="delay", delay_ms=3_000, times=1)
        paying = asyncio.ensure_future(ann.pay())
        await until(office, "SELECT * FROM bookings WHERE state = 'paying'")
        await bot.kill()
        await asyncio.wait([paying], timeout=15)
        await bot.start()
        charged = paying.exception() is None and paying.result()["charged"]
        if charged:
            await ann.sees("Paid")
        assert len(await office.rows("SELECT * FROM payments")) == int(charged)


async def test_stopped_gently_it_loses_and_repeats_nothing(run_office):
    async with run_office() as (office, bot):
        people = await office.telegram.people(20)
        await asyncio.gather(*[person.start() for person in people])
        assert await bot.stop() == 0
        await bot.start()
        for person in people:
            await person.sees("Good to see you")
            said = [m for m in await person.messages() if m["from_bot"]]
            assert len(said) == 1


async def until(office, statement: str):
    for _ in range(200):
        if found := await office.rows(statement):
            return found
        await asyncio.sleep(0.05)
    raise AssertionError(statement)


async def expire_leases(office) -> None:
    """As if the minute of the lease had gone by."""
    async with Database.open(office.settings.database.url) as db:
        await db.write(lambda tx: tx.execute(text("UPDATE outbox SET leased_until = 0 WHERE state = 'pending'")))
