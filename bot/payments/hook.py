"""Where Stripe tells of its events: 200 only once the event's work is committed, and nothing at all for a stranger."""

import logging

from booking import charges, reconcile
from bot.clock import now
from bot.house import House
from bot.payments.gateway import GatewayRefusedError, UnknownOutcomeError

logger = logging.getLogger(__name__)


class StripeHook:
    def __init__(self, house: House) -> None:
        self._house = house
        self._secret = house.settings.payments.stripe.webhook_secret.get_secret_value()

    async def take(self, body: bytes, signature: str) -> int:
        """The HTTP status: 400 to who is not Stripe, 500 to be told again later."""
        if not self._secret:
            return 400
        from bot.payments.stripe import PROVIDER, event_of  # noqa: PLC0415 - a large library, for whoever uses it

        try:
            event = event_of(body, signature, self._secret)
        except ValueError:
            self._house.counts.count("stripe_events_forged")
            return 400
        db, rules = self._house.db, self._house.rules
        if event.kind != "refunds":
            came_of_it = await db.write_money(charges.take_event, event, now(), rules)
        else:
            try:
                listed = await self._house.gateways[PROVIDER].refunds_of(event.charge_id)
            except (UnknownOutcomeError, GatewayRefusedError) as silence:
                logger.warning("an event about refunds waits: %s", silence)
                return 500
            came_of_it = await db.write_money(reconcile.take_refunds, event, listed, now(), rules)
        self._house.counts.count(f"stripe_events_{came_of_it}")
        return 200
