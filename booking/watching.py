"""Tell me when: booking opens, two centre seats come free, a film comes to my city. Each is told once."""

import itertools
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from booking import people
from booking.refusals import Refusal
from booking.rules.best_seats import best_offers
from booking.rules.seat_wishes import meets
from booking.rules.seats import Layout
from booking.shows import check_on_sale, show_facts_of, show_row
from booking.views import Notice
from booking.wish_views import Watch
from booking.wishing import AHEAD
from storage import catalogue, watching, wishes
from storage.outbox import tell

KINDS = ("opens", "seats", "city")
PAIR, WHERE = 2, ("middle",)  # two centre seats
MOST = 20  # that one person watches


def watch(tx: Connection, person_id: int, kind: str, film_id: int, show_id: int, city_id: int, now: int) -> Watch:
    """Of a show (`opens`, `seats`), or of a film in a city (`city`). Refuses what is gone, or too much."""
    if len(watching.waiting_of(tx, person_id)) >= MOST:
        raise Refusal("watching-much", limit=MOST)
    if kind == "city":
        about = _of_city(tx, film_id, city_id)
        subject = f"film:{film_id}:{city_id}"
    else:
        about = _of_show(tx, show_id, now)
        subject = f"show:{show_id}"
    watching.add(tx, person_id, kind, subject, now, **about)
    return next(each for each in watches(tx, person_id) if each.kind == kind and _subject(each) == subject)


def _subject(watch: Watch) -> str:
    return f"show:{watch.watched.id}" if watch.watched else f"film:{watch.film_id}:{watch.city_id}"


def _of_show(tx: Connection, show_id: int, now: int) -> dict[str, int | None]:
    show = catalogue.shows_by_id(tx, [show_id]).get(show_id)
    if show is None or show.state != "scheduled" or show.closes_at <= now:
        raise Refusal("show-gone")
    return {"film_id": show.film_id, "show_id": show.id, "city_id": show.city_id}


def _of_city(tx: Connection, film_id: int, city_id: int) -> dict[str, int | None]:
    if not catalogue.films_by_id(tx, [film_id]):
        raise Refusal("no-such-film")
    if catalogue.city(tx, city_id) is None:
        raise Refusal("no-such-city")
    return {"film_id": film_id, "city_id": city_id}


def unwatch(tx: Connection, person_id: int, watch_id: int) -> tuple[Watch, ...]:
    """What is still watched; nobody removes another's."""
    watching.remove(tx, person_id, watch_id)
    return watches(tx, person_id)


def watches(tx: Connection, person_id: int) -> tuple[Watch, ...]:
    return tuple(_watch(tx, row) for row in watching.waiting_of(tx, person_id))


def _watch(tx: Connection, row: Row[Any]) -> Watch:
    film = catalogue.films_by_id(tx, [row.film_id])[row.film_id]
    city = catalogue.city(tx, row.city_id)
    show = catalogue.shows_by_id(tx, [row.show_id]).get(row.show_id) if row.show_id else None
    name = {} if city is None else city.name
    return Watch(row.id, row.kind, film.id, film.title, row.city_id, name, show_facts_of(show) if show else None)


def tell_due(tx: Connection, now: int, limit: int = 500) -> int:
    """Puts what has come true into the outbox, each once; lets go of what never will. Returns how many are told."""
    watching.forget_over(tx, now)
    due = watching.come_true(tx, now, limit)
    for show_id, rows in itertools.groupby(watching.for_seats(tx, now), key=lambda row: row.show_id):
        if len(due) < limit and has_centre_seats(tx, show_id, now):
            due += rows
    return sum(_tell(tx, row, now) for row in due)


def _tell(tx: Connection, row: Row[Any], now: int) -> bool:
    if not watching.told(tx, row.id, now):
        return False
    tell(tx, "watch", f"{row.id}:{row.since}", row.person_id, {"watch_id": row.id}, now, bulk=True)
    return True


def has_centre_seats(tx: Connection, show_id: int, now: int) -> bool:
    """Whether two centre seats together are free."""
    show = catalogue.shows_by_id(tx, [show_id])[show_id]
    layout = Layout.parse(show.plan)
    free = set(range(layout.capacity)) - {claim.seat for claim in catalogue.claims(tx, show_id, now)}
    return bool(best_offers(layout, free, show.prices, PAIR, most=1, meets=meets(layout, WHERE, show.prices, free)))


def has_come_true(tx: Connection, kind: str, film_id: int, show_id: int, city_id: int, now: int) -> bool:
    """Whether it can be had at once; for seats, refuses a show that is not on sale."""
    if kind == "city":
        return bool(wishes.shows_on_sale(tx, city_id, [film_id], now, now + AHEAD))
    show = show_row(tx, show_id)
    if kind == "opens":
        return bool(show.opens_at <= now < show.closes_at)
    check_on_sale(show, now)
    return has_centre_seats(tx, show_id, now)


def view(tx: Connection, notice: Notice, now: int) -> Watch | None:
    """What came true; None when it has passed meanwhile."""
    row = watching.watch(tx, int(str(notice.facts["watch_id"])))
    found = _watch(tx, row) if row else None
    if found is None or (found.watched and found.watched.closes_at <= now):
        return None
    return replace(found, is_away=found.city_id != people.known(tx, notice.person_id).city_id)
