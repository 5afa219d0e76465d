"""Plans that changed, as people meet it: tickets given up, changed or handed on, and money paid back by hand."""

import re

from sqlalchemy import update

from booking.people import add_staff
from bot import callbacks
from bot.clock import now
from locales import formats
from storage import tables
from tests.journeys.driver import ANY, Spoken, breakable, buttons, words
from tests.journeys.test_buying import codes_in_chat

ENGLISH, RUSSIAN = Spoken("en"), Spoken("ru")
D4 = 3 * 7 + 3  # the seat's number in the hall


async def bought(office, person, count, spoken=ENGLISH):
    """Seats for the evening show, paid; the message that says so."""
    await person.start(f"s{(await office.show_ids())[-1]}")
    await person.press(str(count), exactly=True)
    await person.press(spoken("^1 · Row", "^1 · Ряд"))
    await person.press(spoken("^Pay", "^Оплатить"))
    await person.pay()
    return await person.sees(spoken("Paid", "Оплачено"))


async def test_one_of_two_seats_is_given_up_and_the_refund_followed_to_its_end(office):
    ann = await office.telegram.person("Ann")
    await bought(office, ann, 2)
    await ann.press("This booking")
    await ann.press("Cancel tickets")
    both = await ann.sees("Cancelling tickets")
    assert "€24.00" in words(both) or "€20.00" in words(both)
    await ann.press("^✓ Row")
    one = await ann.sees("You paid €1[02].00")
    await ann.press("^Cancel it, ")
    assert "Cancelled" in ann.answer["text"]
    await ann.tap(one["message_id"], callbacks.Tickets(page=0).pack(), force=True)
    await ann.wait(lambda said: not _with(said, "q1:"), "the list of tickets")
    await ann.tap(one["message_id"], _data(one, "xn1:"), force=True)
    assert "cannot be cancelled" in ann.answer["text"]
    await ann.wait(lambda said: _with(said, "q1:"), "the booking, with the other ticket")
    (refund,) = await office.rows("SELECT amount, destination FROM refunds")
    assert refund.destination == "card"
    assert f"€{refund.amount / 100:.2f} comes back" in words(one)
    states = [row.state for row in await office.rows("SELECT state FROM tickets ORDER BY seat")]
    assert sorted(states) == ["issued", "void"]
    told = await ann.sees("The cinema pays .* back to you by hand")
    boss = await office.telegram.person("Boss")
    await boss.start()
    await boss.sees("which city")
    await boss.say("/refunds")
    await boss.sees("cinema's managers")
    await office.foyer.house.db.write(add_staff, boss.id, "manager", "Northern Light", now())
    await boss.say("/refunds")
    await boss.sees("Refunds that need you")
    await boss.press("Paid by hand")
    await boss.sees("none just now")
    await ann.sees("Your money is back", after=told["message_id"])
    await ann.say("/tickets")
    await ann.press("Metropolis")
    await ann.sees("has gone back to you")


async def test_buttons_that_came_too_late_say_so_over_the_booking(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await bought(office, ann, 1, spoken)
    await ann.press(spoken("This booking", "Эта бронь"))
    page = await ann.wait(lambda said: _with(said, "xc1:"), "the booking")
    (code,) = await codes_in_chat(office, ann)
    gate = await at_the_gate(office)
    await gate.start(code.partition("start=")[2])
    await gate.sees("LET IN")
    this = tables.shows.c.id == (await office.show_ids())[-1]
    soon = update(tables.shows).where(this).values(starts_at=now() + 60, closes_at=now() + 60)
    await office.foyer.house.db.write(lambda tx: tx.execute(soon) and None)
    for prefix, said in (("xc1:", ("cannot be cancelled", "сдать нельзя")), ("ch1:", ("changed any more", "обменять"))):
        await ann.tap(page["message_id"], _data(page, prefix), force=True)
        assert spoken(*said) in ann.answer["text"]
        await ann.wait(lambda m: _with(m[-1:], "q1:") and not _with(m[-1:], "xc1:"), "the booking as it is now")


def _with(messages, prefix):
    """The message with a button of this kind."""
    return next((m for m in messages if any(prefix in b.get("callback_data", "") for b in buttons(m))), None)


def _data(message, prefix):
    return next(b["callback_data"] for b in buttons(message) if b.get("callback_data", "").startswith(prefix))


async def test_in_russian(office):
    anna = await office.telegram.person("Анна", "ru")
    await bought(office, anna, 1, RUSSIAN)
    await anna.press("Эта бронь")
    await anna.press("Сдать билеты")
    await anna.sees("Заплачено .* вернётся")
    await anna.press("^Сдать 1 билет, вернуть")
    await anna.sees("Билеты сданы")
    await anna.sees("вернёт вам .* вручную")
    assert [row.state for row in await office.rows("SELECT state FROM bookings")] == ["cancelled"]


async def test_a_refund_to_the_wallet_is_there_at_once(office, spoken):
    ann = await office.telegram.person("Ann", spoken.language)
    await bought(office, ann, 1, spoken)
    await ann.press(spoken("This booking", "Эта бронь"))
    await ann.press(spoken("Cancel tickets", "Сдать билеты"))
    await ann.press(spoken("as credit at once", "сразу в кошелёк"))
    await ann.sees(spoken("is now credit with us", "уже в вашем кошельке"))
    (wallet,) = await office.rows("SELECT person_id, balance FROM wallets")
    (refund,) = await office.rows("SELECT amount, state FROM refunds")
    assert (wallet.person_id, wallet.balance, refund.state) == (ann.id, refund.amount, "succeeded")


async def test_a_ticket_is_handed_on_and_the_old_code_is_refused_at_the_door(office, spoken):
    ann, bob, eve = [await office.telegram.person(name, spoken.language) for name in ("Ann", "Bob", "Eve")]
    await bought(office, ann, 1, spoken)
    (old,) = await codes_in_chat(office, ann)
    await ann.press(spoken("This booking", "Эта бронь"))
    await ann.press(spoken("Hand on to a friend", "Передать другу"))
    message = await ann.sees(spoken("Send this link", "Отправьте другу эту ссылку"))
    (link,) = [word for word in words(message).split() if "start=g" in word]
    shared = [button["url"] for button in buttons(message) if "url" in button]
    assert shared[0].startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F")

    payload = link.partition("start=")[2]
    await ann.start(payload)
    await ann.sees(spoken("your own link", "ваша собственная ссылка"))
    await bob.start(payload)
    await bob.sees(spoken("yours now", "Теперь это ваш билет"))
    await bob.sees(spoken("A friend handed this ticket on to you", "Друг передал вам этот билет"))
    await ann.sees(spoken("Bob has taken your ticket", "Ваш билет передан, теперь им владеет Bob"))
    (new,) = await codes_in_chat(office, bob)
    assert new != old
    await ann.tap(message["message_id"], next(b["callback_data"] for b in buttons(message) if "hw1:" in str(b)))
    assert spoken("somebody has opened it", "её уже открыли") in ann.answer["text"]
    await ann.sees(spoken("My tickets", "Мои билеты"))
    await eve.start(payload)
    await eve.sees(spoken("no longer works", "никуда"))

    gate = await at_the_gate(office)
    await gate.start(old.partition("start=")[2])
    await gate.sees("cancelled|STOP")
    await gate.start(new.partition("start=")[2])
    await gate.sees("LET IN")

    await bob.say("/tickets")
    await bob.sees(spoken("Handed on to you", "Вам передали"))
    await bob.press(spoken("Metropolis · Row", "Метрополис · Ряд"))
    await bob.press(spoken("How to get there", "Как добраться"))
    there = await bob.sees("Laugavegur 1")
    await bob.press(spoken("Add to calendar", "В календарь"))
    entry = await bob.wait(lambda said: said[-1] if said[-1].get("document") else None, "a calendar entry")
    assert entry["document"]["file_name"].endswith(".ics")
    await bob.tap(there["message_id"], buttons(there)[-1]["callback_data"])
    await ann.say("/tickets")
    await ann.press(spoken("Metropolis", "Метрополис"))
    await ann.sees(spoken("handed on to Bob", "передан: Bob"))
    await ann.press("‹")
    again = spoken("Send my tickets", "Прислать билеты")
    assert not [b for m in await ann.messages() for b in buttons(m) if again in b["text"]]


async def at_the_gate(office):
    gate = await office.telegram.person("Gate A")
    await gate.start()
    await gate.sees("which city")
    await office.foyer.house.db.write(add_staff, gate.id, "steward", "Northern Light", now())
    return gate


async def test_a_cheap_seat_is_changed_for_a_dearer_one_at_another_time(office, heard):
    def euros(cents):
        return breakable(formats.money(heard.language, cents, "EUR"))

    ann = await office.telegram.person("Ann", heard.language)
    await ann.start(f"s{(await office.show_ids())[-1]}")
    await ann.press("1", exactly=True)
    await ann.press(heard("button-map"))
    await ann.sees(heard("map-whole"))
    await ann.say("A1")
    await ann.sees(heard("map-mine", seats=ANY, total=euros(1000)))
    await ann.say("/tickets")
    await ann.press(heard("tickets-hold-button", title="Metropolis"))
    await ann.press(heard("button-pay", total=euros(1000)))
    await ann.pay()
    first = await ann.sees(heard("receipt-title", number=ANY))
    (old,) = await codes_in_chat(office, ann)
    await ann.press(heard("button-see-booking"))
    await ann.press(heard("button-change-tickets"))
    await ann.sees(heard("change-worth", worth=euros(1000)))
    await ann.press("13:00.*Northern Light")
    offers = await ann.sees(heard("change-choose", worth=euros(1000)))
    assert re.search(f"1\\. .*D.*4 – {heard('change-same-price')}", words(offers))
    await ann.press("^1 · .*D")
    await ann.sees(heard("price-change", number=ANY, amount=euros(-1000)))
    await ann.press(heard("button-change-seats"))
    await ann.say("E4")
    hall = await ann.sees(heard("map-mine", seats=ANY, total=ANY))
    await ann.tap(hall["message_id"], f"x1:{(await office.show_ids())[0]}:{D4}:0", force=True)
    await ann.say("/tickets")
    await ann.press(heard("tickets-hold-button", title="Metropolis"))
    cart = await ann.sees(heard("price-change", number=ANY, amount=euros(-1000)))
    assert re.search(heard("cart-line", seats=ANY, kind=heard("kind-c"), price=euros(1200)), words(cart))
    await ann.press(heard("button-pay", total=euros(200)))
    await ann.pay()
    receipt = await ann.sees(heard("change-replaces", number=ANY), after=first["message_id"])
    assert "13:00" in words(receipt)
    states = [row.state for row in await office.rows("SELECT state FROM bookings ORDER BY id")]
    assert states == ["cancelled", "confirmed"]
    gate = await at_the_gate(office)
    await gate.start(old.partition("start=")[2])
    await gate.sees("STOP")
    await ann.press(heard("button-see-booking"))
    await ann.press(heard("button-cancel-tickets"))
    await ann.sees(heard("cancel-back", paid=euros(1200), back=ANY, percent=ANY))


async def test_other_seats_in_russian(office):
    anna = await office.telegram.person("Анна", "ru")
    await bought(office, anna, 1, RUSSIAN)
    await anna.press("Эта бронь")
    await anna.press("Обменять билеты")
    await anna.press("Другие места, тот же сеанс")
    offers = await anna.sees("Выберите новые места")
    same = next(line for line in words(offers).splitlines() if "цена та же" in line)
    await anna.press(f"^{same[0]} · Ряд")
    await anna.sees("Уже заплачено, бронь")
    await anna.press("платить нечего")
    await anna.sees("Вместо брони")
    states = [row.state for row in await office.rows("SELECT state FROM bookings ORDER BY id")]
    assert states == ["cancelled", "confirmed"]
