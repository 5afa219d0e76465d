"""Quiet hours: when a person wants to hear nothing that can wait. PURE. They are minutes after midnight in a zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

DAY = 1_440  # minutes
QUIET_FROM, QUIET_TO = 22 * 60, 9 * 60  # until a person says otherwise
MORNING = 10 * 60


def outside(at: int, before: int, zone: str, quiet_from: int, quiet_to: int) -> int:
    """`at`, or when it is quiet then, the end of the quiet if that is before `before`, else the minute before it.

    Instants are Unix seconds; equal ends mean that it is never quiet.
    """
    there = _there(at, zone).replace(second=0)
    length = (quiet_to - quiet_from) % DAY
    into = (there.hour * 60 + there.minute - quiet_from) % DAY
    if into >= length:
        return at
    end = _instant(there + timedelta(minutes=length - into))
    return end if end < before else _instant(there - timedelta(minutes=into)) - 60


def morning_after(day: str, zone: str, quiet_from: int, quiet_to: int) -> int:
    """Ten o'clock there on the day after an ISO date, or the end of the quiet hours if that is later."""
    there = datetime.fromisoformat(day).replace(tzinfo=ZoneInfo(zone)) + timedelta(days=1, minutes=MORNING)
    morning = _instant(there)
    return outside(morning, morning + 86_400 + 1, zone, quiet_from, quiet_to)


def _there(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(zone))


def _instant(there: datetime) -> int:
    """Hours are added as the clock on the wall shows them, whatever summer time does meanwhile."""
    return int(there.timestamp())
