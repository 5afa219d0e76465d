"""Holding seats: typed or tapped, warned before the end, extended, ended, taken back, given back."""

from tests.journeys.driver import buttons, words


async def test_typed_seats_equal_the_buttons(office):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person()
    await ann.start(f"s{show}")
    await ann.press("map")
    await ann.wait(lambda messages: any(m.get("photo") for m in messages), "the map")
    await ann.say("C3 C4")
    await ann.press("✓3")  # tapped again, they are dropped
    assert [row.seat for row in await office.rows("SELECT seat FROM seat_claims")] == [17]
    await ann.say("row C 3")
    await ann.sees("C.*3")
    await ann.wait(lambda _: True, "")
    await ann.say("Z9")
    await ann.sees("Z9")
    await ann.say("what is this?")
    await ann.sees("/start")
    assert [row.seat for row in await office.rows("SELECT seat FROM seat_claims ORDER BY seat")] == [16, 17]


async def test_without_a_map_words_are_only_words(office):
    ann = await office.telegram.person()
    await ann.say("F7 F8")
    await ann.sees("/start")
    assert await office.rows("SELECT * FROM bookings") == []


async def test_a_hold_warns_is_extended_ends_and_is_taken_back(open_office):
    # 6 seconds, extended by 3, a notice at half time
    async with open_office(holds={"minutes": 0.1, "extend_minutes": 0.05, "notice_minutes": 0.05}) as office:
        show = (await office.show_ids())[0]
        ann = await office.telegram.person()
        await ann.start(f"s{show}")
        await ann.press("2", exactly=True)
        await ann.press("^1 · Row")
        held = await ann.sees("yours for now")
        warning = await ann.sees("soon|nearly|almost|run out|running out|ends", after=held["message_id"])
        assert any("longer" in button["text"] for button in buttons(warning))
        await ann.tap(warning["message_id"], _data(warning, "longer"))
        assert [row.extended for row in await office.rows("SELECT extended FROM bookings")] == [1]
        ended = await ann.wait(
            lambda messages: next(
                (m for m in messages if any("back" in b["text"] for b in buttons(m)) and "b1:" in str(b_data(m))), None
            ),
            "Take them back",
            30,
        )
        assert [row.state for row in await office.rows("SELECT state FROM bookings")] == ["expired"]
        await ann.tap(ended["message_id"], _data(ended, "back"))
        await ann.sees("yours for now")
        states = [row.state for row in await office.rows("SELECT state FROM bookings ORDER BY id")]
        assert states == ["expired", "held"]


async def test_cancel_gives_back_what_is_held_and_says_what(office):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person()
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · Row")
    await ann.sees("yours for now")
    await ann.say("/cancel")
    said = await ann.sees("Given back")
    assert "row" in words(said)
    assert await office.rows("SELECT * FROM seat_claims") == []
    await ann.say("/cancel")
    await ann.sees("stop here")


def b_data(message) -> list[str]:
    return [button.get("callback_data", "") for button in buttons(message)]


def _data(message, text: str) -> str:
    return next(button["callback_data"] for button in buttons(message) if text in button["text"])
