"""One door to the database.

`write` runs a use case, a plain function of its transaction, in a write lane: a thread with a connection of its own.
`read` runs a query in a reader's thread. Nobody is answered before the commit. SQLite has one lane, which takes what is
waiting into one commit with a savepoint each; PostgreSQL has several, and lanes of their own for money.
"""

import asyncio
import queue
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError

from storage.engines import empty_log, read_engine, with_driver, write_engine
from storage.migrate import migrate

P = ParamSpec("P")
T = TypeVar("T")
UseCase = Callable[Concatenate[Connection, P], T]

GROUP = 64  # use cases one commit takes at most
READERS = 4  # threads, each query in one of them
TRIES = 5  # of a use case that met a deadlock or a serialization failure
RETRY_CODES = {"40001", "40P01"}


class DatabaseClosedError(RuntimeError):
    """The database no longer takes work: the process is going down."""


def passes(failure: Exception) -> bool:
    """Whether the database itself was away, busy or full: what was to be written may well be the next time."""
    of_the_database = (OperationalError, InterfaceError, InternalError, NoConnectionError, DatabaseClosedError)
    return isinstance(failure, of_the_database)


@dataclass(slots=True)
class _Job:
    use_case: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    done: "asyncio.Future[Any]"
    outcome: Any = None
    failure: BaseException | None = None

    def answer(self) -> None:
        if self.done.done():
            return
        if self.failure is not None:
            self.done.set_exception(self.failure)
        else:
            self.done.set_result(self.outcome)


class _Waiting:
    """What waits for a lane; money goes first where both share one."""

    def __init__(self) -> None:
        self._signal: queue.SimpleQueue[bool] = queue.SimpleQueue()
        self._money: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._rest: queue.SimpleQueue[_Job] = queue.SimpleQueue()

    def put(self, job: _Job, *, money: bool) -> None:
        (self._money if money else self._rest).put(job)
        self._signal.put(True)

    def close(self) -> None:
        self._signal.put(False)

    def take(self, most: int) -> list[_Job]:
        """Waits for work and returns up to `most` jobs; an empty list means closed and drained."""
        jobs: list[_Job] = []
        while len(jobs) < most and (not jobs or not self._signal.empty()):
            if not self._signal.get():
                self._signal.put(False)  # the lane's other threads, and this one's next call, must see it too
                return jobs
            try:
                jobs.append(self._money.get_nowait())
            except queue.Empty:
                jobs.append(self._rest.get_nowait())
        return jobs


class _Lane(threading.Thread):
    def __init__(self, database: "Database", waiting: _Waiting, most: int) -> None:
        super().__init__(name="write-lane", daemon=True)
        self._database, self._waiting, self._most = database, waiting, most

    def run(self) -> None:
        while jobs := self._waiting.take(self._most):
            wanted = [job for job in jobs if not job.done.cancelled()]
            told = self._commit(wanted)
            self._database.answer(wanted, told=told)

    def _commit(self, jobs: list[_Job]) -> bool:
        for attempt in range(TRIES):
            try:
                with self._database.engine.connect() as tx, tx.begin():
                    tx.info.pop("told", None)
                    for job in jobs:
                        _run(tx, job, alone=len(jobs) == 1)
                    told = bool(tx.info.pop("told", False))
            except _RolledBack:
                return False
            except Exception as failure:  # noqa: BLE001 - whatever broke the commit is every caller's to know
                if attempt + 1 < TRIES and _may_run_again(failure):
                    continue
                for job in jobs:
                    job.failure = failure
                return False
            else:
                return told
        return False


class _RolledBack(Exception):  # noqa: N818 - a signal, not an error
    """The only use case of a transaction refused: nothing to commit."""


def _run(tx: Connection, job: _Job, *, alone: bool) -> None:
    job.failure = None
    try:
        if alone:
            _work(tx, job)
        else:
            with tx.begin_nested():
                _work(tx, job)
    except Exception as failure:
        if _may_run_again(failure) or _is_gone(tx):
            raise
        job.failure = failure
        if alone:
            raise _RolledBack from failure


def _work(tx: Connection, job: _Job) -> None:
    """A failure with a true attribute `stands` is its caller's alone: what was done before it is committed."""
    try:
        job.outcome = job.use_case(tx, *job.args, **job.kwargs)
    except Exception as failure:
        if not getattr(failure, "stands", False):
            raise
        job.failure = failure


def _may_run_again(failure: BaseException) -> bool:
    """A deadlock, a serialization failure: the transaction did nothing, and it touches nothing but itself."""
    return isinstance(failure, DBAPIError) and getattr(failure.orig, "sqlstate", None) in RETRY_CODES


def _is_gone(tx: Connection) -> bool:
    """Whether the database itself ended the transaction: SQLite does so when its disk is full."""
    if tx.invalidated:
        return True
    return tx.dialect.name == "sqlite" and not tx.connection.driver_connection.in_transaction  # type: ignore[union-attr]  # sqlite3's own


class Database:
    """Made by `Database.open(url)`; `told` is set whenever a commit left something to deliver."""

    def __init__(self, url: URL, *, lanes: int, money_lanes: int, pgbouncer: bool) -> None:
        self._loop = asyncio.get_running_loop()
        self._url = url
        self._closed = False
        self.told = asyncio.Event()
        self.sqlite = url.get_backend_name() == "sqlite"
        self.engine: Engine = write_engine(url, lanes + money_lanes, pgbouncer=pgbouncer)
        self._reads: Engine = read_engine(url, READERS, pgbouncer=pgbouncer)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._rest = _Waiting()
        self._money = self._rest if self.sqlite else _Waiting()
        counts = [(self._rest, 1)] if self.sqlite else [(self._rest, lanes), (self._money, money_lanes)]
        most = GROUP if self.sqlite else 1
        self._lanes = [_Lane(self, waiting, most) for waiting, count in counts for _ in range(count)]

    @classmethod
    @asynccontextmanager
    async def open(
        cls, url: str, *, lanes: int = 8, money_lanes: int = 2, pgbouncer: bool = False
    ) -> AsyncIterator["Database"]:
        """Opens `url` (sqlite:///FILE or postgresql://...), makes or upgrades its tables; raises DatabaseTooNew."""
        database = cls(with_driver(url), lanes=lanes, money_lanes=money_lanes, pgbouncer=pgbouncer)
        try:
            await asyncio.to_thread(migrate, database.engine)
            for lane in database._lanes:
                lane.start()
            yield database
        finally:
            await database._close()

    async def write(self, use_case: "UseCase[P, T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs the use case in one transaction; returns its outcome after the commit, or raises what rolled it back."""
        return await self._enqueue(self._rest, False, use_case, args, kwargs)

    async def write_money(self, use_case: "UseCase[P, T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Like `write`, never behind a rush of holds."""
        return await self._enqueue(self._money, True, use_case, args, kwargs)

    async def read(self, query: "UseCase[P, T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs a query, which changes nothing, in a reader's thread: one hop, however many statements it takes."""
        if self._closed:
            raise DatabaseClosedError

        def on_connection() -> T:
            with self._reads.connect() as connection:
                return query(connection, *args, **kwargs)

        return await self._loop.run_in_executor(self._readers, on_connection)

    async def wipe(self) -> None:
        """After something was forgotten: SQLite's log, which still has it, is written back and emptied.

        PostgreSQL's own cleaning and the turnover of its log do the like in their time.
        """
        if self.sqlite:
            await asyncio.to_thread(empty_log, self._url)

    async def time(self) -> float:
        """Unix seconds by the database's clock: for an embedded one, this machine's."""
        return await self.read(_time)

    async def _enqueue(self, waiting: _Waiting, money: bool, use_case: Callable[..., T], args: Any, kwargs: Any) -> T:
        if self._closed:
            raise DatabaseClosedError
        done: asyncio.Future[T] = self._loop.create_future()
        waiting.put(_Job(use_case, args, kwargs, done), money=money)
        return await done

    def answer(self, jobs: list[_Job], *, told: bool) -> None:
        """Called by a lane after its commit, in its own thread."""

        def on_loop() -> None:
            if told:
                self.told.set()
            for job in jobs:
                job.answer()

        self._loop.call_soon_threadsafe(on_loop)

    async def _close(self) -> None:
        """Commits what is waiting, then closes every connection."""
        self._closed = True
        for waiting in {self._rest, self._money}:
            waiting.close()
        started = [lane for lane in self._lanes if lane.ident is not None]
        for lane in started:
            await asyncio.to_thread(lane.join)
        await asyncio.to_thread(self._readers.shutdown)
        self._reads.dispose()
        self.engine.dispose()


def _time(tx: Connection) -> float:
    if tx.dialect.name == "sqlite":
        said = "SELECT (julianday('now') - 2440587.5) * 86400.0"
    else:
        said = "SELECT extract(epoch FROM clock_timestamp())"
    return float(tx.exec_driver_sql(said).scalar_one())
