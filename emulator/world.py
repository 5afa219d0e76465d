"""Everybody there is: people, groups, bots. One server is one world; it lives in memory only."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientResponse

from emulator import limits
from emulator.bots import Bot
from emulator.chats import Body, Chat, Message, view
from emulator.clock import first_id, first_user_id
from emulator.errors import ClientError
from emulator.events import Events
from emulator.faults import Faults
from emulator.files import FileStore
from emulator.flood import Flood
from emulator.journal import Journal
from emulator.queries import Queries
from emulator.updates import UpdateQueue
from emulator.webhook import Webhook

PLACEHOLDER_BOT = 1
"""The bot's id while no bot has called and people already write to it."""
SUPERGROUPS = -1_000_000_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """username: of the first bot that calls. Times in seconds; they are Telegram's unless told otherwise."""

    username: str | None = None
    name: str = "Local bot"
    flood: bool = False
    answer_s: float = limits.ANSWER_S
    pre_checkout_s: float = limits.PRE_CHECKOUT_S
    webhook_resend_s: float = 1.0
    journal_bytes: int = 128 * 1024 * 1024


def private_chat(person: Body) -> Body:
    named: Body = {name: person[name] for name in ("first_name", "last_name", "username") if name in person}
    return {"id": person["id"], **named, "type": "private"}


@dataclass(slots=True)
class World:
    settings: Settings
    people: dict[int, Body] = field(default_factory=dict)
    groups: dict[int, Body] = field(default_factory=dict)
    bots: dict[str, Bot] = field(default_factory=dict)
    unstarted: set[int] = field(default_factory=set)
    events: Events = field(default_factory=Events)
    faults: Faults = field(default_factory=Faults)
    journal: Journal = field(default_factory=Journal)
    flood: Flood = field(default_factory=Flood)
    next_person: int = field(default_factory=first_user_id)
    webhook_reply: Callable[[Bot, ClientResponse], Awaitable[None]] | None = None
    _current: Bot | None = None

    @property
    def bot(self) -> Bot:
        """The bot in use: the last one that called. Before the first call, one that the first caller takes over."""
        if self._current is None:
            self._current = self._new_bot(None, PLACEHOLDER_BOT)
        return self._current

    def bot_of(self, token: str) -> Bot:
        bot = self.bots.get(token)
        if bot is None:
            bot = self._adopt(token)
            self.bots[token] = bot
        self._current = bot
        return bot

    def _adopt(self, token: str) -> Bot:
        number = int(token.partition(":")[0])
        if self._current is not None and self._current.token is None:
            self._current.token = token
            self._current.user.update(self._face(number))
            return self._current
        return self._new_bot(token, number)

    def _face(self, number: int) -> Body:
        named = self.settings.username if not self.bots else None
        return {"id": number, "username": named or f"local_{number}_bot"}

    def _new_bot(self, token: str | None, number: int) -> Bot:
        user: Body = {"is_bot": True, "first_name": self.settings.name, **self._face(number)}
        settings = self.settings
        start = first_id()
        queue = UpdateQueue(next_id=start, short_life_s=settings.answer_s)
        bot = Bot(
            token=token,
            user=user,
            next_message_id=start,
            queue=queue,
            webhook=Webhook(queue, self._reply, resend_s=settings.webhook_resend_s),
            queries=Queries(settings.answer_s, settings.pre_checkout_s),
            files=FileStore(),
        )
        bot.webhook.reply = lambda response: self._reply_of(bot, response)
        return bot

    async def _reply(self, response: ClientResponse) -> None:
        await response.release()

    async def _reply_of(self, bot: Bot, response: ClientResponse) -> None:
        if self.webhook_reply:
            await self.webhook_reply(bot, response)

    def person(self, user_id: int) -> Body:
        person = self.people.get(user_id)
        if person is None:
            raise ClientError(404, f"no such user: {user_id}")
        return person

    def chat(self, bot: Bot, chat_id: int) -> Chat | None:
        """The bot's view of a chat; made when it is first looked at."""
        chat = bot.chats.get(chat_id)
        if chat is None:
            chat = self._open_chat(chat_id)
            if chat is not None:
                bot.chats[chat_id] = chat
        return chat

    def _open_chat(self, chat_id: int) -> Chat | None:
        if chat_id in self.people:
            return Chat(chat_id, private_chat(self.people[chat_id]), {chat_id}, started=chat_id not in self.unstarted)
        if chat_id in self.groups:
            group = self.groups[chat_id]
            body: Body = {"id": chat_id, "title": group["title"], "type": "supergroup"}
            return Chat(chat_id, body, set(group["member_ids"]))
        return None

    def tell(self, chat: Chat, kind: str, message: Message) -> None:
        """Tells whoever watches the chat that a message came, changed or went."""
        if self.events.watched(chat.id):
            self.events.tell(chat.id, kind, view(chat, message, self.bot.files))

    def state(self) -> dict[str, Any]:
        bot = self.bot
        return {
            "users": len(self.people),
            "chats": len(self.people) + len(self.groups),
            "groups": len(self.groups),
            "messages": bot.messages,
            "updates_waiting": len(bot.queue.pending) + len(bot.queue.again),
            "requests": self.journal.seq,
            "by_method": dict(self.journal.by_method),
        }
