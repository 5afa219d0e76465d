"""Which handler a button's data leads to: a dictionary by prefix, for filters in a row would cost every tap."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from booking import filtering
from bot.callbacks import (
    PLAIN,
    Browse,
    ChangeTake,
    FilmFrom,
    FilterBy,
    Filters,
    TakeOffer,
    Wished,
    WishNear,
    WishSeats,
    unpack_kinds,
    unpack_seats,
)
from bot.handlers import asking, current
from bot.house import Visit
from bot.packed_wish import unpack_wish
from bot.screens import home
from bot.screens.screen import Screen
from bot.show import LASTING

Handler = Callable[[Visit, Any], Awaitable[Screen | None]]
Redraw = Callable[[Visit, Any], Awaitable[Screen]]
Decorated = TypeVar("Decorated", bound=Handler)
UNPACKED: dict[type[CallbackData], Callable[[Any], object]] = {  # what is packed must be as we pack it, or ValueError
    TakeOffer: lambda wish: unpack_seats(wish.seats),
    ChangeTake: lambda wish: unpack_seats(wish.seats),
    Wished: lambda wish: unpack_wish(wish.packed),
    WishNear: lambda wish: unpack_wish(wish.packed),
    WishSeats: lambda wish: unpack_kinds(wish.kinds),
    Browse: lambda wish: filtering.unpack(wish.by),
    Filters: lambda wish: filtering.unpack(wish.by),
    FilterBy: lambda wish: filtering.unpack(wish.by),
    FilmFrom: lambda wish: wish.by == PLAIN or filtering.unpack(wish.by),
}
LARGEST = 2**53  # of the numbers that a button of ours carries; -1 is the smallest


@dataclass(frozen=True, slots=True)
class Tap:
    """`redraw` is what a refusal shows; `holds`: it asks for seats, of which a person may do so many a minute."""

    data: type[CallbackData]
    handle: Handler
    redraw: Redraw | None
    holds: bool


_TAPS: dict[str, Tap] = {}


def taps(
    data: type[CallbackData], *, redraw: Redraw | None = None, holds: bool = False
) -> Callable[[Decorated], Decorated]:
    """The decorated handler answers buttons with this data."""

    def register(handle: Decorated) -> Decorated:
        _TAPS[data.__prefix__] = Tap(data, handle, redraw, holds)
        return handle

    return register


async def on_tap(query: CallbackQuery, visit: Visit) -> Screen | None:
    """Every tap comes here; data that nothing reads, forged or of another age, leads to where the person is now."""
    known = find(query)
    if known is None:
        return await outdated(visit)
    try:
        wish = _read(known.data, query)
    except (ValueError, TypeError):
        return await outdated(visit)
    if known.redraw is not None:
        visit.redraw = partial(known.redraw, visit, wish)
    if known.holds:
        visit.house.flood.spend("hold", visit.person.id, visit.now)
    await asking.moved_on(visit)
    return await known.handle(visit, wish)


def find(query: CallbackQuery) -> Tap | None:
    return _TAPS.get((query.data or "").removeprefix(LASTING).partition(":")[0])


def shows_all_again(query: CallbackQuery | None) -> bool:
    """Whether the tap, whatever comes of it, draws the same kind of screen again."""
    known = find(query) if query else None
    return known is not None and known.redraw is not None


async def outdated(visit: Visit) -> Screen:
    old = home.old_button(visit.words)
    return (await current.screen(visit)).answering(old.toast or "")


def _read(data: type[CallbackData], query: CallbackQuery) -> CallbackData:
    wish = data.unpack((query.data or "").removeprefix(LASTING))
    if any(isinstance(value, int) and not -1 <= value < LARGEST for value in wish.__dict__.values()):
        raise ValueError(query.data)
    if (unpack := UNPACKED.get(data)) is not None:
        unpack(wish)
    return wish
