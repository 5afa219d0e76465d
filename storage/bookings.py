"""Bookings and their edges. Each edge is a compare-and-set: what it returns has changed, the rest has not."""

from typing import Any

from sqlalchemy import Connection, Row, Select, String, bindparam, case, cast, exists, func, insert, null, or_, select
from sqlalchemy import update as change

from storage.catalogue import EVERYTHING
from storage.dialects import each, gathered_rows, one_of
from storage.snacks import CHOSEN
from storage.tables import SOLD, booking_seats, bookings, outbox, promos, receipts, seat_claims, shows, wallets

WAITING = ("held", "paying")

_BEFORE = len(EVERYTHING.selected_columns)
_OWN = slice(_BEFORE, _BEFORE + len(bookings.c))  # of a card's row
_PROMO = slice(_OWN.stop, _OWN.stop + len(promos.c))
_SEATS = (
    select(gathered_rows(booking_seats.c.seat, booking_seats.c.kind, booking_seats.c.price))
    .where(booking_seats.c.booking_id == bookings.c.id, booking_seats.c.cancelled_at.is_(None))
    .scalar_subquery()
)
_OTHERS = (
    select(func.count())
    .where(
        seat_claims.c.show_id == bookings.c.show_id,
        or_(seat_claims.c.booking_id.is_(None), seat_claims.c.booking_id != bookings.c.id),
    )
    .scalar_subquery()
)
_WALLET = (
    select(wallets.c.balance)
    .where(wallets.c.person_id == bookings.c.person_id, wallets.c.currency == bookings.c.currency)
    .scalar_subquery()
)
_RECEIPT = (
    select(func.max(receipts.c.number))
    .where(receipts.c.booking_id == bookings.c.id, receipts.c.kind == "sale")
    .scalar_subquery()
)
_CARDS: Select[Any] = (
    EVERYTHING.add_columns(
        *(column.label(f"booking_{column.name}") for column in bookings.c),
        *(column.label(f"used_promo_{column.name}") for column in promos.c),
        _SEATS.label("seats"),
        _OTHERS.label("others"),
        _WALLET.label("wallet"),
        _RECEIPT.label("receipt"),
        CHOSEN.label("chosen"),
    )
    .join(bookings, bookings.c.show_id == shows.c.id)
    .outerjoin(promos, promos.c.id == bookings.c.promo_id)
)
_CARD = _CARDS.where(bookings.c.id == bindparam("booking_id"))
_WAITING_CARDS = _CARDS.where(
    bookings.c.person_id == bindparam("person_id"),
    one_of(bookings.c.state, WAITING),
    bookings.c.deadline > bindparam("now"),
).order_by(bookings.c.deadline)
_BOUGHT = (bookings.c.person_id == bindparam("person_id"), one_of(bookings.c.state, (*SOLD, "cancelled")))
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

FROZEN = ("total", "credit", "promo_id", "quote", "refund_policy")  # what asking for payment settles
ENDED = (bookings.c.id, bookings.c.person_id, bookings.c.promo_id, bookings.c.credit, bookings.c.currency)
SOLD_NOW = (
    bookings.c.id,
    bookings.c.show_id,
    bookings.c.person_id,
    bookings.c.total,
    bookings.c.credit,
    bookings.c.currency,
    bookings.c.quote,
    bookings.c.extended,
    bookings.c.snacks,
)

_THIS = bookings.c.id == bindparam("booking")
_NEXT_REVISION = bookings.c.revision + 1
_WAITS = bookings.c.deadline > bindparam("now")
_OPEN = insert(bookings).returning(*bookings.c)
_RESEAT = (
    change(bookings)
    .where(_THIS, bookings.c.state == "held", _WAITS)
    .values(
        total=bindparam("sum"),
        quote=null(),
        revision=_NEXT_REVISION,
        message_id=func.coalesce(bindparam("message"), bookings.c.message_id),
    )
    .returning(*bookings.c)
)
_FREEZE = (
    change(bookings)
    .where(
        _THIS,
        one_of(bookings.c.state, WAITING),
        _WAITS,
        bookings.c.revision == bindparam("as_read"),
    )
    .values(
        {name: bindparam(f"new_{name}", type_=bookings.c[name].type) for name in FROZEN} | {"revision": _NEXT_REVISION}
    )
)
_RESET = (
    change(bookings)
    .where(_THIS, bookings.c.state == "held", _WAITS)
    .values(
        total=bindparam("sum"),
        quote=null(),
        revision=_NEXT_REVISION,
        promo_id=bindparam("with_promo", type_=bookings.c.promo_id.type),
        credit=bindparam("with_credit"),
    )
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
_SHOW_IS_ON = exists().where(shows.c.id == bookings.c.show_id, shows.c.state == "scheduled")
_UNTIL = bindparam("until", type_=bookings.c.deadline.type)
_PAY_HELD = (
    change(bookings)
    .where(
        _THIS,
        bookings.c.state == "held",
        _WAITS,
        bookings.c.person_id == bindparam("payer"),
        bookings.c.total - bookings.c.credit == bindparam("amount"),
        bookings.c.currency == bindparam("paid_in"),
        bookings.c.quote["nonce"].as_string() == bindparam("nonce"),
        _SHOW_IS_ON.where(or_(shows.c.starts_at > bindparam("now"), shows.c.closes_at > bindparam("now"))),
    )
    .values(state="paying", deadline=case((bookings.c.deadline > _UNTIL, bookings.c.deadline), else_=_UNTIL))
    .returning(bookings.c.show_id, bookings.c.deadline)
)
_UNPAY = (
    change(bookings)
    .where(_THIS, bookings.c.state == "paying")
    .values(state="held", deadline=bookings.c.hold_deadline)
    .returning(bookings.c.show_id, bookings.c.person_id, bookings.c.deadline)
)
_CONFIRM_PAID = (
    change(bookings)
    .where(
        _THIS,
        bookings.c.state == "paying",
        bookings.c.person_id == bindparam("payer"),
        bookings.c.total - bookings.c.credit == bindparam("amount"),
        bookings.c.currency == bindparam("paid_in"),
        bookings.c.quote["nonce"].as_string() == bindparam("nonce"),
        bookings.c.replaces_id.is_(None),  # what takes others' place is looked at more closely
        _SHOW_IS_ON,
    )
    .values(state="confirmed", deadline=null(), confirmed_at=bindparam("now"))
    .returning(*SOLD_NOW)
)
_CONFIRM = (
    change(bookings)
    .where(_THIS, bookings.c.state == bindparam("before"), _SHOW_IS_ON)
    .values(state="confirmed", deadline=null(), confirmed_at=bindparam("now"))
)
_RELEASE = (
    change(bookings)
    .where(_THIS, bookings.c.state == bindparam("before"))
    .values(state="released", deadline=null())
    .returning(*ENDED)
)
_DUE = (one_of(bookings.c.state, WAITING), bookings.c.deadline <= bindparam("now"))
_ENDING = select(*ENDED, bookings.c.state, bookings.c.deadline)
_DUE_ANY: Select[Any] = (
    _ENDING.where(*_DUE)
    .order_by(bookings.c.deadline, bookings.c.id)
    .limit(bindparam("most"))
    .with_for_update(key_share=True, skip_locked=True)
)
_DUE_THESE: Select[Any] = (
    _ENDING.where(bookings.c.id.in_(select(each("ids"))), *_DUE).order_by(bookings.c.id).with_for_update(key_share=True)
)
_EXPIRE = (
    change(bookings)
    .where(bookings.c.id.in_(select(each("ids"))), *_DUE)
    .values(state="expired", deadline=null())
    .returning(bookings.c.id)
)
_WARN: Select[Any] = (
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
        or_(one_of(bookings.c.state, WAITING), one_of(bookings.c.state, SOLD)),
        booking_seats.c.cancelled_at.is_(None),
    )
)


def fields(row: Row[Any]) -> dict[str, Any]:
    """The booking's own columns of a card's row."""
    return dict(zip(bookings.c.keys(), row[_OWN], strict=True))


def promo_fields(row: Row[Any]) -> dict[str, Any]:
    """The columns of the promo that a card's booking uses."""
    return dict(zip(promos.c.keys(), row[_PROMO], strict=True))


def card(tx: Connection, booking_id: int) -> Row[Any] | None:
    """A booking with its show, its promo and `seats` as [seat, class, price] or None, in one statement.

    `others` is how many seats of the show anybody or anything else has, `wallet` the owner's credit in its currency,
    `receipt` the number of the sale's receipt.
    """
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


def freeze(tx: Connection, before: Any, frozen: dict[str, Any], now: int) -> bool:
    """Writes FROZEN, unless the booking has changed since it was read: `before` has its id and revision."""
    facts = {"booking": before.id, "as_read": before.revision, "now": now}
    return tx.execute(_FREEZE, facts | {f"new_{name}": value for name, value in frozen.items()}).rowcount > 0


def reset(tx: Connection, booking_id: int, total: int, promo_id: int | None, credit: int, now: int) -> bool:
    """A hold is to be paid otherwise than before: no quote is frozen any more."""
    facts = {"booking": booking_id, "sum": total, "with_promo": promo_id, "with_credit": credit, "now": now}
    return tx.execute(_RESET, facts).rowcount > 0


def extend(tx: Connection, booking_id: int, until: int, now: int) -> bool:
    return tx.execute(_EXTEND, {"booking": booking_id, "until": until, "now": now}).rowcount > 0


def pay(tx: Connection, booking_id: int, before: str, nonce: str, until: int, now: int) -> bool:
    """Held or paying -> paying, if it still waits with the same quote."""
    facts = {"booking": booking_id, "before": before, "nonce": nonce, "until": until, "now": now}
    return tx.execute(_PAY, facts).rowcount > 0


def pay_held(
    tx: Connection, booking_id: int, payer: int, amount: int, currency: str, nonce: str, until: int, now: int
) -> Row[Any] | None:
    """Held -> paying, if everything about the money is right: (show_id, deadline). The common case in one statement."""
    facts = {"booking": booking_id, "payer": payer, "amount": amount, "paid_in": currency, "nonce": nonce}
    return tx.execute(_PAY_HELD, facts | {"until": until, "now": now}).one_or_none()


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


def release(tx: Connection, booking_id: int, before: str) -> Row[Any] | None:
    """Its columns ENDED, if it was in the state `before`."""
    return tx.execute(_RELEASE, {"booking": booking_id, "before": before}).one_or_none()


def due(tx: Connection, now: int, most: int) -> list[Row[Any]]:
    """Bookings whose time has run out and that no other job is ending, locked: ENDED, state, deadline."""
    return list(tx.execute(_DUE_ANY, {"now": now, "most": most}).all())


def due_of(tx: Connection, ids: list[int], now: int) -> list[Row[Any]]:
    """Those of the bookings whose time has run out, locked; waits for whoever has them."""
    return list(tx.execute(_DUE_THESE, {"ids": ids, "now": now}).all())


def expire(tx: Connection, ids: list[int], now: int) -> set[int]:
    return {booking_id for (booking_id,) in tx.execute(_EXPIRE, {"ids": ids, "now": now}).all()}


def ending(tx: Connection, now: int, soon: int, most: int) -> list[Row[Any]]:
    """Holds that end until `soon` and whose owners were not told of this deadline: (id, person_id, deadline)."""
    return list(tx.execute(_WARN, {"now": now, "soon": soon, "most": most}).all())


def remember_message(tx: Connection, booking_id: int, message_id: int) -> None:
    tx.execute(_REMEMBER, {"booking": booking_id, "message": message_id})


def lock(tx: Connection, booking_id: int) -> Row[Any] | None:
    return tx.execute(_LOCK, {"booking": booking_id}).one_or_none()


def seats_of_person(tx: Connection, person_id: int, show_id: int) -> int:
    """Seats of all their live bookings of the show."""
    return tx.execute(_SEATS_OF_PERSON, {"person_id": person_id, "show_id": show_id}).scalar_one()
