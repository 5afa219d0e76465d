"""Stripe Checkout: a page of Stripe's own that a link leads to, and signed events when something came of it.

A charge's reference is its Checkout Session, and its charge id the session's PaymentIntent, there once it is paid.
Stripe counts in units of its own for some currencies, so amounts are converted at this border and nowhere else.
"""

from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import aiohttp
import stripe
from babel.numbers import get_currency_precision

from booking.providers import (
    Bill,
    Books,
    ChargeStatus,
    Event,
    ProviderCharge,
    ProviderRefund,
    RefundStatus,
    RefundWish,
    Started,
)
from booking.views import Payment
from bot.payments.gateway import CustomerGoneError, GatewayRefusedError, UnknownOutcomeError
from bot.screens.invoice import invoice
from locales import Words

PROVIDER = "stripe"
ANSWER_WITHIN = 8  # seconds
PAGE = 100
WHOLE_UNITS = frozenset(
    ("BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF")
)
THOUSANDTHS = frozenset(("BHD", "JOD", "KWD", "OMR", "TND"))
REFUND_STATES = {"succeeded": "succeeded", "failed": "failed", "canceled": "failed"}  # anything else is on its way
ABOUT_CHARGES = (
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
)
ABOUT_REFUNDS = ("charge.refunded", "charge.refund.updated", "refund.created", "refund.updated", "refund.failed")
Answer = TypeVar("Answer")


class StripeCheckout:
    """`client` speaks to Stripe; buyers come back to the chat with the bot named `bot_name`."""

    name = PROVIDER

    def __init__(self, client: stripe.StripeClient, bot_name: str) -> None:
        self._stripe, self._bot_name = client.v1, bot_name

    async def start(self, bill: Bill) -> Started:
        params: Any = _session_params(bill, f"https://t.me/{self._bot_name}?start=k{bill.order.booking_id}")
        try:
            session = await _answer(
                self._stripe.checkout.sessions.create_async(params, {"idempotency_key": _key(bill)})
            )
        except GatewayRefusedError as refused:
            if bill.payer and _is_missing(refused):
                raise CustomerGoneError(str(refused)) from refused
            raise
        return Started(session.id, session.url)

    async def new_customer(self, key: str) -> str:
        customer = await _answer(self._stripe.customers.create_async({}, {"idempotency_key": key}))
        return str(customer.id)

    async def delete_customer(self, customer: str) -> None:
        try:
            await _answer(self._stripe.customers.delete_async(customer))
        except GatewayRefusedError as refused:
            if not _is_missing(refused):
                raise

    async def status(self, reference: str) -> ChargeStatus:
        asked = self._stripe.checkout.sessions.retrieve_async(reference, {"expand": ["payment_intent"]})
        return status_of(await _answer(asked))

    async def cancel(self, reference: str) -> ChargeStatus:
        try:
            session = await _answer(self._stripe.checkout.sessions.expire_async(reference))
        except GatewayRefusedError:  # it is not open any more: paid, or expired before
            return await self.status(reference)
        return status_of(session)

    async def refund(self, wish: RefundWish) -> RefundStatus:
        made = self._stripe.refunds.create_async(
            {
                "payment_intent": wish.charge_id,
                "amount": to_stripe(wish.amount, wish.currency),
                "metadata": {"key": wish.key},
            },
            {"idempotency_key": wish.key},
        )
        try:
            return _refund_status(await _answer(made))
        except GatewayRefusedError as refused:
            return RefundStatus("failed", error=str(refused))

    async def refund_status(self, wish: RefundWish) -> RefundStatus:
        if wish.reference:
            return _refund_status(await _answer(self._stripe.refunds.retrieve_async(wish.reference)))
        for refund in await self._refunds({"payment_intent": wish.charge_id}):
            if _metadata(refund).get("key") == wish.key:
                return _refund_status(refund)
        return RefundStatus("missing")

    async def refunds_of(self, charge_id: str) -> tuple[ProviderRefund, ...]:
        return tuple(_provider_refund(refund) for refund in await self._refunds({"payment_intent": charge_id}))

    async def books_since(self, since: int) -> Books | None:
        period: Any = {"created": {"gte": since}, "limit": PAGE}
        charges = await _answer(_all(self._stripe.charges.list_async(period)))
        disputes = await _answer(_all(self._stripe.disputes.list_async(period)))
        refunds = [_provider_refund(refund) for refund in await self._refunds(period)]
        return Books(
            tuple(_provider_charge(charge) for charge in charges if charge.paid),
            (*refunds, *(_chargeback(dispute) for dispute in disputes)),
        )

    async def _refunds(self, which: Any) -> list[Any]:
        return await _answer(_all(self._stripe.refunds.list_async(which | {"limit": PAGE})))


@asynccontextmanager
async def stripe_checkout(secret_key: str, api_base: str, bot_name: str) -> AsyncIterator[StripeCheckout]:
    """The gateway with connections of its own; nothing is repeated behind our back, as repeating is the job's job."""
    async with aiohttp.ClientSession() as session:
        http = stripe.AIOHTTPClient(timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN), session=session)
        client = stripe.StripeClient(
            secret_key, http_client=http, base_addresses={"api": api_base}, max_network_retries=0
        )
        yield StripeCheckout(client, bot_name)


def event_of(body: bytes, signature: str, secret: str) -> Event:
    """An event as it came over HTTP. Raises ValueError when it was not Stripe that sent it, or not lately."""
    try:
        told: Any = stripe.Webhook.construct_event(body, signature, secret)
        kind, subject = str(told.type), told.data.object
    except (stripe.SignatureVerificationError, AttributeError, KeyError) as forged:
        raise ValueError("not an event of Stripe's") from forged
    if kind in ABOUT_CHARGES:
        status = ChargeStatus("failed") if kind.endswith("payment_failed") else status_of(subject)
        return Event(PROVIDER, told.id, "charge", reference=subject.id, status=status)
    if kind in ABOUT_REFUNDS:
        return Event(PROVIDER, told.id, "refunds", charge_id=_intent_of(subject))
    if kind == "charge.dispute.created":
        lost = _chargeback(subject)
        return Event(PROVIDER, told.id, "refunds", charge_id=lost.charge_id, refunds=(lost,))
    return Event(PROVIDER, told.id, "other")


def to_stripe(amount: int, currency: str) -> int:
    """Our minor units in Stripe's. Raises GatewayRefusedError for what Stripe's cannot say."""
    ours, theirs = _scales(currency)
    whole, rest = divmod(amount * theirs, ours)
    if rest or (currency.upper() in THOUSANDTHS and whole % 10):
        raise GatewayRefusedError(f"{amount} {currency} is no amount in Stripe's units")
    return whole


def from_stripe(amount: int, currency: str) -> int:
    ours, theirs = _scales(currency)
    return amount * ours // theirs


def _scales(currency: str) -> tuple[int, int]:
    code = currency.upper()
    digits = 0 if code in WHOLE_UNITS else 3 if code in THOUSANDTHS else 2  # two for ISK and UGX too
    return 10 ** get_currency_precision(code), 10**digits


def status_of(session: Any) -> ChargeStatus:
    """What a Checkout Session says of its charge."""
    if session.payment_status == "paid":
        return ChargeStatus("succeeded", _payment_of_session(session))
    if session.status == "expired":
        return ChargeStatus("cancelled")
    intent = getattr(session, "payment_intent", None)
    given_up = session.status == "complete" and getattr(intent, "status", "") in ("requires_payment_method", "canceled")
    return ChargeStatus("failed" if given_up else "waiting")


def _payment_of_session(session: Any) -> Payment:
    return _payment(_intent_of(session), session.id, _metadata(session), session.amount_total, session.currency)


def _payment(charge_id: str, reference: str, metadata: dict[str, str], amount: int, currency: str) -> Payment:
    person = metadata.get("person_id", "")
    return Payment(
        provider=PROVIDER,
        charge_id=charge_id,
        provider_charge_id=reference,
        person_id=int(person) if person.isascii() and person.isdigit() else 0,
        payload=metadata.get("payload", ""),
        amount=from_stripe(amount, currency),
        currency=currency.upper(),
    )


def _provider_charge(charge: Any) -> ProviderCharge:
    payment = _payment(_intent_of(charge), charge.id, _metadata(charge), charge.amount, charge.currency)
    return ProviderCharge(payment, charge.created)


def _provider_refund(refund: Any) -> ProviderRefund:
    status, currency = _refund_status(refund), refund.currency.upper()
    amount = from_stripe(refund.amount, currency)
    return ProviderRefund(
        refund.id, _intent_of(refund), _metadata(refund).get("key", ""), status.state, amount, currency
    )


def _chargeback(dispute: Any) -> ProviderRefund:
    """The money is gone from the day of the dispute; what the bank decides later is for people to follow."""
    currency = dispute.currency.upper()
    amount = from_stripe(dispute.amount, currency)
    return ProviderRefund(dispute.id, _intent_of(dispute), "", "succeeded", amount, currency, "chargeback")


def _refund_status(refund: Any) -> RefundStatus:
    error = getattr(refund, "failure_reason", None) or ""
    return RefundStatus(REFUND_STATES.get(refund.status, "submitted"), refund.id, error)


def _intent_of(subject: Any) -> str:
    """The PaymentIntent that anything of Stripe's belongs to; a charge older than those stands for itself."""
    intent = getattr(subject, "payment_intent", None) or getattr(subject, "charge", None) or subject.id
    return str(getattr(intent, "id", intent))


def _metadata(subject: Any) -> dict[str, str]:
    told = getattr(subject, "metadata", None)
    return dict(told.to_dict()) if told else {}


def _key(bill: Bill) -> str:
    """One for each customer, as other parameters need another key. Nobody is shown a page that was not answered for, so
    that one made twice is paid by nobody.
    """
    return f"{bill.key}-{bill.payer.customer}" if bill.payer and bill.payer.customer else bill.key


def _session_params(bill: Bill, back: str) -> dict[str, Any]:
    """The same for the same bill: under one idempotency key Stripe refuses anything else."""
    order, text = bill.order, invoice(bill.order, Words(bill.language))
    known = {
        "booking": order.number,
        "booking_id": str(order.booking_id),
        "person_id": str(order.person_id),
        "payload": order.payload,
        "key": bill.key,
    }
    price = {
        "currency": order.total.currency.lower(),
        "unit_amount": to_stripe(order.total.amount, order.total.currency),
        "product_data": {"name": text.title, "description": text.description},
    }
    return {
        "mode": "payment",
        "client_reference_id": order.payload,
        "line_items": [{"quantity": 1, "price_data": price}],
        "metadata": known,
        "payment_intent_data": {"metadata": known, "description": f"{text.title}, {order.number}"},
        "expires_at": bill.expires_at,
        "success_url": back,
        "cancel_url": back,
        "locale": bill.language,
        "adaptive_pricing": {"enabled": False},
        **_kept_cards(bill),
    }


def _kept_cards(bill: Bill) -> dict[str, Any]:
    """Stripe shows the customer their cards, and a box to tick for keeping this one."""
    if bill.payer is None or bill.payer.customer is None:
        return {}
    choices = {"payment_method_save": "enabled", "payment_method_remove": "enabled"}
    return {"customer": bill.payer.customer, "saved_payment_method_options": choices}


def _is_missing(refused: GatewayRefusedError) -> bool:
    """Stripe does not know what a request names; all that ours ever name is a customer."""
    return getattr(refused.__cause__, "code", None) == "resource_missing"


async def _all(listed: Awaitable[Any]) -> list[Any]:
    return [found async for found in (await listed).auto_paging_iter()]


async def _answer(call: Awaitable[Answer]) -> Answer:
    """What Stripe answered. Only what it says itself is a refusal; silence, and its own defects, mean unknown."""
    try:
        return await call
    except (stripe.InvalidRequestError, stripe.CardError) as refused:
        raise GatewayRefusedError(str(refused)) from refused
    except (stripe.StripeError, aiohttp.ClientError, TimeoutError) as unknown:
        raise UnknownOutcomeError(f"{type(unknown).__name__}: {unknown}") from unknown
