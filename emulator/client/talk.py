"""Writing to the bot: text, deep links, a place, a phone number."""

import re
from typing import Any

from aiohttp import web

from emulator import limits
from emulator.bot_api import WORLD
from emulator.bots import Bot
from emulator.chats import Body, Chat
from emulator.client.asked import Asked, asked, author, seen_message
from emulator.errors import ApiError, ClientError
from emulator.formatting import formatted
from emulator.world import World

_PAYLOAD = re.compile(rf"[A-Za-z0-9_-]{{0,{limits.START_PAYLOAD}}}\Z", re.ASCII)


def said(world: World, bot: Bot, person: Body, chat: Chat, content: Body) -> web.Response:
    """Puts a person's message into the chat and answers with its ids."""
    chat.started = True
    message, update_id = bot.hear(chat, person, content)
    world.tell(chat, "message", message)
    return web.json_response({"update_id": update_id, "message_id": message.id})


def text_content(text: str) -> Body:
    try:
        text, entities = formatted(text, None, None)
    except ApiError as refusal:
        raise ClientError(400, refusal.description) from None
    if not 1 <= len(text) <= limits.TEXT:
        raise ClientError(400, f"text must have 1 to {limits.TEXT} characters")
    return {"text": text, **({"entities": entities} if entities else {})}


async def write(request: web.Request) -> web.Response:
    world, given = request.app[WORLD], await asked(request)
    bot, person, chat = author(world, given)
    return said(world, bot, person, chat, {**_reply(given, chat), **text_content(given.text("text"))})


def _reply(given: Asked, chat: Chat) -> Body:
    """reply_to_message_id, for answering one message in particular."""
    number = given.number("reply_to_message_id", None)
    if number is None:
        return {}
    target = seen_message(chat, number).body
    return {"reply_to_message": {name: item for name, item in target.items() if name != "reply_to_message"}}


async def start(request: web.Request) -> web.Response:
    """A tap on Start, or on t.me/<bot>?start=<payload>, always in the person's own chat."""
    world, given = request.app[WORLD], await asked(request)
    given.fields.pop("chat_id", None)
    bot, person, chat = author(world, given)
    payload = given.text("payload", "")
    if not _PAYLOAD.match(payload):
        raise ClientError(400, f"payload must be up to {limits.START_PAYLOAD} characters of A-Z a-z 0-9 _ -")
    return said(world, bot, person, chat, text_content(f"/start {payload}"))


async def share_location(request: web.Request) -> web.Response:
    world, given = request.app[WORLD], await asked(request)
    bot, person, chat = author(world, given)
    latitude, longitude = given.seconds("latitude"), given.seconds("longitude")
    if abs(latitude) > limits.LATITUDE or abs(longitude) > limits.LONGITUDE:
        raise ClientError(400, "no such place")
    return said(world, bot, person, chat, {"location": {"latitude": latitude, "longitude": longitude}})


async def share_contact(request: web.Request) -> web.Response:
    """One's own contact, or with contact_user_id somebody else's; 0 for somebody who is not on Telegram."""
    world, given = request.app[WORLD], await asked(request)
    bot, person, chat = author(world, given)
    contact: dict[str, Any] = {"phone_number": given.text("phone_number")}
    owner = given.number("contact_user_id", person["id"])
    contact["first_name"] = given.text("first_name", world.people.get(owner, person)["first_name"])
    if owner:
        contact["user_id"] = owner
    return said(world, bot, person, chat, {"contact": contact})


ROUTES = [
    web.post("/client/messages", write),
    web.post("/client/start", start),
    web.post("/client/locations", share_location),
    web.post("/client/contacts", share_contact),
]
