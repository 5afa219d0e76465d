"""Handing snacks out: an order is made when its booking is sold, and leaves the counter once.

Whoever says the code has the order; only staff of its cinema learn what a code stands for.
"""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from booking.edges import moved
from booking.quoting import snack_lines
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.snacks import collection_code, read_collection_code
from booking.views import Money, SnackOrder
from storage import bookings, people, tickets
from storage import snacks as rows
from storage.tables import SOLD

COUNTER_NAME = 64  # characters


def open_order(tx: Connection, sold: Any, now: int) -> None:
    """What a booking that is being sold (id, person_id, snacks) has of the menu waits at the counter from now on."""
    while not rows.open_order(tx, sold.id, collection_code(secrets.choice), sold.snacks):
        pass
    moved(tx, now, sold.person_id, "snacks", sold.id, None, "waiting", booking=sold.id)


def look_up(tx: Connection, staff_id: int, code: str, now: int, rules: HouseRules) -> SnackOrder:
    """What is to be handed out to who says the code, for somebody who works in its cinema."""
    told = read_collection_code(code)
    row = None if told is None else rows.by_code(tx, told)
    return _for_staff(_checked(tx, staff_id, row), staff_id, now, rules)


def look_at(tx: Connection, staff_id: int, order_id: int, now: int, rules: HouseRules) -> SnackOrder:
    """Likewise, after a ticket was scanned."""
    return _for_staff(_checked(tx, staff_id, rows.order(tx, order_id)), staff_id, now, rules)


def owned(tx: Connection, person_id: int, code: str) -> int:
    """The booking whose tickets show the code, for who bought it; anybody else learns nothing."""
    told = read_collection_code(code)
    row = None if told is None else rows.by_code(tx, told)
    if row is None or row.person_id != person_id:
        raise Refusal("no-such-order")
    return int(row.with_id)


def with_ticket(tx: Connection, staff_id: int, ticket_id: int, now: int, rules: HouseRules) -> tuple[SnackOrder, ...]:
    """What waits for the bearer of a ticket, who is the one who bought it."""
    ticket = tickets.ticket(tx, ticket_id)
    if ticket is None or ticket.cinema_id not in _cinemas_of(tx, staff_id):
        return ()
    return tuple(
        _for_staff(row, staff_id, now, rules)
        for row in rows.orders_with(tx, [ticket.booking_id])
        if row.state == "waiting" and row.person_id == ticket.person_id
    )


def hand_out(tx: Connection, staff_id: int, order_id: int, now: int, rules: HouseRules) -> SnackOrder:
    """Waiting -> collected. Whoever comes second sees when it was handed out, and by whom."""
    row = _checked(tx, staff_id, rows.order(tx, order_id))
    member = people.person(tx, staff_id)
    name = member.first_name[:COUNTER_NAME] if member else str(staff_id)
    if rows.collect(tx, order_id, staff_id, name, now):
        moved(tx, now, staff_id, "snacks", order_id, "waiting", "collected", booking=row.with_id)
    return _for_staff(rows.order(tx, order_id) or row, staff_id, now, rules)


def undo(tx: Connection, staff_id: int, order_id: int, now: int, rules: HouseRules) -> SnackOrder:
    """Collected -> waiting, within the minute, while there are tickets that it comes with; once undone, so it stays."""
    row = _checked(tx, staff_id, rows.order(tx, order_id))
    if row.state != "waiting":
        booked = bookings.lock(tx, row.with_id)
        has_tickets = booked is not None and booked.state in SOLD
        if not has_tickets or not rows.uncollect(tx, order_id, now - rules.undo_seconds):
            raise Refusal("undo-too-late")
        moved(tx, now, staff_id, "snacks", order_id, "collected", "waiting", "undone", booking=row.with_id)
    return _for_staff(rows.order(tx, order_id) or row, staff_id, now, rules)


def waiting_with(tx: Connection, booking_id: int) -> tuple[Row[Any], ...]:
    """Orders that would go back with the last of a booking's seats."""
    return tuple(row for row in rows.orders_with(tx, [booking_id]) if row.state == "waiting")


def give_back(tx: Connection, orders: Sequence[Row[Any]], now: int, actor_id: int | None, why: str) -> int:
    """Waiting -> returned; the minor units that they cost, without what was handed out meanwhile."""
    ids = [row.booking_id for row in orders]
    returned = rows.give_back(tx, ids) if ids else set()
    for order_id in sorted(returned):
        moved(tx, now, actor_id, "snacks", order_id, "waiting", "returned", why, booking=order_id)
    return sum(row.amount for row in orders if row.booking_id in returned)


def orders_of(tx: Connection, booking_ids: list[int]) -> dict[int, tuple[SnackOrder, ...]]:
    """The orders that come with the tickets of each booking."""
    found: dict[int, tuple[SnackOrder, ...]] = {}
    for row in rows.orders_with(tx, booking_ids) if booking_ids else ():
        found[row.with_id] = (*found.get(row.with_id, ()), _view(row, None))
    return found


def _for_staff(row: Row[Any], staff_id: int, now: int, rules: HouseRules) -> SnackOrder:
    """Whoever handed it out is offered to take it back; anybody else is told that it is gone."""
    until = 0 if row.collected_by != staff_id else row.collected_at + rules.undo_seconds
    return _view(row, until if now <= until else None)


def _view(row: Row[Any], undo_until: int | None) -> SnackOrder:
    return SnackOrder(
        order_id=row.booking_id,
        code=row.code,
        state=row.state,
        lines=snack_lines(rows.chosen_of(row.chosen)),
        amount=Money(row.amount, row.currency),
        holder=row.holder,
        starts_at=row.starts_at,
        zone=row.zone,
        collected_at=row.collected_at,
        counter=row.counter or "",
        undo_until=undo_until,
    )


def _checked(tx: Connection, staff_id: int, row: Row[Any] | None) -> Row[Any]:
    """The order, if the person works in its cinema."""
    cinemas = _cinemas_of(tx, staff_id)
    if not cinemas:
        raise Refusal("not-staff")
    if row is None or row.cinema_id not in cinemas:
        raise Refusal("no-such-order")
    return row


def _cinemas_of(tx: Connection, staff_id: int) -> set[int]:
    return {role.cinema_id for role in people.roles(tx, staff_id)}
