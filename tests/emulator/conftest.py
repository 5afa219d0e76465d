"""A running server, a person's side of it, and a bot's side of it in plain HTTP."""

import io
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from PIL import Image

import emulator

TOKEN = "42:TEST"


@dataclass
class Http:
    """Talks to the server in plain HTTP: `bot` as a bot, `post` and `get` as people."""

    server: emulator.Server
    session: aiohttp.ClientSession
    token: str = TOKEN

    async def raw(self, method: str, data: Any = None, json: Any = None) -> tuple[int, dict[str, Any]]:
        url = f"{self.server.url}/bot{self.token}/{method}"
        async with self.session.post(url, data=data, json=json) as response:
            return response.status, await response.json()

    async def bot(self, method: str, **params: Any) -> Any:
        """The result of a method that is not refused."""
        status, body = await self.raw(method, json=params)
        assert body["ok"], (status, body)
        return body["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        status, body = await self.raw(method, json=params)
        assert not body["ok"], body
        assert body["error_code"] == status
        return status, body["description"]

    async def post(self, path: str, expect: int = 200, **body: Any) -> Any:
        async with self.session.post(f"{self.server.url}/client/{path}", json=body) as response:
            answer = await response.json()
            assert response.status == expect, answer
            return answer

    async def get(self, path: str, expect: int = 200, **query: Any) -> Any:
        async with self.session.get(f"{self.server.url}/client/{path}", params=query) as response:
            answer = await response.json()
            assert response.status == expect, answer
            return answer

    async def upload(self, method: str, files: dict[str, bytes], **params: Any) -> tuple[int, dict[str, Any]]:
        form = aiohttp.FormData()
        for name, data in files.items():
            form.add_field(name, data, filename=f"{name}.png", content_type="image/png")
        for name, value in params.items():
            form.add_field(name, str(value))
        return await self.raw(method, data=form)

    async def person(self, name: str = "Ann", **facts: Any) -> int:
        return (await self.post("users", first_name=name, **facts))["id"]

    async def shown(self, chat_id: int) -> list[dict[str, Any]]:
        return await self.get(f"chats/{chat_id}/messages")


@pytest.fixture
def settings():
    """Overridden by tests that cannot wait as long as Telegram does."""
    return emulator.Settings(username="test_bot", webhook_resend_s=0.05)


@pytest.fixture
async def server(settings):
    async with emulator.serve(settings=settings) as running:
        yield running


@pytest.fixture
async def http(server):
    async with aiohttp.ClientSession() as session:
        yield Http(server, session)


@pytest.fixture
async def ann(http):
    return await http.person("Ann", language_code="en")


def picture(width: int = 60, height: int = 40, colour: str = "navy") -> bytes:
    out = io.BytesIO()
    Image.new("P" if colour == "blank" else "RGB", (width, height), 0 if colour == "blank" else colour).save(out, "PNG")
    return out.getvalue()


def inline(*rows: list[Any]) -> dict[str, Any]:
    """A keyboard of callback buttons; a string is both label and data."""
    return {
        "inline_keyboard": [
            [{"text": one, "callback_data": one} if isinstance(one, str) else one for one in row] for row in rows
        ]
    }


@pytest.fixture
def png():
    return picture


@pytest.fixture
def keyboard():
    return inline
