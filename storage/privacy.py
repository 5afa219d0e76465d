"""Everything that is about one person, wherever it stands: to be given to them, and to be let go of.

Which columns name a person is read off the schema, so that no table is left out; only those without a foreign key are
listed by hand. A person forgotten stays in their rows under the alias that the history knows them by.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, delete, distinct, func, insert, null, or_, select, update

from storage.tables import (
    aliases,
    audit,
    booking_seats,
    booking_snacks,
    bookings,
    charges,
    follows,
    ledger,
    metadata,
    outbox,
    payments,
    people,
    preferences,
    receipts,
    refunds,
    review_reports,
    reviews,
    scans,
    shows,
    snack_orders,
    staff,
    support_messages,
    tickets,
    watches,
)

WITHOUT_A_KEY: tuple[Column[Any], ...] = (
    staff.c.person_id,
    outbox.c.person_id,
    scans.c.steward_id,
    tickets.c.used_by,
    snack_orders.c.collected_by,
)
OF_A_BOOKING: tuple[Table, ...] = (booking_seats, booking_snacks, charges, receipts, snack_orders)
LET_GO: tuple[Column[Any], ...] = (  # rows that go with the person
    aliases.c.person_id,
    follows.c.person_id,
    preferences.c.person_id,
    review_reports.c.person_id,
    support_messages.c.person_id,
    watches.c.person_id,
)
NOT_TOLD = {"lease", "leased_until", "idempotency_key"}  # of the outbox and the payers: no fact about anybody


def columns_of_people() -> tuple[Column[Any], ...]:
    """Every column that names a person by their id, but the people's own key and the history's."""
    keyed = (
        column
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column is people.c.id for key in column.foreign_keys)
    )
    return (*keyed, *WITHOUT_A_KEY)


def lock(tx: Connection, person_id: int) -> None:
    """Nothing new can be about the person until the transaction ends; SQLite's only lane does so anyway."""
    tx.execute(select(people.c.id).where(people.c.id == person_id).with_for_update())


def ahead(tx: Connection, person_id: int, now: int) -> int:
    """To how many bookings, one's own or handed on, the person has good tickets for shows not over yet."""
    good = (tickets.c.person_id == person_id, tickets.c.state == "issued", shows.c.ends_at > now)
    count = select(func.count(distinct(tickets.c.booking_id))).join(shows, shows.c.id == tickets.c.show_id)
    return int(tx.execute(count.where(*good)).scalar_one())


def waiting(tx: Connection, person_id: int) -> list[Row[Any]]:
    """(id, state) of what the person holds or is paying for, also when its time is over."""
    query = select(bookings.c.id, bookings.c.state).where(
        bookings.c.person_id == person_id, bookings.c.state.in_(("held", "paying"))
    )
    return list(tx.execute(query.order_by(bookings.c.id)))


def everything(tx: Connection, person_id: int, alias: int | None) -> dict[str, list[dict[str, Any]]]:
    """All rows about a person, by table."""
    found = {"people": _rows(tx, people, people.c.id == person_id)}
    named = _by_table(columns_of_people())
    for table, columns in named.items():
        found[table.name] = _rows(tx, table, or_(*(column == person_id for column in columns)))
    theirs = select(bookings.c.id).where(bookings.c.person_id == person_id)
    for table in OF_A_BOOKING:
        by_name = (column == person_id for column in named.get(table, ()))
        found[table.name] = _rows(tx, table, or_(table.c.booking_id.in_(theirs), *by_name))
    paid = select(payments.c.id).where(payments.c.person_id == person_id)
    found["refunds"] = _rows(tx, refunds, refunds.c.payment_id.in_(paid))
    found["ledger"] = _rows(tx, ledger, ledger.c.account == f"person:{person_id}")
    found["audit"] = _rows(tx, audit, audit.c.actor_id.in_({person_id, alias or person_id}))
    return found


def forget(tx: Connection, person_id: int, alias: int, now: int) -> None:
    """Puts the alias in the place of the person everywhere, and lets go of all that they said or were called."""
    nobody = {"id": alias, "first_name": "", "language": "en", "blocked": True, "created_at": now}
    tx.execute(insert(people), nobody)
    for column in LET_GO:
        tx.execute(delete(column.table).where(column == person_id))
    tx.execute(update(reviews).where(reviews.c.person_id == person_id).values(text=null()))
    tx.execute(update(outbox).where(outbox.c.person_id == person_id).values(error=null()))
    tx.execute(update(scans).where(scans.c.steward_id == person_id).values(gate=""))
    tx.execute(update(tickets).where(tickets.c.used_by == person_id).values(gate=""))
    tx.execute(update(snack_orders).where(snack_orders.c.collected_by == person_id).values(counter=""))
    account, renamed = f"person:{person_id}", f"person:{alias}"
    tx.execute(update(ledger).where(ledger.c.account == account).values(account=renamed))
    for column in columns_of_people():
        tx.execute(update(column.table).where(column == person_id).values({column.name: alias}))
    tx.execute(delete(people).where(people.c.id == person_id))


def _by_table(columns: Iterable[Column[Any]]) -> dict[Table, list[Column[Any]]]:
    tables: dict[Table, list[Column[Any]]] = {}
    for column in columns:
        tables.setdefault(column.table, []).append(column)
    return tables


def _rows(tx: Connection, table: Table, where: Any) -> list[dict[str, Any]]:
    rows = tx.execute(select(table).where(where).order_by(*table.primary_key.columns)).mappings()
    return [{name: value for name, value in row.items() if name not in NOT_TOLD} for row in rows]
