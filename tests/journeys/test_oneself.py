"""After the show and about oneself, over HTTP: the way, the calendar, reviews, settings, one's data, questions."""

import asyncio
import json

import pytest
from sqlalchemy import text

from booking import people
from bot import jobs
from bot.clock import now
from storage.db import Database
from tests.journeys.driver import Spoken, buttons, words

ENGLISH = Spoken("en")
DAYS_BACK = 2 * 86_400  # seconds: a show so far back is over


async def buys(office, person, spoken=ENGLISH):
    """Two seats of the first show, at once."""
    show = (await office.show_ids())[0]
    await person.start(f"s{show}")
    await person.press("2", exactly=True)
    await person.press(spoken("^1 · Row", "^1 · Ряд"))
    await person.press(spoken("^Pay", "^Оплатить"))
    await person.pay()
    return await person.sees(spoken("Paid", "Оплачено"))


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


async def test_the_way_and_the_calendar(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await buys(office, ann, spoken)
    await ann.say("/tickets")
    await ann.press(spoken("Metropolis", "Метрополис"))
    await ann.press(spoken("get there", "добраться"))
    pin = (await newest(ann, "venue"))["venue"]
    assert (pin["title"], pin["address"]) == ("Northern Light", "Laugavegur 1")
    assert pin["location"]["latitude"] == pytest.approx(64.1466)
    await ann.press(spoken("calendar", "календарь"))
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


async def seen_and_asked(office):
    """The show that was bought is over, and its visitors are asked how it was."""
    await change(office, "UPDATE shows SET starts_at = starts_at - :b, ends_at = ends_at - :b WHERE id = "
                         "(SELECT min(show_id) FROM tickets)", b=DAYS_BACK)  # fmt: skip
    await jobs.ask_due(office.foyer.house)
    await change(office, "UPDATE outbox SET due_at = 0 WHERE kind = 'after'")
    office.foyer.delivery.wake()


async def test_a_visitor_is_asked_rates_writes_and_is_read_by_one_of_another_language(office, spoken):
    other = Spoken({"en": "ru", "ru": "en"}[spoken.language])
    ann, bob = await office.telegram.person("Ann", spoken.language), await office.telegram.person("Bob", other.language)
    await buys(office, ann, spoken)
    await bob.start()
    await bob.press(other("Reykjavik", "Рейкьявик"))
    await seen_and_asked(office)
    await ann.sees(spoken("How was it", "Как вам фильм"))
    await ann.press("4 ★")
    await ann.press(spoken("Say a few words", "Написать пару слов"))
    await ann.say("Long, and <b>not</b> a minute too long.")
    await ann.sees("<b>not</b> a minute too long")
    await bob.say("/start")
    await bob.press(other("Metropolis", "Метрополис"))
    card = await bob.sees(other("one visitor", "1 зрителя"))
    assert other("4.0", "4,0") in words(card)
    await bob.press(other("What visitors say", "Отзывы"))
    await bob.sees("<b>not</b> a minute")
    max_ = await manager(office)
    await bob.press(other("should not be here", "пожаловаться"))
    assert other("the cinema will look", "кинотеатр посмотрит") in bob.answer["text"]
    await max_.sees("A reader says")
    await max_.press("take it down")
    assert "Taken down" in max_.answer["text"]
    assert [row.state for row in await office.rows("SELECT state FROM reviews")] == ["removed"]


async def test_stars_pressed_again_and_again_are_one_message(office):
    ann = await office.telegram.person("Ann")
    await buys(office, ann)
    await seen_and_asked(office)
    asked = await ann.sees("How was it")
    star = next(key["callback_data"] for key in buttons(asked) if key["text"].startswith("4"))
    for _ in range(3):
        await ann.tap(asked["message_id"], star, force=True)
    thanks = await ann.sees("You gave it")
    assert [m["message_id"] for m in await ann.messages() if m["message_id"] >= asked["message_id"]] == [
        thanks["message_id"]
    ]


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


async def test_the_hall_as_text_from_the_first_word_to_the_ticket(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await ann.say("/settings")
    await ann.press(spoken("halls as text", "залы текстом"))
    show = (await office.show_ids())[0]
    await ann.start(f"s{show}")
    await ann.press(spoken("on the map", "на схеме"))
    listed = await ann.sees(spoken("Row C: 1–7", "Ряд C: 1–7"))
    await ann.say("C99")
    again = await ann.sees(spoken("There is no seat C99", "Места C99 в этом зале нет"), after=listed["message_id"])
    assert spoken("Row C: 1–7", "Ряд C: 1–7") in words(again), "to choose another by"
    await ann.say(spoken("C3 C4 and D1", "ряд C места 3 и 4, D1"))
    await ann.sees(spoken("Row C: 1–2, 5–7", "Ряд C: 1–2, 5–7"))
    await ann.press(spoken("Give back D1", "Убрать D1"))
    await ann.sees(spoken("Yours: row C, seats 3–4", "За вами: ряд C, места 3–4"))
    await ann.press(spoken("^Done", "^Готово"))
    await ann.press(spoken("^Pay", "^Оплатить"))
    await ann.pay()
    await ann.sees(spoken("Paid", "Оплачено"))
    assert [row.seat for row in await office.rows("SELECT seat FROM tickets ORDER BY seat")] == [16, 17]


async def test_all_my_data_and_then_nothing(office, spoken):
    ann = await office.telegram.person("Zedcanary", spoken.language)
    receipt = await buys(office, ann, spoken)
    await ann.say("/privacy")
    await ann.press(spoken("all my data", "все мои данные"))
    data = json.loads(await download(office, await newest(ann, "document")))
    assert data["people"][0]["first_name"] == "Zedcanary"
    assert len(data["tickets"]) == 2
    await ann.say("/forget")
    await ann.press(spoken("keep me", "не надо"))
    await ann.press(spoken("Forget me$", "Забыть меня$"))
    await ann.sees(spoken("tickets for a show ahead", "билеты на 1 предстоящий сеанс"))
    await ann.press(spoken("Forget me now", "Забыть меня сейчас"))
    await ann.sees(spoken("You are forgotten", "Мы вас забыли"))
    assert await office.rows("SELECT id FROM people WHERE first_name LIKE '%canary%'") == []
    labelled = spoken("booking", "бронь")
    number = next(b["callback_data"] for b in buttons(receipt) if labelled in b["text"].lower())
    await ann.tap(receipt["message_id"], number)
    assert ann.answer.get("show_alert")
    await ann.say("/tickets")
    await ann.sees(spoken("no tickets yet", "пока нет билетов"))
    again = await ann.start()
    assert again
    await ann.press(spoken("Reykjavik", "Рейкьявик"))
    await ann.sees(spoken("Now showing", "Сейчас в кино"))


async def test_the_cinema_hears_and_answers_in_two_languages(office):
    max_, ann = await manager(office), await office.telegram.person("Анна", "ru")
    await ann.start()
    await ann.press("Рейкьявик")
    await ann.say("/support")
    await ann.sees("Что вы хотите сказать или спросить")
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


async def test_rescue_is_one_tap_away(office, spoken):
    ann, bob = [await office.telegram.person(name, spoken.language) for name in ("Ann", "Bob")]
    await buys(office, ann, spoken)
    await ann.say("/help")
    before = [m for m in await ann.messages() if m.get("photo")]
    await ann.press(spoken("did not come", "Билет не пришёл"))
    await ann.wait(lambda messages: len([m for m in messages if m.get("photo")]) > len(before), "the tickets again")
    await bob.say("/help")
    await bob.press(spoken("did not come", "Билет не пришёл"))
    await bob.sees(spoken("no paid ticket", "Оплаченных билетов.* нет"))


async def test_the_closest_equal_pair_when_mine_is_gone(office, spoken):
    ann, bob = [await office.telegram.person(name, spoken.language) for name in ("Ann", "Bob")]
    show, first = (await office.show_ids())[0], spoken("^1 · Row", "^1 · Ряд")
    for person in (ann, bob):
        await person.start(f"s{show}")
        await person.press("2", exactly=True)
    offers = await ann.sees(spoken("best places", "Лучшие места"))
    await bob.press(first)
    await bob.sees(spoken("yours for now", "За вами пока"))
    await ann.tap(
        offers["message_id"], next(b["callback_data"] for b in buttons(offers) if b["text"].startswith("1 ·"))
    )
    await ann.sees(spoken("nearest to those", "ближе всего к тем, что заняли"))
    await ann.press(first)
    await ann.sees(spoken("yours for now", "За вами пока"))
    seats = [row.seat for row in await office.rows("SELECT seat FROM seat_claims ORDER BY seat")]
    assert len(set(seats)) == 4


async def test_who_could_not_pay_pays_again(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press("2", exactly=True)
    await ann.press(spoken("^1 · Row", "^1 · Ряд"))
    await ann.press(spoken("^Pay", "^Оплатить"))
    first = await ann.bill()
    assert not (await ann.pay("failed"))["charged"]
    await change(office, "UPDATE bookings SET quote = json_set(quote, '$.at', 0)")  # the bill is not of just now,
    await change(office, "UPDATE outbox SET key = '1:0' WHERE kind = 'invoice'")  # nor what ordered it
    await ann.say("/tickets")
    await ann.press(spoken("^Being paid", "^Оплачивается"))
    await ann.press(spoken("It failed: pay again", "Не вышло: заплатить ещё раз"))
    await ann.wait(lambda messages: _bills(messages)[1:], "another bill")
    assert (await ann.bill())["message_id"] > first["message_id"]
    assert (await ann.pay())["charged"]
    await ann.sees(spoken("Paid", "Оплачено"))
    assert len(await office.rows("SELECT id FROM payments")) == 1


def _bills(messages):
    return [message for message in messages if message.get("invoice")]
