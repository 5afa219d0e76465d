"""A party's code lets in at once all who are not in yet, and nobody twice."""

from collections import Counter

import pytest
from sqlalchemy import select, update

from booking import audits, cancelling, door, handing, parties, people, tickets
from booking.rules.codes import party_code
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW, STEWARD

SEATS = (3, 4, 5, 6)


async def a_party(house, *seats):
    """A sold booking, with the clock at its show's start."""
    order = await house.buy(ANN, *(seats or SEATS))
    house.now = order.show.starts_at
    return await mine(house, order.booking_id)


async def mine(house, booking_id):
    return await house.db.read(tickets.booking, ANN, booking_id, RULES)


async def scan(house, code, nonce, steward=STEWARD):
    return await house.write(parties.scan_party, steward, code, nonce, house.now, RULES)


async def alone(house, code, nonce):
    return (await house.write(door.scan, STEWARD, code, nonce, house.now, RULES)).verdict


async def hand_on(house, ticket, taker=BOB):
    link = await house.write(handing.offer, ANN, ticket.ticket_id, house.now, RULES)
    await house.write(handing.take, taker, link.token, house.now, RULES)


def standing(verdict):
    return {member.seat_number: member.standing for member in verdict.members}


async def states(house):
    return Counter(row.state for row in await house.rows(select(tables.tickets)))


async def right(house):
    """What an audit of the books finds wrong."""
    return [finding.check for finding in await house.db.read(audits.audit_books)]


async def test_one_scan_lets_everybody_in_and_the_next_says_when(house):
    booked = await a_party(house)
    first = await scan(house, booked.party, "a")
    assert (first.verdict, first.undo_until) == ("admit", house.now + 60)
    assert standing(first) == dict.fromkeys((4, 5, 6, 7), "let-in")
    assert await states(house) == {"used": 4}
    house.now += 5
    second = await scan(house, booked.party, "b")
    assert (second.verdict, second.undo_until) == ("used", None)
    assert {(member.standing, member.used_at, member.gate) for member in second.members} == {
        ("before", house.now - 5, "Visitor 900")
    }
    assert await right(house) == []


async def test_a_party_of_one_has_no_code_of_its_own(house):
    for seats, length in (((3,), 0), ((5, 6), 40)):
        order = await house.buy(ANN, *seats)
        assert len((await mine(house, order.booking_id)).party) == length


async def test_the_same_scan_again_gives_the_same_answer(house):
    booked = await a_party(house)
    said = [await scan(house, booked.party, "a") for _ in range(3)]
    assert said == [said[0]] * 3
    assert len(await house.rows(select(tables.scans))) == 4


async def test_who_was_let_in_alone_is_not_let_in_twice(house):
    booked = await a_party(house)
    assert await alone(house, booked.tickets[1].code, "a") == "admit"
    rest = await scan(house, booked.party, "b")
    assert rest.verdict == "admit"
    assert standing(rest) == {4: "let-in", 5: "before", 6: "let-in", 7: "let-in"}
    assert await alone(house, booked.tickets[0].code, "c") == "used"
    assert await right(house) == []


async def test_what_was_handed_on_or_cancelled_is_left_out(house):
    order = await house.buy(ANN, *SEATS)
    booked = await mine(house, order.booking_id)
    await hand_on(house, booked.tickets[0])
    chosen = {booked.tickets[1].ticket_id}
    quote = await house.db.read(cancelling.preview, ANN, order.booking_id, chosen, house.now)
    await house.write(cancelling.cancel, ANN, order.booking_id, chosen, quote.back.amount, "card", house.now, RULES)
    house.now = order.show.starts_at
    verdict = await scan(house, booked.party, "a")
    assert standing(verdict) == {4: "handed-on", 5: "cancelled", 6: "let-in", 7: "let-in"}
    assert await states(house) == {"issued": 1, "void": 1, "used": 2}
    assert (await scan(house, booked.party, "b")).verdict == "used"


async def test_a_party_all_of_whose_tickets_went_is_void(house):
    booked = await a_party(house)
    await house.write(lambda tx: tx.execute(update(tables.tickets).values(state="void")))
    assert (await scan(house, booked.party, "a")).verdict == "void"


async def test_undo_takes_back_what_the_scan_let_in_and_no_more(house):
    booked = await a_party(house)
    await alone(house, booked.tickets[0].code, "a")
    let_in = await scan(house, booked.party, "b")
    undo = (parties.undo_party, STEWARD, let_in.scan_id)
    undone = await house.write(*undo, house.now + 60, RULES)
    assert (undone.verdict, standing(undone)) == ("undone", {4: "before", 5: "waiting", 6: "waiting", 7: "waiting"})
    assert await states(house) == {"used": 1, "issued": 3}
    assert (await house.write(*undo, house.now + 500, RULES)).verdict == "undone"
    assert (await scan(house, booked.party, "b")).verdict == "undone"
    again = await scan(house, booked.party, "c")
    assert standing(again) == {4: "before", 5: "let-in", 6: "let-in", 7: "let-in"}
    assert await right(house) == []


async def test_undo_comes_too_late_after_its_minute(house):
    booked = await a_party(house)
    let_in = await scan(house, booked.party, "a")
    late = (parties.undo_party, STEWARD, let_in.scan_id, house.now + 61, RULES)
    assert (await house.refused(*late)).key == "undo-too-late"
    assert await states(house) == {"used": 4}


async def test_an_undone_ticket_that_came_in_anew_is_not_taken_back_by_the_old_scan(house):
    booked = await a_party(house)
    let_in = await scan(house, booked.party, "a")
    await house.write(door.undo_scan, STEWARD, booked.tickets[0].ticket_id, house.now, RULES)
    await alone(house, booked.tickets[0].code, "b")
    await house.write(parties.undo_party, STEWARD, let_in.scan_id, house.now, RULES)
    assert await states(house) == {"used": 1, "issued": 3}
    assert await right(house) == []


async def test_only_staff_of_the_cinema_scan_and_undo(house):
    booked = await a_party(house)
    assert (await house.refused(parties.scan_party, BOB, booked.party, "a", house.now, RULES)).key == "not-staff"
    await house.write(people.add_staff, BOB, "steward", "Forum", house.now)
    assert (await scan(house, booked.party, "a", steward=BOB)).verdict == "other-show"
    let_in = await scan(house, booked.party, "b")
    undo = (parties.undo_party, BOB, let_in.scan_id, house.now, RULES)
    assert (await house.refused(*undo)).key == "no-such-ticket"
    assert (await house.refused(parties.undo_party, STEWARD, 10**6, house.now, RULES)).key == "no-such-ticket"


@pytest.mark.parametrize(("seconds", "verdict"), [(-7 * 86_400, "other-day"), (-7_201, "too-early"), (0, "admit")])
async def test_a_party_comes_to_its_own_show(house, seconds, verdict):
    booked = await a_party(house)
    house.now += seconds
    assert (await scan(house, booked.party, "a")).verdict == verdict


async def test_codes_of_another_kind_or_show_let_nobody_in(house):
    booked = await a_party(house)
    for code in (booked.tickets[0].code, "A" * 40, "", party_code(b"another", SHOW, booked.booking_id)):
        assert (await scan(house, code, code)).verdict == "unknown"
    assert await alone(house, booked.party, "a") == "unknown"
    elsewhere = party_code(RULES.ticket_secret, SHOW + 1, booked.booking_id)
    assert (await scan(house, elsewhere, "b")).verdict == "void"
    assert await states(house) == {"issued": 4}


async def test_its_buyer_sees_the_party_and_nobody_else(house):
    booked = await a_party(house)
    assert (await house.db.read(parties.party, ANN, booked.party, RULES)).number == booked.number
    for person, code in ((BOB, booked.party), (ANN, "A" * 40), (ANN, booked.tickets[0].code)):
        assert (await house.refused(parties.party, person, code, RULES)).key == "no-such-ticket"
