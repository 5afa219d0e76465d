"""My tickets, one booking, the tickets sent again."""

from booking import tickets
from booking.views import BookingView, TicketView
from bot import callbacks
from bot.handlers import current
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import parties as party_screens
from bot.screens import tickets as screens
from bot.screens.screen import Screen


async def my_tickets(visit: Visit, page: int = 0) -> Screen:
    view = await visit.read(tickets.my_tickets, visit.person.id, page, visit.now, visit.rules)
    return screens.my_tickets(view, visit.words)


@taps(callbacks.Tickets)
async def page(visit: Visit, tap: callbacks.Tickets) -> Screen:
    return await my_tickets(visit, tap.page)


@taps(callbacks.Booking)
async def booking(visit: Visit, tap: callbacks.Booking) -> Screen:
    return await booking_page(visit, tap.booking)


async def booking_page(visit: Visit, booking_id: int) -> Screen:
    """A booking, with what its owner may still do."""
    view = await visit.read(tickets.booking, visit.person.id, booking_id, visit.rules, visit.now)
    return screens.booking(view, visit.words)


@taps(callbacks.SendTickets)
async def send_again(visit: Visit, tap: callbacks.SendTickets) -> Screen:
    await visit.write(tickets.send_again, visit.person.id, tap.booking, visit.now)
    view = await visit.read(tickets.booking, visit.person.id, tap.booking, visit.rules, visit.now)
    return screens.sent_again(view, visit.words)


@taps(callbacks.PartyTicket)
async def party_ticket(visit: Visit, tap: callbacks.PartyTicket) -> Screen:
    """The one code for all; where a single ticket is left, the booking."""
    view = await visit.read(tickets.booking, visit.person.id, tap.booking, visit.rules)
    return await party_page(visit, view) if view.party else await booking_page(visit, tap.booking)


async def party_page(visit: Visit, view: BookingView) -> Screen:
    if not view.party:
        return await booking_page(visit, view.booking_id)
    poster = await current.poster_of(visit, view.show.film)
    return party_screens.ticket(view, visit.words, visit.house.bot_name, poster)


async def ticket_page(visit: Visit, view: TicketView) -> Screen:
    poster = await current.poster_of(visit, view.show.film)
    return screens.ticket(view, visit.words, visit.house.bot_name, poster)
