"""What visitors say: only who saw the film, once, in their own words; reported, removed, averaged."""

import pytest
from sqlalchemy import select

from booking import handing, people, reviews
from booking.own_views import Rating
from storage import tables
from tests.house import ANN, BOB, CAROL, OPENING, RULES, SHOW, STEWARD

OVER = OPENING + 7 * 86_400 + SHOW * 10_800 + 7_000
FILM = 1
MANAGER = BOB


async def read(house, reader=CAROL, number=0):
    return await house.db.read(reviews.page, reader, FILM, number, house.now)


@pytest.fixture
async def seen(house):
    """Ann and Bob have seen the film; Carol has not."""
    await house.buy(ANN, 3)
    await house.buy(BOB, 4)
    house.now = OVER
    return house


async def test_only_who_saw_it_may_say_so(house):
    assert (await house.refused(reviews.rate, ANN, FILM, 5, house.now)).key == "not-visited"
    await house.buy(ANN, 3)
    house.now = OVER - 1
    assert (await house.refused(reviews.rate, ANN, FILM, 5, house.now)).key == "not-visited"
    house.now = OVER
    assert (await house.write(reviews.rate, ANN, FILM, 5, house.now)).stars == 5
    assert (await house.refused(reviews.rate, BOB, FILM, 5, house.now)).key == "not-visited"
    assert (await house.refused(reviews.rate, ANN, 99, 5, house.now)).key == "not-visited"


async def test_who_was_handed_the_ticket_saw_the_film(house):
    await house.buy(ANN, 3)
    ticket = (await house.one(tables.tickets, seat=3)).id
    link = await house.write(handing.offer, ANN, ticket, house.now, RULES)
    await house.write(handing.take, BOB, link.token, house.now, RULES)
    house.now = OVER
    assert (await house.write(reviews.rate, BOB, FILM, 4, house.now)).stars == 4
    assert (await house.refused(reviews.rate, ANN, FILM, 4, house.now)).key == "not-visited"


async def test_one_review_a_person_and_it_may_be_changed(seen):
    assert (await seen.refused(reviews.write_words, ANN, FILM, "Grand!", seen.now)).key == "not-rated"
    await seen.write(reviews.rate, ANN, FILM, 2, seen.now)
    await seen.write(reviews.write_words, ANN, FILM, "Too dark.", seen.now)
    again = await seen.write(reviews.rate, ANN, FILM, 4, seen.now + 5)
    assert (again.stars, again.text) == (4, "Too dark.")
    changed = await seen.write(reviews.write_words, ANN, FILM, "  Dark, and good. ", seen.now + 6)
    assert changed.text == "Dark, and good."
    assert len(await seen.rows(select(tables.reviews))) == 1
    page = await read(seen)
    assert [(entry.name, entry.stars, entry.text) for entry in page.entries] == [("Visitor 101", 4, "Dark, and good.")]
    assert (page.may_write, (await read(seen, ANN)).may_write) == (False, True)


@pytest.mark.parametrize("stars", [0, 6, -1])
async def test_stars_are_one_to_five(seen, stars):
    await seen.refused(reviews.rate, ANN, FILM, stars, seen.now)


async def test_averages_are_exact(seen):
    await seen.buy(ANN, 5, show=2)
    assert await seen.db.read(reviews.ratings, [FILM]) == {}
    await seen.write(reviews.rate, ANN, FILM, 5, seen.now)
    await seen.write(reviews.rate, BOB, FILM, 4, seen.now)
    assert await seen.db.read(reviews.ratings, [FILM]) == {FILM: Rating(2, 45)}


async def test_long_words_are_cut_and_pages_hold_their_number(seen):
    await seen.write(reviews.rate, ANN, FILM, 5, seen.now)
    said = await seen.write(reviews.write_words, ANN, FILM, "👩‍👩‍👧‍👦" * 4096, seen.now)
    assert len(said.text) == reviews.LONGEST
    page = await read(seen, number=77)
    assert (page.page, page.pages) == (0, 1)


async def test_readers_report_and_a_manager_removes(seen):
    await seen.write(people.add_staff, MANAGER, "manager", "Splendid", seen.now)
    await seen.write(people.add_staff, CAROL, "owner", "Forum", seen.now)
    await seen.write(reviews.rate, ANN, FILM, 1, seen.now)
    await seen.write(reviews.write_words, ANN, FILM, "Rude words", seen.now)
    (entry,) = (await read(seen)).entries
    await seen.write(reviews.report, CAROL, entry.review_id, seen.now)
    await seen.write(reviews.report, CAROL, entry.review_id, seen.now)
    assert await seen.told("review-reported") == [f"{entry.review_id}:0"]
    for stranger in (ANN, CAROL, STEWARD):
        assert (await seen.refused(reviews.remove, stranger, entry.review_id, seen.now)).key == "not-manager"
    assert [each.may_remove for each in (await read(seen, MANAGER)).entries] == [True]
    alias = await seen.alias(MANAGER)
    await seen.write(reviews.remove, MANAGER, entry.review_id, seen.now)
    await seen.write(reviews.remove, MANAGER, entry.review_id, seen.now)
    rows = await seen.rows(select(tables.audit).where(tables.audit.c.what == "review"))
    assert [(row.actor_id, row.subject, row.before, row.after) for row in rows] == [
        (alias, f"review:{entry.review_id}", "shown", "removed")
    ]
    page = await read(seen)
    assert (page.entries, page.rating) == ((), None)
    await seen.write(reviews.write_words, ANN, FILM, "Again", seen.now)
    assert (await read(seen)).entries == ()
    assert (await seen.refused(reviews.report, CAROL, entry.review_id, seen.now)).key == "no-such-review"
