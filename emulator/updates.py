"""What waits for a bot: updates in order, real long polling, confirmation by offset, and expiry."""

import asyncio
import json
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from emulator import limits
from emulator.clock import now
from emulator.errors import ApiError

SHORT_LIVED = frozenset({"callback_query", "pre_checkout_query", "inline_query", "shipping_query"})
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
HISTORY_BYTES = 64 * 1024 * 1024
TERMINATED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True)
class Update:
    """One update, already in JSON: it stays as it was when it happened. key: whose order it belongs to."""

    id: int
    kind: str
    key: int
    body: bytes
    expires: float


@dataclass(slots=True)
class UpdateQueue:
    next_id: int
    short_life_s: float = limits.ANSWER_S
    allowed: frozenset[str] | None = None
    pending: OrderedDict[int, Update] = field(default_factory=OrderedDict)
    again: deque[Update] = field(default_factory=deque)
    history: OrderedDict[int, Update] = field(default_factory=OrderedDict)
    history_bytes: int = 0
    listener: Callable[[Update], None] | None = None
    _waiting: asyncio.Future[None] | None = None

    def add(self, kind: str, payload: dict[str, Any], key: int) -> int:
        """Takes an update in and returns its id. One that the bot did not ask for is numbered and not delivered."""
        number = self.next_id
        self.next_id += 1
        body = json.dumps({"update_id": number, kind: payload}, ensure_ascii=False, separators=(",", ":")).encode()
        update = Update(number, kind, key, body, now() + self._life_s(kind))
        self._remember(update)
        if self._wanted(kind):
            self.pending[number] = update
            self._announce(update)
        return number

    def redeliver(self, number: int, times: int) -> bool:
        """The same update again, even one that was confirmed. False when it is not known any more."""
        update = self.history.get(number)
        if update is None:
            return False
        update = replace(update, expires=now() + self._life_s(update.kind))
        for _ in range(times):
            if self.listener is None:
                self.again.append(update)
            self._announce(update)
        return True

    def _life_s(self, kind: str) -> float:
        return self.short_life_s if kind in SHORT_LIVED else limits.UPDATE_S

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def _remember(self, update: Update) -> None:
        self.history[update.id] = update
        self.history_bytes += len(update.body)
        while self.history_bytes > HISTORY_BYTES:
            _, oldest = self.history.popitem(last=False)
            self.history_bytes -= len(oldest.body)

    def _announce(self, update: Update) -> None:
        if self.listener is not None:
            self.listener(update)
        elif self._waiting and not self._waiting.done():
            self._waiting.set_result(None)

    async def poll(self, offset: int, limit: int, timeout_s: int) -> list[Update]:
        """Waits for updates. A poll that is waiting ends with 409 when another one comes."""
        self.terminate(TERMINATED)
        self._confirm(offset)
        deadline = asyncio.get_running_loop().time() + timeout_s
        while not (ready := self._take(limit)):
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return []
            await self._wait(left)
        return ready

    def terminate(self, reason: str) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ApiError(409, reason))
        self._waiting = None

    async def _wait(self, seconds: float) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            return
        finally:
            if self._waiting is waiting:
                self._waiting = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = next(islice(reversed(self.pending), -offset - 1, None), 0)
        while self.pending and next(iter(self.pending)) < offset:
            self.pending.popitem(last=False)

    def _take(self, limit: int) -> list[Update]:
        taken: list[Update] = []
        while self.again and len(taken) < limit:
            taken.append(self.again.popleft())
        expired: list[Update] = []
        moment = now()
        for update in self.pending.values():
            if len(taken) == limit:
                break
            (expired if update.expires < moment else taken).append(update)
        for update in expired:
            del self.pending[update.id]
        return taken

    def close(self) -> None:
        """Lets a waiting poll go with what there is: nothing."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ApiError(500, "Internal Server Error: restart"))
        self._waiting = None

    def drop_all(self) -> None:
        self.pending.clear()
        self.again.clear()
