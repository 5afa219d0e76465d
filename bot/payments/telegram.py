"""Telegram's own invoices: in the buyer's private chat, with a start parameter, so that each is payable once only."""

from aiogram import Bot
from aiogram.types import LabeledPrice, SuccessfulPayment

from booking.views import Order, Payment
from bot.screens.invoice import invoice
from locales import Words

PROVIDER = "telegram"


class TelegramInvoice:
    name = PROVIDER

    def __init__(self, bot: Bot, provider_token: str) -> None:
        self._bot, self._provider_token = bot, provider_token

    async def ask(self, order: Order, language: str) -> None:
        text = invoice(order, Words(language))
        await self._bot.send_invoice(
            order.person_id,
            title=text.title,
            description=text.description,
            payload=text.payload,
            currency=text.currency,
            prices=[LabeledPrice(label=label, amount=amount) for label, amount in text.prices],
            provider_token=self._provider_token,
            start_parameter=text.start_parameter,
            protect_content=True,
        )


def payment_of(paid: SuccessfulPayment, person_id: int) -> Payment:
    """What Telegram says was charged; `person_id` is who it says paid."""
    return Payment(
        provider=PROVIDER,
        charge_id=paid.telegram_payment_charge_id,
        provider_charge_id=paid.provider_payment_charge_id,
        person_id=person_id,
        payload=paid.invoice_payload,
        amount=paid.total_amount,
        currency=paid.currency,
    )
