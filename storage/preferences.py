"""What people set for themselves; whoever set nothing has no row."""

from typing import Any

from sqlalchemy import Connection, Row, select

from storage.dialects import insert
from storage.tables import preferences


def of(tx: Connection, person_id: int) -> Row[Any] | None:
    return tx.execute(select(preferences).where(preferences.c.person_id == person_id)).one_or_none()


def change(tx: Connection, person_id: int, **columns: Any) -> None:
    row = insert(preferences).values(person_id=person_id, **columns)
    tx.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=columns))
