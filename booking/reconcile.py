"""Our books against the provider's: what is missing is applied, what went back without us is written down and its
tickets void, and what no rule settles is a finding for people to look at.

Everything here may be run again, and by several at once: the second time it finds nothing new.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import checkout, collecting, refunds, sales
from booking.charges import names_a_booking
from booking.edges import moved
from booking.providers import Event, ProviderCharge, ProviderRefund
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.refunds import STARS
from booking.views import Money
from storage import audit, charges, findings, outbox, payments, people
from storage.tables import SOLD

YOUNG_SECONDS = 900  # a charge may still be on its ordinary way to us
ADOPTED = ("requested", "unknown", "failed", "manual")  # ours, and somebody else has sent it back by now
MANAGERS = ("owner", "manager")
A_LIST = 20
CURRENCY = re.compile(r"[A-Z]{3}")
NO_CURRENCY = "XXX"  # ISO 4217's own word for it
LARGEST, LONGEST = 2**63 - 1, 255


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind`: charge-without-booking, amount-differs, payment-without-charge, elsewhere (a refund that was not ours),
    chargeback, refund-too-much, not-taken or refund-not-taken (told of, and no try could write it down). `reference`
    finds it in the provider's own books.
    """

    finding_id: int
    provider: str
    reference: str
    kind: str
    amount: Money
    found_at: int


def take_charge(tx: Connection, charge: ProviderCharge, now: int, rules: HouseRules) -> str:
    """A charge in the provider's list: known, young, applied, unapplied, or a finding."""
    told = charge.payment
    row = payments.by_charge(tx, told.provider, told.charge_id)
    if row is not None:
        if (row.amount, row.currency) == (told.amount, told.currency):
            return "known"
        return _find(tx, told.provider, told.charge_id, "amount-differs", told.amount, told.currency, now)
    if now - charge.at < YOUNG_SECONDS:
        return "young"
    if not names_a_booking(tx, told):
        return _find(tx, told.provider, told.charge_id, "charge-without-booking", told.amount, told.currency, now)
    outcome = checkout.apply_payment(tx, told, now, rules)
    return "applied" if outcome.result == "confirmed" else outcome.result


def set_aside(tx: Connection, kind: str, provider: str, reference: str, amount: int, currency: str, now: int) -> str:
    """Money that was told of and that no rule or row of ours takes: a finding, in as much as a row can say of it.

    A charge and its refund have one reference, hence a kind for each: not-taken, refund-not-taken.
    """
    shown = min(max(amount, -LARGEST), LARGEST)
    named = currency if CURRENCY.fullmatch(currency) else NO_CURRENCY
    return _find(tx, provider, reference.replace("\0", "")[:LONGEST], kind, shown, named, now)


def take_refund(tx: Connection, provider: str, refund: ProviderRefund, now: int, rules: HouseRules) -> str:
    """Money that the provider says went back: known, adopted (ours, sent back by hand), written, or a finding.

    When all of a payment has gone back without us, what it bought is given up: tickets void, seats for sale again.
    """
    payment = findings.lock_payment(tx, provider, refund.charge_id)
    if payment is None or refund.state != "succeeded":
        return "ignored"
    known = findings.refunds_of(tx, payment.id)
    if any(row.reference == refund.reference or row.key == refund.key for row in known):
        return "known"
    if refund.why == "elsewhere" and any(_adopt(tx, row, refund, now) for row in known):
        return "adopted"
    if refund.currency == STARS and any(row.destination == "card" for row in known):
        return "known"  # Stars go back once: this is ours, on its way still
    key = f"{provider}:{refund.reference}"[:64]
    refund_id = findings.write_refund(tx, payment.id, key, refund.amount, refund.why, refund.reference, now)
    if refund_id is None:
        return _find(tx, provider, refund.reference, "refund-too-much", refund.amount, refund.currency, now)
    moved(tx, now, None, "refund", refund_id, None, "succeeded", refund.why, amount=refund.amount)
    _find(tx, provider, refund.reference, refund.why, refund.amount, refund.currency, now)
    if payment.booking_id and refund.amount + sum(row.amount for row in known) == payment.amount:
        _give_up(tx, payment.booking_id, refund, now, rules)
    return "written"


def take_refunds(tx: Connection, event: Event, listed: Sequence[ProviderRefund], now: int, rules: HouseRules) -> str:
    """A provider's event about refunds, once, with the list of them that was asked for meanwhile."""
    if not charges.first_told(tx, event.provider, event.id, now):
        return "repeated"
    taken = [take_refund(tx, event.provider, refund, now, rules) for refund in (*event.refunds, *listed)]
    return next((outcome for outcome in taken if outcome not in ("known", "ignored")), "known")


def unlisted(tx: Connection, provider: str, listed: frozenset[str], since: int, now: int) -> list[tuple[str, str]]:
    """(charge id, provider's charge id) of payments since an instant that the provider did not list; none is young."""
    rows = findings.payments_between(tx, provider, since, now - YOUNG_SECONDS)
    return [(row.charge_id, row.provider_charge_id or "") for row in rows if row.charge_id not in listed]


def find_missing(tx: Connection, provider: str, charge_id: str, now: int) -> str:
    """A payment that the provider knows nothing of: nobody's seats are touched, people look at it."""
    row = payments.by_charge(tx, provider, charge_id)
    if row is None:
        return "ignored"
    return _find(tx, provider, charge_id, "payment-without-charge", row.amount, row.currency, now)


def list_findings(tx: Connection, staff_id: int) -> tuple[Finding, ...]:
    """What is not settled, the oldest first; refuses who manages no cinema."""
    _check_manages(tx, staff_id)
    return all_findings(tx)


def all_findings(tx: Connection) -> tuple[Finding, ...]:
    return tuple(finding_of(row) for row in findings.unsettled(tx, A_LIST))


def finding_of(row: Row[Any]) -> Finding:
    return Finding(row.id, row.provider, row.reference, row.kind, Money(row.amount, row.currency), row.found_at)


def settle_finding(tx: Connection, staff_id: int, finding_id: int, now: int) -> tuple[Finding, ...]:
    """A manager has seen to it, in that manager's name; what is left."""
    _check_manages(tx, staff_id)
    if findings.settle(tx, finding_id, now):
        audit.record(tx, now, staff_id, "finding", f"finding:{finding_id}", "open", "settled")
    return all_findings(tx)


def _adopt(tx: Connection, row: Row[Any], refund: ProviderRefund, now: int) -> bool:
    waits = row.state in ADOPTED and row.reference is None and row.destination == "card"
    return (
        waits and row.amount == refund.amount and refunds.paid_elsewhere(tx, row.id, row.state, refund.reference, now)
    )


def _give_up(tx: Connection, booking_id: int, refund: ProviderRefund, now: int, rules: HouseRules) -> None:
    """Tickets that were used already stay so: their seats were taken. Snacks that nobody has collected go likewise."""
    sale = sales.find_sale(tx, booking_id, lock=True)
    if sale is None or sale.row.state not in SOLD:
        return
    collecting.give_back(tx, collecting.waiting_with(tx, booking_id), now, None, refund.why)
    unused = [seat for seat in sale.live if seat.state == "issued"]
    if not unused:
        return
    sales.give_up(tx, sale, unused, now, None, refund.why, rules)
    facts = {"booking_id": booking_id, "tickets": [seat.ticket_id for seat in unused], "back": refund.amount}
    kept = len(sale.live) - len(unused)
    outbox.tell(tx, "cancelled", f"{booking_id}:{kept}", sale.row.person_id, facts, now)


def _find(tx: Connection, provider: str, reference: str, kind: str, amount: int, currency: str, now: int) -> str:
    """Writes a finding down, once; what was settled does not come back."""
    facts = {"provider": provider, "reference": reference, "kind": kind, "amount": amount, "currency": currency}
    return "finding" if findings.add(tx, facts | {"found_at": now}) else "known"


def _check_manages(tx: Connection, staff_id: int) -> None:
    if not any(row.role in MANAGERS for row in people.roles(tx, staff_id)):
        raise Refusal("not-manager")
