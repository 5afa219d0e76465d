"""Attempts at being paid by a provider that we call, and the provider's events. Each edge is a compare-and-set."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, String, bindparam, func, select, update
from sqlalchemy import insert as put

from storage.dialects import each, insert
from storage.tables import bookings, charges, provider_events, shows

OPEN = ("created", "waiting", "unknown")

_THIS = charges.c.id == bindparam("charge")
_NEW = put(charges).returning(charges.c.id)
_CHARGE = (
    select(
        charges,
        bookings.c.person_id,
        bookings.c.show_id,
        bookings.c.state.label("booking_state"),
        bookings.c.gateway.label("chosen"),
        shows.c.cinema_id,
    )
    .join(bookings, bookings.c.id == charges.c.booking_id)
    .join(shows, shows.c.id == bookings.c.show_id)
)
_ONE = _CHARGE.where(_THIS)
_BY_REFERENCE = _CHARGE.where(charges.c.gateway == bindparam("of"), charges.c.reference == bindparam("told"))
_LAST = _CHARGE.where(charges.c.booking_id == bindparam("booking")).order_by(charges.c.id.desc()).limit(1)
_OF_BOOKING = select(func.count()).select_from(charges).where(charges.c.booking_id == bindparam("booking"))
_MOVE = (
    update(charges)
    .where(_THIS, charges.c.state == bindparam("before"))
    .values(
        state=bindparam("after_that"),
        reference=func.coalesce(bindparam("told", type_=String), charges.c.reference),
        url=func.coalesce(bindparam("at", type_=String), charges.c.url),
        due_at=bindparam("again_at", type_=BigInteger),
    )
)
_DUE = (
    select(charges.c.id)
    .where(charges.c.state.in_(OPEN), charges.c.due_at <= bindparam("now"))
    .order_by(charges.c.due_at, charges.c.id)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_LEASE = update(charges).where(_THIS).values(attempts=charges.c.attempts + 1, due_at=bindparam("again_at"))
_THESE = _CHARGE.where(charges.c.id.in_(select(each("ids")))).order_by(charges.c.id)
_EVENT = insert(provider_events).on_conflict_do_nothing().returning(provider_events.c.event_id)
_FORGET = provider_events.delete().where(provider_events.c.at < bindparam("before"))
_CHOOSE = (
    update(bookings)
    .where(bookings.c.id == bindparam("booking"), bookings.c.state == "paying")
    .values(gateway=bindparam("way"), deadline=bindparam("until"))
)
_UNCHOOSE = (
    update(bookings)
    .where(bookings.c.id == bindparam("booking"), bookings.c.state == "paying")
    .values(
        state="held",
        gateway=None,
        deadline=bindparam("until"),
        hold_deadline=bindparam("until"),
        quote=bindparam("agreed", type_=bookings.c.quote.type),
    )
)


def open_charge(tx: Connection, columns: dict[str, Any]) -> int:
    """{booking_id, gateway, key, amount, currency, created_at, due_at}, in the state created."""
    return int(tx.execute(_NEW, columns | {"state": "created"}).scalar_one())


def charge(tx: Connection, charge_id: int) -> Row[Any] | None:
    """A charge with its booking's person_id, show_id, booking_state, `chosen` gateway and cinema_id."""
    return tx.execute(_ONE, {"charge": charge_id}).one_or_none()


def by_reference(tx: Connection, gateway: str, reference: str) -> Row[Any] | None:
    """Likewise, by the provider's own id."""
    return tx.execute(_BY_REFERENCE, {"of": gateway, "told": reference}).first()


def last_of(tx: Connection, booking_id: int) -> Row[Any] | None:
    """Likewise, the newest of a booking."""
    return tx.execute(_LAST, {"booking": booking_id}).one_or_none()


def count_of(tx: Connection, booking_id: int) -> int:
    return int(tx.execute(_OF_BOOKING, {"booking": booking_id}).scalar_one())


def move(
    tx: Connection,
    charge_id: int,
    before: str,
    after: str,
    *,
    due_at: int | None = None,
    reference: str | None = None,
    url: str | None = None,
) -> bool:
    facts = {"charge": charge_id, "before": before, "after_that": after}
    return tx.execute(_MOVE, facts | {"told": reference, "at": url, "again_at": due_at}).rowcount > 0


def claim_due(tx: Connection, now: int, back_off: tuple[int, int], most: int) -> list[Row[Any]]:
    """Open charges to ask about; each is asked about again later, `back_off` = (first, longest) seconds apart."""
    ids = list(tx.execute(_DUE, {"now": now, "most": most}).scalars())
    rows = list(tx.execute(_THESE, {"ids": ids})) if ids else []
    first, longest = back_off
    for row in rows:
        wait = min(first * 2 ** min(row.attempts, 20), longest)
        tx.execute(_LEASE, {"charge": row.id, "again_at": now + wait})
    return rows


def first_told(tx: Connection, provider: str, event_id: str, now: int) -> bool:
    """Whether a provider's event is new; from now on it is not."""
    told = tx.execute(_EVENT, {"provider": provider, "event_id": event_id, "at": now})
    return told.scalar_one_or_none() is not None


def forget_events(tx: Connection, before: int) -> int:
    return tx.execute(_FORGET, {"before": before}).rowcount


def choose(tx: Connection, booking_id: int, gateway: str, until: int) -> bool:
    """How a booking that is being paid is paid, and until when."""
    return tx.execute(_CHOOSE, {"booking": booking_id, "way": gateway, "until": until}).rowcount > 0


def unchoose(tx: Connection, booking_id: int, until: int, quote: dict[str, Any]) -> bool:
    """Paying -> held, to be paid in whatever way."""
    return tx.execute(_UNCHOOSE, {"booking": booking_id, "until": until, "agreed": quote}).rowcount > 0
