"""One bot and what Telegram keeps for it: its chats, its updates, its files, its face."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from emulator.chats import Body, Chat, Message
from emulator.clock import now
from emulator.files import FileStore
from emulator.invoices import Bill
from emulator.queries import Queries
from emulator.updates import UpdateQueue
from emulator.webhook import Webhook

Scope = tuple[Any, ...]


@dataclass(slots=True)
class Profile:
    """What setMy... set. Keys are language codes, "" for everybody."""

    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Body]] = field(default_factory=dict)
    menu_buttons: dict[int, Body] = field(default_factory=dict)


@dataclass(slots=True)
class Charge:
    user_id: int
    bill: Bill
    provider_charge_id: str
    refunded: bool = False


@dataclass(slots=True)
class Bot:
    token: str | None
    user: Body
    next_message_id: int
    queue: UpdateQueue
    webhook: Webhook
    queries: Queries
    files: FileStore
    chats: dict[int, Chat] = field(default_factory=dict)
    profile: Profile = field(default_factory=Profile)
    links: OrderedDict[str, Bill] = field(default_factory=OrderedDict)
    charges: dict[str, Charge] = field(default_factory=dict)
    star_log: list[Body] = field(default_factory=list)
    messages: int = 0

    @property
    def id(self) -> int:
        return int(self.user["id"])

    def say(self, chat: Chat, content: Body, **facts: Any) -> Message:
        """Puts a message of the bot into the chat."""
        return self._put(chat, {"from": self.user, **content}, from_bot=True, **facts)

    def hear(self, chat: Chat, person: Body, content: Body, **facts: Any) -> tuple[Message, int]:
        """Puts a person's message into the chat. Returns it and the id of the update that tells the bot."""
        message = self._put(chat, {"from": person, **content}, from_bot=False, **facts)
        return message, self.queue.add("message", message.body, person["id"])

    def _put(self, chat: Chat, content: Body, **facts: Any) -> Message:
        number = self.next_message_id
        self.next_message_id += 1
        self.messages += 1
        body = {"message_id": number, "chat": chat.body, "date": int(now()), **content}
        message = Message(number, body, **facts)
        chat.add(message)
        return message

    def tap(self, person: Body, chat: Chat, message: Body, data: str) -> tuple[int, str]:
        """A tap on a button. Returns the ids of the update and of the query to be answered."""
        query_id = self.queries.open("callback_query", person["id"], chat.id)
        payload = {
            "id": query_id,
            "from": person,
            "message": message,
            "chat_instance": str(abs(hash((chat.id, self.user["id"])))),
            "data": data,
        }
        return self.queue.add("callback_query", payload, person["id"]), query_id


def new_charge_id() -> str:
    """Random, so that no two runs of the server ever repeat one."""
    return secrets.token_urlsafe(24)
