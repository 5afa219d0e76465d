"""Time, chance and the lines between people, Telegram, the house and its providers: everything that may go wrong.

One heap of events, one generator of chance: a seed replays exactly. The house's clock is the world's, off by up to
288 seconds while it is being reset; nobody else's is.
"""

import hashlib
import heapq
import random
from collections import Counter
from itertools import count

from booking.once import once
from booking.refusals import Refusal

JUMPS = (-288, -30, 0, 0, 30, 288)
SECRET = {
    "handovers.token",
    "charges.key",
    "charges.reference",
    "payments.provider_charge_id",
    "aliases.alias",
    "audit.actor_id",
    "audit_seals.hash",
}  # made of true chance


class CrashError(Exception):
    """The house went down in the middle of a transaction."""


class World:
    """`books` is the house's database. `faults` is on until the last minute."""

    def __init__(self, seed, books, starts) -> None:
        self.chance, self.books, self.t, self.skew = random.Random(seed), books, starts, 0
        self.faults, self.outcomes = True, Counter()
        self._events, self._numbers, self._update_ids = [], count(), count(1)
        self._trace = hashlib.sha256()

    @property
    def clock(self) -> int:
        """What the house takes the time to be."""
        return self.t + self.skew

    def maybe(self, probability) -> bool:
        """Trouble comes only while faults are on."""
        return self.chance.random() < probability and self.faults

    def at(self, delay, what, *args) -> None:
        heapq.heappush(self._events, (self.t + delay, next(self._numbers), what, args))

    def run(self, until) -> None:
        while self._events and self._events[0][0] <= until:
            self.t, _, what, args = heapq.heappop(self._events)
            what(*args)
        self.t = until

    def jump(self) -> None:
        """Somebody sets the house's clock."""
        self.skew = self.chance.choice(JUMPS) if self.faults else 0
        self.note("clock", self.skew)

    def note(self, *what) -> None:
        self._trace.update(repr((self.t, *what)).encode())

    def digest(self) -> str:
        for row in self.books.dump(without=SECRET):
            self._trace.update(repr(row).encode())
        return self._trace.hexdigest()

    # the house at work

    def do(self, name, use_case, *args):
        """One transaction; what it returns, or the Refusal. A crash before the commit raises CrashError."""

        def work(tx):
            outcome = use_case(tx, *args)
            if self.maybe(0.01):
                raise CrashError
            return outcome

        try:
            outcome = self.books.write(work)
        except Refusal as refusal:
            outcome = refusal
        except CrashError:
            self.note(name, "crash")
            raise
        key = outcome.key if isinstance(outcome, Refusal) else ""
        self.outcomes[name, key] += 1
        self.note(name, key or type(outcome).__name__)
        return outcome

    # Telegram's line to the house: at least once, in any order

    def update(self, handle, *args, delay=0) -> None:
        """Something for the house: it comes late, twice, or again after a crash, but it comes."""
        self.at(delay + self.lag(), self._deliver, next(self._update_ids), handle, args, 0)

    def lag(self) -> int:
        if not self.faults:
            return 0
        return self.chance.choice((0, 0, 0, 1, 1, 2, 5, 20))

    def _deliver(self, update_id, handle, args, tries) -> None:
        if self.maybe(0.05):  # the update is lost on the way, or the house is down
            self.at(5 + self.lag(), self._deliver, update_id, handle, args, tries)
            return
        try:
            handle(update_id, *args)
        except CrashError:
            self.at(1 + self.lag(), self._deliver, update_id, handle, args, tries + 1)
            return
        if tries < 3 and self.maybe(0.1):  # done, but the acknowledgement was lost
            self.at(1 + self.lag(), self._deliver, update_id, handle, args, tries + 1)

    def tap(self, name, build) -> None:
        """Somebody's tap: `build(now)` is the call, (use_case, *args), made when the house comes to it."""
        self.update(self._tapped, name, build)

    def _tapped(self, update_id, name, build):
        use_case, *args = build(self.clock)
        return self.do(name, once, update_id, name, self.clock, use_case, *args)
