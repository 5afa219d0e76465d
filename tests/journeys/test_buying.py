"""From /start to the QR ticket, as people do it."""

import io

import zxingcpp
from PIL import Image

from booking.rules.codes import is_party
from tests.journeys.driver import words


async def test_two_adjacent_seats_from_start_to_qr_in_nine_taps_and_one_more_in_five(office):
    ann = await office.telegram.person("Ann")
    await ann.start()
    await ann.press("Reykjavik")
    await ann.press("Metropolis")
    await ann.press("Tomorrow")
    await ann.press("19:00")
    await ann.press("2", exactly=True)
    await ann.press("^1 · Row")
    await ann.press("^Pay")
    charged = await ann.pay()
    assert charged["charged"]
    first = await ann.sees("Paid")
    taps = ann.rest()
    print(f"two seats: {taps} taps")  # noqa: T201 - the figure is the point
    assert taps <= 9

    sold = await office.rows("SELECT seat FROM tickets ORDER BY seat")
    assert sold[1].seat == sold[0].seat + 1
    codes = await codes_in_chat(office, ann)
    assert len(codes) == 2
    assert all(code.startswith(f"https://t.me/{office.foyer.house.bot_name}?start=") for code in codes)

    await ann.press("One more|again|more ticket")
    await ann.press("1", exactly=True)
    await ann.press("^1 · Row")
    await ann.press("^Pay")
    await ann.pay()
    await ann.sees("Paid", after=first["message_id"])
    taps = ann.rest()
    print(f"one more: {taps} taps")  # noqa: T201 - the figure is the point
    assert taps <= 5
    assert len(await codes_in_chat(office, ann)) == 3


async def codes_in_chat(office, person) -> set[str]:
    """What a phone's camera reads off the single tickets in the chat."""
    return {link for link in await links_in_chat(office, person) if not is_party(link.rpartition("=")[2])}


async def links_in_chat(office, person) -> set[str]:
    """And off those of whole parties."""
    codes = set()
    for message in await person.messages():
        if message["from_bot"] and message.get("photo"):
            picture = Image.open(io.BytesIO(await office.telegram.photo(message)))
            codes |= {code.text for code in zxingcpp.read_barcodes(picture)}
    return codes


async def test_in_russian(office):
    anna = await office.telegram.person("Анна", "ru")
    await anna.start()
    await anna.press("Рейкьявик")
    await anna.press("Метрополис")
    await anna.press("Завтра")
    await anna.press("13:00")
    await anna.press("2", exactly=True)
    await anna.press("^1 · Ряд")
    await anna.sees("место|места")
    await anna.press("^Оплатить")
    await anna.pay()
    receipt = await anna.sees("Оплачено")
    assert "24,00" in words(receipt) or "20,00" in words(receipt)
