"""Credit in double entry: a journal's amounts add up to nothing, and a wallet is what its account's entries say."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, String, bindparam, cast, func, literal, select, true, update

from storage.dialects import each, each_row, insert
from storage.tables import bookings, ledger, payments, refunds, wallets

_ENTRY = each_row("entries")
_POST = (
    insert(ledger)
    .from_select(
        ["journal", "account", "amount", "currency", "at"],
        select(
            bindparam("in_journal", type_=String),
            _ENTRY[0].as_string(),
            cast(_ENTRY[1].as_string(), BigInteger),
            bindparam("money", type_=String),
            bindparam("now", type_=BigInteger),
        ).where(true()),
    )
    .on_conflict_do_nothing(index_elements=["journal", "account"])
    .returning(ledger.c.id)
)
_COUNT = select(func.count()).select_from(ledger).where(ledger.c.account == bindparam("of"))
_new = insert(wallets)
_ADD = _new.on_conflict_do_update(
    index_elements=["person_id", "currency"], set_={"balance": wallets.c.balance + _new.excluded.balance}
)
_TAKE = (
    update(wallets)
    .where(
        wallets.c.person_id == bindparam("person"),
        wallets.c.currency == bindparam("money"),
        wallets.c.balance >= bindparam("off"),
    )
    .values(balance=wallets.c.balance - bindparam("off"))
)
_WALLETS = (
    select(wallets.c.currency, wallets.c.balance)
    .where(wallets.c.person_id == bindparam("person"), wallets.c.balance > 0)
    .order_by(wallets.c.currency)
)
_ENTRIES = (
    select(ledger.c.id, ledger.c.at, ledger.c.journal, ledger.c.amount, ledger.c.currency)
    .where(ledger.c.account == bindparam("of"))
    .order_by(ledger.c.at.desc(), ledger.c.id.desc())
    .limit(bindparam("most"))
)
_PAYMENTS = (
    select(payments.c.id, payments.c.received_at.label("at"), payments.c.ordered_id, payments.c.amount)
    .add_columns(payments.c.currency)
    .where(payments.c.person_id == bindparam("person"))
    .order_by(payments.c.received_at.desc(), payments.c.id.desc())
    .limit(bindparam("most"))
)
_REFUNDS = (
    select(refunds.c.id, refunds.c.created_at.label("at"), payments.c.ordered_id, refunds.c.amount)
    .add_columns(refunds.c.currency, refunds.c.state)
    .join(payments, payments.c.id == refunds.c.payment_id)
    .where(payments.c.person_id == bindparam("person"), refunds.c.destination == "card", refunds.c.state != "failed")
    .order_by(refunds.c.created_at.desc(), refunds.c.id.desc())
    .limit(bindparam("most"))
)

_RETURNED = (
    select(cast(func.coalesce(func.sum(ledger.c.amount), 0), BigInteger))
    .where(
        ledger.c.account == literal("person:") + cast(bookings.c.person_id, String),
        ledger.c.journal.like(literal("refund:booking:%:of") + cast(bookings.c.id, String)),
    )
    .scalar_subquery()
)
_SPENT = (
    select(bookings.c.id, (bookings.c.credit - _RETURNED).label("left"))
    .where(bookings.c.id.in_(select(each("ids"))), bookings.c.credit > 0)
    .order_by(bookings.c.id.desc())
)


def post(tx: Connection, journal: str, entries: dict[str, int], currency: str, now: int) -> bool:
    """Writes a journal, amounts by account; false, and nothing written, when it is there already."""
    if sum(entries.values()):
        raise ValueError(f"{journal} does not balance")
    facts = {"in_journal": journal, "entries": sorted(entries.items()), "money": currency, "now": now}
    return len(tx.execute(_POST, facts).all()) == len(entries)


def count(tx: Connection, account: str) -> int:
    return tx.execute(_COUNT, {"of": account}).scalar_one()


def add(tx: Connection, person_id: int, amount: int, currency: str) -> None:
    """To a wallet, which is made if there is none."""
    tx.execute(_ADD, {"person_id": person_id, "currency": currency, "balance": amount})


def take(tx: Connection, person_id: int, amount: int, currency: str) -> bool:
    """From a wallet; false when there is not as much in it."""
    return tx.execute(_TAKE, {"person": person_id, "money": currency, "off": amount}).rowcount > 0


def wallets_of(tx: Connection, person_id: int) -> list[Row[Any]]:
    return list(tx.execute(_WALLETS, {"person": person_id}))


def entries_of(tx: Connection, account: str, most: int) -> list[Row[Any]]:
    """The last entries of an account: (id, at, journal, amount, currency)."""
    return list(tx.execute(_ENTRIES, {"of": account, "most": most}))


def payments_of(tx: Connection, person_id: int, most: int) -> list[Row[Any]]:
    """A person's last payments: (id, at, ordered_id, amount, currency)."""
    return list(tx.execute(_PAYMENTS, {"person": person_id, "most": most}))


def refunds_of(tx: Connection, person_id: int, most: int) -> list[Row[Any]]:
    """Their last refunds to a card: (id, at, ordered_id, amount, currency, state)."""
    return list(tx.execute(_REFUNDS, {"person": person_id, "most": most}))


def spent(tx: Connection, booking_ids: list[int]) -> list[Row[Any]]:
    """Credit that sold bookings were paid with, as (id, left): what has not come back; the newest first."""
    return list(tx.execute(_SPENT, {"ids": booking_ids}))


def returned(booking_id: int, kept: int, source_id: int) -> str:
    """The journal of credit that comes back for a booking with `kept` seats, and had paid for booking `source_id`."""
    return f"refund:booking:{booking_id}:{kept}:of{source_id}"
