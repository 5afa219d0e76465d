"""Payments on a provider's page and at the counter."""

from tests.model import holding, keeping, paying
from tests.model.state import CHARGE_OPEN, Charge, No, own

COUNTER, AT_COUNTER, LEAST_AT_COUNTER = "counter", 1_800, 300


def last(m, b):
    return next((charge for charge in reversed(m.charges) if charge.booking == b.no), None)


def open_charge(m, person, b, gateway):
    """None when credit pays for all of it."""
    now_open = last(m, b)
    is_open = now_open is not None and now_open.state in CHARGE_OPEN and b.gateway == now_open.gateway
    if is_open and b.state == "paying":
        own(m, person, b)
        if now_open.gateway != gateway:
            raise No("payment-under-way")
        return told_who_pays(m, now_open)
    paying.agree(m, person, b)
    if b.due == 0:
        paying.ask_payment(m, person, b)
        return None
    until = max(b.deadline, m.now + paying.PAYMENT)
    if gateway == COUNTER:
        until = m.shows[b.show].starts - AT_COUNTER
        if until < m.now + LEAST_AT_COUNTER:
            raise No("counter-too-late")
    paying.approve_payment(m, (b.no, person, b.agreed.nonce), person, b.due, "EUR")
    b.deadline, b.gateway = until, gateway
    m.charges.append(Charge(b.no, gateway, b.due))
    return told_who_pays(m, m.charges[-1])


def start_again(m, begun):
    for charge in begun:
        told_who_pays(m, charge)


def told_who_pays(m, charge):
    """The provider is told as whom a person pays who keeps a card there, until it has answered."""
    b = m.bookings[charge.booking]
    if charge.reference is None and b.state == "paying" and b.due == charge.amount:
        keeping.requested(m, b.person, charge.gateway)
    return charge


def started(m, charge, reference):
    if charge.state in ("created", "unknown"):
        charge.state, charge.reference = "waiting", reference


def unanswered(m, charge):
    if charge.state in ("created", "waiting") and charge.reference is None:
        charge.state = "unknown"


def settle_paid(m, charge, invoice, payer, amount, key):
    if charge.state != "succeeded":
        charge.state, charge.reference = "succeeded", "p-" + key[1]
    return paying.apply_payment(m, invoice, payer, amount, key)


def settle_failed(m, charge, state):
    if charge.state in CHARGE_OPEN:
        charge.state = state
        b = m.bookings[charge.booking]
        if b.state == "paying" and last(m, b) is charge:
            hold_again(m, b, charge.gateway)


def give_up(m, person, b):
    own(m, person, b)
    charge = last(m, b)
    if b.state == "paying" and charge is not None and b.gateway == charge.gateway:
        hold_again(m, b, charge.gateway)
        if charge.state in ("created", "waiting"):
            charge.state = "unknown"


def hold_again(m, b, gateway):
    """With time to choose another way to pay, though never beyond the longest hold; the counter's was longer."""
    more = m.now + holding.EXTENSION
    longest = more if gateway == COUNTER else b.held_at + holding.LONGEST
    b.deadline = b.hold_deadline = max(b.hold_deadline, min(more, longest))
    b.state, b.gateway, b.agreed.at = "held", None, 0


def take_event(m, name, given):
    """An event of a page, once; `given` is what settles its charge: a function of the model, and its arguments."""
    if name in m.told:
        return "repeated"
    m.told.add(name)
    settle, *facts = given
    return settle(m, *facts)


def take_money(m, b, invoice):
    """A cashier has the money for a reservation."""
    charge = last(m, b)
    if charge is None or charge.gateway != COUNTER:
        raise No("not-at-counter")
    if b.state != "paying" or b.deadline <= m.now:
        raise No("already-paid" if charge.state == "succeeded" else "not-at-counter")
    key = (COUNTER, f"{COUNTER}-{charge.id}")
    result, _ = settle_paid(m, charge, invoice, b.person, b.due, key)
    if result != "confirmed":
        raise No("not-at-counter")
