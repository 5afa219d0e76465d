"""No secret leaves the house, whatever goes wrong: by no log, error, address or message, nor by what is stored.

The whole bot over HTTP, called by webhook, on a PostgreSQL with a password, paid through Telegram and on a page, while
Telegram, the provider, the database and strangers give it trouble; every logger there is speaks from DEBUG on.
"""

import asyncio
import json
import logging
import os
import shutil
import subprocess
import sys
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import make_url

from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from bot.app import opened
from bot.clock import now
from bot.log import JsonFormatter, TextFormatter
from bot.web import MOST_BYTES, SECRET_HEADER, STRIPE_PATH, WEBHOOK_PATH
from emulator import app as emulator
from storage.db import Database
from tests.books import Books
from tests.journeys.conftest import HERE, Office, settings_for
from tests.journeys.driver import telegram, words
from tests.journeys.test_webhook import free_port
from tests.payments.fake_stripe import SECRET_KEY, WEBHOOK_SECRET, fake_stripe

SECRETS = {
    "token": "7216459038:AAHk3v-CANARY_bLw0XyVd5uEoCsJ2GmPi",
    "provider token": "381764678:TEST:CANARY89123",
    "webhook secret": "a-CANARY-of-Telegrams-hook",
    "ticket secret": "a CANARY that signs the tickets, 0123456789",
    "password": "CANARYpassword",
    "stripe key": SECRET_KEY,
    "stripe secret": WEBHOOK_SECRET,
}
WITHOUT_A_FORM = {"webhook secret", "ticket secret"}  # nothing could be cleaned of them: nobody may say them at all
CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE pid <> pg_backend_pid() AND datname = current_database()"
)
TO_BE_TOLD_AGAIN = (
    "UPDATE outbox SET state = 'pending', due_at = 0, settled_at = NULL, lease = NULL, leased_until = NULL"
    " WHERE kind = 'tickets'"
)
TRIED = "SELECT attempts FROM outbox WHERE kind = 'tickets' AND state = 'pending' AND due_at > 0"
BOOKS = 3  # lists that the provider is asked for when the office opens


def found(text):
    return {name for name, secret in SECRETS.items() if secret in text}


class Heard(logging.Handler):
    """What everybody logs: `plain`, as any formatter would write it, and `written`, as the house's two do."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._plain, self._ours = logging.Formatter("%(name)s %(message)s %(args)s"), (TextFormatter(), JsonFormatter())
        self.plain, self.written, self.names = [], [], set()

    def emit(self, record) -> None:
        self.names.add(record.name)
        self.plain.append(self._plain.format(record))
        self.written += [formatter.format(record) for formatter in self._ours]


@pytest.fixture
def heard():
    """Every logger there is, and whatever is made later, from DEBUG on."""
    heard, root = Heard(), logging.getLogger()
    there = [root, *(logging.getLogger(name) for name in list(root.manager.loggerDict))]
    before = [(logger, logger.level, logger.propagate, logger.disabled) for logger in there]
    for logger in there:
        logger.setLevel(logging.DEBUG if logger is root else logging.NOTSET)
        logger.propagate, logger.disabled = True, False
    root.addHandler(heard)
    logging.captureWarnings(capture=True)
    yield heard
    logging.captureWarnings(capture=False)
    root.removeHandler(heard)
    for logger, level, propagate, disabled in before:
        logger.setLevel(level)
        logger.propagate, logger.disabled = propagate, disabled


@pytest.fixture
async def with_password(postgres_url):
    """The same database, with the programme, at an address that has a password."""
    async with Database.open(postgres_url) as db:
        await db.write(apply_import, read_catalogue(HERE / "programme.toml"), now())
    return make_url(postgres_url).set(password=SECRETS["password"]).render_as_string(hide_password=False)


@asynccontextmanager
async def secret_office(database):
    """(office, Stripe, Telegram's plug): everything that has a secret has a canary for it."""
    async with AsyncExitStack() as stack:
        fake, address = await stack.enter_async_context(fake_stripe())
        telegrams = await stack.enter_async_context(AsyncExitStack())
        server = await telegrams.enter_async_context(emulator.serve())
        client, port = await stack.enter_async_context(telegram(server.url)), free_port()
        settings = settings_for(
            server.url,
            database,
            telegram={"token": SECRETS["token"], "mode": "webhook", "webhook_secret": SECRETS["webhook secret"]},
            payments={
                "provider_token": SECRETS["provider token"],
                "stripe": {"secret_key": SECRET_KEY, "webhook_secret": WEBHOOK_SECRET, "api_url": address},
            },
            tickets={"secret": SECRETS["ticket secret"]},
            web={"port": port},
        )
        local = {"webhook_url": f"http://127.0.0.1:{port}{WEBHOOK_PATH}"}
        settings = settings.model_copy(update={"telegram": settings.telegram.model_copy(update=local)})
        await client.post("faults", method="getMe", kind="status", status_code=502, times=1)
        async with opened(settings) as foyer:
            fake.hook = foyer.address + STRIPE_PATH
            while len(fake.calls) < BOOKS:
                await asyncio.sleep(0.02)
            yield Office(client, settings, foyer), fake, telegrams


async def two_held(office, person, show):
    await person.start(f"s{show}")
    await person.press("2", exactly=True)
    await person.press("^1 · Row")
    await person.sees("yours for now")
    await person.press("^Pay")


async def pays_in_the_chat_of_a_telegram_in_trouble(office, ann, show):
    for method, status in (("sendInvoice", 502), ("editMessageText", 400), ("sendPhoto", 429)):
        await office.telegram.post("faults", method=method, kind="status", status_code=status, times=1)
    await office.telegram.post("faults", method="sendMediaGroup", kind="drop_response", times=1)
    await two_held(office, ann, show)
    await ann.press("^Card in Telegram")  # the cart, until it is replaced, has a button about a card as well
    assert (await ann.pay())["charged"]
    await ann.sees("Paid")


async def pays_on_a_page_of_a_provider_in_trouble(office, fake, bob, show):
    fake.faults += ["tells", "500"]
    await two_held(office, bob, show)
    await bob.press("page")
    await bob.sees("did not go through")
    await bob.press("Show my seats")
    await bob.press("^Pay")
    await bob.press("page")
    await bob.sees("does not answer just now")
    await bob.press("Try again")
    await bob.sees("payment page is ready")
    fake.pay(fake.session["id"])
    event = fake.events[0]
    assert await fake.post(*fake.signed(event, secret="whsec_of_a_stranger")) == 400
    assert await fake.post(b"x" * (MOST_BYTES + 1), "t=1,v1=00") == 413
    assert await fake.deliver() == [200]
    await bob.sees("Paid")


async def strangers_call(office):
    """What they are answered."""
    said = []
    hook = office.foyer.address + WEBHOOK_PATH
    nearly, right = SECRETS["webhook secret"][:-1], SECRETS["webhook secret"]
    calls = [
        ("", b"{}"),
        (nearly, b"{}"),
        (right, b"not JSON"),
        (right, b"[" * MOST_BYTES * 2),
        (right, b'{"update_id": 1}'),
    ]
    async with aiohttp.ClientSession() as session:
        for secret, body in calls:
            async with session.post(hook, data=body, headers={SECRET_HEADER: secret}) as answer:
                said.append(f"{answer.status} {answer.headers} {await answer.text()}")
        for page in ("/health", "/metrics", "/nowhere"):
            async with session.get(office.foyer.address + page) as answer:
                said.append(f"{answer.status} {answer.headers} {await answer.text()}")
    assert [line[:3] for line in said[:4]] == ["401", "401", "400", "413"]
    return said


async def the_database_fails(office, books, person):
    """A table is away, so a tap ends in an incident; then every connection is cut."""
    books.write(lambda tx: tx.exec_driver_sql("ALTER TABLE tickets RENAME TO away"))
    await person.say("/tickets")
    await person.sees("something went wrong on our side")
    books.write(lambda tx: tx.exec_driver_sql("ALTER TABLE away RENAME TO tickets"))
    books.read(lambda tx: tx.exec_driver_sql(CUT).all())
    while not any("My money" in words(message) for message in await person.messages()):
        await person.say("/wallet")
        await asyncio.sleep(0.5)


async def telegram_is_gone(office, books, telegrams):
    """A notice that nobody can be told of, for a while."""
    await telegrams.aclose()
    books.write(lambda tx: tx.exec_driver_sql(TO_BE_TOLD_AGAIN))
    while not books.read(lambda tx: tx.exec_driver_sql(TRIED).all()):
        await asyncio.sleep(0.05)


@pytest.mark.postgres
async def test_no_secret_is_said_anywhere(heard, with_password):
    books = Books.at(with_password)
    async with secret_office(with_password) as (office, fake, telegrams):
        ann, bob = await office.telegram.people(2)
        shows = await office.show_ids()
        await pays_in_the_chat_of_a_telegram_in_trouble(office, ann, shows[0])
        await pays_on_a_page_of_a_provider_in_trouble(office, fake, bob, shows[0])
        answers = await strangers_call(office)
        await the_database_fails(office, books, ann)
        chats = [await person.messages() for person in (ann, bob)]
        asked = await office.telegram.get("journal")
        await telegram_is_gone(office, books, telegrams)
    stored = books.dump()
    books.close()

    assert {
        "bot.delivery",
        "bot.errors",
        "bot.charging",
        "aiogram.event",
        "sqlalchemy.engine.Engine",
        "stripe",
    } <= heard.names
    plain = "\n".join(heard.plain)
    assert "incident" in plain
    assert "Traceback" in plain
    assert found("\n".join(heard.written)) == set()
    assert not found(plain) & WITHOUT_A_FORM
    assert "stripe key" in found(plain), "the control: it was said, and only cleaning kept it out"
    assert found("\n".join(answers)) == found(json.dumps([chats, asked])) == found(str(stored)) == set()
    assert found("\n".join(fake.calls)) == set()


def test_control_a_logger_that_prints_addresses_is_heard(heard):
    """Where a library writes down what it calls, only cleaning keeps the secrets in it from the log."""
    logging.getLogger("httpx").debug("POST https://api.telegram.org/bot%s/getMe", SECRETS["token"])
    logging.getLogger("late").info("connecting", extra={"to": f"postgresql://foyer:{SECRETS['password']}@db/foyer"})
    logging.getLogger("careless").info("the hook's secret is %s", SECRETS["webhook secret"])
    assert "token" in found("\n".join(heard.plain))
    assert found("\n".join(heard.written)) == {"webhook secret"}


COMMANDS = {  # what is typed -> where nobody answers, with the password as it may stand there
    "notices retry": "foyer:{}@127.0.0.1:1/foyer",
    "import programme.toml": "foyer:with/{}@127.0.0.1:1/foyer",
    "staff list": "foyer@127.0.0.1:1/foyer?password={}",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_says_a_secret_when_its_database_is_away(tmp_path, command):
    """It says which database, and why, and no more."""
    shutil.copy(HERE / "programme.toml", tmp_path)
    given = {
        "TELEGRAM__TOKEN": SECRETS["token"],
        "PAYMENTS__PROVIDER_TOKEN": SECRETS["provider token"].replace("TEST", "LIVE"),
        "TICKETS__SECRET": SECRETS["ticket secret"],
        "DATABASE__URL": "postgresql+psycopg://" + COMMANDS[command].format(SECRETS["password"]),
        "LOG__LEVEL": "debug",
    }
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FOYER_")}
    typed = [Path(sys.executable).with_name("foyer"), *command.split()]
    environment = clean | {f"FOYER_{name}": value for name, value in given.items()}
    ended = subprocess.run(
        typed, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )
    title, *why = ended.stderr.splitlines()
    assert (ended.returncode, title) == (1, "The database does not answer:")
    assert "127.0.0.1:1/foyer" in why[-1]
    assert "***" in why[-1]
    assert "CANARY" not in ended.stdout + ended.stderr
