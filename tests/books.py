"""A house's database without threads, for tests that run thousands of use cases one after the other.

SQLite in memory, copied from a migrated file; or a PostgreSQL by its URL.
"""

import sqlite3

from sqlalchemy import make_url, select

from booking import audits
from storage import tables
from storage.engines import write_engine
from tests.house import open_house


class Books:
    """One connection at a time. `write` does what a write lane does for a use case that is alone in its commit."""

    def __init__(self, engine) -> None:
        self.engine = engine

    @classmethod
    def in_memory(cls, migrated) -> "Books":
        engine = write_engine(make_url("sqlite://"), 1, pgbouncer=False)
        connection = engine.raw_connection()
        with sqlite3.connect(migrated) as source:
            source.backup(connection.driver_connection)
        connection.close()
        return cls(engine)

    @classmethod
    def at(cls, url) -> "Books":
        return cls(write_engine(make_url(url), 2, pgbouncer=False))

    def open(self, **house) -> "Books":
        self.write(open_house, **house)
        return self

    def keep(self) -> "Books":
        """Remembers everything as it is; `reset` brings it back. In memory alone."""
        self._kept = sqlite3.connect(":memory:")
        connection = self.engine.raw_connection()
        connection.driver_connection.backup(self._kept)
        connection.close()
        return self

    def reset(self) -> None:
        connection = self.engine.raw_connection()
        self._kept.backup(connection.driver_connection)
        connection.close()

    def write(self, use_case, *args, **kwargs):
        with self.engine.connect() as tx, tx.begin():
            try:
                return use_case(tx, *args, **kwargs)
            except Exception as failure:
                if not getattr(failure, "stands", False):
                    raise
                stands = failure
        raise stands

    def read(self, query, *args, **kwargs):
        with self.engine.connect() as tx:
            return query(tx, *args, **kwargs)

    def rows(self, statement):
        return self.read(lambda tx: tx.execute(statement).all())

    def all(self, table, **where):
        return self.rows(
            select(table).where(*(table.c[name] == value for name, value in where.items())).order_by(*table.primary_key)
        )

    def faults(self):
        return self.read(audits.audit_books)

    def dump(self, without=frozenset()):
        """Every row of every table, but for the columns named."""
        dumped = []
        for table in tables.metadata.sorted_tables:
            columns = [column for column in table.c if str(column) not in without]
            dumped += [(table.name, *row) for row in self.rows(select(*columns).order_by(*table.primary_key))]
        return dumped

    def close(self) -> None:
        self.engine.dispose()
