"""Tickets changed for others: what was paid is kept, the difference settled, both in one transaction or neither."""

from dataclasses import replace

import pytest
from sqlalchemy import insert, select, update

from booking import audits, cancelling, changing, checkout, door, handing, holds, tickets
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW, STEWARD

OTHER = 2
DAY = 86_400


async def ids(house, order, person=ANN):
    view = await house.db.read(tickets.booking, person, order.booking_id, RULES)
    return [ticket.ticket_id for ticket in view.tickets if ticket.state == "issued"]


async def start(house, order, *seats, show=OTHER, which=None, rules=RULES, person=ANN):
    which = await ids(house, order) if which is None else which
    return await house.write(changing.start, person, order.booking_id, which, show, seats, house.now, rules)


async def pay(house, hold):
    """Asks, approves and pays; the outcome."""
    order = await house.ask(hold)
    await house.approve(order)
    return await house.apply(house.payment(order))


async def ask(house, hold):
    return await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)


async def states(house):
    return {row.id: row.state for row in await house.rows(select(tables.bookings))}


async def faults(house):
    return [str(finding) for finding in await house.db.read(audits.audit_books)]


async def test_dearer_seats_cost_the_difference_and_the_old_ones_stay_until_it_is_paid(house):
    old = await house.buy(ANN, 3)
    hold = await start(house, old, 41)
    assert (hold.total.amount, hold.due.amount, hold.back) == (500, 500, 0)
    assert [(line.kind, line.amount) for line in hold.lines] == [("seats", 1500), ("change", -1000)]
    assert await house.claims() == {3: old.booking_id}
    assert await house.claims(OTHER) == {41: hold.booking_id}
    assert (await pay(house, hold)).result == "confirmed"
    assert await states(house) == {old.booking_id: "cancelled", hold.booking_id: "confirmed"}
    assert await house.claims() == {}
    assert await house.claims(OTHER) == {41: hold.booking_id}
    assert await house.rows(select(tables.refunds)) == []
    after = await house.db.read(tickets.booking, ANN, hold.booking_id, RULES)
    before = await house.db.read(tickets.booking, ANN, old.booking_id, RULES)
    assert (after.replaces, before.replaced_by) == (old.number, after.number)
    assert (await house.one(tables.receipts, booking_id=hold.booking_id)).gross == 500
    assert await faults(house) == []


async def test_cheaper_seats_bring_the_difference_back_at_once(house):
    old = await house.buy(ANN, 41)
    hold = await start(house, old, 3)
    assert (hold.due.amount, hold.back) == (0, 500)
    await ask(house, hold)
    assert await states(house) == {old.booking_id: "cancelled", hold.booking_id: "confirmed"}
    refund = await house.one(tables.refunds, booking_id=old.booking_id)
    assert (refund.amount, refund.why, refund.state) == (500, "changed", "requested")
    assert await faults(house) == []


async def test_other_seats_of_the_same_price_in_the_same_show(house):
    old = await house.buy(ANN, 3, 4)
    shown = await house.db.read(tickets.booking, ANN, old.booking_id, RULES)
    hold = await start(house, old, 13, 14, show=SHOW)
    await ask(house, hold)
    assert await house.claims() == {13: hold.booking_id, 14: hold.booking_id}
    new = await house.db.read(tickets.booking, ANN, hold.booking_id, RULES)
    scans = [(door.scan, STEWARD, ticket.code, ticket.code, old.show.starts_at, RULES) for ticket in shown.tickets]
    assert [(await house.write(*scan)).verdict for scan in scans] == ["void", "void"]
    good = (door.scan, STEWARD, new.tickets[0].code, "n", old.show.starts_at, RULES)
    assert (await house.write(*good)).verdict == "admit"
    assert await faults(house) == []


async def test_one_of_two_tickets(house):
    old = await house.buy(ANN, 3, 41)
    first, second = await ids(house, old)
    hold = await start(house, old, 42, show=SHOW, which=[first])
    assert hold.due.amount == 500
    await pay(house, hold)
    assert await states(house) == {old.booking_id: "partly_cancelled", hold.booking_id: "confirmed"}
    assert await house.claims() == {41: old.booking_id, 42: hold.booking_id}
    assert await ids(house, old) == [second]
    assert await faults(house) == []


async def test_the_limit_of_a_person_leaves_room_for_a_change(house):
    five = replace(RULES, seats_per_person=2)
    old = await house.buy(ANN, 3, 4)
    hold = await start(house, old, 13, 14, show=SHOW, rules=five)
    assert len(hold.seats) == 2
    more = (holds.hold_seats, ANN, SHOW, (15,), house.now, five)
    assert (await house.refused(*more)).key == "too-many-seats"


@pytest.mark.parametrize("meanwhile", ["cancelled", "handed-on", "used"])
async def test_money_for_tickets_that_are_no_longer_there_goes_back(house, meanwhile):
    old = await house.buy(ANN, 3)
    (ticket,) = await ids(house, old)
    code = (await house.db.read(tickets.booking, ANN, old.booking_id, RULES)).tickets[0].code
    order = await house.ask(await start(house, old, 41))
    await house.approve(order)
    if meanwhile == "cancelled":
        await house.write(cancelling.cancel, ANN, old.booking_id, None, 900, "card", house.now, RULES)
    elif meanwhile == "handed-on":
        link = await house.write(handing.offer, ANN, ticket, house.now, RULES)
        await house.write(handing.take, BOB, link.token, house.now, RULES)
    else:
        await house.write(door.scan, STEWARD, code, "a", old.show.starts_at - 60, RULES)
    outcome = await house.apply(house.payment(order))
    assert (outcome.result, outcome.why) == ("unapplied", "change-stale")
    assert await house.state(order.booking_id) == "paying"
    assert sum(row.amount for row in await house.rows(select(tables.refunds)) if row.why == "change-stale") == 500
    assert await faults(house) == []


async def test_nothing_due_for_tickets_that_are_no_longer_there_is_refused(house):
    old = await house.buy(ANN, 41)
    hold = await start(house, old, 3)
    await house.write(cancelling.cancel, ANN, old.booking_id, None, 1350, "card", house.now, RULES)
    refusal = await house.refused(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    assert refusal.key == "change-stale"
    assert await house.state(hold.booking_id) == "held"


async def test_a_hold_that_ran_out_leaves_the_old_tickets_as_they_were(house):
    old = await house.buy(ANN, 3)
    hold = await start(house, old, 41)
    house.now = hold.deadline
    await house.expire()
    assert await states(house) == {old.booking_id: "confirmed", hold.booking_id: "expired"}
    assert len(await ids(house, old)) == 1
    assert await faults(house) == []


async def test_late_money_for_a_change_changes_if_the_seats_are_free(house):
    old = await house.buy(ANN, 3)
    order = await house.ask(await start(house, old, 41))
    await house.approve(order)
    house.now += 901
    await house.expire()
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await states(house) == {old.booking_id: "cancelled", order.booking_id: "confirmed"}
    assert await faults(house) == []


async def test_what_was_changed_is_cancelled_for_all_that_was_paid_in_the_end(house):
    """10.00, then 5.00 more: both charges give back what they brought, the newest first."""
    old = await house.buy(ANN, 3)
    hold = await start(house, old, 41)
    await pay(house, hold)
    quote = await house.db.read(cancelling.preview, ANN, hold.booking_id, None, house.now)
    assert (quote.paid.amount, quote.back.amount, quote.to_card.amount) == (1500, 1350, 1350)
    await house.write(cancelling.cancel, ANN, hold.booking_id, None, 1350, "card", house.now, RULES)
    given = [(row.payment_id, row.amount) for row in await house.rows(select(tables.refunds).order_by("id"))]
    assert given == [(2, 500), (1, 850)]
    assert await faults(house) == []


async def test_changed_twice_and_back(house):
    first = await house.buy(ANN, 3)
    second = await start(house, first, 41)
    await pay(house, second)
    third = await start(house, second, 3, show=SHOW)
    assert (third.due.amount, third.back) == (0, 500)
    await ask(house, third)
    assert (await states(house))[third.booking_id] == "confirmed"
    quote = await house.db.read(cancelling.preview, ANN, third.booking_id, None, house.now)
    assert (quote.paid.amount, quote.to_card.amount) == (1000, 900)
    assert sum(row.amount for row in await house.rows(select(tables.refunds))) == 500
    assert await faults(house) == []


async def test_seats_added_to_a_change_are_paid_for(house):
    old = await house.buy(ANN, 3)
    hold = await start(house, old, 13, show=SHOW)
    changed = await house.write(holds.hold_seats, ANN, SHOW, (14,), house.now, RULES)
    assert (changed.map.hold.due.amount, changed.map.hold.back) == (1000, 0)
    assert (await pay(house, hold)).result == "confirmed"
    assert await house.claims() == {13: hold.booking_id, 14: hold.booking_id}
    assert await faults(house) == []


async def test_seats_taken_anew_are_bought_and_take_the_place_of_nothing(house):
    old = await house.buy(ANN, 3)
    await start(house, old, 41)
    hold = await house.hold(ANN, 42, show=OTHER)
    assert (hold.due.amount, [line.kind for line in hold.lines]) == (1500, ["seats"])
    assert (await pay(house, hold)).result == "confirmed"
    assert await states(house) == {old.booking_id: "confirmed", hold.booking_id: "confirmed"}
    assert await faults(house) == []


async def test_the_same_seats_taken_anew_after_the_price_was_agreed(house):
    """The difference was agreed on; whoever then buys the seats after all owes all of their price."""
    order = await house.buy(ANN, 3)
    hold = await start(house, order, 41, show=OTHER)
    await ask(house, hold)
    again = await house.hold(ANN, 41, show=OTHER)
    assert (again.booking_id, again.total.amount) == (hold.booking_id, 1500)
    assert (await house.one(tables.bookings, id=hold.booking_id)).total == 1500
    assert await faults(house) == []


async def test_until_the_last_step_of_the_ladder_or_as_the_house_sets_it(house):
    order = await house.buy(ANN, 3)
    which = await ids(house, order)
    house.now = order.show.starts_at - 7_200
    assert (await house.db.read(changing.options, ANN, order.booking_id, None, house.now, RULES)).worth.amount == 1000
    house.now += 1
    late = (changing.start, ANN, order.booking_id, which, OTHER, (3,), house.now)
    assert (await house.refused(*late, RULES)).key == "change-closed"
    await start(house, order, 3, which=which, rules=replace(RULES, change_before=600))


async def test_only_ones_own_tickets_and_only_the_same_film(house):
    order = await house.buy(ANN, 3)
    which = await ids(house, order)
    theirs = (changing.start, BOB, order.booking_id, which, OTHER, (3,), house.now, RULES)
    assert (await house.refused(*theirs)).key == "not-yours"
    film = select(*(column for column in tables.films.c if column.name not in ("id", "slug")))

    def another_film(tx):
        columns = dict(tx.execute(film).one()._mapping)
        tx.execute(insert(tables.films).values(id=2, slug="faust", **columns))
        tx.execute(update(tables.shows).where(tables.shows.c.id == OTHER).values(film_id=2))

    await house.write(another_film)
    other = (changing.start, ANN, order.booking_id, which, OTHER, (3,), house.now, RULES)
    assert (await house.refused(*other)).key == "change-other-film"
    assert await house.claims(OTHER) == {}


async def test_what_may_be_changed_to(house):
    order = await house.buy(ANN, 3, 4)
    options = await house.db.read(changing.options, ANN, order.booking_id, None, house.now, RULES)
    assert [(show.show_id, show.free) for show in options.shows] == [(1, 58), (2, 60)]
    which = await ids(house, order)
    offers = await house.db.read(changing.offers, ANN, order.booking_id, which, SHOW, house.now, RULES)
    assert all(len(offer.seats) == 2 for offer in offers.found.offers)
    full = replace(RULES, seats_per_person=2)
    await house.db.read(changing.offers, ANN, order.booking_id, which, SHOW, house.now, full)
