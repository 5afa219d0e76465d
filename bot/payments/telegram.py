"""Telegram's own invoices: in the buyer's private chat, with a start parameter, so that each is payable once only.

Telegram tells of a charge in an update and nowhere else: it lists no payments made through a provider's token, gives no
state of one, and sends no money back. Whoever pays refunds does so in the provider's own dashboard.
"""

from aiogram import Bot
from aiogram.types import LabeledPrice, SuccessfulPayment

from booking.providers import Bill, Books, ChargeStatus, ProviderRefund, RefundStatus, RefundWish, Started
from booking.views import Payment
from bot.screens.invoice import invoice
from locales import Words

PROVIDER = "telegram"


class TelegramInvoice:
    name = PROVIDER

    def __init__(self, bot: Bot, provider_token: str) -> None:
        self._bot, self._provider_token = bot, provider_token

    async def start(self, bill: Bill) -> Started:
        """Sends the invoice; what Telegram refuses is raised as aiogram's own errors."""
        text = invoice(bill.order, Words(bill.language))
        await self._bot.send_invoice(
            bill.order.person_id,
            title=text.title,
            description=text.description,
            payload=text.payload,
            currency=text.currency,
            prices=[LabeledPrice(label=label, amount=amount) for label, amount in text.prices],
            provider_token=self._provider_token,
            start_parameter=text.start_parameter,
            protect_content=True,
        )
        return Started()

    async def status(self, reference: str) -> ChargeStatus:
        del reference
        return ChargeStatus("waiting")

    async def cancel(self, reference: str) -> ChargeStatus:
        """An invoice cannot be called back; the pre-checkout of a booking that has ended is refused instead."""
        del reference
        return ChargeStatus("cancelled")

    async def refund(self, wish: RefundWish) -> RefundStatus:
        del wish
        return RefundStatus("manual")

    async def refund_status(self, wish: RefundWish) -> RefundStatus:
        del wish
        return RefundStatus("manual")

    async def refunds_of(self, charge_id: str) -> tuple[ProviderRefund, ...]:
        del charge_id
        return ()

    async def books_since(self, since: int) -> Books | None:
        del since
        return None


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
