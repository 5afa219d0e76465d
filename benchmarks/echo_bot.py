"""The bare limit of a bot: aiogram's own dispatcher and polling, which answers a tap and edits its message.

It is stopped in mid-tap, once the last tap is answered: what it says of that is of no interest to anybody.
"""

import asyncio
import itertools
import logging
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text=name, callback_data=name)] for name in ("h1", "ct1")]
)
NUMBERS = itertools.count()


async def on_message(message: Message) -> None:
    await message.answer("echo", reply_markup=KEYS)


async def on_tap(tap: CallbackQuery) -> None:
    await tap.answer()
    if isinstance(tap.message, Message):
        await tap.message.edit_text(f"echo {next(NUMBERS)}", reply_markup=KEYS)


def dispatcher() -> Dispatcher:
    made = Dispatcher()
    made.message.register(on_message)
    made.callback_query.register(on_tap)
    return made


async def main(url: str, token: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    async with Bot(token, session=session) as bot:
        await dispatcher().start_polling(bot)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    asyncio.run(main(*sys.argv[1:3]))
