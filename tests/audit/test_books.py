"""Each planted corruption is found, and named by its booking; sound books have no finding."""

import pytest
from sqlalchemy import delete, insert, inspect, select, text, update

from booking import audits, door, holds, tickets
from booking.rules.codes import booking_number
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW, STEWARD

HISTORY = ("audit", "audit_seals")


def unguard(tx):
    """Takes away what the database itself would refuse, so that the audit has something to find."""
    if tx.dialect.name == "postgresql":
        tx.execute(text("SET LOCAL session_replication_role = replica"))
    else:
        for name, table in tx.execute(text("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'")).all():
            assert table in HISTORY
            tx.execute(text(f"DROP TRIGGER {name}"))
        tx.execute(text("PRAGMA defer_foreign_keys = ON"))
    tx.execute(text("DROP INDEX IF EXISTS uq_tickets_one_live"))


def change(table, values, **where):
    return update(table).where(*(table.c[name] == value for name, value in where.items())).values(values)


def remove(table, **where):
    return delete(table).where(*(table.c[name] == value for name, value in where.items()))


async def sold(house):
    """A house in which most has happened that may: a sold booking, its tickets (the first is used), and a held one."""
    order = await house.buy(ANN, 3, 4)
    await house.apply(house.payment(order))
    held = await house.hold(BOB, 10, 11)
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    await house.write(holds.release_hold, BOB, held.booking_id, house.now, RULES)
    again = await house.hold(BOB, 10, 11)
    show_time = order.show.starts_at
    await house.write(door.scan, STEWARD, view.tickets[0].code, "a", show_time, RULES)
    await house.write(door.undo_scan, STEWARD, view.tickets[0].ticket_id, show_time, RULES)
    await house.write(door.scan, STEWARD, view.tickets[0].code, "b", show_time, RULES)
    return order.booking_id, view.tickets, again.booking_id


async def findings(house):
    return await house.db.read(audits.audit_books)


async def test_sound_books_have_no_finding(house):
    await sold(house)
    assert await findings(house) == ()
    house.now += 10_000
    await house.expire()
    assert await findings(house) == ()


def planted(name):
    """What is broken, by check: booking -> statements. `b` is a sold booking, `h` a held one, `t` its used ticket."""
    claims, seats, booked, paid = tables.seat_claims, tables.booking_seats, tables.bookings, tables.payments
    promo = {"id": 1, "code": "FRIENDS", "basis_points": 1000, "films": [], "cinemas": [], "kinds": []}
    use = {"promo_id": 1, "person_id": ANN, "at": 1}
    entry = {"currency": "EUR", "at": 1}
    order = insert(tables.snack_orders)
    one = {"with_id": 0, "code": "7KQ2X", "amount": 650}
    return {
        "snacks-are-not-their-sum": lambda b, h, t: [change(booked, {"snacks": 650}, id=b)],
        "snacks-without-an-order": lambda b, h, t: [change(booked, {"snacks": 650}, id=b)],
        "snacks-left-behind": lambda b, h, t: [
            order.values(booking_id=b, **one | {"with_id": b}),
            change(booked, {"state": "cancelled"}, id=b),
        ],
        "snacks-not-paid-back": lambda b, h, t: [
            order.values(booking_id=b, state="returned", **one | {"with_id": b}),
            remove(tables.refunds, booking_id=b),
        ],
        "order-is-not-its-history": lambda b, h, t: [order.values(booking_id=b, **one | {"with_id": b})],
        "charged-and-not-paid": lambda b, h, t: [
            insert(tables.charges).values(
                booking_id=b, gateway="stripe", key="k", state="succeeded", amount=2000, currency="EUR", created_at=1
            )
        ],
        "wallet-is-not-its-ledger": lambda b, h, t: [
            insert(tables.wallets).values(person_id=ANN, currency="EUR", balance=1)
        ],
        "journal-is-off-balance": lambda b, h, t: [
            insert(tables.ledger).values(journal="j", account="house:sales", amount=1, **entry)
        ],
        "credit-astray": lambda b, h, t: [
            insert(tables.ledger).values(journal="j", account=f"booking:{b}", amount=1, **entry)
        ],
        "claim-ends-otherwise": lambda b, h, t: [change(claims, {"expires_at": 1}, booking_id=h)],
        "promo-miscounted": lambda b, h, t: [insert(tables.promos).values(used=1, **promo)],
        "promo-not-given-back": lambda b, h, t: [
            insert(tables.promos).values(used=1, **promo),
            insert(tables.promo_uses).values(booking_id=h, **use),
            change(booked, {"state": "released", "deadline": None, "promo_id": 1}, id=h),
        ],
        "promo-beyond-its-limit": lambda b, h, t: [
            insert(tables.promos).values(used=2, person_limit=1, **promo),
            insert(tables.promo_uses).values(booking_id=b, **use),
            insert(tables.promo_uses).values(booking_id=h, **use),
        ],
        "promo-not-written-down": lambda b, h, t: [
            insert(tables.promos).values(used=0, **promo),
            change(booked, {"promo_id": 1}, id=b),
        ],
        "receipt-is-not-the-total": lambda b, h, t: [change(tables.receipts, {"gross": 1999}, booking_id=b)],
        "back-for-good-tickets": lambda b, h, t: [
            insert(tables.refunds).values(
                payment_id=select(paid.c.id).where(paid.c.booking_id == b).scalar_subquery(),
                booking_id=b,
                key="k",
                amount=900,
                currency="EUR",
                state="requested",
                why="cancelled",
                created_at=1,
                due_at=1,
            )
        ],
        "given-up-and-good": lambda b, h, t: [change(seats, {"cancelled_at": 1}, booking_id=b, seat=3)],
        "link-to-a-void-ticket": lambda b, h, t: [
            insert(tables.handovers).values(ticket_id=t, token="x", from_id=ANN, state="open", created_at=1),
            change(tables.tickets, {"state": "void", "used_at": None}, id=t),
        ],
        "offer-without-seats": lambda b, h, t: [
            insert(tables.waitlist).values(
                show_id=SHOW,
                person_id=BOB,
                count=1,
                together=True,
                kinds=[],
                state="offered",
                joined_at=1,
                booking_id=b,
            )
        ],
        "sold-without-a-receipt": lambda b, h, t: [remove(tables.receipts, booking_id=b)],
        "refund-without-a-date": lambda b, h, t: [change(tables.refunds, {"due_at": None}, booking_id=b)],
        "seat-in-two-bookings": lambda b, h, t: [
            insert(seats).values(booking_id=b, seat=10, kind="s", price=0),
        ],
        "seat-with-two-tickets": lambda b, h, t: [
            insert(tables.tickets).values(booking_id=b, show_id=SHOW, seat=3, person_id=ANN)
        ],
        "sold-without-a-ticket": lambda b, h, t: [change(tables.tickets, {"state": "void", "used_at": None}, id=t)],
        "ticket-without-a-sale": lambda b, h, t: [
            insert(tables.tickets).values(booking_id=b, show_id=SHOW, seat=50, person_id=ANN)
        ],
        "seat-without-a-claim": lambda b, h, t: [remove(claims, booking_id=b, seat=3)],
        "claim-without-a-booking": lambda b, h, t: [
            insert(claims).values(show_id=SHOW, seat=33, booking_id=b, expires_at=None)
        ],
        "booking-without-a-seat": lambda b, h, t: [remove(claims, booking_id=b), remove(seats, booking_id=b)],
        "claim-outside-the-hall": lambda b, h, t: [
            insert(claims).values(show_id=SHOW, seat=60, booking_id=b, expires_at=None)
        ],
        "refunded-too-much": lambda b, h, t: [change(tables.refunds, {"amount": 2001}, booking_id=b)],
        "total-is-not-its-seats": lambda b, h, t: [change(seats, {"price": 999}, booking_id=b, seat=3)],
        "total-is-not-what-was-paid": lambda b, h, t: [change(paid, {"amount": 1999}, booking_id=b)],
        "paid-twice": lambda b, h, t: [change(paid, {"state": "applied", "booking_id": b}, ordered_id=b)],
        "paid-for-nothing": lambda b, h, t: [change(paid, {"booking_id": h}, booking_id=b)],
        "money-left-lying": lambda b, h, t: [remove(tables.refunds, booking_id=b)],
        "sold-without-money": lambda b, h, t: [remove(tables.refunds, booking_id=b), remove(paid, ordered_id=b)],
        "state-is-not-its-history": lambda b, h, t: [change(booked, {"state": "partly_cancelled"}, id=b)],
        "booking-is-lost": lambda b, h, t: [
            remove(tables.refunds, booking_id=b),
            remove(paid, ordered_id=b),
            remove(tables.scans),
            remove(tables.tickets, booking_id=b),
            remove(claims, booking_id=b),
            remove(seats, booking_id=b),
            remove(booked, id=b),
        ],
        "sold-seat-may-expire": lambda b, h, t: [change(claims, {"expires_at": 1}, booking_id=b, seat=4)],
        "confirmed-and-let-go": lambda b, h, t: [
            insert(tables.audit).values(
                at=1, what="booking", subject=f"booking:{b}", before="confirmed", after="expired"
            )
        ],
        "admitted-more-than-once": lambda b, h, t: [change(tables.scans, {"verdict": "admit"}, ticket_id=t)],
        "admitted-and-not-used": lambda b, h, t: [change(tables.tickets, {"state": "issued", "used_at": None}, id=t)],
        "sale-not-told": lambda b, h, t: [remove(tables.outbox, kind="tickets")],
        "money-not-told": lambda b, h, t: [remove(tables.outbox, kind="payment-unapplied")],
        "settled-and-not": lambda b, h, t: [change(tables.outbox, {"settled_at": 1}, kind="tickets")],
        "sent-without-a-try": lambda b, h, t: [
            change(tables.outbox, {"state": "sent", "settled_at": 1}, kind="tickets")
        ],
        "illegal-step": lambda b, h, t: [
            insert(tables.audit).values(at=1, what="booking", subject=f"booking:{b}", before="confirmed", after="held")
        ],
        "history-jumps": lambda b, h, t: [
            change(tables.audit, {"before": "held"}, subject=f"booking:{b}", after="confirmed")
        ],
    }.get(name)


def duplicate_notice(tx):
    """PostgreSQL lets go of the unique key; on SQLite it is part of the table, which is made again without it."""
    if tx.dialect.name == "postgresql":
        (key,) = inspect(tx).get_unique_constraints("outbox")
        tx.execute(text(f"ALTER TABLE outbox DROP CONSTRAINT {key['name']}"))
    else:
        tx.execute(text("CREATE TABLE kept AS SELECT * FROM outbox"))
        tx.execute(text("DROP TABLE outbox"))
        tx.execute(text("ALTER TABLE kept RENAME TO outbox"))
    columns = ", ".join(column.name for column in tables.outbox.c if column.name != "id")
    tx.execute(text(f"INSERT INTO outbox (id, {columns}) SELECT 999, {columns} FROM outbox WHERE kind = 'tickets'"))


class FoundError(Exception):
    """Carries the findings out of a transaction that is thereby rolled back."""


OF_HELD = {"paid-for-nothing", "claim-ends-otherwise", "promo-not-given-back", "promo-beyond-its-limit"}
OF_NO_BOOKING = {"wallet-is-not-its-ledger", "journal-is-off-balance", "promo-miscounted"}


async def audited(house, plant):
    """What the audit finds once something is planted; afterwards the books are sound again."""

    def look(tx):
        unguard(tx)
        plant(tx)
        raise FoundError(audits.audit_books(tx))

    with pytest.raises(FoundError) as found:
        await house.write(look)
    return found.value.args[0]


def planting(check, *ids):
    if check == "told-twice":
        return duplicate_notice

    def plant(tx):
        for statement in planted(check)(*ids):
            tx.execute(statement)

    return plant


async def test_each_corruption_is_found_and_named(house):
    sale, issued, held = await sold(house)
    for _, check, _ in audits.CHECKS:
        everything = await audited(house, planting(check, sale, held, issued[0].ticket_id))
        found = [finding for finding in everything if finding.check == check]
        if check in OF_NO_BOOKING:
            assert [(finding.booking_id, finding.number) for finding in found] == [(None, "")], check
            continue
        wrong = held if check in OF_HELD else sale
        assert wrong in {finding.booking_id for finding in found}, check
        assert booking_number(wrong) in {finding.number for finding in found}
        assert all(booking_number(finding.booking_id) in str(finding) for finding in found)
    assert await findings(house) == ()
