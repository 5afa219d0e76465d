"""The life of a refund: requested -> submitted -> succeeded | unknown, failed -> manual -> succeeded.

It has one idempotency key for life. Who submits it is outside: this module says what is due, under a lease, and writes
down what came of it. No answer means unknown, and the provider is asked again with the same key.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import wallet
from booking.after_views import StuckRefund
from booking.cards import find_card
from booking.edges import moved
from booking.providers import RefundStatus, RefundWish
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.pricing import tax_in
from booking.rules.refunds import may_go_back
from booking.views import Money, RefundView
from storage import ledger, outbox, payments, sold
from storage import refunds as rows

REFUNDS = "house:refunds"  # the ledger's account that credit for card payments comes from
LONGEST_BACK_OFF = 3_600
FIRST_BACK_OFF = 15
MOST_FAILURES = 5  # attempts, after which a provider's no is final
ASKED_FOR = 86_400  # seconds, after which an answer that never came is for people to look up
STUCK_AFTER = 3_600
A_LIST = 20
ENDS = ("succeeded", "manual")  # the person is told of them


@dataclass(frozen=True, slots=True)
class DueRefund:
    """`attempt` is the lease; `was_asked`: an earlier call may have been heard, so its state is asked for first."""

    refund_id: int
    attempt: int
    was_asked: bool
    provider: str
    wish: RefundWish


def give_back(
    tx: Connection, booking: Any, amount: int, destination: str, why: str, now: int, actor_id: int | None
) -> None:
    """Requests refunds of what a booking cost, of its payments first; what credit had paid becomes credit again.

    `destination`: card, or wallet, where it is at once, and where a part goes that cannot go back the way it came. The
    payments stay locked until the transaction ends. No payment gives more than it brought, and no credit comes back
    that was not spent: the provider may have sent money back too.
    """
    left, line = amount, sold.line_of(tx, booking.id)
    for source in rows.sources(tx, line):
        part = min(left, source.left)
        if part > 0:
            to = destination if may_go_back(booking.currency, part, source.amount) else "wallet"
            _request(tx, source.id, booking, part, to, why, now, actor_id)
            left -= part
    if left > 0:
        _credit_again(tx, booking, left, line, now)


def owed(tx: Connection, booking_id: int) -> int:
    """Minor units that may still come back for a booking: what has gone back already, whoever sent it, does not."""
    line = sold.line_of(tx, booking_id)
    return sum(max(0, source.left) for source in (*rows.left_of(tx, line), *ledger.spent(tx, line)))


def split(sources: Sequence[Row[Any]], amount: int, currency: str) -> tuple[int, int]:
    """How much of an amount goes back the way it came, and how much becomes credit."""
    to_card, left = 0, amount
    for source in sources:
        part = min(left, max(0, source.left))
        left -= part
        to_card += part if may_go_back(currency, part, source.amount) else 0
    return to_card, amount - to_card


def claim_due(tx: Connection, now: int, limit: int) -> tuple[DueRefund, ...]:
    """Up to `limit` refunds to be submitted or asked about, each leased for a minute; none to two workers."""
    due = []
    for before, row in rows.claim_due(tx, now, limit):
        if before != "submitted":
            moved(tx, now, None, "refund", row.id, before, "submitted", booking=row.booking_id)
        due.append(DueRefund(row.id, row.attempts, before != "requested", row.provider, _wish(row)))
    return tuple(due)


def settle(tx: Connection, due: DueRefund, answer: RefundStatus | None, now: int) -> bool:
    """What came of an attempt; None: no answer, or none that could be understood. False when the lease was lost."""
    row = rows.refund(tx, due.refund_id)
    if row is None:
        return False
    state = _judged(row, answer, now)
    final = state in ENDS
    error = answer.error[:256] if answer and answer.error else None
    if not rows.settle(
        tx,
        row.id,
        due.attempt,
        state,
        retry_at=None if final else now + _back_off(row.attempts),
        settled_at=now if state == "succeeded" else None,
        reference=answer.reference if answer else None,
        error=error,
    ):
        return False
    for before, after in _steps(state):
        moved(tx, now, None, "refund", row.id, before, after, error and error[:128], booking=row.booking_id)
    if state in ENDS:
        _ended(tx, row, state, now)
    return True


def stuck(tx: Connection, staff_id: int, now: int) -> tuple[StuckRefund, ...]:
    """What the managers of a cinema must see to; refuses everybody else."""
    if not rows.manages(tx, staff_id):
        raise Refusal("not-manager")
    return tuple(_stuck(row) for row in rows.stuck(tx, staff_id, now - STUCK_AFTER, A_LIST))


def stuck_one(tx: Connection, staff_id: int, refund_id: int) -> StuckRefund | None:
    """One of them; None once it is on its way again, or settled, and for who does not manage its cinema."""
    row = rows.managed(tx, staff_id, refund_id)
    return None if row is None or row.state not in rows.STUCK else _stuck(row)


def paid_by_hand(tx: Connection, staff_id: int, refund_id: int, now: int) -> StuckRefund:
    """A manager says that the money went back: manual -> succeeded, once, in that manager's name."""
    row = rows.managed(tx, staff_id, refund_id)
    if row is None:
        raise Refusal("not-manager")
    if not rows.pay_by_hand(tx, refund_id, now):
        raise Refusal("already-done")
    moved(tx, now, staff_id, "refund", refund_id, "manual", "succeeded", "by-hand", booking=row.booking_id)
    _ended(tx, row, "succeeded", now)
    return _stuck(row)


def paid_elsewhere(tx: Connection, refund_id: int, before: str, reference: str, now: int) -> bool:
    """The provider says that this money went back, though not by our call: it is settled with its `reference`."""
    row = rows.refund(tx, refund_id)
    if row is None or not rows.adopt(tx, refund_id, before, reference, now):
        return False
    moved(tx, now, None, "refund", refund_id, before, "succeeded", "elsewhere", booking=row.booking_id)
    _ended(tx, row, "succeeded", now)
    return True


def views(tx: Connection, booking_ids: list[int]) -> dict[int, tuple[RefundView, ...]]:
    """What is on its way back, or is back, of each booking."""
    found: dict[int, tuple[RefundView, ...]] = {}
    for row in rows.of_bookings(tx, booking_ids):
        found[row.booking_id] = (*found.get(row.booking_id, ()), refund_view(row))
    return found


def refund_view(row: Row[Any]) -> RefundView:
    return RefundView(row.id, Money(row.amount, row.currency), row.state, row.destination, row.created_at)


def _credit_again(tx: Connection, booking: Any, amount: int, line: list[int], now: int) -> None:
    """Never more than the credit that was spent: the rest of the amount has gone back by another way."""
    kept = sum(seat.cancelled_at is None for seat in sold.seats(tx, booking.id))
    for source in ledger.spent(tx, line):
        part = min(amount, source.left)
        if part > 0:
            journal = ledger.returned(booking.id, kept, source.id)
            wallet.credit(tx, booking.person_id, part, booking.currency, journal, REFUNDS, now)
            amount -= part


def _request(
    tx: Connection, payment_id: int, booking: Any, amount: int, to: str, why: str, now: int, actor_id: int | None
) -> None:
    at_once = to == "wallet"
    state = "succeeded" if at_once else "requested"
    columns = {"why": why, "destination": to, "state": state, "created_at": now}
    columns |= {"due_at": None, "settled_at": now} if at_once else {"due_at": now, "settled_at": None}
    refund_id = rows.request(tx, payment_id, booking.id, amount, columns)
    if refund_id is None:
        raise Refusal("refund-changed", amount=0, currency=booking.currency)
    moved(tx, now, actor_id, "refund", refund_id, None, state, why, booking=booking.id, amount=amount)
    if at_once:
        journal = f"refund:{refund_id}"
        wallet.credit(tx, booking.person_id, amount, booking.currency, journal, REFUNDS, now)
        _write_receipt(tx, refund_id, booking, amount, now)


def _wish(row: Row[Any]) -> RefundWish:
    return RefundWish(
        key=row.key,
        charge_id=row.charge_id,
        provider_charge_id=row.provider_charge_id or "",
        person_id=row.person_id,
        amount=row.amount,
        currency=row.currency,
        charged=row.charged,
        reference=row.reference,
    )


def _judged(row: Row[Any], answer: RefundStatus | None, now: int) -> str:
    """The state that an answer leads to. Without one it is asked about again, but not for ever."""
    state = "unknown" if answer is None or answer.state == "missing" else answer.state
    if state == "unknown" and answer is None and now - row.created_at >= ASKED_FOR:
        return "manual"
    if state == "failed" and row.attempts >= MOST_FAILURES:
        return "manual"
    return state


def _steps(state: str) -> tuple[tuple[str, str], ...]:
    """To manual it goes by way of failed; what is on its way stays so."""
    if state == "submitted":
        return ()
    return (("submitted", "failed"), ("failed", "manual")) if state == "manual" else (("submitted", state),)


def _back_off(attempts: int) -> int:
    return int(min(FIRST_BACK_OFF * 2 ** min(attempts, 10), LONGEST_BACK_OFF))


def _ended(tx: Connection, row: Row[Any], state: str, now: int) -> None:
    facts = {"refund_id": row.id, "booking_id": row.booking_id or row.ordered_id}
    outbox.tell(tx, "refund", f"{row.id}:{state}", row.person_id, facts, now)
    if state == "succeeded" and row.payment_state == "applied":
        booking = sold.booking(tx, row.booking_id, lock=False)
        if booking is not None:
            _write_receipt(tx, row.id, booking, row.amount, now)


def _write_receipt(tx: Connection, refund_id: int, booking: Any, amount: int, now: int) -> None:
    card = find_card(tx, booking.id)
    rate = 0 if card is None else card.tariff.tax_basis_points
    payments.write_receipt(
        tx,
        {
            "booking_id": booking.id,
            "kind": "refund",
            "key": f"refund:{refund_id}",
            "gross": amount,
            "tax": tax_in(amount, rate),
            "currency": booking.currency,
            "issued_at": now,
        },
    )


def _stuck(row: Row[Any]) -> StuckRefund:
    return StuckRefund(
        refund_id=row.id,
        number=booking_number(row.booking_id or row.ordered_id),
        cinema=row.cinema,
        name=row.first_name,
        amount=Money(row.amount, row.currency),
        state=row.state,
        provider=row.provider,
        charge_id=row.provider_charge_id or row.charge_id,
        since=row.created_at,
        error=row.error or "",
    )
