"""A large party: asked for at once, seated in rows, let in by one code; large buttons; the hall as a table."""

import re

import pytest
from sqlalchemy import update

from booking.people import add_staff, set_language
from booking.rules.codes import is_party
from bot.clock import now
from locales import Words
from storage import tables
from tests.journeys.driver import ANY, buttons
from tests.journeys.test_buying import codes_in_chat, links_in_chat
from tests.journeys.test_trouble import until_settled

IN_WORDS = {
    "en": (
        "More: up to 20", "one behind another", "^Pay", "Paid", "One code for all",
        "LET 12 IN", "used at", "all 12",
    ),
    "ru": (
        "Больше: до 20", "в соседних рядах", "^Оплатить", "Оплачено", "Один код на всех",
        "ПРОПУСТИТЬ 12", "уже прошли", "всех",
    ),
}  # fmt: skip


async def steward(office, language="en"):
    gate = await office.telegram.person("Gate A", language)
    await gate.start()
    await gate.wait(lambda messages: messages, "a welcome")
    await office.foyer.house.db.write(add_staff, gate.id, "steward", "Northern Light", now())
    return gate


async def a_dozen(office, language):
    more, rows, pay, paid, one_code, *_ = IN_WORDS[language]
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann", language)
    await ann.start(f"s{show}")
    await ann.press(more)
    await ann.press("12", exactly=True)
    await ann.sees(rows)
    await ann.press("^1 · ")
    await ann.press(pay)
    await ann.pay()
    await ann.sees(paid)
    await ann.sees(one_code)
    return ann


@pytest.mark.parametrize("language", ["en", "ru"])
async def test_twelve_sit_together_and_come_in_with_one_code(office, language):
    *_, let_in, used, undo = IN_WORDS[language]
    ann = await a_dozen(office, language)
    seats = [row.seat for row in await office.rows("SELECT seat FROM tickets ORDER BY seat")]
    rows = {row: [seat % 7 for seat in seats if seat // 7 == row] for row in {seat // 7 for seat in seats}}
    assert sorted(rows) == list(range(min(rows), min(rows) + len(rows)))
    assert len({tuple(those) for those in rows.values()}) == 1, "aligned, one behind another"
    links = await links_in_chat(office, ann)
    (party,) = [code for code in (link.rpartition("=")[2] for link in links) if is_party(code)]
    assert len(links) == 13
    gate = await steward(office, language)
    await gate.start(party)
    admitted = await gate.sees(let_in)
    await gate.start(party)
    again = await gate.sees(used)
    await gate.press(undo)
    await gate.start(party)
    await gate.sees(let_in, after=again["message_id"])
    late = update(tables.tickets).values(used_at=now() - 3600)
    await office.foyer.house.db.write(lambda tx: tx.execute(late) and None)
    await gate.press(undo)
    assert gate.answer["text"] == Words(language)("refusal-undo-too-late")
    await gate.sees(let_in, after=again["message_id"])
    assert admitted["message_id"] < again["message_id"]
    assert {row.state for row in await office.rows("SELECT state FROM tickets")} == {"used"}


async def test_its_buyer_finds_the_code_again_and_nobody_else_learns_a_thing(office, heard):
    ann = await a_dozen(office, "en")
    await office.foyer.house.db.write(set_language, ann.id, heard.language)
    (party,) = [link.rpartition("=")[2] for link in await links_in_chat(office, ann) if is_party(link[-40:])]
    await ann.say("/tickets")
    await ann.press("Metropolis")
    await ann.press(heard("button-party-ticket", count=12))
    back = heard("button-see-booking")
    shown = await ann.wait(lambda messages: _with_button(messages, back), "the party's ticket")
    assert shown["photo"]
    assert len([button for button in buttons(shown) if re.fullmatch("[A-F][1-7]", button["text"])]) == 12
    eve = await office.telegram.person("Eve", heard.language)
    await eve.start(party)
    said = await eve.sees(heard("refusal-no-such-ticket"))
    assert "Metropolis" not in said["text"]
    assert await office.rows("SELECT * FROM scans") == []


def _with_button(messages, label):
    found = [m for m in messages if m.get("photo") and any(re.search(label, b["text"]) for b in buttons(m))]
    return found[-1] if found else None


FOURTEEN = {"en": "14 seats for Metropolis tomorrow", "de": "14 Plätze für Metropolis morgen"}
TWENTY = {"en": "20 seats for Metropolis tomorrow at 7 pm", "de": "20 Plätze für Metropolis morgen um 19 Uhr"}
TOO_MANY = {"en": "25 seats for Metropolis tomorrow at 7 pm", "de": "25 Plätze für Metropolis morgen um 19 Uhr"}


async def in_the_city(office, heard):
    ann = await office.telegram.person("Ann", heard.language)
    await ann.start()
    await ann.press("Reykjavik")
    await ann.sees(heard("films-ask"))
    return ann


async def pays_for(ann, heard, count):
    """From the offers to the receipt; the bill."""
    await ann.sees(heard("offers-title", count=count))
    await ann.press("^1 · ")
    await ann.sees(heard("cart-title", count=count))
    await ann.press(heard("button-pay", total=ANY))
    bill = (await ann.bill())["invoice"]
    await ann.pay()
    await ann.sees(heard("receipt-title", number=ANY))
    return bill


async def test_typed_words_lead_past_the_shows_that_fit_to_a_partys_tickets(office, heard):
    ann = await in_the_city(office, heard)
    await ann.say(FOURTEEN[heard.language])
    await ann.press(", 16:00")
    await pays_for(ann, heard, 14)
    sold = await office.rows("SELECT DISTINCT s.starts_at FROM tickets t JOIN shows s ON s.id = t.show_id")
    assert [row.starts_at % 86_400 for row in sold] == [16 * 3_600]
    assert len(await office.rows("SELECT * FROM tickets WHERE person_id = :id", id=ann.id)) == 14


async def test_one_sentence_brings_twenty_their_codes(office, heard):
    """Typed, chosen, paid: twenty single codes and the party's, all read by a camera; three taps and a payment."""
    ann = await in_the_city(office, heard)
    ann.rest()
    await ann.say(TWENTY[heard.language])
    bill = await pays_for(ann, heard, 20)
    assert ann.rest() == 4
    seats = [row.seat for row in await office.rows("SELECT seat FROM tickets ORDER BY seat")]
    rows = {seat // 7 for seat in seats}
    assert len(seats) == 20
    assert max(rows) - min(rows) == 2, "in adjacent rows"
    (booking,) = await office.rows("SELECT total, currency FROM bookings")
    assert (bill["total_amount"], bill["currency"]) == (booking.total, booking.currency)
    assert [row.state for row in await until_settled(office, "tickets")] == ["sent"]
    codes = [link.rpartition("=")[2] for link in await links_in_chat(office, ann)]
    assert (sum(map(is_party, codes)), len(codes)) == (1, 21)
    await ann.say("/tickets")
    await ann.press("Metropolis")
    await ann.sees(heard("booking-title", number=ANY))


async def test_who_asks_for_more_than_a_party_may_be_is_asked_how_many(office, heard):
    ann = await in_the_city(office, heard)
    await ann.say(TOO_MANY[heard.language])
    await ann.sees(heard("how-many-ask"))
    await ann.press(heard("button-party", most="20"))
    await ann.press("20", exactly=True)
    await ann.sees(heard("offers-title", count=20))


async def test_an_album_that_was_sent_is_not_sent_again_because_the_next_failed(office):
    await office.telegram.post("faults", method="sendMediaGroup", kind="status", status_code=400, skip=1, times=2)
    ann = await a_dozen(office, "en")
    (row,) = await until_settled(office, "tickets")
    assert (row.state, row.attempts > 1) == ("sent", True)
    assert len(await codes_in_chat(office, ann)) == 12
    assert len([message for message in await ann.messages() if message.get("photo") and message["from_bot"]]) <= 14


async def test_seat_by_seat_nobody_gets_beyond_the_ordinary_limit(open_office, heard):
    async with open_office(holds={"seats_per_person": 2, "largest_party": 4}) as office:
        show = (await office.show_ids())[0]
        ann = await office.telegram.person("Ann", heard.language)
        await ann.start(f"s{show}")
        await ann.press("2", exactly=True)
        await ann.press("^1 · ")
        await ann.sees(heard("cart-title", count=2))
        await ann.say("A1")
        await ann.sees(heard("refusal-too-many-seats", limit=2))
        assert len(await office.rows("SELECT * FROM seat_claims")) == 2


async def test_large_buttons_are_remembered(office):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{show}")
    await ann.say("/settings")
    await ann.press("Make the buttons larger")
    await ann.sees("Buttons: large")
    await ann.start(f"s{show}")
    await ann.press("Choose on the map")
    seen = await ann.wait(lambda messages: _with_button(messages, "‹ Left"), "large buttons")
    assert max(len(row) for row in seen["reply_markup"]["inline_keyboard"]) <= 4
    await ann.press("^D3$|^D4$")
    await ann.sees("Yours: row D")


async def test_the_hall_as_a_table_is_tapped_like_the_map(open_office):
    async with open_office(telegram={"rich_tables": True}) as office:
        show = (await office.show_ids())[0]
        ann = await office.telegram.person("Ann")
        await ann.start(f"s{show}")
        await ann.press("Choose on the map")
        shown = await ann.wait(lambda messages: next((m for m in messages if m.get("rich_message")), None), "a table")
        table = shown["rich_message"]["blocks"][-1]
        assert [len(row) for row in table["cells"]] == [8] * 6
        seat = table["cells"][3][4]["text"]["button"]
        await ann.tap(shown["message_id"], seat["callback_data"])
        done = await ann.wait(_done, "the seat is taken")
        assert any(cell.get("text", {}).get("button", {}).get("style") == "success" for cell in done[3][1:])
        await ann.press("^Done")
        await ann.sees("yours for now")


def _done(messages):
    for message in messages:
        rich = message.get("rich_message")
        if rich and any("Done" in button["text"] for button in buttons(message)):
            return rich["blocks"][-1]["cells"]
    return None


async def test_what_telegram_does_not_take_as_a_table_is_a_picture(open_office):
    async with open_office(telegram={"rich_tables": True}) as office:
        await office.telegram.post("faults", method="sendRichMessage", kind="status", status_code=400, times=1)
        await office.telegram.post("faults", method="editMessageText", kind="status", status_code=400, times=1)
        show = (await office.show_ids())[0]
        ann = await office.telegram.person("Ann")
        await ann.start(f"s{show}")
        await ann.press("Choose on the map")
        shown = await ann.sees("The buttons are the whole hall")
        assert shown["photo"]
