"""The gateways that are set up, in the order in which they are offered."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from aiogram import Bot

from bot.config import Payments
from bot.payments.counter import Counter
from bot.payments.gateway import Gateway, Gateways
from bot.payments.stripe import stripe_checkout
from bot.payments.telegram import TelegramInvoice


@asynccontextmanager
async def gateways(payments: Payments, bot: Bot, bot_name: str) -> AsyncIterator[Gateways]:
    """By name, as `payments.ways` lists them."""
    async with AsyncExitStack() as opened:
        made: dict[str, Gateway] = {}
        for name in payments.ways:
            made[name] = await _gateway(name, payments, bot, bot_name, opened)
        yield made


async def _gateway(name: str, payments: Payments, bot: Bot, bot_name: str, opened: AsyncExitStack) -> Gateway:
    if name == "telegram":
        return TelegramInvoice(bot, payments.provider_token.get_secret_value())
    if name == "counter":
        return Counter()
    stripe = payments.stripe
    key = stripe.secret_key.get_secret_value()
    return await opened.enter_async_context(stripe_checkout(key, stripe.api_base, bot_name))
