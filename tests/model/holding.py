"""Seats: held, dropped, extended, given back, taken back, run out."""

from tests.model import menu
from tests.model.line import serve, settle_offers
from tests.model.state import ENDED, HALL, MOST, WAITING, Booking, No, own, price_of

HOLD, EXTENSION, LONGEST, NOTICE = 600, 300, 1_200, 120


def hold_seats(m, person, show, seats):
    """Adds to what the person holds."""
    check_on(m, show)
    hold = m.hold_of(person, show)
    return set_seats(m, person, show, set(seats) | (set(hold.seats) if hold else set()), MOST)


def take_offer(m, person, show, seats, most=MOST):
    """Holds exactly these, to be bought even if they were to take the place of others."""
    check_on(m, show)
    if not seats:
        raise No("nothing-held")
    hold = set_seats(m, person, show, set(seats), most)
    if hold.replaces is not None:
        hold.replaces, hold.replaced, hold.transferred, hold.agreed = None, (), 0, None
    return hold


def drop_seats(m, person, show, seats):
    check_on(m, show)
    hold = m.hold_of(person, show)
    if hold is None:
        return
    dropped = set(hold.seats) & set(seats)
    if dropped == set(hold.seats):
        end(m, [hold], "released")
    elif dropped:
        reseat(hold, set(hold.seats) - dropped)
        serve(m, [show])


def extend_hold(m, person, b):
    own(m, person, b)
    if not m.waits(b):
        raise No("hold-ended" if b.state in (*WAITING, *ENDED) else "already-paid")
    if b.state == "paying":
        raise No("payment-under-way")
    until = min(b.deadline + EXTENSION, b.held_at + LONGEST)
    if b.extended or until <= b.deadline:
        raise No("hold-already-extended")
    b.deadline = b.hold_deadline = until
    b.extended = True


def release_hold(m, person, b):
    own(m, person, b)
    if b.state in WAITING:
        end(m, [b], "released")
    elif b.state not in ENDED:
        raise No("already-paid")


def take_back(m, person, b):
    own(m, person, b)
    if m.waits(b):
        return b
    if b.state not in (*WAITING, *ENDED):
        raise No("already-paid")
    try:
        again = take_offer(m, person, b.show, b.seats)
    except No as no:
        raise No("seats-gone" if no.key == "seats-taken" else no.key, no.stands) from no
    menu.put(again, b.snacks)
    return again


def expire_due(m):
    due = sorted((b for b in m.bookings if b.state in WAITING and b.deadline <= m.now), key=lambda b: b.deadline)
    end(m, due, "expired")
    return len(due)


def warn_ending(m):
    """Once for each deadline."""
    held = [b for b in m.bookings if b.state == "held" and m.now < b.deadline <= m.now + NOTICE]
    new = {(b.no, b.deadline) for b in held} - m.warned
    m.warned |= new
    return len(new)


def end(m, bookings, state):
    """Everything that a booking had which was not sold is free again; the line goes first."""
    for b in bookings:
        let_go(m, b, state)
    settle_offers(m, bookings)
    serve(m, {b.show for b in bookings})


def let_go(m, b, state):
    b.state, b.deadline = state, None
    m.uses.pop(b.no, None)
    m.wallets[b.person] += b.credit


def make_way(m, person, show, wanted):
    """Ends what has run out and is in the way. Who stands in line for it goes before whoever met it."""
    offers = end_run_out(m, person, show, wanted)
    if any(b.person == person for b in offers):
        raise No("your-turn", stands=True)
    if any(set(b.seats) & set(wanted) for b in offers):
        raise No("seats-taken", stands=True)


def end_run_out(m, person, show, wanted):
    """Likewise, without a refusal; the offers that were made."""
    run_out = [b for b in m.bookings if b.show == show and b.state in WAITING and b.deadline <= m.now]
    stale = [b for b in run_out if b.person == person or set(b.seats) & set(wanted)]
    known = len(m.bookings)
    end(m, stale, "expired")
    return m.bookings[known:]


def set_seats(m, person, show, wanted, most):
    hold = m.hold_of(person, show)
    if not wanted <= HALL:
        raise No("no-such-seat")
    if wanted == (set(hold.seats) if hold else set()):
        return hold
    check_may_hold(m, person, show, len(wanted), most)
    check_free(m, person, show, wanted - (set(hold.seats) if hold else set()))
    make_way(m, person, show, wanted - (set(hold.seats) if hold else set()))
    if hold is None:
        return open_hold(m, person, show, wanted, m.now + HOLD)
    given_up = set(hold.seats) - wanted
    reseat(hold, wanted)
    if given_up:
        serve(m, [show])
    return hold


def open_hold(m, person, show, seats, deadline):
    b = Booking(len(m.bookings), person, show, {seat: price_of(seat) for seat in seats}, m.now, deadline, deadline)
    m.bookings.append(b)
    return b


def reseat(hold, seats):
    hold.seats, hold.agreed = {seat: price_of(seat) for seat in seats}, None


def check_on(m, show):
    if not m.shows[show].on:
        raise No("show-gone")


def check_on_sale(m, show):
    check_on(m, show)
    if m.left(show) <= 0:
        raise No("show-started")


def check_may_hold(m, person, show, count, most):
    if m.of(person, show, "paying"):
        raise No("payment-under-way")
    check_on_sale(m, show)
    if count + len(m.bought(person, show)) > most:
        raise No("too-many-seats")


def check_free(m, person, show, new):
    """What has run out counts as free, one's own that one paid for as taken."""
    claims = m.claims(show)
    for seat in new:
        b = claims.get(seat)
        if seat in m.kept[show] or (b and (b.state not in WAITING or b.deadline > m.now)):
            raise No("seats-taken")
