"""The life of a refund, and our books against the provider's."""

from tests.model import menu, paying, sales
from tests.model.state import DAY, SOLD, No, Refund

LEASE, FIRST, LONGEST, MOST_FAILURES, YOUNG = 60, 15, 3_600, 5, 900
GOING = ("requested", "submitted", "unknown", "failed")


def due(m):
    going = [r for r in m.refunds if r.state in GOING and r.to == "card" and r.due_at <= m.now]
    return sorted(going, key=lambda r: r.due_at)


def claim_due(m, most):
    claimed = due(m)[:most]
    for refund in claimed:
        refund.state, refund.due_at = "submitted", m.now + LEASE
        refund.attempts += 1
    return claimed


def settle(m, refund, answer, reference):
    """`answer` None: the provider did not say."""
    state = "unknown" if answer in (None, "missing") else answer
    if answer is None and m.now - refund.asked_at >= DAY:
        state = "manual"
    if state == "failed" and refund.attempts >= MOST_FAILURES:
        state = "manual"
    refund.state = state
    refund.reference = reference or refund.reference
    final = state in ("succeeded", "manual")
    refund.due_at = None if final else m.now + min(FIRST * 2 ** min(refund.attempts, 10), LONGEST)


def paid_by_hand(m, refund):
    if refund.state != "manual":
        raise No("already-done")
    refund.state = "succeeded"


def take_charge(m, invoice, payer, amount, key, at):
    """A charge in the provider's list."""
    known = next((p for p in m.payments if (p.provider, p.charge_id) == key), None)
    if known:
        return "known" if known.amount == amount else find(m, *key, "amount-differs")
    if m.now - at < YOUNG:
        return "young"
    if invoice is None or payer != invoice[1]:
        return find(m, *key, "charge-without-booking")
    result, _ = paying.apply_payment(m, invoice, payer, amount, key)
    return "applied" if result == "confirmed" else result


def find(m, provider, reference, kind):
    if (provider, reference, kind) in m.findings:
        return "known"
    m.findings[provider, reference, kind] = "open"
    return "finding"


def take_refund(m, no, reference, amount, why):
    """Money that the provider says went back: ours, sent by hand, or not ours at all."""
    payment = m.payments[no]
    known = [refund for refund in m.refunds if refund.payment == no]
    if any(refund.reference == reference for refund in known):
        return "known"
    if why == "elsewhere" and _adopt(known, reference, amount):
        return "adopted"
    if amount > payment.amount - sum(refund.amount for refund in known):
        return find(m, payment.provider, reference, "refund-too-much")
    m.refunds.append(Refund(no, amount, "succeeded", "card", m.now, None, reference=reference))
    find(m, payment.provider, reference, why)
    if payment.booking is not None and amount + sum(refund.amount for refund in known) == payment.amount:
        _give_up(m, m.bookings[payment.booking])
    return "written"


def _adopt(known, reference, amount):
    for refund in known:
        waits = refund.state in ("requested", "unknown", "failed", "manual") and refund.reference is None
        if waits and refund.to == "card" and refund.amount == amount:
            refund.state, refund.due_at, refund.reference = "succeeded", None, reference
            return True
    return False


def _give_up(m, b):
    """All of a payment is back: what it bought and was not used is for sale again."""
    if b.state in SOLD:
        menu.give_back(menu.waiting_with(m, b))
        unused = {seat for seat in b.live if b.tickets[seat].state == "issued"}
        if unused:
            sales.give_up(m, b, unused)
