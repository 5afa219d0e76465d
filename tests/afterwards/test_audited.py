"""The audit sees money that goes back, or on to another booking, for tickets that are good still."""

from sqlalchemy import update

from booking import audits, changing, checkout
from storage import tables
from tests.house import ANN, RULES


async def test_a_change_whose_old_ticket_stays_good_is_found(house):
    old = await house.buy(ANN, 3)
    hold = await house.write(changing.start, ANN, old.booking_id, [1], 2, (4,), house.now, RULES)
    await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    assert await house.db.read(audits.audit_books) == ()

    def bring_back(tx):
        kept = tables.booking_seats.c.booking_id == old.booking_id
        tx.execute(update(tables.booking_seats).where(kept).values(cancelled_at=None))

    await house.write(bring_back)
    found = {finding.check: finding.booking_id for finding in await house.db.read(audits.audit_books)}
    assert found["back-for-good-tickets"] == old.booking_id
