"""Looking: messages, live events, the journal, the counts."""

import asyncio

from aiohttp import web

from emulator.bot_api import WORLD
from emulator.chats import Chat, view
from emulator.client.asked import whole
from emulator.errors import ClientError
from emulator.world import World

_KEEP_ALIVE_S = 15.0


def _chat(world: World, text: str) -> Chat:
    chat = world.chat(world.bot, whole(text, "chat_id"))
    if chat is None:
        raise ClientError(404, f"no such chat: {text}")
    return chat


def _after(request: web.Request) -> int:
    return whole(request.query.get("after", "0"), "after")


async def messages(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    chat = _chat(world, request.match_info["chat_id"])
    return web.json_response([view(chat, message, world.bot.files) for message in chat.after(_after(request))])


async def events(request: web.Request) -> web.StreamResponse:
    """Server-sent events until the watcher leaves or the server stops. Several chats, their ids joined by commas, come
    as one stream: a browser opens no more than six connections to a server.
    """
    world = request.app[WORLD]
    chats = {_chat(world, text).id for text in request.match_info["chat_id"].split(",")}
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    with world.events.watching(chats) as feed:
        await response.prepare(request)
        await response.write(b": watching\n\n")
        while True:
            try:
                line = await asyncio.wait_for(feed.get(), _KEEP_ALIVE_S)
            except TimeoutError:
                line = b": still here\n\n"
            try:
                await response.write(line)
            except ConnectionError:
                return response


async def journal(request: web.Request) -> web.Response:
    entries = request.app[WORLD].journal.read(request.query.get("method"), _after(request))
    return web.Response(body=entries, content_type="application/json")


async def state(request: web.Request) -> web.Response:
    return web.json_response(request.app[WORLD].state())


async def bot(request: web.Request) -> web.Response:
    """The bot in use, as a person sees it: name, descriptions, commands, menu button."""
    current = request.app[WORLD].bot
    profile = current.profile
    commands = [
        {"scope": scope[0], "language_code": language, "commands": listed}
        for (scope, language), listed in profile.commands.items()
    ]
    return web.json_response(
        {
            **current.user,
            "names": profile.name,
            "descriptions": profile.description,
            "short_descriptions": profile.short_description,
            "commands": commands,
            "menu_buttons": profile.menu_buttons,
        }
    )


ROUTES = [
    web.get("/client/chats/{chat_id}/messages", messages),
    web.get("/client/chats/{chat_id}/events", events),
    web.get("/client/journal", journal),
    web.get("/client/state", state),
    web.get("/client/bot", bot),
]
