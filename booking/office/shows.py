"""A show that the house calls off: every seat given back, all of the money on its way, everybody told."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking import collecting, refunds
from booking.edges import edge, moved
from booking.holds import free_seats, let_go
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.sales import Sale, end_seats, find_sale
from storage import audit, bookings, outbox, sold
from storage.tables import SOLD

WHY = "show-cancelled"


@dataclass(frozen=True, slots=True)
class ShowEnded:
    """What a show that was called off had: sold bookings, holds, and minor units that go back."""

    bookings: int
    holds: int
    back: int
    currency: str


def cancel_show(tx: Connection, show_id: int, now: int, actor_id: int | None, rules: HouseRules) -> ShowEnded:
    """Calls a show off. Money that is under way for it comes late then, and goes back in full by itself."""
    if not sold.end_show(tx, show_id):
        raise Refusal("show-gone")
    audit.record(tx, now, actor_id, "show", f"show:{show_id}", "scheduled", "cancelled")
    live = sold.live_of_show(tx, show_id)
    for row in live:
        if row.state not in SOLD:
            _end_hold(tx, row, now, actor_id, rules)
    back = [_end_sale(tx, row, now, actor_id, rules) for row in live if row.state in SOLD]
    currency = live[0].currency if live else ""
    return ShowEnded(len(back), len(live) - len(back), sum(back), currency)


def _end_hold(tx: Connection, row: Row[Any], now: int, actor_id: int | None, rules: HouseRules) -> None:
    released = bookings.release(tx, row.id, row.state)
    if released is not None:
        moved(tx, now, actor_id, "booking", row.id, row.state, "released", WHY)
        let_go(tx, [released], now, "released")
        free_seats(tx, [row.id], now, rules)


def _end_sale(tx: Connection, row: Row[Any], now: int, actor_id: int | None, rules: HouseRules) -> int:
    """Cancels a sold booking, used tickets and all; returns what goes back."""
    sale = find_sale(tx, row.id, lock=True)
    if sale is None:
        return 0
    snacks = collecting.give_back(tx, collecting.waiting_with(tx, sale.booking_id), now, actor_id, WHY)
    seats, back = sale.live, sale.paid_for(sale.live) + snacks
    _void(tx, sale, now, actor_id)
    end_seats(tx, sale, seats, now, actor_id, WHY, rules)
    if back:
        refunds.give_back(tx, sale.row, back, "card", WHY, now, actor_id)
    _tell(tx, sale, now)
    return back


def _void(tx: Connection, sale: Sale, now: int, actor_id: int | None) -> None:
    ids = [seat.ticket_id for seat in sale.live]
    issued = sold.void(tx, ids)
    used = [ticket for ticket in ids if ticket not in issued]
    if used:
        sold.void_used(tx, used)
    before = {ticket: "issued" if ticket in issued else "used" for ticket in ids}
    about = {"booking": sale.booking_id}
    audit.record_many(
        tx, [edge(now, actor_id, "ticket", ticket, before[ticket], "void", WHY, **about) for ticket in ids]
    )


def _tell(tx: Connection, sale: Sale, now: int) -> None:
    """The buyer, and everybody who was given one of the tickets."""
    buyer, facts = sale.row.person_id, {"booking_id": sale.booking_id}
    people = {seat.person_id for seat in sale.live} | {buyer}
    outbox.tell_many(
        tx,
        [
            outbox.row("show-cancelled", f"{sale.booking_id}:{person}", person, facts, now, bulk=True)
            for person in sorted(people)
        ],
    )
