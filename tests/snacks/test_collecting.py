"""At the counter: a code stands for what was bought, which is handed out once; what nobody took is paid back once."""

import pytest
from sqlalchemy import insert, select

from booking import audits, cancelling, changing, checkout, collecting, handing, people, privacy, reconcile, tickets
from booking.office import shows
from booking.providers import ProviderRefund
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW, STEWARD
from tests.snacks.menu import bought, bring_menu

OTHER = 901


async def sent_back(house, order, amount):
    """The provider gives part of a payment back without being asked by us."""
    charge = (await house.one(tables.payments, booking_id=order.booking_id)).charge_id
    refund = ProviderRefund("re-1", charge, "", "succeeded", amount, "EUR")
    assert await house.write(reconcile.take_refund, "telegram", refund, house.now, RULES) == "written"


async def theirs(house, order):
    rows = await house.rows(select(tables.tickets.c.id).where(tables.tickets.c.booking_id == order.booking_id))
    return tuple(row.id for row in rows)


@pytest.fixture
async def house(house):
    await house.write(bring_menu)
    await house.write(people.greet, OTHER, "Rui", "en", house.now)
    await house.write(people.add_staff, OTHER, "cashier", "Splendid", house.now)
    return house


async def order_of(house):
    return await house.one(tables.snack_orders)


async def refunded(house):
    return sum(row.amount for row in await house.rows(select(tables.refunds)))


async def sound(house):
    assert await house.db.read(audits.audit_books) == ()


async def test_handed_out_once_and_the_second_is_told_by_whom(house):
    await bought(house, popcorn=1, cola=2)
    code = (await order_of(house)).code
    seen = await house.db.read(collecting.look_up, STEWARD, code.lower(), house.now, RULES)
    assert (seen.state, [(line.count, line.name["en"]) for line in seen.lines]) == (
        "waiting",
        [(1, "Popcorn (large)"), (2, "Cola")],
    )
    first = await house.write(collecting.hand_out, OTHER, seen.order_id, house.now, RULES)
    second = await house.write(collecting.hand_out, STEWARD, seen.order_id, house.now + 5, RULES)
    assert first.undo_until == house.now + 60
    assert (second.state, second.collected_at, second.counter, second.undo_until) == (
        "collected",
        house.now,
        "Rui",
        None,
    )
    await sound(house)


async def test_undone_within_the_minute(house):
    order = await bought(house)
    late = house.now + 61
    await house.write(collecting.hand_out, OTHER, order.booking_id, house.now, RULES)
    assert (await house.refused(collecting.undo, OTHER, order.booking_id, late, RULES)).key == "undo-too-late"
    undone = await house.write(collecting.undo, OTHER, order.booking_id, house.now + 60, RULES)
    assert (undone.state, undone.counter) == ("waiting", "")
    await house.write(collecting.hand_out, STEWARD, order.booking_id, late, RULES)
    await sound(house)


async def test_not_undone_once_its_tickets_are_given_up(house):
    """It would wait for nobody: the buyer got the money for the seats alone, and has no ticket to show."""
    order = await bought(house)
    await house.write(collecting.hand_out, OTHER, order.booking_id, house.now, RULES)
    await cancel(house, order, None, 1800)
    assert (await house.refused(collecting.undo, OTHER, order.booking_id, house.now, RULES)).key == "undo-too-late"
    assert (await order_of(house)).state == "collected"
    await sound(house)


async def test_only_staff_of_the_cinema_learn_what_a_code_stands_for(house):
    await bought(house)
    code = (await order_of(house)).code
    await house.write(people.add_staff, BOB, "steward", "Forum", house.now)
    for person, key in ((BOB, "no-such-order"), (ANN, "not-staff")):
        assert (await house.refused(collecting.look_up, person, code, house.now, RULES)).key == key
        assert (await house.refused(collecting.hand_out, person, 1, house.now, RULES)).key == key
    assert (await house.refused(collecting.look_up, STEWARD, "2A2A2", house.now, RULES)).key == "no-such-order"
    assert await house.db.read(collecting.owned, ANN, code) == 1
    assert (await house.refused(collecting.owned, BOB, code)).key == "no-such-order"


async def test_a_code_that_is_taken_is_chosen_anew(house, monkeypatch):
    await bought(house)
    taken = (await order_of(house)).code
    codes = iter(taken + "Z9Z9Z")
    monkeypatch.setattr(collecting.secrets, "choice", lambda _letters: next(codes))
    await bought(house, 9, person=BOB)
    assert {row.code for row in await house.rows(select(tables.snack_orders))} == {taken, "Z9Z9Z"}


async def test_the_code_is_on_the_buyers_tickets_and_not_on_one_handed_on(house):
    order = await bought(house)
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    code = (await order_of(house)).code
    assert [[waiting.code for waiting in ticket.orders] for ticket in view.tickets] == [[code], [code]]
    link = await house.write(handing.offer, ANN, view.tickets[0].ticket_id, house.now, RULES)
    taken = await house.write(handing.take, BOB, link.token, house.now, RULES)
    assert taken.ticket.orders == ()
    after = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    assert [len(ticket.orders) for ticket in after.tickets] == [0, 1]
    for ticket, found in ((view.tickets[0].ticket_id, 0), (view.tickets[1].ticket_id, 1)):
        assert len(await house.db.read(collecting.with_ticket, STEWARD, ticket, house.now, RULES)) == found


async def cancel(house, order, chosen, promised, to="card"):
    return await house.write(cancelling.cancel, ANN, order.booking_id, chosen, promised, to, house.now, RULES)


async def test_the_last_seat_takes_the_snacks_along_in_full(house):
    order = await bought(house, popcorn=1, cola=2)
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    one = (view.tickets[0].ticket_id,)
    assert (await house.db.read(cancelling.preview, ANN, order.booking_id, one, house.now)).snacks.amount == 0
    await cancel(house, order, one, 900)
    assert (await order_of(house)).state == "waiting"
    await sound(house)
    quote = await house.db.read(cancelling.preview, ANN, order.booking_id, None, house.now)
    assert (quote.back.amount, quote.snacks.amount) == (900 + 1350, 1350)
    await cancel(house, order, None, 2250, "wallet")
    assert (await order_of(house)).state == "returned"
    assert await refunded(house) == 900 + 2250
    await sound(house)


async def test_what_was_collected_is_not_paid_back(house):
    order = await bought(house)
    quote = await house.db.read(cancelling.preview, ANN, order.booking_id, None, house.now)
    await house.write(collecting.hand_out, STEWARD, order.booking_id, house.now, RULES)
    refusal = await house.refused(
        cancelling.cancel, ANN, order.booking_id, None, quote.back.amount, "card", house.now, RULES
    )
    assert (refusal.key, refusal.facts["amount"]) == ("refund-changed", 1800)
    await cancel(house, order, None, 1800)
    assert await refunded(house) == 1800
    await sound(house)


async def test_what_was_paid_back_is_not_handed_out(house):
    order = await bought(house)
    await cancel(house, order, None, 1800 + 1350)
    assert (await house.write(collecting.hand_out, STEWARD, order.booking_id, house.now, RULES)).state == "returned"
    await sound(house)


async def test_a_show_called_off_gives_all_back(house):
    await bought(house)
    await house.write(shows.cancel_show, SHOW, house.now, None, RULES)
    assert await refunded(house) == 2000 + 1350
    assert (await order_of(house)).state == "returned"
    await sound(house)


async def change(house, order, show, seats=(9, 10)):
    view = await house.db.read(tickets.booking, ANN, order.booking_id, RULES)
    ids = [ticket.ticket_id for ticket in view.tickets]
    offers = await house.db.read(changing.offers, ANN, order.booking_id, ids, show, house.now, RULES)
    hold = await house.write(changing.start, ANN, order.booking_id, ids, show, seats, house.now, RULES)
    sold = await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    assert sold.state == "confirmed"
    return hold.booking_id, offers


async def test_another_show_in_the_same_cinema_keeps_them(house):
    order = await bought(house)
    new, offers = await change(house, order, 2)
    assert (offers.snacks.amount, offers.snacks_stay) == (1350, True)
    view = await house.db.read(tickets.booking, ANN, new, RULES)
    assert [len(ticket.orders) for ticket in view.tickets] == [1, 1]
    assert await refunded(house) == 0
    await sound(house)
    quote = await house.db.read(cancelling.preview, ANN, new, None, house.now)
    assert quote.snacks.amount == 1350
    await house.write(cancelling.cancel, ANN, new, None, quote.back.amount, "card", house.now, RULES)
    assert await refunded(house) == 1800 + 1350
    await sound(house)


async def test_another_cinema_pays_them_back(house):
    show = await house.one(tables.shows, id=2)
    hall = {"id": 2, "cinema_id": 2, "slug": "h", "name": "Hall", "cleaning_minutes": 15}
    await house.write(lambda tx: tx.execute(insert(tables.halls), hall))
    elsewhere = dict(show._mapping) | {"id": 3, "cinema_id": 2, "hall_id": 2}
    await house.write(lambda tx: tx.execute(insert(tables.shows), elsewhere))
    order = await bought(house)
    _, offers = await change(house, order, 3)
    assert (offers.snacks.amount, offers.snacks_stay) == (1350, False)
    assert (await order_of(house)).state == "returned"
    assert await refunded(house) == 1350
    await sound(house)


async def test_what_the_provider_sent_back_takes_the_snacks_along(house):
    """All of it: nobody pays for them any more, so nobody collects them."""
    order = await bought(house, popcorn=1)
    await sent_back(house, order, 2650)
    assert await house.state(order.booking_id) == "cancelled"
    assert (await house.one(tables.snack_orders)).state == "returned"
    assert await house.db.read(audits.audit_books) == ()


@pytest.mark.parametrize("part", [1, 1000, 2000, 2650])
async def test_money_that_went_back_before_a_change_is_not_asked_for_again(house, part):
    """The provider sent some back by itself, of the payment for seats that were changed since."""
    order = await bought(house, popcorn=1)
    changed = await house.write(
        changing.start, ANN, order.booking_id, await theirs(house, order), 2, (5, 6), house.now, RULES
    )
    await house.write(checkout.ask_payment, ANN, changed.booking_id, house.now, RULES)
    assert (await house.one(tables.snack_orders)).with_id == changed.booking_id
    await sent_back(house, order, part)
    back = (await house.db.read(cancelling.preview, ANN, changed.booking_id, None, house.now)).back.amount
    assert back == min(2650 - part, 1800 + 650)
    await house.write(cancelling.cancel, ANN, changed.booking_id, None, back, "card", house.now, RULES)
    assert (await house.one(tables.snack_orders)).state == "returned"
    assert await house.db.read(audits.audit_books) == ()


async def test_forgotten_and_exported(house):
    order = await bought(house)
    await house.write(collecting.hand_out, OTHER, order.booking_id, house.now, RULES)
    data = await house.db.read(privacy.export, ANN, house.now)
    assert len(data["booking_snacks"]) == 2
    assert [row["state"] for row in data["snack_orders"]] == ["collected"]
    assert len((await house.db.read(privacy.export, OTHER, house.now))["snack_orders"]) == 1
    await house.write(people.remove_staff, OTHER, "Splendid")
    await house.write(privacy.forget, OTHER, 0, house.now, RULES)
    row = await order_of(house)
    assert row.collected_by < 0
    assert row.counter == ""
    await house.write(privacy.forget, ANN, 1, house.now, RULES)
    await sound(house)
