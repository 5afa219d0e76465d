"""Tens of thousands of hostile updates through the whole bot: nothing of anybody else's changes, nothing breaks.

Money that Telegram says it took is real, whatever its payload says: it is written down and goes back, or is a finding.
"""

import asyncio
import logging

import pytest
from sqlalchemy import select

from booking import audits, handing, holds, people, promos, tickets, wallet
from booking.rules.codes import read_code, ticket_code
from bot import callbacks
from bot.clock import now
from bot.log import TextFormatter
from bot.show import LASTING
from storage import tables
from tests.hostile.inputs import CLASSES, Hostile
from tests.hostile.line import cut_off
from tests.house import House
from tests.usecases import GIFTS, promo

ANN, BOB, MANAGER = 5_101, 5_102, 5_900
SENDERS = range(6_000, 6_040)
CHUNKS, INPUTS, SOAK_INPUTS = 8, 640, 100_000
AT_ONCE = 64
CANARY = {
    "token": "7216459038:AAHk3v-CANARY_bLw0XyVd5uEoCsJ2GmPi",
    "provider": "381764678:TEST:CANARY89123",
    "tickets": "a CANARY secret for tickets alone",
}
OWNED = {
    tables.bookings: "person_id", tables.tickets: "person_id", tables.payments: "person_id",
    tables.wallets: "person_id",
    tables.waitlist: "person_id", tables.promo_uses: "person_id", tables.handovers: "from_id", tables.people: "id",
}  # fmt: skip


class Victims(House):
    """Ann and Bob, who have everything that one can have here, and a manager."""

    async def furnish(self, show):
        self.now, self.show = now(), show
        for person in (ANN, BOB, MANAGER):
            await self.write(people.greet, person, f"Visitor {person}", "en", self.now)
        await self.write(people.add_staff, MANAGER, "manager", "Northern Light", self.now)
        await self.write(promo)
        await self.write(wallet.credit, ANN, 900, "EUR", "gift:1", GIFTS, self.now)
        order = await self.buy(ANN, 0, 1, show=show)
        held = await self.hold(ANN, 2, 3, show=show)
        await self.write(promos.use_code, ANN, held.booking_id, "FRIENDS", self.now, self.rules)
        view = await self.db.read(tickets.booking, ANN, order.booking_id, self.rules)
        link = await self.write(handing.offer, ANN, view.tickets[0].ticket_id, self.now, self.rules)
        asked = await self.ask(await self.hold(BOB, 4, show=show))
        await self.approve(asked)
        return {
            "ids": [
                order.booking_id,
                held.booking_id,
                asked.booking_id,
                *(ticket.ticket_id for ticket in view.tickets),
                show,
            ],
            "codes": [*(ticket.code for ticket in view.tickets), "g" + link.token],
            "people": [ANN, BOB, MANAGER],
        }

    async def belongings(self):
        """Every row that is theirs, and every row that says who may do what."""
        theirs = {
            table.name: await self.rows(
                select(table).where(table.c[owner].in_((ANN, BOB, MANAGER))).order_by(*table.primary_key)
            )
            for table, owner in OWNED.items()
        }
        seats = select(tables.seat_claims).where(
            tables.seat_claims.c.seat < 5, tables.seat_claims.c.show_id == self.show
        )
        house = [
            await self.rows(select(table).order_by(*table.primary_key))
            for table in (tables.staff, tables.shows, tables.cinemas, tables.promos, tables.scans)
        ]
        return theirs, await self.rows(seats.order_by(tables.seat_claims.c.seat)), house


@pytest.fixture
def log(tmp_path):
    """Everything that anybody logs, down to DEBUG, as the house would write it."""
    root, handler = logging.getLogger(), logging.FileHandler(tmp_path / "debug.log", encoding="utf-8")
    handler.setFormatter(TextFormatter())
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield tmp_path / "debug.log"
    root.removeHandler(handler)
    root.setLevel(level)
    handler.close()


SECRETS = {
    "telegram": {"token": CANARY["token"]},
    "payments": {"provider_token": CANARY["provider"]},
    "tickets": {"secret": CANARY["tickets"]},
    "holds": {"minutes": 20},
    "jobs": {"enabled": False},
}


@pytest.mark.timeout(900)
@pytest.mark.soak
@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_hostile_updates_change_nothing_of_anybodys(monkeypatch, programme_url, log, soak, chunk):
    async with cut_off(monkeypatch, programme_url, **SECRETS) as (foyer, called):
        house = Victims(foyer.house.db, foyer.house.rules)
        (show,) = await house.rows(select(tables.shows.c.id).order_by(tables.shows.c.starts_at).limit(1))
        hostile = Hostile(chunk, await house.furnish(show.id))
        before = await house.belongings()
        wanted = SOAK_INPUTS if soak else INPUTS
        for first in range(1, wanted, AT_ONCE):
            updates = (
                hostile.update(number, hostile.chance.choice(SENDERS)) for number in range(first, first + AT_ONCE)
            )
            await asyncio.wait_for(asyncio.gather(*(foyer.intake.accept(update) for update in updates)), 60)
        assert await house.belongings() == before
        assert await house.db.read(audits.audit_books) == ()
        assert foyer.house.counts.named.get("incidents", 0) == 0
        assert called["answerCallbackQuery"] > wanted / 2
        assert called["answerPreCheckoutQuery"] > wanted / 20
        applied = await house.rows(select(tables.payments).where(tables.payments.c.state == "applied"))
        assert {row.person_id for row in applied} == {ANN}
    said = log.read_text(encoding="utf-8")
    assert "update" in said
    assert "Traceback" not in said
    assert "CANARY" not in said


async def test_a_canary_would_be_seen(log):
    """The control: what the house's own formatter does not clean is in the file."""
    logging.getLogger("control").debug("the secret of tickets is %s", CANARY["tickets"])
    assert "CANARY" in log.read_text(encoding="utf-8")


@pytest.mark.soak
async def test_control_a_hold_that_asks_for_no_owner_is_found_out(monkeypatch, programme_url):
    """Were the owner not looked at, hostile taps would give Ann's seats away."""
    monkeypatch.setattr(holds, "own_card", lambda tx, _person, booking: holds.find_card(tx, booking))
    async with cut_off(monkeypatch, programme_url, **SECRETS) as (foyer, _):
        house = Victims(foyer.house.db, foyer.house.rules)
        (show,) = await house.rows(select(tables.shows.c.id).order_by(tables.shows.c.starts_at).limit(1))
        targets = await house.furnish(show.id)
        before = await house.belongings()
        hostile = Hostile(1, targets)
        tap = hostile.update(1, SENDERS[0])
        while "callback_query" not in tap:
            tap = hostile.update(1, SENDERS[0])
        tap["callback_query"]["data"] = callbacks.Release(booking=targets["ids"][1]).pack()
        await foyer.intake.accept(tap)
        assert await house.belongings() != before


def longest(kind):
    """The data of a button with the largest numbers that a house of any size has."""
    longest_text = {"seats": callbacks.pack_seats(tuple(range(101, 117, 2))), "day": "2026-12-31"}
    values = {
        name: 9_999_999_999 if field.annotation is int else longest_text.get(name, "confirmed")
        for name, field in kind.model_fields.items()
    }
    return LASTING + ":".join(map(str, (kind.__prefix__, *values.values())))


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_button_carries_at_most_64_bytes(kind):
    assert len(longest(kind).encode()) <= 64


def test_no_two_kinds_of_button_have_one_prefix():
    assert len({kind.__prefix__ for kind in CLASSES}) == len(CLASSES) > 20


def test_guessed_codes_open_nothing():
    """Every single character of a code counts; the whole bot is fuzzed above, here the judge alone."""
    secret = CANARY["tickets"].encode()
    good, guess = ticket_code(secret, 1, 17, 1), Hostile(0, {})
    assert read_code(secret, good) is not None
    mutants = {good[:at] + other + good[at + 1 :] for at in range(40) for other in "ABCXYZabcxyz0189-_"} - {good}
    assert all(read_code(secret, mutant) is None for mutant in mutants)
    assert all(read_code(secret, guess.noise(40)) is None for _ in range(20_000))
