"""Telegram Stars: the only money that a bot can give back by itself."""

from emulator.bots import Charge
from emulator.chats import Body
from emulator.clock import now
from emulator.errors import bad_request
from emulator.invoices import STARS
from emulator.methods.call import Call


def refund_star_payment(call: Call) -> bool:
    charge_id, user_id = call.params["telegram_payment_charge_id"], call.params["user_id"]
    charge = call.bot.charges.get(charge_id)
    if charge is None or charge.user_id != user_id or charge.bill.currency != STARS:
        raise bad_request("CHARGE_NOT_FOUND")
    if charge.refunded:
        raise bad_request("CHARGE_ALREADY_REFUNDED")
    charge.refunded = True
    call.bot.star_log.append(star_transaction(call.world.people[user_id], charge_id, charge, refund=True))
    _tell(call, user_id, charge_id, charge)
    return True


def _tell(call: Call, user_id: int, charge_id: str, charge: Charge) -> None:
    """Both sides see the refund in the chat."""
    chat = call.world.chat(call.bot, user_id)
    if chat is None:
        return
    refunded = {
        "currency": STARS,
        "total_amount": charge.bill.total_amount,
        "invoice_payload": charge.bill.payload,
        "telegram_payment_charge_id": charge_id,
        "provider_payment_charge_id": charge.provider_charge_id,
    }
    message, _ = call.bot.hear(chat, call.world.people[user_id], {"refunded_payment": refunded}, service=True)
    call.world.tell(chat, "message", message)


def star_transaction(person: Body, charge_id: str, charge: Charge, *, refund: bool) -> Body:
    partner = {
        "type": "user",
        "transaction_type": "invoice_payment",
        "user": person,
        "invoice_payload": charge.bill.payload,
    }
    side = "receiver" if refund else "source"
    return {"id": charge_id, "amount": charge.bill.total_amount, "date": int(now()), side: partner}


def get_my_star_balance(call: Call) -> Body:
    return {"amount": sum(entry["amount"] * (1 if "source" in entry else -1) for entry in call.bot.star_log)}


def get_star_transactions(call: Call) -> Body:
    first = call.params.get("offset", 0)
    most = min(max(call.params.get("limit", 100), 1), 100)
    return {"transactions": call.bot.star_log[first : first + most]}


METHODS = {
    "refundStarPayment": refund_star_payment,
    "getMyStarBalance": get_my_star_balance,
    "getStarTransactions": get_star_transactions,
}
