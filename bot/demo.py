"""The whole product on one machine: a local Telegram, the example programme, the bot. No token, no network."""

import asyncio
import os
import secrets
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from importlib.resources import as_file, files
from pathlib import Path

from pydantic import HttpUrl, SecretStr

from booking.office.catalogue import apply_import, plan_import
from booking.office.catalogue_file import read_catalogue
from bot.app import open_database, opened, until_signal
from bot.clock import now
from bot.config import Settings
from emulator import app as emulator
from emulator.app import Server
from emulator.world import Settings as World

TOKEN = "123456789:local-demo-token-known-to-everybody-0"  # noqa: S105 - it opens nothing
PROVIDER = "123456789:TEST:local"
USERNAME, NAME = "foyer_demo_bot", "Foyer"


async def run_demo(settings: Settings, *, port: int, data: Path, browser: bool) -> None:
    """Until Ctrl-C. What was booked stays in `data`; chats live as long as the program."""
    await until_signal(_show(settings, port, data, browser=browser))


async def _show(settings: Settings, port: int, data: Path, *, browser: bool) -> None:
    await asyncio.to_thread(data.mkdir, parents=True, exist_ok=True)
    _say("Starting the local Telegram ...")
    async with _local_telegram(port) as server:
        settings = demo_settings(settings, server.url, data)
        await bring_programme(settings)
        _say("Opening the box office ...")
        async with opened(settings):
            _say(f"\nReady: {server.url}\nPress Start there. Ctrl-C ends it.")
            if browser:
                with suppress(webbrowser.Error):
                    webbrowser.open(server.url)
            try:
                await asyncio.Event().wait()
            finally:
                _say("\nClosing ...")


@asynccontextmanager
async def _local_telegram(port: int) -> AsyncIterator[Server]:
    async with AsyncExitStack() as stack:
        try:
            serving = emulator.serve(port, settings=World(username=USERNAME, name=NAME))
            server = await stack.enter_async_context(serving)
        except OSError as failure:
            raise SystemExit(f"Port {port} cannot be used: {failure.strerror}. Try: foyer demo --port 0") from None
        yield server


def demo_settings(settings: Settings, url: str, data: Path) -> Settings:
    """The settings with everything local; what a house would set for itself is kept."""
    return settings.model_copy(
        update={
            "telegram": settings.telegram.model_copy(
                update={"token": SecretStr(TOKEN), "api_url": HttpUrl(url), "mode": "polling"}
            ),
            "payments": settings.payments.model_copy(update={"provider_token": SecretStr(PROVIDER)}),
            "tickets": settings.tickets.model_copy(update={"secret": SecretStr(_secret(data / "tickets.secret"))}),
            "database": settings.database.model_copy(update={"url": f"sqlite:///{data / 'foyer.db'}"}),
            "web": settings.web.model_copy(update={"port": 0}),
        }
    )


async def bring_programme(settings: Settings) -> None:
    """The example's cities, films and two weeks of shows from today: what is not there yet and has room."""
    _say("Reading the example programme ...")
    with as_file(files("examples") / "catalogue.toml") as file:
        programme = await asyncio.to_thread(read_catalogue, file)
    async with open_database(settings) as db:
        if (await db.read(plan_import, programme, now(), yields=True)).changes_anything:
            await db.write(apply_import, programme, now(), yields=True)


def _secret(file: Path) -> str:
    """What tickets are signed with: made once, readable by its owner only."""
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as made:
            made.write(secrets.token_urlsafe(32))
    return file.read_text()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
