"""Seats that the house keeps back: only free ones, all or nothing, and back by way of the line."""

import pytest
from sqlalchemy import select

from booking import audits, holds, people, waitlist
from booking.office import house_seats
from booking.refusals import Refusal
from storage import tables
from tests.house import ANN, BOB, CAROL, RULES, SHOW, STEWARD, house

__all__ = ["house"]

MANAGER, OTHER = 901, 902


async def staffed(house):
    for person, cinema in ((MANAGER, "Splendid"), (OTHER, "Forum")):
        await house.write(people.greet, person, "Manager", "en", house.now)
        await house.write(people.add_staff, person, "manager", cinema, house.now)


async def block(house, *seats, by=None, why="broken"):
    return await house.write(house_seats.block_seats, by, SHOW, seats, why, house.now, RULES)


async def unblock(house, *seats, by=None):
    return await house.write(house_seats.unblock_seats, by, SHOW, seats, "mended", house.now, RULES)


async def kept(house):
    return {seat.label: seat.why for seat in (await house.db.read(house_seats.house_seats, None, SHOW)).seats}


async def history(house):
    rows = await house.rows(
        select(tables.audit).where(tables.audit.c.what == "house-seats").order_by(tables.audit.c.id)
    )
    return [(row.before, row.after, row.why, row.detail["seats"]) for row in rows]


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def test_what_is_kept_back_nobody_can_hold_and_it_is_written_down(house):
    done = await block(house, 4, 3)
    assert done.changed == ("A4", "A5")
    assert await kept(house) == {"A4": "broken", "A5": "broken"}
    refusal = await house.refused(holds.hold_seats, ANN, SHOW, (4,), house.now, RULES)
    assert (refusal.key, refusal.facts["seats"]) == ("seats-taken", ("A5",))
    assert (await block(house, 3, 4)).changed == ()
    assert await history(house) == [("free", "blocked", "broken", [3, 4])]
    assert (await unblock(house, 4, 5)).changed == ("A5",)
    assert await kept(house) == {"A4": "broken"}
    assert await history(house) == [("free", "blocked", "broken", [3, 4]), ("blocked", "free", "mended", [4])]
    await house.hold(ANN, 4)
    assert await faults(house) == []


async def test_all_or_nothing_and_the_refusal_names_what_is_in_the_way(house):
    await house.buy(ANN, 3)
    await house.hold(BOB, 5)
    refusal = await house.refused(house_seats.block_seats, None, SHOW, (3, 4, 5, 6), "press", house.now, RULES)
    assert (refusal.key, refusal.facts["seats"]) == ("seats-not-free", ("A4", "A6"))
    assert await kept(house) == {}
    assert await history(house) == []
    refusal = await house.refused(house_seats.block_seats, None, SHOW, (60,), "press", house.now, RULES)
    assert refusal.key == "no-such-seat"


async def test_what_ran_out_is_in_nobodys_way_and_ends_as_a_whole(house):
    hold = await house.hold(BOB, 5, 6)
    house.now = hold.deadline
    assert (await block(house, 5)).changed == ("A6",)
    assert await house.state(hold.booking_id) == "expired"
    assert sorted(await house.claims()) == [5]
    assert await faults(house) == []


async def test_who_stands_in_line_goes_before_the_house(house):
    """The line is served by the asking that found the seats, and stays served although the house gets nothing."""
    await block(house, *range(2, 60))
    hold = await house.hold(ANN, 0, 1)
    await house.write(waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES)
    house.now = hold.deadline
    refusal = await house.refused(house_seats.block_seats, None, SHOW, (0,), "press", house.now, RULES)
    assert (refusal.key, refusal.stands, refusal.facts["seats"]) == ("seats-not-free", True, ("A1",))
    assert (await house.one(tables.waitlist, person_id=BOB)).state == "offered"


async def test_what_is_given_back_is_offered_to_the_line_first(house):
    await block(house, *range(60))
    await house.write(waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES)
    done = await unblock(house, 10, 11, 30)
    assert (done.changed, done.offered) == (("B1", "B2", "D1"), 2)
    offer = await house.one(tables.waitlist, person_id=BOB)
    assert offer.state == "offered"
    claims = await house.claims()
    assert claims[10] == claims[11] == offer.booking_id
    assert (await house.refused(holds.take_offer, CAROL, SHOW, (10,), house.now, RULES)).key == "seats-taken"
    await house.hold(CAROL, 30)
    assert await faults(house) == []


async def test_only_the_managers_of_the_cinema_may(house):
    await staffed(house)
    assert (await block(house, 3, by=MANAGER)).changed == ("A4",)
    for person in (ANN, STEWARD, OTHER):
        for use_case in (house_seats.block_seats, house_seats.unblock_seats):
            refusal = await house.refused(use_case, person, SHOW, (3, 4), "mine", house.now, RULES)
            assert refusal.key == "not-manager"
        with pytest.raises(Refusal, match="not-manager"):
            await house.db.read(house_seats.house_seats, person, SHOW)
    row = (await house.rows(select(tables.audit).where(tables.audit.c.what == "house-seats")))[0]
    assert row.actor_id == await house.alias(MANAGER)


async def test_nothing_is_kept_back_of_a_show_that_has_begun(house):
    house.now = (await house.one(tables.shows, id=SHOW)).starts_at
    assert (
        await house.refused(house_seats.block_seats, None, SHOW, (3,), "late", house.now, RULES)
    ).key == "show-started"
