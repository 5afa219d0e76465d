"""What must never be found: one query for each way in which the books could be wrong. Rows are (booking_id, about).

They read a live database in one snapshot each and lock nothing; `about` is a seat, a ticket or a payment by its number.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select, String, and_, case, cast, exists, func, literal, or_, select
from sqlalchemy.sql.elements import ColumnElement

from storage.tables import (
    LIVE_STATES,
    audit,
    booking_seats,
    bookings,
    layouts,
    outbox,
    payments,
    refunds,
    scans,
    seat_claims,
    shows,
    tickets,
)

SOLD_STATES = ("confirmed", "partly_cancelled")
BOUGHT_STATES = (*SOLD_STATES, "cancelled")

Check = Select[Any]
NOTHING = literal(0)

_kept = booking_seats.c.cancelled_at.is_(None)
_sold = bookings.c.state.in_(SOLD_STATES)
_good = tickets.c.state != "void"
_seats = (
    select(bookings.c.id, bookings.c.show_id, bookings.c.state, booking_seats.c.seat)
    .join(booking_seats, booking_seats.c.booking_id == bookings.c.id)
    .where(bookings.c.state.in_(LIVE_STATES), _kept)
)
_one, _two = _seats.subquery("one"), _seats.subquery("two")
_other = tickets.alias("other")

SEAT_IN_TWO_BOOKINGS: Check = select(_one.c.id, _one.c.seat).join(
    _two, and_(_two.c.show_id == _one.c.show_id, _two.c.seat == _one.c.seat, _two.c.id != _one.c.id)
)
SEAT_WITH_TWO_TICKETS: Check = (
    select(tickets.c.booking_id, tickets.c.seat)
    .join(
        _other,
        and_(_other.c.show_id == tickets.c.show_id, _other.c.seat == tickets.c.seat, _other.c.id != tickets.c.id),
    )
    .where(_good, _other.c.state != "void")
)
SOLD_WITHOUT_A_TICKET: Check = select(_one.c.id, _one.c.seat).where(
    _one.c.state.in_(SOLD_STATES),
    ~exists().where(tickets.c.booking_id == _one.c.id, tickets.c.seat == _one.c.seat, _good),
)
TICKET_WITHOUT_A_SALE: Check = select(tickets.c.booking_id, tickets.c.id).where(
    _good,
    ~exists().where(_one.c.id == tickets.c.booking_id, _one.c.seat == tickets.c.seat, _one.c.state.in_(SOLD_STATES)),
)
SEAT_WITHOUT_A_CLAIM: Check = select(_one.c.id, _one.c.seat).where(
    ~exists().where(
        seat_claims.c.show_id == _one.c.show_id,
        seat_claims.c.seat == _one.c.seat,
        seat_claims.c.booking_id == _one.c.id,
    )
)
CLAIM_WITHOUT_A_BOOKING: Check = select(seat_claims.c.booking_id, seat_claims.c.seat).where(
    seat_claims.c.booking_id.is_not(None),
    ~exists().where(
        _one.c.id == seat_claims.c.booking_id,
        _one.c.show_id == seat_claims.c.show_id,
        _one.c.seat == seat_claims.c.seat,
    ),
)
BOOKING_WITHOUT_A_SEAT: Check = select(bookings.c.id, NOTHING).where(
    bookings.c.state.in_(LIVE_STATES), ~exists().where(_one.c.id == bookings.c.id)
)
CLAIM_OUTSIDE_THE_HALL: Check = (
    select(seat_claims.c.booking_id, seat_claims.c.seat)
    .join(shows, shows.c.id == seat_claims.c.show_id)
    .join(layouts, layouts.c.id == shows.c.layout_id)
    .where(or_(seat_claims.c.seat < 0, seat_claims.c.seat >= layouts.c.capacity))
)
REFUNDED_TOO_MUCH: Check = (
    select(payments.c.ordered_id, payments.c.id)
    .join(refunds, refunds.c.payment_id == payments.c.id)
    .group_by(payments.c.ordered_id, payments.c.id, payments.c.amount)
    .having(func.sum(refunds.c.amount) > payments.c.amount)
)


def _sum(column: ColumnElement[Any], where: ColumnElement[bool]) -> Any:
    return select(func.coalesce(func.sum(column), 0)).where(where).scalar_subquery()


_applied = _sum(payments.c.amount, payments.c.booking_id == bookings.c.id)
_beyond_the_seats = func.coalesce(bookings.c.quote["extra"].as_integer(), 0)
_snacks = case((bookings.c.quote["extra"].as_integer().is_not(None), bookings.c.snacks), else_=0)  # once agreed
_expected = _sum(booking_seats.c.price, booking_seats.c.booking_id == bookings.c.id) + _beyond_the_seats + _snacks
TOTAL_IS_NOT_ITS_SEATS: Check = select(bookings.c.id, bookings.c.total).where(bookings.c.total != _expected)
TOTAL_IS_NOT_WHAT_WAS_PAID: Check = select(bookings.c.id, bookings.c.total).where(
    bookings.c.state.in_(BOUGHT_STATES), bookings.c.total != _applied + bookings.c.credit
)
PAID_TWICE: Check = (
    select(payments.c.booking_id, func.max(payments.c.id))
    .where(payments.c.booking_id.is_not(None))
    .group_by(payments.c.booking_id)
    .having(func.count() > 1)
)
PAID_FOR_NOTHING: Check = (
    select(payments.c.booking_id, payments.c.id)
    .join(bookings, bookings.c.id == payments.c.booking_id)
    .where(bookings.c.state.not_in(BOUGHT_STATES))
)
_given_back = _sum(refunds.c.amount, refunds.c.payment_id == payments.c.id)
MONEY_LEFT_LYING: Check = select(payments.c.ordered_id, payments.c.id).where(
    payments.c.state == "unapplied", _given_back != payments.c.amount
)
SOLD_WITHOUT_MONEY: Check = select(bookings.c.id, bookings.c.total).where(
    _sold, bookings.c.total > bookings.c.credit, ~exists().where(payments.c.booking_id == bookings.c.id)
)
_subject = literal("booking:") + cast(bookings.c.id, String)
_last = select(audit.c.subject, func.max(audit.c.id).label("id")).where(audit.c.what == "booking")
_last_of = _last.group_by(audit.c.subject).subquery("last_of")
STATE_IS_NOT_ITS_HISTORY: Check = (
    select(bookings.c.id, audit.c.id)
    .outerjoin(_last_of, _last_of.c.subject == _subject)
    .outerjoin(audit, audit.c.id == _last_of.c.id)
    .where(or_(audit.c.after.is_(None), audit.c.after != bookings.c.state))
)
_named = cast(func.substr(_last_of.c.subject, len("booking:") + 1), bookings.c.id.type)
BOOKING_IS_LOST: Check = (
    select(_named, _last_of.c.id).outerjoin(bookings, bookings.c.id == _named).where(bookings.c.id.is_(None))
)
SOLD_SEAT_MAY_EXPIRE: Check = (
    select(bookings.c.id, seat_claims.c.seat)
    .join(seat_claims, seat_claims.c.booking_id == bookings.c.id)
    .where(_sold, seat_claims.c.expires_at.is_not(None))
)
_owner = case((audit.c.what == "booking", cast(func.substr(audit.c.subject, len("booking:") + 1), bookings.c.id.type)))
CONFIRMED_AND_LET_GO: Check = select(_owner, audit.c.id).where(
    audit.c.what == "booking",
    audit.c.before.in_(SOLD_STATES),
    audit.c.after.in_(("held", "paying", "released", "expired")),
)
_admits = select(func.count()).where(scans.c.ticket_id == tickets.c.id, scans.c.verdict == "admit").scalar_subquery()
ADMITTED_MORE_THAN_ONCE: Check = select(tickets.c.booking_id, tickets.c.id).where(_admits > 1)
ADMITTED_AND_NOT_USED: Check = select(tickets.c.booking_id, tickets.c.id).where(
    or_(and_(tickets.c.state == "used", _admits == 0), and_(tickets.c.state == "issued", _admits > 0))
)
SALE_NOT_TOLD: Check = select(bookings.c.id, NOTHING).where(
    _sold, ~exists().where(outbox.c.kind == "tickets", outbox.c.key == cast(bookings.c.id, String))
)
MONEY_NOT_TOLD: Check = select(payments.c.ordered_id, payments.c.id).where(
    payments.c.state == "unapplied",
    ~exists().where(outbox.c.kind == "payment-unapplied", outbox.c.key == cast(payments.c.id, String)),
)
_told_of = outbox.c.facts["booking_id"].as_integer()
TOLD_TWICE: Check = (
    select(func.max(_told_of), func.max(outbox.c.id)).group_by(outbox.c.kind, outbox.c.key).having(func.count() > 1)
)
SETTLED_AND_NOT: Check = select(_told_of, outbox.c.id).where(
    (outbox.c.state == "pending") != outbox.c.settled_at.is_(None)
)
SENT_WITHOUT_A_TRY: Check = select(_told_of, outbox.c.id).where(outbox.c.state == "sent", outbox.c.attempts == 0)
_steps = select(
    audit.c.id,
    audit.c.what,
    audit.c.subject,
    audit.c.before,
    audit.c.after,
    audit.c.detail,
    func.lag(audit.c.after).over(partition_by=(audit.c.what, audit.c.subject), order_by=audit.c.id).label("left_at"),
).subquery("steps")


def _booking_of(rows: Any) -> Any:
    """The booking that a step of the history is about; a ticket's and a payment's step names it in its detail."""
    own = cast(func.substr(rows.c.subject, len("booking:") + 1), bookings.c.id.type)
    return case((rows.c.what == "booking", own), else_=rows.c.detail["booking"].as_integer())


_born = case((_steps.c.what == "ticket", "issued"), (_steps.c.what == "refund", "requested"), else_="")
HISTORY_JUMPS: Check = select(_booking_of(_steps), _steps.c.id).where(
    _steps.c.what.in_(("booking", "ticket", "refund", "waitlist", "handover", "snacks", "payer")),
    _steps.c.before.is_not(None) | _steps.c.left_at.is_not(None),
    func.coalesce(_steps.c.left_at, _born) != func.coalesce(_steps.c.before, ""),
)


def illegal_steps(legal: Sequence[str]) -> Check:
    """Steps that are none of `legal`, each written as what/before/after."""
    step = _steps.c.what + "/" + func.coalesce(_steps.c.before, "") + "/" + func.coalesce(_steps.c.after, "")
    known = sorted({edge.split("/")[0] for edge in legal})
    return select(_booking_of(_steps), _steps.c.id).where(_steps.c.what.in_(known), step.not_in(legal))


def found(tx: Connection, check: Check, **facts: int) -> list[tuple[int | None, int]]:
    rows: Any = tx.execute(check.distinct(), facts)
    return [(booking, about) for booking, about in rows]
