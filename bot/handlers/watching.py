"""Tell me when: asking for it, the list, and taking it back."""

from booking import shows, watching, wishing
from booking.rules.wishes import Wish
from bot import callbacks
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import watching as screens
from bot.screens import wishes
from bot.screens.screen import Screen


async def not_open(visit: Visit, show_id: int) -> Screen:
    return screens.not_open(await visit.read(shows.show_facts, show_id), visit.words)


@taps(callbacks.Watch)
async def watch(visit: Visit, tap: callbacks.Watch) -> Screen:
    """Centre seats that are free already are offered at once."""
    person, kind = visit.person.id, tap.kind if tap.kind in watching.KINDS else "opens"
    if kind == "seats" and await visit.read(watching.are_free_now, tap.show, visit.now):
        wish = Wish(count=watching.PAIR, seats=watching.WHERE)
        view = await visit.read(wishing.seats, person, tap.show, wish, visit.now, visit.rules)
        return wishes.best_seats(view, visit.words).answering(visit.words("watch-already"))
    made = await visit.write(watching.watch, person, kind, tap.film, tap.show, tap.city, visit.now)
    return screens.watched(made, visit.words)


@taps(callbacks.Unwatch)
async def unwatch(visit: Visit, tap: callbacks.Unwatch) -> Screen:
    left = await visit.write(watching.unwatch, visit.person.id, tap.watch)
    return screens.watches(left, visit.words).answering(visit.words("watch-dropped"))


@taps(callbacks.Watches)
async def watches(visit: Visit, _tap: callbacks.Watches) -> Screen:
    return await watches_page(visit)


async def watches_page(visit: Visit) -> Screen:
    return screens.watches(await visit.read(watching.watches, visit.person.id), visit.words)
