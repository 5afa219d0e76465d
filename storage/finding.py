"""The programme of a city as filters see it, its cinemas, and whom somebody follows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, select

from storage.people import insert
from storage.tables import cinemas, cities, films, follows, shows

_ON = (shows.c.state == "scheduled", shows.c.closes_at > bindparam("now"))
_PROGRAMME: Select[Any] = (
    select(
        shows.c.film_id,
        shows.c.cinema_id,
        cinemas.c.name.label("cinema"),
        shows.c.local_day,
        shows.c.starts_at,
        shows.c.opens_at,
        shows.c.format,
        shows.c.language,
        films.c.genres,
        films.c.age_rating,
        films.c.released,
    )
    .join(cinemas, cinemas.c.id == shows.c.cinema_id)
    .join(films, films.c.id == shows.c.film_id)
    .where(shows.c.city_id == bindparam("city_id"), *_ON)
    .order_by(shows.c.starts_at, shows.c.film_id)
)
_FOLLOWED = select(follows.c.cinema_id).where(follows.c.person_id == bindparam("person_id"))
_IN_CITY = (
    select(
        cinemas.c.id,
        cinemas.c.name,
        cinemas.c.address,
        cinemas.c.phone,
        cinemas.c.facilities,
        cinemas.c.latitude,
        cinemas.c.longitude,
        cinemas.c.city_id,
        cities.c.zone,
        func.count(shows.c.film_id.distinct()).label("films"),
    )
    .join(cities, cities.c.id == cinemas.c.city_id)
    .outerjoin(shows, (shows.c.cinema_id == cinemas.c.id) & _ON[0] & _ON[1])
    .group_by(cinemas.c.id, cities.c.id)
    .order_by(cinemas.c.name)
)
_CINEMAS = _IN_CITY.where(cinemas.c.city_id == bindparam("city_id"))
_CINEMA = _IN_CITY.where(cinemas.c.id == bindparam("cinema_id"))


def programme(tx: Connection, city_id: int, now: int) -> Sequence[Row[Any]]:
    """Every show still on in the city, by time, with what it can be chosen by."""
    return tx.execute(_PROGRAMME, {"city_id": city_id, "now": now}).all()


def cinemas_of(tx: Connection, city_id: int, now: int) -> Sequence[Row[Any]]:
    return tx.execute(_CINEMAS, {"city_id": city_id, "now": now}).all()


def cinema(tx: Connection, cinema_id: int, now: int) -> Row[Any] | None:
    return tx.execute(_CINEMA, {"cinema_id": cinema_id, "now": now}).one_or_none()


def followed(tx: Connection, person_id: int) -> frozenset[int]:
    return frozenset(tx.execute(_FOLLOWED, {"person_id": person_id}).scalars())


def follow(tx: Connection, person_id: int, cinema_id: int, now: int) -> None:
    """Following twice is following once."""
    row = insert(tx)(follows).values(person_id=person_id, cinema_id=cinema_id, at=now)
    tx.execute(row.on_conflict_do_nothing())


def unfollow(tx: Connection, person_id: int, cinema_id: int) -> None:
    tx.execute(delete(follows).where(follows.c.person_id == person_id, follows.c.cinema_id == cinema_id))
