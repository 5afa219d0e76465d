"""A show that moves to another time: every ticket stays good, everybody hears of it, and nobody has to come.

Who agreed to the old time may give the tickets up for all they cost, until the new start: their booking's own refund
terms are replaced by better ones, and giving up is the same use case as always.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row

from booking import people
from booking.charges import LEAST_AT_COUNTER
from booking.edges import edge
from booking.line import serve_line
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.refunds import ALL_BACK, policy_as_json
from booking.shows import show_row
from storage import audit, moving, outbox, sold

WHY = "show-moved"


@dataclass(frozen=True, slots=True)
class ShowMoved:
    """Instants before and after, how many people are told, and to how many of its line seats were offered."""

    before: int
    starts_at: int
    told: int
    offers: int


def move_show(
    tx: Connection, actor_id: int | None, show_id: int, starts_at: int, now: int, rules: HouseRules
) -> ShowMoved:
    """Refuses what has begun, or would have, and a time at which the hall is taken."""
    show = show_row(tx, show_id)
    people.check_manages(tx, actor_id, show.cinema_id)
    moving.lock_halls(tx, [show.hall_id])
    old = moving.lock_show(tx, show_id)
    if old is None or old.state != "scheduled":
        raise Refusal("show-gone")
    if old.starts_at == starts_at:
        raise Refusal("already-done")
    if min(old.starts_at, starts_at) <= now:
        raise Refusal("show-started")
    times = _times(old, starts_at, show.zone, now)
    if taken := moving.in_the_way(tx, old.hall_id, show_id, times["starts_at"], times["ends_at"]):
        raise Refusal("hall-taken", until=max(row.ends_at for row in taken), zone=show.zone)
    moving.move(tx, show_id, times)
    audit.record(tx, now, actor_id, "show", f"show:{show_id}", str(old.starts_at), str(starts_at), "moved")
    _take_along(tx, old, starts_at, now, actor_id, rules)
    told = _tell(tx, old, starts_at, now)
    return ShowMoved(old.starts_at, starts_at, told, len(serve_line(tx, show_id, now, rules)))


def _times(old: Row[Any], starts_at: int, zone: str, now: int) -> dict[str, Any]:
    """The show's columns: it lasts as long as it did, and is sold until as long before its start."""
    by = starts_at - old.starts_at
    closes_at = old.closes_at + by
    opens_at = old.opens_at if old.opens_at < closes_at else min(now, closes_at - 1)
    there = datetime.fromtimestamp(starts_at, UTC).astimezone(ZoneInfo(zone))
    return {
        "starts_at": starts_at,
        "ends_at": old.ends_at + by,
        "opens_at": opens_at,
        "closes_at": closes_at,
        "local_day": there.date().isoformat(),
    }


def _take_along(
    tx: Connection, old: Row[Any], starts_at: int, now: int, actor_id: int | None, rules: HouseRules
) -> None:
    moving.refund_all_who_agreed(tx, old.id, policy_as_json(ALL_BACK))
    moving.end_by(tx, old.id, starts_at)
    soonest = min(now + LEAST_AT_COUNTER, starts_at)
    moving.counter_until(tx, old.id, max(starts_at - rules.counter_seconds, soonest))
    moving.remind_anew(tx, old.id)
    if now < starts_at - rules.door_opens_seconds:  # who had been let in already comes again
        back = [
            edge(now, actor_id, "ticket", row.id, "used", "issued", WHY, booking=row.booking_id)
            for row in moving.unuse(tx, old.id)
        ]
        audit.record_many(tx, back)


def _tell(tx: Connection, old: Row[Any], starts_at: int, now: int) -> int:
    """Buyers, whoever was given a ticket, and who holds seats just now."""
    buyers = {(row.id, row.person_id) for row in sold.live_of_show(tx, old.id)}
    everybody = sorted({*buyers, *moving.holders(tx, old.id)})
    rows = [
        outbox.row(
            WHY, f"{booking}:{person}:{now}:{starts_at}", person, {"booking_id": booking, "was": old.starts_at}, now
        )
        for booking, person in everybody
    ]
    outbox.tell_many(tx, rows)
    return len(rows)
