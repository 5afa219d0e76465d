"""A sold-out show: one stands in line, somebody gives seats back, and they are offered, paid for and ticketed."""

import pytest
from sqlalchemy import delete, insert, update

from booking import waitlist
from bot.clock import now
from storage import tables
from tests.journeys.driver import ANY, words

AWAKE = {"enabled": False, "quiet_from": "00:00", "quiet_to": "00:00"}
FREE = (37, 38)  # seats F3 and F4; all others are the house's own
SAID = {
    "en": {
        "count": "How many seats shall I look out for",
        "join": "stand in line",
        "place": "You are number {} in line",
        "now": "Where am I now",
        "offer": "2 seats have come free",
        "seats": "Row F, seats 3–4",
        "take": "Take them",
        "pay": "^Pay",
        "paid": "Paid, thank you",
        "pass": "pass them on",
        "passed": "You are no longer in the line",
        "lapsed": "The time is up",
        "hour": "within the hour",
        "back": "Take them back",
        "mine": "yours for now",
        "closed": "none of the seats you wished for came free",
        "leave": "Leave the line",
        "left": "You have left the line",
        "tell": "Tell me when",
    },
    "ru": {
        "count": "Сколько мест вам нужно",
        "join": "встать в очередь",
        "place": "Ваш номер в очереди: {}",
        "now": "Мой номер сейчас",
        "offer": "освободились 2 места",
        "seats": "Ряд F, места 3–4",
        "take": "Беру места",
        "pay": "^Оплатить",
        "paid": "Оплачено, спасибо",
        "pass": "не нужно",
        "passed": "Вы в ней больше не стоите",
        "lapsed": "Время вышло",
        "hour": "в течение часа",
        "back": "Вернуть места",
        "mine": "За вами пока 2 места",
        "closed": "подходящих мест не освободилось",
        "leave": "Выйти из очереди",
        "left": "Вы вышли из очереди",
        "tell": "Сообщить, когда",
    },
}


@pytest.fixture
async def office(open_office):
    async with open_office(reminders=AWAKE) as office:
        yield office


async def sell_out(office):
    """The first show, with two seats left that somebody holds at once; returns the show and that person."""
    show = (await office.show_ids())[0]
    rows = [{"show_id": show, "seat": seat} for seat in range(42) if seat not in FREE]
    await office.foyer.house.db.write(lambda tx: tx.execute(insert(tables.seat_claims), rows))
    holder = await office.telegram.person("Holder")
    await holder.start(f"s{show}")
    await holder.press("2", exactly=True)
    await holder.press("^1 · Row")
    await holder.sees("yours for now")
    return show, holder


async def stand_in_line(office, show, language, place=1):
    said, person = SAID[language], await office.telegram.person(f"Waiter {place}", language)
    await person.start(f"s{show}")
    await person.press(said["tell"])
    await person.sees(said["count"])
    await person.press("2", exactly=True)
    await person.press(said["join"])
    await person.sees(said["place"].format(place))
    return person


@pytest.mark.parametrize("language", SAID)
async def test_seats_given_back_are_offered_paid_for_and_ticketed(office, language):
    said = SAID[language]
    show, holder = await sell_out(office)
    person = await stand_in_line(office, show, language)
    await holder.press("Give the seats back")
    offer = await person.sees(said["offer"])
    assert said["seats"] in words(offer)
    assert said["hour"] in words(offer), "for those whose Telegram does not count down by itself"
    await person.press(said["take"])
    await person.press(said["pay"])
    await person.pay()
    await person.sees(said["paid"])
    sold = await office.rows("SELECT seat, person_id FROM tickets ORDER BY seat")
    assert [(row.seat, row.person_id) for row in sold] == [(seat, person.id) for seat in FREE]
    assert [row.state for row in await office.rows("SELECT state FROM waitlist")] == ["accepted"]


@pytest.mark.parametrize("language", SAID)
async def test_what_one_passes_on_the_next_is_offered(office, language):
    said = SAID[language]
    show, holder = await sell_out(office)
    first = await stand_in_line(office, show, language)
    second = await stand_in_line(office, show, language, place=2)
    await second.press(said["now"])
    await second.sees(said["place"].format(2))
    await holder.press("Give the seats back")
    await first.press(said["pass"])
    await first.sees(said["passed"])
    await second.sees(said["offer"])


@pytest.mark.parametrize("language", SAID)
async def test_an_offer_that_runs_out_goes_on_and_its_message_says_so(office, language):
    said = SAID[language]
    show, holder = await sell_out(office)
    first = await stand_in_line(office, show, language)
    second = await stand_in_line(office, show, language, place=2)
    await holder.press("Give the seats back")
    offer = await first.sees(said["offer"])
    await office.foyer.house.db.write(run_out, first.id)
    assert (await first.sees(said["lapsed"]))["message_id"] == offer["message_id"]
    await second.sees(said["offer"])


@pytest.mark.parametrize("language", SAID)
async def test_an_offer_that_runs_out_with_nobody_behind_is_taken_back(office, language):
    said = SAID[language]
    show, holder = await sell_out(office)
    alone = await stand_in_line(office, show, language)
    await holder.press("Give the seats back")
    await alone.sees(said["offer"])
    await office.foyer.house.db.write(run_out, alone.id)
    await alone.sees(said["lapsed"])
    await alone.press(said["back"])
    await alone.sees(said["mine"])


def run_out(tx, person_id):
    """As if the hour had gone by."""
    late, mine = now() - 1, tables.bookings.c.person_id == person_id
    held = tx.execute(update(tables.bookings).where(mine).values(deadline=late).returning(tables.bookings.c.id))
    booking = held.scalar_one()
    tx.execute(update(tables.seat_claims).where(tables.seat_claims.c.booking_id == booking).values(expires_at=late))


@pytest.mark.parametrize("language", SAID)
async def test_one_may_leave_and_the_line_is_closed_before_the_show(office, language):
    said = SAID[language]
    show, _ = await sell_out(office)
    leaving = await stand_in_line(office, show, language)
    await leaving.press(said["leave"])
    await leaving.sees(said["left"])
    staying = await stand_in_line(office, show, language)
    soon = update(tables.shows).where(tables.shows.c.id == show).values(starts_at=now() + 1_700)
    await office.foyer.house.db.write(lambda tx: tx.execute(soon))
    await staying.sees(said["closed"])


async def test_a_party_of_fourteen_stands_in_line_and_sits_together(office, heard):
    show, holder = await sell_out(office)
    ann = await office.telegram.person("Ann", heard.language)
    await ann.start(f"s{show}")
    await ann.press(heard("button-wait"))
    await ann.press(heard("button-party", most="20"))
    await ann.press("14", exactly=True)
    await ann.sees(heard("wait-title", count=14))
    await ann.press(heard("button-join"))
    await ann.sees(heard("place-wish", count=14))
    await holder.press("Give the seats back")
    assert [row.state for row in await office.rows("SELECT state FROM waitlist")] == ["waiting"]
    db, claims = office.foyer.house.db, tables.seat_claims
    await db.write(lambda tx: tx.execute(delete(claims).where(claims.c.seat.in_(range(21)))) and None)
    await db.write(waitlist.serve_lines, now(), office.foyer.house.rules)
    await ann.sees(heard("offer-title", count=14))
    await ann.press(heard("button-take", count=14))
    await ann.press(heard("button-pay", total=ANY))
    await ann.pay()
    await ann.sees(heard("receipt-title", number=ANY))
    rows = {row.seat // 7 for row in await office.rows("SELECT seat FROM tickets WHERE person_id = :id", id=ann.id)}
    assert len(rows) in (2, 3)
    assert max(rows) - min(rows) == len(rows) - 1, "in adjacent rows"


async def test_who_stands_in_line_is_told_so_and_waits_for_another_number_in_one_tap(office, heard):
    show, _ = await sell_out(office)
    ann = await office.telegram.person("Ann", heard.language)
    for count in ("3", "2"):
        await ann.start(f"s{show}")
        await ann.press(heard("button-wait"))
        await ann.press(count, exactly=True)
        asked = await ann.sees(heard("wait-title", count=int(count)))
    await ann.press(heard("button-join"))
    await ann.sees(heard("place-wish", count=2))
    await ann.press(heard("button-join"))  # of the other message, for three
    told = await ann.sees(heard("wait-standing", count=2))
    assert told["message_id"] < asked["message_id"]
    await ann.press(heard("button-join-anew"))
    await ann.sees(heard("place-wish", count=3))
    await ann.press(heard("button-wait-anew"))
    await ann.press("1", exactly=True)
    await ann.sees(heard("wait-standing", count=3))
    await ann.press(heard("button-join-anew"))
    await ann.sees(heard("place-wish", count=1))
    places = await office.rows("SELECT count, state FROM waitlist ORDER BY id")
    assert [(row.count, row.state) for row in places] == [(2, "left"), (3, "left"), (1, "waiting")]


async def test_who_asks_for_more_than_there_are_is_led_to_the_line(office):
    show = (await office.show_ids())[0]
    person = await office.telegram.person()
    await person.start(f"s{show}")
    await person.sees("How many seats")
    rows = [{"show_id": show, "seat": seat} for seat in range(41)]
    await office.foyer.house.db.write(lambda tx: tx.execute(insert(tables.seat_claims), rows))
    await person.press("2", exactly=True)
    assert "Only one seat is free" in person.answer["text"]
    await person.press("I need more")
    await person.sees("How many seats shall I look out for")


async def test_who_blocks_the_bot_keeps_no_offer_from_the_next(office):
    said = SAID["en"]
    show, holder = await sell_out(office)
    first = await stand_in_line(office, show, "en")
    second = await stand_in_line(office, show, "en", place=2)
    await holder.press("Give the seats back")
    await first.sees(said["offer"])
    await office.telegram.post("blocks", user_id=first.id, blocked=True)
    await second.sees(said["offer"])
    states = await office.rows("SELECT state FROM waitlist ORDER BY id")
    assert [row.state for row in states] == ["passed", "offered"]
