"""Promo codes and who uses them. The row of a promo is locked by taking a use: its limits are counted under it."""

from collections import Counter
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, or_, select, update

from storage.dialects import each
from storage.tables import bookings, promo_uses, promos

_WAITING = ("held", "paying")
_THIS = promos.c.id == bindparam("promo")
_BY_CODE = select(promos).where(promos.c.code == bindparam("typed"))
_BY_ID = select(promos).where(_THIS)
_TAKE = (
    update(promos)
    .where(_THIS, or_(promos.c.total_limit.is_(None), promos.c.used < promos.c.total_limit))
    .values(used=promos.c.used + 1)
)
_GIVE_BACK = update(promos).where(_THIS).values(used=promos.c.used - bindparam("times"))
_WRITE = insert(promo_uses)
_FORGET = (
    delete(promo_uses).where(promo_uses.c.booking_id.in_(select(each("booking_ids")))).returning(promo_uses.c.promo_id)
)
_USES_OF = (
    select(func.count())
    .select_from(promo_uses)
    .where(promo_uses.c.promo_id == bindparam("promo"), promo_uses.c.person_id == bindparam("person"))
)
_NEXT_BACK = (
    select(func.min(bookings.c.deadline))
    .join(promo_uses, promo_uses.c.booking_id == bookings.c.id)
    .where(promo_uses.c.promo_id == bindparam("promo"), bookings.c.state.in_(_WAITING))
)
_NEXT_BACK_OF = _NEXT_BACK.where(promo_uses.c.person_id == bindparam("person"))


def by_code(tx: Connection, code: str) -> Row[Any] | None:
    return tx.execute(_BY_CODE, {"typed": code}).one_or_none()


def promo(tx: Connection, promo_id: int) -> Row[Any]:
    return tx.execute(_BY_ID, {"promo": promo_id}).one()


def take(tx: Connection, promo_id: int) -> bool:
    """One use more, if the total limit allows; the promo stays locked until the commit."""
    return tx.execute(_TAKE, {"promo": promo_id}).rowcount > 0


def uses_of(tx: Connection, promo_id: int, person_id: int) -> int:
    """How many bookings of a person use it. Exact once it is taken."""
    return tx.execute(_USES_OF, {"promo": promo_id, "person": person_id}).scalar_one()


def write(tx: Connection, booking_id: int, promo_id: int, person_id: int, now: int) -> None:
    tx.execute(_WRITE, {"booking_id": booking_id, "promo_id": promo_id, "person_id": person_id, "at": now})


def give_back(tx: Connection, booking_ids: list[int]) -> Counter[int]:
    """The uses of these bookings are free again; how many, by promo."""
    times = Counter(tx.execute(_FORGET, {"booking_ids": booking_ids}).scalars())
    for promo_id in sorted(times):
        tx.execute(_GIVE_BACK, {"promo": promo_id, "times": times[promo_id]})
    return times


def next_back(tx: Connection, promo_id: int, person_id: int | None = None) -> int | None:
    """When the first open booking that uses it (of that person) runs out; None when none does."""
    query, facts = (_NEXT_BACK, {}) if person_id is None else (_NEXT_BACK_OF, {"person": person_id})
    until: int | None = tx.execute(query, {"promo": promo_id} | facts).scalar_one()
    return until
