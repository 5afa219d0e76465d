"""People with Telegram in their hands: they say, press, pay and look, over HTTP, as the chat page does."""

import asyncio
import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import aiohttp

from locales import Words

PATIENCE = 60.0  # seconds until something that should appear has appeared
IDS = count(5_000_001)
ANY = "\ue000"  # a fact that may be whatever it is


class Telegram:
    """The client side of the local Telegram at `url`."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url, self._session = url, session

    async def post(self, call: str, **body: Any) -> dict[str, Any]:
        given = {name: value for name, value in body.items() if value is not None}
        async with self._session.post(f"{self.url}/client/{call}", json=given) as response:
            return await self._read(response)

    async def send(self, person: int, picture: bytes, caption: str) -> dict[str, Any]:
        form = aiohttp.FormData({"user_id": str(person), "caption": caption})
        form.add_field("file", picture, filename="photo.png", content_type="image/png")
        async with self._session.post(f"{self.url}/client/photos", data=form) as response:
            return await self._read(response)

    async def get(self, call: str, **query: Any) -> Any:
        async with self._session.get(f"{self.url}/client/{call}", params=query) as response:
            return await self._read(response)

    async def heal(self) -> None:
        async with self._session.delete(f"{self.url}/client/faults") as response:
            await self._read(response)

    async def waiting(self, token: str) -> int:
        """How many updates the bot has not confirmed yet, as it would be told itself."""
        async with self._session.get(f"{self.url}/bot{token}/getWebhookInfo") as response:
            return int((await self._read(response))["result"]["pending_update_count"])

    async def photo(self, message: dict[str, Any]) -> bytes:
        address = message["photo"]["url"]
        async with self._session.get(address if address.startswith("http") else self.url + address) as response:
            assert response.status == 200, await response.text()
            return await response.read()

    async def person(self, name: str = "Ann", language: str = "en") -> "Person":
        user = await self.post("users", id=next(IDS), first_name=name, language_code=language)
        return Person(self, user["id"], name)

    async def people(self, number: int) -> "list[Person]":
        return [await self.person(f"Visitor {place}") for place in range(number)]

    @staticmethod
    async def _read(response: aiohttp.ClientResponse) -> Any:
        read = await response.json(content_type=None)
        assert response.status < 400, (response.status, read)
        return read


@dataclass(frozen=True)
class Spoken:
    """The language of a journey: `spoken("Back", "Назад")` is the one of the two that is said in it."""

    language: str

    def __call__(self, english: str, russian: str) -> str:
        return {"en": english, "ru": russian}[self.language]


@dataclass(frozen=True)
class Heard:
    """A journey in any language, by the house's own words: `heard("button-pay", total=ANY)` is a pattern of them."""

    language: str

    def __call__(self, key: str, **facts: str | int) -> str:
        said = Words(self.language, strict=True)(key, **facts)
        return re.escape(breakable(html.unescape(re.sub("<[^>]+>", "", said)))).replace(ANY, "[^\n]*")


@asynccontextmanager
async def telegram(url: str) -> AsyncIterator[Telegram]:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=300)) as session:
        yield Telegram(url, session)


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button | {"text": breakable(button["text"])} for row in rows for button in row]


def words(message: dict[str, Any]) -> str:
    return breakable(message.get("text") or message.get("caption") or "")


def breakable(text: str) -> str:
    """The text with plain spaces where it has those that keep a line together."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@dataclass
class Person:
    """`taps` counts what the person pressed, paid for or typed since the last `rest`."""

    telegram: Telegram
    id: int
    name: str
    taps: int = 0
    answer: dict[str, Any] = field(default_factory=dict)  # what the last tap was answered
    paid: set[int] = field(default_factory=set)  # invoices

    async def say(self, text: str, chat_id: int | None = None) -> int:
        self.taps += 1
        said = await self.telegram.post("messages", user_id=self.id, text=text, chat_id=chat_id)
        return int(said["update_id"])

    async def show(self, picture: bytes, caption: str) -> int:
        """Sends a photo with words under it."""
        self.taps += 1
        return int((await self.telegram.send(self.id, picture, caption))["update_id"])

    async def start(self, payload: str = "") -> int:
        self.taps += 1
        return int((await self.telegram.post("start", user_id=self.id, payload=payload))["update_id"])

    async def messages(self) -> list[dict[str, Any]]:
        """Every message that is there now, the newest last."""
        listed = await self.telegram.get(f"chats/{self.id}/messages")
        return [message for message in listed if not message.get("deleted")]

    async def press(self, label: str, *, exactly: bool = False) -> dict[str, Any]:
        """Presses the newest button whose text has `label` in it (a regular expression) as soon as there is one."""
        pattern = re.compile(f"^{label}$" if exactly else label)
        message, button = await self.wait(lambda messages: _find(messages, pattern), f"a button {label}")
        return await self.tap(message["message_id"], button["callback_data"])

    async def tap(self, message_id: int, data: str, *, force: bool = False) -> dict[str, Any]:
        self.taps += 1
        pressed = await self.telegram.post(
            "presses", user_id=self.id, chat_id=self.id, message_id=message_id, data=data, force=force or None
        )
        self.answer = pressed.get("answer") or {}
        assert pressed["answered"], f"{data} was never answered"
        return pressed

    async def pay(self, outcome: str = "paid") -> dict[str, Any]:
        self.taps += 1
        invoice = await self.bill()
        paid = await self.telegram.post("payments", user_id=self.id, message_id=invoice["message_id"], outcome=outcome)
        if paid["charged"]:
            self.paid.add(invoice["message_id"])
        return paid

    async def bill(self) -> dict[str, Any]:
        """The newest invoice that is not paid."""

        def last(messages: list[dict[str, Any]]) -> dict[str, Any] | None:
            bills = (m for m in reversed(messages) if m.get("invoice") and m["message_id"] not in self.paid)
            return next(bills, None)

        return await self.wait(last, "an invoice")

    async def sees(self, text: str, after: int = 0) -> dict[str, Any]:
        """The newest message that says `text` (a regular expression), as soon as there is one."""
        pattern = re.compile(text)

        def found(messages: list[dict[str, Any]]) -> dict[str, Any] | None:
            fresh = (message for message in reversed(messages) if message["message_id"] > after)
            return next((m for m in fresh if m["from_bot"] and pattern.search(words(m))), None)

        return await self.wait(found, f"the words {text}")

    async def wait(self, look: Any, what: str, seconds: float = PATIENCE) -> Any:
        """What `look` finds among the messages, as soon as it finds something."""
        deadline = asyncio.get_running_loop().time() + seconds
        while not (found := look(messages := await self.messages())):
            if asyncio.get_running_loop().time() > deadline:
                raise AssertionError(f"{self.name} never saw {what}; the chat is:\n{transcript(messages)}")
            await asyncio.sleep(0.03)
        return found

    def rest(self) -> int:
        """The taps so far; counting starts again."""
        taps, self.taps = self.taps, 0
        return taps


def transcript(messages: list[dict[str, Any]]) -> str:
    """The chat as a person would read it out."""
    said = []
    for message in messages:
        kind = "photo" if message.get("photo") else "invoice" if message.get("invoice") else "text"
        keys = " | ".join(button["text"] for button in buttons(message))
        who = "bot" if message["from_bot"] else "me"
        said.append(f"#{message['message_id']} {who} ({kind}) {words(message)}\n    [{keys}]")
    return "\n".join(said)


def _find(messages: list[dict[str, Any]], pattern: re.Pattern[str]) -> tuple[dict[str, Any], dict[str, Any]] | None:
    pairs = ((message, button) for message in reversed(messages) for button in buttons(message))
    return next((p for p in pairs if "callback_data" in p[1] and pattern.search(p[1]["text"])), None)
