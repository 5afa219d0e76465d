"""A person and their data: all of it in one document, or all of it let go.

Forgetting puts a number in the place of the person: the books still balance and seats stay sold, but nothing says any
more whose they were. Who comes back afterwards is somebody new.
"""

from typing import Any

from sqlalchemy import Connection

from booking import cards, payers, waitlist
from booking.holds import release_hold
from booking.own_views import Forgetting
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.views import Money
from storage import audit, ledger, people, privacy


def export(tx: Connection, person_id: int, now: int) -> dict[str, Any]:
    """Every row about the person, by table; money in minor units, instants in Unix seconds."""
    found = privacy.everything(tx, person_id, people.alias(tx, person_id))
    return {"exported_at": now, "person_id": person_id, **found}


def forgetting(tx: Connection, person_id: int, now: int) -> Forgetting:
    """What being forgotten would cost the person."""
    credit = tuple(Money(row.balance, row.currency) for row in ledger.wallets_of(tx, person_id))
    roles, cards = len(people.roles(tx, person_id)), payers.kept(tx, person_id).on
    return Forgetting(privacy.ahead(tx, person_id, now), credit, roles, cards)


def forget(tx: Connection, person_id: int, told: int, now: int, rules: HouseRules) -> None:
    """At once and for good. `told` is how many bookings still ahead the person was told of: more refuse."""
    privacy.lock(tx, person_id)
    known = forgetting(tx, person_id, now)
    if known.roles:
        raise Refusal("still-staff")
    if known.upcoming > told:
        raise Refusal("tickets-ahead", count=known.upcoming)
    _let_go(tx, person_id, now, rules)
    alias = people.alias(tx, person_id)
    if alias is None:
        raise LookupError(person_id)
    privacy.forget(tx, person_id, alias, now)
    audit.record(tx, now, alias, "person", f"person:{alias}", "known", "forgotten")


def _let_go(tx: Connection, person_id: int, now: int, rules: HouseRules) -> None:
    """Places in line and seats that are held go to others; a payment under way is waited for. Who keeps cards for the
    person is told to delete them by a job, under the alias.
    """
    held = privacy.waiting(tx, person_id)
    if paying := [cards.own_card(tx, person_id, row.id) for row in held if row.state == "paying"]:
        last = max(paying, key=lambda card: card.booking.deadline or 0)
        raise Refusal("forget-while-paying", until=last.booking.deadline, zone=last.show.zone)
    for place in waitlist.places(tx, person_id):
        waitlist.leave(tx, person_id, place.entry_id, now, rules)
    for row in held:
        release_hold(tx, person_id, row.id, now, rules)
    payers.let_go(tx, person_id, now)
