"""Pressing inline buttons, and waiting for what the bot says to it."""

import time
from typing import Any

from aiohttp import web

from emulator.bot_api import WORLD
from emulator.bots import Bot
from emulator.chats import Body, Chat, Message
from emulator.client.asked import Asked, asked, author, place, seen_message
from emulator.errors import ClientError
from emulator.keyboards import Button, inline_buttons
from emulator.world import World

_OPENS = ("url", "web_app", "login_url")


async def press(request: web.Request) -> web.Response:
    """Without force: a button that is there now, not disabled, in a chat of one's own."""
    world, given = request.app[WORLD], await asked(request)
    if given.flag("force", False):
        return web.json_response(await _force(world, given))
    bot, person, chat = author(world, given)
    message = seen_message(chat, given.number("message_id"))
    button = _button(message, given)
    if "callback_data" in button:
        return web.json_response(await _tap(bot, person, chat, message.body, button["callback_data"], given))
    return web.json_response(_opened(button))


async def _force(world: World, given: Asked) -> dict[str, Any]:
    """Any data on any message, there or not, as a client that does not keep the rules sends it."""
    bot, person, chat = place(world, given)
    number = given.number("message_id")
    message = chat.present(number)
    gone = {"chat": chat.body, "message_id": number, "date": 0}
    data = given.text("data", None)
    if data is None:
        data = _label_data(message, given.text("text"))
    return await _tap(bot, person, chat, message.body if message else gone, data, given)


def _label_data(message: Message | None, label: str) -> str:
    buttons = inline_buttons(message.body) if message else iter(())
    found = next((button for button in buttons if button["text"] == label and "callback_data" in button), None)
    if found is None:
        raise ClientError(404, f"no button {label!r} with data on the message")
    return str(found["callback_data"])


def _button(message: Message, given: Asked) -> Button:
    data, label = given.text("data", None), given.text("text", None)
    if (data is None) == (label is None):
        raise ClientError(400, "one of data and text is required")
    wanted = ("callback_data", data) if label is None else ("text", label)
    found = [button for button in inline_buttons(message.body) if button.get(wanted[0]) == wanted[1]]
    if not found:
        raise ClientError(404, f"no button with {wanted[0]} {wanted[1]!r} on message {message.id}")
    if "disabled" in found[0]:
        raise ClientError(409, f"the button {found[0]['text']!r} is disabled")
    if "pay" in found[0]:
        raise ClientError(409, "that is the pay button: use /client/payments")
    return found[0]


def _opened(button: Button) -> dict[str, Any]:
    """A button that the person's own Telegram serves, without the bot."""
    action = next((name for name in _OPENS if name in button), None)
    value = button[action] if action else None
    url = value["url"] if isinstance(value, dict) else value
    return {
        "update_id": None,
        "answered": True,
        "answer": {"text": None, "show_alert": False, "url": url},
        "elapsed_ms": 0,
        "button": button,
    }


async def _tap(bot: Bot, person: Body, chat: Chat, message: Body, data: str, given: Asked) -> dict[str, Any]:
    wait_s = given.seconds("wait_s", 15)
    began = time.perf_counter()
    update_id, query_id = bot.tap(person, chat, message, data)
    answer = await bot.queries.wait(query_id, wait_s)
    return {
        "update_id": update_id,
        "answered": answer is not None,
        "answer": answer,
        "elapsed_ms": round((time.perf_counter() - began) * 1000, 1),
    }


ROUTES = [web.post("/client/presses", press)]
