"""Films by what they are and where they are shown; cinemas by how near they are and whom one follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking import cinemas, filtering
from booking.filtering import KINDS, SORTS, FilmsBy, mark, pack, unpack
from bot import callbacks
from storage import tables
from storage.privacy import LET_GO
from tests.house import ANN, BOB, OPENING

RIGA, DAY = 1, 86_400
GENRES = ("comedy", "drama", "horror")


def stock(tx):
    """Twenty more films, one show each, a third of every genre; the last three are far ahead."""
    first = tx.execute(tables.shows.select().where(tables.shows.c.id == 1)).one()._asdict()
    original = tx.execute(tables.films.select().where(tables.films.c.id == 1)).one()._asdict()
    for number in range(20):
        film_id = 100 + number
        far = number >= 17
        starts = OPENING + DAY * (20 if far else 1) + number * 10_000
        facts = {"id": film_id, "slug": f"film-{number}", "title": {"en": f"Film {number}"}}
        facts |= {"genres": [GENRES[number % 3]], "released": f"2026-01-{number + 1:02}", "age_rating": "0+"}
        tx.execute(tables.films.insert(), original | facts)
        times = {"starts_at": starts, "ends_at": starts + 6000, "closes_at": starts}
        place = {"cinema_id": 1 + number % 2, "format": "35 mm" if number % 5 == 0 else "2D"}
        tx.execute(
            tables.shows.insert(),
            first | {"id": film_id, "film_id": film_id, "local_day": f"2027-02-{number % 4 + 1:02}"} | times | place,
        )


@pytest.fixture
async def choose(house):
    await house.write(stock)

    async def choose(page=0, **by):
        return await house.db.read(filtering.chosen_films, RIGA, FilmsBy(**by), page, house.now)

    return choose


def ids(view):
    return [card.film.id for card in view.films.films]


async def test_what_is_on_comes_apart_from_what_is_coming_soon(choose):
    on, soon = await choose(), await choose(soon=True)
    assert on.films.city.films == 17
    assert on.soon == 4
    assert ids(soon) == [1, 117, 118, 119]


async def test_each_choice_narrows_the_list_and_all_of_them_hold(choose):
    comedies = await choose(genre=mark("comedy"))
    assert comedies.chosen == {"genre": "comedy"}
    assert ids(comedies) == [100, 103, 106, 109, 112, 115]
    both = await choose(genre=mark("comedy"), cinema=mark("Forum"))
    assert ids(both) == [103, 109, 115]
    all_of_them = await choose(genre=mark("comedy"), format=mark("35 mm"), cinema=mark("Forum"), day=mark("2027-02-04"))
    assert ids(all_of_them) == [115]
    assert ids(await choose(genre=mark("comedy"), format=mark("35 mm"), day=mark("2027-02-02"))) == []


async def test_pages_keep_their_order_and_a_page_beyond_the_last_is_the_last(choose):
    pages = [await choose(page) for page in range(3)]
    assert [len(ids(page)) for page in pages] == [8, 8, 1]
    assert ids(await choose(99)) == ids(pages[-1])
    assert len({film for page in pages for film in ids(page)}) == 17


async def test_the_newest_first(choose):
    assert ids(await choose(sort="newest"))[:3] == [116, 115, 114]
    assert ids(await choose(sort="rating"))[:3] == [100, 101, 102]


async def test_a_choice_that_is_gone_chooses_nothing(choose):
    assert (await choose(genre="zzz")).chosen == {}


marks = st.text("0123456789abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=3) | st.just("")


@given(st.builds(FilmsBy, *[marks] * len(KINDS), sort=st.sampled_from(SORTS), soon=st.booleans()))
def test_a_choice_survives_its_button(by):
    assert unpack(pack(by)) == by
    assert len(callbacks.FilmFrom(film=2**40, page=999, by=pack(by)).pack().encode()) <= 63


@given(st.text("gladfcNWRS0z", max_size=30))
def test_a_forged_choice_is_refused_or_the_same(packed):
    try:
        by = unpack(packed)
    except ValueError:
        return
    assert pack(by) == packed


async def test_followed_cinemas_come_first_until_nearness_counts(house):
    listed = await house.db.read(cinemas.cinemas, ANN, RIGA, house.now)
    assert [card.name for card in listed.cinemas] == ["Forum", "Splendid"]
    await house.write(cinemas.follow, ANN, 1, house.now)
    await house.write(cinemas.follow, ANN, 1, house.now)
    listed = await house.db.read(cinemas.cinemas, ANN, RIGA, house.now)
    assert [(card.name, card.followed, card.films) for card in listed.cinemas] == [
        ("Splendid", True, 1),
        ("Forum", False, 0),
    ]
    await house.write(
        lambda tx: tx.execute(tables.cinemas.update().where(tables.cinemas.c.id == 2).values(latitude=57.0))
    )
    near = await house.db.read(cinemas.cinemas, BOB, RIGA, house.now, (57.0, 24.1))
    assert [(card.name, card.metres) for card in near.cinemas] == [("Forum", 0), ("Splendid", 11_119)]
    assert not (await house.write(cinemas.unfollow, ANN, 1, house.now)).followed


async def test_a_cinema_that_is_not_there_is_refused(house):
    assert (await house.refused(cinemas.follow, ANN, 99, house.now)).key == "no-such-cinema"


def test_whom_somebody_follows_goes_with_them():
    assert {tables.follows.c.person_id, tables.watches.c.person_id} <= set(LET_GO)
