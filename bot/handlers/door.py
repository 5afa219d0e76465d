"""The QR's link: staff see at once whether to let somebody in, its owner sees the ticket, anybody else nothing."""

from dataclasses import replace

from booking import collecting, door, parties, tickets
from booking.rules import codes
from bot import callbacks
from bot.handlers import ticketing
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import door as screens
from bot.screens import parties as party_screens
from bot.screens import snacks
from bot.screens.screen import Screen


async def opened(visit: Visit, code: str) -> Screen:
    if codes.is_party(code):
        return await _party(visit, code)
    if not visit.person.is_staff:
        view = await visit.read(tickets.ticket, visit.person.id, code, visit.rules)
        return await ticketing.ticket_page(visit, view)
    nonce = f"chat:{visit.update_id}"
    verdict = await visit.write(door.scan, visit.person.id, code, nonce, visit.now, visit.rules)
    shown = screens.verdict(verdict, visit.words)
    if verdict.ticket_id is None or verdict.show is None or not verdict.show.has_menu:
        return shown
    orders = await visit.read(collecting.with_ticket, visit.person.id, verdict.ticket_id, visit.now, visit.rules)
    return replace(shown, rows=(*snacks.order_buttons(orders, visit.words), *shown.rows))


async def _party(visit: Visit, code: str) -> Screen:
    """The code of several tickets at once."""
    if not visit.person.is_staff:
        view = await visit.read(parties.party, visit.person.id, code, visit.rules)
        return await ticketing.party_page(visit, view)
    nonce = f"chat:{visit.update_id}"
    verdict = await visit.write(parties.scan_party, visit.person.id, code, nonce, visit.now, visit.rules)
    return party_screens.verdict(verdict, visit.words)


async def party_as_it_is(visit: Visit, tap: callbacks.UndoParty) -> Screen:
    verdict = await visit.read(parties.look_at, visit.person.id, tap.scan, visit.now, visit.rules)
    return party_screens.verdict(verdict, visit.words)


@taps(callbacks.UndoParty, redraw=party_as_it_is)
async def undo_party(visit: Visit, tap: callbacks.UndoParty) -> Screen:
    verdict = await visit.write(parties.undo_party, visit.person.id, tap.scan, visit.now, visit.rules)
    return party_screens.undone(verdict, visit.words)


async def as_it_is(visit: Visit, tap: callbacks.UndoScan) -> Screen:
    verdict = await visit.read(door.look_at, visit.person.id, tap.ticket, visit.now, visit.rules)
    return screens.verdict(verdict, visit.words)


@taps(callbacks.UndoScan, redraw=as_it_is)
async def undo(visit: Visit, tap: callbacks.UndoScan) -> Screen:
    verdict = await visit.write(door.undo_scan, visit.person.id, tap.ticket, visit.now, visit.rules)
    return screens.undone(verdict, visit.words)
