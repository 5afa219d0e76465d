"""Giving up tickets: what comes back is shown first, and given only as it was shown.

Tickets are void and their seats free in one transaction with the request for the refund; the money follows by itself.
Snacks go back with the last of a booking's seats: in full, if nobody has collected them.
"""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row

from booking import collecting, refunds
from booking.after_views import Cancellable, CancelQuote
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.rules.refunds import money_back, percent_back
from booking.sales import Sale, give_up, own_sale
from booking.views import Money
from storage import outbox, sold
from storage import refunds as rows

DESTINATIONS = ("card", "wallet")


def preview(
    tx: Connection, person_id: int, booking_id: int, ticket_ids: Collection[int] | None, now: int
) -> CancelQuote:
    """What giving up these tickets brings now; None: all that may be. Tickets that may not are passed over."""
    sale = own_sale(tx, person_id, booking_id, now, lock=False)
    chosen = _chosen(sale, ticket_ids)
    return _quote(tx, sale, chosen, _worth(_snacks(tx, sale, chosen)), now)


def cancel(
    tx: Connection,
    person_id: int,
    booking_id: int,
    ticket_ids: Collection[int] | None,
    promised: int,
    destination: str,
    now: int,
    rules: HouseRules,
) -> CancelQuote:
    """Gives them up for exactly the `promised` minor units; any other refund is refused with the one that is right now.

    Whoever asks again for tickets that are given up already is told so, and nothing changes. Snacks are looked at once:
    those that the sum was made of are given back, or nothing is.
    """
    sale = own_sale(tx, person_id, booking_id, now, lock=True)
    chosen = _chosen(sale, ticket_ids)
    if not chosen or (ticket_ids is not None and len(chosen) != len(set(ticket_ids))):
        raise Refusal("nothing-to-cancel")
    snacks = _snacks(tx, sale, chosen)
    worth = _worth(snacks)
    quote = _quote(tx, sale, chosen, worth, now)
    if quote.back.amount != promised or destination not in DESTINATIONS:
        raise Refusal("refund-changed", amount=quote.back.amount, currency=quote.back.currency)
    if worth != collecting.give_back(tx, snacks, now, person_id, "cancelled"):
        raise Refusal("refund-changed", amount=promised - worth, currency=quote.back.currency)
    give_up(tx, sale, chosen, now, person_id, "cancelled", rules)
    refunds.give_back(tx, sale.row, promised, destination, "cancelled", now, person_id)
    kept = len(sale.live) - len(chosen)
    facts = {"booking_id": booking_id, "tickets": [seat.ticket_id for seat in chosen], "back": promised}
    outbox.tell(tx, "cancelled", f"{booking_id}:{kept}", person_id, facts, now)
    return quote


def back_for(sale: Sale, chosen: Sequence[Any], now: int) -> int:
    """Minor units that come back. Seats given up one by one bring what they would have brought together."""
    left = sale.card.show.starts_at - now
    before = sale.paid_for([seat for seat in sale.seats if seat.cancelled_at is not None])
    together = before + sale.paid_for(chosen)
    return money_back(sale.policy, together, left) - money_back(sale.policy, before, left)


def _snacks(tx: Connection, sale: Sale, chosen: Sequence[Any]) -> tuple[Row[Any], ...]:
    """Orders that nobody has collected, if no seat is kept that they could come with."""
    return () if not chosen or len(chosen) < len(sale.live) else collecting.waiting_with(tx, sale.booking_id)


def _worth(orders: Sequence[Any]) -> int:
    return sum(order.amount for order in orders)


def _chosen(sale: Sale, ticket_ids: Collection[int] | None) -> tuple[Row[Any], ...]:
    return tuple(seat for seat in sale.own if ticket_ids is None or seat.ticket_id in ticket_ids)


def _quote(tx: Connection, sale: Sale, chosen: Sequence[Row[Any]], snacks: int, now: int) -> CancelQuote:
    """`snacks`: the minor units of those that go back with the seats."""
    show, currency = sale.card.show, sale.row.currency
    left, wanted = show.starts_at - now, {seat.seat for seat in chosen}
    back = min(back_for(sale, chosen, now) + snacks, refunds.owed(tx, sale.booking_id))
    to_card, to_wallet = refunds.split(rows.left_of(tx, sold.line_of(tx, sale.booking_id)), back, currency)
    steps = [step.before for step in sale.policy if left >= step.before]
    numbers = {seat.seat: number for number, seat in enumerate(sale.seats)}
    listed = zip(sale.places(sale.own), sale.own, strict=True)
    return CancelQuote(
        booking_id=sale.booking_id,
        number=booking_number(sale.booking_id),
        show=show,
        tickets=tuple(
            Cancellable(seat.ticket_id, numbers[seat.seat], place, seat.seat in wanted) for place, seat in listed
        ),
        paid=Money(sale.paid_for(chosen), currency),
        percent=percent_back(sale.policy, left),
        back=Money(back, currency),
        to_card=Money(to_card, currency),
        to_wallet=Money(to_wallet, currency),
        snacks=Money(snacks, currency),
        until=show.starts_at - max(steps) if steps else None,
    )
