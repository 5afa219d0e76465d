"""foyer seats and foyer show move, as processes of their own: what a manager types, and what is said back."""

import asyncio

from sqlalchemy import select

from booking import checkout, holds, notices
from storage import tables
from storage.db import Database
from tests.afterwards.test_command import foyer
from tests.house import ANN, BOB, OPENING, RULES, SHOW, open_house


def in_database(url, *calls):
    """What the last of the use cases, each (use_case, *args), returns."""

    async def run():
        async with Database.open(url) as db:
            return [await db.write(*call) for call in calls][-1]

    return asyncio.run(run())


def rows(url, table):
    return in_database(url, (lambda tx: tx.execute(select(table)).all(),))


def test_a_manager_keeps_seats_back_moves_the_show_and_sends_messages_again(sqlite_url, tmp_path):
    held = (holds.take_offer, ANN, SHOW, (3,), OPENING, RULES)
    in_database(sqlite_url, (open_house,), held, (checkout.ask_payment, ANN, 1, OPENING, RULES))
    kept = foyer(sqlite_url, tmp_path, "seats", "block", SHOW, "F7 F8", "--why", "broken")
    assert (kept.returncode, kept.stdout, kept.stderr) == (0, "Kept back: F7, F8.\n", "")
    listed = foyer(sqlite_url, tmp_path, "seats", "list", SHOW).stdout.splitlines()
    assert [line.split()[0] for line in listed[:2]] == ["F7", "F8"]
    assert (listed[0].endswith("broken"), listed[2]) == (True, "Kept back: 2 of 60 seats.")
    in_database(sqlite_url, (lambda tx: tx.execute(tables.seat_claims.update().values(expires_at=None)),))
    taken = foyer(sqlite_url, tmp_path, "seats", "block", SHOW, "A4-5", "--why", "press")
    assert taken.returncode == 1
    assert "Not free: A4" in taken.stderr
    assert foyer(sqlite_url, tmp_path, "seats", "block", 99, "A1", "--why", "x").stderr.endswith(
        "no show 99 is to take place\n"
    )
    back = foyer(sqlite_url, tmp_path, "seats", "unblock", SHOW, "F7")
    assert back.stdout == "Given back: F7. Offered to the line: 0.\n"

    never = foyer(sqlite_url, tmp_path, "show", "move", SHOW, "9999-12-31 23:59", "--yes")
    assert (never.returncode, "is not in the next five years" in never.stderr) == (1, True)
    moved = foyer(sqlite_url, tmp_path, "show", "move", SHOW, "2027-01-23 20:30", "--yes")
    assert (moved.returncode, moved.stderr) == (0, "")
    assert "to 2027-01-23 20:30. Told: 1." in moved.stdout
    show = rows(sqlite_url, tables.shows)[0]
    assert (show.local_day, show.starts_at) == ("2027-01-23", 1_800_729_000)
    again = foyer(sqlite_url, tmp_path, "show", "move", SHOW, "2027-01-23 20:30", "--yes")
    assert (again.returncode, "done already" in again.stderr) == (1, True)

    (first, *_) = in_database(sqlite_url, (notices.claim_due, 4_000_000_000, "lease", 10))
    in_database(sqlite_url, (notices.failed, first.id, "lease", 4_000_000_000, None, "no answer"))
    assert foyer(sqlite_url, tmp_path, "notices", "retry").stdout == "To be sent again: 1.\n"
    assert BOB not in {row.person_id for row in rows(sqlite_url, tables.outbox)}
