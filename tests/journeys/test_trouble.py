"""Telegram in trouble, people who block the bot or tap too fast: each ends as it should, and nothing is lost."""

import asyncio

import pytest

from booking import tickets
from bot.clock import now
from bot.intake import BATCH
from bot.limiter import BURST
from tests.journeys.conftest import TOKEN
from tests.journeys.driver import ANY, Heard, buttons
from tests.journeys.test_buying import codes_in_chat


@pytest.fixture
async def holding(office):
    return await holds_two(office, Heard("en"))


async def holds_two(office, heard):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann", heard.language)
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · ")
    await ann.sees(heard("cart-title", count=2))
    return ann


async def outbox(office, kind: str):
    return await office.rows("SELECT state, attempts FROM outbox WHERE kind = :kind", kind=kind)


async def until_settled(office, kind: str):
    for _ in range(300):
        rows = await outbox(office, kind)
        if rows and all(row.state != "pending" for row in rows):
            return rows
        await asyncio.sleep(0.05)
    raise AssertionError(await outbox(office, kind))


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "status", "status_code": 429, "retry_after": 1, "times": 1},
        {"kind": "status", "status_code": 502, "times": 6},
        {"kind": "status", "status_code": 400, "times": 2},
    ],
)
async def test_a_bill_that_telegram_does_not_take_at_first_comes_in_the_end_and_once(office, holding, fault):
    await office.telegram.post("faults", method="sendInvoice", **fault)
    await holding.press("^Pay")
    await holding.bill()
    assert [row.state for row in await until_settled(office, "invoice")] == ["sent"]
    assert len([m for m in await holding.messages() if m.get("invoice")]) == 1


async def test_tickets_whose_sending_was_never_answered_come_at_least_once(office, heard):
    await office.telegram.post("faults", method="sendMediaGroup", kind="drop_response", times=1)
    ann = await holds_two(office, heard)
    await ann.press(heard("button-pay", total=ANY))
    await ann.pay()
    await ann.sees(heard("receipt-title", number=ANY))
    assert [row.state for row in await until_settled(office, "tickets")] == ["sent"]
    assert len(await codes_in_chat(office, ann)) == 2


async def test_a_screen_whose_edit_fails_is_tried_again(office, heard):
    ann = await holds_two(office, heard)
    await office.telegram.post("faults", method="editMessageMedia", kind="status", status_code=502, times=2)
    await ann.press(heard("button-change-seats"))
    await ann.wait(lambda messages: [m for m in messages if any("✓" in b["text"] for b in buttons(m))], "the map")


@pytest.fixture
async def choosing(open_office):
    """(office, Ann, her cart): she has pressed Pay, and is asked which way."""
    async with open_office(payments={"counter": {"enabled": True}}) as office:
        ann = await holds_two(office, Heard("en"))
        (cart,) = await screens(ann)
        await ann.press("^Pay")
        await ann.sees("How would you like to pay")
        await until_done(office)
        yield office, ann, cart


async def until_done(office):
    """Every tap so far is shown."""
    for _ in range(600):
        if not await office.telegram.waiting(TOKEN):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("updates are not worked off")


async def screens(person):
    return [message for message in await person.messages() if buttons(message) and not message.get("invoice")]


async def test_who_must_be_sent_a_screen_anew_pays_with_one_tap(choosing):
    office, ann, _ = choosing
    faults = {("editMessageMedia", 400), ("sendPhoto", 429)}
    for method, status in faults:
        await office.telegram.post("faults", method=method, kind="status", status_code=status, times=1)
    await ann.press("^Card in Telegram")
    await ann.sees("The bill for .* is just below")
    assert (await ann.pay())["charged"]
    await ann.sees("Paid")
    assert [row.state for row in await until_settled(office, "invoice")] == ["sent"]
    assert faults <= {(call["method"], call["status"]) for call in await office.telegram.get("journal")}


async def test_taps_on_a_screen_that_has_made_way_are_for_what_stands_there_now(choosing):
    """Whoever taps twice sees one screen, not two of which one is forgotten there when all is paid."""
    office, ann, cart = choosing
    pay = next(button["callback_data"] for button in buttons(cart) if button["text"].startswith("Pay"))
    (ways,) = await screens(ann)
    back = next(button["callback_data"] for button in buttons(ways) if "Back" in button["text"])
    for data in (pay, back, pay):
        await ann.tap(cart["message_id"], data, force=True)
        await until_done(office)
        assert len(await screens(ann)) == 1
    await ann.press("^Card in Telegram")
    assert (await ann.pay())["charged"]
    await ann.sees("Paid")


@pytest.mark.parametrize("fault", [{"retry_after": 60}, {"status_code": 500}, {"status_code": 403}])
async def test_what_a_tap_did_is_shown_though_it_cannot_be_answered(office, fault):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{show}")
    message = await ann.sees("Metropolis")
    (two,) = [button for button in buttons(message) if button["text"] == "2"]
    await office.telegram.post("faults", method="answerCallbackQuery", kind="status", times=0, **fault)
    tap = {"user_id": ann.id, "message_id": message["message_id"], "data": two["callback_data"]}
    await office.telegram.post("presses", wait_s=0, **tap)
    await ann.wait(lambda messages: [b for m in messages for b in buttons(m) if b["text"].startswith("1 ·")], "offers")


async def test_who_has_blocked_the_bot_is_left_alone_until_coming_back(office, holding):
    await holding.press("^Pay")
    await holding.pay()
    await holding.sees("Paid")
    (booking,) = await office.rows("SELECT id FROM bookings")
    await office.telegram.post("blocks", user_id=holding.id, blocked=True)
    await until_blocked(office, holding, blocked=True)
    await office.foyer.house.db.write(tickets.send_again, holding.id, booking.id, now())
    rows = await until_settled(office, "tickets")
    assert sorted(row.state for row in rows) == ["dead", "sent"]
    await office.telegram.post("blocks", user_id=holding.id, blocked=False)
    await until_blocked(office, holding, blocked=False)


async def until_blocked(office, person, *, blocked: bool):
    for _ in range(200):
        rows = await office.rows("SELECT blocked FROM people WHERE id = :id", id=person.id)
        if bool(rows[0].blocked) is blocked:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(rows)


async def test_too_many_taps_are_told_to_wait_and_cost_no_write(open_office, heard):
    async with open_office(limits={"views_per_minute": 5}) as office:
        ann = await office.telegram.person("Ann", heard.language)
        await ann.start()
        message = await ann.sees(heard("cities-ask"))
        for _ in range(4):
            await ann.tap(message["message_id"], "z1", force=True)
            assert not ann.answer["text"]
        before = await office.rows("SELECT count(*) FROM seen_updates")
        await ann.tap(message["message_id"], "c1:1", force=True)
        assert ann.answer["text"]
        assert await office.rows("SELECT count(*) FROM seen_updates") == before
        assert [row.city_id for row in await office.rows("SELECT city_id FROM people")] == [None]
        bob = await office.telegram.person("Bob")
        await bob.start()
        await bob.press("Reykjavik")


async def test_so_many_holds_a_minute_and_no_more(open_office):
    async with open_office(limits={"holds_per_minute": 3}) as office:
        show = (await office.show_ids())[0]
        ann = await office.telegram.person("Ann")
        await ann.start(f"s{show}")
        message = await ann.sees("Metropolis")
        for seat in range(5):
            await ann.tap(message["message_id"], f"t1:{show}:{seat}:0", force=True)
        assert [row.seat for row in await office.rows("SELECT seat FROM seat_claims ORDER BY seat")] == [0, 1, 2]
        assert ann.answer["text"]
        assert not ann.answer["show_alert"]


async def test_no_secret_is_in_the_log(run_office):
    async with run_office(log={"level": "debug"}) as (office, bot):
        await office.telegram.post("faults", method="*", kind="status", status_code=500, times=5)
        ann = await office.telegram.person("Ann")
        await ann.start()
        await ann.sees("which city")
        log = bot.log.read_text()
        for secret in (
            office.settings.telegram.token,
            office.settings.payments.provider_token,
            office.settings.tickets.secret,
        ):
            assert secret.get_secret_value() not in log
        assert "DEBUG" in log


async def test_a_tap_is_answered_while_an_earlier_one_waits_for_the_chats_turn(monkeypatch, open_office):
    """Whoever taps faster than a chat may be written to sees the last screen once, and each tap's answer at once."""
    monkeypatch.setattr("bot.app.DRAIN_SECONDS", 0.5)
    async with open_office(limits={"per_chat_per_second": 0.1}) as office:
        show = (await office.show_ids())[0]
        ann = await office.telegram.person("Ann")
        await ann.start(f"s{show}")
        message = await ann.sees("Metropolis")
        for seat in range(BURST + 2):
            await ann.tap(message["message_id"], f"t1:{show}:{seat}:0", force=True)
        journal = [call["method"] for call in await office.telegram.get("journal")]
        written = [method for method in journal if method.startswith(("send", "edit"))]
        assert journal.count("answerCallbackQuery") == BURST + 2
        assert len(written) == BURST


TROUBLED = {
    "paused": {"kind": "status", "status_code": 429, "retry_after": 3600, "times": 0},
    "unanswered": {"kind": "delay", "delay_ms": 300_000, "times": 0},
}


@pytest.mark.parametrize("how", TROUBLED)
async def test_a_chat_that_telegram_does_not_serve_keeps_nobody_else_waiting(monkeypatch, office, how):
    """More people than one poll brings write while the screen of the first has to wait."""
    monkeypatch.setattr("bot.middleware.PATIENCE", 0.5)
    monkeypatch.setattr("bot.middleware.SERVED_WITHIN", 0.5)
    monkeypatch.setattr("bot.app.DRAIN_SECONDS", 0.5)
    ann, *others = await office.telegram.people(BATCH + 20)
    await ann.start()
    message = await ann.sees("Reykjavik|city")
    await office.telegram.post("faults", method="sendMessage", chat_id=ann.id, **TROUBLED[how])
    await ann.say("/help")
    await ann.tap(message["message_id"], "a button of another age", force=True)
    for other in others:
        await other.say("/help")
    await others[-1].sees("How it works")
    assert [m["message_id"] for m in await ann.messages() if m["from_bot"]] == [message["message_id"]]


async def test_a_tap_whose_answer_hangs_is_shown_and_keeps_nobody_waiting(monkeypatch, office):
    monkeypatch.setattr("bot.middleware.SERVED_WITHIN", 0.5)
    monkeypatch.setattr("bot.app.DRAIN_SECONDS", 0.5)
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.sees("Reykjavik|city")
    await office.telegram.post("faults", method="answerCallbackQuery", **TROUBLED["unanswered"])
    pressing = asyncio.create_task(ann.press("Reykjavik"))
    await ann.sees("Now showing")
    await ann.say("/help")
    await ann.sees("How it works")
    assert not pressing.done()
    pressing.cancel()


async def test_an_earlier_screen_never_comes_over_a_later_one(monkeypatch, office):
    """However long it was on its way, and however often it is tried."""
    monkeypatch.setattr("bot.middleware.SERVED_WITHIN", 0.1)
    monkeypatch.setattr("bot.limiter.REPEAT_SECONDS", 2)
    ann = await office.telegram.person("Ann")
    await ann.say("/help")
    message = await ann.sees("How it works")
    (city,) = [button for button in buttons(message) if "city" in button["text"].lower()]
    await office.telegram.post("faults", method="editMessageText", kind="status", status_code=500, times=1)
    await ann.press("Language")
    await ann.tap(message["message_id"], city["callback_data"])
    await ann.wait(shows_cities, "the cities")
    await asyncio.sleep(2.5)
    assert shows_cities(await ann.messages())


def shows_cities(messages):
    return any("Reykjavik" in button["text"] for button in buttons(messages[-1]))


async def test_who_was_paused_sees_the_newest_screen_and_no_other(office, monkeypatch):
    monkeypatch.setattr("bot.limiter.PATIENCE", 0.5)
    ann = await office.telegram.person("Ann")
    await office.telegram.post("faults", method="sendMessage", chat_id=ann.id, kind="status", retry_after=3)
    for words in ("/help", "/terms", "/privacy"):
        await ann.say(words)
    await ann.sees("")
    await asyncio.sleep(0.5)
    (shown,) = [m for m in await ann.messages() if m["from_bot"]]
    assert "What we keep" in shown["text"]
