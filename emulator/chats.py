"""A chat as its bot and its people see it: messages in order of their numbers, deleted ones kept and marked."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from emulator.files import FileStore
from emulator.invoices import Bill

Body = dict[str, Any]


@dataclass(slots=True)
class Message:
    """body is the Message object of the Bot API, as the bot gets it."""

    id: int
    body: Body
    from_bot: bool
    reply_keyboard: Body | None = None
    deleted: bool = False
    service: bool = False
    bill: Bill | None = None
    reactions: list[Body] = field(default_factory=list)

    @property
    def media(self) -> bool:
        return "photo" in self.body or "document" in self.body

    @property
    def editable(self) -> bool:
        return self.from_bot and not self.service and self.reply_keyboard is None


@dataclass(slots=True)
class Chat:
    id: int
    body: Body
    members: set[int]
    bot_inside: bool = True
    started: bool = True
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    numbers: list[int] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)

    @property
    def private(self) -> bool:
        return bool(self.body["type"] == "private")

    def add(self, message: Message) -> None:
        self.messages[message.id] = message
        self.numbers.append(message.id)

    def after(self, number: int) -> list[Message]:
        """Messages with greater numbers, oldest first."""
        return [self.messages[found] for found in self.numbers[bisect_right(self.numbers, number) :]]

    def present(self, number: int) -> Message | None:
        """The message, unless it was never there or is deleted."""
        message = self.messages.get(number)
        return message if message and not message.deleted else None


_SHOWN = (
    "location",
    "venue",
    "contact",
    "successful_payment",
    "refunded_payment",
    "pinned_message",
    "rich_message",
    "media_group_id",
    "show_caption_above_media",
    "has_media_spoiler",
)


def view(chat: Chat, message: Message, store: FileStore) -> dict[str, Any]:
    """A message as a person's Telegram shows it; every field is there, null when it does not apply."""
    body = message.body
    shown = {
        "message_id": message.id,
        "chat_id": chat.id,
        "date": body["date"],
        "edit_date": body.get("edit_date"),
        "from_bot": message.from_bot,
        "from": body.get("from"),
        "text": body.get("text"),
        "caption": body.get("caption"),
        "entities": body.get("entities") or body.get("caption_entities") or [],
        "photo": _photo(body, store),
        "document": _document(body, store),
        "invoice": _invoice(message),
        "reply_markup": body.get("reply_markup"),
        "reply_keyboard": message.reply_keyboard,
        "reply_to_message_id": body.get("reply_to_message", {}).get("message_id"),
        "pinned": message.id in chat.pinned,
        "reactions": message.reactions,
        "deleted": message.deleted,
    }
    shown.update({name: body.get(name) for name in _SHOWN})
    return shown


def _photo(body: Body, store: FileStore) -> Body | None:
    if "photo" not in body:
        return None
    full = body["photo"][-1]
    return {
        "file_id": full["file_id"],
        "width": full["width"],
        "height": full["height"],
        "url": store.client_url(full["file_id"]),
    }


def _document(body: Body, store: FileStore) -> Body | None:
    if "document" not in body:
        return None
    return {**body["document"], "url": store.client_url(body["document"]["file_id"])}


def _invoice(message: Message) -> Body | None:
    bill = message.bill
    if not bill:
        return None
    return {**message.body["invoice"], "prices": bill.prices, "photo_url": bill.photo_url, "paid": bill.paid > 0}
