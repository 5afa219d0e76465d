"""Oneself: settings, one's data, being forgotten, the terms."""

from dataclasses import replace
from typing import Any

from aiogram.types import Message

from booking import people, privacy, settings
from booking.own_views import Settings
from bot import callbacks
from bot.handlers import seats
from bot.handlers.taps import taps
from bot.house import Visit
from bot.keeping import keeper
from bot.screens import oneself as screens
from bot.screens.screen import Screen
from bot.screens.seats import BEST_WINDOW


async def _settings(visit: Visit) -> Settings:
    return await visit.read(settings.settings, visit.person.id)


def _shown(view: Settings, visit: Visit) -> Screen:
    may_exchange, may_keep = bool(visit.house.settings.currencies.rates), keeper(visit.house) is not None
    return screens.settings(view, visit.words, may_exchange=may_exchange, may_keep=may_keep)


async def settings_page(visit: Visit, _tap: Any = None) -> Screen:
    return _shown(await _settings(visit), visit)


async def settings_command(_message: Message, visit: Visit) -> Screen:
    return await settings_page(visit)


@taps(callbacks.Settings)
async def open_settings(visit: Visit, _tap: callbacks.Settings) -> Screen:
    return await settings_page(visit)


@taps(callbacks.SetReminder, redraw=settings_page)
async def set_reminder(visit: Visit, tap: callbacks.SetReminder) -> Screen:
    view = await visit.write(settings.set_reminder, visit.person.id, tap.what, on=tap.on)
    return _shown(view, visit)


@taps(callbacks.PickQuiet)
async def pick_quiet(visit: Visit, _tap: callbacks.PickQuiet) -> Screen:
    return screens.quiet(await _settings(visit), visit.words)


@taps(callbacks.SetQuiet, redraw=settings_page)
async def set_quiet(visit: Visit, tap: callbacks.SetQuiet) -> Screen:
    view = await visit.write(settings.set_quiet, visit.person.id, tap.since, tap.until)
    return _shown(view, visit)


@taps(callbacks.PickSeats)
async def pick_seats(visit: Visit, _tap: callbacks.PickSeats) -> Screen:
    return screens.liked(await _settings(visit), visit.words)


@taps(callbacks.SetLiked, redraw=settings_page)
async def set_liked(visit: Visit, tap: callbacks.SetLiked) -> Screen:
    view = await visit.write(settings.set_liked, visit.person.id, tap.seats)
    return _shown(view, visit)


@taps(callbacks.PickCurrency)
async def pick_currency(visit: Visit, _tap: callbacks.PickCurrency) -> Screen:
    currencies = visit.house.settings.currencies
    if not currencies.rates:
        return await settings_page(visit)
    return screens.currencies(tuple(currencies.rates), currencies.of, visit.words)


@taps(callbacks.SetCurrency, redraw=settings_page)
async def set_currency(visit: Visit, tap: callbacks.SetCurrency) -> Screen:
    wanted = tap.currency if tap.currency in visit.house.settings.currencies.rates else None
    visit.know(await visit.write(people.show_currency, visit.person.id, wanted))
    return await settings_page(visit)


@taps(callbacks.SetListMode, redraw=settings_page)
async def set_list_mode(visit: Visit, tap: callbacks.SetListMode) -> Screen:
    """From the settings, or from a hall, which is shown in the other way at once."""
    view = await visit.write(settings.set_list_mode, visit.person.id, on=tap.on)
    if tap.show:
        return await seats.open_map(visit, callbacks.Map(show=tap.show, window=BEST_WINDOW))
    return _shown(view, visit)


@taps(callbacks.SetLarge, redraw=settings_page)
async def set_large(visit: Visit, tap: callbacks.SetLarge) -> Screen:
    view = await visit.write(settings.set_large, visit.person.id, on=tap.on)
    visit.know(replace(visit.person, large=tap.on))
    return _shown(view, visit)


@taps(callbacks.Privacy)
async def privacy_page(visit: Visit, _tap: callbacks.Privacy) -> Screen:
    return screens.privacy(visit.words, may_keep=keeper(visit.house) is not None)


async def privacy_command(_message: Message, visit: Visit) -> Screen:
    return screens.privacy(visit.words, may_keep=keeper(visit.house) is not None)


@taps(callbacks.Terms)
async def terms_page(visit: Visit, _tap: callbacks.Terms) -> Screen:
    return screens.terms(visit.words)


async def terms_command(_message: Message, visit: Visit) -> Screen:
    return screens.terms(visit.words)


@taps(callbacks.Export)
async def export(visit: Visit, _tap: callbacks.Export) -> Screen:
    return await _export(visit)


async def export_command(_message: Message, visit: Visit) -> Screen:
    return await _export(visit)


async def _export(visit: Visit) -> Screen:
    return screens.export(await visit.read(privacy.export, visit.person.id, visit.now), visit.words)


async def ask_forget(visit: Visit, _tap: Any = None) -> Screen:
    return screens.ask_forget(await visit.read(privacy.forgetting, visit.person.id, visit.now), visit.words)


@taps(callbacks.AskForget)
async def ask_forget_tap(visit: Visit, _tap: callbacks.AskForget) -> Screen:
    return await ask_forget(visit)


async def forget_command(_message: Message, visit: Visit) -> Screen:
    return await ask_forget(visit)


@taps(callbacks.ForgetNow, redraw=ask_forget)
async def forget_now(visit: Visit, tap: callbacks.ForgetNow) -> Screen:
    """At once, in the database and in what this process remembers."""
    await visit.write(privacy.forget, visit.person.id, tap.ahead, visit.now, visit.rules)
    visit.house.known.forget(visit.person.id)
    await visit.house.db.wipe()
    return screens.forgotten(visit.words)
