"""What people want to be told of once: kept, found when it has come true, let go."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, exists, null, select, update

from storage.people import insert
from storage.tables import shows, watches

_ALIVE = (shows.c.state == "scheduled", shows.c.closes_at > bindparam("now"))
_WAITING = watches.c.told_at.is_(None)
_OPENED = (
    select(watches)
    .join(shows, shows.c.id == watches.c.show_id)
    .where(_WAITING, watches.c.kind == "opens", shows.c.opens_at <= bindparam("now"), *_ALIVE)
)
_ARRIVED = select(watches).where(
    _WAITING,
    watches.c.kind == "city",
    exists().where(shows.c.film_id == watches.c.film_id, shows.c.city_id == watches.c.city_id, *_ALIVE),
)
_FOR_SEATS = (
    select(watches)
    .join(shows, shows.c.id == watches.c.show_id)
    .where(_WAITING, watches.c.kind == "seats", shows.c.opens_at <= bindparam("now"), *_ALIVE)
)
_OVER = _WAITING & watches.c.show_id.is_not(None) & ~exists().where(shows.c.id == watches.c.show_id, *_ALIVE)


def add(tx: Connection, person_id: int, kind: str, subject: str, now: int, **about: int | None) -> None:
    """Watched once by each person, however often it is asked; asked again after it was told, it starts anew."""
    row = insert(tx)(watches).values(person_id=person_id, kind=kind, subject=subject, since=now, **about)
    tx.execute(
        row.on_conflict_do_update(
            index_elements=["person_id", "kind", "subject"],
            set_={"since": row.excluded.since, "told_at": null()},
            where=watches.c.told_at.is_not(None),
        )
    )


def remove(tx: Connection, person_id: int, watch_id: int) -> None:
    tx.execute(delete(watches).where(watches.c.id == watch_id, watches.c.person_id == person_id))


def waiting_of(tx: Connection, person_id: int) -> Sequence[Row[Any]]:
    return tx.execute(select(watches).where(watches.c.person_id == person_id, _WAITING).order_by(watches.c.id)).all()


def watch(tx: Connection, watch_id: int) -> Row[Any] | None:
    return tx.execute(select(watches).where(watches.c.id == watch_id)).one_or_none()


def come_true(tx: Connection, now: int, limit: int) -> list[Row[Any]]:
    """Shows that can be booked now, films that have come to the city."""
    due = [row for query in (_OPENED, _ARRIVED) for row in tx.execute(query.limit(limit), {"now": now})]
    return due[:limit]


def for_seats(tx: Connection, now: int) -> Sequence[Row[Any]]:
    """Those that wait for seats of a show on sale, show by show."""
    return tx.execute(_FOR_SEATS.order_by(watches.c.show_id, watches.c.id), {"now": now}).all()


def told(tx: Connection, watch_id: int, now: int) -> bool:
    """Whether it was not told before; from now on it was."""
    done = update(watches).where(watches.c.id == watch_id, _WAITING).values(told_at=now)
    return tx.execute(done).rowcount == 1


def forget_over(tx: Connection, now: int) -> int:
    """Lets go of what can never come true any more; returns how many."""
    return tx.execute(delete(watches).where(_OVER), {"now": now}).rowcount
