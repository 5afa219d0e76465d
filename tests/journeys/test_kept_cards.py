"""A card that Stripe keeps for next time: asked for, used, taken back; and a Stripe that is away meanwhile."""

import json
import re

import pytest

from tests.journeys.driver import ANY, buttons, words
from tests.journeys.test_oneself import download, newest
from tests.journeys.test_ways_to_pay import one, open_till, until

__all__ = ["open_till"]

KEPT = "SELECT state, customer_id FROM payers"
ENGLISH = {
    "way": "Paying faster", "keep": "^Keep my card at Stripe", "on": "tick the box", "row": "^1 · Row", "pay": "^Pay",
    "page": "payment page is ready", "paid": "Paid", "forget": "^Forget my saved ways", "off": "Nothing is kept",
}  # fmt: skip
RUSSIAN = {
    "way": "Платить быстрее", "keep": "^Хранить мою карту", "on": "поставьте там галочку", "row": "^1 · Ряд",
    "pay": "^Оплатить", "page": "Страница оплаты готова", "paid": "Оплачено", "forget": "^Забыть мои способы",
    "off": "Ничего не хранится",
}  # fmt: skip


async def asks(person, said=ENGLISH):
    await person.say("/settings")
    await person.press(said["way"])
    await person.sees(said["off"])
    await person.press(said["keep"])
    await person.sees(said["on"])


async def buys(office, fake, person, which, said=ENGLISH, *, keep=False):
    """Two seats of the show with this number among them all; the cards that the page showed."""
    await person.start(f"s{(await office.show_ids())[which]}")
    await person.press("2", exactly=True)
    await person.press(said["row"])
    before = (await person.messages())[-1]["message_id"] - 1
    await person.press(said["pay"])
    await person.sees(said["page"], after=before)
    shown = fake.cards_on_page(fake.session["id"])
    fake.pay(fake.session["id"], keep=keep)
    assert await fake.deliver() == [200]
    await person.sees(said["paid"], after=before)
    return shown


async def gone(office):
    async def look():
        return await office.rows(KEPT) == []

    await until(look, seconds=60)


async def hurry(office):
    late = "UPDATE payers SET due_at = 1 WHERE state = 'leaving'"
    await office.foyer.house.db.write(lambda tx: tx.exec_driver_sql(late) and None)


@pytest.mark.parametrize(("language", "said"), [("en", ENGLISH), ("ru", RUSSIAN)])
async def test_a_card_is_kept_used_again_and_forgotten(open_till, language, said):
    async with open_till() as (office, fake):
        ann, bob = await office.telegram.person("Ann", language), await office.telegram.person("Bob")
        await asks(ann, said)
        assert await buys(office, fake, ann, 0, said, keep=True) == []
        assert await buys(office, fake, ann, 1, said) == ["•••• 4242"]
        assert await buys(office, fake, bob, 1) == []
        (customer,) = fake.of("customer")
        assert (await one(office, KEPT)).customer_id == customer["id"]
        await ann.say("/settings")
        await ann.press(said["way"])
        await ann.press(said["forget"])
        await ann.sees(said["off"])
        await gone(office)
        assert fake.of("customer") == []
        assert await buys(office, fake, ann, 2, said) == []


async def test_it_is_asked_for_beside_pay_and_kept_from_that_payment_on(open_till, heard):
    async with open_till() as (office, fake):
        said = {"row": "^1 · ", "pay": heard("button-pay", total=ANY), "page": heard("page-ready", total=ANY),
                "paid": heard("receipt-title", number=ANY)}  # fmt: skip
        ann, bob = [await office.telegram.person(name, heard.language) for name in ("Ann", "Bob")]
        await ann.start(f"s{(await office.show_ids())[0]}")
        await ann.press("2", exactly=True)
        await ann.press(said["row"])
        cart = await ann.sees(heard("cart-title", count=2))
        (keep,) = [button for button in buttons(cart) if re.search(heard("button-card-keep"), button["text"])]
        assert await office.rows(KEPT) == [], "nobody wishes it unasked"
        await ann.press(heard("button-card-keep"))
        assert re.search(heard("card-kept"), ann.answer["text"])
        assert ann.answer["show_alert"]
        await ann.wait(lambda messages: not offered(messages, heard), "the cart without the offer")
        await ann.tap(cart["message_id"], keep["callback_data"], force=True)
        assert len(await office.rows(KEPT)) == 1, "it keeps, however often it is pressed"
        await ann.press(said["pay"])
        await ann.sees(said["page"])
        fake.pay(fake.session["id"], keep=True)
        assert await fake.deliver() == [200]
        await ann.sees(said["paid"])
        assert await buys(office, fake, ann, 1, said) == ["•••• 4242"]
        assert await buys(office, fake, bob, 1, said) == []
        assert len(await office.rows(KEPT)) == 1


async def test_it_is_not_offered_where_nobody_keeps_cards(office, heard):
    ann = await office.telegram.person("Ann", heard.language)
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · ")
    await ann.sees(heard("cart-title", count=2))
    assert not offered(await ann.messages(), heard)


def offered(messages, heard):
    return any(re.search(heard("button-card-keep"), button["text"]) for m in messages for button in buttons(m))


async def test_who_is_forgotten_here_is_deleted_there(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await asks(ann)
        await buys(office, fake, ann, 0, keep=True)
        await ann.say("/privacy")
        assert "Stripe keeps your card" in words(await ann.sees("What we keep"))
        await ann.press("all my data")
        (told,) = json.loads(await download(office, await newest(ann, "document")))["payers"]
        assert (told["gateway"], told["customer_id"]) == ("stripe", fake.of("customer")[0]["id"])
        fake.down = True
        await ann.say("/forget")
        await ann.sees("cards that Stripe keeps for you")
        await ann.press("Forget me now")
        await ann.sees("You are forgotten")
        await until(lambda: office.rows("SELECT id FROM payers WHERE attempts > 0 AND person_id < 0"), seconds=60)
        assert len(fake.of("customer")) == 1
        fake.down = False
        await hurry(office)
        await gone(office)
        assert fake.of("customer") == []


async def test_whom_stripe_has_deleted_pays_as_a_stranger_and_is_not_kept_any_more(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await asks(ann)
        await buys(office, fake, ann, 0, keep=True)
        del fake.things[fake.of("customer")[0]["id"]]
        assert await buys(office, fake, ann, 1) == []
        assert await office.rows(KEPT) == []
        assert [session["customer"] for session in fake.of("checkout.session")][-1] is None


async def test_an_answer_about_the_customer_that_was_lost_keeps_nobody_from_paying(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await asks(ann)
        fake.faults.append("after")
        assert await buys(office, fake, ann, 0) == []
        (customer,) = fake.of("customer")
        await buys(office, fake, ann, 1, keep=True)
        assert fake.of("customer") == [customer]
        assert fake.session["customer"] == customer["id"]
