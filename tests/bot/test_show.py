"""The stage under a rush: words go on when pictures cannot keep up, and what must be seen is always drawn."""

import asyncio
import functools
import io
import threading

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from PIL import Image

from bot.screens.screen import Picture, Screen
from bot.show import MOST_UNDRAWN, Place, Stage
from emulator import app as emulator
from tests.journeys.driver import telegram

TOKEN = "700000009:" + "a-stage-for-tests-a-stage-for-tests"
CROWD = MOST_UNDRAWN + 5


@pytest.fixture
async def stage_and_people():
    async with (
        emulator.serve() as server,
        telegram(server.url) as client,
        Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(server.url))) as bot,
    ):
        people = await client.people(CROWD)
        for person in people:
            await person.start()
        yield Stage(bot, _nobody, lambda _chat: 0.0), people


async def _nobody(_person: int) -> None: ...


def _draw(number: int, may: threading.Event) -> bytes:
    may.wait()
    out = io.BytesIO()
    Image.new("L", (40 + number, 40)).save(out, "PNG")
    return out.getvalue()


async def shown_in_a_rush(stage, people, *, spare: bool) -> list[bool]:
    """Whether each got a picture, of pictures that are drawn only once everybody has asked."""
    may = threading.Event()
    pictures = [Picture(f"p{number}", functools.partial(_draw, number, may), spare) for number in range(CROWD)]
    screens = [Screen("words", picture=picture) for picture in pictures]
    shows = [
        asyncio.ensure_future(stage.show(Place(person.id), screen))
        for person, screen in zip(people, screens, strict=True)
    ]
    await asyncio.sleep(0)  # each show now waits for its drawing
    may.set()
    await asyncio.gather(*shows)
    last = [(await person.messages())[-1] for person in people]
    return [message.get("photo") is not None for message in last]


async def test_a_spare_picture_is_left_out_when_too_many_wait_to_be_drawn(stage_and_people):
    drawn = await shown_in_a_rush(*stage_and_people, spare=True)
    assert sum(drawn) == MOST_UNDRAWN
    assert drawn[:MOST_UNDRAWN] == [True] * MOST_UNDRAWN


async def test_any_other_picture_is_waited_for(stage_and_people):
    assert all(await shown_in_a_rush(*stage_and_people, spare=False))


async def test_a_picture_that_telegram_has_is_never_left_out(stage_and_people):
    stage, people = stage_and_people
    may = threading.Event()
    may.set()
    known = Screen("words", picture=Picture("known", functools.partial(_draw, 1, may), spare=True))
    await stage.show(Place(people[0].id), known)
    may.clear()
    others = [Picture(f"o{number}", functools.partial(_draw, number, may), spare=True) for number in range(CROWD - 2)]
    shows = [
        asyncio.ensure_future(stage.show(Place(person.id), Screen("words", picture=picture)))
        for person, picture in zip(people[2:], others, strict=True)
    ]
    await asyncio.sleep(0)  # each show now waits for its drawing
    await stage.show(Place(people[1].id), known)
    may.set()
    await asyncio.gather(*shows)
    assert (await people[1].messages())[-1].get("photo") is not None
