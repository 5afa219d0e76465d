"""Faults where the driver of the database stands: before a statement, after it, at the commit, after it."""

from contextlib import contextmanager

from sqlalchemy import event, text

KINDS = ("before", "after")


class Injector:
    """The `at`-th statement of the write lanes fails; `seen` is how many there were since the last `arm`."""

    def __init__(self, db) -> None:
        self.engine, self.seen, self._kind, self._at = db.engine, 0, None, 0
        self._commit = db.engine.dialect.do_commit

    def arm(self, kind=None, at=0) -> None:
        self.seen, self._kind, self._at = 0, kind, at

    def error(self, why):
        return self.engine.dialect.loaded_dbapi.OperationalError(why)

    def commit(self, connection) -> None:
        """Stands in for the driver's own commit."""
        kind = self._kind
        if kind == "commit fails":
            self.arm()
            raise self.error("the commit did not get through")
        self._commit(connection)
        if kind == "answer lost":
            self.arm()
            raise self.error("the commit got through and its answer was lost")

    def run(self, cursor, statement, parameters, _context) -> bool | None:
        self.seen += 1
        if self._at != self.seen:
            return None
        if self._kind == "cut":
            pid = cursor.connection.info.backend_pid
            with self.engine.connect() as other:
                other.execute(text("SELECT pg_terminate_backend(:pid, 1000)"), {"pid": pid})
            return None
        if self._kind == "after":
            cursor.execute(statement, parameters)
        if self._kind in KINDS:
            raise self.error(f"injected {self._kind} statement {self.seen}")
        return None


@contextmanager
def injected(db):
    injector = Injector(db)
    event.listen(db.engine, "do_execute", injector.run)
    db.engine.dialect.do_commit = injector.commit
    try:
        yield injector
    finally:
        event.remove(db.engine, "do_execute", injector.run)
        db.engine.dialect.do_commit = injector._commit
