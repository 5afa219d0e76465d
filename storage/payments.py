"""Money that came in. A charge is written once; where it could not be applied, its refund is written with it."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, literal, null, select, update
from sqlalchemy import insert as put

from storage.dialects import insert
from storage.tables import bookings, payments, receipts, refunds

_GIVEN = ("provider", "charge_id", "provider_charge_id", "person_id", "amount", "currency", "received_at")
_RECEIVE = (
    insert(payments)
    .from_select(
        [*_GIVEN, "ordered_id", "booking_id", "state"],
        select(
            *(bindparam(f"given_{name}", type_=payments.c[name].type) for name in _GIVEN),
            bookings.c.id,
            bookings.c.id,
            literal("applied"),
        ).where(bookings.c.id == bindparam("ordered")),
    )
    .on_conflict_do_nothing(index_elements=["provider", "charge_id"])
    .returning(payments.c.id)
)
_UNAPPLY = update(payments).where(payments.c.id == bindparam("payment")).values(state="unapplied", booking_id=null())
_REFUND = put(refunds)
_RECEIPT = insert(receipts).on_conflict_do_nothing(index_elements=["key"])
_PAYMENT = select(payments).where(payments.c.id == bindparam("payment"))
_BY_CHARGE = select(payments).where(
    payments.c.provider == bindparam("provider"), payments.c.charge_id == bindparam("charge_id")
)


def receive(tx: Connection, booking_id: int, given: dict[str, Any]) -> int | None:
    """Writes a charge down as applied to the booking it is for; None when it is there already, or no such booking."""
    return tx.execute(
        _RECEIVE, {"ordered": booking_id} | {f"given_{name}": given[name] for name in _GIVEN}
    ).scalar_one_or_none()


def unapply(tx: Connection, payment_id: int) -> None:
    tx.execute(_UNAPPLY, {"payment": payment_id})


def request_refund(tx: Connection, columns: dict[str, Any]) -> None:
    """A refund to be submitted: {payment_id, booking_id, key, amount, currency, why, created_at, due_at}."""
    tx.execute(_REFUND, columns | {"state": "requested"})


def payment(tx: Connection, payment_id: int) -> Row[Any] | None:
    return tx.execute(_PAYMENT, {"payment": payment_id}).one_or_none()


def by_charge(tx: Connection, provider: str, charge_id: str) -> Row[Any] | None:
    return tx.execute(_BY_CHARGE, {"provider": provider, "charge_id": charge_id}).one_or_none()


def write_receipt(tx: Connection, columns: dict[str, Any]) -> None:
    """{booking_id, kind, key, gross, tax, currency, issued_at}; its number comes by itself, once for each key."""
    tx.execute(_RECEIPT, columns)
