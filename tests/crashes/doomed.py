"""The product in a process that ends itself at a named point. The product is as it is: the blow falls at its edges,
where a commit goes to the database's driver and where a call goes out over HTTP.

DOOM in the environment: {"when": "before" | "after", "what": "commit" | "call", "pattern": ..., "nth": 1, "sign": 9}.
A commit is meant when a statement of its transaction, with its values, matches the pattern; a call, when its method
and address do. GUARD_OFF names a guard of the product to be taken away first, for the controls.
"""

import json
import os
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import aiohttp
from sqlalchemy import Engine, event
from sqlalchemy.engine.default import DefaultDialect

from booking.refusals import Refusal
from bot.cli import main
from bot.house import Visit
from storage import outbox, people

SECONDS_APART = 2.0


@dataclass
class Doom:
    when: str
    what: str
    pattern: str
    nth: int = 1
    sign: int = 9

    def __post_init__(self) -> None:
        self._met = count(1)

    def meets(self, text: str) -> bool:
        return re.search(self.pattern, text, re.DOTALL) is not None

    def strikes(self, when: str) -> None:
        if when == self.when and next(self._met) == self.nth:
            os.kill(os.getpid(), self.sign)


def run() -> None:
    """`foyer run`, doomed."""
    if guard := os.environ.pop("GUARD_OFF", ""):
        GUARDS[guard]()
    doom = Doom(**json.loads(os.environ.pop("DOOM")))
    {"commit": _at_commits, "call": _at_calls}[doom.what](doom)
    main(["run"])


def _at_commits(doom: Doom) -> None:
    seen, commit = threading.local(), DefaultDialect.do_commit

    def begins(_connection: Any) -> None:
        seen.meant = False

    def runs(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        seen.meant = getattr(seen, "meant", False) or doom.meets(f"{statement} {values}")

    def commits(dialect: DefaultDialect, connection: Any) -> None:
        meant, seen.meant = getattr(seen, "meant", False), False
        if meant:
            doom.strikes("before")
        commit(dialect, connection)
        if meant:
            doom.strikes("after")

    event.listen(Engine, "begin", begins)
    event.listen(Engine, "before_cursor_execute", runs)
    DefaultDialect.do_commit = commits


def _at_calls(doom: Doom) -> None:
    """After a call is when its answer is there and nobody has heard it."""
    asks = aiohttp.ClientSession._request

    async def asked(session: aiohttp.ClientSession, method: str, url: Any, **given: Any) -> aiohttp.ClientResponse:
        meant = doom.meets(f"{method.upper()} {url}")
        if meant:
            doom.strikes("before")
        answer = await asks(session, method, url, **given)
        if meant:
            doom.strikes("after")
        return answer

    aiohttp.ClientSession._request = asked


def _told_apart() -> None:
    """The tickets are told of in a transaction of its own, a little later."""
    tell = outbox.tell_many

    def apart(tx: Any, rows: list[dict[str, Any]]) -> None:
        if rows and rows[0]["kind"] == "tickets":
            threading.Timer(SECONDS_APART, _in_its_own, (tx.engine, tell, rows)).start()
        else:
            tell(tx, rows)

    outbox.tell_many = apart


def _in_its_own(engine: Engine, tell: Callable[..., None], rows: list[dict[str, Any]]) -> None:
    with engine.begin() as tx:
        tell(tx, rows)


def _seen_first() -> None:
    """An update counts as done before its work is."""

    async def write(visit: Visit, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        db, step = visit.house.db, use_case.__name__
        if not await db.write(people.first_time, visit.update_id, step, visit.now):
            raise Refusal("already-done")
        return await db.write(use_case, *args, **kwargs)

    Visit.write = write


GUARDS = {"told apart": _told_apart, "seen first": _seen_first}
