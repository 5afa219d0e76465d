"""The history is append-only, and a chain of seals shows what was done to it nevertheless."""

import asyncio

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import DatabaseError

from booking import audits
from storage import tables
from tests.house import ANN, BOB


async def history(house):
    await house.buy(ANN, 3)
    await house.buy(BOB, 4)
    while await house.write(audits.seal, 4):
        pass


def unguarded(*statements):
    def change(tx):
        if tx.dialect.name == "postgresql":
            tx.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            for name in tx.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
                tx.execute(text(f"DROP TRIGGER {name}"))
            tx.execute(text("PRAGMA defer_foreign_keys = ON"))
        for statement in statements:
            tx.execute(statement)

    return change


async def test_every_row_is_sealed_once_and_the_chain_holds(house):
    await history(house)
    assert await house.db.read(audits.verify_chain) is None
    for table in (tables.audit, tables.audit_seals):
        assert await house.rows(select(func.count()).select_from(table)) == [(6,)]
    assert len(await house.db.read(audits.head)) == 64


AUDIT = tables.audit


@pytest.mark.parametrize(
    ("statement", "row"),
    [
        (update(AUDIT).where(AUDIT.c.id == 3).values(after="expired"), 3),
        (update(AUDIT).where(AUDIT.c.id == 2).values(actor_id=BOB), 2),
        (update(AUDIT).where(AUDIT.c.id == 1).values(detail={"seats": [9]}), 1),
        (update(AUDIT).where(AUDIT.c.id == 6).values(at=1), 6),
        (update(tables.audit_seals).where(tables.audit_seals.c.id == 4).values(hash="0" * 64), 4),
        (delete(tables.audit_seals).where(tables.audit_seals.c.id == 2), 3),
    ],
)
async def test_the_first_row_that_was_changed_is_named(house, statement, row):
    await history(house)
    await house.write(unguarded(statement))
    assert await house.db.read(audits.verify_chain) == audits.BrokenSeal(row, "changed")


async def test_rows_that_changed_places_are_named(house):
    await history(house)
    swap = [update(AUDIT).where(AUDIT.c.id == old).values(id=new) for old, new in ((2, 99), (3, 2), (99, 3))]
    if house.db.sqlite:
        await house.write(unguarded(*swap))
        assert await house.db.read(audits.verify_chain) == audits.BrokenSeal(2, "changed")


@pytest.mark.parametrize("table", [tables.audit, tables.audit_seals])
@pytest.mark.parametrize("verb", [lambda table: update(table).values(id=table.c.id + 100), delete])
async def test_the_database_itself_refuses_to_change_history(house, table, verb):
    await history(house)
    with pytest.raises(DatabaseError, match="append"):
        await house.write(lambda tx: tx.execute(verb(table)))
    assert await house.db.read(audits.verify_chain) is None


async def test_many_sealers_make_one_chain(house):
    await house.buy(ANN, 3)
    await house.buy(BOB, 4)
    counts = await asyncio.gather(*(house.write(audits.seal, 4) for _ in range(6)))
    assert sum(counts) == 6
    assert await house.db.read(audits.verify_chain) is None
