"""Invoices and the last question before money moves."""

import secrets

from emulator.chats import Body
from emulator.errors import bad_request
from emulator.invoices import check_invoice, with_pay_button
from emulator.methods.call import Call, common, put


def send_invoice(call: Call) -> Body:
    params = call.params
    chat = call.chat()
    bill = check_invoice(params, private=chat.private)
    inline, _ = call.markup(chat, invoice=True)
    chat = call.writable_chat()
    body = {
        **common(call, chat),
        "invoice": {
            "title": params["title"].strip(),
            "description": params["description"].strip(),
            "start_parameter": params.get("start_parameter", ""),
            "currency": bill.currency,
            "total_amount": bill.total_amount,
        },
        "reply_markup": with_pay_button(inline, bill),
    }
    return put(call, chat, body, bill=bill).body


def create_invoice_link(call: Call) -> str:
    if call.params.get("business_connection_id"):
        raise bad_request("business connection not found")
    slug = secrets.token_urlsafe(16)
    call.bot.links[slug] = check_invoice(call.params, private=False)
    return f"https://t.me/${slug}"


def answer_pre_checkout_query(call: Call) -> bool:
    params = call.params
    if not params["ok"] and not params.get("error_message"):
        raise bad_request("error message must be non-empty")
    answer = {"ok": params["ok"], "error_message": None if params["ok"] else params["error_message"]}
    call.bot.queries.answer(params["pre_checkout_query_id"], "pre_checkout_query", answer)
    return True


METHODS = {
    "sendInvoice": send_invoice,
    "createInvoiceLink": create_invoice_link,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
}
