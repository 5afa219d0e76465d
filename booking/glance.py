"""A glance at who has the seats, before the claim and outside of any write: in a rush, most people lose here."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from booking.rules.seats import Layout
from booking.scene import seats_taken
from storage import seats as claims


@dataclass(frozen=True, slots=True)
class Glance:
    """`owners` maps the seats of a show that are not free to the people who have them."""

    layout: Layout
    owners: dict[int, int | None]


def glance(tx: Connection, show_id: int, now: int) -> Glance | None:
    """The show as it is just now; None when there is no such show."""
    hall = claims.hall(tx, show_id, now)
    if hall is None:
        return None
    plan, owners = hall
    return Glance(Layout.parse(plan), owners)


def refuse_gone(seen: Glance | None, person_id: int, seats: Collection[int]) -> None:
    """Refuses seats that somebody else was seen to have. Silence promises nothing: the claim decides."""
    owners = {} if seen is None else seen.owners
    gone = [seat for seat in seats if owners.get(seat, person_id) != person_id]
    if seen is not None and gone:
        raise seats_taken(seen.layout, gone, {*owners, *seats})
