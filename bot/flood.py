"""Who asks too much too fast is told so, and costs the database nothing."""

import math
from dataclasses import dataclass

from booking.refusals import Refusal
from bot.recent import Recent

REMEMBERED = 50_000  # people


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Flood:
    """Token buckets for each person: so many holds and so many views a minute."""

    def __init__(self, holds_per_minute: int, views_per_minute: int) -> None:
        self._rates = {"hold": holds_per_minute, "view": views_per_minute}
        self._buckets: Recent[tuple[str, int], _Bucket] = Recent(REMEMBERED)

    def spend(self, what: str, person_id: int, now: float) -> None:
        """Takes one of the person's "hold" or "view" tokens; refuses with the seconds until there is one."""
        rate = self._rates[what]
        bucket = self._buckets.get((what, person_id)) or _Bucket(rate, now)
        tokens = min(rate, bucket.tokens + max(0.0, now - bucket.at) * rate / 60)
        if tokens < 1:
            raise Refusal("too-fast", seconds=math.ceil((1 - tokens) * 60 / rate))
        self._buckets.put((what, person_id), _Bucket(tokens - 1, now))
