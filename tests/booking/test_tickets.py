"""What a person bought is shown to that person only."""

from booking import notices, people, settings, tickets
from storage import tables
from tests.house import ANN, BOB, RULES


async def test_a_ticket_opens_for_its_owner_only(house):
    order = await house.buy(ANN, 3, 41)
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    assert [(ticket.row, ticket.seat_number, ticket.kind, ticket.price.amount) for ticket in view.tickets] == [
        ("A", 4, "s", 1000),
        ("E", 2, "c", 1500),
    ]
    code = view.tickets[0].code
    assert await house.db.read(tickets.ticket, ANN, code, RULES) == view.tickets[0]
    for person, seen in ((BOB, code), (ANN, "A" * 40), (ANN, code[:-1]), (ANN, "")):
        assert (await house.refused(tickets.ticket, person, seen, RULES)).key == "no-such-ticket"
    assert (await house.refused(tickets.booking, BOB, order.booking_id, RULES)).key == "not-yours"


async def test_my_tickets_come_by_the_next_show_with_what_i_hold(house):
    second, first = await house.buy(ANN, 3, show=2), await house.buy(ANN, 3)
    hold = await house.hold(ANN, 5)
    await house.buy(BOB, 7)
    mine = await house.db.read(tickets.my_tickets, ANN, 0, house.now, RULES)
    assert [view.booking_id for view in mine.upcoming] == [first.booking_id, second.booking_id]
    assert ([held.booking_id for held in mine.holds], mine.past, mine.pages) == ([hold.booking_id], (), 1)
    later = await house.db.read(tickets.my_tickets, ANN, 9, second.show.starts_at, RULES)
    assert [view.booking_id for view in later.upcoming] == [second.booking_id]
    assert [view.booking_id for view in later.past] == [first.booking_id]
    assert (later.holds, later.page) == ((), 0)


async def test_many_bookings_come_in_pages(house):
    for seat in range(6):
        await house.buy(ANN, seat)
    pages = [await house.db.read(tickets.my_tickets, ANN, page, house.now, RULES) for page in (0, 1)]
    assert [len(page.upcoming) for page in pages] == [5, 1]
    assert {page.pages for page in pages} == {2}


async def test_tickets_are_sent_again_on_demand(house):
    order = await house.buy(ANN, 3)
    house.now += 60
    for _ in range(2):
        await house.write(tickets.send_again, ANN, order.booking_id, house.now)
    assert await house.told("tickets") == [str(order.booking_id), f"{order.booking_id}:again:{house.now}"]
    assert (await house.refused(tickets.send_again, BOB, order.booking_id, house.now)).key == "not-yours"


async def notice(house, kind):
    """The notice of a kind, leased; the others are settled."""
    for found in await house.write(notices.claim_due, house.now, f"lease-{kind}-{house.now}", 10):
        if found.kind == kind:
            return found
        await house.write(notices.sent, found.id, found.lease, house.now)
    raise AssertionError(kind)


async def view(house, found):
    return await house.db.read(notices.view, found, house.now, RULES)


async def test_a_notice_shows_things_as_they_are_now(house):
    hold = await house.hold(ANN, 3)
    order = await house.ask(hold)
    invoice = await notice(house, "invoice")
    assert (invoice.language, invoice.attempts, invoice.person_id) == ("en", 1, ANN)
    assert await view(house, invoice) == order
    await house.approve(order)
    await house.apply(house.payment(order))
    assert await view(house, invoice) is None
    sold = await view(house, await notice(house, "tickets"))
    assert sold == await house.db.read(tickets.booking, ANN, order.booking_id, RULES)


async def test_a_notice_is_leased_to_one_and_settled_by_its_lease(house):
    await house.ask(await house.hold(ANN, 3))
    (first,) = await house.write(notices.claim_due, house.now, "first", 10)
    assert await house.write(notices.claim_due, house.now + 59, "second", 10) == ()
    (again,) = await house.write(notices.claim_due, house.now + 60, "second", 10)
    assert (again.id, again.attempts) == (first.id, 2)
    assert not await house.write(notices.sent, first.id, "first", house.now + 61)
    assert not await house.write(notices.failed, first.id, "first", house.now + 61, None, "late")
    assert (await house.one(tables.outbox, id=first.id)).state == "pending"
    assert await house.write(notices.sent, first.id, "second", house.now + 61)
    assert (await house.one(tables.outbox, id=first.id)).state == "sent"


async def test_a_failure_is_tried_again_later_or_never(house):
    await house.ask(await house.hold(ANN, 3))
    (found,) = await house.write(notices.claim_due, house.now, "one", 10)
    assert await house.write(notices.failed, found.id, "one", house.now, house.now + 30, "x" * 500)
    assert await house.write(notices.claim_due, house.now + 29, "two", 10) == ()
    (found,) = await house.write(notices.claim_due, house.now + 30, "two", 10)
    assert await house.write(notices.failed, found.id, "two", house.now + 30, None, "blocked")
    row = await house.one(tables.outbox, id=found.id)
    assert (row.state, row.error, row.attempts) == ("dead", "blocked", 2)
    assert await house.write(notices.claim_due, house.now + 9999, "three", 10) == ()


async def test_a_booking_is_over_when_its_film_is(house):
    order = await house.buy(ANN, 3)
    for now, over in ((order.show.ends_at - 1, False), (order.show.ends_at, True)):
        assert (await house.db.read(tickets.booking, ANN, order.booking_id, RULES, now)).over is over


async def test_a_notice_knows_how_its_reader_likes_to_read(house):
    await house.write(people.show_currency, ANN, "GBP")
    await house.db.write(settings.set_large, ANN, on=True)
    for person, seat in ((ANN, 3), (BOB, 4)):
        await house.buy(person, seat)
    claimed = await house.write(notices.claim_due, house.now, "a-lease", 10)
    told = {one.person_id: (one.currency, one.large) for one in claimed}
    assert told == {ANN: ("GBP", True), BOB: (None, False)}
