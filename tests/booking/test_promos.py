"""Promo codes in a sale: exact limits, and a use that is never lost and never used twice."""

import pytest
from sqlalchemy import insert, select, update

from booking import checkout, holds, promos
from storage import tables
from tests.house import ANN, BOB, OPENING, RULES


async def make_promo(house, **columns):
    row = {"code": "WELCOME", "films": [], "cinemas": [], "kinds": []} | columns
    row |= {} if "flat" in columns else {"basis_points": columns.get("basis_points", 1000)}
    await house.write(lambda tx: tx.execute(insert(tables.promos), row))


async def use(house, hold, typed="welcome"):
    return await house.write(promos.use_code, hold.person_id, hold.booking_id, typed, house.now, RULES)


async def not_used(house, hold, typed="welcome"):
    return await house.refused(promos.use_code, hold.person_id, hold.booking_id, typed, house.now, RULES)


async def used(house):
    """(used, rows of uses): always the same number."""
    row = await house.one(tables.promos, code="WELCOME")
    uses = await house.rows(select(tables.promo_uses))
    assert row.used == len(uses)
    return row.used


async def test_a_code_takes_its_part_off_and_is_kept_by_who_pays(house):
    await make_promo(house)
    hold = await use(house, await house.hold(ANN, 3, 41), " wel-come ")
    assert (hold.promo, hold.total.amount, hold.lines[-1].amount) == ("WELCOME", 2250, -250)
    order = await house.ask(hold)
    assert order.lines == (("s", 900), ("c", 1350))
    await house.approve(order)
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await used(house) == 1
    booking = await house.one(tables.bookings, id=order.booking_id)
    assert (booking.total, booking.quote["extra"]) == (2250, -250)


async def test_the_same_code_again_changes_nothing_and_another_takes_its_place(house):
    await make_promo(house)
    await make_promo(house, code="FIVE", flat=500)
    hold = await house.hold(ANN, 3)
    for _ in range(2):
        await use(house, hold)
    assert await used(house) == 1
    assert (await use(house, hold, "five")).total.amount == 500
    assert [(row.code, row.used) for row in await house.rows(select(tables.promos).order_by(tables.promos.c.id))] == [
        ("WELCOME", 0),
        ("FIVE", 1),
    ]


async def test_removing_a_code_frees_its_use(house):
    await make_promo(house)
    hold = await use(house, await house.hold(ANN, 3))
    for _ in range(2):
        hold = await house.write(promos.remove_code, ANN, hold.booking_id, house.now, RULES)
    assert (hold.promo, hold.total.amount, await used(house)) == (None, 1000, 0)


@pytest.mark.parametrize("end", ["released", "expired", "dropped", "given-up"])
async def test_a_hold_that_ends_frees_its_use(house, end):
    await make_promo(house)
    hold = await use(house, await house.hold(ANN, 3))
    if end == "given-up":
        await house.approve(await house.ask(hold))
    if end == "expired":
        house.now = hold.deadline
        await house.expire()
    elif end == "dropped":
        await house.write(holds.drop_seats, ANN, hold.show.id, (3,), house.now, RULES)
    else:
        await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    assert await used(house) == 0
    assert {row.after for row in await house.rows(select(tables.audit)) if row.what == "promo"} == {"used", "free"}


@pytest.mark.parametrize(
    ("columns", "key"),
    [
        ({"starts_at": OPENING + 1}, "promo-not-yet"),
        ({"ends_at": OPENING}, "promo-over"),
        ({"films": [2]}, "promo-other-film"),
        ({"cinemas": [2]}, "promo-other-cinema"),
        ({"currency": "USD"}, "promo-other-currency"),
        ({"kinds": ["c"]}, "promo-other-seats"),
        ({"least": 1001}, "promo-too-little"),
    ],
)
async def test_a_code_that_does_not_apply_says_why(house, columns, key):
    await make_promo(house, **columns)
    assert (await not_used(house, await house.hold(ANN, 3))).key == key
    assert await used(house) == 0


async def test_a_code_of_nobody_is_not_known(house):
    assert (await not_used(house, await house.hold(ANN, 3), "nonsense")).key == "no-such-promo"


async def test_the_last_use_in_an_open_booking_says_when_it_may_come_back(house):
    await make_promo(house, total_limit=1)
    first = await use(house, await house.hold(ANN, 3))
    second = await house.hold(BOB, 4)
    refused = await not_used(house, second)
    assert (refused.key, refused.facts["until"]) == ("promo-in-use", first.deadline)
    order = await house.ask(first)
    await house.approve(order)
    await house.apply(house.payment(order))
    assert (await not_used(house, second)).key == "promo-used-up"


async def test_one_person_uses_it_as_often_as_one_may(house):
    await make_promo(house, person_limit=1)
    first = await use(house, await house.hold(ANN, 3))
    second = await house.hold(ANN, 4, show=2)
    assert (await not_used(house, second)).key == "promo-in-your-use"
    await use(house, await house.hold(BOB, 5))
    order = await house.ask(first)
    await house.approve(order)
    await house.apply(house.payment(order))
    assert (await not_used(house, second)).key == "promo-used-already"
    assert await used(house) == 2


async def test_a_code_that_stopped_applying_is_not_used_up(house):
    """It ran out between the cart and the tap: the price has changed, and who pays it keeps no use."""
    await make_promo(house, ends_at=OPENING + 60)
    hold = await use(house, await house.hold(ANN, 3))
    house.now += 60
    ask = (checkout.ask_payment, ANN, hold.booking_id, house.now, RULES)
    assert (await house.refused(*ask, hold.due.amount)).facts["amount"] == 1000
    seen = await house.db.read(holds.hold, ANN, hold.booking_id, house.now, RULES)
    assert (seen.promo_why_not, seen.due.amount) == ("promo-over", 1000)
    assert (await house.write(*ask, 1000)).total.amount == 1000
    assert await used(house) == 0


async def test_a_change_of_the_code_ends_the_invoice(house):
    await make_promo(house)
    hold = await house.hold(ANN, 3)
    order = await house.ask(hold)
    await use(house, hold)
    assert await house.not_approved(order) == "wrong-amount"
    assert (await house.ask(hold)).total.amount == 900


async def test_a_code_cannot_change_while_it_is_being_paid(house):
    await make_promo(house)
    hold = await house.hold(ANN, 3)
    await house.approve(await house.ask(hold))
    assert (await not_used(house, hold)).key == "payment-under-way"


async def test_only_the_owner_of_a_hold_uses_a_code_for_it(house):
    await make_promo(house)
    hold = await house.hold(ANN, 3)
    refused = await house.refused(promos.use_code, BOB, hold.booking_id, "welcome", house.now, RULES)
    assert refused.key == "not-yours"
    order = await house.buy(BOB, 9)
    assert (await house.refused(promos.use_code, BOB, order.booking_id, "welcome", house.now, RULES)).key == (
        "already-paid"
    )


@pytest.mark.parametrize("taken_meanwhile", [False, True])
async def test_late_money_is_honoured_at_the_price_it_was_asked_for(house, taken_meanwhile):
    await make_promo(house, total_limit=1)
    order = await house.ask(await use(house, await house.hold(ANN, 3)))
    await house.approve(order)
    house.now += 901
    await house.expire()
    if taken_meanwhile:
        await use(house, await house.hold(BOB, 4))
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert await used(house) == 1
    whose = {row.booking_id for row in await house.rows(select(tables.promo_uses))}
    assert (whose == {order.booking_id}) is not taken_meanwhile
    honoured = [row for row in await house.rows(select(tables.audit)) if row.after == "honoured"]
    assert len(honoured) == taken_meanwhile


async def test_typing_a_code_answers_what_was_asked(house):
    await make_promo(house)
    hold = await house.hold(ANN, 3)
    asking = {"promo": hold.booking_id}
    await house.write(lambda tx: tx.execute(update(tables.people).values(asked=asking)))
    await not_used(house, hold, "wrong")
    assert (await house.one(tables.people, id=ANN)).asked == asking
    await use(house, hold)
    assert (await house.one(tables.people, id=ANN)).asked is None
