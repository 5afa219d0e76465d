"""@bot and a few words in any chat: shows as cards to share. Answers belong to who asks; nobody is written down."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from booking import people, wishing
from bot.clock import now
from bot.house import House
from bot.screens.inline import Card, card
from locales import Words
from locales.formats import local_day

KEPT_SECONDS = 30  # an answer with prices and times


async def asked(query: InlineQuery, house: House, bot: Bot) -> None:
    person = await house.db.read(people.person, query.from_user.id)
    language = person.language if person else house.settings.house.language_for(query.from_user.language_code)
    words, city_id = Words(language), person.city_id if person else None
    shows = await house.db.read(wishing.cards, query.query, language, city_id, now())
    cards = [card(show, words, house.bot_name, local_day(now(), show.zone)) for show in shows]
    start = InlineQueryResultsButton(text=words("card-all") if cards else words("card-none"), start_parameter="inline")
    try:
        await bot.answer_inline_query(
            query.id, [_result(each) for each in cards], cache_time=KEPT_SECONDS, is_personal=True, button=start
        )
    except TelegramBadRequest:  # too late: they have typed on
        return
    house.counts.count("inline_queries")


def _result(shown: Card) -> InlineQueryResultArticle:
    open_it = InlineKeyboardButton(text=shown.button, url=shown.url)
    return InlineQueryResultArticle(
        id=shown.key,
        title=shown.title,
        description=shown.about,
        input_message_content=InputTextMessageContent(message_text=shown.text, parse_mode="HTML"),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[open_it]]),
    )
