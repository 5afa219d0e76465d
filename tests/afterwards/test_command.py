"""foyer show cancel, as a process of its own."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from booking import checkout, holds
from booking.views import Payment
from storage.db import Database
from tests.house import ANN, OPENING, RULES, SHOW, open_house


def foyer(url, folder, *args):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FOYER_")}
    command = [Path(sys.executable).with_name("foyer"), *map(str, args)]
    environment = clean | {"FOYER_DATABASE__URL": url}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_a_show_is_called_off_by_a_command(sqlite_url, tmp_path):
    async def sell():
        async with Database.open(sqlite_url) as db:
            await db.write(open_house)
            hold = await db.write(holds.take_offer, ANN, SHOW, (3,), OPENING, RULES)
            await db.write(checkout.ask_payment, ANN, hold.booking_id, OPENING, RULES)
            order = await db.read(checkout.order, hold.booking_id)
            paid = Payment("telegram", "c", "p", ANN, order.payload, order.total.amount, "EUR")
            await db.write(checkout.apply_payment, paid, OPENING, RULES)

    asyncio.run(sell())
    asked = foyer(sqlite_url, tmp_path, "show", "cancel", SHOW)
    assert asked.returncode == 1
    assert "Call it off?" in asked.stdout
    done = foyer(sqlite_url, tmp_path, "show", "cancel", SHOW, "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Called off. Sold bookings: 1, holds: 0.",
        "On its way back: 1000 minor units of EUR.",
    ]
    again = foyer(sqlite_url, tmp_path, "show", "cancel", SHOW, "--yes")
    assert again.returncode == 1
    assert "no show 1 is to take place" in again.stderr
