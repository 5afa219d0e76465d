"""Making trouble: faults, and updates that come again."""

from aiohttp import web

from emulator.bot_api import WORLD
from emulator.client.asked import Asked, asked
from emulator.errors import ClientError
from emulator.faults import KINDS
from emulator.schema import METHOD_NAMES

_MOST_TIMES = 1000
_LOWEST_ERROR, _HIGHEST_ERROR = 400, 599


async def add_fault(request: web.Request) -> web.Response:
    """times: how many requests it hits, 1 unless said; 0 or less: until the faults are cleared.

    skip: how many requests it lets pass first.
    """
    given = await asked(request)
    method = given.text("method")
    if method != "*" and method.lower() not in METHOD_NAMES:
        raise ClientError(400, f"no such method: {method}")
    chat_id = given.number("chat_id", None)
    times = given.number("times", 1)
    fault = request.app[WORLD].faults.add(
        method=method.lower(),
        chat_id=None if chat_id is None else str(chat_id),
        kind=given.choice("kind", KINDS),
        status_code=_status_code(given),
        retry_after=given.number("retry_after", None),
        delay_ms=given.seconds("delay_ms", 0),
        left=times if times > 0 else -1,
        skip=max(0, given.number("skip", 0)),
    )
    return web.json_response({"id": fault.id, "fault_id": fault.id})


def _status_code(given: Asked) -> int:
    """429 when the fault says when to come again, else 500, unless said."""
    code = given.number("status_code", 500 if given.number("retry_after", None) is None else 429)
    if not _LOWEST_ERROR <= code <= _HIGHEST_ERROR:
        raise ClientError(400, "status_code must be 400 to 599")
    return int(code)


async def clear_faults(request: web.Request) -> web.Response:
    request.app[WORLD].faults.clear()
    return web.json_response({"cleared": True})


async def redeliver(request: web.Request) -> web.Response:
    given = await asked(request)
    update_id, times = given.number("update_id"), given.number("times", 1)
    if not 1 <= times <= _MOST_TIMES:
        raise ClientError(400, f"times must be 1 to {_MOST_TIMES}")
    if not request.app[WORLD].bot.queue.redeliver(update_id, times):
        raise ClientError(404, f"no such update: {update_id}")
    return web.json_response({"update_id": update_id, "times": times})


ROUTES = [
    web.post("/client/faults", add_fault),
    web.delete("/client/faults", clear_faults),
    web.post("/client/redeliver", redeliver),
]
