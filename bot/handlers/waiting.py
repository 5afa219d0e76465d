"""The line of a sold-out show: what one wishes for, one's place, the offer."""

from booking import browse, holds, waitlist
from booking.refusals import Refusal
from booking.views import WaitlistPlace, Wishes
from bot import callbacks
from bot.handlers import holding, ticketing
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import seats as seat_screens
from bot.screens import waiting as screens
from bot.screens.screen import Screen


async def free_after_all(visit: Visit, tap: callbacks.Wish) -> Screen:
    """Seats as wished for, when they are free and nobody need wait; the place in line of who has one by now."""
    waits = await visit.read(waitlist.wishes, visit.person.id, tap.show, visit.now, visit.rules)
    if waits.standing is not None:
        return await show_place(visit, waits.standing)
    return await free_for_others(visit, tap)


async def free_for_others(visit: Visit, tap: callbacks.Wish) -> Screen:
    """Seats as wished for instead, for who stands in line."""
    view = await visit.read(browse.offers, visit.person.id, tap.show, tap.count, visit.now, visit.rules)
    return seat_screens.offers(view, visit.words)


@taps(callbacks.WaitFor)
async def wait_for(visit: Visit, tap: callbacks.WaitFor) -> Screen:
    view = await visit.read(waitlist.wishes, visit.person.id, tap.show, visit.now, visit.rules)
    if view.standing is not None:
        return await show_place(visit, view.standing)
    return _ask(visit, view)


@taps(callbacks.WaitAnew)
async def wait_anew(visit: Visit, tap: callbacks.WaitAnew) -> Screen:
    return _ask(visit, await visit.read(waitlist.wishes, visit.person.id, tap.show, visit.now, visit.rules))


def _ask(visit: Visit, view: Wishes) -> Screen:
    if not view.most:
        raise Refusal("too-many-seats", limit=visit.rules.seats_per_person)
    return screens.ask(view, visit.words)


@taps(callbacks.WaitParty)
async def wait_for_party(visit: Visit, tap: callbacks.WaitParty) -> Screen:
    view = await visit.read(waitlist.wishes, visit.person.id, tap.show, visit.now, visit.rules)
    if not view.party:
        return await wait_for(visit, callbacks.WaitFor(show=tap.show))
    return screens.ask_party(view, visit.words)


@taps(callbacks.Wish)
async def wish(visit: Visit, tap: callbacks.Wish) -> Screen:
    """Who stands in line by now is told so, and may change what they wait for."""
    view = await visit.read(waitlist.wishes, visit.person.id, tap.show, visit.now, visit.rules)
    if view.standing is not None and view.standing.state != "waiting":
        return await show_place(visit, view.standing)
    return screens.wish(view, tap, visit.words)


@taps(callbacks.Join, redraw=free_after_all, holds=True)
async def join(visit: Visit, tap: callbacks.Join) -> Screen:
    place = await _join(visit, tap)
    return await (show_place(visit, place) if _is_for(place, tap) else wish(visit, tap))


@taps(callbacks.JoinAnew, redraw=free_for_others, holds=True)
async def join_anew(visit: Visit, tap: callbacks.JoinAnew) -> Screen:
    return await show_place(visit, await _join(visit, tap, anew=True))


async def _join(visit: Visit, tap: callbacks.Wish, *, anew: bool = False) -> WaitlistPlace:
    most = tap.most or None
    wished = (tap.count, tap.together, tap.kinds, most)
    return await visit.write(waitlist.join, visit.person.id, tap.show, *wished, visit.now, visit.rules, anew=anew)


def _is_for(place: WaitlistPlace, tap: callbacks.Wish) -> bool:
    most = place.most_each.amount if place.most_each else 0
    return (place.count, place.together, set(place.kinds), most) == (tap.count, tap.together, set(tap.kinds), tap.most)


@taps(callbacks.InLine)
async def in_line(visit: Visit, tap: callbacks.InLine) -> Screen:
    return await show_place(visit, await visit.read(waitlist.place, visit.person.id, tap.entry))


@taps(callbacks.LeaveLine)
async def leave(visit: Visit, tap: callbacks.LeaveLine) -> Screen:
    left = await visit.write(waitlist.leave, visit.person.id, tap.entry, visit.now, visit.rules)
    return await show_place(visit, left)


@taps(callbacks.PassOffer)
async def pass_offer(visit: Visit, tap: callbacks.PassOffer) -> Screen:
    passed = await visit.write(waitlist.pass_offer, visit.person.id, tap.entry, visit.now, visit.rules)
    return await show_place(visit, passed)


async def show_place(visit: Visit, view: WaitlistPlace) -> Screen:
    """Waiting, or what has become of it: an offer that stands, tickets, the end of it."""
    if view.booking_id is None or view.state not in ("offered", "accepted"):
        return screens.place(view, visit.words)
    if view.state == "accepted":
        return await ticketing.booking(visit, callbacks.Booking(booking=view.booking_id))
    hold = await visit.read(holds.hold, visit.person.id, view.booking_id, visit.now, visit.rules)
    if hold.state != "held":
        return await holding.fresh_cart(visit, callbacks.Cart(booking=view.booking_id))
    visit.hold = hold
    return screens.offer(hold, view.entry_id, visit.words)
