"""Messages to the cinema and back: to the managers of the city, rarely enough, answered once, kept for a while."""

import pytest
from sqlalchemy import select

from booking import notices, people, support
from storage import tables
from tests.house import ANN, BOB, CAROL, RULES, STEWARD

MANAGER, OTHER = BOB, CAROL


@pytest.fixture
async def staffed(house):
    await house.write(people.set_city, ANN, 1)
    await house.write(people.add_staff, MANAGER, "manager", "Splendid", house.now)
    await house.write(people.add_staff, OTHER, "owner", "Forum", house.now)
    return house


async def seen_by(house, kind):
    """Person -> the text of what they are told."""
    found = {}
    for notice in await house.write(notices.claim_due, house.now, "lease", 100):
        if notice.kind == kind:
            found[notice.person_id] = await house.db.read(notices.view, notice, house.now, RULES)
    return found


async def test_every_manager_of_the_city_reads_it_and_the_first_answers(staffed):
    order = await staffed.buy(ANN, 3)
    await staffed.write(support.ask_cinema, ANN, "  Is there a ramp? ", staffed.now)
    told = await seen_by(staffed, "support")
    assert {person: (view.text, view.name) for person, view in told.items()} == {
        MANAGER: ("Is there a ramp?", "Visitor 101"),
        OTHER: ("Is there a ramp?", "Visitor 101"),
    }
    assert {view.number for view in told.values()} == {order.number}
    message = told[MANAGER].message_id
    for stranger in (ANN, STEWARD):
        assert (await staffed.refused(support.answer, stranger, message, "No", staffed.now)).key == "not-manager"
        assert (await staffed.refused(support.question, stranger, message, staffed.now)).key == "not-manager"
    await staffed.write(support.answer, OTHER, message, "Yes, at the back door.", staffed.now)
    assert (await staffed.refused(support.answer, MANAGER, message, "No", staffed.now)).key == "already-answered"
    assert {person: view.answer for person, view in (await seen_by(staffed, "support-answer")).items()} == {
        ANN: "Yes, at the back door."
    }


async def test_a_person_writes_so_often_in_an_hour(staffed):
    for _ in range(support.MOST_AN_HOUR):
        await staffed.write(support.ask_cinema, ANN, "Hello?", staffed.now)
    assert (await staffed.refused(support.ask_cinema, ANN, "Hello?", staffed.now)).key == "asked-often"
    staffed.now += support.AN_HOUR
    await staffed.write(support.ask_cinema, ANN, "Hello?", staffed.now)


async def test_it_is_said_when_nobody_would_read_it(house):
    assert (await house.refused(support.ask_cinema, ANN, "Hello?", house.now)).key == "no-city"
    await house.write(people.set_city, ANN, 1)
    assert (await house.refused(support.ask_cinema, ANN, "Hello?", house.now)).key == "nobody-there"
    await house.write(people.add_staff, BOB, "manager", "Splendid", house.now)
    assert (await house.refused(support.ask_cinema, ANN, " \n ", house.now)).key == "nothing-written"


async def test_messages_are_not_kept_for_ever(staffed):
    await staffed.write(support.ask_cinema, ANN, "Hello?", staffed.now)
    staffed.now += support.KEPT_SECONDS
    assert await staffed.write(support.forget_old, staffed.now) == 0
    assert await staffed.write(support.forget_old, staffed.now + 1) == 1
    assert await staffed.rows(select(tables.support_messages)) == []
    assert (await seen_by(staffed, "support")) == {MANAGER: None, OTHER: None}
