"""How each database is connected to. What SQL has to know of it is in storage.dialects."""

from typing import Any

import orjson
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache

KEPT = 500  # compiled statements, at least
BUSY_SECONDS = 15  # a locked SQLite file is waited for this long


class SqliteWriter(SQLiteDialect_pysqlite):
    """SQLite as a write lane uses it, `sqlite+writer://`: a transaction has the write lock from its beginning on.

    What is said around every use case goes straight to the driver: an engine that has listeners for it, and statements
    compiled for it, cost each of the others too.
    """

    driver = "writer"
    supports_statement_cache = True

    def do_begin(self, dbapi_connection: DBAPIConnection) -> None:
        dbapi_connection.cursor().execute("BEGIN IMMEDIATE")

    def do_savepoint(self, connection: Connection, name: str) -> None:
        connection.connection.cursor().execute(f"SAVEPOINT {name}")

    def do_rollback_to_savepoint(self, connection: Connection, name: str) -> None:
        """Of a full database SQLite has ended the whole transaction itself: what failed is then told, not this."""
        cursor = connection.connection.cursor()
        if cursor.connection.in_transaction:
            cursor.execute(f"ROLLBACK TO {name}")

    def do_release_savepoint(self, connection: Connection, name: str) -> None:
        connection.connection.cursor().execute(f"RELEASE {name}")


registry.register("sqlite.writer", __name__, SqliteWriter.__name__)


class _Compiled:
    """What an engine has compiled, found by which statement it is.

    Statements are made once, at import. To find one by its value, as SQLAlchemy does and as is done here for what was
    made anew, its whole tree is hashed each time: of a long one, that takes as long as to run it.
    """

    def __init__(self) -> None:
        self._by_identity: LRUCache[Any, Any] = LRUCache(KEPT)
        self._by_value: LRUCache[Any, Any] = LRUCache(KEPT)

    def get(self, key: Any) -> Any:
        known = self._by_identity.get(_identity(key))
        if known is not None:
            return known[1]
        compiled = self._by_value.get(key)
        if compiled is not None:
            self._by_identity[_identity(key)] = key, compiled
        return compiled

    def __setitem__(self, key: Any, compiled: Any) -> None:
        self._by_value[key] = compiled
        self._by_identity[_identity(key)] = key, compiled


def _identity(key: Any) -> Any:
    """Of SQLAlchemy's (dialect, tree, parameters, ...): the tree lives as long as the entry, so its id is its own."""
    dialect, tree, *rest = key
    return (dialect, id(tree), *rest)


def with_driver(url: str) -> URL:
    parsed = make_url(url)
    return parsed.set(drivername="postgresql+psycopg") if parsed.get_backend_name() == "postgresql" else parsed


def write_engine(url: URL, lanes: int, *, pgbouncer: bool) -> Engine:
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url.set(drivername=f"sqlite+{SqliteWriter.driver}"), poolclass=StaticPool)
    return _postgres_engine(url, pgbouncer=pgbouncer, pool_size=lanes, max_overflow=2)


def read_engine(url: URL, readers: int, *, pgbouncer: bool) -> Engine:
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, pool_size=readers)
    return _postgres_engine(url, pgbouncer=pgbouncer, pool_size=readers)


def _postgres_engine(url: URL, *, pgbouncer: bool, **pool: Any) -> Engine:
    """A pooler in transaction mode hands each transaction another session: nothing prepared may outlive one."""
    return _engine(url, {"prepare_threshold": None} if pgbouncer else {}, **pool)


def _sqlite_engine(url: URL, **pool: Any) -> Engine:
    engine = _engine(url, {"check_same_thread": False}, **pool)
    event.listen(engine, "connect", _sqlite_connected)
    return engine


def _engine(url: URL, connect_args: dict[str, Any], **pool: Any) -> Engine:
    json = {"json_serializer": _written, "json_deserializer": orjson.loads}
    kept = {"compiled_cache": _Compiled()}
    return create_engine(url, connect_args=connect_args, execution_options=kept, **json, **pool)


def _written(value: Any) -> str:
    return orjson.dumps(value).decode()


def _sqlite_connected(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "foreign_keys=ON",
        "secure_delete=ON",  # what is forgotten is overwritten
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def empty_log(url: URL) -> None:
    """On a connection of its own: no transaction may be open there, while readers and writers are waited for."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    event.listen(engine, "connect", _sqlite_connected)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
