"""A small cinema on a real database, for tests: a hall of six rows, shows, people, a steward; a sale in one call."""

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import event, insert, select

from booking import checkout, holds, people
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.seats import Layout
from booking.views import Payment
from storage import tables
from storage.db import Database

OPENING = 1_800_000_000
SHOW = 1
ANN, BOB, CAROL, STEWARD = 101, 102, 103, 900
PLAN = "\n".join(["ssssssssss"] * 4 + ["cccccccccc", "wwssssssss"])  # seats 0-39, 40-49, 50-59
PRICES = {"s": 1000, "c": 1500, "w": 800}
RULES = HouseRules(ticket_secret=b"a secret for tests only")


@dataclass
class House:
    """`now` moves only by hand."""

    db: Database
    rules: HouseRules = RULES
    now: int = OPENING
    charges: Counter = field(default_factory=Counter)

    async def write(self, use_case, *args, **named):
        return await self.db.write(use_case, *args, **named)

    async def refused(self, use_case, *args, **named) -> Refusal:
        """The refusal that a use case ends in."""
        with pytest.raises(Refusal) as caught:
            await self.db.write(use_case, *args, **named)
        return caught.value

    async def rows(self, statement):
        return await self.db.read(lambda tx: tx.execute(statement).all())

    async def one(self, table, **where):
        """The only row of a table with these values."""
        statement = select(table).where(*(table.c[name] == value for name, value in where.items()))
        return (await self.rows(statement))[0]

    async def alias(self, person):
        """What the history calls a person."""
        return (await self.one(tables.aliases, person_id=person)).alias

    async def hold(self, person, *seats, show=SHOW):
        return await self.write(holds.take_offer, person, show, seats, self.now, self.rules)

    async def ask(self, hold):
        await self.write(checkout.ask_payment, hold.person_id, hold.booking_id, self.now, self.rules)
        return await self.db.read(checkout.order, hold.booking_id)

    async def approve(self, order, person=None, amount=None, currency=None):
        return await self.write(checkout.approve_payment, *self._approval(order, person, amount, currency))

    def _approval(self, order, person=None, amount=None, currency=None):
        total = order.total
        payer = person or order.person_id
        return order.payload, payer, amount or total.amount, currency or total.currency, self.now, self.rules

    async def not_approved(self, order, **changed) -> str:
        return (await self.refused(checkout.approve_payment, *self._approval(order, **changed))).key

    def payment(self, order, **changed):
        """A new charge for an order, as the provider tells of it."""
        self.charges[order.booking_id] += 1
        charge = f"charge-{order.booking_id}-{self.charges[order.booking_id]}"
        paid = Payment("telegram", charge, f"p-{charge}", order.person_id, order.payload, *_money(order))
        return replace(paid, **changed)

    async def apply(self, payment):
        return await self.db.write_money(checkout.apply_payment, payment, self.now, self.rules)

    async def expire(self, limit=100):
        return await self.write(holds.expire_due, self.now, self.rules, limit)

    async def buy(self, person, *seats, show=SHOW):
        """A whole sale; the order that was paid."""
        order = await self.ask(await self.hold(person, *seats, show=show))
        await self.approve(order)
        assert (await self.apply(self.payment(order))).result == "confirmed"
        return order

    async def state(self, booking_id):
        return (await self.one(tables.bookings, id=booking_id)).state

    async def claims(self, show=SHOW):
        """Seat -> the booking that has it."""
        return {row.seat: row.booking_id for row in await self.rows(select(tables.seat_claims)) if row.show_id == show}

    async def told(self, kind):
        """Keys of the outbox rows of a kind."""
        return [row.key for row in await self.rows(select(tables.outbox)) if row.kind == kind]

    @contextmanager
    def statements(self):
        """The statements that the write lanes run meanwhile."""
        seen = []

        def heard(_connection, _cursor, statement, *_rest):
            seen.append(statement)

        event.listen(self.db.engine, "before_cursor_execute", heard)
        try:
            yield seen
        finally:
            event.remove(self.db.engine, "before_cursor_execute", heard)


def _money(order):
    return order.total.amount, order.total.currency


def open_house(tx, shows=2, visitors=3):
    """The cinema, its first `shows` shows (a week and more from the opening) and people 101, 102, ..."""
    layout = Layout.parse(PLAN)
    names = {"en": "Riga"}
    tx.execute(
        insert(tables.cities),
        {"id": 1, "slug": "riga", "name": names, "zone": "Europe/Riga", "currency": "EUR"}
        | {"latitude": 56.9, "longitude": 24.1},
    )
    for cinema, name in ((1, "Splendid"), (2, "Forum")):
        tx.execute(
            insert(tables.cinemas),
            {"id": cinema, "city_id": 1, "slug": name.lower(), "name": name, "address": "1 Elm Street"}
            | {"facilities": [], "latitude": 56.9, "longitude": 24.1},
        )
    tx.execute(insert(tables.halls), {"id": 1, "cinema_id": 1, "slug": "h", "name": "Hall 1", "cleaning_minutes": 15})
    tx.execute(
        insert(tables.layouts),
        {"id": 1, "hall_id": 1, "version": 1, "plan": layout.plan, "capacity": layout.capacity},
    )
    tx.execute(
        insert(tables.films),
        {"id": 1, "slug": "nosferatu", "title": {"en": "Nosferatu"}, "about": {"en": "A count."}, "year": 1922}
        | {"director": "F. W. Murnau", "cast": ["Max Schreck"], "minutes": 94, "age_rating": "12+"}
        | {"genres": ["horror"], "languages": ["de"], "formats": ["2D"], "released": "1922-03-04"},
    )
    for show in range(1, shows + 1):
        starts = OPENING + 7 * 86_400 + show * 10_800
        tx.execute(
            insert(tables.shows),
            {"id": show, "film_id": 1, "city_id": 1, "cinema_id": 1, "hall_id": 1, "layout_id": 1}
            | {"local_day": "2027-01-22", "starts_at": starts, "ends_at": starts + 7_000}
            | {"opens_at": OPENING - 86_400, "closes_at": starts, "format": "2D", "language": "de"}
            | {"currency": "EUR", "prices": PRICES},
        )
    for visitor in (*range(101, 101 + visitors), STEWARD):
        people.greet(tx, visitor, f"Visitor {visitor}", "en", OPENING)
    people.add_staff(tx, STEWARD, "steward", "Splendid", OPENING)


@pytest.fixture
async def house(db):
    await db.write(open_house)
    return House(db)
