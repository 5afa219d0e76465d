"""A hold and what its owner may do with it: look, extend, give back, take back."""

from typing import Any

from booking import holds
from booking.refusals import Refusal
from bot import callbacks
from bot.handlers import current, seats, ticketing
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import cart as screens
from bot.screens import home
from bot.screens.screen import Screen


async def fresh_cart(visit: Visit, tap: Any) -> Screen:
    """The hold as it is now, or the tickets it has become."""
    try:
        hold = await visit.read(holds.hold, visit.person.id, tap.booking, visit.now, visit.rules)
    except Refusal as refused:
        if refused.key != "already-paid":
            raise
        return await ticketing.booking(visit, tap)
    return await current.hold_page(visit, hold)


@taps(callbacks.Cart)
async def cart(visit: Visit, tap: callbacks.Cart) -> Screen:
    return await fresh_cart(visit, tap)


@taps(callbacks.Extend, redraw=fresh_cart)
async def extend(visit: Visit, tap: callbacks.Extend) -> Screen:
    visit.hold = await visit.write(holds.extend_hold, visit.person.id, tap.booking, visit.now, visit.rules)
    return screens.extended(await current.with_offers(visit, visit.hold), visit.words)


@taps(callbacks.Release, redraw=fresh_cart)
async def release(visit: Visit, tap: callbacks.Release) -> Screen:
    released = await visit.write(holds.release_hold, visit.person.id, tap.booking, visit.now, visit.rules)
    return screens.released(released, visit.words)


async def equal_seats(visit: Visit, tap: callbacks.TakeBack) -> Screen:
    """Where the seats are gone: the closest like them, one tap away."""
    held = await visit.read(holds.hold, visit.person.id, tap.booking, visit.now, visit.rules)
    if held.state in ("held", "paying") or not held.seats:
        return await fresh_cart(visit, tap)
    return await seats.offers_like(visit, held.show.id, [place.seat for place in held.seats])


@taps(callbacks.TakeBack, redraw=equal_seats, holds=True)
async def take_back(visit: Visit, tap: callbacks.TakeBack) -> Screen:
    visit.hold = await visit.write(
        holds.take_back, visit.person.id, tap.booking, visit.now, visit.rules, visit.message_id
    )
    return await current.hold_page(visit, visit.hold)


async def cancel(visit: Visit) -> Screen:
    """Gives back everything that is held and not being paid for, and says what it was."""
    shown = home.stopped(visit.words)
    for held in await current.holds(visit):
        if held.state == "held":
            held = await visit.house.db.write(  # noqa: PLW2901 - the same hold, as it is now
                holds.release_hold, visit.person.id, held.booking_id, visit.now, visit.rules
            )
        shown = screens.cart(held, visit.words)
    return shown
