"""Paying for a hold: the invoice, our word before the charge, and the money itself.

Money is applied once for each charge id. What cannot be applied is written down with its refund in the same
transaction: money is never lost and never left lying.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.cards import Card, find_card, hold_of, order_of, own_card
from booking.edges import moved
from booking.holds import claim_seats, make_way
from booking.line import accept, pass_on
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.prices import quote
from booking.scene import look
from booking.seating import WAITING
from booking.views import Hold, Order, Payment, PaymentOutcome
from storage import bookings, outbox, payments, seats, tickets

AGAIN_SECONDS = 10  # a second tap on Pay within them does not send a second invoice
LATE = ("released", "expired")
WHY = {"too-many-seats": "too-many-seats", "show-gone": "show-cancelled"}  # refusal -> why money was not applied


@dataclass(frozen=True, slots=True)
class Payload:
    booking_id: int
    person_id: int
    nonce: str


def read_payload(payload: str) -> Payload:
    """What an invoice carries; anything else names no booking."""
    try:
        version, booking_id, person_id, nonce = payload.split(":")
        if version == "b1" and booking_id.isascii() and person_id.isascii():
            return Payload(int(booking_id), int(person_id), nonce)
    except ValueError:
        pass
    raise Refusal("no-such-booking")


def ask_payment(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Freezes the price of the hold and sends its invoice."""
    card = own_card(tx, person_id, booking_id)
    _check_payable(card, now)
    if card.due <= 0:
        raise Refusal("nothing-to-pay")
    asked = card.booking.quote
    if asked is not None and asked["nonce"] == card.nonce and now - asked["at"] < AGAIN_SECONDS:
        return hold_of(card, now, rules)
    lines = quote([(seat.kind, seat.price) for seat in card.seats]).lines
    if not bookings.freeze(tx, booking_id, card.due, {"nonce": card.nonce, "at": now, "lines": lines}, now):
        raise Refusal("hold-ended")
    outbox.tell(tx, "invoice", f"{booking_id}:{now}", person_id, {"booking_id": booking_id}, now)
    return hold_of(card, now, rules)


def order(tx: Connection, booking_id: int) -> Order | None:
    """What the booking's invoice asks for, while it waits to be paid."""
    card = find_card(tx, booking_id)
    if card is None or card.booking.quote is None or card.booking.state not in WAITING:
        return None
    return order_of(card)


def approve_payment(
    tx: Connection, payload: str, person_id: int, amount: int, currency: str, now: int, rules: HouseRules
) -> Order:
    """Held -> paying: the seats stay while the charge is on its way. Our yes proves nothing about money.

    Asked again for a booking that is being paid, it says yes again.
    """
    invoice = read_payload(payload)
    for _ in range(2):  # what changed meanwhile may be the same question, answered by another worker
        card = _payable_card(tx, invoice, person_id, now, rules)
        if not _is_right(card, invoice, amount, currency):
            break
        before, until = card.booking.state, max(card.booking.deadline or 0, now + rules.payment_seconds)
        if bookings.pay(tx, card.booking.id, before, invoice.nonce, until, now):
            seats.keep_until(tx, card.show.id, card.booking.id, until)
            if before != "paying":
                moved(tx, now, person_id, "booking", card.booking.id, before, "paying", amount=amount)
            return order_of(card)
    raise Refusal("wrong-amount")


def _payable_card(tx: Connection, invoice: Payload, person_id: int, now: int, rules: HouseRules) -> Card:
    """The payer's own booking, if it may be paid now; a row of approvals does not keep it for ever."""
    card = find_card(tx, invoice.booking_id)
    if card is None:
        raise Refusal("no-such-booking")
    if person_id != card.booking.person_id or invoice.person_id != person_id:
        raise Refusal("not-yours")
    _check_payable(card, now)
    latest = max(card.booking.held_at + rules.longest_hold_seconds, card.booking.hold_deadline or 0)
    if now >= latest + rules.payment_seconds:
        raise Refusal("hold-ended")
    return card


def payment_refused(tx: Connection, booking_id: int, now: int) -> None:
    """Telegram refused our yes, so there is certainly no money: paying -> held, with the old deadline."""
    booking = bookings.unpay(tx, booking_id)
    if booking is not None:
        seats.keep_until(tx, booking.show_id, booking_id, booking.deadline)
        moved(tx, now, None, "booking", booking_id, "paying", "held", "answer-refused")


def apply_payment(tx: Connection, payment: Payment, now: int, rules: HouseRules) -> PaymentOutcome:
    """Money came: the booking is sold, or the money goes back. The same charge again changes nothing."""
    invoice = read_payload(payment.payload)
    payment_id = _receive(tx, payment, invoice.booking_id, now)
    if payment_id is None:
        return PaymentOutcome("repeated", invoice.booking_id)
    sold = bookings.confirm_paid(
        tx, invoice.booking_id, payment.person_id, payment.amount, payment.currency, invoice.nonce, now
    )
    if sold is not None:
        _sell(tx, sold.show_id, invoice.booking_id, payment_id, payment, "paying", now)
        if sold.extended:  # as every offer is from the start
            accept(tx, invoice.booking_id, sold.person_id, now)
        return PaymentOutcome("confirmed", invoice.booking_id)
    why = _apply_otherwise(tx, payment_id, payment, invoice, now, rules)
    if why is None:
        return PaymentOutcome("confirmed", invoice.booking_id)
    _give_back(tx, payment_id, payment, invoice.booking_id, why, now)
    return PaymentOutcome("unapplied", invoice.booking_id, why)


def _check_payable(card: Card, now: int) -> None:
    """Whether the booking may be paid now; the refusal says why not."""
    booking = card.booking
    if card.show_state != "scheduled":
        raise Refusal("show-gone")
    if booking.state not in WAITING:
        raise Refusal("hold-ended" if booking.state in LATE else "already-paid")
    if booking.deadline is None or booking.deadline <= now:
        raise Refusal("hold-ended")
    if now >= max(card.show.starts_at, card.show.closes_at):
        raise Refusal("show-started")


def _is_right(card: Card, invoice: Payload, amount: int, currency: str) -> bool:
    """Whether money is what the booking's present seats cost."""
    asked = card.booking.quote
    current = asked is not None and asked["nonce"] == card.nonce == invoice.nonce
    return current and amount == card.due and currency == card.booking.currency


def _receive(tx: Connection, payment: Payment, booking_id: int, now: int) -> int | None:
    """Writes the charge down, optimistically as applied; None when it was there."""
    payment_id = payments.receive(
        tx,
        booking_id,
        {
            "provider": payment.provider,
            "charge_id": payment.charge_id,
            "provider_charge_id": payment.provider_charge_id,
            "person_id": payment.person_id,
            "amount": payment.amount,
            "currency": payment.currency,
            "received_at": now,
        },
    )
    if payment_id is None and payments.by_charge(tx, payment.provider, payment.charge_id) is None:
        raise Refusal("no-such-booking")
    return payment_id


def _sell(
    tx: Connection, show_id: int, booking_id: int, payment_id: int, payment: Payment, before: str, now: int
) -> None:
    """What makes a confirmed booking sold: seats for good, tickets, and the message that carries them."""
    seats.keep_until(tx, show_id, booking_id, None)
    tickets.issue(tx, booking_id)
    outbox.tell(tx, "tickets", str(booking_id), payment.person_id, {"booking_id": booking_id}, now)
    moved(tx, now, payment.person_id, "booking", booking_id, before, "confirmed", payment=payment_id)


def _apply_otherwise(
    tx: Connection, payment_id: int, payment: Payment, invoice: Payload, now: int, rules: HouseRules
) -> str | None:
    """Money outside the plain course: applies it if it can be, else says why not."""
    row = bookings.lock(tx, invoice.booking_id)
    card = find_card(tx, invoice.booking_id)
    if row is None or card is None:
        raise Refusal("no-such-booking")
    if why := _cannot_apply(card, payment, invoice, now):
        return why
    before = card.booking.state
    try:
        with tx.begin_nested():
            if before in LATE:
                _claim_again(tx, card, now, rules)
            _confirm(tx, card, now)
            _sell(tx, card.show.id, card.booking.id, payment_id, payment, before, now)
            accept(tx, card.booking.id, card.booking.person_id, now)
    except Refusal as refusal:
        return WHY.get(refusal.key, "hold-gone")
    return None


def _confirm(tx: Connection, card: Card, now: int) -> None:
    """The row is locked: only a show that was cancelled meanwhile stands in the way."""
    if not bookings.confirm(tx, card.booking.id, card.booking.state, now):
        raise Refusal("show-gone")


def _cannot_apply(card: Card, payment: Payment, invoice: Payload, now: int) -> str | None:
    if payment.person_id != card.booking.person_id or invoice.person_id != payment.person_id:
        return "not-yours"
    if card.booking.state not in (*WAITING, *LATE):
        return "already-paid"
    if card.show_state != "scheduled":
        return "show-cancelled"
    if card.booking.state in LATE and now >= card.show.starts_at:
        return "show-started"
    return None if _is_right(card, invoice, payment.amount, payment.currency) else "wrong-amount"


def _claim_again(tx: Connection, card: Card, now: int, rules: HouseRules) -> None:
    """Late money: the same seats, if they are free, or held by the payer once more, and within the payer's limit."""
    scene = look(tx, card.booking.person_id, card.show.id, now)
    wanted = frozenset(seat.seat for seat in card.seats)
    held: Row[Any] | None = scene.hold
    given_up: list[Row[Any]] = []
    if held is not None and wanted & scene.held and bookings.release(tx, held.id, "held"):
        given_up = seats.free(tx, [held.id])
        moved(tx, now, card.booking.person_id, "booking", held.id, "held", "released", "paid-earlier-invoice")
    kept = scene.own - len(given_up)
    if kept + len(wanted) > rules.seats_per_person:
        raise Refusal("too-many-seats", limit=rules.seats_per_person)
    make_way(tx, scene, wanted, now, rules)
    claim_seats(tx, scene, card.booking.id, wanted, None)
    if held is not None and given_up:
        pass_on(tx, given_up, [held.id], now, rules)


def _give_back(tx: Connection, payment_id: int, payment: Payment, booking_id: int, why: str, now: int) -> None:
    """Money that buys nothing: recorded as unapplied, its refund requested, its payer told."""
    payments.unapply(tx, payment_id)
    payments.request_refund(
        tx,
        {
            "payment_id": payment_id,
            "booking_id": booking_id,
            "key": f"refund:{payment_id}:1",
            "amount": payment.amount,
            "currency": payment.currency,
            "why": why,
            "created_at": now,
            "due_at": now,
        },
    )
    facts = {"payment_id": payment_id, "booking_id": booking_id, "why": why}
    outbox.tell(tx, "payment-unapplied", str(payment_id), payment.person_id, facts, now)
    moved(tx, now, payment.person_id, "payment", payment_id, None, "unapplied", why, booking=booking_id)
