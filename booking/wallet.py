"""A person's credit with the house, kept in double entry: every journal adds up to nothing.

Accounts are person:ID, the wallet; booking:ID, what is set aside for a booking that is not sold yet; and the house's
own, such as house:sales.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from booking.cards import Booking, Card, find_card, held_card, hold_of
from booking.quoting import price
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.views import Hold, Money, MoneyEntry, Wallet
from storage import bookings, catalogue, ledger

SALES = "house:sales"
LAST = 12  # entries shown


def credit(tx: Connection, person_id: int, amount: int, currency: str, journal: str, counter: str, now: int) -> bool:
    """Adds to a wallet what the account `counter` gives; false, and nothing done, when the journal is there already."""
    if not ledger.post(tx, journal, {_wallet(person_id): amount, counter: -amount}, currency, now):
        return False
    ledger.add(tx, person_id, amount, currency)
    return True


def debit(tx: Connection, person_id: int, amount: int, currency: str, journal: str, counter: str, now: int) -> bool:
    """Takes from a wallet for the account `counter`, or refuses with no-credit; false when it was done before."""
    if not ledger.post(tx, journal, {_wallet(person_id): -amount, counter: amount}, currency, now):
        return False
    if not ledger.take(tx, person_id, amount, currency):
        raise Refusal("no-credit")
    return True


def use_credit(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Sets aside as much of the wallet as the hold costs; asked again, it changes nothing."""
    card = held_card(tx, person_id, booking_id, now)
    if card.booking.credit:
        return hold_of(card, now, rules)
    total = price(card.tariff, [seat.kind for seat in card.seats], now).total
    amount = min(card.tariff.wallet, total)
    if amount <= 0:
        raise Refusal("no-credit")
    return _pay_with(tx, card, amount, now, rules)


def leave_credit(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Puts back into the wallet what was set aside for the hold."""
    card = held_card(tx, person_id, booking_id, now)
    return _pay_with(tx, card, 0, now, rules) if card.booking.credit else hold_of(card, now, rules)


def set_aside(tx: Connection, booking: Booking, more: int, now: int) -> None:
    """Moves `more` from the wallet to its booking, below 0 back again; refuses with no-credit."""
    if more:
        reserved = _reserved(booking.id)
        move = debit if more > 0 else credit
        journal = f"{reserved}:{ledger.count(tx, reserved)}"
        move(tx, booking.person_id, abs(more), booking.currency, journal, reserved, now)


def give_back(tx: Connection, ended: Sequence[Row[Any]], now: int) -> None:
    """What was set aside for bookings that end without being sold, in the transaction that ends them."""
    for row in sorted((row for row in ended if row.credit), key=lambda row: (row.person_id, row.id)):
        reserved = _reserved(row.id)
        journal = f"{reserved}:{ledger.count(tx, reserved)}"
        credit(tx, row.person_id, row.credit, row.currency, journal, reserved, now)


def sell(tx: Connection, sold: Row[Any] | Booking, now: int) -> None:
    """What was set aside for a booking is the house's."""
    if sold.credit:
        reserved = _reserved(sold.id)
        ledger.post(tx, f"sale:{sold.id}", {reserved: -sold.credit, SALES: sold.credit}, sold.currency, now)


def wallet(tx: Connection, person_id: int, zone: str) -> Wallet:
    """Balances, and the last of what the person paid and got back; times are told in `zone`."""
    entries = [
        *(_entry(row, "payment", -row.amount) for row in ledger.payments_of(tx, person_id, LAST)),
        *(_entry(row, "refund", row.amount) for row in ledger.refunds_of(tx, person_id, LAST)),
        *(_credited(row) for row in ledger.entries_of(tx, _wallet(person_id), LAST)),
    ]
    balances = tuple(Money(row.balance, row.currency) for row in ledger.wallets_of(tx, person_id))
    return Wallet(balances, tuple(sorted(entries, key=lambda entry: -entry.at)[:LAST]), zone)


def home_zone(tx: Connection, city_id: int | None) -> str:
    """Where a person's clock is taken to hang."""
    city = None if city_id is None else catalogue.city(tx, city_id)
    return "UTC" if city is None else str(city.zone)


def _pay_with(tx: Connection, card: Card, amount: int, now: int, rules: HouseRules) -> Hold:
    booking = card.booking
    seats_total = sum(seat.price for seat in card.seats)
    if not bookings.reset(tx, booking.id, seats_total, booking.promo_id, amount, now):
        raise Refusal("hold-ended")
    set_aside(tx, booking, amount - booking.credit, now)
    return hold_of(find_card(tx, booking.id) or card, now, rules)


def _entry(row: Row[Any], kind: str, amount: int) -> MoneyEntry:
    return MoneyEntry(row.at, kind, Money(amount, row.currency), booking_number(row.ordered_id))


def _credited(row: Row[Any]) -> MoneyEntry:
    """An entry of the wallet's account; its journal says what for."""
    origin, _, number = row.journal.partition(":")
    if origin == "booking":
        kind = "credit-used" if row.amount < 0 else "credit-back"
        return MoneyEntry(row.at, kind, Money(row.amount, row.currency), booking_number(int(number.partition(":")[0])))
    kind = "refund-wallet" if origin == "refund" else "credit"
    return MoneyEntry(row.at, kind, Money(row.amount, row.currency))


def _wallet(person_id: int) -> str:
    return f"person:{person_id}"


def _reserved(booking_id: int) -> str:
    return f"booking:{booking_id}"
