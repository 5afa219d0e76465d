"""From a sentence to the ticket; lists that keep their place; cinemas near by; inline cards; what is watched."""

import io
import sys

import pytest
from PIL import Image
from sqlalchemy import text

from bot import callbacks
from bot.clock import now
from storage import watching
from storage.db import Database
from tests.journeys.driver import Heard, Spoken, buttons, words


def rows(message):
    return [button["text"] for button in buttons(message)]


async def in_the_city(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await ann.start()
    await ann.press(spoken("Reykjavik", "Рейкьявик"))
    return ann


async def test_who_comes_back_reads_of_the_same_films_with_the_same_words(office):
    ann = await in_the_city(office, Spoken("en"))
    listed = words(await ann.sees("Now showing"))
    await ann.start()
    greeted = words(await ann.sees("Good to see you again"))
    assert "next: tomorrow" in listed
    assert listed in greeted


@pytest.mark.parametrize(
    ("language", "sentence", "offers", "paid"),
    [
        ("en", "two for Metropolis tomorrow at seven", "^1 · Row", "Paid"),
        ("ru", "два билета на Метрополис завтра в 19:00", "^1 · Ряд", "Оплачено"),
    ],
)
async def test_by_one_typed_sentence_to_the_ticket_in_four(office, capsys, language, sentence, offers, paid):
    ann = await office.telegram.person("Ann", language)
    await ann.start()
    await ann.press("Reykjavik|Рейкьявик")
    await ann.sees("Metropolis|Метрополис")
    ann.rest()
    await ann.say(sentence)
    await ann.press(offers)
    await ann.press("^Pay|^Оплатить")
    await ann.pay()
    await ann.sees(paid)
    taps = ann.rest()
    with capsys.disabled():
        sys.stdout.write(f"\n{taps} taps to the ticket by one typed sentence ({language})\n")
    assert taps <= 4
    [show] = await office.rows("SELECT s.starts_at FROM bookings b JOIN shows s ON s.id = b.show_id")
    assert show.starts_at % 86_400 == 19 * 3600


async def test_where_several_shows_fit_each_is_a_button_to_its_seats(office, spoken):
    ann = await in_the_city(office, spoken)
    await ann.say(
        spoken(
            "2 seats for metropolis tomorrow before eight pm, not the front",
            "2 места на метрополис завтра до восьми вечера, не у экрана",
        )
    )
    listed = await ann.sees(
        spoken(
            "Metropolis · tomorrow · until 20:00 · 2 seats · not at the front",
            "Метрополис · завтра · до 20:00 · 2 места · не у экрана",
        )
    )
    assert len([text for text in rows(listed) if "Northern Light" in text]) == 3
    await ann.press(spoken("Tomorrow, 16:00", "Завтра, 16:00"))
    offered = await ann.sees(spoken("best places", "Лучшие места"))
    assert spoken("Row A", "Ряд A") not in words(offered)
    await ann.press(spoken("^1 · Row", "^1 · Ряд"))
    await ann.press(spoken("^Pay", "^Оплатить"))


async def test_a_misspelt_film_that_is_unsure_is_asked_and_nothing_is_guessed(office, spoken):
    ann = await in_the_city(office, spoken)
    await ann.say(spoken("two for Gladiator tomorrow", "два на Гладиатора завтра"))
    said = await ann.sees(spoken("I did not understand “gladiator”", "Не совсем понятно: «гладиатора»"))
    assert any(spoken("Metropolis", "Метрополис") in text for text in rows(said))
    await ann.say(spoken("two for Metropolis tomorrow at 9 in the morning", "два на Метрополис завтра в 9 утра"))
    said = await ann.sees(spoken("nothing at that hour", "в это время ничего нет"))
    assert "13:00" in rows(said)[0]
    await ann.say(spoken("Metropolis yesterdayish", "Метрополис послевчерась"))
    await ann.sees(spoken("I did not understand “yesterdayish”", "Не совсем понятно: «послевчерась»"))


async def test_seats_of_nothing_in_particular_are_for_which_film(office, spoken):
    """Until a hall is open: then they are in it."""
    ann = await in_the_city(office, spoken)
    await ann.say(spoken("4 seats", "4 места"))
    asked = await ann.sees(spoken("^4 seats: which film\\?", "^4 места: на какой фильм\\?"))
    await ann.press(spoken("^Metropolis$", "^Метрополис$"))
    await ann.sees(spoken("Metropolis .* 4 seats", "Метрополис .* 4 места"))
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press(spoken("on the map", "на схеме"))
    await ann.sees(spoken("✕ taken", "✕ занято"), after=asked["message_id"])
    await ann.say(spoken("4 seats", "4 места"))
    await ann.sees(Heard(spoken.language)("offers-title", count=4))


async def test_words_under_a_picture_are_read_as_if_they_were_typed(office, spoken):
    ann = await in_the_city(office, spoken)
    picture = io.BytesIO()
    Image.new("RGB", (320, 200)).save(picture, "PNG")
    await ann.show(
        picture.getvalue(), spoken("two for Metropolis tomorrow at 19:00", "два на Метрополис завтра в 19:00")
    )
    await ann.press(spoken("^1 · Row", "^1 · Ряд"))


async def test_before_the_city_is_known_the_wish_waits_for_it(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await ann.say(spoken("two for Metropolis tomorrow at 19:00", "два на Метрополис завтра в 19:00"))
    await ann.press(spoken("Reykjavik", "Рейкьявик"))
    await ann.press(spoken("^1 · Row", "^1 · Ряд"))
    await ann.press(spoken("^Pay", "^Оплатить"))


async def test_what_one_is_asked_to_type_comes_first(office, spoken):
    ann = await in_the_city(office, spoken)
    await ann.say(spoken("two for Metropolis tomorrow at 19:00", "два на Метрополис завтра в 19:00"))
    await ann.press(spoken("on the map", "на схеме"))
    await ann.say("B3 B4")
    await ann.sees(spoken("B, seats 3–4", "B, места 3–4"))
    await ann.say(spoken("hello there, nice weather", "привет, хорошая погода"))
    await ann.sees(spoken("did not quite get that", "не совсем понятно"))


async def test_a_place_that_nobody_asked_for_is_answered_with_the_cinemas_near_it(office):
    ann = await in_the_city(office, Spoken("en"))
    await ann.sees("Now showing")
    await office.telegram.post("locations", user_id=ann.id, latitude=64.15, longitude=-21.95)
    assert "m from you" in words(await ann.sees("Cinemas in Reykjavik"))


async def test_the_nearest_cinema_by_a_shared_place_whose_keyboard_is_put_away(office, spoken):
    ann = await in_the_city(office, spoken)
    await ann.press(spoken("Cinemas", "Кинотеатры"))
    await ann.press(spoken("Nearest first", "Сначала ближайшие"))
    await ann.sees(spoken("Where are you", "Где вы сейчас"))
    await office.telegram.post("locations", user_id=ann.id, latitude=64.15, longitude=-21.95)
    await ann.sees(spoken("Thank you: nearest first", "Спасибо: сначала ближайшие"))
    listed = await ann.sees(spoken("Cinemas in Reykjavik", "Кинотеатры: Рейкьявик"))
    assert spoken("m from you", "До вас ") in words(listed)
    await ann.press("Northern Light")
    await ann.press(spoken("Follow", "В избранное"))
    assert ann.answer["text"] == spoken("It comes first in your list now.", "Теперь он стоит в вашем списке первым.")
    await ann.press(spoken("On the map", "На карте"))
    pinned = await ann.wait(lambda messages: [m for m in messages if m.get("venue")], "a pin")
    assert pinned[0]["venue"]["title"] == "Northern Light"
    await ann.press(spoken("What is on there", "Что здесь идёт"))
    await ann.sees("Northern Light\n")


async def test_the_way_back_from_a_film_leads_to_the_page_and_the_choice_it_was_found_in(office, spoken):
    ann = await in_the_city(office, spoken)
    newest, drama = spoken("Newest", "Новинки"), spoken("Drama", "Драма")
    for tap in (spoken("Filter and sort", "Фильтры"), spoken("Genre: any", "Жанр: любой"), drama, newest):
        await ann.press(tap)
    await ann.wait(lambda messages: f"• {newest}" in rows(messages[-1]), "the order that was chosen")
    await ann.press(spoken("Show 1 film", "Показать 1 фильм"))
    await ann.sees(f"{drama}\n")
    await ann.press(spoken("Metropolis", "Метрополис"))
    await ann.press(spoken("‹ Back", "‹ Назад"))
    await ann.sees(f"{drama}\n")


@pytest.mark.parametrize(
    ("language", "taps", "chosen", "deeper", "back"),
    [
        ("en", ("Reykjavik", "Filter and sort", "Genre: any", "Drama"), "Drama\n", ("^Tomorrow", "19:00"), "‹ Back"),
        ("ru", ("Рейкьявик", "Фильтры", "Жанр: любой", "Драма"), "Драма\n", ("^Завтра", "19:00"), "‹ Назад"),
    ],
)
async def test_back_from_the_seats_leads_through_the_film_to_the_choice_one_came_with(
    office, language, taps, chosen, deeper, back
):
    ann = await office.telegram.person("Ann", language)
    await ann.start()
    for tap in taps:
        await ann.press(tap)
    await ann.press("^Show 1 film|^Показать 1 фильм")
    await ann.sees(chosen)
    await ann.press("Metropolis|Метрополис")
    for tap in deeper:
        await ann.press(tap)
    await ann.sees("How many|Сколько")
    await ann.press(back)
    await ann.wait(lambda messages: any("• " in text for text in rows(messages[-1])), "the times of a day")
    await ann.press(back)
    await ann.sees("Which day suits you|На какой день")
    await ann.press(back)
    await ann.sees(chosen)


@pytest.mark.parametrize(
    ("language", "sentence", "asked", "noted", "undo"),
    [
        (
            "en",
            "tell me when booking opens for Metropolis tomorrow at seven",
            "",
            "I shall tell you once",
            "off the list",
        ),
        ("ru", "сообщи, когда откроется продажа на Метрополис завтра", "О начале продажи", "сообщу один раз", "Убрать"),
    ],
)
async def test_what_somebody_asks_to_be_told_of_in_a_sentence_is_watched_and_can_be_undone(
    office, language, sentence, asked, noted, undo
):
    async with Database.open(office.settings.database.url) as db:
        await db.write(lambda tx: tx.execute(text("UPDATE shows SET opens_at = :at"), {"at": now() + 3600}))
        ann = await office.telegram.person("Ann", language)
        await ann.start()
        await ann.press("Reykjavik|Рейкьявик")
        await ann.say(sentence)
        if asked:
            await ann.sees(asked)
            await ann.press("19:00")
        await ann.sees(noted)
        assert len(await office.rows("SELECT id FROM watches")) == 1
        await ann.press(undo)
        await ann.sees("not waiting for anything|ничего не ждёте")
        assert await office.rows("SELECT id FROM watches") == []


async def test_a_show_is_shared_in_any_chat_and_its_link_opens_that_very_show(office, spoken):
    other = Spoken({"en": "ru", "ru": "en"}[spoken.language])
    ann, bob = await in_the_city(office, spoken), await office.telegram.person("Bob", other.language)

    async def asks(person, query):
        return await office.telegram.post("inline_queries", user_id=person.id, query=query)

    found = (await asks(ann, spoken("metrop", "метроп")))["results"]
    starts = [spoken(f"Tomorrow, {time}", f"Завтра, {time}") for time in ("13:00", "16:00", "19:00")]
    assert [result["description"].partition(" ·")[0] for result in found] == starts
    [evening] = (await asks(ann, spoken("metropolis after six", "метрополис после шести вечера")))["results"]
    assert "Great Hall" in evening["input_message_content"]["message_text"]
    link = evening["reply_markup"]["inline_keyboard"][0][0]["url"]
    await bob.start(link.partition("start=")[2])
    await bob.sees("19:00")
    nothing = await asks(bob, other("gladiator", "гладиатор"))
    said = other("Nothing found: see all films", "Ничего не нашлось: вот все фильмы")
    assert (nothing["results"], nothing["button"]["text"]) == ([], said)


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("c", ("Now showing in Reykjavik", "Сейчас в кино: Рейкьявик")),
        ("v", ("On the map", "На карте")),
        ("s", ("How many seats", "Сколько нужно мест")),
    ],
)
async def test_links_open_a_city_a_cinema_and_a_show(office, spoken, kind, seen):
    table = {"c": "cities", "v": "cinemas", "s": "shows"}[kind]
    [row, *_] = await office.rows(f"SELECT min(id) AS id FROM {table}")
    ann = await office.telegram.person("Ann", spoken.language)
    await ann.start(f"{kind}{row.id}")
    await ann.wait(lambda messages: _says(messages[-1], spoken(*seen)), seen)


def _says(message, text):
    return message["from_bot"] and (text in words(message) or text in rows(message))


async def test_a_films_link_waits_for_the_city(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    [film] = await office.rows("SELECT id FROM films")
    await ann.start(f"f{film.id}")
    await ann.press(spoken("Reykjavik", "Рейкьявик"))
    await ann.press(spoken("Tomorrow, 19:00", "Завтра, 19:00"))
    await ann.sees(spoken("How many", "Сколько"))


async def test_who_waits_for_booking_to_open_is_told_once_and_goes_on_from_there(office, spoken):
    async with Database.open(office.settings.database.url) as db:
        await db.write(lambda tx: tx.execute(text("UPDATE shows SET opens_at = :at"), {"at": now() + 3600}))
        ann = await office.telegram.person("Ann", spoken.language)
        [show, *_] = await office.show_ids()
        await ann.start(f"s{show}")
        await ann.press(spoken("Tell me when booking opens", "Сообщить о начале продажи"))
        await ann.sees(spoken("I shall tell you once", "сообщу один раз"))
        await ann.say("/watching")
        await ann.sees(spoken("What I shall tell you about", "О чём я вам сообщу"))
        await db.write(lambda tx: tx.execute(text("UPDATE shows SET opens_at = 0")))
        await ann.sees(spoken("Booking is open", "Продажа открыта"))
        await ann.press(spoken("Choose seats", "Выбрать места"))
        await ann.sees(spoken("How many", "Сколько"))
        await ann.say("/watching")
        await ann.sees(spoken("not waiting for anything", "ничего не ждёте"))


async def test_who_asks_too_late_to_be_told_has_it_at_once(office, spoken):
    ann = await in_the_city(office, spoken)
    [show, *_] = await office.show_ids()
    [stale] = await office.rows("SELECT film_id, city_id FROM shows WHERE id = :show", show=show)
    page = await ann.sees(spoken("Now showing", "Сейчас в кино"))
    for kind, said in (("opens", ("open already", "уже открыта")), ("city", ("on here already", "уже идёт здесь"))):
        data = callbacks.Watch(kind=kind, film=stale.film_id, show=show, city=stale.city_id).pack()
        await ann.tap(page["message_id"], data, force=True)
        assert spoken(*said) in ann.answer["text"]
    assert await office.rows("SELECT id FROM watches") == []


async def test_a_film_that_came_to_another_city_is_shown_there(office, spoken):
    async with Database.open(office.settings.database.url) as db:
        ann = await in_the_city(office, spoken)
        [home] = await office.rows("SELECT id FROM cities")
        [film] = await office.rows("SELECT id FROM films")
        await db.write(move_away, ann.id, home.id)
        await db.write(watching.add, ann.id, "city", "film", now(), film_id=film.id, city_id=home.id)
        await ann.sees(spoken("on the programme now", "появился в расписании"))
        await ann.press(spoken("See the shows", "Посмотреть сеансы"))
        await ann.press("13:00")
        await ann.sees("Northern Light")


async def test_the_way_back_from_a_show_in_another_city_is_to_its_times(office, spoken):
    ann = await in_the_city(office, spoken)
    [home] = await office.rows("SELECT id FROM cities")
    async with Database.open(office.settings.database.url) as db:
        await db.write(move_away, ann.id, home.id)
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.sees(spoken("How many", "Сколько"))
    await ann.press("‹")
    await ann.sees("Laugavegur 1\n13:00")
    await ann.press("19:00")
    await ann.sees("19:00.*\n.*Laugavegur 1")


def move_away(tx, person_id, home):
    """To a city where nothing is on."""
    copy = (
        "INSERT INTO cities (slug, name, zone, currency, latitude, longitude) SELECT 'away', name, zone, currency, 1, 1"
    )
    tx.execute(text(f"{copy} FROM cities WHERE id = :home"), {"home": home})
    tx.execute(text("UPDATE people SET city_id = (SELECT max(id) FROM cities) WHERE id = :who"), {"who": person_id})
