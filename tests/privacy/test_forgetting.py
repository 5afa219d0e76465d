"""Being forgotten: nothing says any more who it was, the books still balance, and who comes back is somebody new."""

import subprocess
from pathlib import Path

import pytest
from sqlalchemy import insert, make_url, select

from booking import audits, handing, holds, payers, people, privacy, reviews, settings, support, tickets, waitlist
from booking.door import scan
from booking.notices import claim_due, view
from booking.views import Notice
from storage import tables
from storage.privacy import columns_of_people
from tests.conftest import postgres_programs
from tests.house import BOB, CAROL, OPENING, RULES, SHOW, STEWARD

ZED = 7_391_846_205  # her Telegram id
NAME, WORDS, HELP, ANSWER, CUSTOMER = "Zedcanary", "reviewcanary", "helpcanary", "answercanary", "cus_canary"
OVER = OPENING + 7 * 86_400 + SHOW * 10_800 + 7_000


@pytest.fixture
async def lived(house):
    """A person who has left a trace wherever a person can."""
    await house.write(people.greet, ZED, NAME, "ru", house.now)
    await house.write(people.set_city, ZED, 1)
    await house.write(people.ask, ZED, {"canary": "askedcanary"})
    await house.write(settings.set_quiet, ZED, 60, 120)
    await house.write(people.add_staff, BOB, "manager", "Splendid", house.now)
    order = await house.buy(ZED, 3, 4)
    await house.hold(ZED, 9, show=2)
    await house.write(lambda tx: tx.execute(insert(tables.wallets).values(person_id=ZED, currency="EUR", balance=500)))
    entries = [
        {"journal": "gift:1", "account": account, "currency": "EUR", "amount": amount, "at": house.now}
        for account, amount in ((f"person:{ZED}", 500), ("house:gifts", -500))
    ]
    await house.write(lambda tx: tx.execute(insert(tables.ledger), entries))
    ticket = (await house.one(tables.tickets, seat=4)).id
    link = await house.write(handing.offer, ZED, ticket, house.now, RULES)
    await house.write(handing.take, CAROL, link.token, house.now, RULES)
    await house.write(support.ask_cinema, ZED, HELP, house.now)
    question = await house.one(tables.support_messages, person_id=ZED)
    await house.write(support.answer, BOB, question.id, ANSWER, house.now)
    await house.write(payers.keep, ZED, "stripe", house.now)
    key = (await house.write(payers.payer_of, ZED, "stripe")).key
    await house.write(payers.known, key, CUSTOMER)
    house.now = OVER
    await house.write(reviews.rate, ZED, 1, 4, house.now)
    await house.write(reviews.write_words, ZED, 1, WORDS, house.now)
    await house.write(reviews.rate, CAROL, 1, 2, house.now)
    await house.write(reviews.write_words, CAROL, 1, "Too long.", house.now)
    other = await house.one(tables.reviews, person_id=CAROL)
    await house.write(reviews.report, ZED, other.id, house.now)
    house.order = order.booking_id
    return house


async def forget(house, told=0):
    """And what follows of itself once the provider has deleted its customer."""
    await house.write(privacy.forget, ZED, told, house.now, RULES)
    for due in await house.write(payers.claim_due, house.now, 10):
        await house.write(payers.gone, due.payer.key, house.now)
    await house.db.wipe()


def raw(url: str) -> bytes:
    """All that the database has on its disk, or says when it is dumped."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return b"".join(file.read_bytes() for file in Path(parsed.database).parent.glob("foyer.db*"))
    program = postgres_programs() / "pg_dump"
    dump = [program, "-h", parsed.query["host"], "-U", "foyer", parsed.database]
    return subprocess.run(dump, check=True, capture_output=True).stdout


def canaries(url: str) -> set[bytes]:
    found = raw(url)
    number = ZED.to_bytes(6, "big")  # as SQLite keeps an integer of this size
    wanted = {name.encode() for name in (NAME, WORDS, HELP, ANSWER, CUSTOMER, "askedcanary", str(ZED))} | {number}
    return {canary for canary in wanted if canary in found}


async def test_no_trace_is_left_on_the_disk(lived, database_url):
    before = canaries(database_url)
    assert len(before) >= 7
    await forget(lived)
    assert canaries(database_url) == set()


async def test_the_books_still_balance_and_the_history_holds(lived):
    await forget(lived)
    assert await lived.db.read(audits.audit_books) == ()
    while await lived.write(audits.seal, 100):
        pass
    assert await lived.db.read(audits.verify_chain) is None
    assert (await lived.one(tables.bookings, id=lived.order)).person_id < 0
    assert (await lived.one(tables.payments)).person_id < 0
    assert await lived.state(2) == "released"


async def test_stars_stay_and_words_go(lived):
    await forget(lived)
    page = await lived.db.read(reviews.page, CAROL, 1, 0, lived.now)
    assert (page.rating.count, page.rating.tenths) == (2, 30)
    assert [entry.text for entry in page.entries] == ["Too long."]


async def test_who_comes_back_is_somebody_new(lived):
    before = await lived.alias(ZED)
    await forget(lived)
    await lived.write(people.greet, ZED, "Zed", "en", lived.now)
    assert await lived.alias(ZED) != before
    mine = await lived.db.read(tickets.my_tickets, ZED, 0, lived.now, RULES)
    assert (mine.upcoming, mine.past, mine.holds) == ((), (), ())
    assert (await lived.refused(tickets.send_again, ZED, lived.order, lived.now)).key == "not-yours"
    assert (await lived.refused(reviews.rate, ZED, 1, 5, lived.now)).key == "not-visited"


async def test_a_forgotten_person_is_sent_nothing(lived):
    """An alias is no chat: what is still to be told them is settled without a word."""
    alias = await lived.alias(ZED)
    await forget(lived)
    waiting = [notice for notice in await lived.write(claim_due, lived.now, "x", 100) if notice.person_id == alias]
    assert waiting
    for notice in waiting:
        assert isinstance(notice, Notice)
        assert await lived.db.read(view, notice, lived.now, RULES) is None


async def test_tickets_ahead_are_not_lost_by_surprise(house):
    await house.write(people.greet, ZED, NAME, "en", house.now)
    await house.buy(ZED, 3)
    refusal = await house.refused(privacy.forget, ZED, 0, house.now, RULES)
    assert (refusal.key, refusal.facts) == ("tickets-ahead", {"count": 1})
    code = (await house.db.read(tickets.booking, ZED, 1, RULES)).tickets[0].code
    await house.write(privacy.forget, ZED, 1, house.now, RULES)
    house.now = OVER - 7_000
    assert (await house.write(scan, STEWARD, code, "n", house.now, RULES)).verdict == "admit"


async def test_a_payment_under_way_is_waited_for(house):
    await house.write(people.greet, ZED, NAME, "en", house.now)
    order = await house.ask(await house.hold(ZED, 3))
    await house.approve(order)
    refusal = await house.refused(privacy.forget, ZED, 0, house.now, RULES)
    until = (await house.one(tables.bookings)).deadline
    assert (refusal.key, refusal.facts) == ("forget-while-paying", {"until": until, "zone": "Europe/Riga"})


async def test_who_gives_up_a_payment_under_way_is_forgotten_at_once(house):
    await house.write(people.greet, ZED, NAME, "en", house.now)
    order = await house.ask(await house.hold(ZED, 3))
    await house.approve(order)
    await house.write(holds.release_hold, ZED, order.booking_id, house.now, RULES)
    await house.write(privacy.forget, ZED, 0, house.now, RULES)
    assert await house.claims() == {}


async def test_held_seats_and_places_in_line_go_to_others(house):
    await house.write(people.greet, ZED, NAME, "en", house.now)
    await house.hold(ZED, *range(8))
    await house.write(lambda tx: tx.execute(insert(tables.seat_claims), [
        {"show_id": 2, "seat": seat} for seat in range(60)
    ]))  # fmt: skip
    await house.write(waitlist.join, ZED, 2, 2, True, (), None, house.now, RULES)
    await house.write(privacy.forget, ZED, 0, house.now, RULES)
    assert await house.claims() == {}
    assert (await house.one(tables.waitlist)).state == "left"


async def test_staff_are_taken_off_the_staff_first(house):
    await house.write(people.add_staff, CAROL, "manager", "Splendid", house.now)
    assert (await house.refused(privacy.forget, CAROL, 0, house.now, RULES)).key == "still-staff"


async def test_a_stewards_name_goes_from_the_gates(house):
    order = await house.buy(BOB, 3)
    house.now = OVER - 7_000
    code = (await house.db.read(tickets.booking, BOB, order.booking_id, RULES)).tickets[0].code
    await house.write(scan, STEWARD, code, "n", house.now, RULES)
    assert (await house.one(tables.scans)).gate == f"Visitor {STEWARD}"
    await house.write(people.remove_staff, STEWARD, "Splendid")
    await house.write(privacy.forget, STEWARD, 0, house.now, RULES)
    assert {(await house.one(tables.scans)).gate, (await house.one(tables.tickets)).gate} == {""}
    assert await house.db.read(audits.audit_books) == ()


async def test_a_person_gets_every_row_about_them(lived):
    data = await lived.db.read(privacy.export, ZED, lived.now)
    filled = {name for name, rows in data.items() if isinstance(rows, list) and rows}
    assert filled >= {
        "people", "aliases", "preferences", "bookings", "booking_seats", "tickets", "payments", "receipts", "wallets",
        "ledger", "handovers", "reviews", "review_reports", "support_messages", "outbox", "audit",
        "payers",
    }  # fmt: skip
    assert data.keys() >= {column.table.name for column in columns_of_people()}
    assert data["people"][0]["first_name"] == NAME
    assert [row["text"] for row in data["reviews"]] == [WORDS]
    assert len(data["booking_seats"]) == 3
    assert not any(row.get("person_id") == CAROL for name in ("bookings", "payments") for row in data[name])


def test_every_table_that_names_a_person_is_in_the_document():
    """A column that looks like a person's id is one that export and forgetting know, or is written down here."""
    no_person = {
        "seen_updates.update_id", "bookings.message_id", "bookings.replaces_id", "payments.charge_id",
        "payments.provider_charge_id", "provider_events.event_id", "audit.actor_id", "payers.customer_id",
        "people.found_by",
    }  # fmt: skip
    known = {str(column) for column in columns_of_people()}
    for table in tables.metadata.sorted_tables:
        for column in table.columns:
            if column.name.endswith(("_id", "_by")) and not column.foreign_keys:
                assert str(column) in known | no_person, column


async def test_who_is_unknown_has_no_data(house):
    data = await house.db.read(privacy.export, 12345, house.now)
    assert not any(rows for rows in data.values() if isinstance(rows, list))
    assert await house.rows(select(tables.people).where(tables.people.c.id == 12345)) == []
