"""A party's scan against single scans of its people, other scans of it, and a cancellation: nobody is in twice."""

import itertools
from collections import Counter

from sqlalchemy import select

from booking import cancelling, door, parties, tickets
from booking.refusals import Refusal
from storage import tables
from tests.house import ANN, RULES, STEWARD
from tests.races import guards

SEATS = range(6)


async def a_party(race, show):
    order = await race.buy(ANN, *SEATS, show=show)
    return await race.db.read(tickets.booking, ANN, order.booking_id, RULES), order.show.starts_at - 3_600


async def scanned(race, show):
    """Ten scans of the party's code and three of each ticket at once; how often each ticket was let in."""
    booked, now = await a_party(race, show)
    whole = [(parties.scan_party, STEWARD, booked.party, f"{show}-{gate}", now, RULES) for gate in range(10)]
    alone = [
        (door.scan, STEWARD, each.code, f"{show}-{gate}", now, RULES) for gate in range(3) for each in booked.tickets
    ]
    mixed = [scan for pair in itertools.zip_longest(alone, whole) for scan in pair if scan]
    outcomes = await race.together(*mixed)
    singly = Counter(said.ticket_id for said in outcomes if hasattr(said, "ticket_id") and said.verdict == "admit")
    of_parties = sum(len(_let_in(said)) for said in outcomes if hasattr(said, "members"))
    return sum(singly.values()) + of_parties


def _let_in(said):
    return [member for member in said.members if member.standing == "let-in"]


async def test_control_without_the_guard_people_are_let_in_many_times(race, monkeypatch):
    monkeypatch.setattr(door, "_judge", lambda *_: "admit")
    monkeypatch.setattr(parties, "_judge", lambda *_: "admit")
    guards.unguarded_scan(monkeypatch)
    assert await scanned(race, 1) > len(SEATS)
    assert "admitted-more-than-once" in await race.faults()


async def test_everybody_is_let_in_once(race):
    for show in race.rounds:
        assert await scanned(race, show) == len(SEATS)
    assert await race.faults() == set()


async def test_one_scan_from_many_workers_has_one_answer(race):
    for show in race.rounds:
        booked, now = await a_party(race, show)
        scan = (parties.scan_party, STEWARD, booked.party, f"{show}", now, RULES)
        said = await race.together(*[scan] * 8)
        assert {each.verdict for each in said} == {"admit"}
        assert {len(_let_in(each)) for each in said} == {len(SEATS)}
    assert await race.faults() == set()


async def test_what_is_cancelled_in_that_moment_is_either_in_or_given_up(race):
    for show in race.rounds:
        booked, now = await a_party(race, show)
        chosen = {booked.tickets[2].ticket_id}
        back = (await race.db.read(cancelling.preview, ANN, booked.booking_id, chosen, now)).back.amount
        scan = (parties.scan_party, STEWARD, booked.party, f"{show}", now, RULES)
        cancel = (cancelling.cancel, ANN, booked.booking_id, chosen, back, "card", now, RULES)
        said, cancelled = await race.together(scan, cancel)
        ticket = await race.one(tables.tickets, id=booked.tickets[2].ticket_id)
        assert ticket.state == ("used" if isinstance(cancelled, Refusal) else "void")
        assert len(_let_in(said)) == len(SEATS) - (ticket.state == "void")
    assert await race.faults() == set()
    assert len(await race.rows(select(tables.scans).where(tables.scans.c.party.is_(None)))) == 0
