"""Refunds, submitted: what is due is leased, asked of its provider outside any transaction, and written down.

Any number of processes may do so. Silence is never taken for a no: it is asked again, with the same key.
"""

import asyncio
import logging

from booking import refunds
from booking.providers import RefundStatus
from booking.refunds import DueRefund
from bot.clock import now
from bot.house import House
from bot.payments.gateway import Gateway, GatewayRefusedError, UnknownOutcomeError

logger = logging.getLogger(__name__)

AT_ONCE = 10
PATIENCE = 20.0  # seconds for a provider; the lease is a minute


async def submit_due(house: House) -> None:
    """Everything that is due now."""
    claimed = AT_ONCE
    while claimed == AT_ONCE:
        due = await house.db.write_money(refunds.claim_due, now(), AT_ONCE)
        await asyncio.gather(*(_submit(house, refund) for refund in due))
        claimed = len(due)


async def _submit(house: House, due: DueRefund) -> None:
    answer = await _answer(house, due)
    if await house.db.write_money(refunds.settle, due, answer, now()):
        house.counts.count(f"refunds_{answer.state if answer else 'unanswered'}")


async def _answer(house: House, due: DueRefund) -> RefundStatus | None:
    """What the provider says; None when it says nothing that can be relied on."""
    gateway = house.gateways.get(due.provider)
    if gateway is None:
        return RefundStatus("manual", error=f"{due.provider} is not set up here")
    try:
        return await asyncio.wait_for(_ask(gateway, due), PATIENCE)
    except GatewayRefusedError as no:
        return RefundStatus("failed", error=str(no))
    except (UnknownOutcomeError, TimeoutError, OSError) as silence:
        logger.warning("refund %s has no answer: %s", due.refund_id, type(silence).__name__)
    except Exception:
        logger.exception("refund %s has no answer", due.refund_id)
    return None


async def _ask(gateway: Gateway, due: DueRefund) -> RefundStatus:
    """What was asked for before is looked up first: it may have been heard."""
    if due.was_asked:
        status = await gateway.refund_status(due.wish)
        if status.state != "missing":
            return status
    return await gateway.refund(due.wish)
