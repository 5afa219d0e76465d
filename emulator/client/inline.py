"""Typing @bot and a query into any chat."""

from aiohttp import web

from emulator.bot_api import WORLD
from emulator.client.asked import asked, place
from emulator.errors import ClientError

_LONGEST_QUERY = 256


async def ask(request: web.Request) -> web.Response:
    """The results are empty and answered false when the bot says nothing within wait_s."""
    world, given = request.app[WORLD], await asked(request)
    bot, person, chat = place(world, given)
    query = given.text("query")
    if len(query) > _LONGEST_QUERY:
        raise ClientError(400, f"query must have at most {_LONGEST_QUERY} characters")
    query_id = bot.queries.open("inline_query", person["id"], chat.id)
    kind = "sender" if chat.id == person["id"] else chat.body["type"]
    payload = {"id": query_id, "from": person, "query": query, "offset": given.text("offset", ""), "chat_type": kind}
    update_id = bot.queue.add("inline_query", payload, person["id"])
    answer = await bot.queries.wait(query_id, given.seconds("wait_s", 15))
    shown = answer or {"results": [], "next_offset": "", "button": None}
    return web.json_response({"update_id": update_id, "answered": answer is not None, **shown})


ROUTES = [web.post("/client/inline_queries", ask)]
