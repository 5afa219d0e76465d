"""Questions that a bot has to answer in time, once: taps, pre-checkouts, inline queries."""

import asyncio
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from emulator import limits
from emulator.clock import now
from emulator.errors import bad_request

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Query:
    kind: str
    user_id: int
    chat_id: int
    asked: float
    answer: asyncio.Future[Any]


@dataclass(slots=True)
class Queries:
    """answer_s: how long a tap or an inline query can be answered; a pre-checkout has pre_checkout_s."""

    answer_s: float = limits.ANSWER_S
    pre_checkout_s: float = limits.PRE_CHECKOUT_S
    by_id: OrderedDict[str, Query] = field(default_factory=OrderedDict)

    def open(self, kind: str, user_id: int, chat_id: int = 0) -> str:
        self._forget_old()
        query_id = str(secrets.randbits(63))
        future = asyncio.get_running_loop().create_future()
        self.by_id[query_id] = Query(kind, user_id, chat_id, now(), future)
        return query_id

    def answer(self, query_id: str, kind: str, answer: Any) -> Query:
        """Raises the refusal for a query that is unknown, of another kind, too old or answered before."""
        query = self.by_id.get(query_id)
        if query is None or query.kind != kind or query.answer.done() or now() - query.asked > self._life_s(kind):
            raise bad_request(TOO_OLD)
        query.answer.set_result(answer)
        return query

    async def wait(self, query_id: str, seconds: float) -> Any:
        """The answer; None when none came in time. Nobody waits for longer than it can be answered."""
        query = self.by_id[query_id]
        future = query.answer
        await asyncio.wait([future], timeout=min(seconds, self._life_s(query.kind)))
        return future.result() if future.done() else None

    def _life_s(self, kind: str) -> float:
        return self.pre_checkout_s if kind == "pre_checkout_query" else self.answer_s

    def _forget_old(self) -> None:
        oldest = now() - max(self.answer_s, self.pre_checkout_s) - 1
        while self.by_id and (first := next(iter(self.by_id.values()))).asked < oldest:
            first.answer.cancel()
            self.by_id.popitem(last=False)
