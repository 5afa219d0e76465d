"""The outbox, delivered: what a commit left to be told is told, at least once, however often we crash in between.

A row is claimed with a lease, sent, and settled with the same lease; who loses the lease settles nothing.
"""

import asyncio
import logging
import secrets
from weakref import WeakValueDictionary

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from booking import browse, holds, notices
from booking.providers import Bill
from booking.views import BookingView, Hold, Notice, Order
from bot.clock import now
from bot.house import House
from bot.limiter import in_bulk
from bot.log import without_secrets
from bot.nursery import Nursery
from bot.payments.telegram import PROVIDER
from bot.screens.large import enlarged
from bot.screens.notices import notice as notice_screens
from bot.show import Stage
from locales import Words

logger = logging.getLogger(__name__)

AT_ONCE = 100  # notices under way
LONGEST_BACK_OFF = 30  # seconds: nothing is stuck a minute after a fault ends
MOST_ATTEMPTS = 8  # of what is refused for good; a network that fails is tried for ever
ENDINGS = ("hold-ended", "waitlist-lapsed")  # of a hold, and of the message that showed it
PASSING = (
    *ENDINGS,
    "hold-ending",
    "waitlist-offer",
    "waitlist-closed",
    "after",
)  # their messages may become something else; all others stay as they are


class Delivery:
    """Any number of processes may run one."""

    def __init__(self, house: House, stage: Stage, nursery: Nursery) -> None:
        self._house, self._stage, self._nursery = house, stage, nursery
        self._under_way = 0
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()  # one for each person

    async def run(self) -> None:
        """Until cancelled: at once when a commit of ours left something to tell, and after every `wake`."""
        told = self._house.db.told
        while True:
            await told.wait()
            told.clear()
            try:
                await self._start_what_is_due()
            except Exception:
                logger.exception("the outbox could not be read")

    def wake(self) -> None:
        self._house.db.told.set()

    async def _start_what_is_due(self) -> None:
        while (room := AT_ONCE - self._under_way) > 0:
            claimed = await self._house.db.write(notices.claim_due, now(), secrets.token_hex(8), room)
            for notice in claimed:
                self._under_way += 1
                self._nursery.start(self._deliver(notice), name=f"notice {notice.id}")
            if len(claimed) < room:
                return

    async def _deliver(self, notice: Notice) -> None:
        try:
            async with self._turns.setdefault(notice.person_id, asyncio.Lock()):
                await self._settle(notice)
        finally:
            self._under_way -= 1
            if self._under_way == AT_ONCE - 1:
                self.wake()

    async def _settle(self, notice: Notice) -> None:
        db = self._house.db
        try:
            with in_bulk(notice.bulk):
                await self._tell(notice)
        except TelegramForbiddenError as blocked:
            await self._house.mark_blocked(notice.person_id)
            await db.write(notices.failed, notice.id, notice.lease, now(), None, blocked.message)
        except Exception as failure:
            retry_at = _retry_at(notice, failure)
            level = logging.WARNING if isinstance(failure, TelegramAPIError) and retry_at else logging.ERROR
            logger.log(level, "notice %s, %s, failed", notice.id, notice.kind, exc_info=failure)
            error = without_secrets(f"{type(failure).__name__}: {failure}")[:256]
            await db.write(notices.failed, notice.id, notice.lease, now(), retry_at, error)
        else:
            await db.write(notices.sent, notice.id, notice.lease, now())

    async def _tell(self, notice: Notice) -> None:
        view = await self._house.db.read(notices.view, notice, now(), self._house.rules)
        if view is None:  # nothing to say any more
            return
        if isinstance(view, Order):
            bill = Bill(f"invoice:{notice.key}", view, notice.language, view.deadline)
            await self._house.gateways[PROVIDER].start(bill)
            return
        film = view.show.film if hasattr(view, "show") else None
        words = Words(notice.language, exchange=self._house.settings.currencies.exchange(notice.currency))
        poster = await self._house.db.read(browse.poster, film.id) if film and film.has_poster else None
        screens = notice_screens(notice.kind, view, words, notice.facts, self._house.bot_name, poster)
        for number, screen in enumerate(map(enlarged, screens) if notice.large else screens, 1):
            if number <= notice.told and number < len(screens):  # sent before something after it failed
                continue
            if notice.kind in ENDINGS and isinstance(view, Hold) and view.message_id:
                await self._stage.turn(notice.person_id, view.message_id, screen)
                continue
            sent = await self._stage.send(notice.person_id, screen, lasting=notice.kind not in PASSING)
            if notice.kind == "waitlist-offer" and isinstance(view, Hold):
                await self._house.db.write(holds.remember_message, view.booking_id, sent)
            if number < len(screens):
                await self._house.db.write(notices.part_sent, notice.id, notice.lease, number)
        if notice.kind == "tickets" and isinstance(view, BookingView) and view.message_id:
            await self._stage.remove(notice.person_id, view.message_id)
        self._house.counts.count(f"notices_{notice.kind.replace('-', '_')}")


def _retry_at(notice: Notice, failure: Exception) -> int | None:
    """When to try again; None: never."""
    if isinstance(failure, TelegramRetryAfter):
        return now() + int(failure.retry_after)
    passes = isinstance(failure, (TelegramServerError, TelegramNetworkError))
    if not passes and notice.attempts >= MOST_ATTEMPTS:
        return None
    return now() + int(min(2**notice.attempts, LONGEST_BACK_OFF))
