"""What Telegram shows of the bot by itself: commands and descriptions, in every language."""

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import BotCommand

from bot.screens import commands
from locales import SOURCE, Words

logger = logging.getLogger(__name__)


async def introduce(bot: Bot, languages: tuple[str, ...]) -> None:
    """Sets them; what Telegram does not take today is only logged. Who speaks none of the languages gets English."""
    for language in (None, *languages):
        words = Words(language or SOURCE)
        try:
            await _introduce(bot, language, words)
        except AiogramError as failure:
            logger.warning("the bot's commands and descriptions are not set in %s: %s", words.language, failure)


async def _introduce(bot: Bot, language: str | None, words: Words) -> None:
    menu = [BotCommand(command=name, description=text) for name, text in commands.commands(words)]
    await bot.set_my_commands(menu, language_code=language)
    await bot.set_my_description(commands.description(words), language_code=language)
    await bot.set_my_short_description(commands.short_description(words), language_code=language)
