"""The history of every state, append-only: the database itself refuses to change or delete a row of it.

It cannot forget, so it knows nobody: who did something stands in it under an alias, and forgetting a person deletes the
one row that says whose it was.
"""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, String, bindparam, cast, func, insert, literal, select, text

from storage.dialects import each
from storage.tables import aliases, audit, audit_seals

_ACTOR = bindparam("actor", type_=BigInteger)
_ALIAS = select(aliases.c.alias).where(aliases.c.person_id == _ACTOR).scalar_subquery()
_RECORD = insert(audit).values(actor_id=func.coalesce(_ALIAS, _ACTOR))
_EACH = cast(each("ids"), String)
_RECORD_ALL = insert(audit).from_select(
    ["at", "what", "subject", "before", "after", "why"],
    select(
        bindparam("now", type_=BigInteger),
        bindparam("kind", type_=String),
        bindparam("kind", type_=String) + literal(":") + _EACH,
        bindparam("was", type_=String),
        bindparam("is_now", type_=String),
        bindparam("because", type_=String),
    ),
)
_SEAL = insert(audit_seals)
_LAST_SEAL = select(audit_seals.c.audit_id, audit_seals.c.hash).order_by(audit_seals.c.id.desc()).limit(1)
_SEALED_UP_TO = select(func.coalesce(func.max(audit_seals.c.audit_id), 0))
_UNSEALED = (
    select(audit)
    .outerjoin(audit_seals, audit_seals.c.audit_id == audit.c.id)
    .where(audit_seals.c.id.is_(None), audit.c.id > bindparam("after"))
    .order_by(audit.c.id)
    .limit(bindparam("most"))
)
_CHAIN = (
    select(audit_seals.c.id.label("seal_id"), audit_seals.c.audit_id, audit_seals.c.hash, audit)
    .outerjoin(audit, audit.c.id == audit_seals.c.audit_id)
    .order_by(audit_seals.c.id)
)
_OF_SUBJECT = (
    select(audit).where(audit.c.subject == bindparam("about"), audit.c.what == bindparam("kind")).order_by(audit.c.id)
)
_LATE = 10_000  # rows: a transaction may commit after one that began later, so the end is looked at again
_SEALER = 0x5EA1


def entry(
    at: int,
    actor_id: int | None,
    what: str,
    subject: str,
    before: str | None,
    after: str | None,
    why: str | None = None,
    detail: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """A row of the history; `subject` is like "booking:17", `actor_id` None is the house itself."""
    return {
        "at": at,
        "actor": actor_id,
        "what": what,
        "subject": subject,
        "before": before,
        "after": after,
        "why": why,
        "detail": detail,
    }


def record(
    tx: Connection,
    at: int,
    actor_id: int | None,
    what: str,
    subject: str,
    before: str | None,
    after: str | None,
    why: str | None = None,
    detail: dict[str, Any] | None = None,
) -> None:
    tx.execute(_RECORD, entry(at, actor_id, what, subject, before, after, why, detail))


def record_many(tx: Connection, entries: list[dict[str, Any]]) -> None:
    if entries:
        tx.execute(_RECORD, entries)


def record_all(tx: Connection, at: int, what: str, ids: list[int], before: str, after: str, why: str) -> None:
    """A row for each of the subjects "what:id" with which the house itself did the same."""
    if ids:
        facts = {"now": at, "kind": what, "ids": ids, "was": before, "is_now": after, "because": why}
        tx.execute(_RECORD_ALL, facts)


def of_subject(tx: Connection, what: str, subject: str) -> list[Row[Any]]:
    """What was written of one subject, in order."""
    return list(tx.execute(_OF_SUBJECT, {"about": subject, "kind": what}))


def lock_chain(tx: Connection) -> None:
    """One sealer at a time; SQLite has only one writer anyway."""
    if tx.dialect.name == "postgresql":
        tx.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _SEALER})


def last_hash(tx: Connection) -> str:
    last = tx.execute(_LAST_SEAL).one_or_none()
    return last.hash if last else ""


def unsealed(tx: Connection, most: int) -> list[Row[Any]]:
    after = tx.execute(_SEALED_UP_TO).scalar_one() - _LATE
    return list(tx.execute(_UNSEALED, {"after": after, "most": most}))


def seal(tx: Connection, seals: list[dict[str, Any]]) -> None:
    """Appends to the chain; each is {audit_id, hash}, in the chain's order."""
    if seals:
        tx.execute(_SEAL, seals)


def count_sealed(tx: Connection) -> tuple[int, int]:
    """Rows of the history with a seal, and without."""
    sealed = tx.execute(select(func.count()).select_from(audit_seals)).scalar_one()
    return sealed, tx.execute(select(func.count()).select_from(audit)).scalar_one() - sealed


def chain(tx: Connection) -> Any:
    """(seal_id, audit_id, hash, the audit row's columns) in the chain's order, as a stream."""
    return tx.execution_options(yield_per=1000).execute(_CHAIN)
