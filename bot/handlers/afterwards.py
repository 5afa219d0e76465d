"""Plans that changed: tickets given up, handed on to a friend, and what managers see of the money that is stuck."""

from typing import Any

from aiogram.types import Message

from booking import cancelling, changing, handing, refunds, tickets
from booking.after_views import CancelQuote, ChangeOptions
from booking.refusals import Refusal
from bot import callbacks
from bot.handlers import current, ticketing
from bot.handlers.seats import held_already
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import afterwards as screens
from bot.screens.screen import Screen


async def fresh_quote(visit: Visit, tap: Any) -> Screen:
    """Where what was tapped may not be given up any more: the booking."""
    view = await _quote(visit, tap)
    if _is_over(view, tap):
        return await ticketing.booking_page(visit, tap.booking)
    return screens.cancelling(view, visit.words)


def _is_over(view: CancelQuote, tap: Any) -> bool:
    """Nothing of what was tapped is left, though tickets were; not to be taken for none being chosen."""
    return not view.tickets or (tap.chosen != 0 and not view.chosen)


async def _quote(visit: Visit, tap: Any) -> CancelQuote:
    """What giving up the tapped tickets brings; a mask below 0 means all."""
    everything = await visit.read(cancelling.preview, visit.person.id, tap.booking, None, visit.now)
    if tap.chosen < 0:
        return everything
    return await visit.read(cancelling.preview, visit.person.id, tap.booking, _ids(everything, tap.chosen), visit.now)


def _ids(view: CancelQuote | ChangeOptions, mask: int) -> list[int]:
    return [ticket.ticket_id for ticket in view.tickets if mask >> ticket.number & 1]


@taps(callbacks.CancelTickets, redraw=fresh_quote)
async def cancel_tickets(visit: Visit, tap: callbacks.CancelTickets) -> Screen:
    view = await _quote(visit, tap)
    if _is_over(view, tap):
        raise Refusal("nothing-to-cancel")
    return screens.cancelling(view, visit.words)


@taps(callbacks.CancelNow, redraw=fresh_quote)
async def cancel_now(visit: Visit, tap: callbacks.CancelNow) -> Screen:
    chosen = _ids(await _quote(visit, tap), tap.chosen)
    await visit.write(cancelling.cancel, visit.person.id, tap.booking, chosen, tap.back, tap.to, visit.now, visit.rules)
    shown = await ticketing.booking_page(visit, tap.booking)
    return shown.answering(visit.words("cancelled-toast"))


async def fresh_options(visit: Visit, tap: Any) -> Screen:
    everything = await visit.read(changing.options, visit.person.id, tap.booking, None, visit.now, visit.rules)
    if tap.chosen < 0:
        return screens.changing(everything, visit.words)
    chosen = _ids(everything, tap.chosen)
    view = await visit.read(changing.options, visit.person.id, tap.booking, chosen, visit.now, visit.rules)
    return screens.changing(view, visit.words)


async def options_or_booking(visit: Visit, tap: Any) -> Screen:
    try:
        return await fresh_options(visit, tap)
    except Refusal:  # too late for any
        return await ticketing.booking_page(visit, tap.booking)


@taps(callbacks.ChangeTickets, redraw=options_or_booking)
async def change_tickets(visit: Visit, tap: callbacks.ChangeTickets) -> Screen:
    return await fresh_options(visit, tap)


@taps(callbacks.ChangeTo, redraw=options_or_booking)
async def change_to(visit: Visit, tap: callbacks.ChangeTo) -> Screen:
    return await fresh_offers(visit, tap)


async def fresh_offers(visit: Visit, tap: Any) -> Screen:
    chosen = await _to_change(visit, tap)
    view = await visit.read(changing.offers, visit.person.id, tap.booking, chosen, tap.show, visit.now, visit.rules)
    return screens.change_offers(view, visit.words)


async def held_or_offers(visit: Visit, tap: callbacks.ChangeTake) -> Screen:
    held = await held_already(visit, tap.show, callbacks.unpack_seats(tap.seats))
    return held or await fresh_offers(visit, tap)


@taps(callbacks.ChangeTake, redraw=held_or_offers, holds=True)
async def change_take(visit: Visit, tap: callbacks.ChangeTake) -> Screen:
    chosen, seats = await _to_change(visit, tap), callbacks.unpack_seats(tap.seats)
    given = (visit.person.id, tap.booking, chosen, tap.show, seats, visit.now, visit.rules, visit.message_id)
    visit.hold = await visit.write(changing.start, *given)
    return await current.hold_page(visit, visit.hold)


async def _to_change(visit: Visit, tap: Any) -> list[int]:
    everything = await visit.read(changing.options, visit.person.id, tap.booking, None, visit.now, visit.rules)
    return _ids(everything, tap.chosen)


@taps(callbacks.HandOn)
async def hand_on(visit: Visit, tap: callbacks.HandOn) -> Screen:
    view = await visit.read(tickets.booking, visit.person.id, tap.booking, visit.rules)
    own = screens.to_hand_on(view)
    return await _link(visit, own[0].ticket_id) if len(own) == 1 else screens.hand_on(view, visit.words)


async def mine(visit: Visit, _tap: Any) -> Screen:
    """Where a ticket is not what it was, those that there are."""
    return await ticketing.my_tickets(visit)


@taps(callbacks.HandOnTicket, redraw=mine)
async def hand_on_ticket(visit: Visit, tap: callbacks.HandOnTicket) -> Screen:
    return await _link(visit, tap.ticket)


async def _link(visit: Visit, ticket_id: int) -> Screen:
    view = await visit.write(handing.offer, visit.person.id, ticket_id, visit.now, visit.rules)
    return screens.link(view, visit.words, visit.house.bot_name)


@taps(callbacks.Withdraw, redraw=mine)
async def withdraw(visit: Visit, tap: callbacks.Withdraw) -> Screen:
    view = await visit.write(handing.withdraw, visit.person.id, tap.ticket, visit.now, visit.rules)
    return screens.withdrawn(view, visit.words)


async def opened(visit: Visit, token: str) -> Screen:
    """A friend's link."""
    taken = await visit.write(handing.take, visit.person.id, token, visit.now, visit.rules)
    if taken.how == "own":
        return screens.own_link(taken.ticket, visit.words)
    return screens.is_yours(taken.ticket, visit.words)


@taps(callbacks.MyTicket, redraw=mine)
async def my_ticket(visit: Visit, tap: callbacks.MyTicket) -> Screen:
    view = await visit.read(handing.own_ticket, visit.person.id, tap.ticket, visit.rules)
    return await ticketing.ticket_page(visit, view)


async def refunds_command(_message: Message, visit: Visit) -> Screen:
    return await stuck(visit)


async def stuck(visit: Visit, _tap: Any = None) -> Screen:
    return screens.stuck_refunds(await visit.read(refunds.stuck, visit.person.id, visit.now), visit.words)


@taps(callbacks.Refunds)
async def refresh(visit: Visit, _tap: callbacks.Refunds) -> Screen:
    return await stuck(visit)


@taps(callbacks.PaidByHand, redraw=stuck)
async def by_hand(visit: Visit, tap: callbacks.PaidByHand) -> Screen:
    paid = await visit.write(refunds.paid_by_hand, visit.person.id, tap.refund, visit.now)
    left = await visit.read(refunds.stuck, visit.person.id, visit.now)
    return screens.paid_by_hand(left, paid, visit.words)
