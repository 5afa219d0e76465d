"""One small bot, run by two libraries that have nothing in common, behind the same few names."""

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiogram
import telegram
from aiogram import types as a
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web
from telegram import ext
from telegram.error import TelegramError

TOKEN = "42:TEST"
SECRET = "s3cret_token-1"


async def answer(client: Any, kind: str, event: Any) -> None:
    """What the bot does, whichever library runs it."""
    bot = client.bot
    if kind == "message" and event.successful_payment:
        charge = event.successful_payment.telegram_payment_charge_id
        await bot.send_message(chat_id=event.chat.id, text=f"thanks {charge}")
    elif kind == "message" and event.text == "/start":
        await bot.send_message(chat_id=event.chat.id, text="Hello", reply_markup=client.keyboard([["one", "two"]]))
    elif kind == "message" and event.text:
        await bot.send_message(chat_id=event.chat.id, text=f"you said {event.text}")
    elif kind == "callback_query":
        await bot.answer_callback_query(callback_query_id=event.id, text=f"took {event.data}")
        await bot.edit_message_text(chat_id=event.from_user.id, message_id=event.message.message_id, text=event.data)
    elif kind == "pre_checkout_query":
        await bot.answer_pre_checkout_query(pre_checkout_query_id=event.id, ok=True)


class Aiogram:
    name = "aiogram"
    refused = TelegramAPIError

    def __init__(self, url: str) -> None:
        self.bot = aiogram.Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
        self.dispatcher = aiogram.Dispatcher()
        self.dispatcher.message()(self._on("message"))
        self.dispatcher.callback_query()(self._on("callback_query"))
        self.dispatcher.pre_checkout_query()(self._on("pre_checkout_query"))

    def _on(self, kind: str) -> Any:
        async def handler(event: Any) -> None:
            await answer(self, kind, event)

        return handler

    @asynccontextmanager
    async def polling(self):
        task = asyncio.ensure_future(
            self.dispatcher.start_polling(self.bot, handle_signals=False, close_bot_session=False),
        )
        try:
            yield
        finally:
            await self.dispatcher.stop_polling()
            await task

    def webhook_app(self) -> web.Application:
        app = web.Application()
        handler = SimpleRequestHandler(self.dispatcher, self.bot, handle_in_background=False, secret_token=SECRET)
        handler.register(app, path="/hook")
        setup_application(app, self.dispatcher, bot=self.bot)
        return app

    async def close(self) -> None:
        await self.bot.session.close()

    @staticmethod
    def text_of(error: Any) -> str:
        return error.message

    @staticmethod
    def keyboard(rows: list[list[str]]) -> Any:
        return a.InlineKeyboardMarkup(
            inline_keyboard=[[a.InlineKeyboardButton(text=one, callback_data=one) for one in row] for row in rows]
        )

    @staticmethod
    def file(data: bytes, name: str) -> Any:
        return a.BufferedInputFile(data, name)

    @staticmethod
    def album_photo(data: bytes, caption: str) -> Any:
        return a.InputMediaPhoto(media=a.BufferedInputFile(data, "photo.png"), caption=caption)

    @staticmethod
    def price(label: str, amount: int) -> Any:
        return a.LabeledPrice(label=label, amount=amount)

    async def download(self, file_id: str) -> bytes:
        file = await self.bot.get_file(file_id)
        return (await self.bot.download_file(file.file_path)).read()


class Ptb:
    name = "python-telegram-bot"
    refused = TelegramError

    def __init__(self, url: str) -> None:
        builder = ext.Application.builder().token(TOKEN).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot")
        self.application = builder.get_updates_connection_pool_size(2).build()
        self.bot = self.application.bot
        self.application.add_handler(ext.CommandHandler("start", self._on("message")))
        self.application.add_handler(ext.MessageHandler(ext.filters.ALL, self._on("message")))
        self.application.add_handler(ext.CallbackQueryHandler(self._on("callback_query")))
        self.application.add_handler(ext.PreCheckoutQueryHandler(self._on("pre_checkout_query")))

    def _on(self, kind: str) -> Any:
        async def handler(update: telegram.Update, _: Any) -> None:
            await answer(self, kind, getattr(update, kind))

        return handler

    @asynccontextmanager
    async def polling(self):
        async with self.application:
            await self.application.start()
            await self.application.updater.start_polling()
            try:
                yield
            finally:
                await self.application.updater.stop()
                await self.application.stop()

    def webhook_app(self) -> web.Application:
        async def hook(request: web.Request) -> web.Response:
            if request.headers.get("X-Telegram-Bot-Api-Secret-Token") != SECRET:
                return web.Response(status=401)
            update = telegram.Update.de_json(await request.json(), self.bot)
            await self.application.process_update(update)
            return web.Response()

        async def begin(_: web.Application) -> None:
            await self.application.initialize()

        app = web.Application()
        app.router.add_post("/hook", hook)
        app.on_startup.append(begin)
        return app

    async def close(self) -> None:
        with suppress(RuntimeError):
            await self.application.shutdown()

    @staticmethod
    def text_of(error: Any) -> str:
        return error.message

    @staticmethod
    def keyboard(rows: list[list[str]]) -> Any:
        return telegram.InlineKeyboardMarkup(
            [[telegram.InlineKeyboardButton(one, callback_data=one) for one in row] for row in rows]
        )

    @staticmethod
    def file(data: bytes, name: str) -> Any:
        return telegram.InputFile(data, filename=name)

    @staticmethod
    def album_photo(data: bytes, caption: str) -> Any:
        return telegram.InputMediaPhoto(data, caption=caption)

    @staticmethod
    def price(label: str, amount: int) -> Any:
        return telegram.LabeledPrice(label, amount)

    async def download(self, file_id: str) -> bytes:
        file = await self.bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())


CLIENTS = {"aiogram": Aiogram, "ptb": Ptb}
