"""Standing in line for a sold-out show: in, out, passed on, closed."""

from tests.model import holding
from tests.model.line import CLOSES, best
from tests.model.state import HALL, MOST, WAITING, Entry, No, own


def join(m, person, show, count, together, kinds):
    holding.check_on_sale(m, show)
    if m.left(show) <= CLOSES:
        raise No("line-closed")
    for entry in m.line:
        if (entry.person, entry.show) == (person, show) and entry.state in ("waiting", "offered"):
            return entry
    own_now = len(m.bought(person, show)) + sum(len(b.seats) for b in m.of(person, show, *WAITING))
    if not 0 < count <= MOST - own_now:
        raise No("too-many-seats")
    wish = Entry(person, show, count, together, kinds)
    if not best(HALL, wish):
        raise No("never-such-seats")
    holding.end_run_out(m, person, show, HALL)
    if best(m.free(show), wish):
        raise No("seats-free", stands=True)
    m.line.append(wish)
    return wish


def leave(m, person, entry):
    own(m, person, entry)
    if entry.state == "waiting":
        entry.state = "left"
    else:
        pass_offer(m, person, entry)


def pass_offer(m, person, entry):
    own(m, person, entry)
    if entry.state == "offered":
        holding.release_hold(m, person, m.bookings[entry.booking])


def chat_blocked(m, person):
    m.blocked.add(person)
    for entry in [e for e in m.line if e.person == person and e.state == "offered"]:
        if m.bookings[entry.booking].state == "held":
            holding.release_hold(m, person, m.bookings[entry.booking])


def close_lines(m):
    """Who still waits shortly before the show, or for one that is off, hears that nothing came."""
    late = [e for e in m.line if e.state == "waiting" and (m.left(e.show) <= CLOSES or not m.shows[e.show].on)]
    for entry in late:
        entry.state = "closed"
    return len(late)
