"""Snacks and drinks: chosen while the seats are held, handed out by staff to who says the code."""

from typing import Any

from booking import collecting, snacks
from booking.refusals import Refusal
from booking.rules.snacks import read_collection_code
from bot import callbacks
from bot.handlers import current, ticketing
from bot.handlers.holding import fresh_cart
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import snacks as screens
from bot.screens.screen import Screen


async def fresh_menu(visit: Visit, tap: Any) -> Screen:
    """The menu, while the seats are held; else what became of them."""
    try:
        view = await visit.read(snacks.menu, visit.person.id, tap.booking, visit.now, visit.rules)
    except Refusal:
        return await fresh_cart(visit, tap)
    if view.hold.state != "held" or not view.items:
        return await fresh_cart(visit, tap)
    visit.hold = view.hold
    return screens.menu(view, visit.words, tap.section)


@taps(callbacks.Snacks, redraw=fresh_cart)
async def menu(visit: Visit, tap: callbacks.Snacks) -> Screen:
    return await fresh_menu(visit, tap)


@taps(callbacks.SetSnack, redraw=fresh_menu)
async def set_snack(visit: Visit, tap: callbacks.SetSnack) -> Screen:
    view = await visit.write(
        snacks.set_snack, visit.person.id, tap.booking, tap.snack, tap.count, visit.now, visit.rules
    )
    visit.hold = view.hold
    return screens.menu(view, visit.words, tap.section)


@taps(callbacks.TakeUsual, redraw=fresh_cart)
async def take_usual(visit: Visit, tap: callbacks.TakeUsual) -> Screen:
    hold, taken = await visit.write(snacks.take_usual, visit.person.id, tap.booking, tap.order, visit.now, visit.rules)
    return screens.usual_taken(await current.hold_page(visit, hold), taken, visit.words)


async def opened(visit: Visit, code: str) -> Screen:
    """A code's link: staff see what to hand out, who bought it their booking, anybody else nothing."""
    if visit.person.is_staff:
        return screens.order(
            await visit.read(collecting.look_up, visit.person.id, code, visit.now, visit.rules), visit.words
        )
    return await ticketing.booking_page(visit, await visit.read(collecting.owned, visit.person.id, code))


async def typed(visit: Visit, text: str) -> Screen | None:
    """A code as it is told at the counter; None for anything else, and from anybody who hands nothing out."""
    code = read_collection_code(text) if visit.person.is_staff else None
    return None if code is None else await opened(visit, code)


async def fresh_order(visit: Visit, tap: Any) -> Screen:
    view = await visit.read(collecting.look_at, visit.person.id, tap.order, visit.now, visit.rules)
    return screens.order(view, visit.words)


@taps(callbacks.SeeOrder)
async def see_order(visit: Visit, tap: callbacks.SeeOrder) -> Screen:
    return await fresh_order(visit, tap)


@taps(callbacks.HandOut, redraw=fresh_order)
async def hand_out(visit: Visit, tap: callbacks.HandOut) -> Screen:
    view = await visit.write(collecting.hand_out, visit.person.id, tap.order, visit.now, visit.rules)
    return screens.order(view, visit.words)


@taps(callbacks.UndoHandOut, redraw=fresh_order)
async def undo(visit: Visit, tap: callbacks.UndoHandOut) -> Screen:
    view = await visit.write(collecting.undo, visit.person.id, tap.order, visit.now, visit.rules)
    return screens.undone(view, visit.words)
