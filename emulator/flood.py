"""Telegram's sending limits as far as they are known, for whoever asks for them (--flood).

Telegram promises no numbers, only 429 with retry_after. These are the ones its FAQ names: about 30 messages a second
for the whole bot, one a second in a chat with short bursts, 20 a minute in a group. Sends and edits share them.
"""

import math
from dataclasses import dataclass, field

from emulator import limits
from emulator.errors import too_many_requests


@dataclass(slots=True)
class _Bucket:
    """Holds `size` tokens and gains `rate` a second."""

    size: float
    rate: float
    tokens: float
    at: float

    def wait_s(self, now: float) -> float:
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate


@dataclass(slots=True)
class Flood:
    enabled: bool = False
    buckets: dict[tuple[str, int], _Bucket] = field(default_factory=dict)

    def check(self, chat_id: int, now: float, *, private: bool) -> None:
        """Counts one send or edit. Raises 429 with the seconds to wait."""
        if not self.enabled:
            return
        rate = 1.0 if private else limits.GROUP_A_MINUTE / 60
        size = float(limits.CHAT_BURST if private else limits.GROUP_A_MINUTE)
        buckets = [
            self._bucket(("bot", 0), float(limits.BULK_A_SECOND), float(limits.BULK_A_SECOND), now),
            self._bucket(("chat", chat_id), size, rate, now),
        ]
        wait = max(bucket.wait_s(now) for bucket in buckets)
        if wait:
            raise too_many_requests(math.ceil(wait))
        for bucket in buckets:
            bucket.tokens -= 1

    def _bucket(self, key: tuple[str, int], size: float, rate: float, now: float) -> _Bucket:
        if key not in self.buckets:
            self.buckets[key] = _Bucket(size, rate, size, now)
        return self.buckets[key]
