"""Cinemas: the list, one of them, the pin on the map, following; and films by genre, day, cinema and such."""

from dataclasses import replace

from aiogram.types import Location

from booking import cinemas, filtering, people, reviews
from booking.refusals import Refusal
from booking.rules.distance import Place
from bot import callbacks
from bot.handlers import current, finding
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import cinemas as screens
from bot.screens import filters, wishes
from bot.screens.screen import Screen
from locales.formats import local_day

MOST_PAGES = 999  # of films: what is beyond is a forged button
KINDS = {kind[0]: kind for kind in filtering.KINDS}


@taps(callbacks.Cinemas)
async def listed(visit: Visit, _tap: callbacks.Cinemas) -> Screen:
    return await _listed(visit)


async def _listed(visit: Visit, position: Place | None = None) -> Screen:
    if visit.person.city_id is None:
        return await current.cities(visit)
    view = await visit.read(cinemas.cinemas, visit.person.id, visit.person.city_id, visit.now, position)
    return screens.cinemas(view, visit.words)


@taps(callbacks.Cinema)
async def cinema(visit: Visit, tap: callbacks.Cinema) -> Screen:
    return await cinema_page(visit, tap.cinema)


async def cinema_page(visit: Visit, cinema_id: int) -> Screen:
    """Whose link opened it lives in its city from now on, if nowhere yet."""
    card = await visit.read(cinemas.cinema, visit.person.id, cinema_id, visit.now)
    if visit.person.city_id is None:
        visit.know(await visit.write(people.set_city, visit.person.id, card.city_id))
    return screens.cinema(card, visit.words)


@taps(callbacks.CinemaPin)
async def pin(visit: Visit, tap: callbacks.CinemaPin) -> Screen:
    card = await visit.read(cinemas.cinema, visit.person.id, tap.cinema, visit.now)
    return screens.cinema(card, visit.words, pin=True)


@taps(callbacks.Follow)
async def follow(visit: Visit, tap: callbacks.Follow) -> Screen:
    use_case = cinemas.follow if tap.follow else cinemas.unfollow
    return screens.followed(await visit.write(use_case, visit.person.id, tap.cinema, visit.now), visit.words)


@taps(callbacks.NearCinemas)
async def near(visit: Visit, _tap: callbacks.NearCinemas) -> Screen:
    visit.know(await visit.write(people.ask, visit.person.id, {"near": ""}))
    return wishes.where_are_you(visit.words)


async def shared(visit: Visit, place: Location) -> Screen:
    """The cinemas by how near they are, whether that was asked or not."""
    screen = await _listed(visit, (place.latitude, place.longitude))
    if (visit.person.asked or {}).get("near") != "":
        return screen
    visit.know(await visit.write(people.ask, visit.person.id, None))
    return replace(screen, puts_away=visit.words("where-thanks"))


async def chosen(visit: Visit, page: int, by: str) -> tuple[filtering.Chosen, str]:
    """The films of the person's city that `by` chooses, and what date it is there; refuses without a city."""
    if visit.person.city_id is None:
        raise Refusal("no-such-city")
    wish = filtering.unpack(by)
    view = await visit.read(filtering.chosen_films, visit.person.city_id, wish, page, visit.now)
    return view, local_day(visit.now, view.films.city.zone)


@taps(callbacks.Browse)
async def films(visit: Visit, tap: callbacks.Browse) -> Screen:
    view, today = await chosen(visit, tap.page, tap.by)
    ratings = await visit.read(reviews.ratings, [card.film.id for card in view.films.films])
    return filters.films(view, visit.words, today, ratings)


@taps(callbacks.Filters)
async def menu(visit: Visit, tap: callbacks.Filters) -> Screen:
    view, today = await chosen(visit, 0, tap.by)
    return filters.menu(view, visit.words, today)


@taps(callbacks.FilterBy)
async def choices(visit: Visit, tap: callbacks.FilterBy) -> Screen:
    view, today = await chosen(visit, 0, tap.by)
    return filters.choices(view, KINDS.get(tap.kind, "genre"), visit.words, today)


@taps(callbacks.FilmFrom)
async def film(visit: Visit, tap: callbacks.FilmFrom) -> Screen:
    """The film's card. From here on, and back from its seats, the way leads to where it was found."""
    by = "" if tap.by == callbacks.PLAIN else tap.by
    page = min(max(tap.page, 0), MOST_PAGES)
    if visit.person.found_by != (f"{page}:{by}" if page or by else ""):
        visit.know(await visit.write(people.find_by, visit.person.id, page, by))
    return await finding.film_page(visit, tap.film)
