"""Told once, when it has come true: booking opens, two centre seats come free, a film comes to the city."""

import pytest
from sqlalchemy import insert, update

from booking import holds, notices, watching
from booking.refusals import Refusal
from storage import tables
from tests.house import ANN, BOB, OPENING, SHOW

RIGA, FILM, LATER = 1, 1, OPENING + 86_400


@pytest.fixture
def watch(house):
    async def watch(kind, show=SHOW, film=FILM, person=ANN):
        return await house.write(watching.watch, person, kind, film, show, RIGA, house.now)

    return watch


async def tick(house):
    return await house.write(watching.tell_due, house.now)


def opening(tx, at):
    tx.execute(update(tables.shows).where(tables.shows.c.id == SHOW).values(opens_at=at))


async def test_when_booking_opens_it_is_told_once(house, watch):
    await house.write(opening, LATER)
    made = await watch("opens")
    await watch("opens")
    assert await tick(house) == 0
    house.now = LATER
    assert [await tick(house), await tick(house)] == [1, 0]
    assert await house.told("watch") == [f"{made.id}:{OPENING}"]
    assert await house.db.read(watching.watches, ANN) == ()


async def test_asked_again_after_it_was_told_it_is_told_again(house, watch):
    await watch("opens")
    await tick(house)
    house.now += 60
    await watch("opens")
    assert await tick(house) == 1
    assert len(await house.told("watch")) == 2


async def test_two_centre_seats_that_come_free_are_told_of(house, watch):
    await house.write(keep_back, range(60))
    await watch("seats")
    assert await tick(house) == 0
    await house.write(give_back, (0, 1))
    assert await tick(house) == 0, "the corner of the front row is no centre"
    await house.write(give_back, (24, 25))
    assert await tick(house) == 1


async def test_a_held_seat_is_not_free(house, watch):
    await house.write(keep_back, [seat for seat in range(60) if seat not in (24, 25)])
    await house.hold(BOB, 24, 25)
    await watch("seats")
    assert await tick(house) == 0
    held = await house.one(tables.bookings, person_id=BOB)
    await house.write(holds.release_hold, BOB, held.id, house.now, house.rules)
    assert await tick(house) == 1


async def test_a_film_that_comes_to_the_city_is_told_of(house, watch):
    await house.write(other_film)
    await watch("city", show=0, film=2)
    assert await tick(house) == 0
    await house.write(show_it)
    assert await tick(house) == 1
    [notice] = await house.write(notices.claim_due, house.now, "lease", 9)
    view = await house.db.read(notices.view, notice, house.now, house.rules)
    assert (view.kind, view.film["en"], view.city["en"]) == ("city", "Charade", "Riga")


async def test_what_can_never_come_true_is_let_go(house, watch):
    await house.write(opening, LATER)
    await watch("opens")
    house.now = OPENING + 30 * 86_400
    assert await tick(house) == 0
    assert await house.rows(tables.watches.select()) == []


async def test_nobody_takes_anothers_off_and_there_is_an_end_to_it(house, watch):
    mine = await watch("seats")
    await house.write(watching.unwatch, BOB, mine.id)
    assert len(await house.db.read(watching.watches, ANN)) == 1
    assert await house.write(watching.unwatch, ANN, mine.id) == ()
    assert (await house.refused(watching.watch, ANN, "opens", FILM, 999, RIGA, house.now)).key == "show-gone"
    assert (await house.refused(watching.watch, ANN, "city", 999, 0, RIGA, house.now)).key == "no-such-film"
    await house.write(many, watching.MOST)
    with pytest.raises(Refusal, match="watching-much"):
        await watch("opens")


def keep_back(tx, seats):
    tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": seat} for seat in seats])


def give_back(tx, seats):
    tx.execute(tables.seat_claims.delete().where(tables.seat_claims.c.seat.in_(seats)))


def other_film(tx):
    film = tx.execute(tables.films.select()).one()._asdict()
    tx.execute(insert(tables.films), film | {"id": 2, "slug": "charade", "title": {"en": "Charade"}})


def show_it(tx):
    show = tx.execute(tables.shows.select().where(tables.shows.c.id == SHOW)).one()._asdict()
    tx.execute(insert(tables.shows), show | {"id": 77, "film_id": 2, "starts_at": show["starts_at"] + 60})


def many(tx, number):
    facts = {"person_id": ANN, "kind": "city", "film_id": FILM, "city_id": RIGA, "since": OPENING}
    tx.execute(insert(tables.watches), [facts | {"subject": f"film:{n}:1"} for n in range(number)])
