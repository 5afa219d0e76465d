"""Invoices: what Telegram lets a bot charge, and the bill that a person can pay."""

from dataclasses import dataclass
from typing import Any

from emulator import limits
from emulator.currencies import DECIMALS
from emulator.errors import bad_request, not_played

STARS = "XTR"
_PROVIDER_PARTS = 3
_NOT_PLAYED = (
    "need_name",
    "need_phone_number",
    "need_email",
    "need_shipping_address",
    "is_flexible",
    "subscription_period",
)


@dataclass(slots=True)
class Bill:
    """What stands behind an invoice message or link. total_amount is in minor units."""

    payload: str
    currency: str
    total_amount: int
    single_use: bool
    prices: list[dict[str, Any]]
    photo_url: str | None = None
    paid: int = 0


def check_invoice(params: dict[str, Any], *, private: bool) -> Bill:
    """Raises ApiError for what Telegram refuses. single_use: a start parameter in a private chat."""
    _check_played(params)
    _check_words(params)
    currency = params["currency"]
    if currency == STARS:
        _check_stars(params)
    else:
        _check_provider(params, currency)
    total = _total(params)
    _check_tips(params)
    return Bill(
        payload=params["payload"],
        currency=currency,
        total_amount=total,
        single_use=private and bool(params.get("start_parameter")),
        prices=params["prices"],
        photo_url=params.get("photo_url"),
    )


def _check_played(params: dict[str, Any]) -> None:
    wanted = next((name for name in _NOT_PLAYED if params.get(name)), None)
    if wanted:
        raise not_played(f"invoices with {wanted}")


def _check_words(params: dict[str, Any]) -> None:
    if not 1 <= len(params["title"].strip()) <= limits.INVOICE_TITLE:
        raise bad_request("INVOICE_TITLE_INVALID" if params["title"].strip() else "TITLE_INVALID")
    if not 1 <= len(params["description"].strip()) <= limits.INVOICE_DESCRIPTION:
        raise bad_request("INVOICE_DESCRIPTION_INVALID")
    if not 1 <= len(params["payload"].encode()) <= limits.INVOICE_PAYLOAD_BYTES:
        raise bad_request("INVOICE_PAYLOAD_INVALID")


def _check_stars(params: dict[str, Any]) -> None:
    if params.get("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if len(params["prices"]) != 1:
        raise bad_request("STARS_INVOICE_INVALID")
    if not 1 <= params["prices"][0]["amount"] <= limits.STARS:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    if params.get("max_tip_amount"):
        raise bad_request("TIP_AMOUNT_INVALID")


def _check_provider(params: dict[str, Any], currency: str) -> None:
    parts = params.get("provider_token", "").split(":")
    if len(parts) != _PROVIDER_PARTS or not parts[0].isdigit() or parts[1] not in {"TEST", "LIVE"} or not parts[2]:
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if currency not in DECIMALS:
        raise bad_request("CURRENCY_INVALID")


def _total(params: dict[str, Any]) -> int:
    prices = params["prices"]
    if not prices:
        raise bad_request("there must be at least one price")
    if not all(price["label"] for price in prices):
        raise bad_request("can't parse labeled price: LabeledPrice label must be non-empty")
    total = sum(price["amount"] for price in prices)
    least, most = _bounds(params["currency"])
    if not least <= total <= most:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return int(total)


def _bounds(currency: str) -> tuple[int, int]:
    """Telegram's own bounds are about 1 and 10,000 US dollars at the day's rate. These are wide enough to hold
    every such pair of bounds, and no more is claimed: one minor unit, and 100,000,000,000 of them.
    """
    return 1, limits.STARS if currency == STARS else 10**11


def _check_tips(params: dict[str, Any]) -> None:
    most, tips = params.get("max_tip_amount", 0), params.get("suggested_tip_amounts", [])
    if most < 0:
        raise bad_request("invalid max_tip_amount of the currency specified")
    if len(tips) > limits.TIPS:
        raise bad_request("there can be at most 4 suggested tip amounts")
    if any(tip <= 0 for tip in tips):
        raise bad_request("suggested tip amount must be positive")
    if any(tip > most for tip in tips):
        raise bad_request("suggested tip amount can't be bigger than max_tip_amount")
    if tips != sorted(set(tips)):
        raise bad_request("suggested tip amounts must be strictly increasing")


def with_pay_button(markup: dict[str, Any] | None, bill: Bill) -> dict[str, Any]:
    """Telegram adds the button to an invoice that came without a keyboard."""
    if markup:
        return markup
    return {"inline_keyboard": [[{"text": f"Pay {price_text(bill)}", "pay": True}]]}


def price_text(bill: Bill) -> str:
    if bill.currency == STARS:
        return f"⭐️{bill.total_amount}"
    decimals = DECIMALS[bill.currency]
    whole, part = divmod(bill.total_amount, 10**decimals)
    return f"{bill.currency} {whole:,}" + (f".{part:0{decimals}}" if decimals else "")
