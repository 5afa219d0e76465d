"""Every state of a booking, a ticket, a payment or a place in line, and every legal step between two. PURE.

    held -> paying -> confirmed -> cancelled        confirmed -> partly_cancelled -> cancelled
    held -> released (by its owner) | expired       paying -> held (our answer came too late) | expired

Beyond the plain course of a sale:
- paying -> released: its owner gives up a payment that failed; what is charged nevertheless is late money.
- held -> confirmed: money for the right invoice arrived although the answer before it was refused.
- expired, released -> confirmed: late money, and the same seats were free.
- used -> issued: a scan undone at the door within the minute.
- issued -> issued: handed on to a friend, in whose name the ticket is issued anew.
- used -> void: the house called the show off after people had come in.

A refund is requested, submitted, and then succeeded, unknown (asked for again) or failed; what fails for good is manual
until people have paid it by hand. To the wallet it has succeeded at once.

Snacks wait to be collected, once; a handing out may be undone within the minute. What nobody collected is returned with
the last of the booking's seats.

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
    "issued": frozenset({"used", "void", "issued"}),
    "used": frozenset({"issued", "void"}),
}
REFUND_EDGES: Edges = {
    None: frozenset({"requested", "succeeded"}),
    "requested": frozenset({"submitted", "succeeded"}),
    "submitted": frozenset({"succeeded", "unknown", "failed"}),
    "unknown": frozenset({"submitted", "succeeded"}),
    "failed": frozenset({"submitted", "manual", "succeeded"}),
    "manual": frozenset({"succeeded"}),
}
HANDOVER_EDGES: Edges = {None: frozenset({"open"}), "open": frozenset({"taken", "withdrawn"})}
CHARGE_EDGES: Edges = {  # what was given up may have been paid all the same
    None: frozenset({"created"}),
    "created": frozenset({"waiting", "unknown", "failed", "cancelled"}),
    "waiting": frozenset({"unknown", "succeeded", "failed", "cancelled"}),
    "unknown": frozenset({"waiting", "succeeded", "failed", "cancelled"}),
    "failed": frozenset({"succeeded"}),
    "cancelled": frozenset({"succeeded"}),
}
PAYMENT_EDGES: Edges = {None: frozenset({"applied", "unapplied"}), "unapplied": frozenset({"applied"})}

SNACK_EDGES: Edges = {
    None: frozenset({"waiting"}),
    "waiting": frozenset({"collected", "returned"}),
    "collected": frozenset({"waiting"}),
}

PAYER_EDGES: Edges = {  # gone at once whom the provider never knew, or knows no longer
    None: frozenset({"kept"}),
    "kept": frozenset({"leaving", "gone"}),
    "leaving": frozenset({"gone"}),
}

WAITLIST_EDGES: Edges = {
    None: frozenset({"waiting"}),
    "waiting": frozenset({"offered", "left", "closed"}),
    "offered": frozenset({"accepted", "passed", "lapsed"}),
}

EDGES: Mapping[str, Edges] = {
    "booking": BOOKING_EDGES,
    "ticket": TICKET_EDGES,
    "payment": PAYMENT_EDGES,
    "charge": CHARGE_EDGES,
    "refund": REFUND_EDGES,
    "handover": HANDOVER_EDGES,
    "waitlist": WAITLIST_EDGES,
    "snacks": SNACK_EDGES,
    "payer": PAYER_EDGES,
}


class IllegalEdgeError(AssertionError):
    """A use case tried a step that the life of its subject does not have: a defect, never a refusal."""


def check_edge(what: str, before: str | None, after: str) -> None:
    if not is_legal(what, before, after):
        raise IllegalEdgeError(f"{what}: {before} -> {after}")


def is_legal(what: str, before: str | None, after: str | None) -> bool:
    return after in EDGES[what].get(before, frozenset())
