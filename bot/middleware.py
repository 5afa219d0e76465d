"""Around every handler: who is it, may they, what do they see. Each tap is answered exactly once, and at once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from aiogram import BaseMiddleware
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.types import CallbackQuery, Message, TelegramObject, Update

from booking import holds
from booking.refusals import Refusal
from bot import errors
from bot.clock import now
from bot.handlers.taps import shows_all_again
from bot.house import House, Visit
from bot.intake import Intake
from bot.limiter import PATIENCE
from bot.nursery import Nursery
from bot.recent import Recent
from bot.screens import group, home, refusal
from bot.screens.large import enlarged
from bot.screens.screen import Screen
from bot.show import Place, Stage
from locales import Words

logger = logging.getLogger(__name__)

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
GROUP_QUIET_SECONDS = 3600  # a group is told this often where tickets are sold
SERVED_WITHIN = 4.0  # seconds that later updates wait for a call to Telegram; a pre-checkout may be among them
WARNED_SECONDS = 10  # who writes too fast is told so this often


class Doorman(BaseMiddleware):
    """Turns an update into a visit, and what the handler returns into what the person sees."""

    def __init__(self, house: House, stage: Stage, intake: Intake, nursery: Nursery) -> None:
        self._house, self._stage, self._intake, self._nursery = house, stage, intake, nursery
        self._parked: dict[int, tuple[Visit, Place, Screen]] = {}  # the newest screen of a chat that takes none yet
        self._showing: WeakValueDictionary[tuple[int, int], asyncio.Task[None]] = WeakValueDictionary()
        self._told: Recent[int, int] = Recent(10_000)  # chat -> when it was told something that is not worth repeating

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if isinstance(event, CallbackQuery):
            await self._tapped(handler, event, data)
        elif isinstance(event, Message) and (event.successful_payment or event.refunded_payment):
            await handler(event, data)
        elif isinstance(event, Message):
            await self._written(handler, event, data)

    async def _tapped(self, handler: Handler, query: CallbackQuery, data: dict[str, Any]) -> None:
        arrived = asyncio.get_running_loop().time()
        place, words = Place.of_tap(query), Words(query.from_user.language_code or "")
        if place.chat_id != query.from_user.id:
            await self._stage.answer(query.id, group.not_here(words), alert=True)
            return
        try:
            self._house.flood.spend("view", query.from_user.id, now())
            visit = await self._visit(query, data, query.message.message_id if query.message else None)
            screen = await self._outcome(handler, query, data, visit)
        except Refusal as too_fast:
            await self._stage.answer(query.id, refusal.refused_toast(too_fast, words))
            return
        except Exception:
            await self._stage.answer(query.id, home.broken("–", words).toast, alert=True)
            raise
        toast, alert = (screen.toast, screen.alert) if screen else (None, False)
        answer = self._stage.answer(query.id, toast, alert=alert)
        await self._wait_for(self._nursery.start(answer, name=f"answer to {place.chat_id}"))
        self._house.counts.tap_answered(asyncio.get_running_loop().time() - arrived)
        if screen and not await self._is_outdone(data["event_update"], place.chat_id):
            await self._wait_for(self._begin(visit, place, screen))

    async def _is_outdone(self, update: Update, chat_id: int) -> bool:
        """Whether a later tap draws the same again; one that comes while the chat's turn is awaited need not wait."""
        while not shows_all_again(self._intake.next_tap(update)):
            seconds = self._stage.wait(chat_id)
            if seconds <= 0 or not await self._intake.comes_next(update, min(seconds, PATIENCE)):
                return False
        return True

    async def _written(self, handler: Handler, message: Message, data: dict[str, Any]) -> None:
        sender = message.from_user
        if sender is None or sender.is_bot:
            return
        if message.chat.type != "private":
            await self._in_group(message)
            return
        self._house.counts.count("messages")
        try:
            self._house.flood.spend("view", sender.id, now())
        except Refusal as too_fast:
            await self._warn(sender.id, refusal.refused(too_fast, Words(sender.language_code or "")))
            return
        self._house.known.forget(sender.id)  # staff and city may have been changed from elsewhere
        visit = await self._visit(message, data)
        screen = await self._outcome(handler, message, data, visit)
        if screen:
            await self._wait_for(self._begin(visit, Place(message.chat.id), errors.said_first(screen)))

    async def _visit(
        self, event: CallbackQuery | Message, data: dict[str, Any], message_id: int | None = None
    ) -> Visit:
        update: Update = data["event_update"]
        person = await self._house.greet(event.from_user)  # type: ignore[arg-type]  # whoever has no sender went before
        return Visit(self._house, person, update.update_id, now(), message_id)

    async def _outcome(
        self, handler: Handler, event: TelegramObject, data: dict[str, Any], visit: Visit
    ) -> Screen | None:
        try:
            try:
                screen = await handler(event, {**data, "visit": visit})
            except Refusal as reason:
                self._house.counts.count("refusals")
                screen = await errors.refused(visit, reason)
        except Exception as failure:  # noqa: BLE001 - whatever it was, the person gets an answer and the log the trace
            self._house.counts.count("incidents")
            screen = errors.broken(visit, failure)
        return screen if isinstance(screen, Screen) else None

    async def _wait_for(self, calling: "asyncio.Task[None]") -> None:
        """What Telegram leaves unanswered goes on by itself; nobody's updates wait for it."""
        await asyncio.wait([calling], timeout=SERVED_WITHIN)

    def _begin(self, visit: Visit, place: Place, screen: Screen) -> "asyncio.Task[None]":
        """What is still on its way to the same message is given up: tried again, it would come over what is newer."""
        showing = self._nursery.start(self._show(visit, place, screen), name=f"screen of {place.chat_id}")
        if place.message_id is not None and not screen.is_sent_anew:
            if (earlier := self._on_its_way(place)) is not None:
                earlier.cancel()
            self._showing[place.chat_id, place.message_id] = showing
        return showing

    def _on_its_way(self, place: Place) -> "asyncio.Task[None] | None":
        if place.message_id is None:
            return None
        showing = self._showing.get((place.chat_id, place.message_id))
        return None if showing is None or showing.done() else showing

    async def _show(self, visit: Visit, place: Place, screen: Screen) -> None:
        """What was done is committed by now: a screen that does not get through is one more tap, nothing worse."""
        try:
            shown = await self._stage.show(place, enlarged(screen) if visit.person.large else screen)
        except TelegramRetryAfter as paused:
            self._park(visit, place, screen, paused.retry_after)
            return
        except TelegramAPIError as failure:
            logger.warning("a screen did not get through: %s", failure)
            return
        if not self._is_outlived(visit, place.chat_id):
            self._parked.pop(place.chat_id, None)
        hold = visit.hold
        if shown and hold and hold.state == "held" and hold.message_id != shown:
            await self._house.db.write(holds.remember_message, hold.booking_id, shown)

    def _park(self, visit: Visit, place: Place, screen: Screen, seconds: float) -> None:
        """Shows it, or what is newer by then, once the chat may be written to; nobody's updates wait for that."""
        if self._is_outlived(visit, place.chat_id):
            return
        is_awaited = place.chat_id in self._parked
        self._parked[place.chat_id] = visit, place, screen
        if not is_awaited:
            asyncio.get_running_loop().call_later(seconds, self._unpark, place.chat_id)

    def _is_outlived(self, visit: Visit, chat_id: int) -> bool:
        """Whether a newer screen waits for the chat already."""
        parked = self._parked.get(chat_id)
        return parked is not None and parked[0].update_id > visit.update_id

    def _unpark(self, chat_id: int) -> None:
        parked = self._parked.pop(chat_id, None)
        if parked and not self._intake.closing and self._on_its_way(parked[1]) is None:
            self._begin(*parked)

    async def _say(self, place: Place, screen: Screen) -> None:
        """What may as well be lost."""
        try:
            await self._stage.show(place, screen)
        except TelegramAPIError as failure:
            logger.warning("a word did not get through: %s", failure)

    async def _in_group(self, message: Message) -> None:
        if (message.text or "").startswith("/") and self._is_news(message.chat.id, GROUP_QUIET_SECONDS):
            words = Words((message.from_user and message.from_user.language_code) or "")
            await self._say(Place(message.chat.id), group.come_in(self._house.bot_name, words))

    async def _warn(self, chat_id: int, screen: Screen) -> None:
        if self._is_news(chat_id, WARNED_SECONDS):
            await self._say(Place(chat_id), screen)

    def _is_news(self, chat_id: int, seconds: int) -> bool:
        """Whether nothing of the kind was said there lately; from now on, it was."""
        told, at = self._told.get(chat_id), now()
        if told is not None and at < told + seconds:
            return False
        self._told.put(chat_id, at)
        return True
