"""A person who wishes to be forgotten."""

from collections import Counter

from tests.model import holding, keeping, standing
from tests.model.state import No


def forget(m, person, alias, told):
    """Puts an alias in the place of a person who has nothing ahead but what they were told of."""
    if upcoming(m, person) > told:
        raise No("tickets-ahead")
    theirs = [b for b in m.bookings if b.person == person and b.state in ("held", "paying")]
    if any(b.state == "paying" for b in theirs):
        raise No("forget-while-paying")
    for entry in [e for e in m.line if e.person == person and e.state == "waiting"]:
        standing.leave(m, person, entry)
    for b in theirs:
        holding.release_hold(m, person, b)
    keeping.let_go(m, person)
    _rename(m, person, alias)


def upcoming(m, person):
    """Bookings with good tickets of theirs to shows not over yet."""
    tickets = [(b, t) for b in m.bookings for t in b.tickets.values()]
    ours = [b.no for b, t in tickets if (t.person, t.state) == (person, "issued") and m.left(b.show) > -7_000]
    return len(set(ours))


def _rename(m, person, alias):
    named = [*m.bookings, *m.line, *m.payments, *m.payers, *(t for b in m.bookings for t in b.tickets.values())]
    for thing in named:
        thing.person = alias if thing.person == person else thing.person
    for link in m.links:
        link.giver = alias if link.giver == person else link.giver
        link.taker = alias if link.taker == person else link.taker
    m.wallets = Counter({alias if of == person else of: money for of, money in m.wallets.items()})
    m.stars = {alias if of == person else of: stars for of, stars in m.stars.items()}
    m.blocked = (m.blocked - {person}) | {alias}
