"""People, staff, and the updates whose work is done."""

import secrets
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, exists, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import aliases, cinemas, people, preferences, seen_updates, staff

LEAST_ALIAS = 2**60  # far beyond the ids of chats, which have 52 bits

_IS_STAFF = exists().where(staff.c.person_id == people.c.id).label("is_staff")
_PERSON = (
    select(people, _IS_STAFF, preferences.c.currency, preferences.c.large_buttons)
    .outerjoin(preferences, preferences.c.person_id == people.c.id)
    .where(people.c.id == bindparam("person_id"))
)
_LOCK_PERSON = select(people.c.id).where(people.c.id == bindparam("person_id")).with_for_update(key_share=True)


def insert(tx: Connection) -> Any:
    """The dialect's own INSERT, which knows ON CONFLICT."""
    return postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert


def person(tx: Connection, person_id: int) -> Row[Any] | None:
    return tx.execute(_PERSON, {"person_id": person_id}).one_or_none()


def lock_person(tx: Connection, person_id: int) -> None:
    """What one person does at once is done one after the other; SQLite's only lane does so anyway."""
    if tx.dialect.name == "postgresql":
        tx.execute(_LOCK_PERSON, {"person_id": person_id})


def greet(tx: Connection, person_id: int, first_name: str, language: str, now: int) -> None:
    """Adds a person, or keeps the name of a known one current. The language stays as it was chosen."""
    new = insert(tx)(people).values(id=person_id, first_name=first_name, language=language, created_at=now)
    tx.execute(
        new.on_conflict_do_update(index_elements=["id"], set_={"first_name": new.excluded.first_name, "blocked": False})
    )
    alias = insert(tx)(aliases).values(person_id=person_id, alias=-LEAST_ALIAS - secrets.randbits(60))
    tx.execute(alias.on_conflict_do_nothing(index_elements=["person_id"]))


def alias(tx: Connection, person_id: int) -> int | None:
    """What the history calls a person."""
    return tx.execute(select(aliases.c.alias).where(aliases.c.person_id == person_id)).scalar_one_or_none()


def change(tx: Connection, person_id: int, **columns: Any) -> None:
    tx.execute(update(people).where(people.c.id == person_id).values(**columns))


def first_time(tx: Connection, update_id: int, step: str, now: int) -> bool:
    """Whether this step of this update has not been done before; from now on it has."""
    row = insert(tx)(seen_updates).values(update_id=update_id, step=step, at=now)
    done = tx.execute(row.on_conflict_do_nothing().returning(seen_updates.c.update_id))
    return done.scalar_one_or_none() is not None


def forget_updates(tx: Connection, before: int) -> int:
    """Telegram keeps an update for a day: what is older cannot come again. Returns how many were forgotten."""
    return tx.execute(delete(seen_updates).where(seen_updates.c.at < before)).rowcount


def cinema_by_name(tx: Connection, name: str) -> Row[Any] | None:
    return tx.execute(select(cinemas).where((cinemas.c.name == name) | (cinemas.c.slug == name))).first()


def cinema_names(tx: Connection) -> tuple[str, ...]:
    return tuple(tx.execute(select(cinemas.c.name).order_by(cinemas.c.name)).scalars())


def set_role(tx: Connection, person_id: int, cinema_id: int, role: str, now: int) -> None:
    row = insert(tx)(staff).values(person_id=person_id, cinema_id=cinema_id, role=role, added_at=now)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id", "cinema_id"], set_={"role": row.excluded.role}))


def remove_role(tx: Connection, person_id: int, cinema_id: int) -> bool:
    where = (staff.c.person_id == person_id) & (staff.c.cinema_id == cinema_id)
    return tx.execute(delete(staff).where(where)).rowcount > 0


def roles(tx: Connection, person_id: int | None = None) -> list[Row[Any]]:
    """(person_id, cinema_id, cinema, role) of everybody on the staff, or of one person."""
    query = select(staff.c.person_id, staff.c.cinema_id, cinemas.c.name.label("cinema"), staff.c.role).join(
        cinemas, cinemas.c.id == staff.c.cinema_id
    )
    if person_id is not None:
        query = query.where(staff.c.person_id == person_id)
    return list(tx.execute(query.order_by(cinemas.c.name, staff.c.person_id)))
