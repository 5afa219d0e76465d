"""A glance before the claim, outside of any write: in a rush, most people lose here, for one small read each."""

from collections.abc import Collection

from sqlalchemy import Connection

from booking.rules.seats import Layout
from booking.scene import seats_taken
from storage import seats as claims


def refuse_gone(tx: Connection, person_id: int, show_id: int, seats: Collection[int], now: int) -> None:
    """Refuses seats that somebody else has just now. Silence promises nothing: the claim decides."""
    gone = claims.gone(tx, show_id, person_id, list(seats), now)
    if not gone or (hall := claims.hall(tx, show_id, now)) is None:
        return
    plan, taken = hall
    raise seats_taken(Layout.parse(plan), gone, {*taken, *seats})
