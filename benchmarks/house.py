"""A big house to sell from: many shows of one hall, many people, no two sales in each other's way."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, insert

from booking import checkout, holds
from booking.rules.house import HouseRules
from booking.rules.seats import Layout
from booking.views import Order, Payment
from storage import tables
from storage.db import Database

OPENING = 1_800_000_000
RULES = HouseRules(ticket_secret=b"for measuring only")
PLAN = "\n".join(["sssss_ssssssssss_sssss"] * 15)  # 300 seats
SEATS = Layout.parse(PLAN).capacity
PAIRS = SEATS // 2
FIRST_PERSON = 500_000


@dataclass(frozen=True, slots=True)
class Sale:
    """Two seats that nobody else wants."""

    number: int

    @property
    def show(self) -> int:
        return 1 + self.number // PAIRS

    @property
    def seats(self) -> tuple[int, int]:
        pair = self.number % PAIRS
        return 2 * pair, 2 * pair + 1

    @property
    def person(self) -> int:
        return FIRST_PERSON + self.number


def open_house(tx: Connection, shows: int, people: int) -> None:
    """One cinema with `shows` shows of the same film and `people` people."""
    city = {"id": 1, "slug": "riga", "name": {"en": "Riga"}, "zone": "Europe/Riga", "currency": "EUR"}
    tx.execute(insert(tables.cities), city | {"latitude": 56.9, "longitude": 24.1})
    cinema = {"id": 1, "city_id": 1, "slug": "splendid", "name": "Splendid", "address": "1 Elm Street"}
    tx.execute(insert(tables.cinemas), cinema | {"facilities": [], "latitude": 56.9, "longitude": 24.1})
    tx.execute(insert(tables.halls), {"id": 1, "cinema_id": 1, "slug": "h", "name": "Hall 1", "cleaning_minutes": 15})
    tx.execute(insert(tables.layouts), {"id": 1, "hall_id": 1, "version": 1, "plan": PLAN, "capacity": SEATS})
    film = {"id": 1, "slug": "nosferatu", "title": {"en": "Nosferatu"}, "about": {"en": "A count."}, "year": 1922}
    film |= {"director": "F. W. Murnau", "cast": ["Max Schreck"], "minutes": 94, "age_rating": "12+"}
    tx.execute(
        insert(tables.films),
        film | {"genres": ["horror"], "languages": ["de"], "formats": ["DCP"], "released": "1922-03-04"},
    )
    tx.execute(insert(tables.shows), [_show(number) for number in range(1, shows + 1)])
    columns = {"first_name": "Visitor", "language": "en", "created_at": OPENING}
    tx.execute(insert(tables.people), [{"id": FIRST_PERSON + number, **columns} for number in range(people)])


def _show(number: int) -> dict[str, object]:
    starts = OPENING + 7 * 86_400 + number * 10_800
    show = {"id": number, "film_id": 1, "city_id": 1, "cinema_id": 1, "hall_id": 1, "layout_id": 1}
    times = {"local_day": "2027-01-22", "starts_at": starts, "ends_at": starts + 7_000, "opens_at": 0}
    return (
        show
        | times
        | {"closes_at": starts, "format": "DCP", "language": "de", "currency": "EUR", "prices": {"s": 1000}}
    )


async def sell(db: Database, sale: Sale) -> None:
    """A whole sale: the seats held, the invoice asked for, the payment approved and applied; four transactions."""
    hold = await db.write(holds.take_offer, sale.person, sale.show, sale.seats, OPENING, RULES)
    order = await db.write(_ask, sale.person, hold.booking_id)
    asked = (order.payload, sale.person, order.total.amount, order.total.currency, OPENING, RULES)
    await db.write_money(checkout.approve_payment, *asked)
    money = order.total
    charge = f"charge-{order.booking_id}"
    paid = Payment("telegram", charge, f"p-{charge}", sale.person, order.payload, money.amount, money.currency)
    outcome = await db.write_money(checkout.apply_payment, paid, OPENING, RULES)
    if outcome.result != "confirmed":
        raise RuntimeError(f"sale {sale.number} ended in {outcome}")


def _ask(tx: Connection, person: int, booking: int) -> Order:
    """The invoice asked for, and read in the same transaction: the bare limit then runs the same statements."""
    checkout.ask_payment(tx, person, booking, OPENING, RULES)
    order = checkout.order(tx, booking)
    if order is None:
        raise RuntimeError(f"booking {booking} has no order")
    return order


async def hold(db: Database, sale: Sale) -> None:
    await db.write(holds.take_offer, sale.person, sale.show, sale.seats, OPENING, RULES)


def sales(count: int) -> Iterator[Sale]:
    return map(Sale, range(count))
