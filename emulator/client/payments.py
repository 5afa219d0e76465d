"""Paying an invoice: the bot is asked, the card is charged or not, the bot is told."""

import time
from typing import Any

from aiohttp import web

from emulator.bot_api import WORLD
from emulator.bots import Bot, Charge, new_charge_id
from emulator.chats import Body, Chat, Message
from emulator.client.asked import Asked, asked, place, seen_message
from emulator.errors import ClientError
from emulator.invoices import STARS, Bill
from emulator.methods.stars import star_transaction
from emulator.world import World

_OUTCOMES = ("paid", "failed", "left")


async def pay(request: web.Request) -> web.Response:
    """outcome: what becomes of it after the bot has agreed. Nothing is charged when it has not."""
    world, given = request.app[WORLD], await asked(request)
    outcome = given.choice("outcome", _OUTCOMES)
    bot, person, chat, message, bill = _to_pay(world, given)
    _check_payable(bill)
    pre_checkout = await _ask(bot, person, bill)
    charge_id = update_id = None
    if pre_checkout["ok"] and outcome == "paid" and _payable(bill):
        charge_id, update_id = _charge(world, bot, person, chat, bill)
        if message:
            world.tell(chat, "edit", message)
    return web.json_response(
        {
            "pre_checkout": pre_checkout,
            "charged": charge_id is not None,
            "telegram_payment_charge_id": charge_id,
            "update_id": update_id,
        }
    )


def _to_pay(world: World, given: Asked) -> tuple[Bot, Body, Chat, Message | None, Bill]:
    """The bill, and the chat in which the payment will show. A single-chat invoice cannot be paid from another chat;
    any other may have been forwarded, and then shows in the payer's own chat.
    """
    bot, person, chat = place(world, given)
    own = chat if person["id"] in chat.members else world.chat(bot, person["id"])
    if own is None or (own.private and own.blocked):
        raise ClientError(409, f"user {person['id']} has blocked the bot")
    link = given.text("invoice_link", None)
    if link is not None:
        return bot, person, own, None, _linked(bot, link)
    message = seen_message(chat, given.number("message_id"))
    if message.bill is None:
        raise ClientError(400, f"message {message.id} is not an invoice")
    if own is not chat and message.bill.single_use:
        raise ClientError(403, "this invoice can be paid in its own chat only")
    return bot, person, own, message if own is chat else None, message.bill


def _linked(bot: Bot, link: str) -> Bill:
    bill = bot.links.get(link.rpartition("$")[2])
    if bill is None:
        raise ClientError(404, "no such invoice link")
    return bill


def _payable(bill: Bill) -> bool:
    return not (bill.single_use and bill.paid)


def _check_payable(bill: Bill) -> None:
    if not _payable(bill):
        raise ClientError(409, "this invoice is paid already")


async def _ask(bot: Bot, person: Body, bill: Bill) -> dict[str, Any]:
    """The pre-checkout query, and the bot's answer if it comes in time."""
    began = time.perf_counter()
    query_id = bot.queries.open("pre_checkout_query", person["id"])
    payload = {
        "id": query_id,
        "from": person,
        "currency": bill.currency,
        "total_amount": bill.total_amount,
        "invoice_payload": bill.payload,
    }
    bot.queue.add("pre_checkout_query", payload, person["id"])
    answer = await bot.queries.wait(query_id, bot.queries.pre_checkout_s)
    return {
        "answered": answer is not None,
        "ok": bool(answer and answer["ok"]),
        "error_message": answer["error_message"] if answer else None,
        "elapsed_ms": round((time.perf_counter() - began) * 1000, 1),
    }


def _charge(world: World, bot: Bot, person: Body, chat: Chat, bill: Bill) -> tuple[str, int]:
    """Takes the money and tells the bot. Returns the charge's and the update's id."""
    charge = Charge(person["id"], bill, provider_charge_id=new_charge_id())
    charge_id = new_charge_id()
    bot.charges[charge_id] = charge
    bill.paid += 1
    if bill.currency == STARS:
        bot.star_log.append(star_transaction(person, charge_id, charge, refund=False))
    payment = {
        "currency": bill.currency,
        "total_amount": bill.total_amount,
        "invoice_payload": bill.payload,
        "telegram_payment_charge_id": charge_id,
        "provider_payment_charge_id": charge.provider_charge_id,
    }
    message, update_id = bot.hear(chat, person, {"successful_payment": payment}, service=True)
    world.tell(chat, "message", message)
    return charge_id, update_id


ROUTES = [web.post("/client/payments", pay)]
