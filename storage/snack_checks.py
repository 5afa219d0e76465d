"""What must never be found of snacks, likewise: rows are (booking_id, about)."""

from sqlalchemy import BigInteger, String, and_, case, cast, exists, func, literal, or_, select

from storage.checks import BOUGHT_STATES, Check
from storage.tables import audit, booking_snacks, bookings, ledger, payments, refunds, snack_orders

_own_sum = (
    select(cast(func.coalesce(func.sum(booking_snacks.c.count * booking_snacks.c.price), 0), BigInteger))
    .where(booking_snacks.c.booking_id == bookings.c.id)
    .scalar_subquery()
)
SNACKS_ARE_NOT_THEIR_SUM: Check = select(bookings.c.id, bookings.c.snacks).where(bookings.c.snacks != _own_sum)
_bought = bookings.c.state.in_(BOUGHT_STATES)
_ordered_for = case((and_(_bought, bookings.c.snacks > 0), bookings.c.snacks), else_=0)
SNACKS_WITHOUT_AN_ORDER: Check = (
    select(bookings.c.id, bookings.c.snacks)
    .outerjoin(snack_orders, snack_orders.c.booking_id == bookings.c.id)
    .where(_ordered_for != func.coalesce(snack_orders.c.amount, 0))
)
SNACKS_LEFT_BEHIND: Check = (
    select(bookings.c.id, snack_orders.c.booking_id)
    .join(snack_orders, snack_orders.c.with_id == bookings.c.id)
    .where(snack_orders.c.state == "waiting", bookings.c.state.not_in(("confirmed", "partly_cancelled")))
)
_to_cards = (
    select(cast(func.coalesce(func.sum(refunds.c.amount), 0), BigInteger))
    .where(
        refunds.c.booking_id == bookings.c.id,
        exists().where(payments.c.id == refunds.c.payment_id, payments.c.booking_id.is_not(None)),
    )
    .scalar_subquery()
)
_journal = literal("refund:booking:") + cast(bookings.c.id, String) + literal(":%")
_to_wallet = (
    select(cast(func.coalesce(func.sum(ledger.c.amount), 0), BigInteger))
    .where(ledger.c.journal.like(_journal), ledger.c.account.like("person:%"))
    .scalar_subquery()
)
_returned = (
    select(cast(func.coalesce(func.sum(snack_orders.c.amount), 0), BigInteger))
    .where(snack_orders.c.with_id == bookings.c.id, snack_orders.c.state == "returned")
    .scalar_subquery()
)
_sent_elsewhere = (  # by the provider itself, of whatever the buyer paid: that is not paid back a second time
    select(cast(func.coalesce(func.sum(refunds.c.amount), 0), BigInteger))
    .join(payments, payments.c.id == refunds.c.payment_id)
    .where(
        payments.c.person_id == bookings.c.person_id,
        refunds.c.why.in_(("elsewhere", "chargeback")),
        refunds.c.booking_id != bookings.c.id,
    )
    .scalar_subquery()
)
SNACKS_NOT_PAID_BACK: Check = select(bookings.c.id, _returned).where(
    _returned > _to_cards + _to_wallet + _sent_elsewhere
)
_subject = literal("snacks:") + cast(snack_orders.c.booking_id, String)
_last = select(audit.c.subject, func.max(audit.c.id).label("id")).where(audit.c.what == "snacks")
_last_of = _last.group_by(audit.c.subject).subquery("last_of_snacks")
ORDER_IS_NOT_ITS_HISTORY: Check = (
    select(snack_orders.c.booking_id, audit.c.id)
    .outerjoin(_last_of, _last_of.c.subject == _subject)
    .outerjoin(audit, audit.c.id == _last_of.c.id)
    .where(or_(audit.c.after.is_(None), audit.c.after != snack_orders.c.state))
)
