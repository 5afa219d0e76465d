"""Promo codes in a sale. A use is taken with the code, kept by whoever pays, and free again when the hold ends.

Both limits are exact: taking a use locks the code's row, and a person's uses are counted under that lock.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from booking.cards import Booking, Card, find_card, held_card, hold_of
from booking.quoting import basket_of, price, promo_of
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.promos import Promo, normal, why_not
from booking.views import Hold
from storage import audit, bookings, people, promos


def use_code(tx: Connection, person_id: int, booking_id: int, typed: str, now: int, rules: HouseRules) -> Hold:
    """Takes a use of the code for the person's hold, in place of any other; the same code again changes nothing."""
    card = held_card(tx, person_id, booking_id, now)
    row = promos.by_code(tx, normal(typed))
    if row is None:
        raise Refusal("no-such-promo")
    if row.id != card.booking.promo_id:
        _check_fits(card, promo_of(row), now)
        _change(tx, card, row.id, now)
        _take(tx, row, card.booking, card.show.zone, now)
    people.change(tx, person_id, asked=None)
    return hold_of(_again(tx, card), now, rules)


def remove_code(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Hold:
    """Frees the use of the hold's code, if it has one."""
    card = held_card(tx, person_id, booking_id, now)
    if card.booking.promo_id is not None:
        _change(tx, card, None, now)
    return hold_of(_again(tx, card), now, rules)


def give_back(tx: Connection, ended: Sequence[Row[Any] | Booking], now: int, why: str) -> None:
    """The uses of bookings that end without being sold are free again, in the transaction that ends them."""
    using = [row for row in ended if row.promo_id is not None]
    if using and promos.give_back(tx, [row.id for row in using]):
        audit.record_many(
            tx, [_told(now, None, row.promo_id, row.id, "used", "free", why) for row in sorted(using, key=_id)]
        )


def take_again(tx: Connection, booking: Booking, zone: str, now: int) -> None:
    """Late money was for a price with the code. It is honoured: within the limits if they allow, beyond them if not."""
    if booking.promo_id is None:
        return
    try:
        with tx.begin_nested():
            _take(tx, promos.promo(tx, booking.promo_id), booking, zone, now)
    except Refusal as refusal:
        audit.record_many(
            tx, [_told(now, booking.person_id, booking.promo_id, booking.id, None, "honoured", refusal.key)]
        )


def _check_fits(card: Card, promo: Promo, now: int) -> None:
    """Refuses a code that takes nothing off these seats now."""
    kinds = [seat.kind for seat in card.seats]
    basket = basket_of(card.tariff, kinds, price(card.tariff, kinds, now).prices)
    key = why_not(promo, basket, now)
    if key is not None:
        facts: dict[str, dict[str, Any]] = {
            "promo-not-yet": {"opens_at": promo.starts_at, "zone": card.show.zone},
            "promo-too-little": {"amount": promo.least, "currency": basket.currency},
        }
        raise Refusal(key, **facts.get(key, {}))


def _change(tx: Connection, card: Card, promo_id: int | None, now: int) -> None:
    """The hold uses this code from now on; what it used before is free again."""
    seats_total = sum(seat.price for seat in card.seats)
    if not bookings.reset(tx, card.booking.id, seats_total, promo_id, card.booking.credit, now):
        raise Refusal("hold-ended")
    give_back(tx, [card.booking], now, "removed")


def _take(tx: Connection, promo: Row[Any], booking: Booking, zone: str, now: int) -> None:
    if not promos.take(tx, promo.id):
        raise _none_left(tx, promo.id, None, zone, now)
    if promo.person_limit is not None and promos.uses_of(tx, promo.id, booking.person_id) >= promo.person_limit:
        raise _none_left(tx, promo.id, booking.person_id, zone, now)
    promos.write(tx, booking.id, promo.id, booking.person_id, now)
    audit.record_many(tx, [_told(now, booking.person_id, promo.id, booking.id, None, "used")])


def _none_left(tx: Connection, promo_id: int, person_id: int | None, zone: str, now: int) -> Refusal:
    """Gone for good, or only until somebody's open booking runs out, or one of the person's own."""
    until = promos.next_back(tx, promo_id, person_id)
    if until is not None and until > now:
        return Refusal("promo-in-use" if person_id is None else "promo-in-your-use", until=until, zone=zone)
    return Refusal("promo-used-up" if person_id is None else "promo-used-already")


def _again(tx: Connection, card: Card) -> Card:
    return find_card(tx, card.booking.id) or card


def _id(row: Row[Any] | Booking) -> int:
    return int(row.id)


def _told(
    now: int, actor: int | None, promo: int | None, booking: int, before: str | None, after: str, why: str | None = None
) -> dict[str, Any]:
    return audit.entry(now, actor, "promo", f"promo:{promo}", before, after, why, {"booking": booking})
