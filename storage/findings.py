"""What a comparison with a provider's books found, and the rows it compares."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, String, bindparam, func, literal, select, update

from storage.dialects import insert
from storage.tables import findings, payments, refunds

_WRITTEN = ("payment_id", "booking_id", "key", "amount", "currency", "state", "why", "reference")
_ADD = insert(findings).on_conflict_do_nothing().returning(findings.c.id)
_OPEN = select(findings).where(findings.c.settled_at.is_(None)).order_by(findings.c.id).limit(bindparam("most"))
_SETTLE = (
    update(findings)
    .where(findings.c.id == bindparam("finding"), findings.c.settled_at.is_(None))
    .values(settled_at=bindparam("now"))
)
_PAYMENTS = (
    select(payments)
    .where(
        payments.c.provider == bindparam("of"),
        payments.c.received_at >= bindparam("since"),
        payments.c.received_at < bindparam("until"),
    )
    .order_by(payments.c.id)
)
_LOCK = (
    select(payments)
    .where(payments.c.provider == bindparam("of"), payments.c.charge_id == bindparam("charge"))
    .with_for_update(key_share=True)
)
_REFUNDS = select(refunds).where(refunds.c.payment_id == bindparam("payment")).order_by(refunds.c.id)
_SPENT = (
    select(func.coalesce(func.sum(refunds.c.amount), 0)).where(refunds.c.payment_id == payments.c.id).scalar_subquery()
)
_WRITE = (
    insert(refunds)
    .from_select(
        [*_WRITTEN, "created_at", "settled_at"],
        select(
            payments.c.id,
            payments.c.booking_id,
            bindparam("as_key", type_=String),
            bindparam("back", type_=BigInteger),
            payments.c.currency,
            literal("succeeded"),
            bindparam("because", type_=String),
            bindparam("told", type_=String),
            bindparam("now", type_=BigInteger),
            bindparam("now", type_=BigInteger),
        ).where(payments.c.id == bindparam("payment"), payments.c.amount - _SPENT >= bindparam("back")),
    )
    .on_conflict_do_nothing(index_elements=["key"])
    .returning(refunds.c.id)
)


def add(tx: Connection, columns: dict[str, Any]) -> bool:
    """{provider, reference, kind, amount, currency, found_at}; false when it was found before."""
    return tx.execute(_ADD, columns).scalar_one_or_none() is not None


def unsettled(tx: Connection, most: int) -> list[Row[Any]]:
    """The oldest first."""
    return list(tx.execute(_OPEN, {"most": most}))


def settle(tx: Connection, finding_id: int, now: int) -> bool:
    return tx.execute(_SETTLE, {"finding": finding_id, "now": now}).rowcount > 0


def payments_between(tx: Connection, provider: str, since: int, until: int) -> list[Row[Any]]:
    return list(tx.execute(_PAYMENTS, {"of": provider, "since": since, "until": until}))


def lock_payment(tx: Connection, provider: str, charge_id: str) -> Row[Any] | None:
    """The payment of a charge, locked: its refunds are looked at by one at a time."""
    return tx.execute(_LOCK, {"of": provider, "charge": charge_id}).one_or_none()


def refunds_of(tx: Connection, payment_id: int) -> list[Row[Any]]:
    return list(tx.execute(_REFUNDS, {"payment": payment_id}))


def write_refund(
    tx: Connection, payment_id: int, key: str, amount: int, why: str, reference: str, now: int
) -> int | None:
    """Money that went back without us; None when so much of the payment is not left, or it is written already."""
    facts = {"payment": payment_id, "as_key": key, "back": amount, "because": why, "told": reference, "now": now}
    return tx.execute(_WRITE, facts).scalar_one_or_none()
