"""What must be told to somebody: written with the change it tells of, delivered afterwards, at least once."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, and_, bindparam, cast, exists, null, or_, select, true, update

from storage.dialects import each, each_row, insert
from storage.tables import outbox, people, preferences

LEASE_SECONDS = 60

_TELL = insert(outbox).on_conflict_do_nothing(index_elements=["kind", "key"])
_TOLD_OF = ("kind", "key", "person_id", "facts", "due_at", "bulk")
_ROW = each_row("rows")
_TELL_MANY = (
    insert(outbox)
    .from_select(
        _TOLD_OF,
        select(
            _ROW[0].as_string(),
            _ROW[1].as_string(),
            cast(_ROW[2].as_string(), BigInteger),
            _ROW[3],
            cast(_ROW[4].as_string(), BigInteger),
            _ROW[5].as_boolean(),
        ).where(true()),
    )
    .on_conflict_do_nothing(index_elements=["kind", "key"])
)
_DUE = (
    select(outbox.c.id)
    .where(
        outbox.c.state == "pending",
        outbox.c.due_at <= bindparam("now"),
        or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= bindparam("now")),
    )
    .order_by(outbox.c.bulk, outbox.c.due_at, outbox.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(outbox)
    .where(outbox.c.id.in_(select(each("ids"))))
    .values(lease=bindparam("token"), leased_until=bindparam("until"), attempts=outbox.c.attempts + 1)
)
_CLAIMED = (
    select(outbox, people.c.language, preferences.c.currency, preferences.c.large_buttons)
    .outerjoin(people, people.c.id == outbox.c.person_id)
    .outerjoin(preferences, preferences.c.person_id == outbox.c.person_id)
    .where(outbox.c.id.in_(select(each("ids"))))
    .order_by(outbox.c.bulk, outbox.c.due_at, outbox.c.id)
)
_MINE = and_(outbox.c.id == bindparam("notice"), outbox.c.lease == bindparam("token"), outbox.c.state == "pending")
_SETTLE = (
    update(outbox)
    .where(_MINE)
    .values(state=bindparam("outcome"), settled_at=bindparam("now"), error=bindparam("why"), leased_until=None)
)
_LATER = (
    update(outbox)
    .where(_MINE)
    .values(due_at=bindparam("retry_at"), error=bindparam("why"), lease=None, leased_until=None)
)
_REVIVE = (
    update(outbox)
    .where(outbox.c.state == "dead", ~exists().where(people.c.id == outbox.c.person_id, people.c.blocked.is_(True)))
    .values(state="pending", due_at=bindparam("now"), attempts=0, settled_at=null(), lease=null(), leased_until=null())
)

_TOLD = update(outbox).where(_MINE).values(told=bindparam("parts"))


def row(
    kind: str, key: str, person_id: int, facts: dict[str, Any], due_at: int, *, bulk: bool = False
) -> dict[str, Any]:
    return {"kind": kind, "key": key, "person_id": person_id, "facts": facts, "due_at": due_at, "bulk": bulk}


def tell(
    tx: Connection, kind: str, key: str, person_id: int, facts: dict[str, Any], due_at: int, *, bulk: bool = False
) -> None:
    """Tells a person of an event, once for each kind and key. `facts` carry ids only: the view is read when sent."""
    tell_many(tx, [row(kind, key, person_id, facts, due_at, bulk=bulk)])


def tell_many(tx: Connection, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    if len(rows) == 1:
        tx.execute(_TELL, rows[0])
    else:
        tx.execute(_TELL_MANY, {"rows": [[row[name] for name in _TOLD_OF] for row in rows]})
    tx.info["told"] = True


def claim_due(tx: Connection, now: int, token: str, most: int) -> list[Row[Any]]:
    """Leases what is due to the holder of `token`; answers to people come before bulk."""
    ids = list(tx.execute(_DUE, {"now": now, "most": most}).scalars())
    if not ids:
        return []
    tx.execute(_CLAIM, {"ids": ids, "token": token, "until": now + LEASE_SECONDS})
    return list(tx.execute(_CLAIMED, {"ids": ids}))


def settle(tx: Connection, notice: int, token: str, outcome: str, now: int, why: str | None = None) -> bool:
    """Sent or dead, if the lease is still held; whether it was."""
    facts = {"notice": notice, "token": token, "outcome": outcome, "now": now, "why": why}
    return tx.execute(_SETTLE, facts).rowcount > 0


def remember_told(tx: Connection, notice: int, token: str, parts: int) -> bool:
    """How many of its messages were sent; false when the lease was lost."""
    return tx.execute(_TOLD, {"notice": notice, "token": token, "parts": parts}).rowcount > 0


def later(tx: Connection, notice: int, token: str, retry_at: int, why: str) -> bool:
    """Gives the lease back, to be tried again; whether it was still held."""
    facts = {"notice": notice, "token": token, "retry_at": retry_at, "why": why}
    return tx.execute(_LATER, facts).rowcount > 0


def revive(tx: Connection, now: int) -> int:
    """Dead -> pending, but for those who have blocked us; how many."""
    return tx.execute(_REVIVE, {"now": now}).rowcount
