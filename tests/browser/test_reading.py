"""Text as Telegram shows it: entities, links, live times, right-to-left, and nothing that could be markup."""

import re

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE, DESKTOP = (390, 844), (1280, 900)


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")])
async def test_entities(windows, size, scheme):
    window = await windows(size, scheme)
    column = await window.begin("Anna")
    await window.say(column, "/format")
    text = column.locator(".message.in .text").last
    await expect(text.locator("strong").first).to_have_text("Bold")
    await expect(text.locator("strong em, em strong")).to_have_text("and italic")
    for tag, words in (("u", "under"), ("s", "struck"), ("blockquote", "A quotation"), ("code.copy", "code")):
        await expect(text.locator(tag)).to_have_text(words)
    await expect(text.locator("pre")).to_contain_text('print("hi")')
    await expect(text).to_contain_text("<b>not markup</b>")
    await window.picture("entities")
    secret = text.get_by_role("button", name="Hidden text")
    await secret.click()
    await expect(text.get_by_text("a secret")).to_have_class(re.compile("revealed"))


async def test_relative_time_keeps_ticking(windows):
    window = await windows()
    await window.page.clock.install()
    column = await window.begin("Anna")
    await window.say(column, "/format")
    moment = column.locator("time[data-ticking]")
    await expect(moment).to_have_text(re.compile("in (9|10) minutes"))
    await window.page.clock.fast_forward("05:00")
    await expect(moment).to_have_text(re.compile("in [45] minutes"))
    await window.page.clock.fast_forward("06:00")
    await expect(moment).to_have_text(re.compile("ago"))


async def test_relative_time_speaks_the_readers_language(windows):
    window = await windows()
    column = await window.begin("Мария", "ru")
    await window.say(column, "/format")
    await expect(column.locator("time[data-ticking]")).to_have_text(re.compile("через (9|10) минут"))


async def test_what_a_person_types_is_never_markup(windows):
    window = await windows()
    column = await window.begin("<img src=x onerror=alert(1)>")
    hostile = "<img src=x onerror='document.title=1'><script>1</script>"
    await window.say(column, hostile)
    await expect(column.locator(".message.in .text", has_text=hostile)).to_be_visible()
    assert await window.page.locator("img[src=x], .message script").count() == 0


async def test_deep_links_open_inside_the_page(windows):
    window = await windows()
    column = await window.begin("Anna")
    await column.get_by_role("button", name="Deep link").click()
    await expect(column.get_by_text("Opened with from-button")).to_be_visible()
    await window.say(column, "/format")
    await column.get_by_role("link", name="a deep link").click()
    await expect(column.get_by_text("Opened with from-text")).to_be_visible()


@pytest.mark.parametrize("typed", ["https://t.me/sample_bot?start=pasted", "t.me/sample_bot?start=pasted", "pasted"])
async def test_pasted_link_or_payload_is_opened(windows, typed):
    window = await windows()
    column = await window.begin("Anna")
    await column.get_by_role("button", name="More for Anna").click()
    await window.picture("menu")
    await column.get_by_role("menuitem", name="Open a t.me link").click()
    dialog = window.page.get_by_role("dialog", name="Open a t.me link")
    await dialog.get_by_label("Link or payload").fill(typed)
    await window.picture("dialog")
    await dialog.get_by_role("button", name="Open", exact=True).click()
    await expect(column.get_by_text("Opened with pasted")).to_be_visible()


async def test_steward_scans_the_ticket_in_another_chat(windows):
    window = await windows()
    anna, boris = await window.begin("Anna"), await window.begin("Boris")
    await window.say(anna, "/ticket")
    await expect(anna.get_by_role("button", name="Open photo: Show this at the door")).to_be_visible()
    await boris.get_by_role("button", name="More for Boris").click()
    await boris.get_by_role("menuitem", name="Open a t.me link").click()
    dialog = window.page.get_by_role("dialog", name="Open a t.me link")
    await dialog.get_by_role("button", name="QR in Anna's chat").click()
    await window.picture("scan")
    await dialog.get_by_role("button", name="Open", exact=True).click()
    await expect(boris.get_by_text("Opened with ticket-of-Anna-F7")).to_be_visible()


async def test_other_links_ask_first_and_open_apart(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.page.context.route("https://example.org/**", lambda route: route.fulfill(body="elsewhere"))
    await column.get_by_role("button", name="Site").click()
    dialog = window.page.get_by_role("dialog", name="Open link")
    async with window.page.context.expect_page() as other:
        await dialog.get_by_role("button", name="Open", exact=True).click()
    opened = await other.value
    assert await opened.evaluate("window.opener") is None


async def test_right_to_left_text(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "/arabic")
    text = column.locator(".message.in .text").last
    await expect(text).to_contain_text("مرحبا")
    assert await text.evaluate("node => getComputedStyle(node).direction") == "rtl"
    yes = column.get_by_role("button", name="نعم")
    assert await yes.evaluate("node => getComputedStyle(node).direction") == "rtl"
    await window.picture("arabic")


async def test_reply_keyboard_shares_a_place_and_a_number(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "/keys")
    keys = column.get_by_role("group", name="Bot keyboard")
    await window.picture("keys")
    await keys.get_by_role("button", name="Send my location").click()
    place = window.page.get_by_role("dialog", name="Share your location")
    await place.get_by_role("button", name="Almaty").click()
    await window.picture("place")
    await place.get_by_role("button", name="Share", exact=True).click()
    await expect(column.get_by_text("You are at 43.24, 76.94")).to_be_visible()
    await keys.get_by_role("button", name="Send my number").click()
    number = window.page.get_by_role("dialog", name="Share your phone number")
    await number.get_by_label("Phone number").fill("+77015550100")
    await number.get_by_role("button", name="Share", exact=True).click()
    await expect(column.get_by_text("Your number is +77015550100")).to_be_visible()
    await window.picture("shared")
    await keys.get_by_role("button", name="Remove these").click()
    await expect(column.locator(".message.in", has_text="Gone")).to_be_visible()
    await expect(keys).to_be_hidden()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_table_of_seats_inside_a_rich_message(windows, size):
    window = await windows(size)
    column = await window.begin("Anna")
    await window.say(column, "/rich")
    await expect(column.get_by_role("heading", name="Hall 2")).to_be_visible()
    seat = column.get_by_role("table").get_by_role("button", name="B7", exact=True)
    await seat.focus()
    await seat.press("Enter")
    await expect(seat).to_have_attribute("data-style", "success")
    await expect(seat).to_be_focused()
    await window.picture("table")


async def test_answer_quotes_its_message_and_a_reaction_shows(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "/reply")
    await expect(column.locator(".message.in .quote")).to_contain_text("/reply")
    await expect(column.locator(".message.out .reaction")).to_have_text("👍")
    await window.picture("quote")
