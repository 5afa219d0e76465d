"""A fair price: a code typed, credit used, every line explained, and never another sum than the button said."""

import pytest
from sqlalchemy import insert, update

from booking import wallet
from storage import tables
from tests.journeys.driver import buttons, words

RULE = {
    "position": 1,
    "kind": "fullness",
    "bounds": {"from": 5},
    "flat": 200,
    "name": {"en": "Nearly full", "ru": "Почти полон"},
}
EVERY_DAY = {
    "position": 2,
    "kind": "weekday",
    "bounds": {"days": list(range(7))},
    "basis_points": -1000,
    "name": {"en": "Ten off", "ru": "Скидка десять"},
}


@pytest.fixture
async def priced(office):
    """The box office with a fee, a tax, rules, a code."""

    def bring(tx):
        tx.execute(update(tables.cinemas).values(fee_per_seat=50, tax_basis_points=600))
        tx.execute(insert(tables.price_rules), [{"flat": 0, "basis_points": 0} | RULE])
        tx.execute(insert(tables.price_rules), [EVERY_DAY])
        tx.execute(
            insert(tables.promos),
            {"code": "WELCOME", "basis_points": 2000, "person_limit": 1, "films": [], "cinemas": [], "kinds": []},
        )

    await office.foyer.house.db.write(bring)
    return office


async def two_seats(person, show, row):
    await person.start(f"s{show}")
    await person.press("2", exactly=True)
    await person.press(f"^1 · {row}")


async def give(office, person, amount):
    await office.foyer.house.db.write(wallet.credit, person.id, amount, "EUR", "gift:1", "house:gifts", 0)


def labels(message):
    return [button["text"] for button in buttons(message)]


async def test_a_code_and_credit_and_every_line_of_the_price(priced):
    show = (await priced.show_ids())[0]
    ann = await priced.telegram.person("Ann")
    await ann.start()
    await ann.sees("Good to see you")
    await give(priced, ann, 500)
    await two_seats(ann, show, "Row")
    seen = words(await ann.sees("Booking fee"))  # two standard seats: 20.00 - 2.00 + 1.00
    assert "Ten off: −€2.00" in seen
    assert "Booking fee: €1.00" in seen
    assert "Total: €19.00" in seen

    await ann.press("promo code")
    await ann.sees("type your promo code")
    await ann.say("nonsense")
    await ann.sees("do not know this code")
    await ann.say(" wel come")
    assert "WELCOME: −€3.60" in words(await ann.sees("Total: €15.40"))  # a fifth of the seats, the fee is not in it
    await ann.press("Use my credit: €5.00")
    cart = await ann.sees("To pay: €10.40")
    assert "Pay €10.40" in labels(cart)
    await ann.press("^Pay €10.40")
    bill = await ann.bill()
    assert bill["invoice"]["total_amount"] == 1040
    assert (await ann.pay())["charged"]
    receipt = words(await ann.sees("Paid, thank you"))
    assert all(line in receipt for line in ("From your credit: −€5.00", "Receipt no. 1", "Tax included: €0.87"))

    await ann.press("This booking")
    await ann.press("How the price is made up")
    explained = words(await ann.sees("How the price is made up"))
    for line in ("2 × standard: €20.00", "Ten off: −€2.00", "Booking fee: €1.00", "WELCOME: −€3.60", "To pay: €10.40"):
        assert line in explained
    await ann.say("/wallet")
    money = words(await ann.sees("My money"))
    assert "−€10.40" in money
    assert "−€5.00" in money
    assert [row.used for row in await priced.rows("SELECT used FROM promos")] == [1]


async def test_in_russian(priced):
    show = (await priced.show_ids())[0]
    anna = await priced.telegram.person("Анна", "ru")
    await anna.start()
    await anna.sees("Здравствуйте")
    await give(priced, anna, 500)
    await two_seats(anna, show, "Ряд")
    await anna.press("промокод")
    await anna.say("welcome")
    await anna.sees("WELCOME: скидка")
    await anna.press("Оплатить из кошелька: 5,00")
    await anna.press("^Оплатить 10,40")
    await anna.pay()
    await anna.sees("Чек № 1")
    await anna.press("Эта бронь")
    await anna.press("Из чего сложилась цена")
    assert "Промокод WELCOME: −3,60" in words(await anna.sees("Из чего сложилась цена"))


async def test_a_price_that_changed_is_shown_before_it_is_charged(priced):
    """Two fill the hall a little; the rule for full halls now applies to the third, who had seen the price before."""
    show = (await priced.show_ids())[0]
    ann, bob, carol = [await priced.telegram.person(name) for name in ("Ann", "Bob", "Carol")]
    await two_seats(ann, show, "Row")
    cart = await ann.sees("Total: €19.00")
    await two_seats(bob, show, "Row")
    await bob.sees("Total: €")
    await two_seats(carol, show, "Row")
    await carol.sees("Total: €")
    old = next(button for button in buttons(cart) if button["text"] == "Pay €19.00")
    await ann.press("^Pay €19.00")
    assert ann.answer["show_alert"]
    assert "€22.60" in ann.answer["text"]  # 20 + 4, a tenth off, the fee
    fresh = await ann.sees("Nearly full: €4.00")
    assert "Pay €22.60" in labels(fresh)
    assert not any(message.get("invoice") for message in await ann.messages())
    await ann.tap(fresh["message_id"], old["callback_data"], force=True)
    assert ann.answer["show_alert"]
    await ann.press("^Pay €22.60")
    assert (await ann.bill())["invoice"]["total_amount"] == 2260


async def test_credit_alone_pays_without_a_bill(priced):
    show = (await priced.show_ids())[0]
    ann = await priced.telegram.person("Ann")
    await ann.start()
    await ann.sees("Good to see you")
    await give(priced, ann, 9_000)
    await two_seats(ann, show, "Row")
    await ann.press("Use my credit: €19.00")
    await ann.press("nothing to pay")
    await ann.sees("Paid, thank you")
    assert not any(message.get("invoice") for message in await ann.messages())
    assert len(await priced.rows("SELECT id FROM tickets")) == 2
    assert [row.balance for row in await priced.rows("SELECT balance FROM wallets")] == [7100]


async def test_a_code_asked_for_outlives_a_restart_and_another_way_ends_it(priced):
    """What is asked for is in the database: a stranger's memory of it would not do."""
    show = (await priced.show_ids())[0]
    ann = await priced.telegram.person("Ann")
    await two_seats(ann, show, "Row")
    await ann.press("promo code")
    await ann.sees("type your promo code")
    (row,) = await priced.rows("SELECT asked FROM people WHERE id = :id", id=ann.id)
    assert "promo" in str(row.asked)
    await ann.press("Back")
    await ann.sees("yours for now")
    await ann.say("welcome")
    await ann.sees("did not quite get that")
    assert [row.used for row in await priced.rows("SELECT used FROM promos")] == [0]


async def test_a_command_or_another_button_ends_the_question_for_a_code_and_a_repeated_update_does_not(priced):
    show = (await priced.show_ids())[0]
    ann = await priced.telegram.person("Ann")
    before = await ann.start()
    await ann.sees("Good to see you")
    await two_seats(ann, show, "Row")
    for leave in (ann.say("/help"), ann.press("^Films")):
        cart = await ann.sees("yours for now|type your promo code")
        await ann.tap(cart["message_id"], f"pc1:{await booking(priced)}", force=True)
        await ann.sees("type your promo code")
        await priced.telegram.post("redeliver", update_id=before)
        await ann.say("nonsense")
        await ann.sees("do not know this code")
        await leave
        await ann.sees("How it works|Now showing")
        await ann.say("welcome")
        await ann.sees("did not quite get that")
    assert [row.used for row in await priced.rows("SELECT used FROM promos")] == [0]


async def booking(office):
    (row,) = await office.rows("SELECT id FROM bookings")
    return row.id
