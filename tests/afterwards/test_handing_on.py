"""A ticket handed on is the friend's at once, and the giver's code is dead."""

from dataclasses import replace

from sqlalchemy import select

from booking import audits, cancelling, door, handing, tickets
from storage import tables
from tests.house import ANN, BOB, CAROL, RULES, STEWARD


async def bought(house, *seats):
    order = await house.buy(ANN, *seats)
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    return order, view.tickets


def offer(house, ticket, person=ANN):
    return handing.offer, person, ticket.ticket_id, house.now, RULES


def take(house, token, person=BOB, rules=RULES):
    return handing.take, person, token, house.now, rules


async def scan(house, order, code):
    return (await house.write(door.scan, STEWARD, code, code, order.show.starts_at, RULES)).verdict


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def test_it_is_the_friends_at_once_and_the_old_code_is_dead(house):
    order, (first, second) = await bought(house, 3, 4)
    link = await house.write(*offer(house, first))
    assert len(link.token) == 22
    taken = (await house.write(*take(house, link.token))).ticket
    assert (taken.person_id, taken.holder, taken.given) == (BOB, "Visitor 102", True)
    assert taken.code != first.code
    assert await scan(house, order, first.code) == "void"
    assert await scan(house, order, taken.code) == "admit"
    assert await scan(house, order, second.code) == "admit"
    assert await house.told("handed-on") == await house.told("ticket-received") == ["1"]
    assert await faults(house) == []


async def test_the_giver_no_longer_sees_its_code_nor_cancels_it(house):
    order, (first, _) = await bought(house, 3, 4)
    taken = (await house.write(*take(house, (await house.write(*offer(house, first))).token))).ticket
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    assert [ticket.code != "" for ticket in view.tickets] == [False, True]
    assert view.tickets[0].holder == "Visitor 102"
    assert (await house.refused(tickets.ticket, ANN, taken.code, RULES)).key == "no-such-ticket"
    quote = await house.db.read(cancelling.preview, ANN, order.booking_id, None, house.now)
    assert [ticket.place.label for ticket in quote.tickets] == ["A5"]
    (received,) = (await house.db.read(tickets.my_tickets, BOB, 0, house.now, RULES)).received
    assert received.code == taken.code
    assert (await house.db.read(tickets.my_tickets, ANN, 0, house.now, RULES)).received == ()


async def test_a_link_is_used_once(house):
    _, (first,) = await bought(house, 3)
    token = (await house.write(*offer(house, first))).token
    taken = await house.write(*take(house, token))
    assert (await house.refused(*take(house, token, CAROL))).key == "hand-on-gone"
    assert await house.write(*take(house, token)) == replace(taken, how="again")
    assert (await house.refused(*take(house, token, ANN))).key == "hand-on-gone"
    assert (await house.refused(*take(house, "x" * 22))).key == "hand-on-gone"


async def test_its_own_giver_changes_nothing(house):
    _, (first,) = await bought(house, 3)
    link = await house.write(*offer(house, first))
    taken = await house.write(*take(house, link.token, ANN))
    assert (taken.ticket, taken.how) == (first, "own")
    assert await house.write(*offer(house, first)) == link
    assert (await house.one(tables.handovers, token=link.token)).state == "open"


async def test_withdrawn_while_open(house):
    _, (first,) = await bought(house, 3)
    link = await house.write(*offer(house, first))
    await house.write(handing.withdraw, ANN, first.ticket_id, house.now, RULES)
    assert (await house.refused(*take(house, link.token))).key == "hand-on-gone"
    gone = (handing.withdraw, ANN, first.ticket_id, house.now, RULES)
    assert (await house.refused(*gone)).key == "hand-on-gone"
    assert (await house.write(*offer(house, first))).token != link.token


async def test_only_ones_own_unused_and_in_time(house):
    order, (first, second) = await bought(house, 3, 4)
    assert (await house.refused(*offer(house, first, BOB))).key == "no-such-ticket"
    token = (await house.write(*offer(house, second))).token
    await scan(house, order, first.code)
    assert (await house.refused(*offer(house, first))).key == "ticket-used"
    house.now = order.show.starts_at - RULES.hand_on_before
    assert (await house.refused(*offer(house, second))).key == "hand-on-closed"
    assert (await house.refused(*take(house, token))).key == "hand-on-closed"


async def test_a_cancelled_tickets_link_leads_nowhere(house):
    order, (first,) = await bought(house, 3)
    token = (await house.write(*offer(house, first))).token
    await house.write(cancelling.cancel, ANN, order.booking_id, None, 900, "card", house.now, RULES)
    assert (await house.one(tables.handovers, token=token)).state == "withdrawn"
    assert (await house.refused(*take(house, token))).key == "hand-on-gone"
    assert await faults(house) == []


async def test_the_limit_of_a_person_counts_what_they_are_given(house):
    _, (first, second) = await bought(house, 3, 4)
    two = replace(RULES, seats_per_person=1, largest_party=2)  # as many as a party may have, though but one at a time
    await house.hold(BOB, 20)
    tokens = [(await house.write(*offer(house, ticket))).token for ticket in (first, second)]
    await house.write(*take(house, tokens[0], rules=two))
    refusal = await house.refused(*take(house, tokens[1], rules=two))
    assert (refusal.key, refusal.facts) == ("too-many-seats", {"limit": 2})


async def test_handed_on_again_and_back(house):
    order, (first,) = await bought(house, 3)
    for giver, taker in ((ANN, BOB), (BOB, CAROL), (CAROL, ANN)):
        token = (await house.write(*offer(house, first, giver))).token
        last = (await house.write(*take(house, token, taker))).ticket
    assert (await house.one(tables.tickets, id=first.ticket_id)).epoch == 4
    assert await scan(house, order, last.code) == "admit"
    assert (await house.db.read(tickets.my_tickets, ANN, 0, house.now, RULES)).received == ()
    states = [row.state for row in await house.rows(select(tables.handovers))]
    assert states == ["taken"] * 3
    assert await faults(house) == []
