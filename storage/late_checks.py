"""What must not be found for longer than a minute in a house that is open, at the time `now`; and its limits."""

from sqlalchemy import BigInteger, and_, bindparam, func, literal, or_, select

from storage.checks import Check
from storage.money_checks import OPEN_REFUNDS, WAITING_STATES
from storage.tables import LIVE_STATES, booking_seats, bookings, outbox, payers, payments, refunds

A_MINUTE = 60

_latest = bindparam("now", type_=BigInteger) - A_MINUTE
HELD_TOO_LONG: Check = select(bookings.c.id, bookings.c.deadline).where(
    bookings.c.state.in_(WAITING_STATES), bookings.c.deadline <= _latest
)
NOT_TOLD: Check = select(outbox.c.facts["booking_id"].as_integer(), outbox.c.id).where(
    outbox.c.state == "pending",
    outbox.c.due_at <= _latest,
    or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= _latest),
)
CARDS_LEFT_BEHIND: Check = select(literal(None, BigInteger), payers.c.id).where(
    payers.c.state == "leaving", payers.c.due_at <= _latest
)
REFUND_FORGOTTEN: Check = (
    select(payments.c.ordered_id, refunds.c.id)
    .join(payments, payments.c.id == refunds.c.payment_id)
    .where(refunds.c.state.in_(OPEN_REFUNDS), refunds.c.due_at <= _latest)
)
TOO_MANY_SEATS: Check = (
    select(func.max(bookings.c.id), bookings.c.show_id)
    .join(booking_seats, and_(booking_seats.c.booking_id == bookings.c.id, booking_seats.c.cancelled_at.is_(None)))
    .where(
        bookings.c.state.in_(LIVE_STATES),
        # what is to take the place of tickets is held beside them
        or_(bookings.c.replaces_id.is_(None), bookings.c.state.not_in(WAITING_STATES)),
    )
    .group_by(bookings.c.person_id, bookings.c.show_id)
    .having(func.count() > bindparam("most", type_=BigInteger))
)
