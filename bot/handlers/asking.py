"""What a person is being asked to type: written down with them, and for a while only, lest it be taken for an answer
to a question they have long forgotten.
"""

from booking import people
from bot.house import Visit

PATIENCE = 15 * 60  # seconds


async def ask(visit: Visit, **what: int) -> None:
    visit.know(await visit.house.db.write(people.ask, visit.person.id, {**what, "at": visit.now}))


async def done(visit: Visit) -> None:
    """Nothing is asked any more."""
    visit.know(await visit.house.db.write(people.ask, visit.person.id, None))


def asked(visit: Visit, what: str) -> int | None:
    """What was asked for under this name, unless it was too long ago."""
    found = visit.person.asked or {}
    at, about = found.get("at"), found.get(what)
    if not isinstance(at, int) or not isinstance(about, int) or visit.now > at + PATIENCE:
        return None
    return about
