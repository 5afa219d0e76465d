"""A person talks to the bot: greeting, buttons, toasts, alerts, edits, deletions; on both widths, in both looks."""

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE, DESKTOP = (390, 844), (1280, 900)
LOOKS = [(PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark")]


@pytest.mark.parametrize(("size", "scheme"), LOOKS)
async def test_first_minute(windows, size, scheme):
    window = await windows(size, scheme)
    await window.picture("0-welcome")
    column = await window.add("Anna")
    await expect(column.get_by_text("What can this bot do?")).to_be_visible()
    await window.picture("1-empty")
    await column.get_by_role("button", name="START").click()
    await expect(column.get_by_text("Hello, Anna!")).to_be_visible()
    await window.picture("2-greeting")
    await column.get_by_role("button", name="Toast").click()
    await expect(column.get_by_role("status").get_by_text("A toast, well done")).to_be_visible()
    await window.picture("3-toast")
    await column.get_by_role("button", name="Alert").click()
    alert = window.page.get_by_role("alertdialog")
    await expect(alert.get_by_text("Seat F7 has just gone. F9 is free.")).to_be_visible()
    await window.picture("4-alert")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_have_count(0)
    await expect(column.get_by_role("button", name="Alert")).to_be_focused()


async def test_page_fits_a_phone(windows):
    window = await windows(PHONE)
    column = await window.begin("Anna")
    for command in ("/photo", "/album", "/invoice", "/format", "/keys", "x" * 300):
        await window.say(column, command)
    await expect(column.get_by_text("x" * 300)).to_have_count(2)
    assert await window.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    log = column.get_by_role("log")
    assert await log.evaluate("log => log.scrollWidth <= log.clientWidth")


async def test_button_spins_until_answered(windows):
    window = await windows()
    column = await window.begin("Anna")
    slow = column.get_by_role("button", name="Slow")
    bubble = await column.locator(".message.in.tail .bubble").element_handle()
    await slow.click()
    await expect(slow).to_have_attribute("aria-busy", "true")
    await window.picture("spinning")
    await expect(slow).not_to_have_attribute("aria-busy", "true")
    assert await bubble.evaluate("node => node.isConnected"), "a spinner is no reason to read the message out again"
    await expect(column.locator(".message.in.tail")).to_have_count(1)


async def test_disabled_button_does_nothing(windows, address):
    window = await windows()
    column = await window.begin("Anna")
    sent: list[str] = []
    window.page.on("request", lambda request: sent.append(request.url))
    closed = column.get_by_role("button", name="Closed")
    await expect(closed).to_be_disabled()
    await closed.click(force=True)
    await window.page.wait_for_timeout(300)
    assert not [url for url in sent if url.endswith("/client/presses")]


async def test_edit_shows_in_place_and_keeps_the_focus(windows):
    window = await windows()
    column = await window.begin("Anna")
    edit = column.get_by_role("button", name="Edit")
    await edit.focus()
    await edit.press("Enter")
    await expect(column.get_by_text("This message was edited.")).to_be_visible()
    await expect(column.locator(".meta", has_text="edited")).to_have_count(1)
    await expect(column.get_by_text("This is what I can do.")).to_have_count(0)
    await expect(edit).to_be_focused()


async def test_deleted_message_goes(windows):
    window = await windows()
    column = await window.begin("Anna")
    await column.get_by_role("button", name="Delete").click()
    await expect(column.get_by_text("This is what I can do.")).to_have_count(0)
    await expect(column.locator(".message", has_text="/start")).to_have_count(1)


async def test_only_what_changed_is_drawn_again(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "first")
    await expect(column.locator(".message", has_text="first")).to_have_count(2)
    await column.locator(".message .bubble").evaluate_all("all => all.forEach((one) => (one.seen = true))")
    await column.get_by_role("button", name="Edit").click()
    await expect(column.get_by_text("This message was edited.")).to_be_visible()
    fresh = await column.locator(".message .bubble").evaluate_all("all => all.filter((one) => !one.seen).length")
    assert fresh == 1


async def test_commands_menu_sends_a_command(windows):
    window = await windows()
    column = await window.begin("Anna")
    await column.get_by_role("button", name="Commands").click()
    await window.picture("menu")
    await column.get_by_role("menuitem", name="/photo").click()
    await expect(column.get_by_role("button", name="Open photo: A caption of the photo")).to_be_visible()


async def test_blocked_bot_hears_nothing_until_unblocked(windows):
    window = await windows()
    column = await window.begin("Anna")
    await column.get_by_role("button", name="More for Anna").click()
    await column.get_by_role("menuitem", name="Block bot").click()
    await expect(column.get_by_role("button", name="UNBLOCK BOT")).to_be_visible()
    await expect(column.get_by_label("Message", exact=True)).to_be_hidden()
    await window.picture("blocked")
    await column.get_by_role("button", name="UNBLOCK BOT").click()
    await window.say(column, "Here again")
    await expect(column.locator(".message.in", has_text="Here again")).to_be_visible()


async def test_manual_look_overrules_the_system_and_is_remembered(windows):
    window = await windows(DESKTOP, "light")
    colour = "getComputedStyle(document.querySelector('.side')).backgroundColor"
    light = await window.page.evaluate(colour)
    for _ in range(2):
        await window.page.locator("#theme").click()
    dark = await window.page.evaluate(colour)
    assert dark != light
    await window.page.reload()
    await expect(window.page.locator("#theme")).to_have_attribute("aria-label", "Theme: dark")
    assert await window.page.evaluate(colour) == dark
