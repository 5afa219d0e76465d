"""Money against the clock, against its owner and against itself: it buys once, or goes back once."""

from dataclasses import replace

from booking import checkout, holds
from storage import bookings, payments, seats, tables, tickets
from tests.house import ANN, BOB, OPENING, RULES
from tests.races import guards
from tests.races.conftest import expiry


async def approved(race, show, *wanted):
    """An order that is being paid, and the payment for it."""
    race.now = OPENING
    order = await race.ask(await race.hold(ANN, *wanted, show=show))
    await race.approve(order)
    return order, race.payment(order)


def pay(payment, now):
    return checkout.apply_payment, payment, now, RULES


async def test_control_an_expiry_that_does_not_look_lets_a_sold_booking_go(race, monkeypatch):
    _, payment = await approved(race, 1, 0, 1)
    race.now += 901
    rows = await race.db.read(bookings.due, race.now, 10)
    await race.apply(payment)
    guards.stale_expiry(monkeypatch, rows)
    await race.expire()
    assert await race.faults() == set()
    guards.unguarded_expiry(monkeypatch)
    await race.expire()
    assert await race.faults() >= {"history-jumps", "paid-for-nothing"}


async def test_control_money_that_does_not_look_buys_seats_that_are_gone(race, monkeypatch):
    _, payment = await approved(race, 1, 0, 1)
    race.now += 901
    await race.expire()
    await race.hold(BOB, 0)
    guards.unguarded_confirmation(monkeypatch)
    await race.apply(payment)
    assert await race.faults() >= {"seat-in-two-bookings", "seat-without-a-claim"}


async def test_payment_and_expiry(race):
    for show in race.rounds:
        order, payment = await approved(race, show, 0, 1)
        now = OPENING + 901
        outcome, *_ = await race.together(pay(payment, now), expiry(now), expiry(now))
        assert (outcome.result, await race.state(order.booking_id)) == ("confirmed", "confirmed")
        assert set(await race.claims(show)) == {0, 1}
    assert await race.faults() == set()


async def test_expiry_and_payment_and_somebody_else_for_the_seats(race):
    for show in race.rounds:
        order, payment = await approved(race, show, 0, 1)
        now = OPENING + 901
        snatch = (holds.take_offer, BOB, show, (1, 2), now, RULES)
        _, _, outcome = await race.together(expiry(now), snatch, pay(payment, now))
        owner = set((await race.claims(show)).values())
        assert len(owner) == 1
        assert (outcome.result == "confirmed") == (owner == {order.booking_id})
    assert await race.count(tables.refunds) == await race.count(tables.payments, state="unapplied")
    assert await race.faults() == set()


async def test_control_a_charge_that_is_not_unique_is_written_twice(race, monkeypatch):
    _, payment = await approved(race, 1, 0)
    receive, counted = payments.receive, iter("ab")

    def receive_anything(tx, booking_id, given):
        return receive(tx, booking_id, given | {"charge_id": given["charge_id"] + next(counted)})

    monkeypatch.setattr(payments, "receive", receive_anything)
    await race.together(*[pay(payment, OPENING)] * 2)
    assert await race.count(tables.payments) == 2
    assert await race.count(tables.refunds) == 1


async def test_the_same_charge_from_many_workers(race):
    for show in race.rounds:
        order, payment = await approved(race, show, 0, 1)
        outcomes = await race.together(*[pay(payment, OPENING)] * 8)
        assert sorted(outcome.result for outcome in outcomes) == ["confirmed", *["repeated"] * 7]
        assert await race.count(tables.tickets, booking_id=order.booking_id) == 2
        assert await race.count(tables.payments, ordered_id=order.booking_id) == 1
    assert await race.faults() == set()


def again(payment):
    """Another charge for the same."""
    return replace(payment, charge_id=payment.charge_id + "-again")


async def test_control_a_second_charge_that_does_not_look_is_kept(race, monkeypatch):
    _, payment = await approved(race, 1, 0)
    await race.apply(payment)
    guards.unguarded_confirmation(monkeypatch)
    monkeypatch.setattr(tickets, "issue", lambda *_: None)
    await race.apply(again(payment))
    assert await race.faults() >= {"paid-twice"}


async def test_two_charges_for_one_booking(race):
    for show in race.rounds:
        order, payment = await approved(race, show, 0)
        twice = again(payment)
        outcomes = await race.together(pay(payment, OPENING), pay(twice, OPENING))
        assert sorted((outcome.result, outcome.why) for outcome in outcomes) == [
            ("confirmed", ""),
            ("unapplied", "already-paid"),
        ]
        assert await race.count(tables.refunds, booking_id=order.booking_id) == 1
    assert await race.faults() == set()


async def test_control_a_release_that_does_not_look_lets_a_sold_booking_go(race, monkeypatch):
    order, payment = await approved(race, 1, 0)
    before = await race.db.read(holds.own_card, ANN, order.booking_id)
    await race.apply(payment)
    monkeypatch.setattr(holds, "own_card", lambda *_: before)
    release = (holds.release_hold, ANN, order.booking_id, OPENING, RULES)
    assert (await race.refused(*release)).key == "already-paid"
    guards.unguarded_release(monkeypatch)
    await race.write(*release)
    assert "paid-for-nothing" in await race.faults()


async def test_release_and_payment(race):
    for show in race.rounds:
        order, payment = await approved(race, show, 0, 1)
        release = (holds.release_hold, ANN, order.booking_id, OPENING, RULES)
        outcome, *_ = await race.together(pay(payment, OPENING), release, release)
        assert (outcome.result, await race.state(order.booking_id)) == ("confirmed", "confirmed")
    assert await race.faults() == set()


async def test_control_an_approval_that_does_not_look_is_for_other_seats(race, monkeypatch):
    order = await race.ask(await race.hold(ANN, 0))
    await race.hold(ANN, 40)
    assert await race.not_approved(order) == "wrong-amount"
    guards.unguarded_approval(monkeypatch)
    await race.approve(order)
    assert await race.state(order.booking_id) == "paying"
    assert (set(await race.claims()), order.total.amount) == ({40}, 1000)


async def test_approval_and_a_change_of_seats(race):
    for show in race.rounds:
        race.now = OPENING
        order = await race.ask(await race.hold(ANN, 0, show=show))
        change = (holds.take_offer, ANN, show, (5,), OPENING, RULES)
        approve = (checkout.approve_payment, order.payload, ANN, 1000, "EUR", OPENING, RULES)
        outcomes = await race.together(change, approve, approve)
        paying = await race.state(order.booking_id) == "paying"
        assert set(await race.claims(show)) == ({0} if paying else {5})
        assert [getattr(outcome, "key", "") for outcome in outcomes] == (
            ["payment-under-way", "", ""] if paying else ["", "wrong-amount", "wrong-amount"]
        )
    assert await race.faults() == set()


async def test_control_late_money_that_does_not_look_breaks_the_limit(race, monkeypatch):
    order, payment = await approved(race, 1, 0, 1)
    await race.write(holds.release_hold, ANN, order.booking_id, OPENING, RULES)
    before = await race.db.read(seats.who_has, 1, ANN, OPENING)
    await race.hold(ANN, *range(10, 17))
    monkeypatch.setattr(seats, "who_has", lambda *_: before)
    await race.apply(payment)
    assert len(await race.claims()) == 9 > RULES.seats_per_person


async def test_late_money_and_new_holds_of_its_payer(race):
    """The limit counts what late money buys: whichever comes first, the other makes room or goes back."""
    for show in race.rounds:
        order, payment = await approved(race, show, 0, 1)
        await race.write(holds.release_hold, ANN, order.booking_id, OPENING, RULES)
        seven = (holds.take_offer, ANN, show, tuple(range(10, 17)), OPENING, RULES)
        outcome, _ = await race.together(pay(payment, OPENING), seven)
        assert len(await race.claims(show)) == (2 if outcome.result == "confirmed" else 7)
    assert await race.faults() == set()
