"""The QR's link: staff see at once whether to let somebody in, its owner sees the ticket, anybody else nothing."""

from booking import door, tickets
from bot import callbacks
from bot.handlers import ticketing
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import door as screens
from bot.screens.screen import Screen


async def opened(visit: Visit, code: str) -> Screen:
    if not visit.person.is_staff:
        view = await visit.read(tickets.ticket, visit.person.id, code, visit.rules)
        return await ticketing.ticket_page(visit, view)
    nonce = f"chat:{visit.update_id}"
    verdict = await visit.write(door.scan, visit.person.id, code, nonce, visit.now, visit.rules)
    return screens.verdict(verdict, visit.words)


@taps(callbacks.UndoScan)
async def undo(visit: Visit, tap: callbacks.UndoScan) -> Screen:
    verdict = await visit.write(door.undo_scan, visit.person.id, tap.ticket, visit.now, visit.rules)
    return screens.undone(verdict, visit.words)
