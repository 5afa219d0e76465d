"""Reading a /client request: its JSON body, and the person, chat and message it names."""

import math
import re
from typing import Any

from aiohttp import web

from emulator.bots import Bot
from emulator.chats import Body, Chat, Message
from emulator.errors import ClientError
from emulator.json_text import parse_json
from emulator.requests import UNREADABLE
from emulator.world import World

_REQUIRED = object()
_WHOLE = re.compile(r"-?\d{1,18}\Z", re.ASCII)


def whole(text: str, name: str) -> int:
    """The number that a form or an address says."""
    if not _WHOLE.match(text):
        raise ClientError(400, f"{name} must be an integer")
    return int(text)


class Asked:
    """A JSON object with its fields' types checked as they are read."""

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def text(self, name: str, default: Any = _REQUIRED) -> Any:
        return self._typed(name, str, "a string", default)

    def flag(self, name: str, default: Any = _REQUIRED) -> Any:
        return self._typed(name, bool, "true or false", default)

    def number(self, name: str, default: Any = _REQUIRED) -> Any:
        value = self._value(name, default)
        if isinstance(value, str):
            return whole(value, name)
        if value is not default and (isinstance(value, bool) or not isinstance(value, int)):
            raise ClientError(400, f"{name} must be an integer")
        return value

    def seconds(self, name: str, default: Any = _REQUIRED) -> Any:
        """Also any other quantity that need not be whole."""
        value = self._value(name, default)
        if value is not default and not _is_number(value):
            raise ClientError(400, f"{name} must be a number")
        return value

    def choice(self, name: str, words: tuple[str, ...]) -> str:
        word = self.text(name)
        if word not in words:
            raise ClientError(400, f"{name} must be one of: {', '.join(words)}")
        return str(word)

    def _typed(self, name: str, kind: type, called: str, default: Any) -> Any:
        value = self._value(name, default)
        if value is not default and not isinstance(value, kind):
            raise ClientError(400, f"{name} must be {called}")
        return value

    def _value(self, name: str, default: Any) -> Any:
        value = self.fields.get(name)
        if value is None:
            if default is _REQUIRED:
                raise ClientError(400, f"{name} is required")
            return default
        return value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


async def asked(request: web.Request) -> Asked:
    try:
        fields = parse_json(await request.text() or "{}")
    except UNREADABLE:
        raise ClientError(400, "the body must be JSON") from None
    if not isinstance(fields, dict):
        raise ClientError(400, "the body must be a JSON object")
    return Asked(fields)


def author(world: World, given: Asked) -> tuple[Bot, Body, Chat]:
    """Who acts, and in which chat: their own one unless chat_id names a group that they are in."""
    bot, person, chat = place(world, given)
    if person["id"] not in chat.members:
        raise ClientError(403, f"user {person['id']} is not in chat {chat.id}")
    return bot, person, chat


def place(world: World, given: Asked) -> tuple[Bot, Body, Chat]:
    """As author, but the chat may be anybody's. Nobody writes to a bot that they have blocked."""
    person = world.person(given.number("user_id"))
    bot = world.bot
    chat = world.chat(bot, given.number("chat_id", person["id"]))
    if chat is None:
        raise ClientError(404, f"no such chat: {given.fields['chat_id']}")
    if chat.private and chat.blocked:
        raise ClientError(409, f"user {chat.id} has blocked the bot")
    if not chat.bot_inside:
        raise ClientError(409, f"the bot has left chat {chat.id}")
    return bot, person, chat


def seen_message(chat: Chat, number: int) -> Message:
    message = chat.present(number)
    if message is None:
        raise ClientError(404, f"no message {number} in chat {chat.id}")
    return message
