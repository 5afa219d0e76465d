"""Ways to pay that a provider keeps for next time, for who asked for it: kept -> leaving -> gone.

The house never sees a card. It keeps the name under which the provider knows a person, a customer of theirs, made when
there is first something to pay, under one key for life. Whoever takes their wish back is deleted at the provider by a
job, and the row goes once that has happened; nobody waits for the network.
"""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection

from booking.providers import Payer
from booking.rules.states import check_edge
from storage import audit
from storage import payers as rows

FIRST_BACK_OFF = 15
LONGEST_BACK_OFF = 3_600


@dataclass(frozen=True, slots=True)
class KeptCards:
    """`on`: asked for; `leaving`: the provider is still being told to delete what it has."""

    on: bool = False
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class DuePayer:
    """To be deleted at the provider; without a `customer` the call that made one may have been heard all the same."""

    gateway: str
    payer: Payer


def kept(tx: Connection, person_id: int) -> KeptCards:
    states = {row.state for row in rows.of_person(tx, person_id)}
    return KeptCards("kept" in states, "leaving" in states)


def keep(tx: Connection, person_id: int, gateway: str, now: int) -> KeptCards:
    """From the next payment on."""
    key = f"p{secrets.token_hex(12)}"
    if rows.keep(tx, {"person_id": person_id, "gateway": gateway, "idempotency_key": key, "at": now}):
        _moved(tx, now, person_id, key, None, "kept")
    return kept(tx, person_id)


def let_go(tx: Connection, person_id: int, now: int) -> KeptCards:
    """Not any more. Whom the provider was never asked to keep is gone at once."""
    for row in rows.of_person(tx, person_id, lock=True):
        if row.state == "kept" and row.requested:
            rows.leave(tx, row.idempotency_key, now)
            _moved(tx, now, person_id, row.idempotency_key, "kept", "leaving")
        elif row.state == "kept":
            gone(tx, row.idempotency_key, now)
    return kept(tx, person_id)


def payer_of(tx: Connection, person_id: int, gateway: str) -> Payer | None:
    """As whom the person pays; None for who wants nothing kept."""
    row = rows.request(tx, person_id, gateway)
    return None if row is None else Payer(row.idempotency_key, row.customer_id)


def known(tx: Connection, key: str, customer: str) -> None:
    """The provider made the customer, whatever the person wants by now."""
    rows.known(tx, key, customer)


def gone(tx: Connection, key: str, now: int) -> None:
    """The provider knows the customer no longer."""
    row = rows.gone(tx, key)
    if row is not None:
        _moved(tx, now, None, key, row.state, "gone")


def claim_due(tx: Connection, now: int, limit: int) -> tuple[DuePayer, ...]:
    """Those whom the provider is to delete, each leased until the next try."""
    due = rows.claim_due(tx, now, (FIRST_BACK_OFF, LONGEST_BACK_OFF), limit)
    return tuple(DuePayer(row.gateway, Payer(row.idempotency_key, row.customer_id)) for row in due)


def _moved(tx: Connection, now: int, actor_id: int | None, key: str, before: str | None, after: str) -> None:
    check_edge("payer", before, after)
    audit.record(tx, now, actor_id, "payer", f"payer:{key}", before, after)
