"""Money on its way back. All refunds of a payment, whatever their state, never exceed it: each is owed to somebody."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, String, bindparam, cast, func, literal, or_, select, update

from storage.dialects import each, insert
from storage.tables import bookings, cinemas, payments, people, refunds, shows, staff

LEASE_SECONDS = 60
OPEN = ("requested", "submitted", "unknown", "failed")
STUCK = ("manual", "failed", "unknown")
MANAGERS = ("owner", "manager")

_SPENT = (
    select(func.coalesce(func.sum(refunds.c.amount), 0)).where(refunds.c.payment_id == payments.c.id).scalar_subquery()
)
_COUNT = select(func.count()).select_from(refunds).where(refunds.c.payment_id == payments.c.id).scalar_subquery()
_NEW = ("why", "destination", "state", "created_at", "due_at", "settled_at")


def _request() -> Any:
    key = literal("refund:") + cast(payments.c.id, String) + ":" + cast(_COUNT + 1, String)
    amount = bindparam("back", type_=BigInteger)
    given = [bindparam(f"new_{name}", type_=refunds.c[name].type) for name in _NEW]
    source = select(
        payments.c.id, bindparam("booking", type_=BigInteger), key, amount, payments.c.currency, *given
    ).where(payments.c.id == bindparam("payment"), payments.c.amount - _SPENT >= amount)
    columns = ["payment_id", "booking_id", "key", "amount", "currency", *_NEW]
    return insert(refunds).from_select(columns, source).returning(refunds.c.id)


REQUEST = _request()
_LOCK = (
    select(payments.c.id)
    .where(payments.c.booking_id.in_(select(each("ids"))))
    .order_by(payments.c.id)
    .with_for_update(key_share=True)
)
_SOURCES = (
    select(payments.c.id, payments.c.amount, cast(payments.c.amount - _SPENT, BigInteger).label("left"))
    .where(payments.c.booking_id.in_(select(each("ids"))))
    .order_by(payments.c.id.desc())
)
_DUE = (
    select(refunds.c.id)
    .where(refunds.c.state.in_(OPEN), refunds.c.destination == "card", refunds.c.due_at <= bindparam("now"))
    .order_by(refunds.c.due_at, refunds.c.id)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_REFUNDS = select(
    refunds,
    payments.c.provider,
    payments.c.charge_id,
    payments.c.provider_charge_id,
    payments.c.person_id,
    payments.c.ordered_id,
    payments.c.amount.label("charged"),
    payments.c.state.label("payment_state"),
).join(payments, payments.c.id == refunds.c.payment_id)
_THESE = _REFUNDS.where(refunds.c.id.in_(select(each("ids")))).order_by(refunds.c.due_at, refunds.c.id)
_CLAIM = (
    update(refunds)
    .where(refunds.c.id.in_(select(each("ids"))))
    .values(state="submitted", attempts=refunds.c.attempts + 1, due_at=bindparam("until"))
)
_SETTLE = (
    update(refunds)
    .where(
        refunds.c.id == bindparam("refund"),
        refunds.c.state == "submitted",
        refunds.c.attempts == bindparam("attempt"),
    )
    .values(
        state=bindparam("outcome"),
        due_at=bindparam("retry_at", type_=BigInteger),
        settled_at=bindparam("settled", type_=BigInteger),
        reference=func.coalesce(bindparam("provider_reference", type_=String), refunds.c.reference),
        error=bindparam("fault", type_=String),
    )
)
_BY_HAND = (
    update(refunds)
    .where(refunds.c.id == bindparam("refund"), refunds.c.state == "manual")
    .values(state="succeeded", settled_at=bindparam("now"), due_at=None)
)
_ADOPT = (
    update(refunds)
    .where(refunds.c.id == bindparam("refund"), refunds.c.state == bindparam("before"))
    .values(state="succeeded", settled_at=bindparam("now"), due_at=None, reference=bindparam("told"))
)
_OF_BOOKINGS = (
    _REFUNDS.where(refunds.c.booking_id.in_(select(each("ids"))))
    .where(payments.c.booking_id.is_not(None))
    .order_by(refunds.c.id)
)
_ordered = bookings.alias("ordered")
_FOR_STAFF = (
    _REFUNDS.add_columns(people.c.first_name, shows.c.cinema_id, cinemas.c.name.label("cinema"))
    .join(people, people.c.id == payments.c.person_id)
    .join(_ordered, _ordered.c.id == payments.c.ordered_id)
    .join(shows, shows.c.id == _ordered.c.show_id)
    .join(cinemas, cinemas.c.id == shows.c.cinema_id)
    .join(staff, staff.c.cinema_id == shows.c.cinema_id)
    .where(staff.c.person_id == bindparam("staff"), staff.c.role.in_(MANAGERS))
)
_STUCK = (
    _FOR_STAFF.where(
        refunds.c.state.in_(STUCK), or_(refunds.c.state == "manual", refunds.c.created_at <= bindparam("before"))
    )
    .order_by(refunds.c.created_at, refunds.c.id)
    .limit(bindparam("most"))
)
_MANAGED = _FOR_STAFF.where(refunds.c.id == bindparam("refund"))
_MANAGES = (
    select(func.count()).select_from(staff).where(staff.c.person_id == bindparam("staff"), staff.c.role.in_(MANAGERS))
)


def sources(tx: Connection, booking_ids: list[int]) -> list[Row[Any]]:
    """Payments applied to the bookings, locked until the end: (id, amount, left to refund), the newest first."""
    tx.execute(_LOCK, {"ids": booking_ids}).all()
    return left_of(tx, booking_ids)


def left_of(tx: Connection, booking_ids: list[int]) -> list[Row[Any]]:
    """The same, not locked: for a look."""
    return list(tx.execute(_SOURCES, {"ids": booking_ids}))


def request(tx: Connection, payment_id: int, booking_id: int, amount: int, columns: dict[str, Any]) -> int | None:
    """A refund of a part of a payment with `columns` why, destination, state, created_at, due_at, settled_at.

    None when not so much of the payment is left.
    """
    facts = {"payment": payment_id, "booking": booking_id, "back": amount}
    return tx.execute(REQUEST, facts | {f"new_{name}": columns[name] for name in _NEW}).scalar_one_or_none()


def claim_due(tx: Connection, now: int, most: int) -> list[tuple[str, Row[Any]]]:
    """Takes what is due for a minute: (state before, the refund with its payment). Its `attempts` is the lease."""
    ids = list(tx.execute(_DUE, {"now": now, "most": most}).scalars())
    if not ids:
        return []
    before = {row.id: row.state for row in tx.execute(_THESE, {"ids": ids})}
    tx.execute(_CLAIM, {"ids": ids, "until": now + LEASE_SECONDS})
    return [(before[row.id], row) for row in tx.execute(_THESE, {"ids": ids})]


def settle(
    tx: Connection,
    refund_id: int,
    attempt: int,
    outcome: str,
    *,
    retry_at: int | None,
    settled_at: int | None,
    reference: str | None,
    error: str | None,
) -> bool:
    """Submitted -> `outcome`, if the lease `attempt` is still held; whether it was."""
    facts = {"refund": refund_id, "attempt": attempt, "outcome": outcome, "retry_at": retry_at}
    facts |= {"settled": settled_at, "provider_reference": reference, "fault": error}
    return tx.execute(_SETTLE, facts).rowcount > 0


def pay_by_hand(tx: Connection, refund_id: int, now: int) -> bool:
    """Manual -> succeeded."""
    return tx.execute(_BY_HAND, {"refund": refund_id, "now": now}).rowcount > 0


def adopt(tx: Connection, refund_id: int, before: str, reference: str, now: int) -> bool:
    """`before` -> succeeded: the provider has sent it back under a reference of its own."""
    facts = {"refund": refund_id, "before": before, "told": reference, "now": now}
    return tx.execute(_ADOPT, facts).rowcount > 0


def refund(tx: Connection, refund_id: int) -> Row[Any] | None:
    """A refund with its payment's provider, charge_id, person_id, ordered_id, payment_state."""
    return tx.execute(_THESE, {"ids": [refund_id]}).one_or_none()


def of_bookings(tx: Connection, booking_ids: list[int]) -> list[Row[Any]]:
    """Refunds of what the bookings had cost, the oldest first; not of money that never bought them."""
    return list(tx.execute(_OF_BOOKINGS, {"ids": booking_ids}))


def stuck(tx: Connection, staff_id: int, before: int, most: int) -> list[Row[Any]]:
    """What people must look at in the cinemas that somebody manages: to be paid by hand, or not done since `before`."""
    return list(tx.execute(_STUCK, {"staff": staff_id, "before": before, "most": most}))


def managed(tx: Connection, staff_id: int, refund_id: int) -> Row[Any] | None:
    """A refund of a cinema that somebody manages, with `first_name`, `cinema_id` and `cinema`."""
    return tx.execute(_MANAGED, {"staff": staff_id, "refund": refund_id}).one_or_none()


def manages(tx: Connection, staff_id: int) -> bool:
    """Whether somebody is owner or manager of any cinema."""
    return bool(tx.execute(_MANAGES, {"staff": staff_id}).scalar_one())
