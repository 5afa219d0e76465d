"""Ways to pay that the provider keeps for next time: what it means, asked for, taken back."""

from typing import Any

from booking import holds, payers
from bot import callbacks
from bot.handlers.holding import fresh_cart
from bot.handlers.oneself import settings_page
from bot.handlers.taps import taps
from bot.house import Visit
from bot.keeping import keeper
from bot.screens import keeping as screens
from bot.screens.screen import Screen


async def cards_page(visit: Visit, _tap: Any = None) -> Screen:
    view = await visit.read(payers.kept, visit.person.id)
    if keeper(visit.house) is None and not view.on:
        return await settings_page(visit)
    return screens.cards(view, visit.words)


@taps(callbacks.KeptCards)
async def open_cards(visit: Visit, _tap: callbacks.KeptCards) -> Screen:
    return await cards_page(visit)


@taps(callbacks.KeepCard, redraw=cards_page)
async def keep_card(visit: Visit, _tap: callbacks.KeepCard) -> Screen:
    gateway = keeper(visit.house)
    if gateway is None:
        return await settings_page(visit)
    return screens.cards(await visit.write(payers.keep, visit.person.id, gateway, visit.now), visit.words)


@taps(callbacks.KeepCardFor, redraw=fresh_cart)
async def keep_card_for(visit: Visit, tap: callbacks.KeepCardFor) -> Screen:
    """Asked for beside Pay; once it is being paid, this payment has begun without it."""
    gateway, hold = (
        keeper(visit.house),
        await visit.read(holds.hold, visit.person.id, tap.booking, visit.now, visit.rules),
    )
    if gateway is None or hold.state != "held":
        return await fresh_cart(visit, tap)
    await visit.write(payers.keep, visit.person.id, gateway, visit.now)
    return screens.kept_from_now(await fresh_cart(visit, tap), visit.words)


@taps(callbacks.ForgetCards, redraw=cards_page)
async def forget_cards(visit: Visit, _tap: callbacks.ForgetCards) -> Screen:
    return screens.cards(await visit.write(payers.let_go, visit.person.id, visit.now), visit.words)
