"""Telegram's own invoices: in the buyer's private chat, with a start parameter, so that each is payable once only.

Telegram tells of a charge in an update and nowhere else: it lists no payments made through a provider's token, gives no
state of one, and sends no money back. Whoever pays refunds does so in the provider's own dashboard. Only Telegram's own
money, Stars, it sends back itself: a whole charge, once, however often it is asked to.
"""

from aiogram import Bot
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import LabeledPrice, RefundedPayment, SuccessfulPayment

from booking.providers import Bill, Books, ChargeStatus, ProviderRefund, RefundStatus, RefundWish, Started
from booking.rules.refunds import STARS
from booking.views import Payment
from bot.payments.gateway import GatewayRefusedError, UnknownOutcomeError
from bot.screens.invoice import invoice
from locales import Words

PROVIDER = "telegram"
ALREADY = "CHARGE_ALREADY_REFUNDED"


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
            provider_token="" if text.currency == STARS else self._provider_token,
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
        """Stars at once. A part of a charge would send all of it: that is for people to settle."""
        if wish.currency != STARS or wish.amount != wish.charged:
            return RefundStatus("manual")
        try:
            await self._bot.refund_star_payment(wish.person_id, wish.charge_id)
        except TelegramBadRequest as no:
            if ALREADY not in no.message:
                raise GatewayRefusedError(no.message) from no
        except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as silence:
            raise UnknownOutcomeError(silence.message) from silence
        return RefundStatus("succeeded", wish.charge_id)

    async def refund_status(self, wish: RefundWish) -> RefundStatus:
        """Of Stars it is found out by asking for the refund again, which sends nothing twice."""
        return RefundStatus("missing" if wish.currency == STARS else "manual")

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


def refund_of(refunded: RefundedPayment) -> ProviderRefund:
    """Stars that went back, whoever asked for it; a charge goes back once, so its id is the refund's too."""
    charge_id = refunded.telegram_payment_charge_id
    return ProviderRefund(charge_id, charge_id, "", "succeeded", refunded.total_amount, refunded.currency)
