"""Serving the line of a sold-out show: first come, first served among those whom the free seats satisfy."""

from booking.rules.waitlist import Waiter, fitting
from tests.house import PRICES
from tests.model.state import LAYOUT, MOST, SOLD, WAITING, Booking, price_of

CLOSES = 1_800  # seconds before the show
LONGEST_OFFER, SHORTEST_OFFER = 3_600, 300


def serve(m, shows):
    """Whatever is free is offered; returns how many offers it made."""
    return sum(_serve(m, show) for show in sorted(shows))


def settle_offers(m, ended):
    ends = {b.no: {"released": "passed", "expired": "lapsed"}[b.state] for b in ended}
    for entry in m.line:
        if entry.state == "offered" and entry.booking in ends:
            entry.state = ends[entry.booking]


def accept(m, b):
    for entry in m.line:
        if entry.booking == b.no and entry.state == "offered":
            entry.state = "accepted"


def best(free, wish):
    who = Waiter(0, wish.person, wish.count, wish.together, wish.kinds, None)
    return fitting(LAYOUT, set(free), PRICES, who)


def _serve(m, show):
    if not m.shows[show].on or m.left(show) <= CLOSES:
        return 0
    offers = 0
    for entry in m.line:
        if entry.show == show and entry.state == "waiting" and _may_be_asked(m, entry):
            seats = best(m.free(show), entry)
            if seats:
                _offer(m, entry, seats)
                offers += 1
    return offers


def _may_be_asked(m, entry):
    theirs = [b for b in m.bookings if (b.person, b.show) == (entry.person, entry.show)]
    if entry.person in m.blocked or any(b.state in WAITING for b in theirs):
        return False
    return entry.count + sum(len(b.live) for b in theirs if b.state in SOLD) <= MOST


def _offer(m, entry, seats):
    until = m.now + max(SHORTEST_OFFER, min(LONGEST_OFFER, m.left(entry.show) // 10))
    prices = {seat: price_of(seat) for seat in seats}
    b = Booking(len(m.bookings), entry.person, entry.show, prices, m.now, until, until, extended=True)
    m.bookings.append(b)
    entry.state, entry.booking = "offered", b.no
