"""The books, checked: every invariant on a live database, and the chain of seals over the history.

An invariant's number is its place in the list of what must always hold; a check is one way to break it.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.line import passed_over
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.rules.states import EDGES
from storage import audit, checks, late_checks, money_checks, snack_checks

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
    (6, "snacks-are-not-their-sum", snack_checks.SNACKS_ARE_NOT_THEIR_SUM),
    (7, "paid-twice", checks.PAID_TWICE),
    (7, "paid-for-nothing", checks.PAID_FOR_NOTHING),
    (7, "money-left-lying", checks.MONEY_LEFT_LYING),
    (7, "charged-and-not-paid", money_checks.CHARGED_AND_NOT_PAID),
    (7, "wallet-is-not-its-ledger", money_checks.WALLET_IS_NOT_ITS_LEDGER),
    (7, "journal-is-off-balance", money_checks.JOURNAL_IS_OFF_BALANCE),
    (7, "credit-astray", money_checks.CREDIT_ASTRAY),
    (6, "receipt-is-not-the-total", money_checks.RECEIPT_IS_NOT_THE_TOTAL),
    (8, "sold-without-money", checks.SOLD_WITHOUT_MONEY),
    (9, "state-is-not-its-history", checks.STATE_IS_NOT_ITS_HISTORY),
    (9, "booking-is-lost", checks.BOOKING_IS_LOST),
    (10, "claim-ends-otherwise", money_checks.CLAIM_ENDS_OTHERWISE),
    (11, "sold-seat-may-expire", checks.SOLD_SEAT_MAY_EXPIRE),
    (11, "confirmed-and-let-go", checks.CONFIRMED_AND_LET_GO),
    (12, "promo-miscounted", money_checks.PROMO_MISCOUNTED),
    (12, "promo-not-given-back", money_checks.PROMO_NOT_GIVEN_BACK),
    (12, "promo-beyond-its-limit", money_checks.PROMO_BEYOND_ITS_LIMIT),
    (12, "promo-not-written-down", money_checks.PROMO_NOT_WRITTEN_DOWN),
    (14, "admitted-more-than-once", checks.ADMITTED_MORE_THAN_ONCE),
    (14, "admitted-and-not-used", checks.ADMITTED_AND_NOT_USED),
    (15, "back-for-good-tickets", money_checks.BACK_FOR_GOOD_TICKETS),
    (15, "given-up-and-good", money_checks.GIVEN_UP_AND_GOOD),
    (15, "link-to-a-void-ticket", money_checks.LINK_TO_A_VOID_TICKET),
    (15, "snacks-left-behind", snack_checks.SNACKS_LEFT_BEHIND),
    (15, "snacks-not-paid-back", snack_checks.SNACKS_NOT_PAID_BACK),
    (15, "snacks-without-an-order", snack_checks.SNACKS_WITHOUT_AN_ORDER),
    (16, "sale-not-told", checks.SALE_NOT_TOLD),
    (16, "money-not-told", checks.MONEY_NOT_TOLD),
    (16, "told-twice", checks.TOLD_TWICE),
    (16, "settled-and-not", checks.SETTLED_AND_NOT),
    (16, "sent-without-a-try", checks.SENT_WITHOUT_A_TRY),
    (17, "offer-without-seats", money_checks.OFFER_WITHOUT_SEATS),
    (18, "illegal-step", checks.illegal_steps(_LEGAL)),
    (18, "history-jumps", checks.HISTORY_JUMPS),
    (18, "order-is-not-its-history", snack_checks.ORDER_IS_NOT_ITS_HISTORY),
    (19, "sold-without-a-receipt", money_checks.SOLD_WITHOUT_A_RECEIPT),
    (24, "refund-without-a-date", money_checks.REFUND_WITHOUT_A_DATE),
)
LATE: tuple[tuple[int, str, checks.Check], ...] = (
    (10, "held-too-long", late_checks.HELD_TOO_LONG),
    (24, "cards-left-behind", late_checks.CARDS_LEFT_BEHIND),
    (24, "not-told", late_checks.NOT_TOLD),
    (24, "refund-forgotten", late_checks.REFUND_FORGOTTEN),
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
        booking = f"booking {self.number} ({self.booking_id})" if self.number else "of no booking"
        return f"invariant {self.invariant}: {self.check}: {booking}, {self.about}"


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """The first row of the history that is not what was sealed; `why` is changed or gone."""

    audit_id: int
    why: str


def audit_books(tx: Connection) -> tuple[Finding, ...]:
    """Everything that is wrong, in the order of the invariants; nothing when the books are right."""
    return _look(tx, CHECKS)


def audit_house(tx: Connection, now: int, rules: HouseRules) -> tuple[Finding, ...]:
    """The books, and what in an open house may not last: holds beyond their time, a word not given, a line passed over.

    A house that was closed has some of it, until it opens; a line passed over may be being served this moment.
    """
    most = (13, "too-many-seats", late_checks.TOO_MANY_SEATS)
    passed = (_finding(17, "line-passed-over", None, entry) for entry in passed_over(tx, now, rules))
    found = (
        *_look(tx, CHECKS),
        *_look(tx, LATE, now=now),
        *_look(tx, (most,), most=rules.most_seats(rules.largest_party)),
        *passed,
    )
    return tuple(sorted(found, key=lambda finding: finding.invariant))


def still_found(tx: Connection, finding: Finding, now: int) -> bool:
    """Whether a finding of the books, or of what may not last, is there as it was."""
    by_name = {
        name: (check, facts) for listed, facts in ((CHECKS, {}), (LATE, {"now": now})) for _, name, check in listed
    }
    check, facts = by_name[finding.check]
    return (finding.booking_id, finding.about) in checks.found(tx, check, **facts)


def _look(tx: Connection, listed: tuple[tuple[int, str, checks.Check], ...], **facts: int) -> tuple[Finding, ...]:
    return tuple(
        _finding(invariant, name, booking, about)
        for invariant, name, check in listed
        for booking, about in checks.found(tx, check, **facts)
    )


def _finding(invariant: int, name: str, booking: int | None, about: int) -> Finding:
    return Finding(invariant, name, booking, booking_number(booking) if booking and booking > 0 else "", about)


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


def count_seals(tx: Connection) -> tuple[int, int]:
    """How many rows of the history are sealed, and how many wait for it."""
    return audit.count_sealed(tx)


def count_checks() -> int:
    """Of `audit_house`."""
    return len(CHECKS) + len(LATE) + 2


def head(tx: Connection) -> str:
    """The last seal: whoever keeps a copy elsewhere can tell whether the end of the history was cut off."""
    return audit.last_hash(tx)


def _sealed(tx: Connection) -> Iterator[Row[Any]]:
    yield from audit.chain(tx)


def _hash(before: str, row: Row[Any]) -> str:
    told = [row.id, row.at, row.actor_id, row.what, row.subject, row.before, row.after, row.why, row.detail]
    canonical = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(f"{before}\n{canonical}".encode()).hexdigest()
