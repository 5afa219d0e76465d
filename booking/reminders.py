"""Reminding people of what they bought. One that comes too late for its lead is left out: the nearer one serves."""

from sqlalchemy import Connection

from booking.rules.house import HouseRules
from storage import reminders
from storage.outbox import tell


def remind_due(tx: Connection, now: int, rules: HouseRules, limit: int = 500) -> int:
    """Puts the reminders that are due into the outbox, each once; returns how many."""
    leads = sorted(rules.reminder_seconds)
    told = 0
    for lead, next_lead in zip(leads, [0, *leads], strict=False):
        for row in reminders.due(tx, now, lead, next_lead, limit - told):
            facts = {"booking_id": row.id, "seconds": lead}
            tell(tx, "reminder", f"{row.id}:{lead}", row.person_id, facts, now, bulk=True)
            told += 1
    return told
