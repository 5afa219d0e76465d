"""Choosing seats: the best, the map, or typed. A tap claims at once; a refusal shows the hall as it is now."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from booking import browse, holds, people, seating, settings
from booking.rules.seat_words import read_seats
from booking.views import SeatMap, SeatsChanged
from bot import callbacks
from bot.handlers import current, finding
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import hall_table, list_map
from bot.screens import seats as screens
from bot.screens.screen import Screen
from bot.screens.windows import window_with


async def fresh_offers(visit: Visit, tap: callbacks.TakeOffer) -> Screen:
    """As many seats as were wished for, from what is free now."""
    return await offers_like(visit, tap.show, callbacks.unpack_seats(tap.seats))


async def offers_like(visit: Visit, show_id: int, seats: Collection[int]) -> Screen:
    """As many seats as those, the nearest to them first; those themselves, if they are the person's by now."""
    if (held := await held_already(visit, show_id, seats)) is not None:
        return held
    view = await visit.read(
        browse.offers, visit.person.id, show_id, len(seats), visit.now, visit.rules, like=tuple(seats)
    )
    return screens.offers(view, visit.words)


async def held_already(visit: Visit, show_id: int, seats: Collection[int]) -> Screen | None:
    """The hold of exactly these seats: a tap may come again when it was done and nobody was told."""
    for hold in await current.holds(visit):
        if hold.show.id == show_id and {place.seat for place in hold.seats} == set(seats):
            return await current.hold_page(visit, hold)
    return None


async def fresh_map(visit: Visit, tap: Any) -> Screen:
    return await _map(visit, await _hall(visit, tap.show), tap.window)


async def fresh_best(visit: Visit, tap: callbacks.MapFor) -> Screen:
    return await _map(visit, await _hall(visit, tap.show), screens.BEST_WINDOW)


async def _hall(visit: Visit, show_id: int) -> SeatMap:
    view = await visit.read(seating.seat_map, visit.person.id, show_id, visit.now, visit.rules)
    visit.hold = view.hold
    return view


async def _map(visit: Visit, view: SeatMap, window: int) -> Screen:
    """As the person chose: text, large buttons, or a picture over buttons, which may be a table as well."""
    view = _as_wished(visit, view)
    way = await visit.read(settings.hall_as, visit.person.id)
    if way == "list":
        return list_map.list_map(view, visit.words)
    return _with_table(visit, view, screens.seat_map(view, visit.words, window, large=way == "large"), way)


def _as_wished(visit: Visit, view: SeatMap) -> SeatMap:
    asked = visit.person.asked or {}
    count = asked.get("count")
    return replace(view, wished=count) if asked.get("seats") == view.show.id and isinstance(count, int) else view


def _with_table(visit: Visit, view: SeatMap, screen: Screen, way: str) -> Screen:
    if way == "map" and visit.house.settings.telegram.rich_tables:
        return hall_table.with_table(screen, view, visit.words)
    return screen


async def fresh_show(visit: Visit, tap: callbacks.Count | callbacks.Party) -> Screen:
    """How many there are, and the line for more."""
    return await finding.show_page(visit, tap.show)


@taps(callbacks.Count, redraw=fresh_show)
async def count(visit: Visit, tap: callbacks.Count) -> Screen:
    view = await visit.read(browse.offers, visit.person.id, tap.show, tap.count, visit.now, visit.rules)
    return screens.offers(view, visit.words)


@taps(callbacks.Party, redraw=fresh_show)
async def party(visit: Visit, tap: callbacks.Party) -> Screen:
    """How many of you? Where there is no room for more any more, as for anybody."""
    view = await visit.read(browse.how_many, visit.person.id, tap.show, visit.now, visit.rules)
    return screens.how_many_of_you(view, visit.words) if view.party else await finding.show_page(visit, tap.show)


@taps(callbacks.TakeOffer, redraw=fresh_offers, holds=True)
async def take_offer(visit: Visit, tap: callbacks.TakeOffer) -> Screen:
    wished = callbacks.unpack_seats(tap.seats)
    async with visit.claiming(tap.show, wished):
        visit.hold = await visit.write(
            holds.take_offer, visit.person.id, tap.show, wished, visit.now, visit.rules, visit.message_id
        )
    return await current.hold_page(visit, visit.hold)


@taps(callbacks.Map, redraw=fresh_map)
async def open_map(visit: Visit, tap: callbacks.Map) -> Screen:
    """From now on, seats that the person types are seats of this show."""
    view = await _hall(visit, tap.show)
    if (visit.person.asked or {}).get("seats") != tap.show:
        visit.know(await visit.write(people.ask, visit.person.id, {"seats": tap.show}))
    return await _map(visit, view, tap.window)


@taps(callbacks.MapFor, redraw=fresh_best)
async def open_map_for(visit: Visit, tap: callbacks.MapFor) -> Screen:
    """Likewise, and the way back is to so many."""
    view = await _hall(visit, tap.show)
    asked = {"seats": tap.show} | ({"count": tap.count} if tap.count > 0 else {})
    if visit.person.asked != asked:
        visit.know(await visit.write(people.ask, visit.person.id, asked))
    return await _map(visit, view, screens.BEST_WINDOW)


@taps(callbacks.TakeSeat, redraw=fresh_map, holds=True)
async def take_seat(visit: Visit, tap: callbacks.TakeSeat) -> Screen:
    async with visit.claiming(tap.show, (tap.seat,)):
        view = await visit.write(
            holds.hold_seats, visit.person.id, tap.show, (tap.seat,), visit.now, visit.rules, visit.message_id
        )
    return await _changed(visit, view, tap.window)


@taps(callbacks.DropSeat, redraw=fresh_map)
async def drop_seat(visit: Visit, tap: callbacks.DropSeat) -> Screen:
    view = await visit.write(holds.drop_seats, visit.person.id, tap.show, (tap.seat,), visit.now, visit.rules)
    return await _changed(visit, view, tap.window)


@taps(callbacks.Gone, redraw=fresh_map)
async def gone(visit: Visit, tap: callbacks.Gone) -> Screen:
    view = _as_wished(visit, await _hall(visit, tap.show))
    way = await visit.read(settings.hall_as, visit.person.id)
    screen = screens.gone(view, tap.seat, visit.words, tap.window, large=way == "large")
    return _with_table(visit, view, screen, way)


async def typed(visit: Visit, text: str) -> Screen | None:
    """Seats in words, F7 F8, of the show the person is looking at, who then sees that part of the hall; None when it is
    nothing of the kind.
    """
    show_id = await _show_in_view(visit)
    if show_id is None:
        return None
    view = await visit.read(seating.seat_map, visit.person.id, show_id, visit.now, visit.rules)
    whole = callbacks.Map(show=show_id, window=screens.BEST_WINDOW)
    visit.redraw = lambda: fresh_map(visit, whole)
    seats = read_seats(view.layout, text)  # refuses what the hall has not
    if not seats:
        visit.redraw = None
        return None
    large = await visit.read(settings.hall_as, visit.person.id) == "large"
    there = callbacks.Map(show=show_id, window=window_with(view.layout, seats, large=large).index)
    visit.redraw = lambda: fresh_map(visit, there)
    visit.house.flood.spend("hold", visit.person.id, visit.now)
    async with visit.claiming(show_id, seats):
        changed = await visit.write(holds.hold_seats, visit.person.id, show_id, seats, visit.now, visit.rules)
    return await _changed(visit, changed, there.window)


async def _show_in_view(visit: Visit) -> int | None:
    asked = (visit.person.asked or {}).get("seats")
    if isinstance(asked, int):
        return asked
    held = await current.holds(visit)
    return held[0].show.id if len(held) == 1 else None


async def _changed(visit: Visit, view: SeatsChanged, window: int) -> Screen:
    visit.hold = view.map.hold
    view = replace(view, map=_as_wished(visit, view.map))
    way = await visit.read(settings.hall_as, visit.person.id)
    if way == "list":
        return list_map.changed(view, visit.words)
    return _with_table(visit, view.map, screens.changed(view, visit.words, window, large=way == "large"), way)
