"""Several people in one window, on a phone one at a time; they outlive a reload and a new server."""

import asyncio

import pytest
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE, DESKTOP = (390, 844), (1280, 900)


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_two_people_side_by_side(windows, scheme):
    window = await windows(DESKTOP, scheme)
    anna, boris = await window.begin("Anna"), await window.begin("Boris", "ru")
    await window.say(anna, "only Anna")
    await window.say(boris, "only Boris")
    await expect(anna.locator(".message.in", has_text="only Anna")).to_be_visible()
    await expect(boris.locator(".message.in", has_text="only Boris")).to_be_visible()
    await expect(anna.get_by_text("only Boris")).to_have_count(0)
    left, right = await anna.bounding_box(), await boris.bounding_box()
    assert left["x"] + left["width"] <= right["x"] + 1
    await window.picture("columns")
    await anna.get_by_role("button", name="Close Anna's chat").click()
    await expect(anna).to_have_count(0)
    await expect(boris).to_be_visible()
    await window.page.get_by_role("navigation", name="People").get_by_role("button", name="Anna").first.click()
    await expect(anna.locator(".message.in", has_text="only Anna")).to_be_visible()


async def test_five_people_are_all_kept_fresh(windows):
    window = await windows((2000, 900))
    columns = [await window.begin(name) for name in ("Ann", "Ben", "Cid", "Dan", "Eve")]
    for column in columns:
        await window.say(column, "still here")
    for column in columns:
        await expect(column.locator(".message.in", has_text="still here")).to_be_visible()
    await window.picture("columns")


async def test_phone_shows_one_person_and_counts_what_the_other_missed(windows):
    window = await windows(PHONE)
    anna = await window.begin("Anna")
    await anna.get_by_role("button", name="Slow").click()
    await window.say(anna, "an echo")
    boris = await window.begin("Boris")
    await expect(anna).to_be_hidden()
    await expect(boris).to_be_visible()
    people = window.page.get_by_role("navigation", name="People")
    await window.page.evaluate(
        """async () => {
            const id = JSON.parse(localStorage.getItem("local-telegram")).people[0].id;
            const body = JSON.stringify({user_id: id, text: "from elsewhere"});
            await fetch("/client/messages", {method: "POST", headers: {"Content-Type": "application/json"}, body});
        }"""
    )
    await expect(people.get_by_role("button", name="Anna 1 unread")).to_be_visible()
    await window.picture("unread")
    await people.get_by_role("button", name="Anna").first.click()
    await expect(anna.locator(".message.in", has_text="from elsewhere")).to_be_visible()
    await expect(boris).to_be_hidden()
    await expect(people.get_by_text("unread")).to_have_count(0)


async def test_late_list_of_messages_hides_nothing_that_came_meanwhile(windows):
    """The list is asked for, a message comes, and only then does the list, which does not have it, arrive."""
    window = await windows()
    asked, go = asyncio.Event(), asyncio.Event()

    async def hold_back(route):
        response = await route.fetch()
        asked.set()
        await go.wait()
        await route.fulfill(response=response)

    await window.page.route("**/client/chats/*/messages", hold_back)
    column = await window.add("Anna")
    await asked.wait()
    await column.get_by_role("button", name="START").click()
    await expect(column.get_by_text("This is what I can do.")).to_be_visible()
    go.set()
    await window.page.unroute_all(behavior="wait")
    await window.say(column, "after the list")
    await expect(column.locator(".message.in", has_text="after the list")).to_be_visible()
    await expect(column.get_by_text("This is what I can do.")).to_be_visible()


async def test_reload_finds_everybody_again(windows):
    window = await windows()
    await window.begin("Anna")
    boris = await window.begin("Boris")
    await window.say(boris, "remember me")
    await expect(boris.locator(".message.in", has_text="remember me")).to_be_visible()
    await window.page.reload()
    await expect(window.column("Anna").get_by_text("Hello, Anna!")).to_be_visible()
    await expect(window.column("Boris").locator(".message.in", has_text="remember me")).to_be_visible()


async def test_person_can_be_edited_and_removed(windows):
    window = await windows()
    anna = await window.begin("Anna")
    await anna.get_by_role("button", name="More for Anna").click()
    await anna.get_by_role("menuitem", name="Edit person").click()
    dialog = window.page.get_by_role("dialog", name="Edit person")
    await dialog.get_by_label("First name").fill("Hanna")
    await dialog.get_by_role("button", name="Save").click()
    hanna = window.column("Hanna")
    await window.say(hanna, "/start")
    await expect(hanna.get_by_text("Hello, Hanna!")).to_be_visible()
    people = window.page.get_by_role("navigation", name="People")
    await people.get_by_role("button", name="Remove Hanna").click()
    await window.page.get_by_role("dialog", name="Remove person").get_by_role("button", name="Remove").click()
    await expect(hanna).to_have_count(0)
    await expect(people.get_by_role("listitem")).to_have_count(0)


async def test_new_server_gets_the_same_people(windows, telegram_on, port):
    async with telegram_on(port) as first:
        window = await windows(at=first)
        anna = await window.begin("Anna")
        stored = "JSON.parse(localStorage.getItem('local-telegram')).people[0].id"
        number = await window.page.evaluate(stored)
    await expect(anna.get_by_text("connecting…")).to_be_visible()
    async with telegram_on(port):
        await anna.get_by_role("button", name="START").click(timeout=15000)
        await expect(anna.get_by_text("Hello, Anna!")).to_be_visible()
        assert await window.page.evaluate(stored) == number
        await window.page.goto("about:blank")
    window.faults.clear()
