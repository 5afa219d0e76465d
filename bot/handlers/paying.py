"""Telegram asks whether a payment may go on, and then says what was charged. Neither waits behind taps."""

import asyncio
import logging
from typing import TYPE_CHECKING, TypeVar

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Filter
from aiogram.types import Message, PreCheckoutQuery, SuccessfulPayment, Update

from booking import checkout, people, reconcile
from booking.providers import ProviderCharge
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from bot.clock import now
from bot.house import House
from bot.payments.telegram import PROVIDER, payment_of, refund_of
from bot.screens.refusal import refused_toast
from locales import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

Money = TypeVar("Money")
Outcome = TypeVar("Outcome")
logger = logging.getLogger(__name__)
ANSWER_WITHIN = 8.0  # seconds; Telegram itself gives up after ten


class Paid(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.successful_payment is not None


class Refunded(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.refunded_payment is not None


async def may_pay(query: PreCheckoutQuery, house: House, bot: Bot) -> None:
    """The booking is moved to paying before we say yes; where our yes comes too late, it is moved back."""
    try:
        booking_id = await asyncio.wait_for(_approve(query, house), ANSWER_WITHIN)
    except Refusal as reason:
        await _say_no(query, bot, refused_toast(reason, await _words(query, house)))
        return
    except Exception:
        logger.exception("a payment could not be looked at")
        await _say_no(query, bot, Words(query.from_user.language_code or "")("payment-not-now"))
        return
    try:
        await bot.answer_pre_checkout_query(query.id, ok=True)
        house.counts.count("payments_approved")
    except TelegramBadRequest as too_late:
        logger.warning("a payment was answered too late: %s", too_late.message)
        await house.db.write_money(checkout.payment_refused, booking_id, now())


async def _approve(query: PreCheckoutQuery, house: House) -> int:
    return await house.db.write_money(
        checkout.approve_payment,
        query.invoice_payload,
        query.from_user.id,
        query.total_amount,
        query.currency,
        now(),
        house.rules,
    )


async def _say_no(query: PreCheckoutQuery, bot: Bot, why: str) -> None:
    try:
        await bot.answer_pre_checkout_query(query.id, ok=False, error_message=why)
    except TelegramBadRequest as too_late:
        logger.info("a refused payment was answered too late: %s", too_late.message)


async def _words(query: PreCheckoutQuery, house: House) -> Words:
    return Words((await house.greet(query.from_user)).language)


async def paid(message: Message, house: House) -> None:
    """The money is here. A failure goes up to the intake, which tries again: the charge id makes that harmless."""
    if message.successful_payment is None or message.from_user is None:
        return
    user = message.from_user
    payer = (user.id, user.first_name, house.settings.house.language_for(user.language_code))
    payment = payment_of(message.successful_payment, user.id)
    try:
        outcome = await house.db.write_money(_from, payer, checkout.apply_payment, payment, now(), house.rules)
    except Refusal as unknown:  # an invoice that is none of ours: no retry finds its booking, people must look at it
        logger.error("a charge for no booking of ours is a finding: %s", unknown.key)  # noqa: TRY400 - not broken
        charge = ProviderCharge(payment, at=0)
        found = await house.db.write_money(_from, payer, reconcile.take_charge, charge, now(), house.rules)
        house.counts.count(f"payments_{found}")
        return
    house.counts.count(f"payments_{outcome.result}")


def _from(
    tx: "Connection",
    payer: tuple[int, str, str],
    take: "Callable[[Connection, Money, int, HouseRules], Outcome]",
    money: Money,
    at: int,
    rules: HouseRules,
) -> Outcome:
    """Money from a payer, (id, first name, language): whoever was forgotten this very moment is somebody new."""
    if people.person(tx, payer[0]) is None:
        people.greet(tx, *payer, at)
    return take(tx, money, at, rules)


async def refunded(message: Message, house: House) -> None:
    """Stars went back: by our own call, which is known, or by somebody else's, which is written down."""
    if message.refunded_payment is not None:
        refund = refund_of(message.refunded_payment)
        outcome = await house.db.write_money(reconcile.take_refund, PROVIDER, refund, now(), house.rules)
        house.counts.count(f"star_refunds_{outcome}")


async def set_aside(update: Update, house: House) -> None:
    """Money that no try could write down becomes a finding: people look at it, and nobody's updates wait behind it."""
    message = update.message
    told = message and (message.successful_payment or message.refunded_payment)
    if told:
        kind = "not-taken" if isinstance(told, SuccessfulPayment) else "refund-not-taken"
        facts = told.telegram_payment_charge_id, told.total_amount, told.currency
        await house.db.write_money(reconcile.set_aside, kind, PROVIDER, *facts, now())
        house.counts.count("payments_set_aside")


def router() -> Router:
    """A new one, as every dispatcher wants its own."""
    made = Router(name="paying")
    made.pre_checkout_query.register(may_pay)
    made.message.register(paid, Paid())
    made.message.register(refunded, Refunded())
    return made
