"""Pay: which way, and what each leads to. Providers are called here between two transactions, never inside one."""

import re

from booking import charges, checkout, counter, holds, reconcile
from booking.refusals import Refusal
from booking.views import Hold
from bot import callbacks, charging
from bot.handlers.holding import fresh_cart
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import cart, findings, paying
from bot.screens.screen import Screen

NUMBER = re.compile(r"[2-9A-HJ-NP-Z]{6}(?:[2-9A-HJ-NP-Z]{7})?")


@taps(callbacks.Pay, redraw=fresh_cart)
async def pay(visit: Visit, tap: callbacks.Pay) -> Screen:
    """Straight to the only way there is, or asks which; where nothing is due there is nothing to ask."""
    open_ways = visit.house.gateways
    if tap.total == 0 or not open_ways:
        return await _by_invoice(visit, tap.booking, tap.total)
    if len(open_ways) == 1:
        return await _pay_by(visit, tap.booking, tap.total, next(iter(open_ways)))
    visit.hold = await visit.read(holds.hold, visit.person.id, tap.booking, visit.now, visit.rules)
    if visit.hold.state != "held":
        return await fresh_cart(visit, tap)
    return paying.choose(visit.hold, _ways(visit, visit.hold), visit.words)


@taps(callbacks.PayBy, redraw=fresh_cart)
async def pay_by(visit: Visit, tap: callbacks.PayBy) -> Screen:
    if tap.way not in visit.house.gateways:
        return await fresh_cart(visit, tap)
    return await _pay_by(visit, tap.booking, tap.total, tap.way)


@taps(callbacks.AskCharge, redraw=fresh_cart)
async def ask(visit: Visit, tap: callbacks.AskCharge) -> Screen:
    return await back_from_page(visit, tap.booking)


@taps(callbacks.OtherWay, redraw=fresh_cart)
async def other_way(visit: Visit, tap: callbacks.OtherWay) -> Screen:
    """What was begun is made impossible first. A provider that is silent does not keep anybody: what it brings is late
    money, and goes back.
    """
    hold = await visit.read(holds.hold, visit.person.id, tap.booking, visit.now, visit.rules)
    charge = await visit.read(charges.current, tap.booking)
    if charge is not None and hold.state == "paying" and await charging.stop(visit.house, charge) is None:
        await visit.write(charges.give_up, visit.person.id, tap.booking, visit.now, visit.rules)
    shown = await fresh_cart(visit, tap)
    if visit.hold is None or visit.hold.state != "held":
        return shown
    return paying.choose(visit.hold, _ways(visit, visit.hold), visit.words)


@taps(callbacks.TakeCash)
async def take_cash(visit: Visit, tap: callbacks.TakeCash) -> Screen:
    view = await visit.write(counter.take_money, visit.person.id, tap.booking, visit.now, visit.rules)
    return paying.at_counter(view, visit.words)


@taps(callbacks.SettleFinding)
async def settle_finding(visit: Visit, tap: callbacks.SettleFinding) -> Screen:
    left = await visit.write(reconcile.settle_finding, visit.person.id, tap.finding, visit.now)
    return findings.findings(left, visit.words)


async def findings_page(visit: Visit) -> Screen:
    return findings.findings(await visit.read(reconcile.list_findings, visit.person.id), visit.words)


async def at_counter(visit: Visit, number: str) -> Screen:
    """Somebody told the cashier a number, or opened its link."""
    view = await visit.read(counter.look_up, visit.person.id, number, visit.now, visit.rules)
    return paying.at_counter(view, visit.words)


async def typed(visit: Visit, text: str) -> Screen | None:
    """A number as it is told at the counter; None for anything else, and from anybody who takes no money."""
    number = text.strip().upper()
    if not visit.person.is_staff or not NUMBER.fullmatch(number):
        return None
    return await at_counter(visit, number) if await visit.read(counter.takes_money, visit.person.id) else None


async def back_from_page(visit: Visit, booking_id: int) -> Screen:
    """The provider is asked at once what came of it: its event may be on its way still."""
    hold = await _hold(visit, booking_id)
    charge = await visit.read(charges.current, booking_id) if hold else None
    if charge is not None:
        await charging.ask(visit.house, charge)
    return await fresh_cart(visit, callbacks.Cart(booking=booking_id))


async def _pay_by(visit: Visit, booking_id: int, total: int, way: str) -> Screen:
    if way == "telegram":
        return await _by_invoice(visit, booking_id, total)
    opened = await visit.write(
        charges.open_charge, visit.person.id, booking_id, way, visit.words.language, visit.now, visit.rules, total
    )
    await charging.begin(visit.house, opened)
    return await fresh_cart(visit, callbacks.Cart(booking=booking_id))


async def _by_invoice(visit: Visit, booking_id: int, total: int) -> Screen:
    """The invoice, for the price that was promised; where nothing is due, the tickets."""
    begun = await visit.read(charges.current, booking_id)
    if begun is not None and await _hold(visit, booking_id) is not None:
        raise Refusal("payment-under-way")
    visit.hold = await visit.write(checkout.ask_payment, visit.person.id, booking_id, visit.now, visit.rules, total)
    waits = visit.hold.state in ("held", "paying")
    return cart.invoice_sent(visit.hold, visit.words) if waits else cart.cart(visit.hold, visit.words)


async def _hold(visit: Visit, booking_id: int) -> Hold | None:
    """The person's own hold, while it is one."""
    try:
        return await visit.read(holds.hold, visit.person.id, booking_id, visit.now, visit.rules)
    except Refusal as refused:
        if refused.key != "already-paid":
            raise
        return None


def _ways(visit: Visit, hold: Hold) -> tuple[str, ...]:
    """Those that can still be had: the counter not shortly before the show."""
    too_late = hold.show.starts_at - visit.rules.counter_seconds < visit.now + charges.LEAST_AT_COUNTER
    return tuple(way for way in visit.house.gateways if not (way == charges.COUNTER and too_late))
