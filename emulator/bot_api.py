"""/bot<token>/<method>: one request from the line to the answer, its faults and its journal entry."""

import asyncio
import json
import re
from dataclasses import dataclass
from http import HTTPStatus
from inspect import isawaitable
from typing import Any

from aiohttp import ClientResponse, web

from emulator import schema
from emulator.bots import Bot
from emulator.clock import now
from emulator.errors import ApiError, bad_request, not_played
from emulator.faults import Fault
from emulator.files import Upload
from emulator.json_text import parse_json
from emulator.methods import PLAYED
from emulator.methods.call import Call, Encoded
from emulator.requests import read_reply, read_request
from emulator.schema.scalars import IllFormed
from emulator.world import World

_TOKEN = re.compile(r"\d{1,19}:[A-Za-z0-9_-]+\Z", re.ASCII)
WORLD: web.AppKey[World] = web.AppKey("world", World)


@dataclass(slots=True)
class Answer:
    status: int
    body: bytes
    description: str | None = None
    params: dict[str, Any] | None = None


async def handle(request: web.Request) -> web.StreamResponse:
    """A poll ends with the connection it came by; any other request is carried out even if nobody waits for it."""
    if request.match_info["method"].lower() == "getupdates":
        return await _answered(request)
    return await asyncio.shield(_answered(request))


async def _answered(request: web.Request) -> web.StreamResponse:
    world = request.app[WORLD]
    at = now()
    method = request.match_info["method"]
    try:
        bot, method = _addressed(world, request)
        params, uploads = await read_request(request)
    except ApiError as refusal:
        world.journal.record(at, method, {}, {}, refusal.code, refusal.description)
        return _response(_refused(refusal))
    faults = world.faults.take(method, params)
    answer = await _played_with(faults, world, bot, method, params, uploads)
    world.journal.record(at, method, answer.params or _decoded(params), uploads, answer.status, answer.description)
    if any(fault.kind == "drop_response" for fault in faults):
        _hang_up(request)
    return _response(answer)


def _addressed(world: World, request: web.Request) -> tuple[Bot, str]:
    token = request.match_info["token"]
    if not _TOKEN.match(token):
        raise ApiError(401, "Unauthorized: invalid token specified")
    method = schema.METHOD_NAMES.get(request.match_info["method"].lower())
    if method is None:
        raise ApiError(404, "Not Found: method not found")
    return world.bot_of(token), method


async def _played_with(
    faults: list[Fault],
    world: World,
    bot: Bot,
    method: str,
    params: dict[str, Any],
    uploads: dict[str, Upload],
) -> Answer:
    for fault in faults:
        if fault.kind == "delay":
            await asyncio.sleep(fault.delay_ms / 1000)
        if fault.kind == "status":
            return _refused(fault.refusal())
    return await play(world, bot, method, params, uploads)


async def play(world: World, bot: Bot, method: str, params: dict[str, Any], uploads: dict[str, Upload]) -> Answer:
    """Checks the request, does what it asks, and says what came of it."""
    try:
        call = Call(world, bot, method, _checked(method, params, uploads), uploads)
        if method not in PLAYED:
            raise not_played(method)
        result = PLAYED[method](call)
        if isawaitable(result):
            result = await result
    except ApiError as refusal:
        return _refused(refusal)
    encoded = result.json if isinstance(result, Encoded) else _json(result)
    return Answer(HTTPStatus.OK, b'{"ok":true,"result":' + encoded + b"}", params=call.params)


def _checked(method: str, params: dict[str, Any], uploads: dict[str, Upload]) -> dict[str, Any]:
    try:
        return schema.check_request(method, params, uploads)
    except IllFormed as wrong:
        raise bad_request(wrong.args[0]) from None
    except RecursionError:
        raise bad_request("object is nested too deep") from None


def _refused(refusal: ApiError) -> Answer:
    body: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return Answer(refusal.code, _json(body), refusal.description)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _response(answer: Answer) -> web.Response:
    return web.Response(status=answer.status, body=answer.body, content_type="application/json")


def _hang_up(request: web.Request) -> None:
    """The work is done and nobody hears of it."""
    if request.transport is not None:
        request.transport.abort()


def _decoded(params: dict[str, Any]) -> dict[str, Any]:
    """For the journal: what came as JSON text is shown as what it says."""
    return {name: _from_json(value) for name, value in params.items()}


def _from_json(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in {"{", "["}:
        try:
            return parse_json(value)
        except ValueError:
            return value
    return value


async def answer_webhook_reply(world: World, bot: Bot, response: ClientResponse) -> None:
    """A method inside the answer to a webhook is played like any other; its result goes nowhere."""
    try:
        params, uploads = await read_reply(response)
    except (ApiError, ValueError):
        return
    method = schema.METHOD_NAMES.get(str(params.pop("method", "")).lower())
    if method is None:
        return
    at = now()
    answer = await play(world, bot, method, params, uploads)
    world.journal.record(at, method, answer.params or _decoded(params), uploads, answer.status, answer.description)


async def download(request: web.Request) -> web.Response:
    """/file/bot<token>/<path>."""
    world = request.app[WORLD]
    token = request.match_info["token"]
    bot = world.bots.get(token)
    if bot is None:
        return _response(_refused(ApiError(401, "Unauthorized: invalid token specified")))
    stored = bot.files.by_path.get(request.match_info["path"])
    if stored is None:
        return _response(_refused(ApiError(404, "Not Found")))
    return web.Response(body=stored.data, content_type=stored.content_type.partition(";")[0].strip())
