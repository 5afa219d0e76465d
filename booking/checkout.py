"""Paying for a hold: the invoice, our word before the charge, and the money itself.

Money is applied once for each charge id. What cannot be applied is written down with its refund in the same
transaction: money is never lost and never left lying.
"""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row

from booking import changing, collecting, promos, wallet
from booking.cards import Booking, Card, find_card, hold_of, order_of, own_card
from booking.edges import moved
from booking.holds import claim_seats, let_go, make_way
from booking.line import accept, pass_on
from booking.quoting import Priced, freeze
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.scene import look
from booking.seating import WAITING
from booking.views import Hold, Order, Payment, PaymentOutcome
from storage import bookings, outbox, payments, seats, tickets

LARGEST_ID = 2**63  # what no database's key reaches
AGAIN_SECONDS = 10  # a second tap on Pay within them does not send a second invoice
LATE = ("released", "expired")
WHY = {  # refusal -> why money was not applied
    "too-many-seats": "too-many-seats",
    "show-gone": "show-cancelled",
    "no-credit": "credit-gone",
    "change-stale": "change-stale",
    "ticket-used": "change-stale",
}


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
            read = Payload(int(booking_id), int(person_id), nonce)
            if 0 < read.booking_id < LARGEST_ID:
                return read
    except ValueError:
        pass
    raise Refusal("no-such-booking")


def ask_payment(
    tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules, promised: int | None = None
) -> Hold:
    """Freezes the price of the hold and sends its invoice; what credit pays for in full is sold at once.

    `promised` is what the buyer was shown as due: any other price is refused with the one that is right now.
    """
    card, asked = agree(tx, person_id, booking_id, now, promised)
    if card.due == 0:
        return _sell_for_nothing(tx, card, now, rules)
    if asked is not None:
        if now - asked["at"] < AGAIN_SECONDS:
            return hold_of(card, now, rules)
        _write_frozen(tx, card, card.booking._replace(quote=asked | {"at": now}), now)
    outbox.tell(tx, "invoice", f"{booking_id}:{card.booking.revision}", person_id, {"booking_id": booking_id}, now)
    return hold_of(card, now, rules)


def agree(
    tx: Connection, person_id: int, booking_id: int, now: int, promised: int | None
) -> tuple[Card, dict[str, Any] | None]:
    """The person's booking with its price agreed, and the quote that was agreed on before, if it still is right."""
    card = own_card(tx, person_id, booking_id)
    _check_payable(card, now)
    if not card.is_frozen:
        return _freeze(tx, card, now, promised), None
    if promised not in (None, card.due):
        raise Refusal("price-changed", amount=card.due, currency=card.booking.currency)
    return card, card.booking.quote


def _freeze(tx: Connection, card: Card, now: int, promised: int | None) -> Card:
    """The card with what it costs now, agreed; a code that takes nothing off is freed, credit fits what is due."""
    priced = card.priced(now)
    if priced.prices != tuple(seat.price for seat in card.seats):
        bookings.lock(tx, card.booking.id)
        card = own_card(tx, card.booking.person_id, card.booking.id)
        priced = card.priced(now)
        card = _reprice(tx, card, priced)
    if promised not in (None, priced.due):
        raise Refusal("price-changed", amount=priced.due, currency=card.booking.currency)
    nonce = card.nonce_for(priced.due)
    agreed = card.booking._replace(
        total=priced.total,
        credit=priced.credit,
        promo_id=card.booking.promo_id if priced.uses_promo else None,
        quote=freeze(priced, nonce, now),
    )
    _write_frozen(tx, card, agreed, now)
    if agreed.promo_id != card.booking.promo_id:
        promos.give_back(tx, [card.booking], now, priced.why_not)
    wallet.set_aside(tx, card.booking, agreed.credit - card.booking.credit, now)
    return replace(card, booking=agreed)


def _reprice(tx: Connection, card: Card, priced: Priced) -> Card:
    """Every seat with its price as it is now. The booking is locked."""
    places = tuple(replace(seat, price=cost) for seat, cost in zip(card.seats, priced.prices, strict=True))
    seats.add(tx, card.booking.id, [(place.seat, place.kind, place.price) for place in places])
    return replace(card, seats=places)


def _write_frozen(tx: Connection, card: Card, agreed: Booking, now: int) -> None:
    frozen = {
        "total": agreed.total,
        "credit": agreed.credit,
        "promo_id": agreed.promo_id,
        "quote": agreed.quote,
        "refund_policy": card.tariff.refund_policy,
    }
    if not bookings.freeze(tx, card.booking, frozen, now):
        raise Refusal("hold-ended")


def _sell_for_nothing(tx: Connection, card: Card, now: int, rules: HouseRules) -> Hold:
    """Nothing is due: there is no invoice, the tickets come at once."""
    before = card.booking.state
    if before != "held":
        raise Refusal("payment-under-way")
    _confirm(tx, card, now)
    _sell(tx, card.booking, None, before, now)
    changing.settle(tx, card.booking, now, rules)
    return hold_of(replace(card, booking=card.booking._replace(state="confirmed", deadline=None)), now, rules)


def order(tx: Connection, booking_id: int) -> Order | None:
    """What the booking's invoice asks for, while it waits to be paid."""
    card = find_card(tx, booking_id)
    if card is None or card.booking.quote is None or card.booking.state not in WAITING:
        return None
    return order_of(card)


def approve_payment(
    tx: Connection, payload: str, person_id: int, amount: int, currency: str, now: int, rules: HouseRules
) -> int:
    """Held -> paying: the seats stay while the charge is on its way. Our yes proves nothing about money.

    Asked again for a booking that is being paid, it says yes again. Returns the booking's id.
    """
    invoice = read_payload(payload)
    until = now + rules.payment_seconds
    paying = None
    if invoice.person_id == person_id:
        paying = bookings.pay_held(tx, invoice.booking_id, person_id, amount, currency, invoice.nonce, until, now)
    if paying is None:
        return _approve_otherwise(tx, invoice, person_id, amount, currency, now, rules)
    seats.keep_until(tx, paying.show_id, invoice.booking_id, paying.deadline)
    moved(tx, now, person_id, "booking", invoice.booking_id, "held", "paying", amount=amount)
    return invoice.booking_id


def _approve_otherwise(
    tx: Connection, invoice: Payload, person_id: int, amount: int, currency: str, now: int, rules: HouseRules
) -> int:
    """Says why not, or yes once more."""
    for _ in range(2):  # what changed meanwhile may be the same question, answered by another worker
        card = _payable_card(tx, invoice, person_id, now, rules)
        if not _is_right(card, invoice, amount, currency):
            break
        before, until = card.booking.state, max(card.booking.deadline or 0, now + rules.payment_seconds)
        if bookings.pay(tx, card.booking.id, before, invoice.nonce, until, now):
            seats.keep_until(tx, card.show.id, card.booking.id, until)
            if before != "paying":
                moved(tx, now, person_id, "booking", card.booking.id, before, "paying", amount=amount)
            return card.booking.id
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
        _sell(tx, sold, payment_id, "paying", now)
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


def _sell(tx: Connection, sold: Row[Any] | Booking, payment_id: int | None, before: str, now: int) -> None:
    """What makes a confirmed booking sold: seats for good, tickets, the receipt, and the message that carries them."""
    seats.keep_until(tx, sold.show_id, sold.id, None)
    tickets.issue(tx, sold.id)
    if sold.snacks:
        collecting.open_order(tx, sold, now)
    wallet.sell(tx, sold, now)
    payments.write_receipt(
        tx,
        {
            "booking_id": sold.id,
            "kind": "sale",
            "key": f"sale:{sold.id}",
            "gross": sold.total,
            "tax": (sold.quote or {})["tax"],
            "currency": sold.currency,
            "issued_at": now,
        },
    )
    outbox.tell(tx, "tickets", str(sold.id), sold.person_id, {"booking_id": sold.id}, now)
    moved(tx, now, sold.person_id, "booking", sold.id, before, "confirmed", payment=payment_id)
    if sold.extended:  # as every offer is from the start
        accept(tx, sold.id, sold.person_id, now)


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
            taken_over = _claim_again(tx, card, now, rules) if before in LATE else []
            _confirm(tx, card, now)
            _sell(tx, card.booking, payment_id, before, now)
            if taken_over:  # only now, for what was sold counts toward the buyer's limit in the line
                pass_on(tx, taken_over, [taken_over[0].booking_id], now, rules)
            changing.settle(tx, card.booking, now, rules)
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


def _claim_again(tx: Connection, card: Card, now: int, rules: HouseRules) -> list[Row[Any]]:
    """Late money: the same seats, if they are free, or held by the payer once more, and within the payer's limit.

    The line is served of what ran out while the payer still has that hold: its seats are not the line's. Returns its
    claims, to be passed on once the booking is sold.
    """
    scene = look(tx, card.booking.person_id, card.show.id, now)
    wanted = frozenset(seat.seat for seat in card.seats)
    make_way(tx, scene, wanted, now, rules)
    held: Row[Any] | None = scene.hold
    given_up: list[Row[Any]] = []
    released = bookings.release(tx, held.id, "held") if held is not None and wanted & scene.held else None
    if held is not None and released is not None:
        let_go(tx, [released], now, "released")
        given_up = seats.free(tx, [held.id])
        moved(tx, now, card.booking.person_id, "booking", held.id, "held", "released", "paid-earlier-invoice")
    kept = scene.own - len(given_up)
    if kept + len(wanted) > (most := rules.most_seats(len(wanted))):
        raise Refusal("too-many-seats", limit=most)
    claim_seats(tx, scene, card.booking.id, wanted, None)
    promos.take_again(tx, card.booking, card.show.zone, now)
    wallet.set_aside(tx, card.booking, card.booking.credit, now)
    return given_up


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
