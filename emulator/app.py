"""The server: routes, the errors of /client as JSON, and starting it alone or inside another program."""

import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from emulator import bot_api
from emulator.bot_api import WORLD
from emulator.client import ROUTES
from emulator.errors import ClientError
from emulator.flood import Flood
from emulator.journal import Journal
from emulator.limits import UPLOAD_BYTES
from emulator.world import Settings, World

PAGE = Path(__file__).parent / "page"
_SLACK_BYTES = 4 * 1024 * 1024
_log = logging.getLogger(__name__)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Server:
    """url: where it answers, without a slash at the end. world: everything it knows, for looking at."""

    url: str
    world: World


def build_app(settings: Settings) -> web.Application:
    app = web.Application(middlewares=[_client_errors], client_max_size=10 * UPLOAD_BYTES + _SLACK_BYTES)
    world = World(
        settings,
        journal=Journal(settings.journal_bytes),
        flood=Flood(settings.flood),
    )
    world.webhook_reply = lambda bot, response: bot_api.answer_webhook_reply(world, bot, response)
    app[WORLD] = world
    app.on_shutdown.append(_let_go)
    app.add_routes(
        [
            web.route("*", "/bot{token:[^/]+}/{method}", bot_api.handle),
            web.get("/file/bot{token:[^/]+}/{path:.+}", bot_api.download),
            *ROUTES,
            web.get("/", _page),
        ]
    )
    if PAGE.is_dir():
        app.router.add_static("/page", PAGE)
    return app


async def _page(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


@web.middleware
async def _client_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Under /client every refusal is {"error": ...}; under /bot it is Telegram's envelope."""
    try:
        return await handler(request)
    except ClientError as error:
        return web.json_response({"error": error.text}, status=error.status)
    except web.HTTPException as error:
        if request.path.startswith("/client/"):
            return web.json_response({"error": error.reason}, status=error.status)
        if request.path.startswith(("/bot", "/file/")):
            envelope = {"ok": False, "error_code": error.status, "description": error.reason}
            return web.json_response(envelope, status=error.status)
        raise
    except Exception:  # noqa: BLE001 - the last resort: a fault of the server's own, logged and told as Telegram tells it
        _log.exception("%s %s failed", request.method, _nameless(request.path))
        envelope = {"ok": False, "error_code": 500, "description": "Internal Server Error", "error": "server error"}
        return web.json_response(envelope, status=500)


def _nameless(path: str) -> str:
    """A path without the token in it."""
    return re.sub(r"/bot[^/]+/", "/bot.../", path)


async def _let_go(app: web.Application) -> None:
    """Ends what would keep the server waiting: polls, webhooks, watchers."""
    world = app[WORLD]
    for bot in world.bots.values():
        bot.queue.close()
        await bot.webhook.clear()


@asynccontextmanager
async def serve(port: int = 0, host: str = "127.0.0.1", settings: Settings | None = None) -> AsyncIterator[Server]:
    """Runs the server inside the caller's event loop. Port 0 takes a free one."""
    app = build_app(settings or Settings())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0, handler_cancellation=True)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        taken = runner.addresses[0][1]
        shown = f"[{host}]" if ":" in host else host
        yield Server(f"http://{shown}:{taken}", app[WORLD])
    finally:
        await runner.cleanup()
