"""What managers do to a show that is on sale: seats kept back, another time."""

from tests.model import holding
from tests.model.line import serve
from tests.model.sales import DOOR, take_out
from tests.model.state import HALL, WAITING, No

LENGTH, AT_COUNTER, LEAST_AT_COUNTER = 7_000, 1_800, 300


def block(m, show, wanted):
    """All of them or none. Who stands in line for what ran out goes before the house."""
    holding.check_on(m, show)
    if m.left(show) <= 0:
        raise No("show-started")
    new = set(wanted) - m.kept[show]
    if not set(wanted) <= HALL:
        raise No("no-such-seat")
    run_out = [b for b in m.bookings if b.show == show and b.state in WAITING and b.deadline <= m.now]
    known = len(m.bookings)
    holding.end(m, [b for b in run_out if new & set(b.seats)], "expired")
    if any(new & set(b.seats) for b in m.bookings[known:]):
        raise No("seats-not-free", stands=True)
    if new & set(m.claims(show)):
        raise No("seats-not-free")
    m.kept[show] |= new


def unblock(m, show, wanted):
    holding.check_on(m, show)
    if not set(wanted) <= HALL:
        raise No("no-such-seat")
    back = set(wanted) & m.kept[show]
    if back:
        m.kept[show] -= back
        serve(m, [show])


def move(m, show, starts):
    """Another time; whoever agreed to the old one may give the tickets up for all they cost."""
    holding.check_on(m, show)
    old = m.shows[show].starts
    if starts == old:
        raise No("already-done")
    if min(old, starts) <= m.now:
        raise No("show-started")
    if any(_in_the_way(m, other, starts) for other in m.shows if other != show):
        raise No("hall-taken")
    m.shows[show].starts = starts
    for b in [b for b in m.bookings if b.show == show]:
        _take_along(m, b, starts)
    serve(m, [show])


def _in_the_way(m, other, starts):
    there = m.shows[other]
    return there.starts == starts or (there.on and abs(there.starts - starts) < LENGTH)


def _take_along(m, b, starts):
    b.all_back = b.all_back or (b.agreed is not None and b.state != "cancelled")
    if b.state in WAITING and b.deadline > starts:
        b.deadline = b.hold_deadline = starts
    if b.state == "paying" and b.gateway == "counter":
        b.deadline = max(starts - AT_COUNTER, min(m.now + LEAST_AT_COUNTER, starts))
    if m.now < starts - DOOR:  # who had been let in already comes again
        for seat, ticket in b.tickets.items():
            if ticket.state == "used":
                take_out(m, b, seat)
