"""Writing an edge down: no state changes without its row in the history, and no row tells of an illegal step."""

from typing import Any

from sqlalchemy import Connection

from booking.rules.states import check_edge
from storage import audit


def moved(
    tx: Connection,
    now: int,
    actor_id: int | None,
    what: str,
    subject_id: int,
    before: str | None,
    after: str,
    why: str | None = None,
    **detail: Any,
) -> None:
    """`what` is booking, ticket or payment; `actor_id` None is the house itself. Raises IllegalEdgeError."""
    audit.record_many(tx, [edge(now, actor_id, what, subject_id, before, after, why, **detail)])


def moved_all(tx: Connection, now: int, what: str, subject_ids: list[int], before: str, after: str, why: str) -> None:
    """The same edge of many subjects, gone by the house itself, in one statement."""
    check_edge(what, before, after)
    audit.record_all(tx, now, what, subject_ids, before, after, why)


def edge(
    now: int,
    actor_id: int | None,
    what: str,
    subject_id: int,
    before: str | None,
    after: str,
    why: str | None = None,
    **detail: Any,
) -> dict[str, Any]:
    """The row that `moved` writes, for many at once with storage.audit.record_many."""
    check_edge(what, before, after)
    return audit.entry(now, actor_id, what, f"{what}:{subject_id}", before, after, why, detail or None)
