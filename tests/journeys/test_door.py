"""At the door: the QR's link admits once, says why not the second time, and can be undone."""

import pytest
from sqlalchemy import update

from booking.people import add_staff
from bot.clock import now
from storage import tables
from tests.journeys.driver import words
from tests.journeys.test_buying import codes_in_chat


@pytest.fixture
async def sold(office):
    """The payload of Ann's ticket, and a steward."""
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{show}")
    await ann.press("1", exactly=True)
    await ann.press("^1 · Row")
    await ann.press("^Pay")
    await ann.pay()
    await ann.sees("Paid")
    (link,) = await codes_in_chat(office, ann)
    gate = await office.telegram.person("Gate A")
    await gate.start()
    await gate.sees("which city")
    await office.foyer.house.db.write(add_staff, gate.id, "steward", "Northern Light", now())
    return ann, gate, link.rpartition("=")[2]


async def test_admitted_once_refused_then_undone_and_admitted_again(office, sold):
    _ann, gate, code = sold
    await gate.start(code)
    admitted = await gate.sees("LET IN")
    await gate.start(code)
    refused = await gate.sees("STOP: used at .*Gate A", after=admitted["message_id"])
    await gate.tap(admitted["message_id"], _undo(admitted))
    assert words(await gate.sees("TAKEN BACK")).lower().count("seat ") == 1
    await gate.start(code)
    await gate.sees("LET IN", after=refused["message_id"])
    verdicts = [row.verdict for row in await office.rows("SELECT verdict FROM scans ORDER BY id")]
    assert verdicts == ["undone", "used", "admit"]


async def test_the_help_tells_staff_and_nobody_else_how_the_door_works(sold):
    ann, gate, _code = sold
    for person in (ann, gate):
        await person.say("/help")
    assert "For the staff" in words(await gate.sees("How it works"))
    assert "For the staff" not in words(await ann.sees("How it works"))


async def test_who_undoes_too_late_still_sees_which_ticket_it_was(office, sold):
    _ann, gate, code = sold
    await gate.start(code)
    admitted = await gate.sees("LET IN")
    late = update(tables.tickets).values(used_at=now() - 3600)
    await office.foyer.house.db.write(lambda tx: tx.execute(late) and None)
    await gate.tap(admitted["message_id"], _undo(admitted))
    assert "too late" in gate.answer["text"]
    assert "Row" in words(await gate.sees("STOP: used at .*Gate A"))


async def test_its_owner_sees_the_ticket_and_a_stranger_nothing(office, sold):
    ann, _gate, code = sold
    before = await ann.sees("Paid")
    await ann.start(code)
    shown = await ann.sees("Metropolis", after=before["message_id"])
    assert shown["photo"]
    eve = await office.telegram.person("Eve")
    await eve.start(code)
    said = await eve.sees("ticket")
    assert "Metropolis" not in said["text"]
    await eve.start(code[:-1] + ("A" if code[-1] != "A" else "B"))
    assert await office.rows("SELECT * FROM scans") == []


def _undo(message) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return next(b["callback_data"] for row in rows for b in row if "u1:" in b.get("callback_data", ""))
