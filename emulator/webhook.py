"""Updates pushed to a bot: one in flight for each person, resent with a growing pause until it answers 2xx."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout

from emulator.clock import now
from emulator.updates import Update, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
LONGEST_PAUSE_S = 60.0
Reply = Callable[[ClientResponse], Awaitable[None]]


@dataclass(slots=True)
class Webhook:
    """resend_s: the pause after the second failure of an update; the first resend comes at once."""

    queue: UpdateQueue
    reply: Reply
    resend_s: float = 1.0
    url: str = ""
    secret: str = ""
    max_connections: int = 40
    ip_address: str | None = None
    last_error: tuple[int, str] | None = None
    _lanes: dict[int, deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _slots: asyncio.Semaphore | None = None
    _session: ClientSession | None = None

    async def set(self, url: str, secret: str, max_connections: int, ip_address: str | None) -> None:
        await self.clear()
        self.url, self.secret, self.max_connections, self.ip_address = url, secret, max_connections, ip_address
        self._slots = asyncio.Semaphore(max_connections)
        self._session = ClientSession(timeout=ClientTimeout(total=60))
        self.queue.listener = self._take
        for update in [*self.queue.again, *self.queue.pending.values()]:
            self._take(update)
        self.queue.again.clear()

    async def clear(self) -> None:
        """Stops sending. What was not delivered stays in the queue. May come from an answer to what is being sent."""
        self.queue.listener = None
        others = self._tasks - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        self._tasks.clear()
        self._lanes.clear()
        if self._session:
            await self._session.close()
        self.url, self._session, self.last_error = "", None, None

    def _take(self, update: Update) -> None:
        if update.key in self._lanes:
            self._lanes[update.key].append(update)
            return
        self._lanes[update.key] = deque([update])
        task = asyncio.get_running_loop().create_task(self._drain(update.key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: int) -> None:
        lane = self._lanes[key]
        while lane and self._lanes.get(key) is lane:
            await self._deliver(lane[0])
            lane.popleft()
        if self._lanes.get(key) is lane:
            del self._lanes[key]

    async def _deliver(self, update: Update) -> None:
        """Sends one update until it is taken or has expired."""
        pause = 0.0
        while update.expires > now():
            asked_pause = await self._send(update)
            if asked_pause is None:
                break
            await asyncio.sleep(asked_pause or pause)
            pause = min(LONGEST_PAUSE_S, pause * 2) if pause else self.resend_s
        self.queue.pending.pop(update.id, None)

    async def _send(self, update: Update) -> float | None:
        """None when the bot took it, else the seconds it asks to wait, 0 when it asks for none."""
        if not self._slots or not self._session:
            return 0.0
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers[SECRET_HEADER] = self.secret
        try:
            async with (
                self._slots,
                self._session.post(self.url, data=update.body, headers=headers, allow_redirects=False) as response,
            ):
                if response.status // 100 == HTTPStatus.OK // 100:
                    self.queue.pending.pop(update.id, None)
                    await self.reply(response)
                    return None
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
                return _seconds(response.headers.get("Retry-After", ""))
        except (ClientError, TimeoutError, OSError) as error:
            self._failed(f"Connection failed: {type(error).__name__}")
            return 0.0

    def _failed(self, text: str) -> None:
        self.last_error = (int(now()), text)

    def info(self) -> dict[str, Any]:
        """The WebhookInfo object."""
        facts: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.queue.pending),
        }
        if self.url:
            facts["max_connections"] = self.max_connections
            facts["ip_address"] = self.ip_address
        if self.last_error:
            facts["last_error_date"], facts["last_error_message"] = self.last_error
        if self.queue.allowed:
            facts["allowed_updates"] = sorted(self.queue.allowed)
        return {name: value for name, value in facts.items() if value is not None}


def _seconds(text: str) -> float:
    return min(3600.0, float(text)) if text.isascii() and text.isdigit() else 0.0
