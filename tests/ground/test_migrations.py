"""A new database is made, an old one upgraded, a newer one refused; and the tables are those of storage/tables.py."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from storage.db import Database
from storage.migrate import MIGRATIONS, DatabaseTooNew, downgrade, migrate, revision, revisions
from storage.tables import audit, audit_seals, metadata


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty(request, tmp_path):
    """An engine on a database without tables."""
    if request.param == "sqlite":
        engine = create_engine(f"sqlite:///{tmp_path / 'empty.db'}")
        yield engine
        engine.dispose()
        return
    cluster = request.getfixturevalue("postgres_cluster")
    url = cluster.create()
    engine = create_engine(url)
    yield engine
    engine.dispose()
    cluster.drop(url)


def constraints(engine):
    """Everything the database itself would say about its tables, in a form that two databases can be compared by."""
    if engine.dialect.name == "sqlite":
        found = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger'"
    else:
        found = (
            "SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE connamespace = 'public'::regnamespace "
            "UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' "
            "UNION ALL SELECT table_name || '.' || column_name, "
            "concat_ws(' ', data_type, character_maximum_length, is_nullable, column_default) "
            "FROM information_schema.columns WHERE table_schema = 'public'"
        )
    with engine.connect() as connection:
        rows = connection.execute(text(found)).all()
    return {name: sorted(parts(sql)) for name, sql in rows if not name.startswith("alembic")}


def parts(sql):
    """A table's columns and constraints, wherever a later migration put them; anything else in its lines."""
    if not sql.startswith("CREATE TABLE"):
        return re.split(r",?\s*\n\s*", sql)
    name, _, listed = sql.partition("(")
    return [name, *(part.strip() for part in re.split(r",(?![^()]*\))", listed.rpartition(")")[0]))]


def normal(described):
    """The order in which a table's constraints are written says nothing."""
    return {
        name: sorted(re.sub(r"[\s()\"]+", " ", line).strip() for line in lines) for name, lines in described.items()
    }


def test_up_down_up(empty):
    migrate(empty)
    first = constraints(empty)
    downgrade(empty, "base")
    assert inspect(empty).get_table_names() == ["alembic_version"]
    migrate(empty)
    assert constraints(empty) == first


def test_models_are_what_migrations_make(empty):
    migrate(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
    migrated = normal(constraints(empty))
    downgrade(empty, "base")
    metadata.create_all(empty)
    assert normal(constraints(empty)) == migrated


def test_checks_are_compared_too(empty):
    """The control: a check that only the database has is seen."""
    migrate(empty)
    before = normal(constraints(empty))
    downgrade(empty, "base")
    [check] = [c for c in metadata.tables["booking_seats"].constraints if str(c.name).endswith("price_not_negative")]
    metadata.tables["booking_seats"].constraints.discard(check)
    try:
        metadata.create_all(empty)
    finally:
        metadata.tables["booking_seats"].append_constraint(check)
    assert normal(constraints(empty)) != before


async def test_a_new_database_is_made_and_opened_again(tmp_path):
    for _ in range(2):
        async with Database.open(f"sqlite:///{tmp_path / 'new.db'}") as db:
            assert await db.read(revision) == revisions()[-1]


async def test_a_newer_database_is_refused_and_left_alone(database_url):
    engine = create_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNew, match=r"revision 9999.*newer Foyer"):
        async with Database.open(database_url):
            pass
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"
    engine.dispose()


async def test_a_failing_migration_leaves_nothing_behind(empty):
    """The last table of the first revision is in its way."""
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE scans (id INTEGER)"))
    with pytest.raises(DBAPIError):
        async with Database.open(empty.url.render_as_string(hide_password=False)):
            pass
    assert inspect(empty).get_table_names() == ["scans"]


@pytest.mark.parametrize("table", [audit, audit_seals], ids=str)
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = 7", "DELETE FROM {}"])
async def test_the_audit_log_cannot_be_rewritten(db, table, verb):
    def write(tx):
        tx.execute(insert(audit).values(id=1, at=1, what="held", subject="booking:1"))
        tx.execute(insert(audit_seals).values(id=1, audit_id=1, hash="0" * 64))

    await db.write(write)
    with pytest.raises(DBAPIError, match="append-only"):
        await db.write(lambda tx: tx.execute(text(verb.format(table))))
    assert await db.read(lambda tx: tx.execute(select(table.c.id)).scalars().all()) == [1]


async def test_foreign_keys_are_enforced_after_a_migration(db):
    with pytest.raises(DBAPIError):
        await db.write(lambda tx: tx.execute(insert(audit_seals).values(audit_id=77, hash="0" * 64)))


@pytest.mark.postgres
def test_processes_that_start_together_migrate_once(postgres_cluster):
    url = postgres_cluster.create()
    engines = [create_engine(url) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(migrate, engines))
    for engine in engines:
        engine.dispose()
    postgres_cluster.drop(url)


def test_the_revisions_that_are_known_are_those_that_alembic_would_run():
    scripts = ScriptDirectory(str(MIGRATIONS))
    assert revisions() == [script.revision for script in reversed([*scripts.walk_revisions()])]


def test_a_database_as_it_should_be_is_opened_without_alembic(empty):
    """In a process of its own, as the bot's is."""
    migrate(empty)
    program = f"import storage.migrate, sqlalchemy; url = {empty.url.render_as_string(hide_password=False)!r}\n"
    program += "storage.migrate.migrate(sqlalchemy.create_engine(url))\nimport sys; assert 'alembic' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
