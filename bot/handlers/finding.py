"""City, film, day, show: the way to the seats."""

from booking import browse, people, reviews
from booking.refusals import Refusal
from booking.rules.wishes import Likely, Wish
from bot import callbacks
from bot.handlers import current, watching, wishes
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import browse as screens
from bot.screens import seats as seat_screens
from bot.screens.screen import Screen


@taps(callbacks.Home)
async def home(visit: Visit, _tap: callbacks.Home) -> Screen:
    return await current.films(visit)


@taps(callbacks.PickCity)
async def pick_city(visit: Visit, _tap: callbacks.PickCity) -> Screen:
    return await current.cities(visit)


@taps(callbacks.SetCity)
async def set_city(visit: Visit, tap: callbacks.SetCity) -> Screen:
    return await to_city(visit, tap.city)


async def to_city(visit: Visit, city_id: int) -> Screen:
    visit.know(await visit.write(people.set_city, visit.person.id, city_id))
    return await wishes.in_city(visit) or await current.films(visit)


@taps(callbacks.Films)
async def films(visit: Visit, tap: callbacks.Films) -> Screen:
    return await current.films(visit, tap.page)


@taps(callbacks.Film)
async def film(visit: Visit, tap: callbacks.Film) -> Screen:
    return await film_page(visit, tap.film)


@taps(callbacks.Shows)
async def shows(visit: Visit, tap: callbacks.Shows) -> Screen:
    if visit.person.city_id is None:
        return await current.cities(visit)
    return await _times(visit, tap, visit.person.city_id)


@taps(callbacks.ShowsIn)
async def shows_in(visit: Visit, tap: callbacks.ShowsIn) -> Screen:
    return await _times(visit, tap, tap.city)


async def _times(visit: Visit, tap: callbacks.Shows, city_id: int) -> Screen:
    view = await visit.read(browse.shows, city_id, tap.film, tap.day or None, visit.now)
    return screens.shows(view, visit.words, await current.poster_of(visit, view.film))


@taps(callbacks.Show)
async def show(visit: Visit, tap: callbacks.Show) -> Screen:
    return await show_page(visit, tap.show)


async def film_page(visit: Visit, film_id: int) -> Screen:
    """Where the city is not known yet, the film waits for it."""
    if visit.person.city_id is None:
        return await wishes.wait_for_city(visit, Wish(films=(Likely(film_id, 100),)))
    view = await visit.read(browse.film, visit.person.city_id, film_id, visit.now)
    ratings = await visit.read(reviews.ratings, [film_id])
    poster = await current.poster_of(visit, view.film)
    return screens.film(view, visit.words, poster, ratings.get(film_id), back=_to_the_list(visit))


def _to_the_list(visit: Visit) -> str:
    """The page of films, chosen as it was, on which the person last tapped one."""
    page, _, by = visit.person.found_by.partition(":")
    number = int(page or 0)
    return callbacks.Browse(page=number, by=by).pack() if by else callbacks.Films(page=number).pack()


async def show_page(visit: Visit, show_id: int) -> Screen:
    try:
        view = await visit.read(browse.how_many, visit.person.id, show_id, visit.now, visit.rules)
    except Refusal as refused:
        if refused.key != "booking-not-open":
            raise
        return await watching.not_open(visit, show_id)
    return seat_screens.how_many(view, visit.words, await current.poster_of(visit, view.show.film))
