"""The outbound budget: nothing that writes into a chat gets past it, and answers to people go before bulk notices.

A request middleware of the bot's session. Telegram's only contract is a 429 with its retry_after; the pace here stays
below what is known to bring one. Answers to taps and to pre-checkouts have no limit and never wait.
"""

import asyncio
import heapq
import logging
import math
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError

logger = logging.getLogger(__name__)

TRIES = 4  # of a request that meets a 429 or a failure that may be repeated
REPEAT_SECONDS = 0.3
PATIENCE = 5.0  # seconds that a caller waits here for a pause of Telegram's to end; of a longer one it is told
BURST = 5  # messages that one chat may get at once
GROUP_INTERVAL = 3.0  # seconds between two messages to one group: 20 a minute
FORGET_ABOVE = 10_000  # chats
ANSWERS, BULK = 0, 1

_lane: ContextVar[int] = ContextVar("lane", default=ANSWERS)


class Request(Protocol):
    async def __call__(self, bot: Bot, method: Any) -> Any: ...


@contextmanager
def in_bulk(bulk: bool) -> Iterator[None]:
    """What is sent inside waits behind every answer to a person, if it is bulk."""
    token = _lane.set(BULK if bulk else ANSWERS)
    try:
        yield
    finally:
        _lane.reset(token)


@dataclass(slots=True)
class _Pace:
    """Evenly spaced turns, of which `burst` may be taken at once; `full_at` is when all of them are used up."""

    interval: float
    burst: float
    full_at: float = 0.0

    def next_at(self) -> float:
        return self.full_at - self.interval * (self.burst - 1)

    def take(self, now: float) -> None:
        self.full_at = max(self.full_at, now) + self.interval


@dataclass(order=True, slots=True)
class _Waiter:
    lane: int
    number: int
    turn: "asyncio.Future[None]" = field(compare=False)


class Limiter:
    """`per_second` for the whole bot and `per_chat` for one chat; times are the running loop's."""

    def __init__(self, per_second: float, per_chat: float) -> None:
        self._all = _Pace(1 / per_second, max(1.0, per_second / 10))
        self._chat_interval = 1 / per_chat
        self._chats: dict[int | str, _Pace] = {}
        self._paused: dict[int | str, float] = {}  # chat -> until
        self._closed_until = 0.0
        self._waiting: list[_Waiter] = []
        self._number = 0
        self._timer: asyncio.TimerHandle | None = None

    async def __call__(self, make_request: Request, bot: Bot, method: Any) -> Any:
        chat, tries = getattr(method, "chat_id", None), 0
        while True:
            tries += 1
            if chat is not None:
                self._check_patience(method, chat)
                await self._turn(chat)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refused:
                if chat is None:
                    raise
                self._pause(chat, refused.retry_after)
                if tries == TRIES:
                    raise
            except (TelegramServerError, TelegramNetworkError) as failure:
                if tries == TRIES or not _may_repeat(method, failure):
                    raise
                await asyncio.sleep(REPEAT_SECONDS * tries)

    def wait(self, chat: int | str) -> float:
        """Seconds until the chat may be written to; nothing or less: at once."""
        time = asyncio.get_running_loop().time()
        return max(self._pace(chat, time).next_at(), self._paused.get(chat, 0.0)) - time

    def _check_patience(self, method: Any, chat: int | str) -> None:
        """Whoever waited out a long pause would hold up everybody whose updates come after; so nobody does here."""
        left = self._paused.get(chat, 0.0) - asyncio.get_running_loop().time()
        if left > PATIENCE:
            raise TelegramRetryAfter(method=method, message="the chat is paused", retry_after=math.ceil(left))

    async def _turn(self, chat: int | str) -> None:
        loop = asyncio.get_running_loop()
        wait = self.wait(chat)
        self._pace(chat, loop.time()).take(loop.time() + max(wait, 0.0))
        if wait > 0:
            await asyncio.sleep(wait)
        if self._waiting or self._next_at() > loop.time():
            await self._in_line()
        else:
            self._all.take(loop.time())

    def _next_at(self) -> float:
        return max(self._all.next_at(), self._closed_until)

    async def _in_line(self) -> None:
        loop = asyncio.get_running_loop()
        self._number += 1
        waiter = _Waiter(_lane.get(), self._number, loop.create_future())
        heapq.heappush(self._waiting, waiter)
        if self._timer is None:
            self._timer = loop.call_at(self._next_at(), self._serve)
        await waiter.turn

    def _serve(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting and self._next_at() <= loop.time():
            turn = heapq.heappop(self._waiting).turn
            if not turn.cancelled():
                turn.set_result(None)
                self._all.take(loop.time())
        self._timer = loop.call_at(self._next_at(), self._serve) if self._waiting else None

    def _pause(self, chat: int | str, seconds: float) -> None:
        """One chat's 429 pauses that chat; a second chat's, while the first is paused, pauses everything for a while:
        two people in trouble are not to silence the bot.
        """
        now = asyncio.get_running_loop().time()
        self._paused = {other: until for other, until in self._paused.items() if until > now}
        if any(other != chat for other in self._paused):
            self._closed_until = max(self._closed_until, now + min(seconds, PATIENCE))
        self._paused[chat] = now + seconds
        logger.warning(
            "Telegram asks to wait %s s", seconds, extra={"chat": chat, "everything": self._closed_until > now}
        )

    def _pace(self, chat: int | str, now: float) -> _Pace:
        if len(self._chats) > FORGET_ABOVE:
            self._chats = {other: pace for other, pace in self._chats.items() if pace.full_at > now}
        pace = self._chats.get(chat)
        if pace is None:
            is_group = isinstance(chat, int) and chat < 0
            pace = self._chats[chat] = _Pace(GROUP_INTERVAL if is_group else self._chat_interval, BURST)
        return pace


def _may_repeat(method: Any, failure: TelegramAPIError) -> bool:
    """An edit or an answer changes nothing the second time; a message sent twice is two messages.

    What Telegram itself says it failed to do was not done. Polling has its own patience.
    """
    name = method.__api_method__
    if name == "getUpdates":
        return False
    return isinstance(failure, TelegramServerError) or name.startswith(("edit", "answer", "delete"))
