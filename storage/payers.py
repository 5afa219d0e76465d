"""People whom a payment provider knows as customers of theirs, because they asked for it."""

from typing import Any

from sqlalchemy import Connection, Row, String, bindparam, delete, select, update

from storage.dialects import each, insert
from storage.tables import payers

_OF = (payers.c.person_id == bindparam("person"), payers.c.gateway == bindparam("of"))
_THIS = payers.c.idempotency_key == bindparam("key")
_KEEP = insert(payers).on_conflict_do_nothing().returning(payers.c.id)
_OF_PERSON = select(payers).where(payers.c.person_id == bindparam("person")).order_by(payers.c.id)
_REQUEST = (
    update(payers)
    .where(*_OF, payers.c.state == "kept")
    .values(requested=True)
    .returning(payers.c.idempotency_key, payers.c.customer_id)
)
_KNOWN = update(payers).where(_THIS).values(customer_id=bindparam("customer", type_=String))
_LEAVE = update(payers).where(_THIS).values(state="leaving", due_at=bindparam("now"))
_GONE = delete(payers).where(_THIS).returning(payers)
_DUE = (
    select(payers.c.id)
    .where(payers.c.state == "leaving", payers.c.due_at <= bindparam("now"))
    .order_by(payers.c.due_at, payers.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_THESE = select(payers).where(payers.c.id.in_(select(each("ids")))).order_by(payers.c.id)
_LEASE = (
    update(payers)
    .where(payers.c.id == bindparam("payer"))
    .values(attempts=payers.c.attempts + 1, due_at=bindparam("again_at"))
)


def keep(tx: Connection, columns: dict[str, Any]) -> bool:
    """{person_id, gateway, idempotency_key, at}; False when the person is kept there already."""
    return tx.execute(_KEEP, columns | {"state": "kept"}).scalar_one_or_none() is not None


def of_person(tx: Connection, person_id: int, *, lock: bool = False) -> list[Row[Any]]:
    query = _OF_PERSON.with_for_update() if lock else _OF_PERSON
    return list(tx.execute(query, {"person": person_id}))


def request(tx: Connection, person_id: int, gateway: str) -> Row[Any] | None:
    """(idempotency_key, customer_id) of who is kept there; from now on the provider may know of them."""
    return tx.execute(_REQUEST, {"person": person_id, "of": gateway}).one_or_none()


def known(tx: Connection, key: str, customer_id: str) -> None:
    tx.execute(_KNOWN, {"key": key, "customer": customer_id})


def leave(tx: Connection, key: str, now: int) -> None:
    tx.execute(_LEAVE, {"key": key, "now": now})


def gone(tx: Connection, key: str) -> Row[Any] | None:
    """The row as it was; None when the row had gone before."""
    return tx.execute(_GONE, {"key": key}).one_or_none()


def claim_due(tx: Connection, now: int, back_off: tuple[int, int], most: int) -> list[Row[Any]]:
    """Those to be deleted at the provider; each is tried again later, `back_off` = (first, longest) seconds apart."""
    ids = list(tx.execute(_DUE, {"now": now, "most": most}).scalars())
    rows = list(tx.execute(_THESE, {"ids": ids})) if ids else []
    first, longest = back_off
    for row in rows:
        wait = min(first * 2 ** min(row.attempts, 20), longest)
        tx.execute(_LEASE, {"payer": row.id, "again_at": now + wait})
    return rows
