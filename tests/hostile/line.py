"""The real bot, its line to Telegram cut at the HTTP boundary: what it says is counted, and answered as if heard."""

import asyncio
import json
from collections import Counter
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from aiogram.client.session.aiohttp import AiohttpSession

from bot.app import opened
from tests.journeys.conftest import settings_for

NO_LIMITS = {
    "sends_per_second": 1000,
    "per_chat_per_second": 100_000,
    "holds_per_minute": 10_000_000,
    "views_per_minute": 10_000_000,
}
NUMBERS = count(1)


def answer(method, chat_id):
    """What Telegram would send back, as short as its schema allows."""
    if method == "getMe":
        return {"id": 700000001, "is_bot": True, "first_name": "Foyer", "username": "foyer_bot"}
    message = {"message_id": next(NUMBERS), "date": 0, "chat": {"id": chat_id, "type": "private"}}
    if method == "getUpdates":
        return []
    if method == "sendMediaGroup":
        return [message, {**message, "message_id": next(NUMBERS)}]
    if method in ("sendPhoto", "editMessageMedia"):
        file = {"file_id": f"file-{message['message_id']}", "file_unique_id": "f", "width": 1, "height": 1}
        return {**message, "photo": [file]}
    return message if method.startswith(("send", "edit")) else True


@asynccontextmanager
async def cut_off(monkeypatch, database, **sections):
    """An open house, and the Counter of the methods that it calls."""
    called = Counter()

    async def make_request(session, bot, method, timeout=None):
        name = method.__api_method__
        called[name] += 1
        if name == "getUpdates":
            await asyncio.sleep(method.timeout)
        sent = answer(name, getattr(method, "chat_id", 1))
        if method.__returning__ in (bool, dict[str, Any], list[dict[str, Any]]):
            return sent
        return session.check_response(bot, method, 200, json.dumps({"ok": True, "result": sent})).result

    monkeypatch.setattr(AiohttpSession, "make_request", make_request)
    sections = {"limits": NO_LIMITS, **sections}
    async with opened(settings_for("http://127.0.0.1:9", database, **sections)) as foyer:
        yield foyer, called
