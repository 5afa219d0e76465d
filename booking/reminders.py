"""Reminding people of what they bought, and asking them afterwards how it was; never in their quiet hours.

A notice waits in the outbox until its hour; whether it is still wanted is asked again when it is delivered. One that
comes too late for its lead is left out: the nearer one serves. Whoever has the tickets is reminded, whoever bought
them.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from booking.cards import Card
from booking.rules.house import HouseRules
from booking.rules.quiet import QUIET_FROM, QUIET_TO, morning_after, outside
from booking.tickets import booking_views
from booking.views import BookingView, Notice
from storage import preferences, reminders
from storage.outbox import tell

AHEAD = 86_400  # seconds before its hour a reminder is written down: quiet hours may call for it so much earlier
ASKED_AFTER = 3 * 86_400  # seconds: of shows that were over longer ago nobody is asked any more


def remind_due(tx: Connection, now: int, rules: HouseRules, limit: int = 500) -> int:
    """Puts the reminders of the coming day into the outbox, each once; returns how many."""
    leads = sorted(rules.reminder_seconds)
    told = 0
    for lead, next_lead in zip(leads, [0, *leads], strict=False):
        what, until = _what(lead, rules), now + lead + AHEAD
        for row in reminders.due(tx, what, lead, now + next_lead, until, limit - told):
            facts = {"booking_id": row.id, "seconds": lead, "doors": row.starts_at - rules.door_opens_seconds}
            facts |= {"since": row.since}
            tell(tx, "reminder", row.key, row.person_id, facts, max(now, _hour(row, lead)), bulk=True)
            told += 1
    return told


def ask_due(tx: Connection, now: int, limit: int = 500) -> int:
    """Asks visitors the morning after how it was, once for each show; returns how many."""
    rows = reminders.over(tx, now - ASKED_AFTER, now, limit)
    for row in rows:
        quiet = _quiet(row)
        facts = {"film_id": row.film_id, "ticket_id": row.ticket_id}
        due_at = max(now, morning_after(row.local_day, row.zone, *quiet))
        tell(tx, "after", str(row.ticket_id), row.person_id, facts, due_at, bulk=True)
    return len(rows)


def is_wanted(tx: Connection, notice: Notice, card: Card, now: int, rules: HouseRules) -> bool:
    """Whether a reminder still serves: not switched off, not overtaken by the nearer one, not sold after its hour."""
    lead, starts_at = int(str(notice.facts["seconds"])), card.show.starts_at
    key = f"{card.booking.id}:{lead}"
    if notice.key not in (key, f"{key}:{notice.person_id}"):  # of a time from which the show was moved
        return False
    nearer = max((other for other in rules.reminder_seconds if other < lead), default=0)
    row = preferences.of(tx, notice.person_id)
    if row is not None and not (row.remind_soon if _what(lead, rules) == "soon" else row.remind_day):
        return False
    quiet = (row.quiet_from, row.quiet_to) if row else (QUIET_FROM, QUIET_TO)
    hour = outside(starts_at - lead, starts_at, card.show.zone, *quiet)
    since = int(str(notice.facts.get("since", card.booking.confirmed_at or 0)))
    return now < starts_at - nearer and since < hour


def view(tx: Connection, notice: Notice, card: Card, now: int, rules: HouseRules) -> BookingView | None:
    """The booking with the tickets that are the person's own by now; None when there is nothing to say any more."""
    if not is_wanted(tx, notice, card, now, rules):
        return None
    (sold,) = booking_views(tx, [card], rules)
    mine = tuple(each for each in sold.tickets if each.person_id == notice.person_id and each.state == "issued")
    return replace(sold, person_id=notice.person_id, tickets=mine) if mine else None


def _what(lead: int, rules: HouseRules) -> str:
    """The nearest reminder is the one with row, seat and doors; any other is the day before's."""
    return "soon" if lead == min(rules.reminder_seconds, default=lead) else "day"


def _hour(row: Row[Any], lead: int) -> int:
    return outside(row.starts_at - lead, row.starts_at, row.zone, *_quiet(row))


def _quiet(row: Row[Any]) -> tuple[int, int]:
    return (QUIET_FROM, QUIET_TO) if row.quiet_from is None else (row.quiet_from, row.quiet_to)
