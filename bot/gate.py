"""The gate before a show's seats: in a rush, many share one look at them, and few at a time go on to the claim.

It only makes losing cheap. Who has a seat is decided by the claim, whoever went through here or around it.
"""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from booking.glance import Glance, glance, refuse_gone
from storage.db import Database

MOST = 64  # people of a show at a time, between the look and the end of the claim


class _Show:
    """`asked` counts who wanted a look, `answered` how many of them had asked before the last look began."""

    def __init__(self) -> None:
        self.room = asyncio.Semaphore(MOST)
        self.turn = asyncio.Lock()
        self.asked = self.answered = 0
        self.seen: Glance | None = None


class Gate:
    """One for each process. It keeps nothing of a show that nobody is waiting for."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._shows: WeakValueDictionary[int, _Show] = WeakValueDictionary()

    @asynccontextmanager
    async def claiming(self, show_id: int, person_id: int, seats: Collection[int], now: int) -> AsyncIterator[None]:
        """Room to claim the seats in; refuses those that somebody else is seen to have, as `holds` would."""
        show = self._shows.get(show_id)
        if show is None:
            show = self._shows[show_id] = _Show()
        show.asked += 1
        mine = show.asked
        async with show.room:
            if show.answered >= mine:  # the others looked while this one waited
                refuse_gone(show.seen, person_id, seats)
            refuse_gone(await self._look(show, show_id, now), person_id, seats)
            yield

    async def _look(self, show: _Show, show_id: int, now: int) -> Glance | None:
        """What one reader sees for all who asked before it began."""
        show.asked += 1
        mine = show.asked
        async with show.turn:
            if show.answered < mine:
                began = show.asked
                show.seen = await self._db.read(glance, show_id, now)
                show.answered = began
            return show.seen
