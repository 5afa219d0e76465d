"""Bookings and their edges. Each edge is a compare-and-set: what it returns has changed, the rest has not."""

from typing import Any

from sqlalchemy import Connection, Row, Select, String, bindparam, cast, exists, func, insert, null, or_, select
from sqlalchemy import update as change

from storage.catalogue import EVERYTHING
from storage.dialects import each, gathered_rows
from storage.tables import booking_seats, bookings, outbox, shows

WAITING = ("held", "paying")
SOLD = ("confirmed", "partly_cancelled")

_MARK = "booking_"
_SEATS = (
    select(gathered_rows(booking_seats.c.seat, booking_seats.c.kind, booking_seats.c.price))
    .where(booking_seats.c.booking_id == bookings.c.id, booking_seats.c.cancelled_at.is_(None))
    .scalar_subquery()
)
_CARDS: Select[Any] = EVERYTHING.add_columns(
    *(column.label(_MARK + column.name) for column in bookings.c), _SEATS.label("seats")
).join(bookings, bookings.c.show_id == shows.c.id)
_CARD = _CARDS.where(bookings.c.id == bindparam("booking_id"))
_WAITING_CARDS = _CARDS.where(
    bookings.c.person_id == bindparam("person_id"),
    bookings.c.state.in_(WAITING),
    bookings.c.deadline > bindparam("now"),
).order_by(bookings.c.deadline)
_BOUGHT = (bookings.c.person_id == bindparam("person_id"), bookings.c.state.in_((*SOLD, "cancelled")))
_IS_PAST = shows.c.ends_at <= bindparam("now")
_BOUGHT_CARDS = (
    _CARDS.add_columns(_IS_PAST.label("is_past"))
    .where(*_BOUGHT)
    .order_by(
        _IS_PAST,
        func.abs(shows.c.starts_at - bindparam("now")),
        bookings.c.id,
    )
    .limit(bindparam("most"))
    .offset(bindparam("skip"))
)
_COUNT_BOUGHT = select(func.count()).select_from(bookings).where(*_BOUGHT)

_THIS = bookings.c.id == bindparam("booking")
_WAITS = bookings.c.deadline > bindparam("now")
_OPEN = insert(bookings).returning(*bookings.c)
_RESEAT = (
    change(bookings)
    .where(_THIS, bookings.c.state == "held", _WAITS)
    .values(total=bindparam("sum"), quote=null(), message_id=func.coalesce(bindparam("message"), bookings.c.message_id))
    .returning(*bookings.c)
)
_FREEZE = (
    change(bookings)
    .where(_THIS, bookings.c.state.in_(WAITING), _WAITS, bookings.c.total - bookings.c.credit == bindparam("sum"))
    .values(quote=bindparam("frozen"))
)
_EXTEND = (
    change(bookings)
    .where(_THIS, bookings.c.state == "held", _WAITS, bookings.c.extended.is_(False))
    .values(deadline=bindparam("until"), hold_deadline=bindparam("until"), extended=True)
)
_PAY = (
    change(bookings)
    .where(
        _THIS,
        bookings.c.state == bindparam("before"),
        _WAITS,
        bookings.c.quote["nonce"].as_string() == bindparam("nonce"),
    )
    .values(state="paying", deadline=bindparam("until"))
)
_UNPAY = (
    change(bookings)
    .where(_THIS, bookings.c.state == "paying")
    .values(state="held", deadline=bookings.c.hold_deadline)
    .returning(bookings.c.show_id, bookings.c.person_id, bookings.c.deadline)
)
_SHOW_IS_ON = exists().where(shows.c.id == bookings.c.show_id, shows.c.state == "scheduled")
_CONFIRM_PAID = (
    change(bookings)
    .where(
        _THIS,
        bookings.c.state == "paying",
        bookings.c.person_id == bindparam("payer"),
        bookings.c.total - bookings.c.credit == bindparam("amount"),
        bookings.c.currency == bindparam("paid_in"),
        bookings.c.quote["nonce"].as_string() == bindparam("nonce"),
        _SHOW_IS_ON,
    )
    .values(state="confirmed", deadline=null(), confirmed_at=bindparam("now"))
    .returning(bookings.c.show_id, bookings.c.person_id, bookings.c.extended)
)
_CONFIRM = (
    change(bookings)
    .where(_THIS, bookings.c.state == bindparam("before"), _SHOW_IS_ON)
    .values(state="confirmed", deadline=null(), confirmed_at=bindparam("now"))
)
_RELEASE = (
    change(bookings).where(_THIS, bookings.c.state == bindparam("before")).values(state="released", deadline=null())
)
_DUE = (bookings.c.state.in_(WAITING), bookings.c.deadline <= bindparam("now"))
_ENDING = select(bookings.c.id, bookings.c.person_id, bookings.c.state, bookings.c.deadline)
_DUE_ANY = (
    _ENDING.where(*_DUE)
    .order_by(bookings.c.deadline, bookings.c.id)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_DUE_THESE = (
    _ENDING.where(bookings.c.id.in_(select(each("ids"))), *_DUE).order_by(bookings.c.id).with_for_update(key_share=True)
)
_EXPIRE = (
    change(bookings)
    .where(bookings.c.id.in_(select(each("ids"))), *_DUE)
    .values(state="expired", deadline=null())
    .returning(bookings.c.id)
)
_WARN = (
    select(bookings.c.id, bookings.c.person_id, bookings.c.deadline)
    .where(
        bookings.c.state == "held",
        bookings.c.deadline > bindparam("now"),
        bookings.c.deadline <= bindparam("soon"),
        ~exists().where(
            outbox.c.kind == "hold-ending",
            outbox.c.key == cast(bookings.c.id, String) + ":" + cast(bookings.c.deadline, String),
        ),
    )
    .order_by(bookings.c.deadline)
    .limit(bindparam("most"))
)
_REMEMBER = change(bookings).where(_THIS).values(message_id=bindparam("message"))
_LOCK = select(bookings).where(_THIS).with_for_update(key_share=True)
_SEATS_OF_PERSON = (
    select(func.count())
    .select_from(booking_seats)
    .join(bookings, bookings.c.id == booking_seats.c.booking_id)
    .where(
        bookings.c.person_id == bindparam("person_id"),
        bookings.c.show_id == bindparam("show_id"),
        or_(bookings.c.state.in_(WAITING), bookings.c.state.in_(SOLD)),
        booking_seats.c.cancelled_at.is_(None),
    )
)


def fields(row: Row[Any]) -> dict[str, Any]:
    """The booking's own columns of a card's row."""
    return {name.removeprefix(_MARK): value for name, value in row._mapping.items() if name.startswith(_MARK)}  # noqa: SLF001 - SQLAlchemy's public way to a row's names


def card(tx: Connection, booking_id: int) -> Row[Any] | None:
    """A booking with its show and `seats` as [seat, class, price] or None, in one statement."""
    return tx.execute(_CARD, {"booking_id": booking_id}).one_or_none()


def waiting_cards(tx: Connection, person_id: int, now: int) -> list[Row[Any]]:
    return list(tx.execute(_WAITING_CARDS, {"person_id": person_id, "now": now}))


def bought_cards(tx: Connection, person_id: int, now: int, most: int, skip: int) -> list[Row[Any]]:
    """What a person bought: the next show first, then what is over (`is_past`), the last first."""
    return list(tx.execute(_BOUGHT_CARDS, {"person_id": person_id, "now": now, "most": most, "skip": skip}))


def count_bought(tx: Connection, person_id: int) -> int:
    return tx.execute(_COUNT_BOUGHT, {"person_id": person_id}).scalar_one()


def open_hold(tx: Connection, columns: dict[str, Any]) -> Row[Any]:
    return tx.execute(_OPEN, columns).one()


def reseat(tx: Connection, booking_id: int, total: int, now: int, message_id: int | None) -> Row[Any] | None:
    """A hold's seats are about to change: its new total, and no frozen quote any more."""
    facts = {"booking": booking_id, "sum": total, "now": now, "message": message_id}
    return tx.execute(_RESEAT, facts).one_or_none()


def freeze(tx: Connection, booking_id: int, due: int, quote: dict[str, Any], now: int) -> bool:
    return tx.execute(_FREEZE, {"booking": booking_id, "sum": due, "frozen": quote, "now": now}).rowcount > 0


def extend(tx: Connection, booking_id: int, until: int, now: int) -> bool:
    return tx.execute(_EXTEND, {"booking": booking_id, "until": until, "now": now}).rowcount > 0


def pay(tx: Connection, booking_id: int, before: str, nonce: str, until: int, now: int) -> bool:
    """Held or paying -> paying, if it still waits with the same quote."""
    facts = {"booking": booking_id, "before": before, "nonce": nonce, "until": until, "now": now}
    return tx.execute(_PAY, facts).rowcount > 0


def unpay(tx: Connection, booking_id: int) -> Row[Any] | None:
    """Paying -> held, with the old deadline."""
    return tx.execute(_UNPAY, {"booking": booking_id}).one_or_none()


def confirm_paid(
    tx: Connection, booking_id: int, payer: int, amount: int, currency: str, nonce: str, now: int
) -> Row[Any] | None:
    """Paying -> confirmed, if everything about the money is right: the common case in one statement."""
    facts = {"booking": booking_id, "payer": payer, "amount": amount, "paid_in": currency, "nonce": nonce, "now": now}
    return tx.execute(_CONFIRM_PAID, facts).one_or_none()


def confirm(tx: Connection, booking_id: int, before: str, now: int) -> bool:
    return tx.execute(_CONFIRM, {"booking": booking_id, "before": before, "now": now}).rowcount > 0


def release(tx: Connection, booking_id: int, before: str) -> bool:
    return tx.execute(_RELEASE, {"booking": booking_id, "before": before}).rowcount > 0


def due(tx: Connection, now: int, most: int) -> list[Row[Any]]:
    """Bookings whose time has run out and that no other job is ending, locked: (id, person_id, state, deadline)."""
    return list(tx.execute(_DUE_ANY, {"now": now, "most": most}))


def due_of(tx: Connection, ids: list[int], now: int) -> list[Row[Any]]:
    """Those of the bookings whose time has run out, locked; waits for whoever has them."""
    return list(tx.execute(_DUE_THESE, {"ids": ids, "now": now}))


def expire(tx: Connection, ids: list[int], now: int) -> set[int]:
    return set(tx.execute(_EXPIRE, {"ids": ids, "now": now}).scalars())


def ending(tx: Connection, now: int, soon: int, most: int) -> list[Row[Any]]:
    """Holds that end until `soon` and whose owners were not told of this deadline: (id, person_id, deadline)."""
    return list(tx.execute(_WARN, {"now": now, "soon": soon, "most": most}))


def remember_message(tx: Connection, booking_id: int, message_id: int) -> None:
    tx.execute(_REMEMBER, {"booking": booking_id, "message": message_id})


def lock(tx: Connection, booking_id: int) -> Row[Any] | None:
    return tx.execute(_LOCK, {"booking": booking_id}).one_or_none()


def seats_of_person(tx: Connection, person_id: int, show_id: int) -> int:
    """Seats of all their live bookings of the show."""
    return tx.execute(_SEATS_OF_PERSON, {"person_id": person_id, "show_id": show_id}).scalar_one()
