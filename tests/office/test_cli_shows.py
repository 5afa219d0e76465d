"""foyer seats, foyer show and foyer notices: what a manager types, right and wrong, and what is said back."""

import asyncio
import logging

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from booking import checkout, holds, notices
from bot.cli import main
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


WRONG = {  # what is typed -> (exit status, what is said)
    "seats block 1 Q7 --why press": (1, "Q7"),
    "seats block 1 ,, --why press": (1, "no seat is named by ',,'"),
    "seats block 1 A1-A999 --why press": (1, "Nothing was done:"),
    "seats block 1 F7": (2, "Missing option '--why'"),
    "seats block one F7 --why press": (2, "'one' is not a valid integer"),
    "seats block 99 F7 --why press": (1, "no show 99 is to take place"),
    "seats unblock 99 F7": (1, "no show 99 is to take place"),
    "seats unblock 1 Q7": (1, "Q7"),
    "seats list 99": (1, "no show 99 is to take place"),
    "seats list": (2, "Missing argument 'SHOW_ID'"),
    "show cancel 99 --yes": (1, "no show 99 is to take place"),
    "show move 99 2027-01-23T20:30 --yes": (2, "does not match the format"),
    "show move 1 tomorrow --yes": (2, "does not match the format"),
    "notices retry now": (2, "unexpected extra argument"),
}


@pytest.fixture
def open_doors(sqlite_url, monkeypatch, tmp_path):
    """A house in which seats are held and kept back; what is typed is run in this process."""
    in_database(sqlite_url, (open_house,), (holds.take_offer, ANN, SHOW, (3,), OPENING, RULES))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOYER_DATABASE__URL", sqlite_url)
    loud = logging.getLogger()
    before = loud.handlers[:], loud.level
    yield sqlite_url
    loud.handlers[:], loud.level = before


def everything(url):
    return [rows(url, table) for table in tables.metadata.sorted_tables]


@pytest.mark.parametrize("typed", WRONG)
def test_what_cannot_be_is_named_and_nothing_is_lost(open_doors, typed):
    before = everything(open_doors)
    status, said = WRONG[typed]
    ended = CliRunner().invoke(main, typed.split())
    assert ended.exit_code == status, ended.output
    assert said in ended.output
    assert "Traceback" not in ended.output
    assert everything(open_doors) == before


def test_a_question_that_is_not_answered_with_yes_changes_nothing(open_doors):
    before = everything(open_doors)
    for typed in (["show", "cancel", "1"], ["show", "move", "1", "2027-01-23 20:30"]):
        ended = CliRunner().invoke(main, typed, input="n\n")
        assert (ended.exit_code, "Aborted!" in ended.output) == (1, True)
    assert everything(open_doors) == before
