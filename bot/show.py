"""The only code that turns a Screen into Telegram calls: edit or send, text or photo, an answer to every tap.

A message with something lasting (a ticket, a receipt, a notice) is never edited by its own buttons: their data starts
with a mark, which is taken off before anybody reads it, and what they lead to is sent anew.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from weakref import WeakValueDictionary

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramNotFound
from aiogram.types import BufferedInputFile, CallbackQuery, InputMediaPhoto, Message

from bot.callbacks import Nothing
from bot.calls import (
    NO_KEYBOARD,
    EditCaption,
    EditPhoto,
    EditRich,
    EditText,
    SendAlbum,
    SendDocument,
    SendPhoto,
    SendRich,
    SendText,
    Sent,
    file_id,
    keyboard,
    location_keyboard,
)
from bot.recent import Recent
from bot.rich import rich_message
from bot.screens.screen import Document, Picture, Pin, Screen, Table

logger = logging.getLogger(__name__)

LASTING = "!"  # before the data of every button under a message that must stay
KEPT_FILES = 20_000  # file ids
KEPT_MESSAGES = 20_000  # which picture they show, and what was sent in place of which
MOST_UNDRAWN = 16  # pictures that are waited for at once
SAME = "message is not modified"
BAD_FILE = "wrong file identifier"
NOTHING = Nothing().pack()

File = str | BufferedInputFile
Blocked = Callable[[int], Awaitable[None]]
Wait = Callable[[int], float]


class PictureError(RuntimeError):
    """A picture could not be drawn."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a screen goes: a chat, and the message there that it replaces, if any."""

    chat_id: int
    message_id: int | None = None
    is_photo: bool = False

    @classmethod
    def of_tap(cls, tap: CallbackQuery) -> "Place":
        message = tap.message
        if message is None:
            return cls(tap.from_user.id)
        stays = (tap.data or "").startswith(LASTING)
        is_photo = isinstance(message, Message) and bool(message.photo)
        return cls(message.chat.id, None if stays else message.message_id, is_photo)


class Stage:
    """Shows screens. `blocked` is told whose chat takes nothing from us any more; `wait` knows for how many seconds a
    chat is not to be written to.
    """

    def __init__(
        self,
        bot: Bot,
        blocked: Blocked,
        wait: Wait,
        *,
        styled: bool = True,
        disabled: bool = False,
        rich: bool = False,
    ) -> None:
        self._bot, self._blocked, self.wait = bot, blocked, wait
        self._styled, self._disabled, self._rich = styled, disabled, rich
        self._files: Recent[str, str] = Recent(KEPT_FILES)
        self._shown: Recent[tuple[int, int], str] = Recent(KEPT_MESSAGES)
        self._instead: Recent[tuple[int, int], int] = Recent(KEPT_MESSAGES)
        self._drawing: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._undrawn = 0

    async def show(self, place: Place, screen: Screen) -> int | None:
        """The message that now shows the screen; None when the person has blocked us."""
        if self._is_too_much(screen.picture):
            screen = replace(screen, picture=None)
        place = self._by_now(place)
        try:
            return await self._put(place, screen)
        except TelegramForbiddenError:
            await self._blocked(place.chat_id)
            return None
        except PictureError:
            logger.exception("a screen is shown without its picture")
            return await self._put(place, replace(screen, picture=None))

    async def answer(self, tap_id: str, text: str | None = None, *, alert: bool = False) -> None:
        """Ends the tap's spinner, if it can be ended still; what the tap did is shown in any case."""
        try:
            await self._bot.answer_callback_query(tap_id, text=text, show_alert=alert or None)
        except TelegramBadRequest as refused:
            logger.info("a tap could not be answered: %s", refused.message)
        except TelegramAPIError as failure:
            logger.warning("a tap was not answered: %s", failure)

    async def send(self, chat_id: int, screen: Screen, *, lasting: bool = False) -> int:
        """Sends anew; raises what Telegram refuses."""
        if screen.album:
            return await self._send_album(chat_id, screen)
        return await self._send(chat_id, screen, lasting=lasting)

    async def turn(self, chat_id: int, message_id: int, screen: Screen) -> int:
        """Turns a message into the screen, whatever it showed before; sends anew where that cannot be."""
        return await self._replace(Place(chat_id, message_id), message_id, screen)

    def _by_now(self, place: Place) -> Place:
        """Where the screen is now: a tap may have been on its way while its message made way for another."""
        while place.message_id is not None:
            instead = self._instead.get((place.chat_id, place.message_id))
            if instead is None:
                break
            place = replace(place, message_id=instead, is_photo=(place.chat_id, instead) in self._shown)
        return place

    async def _put(self, place: Place, screen: Screen) -> int:
        if screen.location is not None:
            return await self._ask_location(place.chat_id, screen.text, screen.location)
        if screen.puts_away is not None:
            await self._bot(SendText(chat_id=place.chat_id, text=screen.puts_away, reply_markup=NO_KEYBOARD))
        if screen.table is not None and self._rich and (shown := await self._put_table(place, screen.table)):
            return shown
        if place.message_id is None or screen.is_sent_anew:
            return await self._send(place.chat_id, screen)
        return await self._replace(place, place.message_id, screen)

    async def _put_table(self, place: Place, table: Table) -> int | None:
        """None where Telegram does not take it: the screen is shown in its plain form then."""
        message = rich_message(table, mark="", nothing=NOTHING, styled=self._styled)
        keys = keyboard(table.rows, mark="", nothing=NOTHING, styled=self._styled, disabled=self._disabled)
        try:
            if place.message_id is not None and not place.is_photo:
                edit = EditRich(
                    chat_id=place.chat_id, message_id=place.message_id, rich_message=message, reply_markup=keys
                )
                await self._bot(edit)
                return place.message_id
            sent = await self._bot(SendRich(chat_id=place.chat_id, rich_message=message, reply_markup=keys))
        except (TelegramBadRequest, TelegramNotFound) as refused:
            if SAME in refused.message:
                return place.message_id
            logger.info("a table is shown as a picture: %s", refused.message)
            return None
        if place.message_id is not None:
            await self._make_way(place.chat_id, place.message_id, sent["message_id"])
        return int(sent["message_id"])

    async def _send(self, chat_id: int, screen: Screen, *, lasting: bool = False) -> int:
        if screen.pin is not None:
            await self._send_pin(chat_id, screen.pin)
        if screen.document is not None:
            return await self._send_document(chat_id, screen, screen.document)
        keys, picture = self._keyboard(screen, LASTING if lasting else ""), screen.picture
        if picture is None:
            sent = await self._bot(SendText(chat_id=chat_id, text=screen.text, reply_markup=keys))
            return int(sent["message_id"])

        async def call(photo: File) -> Sent:
            return await self._bot(SendPhoto(chat_id=chat_id, photo=photo, caption=screen.text, reply_markup=keys))

        sent = await self._with_picture(picture, call)
        self._shown.put((chat_id, sent["message_id"]), picture.key)
        return int(sent["message_id"])

    async def _ask_location(self, chat_id: int, text: str, button: str) -> int:
        """With a keyboard of one button, in place of the letters, until it is pressed or put away."""
        sent = await self._bot(SendText(chat_id=chat_id, text=text, reply_markup=location_keyboard(button)))
        return int(sent["message_id"])

    async def _send_pin(self, chat_id: int, pin: Pin) -> None:
        await self._bot.send_venue(
            chat_id, latitude=pin.latitude, longitude=pin.longitude, title=pin.title, address=pin.address
        )

    async def _send_document(self, chat_id: int, screen: Screen, document: Document) -> int:
        file = BufferedInputFile(await asyncio.to_thread(document.draw), filename=document.name)
        keys = self._keyboard(screen, LASTING)
        call = SendDocument(chat_id=chat_id, document=file, caption=screen.text, reply_markup=keys)
        return int((await self._bot(call))["message_id"])

    async def _replace(self, place: Place, message_id: int, screen: Screen) -> int:
        try:
            if screen.picture is not None:
                await self._edit_photo(place.chat_id, message_id, screen, screen.picture)
                return message_id
            if not place.is_photo:
                await self._edit_text(place.chat_id, message_id, screen)
                return message_id
        except TelegramBadRequest as refused:
            if SAME in refused.message:
                return message_id
            logger.info("a message is sent anew: %s", refused.message)
        sent = await self._send(place.chat_id, screen)
        await self._make_way(place.chat_id, message_id, sent)
        return sent

    async def _make_way(self, chat_id: int, message_id: int, sent: int) -> None:
        if await self.remove(chat_id, message_id):
            self._instead.put((chat_id, message_id), sent)

    async def _edit_text(self, chat_id: int, message_id: int, screen: Screen) -> None:
        keys = self._keyboard(screen)
        await self._bot(EditText(chat_id=chat_id, message_id=message_id, text=screen.text, reply_markup=keys))

    async def _edit_photo(self, chat_id: int, message_id: int, screen: Screen, picture: Picture) -> None:
        keys, where = self._keyboard(screen), (chat_id, message_id)
        if self._shown.get(where) == picture.key:
            await self._bot(EditCaption(chat_id=chat_id, message_id=message_id, caption=screen.text, reply_markup=keys))
            return

        async def call(photo: File) -> Sent:
            media = InputMediaPhoto(media=photo, caption=screen.text)
            return await self._bot(EditPhoto(chat_id=chat_id, message_id=message_id, media=media, reply_markup=keys))

        await self._with_picture(picture, call)
        self._shown.put(where, picture.key)

    async def _send_album(self, chat_id: int, screen: Screen) -> int:
        """The text goes under the last picture: Telegram shows a single caption below the whole album."""
        photos = [self._files.get(picture.key) or await self._draw(picture) for picture in screen.album]
        media = [InputMediaPhoto(media=photo) for photo in photos[:-1]]
        media.append(InputMediaPhoto(media=photos[-1], caption=screen.text))
        sent = await self._bot(SendAlbum(chat_id=chat_id, media=media))
        for picture, message in zip(screen.album, sent, strict=True):
            self._keep(picture, message)
        return int(sent[-1]["message_id"])

    async def remove(self, chat_id: int, message_id: int) -> bool:
        """Whether it was removed: a message that is gone, or too old to be deleted, is let be."""
        self._shown.forget((chat_id, message_id))
        try:
            return await self._bot.delete_message(chat_id, message_id)
        except TelegramAPIError as refused:
            logger.info("a message could not be removed: %s", refused.message)
            return False

    async def _with_picture(self, picture: Picture, call: Callable[[File], Awaitable[Sent]]) -> Sent:
        """Draws and uploads a picture once; after that its file id is enough, until Telegram forgets it."""
        lock = self._drawing.setdefault(picture.key, asyncio.Lock())
        async with lock:
            known = self._files.get(picture.key)
            if known is None:
                return self._keep(picture, await call(await self._draw(picture)))
        try:
            return await call(known)
        except TelegramBadRequest as refused:
            if BAD_FILE not in refused.message:
                raise
            return self._keep(picture, await call(await self._draw(picture)))

    def _is_too_much(self, picture: Picture | None) -> bool:
        """In a rush for one show every tap makes another picture: the words go on without."""
        if picture is None or not picture.spare or self._undrawn < MOST_UNDRAWN:
            return False
        return picture.key not in self._files

    async def _draw(self, picture: Picture) -> BufferedInputFile:
        self._undrawn += 1
        try:
            drawn = await asyncio.to_thread(picture.draw)
        except Exception as failure:
            raise PictureError(picture.key) from failure
        finally:
            self._undrawn -= 1
        return BufferedInputFile(drawn, filename="picture.png")

    def _keep(self, picture: Picture, sent: Sent) -> Sent:
        if (uploaded := file_id(sent)) is not None:
            self._files.put(picture.key, uploaded)
        return sent

    def _keyboard(self, screen: Screen, mark: str = "") -> str | None:
        return keyboard(screen.rows, mark=mark, nothing=NOTHING, styled=self._styled, disabled=self._disabled)
