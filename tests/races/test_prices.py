"""Codes, credit and prices, taken by several at once: limits hold to the last use, wallets to the last cent."""

from sqlalchemy import insert, update

from booking import checkout, holds, promos, wallet
from storage import bookings, ledger, tables
from storage import promos as stored
from tests.house import ANN, BOB, OPENING, RULES
from tests.races import guards
from tests.races.conftest import won

GIFT = "house:gifts"


async def code(race, name, **limits):
    row = {"code": name, "basis_points": 1000, "films": [], "cinemas": [], "kinds": []} | limits
    await race.write(lambda tx: tx.execute(insert(tables.promos), row))


async def holding(race, show, *people):
    """A hold of one seat for each."""
    return [await race.hold(person, seat, show=show) for seat, person in enumerate(people)]


def use(hold, name):
    return promos.use_code, hold.person_id, hold.booking_id, name, OPENING, RULES


def keys(outcomes):
    return sorted(getattr(outcome, "key", "") for outcome in outcomes)


async def test_control_a_use_that_nobody_counts_is_one_too_many(race, monkeypatch):
    await code(race, "LAST", total_limit=1)
    monkeypatch.setattr(stored, "take", lambda *_: True)
    for hold in await holding(race, 1, ANN, BOB):
        await race.write(*use(hold, "LAST"))
    assert await race.faults() == {"promo-miscounted"}


async def test_the_last_use_of_a_code(race):
    for show in race.rounds:
        await code(race, f"LAST{show}", total_limit=2)
        wishes = await holding(race, show, *range(101, 109))
        outcomes = await race.together(*(use(hold, f"LAST{show}") for hold in wishes))
        assert keys(outcomes) == ["", "", *["promo-in-use"] * 6]
    assert await race.faults() == set()


async def test_control_a_person_whom_nobody_counts_uses_it_twice(race, monkeypatch):
    await code(race, "ONCE", person_limit=1)
    monkeypatch.setattr(stored, "uses_of", lambda *_: 0)
    for show in (1, 2):
        await race.write(*use((await holding(race, show, ANN))[0], "ONCE"))
    assert await race.faults() == {"promo-beyond-its-limit"}


async def test_the_last_use_that_a_person_has(race):
    await code(race, "ONCE", person_limit=1)
    wishes = [(await holding(race, show, ANN))[0] for show in race.rounds]
    outcomes = await race.together(*(use(hold, "ONCE") for hold in wishes * 2))
    assert len({outcome.booking_id for outcome in won(outcomes)}) == 1
    assert set(keys(outcomes)) == {"", "promo-in-your-use"}
    assert await race.faults() == set()


async def test_control_a_hold_that_ends_and_keeps_its_use(race, monkeypatch):
    await code(race, "LAST", total_limit=1)
    (hold,) = await holding(race, 1, ANN)
    await race.write(*use(hold, "LAST"))
    monkeypatch.setattr(holds, "let_go", lambda *_: None)
    await race.write(holds.release_hold, ANN, hold.booking_id, OPENING, RULES)
    assert await race.faults() == {"promo-not-given-back"}


async def test_a_use_given_back_and_taken(race):
    for show in race.rounds:
        name = f"LAST{show}"
        await code(race, name, total_limit=1)
        first, second, third = await holding(race, show, 101, 102, 103)
        await race.write(*use(first, name))
        release = (holds.release_hold, first.person_id, first.booking_id, OPENING, RULES)
        remove = (promos.remove_code, first.person_id, first.booking_id, OPENING, RULES)
        outcomes = await race.together(release, use(second, name), remove, use(third, name))
        taken = len(won([outcomes[1], outcomes[3]]))
        assert taken <= 1
        assert await race.count(tables.promo_uses) == sum(row.used for row in await race.rows(tables.promos.select()))
    assert await race.faults() == set()


async def test_control_a_use_that_does_not_look_is_of_a_hold_that_is_over(race, monkeypatch):
    await code(race, "LAST", total_limit=1)
    (hold,) = await holding(race, 1, ANN)
    before = await race.db.read(promos.held_card, ANN, hold.booking_id, OPENING)
    await race.write(holds.release_hold, ANN, hold.booking_id, OPENING, RULES)
    monkeypatch.setattr(promos, "held_card", lambda *_: before)
    assert (await race.refused(*use(hold, "LAST"))).key == "hold-ended"
    guards.unguarded_seating(monkeypatch)
    await race.write(*use(hold, "LAST"))
    assert "promo-not-given-back" in await race.faults()


async def test_a_use_taken_while_its_hold_ends(race):
    for show in race.rounds:
        await code(race, f"LAST{show}", total_limit=1)
        (hold,) = await holding(race, show, ANN)
        release = (holds.release_hold, ANN, hold.booking_id, OPENING, RULES)
        await race.together(use(hold, f"LAST{show}"), release, use(hold, f"LAST{show}"))
        assert await race.state(hold.booking_id) == "released"
    assert await race.count(tables.promo_uses) == 0
    assert await race.faults() == set()


async def give(race, amount, journal="gift:1"):
    await race.write(wallet.credit, ANN, amount, "EUR", journal, GIFT, OPENING)


async def test_control_a_debit_that_does_not_look_takes_what_is_not_there(race, monkeypatch):
    await give(race, 100)
    monkeypatch.setattr(ledger, "take", lambda *_: True)
    await race.together(*((wallet.debit, ANN, 100, "EUR", f"spent:{n}", GIFT, OPENING) for n in range(2)))
    assert await race.faults() == {"wallet-is-not-its-ledger"}


async def test_two_debits_of_one_wallet(race):
    for each in race.rounds:
        await give(race, 100, f"gift:{each}")
        spend = [(wallet.debit, ANN, 60, "EUR", f"spent:{each}:{n}", GIFT, OPENING) for n in range(4)]
        assert keys(await race.together(*spend)) == ["", *["no-credit"] * 3]
        await race.write(wallet.debit, ANN, 40, "EUR", f"rest:{each}", GIFT, OPENING)
    assert await race.faults() == set()


async def test_control_a_journal_that_nobody_knows_is_paid_twice(race, monkeypatch):
    post = ledger.post
    monkeypatch.setattr(ledger, "post", lambda *facts: post(*facts) or True)
    await give(race, 100)
    await give(race, 100)
    assert await race.faults() == {"wallet-is-not-its-ledger"}


async def test_one_journal_from_many_workers(race):
    for each in race.rounds:
        once = (wallet.credit, ANN, 100, "EUR", f"refund:{each}", GIFT, OPENING)
        assert sorted(await race.together(*[once] * 4)) == [False, False, False, True]
    (row,) = await race.rows(tables.wallets.select())
    assert row.balance == 100 * len(race.rounds)
    assert await race.faults() == set()


async def test_control_credit_that_does_not_look_pays_for_two_holds(race, monkeypatch):
    await give(race, 1200)
    wishes = [(await holding(race, show, ANN))[0] for show in (1, 2)]
    monkeypatch.setattr(ledger, "take", lambda *_: True)
    spent = [(await race.write(wallet.use_credit, ANN, hold.booking_id, OPENING, RULES)).credit for hold in wishes]
    assert sum(spent) == 2000
    assert await race.faults() == {"wallet-is-not-its-ledger"}


async def test_one_wallet_for_two_holds(race):
    """Twelve for two seats of ten each: what one hold sets aside, the other does not have."""
    await give(race, 1200)
    shows = list(race.rounds)
    for first, second in zip(shows[::2], shows[1::2], strict=True):
        wishes = [(await holding(race, show, ANN))[0] for show in (first, second)]
        spend = [(wallet.use_credit, ANN, hold.booking_id, OPENING, RULES) for hold in wishes]
        outcomes = won(await race.together(*spend, *spend))
        by_booking = {outcome.booking_id: outcome.credit for outcome in outcomes}
        assert sum(by_booking.values()) <= 1200
        assert max(by_booking.values()) == 1000
        back = [(wallet.leave_credit, ANN, hold.booking_id, OPENING, RULES) for hold in wishes]
        release = [(holds.release_hold, ANN, hold.booking_id, OPENING, RULES) for hold in wishes]
        await race.together(*back, *release)
        (row,) = await race.rows(tables.wallets.select())
        assert row.balance == 1200
    assert await race.faults() == set()


async def test_control_a_price_frozen_for_other_seats(race, monkeypatch):
    hold = await race.hold(ANN, 0)
    before = await race.db.read(checkout.own_card, ANN, hold.booking_id)
    await race.hold(ANN, 0, 1)
    monkeypatch.setattr(checkout, "own_card", lambda *_: before)
    ask = (checkout.ask_payment, ANN, hold.booking_id, OPENING, RULES)
    assert (await race.refused(*ask)).key == "hold-ended"
    frozen = {name: bookings.bindparam(f"new_{name}", type_=tables.bookings.c[name].type) for name in bookings.FROZEN}
    this = tables.bookings.c.id == bookings.bindparam("booking")
    monkeypatch.setattr(bookings, "_FREEZE", update(tables.bookings).where(this).values(frozen))
    await race.write(*ask)
    assert await race.faults() == {"total-is-not-its-seats"}


async def test_asking_to_pay_and_other_seats(race):
    for show in race.rounds:
        race.now = OPENING
        hold = await race.hold(ANN, 0, show=show)
        ask = (checkout.ask_payment, ANN, hold.booking_id, OPENING, RULES)
        change = (holds.take_offer, ANN, show, (5,), OPENING, RULES)
        await race.together(ask, change, ask)
        card = await race.db.read(checkout.own_card, ANN, hold.booking_id)
        assert card.booking.quote is None or card.is_frozen
    assert await race.faults() == set()
