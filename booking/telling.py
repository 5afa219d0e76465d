"""Tell me when, as a sentence: what it asks to watch, or what has to be asked first. Queries only.

Nothing is watched that was only half understood: what is left over, or said in a way that nobody can watch, is asked.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from booking import watching, wishing
from booking.rules.house import HouseRules
from booking.rules.wishes import Wish
from booking.rules.wishes.wish import TELLING
from booking.wish_views import (
    TellAlready,
    TellAnswer,
    TellAsk,
    TellShows,
    TellWatch,
    WishAnswer,
    WishFilm,
    WishWhichFilm,
)
from booking.wishing import Scene
from storage import catalogue, wishes

AHEAD = 366 * 86_400  # seconds: how far ahead a show may be watched
MOST_FILMS, MOST_SHOWS = 6, 8  # to choose from


def answer(tx: Connection, person_id: int, city_id: int, wish: Wish, now: int, rules: HouseRules) -> TellAnswer:
    """`city_id` is the person's own, where the sentence names no other."""
    scene = wishing.scene_of(tx, wish.city or city_id, now, None)
    films = _films(tx, wish, scene)
    if len(films) > 1 or (films and (not wish.films or wish.films[0].score < wishing.SURE)):
        return WishWhichFilm(wish, films)
    film = films[0] if films else None
    if film is None and wish.tell != "seats":
        return _plain(tx, person_id, scene, wish, rules)
    if wish.tell not in TELLING or wish.unread:
        return TellAsk(wish, film, scene.city, (wish.tell,) if wish.tell in TELLING else _kinds(tx, film, scene))
    if wish.tell == "seats":
        return _seats(tx, person_id, wish, film, scene, rules)
    return _film(tx, person_id, wish, film, scene, rules)


def _films(tx: Connection, wish: Wish, scene: Scene) -> tuple[WishFilm, ...]:
    """Those that may be meant; where none is named, those that one may wait for."""
    ids = [likely.id for likely in wish.films]
    if not ids and wish.tell == "city":
        here = {row.film_id for row in catalogue.films_on(tx, scene.city.id, scene.now)}
        ids = [row.id for row in wishes.names_on(tx, scene.now)[0] if row.id not in here]
    elif not ids and wish.tell == "opens":
        ids = list(dict.fromkeys(row.film_id for row in _to_open(tx, wish, None, scene)))
    facts = catalogue.films_by_id(tx, ids)
    return tuple(WishFilm(film_id, facts[film_id].title) for film_id in ids if film_id in facts)[:MOST_FILMS]


def _kinds(tx: Connection, film: WishFilm | None, scene: Scene) -> tuple[str, ...]:
    """What can still come true of the film here."""
    if film is None or not wishes.is_on(tx, film.id, scene.city.id, scene.now):
        return ("city",)
    on_sale = wishes.shows_on_sale(tx, scene.city.id, [film.id], scene.now, scene.now + wishing.AHEAD)
    to_open = _to_open(tx, Wish(), film, scene)
    return ("opens",) * bool(to_open) + ("seats",) * bool(on_sale) or ("opens",)


def _to_open(tx: Connection, wish: Wish, film: WishFilm | None, scene: Scene) -> list[Row[Any]]:
    rows = wishes.shows_to_open(tx, scene.city.id, scene.now, scene.now + AHEAD)
    return [row for row in rows if (film is None or row.film_id == film.id) and not wishing.misfit(row, wish, scene)]


def _plain(tx: Connection, person_id: int, scene: Scene, wish: Wish, rules: HouseRules) -> WishAnswer:
    """As if they had asked to see it now."""
    return wishing.answer(tx, person_id, scene.city.id, replace(wish, tell=""), scene.now, rules)


def _film(
    tx: Connection, person_id: int, wish: Wish, film: WishFilm | None, scene: Scene, rules: HouseRules
) -> TellAnswer:
    """When it can be booked, or comes here at all: where there is no show, the first is what one waits for."""
    film_id = film.id if film else 0
    if not wishes.is_on(tx, film_id, scene.city.id, scene.now):
        return TellWatch("city", film_id, 0, scene.city.id)
    rows = _to_open(tx, wish, film, scene)
    if wish.tell == "city" or not rows:
        return TellAlready(wish.tell, _plain(tx, person_id, scene, wish, rules))
    return _one_of(tx, rows, wish, scene)


def _seats(
    tx: Connection, person_id: int, wish: Wish, film: WishFilm | None, scene: Scene, rules: HouseRules
) -> TellAnswer:
    if (wish.count or watching.PAIR) != watching.PAIR or wish.seats != watching.WHERE:
        return TellAsk(wish, film, scene.city, ("seats",), is_pair=True)
    ids = [film.id] if film else []
    rows = wishes.shows_on_sale(tx, scene.city.id, ids, scene.now, scene.now + wishing.AHEAD)
    fitting = [row for row in rows if not wishing.misfit(row, wish, scene)]
    if not fitting:
        return _plain(tx, person_id, scene, wish, rules)
    if len(fitting) == 1 and watching.has_centre_seats(tx, fitting[0].id, scene.now):
        pair = Wish(count=watching.PAIR, seats=watching.WHERE)
        return TellAlready("seats", wishing.seats(tx, person_id, fitting[0].id, pair, scene.now, rules))
    return _one_of(tx, fitting, wish, scene)


def _one_of(tx: Connection, rows: list[Row[Any]], wish: Wish, scene: Scene) -> TellWatch | TellShows:
    if len(rows) == 1:
        return TellWatch(wish.tell, rows[0].film_id, rows[0].id, scene.city.id)
    free = wishing.free_in(tx, rows[:MOST_SHOWS], scene.now)
    shown = tuple(wishing.show_of(row, scene, free[row.id]) for row in rows[:MOST_SHOWS])
    return TellShows(wish, wish.tell, scene.city, shown, scene.today)
