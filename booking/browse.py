"""Finding a show: cities, films, days, times, seats. Queries only; nothing here changes anything."""

import itertools
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row

from booking.line import is_open
from booking.quoting import Tariff, price, tariff_of
from booking.refusals import Refusal
from booking.rules.best_seats import Suggestion, best_offers, nearest_like
from booking.rules.house import HouseRules
from booking.rules.seat_wishes import meets
from booking.seating import largest_party, places, seat_map_of
from booking.settings import liked_first
from booking.shows import check_on_sale, film_facts, price_from, show_row
from booking.views import (
    CinemaShows,
    Cities,
    CityCard,
    FilmCard,
    FilmFacts,
    FilmList,
    FilmPage,
    HowMany,
    Money,
    Offer,
    Offers,
    SeatMap,
    ShowCard,
    ShowList,
)
from storage import catalogue

FILMS_A_PAGE = 8
MOST_OFFERS = 3


def cities(tx: Connection, now: int) -> Cities:
    """Every city with something on."""
    return Cities(tuple(_city(row, row.films) for row in catalogue.cities_with_shows(tx, now)))


def films(tx: Connection, city_id: int, page: int, now: int) -> FilmList:
    """A page of what is on in the city, the next show first; a page beyond the last is the last."""
    city = _known_city(tx, city_id)
    showing = catalogue.films_on(tx, city_id, now)
    pages = max(1, -(-len(showing) // FILMS_A_PAGE))
    page = min(max(page, 0), pages - 1)
    here = showing[page * FILMS_A_PAGE : (page + 1) * FILMS_A_PAGE]
    facts = catalogue.films_by_id(tx, [row.film_id for row in here])
    cards = tuple(FilmCard(film_facts(facts[row.film_id]), row.next_show_at, city.zone) for row in here)
    return FilmList(_city(city, len(showing)), cards, page, pages)


def film(tx: Connection, city_id: int, film_id: int, now: int) -> FilmPage:
    """The film's card in a city; refuses one that is no longer on there."""
    city, facts, showing = _film_in_city(tx, city_id, film_id, now)
    return FilmPage(city, facts, _days(showing), _cheapest(showing), _today(city, now))


def shows(tx: Connection, city_id: int, film_id: int, day: str | None, now: int) -> ShowList:
    """The film's times on one day (ISO date of the city), by cinema; a day without any, or none, is the first."""
    city, facts, showing = _film_in_city(tx, city_id, film_id, now)
    days = _days(showing)
    day = day if day in days else days[0]
    here = sorted((row for row in showing if row.local_day == day), key=lambda row: (row.cinema, row.starts_at))
    taken = catalogue.taken_counts(tx, [row.id for row in here], now)
    by_cinema = itertools.groupby(here, key=lambda row: (row.cinema_id, row.cinema, row.address))
    grouped = tuple(
        CinemaShows(*cinema, tuple(_show_card(row, city.zone, taken.get(row.id, 0), now) for row in rows))
        for cinema, rows in by_cinema
    )
    return ShowList(city, facts, day, days, _today(city, now), grouped)


def how_many(tx: Connection, person_id: int, show_id: int, now: int, rules: HouseRules) -> HowMany:
    show = show_row(tx, show_id)
    check_on_sale(show, now)
    hall = seat_map_of(tx, show, person_id, now, rules)
    free = hall.layout.capacity - len(hall.taken) - len(hall.mine) - len(hall.bought)
    party = largest_party(hall, free + len(hall.mine), rules)
    all_of_a_party = largest_party(hall, hall.layout.capacity, rules)
    may_wait = free < (hall.most if party else max(hall.most, all_of_a_party)) and is_open(show, now)
    return HowMany(
        hall.show,
        free,
        min(hall.most, free),
        len(hall.mine),
        may_wait,
        party=party,
        limit=rules.seats_per_person,
        party_may_wait=0 < party < all_of_a_party and is_open(show, now),
    )


def offers(
    tx: Connection,
    person_id: int,
    show_id: int,
    count: int,
    now: int,
    rules: HouseRules,
    wishes: Collection[str] = (),
    like: Collection[int] = (),
) -> Offers:
    """Up to three choices of `count` seats; what the person holds there counts as free, since an offer replaces it.

    With `wishes` (rules.wishes.wish.SEATS) only of seats that meet them all; refuses when there are none. `like` are
    seats that went: what is nearest to them comes first.
    """
    show = show_row(tx, show_id)
    check_on_sale(show, now)
    hall = seat_map_of(tx, show, person_id, now, rules)
    if count + len(hall.bought) > (most := rules.most_seats(count)):
        raise Refusal("too-many-seats", limit=most)
    free = set(range(hall.layout.capacity)) - hall.taken - hall.bought
    wished = meets(hall.layout, wishes, hall.show.prices, free) if wishes else None
    choices = best_offers(hall.layout, free, hall.show.prices, count, meets=wished)
    choices = liked_first(tx, person_id, choices)
    if near := nearest_like(hall.layout, free, like):
        choices = (Suggestion(near, "near"), *(other for other in choices if other.seats != near))[:MOST_OFFERS]
    if not choices:
        raise Refusal("not-enough-seats", free=len(free))
    tariff = tariff_of(show, hall.show, len(hall.taken | hall.bought))
    offered = tuple(_offer(hall, tariff, choice, now) for choice in choices)
    return Offers(hall.show, count, offered, len(free), hall.layout, hall.taken | hall.bought)


def _offer(hall: SeatMap, tariff: Tariff, choice: Suggestion, now: int) -> Offer:
    """With what it will cost in the end, the fee and the house's rules included."""
    seats = places(hall.layout, hall.show, choice.seats)
    total = price(tariff, [seat.kind for seat in seats], now).total
    return Offer(seats, Money(total, hall.show.currency), choice.remark)


def poster(tx: Connection, film_id: int) -> bytes | None:
    """The cinema's own poster file, if it gave one."""
    return catalogue.poster(tx, film_id)


def _known_city(tx: Connection, city_id: int) -> Row[Any]:
    city = catalogue.city(tx, city_id)
    if city is None:
        raise Refusal("no-such-city")
    return city


def _film_in_city(tx: Connection, city_id: int, film_id: int, now: int) -> tuple[CityCard, FilmFacts, list[Row[Any]]]:
    city = _city(_known_city(tx, city_id), 0)
    showing = catalogue.film_shows(tx, city_id, film_id, now)
    if not showing:
        raise Refusal("no-such-film")
    return city, film_facts(catalogue.films_by_id(tx, [film_id])[film_id]), showing


def _city(row: Row[Any], films_on: int) -> CityCard:
    return CityCard(row.id, row.name, row.zone, films_on)


def _days(showing: list[Row[Any]]) -> tuple[str, ...]:
    return tuple(sorted({row.local_day for row in showing}))


def _today(city: CityCard, now: int) -> str:
    return datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(city.zone)).date().isoformat()


def _cheapest(showing: list[Row[Any]]) -> Money:
    return min((price_from(row) for row in showing), key=lambda price: price.amount)


def _show_card(row: Row[Any], zone: str, taken: int, now: int) -> ShowCard:
    return ShowCard(
        id=row.id,
        starts_at=row.starts_at,
        zone=zone,
        format=row.format,
        hall=row.hall,
        price_from=price_from(row),
        free=max(0, row.capacity - taken),
        capacity=row.capacity,
        is_open=row.opens_at <= now < row.closes_at,
    )
