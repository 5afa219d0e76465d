"""The seat map's keyboard, words included, against the same buttons made with aiogram's own constructors."""

import time
from functools import partial

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from benchmarks.figures import Goal, compare
from bot.calls import keyboard
from bot.images import samples
from bot.screens import seats
from bot.screens.screen import Rows
from bot.show import NOTHING
from locales import Words

EACH = 100
WORDS = Words("en")


async def run() -> bool:
    view = samples.seat_map(max(samples.HALLS.values(), key=len))
    rows = seats.seat_map(view, WORDS).rows
    ready = partial(keyboard, rows, mark="", nothing=NOTHING, styled=True, disabled=False)

    async def ours() -> float:
        return _cpu(ready)

    async def direct() -> float:
        return _cpu(lambda: _direct(rows))

    return await compare("keyboard", ours, direct, Goal(at_most=1.5), "CPU s")


def _direct(rows: Rows) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=button.text, callback_data=button.data or "z1") for button in row]
            for row in rows
        ]
    )


def _cpu(build: object) -> float:
    start = time.process_time()
    for _ in range(EACH):
        build()  # type: ignore[operator]  # any builder
    return (time.process_time() - start) / EACH
