"""Holding seats: typed or tapped, warned before the end, extended, ended, taken back, given back."""

import re

from sqlalchemy import text

from bot.clock import now
from tests.journeys.driver import ANY, buttons, words


async def test_typed_seats_equal_the_buttons(office, heard):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann", heard.language)
    await ann.start(f"s{show}")
    await ann.press(heard("button-map"))
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


async def test_typed_seats_are_in_view_wherever_they_are_in_the_hall(office, heard):
    """Seven seats in a row are two windows of large buttons."""
    ann = await office.telegram.person("Ann", heard.language)
    await ann.say("/settings")
    await ann.press(heard("button-large-start"))
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press(heard("button-map"))
    for seats in ("A1", "F7", "B1 E6 E7"):
        await ann.say(seats)
        await ann.wait(
            lambda messages, last=f"✓{seats[-2:]}": last in labels(messages[-1]), f"{seats} among the buttons"
        )


async def test_the_way_back_from_the_map_is_to_as_many_as_were_wished_for(office, heard):
    """Through other parts of the hall too, until seats are chosen in it; where nobody has said how many, to that."""
    ann = await office.telegram.person("Ann", heard.language)
    await ann.say("/settings")
    await ann.press(heard("button-large-start"))
    ask, two, hall = heard("how-many-ask"), heard("offers-title", count=2), heard("map-window", rows=ANY, seats=ANY)
    chosen, held = heard("map-mine", seats=ANY, total=ANY), heard("how-many-held", count=1)
    left, back, on_the_map = heard("button-to-left"), heard("button-back"), heard("button-map")
    await ann.start(f"s{(await office.show_ids())[0]}")
    await led(
        ann, ("", ask), ("^2$", two), (on_the_map, hall), (back, two), (on_the_map, hall), (left, hall), (back, two)
    )
    await led(ann, (back, ask), (on_the_map, hall), (back, ask))
    await led(ann, ("^2$", two), (on_the_map, hall), ("^C4$", chosen), (back, held))


async def led(person, *steps):
    """Each button, pressed in the newest message, led to words there."""
    for button, said in steps:
        if button:
            await person.press(button)
        await person.wait(lambda messages, said=said: re.search(said, words(messages[-1])), said)


def labels(message):
    return [button["text"] for button in buttons(message)]


async def test_without_a_map_words_are_only_words(office):
    ann = await office.telegram.person()
    await ann.say("F7 F8")
    await ann.sees("/start")
    assert await office.rows("SELECT * FROM bookings") == []


async def test_a_hold_warns_is_extended_ends_and_is_taken_back(office, spoken):
    ann = await holding(office, spoken)
    await time_left(office, 100)
    warning = await ann.sees(spoken("back on sale soon", "скоро снова поступят в продажу"))
    await ann.tap(warning["message_id"], _data(warning, spoken("Hold them longer", "Подержать ещё")))
    assert [row.extended for row in await office.rows("SELECT extended FROM bookings")] == [1]
    await time_left(office, -1)
    ended = await ann.sees(spoken("Time ran out", "Время вышло"))
    assert [row.state for row in await office.rows("SELECT state FROM bookings")] == ["expired"]
    await ann.tap(ended["message_id"], _data(ended, spoken("Take them back", "Вернуть места")))
    await ann.sees(spoken("yours for now", "За вами пока"))
    states = [row.state for row in await office.rows("SELECT state FROM bookings ORDER BY id")]
    assert states == ["expired", "held"]


async def time_left(office, seconds):
    """As if all but so much of the hold's time had gone by."""
    until = {"until": now() + seconds}
    for moved in ("UPDATE bookings SET deadline = :until", "UPDATE seat_claims SET expires_at = :until"):
        await office.foyer.house.db.write(lambda tx, moved=moved: tx.execute(text(moved), until) and None)


async def test_cancel_gives_back_what_is_held_and_says_what(office, spoken):
    ann = await holding(office, spoken)
    await ann.say("/cancel")
    said = await ann.sees(spoken("Given back", "Места снова свободны"))
    assert spoken("row", "ряд") in words(said)
    assert await office.rows("SELECT * FROM seat_claims") == []
    await ann.say("/cancel")
    await ann.sees(spoken("stop here", "остановимся"))


async def holding(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press("2", exactly=True)
    await ann.press(spoken("^1 · Row", "^1 · Ряд"))
    await ann.sees(spoken("yours for now", "За вами пока"))
    return ann


def _data(message, text: str) -> str:
    return next(button["callback_data"] for button in buttons(message) if text in button["text"])
