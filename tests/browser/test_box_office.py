"""The demo as a newcomer meets it: `foyer demo`, the page, a person, a film, two seats, a ticket. In real Chromium."""

import re
import sys
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE, free_port, program, until_ready

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ENGLISH = {"language": "en", "city": "Lisbon", "map": "Choose on the map", "done": "Done", "pay": "Pay", "back": "Back"}
RUSSIAN = {"language": "ru", "city": "Лиссабон", "map": "Выбрать на схеме", "done": "Готово", "pay": "Оплатить"}
FOYER = Path(sys.executable).with_name("foyer")
SPOKEN = {"en": ENGLISH, "ru": RUSSIAN | {"back": "Назад"}}
PAID = {"en": "Paid, thank you", "ru": "Оплачено"}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def demo(tmp_path_factory):
    port, data = free_port(), tmp_path_factory.mktemp("demo")
    async with program(FOYER, "demo", "--port", str(port), "--data", data, "--no-browser"):
        await until_ready(f"http://127.0.0.1:{port}", "commands")
        yield f"http://127.0.0.1:{port}"


async def press(column, label):
    """Presses the newest button that says so, and lets the answer come."""
    button = column.get_by_role("button", name=re.compile(label)).last
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
