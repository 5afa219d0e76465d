"""What may be named in a wish, and the shows that may fulfil it. Read-only."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from storage.tables import cinemas, cities, films, halls, layouts, shows

_ON = (shows.c.state == "scheduled", shows.c.closes_at > bindparam("now"))
_FILMS = (
    select(films.c.id, films.c.title)
    .where(films.c.id.in_(select(shows.c.film_id).where(*_ON)) | films.c.id.not_in(select(shows.c.film_id)))
    .order_by(films.c.id)
)
_CINEMAS = select(cinemas.c.id, cinemas.c.name, cinemas.c.city_id).order_by(cinemas.c.id)
_CITIES = select(cities.c.id, cities.c.name).order_by(cities.c.id)
_ALL_SHOWS = (
    select(
        shows.c.id,
        shows.c.film_id,
        shows.c.cinema_id,
        cinemas.c.name.label("cinema"),
        cinemas.c.latitude,
        cinemas.c.longitude,
        halls.c.name.label("hall"),
        layouts.c.plan,
        layouts.c.capacity,
        shows.c.local_day,
        shows.c.starts_at,
        shows.c.format,
        shows.c.currency,
        shows.c.prices,
        films.c.title,
        films.c.genres,
    )
    .join(cinemas, cinemas.c.id == shows.c.cinema_id)
    .join(halls, halls.c.id == shows.c.hall_id)
    .join(layouts, layouts.c.id == shows.c.layout_id)
    .join(films, films.c.id == shows.c.film_id)
    .where(
        shows.c.city_id == bindparam("city_id"),
        *_ON,
        shows.c.starts_at < bindparam("before"),
    )
    .order_by(shows.c.starts_at, shows.c.id)
)
_SHOWS = _ALL_SHOWS.where(shows.c.opens_at <= bindparam("now"))
_TO_OPEN = _ALL_SHOWS.where(shows.c.opens_at > bindparam("now"))
_OF_FILMS = _SHOWS.where(shows.c.film_id.in_(bindparam("film_ids", expanding=True)))


def names_on(tx: Connection, now: int) -> tuple[list[Row[Any]], list[Row[Any]], list[Row[Any]]]:
    """(id, title) of films still on somewhere or never shown, (id, name, city_id) of cinemas, (id, name) of cities."""
    return (
        list(tx.execute(_FILMS, {"now": now})),
        list(tx.execute(_CINEMAS)),
        list(tx.execute(_CITIES)),
    )


def shows_on_sale(tx: Connection, city_id: int, film_ids: Sequence[int], now: int, before: int) -> list[Row[Any]]:
    """By time: of these films, or of all when none is named; those that start before `before`."""
    facts = {"city_id": city_id, "now": now, "before": before}
    if film_ids:
        return list(tx.execute(_OF_FILMS, facts | {"film_ids": list(film_ids)}))
    return list(tx.execute(_SHOWS, facts))


def shows_to_open(tx: Connection, city_id: int, now: int, before: int) -> list[Row[Any]]:
    """Likewise, those that cannot be booked yet."""
    return list(tx.execute(_TO_OPEN, {"city_id": city_id, "now": now, "before": before}))


def is_on(tx: Connection, film_id: int, city_id: int, now: int) -> bool:
    """Whether the film has a show ahead in the city, on sale or not."""
    ahead = select(shows.c.id).where(shows.c.film_id == film_id, shows.c.city_id == city_id, *_ON).limit(1)
    return tx.execute(ahead, {"now": now}).one_or_none() is not None
