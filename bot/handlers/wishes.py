"""Say what you want: a sentence, at any point, becomes seats, a few shows or a question."""

from dataclasses import replace

from aiogram.types import Location

from booking import people, telling, watching, wishing
from booking.refusals import Refusal
from booking.rules.distance import Place
from booking.rules.wishes import Wish
from booking.wish_views import (
    TellAlready,
    TellAsk,
    TellShows,
    TellWatch,
    WishAnswer,
    WishCount,
    WishSeats,
    WishShows,
    WishWhichFilm,
)
from bot import callbacks
from bot.handlers import current
from bot.handlers.taps import taps
from bot.house import Visit
from bot.packed_wish import pack_wish, unpack_wish
from bot.screens import watching as watch_screens
from bot.screens import wishes as screens
from bot.screens.screen import Screen

OVER = ("show-gone", "show-started", "booking-closed")  # a hall that was looked at once


async def typed(visit: Visit, text: str) -> Screen | None:
    """The answer to a wish; None when the text asks for nothing of the kind."""
    person = visit.person
    wish = await visit.read(wishing.understand, text, person.language, person.city_id, visit.now)
    if not wish.is_one:
        if not wish.count or wish.unread:
            return None
        if (seats := await _seats_in_view(visit, wish)) is not None:
            return seats
    city_id = wish.city or person.city_id
    if city_id is None:
        return await wait_for_city(visit, wish)
    return await answered(visit, wish)


async def wait_for_city(visit: Visit, wish: Wish) -> Screen:
    """The cities; the wish is answered once one is chosen."""
    visit.know(await visit.write(people.ask, visit.person.id, {"wish": pack_wish(wish)}))
    return await current.cities(visit)


async def _seats_in_view(visit: Visit, wish: Wish) -> Screen | None:
    """Two in the middle: of the show whose hall is being looked at, while it may be booked."""
    show_id = (visit.person.asked or {}).get("seats")
    if not isinstance(show_id, int):
        return None
    try:
        view = await visit.read(wishing.seats, visit.person.id, show_id, wish, visit.now, visit.rules)
    except Refusal as refused:
        if refused.key in OVER:
            return None
        raise
    return screens.best_seats(view, visit.words)


async def answered(visit: Visit, wish: Wish, position: Place | None = None) -> Screen:
    city_id = visit.person.city_id or wish.city
    if city_id is None:
        return await current.cities(visit)
    if wish.tell:
        return await _told(visit, wish, city_id)
    view = await visit.read(wishing.answer, visit.person.id, city_id, wish, visit.now, visit.rules, position)
    return await _drawn(visit, view)


async def _told(visit: Visit, wish: Wish, city_id: int) -> Screen:
    """What is clear is watched from now on; the rest is asked."""
    person = visit.person.id
    view = await visit.read(telling.answer, person, city_id, wish, visit.now, visit.rules)
    if isinstance(view, TellWatch):
        about = (view.kind, view.film_id, view.show_id, view.city_id)
        return watch_screens.watched(await visit.write(watching.watch, person, *about, visit.now), visit.words)
    if isinstance(view, TellAlready):
        return (await _drawn(visit, view.answer)).answering(watch_screens.already(view.kind, visit.words))
    if isinstance(view, TellShows):
        return watch_screens.which_show(view, visit.words)
    return watch_screens.tell_what(view, visit.words) if isinstance(view, TellAsk) else await _drawn(visit, view)


async def _drawn(visit: Visit, view: WishAnswer) -> Screen:
    if isinstance(view, WishSeats):
        return screens.best_seats(view, visit.words)
    if isinstance(view, WishCount):
        return screens.how_many(view, visit.words, await current.poster_of(visit, view.how_many.show.film))
    if isinstance(view, WishShows):
        return screens.shows(view, visit.words)
    if isinstance(view, WishWhichFilm):
        return screens.which_film(view, visit.words)
    return screens.which_day(view, visit.words)


async def in_city(visit: Visit) -> Screen | None:
    """What was wished for before the city was known; None when nothing was."""
    packed = (visit.person.asked or {}).get("wish")
    if not isinstance(packed, str):
        return None
    visit.know(await visit.write(people.ask, visit.person.id, None))
    return await answered(visit, unpack_wish(packed))


@taps(callbacks.Wished)
async def narrowed(visit: Visit, tap: callbacks.Wished) -> Screen:
    return await answered(visit, unpack_wish(tap.packed))


@taps(callbacks.WishSeats)
async def seats(visit: Visit, tap: callbacks.WishSeats) -> Screen:
    """The best seats of the kind; for how many is asked first when it was not said."""
    wish = Wish(count=tap.count or None, seats=callbacks.unpack_kinds(tap.kinds))
    view: WishAnswer = await visit.read(wishing.of_show, visit.person.id, tap.show, wish, visit.now, visit.rules)
    return await _drawn(visit, view)


@taps(callbacks.WishNear)
async def near(visit: Visit, tap: callbacks.WishNear) -> Screen:
    """From now on, a place that the person shares is where they look from."""
    unpack_wish(tap.packed)
    visit.know(await visit.write(people.ask, visit.person.id, {"near": tap.packed}))
    return screens.where_are_you(visit.words)


async def shared(visit: Visit, place: Location) -> Screen | None:
    """The wish from where the person is; None when no wish waits for that."""
    packed = (visit.person.asked or {}).get("near")
    if not isinstance(packed, str) or not packed:
        return None
    visit.know(await visit.write(people.ask, visit.person.id, None))
    screen = await answered(visit, unpack_wish(packed), (place.latitude, place.longitude))
    return replace(screen, puts_away=visit.words("where-thanks"))
