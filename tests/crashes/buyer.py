"""A plain worker: buys seats by the use cases themselves until it is killed, and keeps a journal of what it was told.

A line is on record before the next thing is done: `held BOOKING` and `sold BOOKING CHARGE` are acknowledgements;
`charged ...` is the provider's word, and what was charged and not acknowledged is told again at the next start.
"""

import asyncio
import json
import os
import random
import sys
from dataclasses import asdict
from pathlib import Path

from booking import checkout, holds
from booking.refusals import Refusal
from booking.views import Payment
from storage.db import Database
from tests.house import OPENING, RULES

SHOWS, PEOPLE, SEATS = 100, 40, 60


def main() -> None:
    url, name, seed = sys.argv[2:]
    asyncio.run(_work(url, Path(name), random.Random(int(seed))))


async def _work(url: str, file: Path, chance: random.Random) -> None:
    charged, sold = read(file)[1:]
    journal = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(*words: object) -> None:
        os.write(journal, (" ".join(map(str, words)) + "\n").encode())

    async with Database.open(url, lanes=2, money_lanes=1) as db:
        for charge, payment in charged.items():
            if charge not in sold:
                await _tell(db, payment, note)
        while True:
            try:
                await _buy(db, chance, note)
            except Refusal:
                continue


async def _buy(db: Database, chance: random.Random, note) -> None:
    person, show = chance.randrange(101, 101 + PEOPLE), chance.randrange(1, SHOWS + 1)
    first = chance.randrange(0, SEATS, 2)
    held = await db.write(holds.take_offer, person, show, (first, first + 1), OPENING, RULES)
    note("held", held.booking_id)
    await db.write(checkout.ask_payment, person, held.booking_id, OPENING, RULES)
    order = await db.read(checkout.order, held.booking_id)
    money = (order.total.amount, order.total.currency)
    await db.write_money(checkout.approve_payment, order.payload, person, *money, OPENING, RULES)
    charge = f"charge-{chance.getrandbits(64):x}"
    payment = Payment("telegram", charge, f"p-{charge}", person, order.payload, *money)
    note("charged", json.dumps(asdict(payment)))
    await _tell(db, payment, note)


async def _tell(db: Database, payment: Payment, note) -> None:
    outcome = await db.write_money(checkout.apply_payment, payment, OPENING, RULES)
    note("sold", outcome.booking_id, payment.charge_id)


def read(file: Path) -> tuple[set[int], dict[str, Payment], dict[str, int]]:
    """The journal: bookings that were held, payments by charge, bookings that were sold by charge."""
    held, charged, sold = set(), {}, {}
    for line in file.read_text().splitlines() if file.exists() else ():
        word, _, rest = line.partition(" ")
        if word == "held":
            held.add(int(rest))
        elif word == "charged":
            payment = Payment(**json.loads(rest))
            charged[payment.charge_id] = payment
        else:
            booking, charge = rest.split()
            sold[charge] = int(booking)
    return held, charged, sold
