"""The payment sheet: paid, failed, left, and refused by the bot before paying."""

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE, DESKTOP = (390, 844), (1280, 900)
LOOKS = [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark")]


async def open_sheet(window, column, command="/invoice"):
    await window.say(column, command)
    await column.get_by_role("button", name="Pay USD 24.50").click()
    return window.page.get_by_role("dialog", name="Payment")


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
async def test_pay(windows, size, scheme):
    window = await windows(size, scheme)
    column = await window.begin("Anna")
    sheet = await open_sheet(window, column)
    await expect(sheet.get_by_text("2 tickets: Nosferatu")).to_be_visible()
    await expect(sheet.get_by_text("Row F, seats 7 and 8, tonight at 19:30")).to_be_visible()
    lines = await sheet.locator(".line").all_inner_texts()
    assert [line.split("\n") for line in lines] == [["Seat F7", "$12.00"], ["Seat F8", "$12.50"], ["Total", "$24.50"]]
    await window.picture("sheet")
    await sheet.get_by_role("button", name="Pay $24.50").click()
    await expect(sheet).to_have_count(0)
    await expect(column.get_by_text("You have paid $24.50")).to_be_visible()
    await expect(column.get_by_role("button", name="Open photo: Your ticket: row F, seats 7 and 8")).to_be_visible()
    await expect(column.get_by_role("button", name="Receipt")).to_be_visible()
    await window.picture("ticket")
    await column.get_by_role("button", name="Receipt").click()
    await expect(window.page.get_by_role("dialog", name="Receipt").locator(".total")).to_contain_text("$24.50")


@pytest.mark.parametrize(
    ("choice", "words"),
    [("Let the payment fail", "The payment failed"), ("Leave before paying", "Left before paying")],
)
async def test_unpaid_endings_charge_nothing(windows, choice, words):
    window = await windows()
    column = await window.begin("Anna")
    sheet = await open_sheet(window, column)
    await sheet.get_by_role("button", name=choice).click()
    await expect(column.get_by_role("status").get_by_text(words)).to_be_visible()
    await expect(sheet).to_have_count(0)
    await expect(column.get_by_text("You have paid")).to_have_count(0)
    await expect(column.get_by_role("button", name="Pay USD 24.50")).to_be_focused()


async def test_refusal_is_told_in_the_sheet(windows):
    window = await windows()
    column = await window.begin("Anna")
    sheet = await open_sheet(window, column, "/refused")
    await sheet.get_by_role("button", name="Pay $24.50").click()
    await expect(sheet.get_by_role("alert")).to_have_text("Seat F8 has just gone.")
    await window.picture("refused")
    await window.page.keyboard.press("Escape")
    await expect(sheet).to_have_count(0)


async def test_prices_follow_the_readers_language(windows):
    window = await windows()
    column = await window.begin("Heidi", "de")
    await window.say(column, "/invoice")
    await expect(column.locator(".invoice-total")).to_contain_text("24,50\xa0$")
