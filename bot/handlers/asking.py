"""What a person is being asked to type: written down with them, and for a while only, lest it be taken for an answer
to a question they have long forgotten. Whoever then presses or commands something else has left the question.
"""

from booking import people
from bot.house import Visit

PATIENCE = 15 * 60  # seconds
QUESTIONS = frozenset({"promo", "review", "answer", "support"})  # whatever is typed next is the answer


async def ask(visit: Visit, **what: int) -> None:
    visit.know(
        await visit.house.db.write(people.ask, visit.person.id, {**what, "at": visit.now, "by": visit.update_id})
    )


async def moved_on(visit: Visit) -> None:
    """Something else was pressed or commanded, and later: an older update that comes again takes no question back."""
    found = visit.person.asked or {}
    by = found.get("by")
    if not QUESTIONS.isdisjoint(found) and not (isinstance(by, int) and visit.update_id <= by):
        await done(visit)


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
