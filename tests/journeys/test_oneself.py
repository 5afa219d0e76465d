"""After the show and about oneself, over HTTP: the way, the calendar, reviews, settings, one's data, questions."""

import asyncio
import json

import pytest
from sqlalchemy import text

from booking import people
from bot import jobs
from bot.clock import now
from storage.db import Database
from tests.journeys.driver import buttons, words

BEYOND = 3 * 86_400  # seconds: a show so far back is over


async def buys(office, person, *, russian=False):
    """Two seats of the first show, at once."""
    show = (await office.show_ids())[0]
    await person.start(f"s{show}")
    await person.press("2", exactly=True)
    await person.press("^1 · Ряд" if russian else "^1 · Row")
    await person.press("^Оплатить" if russian else "^Pay")
    await person.pay()
    return await person.sees("Оплачено" if russian else "Paid")


async def change(office, statement, **values):
    async with Database.open(office.settings.database.url) as db:
        await db.write(lambda tx: tx.execute(text(statement), values))


async def manager(office, name="Max"):
    person = await office.telegram.person(name)
    await person.start()
    await person.press("Reykjavik")
    async with Database.open(office.settings.database.url) as db:
        await db.write(people.add_staff, person.id, "manager", "Northern Light", now())
    return person


async def newest(person, kind):
    return await person.wait(lambda messages: next((m for m in reversed(messages) if m.get(kind)), None), kind)


@pytest.mark.parametrize(
    ("language", "there", "keep"), [("en", "get there", "calendar"), ("ru", "добраться", "календарь")]
)
async def test_the_way_and_the_calendar(office, language, there, keep):
    ann = await office.telegram.person("Ann", language)
    await buys(office, ann, russian=language == "ru")
    await ann.say("/tickets")
    await ann.press("Metropolis|Метрополис")
    await ann.press(there)
    pin = (await newest(ann, "venue"))["venue"]
    assert (pin["title"], pin["address"]) == ("Northern Light", "Laugavegur 1")
    assert pin["location"]["latitude"] == pytest.approx(64.1466)
    await ann.press(keep)
    message = await newest(ann, "document")
    file = await download(office, message)
    assert file.startswith(b"BEGIN:VCALENDAR")
    assert b"LOCATION:Northern Light" in file
    assert message["document"]["file_name"].endswith(".ics")


async def download(office, message):
    address = message["document"]["url"]
    async with office.telegram._session.get(office.telegram.url + address) as response:
        assert response.status == 200
        return await response.read()


async def test_a_visitor_is_asked_rates_writes_and_is_read(office):
    ann, bob = await office.telegram.person("Ann"), await office.telegram.person("Боб", "ru")
    await buys(office, ann)
    await bob.start()
    await bob.press("Рейкьявик")
    await change(office, "UPDATE shows SET starts_at = starts_at - :b, ends_at = ends_at - :b WHERE id = "
                         "(SELECT min(show_id) FROM tickets)", b=2 * 86_400)  # fmt: skip
    await jobs.ask_due(office.foyer.house)
    await change(office, "UPDATE outbox SET due_at = 0 WHERE kind = 'after'")
    office.foyer.delivery.wake()
    await ann.sees("How was it")
    await ann.press("4 ★")
    await ann.press("Say a few words")
    await ann.say("Long, and <b>not</b> a minute too long.")
    await ann.sees("not a minute|<b>not</b>")
    await bob.say("/start")
    await bob.press("Метрополис")
    card = await bob.sees("4,0")
    assert "1 зрителя" in words(card)
    await bob.press("Отзывы")
    await bob.sees("<b>not</b> a minute")
    max_ = await manager(office)
    await bob.press("не место")
    assert "кинотеатр посмотрит" in bob.answer["text"]
    await max_.sees("A reader says")
    await max_.press("take it down")
    assert "Taken down" in max_.answer["text"]
    assert [row.state for row in await office.rows("SELECT state FROM reviews")] == ["removed"]


@pytest.mark.parametrize(
    ("language", "stop", "later", "off"),
    [("en", "Do not remind me the day", "23:00", "no"), ("ru", "Не напоминать за день", "23:00", "нет")],
)
async def test_settings_say_what_they_do_and_keep_it(office, language, stop, later, off):
    ann = await office.telegram.person("Ann", language)
    await ann.say("/settings")
    await ann.press(stop)
    await ann.sees(f"(the day before|за день): {off}")
    await ann.press("Quiet hours|Тихие часы")
    await ann.press(later)
    await ann.sees(f"(Quiet hours|Тихие часы): .*{later}")
    await ann.press("Seats I like|Любимые места")
    await ann.press("aisle|прохода")
    rows = await office.rows("SELECT remind_day, quiet_from, quiet_to, seats_liked FROM preferences")
    assert [tuple(row) for row in rows] == [(0, 1380, 480, "aisle")]


async def test_the_hall_as_text_from_the_first_word_to_the_ticket(office):
    ann = await office.telegram.person("Ann")
    await ann.say("/settings")
    await ann.press("halls as text")
    show = (await office.show_ids())[0]
    await ann.start(f"s{show}")
    await ann.press("on the map")
    await ann.sees("Row C: 1–7")
    await ann.say("C3 C4 and D1")
    await ann.sees("Row C: 1–2, 5–7")
    await ann.press("Give back D1")
    await ann.sees("Yours: row C, seats 3–4")
    await ann.press("^Done")
    await ann.press("^Pay")
    await ann.pay()
    await ann.sees("Paid")
    assert [row.seat for row in await office.rows("SELECT seat FROM tickets ORDER BY seat")] == [16, 17]


async def test_all_my_data_and_then_nothing(office):
    ann = await office.telegram.person("Zedcanary")
    receipt = await buys(office, ann)
    await ann.say("/privacy")
    await ann.press("all my data")
    data = json.loads(await download(office, await newest(ann, "document")))
    assert data["people"][0]["first_name"] == "Zedcanary"
    assert len(data["tickets"]) == 2
    await ann.say("/forget")
    await ann.press("keep me")
    await ann.press("Forget me$")
    await ann.sees("tickets to a show ahead")
    await ann.press("Forget me now")
    await ann.sees("You are forgotten")
    assert await office.rows("SELECT id FROM people WHERE first_name LIKE '%canary%'") == []
    number = next(b["callback_data"] for b in buttons(receipt) if "booking" in b["text"].lower())
    await ann.tap(receipt["message_id"], number)
    assert ann.answer.get("show_alert")
    await ann.say("/tickets")
    await ann.sees("no tickets yet")
    again = await ann.start()
    assert again
    await ann.press("Reykjavik")
    await ann.sees("Now showing")


async def test_the_cinema_hears_and_answers_in_two_languages(office):
    max_, ann = await manager(office), await office.telegram.person("Анна", "ru")
    await ann.start()
    await ann.press("Рейкьявик")
    await ann.say("/support")
    await ann.sees("спросить")
    await ann.say("Где у вас вход без ступенек?")
    await ann.sees("Отправлено")
    await max_.sees("без ступенек")
    await max_.press("^Answer")
    await max_.say("Through the yard.")
    await max_.sees("went to Анна")
    await ann.sees("Through the yard")
    await ann.say("Спасибо")
    await asyncio.sleep(0.3)
    assert len(await office.rows("SELECT id FROM support_messages")) == 1


async def test_rescue_is_one_tap_away(office):
    ann, bob = await office.telegram.person("Ann"), await office.telegram.person("Bob")
    await buys(office, ann)
    await ann.say("/help")
    before = [m for m in await ann.messages() if m.get("photo")]
    await ann.press("did not come")
    await ann.wait(lambda messages: len([m for m in messages if m.get("photo")]) > len(before), "the tickets again")
    await bob.say("/help")
    await bob.press("did not come")
    await bob.sees("no paid ticket")


async def test_the_closest_equal_pair_when_mine_is_gone(office):
    ann, bob = await office.telegram.person("Ann"), await office.telegram.person("Bob")
    show = (await office.show_ids())[0]
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    offers = await ann.sees("best places")
    await bob.start(f"s{show}")
    await bob.press("2", exactly=True)
    await bob.press("^1 · Row")
    await bob.sees("yours for now")
    await ann.tap(
        offers["message_id"], next(b["callback_data"] for b in buttons(offers) if b["text"].startswith("1 ·"))
    )
    await ann.sees("nearest to those")
    await ann.press("^1 · Row")
    await ann.sees("yours for now")
    seats = [row.seat for row in await office.rows("SELECT seat FROM seat_claims ORDER BY seat")]
    assert len(set(seats)) == 4
