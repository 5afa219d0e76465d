"""Where a person is when nothing else says so: at what they hold, else at their city's films, else choosing a city."""

from dataclasses import replace
from typing import TYPE_CHECKING

from booking import browse, charges, payers, reviews, snacks, tickets
from booking.own_views import Rating
from booking.refusals import Refusal
from booking.views import FilmFacts, FilmList, Hold
from bot.house import Visit
from bot.keeping import keeper
from bot.screens import browse as browse_screens
from bot.screens import cart, paying
from bot.screens.render import Html
from bot.screens.screen import Screen
from locales.formats import local_day

if TYPE_CHECKING:
    from sqlalchemy import Connection


async def screen(visit: Visit) -> Screen:
    held = await holds(visit)
    if held:
        return await hold_page(visit, held[0])
    return await films(visit)


async def hold_page(visit: Visit, hold: Hold) -> Screen:
    """A hold in whatever state it is, and how it is being paid."""
    visit.hold = hold
    if hold.state == "paying" and (charge := await visit.read(charges.current, hold.booking_id)):
        return paying.under_way(hold, charge, tuple(visit.house.gateways), visit.words)
    return cart.cart(await with_offers(visit, hold), visit.words)


async def with_offers(visit: Visit, hold: Hold) -> Hold:
    """A hold with what its screen may offer beside Pay."""
    return await _with_usual(visit, await _with_card(visit, hold))


async def _with_card(visit: Visit, hold: Hold) -> Hold:
    """Who has not asked for it yet may have the card kept, where a provider does that."""
    if hold.state != "held" or not hold.due.amount or keeper(visit.house) is None:
        return hold
    return replace(hold, may_keep=not (await visit.read(payers.kept, visit.person.id)).on)


async def _with_usual(visit: Visit, hold: Hold) -> Hold:
    """While nothing of the menu is in it or comes along, a hold offers what its owner had the last time."""
    has_snacks = any(line.kind in ("snack", "change") for line in hold.lines)
    if hold.state != "held" or not hold.show.has_menu or has_snacks:
        return hold
    return replace(hold, usual=await visit.read(snacks.usual, visit.person.id, hold.show.id, visit.rules))


async def holds(visit: Visit) -> tuple[Hold, ...]:
    """What the person holds right now, in whatever show."""
    return await visit.read(tickets.held, visit.person.id, visit.now, visit.rules)


async def films(visit: Visit, page: int = 0, greeting: Html | None = None) -> Screen:
    if visit.person.city_id is None:
        return await cities(visit)
    try:
        view, ratings = await visit.read(_rated_films, visit.person.city_id, page, visit.now)
    except Refusal:  # the city is gone
        return await cities(visit)
    today = local_day(visit.now, view.city.zone)
    return browse_screens.films(view, visit.words, greeting, today=today, ratings=ratings)


def _rated_films(tx: "Connection", city_id: int, page: int, now: int) -> tuple[FilmList, dict[int, Rating]]:
    """In one hop to the database: nothing is asked for as often."""
    view = browse.films(tx, city_id, page, now)
    return view, reviews.ratings(tx, [card.film.id for card in view.films])


async def cities(visit: Visit) -> Screen:
    return browse_screens.cities(await visit.read(browse.cities, visit.now), visit.words)


async def poster_of(visit: Visit, film: FilmFacts) -> bytes | None:
    """The cinema's own poster of the film, if it gave one."""
    return await visit.read(browse.poster, film.id) if film.has_poster else None
