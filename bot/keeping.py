"""Customers at payment providers, made and deleted between two transactions. Silence is never taken for a no."""

import asyncio
import logging
from dataclasses import replace

from booking import payers
from booking.payers import DuePayer
from booking.providers import Bill, Payer
from bot.clock import now
from bot.house import House
from bot.payments.gateway import Gateway, GatewayRefusedError, KeepsCards, UnknownOutcomeError

logger = logging.getLogger(__name__)

AT_ONCE = 10


def keeper(house: House) -> str | None:
    """The name of the gateway that keeps ways to pay for next time, if one is set up."""
    return next((name for name, gateway in house.gateways.items() if isinstance(gateway, KeepsCards)), None)


async def introduced(house: House, gateway: Gateway, bill: Bill) -> Bill:
    """The bill with the customer who pays it, made if there is none yet.

    Nobody is kept from paying by it: without an answer they pay as a stranger, and the next payment asks again under
    the same key.
    """
    if bill.payer is None or bill.payer.customer is not None:
        return bill
    if not isinstance(gateway, KeepsCards):
        return replace(bill, payer=None)
    try:
        customer = await gateway.new_customer(bill.payer.key)
    except (UnknownOutcomeError, GatewayRefusedError) as silence:
        logger.warning("%s is not known to keep a card: %s", gateway.name, silence)
        return replace(bill, payer=None)
    await house.db.write(payers.known, bill.payer.key, customer)
    return replace(bill, payer=Payer(bill.payer.key, customer))


async def unknown_there(house: House, bill: Bill) -> Bill:
    """The provider deleted the customer, so that nothing is kept any more: the bill for a stranger."""
    if bill.payer is not None:
        await _forget(house, bill.payer)
    return replace(bill, payer=None)


async def let_go_due(house: House) -> None:
    """Deletes at the providers whom they are to know no longer."""
    claimed = AT_ONCE
    while claimed == AT_ONCE:
        due = await house.db.write(payers.claim_due, now(), AT_ONCE)
        await asyncio.gather(*(_let_go(house, payer) for payer in due))
        claimed = len(due)


async def _let_go(house: House, due: DuePayer) -> None:
    gateway = house.gateways.get(due.gateway)
    if not isinstance(gateway, KeepsCards):
        logger.warning("a customer of %s waits to be deleted: it is not set up here", due.gateway)
        return
    try:
        await gateway.delete_customer(due.payer.customer or await gateway.new_customer(due.payer.key))
        await _forget(house, due.payer)
    except (UnknownOutcomeError, GatewayRefusedError) as silence:
        logger.warning("a customer of %s is deleted later: %s", due.gateway, silence)
    except Exception:
        logger.exception("a customer of %s is deleted later", due.gateway)


async def _forget(house: House, payer: Payer) -> None:
    await house.db.write(payers.gone, payer.key, now())
    await house.db.wipe()
