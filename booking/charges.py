"""Charges that providers make for us: created -> waiting -> succeeded | failed | unknown | cancelled.

Each has one idempotency key for life. A provider's silence means unknown: it is asked again, with longer and longer
pauses, until it says what became of the charge; nothing is concluded from a time-out. Money that a charge brought is
applied by `checkout.apply_payment`, whatever the charge was thought to be before.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import checkout, payers, people
from booking.cards import Card, find_card, hold_of, order_of, own_card
from booking.edges import moved
from booking.providers import Bill, ChargeStatus, Event, Started
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.views import Hold, Payment, PaymentOutcome
from storage import bookings, outbox, seats
from storage import charges as rows

COUNTER = "counter"
PAGE_SECONDS = 1_860  # a provider's page stays open so long: half an hour is the least, and clocks differ
LEAST_AT_COUNTER = 300  # seconds to walk to the counter
LONGEST_BACK_OFF = 60
DONE = ("succeeded", "failed", "cancelled")


@dataclass(frozen=True, slots=True)
class ChargeView:
    """How a booking is being paid: `url` leads to the provider's page, `code` is told at the counter."""

    charge_id: int
    booking_id: int
    gateway: str
    state: str
    reference: str | None
    url: str | None
    code: str


@dataclass(frozen=True, slots=True)
class Opened:
    """`charge` and `bill` are None when nothing was due: credit had paid for it all."""

    hold: Hold
    charge: ChargeView | None = None
    bill: Bill | None = None


@dataclass(frozen=True, slots=True)
class DueCharge:
    """A charge to ask about; `is_wanted`: its booking is still to be paid by it. No `bill` once it cannot be asked."""

    charge: ChargeView
    is_wanted: bool
    bill: Bill | None


def open_charge(
    tx: Connection,
    person_id: int,
    booking_id: int,
    gateway: str,
    language: str,
    now: int,
    rules: HouseRules,
    promised: int | None = None,
) -> Opened:
    """Agrees on the price, keeps the seats for the payment, and writes the charge down before anybody is called.

    Asked again while the same charge is open, it is the same charge. At the counter the seats stay until
    `rules.counter_seconds` before the show.
    """
    bookings.lock(tx, booking_id)
    open_now = current(tx, booking_id)
    if open_now is not None and own_card(tx, person_id, booking_id).booking.state == "paying":
        if open_now.gateway != gateway:
            raise Refusal("payment-under-way")
        return _opened(tx, booking_id, open_now, now, rules)
    card, _ = checkout.agree(tx, person_id, booking_id, now, promised)
    if card.due == 0:
        return Opened(checkout.ask_payment(tx, person_id, booking_id, now, rules, promised))
    until = _pay_until(card, gateway, now, rules)
    payload, currency = order_of(card).payload, card.booking.currency
    checkout.approve_payment(tx, payload, person_id, card.due, currency, now, rules)
    if not rows.choose(tx, booking_id, gateway, until):
        raise Refusal("hold-ended")
    seats.keep_until(tx, card.show.id, booking_id, until)
    _write(tx, card, gateway, language, now, rules)
    return _opened(tx, booking_id, current(tx, booking_id), now, rules)


def started(tx: Connection, charge_id: int, answer: Started, now: int, rules: HouseRules) -> ChargeView:
    """The provider made the payment possible."""
    row = _charge(tx, charge_id)
    if row.state in ("created", "unknown"):
        due_at = now + rules.ask_provider_seconds
        _move(tx, row, "waiting", now, due_at=due_at, reference=answer.reference, url=answer.url)
    return _view(_charge(tx, charge_id))


def unanswered(tx: Connection, charge_id: int, now: int, rules: HouseRules) -> ChargeView:
    """The provider did not say whether it did what was asked: that is looked into, however the booking goes on.

    Where another worker has asked meanwhile, under the same key, and was answered, it is known to have begun.
    """
    row = _charge(tx, charge_id)
    if row.state in ("created", "waiting") and row.reference is None:
        _move(tx, row, "unknown", now, due_at=now + rules.ask_provider_seconds)
    return _view(_charge(tx, charge_id))


def settle(tx: Connection, charge_id: int, status: ChargeStatus, now: int, rules: HouseRules) -> PaymentOutcome | None:
    """What the provider says became of a charge. What it says of money is applied, in whatever state the charge is."""
    row = _charge(tx, charge_id)
    if status.state == "succeeded" and status.payment is not None:
        if row.state == "created":  # told of it before we heard that it was there
            _move(tx, row, "waiting", now)
            row = _charge(tx, charge_id)
        if row.state != "succeeded":
            _move(tx, row, "succeeded", now, reference=status.payment.provider_charge_id or None)
        return checkout.apply_payment(tx, status.payment, now, rules)
    if status.state in ("failed", "cancelled") and row.state in rows.OPEN and _move(tx, row, status.state, now):
        _go_on_without(tx, row, status.state, now, rules)
    return None


def give_up(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Its owner wants to pay in another way. A charge that is open still is made impossible by whoever asks about it;
    what it brings nevertheless is late money, and goes back.
    """
    bookings.lock(tx, booking_id)
    card = own_card(tx, person_id, booking_id)
    last = rows.last_of(tx, booking_id)
    if card.booking.state == "paying" and last is not None and card.booking.gateway == last.gateway:
        _hold_again(tx, card, last.gateway, "another-way", now, rules)
        if last.state in ("created", "waiting"):
            _move(tx, last, "unknown", now, due_at=now)
        elif last.state == "unknown":
            rows.move(tx, last.id, "unknown", "unknown", due_at=now)
    return hold_of(own_card(tx, person_id, booking_id), now, rules)


def claim_due(tx: Connection, now: int, rules: HouseRules, limit: int) -> tuple[DueCharge, ...]:
    """Open charges that it is time to ask about, each leased until the next time."""
    due = []
    for row in rows.claim_due(tx, now, (rules.ask_provider_seconds, LONGEST_BACK_OFF), limit):
        last = rows.last_of(tx, row.booking_id)
        is_wanted = row.booking_state == "paying" and last is not None and last.id == row.id
        may_start = row.reference is None and now < row.created_at + PAGE_SECONDS
        due.append(DueCharge(_view(row), is_wanted, _bill(tx, row) if may_start else None))
    return tuple(due)


def take_event(tx: Connection, event: Event, now: int, rules: HouseRules) -> str:
    """A provider's event, once: what came of it, for the count. An event of what is not ours changes nothing."""
    if not rows.first_told(tx, event.provider, event.id, now):
        return "repeated"
    if event.kind != "charge" or event.status is None:
        return "ignored"
    row = rows.by_reference(tx, event.provider, event.reference)
    if row is not None:
        outcome = settle(tx, row.id, event.status, now, rules)
    elif event.status.payment is not None and names_a_booking(tx, event.status.payment):
        outcome = checkout.apply_payment(tx, event.status.payment, now, rules)
    else:
        return "ignored"
    return outcome.result if outcome else event.status.state


def names_a_booking(tx: Connection, payment: Payment) -> bool:
    """Whether a charge says for which booking of ours it was."""
    try:
        named = checkout.read_payload(payment.payload)
    except Refusal:
        return False
    known = people.person(tx, payment.person_id) is not None
    return known and named.person_id == payment.person_id and find_card(tx, named.booking_id) is not None


def forget_events(tx: Connection, now: int, keep_seconds: int = 40 * 86_400) -> int:
    """Stripe sends an event again for three days at most, and by hand for thirty."""
    return rows.forget_events(tx, now - keep_seconds)


def current(tx: Connection, booking_id: int) -> ChargeView | None:
    """The charge that a booking is being paid by, while it is open."""
    row = rows.last_of(tx, booking_id)
    return None if row is None or row.state in DONE or row.chosen != row.gateway else _view(row)


def _opened(tx: Connection, booking_id: int, charge: ChargeView | None, now: int, rules: HouseRules) -> Opened:
    card, row = find_card(tx, booking_id), rows.last_of(tx, booking_id)
    if card is None or row is None or charge is None:
        raise Refusal("no-such-booking")
    return Opened(hold_of(card, now, rules), charge, _bill(tx, row) if charge.reference is None else None)


def _pay_until(card: Card, gateway: str, now: int, rules: HouseRules) -> int:
    if gateway != COUNTER:
        return max(card.booking.deadline or 0, now + rules.payment_seconds)
    until = card.show.starts_at - rules.counter_seconds
    if until < now + LEAST_AT_COUNTER:
        raise Refusal("counter-too-late")
    return until


def _write(tx: Connection, card: Card, gateway: str, language: str, now: int, rules: HouseRules) -> None:
    """The key carries the language, so that the same charge is asked for in the same words for life."""
    charge_id = rows.open_charge(
        tx,
        {
            "booking_id": card.booking.id,
            "gateway": gateway,
            "key": f"b{card.booking.id}-{language}-{secrets.token_hex(8)}",
            "amount": card.due,
            "currency": card.booking.currency,
            "created_at": now,
            "due_at": now + rules.ask_provider_seconds,
        },
    )
    moved(tx, now, card.booking.person_id, "charge", charge_id, None, "created", booking=card.booking.id)


def _bill(tx: Connection, row: Row[Any]) -> Bill | None:
    """What the provider is asked for; None when the booking has gone on, so that there is nothing to ask for."""
    card = find_card(tx, row.booking_id)
    if card is None or card.booking.state != "paying" or card.due != row.amount:
        return None
    payer = payers.payer_of(tx, row.person_id, row.gateway)
    return Bill(row.key, order_of(card), row.key.split("-")[1], row.created_at + PAGE_SECONDS, payer)


def _go_on_without(tx: Connection, row: Row[Any], state: str, now: int, rules: HouseRules) -> None:
    """A charge came to nothing: the seats are held again, or freed if that is the house's way, and the buyer told."""
    bookings.lock(tx, row.booking_id)
    card, last = find_card(tx, row.booking_id), rows.last_of(tx, row.booking_id)
    if card is None or card.booking.state != "paying" or last is None or last.id != row.id:
        return
    _hold_again(tx, card, row.gateway, f"charge-{state}", now, rules)
    if state == "failed":
        outbox.tell(tx, "payment-failed", str(row.id), row.person_id, {"booking_id": row.booking_id}, now)


def _hold_again(tx: Connection, card: Card, gateway: str, why: str, now: int, rules: HouseRules) -> None:
    """Paying -> held, with time to choose another way to pay, though never beyond the longest hold; a place at the
    counter was good until shortly before the show anyway.
    """
    booking = card.booking
    longest = now + rules.extend_seconds if gateway == COUNTER else booking.held_at + rules.longest_hold_seconds
    until = max(booking.hold_deadline or now, min(now + rules.extend_seconds, longest))
    if why == "charge-failed" and not rules.keep_after_failed_payment:
        until = now
    not_asked = {**(booking.quote or {}), "at": 0}  # the price stays agreed, and an invoice may go out at once
    if rows.unchoose(tx, booking.id, until, not_asked):
        seats.keep_until(tx, card.show.id, booking.id, until)
        moved(tx, now, None, "booking", booking.id, "paying", "held", why)


def _move(tx: Connection, row: Row[Any], after: str, now: int, **facts: Any) -> bool:
    if not rows.move(tx, row.id, row.state, after, **facts):
        return False
    moved(tx, now, None, "charge", row.id, row.state, after, booking=row.booking_id)
    return True


def _charge(tx: Connection, charge_id: int) -> Row[Any]:
    row = rows.charge(tx, charge_id)
    if row is None:
        raise Refusal("no-such-booking")
    return row


def _view(row: Row[Any]) -> ChargeView:
    code = booking_number(row.booking_id)
    return ChargeView(row.id, row.booking_id, row.gateway, row.state, row.reference, row.url, code)
