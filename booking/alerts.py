"""What managers are told without asking: money that no rule settles, refunds that are stuck, words never delivered.

One message for each thing and reader, by the outbox: the key says what it is about, so that nothing is told twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import refunds
from booking.after_views import StuckRefund
from booking.reconcile import Finding, finding_of
from booking.views import Notice
from storage import alerts, outbox

KIND = "alert"
A_BATCH = 100  # things told of at once
HOUR = 3_600


@dataclass(frozen=True, slots=True)
class Undelivered:
    """Messages of one kind that were given up within the hour that began at `since`."""

    kind: str
    count: int
    since: int


Alert = Finding | StuckRefund | Undelivered


def are_due(tx: Connection, now: int) -> bool:
    """Whether there is anything to tell; for a look, before anything is written."""
    return any(True for _ in _due(tx, now))


def tell_due(tx: Connection, now: int) -> int:
    """Tells whoever manages the cinema, or any where nothing says which; returns how many messages there are."""
    rows = [
        outbox.row(KIND, f"{about}:{reader}", reader, facts, now)
        for about, cinema_id, facts in _due(tx, now)
        for reader in alerts.readers(tx, cinema_id)
    ]
    outbox.tell_many(tx, rows)
    return len(rows)


def view(tx: Connection, notice: Notice) -> Alert | None:
    """What it is about, as it is now; None once it is settled, or its reader manages no more."""
    facts = {name: int(str(value)) for name, value in notice.facts.items() if name != "kind"}
    if not alerts.manages(tx, notice.person_id):
        return None
    if "finding_id" in facts:
        row = alerts.finding(tx, facts["finding_id"])
        return None if row is None or row.settled_at is not None else finding_of(row)
    if "refund_id" in facts:
        return refunds.stuck_one(tx, notice.person_id, facts["refund_id"])
    kind, since = str(notice.facts["kind"]), facts["since"]
    count = alerts.count_dead(tx, kind, since, since + HOUR)
    return Undelivered(kind, count, since) if count else None


def _due(tx: Connection, now: int) -> Iterable[tuple[str, int | None, dict[str, Any]]]:
    """(what it is about, the cinema if one is known, facts) of everything that nobody was told of."""
    for row in alerts.findings_untold(tx, A_BATCH):
        yield f"finding:{row.id}", row.cinema_id, {"finding_id": row.id}
    for row in alerts.refunds_untold(tx, now - refunds.STUCK_AFTER, A_BATCH):
        yield f"refund:{row.id}:{_urgency(row)}", row.cinema_id, {"refund_id": row.id}
    for row in alerts.dead_untold(tx, A_BATCH):
        yield f"dead:{row.kind}:{row.since}", None, {"kind": row.kind, "since": row.since}


def _urgency(row: Row[Any]) -> str:
    """A refund that is to be paid by hand is told of once more, after it was told of as slow."""
    return "manual" if row.state == "manual" else "slow"
