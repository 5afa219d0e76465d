"""Calls to payment providers, each between two transactions: what is to be done is committed before, the answer after.

Any number of processes may chase what is due. Silence is never taken for a no.
"""

import asyncio
import logging

from booking import charges
from booking.charges import ChargeView, DueCharge, Opened
from booking.providers import Bill, ChargeStatus
from booking.views import PaymentOutcome
from bot import keeping
from bot.clock import now
from bot.house import House
from bot.payments.gateway import CustomerGoneError, GatewayRefusedError, UnknownOutcomeError

logger = logging.getLogger(__name__)

AT_ONCE = 10


async def begin(house: House, opened: Opened) -> ChargeView | None:
    """Makes the payment possible, if it is not yet; the charge as it is then. None when nothing was due."""
    if opened.charge is None or opened.bill is None:
        return opened.charge
    return await _start(house, opened.charge, opened.bill)


async def ask(house: House, charge: ChargeView) -> PaymentOutcome | None:
    """What the provider says became of a charge, applied; None while nothing came of it."""
    return await _settle(house, charge, "status")


async def stop(house: House, charge: ChargeView) -> PaymentOutcome | None:
    """Makes a charge impossible; money that it had brought by then is applied."""
    return await _settle(house, charge, "cancel")


async def chase_due(house: House) -> None:
    """Asks about everything that is due now."""
    claimed = AT_ONCE
    while claimed == AT_ONCE:
        due = await house.db.write_money(charges.claim_due, now(), house.rules, AT_ONCE)
        await asyncio.gather(*(_chase(house, charge) for charge in due))
        claimed = len(due)


async def _chase(house: House, due: DueCharge) -> None:
    try:
        if due.charge.reference is None:
            await _start_again(house, due)
        elif due.is_wanted:
            await ask(house, due.charge)
        else:
            await stop(house, due.charge)
    except Exception:
        logger.exception("charge %s is asked about again later", due.charge.charge_id)


async def _start_again(house: House, due: DueCharge) -> None:
    """The same key, the same charge. Where its booking has gone on, nobody was ever shown where to pay: it is over."""
    if due.bill is not None and due.is_wanted:
        await _start(house, due.charge, due.bill)
    else:
        await _write(house, due.charge, ChargeStatus("cancelled"))


async def _start(house: House, charge: ChargeView, bill: Bill) -> ChargeView:
    gateway = house.gateways.get(charge.gateway)
    if gateway is None:
        return charge
    bill = await keeping.introduced(house, gateway, bill)
    try:
        answer = await gateway.start(bill)
    except CustomerGoneError:
        return await _start(house, charge, await keeping.unknown_there(house, bill))
    except UnknownOutcomeError as silence:
        logger.warning("charge %s is not known to have begun: %s", charge.charge_id, silence)
        return await house.db.write(charges.unanswered, charge.charge_id, now(), house.rules)
    except GatewayRefusedError as no:
        logger.error("%s refuses charge %s: %s", charge.gateway, charge.charge_id, no)  # noqa: TRY400 - said, not broken
        await _write(house, charge, ChargeStatus("failed"))
        return charge
    return await house.db.write(charges.started, charge.charge_id, answer, now(), house.rules)


async def _settle(house: House, charge: ChargeView, call: str) -> PaymentOutcome | None:
    gateway = house.gateways.get(charge.gateway)
    if gateway is None or charge.reference is None:
        return None
    try:
        asked = gateway.status if call == "status" else gateway.cancel
        status = await asked(charge.reference)
    except (UnknownOutcomeError, GatewayRefusedError) as silence:
        logger.warning("nothing is known of charge %s: %s", charge.charge_id, silence)
        return None
    return await _write(house, charge, status)


async def _write(house: House, charge: ChargeView, status: ChargeStatus) -> PaymentOutcome | None:
    outcome = await house.db.write_money(charges.settle, charge.charge_id, status, now(), house.rules)
    if outcome:
        house.counts.count(f"payments_{outcome.result}")
    return outcome
