"""CPU of a tap through the whole bot, database and network left out, against aiogram's echo.

The database is asked once; from then on the same question gets the same answer at the boundary. What Telegram is told
is answered without being sent. A picture is drawn once, as if Telegram had it already: it has figures of its own.
"""

import itertools
import tempfile
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from sqlalchemy import Connection, select

from benchmarks.bots import TOKEN
from benchmarks.echo_bot import dispatcher
from benchmarks.figures import Goal, compare
from benchmarks.taps import bring_programme
from booking import seating
from bot.app import reception
from bot.clock import now
from bot.config import Settings
from bot.house import House, house_rules
from bot.nursery import Nursery
from bot.screens import seats
from bot.show import Stage
from locales import Words
from storage import tables
from storage.db import Database

TAPS = 300  # a round
PERSON = 1_000
NUMBERS = itertools.count(1)
SENT = {"message_id": 1, "photo": [{"file_id": "photo"}]}
Take = Callable[[dict[str, Any]], Awaitable[object]]


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "foyer.db"
        await bring_programme(database, visitors=1)
        async with Database.open(f"sqlite:///{database}") as db, foyer(Remembered(db)) as ours, _echo() as echo:
            plain = await _figure("tap-cpu", ours, echo, ("fl1:0", []), Goal(at_most=3))
            seat = await _figure("seat-tap-cpu", ours, echo, await _seat_tap(db), Goal(at_most=10))
            return plain and seat


async def _figure(name: str, take: Take, echo: Take, tap: tuple[str, list[Any]], goal: Goal) -> bool:
    """The echo's tap has no keyboard to parse."""
    ours, limit = partial(_cpu, take, *tap), partial(_cpu, echo, "h1", [])
    await ours()  # the questions are asked, the pictures drawn
    return await compare(name, ours, limit, goal, "CPU us a tap")


async def _cpu(take: Take, data: str, rows: list[Any]) -> float:
    taps = [update(data, rows) for _ in range(TAPS)]
    start = time.process_time()
    for tap in taps:
        await take(tap)
    return (time.process_time() - start) / TAPS * 1e6


def update(data: str, rows: list[Any], person_id: int = PERSON) -> dict[str, Any]:
    """As Telegram tells it: with the message, and the keyboard below it, that was tapped."""
    number = next(NUMBERS)
    person = {"id": person_id, "is_bot": False, "first_name": f"Visitor {person_id}", "language_code": "en"}
    bot = {"id": int(TOKEN.partition(":")[0]), "is_bot": True, "first_name": "Foyer", "username": "foyer_bot"}
    message = {
        "message_id": 1,
        "date": now(),
        "chat": {"id": person_id, "type": "private"},
        "from": bot,
        "text": "Seats",
    }
    message["reply_markup"] = {"inline_keyboard": rows}
    tap = {"id": str(number), "from": person, "message": message, "chat_instance": "1", "data": data}
    return {"update_id": number, "callback_query": tap}


async def _seat_tap(db: Database) -> tuple[str, list[Any]]:
    """The first free seat on the map of the largest hall, and the whole map."""
    settings = Settings(telegram={"token": TOKEN})
    show = await db.read(_largest)
    view = await db.read(seating.seat_map, PERSON, show, now(), house_rules(settings))
    rows = seats.seat_map(view, Words("en")).rows
    data = next(button.data for row in rows for button in row if (button.data or "").startswith("t1:"))
    return str(data), [[{"text": b.text, "callback_data": b.data or "z1"} for b in row] for row in rows]


def _largest(tx: Connection) -> int:
    shows, layouts = tables.shows.c, tables.layouts.c
    opened = (
        select(shows.id).join(tables.layouts, layouts.id == shows.layout_id).where(shows.starts_at > now() + 86_400)
    )
    return int(tx.execute(opened.order_by(layouts.capacity.desc(), shows.id)).scalars().first() or 0)


@asynccontextmanager
async def foyer(db: "Remembered") -> AsyncIterator[Take]:
    settings = Settings(telegram={"token": TOKEN}, limits={"views_per_minute": 10**6, "holds_per_minute": 10**6})
    house = House.open(cast("Database", db), settings, "foyer_bot", {})
    bot, nursery = Bot(TOKEN, session=_Unsent()), Nursery()
    intake = reception(house, bot, Stage(bot, house.mark_blocked, lambda _chat: 0.0), nursery)
    yield intake.accept
    await nursery.drain(1)
    if refused := house.counts.named.keys() - {"taps"}:
        raise RuntimeError(f"not every tap was served: {refused}")


@asynccontextmanager
async def _echo() -> AsyncIterator[Take]:
    yield partial(dispatcher().feed_raw_update, Bot(TOKEN, session=_Unsent()))


class _Unsent(BaseSession):
    """In Telegram's place."""

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:  # noqa: ARG002, ASYNC109 - aiogram's
        return True if method.__api_method__.startswith("answer") else SENT

    async def close(self) -> None: ...

    async def stream_content(self, *_args: Any, **_named: Any) -> AsyncGenerator[bytes, None]:
        yield b""


class Remembered:
    """In the database's place; what is asked is the query and, of a use case that is run once, its name."""

    sqlite = True

    def __init__(self, db: Database) -> None:
        self._db = db
        self._answers: dict[tuple[object, ...], object] = {}

    async def read(self, query: Callable[..., object], *args: Any, **named: Any) -> object:
        return await self._answer((query,), partial(self._db.read, query, *args, **named))

    async def write(self, use_case: Callable[..., object], *args: Any, **named: Any) -> object:
        return await self._answer((use_case, *args[1:2]), partial(self._db.write, use_case, *args, **named))

    async def _answer(self, question: tuple[object, ...], ask: Callable[[], Awaitable[object]]) -> object:
        if question not in self._answers:
            self._answers[question] = await ask()
        return self._answers[question]
