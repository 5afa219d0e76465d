"""Tell me when: asking for it, the list, and taking it back."""

from booking import shows, watching
from bot import callbacks
from bot.handlers import wishes
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import watching as screens
from bot.screens.screen import Screen


async def not_open(visit: Visit, show_id: int) -> Screen:
    return screens.not_open(await visit.read(shows.show_facts, show_id), visit.words)


@taps(callbacks.Watch)
async def watch(visit: Visit, tap: callbacks.Watch) -> Screen:
    """What has come true already is offered at once."""
    kind = tap.kind if tap.kind in watching.KINDS else "opens"
    about = (kind, tap.film, tap.show, tap.city, visit.now)
    if await visit.read(watching.has_come_true, *about):
        return (await _at_once(visit, kind, tap)).answering(screens.already(kind, visit.words))
    return screens.watched(await visit.write(watching.watch, visit.person.id, *about), visit.words)


async def _at_once(visit: Visit, kind: str, tap: callbacks.Watch) -> Screen:
    if kind == "city":
        return await wishes.answered(visit, screens.of_film(tap.film, tap.city))
    if kind == "opens":
        return await wishes.seats(visit, callbacks.WishSeats(show=tap.show, count=0, kinds=""))
    return await wishes.seats(visit, screens.pair_in(tap.show))


@taps(callbacks.Unwatch)
async def unwatch(visit: Visit, tap: callbacks.Unwatch) -> Screen:
    left = await visit.write(watching.unwatch, visit.person.id, tap.watch)
    return screens.watches(left, visit.words).answering(visit.words("watch-dropped"))


@taps(callbacks.Watches)
async def watches(visit: Visit, _tap: callbacks.Watches) -> Screen:
    return await watches_page(visit)


async def watches_page(visit: Visit) -> Screen:
    return screens.watches(await visit.read(watching.watches, visit.person.id), visit.words)
