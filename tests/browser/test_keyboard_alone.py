"""No mouse: everything that the first ticket needs is reached with Tab, arrows, Enter, Space and Esc."""

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE, DESKTOP = (390, 844), (1280, 900)


async def tab_to(page, name, key="Tab"):
    """Presses Tab until the focused element carries the name, as its label or its words."""
    for _ in range(60):
        await page.keyboard.press(key)
        focused = await page.evaluate(
            "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()"
        )
        if focused.startswith(name):
            return
    raise AssertionError(f"Tab never reaches {name}")


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_from_the_welcome_to_the_ticket(windows, size):
    window = await windows(size)
    page, keyboard = window.page, window.page.keyboard
    await tab_to(page, "Add a person")
    await keyboard.press("Enter")
    await expect(page.get_by_label("First name")).to_be_focused()
    await keyboard.type("Anna")
    await keyboard.press("Enter")
    await tab_to(page, "START") if size == PHONE else None
    await expect(page.get_by_role("button", name="START")).to_be_focused()
    await keyboard.press("Enter")
    column = window.column("Anna")
    await expect(column.get_by_text("Hello, Anna!")).to_be_visible()
    await tab_to(page, "Alert")
    await window.picture("focus")
    await keyboard.press("Space")
    await expect(page.get_by_role("alertdialog")).to_be_visible()
    await keyboard.press("Escape")
    await expect(column.get_by_role("button", name="Alert")).to_be_focused()
    await tab_to(page, "Message")
    await keyboard.type("/invoice")
    await keyboard.press("Enter")
    pay = column.get_by_role("button", name="Pay USD 24.50")
    await expect(pay).to_be_visible()
    await tab_to(page, "Pay USD 24.50", "Shift+Tab")
    await keyboard.press("Enter")
    await focus_stays_inside(page)
    await tab_to(page, "Pay $24.50")
    await keyboard.press("Enter")
    ticket = column.get_by_role("button", name="Open photo: Your ticket")
    await expect(ticket).to_be_visible()
    await expect(page.get_by_role("dialog", name="Payment")).to_be_hidden()
    await tab_to(page, "Open photo: Your ticket")
    await keyboard.press("Enter")
    await expect(page.get_by_role("dialog", name="Photo")).to_be_visible()
    await keyboard.press("Escape")
    await expect(ticket).to_be_focused()


async def focus_stays_inside(page):
    """Twenty times Tab never leaves an open dialog for the page behind it."""
    for _ in range(20):
        await page.keyboard.press("Tab")
        behind = "() => document.activeElement !== document.body && !document.activeElement.closest('dialog')"
        assert not await page.evaluate(behind)


async def test_arrows_walk_over_the_seats(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "/seats")
    keys = column.locator(".message.wide .keyboard button")
    await expect(keys).to_have_count(96)
    await keys.first.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        await window.page.keyboard.press(key)
    await expect(keys.nth(8 + 1)).to_be_focused()
    await window.page.keyboard.press("Enter")
    await expect(keys.nth(8 + 1)).to_have_text("✓1")
    await expect(keys.nth(8 + 1)).to_be_focused()


async def test_menu_opens_walks_and_closes(windows):
    window = await windows()
    column = await window.begin("Anna")
    more = column.get_by_role("button", name="More for Anna")
    await more.focus()
    await window.page.keyboard.press("Enter")
    await expect(column.get_by_role("menuitem", name="Open a t.me link")).to_be_focused()
    await window.page.keyboard.press("ArrowDown")
    await expect(column.get_by_role("menuitem", name="Edit person")).to_be_focused()
    await window.page.keyboard.press("Escape")
    await expect(more).to_be_focused()
    await expect(column.get_by_role("menu")).to_have_count(0)


async def test_everything_pressable_has_a_name_and_a_visible_focus(windows):
    window = await windows()
    column = await window.begin("Anna")
    for command in ("/photo", "/album", "/invoice", "/keys", "/format"):
        await window.say(column, command)
    await expect(column.get_by_text("Choose below")).to_be_visible()
    await expect(column.locator(".text pre")).to_be_visible()
    nameless = await window.page.locator("button:visible, a:visible, input:visible, textarea:visible").evaluate_all(
        "all => all.filter((one) => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length))"
        ".map((one) => one.outerHTML)"
    )
    assert nameless == []
    for _ in range(25):
        await window.page.keyboard.press("Tab")
        focused = "document.activeElement"
        unseen = (
            f"{focused} !== document.body && getComputedStyle({focused}).outlineStyle === 'none' && {focused}.outerHTML"
        )
        assert not await window.page.evaluate(unseen)


async def test_screen_reader_meets_a_log_and_labelled_parts(windows):
    window = await windows()
    column = await window.begin("Anna")
    log = column.get_by_role("log")
    await expect(log).to_have_attribute("aria-live", "polite")
    await expect(column.locator(".keyboard").first).to_have_attribute("aria-live", "off")
    await column.get_by_role("button", name="Alert").click()
    alert = window.page.get_by_role("alertdialog")
    await expect(alert).to_have_attribute("aria-modal", "true")
    named_by = await alert.get_attribute("aria-labelledby")
    await expect(window.page.locator(f"#{named_by}")).to_have_count(1)


async def test_still_when_motion_is_unwelcome(windows):
    window = await windows()
    await window.page.emulate_media(reduced_motion="reduce")
    column = await window.begin("Anna")
    await column.get_by_role("button", name="Slow").click()
    moving = "() => document.getAnimations().length"
    assert await window.page.evaluate(moving) == 0
