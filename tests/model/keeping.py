"""Cards that a provider keeps for who asked for it: kept -> leaving -> gone."""

from tests.model.state import Payer

GATEWAY, FIRST, LONGEST = "stripe", 15, 3_600


def of(m, person):
    return [payer for payer in m.payers if payer.person == person]


def kept(m, person):
    """(on, leaving)."""
    states = {payer.state for payer in of(m, person)}
    return "kept" in states, "leaving" in states


def keep(m, person):
    if not kept(m, person)[0]:
        m.payers.append(Payer(person))
    return kept(m, person)


def let_go(m, person):
    """Whom the provider was never asked to keep is gone at once."""
    for payer in of(m, person):
        if payer.state == "kept" and payer.requested:
            payer.state, payer.due_at = "leaving", m.now
        elif payer.state == "kept":
            gone(m, payer)
    return kept(m, person)


def requested(m, person, gateway):
    for payer in of(m, person):
        payer.requested = payer.requested or (payer.state == "kept" and gateway == GATEWAY)


def known(_m, payer, customer):
    payer.customer = customer


def gone(m, payer):
    m.payers.remove(payer)


def claim_due(m, most):
    """Who is to be deleted there now; each is tried again later."""
    due = sorted((p for p in m.payers if p.state == "leaving" and p.due_at <= m.now), key=lambda p: (p.due_at, p.id))
    for payer in due[:most]:
        payer.due_at = m.now + min(FIRST * 2 ** min(payer.attempts, 20), LONGEST)
        payer.attempts += 1
    return [payer.key for payer in sorted(due[:most], key=lambda p: p.id)]
