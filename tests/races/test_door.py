"""A ticket admits once, however many gates see it in the same moment."""

from collections import Counter

from booking import door, tickets
from tests.house import ANN, RULES, STEWARD
from tests.races import guards

GATES = 50


async def scanned(race, show):
    order = await race.buy(ANN, 0, show=show)
    view = await race.db.read(tickets.booking, ANN, order.booking_id, RULES)
    now, code = order.show.starts_at, view.tickets[0].code
    scans = [(door.scan, STEWARD, code, f"{show}-{gate}", now, RULES) for gate in range(GATES)]
    return Counter(outcome.verdict for outcome in await race.together(*scans))


async def test_control_without_the_guard_a_ticket_admits_many(race, monkeypatch):
    monkeypatch.setattr(door, "_judge", lambda *_: "admit")
    guards.unguarded_scan(monkeypatch)
    assert (await scanned(race, 1))["admit"] > 1
    assert "admitted-more-than-once" in await race.faults()


async def test_the_use_alone_decides(race, monkeypatch):
    monkeypatch.setattr(door, "_judge", lambda *_: "admit")
    assert await scanned(race, 1) == {"admit": 1, "used": GATES - 1}
    assert await race.faults() == set()


async def test_fifty_scans_at_once(race):
    for show in race.rounds:
        assert await scanned(race, show) == {"admit": 1, "used": GATES - 1}
    assert await race.faults() == set()


async def one_scan(race, show):
    """What eight workers say who were all brought the same scan."""
    order = await race.buy(ANN, 0, show=show)
    view = await race.db.read(tickets.booking, ANN, order.booking_id, RULES)
    scan = (door.scan, STEWARD, view.tickets[0].code, f"{show}", order.show.starts_at, RULES)
    return Counter(outcome.verdict for outcome in await race.together(*[scan] * 8))


async def test_control_a_scan_that_nobody_remembers_turns_its_bearer_away(race, monkeypatch):
    monkeypatch.setattr(door.tickets, "scanned", lambda *_: None)
    assert await one_scan(race, 1) == {"admit": 1, "used": 7}


async def test_one_scan_from_many_workers(race):
    for show in race.rounds:
        assert await one_scan(race, show) == {"admit": 8}
    assert await race.faults() == set()
