"""What must never be found of money, codes, credit and places in line, likewise: rows are (booking_id, about)."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, String, and_, case, cast, exists, func, literal, null, or_, select

from storage.checks import BOUGHT_STATES, SOLD_STATES, Check
from storage.tables import (
    audit,
    booking_seats,
    bookings,
    charges,
    handovers,
    ledger,
    payments,
    promo_uses,
    promos,
    receipts,
    refunds,
    seat_claims,
    snack_orders,
    tickets,
    waitlist,
    wallets,
)

WAITING_STATES = ("held", "paying")
GIVEN_UP = ("cancelled", "changed", "show-cancelled")  # why money goes back for tickets
OPEN_REFUNDS = ("requested", "submitted", "unknown", "failed")

NOBODY: ColumnElement[Any] = cast(null(), BigInteger)
_waits = bookings.c.state.in_(WAITING_STATES)


def _sum_of(column: ColumnElement[Any], where: ColumnElement[bool]) -> ColumnElement[Any]:
    return select(cast(func.coalesce(func.sum(column), 0), BigInteger)).where(where).scalar_subquery()


# Refunds and receipts

GIVEN_UP_AND_GOOD: Check = (
    select(booking_seats.c.booking_id, tickets.c.id)
    .join(tickets, and_(tickets.c.booking_id == booking_seats.c.booking_id, tickets.c.seat == booking_seats.c.seat))
    .where(booking_seats.c.cancelled_at.is_not(None), tickets.c.state != "void")
)
LINK_TO_A_VOID_TICKET: Check = (
    select(tickets.c.booking_id, tickets.c.id)
    .join(handovers, handovers.c.ticket_id == tickets.c.id)
    .where(handovers.c.state == "open", tickets.c.state == "void")
)
REFUND_WITHOUT_A_DATE: Check = (
    select(payments.c.ordered_id, refunds.c.id)
    .join(payments, payments.c.id == refunds.c.payment_id)
    .where(refunds.c.state.in_(OPEN_REFUNDS), refunds.c.due_at.is_(None))
)
_seats_of = booking_seats.c.booking_id == bookings.c.id
_sold_at = _sum_of(booking_seats.c.price, _seats_of)
_given_up_at = _sum_of(booking_seats.c.price, and_(_seats_of, booking_seats.c.cancelled_at.is_not(None)))
_sold = select(func.count()).select_from(booking_seats).where(_seats_of).scalar_subquery()
_back = _sum_of(
    refunds.c.amount,
    and_(
        refunds.c.booking_id == bookings.c.id,
        refunds.c.why.in_(GIVEN_UP),
        exists().where(payments.c.id == refunds.c.payment_id, payments.c.booking_id.is_not(None)),
    ),
)
_later = bookings.alias("later")
_moved_on = _sum_of(
    func.coalesce(_later.c.quote["change"].as_integer(), 0),
    and_(_later.c.replaces_id == bookings.c.id, _later.c.state.in_(BOUGHT_STATES)),
)
_paid_for = bookings.c.total - bookings.c.snacks + func.coalesce(bookings.c.quote["change"].as_integer(), 0)
_snacks_back = _sum_of(
    snack_orders.c.amount, and_(snack_orders.c.with_id == bookings.c.id, snack_orders.c.state == "returned")
)
_tickets_back = _back + _moved_on - _snacks_back
# Of what was paid for them, the given-up seats' share by their prices, and a minor unit of rounding for each seat.
BACK_FOR_GOOD_TICKETS: Check = select(bookings.c.id, _back + _moved_on).where(
    bookings.c.state.in_(BOUGHT_STATES),
    _tickets_back * _sold_at > _paid_for * _given_up_at + _sold_at * _sold,
)
SOLD_WITHOUT_A_RECEIPT: Check = select(bookings.c.id, literal(0)).where(
    bookings.c.state.in_(SOLD_STATES),
    ~exists().where(receipts.c.booking_id == bookings.c.id, receipts.c.kind == "sale"),
)
RECEIPT_IS_NOT_THE_TOTAL: Check = (
    select(bookings.c.id, receipts.c.number)
    .join(receipts, and_(receipts.c.booking_id == bookings.c.id, receipts.c.kind == "sale"))
    .where(or_(receipts.c.gross != bookings.c.total, receipts.c.currency != bookings.c.currency))
)
CHARGED_AND_NOT_PAID: Check = select(charges.c.booking_id, charges.c.id).where(
    charges.c.state == "succeeded",
    ~exists().where(payments.c.ordered_id == charges.c.booking_id, payments.c.provider == charges.c.gateway),
)

# Credit

_in_ledger = (
    select(func.coalesce(func.sum(ledger.c.amount), 0))
    .where(
        ledger.c.account == literal("person:") + cast(wallets.c.person_id, String),
        ledger.c.currency == wallets.c.currency,
    )
    .scalar_subquery()
)
WALLET_IS_NOT_ITS_LEDGER: Check = select(NOBODY, wallets.c.person_id).where(wallets.c.balance != _in_ledger)
JOURNAL_IS_OFF_BALANCE: Check = (
    select(NOBODY, func.max(ledger.c.id))
    .group_by(ledger.c.journal, ledger.c.currency)
    .having(func.sum(ledger.c.amount) != 0)
)
_set_aside = (
    select(func.coalesce(func.sum(ledger.c.amount), 0))
    .where(ledger.c.account == literal("booking:") + cast(bookings.c.id, String))
    .scalar_subquery()
)
CREDIT_ASTRAY: Check = select(bookings.c.id, bookings.c.credit).where(
    _set_aside != case((_waits, bookings.c.credit), else_=0)
)

# Promo codes

_uses = select(func.count()).select_from(promo_uses).where(promo_uses.c.promo_id == promos.c.id).scalar_subquery()
PROMO_MISCOUNTED: Check = select(NOBODY, promos.c.id).where(promos.c.used != _uses)
PROMO_NOT_GIVEN_BACK: Check = (
    select(promo_uses.c.booking_id, promo_uses.c.promo_id)
    .join(bookings, bookings.c.id == promo_uses.c.booking_id)
    .where(bookings.c.state.in_(("released", "expired")))
)
PROMO_BEYOND_ITS_LIMIT: Check = (
    select(func.max(promo_uses.c.booking_id), promo_uses.c.promo_id)
    .join(promos, promos.c.id == promo_uses.c.promo_id)
    .group_by(promo_uses.c.promo_id, promo_uses.c.person_id, promos.c.person_limit)
    .having(func.count() > promos.c.person_limit)
)

_honoured = exists().where(
    audit.c.what == "promo",
    audit.c.subject == literal("promo:") + cast(bookings.c.promo_id, String),
    audit.c.after == "honoured",
    audit.c.detail["booking"].as_integer() == bookings.c.id,
)
PROMO_NOT_WRITTEN_DOWN: Check = select(bookings.c.id, bookings.c.promo_id).where(
    bookings.c.state.in_(BOUGHT_STATES),
    bookings.c.promo_id.is_not(None),
    ~exists().where(promo_uses.c.booking_id == bookings.c.id, promo_uses.c.promo_id == bookings.c.promo_id),
    ~_honoured,
)

# The line

OFFER_WITHOUT_SEATS: Check = (
    select(bookings.c.id, waitlist.c.id)
    .join(bookings, bookings.c.id == waitlist.c.booking_id)
    .where(
        or_(
            and_(waitlist.c.state == "offered", bookings.c.state.not_in(WAITING_STATES)),
            and_(waitlist.c.state == "accepted", bookings.c.state.not_in(BOUGHT_STATES)),
        )
    )
)

# Time: a hold is neither kept beyond it nor let go before

CLAIM_ENDS_OTHERWISE: Check = (
    select(bookings.c.id, seat_claims.c.seat)
    .join(seat_claims, seat_claims.c.booking_id == bookings.c.id)
    .where(_waits, or_(seat_claims.c.expires_at.is_(None), seat_claims.c.expires_at != bookings.c.deadline))
)
