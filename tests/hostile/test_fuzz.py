"""Tens of thousands of hostile updates through the whole bot: nothing of anybody else's changes, nothing breaks.

Money that Telegram says it took is real, whatever its payload says: it is written down and goes back, or is a finding.
"""

import asyncio
import gc
import io
import logging
import re

import pytest
from sqlalchemy import select

from booking import audits, handing, holds, people, promos, snacks, tickets, wallet
from bot import callbacks
from bot.clock import now
from bot.log import QUIET, TextFormatter
from bot.show import LASTING
from storage import tables
from tests.hostile.inputs import CLASSES, Hostile
from tests.hostile.line import cut_off
from tests.house import House
from tests.usecases import GIFTS, promo

ANN, BOB, MANAGER = 5_101, 5_102, 5_900
SENDERS = range(6_000, 6_040)
CHUNKS, INPUTS, SOAK_INPUTS = 8, 6_400, 100_000  # 51,200 every day
AT_ONCE = 64
STATEMENTS = "sqlalchemy"  # and every row that they find: gigabytes
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
HOUSES = (tables.staff, tables.shows, tables.cinemas, tables.promos, tables.scans, tables.snack_orders)


class Victims(House):
    """Ann and Bob, who have everything that one can have here, and a manager."""

    async def furnish(self, show):
        self.now, self.show = now(), show
        for person in (ANN, BOB, MANAGER):
            await self.write(people.greet, person, f"Visitor {person}", "en", self.now)
        await self.write(people.add_staff, MANAGER, "manager", "Northern Light", self.now)
        await self.write(promo)
        await self.write(wallet.credit, ANN, 900, "EUR", "gift:1", GIFTS, self.now)
        order = await self._with_snacks(await self.hold(ANN, 0, 1, show=show))
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
            "orders": [row.code for row in await self.rows(select(tables.snack_orders))],
        }

    async def _with_snacks(self, hold):
        """The hold with a snack, paid."""
        snack = (await self.rows(select(tables.snacks)))[0]
        await self.write(snacks.set_snack, ANN, hold.booking_id, snack.id, 1, self.now, self.rules)
        order = await self.ask(hold)
        await self.approve(order)
        await self.apply(self.payment(order))
        return order

    async def belongings(self):
        """Every row that is theirs, and every row that says who may do what, by table."""
        theirs = {
            table.name: select(table).where(table.c[owner].in_((ANN, BOB, MANAGER))) for table, owner in OWNED.items()
        }
        claims = tables.seat_claims
        theirs["seat_claims"] = select(claims).where(claims.c.seat < 5, claims.c.show_id == self.show)
        house = {table.name: select(table) for table in HOUSES}
        return {name: {str(row) for row in await self.rows(statement)} for name, statement in (theirs | house).items()}


def differences(before, after):
    """What is in one and not in the other, by table."""
    return {name: sorted(before[name] ^ after[name]) for name in before if before[name] != after[name]}


@pytest.fixture
def log():
    """Everything that anybody logs, down to DEBUG, as the house would write it."""
    root, heard = logging.getLogger(), io.StringIO()
    handler, level = logging.StreamHandler(heard), root.level
    handler.setFormatter(TextFormatter())
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    quieted = {name: logging.getLogger(name).level for name in QUIET if name != STATEMENTS}
    for name in quieted:
        logging.getLogger(name).setLevel(logging.NOTSET)
    yield heard
    for name, before in quieted.items():
        logging.getLogger(name).setLevel(before)
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.fixture
def old():
    """What is loaded by now stays: the collector need not walk it after every few updates."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


SECRETS = {
    "telegram": {"token": CANARY["token"]},
    "payments": {"provider_token": CANARY["provider"]},
    "tickets": {"secret": CANARY["tickets"]},
    "holds": {"minutes": 20},
    "jobs": {"enabled": False},
}


async def furnished(foyer):
    """The victims' house, and the numbers and codes of their things."""
    house = Victims(foyer.house.db, foyer.house.rules)
    (show,) = await house.rows(select(tables.shows.c.id).order_by(tables.shows.c.starts_at).limit(1))
    return house, await house.furnish(show.id)


@pytest.mark.timeout(900)
@pytest.mark.usefixtures("old")
@pytest.mark.parametrize("chunk", range(CHUNKS))
async def test_hostile_updates_change_nothing_of_anybodys(monkeypatch, programme_url, log, soak, chunk):
    async with cut_off(monkeypatch, programme_url, **SECRETS) as (foyer, called):
        house, targets = await furnished(foyer)
        hostile, before = Hostile(chunk, targets), await house.belongings()
        wanted = SOAK_INPUTS if soak else INPUTS
        for first in range(1, wanted, AT_ONCE):
            updates = (
                hostile.update(number, hostile.chance.choice(SENDERS)) for number in range(first, first + AT_ONCE)
            )
            await asyncio.wait_for(asyncio.gather(*(foyer.intake.accept(update) for update in updates)), 120)
        assert differences(before, await house.belongings()) == {}
        assert await house.db.read(audits.audit_books) == ()
        assert called["answerCallbackQuery"] > wanted / 2
        assert called["answerPreCheckoutQuery"] > wanted / 20
        applied = await house.rows(select(tables.payments).where(tables.payments.c.state == "applied"))
        assert {row.person_id for row in applied} == {ANN}
    said = log.getvalue()
    assert said.count("is handled") >= wanted
    assert _trouble(said) == []
    assert "CANARY" not in said
    assert foyer.house.counts.named.get("incidents", 0) == 0


def _trouble(said):
    """The ends of the first tracebacks in a log."""
    traces = re.findall(r"Traceback .*?(?=\n\d{4}-\d\d-\d\d |\Z)", said, re.DOTALL)
    return [trace[-900:] for trace in traces[:5]]


def test_a_canary_would_be_seen(log):
    """The control: what the house's own formatter does not clean is in the file."""
    logging.getLogger("control").debug("the secret of tickets is %s", CANARY["tickets"])
    assert "CANARY" in log.getvalue()


async def test_control_a_hold_that_asks_for_no_owner_is_found_out(monkeypatch, programme_url):
    """Were the owner not looked at, hostile taps would give Ann's seats away."""
    monkeypatch.setattr(holds, "own_card", lambda tx, _person, booking: holds.find_card(tx, booking))
    async with cut_off(monkeypatch, programme_url, **SECRETS) as (foyer, _):
        house, targets = await furnished(foyer)
        hostile, before = Hostile(1, targets), await house.belongings()
        tap = hostile.update(1, SENDERS[0])
        while "callback_query" not in tap:
            tap = hostile.update(1, SENDERS[0])
        tap["callback_query"]["data"] = callbacks.Release(booking=targets["ids"][1]).pack()
        await foyer.intake.accept(tap)
        assert set(differences(before, await house.belongings())) == {"bookings", "promo_uses", "promos", "seat_claims"}


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
