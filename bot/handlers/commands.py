"""What people type: commands, links that start the bot, seats, and everything else."""

import re
from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import Message

from booking import browse, people
from bot import callbacks
from bot.handlers import (
    afterwards,
    asking,
    cinemas,
    current,
    door,
    finding,
    holding,
    oneself,
    pricing,
    seats,
    snacks,
    support,
    ticketing,
    watching,
    ways,
    wishes,
)
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import home
from bot.screens.screen import Screen

Typed = Callable[[Message, Visit], Awaitable[Screen]]
TICKET_CODE = re.compile(r"([A-Za-z0-9_-]{40})")
HANDED_ON = re.compile(r"g([A-Za-z0-9_-]{22})")
COLLECTED = re.compile(r"x([2-9A-Z]{5})")  # what is to be handed out there
COUNTER = re.compile(r"p([2-9A-Z]{6,13})")  # what is to be paid at the counter
PAID = re.compile(r"k(\d{1,15})")  # back from a payment page
PLACES = re.compile(r"([cfsv])(\d{1,15})")  # a city, a film, a show, a cinema


PAGES = {"c": finding.to_city, "f": finding.film_page, "s": finding.show_page, "v": cinemas.cinema_page}


CODES = (
    (TICKET_CODE, door.opened),
    (COUNTER, ways.at_counter),
    (COLLECTED, snacks.opened),
    (HANDED_ON, afterwards.opened),
)


async def start(_message: Message, visit: Visit, command: CommandObject) -> Screen:
    await asking.moved_on(visit)
    payload = command.args or ""
    for code, opened in CODES:
        if link := code.fullmatch(payload):
            return await opened(visit, link[1])
    if link := PAID.fullmatch(payload):
        return await ways.back_from_page(visit, int(link[1]))
    if link := PLACES.fullmatch(payload):
        return await PAGES[link[1]](visit, int(link[2]))
    return await _welcome(visit)


async def _welcome(visit: Visit) -> Screen:
    if visit.person.city_id is None:
        return home.welcome(await visit.read(browse.cities, visit.now), visit.person, visit.words)
    return await current.films(visit, greeting=home.greeting(visit.person, visit.words))


async def tickets(_message: Message, visit: Visit) -> Screen:
    return await ticketing.my_tickets(visit)


async def wallet(_message: Message, visit: Visit) -> Screen:
    return await pricing.wallet_page(visit)


async def findings(_message: Message, visit: Visit) -> Screen:
    return await ways.findings_page(visit)


async def cancel(_message: Message, visit: Visit) -> Screen:
    return await holding.cancel(visit)


async def city(_message: Message, visit: Visit) -> Screen:
    return await current.cities(visit)


async def language(_message: Message, visit: Visit) -> Screen:
    return home.languages(visit.words, visit.house.settings.house.languages)


async def help_(_message: Message, visit: Visit) -> Screen:
    return home.help_page(visit.words, is_staff=visit.person.is_staff)


async def watches(_message: Message, visit: Visit) -> Screen:
    return await watching.watches_page(visit)


COMMANDS = {
    "watching": watches,
    "tickets": tickets,
    "wallet": wallet,
    "findings": findings,
    "cancel": cancel,
    "city": city,
    "language": language,
    "help": help_,
    "refunds": afterwards.refunds_command,
    "settings": oneself.settings_command,
    "privacy": oneself.privacy_command,
    "export": oneself.export_command,
    "forget": oneself.forget_command,
    "terms": oneself.terms_command,
    "support": support.support_command,
}


def _leaving(handler: Typed) -> Typed:
    async def command(message: Message, visit: Visit) -> Screen:
        await asking.moved_on(visit)
        return await handler(message, visit)

    return command


async def anything(message: Message, visit: Visit) -> Screen:
    text = message.text or message.caption or ""
    found = None
    if place := message.location:
        found = await wishes.shared(visit, place) or await cinemas.shared(visit, place)
    if text and text[0] != "/":
        found = await pricing.typed(visit, text) or await ways.typed(visit, text)
        found = found or await snacks.typed(visit, text) or await support.typed(visit, text)
        found = found or await seats.typed(visit, text)
        found = found or await wishes.typed(visit, text)
    return found or home.not_understood(visit.words)


def router() -> Router:
    """A new one, as every dispatcher wants its own; the first filter that fits decides."""
    made = Router(name="commands")
    made.message.register(start, CommandStart())
    for name, handler in COMMANDS.items():
        made.message.register(_leaving(handler), Command(name))
    made.message.register(anything)
    return made


@taps(callbacks.Help)
async def help_tap(visit: Visit, _tap: callbacks.Help) -> Screen:
    return home.help_page(visit.words, is_staff=visit.person.is_staff)


@taps(callbacks.PickLanguage)
async def pick_language(visit: Visit, _tap: callbacks.PickLanguage) -> Screen:
    return home.languages(visit.words, visit.house.settings.house.languages)


@taps(callbacks.SetLanguage)
async def set_language(visit: Visit, tap: callbacks.SetLanguage) -> Screen:
    if tap.language in visit.house.settings.house.languages:
        visit.know(await visit.write(people.set_language, visit.person.id, tap.language))
    return home.language_set(await current.films(visit), visit.words)


@taps(callbacks.Nothing)
async def nothing(_visit: Visit, _tap: callbacks.Nothing) -> None:
    """A label: the tap is answered, and that is all."""
