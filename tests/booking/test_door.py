"""The door admits a ticket once, to the right show, at the right time."""

from sqlalchemy import select, update

from booking import door, people, tickets
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW, STEWARD


async def a_ticket(house, show=SHOW):
    """A sold ticket, with the clock at its show's start."""
    order = await house.buy(ANN, 3, show=show)
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    house.now = order.show.starts_at
    return view.tickets[0]


async def scan(house, code, nonce, steward=STEWARD):
    return await house.write(door.scan, steward, code, nonce, house.now, RULES)


async def test_the_first_scan_admits_and_the_second_says_when_and_where(house):
    ticket = await a_ticket(house)
    first = await scan(house, ticket.code, "a")
    assert (first.verdict, first.row, first.seat_number, first.kind) == ("admit", "A", 4, "s")
    assert (first.holder, first.age_rating, first.undo_until) == ("Visitor 101", "12+", house.now + 60)
    house.now += 5
    second = await scan(house, ticket.code, "b")
    assert (second.verdict, second.used_at, second.gate) == ("used", house.now - 5, "Visitor 900")
    assert [row.verdict for row in await house.rows(select(tables.scans).order_by(tables.scans.c.id))] == [
        "admit",
        "used",
    ]


async def test_the_same_scan_again_gives_the_same_answer(house):
    ticket = await a_ticket(house)
    assert [(await scan(house, ticket.code, "a")).verdict for _ in range(3)] == ["admit"] * 3
    assert len(await house.rows(select(tables.scans))) == 1


async def test_a_scan_is_undone_within_the_minute_and_stays_undone(house):
    ticket = await a_ticket(house)
    await scan(house, ticket.code, "a")
    undo = (door.undo_scan, STEWARD, ticket.ticket_id)
    assert (await house.write(*undo, house.now + 60, RULES)).verdict == "undone"
    assert (await house.write(*undo, house.now + 500, RULES)).verdict == "undone"
    assert (await scan(house, ticket.code, "a")).verdict == "undone"
    assert (await house.one(tables.tickets, id=ticket.ticket_id)).state == "issued"
    assert (await scan(house, ticket.code, "b")).verdict == "admit"
    assert (await house.refused(*undo, house.now + 61, RULES)).key == "undo-too-late"


async def test_only_staff_scan_and_undo(house):
    ticket = await a_ticket(house)
    for person in (ANN, BOB):
        assert (await house.refused(door.scan, person, ticket.code, "a", house.now, RULES)).key == "not-staff"
        undo = (door.undo_scan, person, ticket.ticket_id, house.now, RULES)
        assert (await house.refused(*undo)).key == "not-staff"
        assert not await house.db.read(door.is_staff, person)
    assert await house.db.read(door.is_staff, STEWARD)


async def test_a_steward_of_another_cinema_admits_nobody(house):
    ticket = await a_ticket(house)
    await house.write(people.add_staff, BOB, "steward", "Forum", house.now)
    assert (await scan(house, ticket.code, "a", steward=BOB)).verdict == "other-show"
    assert (await scan(house, ticket.code, "b")).verdict == "admit"
    undo = (door.undo_scan, BOB, ticket.ticket_id, house.now, RULES)
    assert (await house.refused(*undo)).key == "no-such-ticket"


async def test_a_ticket_is_good_around_its_show_only(house):
    ticket = await a_ticket(house)
    start = house.now
    moments = {-7 * 86_400: "other-day", -7_201: "too-early", -7_200: "admit", 7_199: "used", 86_400: "used"}
    for number, (seconds, verdict) in enumerate(moments.items()):
        house.now = start + seconds
        assert (await scan(house, ticket.code, str(number))).verdict == verdict


async def test_after_its_show_a_ticket_is_for_another(house):
    ticket = await a_ticket(house)
    house.now += 7_200
    assert (await scan(house, ticket.code, "a")).verdict == "other-show"
    house.now += 86_400
    assert (await scan(house, ticket.code, "b")).verdict == "other-day"


async def test_void_reissued_and_foreign_codes_are_refused(house):
    ticket = await a_ticket(house)
    await house.write(lambda tx: tx.execute(update(tables.tickets).values(epoch=2)))
    assert (await scan(house, ticket.code, "a")).verdict == "void"
    await house.write(lambda tx: tx.execute(update(tables.tickets).values(epoch=1, state="void")))
    assert (await scan(house, ticket.code, "b")).verdict == "void"
    assert (await scan(house, "A" * 40, "c")).verdict == "unknown"
    assert (await scan(house, "", "d")).verdict == "unknown"
