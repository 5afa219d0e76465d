"""What of an audit's findings can be put right without anybody's judgement. Nobody loses a seat or money by it.

A repair looks again before it acts, in its own transaction, and is written into the history. All else is for people.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row

from booking import holds, promos
from booking.audits import Finding, still_found
from booking.rules.house import HouseRules
from storage import audit, outbox, payments, seats
from storage import repairs as rows

AT_ONCE = 500
NEVER_APPLIED = "hold-gone"

Repair = Callable[[Connection, Finding, int, HouseRules], bool]


def repair(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> str | None:
    """What was done about a finding; None when nothing can be, or need be."""
    known = REPAIRS.get(finding.check)
    if known is None or not still_found(tx, finding, now):
        return None
    done, mend = known
    if not mend(tx, finding, now, rules):
        return None
    audit.record(tx, now, None, "repair", f"repair:{finding.booking_id or 0}", None, "repaired", finding.check)
    return done


def _booking(tx: Connection, finding: Finding) -> Row[Any]:
    return rows.booking(tx, finding.booking_id or 0)


def _end_holds(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    del finding
    return holds.expire_due(tx, now, rules, AT_ONCE).bookings > 0


def _free_claim(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    """A seat of nobody: its booking is over, and no ticket is good for it."""
    booking_id = finding.booking_id or 0
    if rows.has_good_ticket(tx, booking_id, finding.about):
        return False
    return holds.free_seats(tx, [booking_id], now, rules, [finding.about]).seats > 0


def _claim_seat(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    """Only a free seat: what somebody else has stays theirs."""
    del now, rules
    booking = _booking(tx, finding)
    return bool(seats.claim(tx, booking.show_id, booking.id, [finding.about], booking.deadline))


def _keep_claims(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    """As long as the booking itself says; for good when it is sold."""
    del now, rules
    booking = _booking(tx, finding)
    seats.keep_until(tx, booking.show_id, booking.id, booking.deadline)
    return True


def _tell_sale(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    del rules
    booking = _booking(tx, finding)
    outbox.tell(tx, "tickets", str(booking.id), booking.person_id, {"booking_id": booking.id}, now)
    return True


def _tell_money(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    del rules
    payment = rows.payment(tx, finding.about)
    why = rows.why_refunded(tx, payment.id) or NEVER_APPLIED
    facts = {"payment_id": payment.id, "booking_id": payment.ordered_id, "why": why}
    outbox.tell(tx, "payment-unapplied", str(payment.id), payment.person_id, facts, now)
    return True


def _refund(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    """The whole payment, of which nothing was ever to go back; a part of it is for people to look at."""
    del rules
    payment = rows.payment(tx, finding.about)
    if rows.why_refunded(tx, payment.id) is not None:
        return False
    payments.request_refund(
        tx,
        {
            "payment_id": payment.id,
            "booking_id": payment.ordered_id,
            "key": f"refund:{payment.id}:1",
            "amount": payment.amount,
            "currency": payment.currency,
            "why": NEVER_APPLIED,
            "created_at": now,
            "due_at": now,
        },
    )
    return True


def _date_refund(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    del rules
    rows.refund_now(tx, finding.about, now)
    return True


def _give_promo_back(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    del rules
    promos.give_back(tx, [_booking(tx, finding)], now, "repaired")
    return True


def _count_promo(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    del now, rules
    rows.count_uses(tx, finding.about)
    return True


def _settle_notice(tx: Connection, finding: Finding, now: int, rules: HouseRules) -> bool:
    """What waits was not sent; what was sent, or given up, stays so."""
    del now, rules
    return rows.deliver_again(tx, finding.about)


REPAIRS: dict[str, tuple[str, Repair]] = {
    "held-too-long": ("ended what had run out, and freed its seats", _end_holds),
    "claim-without-a-booking": ("freed a seat of nobody", _free_claim),
    "seat-without-a-claim": ("claimed the seat again, which was free", _claim_seat),
    "sold-seat-may-expire": ("kept its seats for good", _keep_claims),
    "claim-ends-otherwise": ("kept its seats as long as the booking", _keep_claims),
    "sale-not-told": ("sends its tickets", _tell_sale),
    "money-not-told": ("tells its payer", _tell_money),
    "money-left-lying": ("requested the refund of the whole payment", _refund),
    "refund-without-a-date": ("submits the refund now", _date_refund),
    "promo-not-given-back": ("freed its use of a promo code", _give_promo_back),
    "promo-miscounted": ("counted the uses of a promo code anew", _count_promo),
    "settled-and-not": ("sends what was marked settled and waits", _settle_notice),
}
