"""What a repair writes. Each statement changes only what is still wrong."""

from typing import Any

from sqlalchemy import Connection, Row, exists, func, select, update

from storage.tables import bookings, outbox, payments, promo_uses, promos, refunds, tickets

_WHY = select(refunds.c.why).order_by(refunds.c.id).limit(1)


def booking(tx: Connection, booking_id: int) -> Row[Any]:
    return tx.execute(select(bookings).where(bookings.c.id == booking_id)).one()


def payment(tx: Connection, payment_id: int) -> Row[Any]:
    return tx.execute(select(payments).where(payments.c.id == payment_id)).one()


def why_refunded(tx: Connection, payment_id: int) -> str | None:
    """None when nothing of the payment was ever to go back."""
    return tx.execute(_WHY.where(refunds.c.payment_id == payment_id)).scalar_one_or_none()


def has_good_ticket(tx: Connection, booking_id: int, seat: int) -> bool:
    good = exists().where(tickets.c.booking_id == booking_id, tickets.c.seat == seat, tickets.c.state != "void")
    return bool(tx.execute(select(good)).scalar_one())


def count_uses(tx: Connection, promo_id: int) -> None:
    uses = select(func.count()).select_from(promo_uses).where(promo_uses.c.promo_id == promo_id).scalar_subquery()
    tx.execute(update(promos).where(promos.c.id == promo_id).values(used=uses))


def refund_now(tx: Connection, refund_id: int, now: int) -> None:
    tx.execute(update(refunds).where(refunds.c.id == refund_id, refunds.c.due_at.is_(None)).values(due_at=now))


def deliver_again(tx: Connection, notice_id: int) -> bool:
    """A notice that waits and was marked settled nevertheless only waits; whether it did."""
    waits = update(outbox).where(outbox.c.id == notice_id, outbox.c.state == "pending")
    return tx.execute(waits.values(settled_at=None)).rowcount > 0
