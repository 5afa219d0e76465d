"""What visitors say of films: one rating and a few words a person and film; who saw what; what readers report."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, and_, bindparam, cast, exists, func, select, update

from storage.dialects import insert
from storage.tables import people, review_reports, reviews, shows, staff, tickets

_SEEN = (
    select(tickets.c.id)
    .join(shows, shows.c.id == tickets.c.show_id)
    .where(
        tickets.c.person_id == bindparam("person"),
        tickets.c.state != "void",
        shows.c.film_id == bindparam("film"),
        shows.c.state == "scheduled",
        shows.c.ends_at <= bindparam("now"),
    )
    .limit(1)
)
_MINE = select(reviews).where(reviews.c.person_id == bindparam("person"), reviews.c.film_id == bindparam("film"))
_RATINGS = (
    select(
        reviews.c.film_id, func.count().label("how_many"), cast(func.sum(reviews.c.stars), BigInteger).label("stars")
    )
    .where(reviews.c.film_id.in_(bindparam("film_ids", expanding=True)), reviews.c.state == "shown")
    .group_by(reviews.c.film_id)
)
_IN_CHARGE = (
    select(staff.c.person_id)
    .join(shows, shows.c.cinema_id == staff.c.cinema_id)
    .join(tickets, tickets.c.show_id == shows.c.id)
    .where(
        staff.c.role.in_(("owner", "manager")),
        tickets.c.person_id == reviews.c.person_id,
        tickets.c.state != "void",
        shows.c.film_id == reviews.c.film_id,
    )
)
_MAY_REMOVE = exists(_IN_CHARGE.where(staff.c.person_id == bindparam("reader", type_=BigInteger))).label("may_remove")
_ENTRIES = select(reviews, people.c.first_name.label("name"), _MAY_REMOVE).join(
    people, people.c.id == reviews.c.person_id
)
_SHOWN = and_(reviews.c.film_id == bindparam("film"), reviews.c.state == "shown", reviews.c.text.is_not(None))
_PAGE = (
    _ENTRIES.where(_SHOWN)
    .order_by(reviews.c.written_at.desc(), reviews.c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_COUNT = select(func.count()).select_from(reviews).where(_SHOWN)
_ONE = _ENTRIES.where(reviews.c.id == bindparam("review"))


def saw(tx: Connection, person_id: int, film_id: int, now: int) -> bool:
    """Whether the person has a good ticket to a show of the film that is over."""
    return tx.execute(_SEEN, {"person": person_id, "film": film_id, "now": now}).first() is not None


def mine(tx: Connection, person_id: int, film_id: int) -> Row[Any] | None:
    return tx.execute(_MINE, {"person": person_id, "film": film_id}).one_or_none()


def write(tx: Connection, person_id: int, film_id: int, now: int, **columns: Any) -> None:
    """Adds a review or changes the given columns of it."""
    row = insert(reviews).values(person_id=person_id, film_id=film_id, written_at=now, **columns)
    changed = {**columns, "written_at": now}
    tx.execute(row.on_conflict_do_update(index_elements=["film_id", "person_id"], set_=changed))


def change(tx: Connection, person_id: int, film_id: int, **columns: Any) -> bool:
    """Whether there is such a review."""
    mine_ = and_(reviews.c.person_id == person_id, reviews.c.film_id == film_id)
    return tx.execute(update(reviews).where(mine_).values(**columns)).rowcount > 0


def ratings(tx: Connection, film_ids: list[int]) -> list[Row[Any]]:
    """(film_id, how_many, stars in all) of the films that have any."""
    return list(tx.execute(_RATINGS, {"film_ids": film_ids})) if film_ids else []


def page(tx: Connection, reader_id: int, film_id: int, most: int, skip: int) -> list[Row[Any]]:
    """Reviews with words, the newest first, each with its writer's `name` and whether the reader `may_remove` it."""
    return list(tx.execute(_PAGE, {"reader": reader_id, "film": film_id, "most": most, "skip": skip}))


def count(tx: Connection, film_id: int) -> int:
    return tx.execute(_COUNT, {"film": film_id}).scalar_one()


def one(tx: Connection, reader_id: int, review_id: int) -> Row[Any] | None:
    return tx.execute(_ONE, {"reader": reader_id, "review": review_id}).one_or_none()


def in_charge(tx: Connection, review_id: int) -> list[int]:
    """Managers and owners of the cinemas where the writer saw the film."""
    query = _IN_CHARGE.where(reviews.c.id == review_id).distinct().order_by(staff.c.person_id)
    return list(tx.execute(query).scalars())


def report(tx: Connection, review_id: int, person_id: int, now: int) -> bool:
    """False when this person has reported it before."""
    row = insert(review_reports).values(review_id=review_id, person_id=person_id, at=now)
    done = tx.execute(row.on_conflict_do_nothing().returning(review_reports.c.review_id))
    return done.scalar_one_or_none() is not None


def remove(tx: Connection, review_id: int) -> bool:
    """Shown -> removed."""
    where = and_(reviews.c.id == review_id, reviews.c.state == "shown")
    return tx.execute(update(reviews).where(where).values(state="removed")).rowcount > 0
