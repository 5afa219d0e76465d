"""Snacks and drinks as people meet them: from the cart to the counter, and the usual the next time."""

import re

import pytest
from sqlalchemy import update

from booking.people import add_staff
from bot.clock import now
from storage import tables
from tests.journeys.driver import ANY, Heard, buttons, words
from tests.journeys.test_buying import codes_in_chat

ENGLISH = {
    "seats": "^1 · Row", "menu": "Snacks and drinks", "popcorn": "^Popcorn .large. · ", "drinks": "^Drinks",
    "cola": "^Cola · ", "chosen": "2 × Cola: €7.00", "back": "Back", "total": "Total: €23.50", "pay": "^Pay €23.50",
    "paid": "Paid, thank you", "counter": r"At the counter: (\w{5}) · 1× Popcorn .large., 2× Cola",
    "hand out": "^Handed out", "handed": "handed out at", "stop": "STOP: .* was handed out at .* by Counter A",
    "undo": "^Take it back", "waiting": "to be handed out", "again": "^Your usual, €13.50", "said": "Your usual is in",
}  # fmt: skip
RUSSIAN = {
    "seats": "^1 · Ряд", "menu": "Попкорн и напитки", "popcorn": "^Попкорн .большой. · ", "drinks": "^Напитки",
    "cola": "^Кола · ", "chosen": "2 × Кола: 7,00", "back": "Назад", "total": "Итого: 23,50|Всего: 23,50",
    "pay": "^Оплатить 23,50", "paid": "Оплачено", "counter": r"На стойке: (\w{5}) · 1× Попкорн .большой., 2× Кола",
    "hand out": "^Выдано", "handed": "выдано в", "stop": "СТОП: .* уже выдан в .* сотрудник: Counter A",
    "undo": "^Отменить|^Вернуть|^Взять|^Забрать", "waiting": ": выдать", "again": "^Как обычно, 13,50",
    "said": "как обычно",
}  # fmt: skip


@pytest.fixture
async def counters(office):
    """Two who hand out."""
    return [await at_the_counter(office, name, "en") for name in ("Counter A", "Counter B")]


async def at_the_counter(office, name, language):
    person = await office.telegram.person(name, language)
    await person.start()
    await person.sees(Heard(language)("cities-ask"))
    await office.foyer.house.db.write(add_staff, person.id, "steward", "Northern Light", now())
    return person


async def chosen(person, show, said):
    await person.start(f"s{show}")
    await person.press("1", exactly=True)
    await person.press(said["seats"])
    await person.press(said["menu"])
    await person.press(said["popcorn"])
    await person.press(said["drinks"])
    await person.press(said["cola"])
    await person.press(r"^\+")
    await person.sees(said["chosen"])
    await person.press(said["back"])


@pytest.mark.parametrize(("language", "said"), [("en", ENGLISH), ("ru", RUSSIAN)], ids=["en", "ru"])
async def test_from_the_cart_to_the_counter_and_the_usual_next_time(office, counters, language, said):
    shows = await office.show_ids()
    first, second = counters
    ann = await office.telegram.person("Ann", language)
    await chosen(ann, shows[0], said)
    await ann.sees(said["total"])
    await ann.press(said["pay"])
    bill = await ann.bill()
    assert bill["invoice"]["total_amount"] == 2350
    await ann.pay()
    receipt = await ann.sees(said["paid"])
    (row,) = await office.rows("SELECT code FROM snack_orders")
    pictures = [words(message) for message in await ann.messages() if message.get("photo")]
    assert any(row.code in caption for caption in pictures)
    assert row.code in words(receipt)

    await first.say(row.code.lower())
    shown = await first.sees("2 × Cola")
    await first.press("^Handed out")
    await first.sees("handed out at")
    await second.start(f"x{row.code}")
    await second.sees("STOP: .* was handed out at .* by Counter A")
    assert not any("Take it back" in button["text"] for button in buttons(shown))

    await ann.start(f"s{shows[1]}")
    await ann.press("1", exactly=True)
    await ann.press(said["seats"])
    await ann.press(said["again"])
    await ann.sees(said["total"])
    assert said["said"] in ann.answer["text"]


async def test_after_a_scan_the_door_shows_what_waits_and_takes_a_handing_out_back(office, heard):
    shows = await office.show_ids()
    gate, other = [await at_the_counter(office, name, heard.language) for name in ("Gate A", "Counter B")]
    ann = await office.telegram.person("Ann")
    await chosen(ann, shows[0], ENGLISH)
    await ann.press(ENGLISH["pay"])
    await ann.pay()
    await ann.sees("Paid, thank you")
    (link,) = await codes_in_chat(office, ann)
    await gate.start(link.rpartition("=")[2])
    await gate.sees(heard("door-admit", seat=ANY))
    await gate.press(heard("button-order", code=ANY))
    await gate.sees(heard("order-waiting", code=ANY))
    await gate.press(heard("button-hand-out"))
    await gate.sees(heard("order-handed-out", code=ANY, time=ANY))
    await gate.press(heard("button-undo-hand-out"))
    await gate.sees(heard("order-waiting", code=ANY))
    await other.say("2A2A2")
    await other.sees(heard("refusal-no-such-order"))
    assert [row.state for row in await office.rows("SELECT state FROM snack_orders")] == ["waiting"]


async def test_a_stale_button_of_the_menu_says_what_it_wants_and_no_more(office):
    """The same plus pressed twice is one more, not two; and once it is being paid, nothing changes."""
    shows = await office.show_ids()
    ann = await office.telegram.person("Ann")
    await chosen(ann, shows[0], ENGLISH)
    await ann.press("Snacks and drinks")
    menu = await ann.sees("Snacks and drinks at Northern Light")
    plus = next(button["callback_data"] for button in buttons(menu) if button["text"] == "+")
    for _ in range(2):
        await ann.tap(menu["message_id"], plus, force=True)
    await ann.sees("2 × Popcorn .large.: €13.00")
    await ann.press("Back")
    await ann.press("^Pay €30.00")
    await ann.pay()
    await ann.sees("Paid, thank you")
    await ann.tap(menu["message_id"], plus, force=True)
    counts = await office.rows("SELECT count FROM booking_snacks ORDER BY snack_id")
    assert [row[0] for row in counts] == [2, 2]


async def test_who_takes_a_handing_out_back_too_late_still_sees_which_order_it_was(office, heard):
    shows = await office.show_ids()
    counter, ann = await at_the_counter(office, "Counter A", heard.language), await office.telegram.person("Ann")
    await chosen(ann, shows[0], ENGLISH)
    await ann.press(ENGLISH["pay"])
    await ann.pay()
    await ann.sees("Paid, thank you")
    (row,) = await office.rows("SELECT code FROM snack_orders")
    await counter.say(row.code)
    await counter.press(heard("button-hand-out"))
    await counter.sees(heard("order-handed-out", code=ANY, time=ANY))
    late = update(tables.snack_orders).values(collected_at=now() - 3600)
    await office.foyer.house.db.write(lambda tx: tx.execute(late) and None)
    await counter.press(heard("button-undo-hand-out"))
    await counter.sees(heard("order-collected", code=ANY, time=ANY, name="Counter A"))


async def test_snacks_that_come_along_with_changed_tickets_are_not_offered_anew(office):
    said, ann = Heard("en"), await office.telegram.person("Ann")
    await chosen(ann, (await office.show_ids())[0], ENGLISH)
    await ann.press(ENGLISH["pay"])
    await ann.pay()
    await ann.sees("Paid, thank you")
    await ann.press(said("button-see-booking"))
    await ann.press(said("button-change-tickets"))
    await ann.press("19:00.*Northern Light")
    await ann.sees(said("change-snacks-stay"))
    await ann.press("^1 · Row")
    cart = await ann.sees(said("price-change", number=ANY, amount=ANY))
    assert not [
        button for button in buttons(cart) if re.search(said("button-usual", total=ANY, items=ANY), button["text"])
    ]
