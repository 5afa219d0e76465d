"""Handing a ticket on: a link that whoever opens it first owns the ticket by, in a new name and with a new code.

The link's token is 128 random bits, used once. The code that the giver had is dead from that moment.
"""

import secrets
from typing import Any

from sqlalchemy import Connection, Row

from booking.after_views import Handover, TakenOn
from booking.cards import Card, find_card, places_sold
from booking.edges import moved
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.tickets import ticket_view
from booking.views import TicketView
from storage import handovers, outbox, people
from storage import tickets as issued

TOKEN_BYTES = 16
LAST_EPOCH = 255


def offer(tx: Connection, person_id: int, ticket_id: int, now: int, rules: HouseRules) -> Handover:
    """The link to a ticket of the person's; asked again, the same one."""
    row, card = _own_ticket(tx, person_id, ticket_id)
    _check_may_hand_on(row, card, now, rules)
    opened = handovers.open_one(tx, ticket_id, secrets.token_urlsafe(TOKEN_BYTES), person_id, now)
    if opened is not None:
        moved(tx, now, person_id, "handover", opened, None, "open", booking=row.booking_id, ticket=ticket_id)
    link = handovers.open_of(tx, ticket_id)
    if link is None or link.from_id != person_id:
        raise Refusal("hand-on-gone")
    return _view(link, card, rules)


def withdraw(tx: Connection, person_id: int, ticket_id: int, now: int, rules: HouseRules) -> Handover:
    """The link leads nowhere any more; refuses when somebody has opened it."""
    row, card = _own_ticket(tx, person_id, ticket_id, given="hand-on-gone")
    link = handovers.open_of(tx, ticket_id)
    if link is None or not handovers.settle(tx, link.id, "withdrawn", None, now):
        raise Refusal("hand-on-gone")
    moved(tx, now, person_id, "handover", link.id, "open", "withdrawn", booking=row.booking_id)
    return _view(handovers.by_id(tx, link.id) or link, card, rules)


def take(tx: Connection, person_id: int, token: str, now: int, rules: HouseRules) -> TakenOn:
    """The ticket behind a link, from now on this person's. Opened again, or by its giver, the link changes nothing."""
    people.lock_person(tx, person_id)
    link = handovers.by_token(tx, token)
    if link is None:
        raise Refusal("hand-on-gone")
    if how := _known(link, person_id):
        return TakenOn(own_ticket(tx, person_id, link.ticket_id, rules), how)
    if link.state != "open":
        raise Refusal("hand-on-gone")
    row, card = _own_ticket(tx, link.from_id, link.ticket_id, gone="hand-on-gone", given="hand-on-gone")
    _check_may_hand_on(row, card, now, rules)
    most = rules.most_seats(rules.largest_party)  # the seats are sold already: friends may gather a party's
    if handovers.seats_of(tx, person_id, card.show.id) >= most:
        raise Refusal("too-many-seats", limit=most)
    _pass(tx, link, row, person_id, now)
    return TakenOn(own_ticket(tx, person_id, link.ticket_id, rules), "new")


def own_ticket(tx: Connection, person_id: int, ticket_id: int, rules: HouseRules) -> TicketView:
    """A ticket in the person's name, whoever bought it."""
    row, card = _own_ticket(tx, person_id, ticket_id)
    return ticket_view(card, row, rules)


def view(tx: Connection, handover_id: int, rules: HouseRules) -> Handover | None:
    link = handovers.by_id(tx, handover_id)
    card = None if link is None else find_card(tx, link.booking_id)
    return None if link is None or card is None else _view(link, card, rules)


def _pass(tx: Connection, link: Row[Any], row: Row[Any], taker_id: int, now: int) -> None:
    """Two compare-and-sets: the link is used once, and the ticket is still as it was read."""
    if not handovers.settle(tx, link.id, "taken", taker_id, now):
        raise Refusal("hand-on-gone")
    if not handovers.reissue(tx, row.id, link.from_id, row.epoch, taker_id):
        raise Refusal("hand-on-gone")
    moved(tx, now, taker_id, "handover", link.id, "open", "taken", booking=row.booking_id)
    moved(tx, now, taker_id, "ticket", row.id, "issued", "issued", "handed-on", booking=row.booking_id)
    facts = {"booking_id": row.booking_id, "handover_id": link.id, "ticket_id": row.id}
    outbox.tell_many(
        tx,
        [
            outbox.row("handed-on", str(link.id), link.from_id, facts, now),
            outbox.row("ticket-received", str(link.id), taker_id, facts, now),
        ],
    )


def _known(link: Row[Any], person_id: int) -> str:
    """What the link is to somebody for whom it does nothing: again or own; empty for everybody else."""
    if link.to_id == person_id:
        return "again"
    return "own" if link.state == "open" and link.from_id == person_id else ""


def _own_ticket(
    tx: Connection, person_id: int, ticket_id: int, *, gone: str = "no-such-ticket", given: str = "ticket-used"
) -> tuple[Row[Any], Card]:
    """Who bought it is told, where it is not theirs any more, that it is `given`; anybody else learns nothing."""
    row = issued.ticket(tx, ticket_id)
    card = None if row is None else find_card(tx, row.booking_id)
    if row is None or card is None:
        raise Refusal(gone)
    if row.person_id != person_id:
        raise Refusal(given if card.booking.person_id == person_id else gone)
    return row, card


def _check_may_hand_on(row: Row[Any], card: Card, now: int, rules: HouseRules) -> None:
    if row.state == "used":
        raise Refusal("ticket-used")
    if row.state != "issued" or card.show_state != "scheduled" or row.epoch >= LAST_EPOCH:
        raise Refusal("no-such-ticket")
    if now >= card.show.starts_at - rules.hand_on_before:
        raise Refusal("hand-on-closed")


def _view(link: Row[Any], card: Card, rules: HouseRules) -> Handover:
    kind = card.layout.seats[link.seat].kind
    (place,) = places_sold(card.layout, [(link.seat, kind, card.show.prices.get(kind, 0))])
    return Handover(
        ticket_id=link.ticket_id,
        booking_id=link.booking_id,
        show=card.show,
        place=place,
        token=link.token,
        state=link.state,
        until=card.show.starts_at - rules.hand_on_before,
        taker=link.first_name or "",
    )
