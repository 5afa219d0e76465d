"""The books, checked: every invariant on a live database, and the chain of seals over the history.

An invariant's number is its place in the list of what must always hold; a check is one way to break it.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.rules.codes import booking_number
from booking.rules.states import EDGES
from storage import audit, checks

_LEGAL = [
    f"{what}/{before or ''}/{after}"
    for what, edges in EDGES.items()
    for before, afters in edges.items()
    for after in sorted(afters)
]

CHECKS: tuple[tuple[int, str, checks.Check], ...] = (
    (1, "seat-in-two-bookings", checks.SEAT_IN_TWO_BOOKINGS),
    (1, "seat-with-two-tickets", checks.SEAT_WITH_TWO_TICKETS),
    (2, "sold-without-a-ticket", checks.SOLD_WITHOUT_A_TICKET),
    (2, "ticket-without-a-sale", checks.TICKET_WITHOUT_A_SALE),
    (3, "seat-without-a-claim", checks.SEAT_WITHOUT_A_CLAIM),
    (3, "claim-without-a-booking", checks.CLAIM_WITHOUT_A_BOOKING),
    (3, "booking-without-a-seat", checks.BOOKING_WITHOUT_A_SEAT),
    (4, "claim-outside-the-hall", checks.CLAIM_OUTSIDE_THE_HALL),
    (5, "refunded-too-much", checks.REFUNDED_TOO_MUCH),
    (6, "total-is-not-its-seats", checks.TOTAL_IS_NOT_ITS_SEATS),
    (6, "total-is-not-what-was-paid", checks.TOTAL_IS_NOT_WHAT_WAS_PAID),
    (7, "paid-twice", checks.PAID_TWICE),
    (7, "paid-for-nothing", checks.PAID_FOR_NOTHING),
    (7, "money-left-lying", checks.MONEY_LEFT_LYING),
    (8, "sold-without-money", checks.SOLD_WITHOUT_MONEY),
    (9, "state-is-not-its-history", checks.STATE_IS_NOT_ITS_HISTORY),
    (9, "booking-is-lost", checks.BOOKING_IS_LOST),
    (11, "sold-seat-may-expire", checks.SOLD_SEAT_MAY_EXPIRE),
    (11, "confirmed-and-let-go", checks.CONFIRMED_AND_LET_GO),
    (14, "admitted-more-than-once", checks.ADMITTED_MORE_THAN_ONCE),
    (14, "admitted-and-not-used", checks.ADMITTED_AND_NOT_USED),
    (16, "sale-not-told", checks.SALE_NOT_TOLD),
    (16, "money-not-told", checks.MONEY_NOT_TOLD),
    (16, "told-twice", checks.TOLD_TWICE),
    (16, "settled-and-not", checks.SETTLED_AND_NOT),
    (16, "sent-without-a-try", checks.SENT_WITHOUT_A_TRY),
    (18, "illegal-step", checks.illegal_steps(_LEGAL)),
    (18, "history-jumps", checks.HISTORY_JUMPS),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """`number` is the booking's, as its owner knows it; `about` the seat, ticket, payment or history row, by check."""

    invariant: int
    check: str
    booking_id: int | None
    number: str
    about: int

    def __str__(self) -> str:
        booking = f"booking {self.number} ({self.booking_id})" if self.number else "no booking"
        return f"invariant {self.invariant}: {self.check}: {booking}, {self.about}"


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """The first row of the history that is not what was sealed; `why` is changed or gone."""

    audit_id: int
    why: str


def audit_books(tx: Connection) -> tuple[Finding, ...]:
    """Everything that is wrong, in the order of the invariants; nothing when the books are right."""
    return tuple(
        Finding(invariant, name, booking, booking_number(booking) if booking and booking > 0 else "", about)
        for invariant, name, check in CHECKS
        for booking, about in checks.found(tx, check)
    )


def seal(tx: Connection, limit: int) -> int:
    """Seals up to `limit` rows of the history that have no seal yet; returns how many. Any number of jobs may."""
    audit.lock_chain(tx)
    head = audit.last_hash(tx)
    seals = []
    for row in audit.unsealed(tx, limit):
        head = _hash(head, row)
        seals.append({"audit_id": row.id, "hash": head})
    audit.seal(tx, seals)
    return len(seals)


def verify_chain(tx: Connection) -> BrokenSeal | None:
    """The first row that was changed, moved or taken away since it was sealed."""
    head = ""
    for row in _sealed(tx):
        if row.id is None:
            return BrokenSeal(row.audit_id, "gone")
        head = _hash(head, row)
        if head != row.hash:
            return BrokenSeal(row.audit_id, "changed")
    return None


def head(tx: Connection) -> str:
    """The last seal: whoever keeps a copy elsewhere can tell whether the end of the history was cut off."""
    return audit.last_hash(tx)


def _sealed(tx: Connection) -> Iterator[Row[Any]]:
    yield from audit.chain(tx)


def _hash(before: str, row: Row[Any]) -> str:
    told = [row.id, row.at, row.actor_id, row.what, row.subject, row.before, row.after, row.why, row.detail]
    canonical = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(f"{before}\n{canonical}".encode()).hexdigest()
