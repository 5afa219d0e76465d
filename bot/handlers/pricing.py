"""What brings a price down, and how it came about: promo codes, the wallet, the lines."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from booking import holds, people, promos, tickets, wallet
from booking.refusals import Refusal
from bot import callbacks
from bot.handlers import current
from bot.handlers.holding import fresh_cart
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import prices
from bot.screens.screen import Screen

if TYPE_CHECKING:
    from booking.views import Hold

NO_MORE_CODES = ("hold-ended", "already-paid", "payment-under-way", "no-such-booking", "not-yours")


async def code_page(visit: Visit, booking_id: int) -> Screen:
    visit.hold = await visit.read(holds.hold, visit.person.id, booking_id, visit.now, visit.rules)
    return prices.ask_code(visit.hold, visit.words)


@taps(callbacks.AskCode, redraw=fresh_cart)
async def ask_code(visit: Visit, tap: callbacks.AskCode) -> Screen:
    """From now on, what the person types is a code for this hold."""
    screen = await code_page(visit, tap.booking)
    visit.know(await visit.write(people.ask, visit.person.id, {"promo": tap.booking, "by": visit.update_id}))
    return screen


async def typed(visit: Visit, text: str) -> Screen | None:
    """A code, if one was asked for; None when none was."""
    booking_id = (visit.person.asked or {}).get("promo")
    if not isinstance(booking_id, int):
        return None
    visit.redraw = lambda: code_page(visit, booking_id)
    try:
        visit.hold = await visit.write(promos.use_code, visit.person.id, booking_id, text, visit.now, visit.rules)
    except Refusal as refused:
        if refused.key in NO_MORE_CODES:
            visit.redraw = None
            visit.know(await visit.write(people.ask, visit.person.id, None))
        raise
    visit.know(replace(visit.person, asked=None))
    return prices.code_used(await current.hold_page(visit, visit.hold), visit.hold, visit.words)


@taps(callbacks.DropCode, redraw=fresh_cart)
async def drop_code(visit: Visit, tap: callbacks.DropCode) -> Screen:
    return await _changed(visit, promos.remove_code, tap)


@taps(callbacks.UseCredit, redraw=fresh_cart)
async def use_credit(visit: Visit, tap: callbacks.UseCredit) -> Screen:
    return await _changed(visit, wallet.use_credit, tap)


@taps(callbacks.LeaveCredit, redraw=fresh_cart)
async def leave_credit(visit: Visit, tap: callbacks.LeaveCredit) -> Screen:
    return await _changed(visit, wallet.leave_credit, tap)


async def _changed(visit: Visit, use_case: Any, tap: Any) -> Screen:
    hold: Hold = await visit.write(use_case, visit.person.id, tap.booking, visit.now, visit.rules)
    return await current.hold_page(visit, hold)


@taps(callbacks.HowPriced)
async def how_priced(visit: Visit, tap: callbacks.HowPriced) -> Screen:
    view = await visit.read(tickets.booking, visit.person.id, tap.booking, visit.rules)
    return prices.how_priced(view, visit.words)


@taps(callbacks.Wallet)
async def wallet_tap(visit: Visit, _tap: callbacks.Wallet) -> Screen:
    return await wallet_page(visit)


async def wallet_page(visit: Visit) -> Screen:
    zone = await visit.read(wallet.home_zone, visit.person.city_id)
    return prices.wallet(await visit.read(wallet.wallet, visit.person.id, zone), visit.words)
