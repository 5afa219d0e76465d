"""Two tickets bought while the n-th call of each method fails, is told to wait, or is done and its answer lost.

Whatever Telegram does to one call of ours: a person who taps on gets the tickets, pays once, and nothing is left over.
"""

import asyncio
from collections import Counter

import pytest

from booking import audits, cancelling
from bot.clock import now
from storage.db import Database
from tests.journeys.conftest import open_office, programme_file, programme_url
from tests.journeys.driver import buttons, words

__all__ = ["open_office", "programme_file", "programme_url"]

TROUBLE = {
    "status 500": {"kind": "status", "status_code": 500},
    "status 429": {"kind": "status", "status_code": 429, "retry_after": 1},
    "drop_response": {"kind": "drop_response"},
    "delay": {"kind": "delay", "delay_ms": 400},
}
PATIENCE = 30  # seconds
AT_ONCE = 8


async def buys(person, show):
    """Taps on until the tickets are there, as anybody would: what does not appear is asked for again."""
    await ends_well(person.start(f"s{show}"))
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE
    while loop.time() < until:
        messages = await person.messages()
        if any(m["from_bot"] and "Paid" in words(m) for m in messages):
            return
        await next_step(person, messages, show)
        await asyncio.sleep(0.25)
    raise AssertionError(f"{person.name} has no tickets")


async def next_step(person, messages, show):
    """Pays the newest bill, or presses the newest button that leads on."""
    bills = [m for m in messages if m.get("invoice") and m["message_id"] not in person.paid]
    if bills and not person.paid:
        return await ends_well(person.pay())
    if person.paid:
        return False
    for message in reversed(messages):
        for button in buttons(message):
            if button["text"] == "2" or button["text"].startswith(("1 · Row", "Pay ")):
                return await ends_well(person.tap(message["message_id"], button["callback_data"]))
    return await ends_well(person.start(f"s{show}"))


async def ends_well(trying):
    """A tap that got no answer is one that the person will repeat."""
    try:
        await trying
    except AssertionError:
        return False
    return True


async def sound(office):
    async with Database.open(office.settings.database.url) as db:
        return await db.read(audits.audit_books)


async def settled(office):
    """The database, once nothing waits to be told and no money to be moved."""
    for _ in range(200):
        (waiting,) = (await office.rows("SELECT count(*) FROM outbox WHERE state = 'pending'"))[0]
        if not waiting:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(await office.rows("SELECT kind, key, attempts, error FROM outbox WHERE state = 'pending'"))


@pytest.mark.timeout(300)
async def test_the_nth_call_of_a_purchase(open_office, soak):
    async with open_office() as office:
        shows = await office.show_ids()
        first = await office.telegram.person("First")
        await buys(first, shows[0])
        await settled(office)
        journal = await office.telegram.get("journal")
        calls = Counter(entry["method"] for entry in journal if entry["method"] != "getUpdates")
        assert set(calls) >= {"sendInvoice", "answerPreCheckoutQuery", "answerCallbackQuery"}
        mine = Counter(entry["method"] for entry in journal if str(entry["params"].get("chat_id")) == str(first.id))
        mine |= {name: calls[name] for name in ("answerPreCheckoutQuery", "answerCallbackQuery")}
        tried = [
            (method, skip, name)
            for method, times in sorted(mine.items())
            for skip in range(times)
            for name in TROUBLE
            if soak or name != "delay" or method in ("sendInvoice", "answerPreCheckoutQuery")
        ]
        alone = [one for one in tried if one[0].startswith("answer")]  # these name no chat
        side_by_side = [one for one in tried if one not in alone]
        for one in alone:
            await in_trouble(office, shows[1], *one)
        for few in (side_by_side[at : at + AT_ONCE] for at in range(0, len(side_by_side), AT_ONCE)):
            await asyncio.gather(*(in_trouble(office, shows[2], *one) for one in few))
        await settled(office)
        paid = await office.rows("SELECT person_id, count(*) FROM payments WHERE state = 'applied' GROUP BY person_id")
        assert {row[1] for row in paid} == {1}
        assert len(paid) == len(tried) + 1
        assert await office.rows("SELECT * FROM payments WHERE state = 'unapplied'") == []
        assert await sound(office) == ()
        assert office.foyer.house.counts.named.get("incidents", 0) == 0


async def in_trouble(office, show, method, skip, name):
    """A purchase with one fault in it."""
    person = await office.telegram.person(f"{method} {skip} {name}")
    own = {} if method.startswith("answer") else {"chat_id": person.id}
    await office.telegram.post("faults", method=method, skip=skip, times=1, **own, **TROUBLE[name])
    await buys(person, show)
    await gives_back(office, person)


async def gives_back(office, person):
    """Its seats are needed by the next."""
    db = office.foyer.house.db
    ((booking,),) = await office.rows(
        "SELECT id FROM bookings WHERE person_id = :id AND state = 'confirmed'", id=person.id
    )
    quote = await db.read(cancelling.preview, person.id, booking, None, now())
    await db.write(
        cancelling.cancel, person.id, booking, None, quote.back.amount, "wallet", now(), office.foyer.house.rules
    )
