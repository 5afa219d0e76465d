"""Old buttons, forged data, somebody else's buttons, updates that come again: words, and nothing changes."""

import random

import pytest

from tests.journeys.driver import buttons, words

STATE = "SELECT id, person_id, state, total, deadline FROM bookings ORDER BY id"


@pytest.fixture
async def holding(office):
    """Ann with two seats held, and the show."""
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · Row")
    await ann.sees("yours for now")
    return ann, show


async def test_a_button_of_another_age_is_answered_and_leads_on(office, holding):
    ann, _ = holding
    cart = await ann.sees("yours for now")
    await ann.tap(cart["message_id"], "zz9:1:2:3", force=True)
    assert "old" in ann.answer["text"]
    await ann.sees("yours for now")


@pytest.mark.parametrize(
    "data",
    [
        "x", ":", "t1", "t1:", "t1:1", "t1:a:b:c", "t1:1:2:3:4:5", "t1:99999999999999999999999:1:1", "t1:-5:-5:-5",
        "s1:0", "s1:99999", "f1:99999", "c1:99999", "d1:1:2026-13-77", "d1:1:" + "9" * 50, "n1:1:0", "n1:1:9999",
        "n1:1:-1", "o1:1:", "o1:1:5-1", "o1:1:0-999", "m1:1:9999", "k1:99999", "p1:99999",
        "v1:99999", "q1:99999", "u1:1", "l1:-9", "l1:99999", "w1:xx", "fl1:-1", "fl1:99999", "\u202e", "!",
        "xc1:99999:-1", "xn1:99999:1:900:card", "xn1:1:-1:0:?", "ch1:99999:-1", "ct2:1:1:1", "cs1:1:1:1:0-999",
        "ho1:99999", "ht1:99999", "hw1:1", "mt1:1", "rf1", "rh1:1",
        "t1:1:1000000:0", "x1:1:1000000:0", "g1:1:1000000:0", "e1:99999", "r1:99999", "b1:99999",
    ],
)  # fmt: skip
async def test_forged_data_is_answered_in_words_and_changes_nothing(office, data):
    mallory = await office.telegram.person("Mallory")
    await mallory.start()
    message = await mallory.sees("Reykjavik|city")
    await mallory.tap(message["message_id"], data, force=True)
    await mallory.wait(lambda messages: [m for m in messages if m["from_bot"]], "anything")
    assert await office.rows(STATE) == []
    assert office.foyer.house.counts.named.get("incidents", 0) == 0


async def test_random_bytes_are_no_incident(office):
    mallory = await office.telegram.person("Mallory")
    await mallory.start()
    message = await mallory.sees("Reykjavik|city")
    chance = random.Random(7)
    prefixes = ["t1", "o1", "k1", "p1", "n1", "m1", "v1", "u1", "q1", "", "!"]
    for _ in range(150):
        noise = "".join(chr(chance.choice([*range(32, 127), 0x416, 0x1F3AC])) for _ in range(chance.randint(0, 14)))
        await mallory.tap(message["message_id"], f"{chance.choice(prefixes)}:{noise}"[:30].strip() or "?", force=True)
    assert office.foyer.house.counts.named.get("incidents", 0) == 0
    assert await office.rows(STATE) == []


async def test_somebody_elses_buttons_change_nothing_of_the_owners(office, holding):
    _ann, show = holding
    before = await office.rows(STATE)
    claims = await office.rows("SELECT show_id, seat, booking_id FROM seat_claims ORDER BY seat")
    mallory = await office.telegram.person("Mallory")
    await mallory.start()
    message = await mallory.sees("Reykjavik|city")
    booking, seats = before[0].id, [row.seat for row in claims]
    wishes = [f"{prefix}:{booking}" for prefix in ("k1", "e1", "r1", "b1", "p1", "v1", "q1")]
    wishes += [f"{prefix}:{show}:{seat}:0" for prefix in ("x1", "t1") for seat in seats]
    for wish in wishes:
        await mallory.tap(message["message_id"], wish, force=True)
        assert mallory.answer["text"] or wish.startswith("x1"), wish
    assert await office.rows(STATE) == before
    assert await office.rows("SELECT show_id, seat, booking_id FROM seat_claims ORDER BY seat") == claims
    assert not [
        button
        for m in await mallory.messages()
        for button in buttons(m)
        if f":{booking}" in str(button) and "k1" in str(button)
    ]


async def test_nobody_pays_somebody_elses_bill_or_a_dead_one(office, holding):
    ann, _ = holding
    await ann.press("^Pay")
    bill = await ann.bill()
    await ann.press("Give the seats back")
    await ann.sees("Given back")
    tried = await office.telegram.post("payments", user_id=ann.id, message_id=bill["message_id"], outcome="paid")
    assert not tried["charged"]
    assert tried["pre_checkout"]["answered"]
    assert not tried["pre_checkout"]["ok"]
    assert tried["pre_checkout"]["error_message"]
    assert await office.rows("SELECT * FROM payments") == []


async def test_every_update_delivered_twice_more_changes_nothing(office):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    updates = [await ann.start(f"s{show}")]
    updates += await bought(ann)
    before = await everything(office)
    seen = [(m["message_id"], words(m)) for m in await ann.messages()]
    for update in updates:
        await office.telegram.post("redeliver", update_id=update, times=2)
    await drained(office)
    assert await everything(office) == before
    assert [(m["message_id"], words(m)) for m in await ann.messages()] == seen


async def test_redelivered_after_a_restart_they_change_nothing_either(run_office):
    async with run_office() as (office, bot):
        show = (await office.show_ids())[0]
        ann = await office.telegram.person("Ann")
        updates = [await ann.start(f"s{show}")]
        updates += await bought(ann)
        before = await everything(office)
        await bot.stop()
        await bot.start()
        for update in updates:
            await office.telegram.post("redeliver", update_id=update, times=2)
        await drained(office)
        assert await everything(office) == before
        assert b"incident" not in bot.log.read_bytes()


async def bought(person) -> list[int]:
    """Two tickets; the updates it took."""
    pressed = [
        await person.press("2", exactly=True),
        await person.press("^1 · Row"),
        await person.press("^Pay"),
        await person.pay(),
    ]
    await person.sees("Paid")
    return [press["update_id"] for press in pressed]


async def everything(office):
    tables = ("bookings", "booking_seats", "seat_claims", "payments", "refunds", "tickets", "audit")
    return [await office.rows(f"SELECT * FROM {table} WHERE 1") for table in tables] + [
        await office.rows("SELECT kind, key, state FROM outbox ORDER BY id")
    ]


async def drained(office):
    """Until the bot has taken everything that waits for it."""
    witness = await office.telegram.person("Witness")
    await witness.start()
    await witness.sees("which city")
    while (await office.telegram.get("state"))["updates_waiting"]:
        await witness.messages()


async def test_in_a_group_nothing_is_sold_and_nobodys_taps_count(office, holding):
    ann, show = holding
    bob = await office.telegram.person("Bob")
    group = await office.telegram.post("groups", title="Friends", member_ids=[ann.id, bob.id])
    await ann.say("/start", chat_id=group["id"])
    await ann.say("/tickets", chat_id=group["id"])

    async def in_group():
        return [m for m in await office.telegram.get(f"chats/{group['id']}/messages") if m["from_bot"]]

    await ann.wait(lambda _: True, "")
    for _ in range(100):
        if said := await in_group():
            break
    assert len(said) == 1
    assert buttons(said[0])[0]["url"].startswith("https://t.me/")
    before = await office.rows(STATE)
    pressed = await office.telegram.post(
        "presses",
        user_id=bob.id,
        chat_id=group["id"],
        message_id=said[0]["message_id"],
        data=f"t1:{show}:0:0",
        force=True,
    )
    assert pressed["answered"]
    assert pressed["answer"]["show_alert"]
    assert await office.rows(STATE) == before
