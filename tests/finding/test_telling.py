"""Tell me when, as a sentence: what is clear is watched, what is not is asked, what is true already is said."""

from dataclasses import replace

import pytest
from sqlalchemy import insert, update

from booking import telling, watching, wishing
from booking.rules.wishes import Likely, Wish
from booking.wish_views import TellAlready, TellAsk, TellShows, TellWatch, WishSeats, WishWhichFilm
from storage import tables
from tests.house import ANN, OPENING, SHOW
from tests.wishes.test_answers import film

RIGA, FILM, LATER = 1, 1, OPENING + 86_400
NOSFERATU = (Likely(FILM, 100),)


@pytest.fixture
def hear(house):
    """The answer to a sentence typed in Riga."""

    async def hear(text, language="en"):
        wish = await house.db.read(wishing.understand, text, language, RIGA, house.now)
        return await house.db.read(telling.answer, ANN, RIGA, wish, house.now, house.rules)

    return hear


@pytest.fixture
def ask(house):
    async def ask(**wish):
        return await house.db.read(telling.answer, ANN, RIGA, Wish(**wish), house.now, house.rules)

    return ask


def opening(*shows):
    return lambda tx: tx.execute(update(tables.shows).where(tables.shows.c.id.in_(shows)).values(opens_at=LATER))


def keep_back(tx):
    tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": seat} for seat in range(60)])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "tell me when booking opens for Nosferatu"),
        ("uk", "повідомте, коли відкриється продаж на Nosferatu"),
        ("de", "Sag mir Bescheid, wenn der Verkauf für Nosferatu beginnt"),
    ],
)
async def test_the_only_show_that_is_not_open_yet_is_the_one_that_is_watched(house, hear, language, text):
    await house.write(opening(SHOW))
    assert await hear(text, language) == TellWatch("opens", FILM, SHOW, RIGA)


async def test_of_several_that_are_not_open_it_is_asked_which(house, ask):
    await house.write(opening(1, 2))
    answer = await ask(films=NOSFERATU, tell="opens")
    assert isinstance(answer, TellShows)
    assert [show.id for show in answer.shows] == [1, 2]


async def test_what_is_open_already_is_said_and_shown(ask):
    answer = await ask(films=NOSFERATU, tell="opens")
    assert isinstance(answer, TellAlready)
    assert answer.kind == "opens"


async def test_a_film_with_no_show_here_is_waited_for_in_the_city(house, hear):
    await house.write(lambda tx: tx.execute(tables.films.insert(), film(2, "Charade")))
    for text in ("tell me when Charade comes to Riga", "let me know when I can book Charade"):
        assert await hear(text) == TellWatch("city", 2, 0, RIGA)


async def test_a_city_that_is_not_understood_is_never_taken_for_ones_own(house, hear):
    await house.write(lambda tx: tx.execute(tables.films.insert(), film(2, "Charade")))
    answer = await hear("let me know when Charade comes to Porto")
    assert isinstance(answer, TellAsk)
    assert (answer.wish.unread, answer.kinds) == (("porto",), ("city",))


async def test_where_no_film_is_named_those_that_may_come_are_asked_for(house, hear):
    await house.write(lambda tx: tx.execute(tables.films.insert(), film(2, "Charade")))
    answer = await hear("let me know when it comes to my city")
    assert isinstance(answer, WishWhichFilm)
    assert [each.id for each in answer.films] == [2]


async def test_two_centre_seats_of_one_show_are_watched_once_there_are_none(house, ask):
    wished = {"films": NOSFERATU, "tell": "seats", "count": 2, "seats": ("middle",), "until": 14 * 60}
    free = await ask(**wished)
    assert isinstance(free, TellAlready)
    assert isinstance(free.answer, WishSeats)
    await house.write(keep_back)
    assert await ask(**wished) == TellWatch("seats", FILM, SHOW, RIGA)


@pytest.mark.parametrize("wished", [{"count": 3}, {"seats": ("aisle",)}, {"count": 2}, {}])
async def test_other_seats_than_the_two_that_are_watched_are_asked_about(ask, wished):
    answer = await ask(films=NOSFERATU, tell="seats", **wished)
    assert isinstance(answer, TellAsk)
    assert answer.is_pair


async def test_who_does_not_say_what_of_is_asked(house, hear):
    answer = await hear("tell me when nosferatu")
    assert isinstance(answer, TellAsk)
    assert answer.kinds == ("seats",)
    await house.write(opening(SHOW))
    assert (await hear("tell me when nosferatu")).kinds == ("opens", "seats")


async def test_what_is_asked_again_with_the_gap_filled_is_watched(house, hear):
    await house.write(keep_back)
    asked = await hear("tell me when seats come free for nosferatu before two")
    wish = replace(asked.wish, count=watching.PAIR, seats=watching.WHERE)
    again = await house.db.read(telling.answer, ANN, RIGA, wish, house.now, house.rules)
    assert again == TellWatch("seats", FILM, SHOW, RIGA)
