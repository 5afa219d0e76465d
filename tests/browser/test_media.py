"""Photos, albums, files and seat keyboards."""

import io

import pytest
from PIL import Image
from playwright.async_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE, DESKTOP = (390, 844), (1280, 900)


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (320, 200), "#557799").save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_photo_opens_full_size_and_esc_closes_it(windows, size):
    window = await windows(size)
    column = await window.begin("Anna")
    await window.say(column, "/photo")
    photo = column.get_by_role("button", name="Open photo: A caption of the photo")
    await expect(photo.locator("img")).to_have_js_property("naturalWidth", 900)
    await expect(photo.locator("img")).to_have_attribute("alt", "A caption of the photo")
    assert (await photo.bounding_box())["width"] > 300
    await window.picture("bubble")
    await photo.click()
    viewer = window.page.get_by_role("dialog", name="Photo")
    await expect(viewer.get_by_role("img")).to_be_visible()
    await window.picture("open")
    await window.page.keyboard.press("Escape")
    await expect(viewer).to_have_count(0)
    await expect(photo).to_be_focused()


async def test_album_is_one_bubble_and_arrows_walk_through_it(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "/album")
    album = column.locator(".message", has=window.page.locator(".photos"))
    await expect(album).to_have_count(1)
    await expect(album.locator("img")).to_have_count(3)
    await expect(album.locator(".text", has_text="Three photos")).to_have_count(1)
    await window.picture("bubble")
    await album.get_by_role("button").first.click()
    full = window.page.locator(".lightbox img.full")
    seen = set()
    for _ in range(3):
        seen.add(await full.get_attribute("src"))
        await window.page.keyboard.press("ArrowRight")
    assert len(seen) == 3


async def test_photo_and_file_can_be_sent(windows):
    window = await windows()
    column = await window.begin("Anna")
    attach = column.locator("input[type=file]")
    await attach.set_input_files({"name": "me.png", "mimeType": "image/png", "buffer": png()})
    dialog = window.page.get_by_role("dialog", name="Send a photo")
    await dialog.get_by_label("Caption").fill("My seat")
    await window.picture("dialog")
    await dialog.get_by_role("button", name="Send", exact=True).click()
    await expect(column.get_by_text("Got a photo: My seat")).to_be_visible()
    await attach.set_input_files({"name": "list.csv", "mimeType": "text/csv", "buffer": b"row,seat\nF,7\n"})
    await window.page.get_by_role("dialog", name="Send a file").get_by_role("button", name="Send", exact=True).click()
    await expect(column.get_by_role("link", name="Save list.csv")).to_be_visible()
    await expect(column.get_by_text("Got a document")).to_be_visible()
    await window.picture("sent")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_ninety_six_seats_stay_tappable_on_a_phone(windows, scheme):
    window = await windows(PHONE, scheme)
    column = await window.begin("Anna")
    await window.say(column, "/seats")
    keys = column.locator(".message.wide .keyboard button")
    await expect(keys).to_have_count(96)
    await expect(column.locator(".photos img")).to_have_js_property("complete", True)
    boxes = await keys.evaluate_all(
        "all => all.map((one) => ({...one.getBoundingClientRect().toJSON(), cut: one.scrollWidth > one.clientWidth}))"
    )
    assert min(box["width"] for box in boxes) >= 40
    assert min(box["height"] for box in boxes) >= 44
    assert min(box["left"] for box in boxes) >= 0
    assert max(box["right"] for box in boxes) <= PHONE[0]
    assert not any(box["cut"] for box in boxes)
    await keys.nth(8 * 5 + 7).click()
    await expect(keys.nth(8 * 5 + 7)).to_have_text("✓7")
    await window.picture("seats")


async def test_taking_a_seat_does_not_load_the_picture_again(windows):
    window = await windows()
    column = await window.begin("Anna")
    await window.say(column, "/seats")
    keys = column.locator(".message.wide .keyboard button")
    await expect(keys).to_have_count(96)
    picture = column.locator(".photos img")
    await picture.evaluate("image => (image.kept = true)")
    await keys.nth(1).click()
    await expect(keys.nth(1)).to_have_text("✓1")
    assert await picture.evaluate("image => image.kept")
