"""What answers over HTTP: Telegram's webhook, whether we are well, and counts."""

import hmac
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiohttp import web

from bot.intake import Intake, StillFailingError

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
WEBHOOK_PATH = "/telegram"
STRIPE_PATH = "/payments/stripe"
STRIPE_HEADER = "Stripe-Signature"
MOST_BYTES = 1024 * 1024
MOST_STRIPE_BYTES = 256 * 1024
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)  # seconds


@dataclass(slots=True)
class Counts:
    """What happened since the start; `tap_seconds` is from a tap's arrival to its answer."""

    named: dict[str, int] = field(default_factory=dict)
    tap_seconds: float = 0.0
    taps_within: list[int] = field(default_factory=lambda: [0] * len(BUCKETS))

    def count(self, name: str) -> None:
        self.named[name] = self.named.get(name, 0) + 1

    def tap_answered(self, seconds: float) -> None:
        self.count("taps")
        self.tap_seconds += seconds
        for place, limit in enumerate(BUCKETS):
            self.taps_within[place] += seconds <= limit

    def text(self) -> str:
        """In Prometheus' format."""
        taps = self.named.get("taps", 0)
        lines = [f"foyer_{name}_total {number}" for name, number in sorted(self.named.items())]
        lines += [
            f'foyer_tap_seconds_bucket{{le="{limit}"}} {number}'
            for limit, number in zip(BUCKETS, self.taps_within, strict=True)
        ]
        lines += [f'foyer_tap_seconds_bucket{{le="+Inf"}} {taps}', f"foyer_tap_seconds_sum {self.tap_seconds:.6f}"]
        return "\n".join([*lines, f"foyer_tap_seconds_count {taps}", ""])


class Hook(Protocol):
    """Who reads what a payment provider tells; answers the HTTP status."""

    async def take(self, body: bytes, signature: str) -> int: ...


class Site:
    """`is_well` asks the database; `secret` is what Telegram must say to be believed, empty without a webhook."""

    def __init__(
        self,
        intake: Intake,
        counts: Counts,
        is_well: Callable[[], Awaitable[object]],
        secret: str,
        stripe: Hook | None = None,
    ) -> None:
        self._intake, self._counts, self._is_well, self._secret = intake, counts, is_well, secret
        self._stripe = stripe

    @asynccontextmanager
    async def open(self, host: str, port: int) -> AsyncIterator[str]:
        """Yields the address; port 0 takes any that is free."""
        app = web.Application(client_max_size=MOST_BYTES)
        app.add_routes([web.get("/health", self._health), web.get("/metrics", self._metrics)])
        if self._secret:
            app.add_routes([web.post(WEBHOOK_PATH, self._webhook)])
        if self._stripe:
            app.add_routes([web.post(STRIPE_PATH, self._paid)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=10)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            yield f"http://{host}:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()

    async def _health(self, _request: web.Request) -> web.Response:
        try:
            await self._is_well()
        except Exception:
            logger.exception("the database does not answer")
            return web.json_response({"ok": False}, status=503)
        return web.json_response({"ok": not self._intake.closing})

    async def _metrics(self, _request: web.Request) -> web.Response:
        return web.Response(text=self._counts.text())

    async def _webhook(self, request: web.Request) -> web.Response:
        """200 only once the update's work is committed; anything else makes Telegram send it again."""
        told = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(told.encode(errors="surrogateescape"), self._secret.encode()):
            return web.Response(status=401)
        update = _update_in(await request.read())
        if update is None:
            return web.Response(status=400)
        if self._intake.closing:
            return web.Response(status=503)
        try:
            await self._intake.accept(update)
        except StillFailingError:
            return web.Response(status=500)
        return web.Response()

    async def _paid(self, request: web.Request) -> web.Response:
        """An event of Stripe's, once it is committed; what fails is told again by Stripe, for three days."""
        if self._stripe is None or self._intake.closing:
            return web.Response(status=503)
        if (request.content_length or 0) > MOST_STRIPE_BYTES or len(body := await request.read()) > MOST_STRIPE_BYTES:
            return web.Response(status=413)
        try:
            status = await self._stripe.take(body, request.headers.get(STRIPE_HEADER, ""))
        except Exception:
            logger.exception("an event of a payment could not be taken")
            status = 500
        return web.Response(status=status)


def _update_in(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None
