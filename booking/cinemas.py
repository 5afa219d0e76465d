"""The cinemas of a city: where they are, what they have, how far away; those that somebody follows come first."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.refusals import Refusal
from booking.rules.distance import Place, metres
from booking.views import CityCard
from storage import catalogue, finding


@dataclass(frozen=True, slots=True)
class CinemaCard:
    id: int
    name: str
    address: str
    phone: str | None
    facilities: tuple[str, ...]
    latitude: float
    longitude: float
    city_id: int
    films: int
    followed: bool
    metres: int | None = None  # from where the person said to be


@dataclass(frozen=True, slots=True)
class CinemaList:
    city: CityCard
    cinemas: tuple[CinemaCard, ...]


def cinemas(tx: Connection, person_id: int, city_id: int, now: int, position: Place | None = None) -> CinemaList:
    """Nearest first when it is known where the person is, else the followed ones first."""
    city = catalogue.city(tx, city_id)
    if city is None:
        raise Refusal("no-such-city")
    followed = finding.followed(tx, person_id)
    cards = [_card(row, followed, position) for row in finding.cinemas_of(tx, city_id, now)]
    cards.sort(key=lambda card: (card.metres or 0, not card.followed, card.name))
    return CinemaList(CityCard(city.id, city.name, city.zone, 0), tuple(cards))


def cinema(tx: Connection, person_id: int, cinema_id: int, now: int) -> CinemaCard:
    row = finding.cinema(tx, cinema_id, now)
    if row is None:
        raise Refusal("no-such-cinema")
    return _card(row, finding.followed(tx, person_id), None)


def follow(tx: Connection, person_id: int, cinema_id: int, now: int) -> CinemaCard:
    if finding.cinema(tx, cinema_id, now) is None:
        raise Refusal("no-such-cinema")
    finding.follow(tx, person_id, cinema_id, now)
    return cinema(tx, person_id, cinema_id, now)


def unfollow(tx: Connection, person_id: int, cinema_id: int, now: int) -> CinemaCard:
    finding.unfollow(tx, person_id, cinema_id)
    return cinema(tx, person_id, cinema_id, now)


def _card(row: Row[Any], followed: frozenset[int], position: Place | None) -> CinemaCard:
    return CinemaCard(
        row.id,
        row.name,
        row.address,
        row.phone,
        tuple(row.facilities),
        row.latitude,
        row.longitude,
        row.city_id,
        row.films,
        row.id in followed,
        metres(position, (row.latitude, row.longitude)) if position else None,
    )
