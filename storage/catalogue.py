"""What is on: cities, films, shows and how full they are. Read-only."""

from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, distinct, func, select

from storage.prices import OF_A_SHOW
from storage.tables import bookings, cinemas, cities, films, halls, layouts, people, seat_claims, shows, wallets

_FILM = [
    films.c[name]
    for name in (
        "id",
        "slug",
        "title",
        "about",
        "year",
        "director",
        "cast",
        "minutes",
        "age_rating",
        "genres",
        "languages",
        "formats",
        "trailer",
    )
]
_HAS_POSTER = films.c.poster.is_not(None).label("has_poster")
_ON = (shows.c.state == "scheduled", shows.c.closes_at > bindparam("now"))

_CITIES = (
    select(cities, func.count(distinct(shows.c.film_id)).label("films"))
    .join(shows, shows.c.city_id == cities.c.id)
    .where(*_ON)
    .group_by(cities.c.id)
    .order_by(cities.c.slug)
)
_FILMS_ON = (
    select(shows.c.film_id, func.min(shows.c.starts_at).label("next_show_at"))
    .where(shows.c.city_id == bindparam("city_id"), *_ON)
    .group_by(shows.c.film_id)
    .order_by("next_show_at", shows.c.film_id)
)
_FILMS: Select[Any] = select(*_FILM, _HAS_POSTER).where(films.c.id.in_(bindparam("film_ids", expanding=True)))
_FILM_SHOWS = (
    select(
        shows.c.id,
        shows.c.cinema_id,
        cinemas.c.name.label("cinema"),
        cinemas.c.address,
        halls.c.name.label("hall"),
        layouts.c.plan,
        layouts.c.capacity,
        shows.c.local_day,
        shows.c.starts_at,
        shows.c.opens_at,
        shows.c.closes_at,
        shows.c.format,
        shows.c.currency,
        shows.c.prices,
    )
    .join(cinemas, cinemas.c.id == shows.c.cinema_id)
    .join(halls, halls.c.id == shows.c.hall_id)
    .join(layouts, layouts.c.id == shows.c.layout_id)
    .where(shows.c.city_id == bindparam("city_id"), shows.c.film_id == bindparam("film_id"), *_ON)
    .order_by(shows.c.starts_at, cinemas.c.name)
)
_TAKEN_COUNTS = (
    select(seat_claims.c.show_id, func.count().label("taken"))
    .where(
        seat_claims.c.show_id.in_(bindparam("show_ids", expanding=True)),
        seat_claims.c.expires_at.is_(None) | (seat_claims.c.expires_at > bindparam("now")),
    )
    .group_by(seat_claims.c.show_id)
)
_CLAIMS = (
    select(seat_claims.c.seat, seat_claims.c.booking_id, bookings.c.person_id, bookings.c.state)
    .outerjoin(bookings, bookings.c.id == seat_claims.c.booking_id)
    .where(
        seat_claims.c.show_id == bindparam("show_id"),
        seat_claims.c.expires_at.is_(None) | (seat_claims.c.expires_at > bindparam("now")),
    )
)
_BOOKING = select(bookings).where(bookings.c.id == bindparam("booking_id"))


def _everything() -> Select[Any]:
    facts = [column.label(f"film_{column.name}") for column in _FILM]
    return (
        select(
            *(column for column in shows.c if column.name != "film_id"),
            cinemas.c.name.label("cinema"),
            cinemas.c.address,
            cinemas.c.latitude,
            cinemas.c.longitude,
            cities.c.zone,
            halls.c.name.label("hall"),
            layouts.c.plan,
            layouts.c.capacity,
            *OF_A_SHOW,
            *facts,
            films.c.poster.is_not(None).label("film_has_poster"),
        )
        .join(films, films.c.id == shows.c.film_id)
        .join(cinemas, cinemas.c.id == shows.c.cinema_id)
        .join(cities, cities.c.id == shows.c.city_id)
        .join(halls, halls.c.id == shows.c.hall_id)
        .join(layouts, layouts.c.id == shows.c.layout_id)
    )


EVERYTHING = _everything()  # about shows: what a person is ever told of one, its plan, and what decides its prices
_SHOWS = EVERYTHING.where(shows.c.id.in_(bindparam("show_ids", expanding=True)))
_WALLET = (
    select(wallets.c.balance)
    .where(wallets.c.person_id == bindparam("person_id"), wallets.c.currency == shows.c.currency)
    .correlate(shows)
    .scalar_subquery()
)
_SHOW_FOR_BUYER = (
    EVERYTHING.add_columns(_WALLET.label("wallet"))
    .join(people, people.c.id == bindparam("person_id"))
    .where(shows.c.id == bindparam("show_id"))
    .with_for_update(of=people, key_share=True)
)


def city(tx: Connection, city_id: int) -> Row[Any] | None:
    return tx.execute(select(cities).where(cities.c.id == city_id)).one_or_none()


def cities_with_shows(tx: Connection, now: int) -> list[Row[Any]]:
    """Every city with something still on, and how many films."""
    return list(tx.execute(_CITIES, {"now": now}))


def films_on(tx: Connection, city_id: int, now: int) -> list[Row[Any]]:
    """(film_id, next_show_at) of all that is still on in the city, the next show first."""
    return list(tx.execute(_FILMS_ON, {"city_id": city_id, "now": now}))


def films_by_id(tx: Connection, film_ids: list[int]) -> dict[int, Row[Any]]:
    return {row.id: row for row in tx.execute(_FILMS, {"film_ids": film_ids})}


def film_shows(tx: Connection, city_id: int, film_id: int, now: int) -> list[Row[Any]]:
    """Every show of the film still to be bought in the city, by time."""
    return list(tx.execute(_FILM_SHOWS, {"city_id": city_id, "film_id": film_id, "now": now}))


def taken_counts(tx: Connection, show_ids: list[int], now: int) -> dict[int, int]:
    return {row.show_id: row.taken for row in tx.execute(_TAKEN_COUNTS, {"show_ids": show_ids, "now": now})}


def shows_by_id(tx: Connection, show_ids: list[int]) -> dict[int, Row[Any]]:
    """Shows with film, cinema, hall and plan: all that a person is ever told of them."""
    return {row.id: row for row in tx.execute(_SHOWS, {"show_ids": show_ids})}


def show_for_buyer(tx: Connection, show_id: int, person_id: int) -> Row[Any] | None:
    """The show and its buyer's `wallet`, the buyer locked: what one person does at once is done one after the other."""
    return tx.execute(_SHOW_FOR_BUYER, {"show_id": show_id, "person_id": person_id}).one_or_none()


def poster(tx: Connection, film_id: int) -> bytes | None:
    return tx.execute(select(films.c.poster).where(films.c.id == film_id)).scalar_one_or_none()


def claims(tx: Connection, show_id: int, now: int) -> list[Row[Any]]:
    """(seat, booking_id, person_id, state) of every seat somebody has; the house's own have only the seat."""
    return list(tx.execute(_CLAIMS, {"show_id": show_id, "now": now}))


def booking(tx: Connection, booking_id: int) -> Row[Any] | None:
    return tx.execute(_BOOKING, {"booking_id": booking_id}).one_or_none()
