"""Updates in: one person's in order, different people's side by side, none done before its work is committed.

Polling confirms an update to Telegram only when it and all before it are finished, so a crash loses nothing; what comes
twice is recognised by its id here for as long as the process lives, and by the database after that.
"""

import asyncio
import logging
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramConflictError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Update
from pydantic import ValidationError

from bot.nursery import Nursery
from storage.db import passes

logger = logging.getLogger(__name__)

ALLOWED_UPDATES = ["message", "callback_query", "inline_query", "pre_checkout_query", "my_chat_member"]
POLL_SECONDS = 25
BATCH = 100
SOONEST, LATEST = 0.02, 0.1  # seconds between two looks for new updates while earlier ones are still worked on
UNREAD = ("reply_markup", "entities", "caption_entities")  # of a tapped message: nobody reads them, parsing costs
REMEMBERED = 10_000  # finished updates
LONGEST_BACK_OFF = 15.0
MOST_TRIES = 5  # of money, in less than a pre-checkout can wait, before it is set aside


Handle = Callable[[Update], Awaitable[None]]


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without parsing: what is being worked on comes again with every poll."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int = BATCH
    timeout: int = POLL_SECONDS
    allowed_updates: list[str] = ALLOWED_UPDATES


class StillFailingError(RuntimeError):
    """An update that must not be given up failed, and the process is going down: it has to come again."""


class _Chain:
    """One person's updates, first come first served."""

    def __init__(self) -> None:
        self.waiting: deque[tuple[Update, asyncio.Future[None]]] = deque()
        self.more = asyncio.Event()


class Intake:
    """`handle` works on one update; what it raises is logged, and the update counts as done unless it is money. Money
    is tried again until it is done, or `set_aside` has written it down for people to look at: not for a database that
    was away, for who has paid is to have tickets as soon as it is back.
    """

    def __init__(self, bot: Bot, handle: Handle, set_aside: Handle, nursery: Nursery) -> None:
        self._bot, self._handle, self._set_aside, self._nursery = bot, handle, set_aside, nursery
        self._chains: dict[tuple[str, int], _Chain] = {}
        self._running: dict[int, asyncio.Future[None]] = {}
        self._finished: OrderedDict[int, None] = OrderedDict()
        self._highest = 0
        self.closing = False

    async def accept(self, raw: dict[str, Any]) -> None:
        """Returns once the update's work is committed; raises StillFailingError when it has to come again."""
        if (done := self._take(raw)) is not None:
            await asyncio.shield(done)

    def next_tap(self, update: Update) -> CallbackQuery | None:
        """What the same person has tapped meanwhile on the same message."""
        chain, tap = self._chains.get(_key(update)), update.callback_query
        later = chain.waiting[0][0].callback_query if chain and chain.waiting else None
        if not (tap and tap.message and later and later.message):
            return None
        return later if later.message.message_id == tap.message.message_id else None

    async def comes_next(self, update: Update, seconds: float) -> bool:
        """Whether the same person sends something more within the time; what waits already does not count."""
        chain = self._chains.get(_key(update))
        if chain is None or chain.waiting:
            return False
        chain.more.clear()
        try:
            async with asyncio.timeout(seconds):
                return await chain.more.wait()
        except TimeoutError:
            return False

    async def poll(self) -> None:
        """Runs until cancelled."""
        back_off, pause = 0.5, SOONEST
        while True:
            seen = len(self._running)
            try:
                fresh = await self._poll_once()
            except (AiogramError, OSError, TimeoutError) as failure:
                back_off = await _wait_after(failure, back_off)
                continue
            back_off = 0.5
            pause = SOONEST if fresh * 2 >= seen else min(pause * 2, LATEST)
            if self._running:
                await asyncio.wait(list(self._running.values()), timeout=pause)

    async def drain(self, seconds: float) -> None:
        """Takes nothing more and waits for what is under way."""
        self.closing = True
        if self._running:
            await asyncio.wait(list(self._running.values()), timeout=seconds)

    async def confirm(self) -> None:
        """Tells Telegram what is finished, so that it does not come again after the start."""
        if not self._highest:
            return
        for _ in range(3):
            try:
                await self._bot(GetRawUpdates(offset=self._offset(), limit=1, timeout=0), request_timeout=3)
            except (AiogramError, OSError, TimeoutError) as failure:
                logger.warning("the last offset is not confirmed: %s", failure)
                await asyncio.sleep(0.3)
            else:
                return

    async def _poll_once(self) -> int:
        """Takes what is new; says how many."""
        method = GetRawUpdates(offset=self._offset(), timeout=0 if self._running else POLL_SECONDS)
        raws = await self._bot(method, request_timeout=POLL_SECONDS + 10)
        return sum(self._take(raw) is not None for raw in raws if raw["update_id"] not in self._running)

    def _offset(self) -> int | None:
        if self._running:
            return min(self._running)
        return self._highest + 1 if self._highest else None

    def _take(self, raw: dict[str, Any]) -> "asyncio.Future[None] | None":
        update_id = raw["update_id"]
        if update_id in self._finished:
            return None
        if (known := self._running.get(update_id)) is not None:
            return known
        self._highest = max(self._highest, update_id)
        update = self._read(raw)
        if update is None:
            self._finish(update_id)
            return None
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._running[update_id] = done
        self._queue(update, done)
        return done

    def _read(self, raw: dict[str, Any]) -> Update | None:
        """None for what we never asked for, which somebody else's webhook may have, and for what makes no sense."""
        if not any(raw.get(kind) for kind in ALLOWED_UPDATES):
            logger.info("update %s is of no kind that was asked for", raw["update_id"])
            return None
        try:
            return Update.model_validate(_lightened(raw), context={"bot": self._bot})
        except ValidationError as wrong:
            logger.error("update %s cannot be read: %s", raw["update_id"], _complaints(wrong))  # noqa: TRY400 - the trace quotes people
            return None

    def _queue(self, update: Update, done: "asyncio.Future[None]") -> None:
        key = _key(update)
        chain = self._chains.get(key)
        if chain is not None:
            chain.waiting.append((update, done))
            chain.more.set()
            return
        chain = self._chains[key] = _Chain()
        chain.waiting.append((update, done))
        self._nursery.start(self._serve(key, chain), name=f"{key[0]} {key[1]}")

    async def _serve(self, key: tuple[str, int], chain: _Chain) -> None:
        try:
            while chain.waiting:
                update, done = chain.waiting.popleft()
                await self._work(update, done)
        finally:
            del self._chains[key]

    async def _work(self, update: Update, done: "asyncio.Future[None]") -> None:
        try:
            await self._until_done(update)
        except StillFailingError as failure:
            del self._running[update.update_id]
            done.set_exception(failure)
            done.exception()  # polling looks at nobody's outcome
        else:
            self._finish(update.update_id)
            done.set_result(None)

    async def _until_done(self, update: Update) -> None:
        back_off, tries = 0.5, 0
        while True:
            try:
                return await self._handle(update)
            except Exception as failure:
                logger.exception("update %s failed", update.update_id)
                if not _is_money(update):
                    return None
                tries += not passes(failure)
            if self.closing:
                raise StillFailingError(update.update_id)
            if tries >= MOST_TRIES and await self._is_set_aside(update):
                return None
            await asyncio.sleep(back_off)
            back_off = min(back_off * 2, LONGEST_BACK_OFF)

    async def _is_set_aside(self, update: Update) -> bool:
        try:
            await self._set_aside(update)
        except Exception:
            logger.exception("update %s cannot even be set aside", update.update_id)
            return False
        logger.error("update %s, which is money, is a finding now", update.update_id)
        return True

    def _finish(self, update_id: int) -> None:
        self._running.pop(update_id, None)
        self._finished[update_id] = None
        if len(self._finished) > REMEMBERED:
            self._finished.popitem(last=False)


def _complaints(wrong: ValidationError) -> str:
    """Which fields are not as they should be; never what they say, for that is somebody's."""
    found = wrong.errors(include_url=False, include_context=False, include_input=False)
    return ", ".join(f"{'.'.join(map(str, error['loc']))} ({error['type']})" for error in found)


def _lightened(raw: dict[str, Any]) -> dict[str, Any]:
    """The update without the keyboard and the marks of a tapped message."""
    tap = raw.get("callback_query")
    message = tap.get("message") if isinstance(tap, dict) else None
    if not isinstance(tap, dict) or not isinstance(message, dict):
        return raw
    light = {name: value for name, value in message.items() if name not in UNREAD}
    return {**raw, "callback_query": {**tap, "message": light}}


def _key(update: Update) -> tuple[str, int]:
    """Money does not wait behind taps: a pre-checkout has seconds."""
    event = update.callback_query or update.message or update.pre_checkout_query or update.my_chat_member
    sender = getattr(event, "from_user", None)
    lane = "money" if update.pre_checkout_query or _is_money(update) else "person"
    return (lane, sender.id) if sender else ("update", update.update_id)


def _is_money(update: Update) -> bool:
    message = update.message
    return message is not None and bool(message.successful_payment or message.refunded_payment)


async def _wait_after(failure: Exception, back_off: float) -> float:
    """Sleeps as long as the failure asks for; returns the next back-off."""
    if isinstance(failure, TelegramConflictError):
        logger.error("another process is polling with this token: %s", failure)
    elif isinstance(failure, TelegramRetryAfter):
        back_off = float(failure.retry_after)
        logger.warning("Telegram asks polling to wait %s s", failure.retry_after)
    else:
        logger.warning("polling failed, next try in %s s: %s", back_off, failure)
    await asyncio.sleep(back_off)
    return min(back_off * 2, LONGEST_BACK_OFF)
