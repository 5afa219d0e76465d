"""A box office that is open: the local Telegram over HTTP, a real database, the bot in this process or in its own."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from bot.app import Foyer, opened
from bot.clock import now
from bot.config import Section, Settings
from emulator import app as emulator
from storage.db import Database
from tests.journeys.driver import Heard, Spoken, Telegram, telegram

HERE = Path(__file__).parent
TOKEN = "700000001:" + "journeys-journeys-journeys-journeys"
GENEROUS = {
    "sends_per_second": 1000,
    "per_chat_per_second": 100,
    "holds_per_minute": 600,
    "views_per_minute": 6000,
}


@dataclass
class Office:
    """`foyer` is the bot, when it runs in this process; `settings` are what another one would be started with."""

    telegram: Telegram
    settings: Settings
    foyer: Foyer | None = None

    async def rows(self, statement: str, **values):
        def found(tx):
            return tx.execute(text(statement), values).all()

        if self.foyer is not None:
            return await self.foyer.house.db.read(found)
        async with Database.open(self.settings.database.url) as db:
            return await db.read(found)

    async def show_ids(self) -> list[int]:
        return [row.id for row in await self.rows("SELECT id FROM shows ORDER BY starts_at")]


def settings_for(url: str, database: str, **sections) -> Settings:
    """Settings as given, one dictionary a section, over what a test needs."""
    given = {
        "telegram": {"token": TOKEN, "api_url": url},
        "database": {"url": database},
        "payments": {"provider_token": "123456789:TEST:journeys"},
        "tickets": {"secret": "journeys 0123456789 abcdefghijklm", "doors_minutes": 100_000},
        "jobs": {"expiry_seconds": 0.3, "delivery_seconds": 0.3, "reminders_seconds": 0.3, "charges_seconds": 0.3},
        "reminders": {"enabled": False},
        "limits": GENEROUS,
        "web": {"port": 0},
    }
    for name, section in sections.items():
        given[name] = {**given.get(name, {}), **section}
    return Settings(**given)


@pytest.fixture(scope="session")
def programme_file(migrated_sqlite, tmp_path_factory) -> Path:
    file = Path(shutil.copy(migrated_sqlite, tmp_path_factory.mktemp("programme") / "programme.db"))

    async def bring() -> None:
        async with Database.open(f"sqlite:///{file}") as db:
            await db.write(apply_import, read_catalogue(HERE / "programme.toml"), now())

    asyncio.run(bring())
    return file


@pytest.fixture
def programme_url(programme_file, tmp_path) -> str:
    """A fresh database with the programme."""
    return f"sqlite:///{shutil.copy(programme_file, tmp_path / 'foyer.db')}"


@pytest.fixture(params=["en", "ru"])
def spoken(request) -> Spoken:
    """The journey is made once in each language."""
    return Spoken(request.param)


@pytest.fixture(params=["en", "de"])
def heard(request) -> Heard:
    """The same, in the words of locales, whatever they are by now."""
    return Heard(request.param)


@pytest.fixture
def open_office(programme_url):
    """Opens the whole bot in this process: `async with open_office(holds={...}) as office`."""

    @asynccontextmanager
    async def open_(**sections) -> AsyncIterator[Office]:
        async with emulator.serve() as server, telegram(server.url) as client:
            settings = settings_for(server.url, programme_url, **sections)
            async with opened(settings) as foyer:
                yield Office(client, settings, foyer)

    return open_


@pytest.fixture
async def office(open_office):
    async with open_office() as office:
        yield office


class Process:
    """The bot as `foyer run` starts it, to be killed."""

    def __init__(self, settings: Settings, log: Path) -> None:
        self._env = os.environ | {"FOYER_CONFIG": ""} | dict(as_variables(settings))
        self._env.pop("FOYER_CONFIG")
        self.log = log

    async def start(self) -> None:
        command = [sys.executable, "-c", "from bot.cli import main; main()", "run"]
        with self.log.open("ab") as log:
            seen = log.tell()
            self._process = await asyncio.create_subprocess_exec(
                *command, env=self._env, cwd=self.log.parent, stdout=log, stderr=log
            )
        while b"open as @" not in self.log.read_bytes()[seen:]:
            assert self._process.returncode is None, self.log.read_text()
            await asyncio.sleep(0.05)

    async def kill(self) -> None:
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> int:
        """The exit code after SIGTERM."""
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._process.wait(), 20)


def as_variables(settings: Settings):
    for name in type(settings).model_fields:
        yield from _of_section(f"FOYER_{name}", getattr(settings, name))


def _of_section(prefix, section):
    for key in type(section).model_fields:
        value = getattr(section, key)
        if isinstance(value, Section):
            yield from _of_section(f"{prefix}__{key}", value)
            continue
        shown = value.get_secret_value() if hasattr(value, "get_secret_value") else value
        shown = ",".join(shown) if isinstance(shown, (tuple, list)) else shown
        yield f"{prefix}__{key}".upper(), str(shown)


@pytest.fixture
def run_office(programme_url, tmp_path):
    """Starts the bot as a process of its own: `async with run_office() as (office, process)`."""

    @asynccontextmanager
    async def run(**sections) -> AsyncIterator[tuple[Office, Process]]:
        async with emulator.serve() as server, telegram(server.url) as client:
            settings = settings_for(server.url, programme_url, **sections)
            process = Process(settings, tmp_path / "bot.log")
            await process.start()
            try:
                yield Office(client, settings), process
            finally:
                await process.stop()

    return run
