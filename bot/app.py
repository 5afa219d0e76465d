"""The composition root: everything is made here, once, with plain calls, and taken down in the reverse order."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import ChatMemberUpdated

from booking import browse
from bot import clock
from bot.config import Settings
from bot.delivery import Delivery
from bot.handlers import commands, inline, on_tap, paying
from bot.house import House
from bot.intake import ALLOWED_UPDATES, Intake
from bot.jobs import scheduled
from bot.limiter import Limiter
from bot.middleware import Doorman
from bot.nursery import Nursery
from bot.payments.hook import StripeHook
from bot.payments.ways import gateways
from bot.profile import introduce
from bot.show import Stage
from bot.web import Site
from bot.wire import Wire
from storage.db import Database

logger = logging.getLogger(__name__)

DRAIN_SECONDS = 10
LONGEST_BACK_OFF = 15.0


@dataclass(frozen=True, slots=True)
class Foyer:
    """A bot that is open; `address` is where health and metrics answer."""

    house: House
    bot: Bot
    intake: Intake
    delivery: Delivery
    address: str


async def run_bot(settings: Settings) -> None:
    """Open until SIGTERM or SIGINT; then finishes what is under way, within 10 seconds."""
    await until_signal(_stay_open(settings))


async def until_signal(work: Coroutine[Any, Any, None]) -> None:
    """Cancels the work, which then cleans up, at the first SIGTERM or SIGINT."""
    task, loop = asyncio.ensure_future(work), asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, task.cancel)
    with suppress(asyncio.CancelledError):
        await task


async def _stay_open(settings: Settings) -> None:
    async with opened(settings) as foyer:
        logger.info("open as @%s", foyer.house.bot_name)
        gc.freeze()  # what is here by now stays: looking through it all, time and again, would keep taps waiting
        gc.enable()
        try:
            await asyncio.Event().wait()
        finally:
            logger.info("closing")


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Foyer]:
    """The whole bot: takes updates, runs the jobs and delivers, until the block ends."""
    async with AsyncExitStack() as taken_down:
        db = await taken_down.enter_async_context(open_database(settings))
        clock.follow(await db.time())
        limiter = Limiter(settings.limits.sends_per_second, settings.limits.per_chat_per_second)
        bot = await taken_down.enter_async_context(_bot(settings, limiter))
        bot_name = await _username(bot)
        ways = await taken_down.enter_async_context(gateways(settings.payments, bot, bot_name))
        house = House.open(db, settings, bot_name, ways)
        nursery, stage = Nursery(), _stage(settings, bot, house, limiter)
        intake = reception(house, bot, stage, nursery)
        delivery = Delivery(house, stage, nursery)
        secret = settings.telegram.webhook_secret.get_secret_value() if settings.telegram.mode == "webhook" else ""
        site = Site(intake, house.counts, partial(db.read, browse.cities, clock.now()), secret, StripeHook(house))
        async with (
            site.open(settings.web.host, settings.web.port) as address,
            _working(house, bot, intake, delivery, nursery),
        ):
            yield Foyer(house, bot, intake, delivery, address)


@asynccontextmanager
async def _working(house: House, bot: Bot, intake: Intake, delivery: Delivery, nursery: Nursery) -> AsyncIterator[None]:
    """Everything that goes on by itself; at the end nothing new is taken, what is under way is finished."""
    settings, scheduler = house.settings, scheduled(house, delivery)
    await _listen(bot, settings)
    if settings.jobs.enabled:
        scheduler.start()
    nursery.start(introduce(bot, settings.house.languages), name="introduce")
    endless = [nursery.start(delivery.run(), name="delivery")]
    if settings.telegram.mode == "polling":
        endless.append(nursery.start(intake.poll(), name="polling"))
    delivery.wake()
    try:
        yield
    finally:
        if scheduler.running:
            scheduler.shutdown(wait=False)
        intake.closing = True
        for task in endless:
            task.cancel()
        await nursery.drain(DRAIN_SECONDS)
        if settings.telegram.mode == "polling":
            await intake.confirm()


async def _listen(bot: Bot, settings: Settings) -> None:
    """Tells Telegram how it is to reach us."""
    telegram = settings.telegram
    if telegram.mode == "polling":
        await bot.delete_webhook()
        return
    await bot.set_webhook(
        telegram.webhook_url,
        secret_token=telegram.webhook_secret.get_secret_value(),
        max_connections=telegram.webhook_max_connections,
        allowed_updates=ALLOWED_UPDATES,
    )


def reception(house: House, bot: Bot, stage: Stage, nursery: Nursery) -> Intake:
    """From an update to its handler, and what that returns to the stage."""
    dispatcher = Dispatcher(disable_fsm=True, house=house)
    intake = Intake(bot, partial(dispatcher.feed_update, bot), partial(paying.set_aside, house=house), nursery)
    doorman = Doorman(house, stage, intake, nursery)
    dispatcher.message.outer_middleware(doorman)
    dispatcher.callback_query.outer_middleware(doorman)
    dispatcher.callback_query.register(on_tap)
    dispatcher.inline_query.register(inline.asked)
    dispatcher.my_chat_member.register(came_or_went)
    dispatcher.include_routers(paying.router(), commands.router())
    return intake


async def came_or_went(change: ChatMemberUpdated, house: House) -> None:
    """Somebody has blocked the bot, or let it in again."""
    if change.chat.type == "private":
        await house.mark_blocked(change.chat.id, blocked=change.new_chat_member.status == "kicked")


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    wanted = settings.database
    async with Database.open(
        wanted.url, lanes=wanted.lanes, money_lanes=wanted.money_lanes, pgbouncer=wanted.pgbouncer
    ) as db:
        yield db


@asynccontextmanager
async def _bot(settings: Settings, limiter: Limiter) -> AsyncIterator[Bot]:
    session = Wire(api=TelegramAPIServer.from_base(settings.telegram.api_base))
    session.middleware(limiter)
    looks = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    async with Bot(settings.telegram.token.get_secret_value(), session=session, default=looks) as bot:
        yield bot


async def _username(bot: Bot) -> str:
    """Waits for Telegram to answer; a token that it does not know ends the program."""
    back_off = 1.0
    while True:
        try:
            return (await bot.me()).username or ""
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise SystemExit("Telegram does not know this token: ask @BotFather for the current one.") from None
        except (AiogramError, OSError, TimeoutError) as failure:
            logger.warning("Telegram does not answer, next try in %s s: %s", back_off, failure)
            await asyncio.sleep(back_off)
            back_off = min(back_off * 2, LONGEST_BACK_OFF)


def _stage(settings: Settings, bot: Bot, house: House, limiter: Limiter) -> Stage:
    looks = settings.telegram
    return Stage(
        bot,
        house.mark_blocked,
        limiter.wait,
        styled=looks.styled_buttons,
        disabled=looks.disabled_buttons,
        rich=looks.rich_tables,
    )
