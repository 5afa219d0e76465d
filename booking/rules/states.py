"""Every state of a booking, a ticket, a payment or a place in line, and every legal step between two. PURE.

    held -> paying -> confirmed -> cancelled        confirmed -> partly_cancelled -> cancelled
    held -> released (by its owner) | expired       paying -> held (our answer came too late) | expired

Beyond the plain course of a sale:
- paying -> released: its owner gives up a payment that failed; what is charged nevertheless is late money.
- held -> confirmed: money for the right invoice arrived although the answer before it was refused.
- expired, released -> confirmed: late money, and the same seats were free.
- used -> issued: a scan undone at the door within the minute.

A place in line is waiting until it is offered seats, left, or closed before the show; an offer is accepted when it is
paid, passed on when its owner gives it back (or has blocked us), and lapses when its time runs out.
"""

from collections.abc import Mapping

Edges = Mapping[str | None, frozenset[str]]

BOOKING_EDGES: Edges = {
    None: frozenset({"held"}),
    "held": frozenset({"paying", "confirmed", "released", "expired"}),
    "paying": frozenset({"held", "confirmed", "released", "expired"}),
    "confirmed": frozenset({"partly_cancelled", "cancelled"}),
    "partly_cancelled": frozenset({"partly_cancelled", "cancelled"}),
    "released": frozenset({"confirmed"}),
    "expired": frozenset({"confirmed"}),
}
TICKET_EDGES: Edges = {
    None: frozenset({"issued"}),
    "issued": frozenset({"used", "void"}),
    "used": frozenset({"issued"}),
}
PAYMENT_EDGES: Edges = {None: frozenset({"applied", "unapplied"}), "unapplied": frozenset({"applied"})}

WAITLIST_EDGES: Edges = {
    None: frozenset({"waiting"}),
    "waiting": frozenset({"offered", "left", "closed"}),
    "offered": frozenset({"accepted", "passed", "lapsed"}),
}

EDGES: Mapping[str, Edges] = {
    "booking": BOOKING_EDGES,
    "ticket": TICKET_EDGES,
    "payment": PAYMENT_EDGES,
    "waitlist": WAITLIST_EDGES,
}


class IllegalEdgeError(AssertionError):
    """A use case tried a step that the life of its subject does not have: a defect, never a refusal."""


def check_edge(what: str, before: str | None, after: str) -> None:
    if not is_legal(what, before, after):
        raise IllegalEdgeError(f"{what}: {before} -> {after}")


def is_legal(what: str, before: str | None, after: str | None) -> bool:
    return after in EDGES[what].get(before, frozenset())
