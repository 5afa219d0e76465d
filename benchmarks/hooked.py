"""Foyer, or aiogram's echo, by webhook: `python -m benchmarks.hooked foyer|echo PORT`, settings in the environment.

Live Telegram calls https only and the settings say so: the local address is put in afterwards.
"""

import asyncio
import logging
import sys

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from benchmarks.echo_bot import dispatcher
from bot.app import run_bot, until_signal
from bot.config import Settings, load_settings
from bot.web import WEBHOOK_PATH


async def main(what: str, port: int) -> None:
    settings = load_settings()
    url = f"http://127.0.0.1:{port}{WEBHOOK_PATH}"
    if what == "echo":
        logging.disable(logging.CRITICAL)  # it is stopped in mid-tap
        await until_signal(_echo(settings, port, url))
        return
    telegram = settings.telegram.model_copy(update={"webhook_url": url})
    await run_bot(settings.model_copy(update={"telegram": telegram}))


async def _echo(settings: Settings, port: int, url: str) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(settings.telegram.api_base))
    async with Bot(settings.telegram.token.get_secret_value(), session=session) as bot:
        app = web.Application()
        SimpleRequestHandler(dispatcher(), bot).register(app, WEBHOOK_PATH)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await bot.set_webhook(url)
        try:
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2])))
