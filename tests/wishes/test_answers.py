"""A wish on a real programme: seats at once, a few shows, or a question; and why nothing fits."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking import wishing
from booking.rules.seat_wishes import meets
from booking.rules.seats import Layout
from booking.rules.wishes import Likely, Wish
from booking.rules.wishes.wish import SEATS, TELLING
from booking.wish_views import WishCount, WishSeats, WishShows, WishWhichDay, WishWhichFilm
from bot.packed_wish import pack_wish, unpack_wish
from bot.screens.finding_samples import EVERYTHING
from storage import tables
from tests.house import ANN, BOB, PRICES

RIGA, SHOW_DAY, LATER = 1, "2027-01-22", "2027-01-24"
FILM = (Likely(1, 100),)


@pytest.fixture
async def ask(house):
    async def ask(wish, position=None):
        return await house.db.read(wishing.answer, ANN, RIGA, wish, house.now, house.rules, position)

    return ask


@pytest.fixture
def hear(house):
    async def hear(text, language="en"):
        return await house.db.read(wishing.understand, text, language, RIGA, house.now)

    return hear


async def test_one_show_for_so_many_is_its_seats_at_once(ask):
    answer = await ask(Wish(count=2, films=FILM, since=900))
    assert isinstance(answer, WishSeats)
    assert [len(offer.seats) for offer in answer.offers.offers] == [2, 2, 2]
    assert answer.kept


async def test_one_show_for_nobody_knows_how_many_is_that_question(ask):
    answer = await ask(Wish(films=FILM, since=900))
    assert isinstance(answer, WishCount)
    assert answer.how_many.show.id == 2


async def test_several_shows_are_listed_with_what_is_free(house, ask):
    await house.hold(BOB, 1, 2, 3)
    answer = await ask(Wish(count=2, days=(SHOW_DAY,)))
    assert isinstance(answer, WishShows)
    assert (answer.why, [show.free for show in answer.shows]) == ("", [57, 60])


async def test_a_show_that_has_too_few_seats_left_is_not_offered(house, ask):
    await house.write(keep_back, range(56))
    answer = await ask(Wish(count=6, films=FILM, days=(SHOW_DAY,), until=840))
    assert isinstance(answer, WishShows)
    assert (answer.why, [show.id for show in answer.shows]) == ("sold-out", [2])


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (Wish(films=FILM, days=(LATER,)), "no-day"),
        (Wish(films=FILM, days=(SHOW_DAY,), until=600), "no-time"),
        (Wish(films=FILM, cinemas=(Likely(2, 100),)), "no-place"),
        (Wish(films=FILM, format="imax"), "no-format"),
        (Wish(genre="comedy"), "no-genre"),
    ],
)
async def test_where_nothing_fits_the_answer_says_why_and_what_comes_nearest(ask, wish, why):
    answer = await ask(wish)
    assert isinstance(answer, WishShows)
    assert answer.why == why
    assert [show.id for show in answer.shows] == [1, 2]


async def test_a_film_of_another_city_is_not_here(house, ask):
    await house.write(lambda tx: tx.execute(tables.films.insert(), film(2, "Charade")))
    answer = await ask(Wish(count=2, films=(Likely(2, 100),)))
    assert (answer.why, answer.film.id, len(answer.shows)) == ("not-here", 2, 2)


async def test_a_film_named_badly_or_two_named_alike_are_asked_for(house, ask):
    assert isinstance(await ask(Wish(count=2, films=(Likely(1, 62),))), WishWhichFilm)
    await house.write(more_films)
    both = Wish(count=2, films=(Likely(1, 100), Likely(3, 95)))
    answer = await ask(both)
    assert [meant.id for meant in answer.films] == [1, 3]


async def test_many_days_are_asked_for(house, ask):
    await house.write(more_shows)
    answer = await ask(Wish(count=2, films=FILM))
    assert isinstance(answer, WishWhichDay)
    assert answer.days[:2] == ("2027-01-22", "2027-01-23")
    narrowed = await ask(Wish(count=2, films=FILM, days=("2027-01-23",)))
    assert isinstance(narrowed, WishSeats)


async def test_a_day_that_there_is_not_is_asked_for(house, ask):
    """However few shows there are; another day that was named as well is an answer."""
    lonely = await ask(Wish(count=2, films=FILM, since=900, never=(31, 2)))
    assert (type(lonely), len(lonely.shows)) == (WishShows, 1)
    await house.write(add_show, 40, 1, 1)
    assert isinstance(await ask(Wish(count=2, films=FILM, never=(31, 2))), WishWhichDay)
    assert isinstance(await ask(Wish(count=2, films=FILM, days=("2027-01-23",), never=(31, 2))), WishSeats)


async def test_what_was_not_understood_never_leads_to_seats_of_some_film(ask):
    answer = await ask(Wish(count=2, since=900, unread=("gladiator",)))
    assert isinstance(answer, WishShows)


async def test_seats_are_of_the_kind_that_was_wished_for_as_long_as_there_are_any(house, ask):
    wish = Wish(count=2, films=FILM, until=840, seats=("front", "aisle"))
    kept = await ask(wish)
    assert kept.kept
    assert {place.row for offer in kept.offers.offers for place in offer.seats} <= {"A", "B"}
    await house.write(keep_back, range(20))
    others = await ask(wish)
    assert not others.kept
    assert others.offers.offers


async def test_the_nearest_comes_first_once_it_is_known_where_the_person_is(ask):
    answer = await ask(Wish(days=(SHOW_DAY,), near=True), (56.91, 24.1))
    assert answer.shows[0].metres == pytest.approx(1112, abs=5)
    assert not answer.may_be_near


async def test_a_cinema_tells_its_city_and_a_sentence_is_understood_where_one_is(hear):
    wish = await hear("two for nosferatu at the Splendid on 22 january")
    assert (wish.count, wish.films, wish.cinemas, wish.city) == (2, FILM, (Likely(1, 100),), None)
    assert wish.days == (SHOW_DAY,)


@given(
    st.builds(
        Wish,
        count=st.none() | st.integers(1, 20),
        films=st.just(()) | st.integers(1, 2**40).map(lambda film: (Likely(film, 100),)),
        days=st.sets(st.dates(dt.date(2026, 11, 18), dt.date(2026, 12, 1)).map(str)).map(
            lambda days: tuple(sorted(days))
        ),
        since=st.none() | st.integers(0, 1440),
        until=st.none() | st.integers(0, 1440),
        city=st.none() | st.integers(1, 2**20),
        near=st.booleans(),
        seats=st.lists(st.sampled_from(SEATS), unique=True, max_size=3).map(tuple),
        format=st.sampled_from([None, "35mm", "imax"]),
        genre=st.sampled_from([None, "comedy", "western"]),
        tell=st.sampled_from(["", "any", *TELLING]),
    )
)
def test_a_wish_survives_its_button(wish):
    assert unpack_wish(pack_wish(wish)) == wish


def test_the_largest_wish_fits_a_button_with_its_mark():
    assert len(f"!wi1:{pack_wish(EVERYTHING)}".encode()) <= 64


@given(st.text(alphabet="0az.-zAOSC:é", max_size=50))
def test_a_forged_wish_is_refused(packed):
    try:
        wish = unpack_wish(packed)
    except ValueError:
        return
    assert unpack_wish(pack_wish(wish)) == wish


HALL = Layout.parse("\n".join(["ssss_ssss"] * 5 + ["cccc_cccc", "wwss_ssss"]))


@pytest.mark.parametrize(
    ("wish", "rows"),
    [("front", "ABC"), ("not-front", "DEFG"), ("back", "EFG"), ("not-back", "ABCD")],
)
def test_rows_are_at_the_front_or_at_the_back(wish, rows):
    accepts = meets(HALL, (wish,), PRICES, range(HALL.capacity))
    assert {seat.label_row for seat in HALL.seats if accepts((seat.index,))} == set(rows)


def test_an_aisle_a_wheelchair_place_and_the_cheapest():
    def accepted(wish, *labels):
        seats = tuple(HALL.find(label).index for label in labels)
        return meets(HALL, (wish,), PRICES, range(HALL.capacity))(seats)

    assert accepted("aisle", "A3", "A4")
    assert not accepted("aisle", "A2", "A3")
    assert accepted("wheelchair", "G2", "G3")
    assert not accepted("wheelchair", "A1")
    assert accepted("cheap", "G1")
    assert not accepted("cheap", "A1")
    assert accepted("middle", "D4", "D5")
    assert not accepted("middle", "D1")
    assert not accepted("not-side", "D1")


def film(film_id, title):
    made = {"id": film_id, "slug": title.lower(), "title": {"en": title}, "about": {"en": "."}, "year": 1963}
    made |= {"director": "S. Donen", "cast": [], "minutes": 90, "age_rating": "12+", "genres": ["drama"]}
    return made | {"languages": ["en"], "formats": ["2D"], "released": "2026-01-01"}


def more_films(tx):
    tx.execute(tables.films.insert(), film(3, "Nosferatus"))
    add_show(tx, 30, 3, 9)


def more_shows(tx):
    for day in range(1, 9):
        add_show(tx, 40 + day, 1, day)


def add_show(tx, show_id, film_id, days):
    first = tx.execute(tables.shows.select().where(tables.shows.c.id == 1)).one()._asdict()
    starts = first["starts_at"] + days * 86_400 + 60
    tx.execute(
        tables.shows.insert(),
        first
        | {"id": show_id, "film_id": film_id, "local_day": f"2027-01-{22 + days}"}
        | {"starts_at": starts, "ends_at": starts + 6000, "closes_at": starts},
    )


def keep_back(tx, seats):
    tx.execute(tables.seat_claims.insert(), [{"show_id": 1, "seat": seat} for seat in seats])


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
async def test_a_title_that_two_languages_write_alike_is_one_film(house, hear, language):
    titles = {"en": "Metropolis", "ru": "Метрополис", "uk": "Метрополіс"}
    await house.write(lambda tx: tx.execute(tables.films.update().where(tables.films.c.id == 1).values(title=titles)))
    wish = await hear("два на Метрополис завтра вечером", language)
    assert [film.id for film in wish.films] == [1]
