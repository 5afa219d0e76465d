"""The gateways that are set up, in the order in which they are offered."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from aiogram import Bot

from bot.config import Payments
from bot.payments.counter import Counter
from bot.payments.gateway import Gateway, Gateways
from bot.payments.telegram import TelegramInvoice


@asynccontextmanager
async def gateways(payments: Payments, bot: Bot | None, bot_name: str) -> AsyncIterator[Gateways]:
    """By name, as `payments.ways` lists them; without a bot there is no Telegram among them."""
    async with AsyncExitStack() as opened:
        made: dict[str, Gateway] = {}
        for name in payments.ways:
            if name == "telegram" and bot is not None:
                made[name] = TelegramInvoice(bot, payments.provider_token.get_secret_value())
            elif name == "counter":
                made[name] = Counter()
            elif name == "stripe":
                from bot.payments.stripe import stripe_checkout  # noqa: PLC0415 - a large library, for whoever uses it

                key, api_base = payments.stripe.secret_key.get_secret_value(), payments.stripe.api_base
                made[name] = await opened.enter_async_context(stripe_checkout(key, api_base, bot_name))
        yield made
