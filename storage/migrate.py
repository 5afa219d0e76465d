"""A new database gets its tables, an old one is upgraded, a newer one than this program is refused.

Alembic is a large library: a process that finds its database as it should be does without.
"""

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 0x466F796572  # "Foyer": one process migrates a PostgreSQL database at a time, the others wait


class DatabaseTooNew(Exception):  # noqa: N818 - a designed outcome, not an error
    """The database was made or upgraded by a later version of the program."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"This database is at revision {revision}, which this version of Foyer does not know: a newer Foyer has "
            "upgraded it. Install that version, or restore the backup made before the upgrade."
        )


@functools.cache
def revisions() -> list[str]:
    """Every revision that this program knows, oldest first; it writes the last."""
    return sorted(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("*_*.py"))


def migrate(engine: Engine, target: str = "head") -> None:
    """Upgrade to `target` in one transaction, or change nothing. Raises DatabaseTooNew."""
    with engine.connect() as connection:
        if target == "head" and revision(connection) == revisions()[-1]:
            return
    with _alone(engine) as connection:
        found = revision(connection)
        if found is not None and found not in revisions():
            raise DatabaseTooNew(found)
        from alembic import command  # noqa: PLC0415 - a large library, for whoever migrates

        command.upgrade(_config(connection), target)


def downgrade(engine: Engine, target: str) -> None:
    """Go back to `target` ("base" is an empty database), losing what only later revisions can hold."""
    from alembic import command  # noqa: PLC0415 - a large library, for whoever migrates

    with _alone(engine) as connection:
        command.downgrade(_config(connection), target)


def revision(tx: Connection) -> str | None:
    """What the database is at; None of a new one."""
    if not inspect(tx).has_table("alembic_version"):
        return None
    return tx.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - a large library, for whoever migrates

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """A transaction that no other migration runs beside.

    SQLite rebuilds a table to alter it, which must not be taken for a deletion of what refers to it.
    """
    with engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
                yield connection
            return
        with _foreign_keys_off(connection), connection.begin():
            yield connection
            if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                raise RuntimeError(f"The migration would leave rows that refer to nothing: {broken[:5]}")


@contextmanager
def _foreign_keys_off(connection: Connection) -> Iterator[None]:
    """SQLite heeds this pragma outside transactions only, hence on the driver's own connection."""
    driver = connection.connection.cursor()
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
        driver.close()
