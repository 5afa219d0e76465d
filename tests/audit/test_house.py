"""What may not last in an open house, what a repair puts right, and the command that a manager runs."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert, text

from booking import audits, notices, repairs, waitlist
from storage import tables
from tests.audit.test_books import change, planting, remove, sold, unguard
from tests.audit.test_chain import unguarded
from tests.house import ANN, BOB, CAROL, RULES, SHOW

MINUTE = 60
FOYER = Path(sys.executable).with_name("foyer")


async def lasting(house, after, rules=RULES):
    """The checks that find something when the clock stands `after` seconds on."""
    return {
        (found.check, found.booking_id) for found in await house.db.read(audits.audit_house, house.now + after, rules)
    }


async def told(house):
    for notice in await house.write(notices.claim_due, house.now, "lease", 100):
        await house.write(notices.sent, notice.id, "lease", house.now)


async def test_an_open_house_has_no_finding(house):
    await house.buy(ANN, 3, 4)
    held = await house.hold(BOB, 10)
    await told(house)
    assert await lasting(house, 0) == set()
    assert await lasting(house, held.deadline - house.now + MINUTE - 1) == set()


async def test_a_hold_beyond_its_time_is_found(house):
    held = await house.hold(BOB, 10)
    assert await lasting(house, held.deadline - house.now + MINUTE) == {("held-too-long", held.booking_id)}


async def test_a_word_not_given_is_found(house):
    order = await house.buy(ANN, 3)
    assert ("not-told", order.booking_id) in await lasting(house, MINUTE)


async def test_a_refund_that_nobody_submits_is_found(house):
    order = await house.buy(ANN, 3)
    await house.apply(house.payment(order))
    await told(house)
    assert await lasting(house, MINUTE) == {("refund-forgotten", order.booking_id)}


async def test_more_seats_than_a_person_may_have_are_found(house):
    held = await house.hold(ANN, 0, 1, 2)
    assert await lasting(house, 0, replace(RULES, seats_per_person=2, largest_party=2)) == {
        ("too-many-seats", held.booking_id)
    }


async def test_a_line_passed_over_is_found(house):
    for first in range(0, 60, 8):
        await house.write(lambda tx, at=first: fill(tx, range(at, min(at + 8, 60))))
    place = await house.write(waitlist.join, CAROL, SHOW, 1, True, ("s",), None, house.now, RULES)
    assert await lasting(house, 0) == set()
    await house.write(lambda tx: tx.execute(remove(tables.seat_claims, show_id=SHOW, seat=7)))
    found = await house.db.read(audits.audit_house, house.now, RULES)
    assert [(finding.check, finding.about) for finding in found] == [("line-passed-over", place.entry_id)]


async def in_line(house, entries):
    """Places in line of people 201, 202, ..., each with a wish of its own, written as they are."""
    common = {"show_id": SHOW, "count": 1, "together": True, "state": "waiting", "joined_at": house.now}
    crowd = range(201, 201 + len(entries))
    names = {"first_name": "Visitor", "language": "en", "created_at": house.now}
    rows = [common | {"person_id": person} | entry for person, entry in zip(crowd, entries, strict=True)]
    await house.write(lambda tx: tx.execute(insert(tables.people), [{"id": person} | names for person in crowd]))
    await house.write(lambda tx: tx.execute(insert(tables.waitlist), rows))


async def passed_over(house):
    found = await house.db.read(audits.audit_house, house.now, RULES)
    return [finding.about for finding in found if finding.check == "line-passed-over"]


async def test_somebody_far_behind_in_line_is_not_overlooked(house):
    """Beyond the page that is read at once, behind people who want what is not free."""
    await house.write(lambda tx: fill(tx, range(1, 60)))
    await in_line(house, [{"kinds": ["c"], "most_each": None}] * 250 + [{"kinds": ["s"], "most_each": None}])
    assert await passed_over(house) == [251]


async def test_who_would_not_pay_the_price_of_the_day_is_not_passed_over(house):
    await house.write(lambda tx: fill(tx, range(1, 60)))
    dearer = {"kind": "fullness", "bounds": {"from": 10}, "flat": 200, "name": {"en": "Nearly full"}, "position": 1}
    await house.write(lambda tx: tx.execute(insert(tables.price_rules), dearer))
    await in_line(house, [{"kinds": [], "most_each": 1_100}, {"kinds": [], "most_each": 1_200}])
    assert await passed_over(house) == [2]


def fill(tx, wanted):
    """Seats that the house keeps back."""
    tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": seat} for seat in wanted])


class LookedError(Exception):
    """Rolls back what was tried; carries what was seen."""


async def repaired(house, plant, check):
    """What the check finds before and after every repair of it, and what the repairs said they did."""

    def attempt(tx):
        unguard(tx)
        plant(tx)
        before = [finding for finding in audits.audit_house(tx, house.now, RULES) if finding.check == check]
        said = [repairs.repair(tx, finding, house.now, RULES) for finding in before]
        after = [finding for finding in audits.audit_house(tx, house.now, RULES) if finding.check == check]
        raise LookedError(before, said, after)

    with pytest.raises(LookedError) as seen:
        await house.write(attempt)
    return seen.value.args


async def test_each_repair_leaves_nothing_to_find(house):
    sale, issued, held = await sold(house)
    for check, (does, _) in repairs.REPAIRS.items():
        if check == "held-too-long":
            continue
        before, said, after = await repaired(house, planting(check, sale, held, issued[0].ticket_id), check)
        assert before, check
        assert does in said, check
        assert after == [], check


async def test_what_ran_out_is_ended_by_a_repair(house):
    held = await house.hold(BOB, 10)
    house.now = held.deadline + MINUTE
    (finding,) = await house.db.read(audits.audit_house, house.now, RULES)
    assert await house.write(repairs.repair, finding, house.now, RULES)
    assert await house.state(held.booking_id) == "expired"
    assert await house.claims() == {}
    assert await house.write(repairs.repair, finding, house.now, RULES) is None


async def test_a_repair_takes_nothing_from_anybody(house):
    """A seat that was lost and is somebody else's by now stays so: that is for people to settle."""
    order = await house.buy(ANN, 3)
    await house.write(lambda tx: tx.execute(remove(tables.seat_claims, show_id=SHOW, seat=3)))
    held = await house.hold(BOB, 3)
    (finding,) = [f for f in await house.db.read(audits.audit_books) if f.check == "seat-without-a-claim"]
    assert finding.booking_id == order.booking_id
    assert await house.write(repairs.repair, finding, house.now, RULES) is None
    assert await house.claims() == {3: held.booking_id}


async def test_what_needs_judgement_is_left_to_people(house):
    order = await house.buy(ANN, 3)
    await house.write(lambda tx: tx.execute(change(tables.payments, {"amount": 1}, booking_id=order.booking_id)))
    (finding,) = await house.db.read(audits.audit_books)
    assert finding.check == "total-is-not-what-was-paid"
    assert await house.write(repairs.repair, finding, house.now, RULES) is None
    assert await house.db.read(audits.audit_books) == (finding,)


@pytest.fixture
def command(database_url, tmp_path):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FOYER_")}

    def command(*args):
        return subprocess.run(
            [FOYER, "audit", *args],
            cwd=tmp_path,
            env=clean | {"FOYER_DATABASE__URL": database_url},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return command


async def test_the_command_names_repairs_and_checks_the_chain(house, command):
    house.now = 4_000_000_000  # the command has a clock of its own, and nothing here is late by it
    await house.write(
        lambda tx: tx.execute(
            text("UPDATE shows SET starts_at = 4100000000, ends_at = 4100007000, closes_at = 4100000000 WHERE id = 1")
        )
    )
    order = await house.buy(ANN, 3, 4)
    await house.write(audits.seal, 100)
    sound = command("--chain")
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "0 findings" in sound.stdout
    assert "sealed and as they were" in sound.stdout

    await house.write(lambda tx: tx.execute(remove(tables.outbox, kind="tickets")))
    broken = command()
    assert broken.returncode == 1
    assert f"sale-not-told: booking {order.number}" in broken.stdout
    mended = command("--repair")
    assert (mended.returncode, mended.stderr) == (0, "")
    assert "sends its tickets" in mended.stdout
    assert await house.told("tickets") == [str(order.booking_id)]

    await house.write(unguarded(change(tables.audit, {"actor_id": BOB}, id=1)))
    forged = command("--chain")
    assert forged.returncode == 1
    assert "broken at row 1" in forged.stdout
