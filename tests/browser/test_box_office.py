"""The demo in real Chromium, as a newcomer meets it, and as one who comes back: `foyer demo`, the page, a person."""

import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE, free_port, program, until_ready
from tests.journeys.driver import Spoken

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ENGLISH = {"language": "en", "city": "Lisbon", "map": "Choose on the map", "done": "Done", "pay": "Pay", "back": "Back"}
RUSSIAN = {"language": "ru", "city": "Лиссабон", "map": "Выбрать на схеме", "done": "Готово", "pay": "Оплатить"}
FOYER = Path(sys.executable).with_name("foyer")
SPOKEN = {"en": ENGLISH, "ru": RUSSIAN | {"back": "Назад"}}
PAID = {"en": "Paid, thank you", "ru": "Оплачено"}


@pytest.fixture(scope="session")
def data(tmp_path_factory) -> Path:
    """The folder in which the demo keeps what was booked."""
    return tmp_path_factory.mktemp("demo")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def demo(data):
    port = free_port()
    async with program(FOYER, "demo", "--port", str(port), "--data", data, "--no-browser"):
        await until_ready(f"http://127.0.0.1:{port}", "commands")
        yield f"http://127.0.0.1:{port}"


async def press(column, label):
    """Presses the newest button that says so, and lets the answer come."""
    button = column.get_by_role("button", name=re.compile(label.replace(" ", r"\s"))).last
    await button.click()


@pytest.mark.parametrize(
    ("size", "scheme", "language"), [(PHONE, "light", "en"), (DESKTOP, "light", "en"), (PHONE, "dark", "ru")]
)
async def test_from_start_to_ticket(windows, demo, size, scheme, language):
    words = SPOKEN[language]
    window = await windows(size, scheme, at=demo)
    window.name += f"-{language}"
    column = await window.add("Anna", language)
    await column.get_by_role("button", name="START").click()
    await press(column, words["city"])
    await expect(column.get_by_role("button", name=re.compile(r"· 19\d\d ·")).first).to_be_visible()
    await window.picture("1-films")
    await column.get_by_role("button", name=re.compile(r"· 19\d\d ·")).first.click()
    await expect(column.get_by_role("img").last).to_be_visible()
    await window.picture("2-film")
    await column.get_by_role("button", name=re.compile("Tomorrow|Завтра|Nov|Dec|нояб|дек")).last.click()
    times = column.get_by_role("button", name=re.compile(r"^\d\d?:\d\d"))
    await expect(times.last).to_be_visible()
    await window.picture("3-times")
    await times.last.click()
    await column.get_by_role("button", name="2", exact=True).click()
    await expect(column.get_by_role("button", name=re.compile("^1 ·"))).to_be_visible()
    await window.page.wait_for_timeout(500)
    await window.picture("4-offers")
    await press(column, words["map"])
    free = column.get_by_role("button", name=re.compile(r"^\d+$"))
    await expect(free.first).to_be_visible()
    await free.nth(20).click()
    await expect(column.get_by_role("button", name=words["done"])).to_be_visible()
    await window.page.wait_for_timeout(500)
    await window.picture("5-map")
    await press(column, words["back"])
    await expect(column.get_by_role("button", name=words["done"])).to_have_count(0)  # seats are numbered too
    await column.get_by_role("button", name="2", exact=True).click()
    await column.get_by_role("button", name=re.compile("^1 ·")).click()
    await expect(column.get_by_role("button", name=re.compile(f"^{words['pay']}"))).to_be_visible()
    await window.picture("6-held")
    await press(column, f"^{words['pay']}")
    await column.get_by_role("button", name=re.compile("^Pay [A-Z]{3} ")).last.click()
    sheet = window.page.get_by_role("dialog", name="Payment")
    await expect(sheet).to_be_visible()
    await window.picture("7-bill")
    await sheet.get_by_role("button", name=re.compile("^Pay ")).click()
    await expect(column.get_by_text(re.compile(PAID[language])).last).to_be_visible()
    await window.page.wait_for_timeout(800)
    await window.picture("8-tickets")
    await column.get_by_role("button", name=re.compile("Open photo")).last.click()
    await window.page.wait_for_timeout(300)
    await window.picture("9-ticket")


@pytest.mark.parametrize(("size", "scheme", "language"), [(DESKTOP, "light", "en"), (PHONE, "dark", "ru")])
async def test_who_comes_back_finds_by_words_reads_the_hall_cancels_and_reviews(
    windows, demo, data, size, scheme, language
):
    spoken = Spoken(language)
    window = await windows(size, scheme, at=demo)
    window.name = f"who_comes_back-{size[0]}-{scheme}-{language}"
    column = await window.add("Anna", language)
    await column.get_by_role("button", name="START").click()
    await press(column, spoken("Lisbon", "Лиссабон"))
    await sees(column, spoken("Now showing", "Сейчас в кино"))
    await reads_halls_as_text(window, column, spoken)
    await finds_by_words(window, column, spoken)
    await chooses_from_the_list(window, column, spoken)
    await adds_popcorn(window, column, spoken)
    await pays(window, column, spoken)
    await gives_one_up(window, column, spoken)
    let_in_and_over(data)
    await reviews(window, column, spoken)


async def sees(column, words):
    await expect(column.get_by_text(re.compile(words.replace(" ", r"\s"))).last).to_be_visible()


async def reads_halls_as_text(window, column, spoken):
    await window.say(column, "/settings")
    await press(column, spoken("Show halls as text", "Показывать залы текстом"))
    await sees(column, spoken("The hall: as text", "Зал: текстом"))
    await window.picture("1-settings")


async def finds_by_words(window, column, spoken):
    await window.say(column, spoken("two for Nosferatu at ten pm", "два билета на Носферату в 22:00"))
    await sees(column, spoken("Nosferatu.* · 2 seats", "Носферату.* · 2 места"))
    await window.picture("2-search")
    await press(column, spoken("^(Mon|Tue|Wed|Thu)", "^(Пн|Вт|Ср|Чт)"))
    await column.get_by_role("button", name=re.compile("^1 ·")).wait_for()
    await window.picture("3-offers")


async def chooses_from_the_list(window, column, spoken):
    await press(column, spoken("Choose on the map", "Выбрать на схеме"))
    await sees(column, spoken("Free seats, from the screen back", "Свободные места, начиная от экрана"))
    await window.say(column, spoken("row C 4-5", "ряд C места 4-5"))
    await sees(column, spoken("Yours: row C, seats 4–5", "За вами: ряд C, места 4–5"))
    await window.picture("4-list")
    await press(column, spoken("^Done", "^Готово"))
    await sees(column, spoken("yours for now", "За вами пока"))


async def adds_popcorn(window, column, spoken):
    await press(column, spoken("Snacks and drinks", "Попкорн и напитки"))
    await press(column, spoken("Salted popcorn .large. · ", "Солёный попкорн .большой. · "))
    await sees(column, spoken("1 × Salted popcorn", "1 × Солёный попкорн"))
    await window.picture("5-snacks")
    await press(column, spoken("Back", "Назад"))
    await expect(column.get_by_role("button", name=re.compile(spoken("^Pay", "^Оплатить"))).last).to_be_visible()
    await window.picture("6-cart")


async def pays(window, column, spoken):
    await press(column, spoken("^Pay", "^Оплатить"))
    await column.get_by_role("button", name=re.compile("^Pay [A-Z]{3} ")).last.click()
    await window.page.get_by_role("dialog", name="Payment").get_by_role("button", name=re.compile("^Pay ")).click()
    await sees(column, PAID[spoken.language])
    await window.picture("7-receipt")


async def gives_one_up(window, column, spoken):
    await press(column, spoken("This booking", "Эта бронь"))
    await press(column, spoken("Cancel tickets", "Сдать билеты"))
    await press(column, spoken("^✓ Row C, seat 4", "^✓ Ряд C, место 4"))
    await press(column, spoken("^Cancel it, ", "^Сдать 1 билет, вернуть"))
    await sees(column, spoken("comes back to you|goes back to you", "вернёт вам|вернётся вам"))
    await window.picture("8-cancelled")


def let_in_and_over(data):
    """The one who bought last was let in, and the show is over."""
    with closing(sqlite3.connect(data / "foyer.db", timeout=60)) as books, books:
        last = "(SELECT max(booking_id) FROM tickets)"
        books.execute(f"UPDATE tickets SET state = 'used', used_at = 1 WHERE state = 'issued' AND booking_id = {last}")
        back = "starts_at = starts_at - 2592000, ends_at = ends_at - 2592000"
        books.execute(f"UPDATE shows SET {back} WHERE id = (SELECT show_id FROM bookings WHERE id = {last})")


async def reviews(window, column, spoken):
    await window.say(column, "/tickets")
    await sees(column, spoken("You have nothing coming up", "Предстоящих сеансов пока нет"))
    await press(column, spoken("^Nosferatu", "^Носферату"))
    await press(column, spoken("My review", "Мой отзыв"))
    await press(column, "^4 ★")
    await press(column, spoken("Say a few words", "Написать пару слов"))
    await sees(column, spoken("What did you think", "Что вы думаете о фильме"))
    await window.say(column, spoken("It made me look under the bed.", "Посмотрел потом под кровать."))
    await sees(column, spoken("“It made me look", "«Посмотрел потом"))
    await press(column, spoken("What visitors say", "Отзывы зрителей"))
    await sees(column, spoken(": what visitors say", ": отзывы зрителей"))
    await sees(column, "1. ★★★★☆")
    await window.picture("9-reviews")
