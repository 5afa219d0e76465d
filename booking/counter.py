"""Paying at the counter: a number is told there, the cashier takes the money, and the booking is sold in the chat."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import people
from booking.cards import find_card, hold_of, order_of
from booking.charges import COUNTER, settle
from booking.providers import ChargeStatus
from booking.refusals import Refusal
from booking.rules.codes import booking_id as read_number
from booking.rules.house import HouseRules
from booking.views import Hold, Payment
from storage import audit, bookings, charges
from storage import people as staff

CASHIERS = ("owner", "manager", "cashier")


@dataclass(frozen=True, slots=True)
class AtCounter:
    """What a cashier sees of a reservation."""

    hold: Hold
    name: str  # of who reserved
    is_paid: bool = False


def look_up(tx: Connection, staff_id: int, number: str, now: int, rules: HouseRules) -> AtCounter:
    """The reservation with a booking number, for somebody who takes money in its cinema."""
    row = _reservation(tx, staff_id, read_number(number))
    card = find_card(tx, row.booking_id)
    if card is None or row.booking_state != "paying" or (card.booking.deadline or 0) <= now:
        raise Refusal("not-at-counter")
    return AtCounter(hold_of(card, now, rules), _name(tx, row.person_id))


def take_money(tx: Connection, staff_id: int, booking_id: int, now: int, rules: HouseRules) -> AtCounter:
    """The cashier has the money: the booking is sold, once, however many cashiers say so.

    Refuses when the reservation is over: then nothing may be taken.
    """
    bookings.lock(tx, booking_id)
    row = _reservation(tx, staff_id, booking_id)
    card = find_card(tx, booking_id)
    if card is None or card.booking.state != "paying" or (card.booking.deadline or 0) <= now:
        raise Refusal("already-paid" if row.state == "succeeded" else "not-at-counter")
    held, order = hold_of(card, now, rules), order_of(card)
    payment = Payment(
        provider=COUNTER,
        charge_id=f"{COUNTER}-{row.id}",
        provider_charge_id=row.key,
        person_id=row.person_id,
        payload=order.payload,
        amount=order.total.amount,
        currency=order.total.currency,
    )
    outcome = settle(tx, row.id, ChargeStatus("succeeded", payment), now, rules)
    if outcome is None or outcome.result != "confirmed":
        raise Refusal("not-at-counter")
    audit.record(tx, now, staff_id, "cash", f"booking:{booking_id}", None, "taken", None, {"amount": payment.amount})
    return AtCounter(held, _name(tx, row.person_id), is_paid=True)


def takes_money(tx: Connection, staff_id: int) -> bool:
    """Whether somebody takes money in any cinema."""
    return any(role.role in CASHIERS for role in staff.roles(tx, staff_id))


def _reservation(tx: Connection, staff_id: int, booking_id: int | None) -> Row[Any]:
    """The charge of a booking that chose the counter; whoever may not take its money learns nothing about it."""
    cinemas = {role.cinema_id for role in staff.roles(tx, staff_id) if role.role in CASHIERS}
    if not cinemas:
        raise Refusal("not-cashier")
    row = None if booking_id is None else charges.last_of(tx, booking_id)
    if row is None or row.gateway != COUNTER or row.cinema_id not in cinemas:
        raise Refusal("not-at-counter")
    return row


def _name(tx: Connection, person_id: int) -> str:
    return people.known(tx, person_id).first_name
