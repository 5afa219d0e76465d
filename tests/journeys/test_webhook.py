"""The whole bot by webhook: Telegram calls, and calls again until the work is committed."""

import socket

import pytest

from bot.app import opened
from bot.web import WEBHOOK_PATH
from emulator import app as emulator
from tests.journeys.conftest import Office, settings_for
from tests.journeys.driver import telegram


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
async def office(programme_url):
    port = free_port()
    async with emulator.serve() as server, telegram(server.url) as client:
        settings = settings_for(
            server.url, programme_url, telegram={"mode": "webhook", "webhook_secret": "hook-secret"}, web={"port": port}
        )
        local = {"webhook_url": f"http://127.0.0.1:{port}{WEBHOOK_PATH}"}  # live Telegram wants https, and is told so
        settings = settings.model_copy(update={"telegram": settings.telegram.model_copy(update=local)})
        async with opened(settings) as foyer:
            yield Office(client, settings, foyer)


async def test_a_ticket_is_bought_by_webhook(office):
    show = (await office.show_ids())[0]
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{show}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · Row")
    await ann.press("^Pay")
    assert (await ann.pay())["charged"]
    await ann.sees("Paid")
    assert await office.telegram.get("journal", method="getUpdates") == []
