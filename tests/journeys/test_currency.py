"""Prices in the currency one knows as well: chosen, seen beside what is to be paid, never in its place, and let go."""

import pytest

from bot.screens.phrases import starting
from locales import formats
from tests.journeys.driver import ANY, breakable, words
from tests.journeys.test_waiting import sell_out

RATES = {"rates": {"EUR": "1", "USD": "1.08"}, "of": "2026-11-01"}
AWAKE = {"enabled": False, "quiet_from": "00:00", "quiet_to": "00:00"}


@pytest.fixture
async def office(open_office):
    async with open_office(currencies=RATES, reminders=AWAKE) as office:
        yield office


async def in_dollars(office, heard):
    ann = await office.telegram.person("Ann", heard.language)
    await ann.say("/settings")
    await ann.press(heard("button-currency"))
    await ann.press(starting(formats.currency_name(heard.language, "USD")).partition("(")[0])
    await ann.sees(heard("settings-currency", currency=ANY))
    return ann


def dollars(heard, cents):
    return breakable(formats.roughly(heard.language, cents, "USD"))


def euros(heard, cents):
    return breakable(formats.money(heard.language, cents, "EUR"))


async def test_it_stands_under_the_total_until_one_is_forgotten(office, heard):
    ann = await in_dollars(office, heard)
    show = (await office.show_ids())[0]
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    offers = words(await ann.sees(heard("offers-title", count=2)))
    assert f"{euros(heard, 2000)} (≈ {dollars(heard, 2160)})" in offers
    await ann.press("^1 · ")
    cart = words(await ann.sees(heard("cart-title", count=2)))
    (due,) = [row.total for row in await office.rows("SELECT total FROM bookings")]
    assert f"{euros(heard, due)}\n≈ {dollars(heard, due * 108 // 100)}\n" in cart
    await ann.press(heard("button-pay", total=euros(heard, due)))
    bill = (await ann.bill())["invoice"]
    assert (bill["currency"], bill["total_amount"]) == ("EUR", due)
    await ann.pay()
    receipt = await ann.sees(heard("receipt-title", number=ANY))
    assert "≈" not in words(receipt)

    await ann.say("/forget")
    await ann.press(heard("button-forget-now"))
    await ann.sees(heard("forgotten"))
    assert await office.rows("SELECT * FROM preferences") == []
    await ann.start(f"s{show}")
    again = await ann.sees(heard("how-many-ask"), after=receipt["message_id"])
    assert "≈" not in words(again)


async def test_an_offer_from_the_line_says_it_after_its_price(office, heard):
    show, holder = await sell_out(office)
    ann = await in_dollars(office, heard)
    await ann.start(f"s{show}")
    await ann.press(heard("button-wait"))
    await ann.press("2", exactly=True)
    await ann.press(heard("button-join"))
    await ann.sees(heard("place-how").partition("\n")[0])
    await holder.press("Give the seats back")
    offer = words(await ann.sees(heard("offer-title", count=2)))
    assert f"{euros(heard, 2400)} (≈ {dollars(heard, 2592)})" in offer
