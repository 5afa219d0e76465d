"""From a sentence to the ticket; lists that keep their place; cinemas near by; inline cards; what is watched."""

import sys

import pytest
from sqlalchemy import text

from bot.clock import now
from storage.db import Database
from tests.journeys.driver import buttons, words


def rows(message):
    return [button["text"] for button in buttons(message)]


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


async def test_where_several_shows_fit_each_is_a_button_to_its_seats(office):
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.press("Reykjavik")
    await ann.say("2 seats for metropolis tomorrow before eight pm, not the front")
    listed = await ann.sees("Metropolis · tomorrow · until 20:00 · 2 seats · not at the front")
    assert len([text for text in rows(listed) if "Northern Light" in text]) == 3
    await ann.press("Tomorrow, 16:00")
    offered = await ann.sees("Best seats|best|Row")
    assert "Row A" not in words(offered)
    await ann.press("^1 · Row")
    await ann.press("^Pay")


async def test_a_misspelt_film_that_is_unsure_is_asked_and_nothing_is_guessed(office):
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.press("Reykjavik")
    await ann.say("two for Gladiator tomorrow")
    said = await ann.sees("I did not understand “gladiator”")
    assert any("Metropolis" in text for text in rows(said))
    await ann.say("two for Metropolis tomorrow at 9 in the morning")
    said = await ann.sees("nothing at that hour")
    assert "13:00" in rows(said)[0]
    await ann.say("Metropolis yesterdayish")
    await ann.sees("I did not understand “yesterdayish”")


async def test_before_the_city_is_known_the_wish_waits_for_it(office):
    ann = await office.telegram.person("Ann")
    await ann.say("two for Metropolis tomorrow at 19:00")
    await ann.press("Reykjavik")
    await ann.press("^1 · Row")
    await ann.press("^Pay")


async def test_what_one_is_asked_to_type_comes_first(office):
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.press("Reykjavik")
    await ann.say("two for Metropolis tomorrow at 19:00")
    await ann.press("map")
    await ann.say("B3 B4")
    await ann.sees("B, seats 3–4")
    await ann.say("hello there, nice weather")
    await ann.sees("did not quite get that")


async def test_the_nearest_cinema_by_a_shared_place_whose_keyboard_is_put_away(office):
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.press("Reykjavik")
    await ann.press("Cinemas")
    await ann.press("Nearest first")
    await ann.sees("Where are you")
    await office.telegram.post("locations", user_id=ann.id, latitude=64.15, longitude=-21.95)
    await ann.sees("Thank you: nearest first")
    listed = await ann.sees("Cinemas in Reykjavik")
    assert "m from you" in words(listed)
    await ann.press("Northern Light")
    await ann.press("Follow")
    assert ann.answer["text"] == "It will stand first in your list."
    await ann.press("On the map")
    pinned = await ann.wait(lambda messages: [m for m in messages if m.get("venue")], "a pin")
    assert pinned[0]["venue"]["title"] == "Northern Light"
    await ann.press("What is on there")
    await ann.sees("Northern Light\n")


async def test_the_way_back_from_a_film_leads_to_the_page_and_the_choice_it_was_found_in(office):
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.press("Reykjavik")
    await ann.press("Filter and sort")
    await ann.press("Genre: any")
    await ann.press("Drama")
    await ann.press("Newest")
    await ann.wait(lambda messages: "• Newest •" in rows(messages[-1]), "the order that was chosen")
    await ann.press("Show 1 film")
    await ann.sees("Drama\n")
    await ann.press("Metropolis")
    await ann.press("‹ Back")
    await ann.sees("Drama\n")


@pytest.mark.parametrize(
    ("language", "taps", "chosen", "deeper", "back"),
    [
        ("en", ("Reykjavik", "Filter and sort", "Genre: any", "Drama"), "Drama\n", ("^Tomorrow", "19:00"), "‹ Back"),
        ("ru", ("Рейкьявик", "Отбор", "Жанр: любое", "Драма"), "Драма\n", ("^Завтра", "19:00"), "‹ Назад"),
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


async def test_a_show_is_shared_in_any_chat_and_its_link_opens_that_very_show(office):
    ann, bob = await office.telegram.person("Ann"), await office.telegram.person("Боб", "ru")
    await ann.start()
    await ann.press("Reykjavik")
    found = await office.telegram.post("inline_queries", user_id=ann.id, query="metrop")
    assert [result["description"][:15] for result in found["results"]] == [
        "Tomorrow, 13:00",
        "Tomorrow, 16:00",
        "Tomorrow, 19:00",
    ]
    [evening] = (await office.telegram.post("inline_queries", user_id=ann.id, query="metropolis after six"))["results"]
    assert "Great Hall" in evening["input_message_content"]["message_text"]
    link = evening["reply_markup"]["inline_keyboard"][0][0]["url"]
    await bob.start(link.partition("start=")[2])
    await bob.sees("19:00")
    nothing = await office.telegram.post("inline_queries", user_id=bob.id, query="гладиатор")
    assert (nothing["results"], nothing["button"]["text"]) == ([], "Ничего не нашлось: вот все фильмы")


@pytest.mark.parametrize(
    ("kind", "seen"), [("c", "Now showing in Reykjavik"), ("v", "Laugavegur 1"), ("s", "Great Hall")]
)
async def test_links_open_a_city_a_cinema_and_a_show(office, kind, seen):
    table = {"c": "cities", "v": "cinemas", "s": "shows"}[kind]
    [row, *_] = await office.rows(f"SELECT min(id) AS id FROM {table}")
    ann = await office.telegram.person("Ann")
    await ann.start(f"{kind}{row.id}")
    await ann.sees(seen)


async def test_a_films_link_waits_for_the_city(office):
    ann = await office.telegram.person("Ann")
    [film] = await office.rows("SELECT id FROM films")
    await ann.start(f"f{film.id}")
    await ann.press("Reykjavik")
    await ann.press("Tomorrow, 19:00")
    await ann.sees("How many")


async def test_who_waits_for_booking_to_open_is_told_once_and_goes_on_from_there(office):
    async with Database.open(office.settings.database.url) as db:
        await db.write(lambda tx: tx.execute(text("UPDATE shows SET opens_at = :at"), {"at": now() + 3600}))
        ann = await office.telegram.person("Ann", "ru")
        [show, *_] = await office.show_ids()
        await ann.start(f"s{show}")
        await ann.press("Сообщить о начале продажи")
        await ann.sees("сообщу один раз")
        await ann.say("/watching")
        await ann.sees("О чём я вам сообщу")
        await db.write(lambda tx: tx.execute(text("UPDATE shows SET opens_at = 0")))
        await ann.sees("Продажа открыта")
        await ann.press("Выбрать места")
        await ann.sees("Сколько")
        await ann.say("/watching")
        await ann.sees("ничего не ждёте")
