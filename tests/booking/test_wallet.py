"""Credit: the books balance to the unit, whatever becomes of the booking that it pays for."""

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from booking import checkout, holds, wallet
from storage import ledger, tables
from tests.house import ANN, BOB, RULES

GIFT = "house:gifts"


async def give(house, person, amount, journal="gift:1", currency="EUR"):
    return await house.write(wallet.credit, person, amount, currency, journal, GIFT, house.now)


async def balance(house, person=ANN, currency="EUR"):
    """What is in a wallet; the same as its account says, and every journal adds up to nothing."""
    entries = tables.ledger
    sums = await house.rows(select(func.sum(entries.c.amount)).group_by(entries.c.journal, entries.c.currency))
    assert {total for (total,) in sums} <= {0}
    in_books = await house.rows(
        select(func.coalesce(func.sum(entries.c.amount), 0)).where(
            entries.c.account == f"person:{person}", entries.c.currency == currency
        )
    )
    rows = await house.rows(select(tables.wallets))
    held = sum(row.balance for row in rows if (row.person_id, row.currency) == (person, currency))
    assert held == in_books[0][0]
    return held


async def use(house, hold):
    return await house.write(wallet.use_credit, hold.person_id, hold.booking_id, house.now, RULES)


async def leave(house, hold):
    return await house.write(wallet.leave_credit, hold.person_id, hold.booking_id, house.now, RULES)


async def account(house, name):
    rows = await house.rows(select(tables.ledger).where(tables.ledger.c.account == name))
    return sum(row.amount for row in rows)


async def test_a_journal_is_written_once(house):
    assert [await give(house, ANN, 500) for _ in range(2)] == [True, False]
    assert await balance(house) == 500


async def test_a_wallet_never_goes_below_nothing(house):
    await give(house, ANN, 500)
    spend = (wallet.debit, ANN, 501, "EUR", "spent:1", GIFT, house.now)
    assert (await house.refused(*spend)).key == "no-credit"
    assert await balance(house) == 500
    other = (wallet.debit, ANN, 1, "USD", "spent:2", GIFT, house.now)
    assert (await house.refused(*other)).key == "no-credit"


async def test_credit_pays_a_part(house):
    await give(house, ANN, 300)
    hold = await use(house, await house.hold(ANN, 3))
    assert (hold.credit, hold.wallet, hold.due.amount, await balance(house)) == (300, 0, 700, 0)
    order = await house.ask(hold)
    assert (order.total.amount, sum(amount for _, amount in order.lines)) == (700, 700)
    assert await house.not_approved(order, amount=1000) == "wrong-amount"
    await house.approve(order)
    assert (await house.apply(house.payment(order))).result == "confirmed"
    assert (await account(house, wallet.SALES), await account(house, f"booking:{order.booking_id}")) == (300, 0)


async def test_credit_pays_all_of_it_without_an_invoice(house):
    await give(house, ANN, 1200)
    hold = await use(house, await house.hold(ANN, 3))
    assert (hold.credit, hold.due.amount) == (1000, 0)
    sold = await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES, 0)
    assert sold.state == await house.state(hold.booking_id) == "confirmed"
    assert (await house.told("invoice"), await house.told("tickets")) == ([], [str(hold.booking_id)])
    assert await house.rows(select(tables.payments)) == []
    assert (await balance(house), await account(house, wallet.SALES)) == (200, 1000)
    again = (checkout.ask_payment, ANN, hold.booking_id, house.now, RULES, 0)
    assert (await house.refused(*again)).key == "already-paid"


async def test_using_and_leaving_credit_may_be_tapped_as_often_as_one_likes(house):
    await give(house, ANN, 300)
    hold = await house.hold(ANN, 3)
    for _ in range(2):
        for _ in range(2):
            assert (await use(house, hold)).due.amount == 700
        for _ in range(2):
            assert (await leave(house, hold)).due.amount == 1000
    assert await balance(house) == 300


@pytest.mark.parametrize("end", ["released", "expired", "dropped", "given-up"])
async def test_a_hold_that_ends_gives_credit_back(house, end):
    await give(house, ANN, 300)
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
    assert await balance(house) == 300


async def test_credit_follows_what_the_seats_cost(house):
    await give(house, ANN, 1700)
    hold = await use(house, await house.hold(ANN, 3))
    more = await house.write(holds.hold_seats, ANN, hold.show.id, (4,), house.now, RULES)
    assert (more.map.hold.credit, more.map.hold.due.amount) == (1700, 300)
    order = await house.ask(more.map.hold)
    assert (order.total.amount, await balance(house)) == (300, 0)
    fewer = await house.write(holds.drop_seats, ANN, hold.show.id, (3,), house.now, RULES)
    assert fewer.map.hold.credit == 1000
    await house.write(checkout.ask_payment, ANN, hold.booking_id, house.now, RULES, 0)
    assert (await house.state(hold.booking_id), await balance(house)) == ("confirmed", 700)


async def test_credit_is_its_owners_and_of_one_currency(house):
    await give(house, ANN, 300)
    hold = await house.hold(BOB, 3)
    assert (await house.refused(wallet.use_credit, BOB, hold.booking_id, house.now, RULES)).key == "no-credit"
    assert (await house.refused(wallet.use_credit, ANN, hold.booking_id, house.now, RULES)).key == "not-yours"
    await give(house, BOB, 500, "gift:2", "USD")
    assert (await house.refused(wallet.use_credit, BOB, hold.booking_id, house.now, RULES)).key == "no-credit"


@pytest.mark.parametrize("spent_meanwhile", [False, True])
async def test_late_money_needs_its_credit_again(house, spent_meanwhile):
    await give(house, ANN, 300)
    order = await house.ask(await use(house, await house.hold(ANN, 3)))
    await house.approve(order)
    house.now += 901
    await house.expire()
    if spent_meanwhile:
        await house.write(wallet.debit, ANN, 1, "EUR", "spent:1", GIFT, house.now)
    outcome = await house.apply(house.payment(order))
    if spent_meanwhile:
        assert (outcome.why, await balance(house)) == ("credit-gone", 299)
        assert await house.claims() == {}
    else:
        assert (outcome.result, await balance(house)) == ("confirmed", 0)


async def test_the_wallet_tells_of_all_money(house):
    await give(house, ANN, 300)
    house.now += 1
    order = await house.ask(await use(house, await house.hold(ANN, 3)))
    house.now += 1
    await house.approve(order)
    await house.apply(house.payment(order))
    house.now += 1
    await house.apply(house.payment(order))
    await give(house, ANN, 50, "gift:2")
    view = await house.db.read(wallet.wallet, ANN, "Europe/Riga")
    assert [money.amount for money in view.balances] == [50]
    told = [(entry.kind, entry.amount.amount, bool(entry.number)) for entry in view.entries]
    assert sorted(told) == sorted(
        [
            ("credit", 50, False),
            ("refund", 700, True),
            ("payment", -700, True),
            ("payment", -700, True),
            ("credit-used", -300, True),
            ("credit", 300, False),
        ]
    )
    assert told[-1] == ("credit", 300, False)


async def test_what_does_not_balance_is_not_written(house):
    with pytest.raises(ValueError, match="balance"):
        await house.write(ledger.post, "x", {"a": 1}, "EUR", 0)
    assert await house.rows(select(tables.ledger)) == []


async def test_the_database_itself_refuses_an_overdrawn_wallet(house):
    with pytest.raises(IntegrityError, match="balance_not_negative"):
        await house.write(
            lambda tx: tx.execute(insert(tables.wallets), {"person_id": ANN, "currency": "EUR", "balance": -1})
        )
