"""The calls that carry screens, kept lean: aiogram's own build a model for every button, twice, and parse it all back.

A keyboard goes out as ready JSON, and what Telegram answers, the whole message again, stays a plain dictionary.
"""

import json
from collections.abc import Iterator
from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import InputFile, InputMediaPhoto

from bot.screens.screen import Button, Rows

HTML = "HTML"
NO_KEYBOARD = '{"remove_keyboard":true}'
NO_PREVIEW = '{"is_disabled":true}'

Sent = dict[str, Any]


class SendText(TelegramMethod[Sent]):
    __returning__ = Sent
    __api_method__ = "sendMessage"

    chat_id: int
    text: str
    reply_markup: str | None = None
    parse_mode: str = HTML
    link_preview_options: str = NO_PREVIEW


class SendPhoto(TelegramMethod[Sent]):
    __returning__ = Sent
    __api_method__ = "sendPhoto"

    chat_id: int
    photo: str | InputFile
    caption: str
    reply_markup: str | None = None
    parse_mode: str = HTML


class EditText(TelegramMethod[Sent]):
    __returning__ = Sent
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    reply_markup: str | None = None
    parse_mode: str = HTML
    link_preview_options: str = NO_PREVIEW


class EditCaption(TelegramMethod[Sent]):
    __returning__ = Sent
    __api_method__ = "editMessageCaption"

    chat_id: int
    message_id: int
    caption: str
    reply_markup: str | None = None
    parse_mode: str = HTML


class EditPhoto(TelegramMethod[Sent]):
    """Also turns a text into a photo."""

    __returning__ = Sent
    __api_method__ = "editMessageMedia"

    chat_id: int
    message_id: int
    media: InputMediaPhoto
    reply_markup: str | None = None


class SendRich(TelegramMethod[Sent]):
    """`rich_message` is JSON, as `bot.rich` makes it."""

    __returning__ = Sent
    __api_method__ = "sendRichMessage"

    chat_id: int
    rich_message: str
    reply_markup: str | None = None


class EditRich(TelegramMethod[Sent]):
    __returning__ = Sent
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    rich_message: str
    reply_markup: str | None = None


class SendDocument(TelegramMethod[Sent]):
    __returning__ = Sent
    __api_method__ = "sendDocument"

    chat_id: int
    document: InputFile
    caption: str
    reply_markup: str | None = None
    parse_mode: str = HTML


class SendAlbum(TelegramMethod[list[Sent]]):
    __returning__ = list[Sent]
    __api_method__ = "sendMediaGroup"

    chat_id: int
    media: list[InputMediaPhoto]


def keyboard(rows: Rows, *, mark: str, nothing: str, styled: bool, disabled: bool) -> str | None:
    """The inline keyboard as JSON, None without rows. `mark` goes before all data.

    A button that leads nowhere carries `nothing`, or is `disabled` where the server knows such buttons.
    """
    if not rows:
        return None

    def fields(button: Button) -> Iterator[tuple[str, object]]:
        yield "text", button.text
        if button.url is not None:
            yield "url", button.url
        elif button.share is not None:
            yield "switch_inline_query", button.share
        elif button.data is None and disabled:
            yield "disabled", {}
        else:
            yield "callback_data", mark + (nothing if button.data is None else button.data)
        if styled and button.style is not None:
            yield "style", button.style

    lines = [[dict(fields(button)) for button in row] for row in rows]
    return json.dumps({"inline_keyboard": lines}, ensure_ascii=False)


def location_keyboard(text: str) -> str:
    """In place of the letters: one button, which shares where the person is."""
    keys = [[{"text": text, "request_location": True}]]
    return json.dumps({"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}, ensure_ascii=False)


def file_id(sent: Sent) -> str | None:
    """Of the largest size of the photo in a message."""
    sizes = sent.get("photo")
    return str(sizes[-1]["file_id"]) if sizes else None
