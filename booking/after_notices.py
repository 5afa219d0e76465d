"""The fresh views of notices about tickets whose owner's plans, or the house's, changed."""

from dataclasses import replace

from sqlalchemy import Connection

from booking import cancelling, handing, refunds
from booking.after_views import Handover, RefundTold, ShowMovedTold
from booking.cards import Card, places_sold
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.seating import WAITING
from booking.tickets import booking_views, ticket_view
from booking.views import BookingView, Notice, TicketView
from storage import refunds as rows
from storage import tickets as issued

KINDS = ("cancelled", "refund", "handed-on", "ticket-received", "show-cancelled", "show-moved")

AfterView = BookingView | TicketView | Handover | RefundTold | ShowMovedTold


def view(tx: Connection, notice: Notice, card: Card, now: int, rules: HouseRules) -> AfterView | None:
    """What the notice is about as it is now; None when there is nothing to say any more."""
    match notice.kind:
        case "refund":
            return _refund(tx, notice, card)
        case "handed-on":
            return handing.view(tx, _fact(notice, "handover_id"), rules)
        case "ticket-received":
            return _received(tx, notice, rules)
        case "show-moved":
            return _moved(tx, notice, card, now)
        case "show-cancelled" if notice.person_id != card.booking.person_id:
            return _given(tx, notice, card, rules)
        case _:
            return booking_views(tx, [card], rules)[0]


def _fact(notice: Notice, name: str) -> int:
    return int(str(notice.facts[name]))


def _refund(tx: Connection, notice: Notice, card: Card) -> RefundTold | None:
    """Told only while it is so: what was to be paid by hand may be paid by now."""
    row = rows.refund(tx, _fact(notice, "refund_id"))
    if row is None or notice.key != f"{row.id}:{row.state}":
        return None
    return RefundTold(card.booking.id, booking_number(card.booking.id), card.show, refunds.refund_view(row))


def _received(tx: Connection, notice: Notice, rules: HouseRules) -> TicketView | None:
    try:
        ticket = handing.own_ticket(tx, notice.person_id, _fact(notice, "ticket_id"), rules)
    except Refusal:  # handed on again
        return None
    return ticket if ticket.state == "issued" else None


def _given(tx: Connection, notice: Notice, card: Card, rules: HouseRules) -> TicketView | None:
    """A ticket of the booking that is in the name of who is told."""
    mine = (row for row in issued.of_bookings(tx, [card.booking.id]) if row.person_id == notice.person_id)
    return next((ticket_view(card, row, rules) for row in mine), None)


def _moved(tx: Connection, notice: Notice, card: Card, now: int) -> ShowMovedTold | None:
    """While there is something to come for: a hold, tickets of one's own, or a ticket that somebody handed on."""
    person, booked = notice.person_id, card.booking
    told = ShowMovedTold(booked.id, booking_number(booked.id), card.show, _fact(notice, "was"), "held", card.seats)
    if card.show_state != "scheduled" or now >= card.show.starts_at:
        return None
    if booked.state in WAITING:
        return told if person == booked.person_id else None
    mine = [row for row in issued.of_bookings(tx, [booked.id]) if row.person_id == person and row.state != "void"]
    if not mine:
        return None
    places = places_sold(card.layout, [(row.seat, row.kind, row.price) for row in mine])
    if person != booked.person_id:
        return replace(told, whose="given", places=places, ticket_id=mine[0].id)
    return _to_give_up(tx, replace(told, whose="sold", places=places), person, now)


def _to_give_up(tx: Connection, told: ShowMovedTold, person_id: int, now: int) -> ShowMovedTold:
    quote = cancelling.preview(tx, person_id, told.booking_id, None, now)
    if not quote.chosen:
        return told
    return replace(told, back=quote.back, chosen=sum(1 << ticket.number for ticket in quote.chosen))
