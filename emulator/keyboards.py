"""What a keyboard may be. An inline keyboard goes with its message for good; a reply keyboard lies
below the chat until another one comes.
"""

import json
from collections.abc import Iterator
from typing import Any

from emulator import limits
from emulator.errors import bad_request
from emulator.formatting.links import checked_url

Button = dict[str, Any]

_ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    }
)
_STYLES = frozenset({"primary", "danger", "success"})
_PRIVATE_ONLY = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
}


def split_markup(markup: Any, *, private: bool, invoice: bool = False) -> tuple[dict[str, Any] | None, Any]:
    """The inline keyboard and the reply keyboard (or its removal) that this markup is; at most one of them."""
    if not markup:
        return None, None
    if "inline_keyboard" in markup:
        return _inline(markup, private=private, invoice=invoice), None
    if "keyboard" in markup:
        _check_reply_keyboard(markup, private=private)
    placeholder = markup.get("input_field_placeholder", "")
    if len(placeholder) > limits.PLACEHOLDER:
        raise bad_request("input field placeholder is too long")
    return None, markup


def _inline(markup: dict[str, Any], *, private: bool, invoice: bool) -> dict[str, Any] | None:
    rows = [row for row in markup["inline_keyboard"] if row]
    if not rows:
        return None
    for row_number, row in enumerate(rows):
        for column, button in enumerate(row):
            check_button(button, private=private)
            if "pay" in button:
                _check_pay(invoice=invoice, first=row_number == column == 0)
    if invoice and "pay" not in rows[0][0]:
        raise bad_request("REPLY_MARKUP_BUY_EMPTY")
    markup = {**markup, "inline_keyboard": rows}
    _check_size(markup)
    return markup


def _check_size(markup: dict[str, Any]) -> None:
    """The number of buttons and the bytes of the whole; Telegram documents none of these limits."""
    rows = markup["inline_keyboard"]
    if max(map(len, rows)) > limits.BUTTONS_IN_ROW or sum(map(len, rows)) > limits.BUTTONS:
        raise bad_request("reply markup is too long")
    if len(json.dumps(markup, ensure_ascii=False, separators=(",", ":")).encode()) > limits.MARKUP_BYTES:
        raise bad_request("reply markup is too long")


def check_button(button: Button, *, private: bool) -> None:
    """An inline button: words on it, and exactly one action."""
    if not button["text"]:
        raise bad_request("can't parse inline keyboard button: Inline keyboard button text must be non-empty")
    _check_style(button, "inline keyboard button")
    actions = _ACTIONS & button.keys()
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("BUTTON_TYPE_INVALID")
    (action,) = actions
    _check_action(action, button[action], private=private)


def _check_style(button: Button, what: str) -> None:
    if button.get("style") and button["style"] not in _STYLES:
        raise bad_request(f"can't parse {what}: invalid button style specified")


def _check_action(action: str, value: Any, *, private: bool) -> None:
    if action == "callback_data" and not 1 <= len(value.encode()) <= limits.CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url" and not checked_url(value):
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    if action in {"web_app", "login_url"} and not (checked_url(value["url"]) and value["url"].startswith("https://")):
        raise bad_request(f"inline keyboard button URL '{value['url']}' is invalid: Only HTTPS links are allowed")
    if action == "web_app" and not private:
        raise bad_request("BUTTON_TYPE_INVALID")
    if action == "copy_text" and not 1 <= len(value["text"]) <= limits.COPY_TEXT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_pay(*, invoice: bool, first: bool) -> None:
    if not invoice:
        raise bad_request("BUTTON_TYPE_INVALID")
    if not first:
        raise bad_request("BUTTON_POS_INVALID")


def _check_reply_keyboard(markup: dict[str, Any], *, private: bool) -> None:
    for row in markup["keyboard"]:
        for button in row:
            if not button["text"]:
                raise bad_request("keyboard button text must be non-empty")
            _check_style(button, "keyboard button")
            wanted = next((name for name in _PRIVATE_ONLY if button.get(name)), None)
            if wanted and not private:
                raise bad_request(_PRIVATE_ONLY[wanted])


def inline_buttons(body: dict[str, Any]) -> Iterator[Button]:
    """Every inline button of a message in the Bot API's form, those inside a rich message included."""
    for row in body.get("reply_markup", {}).get("inline_keyboard", []):
        yield from row
    if "rich_message" in body:
        yield from rich_buttons(body["rich_message"])


def rich_buttons(node: Any) -> Iterator[Button]:
    """Buttons anywhere in a rich message's blocks and texts."""
    if isinstance(node, list):
        for item in node:
            yield from rich_buttons(item)
    elif isinstance(node, dict):
        yield from node.get("buttons", [])
        if node.get("type") == "button":
            yield node.get("button", node)
        for name, item in node.items():
            if name != "buttons":
                yield from rich_buttons(item)
