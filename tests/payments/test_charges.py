"""Charges: one key for life, no conclusion from silence, and money applied whatever the charge was thought to be."""

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select, update

from booking import charges, checkout, counter, holds, people
from booking.providers import ChargeStatus, Event, Started
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.views import Payment
from storage import tables
from tests.house import ANN, BOB, CAROL, SHOW, STEWARD

PAGE = Started("cs_1", "https://pay.example/cs_1")


@dataclass
class Till:
    """A house with a provider whose answers are made up here; the wire is tested elsewhere."""

    house: object
    event: int = 0

    async def open(self, hold, gateway="stripe", person=None):
        given = (person or hold.person_id, hold.booking_id, gateway, "en", self.house.now, self.house.rules)
        return await self.house.write(charges.open_charge, *given)

    async def page(self, person=ANN, *seats, reference="cs_1"):
        """A page that waits to be paid: (hold, charge)."""
        opened = await self.open(await self.house.hold(person, *seats or (3,)))
        answer = Started(reference, f"https://pay.example/{reference}")
        charge = await self.house.write(
            charges.started, opened.charge.charge_id, answer, self.house.now, self.house.rules
        )
        return opened.hold, charge

    async def says(self, charge, state, payment=None):
        status = ChargeStatus(state, payment)
        return await self.house.db.write_money(
            charges.settle, charge.charge_id, status, self.house.now, self.house.rules
        )

    async def told(self, charge, state, payment=None, event_id=None):
        self.event += 1
        event = Event(
            "stripe", event_id or f"evt_{self.event}", "charge", charge.reference, ChargeStatus(state, payment)
        )
        return await self.house.db.write_money(charges.take_event, event, self.house.now, self.house.rules)

    async def money(self, hold, **changed):
        """What the provider charged for the page."""
        order = await self.house.db.read(checkout.order, hold.booking_id)
        amounts = (order.total.amount, order.total.currency)
        return replace(Payment("stripe", "pi_1", "cs_1", hold.person_id, order.payload, *amounts), **changed)

    async def due(self):
        return await self.house.write(charges.claim_due, self.house.now, self.house.rules, 10)

    async def state(self, charge):
        return (await self.house.one(tables.charges, id=charge.charge_id)).state


@pytest.fixture
def till(house):
    return Till(house)


async def test_a_page_keeps_the_seats_and_is_one_charge_however_often_it_is_asked_for(till, house):
    hold = await house.hold(ANN, 3)
    house.now += 500
    first, again = await till.open(hold), await till.open(hold)
    assert first.charge == again.charge
    assert first.bill == again.bill
    assert len(await house.rows(select(tables.charges))) == 1
    booking = await house.one(tables.bookings, id=hold.booking_id)
    assert (booking.state, booking.gateway, booking.deadline) == ("paying", "stripe", house.now + 900)
    assert (await house.one(tables.seat_claims, seat=3)).expires_at == house.now + 900


async def test_only_its_owner_has_a_hold_charged(till, house):
    hold = await house.hold(ANN, 3)
    given = (charges.open_charge, BOB, hold.booking_id, "stripe", "en", house.now, house.rules)
    assert (await house.refused(*given)).key == "not-yours"
    await till.open(hold)
    assert (await house.refused(*given)).key == "not-yours"
    other = (charges.open_charge, ANN, hold.booking_id, "counter", "en", house.now, house.rules)
    assert (await house.refused(*other)).key == "payment-under-way"


async def test_money_that_an_event_tells_of_buys_the_tickets(till, house):
    hold, charge = await till.page()
    money = await till.money(hold)
    assert await till.told(charge, "succeeded", money) == "confirmed"
    assert await house.state(hold.booking_id) == "confirmed"
    assert await till.state(charge) == "succeeded"
    assert await house.told("tickets") == [str(hold.booking_id)]


async def test_an_event_is_taken_once_and_the_same_money_once(till, house):
    hold, charge = await till.page()
    money = await till.money(hold)
    outcomes = [await till.told(charge, "succeeded", money, event_id=name) for name in ("evt_a", "evt_a", "evt_b")]
    assert outcomes == ["confirmed", "repeated", "repeated"]
    assert (await till.says(charge, "succeeded", money)).result == "repeated"
    assert len(await house.rows(select(tables.payments))) == 1


async def test_events_out_of_order_end_the_same(till, house):
    hold, charge = await till.page()
    money = await till.money(hold)
    await till.told(charge, "succeeded", money)
    for state in ("cancelled", "failed", "waiting"):
        await till.told(charge, state)
    assert (await house.state(hold.booking_id), await till.state(charge)) == ("confirmed", "succeeded")


async def test_an_event_that_is_quicker_than_the_answer(till, house):
    """The page was paid before we heard that it was there: the event names no charge we know, but a booking."""
    opened = await till.open(await house.hold(ANN, 3))
    money = await till.money(opened.hold)
    stranger = replace(opened.charge, reference="cs_1")
    assert await till.told(stranger, "succeeded", money) == "confirmed"
    assert (await till.says(opened.charge, "succeeded", money)).result == "repeated"
    assert await till.state(opened.charge) == "succeeded"


async def test_events_of_what_is_not_ours_change_nothing(till, house):
    hold, charge = await till.page()
    money, stranger = await till.money(hold), replace(charge, reference="cs_other")
    for payload, person in (("", 0), ("b1:999:101:n", ANN), (money.payload, 4242), (money.payload, BOB)):
        foreign = replace(money, payload=payload, person_id=person)
        assert await till.told(stranger, "succeeded", foreign) == "ignored"
    assert await till.told(stranger, "cancelled") == "ignored"
    assert await house.rows(select(tables.payments)) == []
    assert await house.state(hold.booking_id) == "paying"


@pytest.mark.parametrize(("changed", "why"), [({"amount": 999}, "wrong-amount"), ({"currency": "USD"}, "wrong-amount")])
async def test_wrong_money_goes_back(till, house, changed, why):
    hold, charge = await till.page()
    assert await till.told(charge, "succeeded", await till.money(hold, **changed)) == "unapplied"
    (refund,) = await house.rows(select(tables.refunds))
    assert (refund.why, refund.state) == (why, "requested")
    assert await house.state(hold.booking_id) == "paying"


async def test_a_payment_that_failed_keeps_the_seats_for_another_try(till, house):
    hold, charge = await till.page()
    house.now += 100
    assert await till.told(charge, "failed") == "failed"
    booking = await house.one(tables.bookings, id=hold.booking_id)
    assert (booking.state, booking.gateway, booking.deadline) == ("held", None, hold.deadline - 900 + 600)
    assert await house.told("payment-failed") == [str(charge.charge_id)]
    again = await till.open(hold)
    assert again.charge.charge_id != charge.charge_id
    keys = {row.key for row in await house.rows(select(tables.charges))}
    assert len(keys) == 2


async def test_a_payment_that_failed_frees_the_seats_if_that_is_the_house_way(till, house):
    house.rules = replace(house.rules, keep_after_failed_payment=False)
    hold, charge = await till.page()
    await till.told(charge, "failed")
    await house.expire()
    assert await house.state(hold.booking_id) == "expired"
    await house.hold(BOB, 3)


async def test_what_failed_and_then_succeeded_is_money(till, house):
    hold, charge = await till.page()
    money = await till.money(hold)
    await till.told(charge, "failed")
    assert await till.told(charge, "succeeded", money) == "confirmed"
    assert (await till.state(charge), await house.state(hold.booking_id)) == ("succeeded", "confirmed")


async def test_a_time_out_is_unknown_and_asked_about_until_it_is_known(till, house):
    opened = await till.open(await house.hold(ANN, 3))
    view = await house.write(charges.unanswered, opened.charge.charge_id, house.now, house.rules)
    assert view.state == "unknown"
    assert await till.due() == ()
    waits = []
    for _ in range(5):
        before = house.now
        while not (due := await till.due()):
            house.now += 1
        waits.append(house.now - before)
        assert (due[0].bill, due[0].is_wanted) == (opened.bill, True)  # the same key, asked for in the same words
        assert await house.state(opened.hold.booking_id) == "paying"
    assert waits == [20, 20, 40, 60, 60]
    await house.write(charges.started, opened.charge.charge_id, PAGE, house.now, house.rules)
    assert await till.state(opened.charge) == "waiting"


async def test_two_workers_never_ask_about_the_same_charge_at_once(till, house):
    await till.page()
    house.now += 20
    assert len(await till.due()) == 1
    assert await till.due() == ()


async def test_a_page_whose_booking_is_over_is_to_be_closed_and_late_money_still_counts(till, house):
    hold, charge = await till.page()
    money = await till.money(hold)
    house.now += 901
    await house.expire()
    (due,) = await till.due()
    assert (due.is_wanted, due.charge.reference) == (False, "cs_1")
    other = await house.hold(BOB, 3)
    assert (await till.says(charge, "succeeded", money)).why == "hold-gone"
    assert await house.claims() == {3: other.booking_id}
    assert [refund.amount for refund in await house.rows(select(tables.refunds))] == [1000]


async def test_another_way_lets_go_of_a_silent_page_and_its_late_money_goes_back(till, house):
    hold, charge = await till.page()
    money = await till.money(hold)
    held = await house.write(charges.give_up, ANN, hold.booking_id, house.now, house.rules)
    assert (held.state, await till.state(charge)) == ("held", "unknown")
    (due,) = await till.due()
    assert not due.is_wanted
    at_counter = await till.open(held, "counter")
    assert at_counter.charge.gateway == "counter"
    assert await house.state(hold.booking_id) == "paying"
    await staff(house, STEWARD, "cashier")
    await house.write(counter.take_money, STEWARD, hold.booking_id, house.now, house.rules)
    assert (await till.says(charge, "succeeded", money)).why == "already-paid"


async def test_what_was_never_known_to_have_begun_is_looked_into_at_once_when_given_up(till, house):
    opened = await till.open(await house.hold(ANN, 3))
    await house.write(charges.unanswered, opened.charge.charge_id, house.now, house.rules)
    await house.write(charges.give_up, ANN, opened.hold.booking_id, house.now, house.rules)
    (due,) = await till.due()
    assert (due.is_wanted, due.charge.reference, due.bill) == (False, None, None)


async def test_another_way_may_be_the_invoice_at_once(till, house):
    hold, _ = await till.page()
    await house.write(charges.give_up, ANN, hold.booking_id, house.now, house.rules)
    assert await house.told("invoice") == []
    await house.ask(hold)
    assert len(await house.told("invoice")) == 1


async def test_giving_up_twice_gives_up_once(till, house):
    hold, _ = await till.page()
    house.now += 10
    first = await house.write(charges.give_up, ANN, hold.booking_id, house.now, house.rules)
    house.now += 10
    assert await house.write(charges.give_up, ANN, hold.booking_id, house.now, house.rules) == first
    not_mine = (charges.give_up, BOB, hold.booking_id, house.now, house.rules)
    assert (await house.refused(*not_mine)).key == "not-yours"


async def once_more_and_again(till, house, hold):
    for _ in range(30):
        opened = await till.open(hold)
        house.now += 200
        await house.write(charges.give_up, ANN, opened.hold.booking_id, house.now, house.rules)


async def test_pages_do_not_keep_seats_for_ever(till, house):
    hold = await house.hold(ANN, 3)
    start = house.now
    with pytest.raises(Refusal, match="hold-ended"):
        await once_more_and_again(till, house, hold)
    assert house.now - start <= house.rules.longest_hold_seconds + house.rules.payment_seconds


# The counter


async def staff(house, person, role, cinema="Splendid"):
    await house.write(people.greet, person, "Sam", "en", house.now)
    await house.write(people.add_staff, person, role, cinema, house.now)


async def test_seats_reserved_at_the_counter_stay_until_shortly_before_the_show(till, house):
    opened = await till.open(await house.hold(ANN, 3, 4), "counter")
    until = opened.hold.show.starts_at - house.rules.counter_seconds
    booking = await house.one(tables.bookings, id=opened.hold.booking_id)
    assert (booking.state, booking.deadline) == ("paying", until)
    house.now = until - 1
    assert (await house.expire()).bookings == 0
    house.now = until
    await house.expire()
    assert await house.state(opened.hold.booking_id) == "expired"
    assert len(await house.told("hold-ended")) == 1
    (due,) = await till.due()
    assert not due.is_wanted
    await till.says(opened.charge, "cancelled")
    assert await till.due() == ()


async def test_a_cashier_takes_the_money_once(till, house):
    await staff(house, CAROL, "cashier")
    await staff(house, STEWARD, "manager")
    opened = await till.open(await house.hold(ANN, 3), "counter")
    number = booking_number(opened.hold.booking_id)
    seen = await house.db.read(counter.look_up, CAROL, number, house.now, house.rules)
    assert (seen.hold.due.amount, seen.is_paid) == (1000, False)
    taken = await house.write(counter.take_money, CAROL, opened.hold.booking_id, house.now, house.rules)
    assert taken.is_paid
    again = (counter.take_money, STEWARD, opened.hold.booking_id, house.now, house.rules)
    assert (await house.refused(*again)).key == "already-paid"
    (payment,) = await house.rows(select(tables.payments))
    assert (payment.provider, payment.charge_id) == ("counter", f"counter-{opened.charge.charge_id}")
    assert await house.told("tickets") == [str(opened.hold.booking_id)]
    (cash,) = [row for row in await house.rows(select(tables.audit)) if row.what == "cash"]
    assert (cash.subject, cash.after, cash.detail) == (f"booking:{opened.hold.booking_id}", "taken", {"amount": 1000})
    assert cash.actor_id is not None


@pytest.mark.parametrize(
    ("role", "cinema", "key"),
    [("steward", "Splendid", "not-cashier"), ("cashier", "Forum", "not-at-counter"), (None, "", "not-cashier")],
)
async def test_who_takes_no_money_there_learns_nothing(till, house, role, cinema, key):
    await house.write(people.greet, CAROL, "Carol", "en", house.now)
    if role:
        await staff(house, CAROL, role, cinema)
    opened = await till.open(await house.hold(ANN, 3), "counter")
    take = (counter.take_money, CAROL, opened.hold.booking_id, house.now, house.rules)
    assert (await house.refused(*take)).key == key
    look = (counter.look_up, CAROL, booking_number(opened.hold.booking_id), house.now, house.rules)
    assert (await house.refused(*look)).key == key
    assert await house.rows(select(tables.payments)) == []


async def test_no_money_is_taken_for_what_is_over_or_was_never_there(till, house):
    await staff(house, CAROL, "cashier")
    opened = await till.open(await house.hold(ANN, 3), "counter")
    held = await house.hold(BOB, 4)
    house.now = opened.hold.show.starts_at - house.rules.counter_seconds
    for booking in (opened.hold.booking_id, held.booking_id, 999):
        take = (counter.take_money, CAROL, booking, house.now, house.rules)
        assert (await house.refused(*take)).key == "not-at-counter"
    for number in ("", "0", "ZZZZZZ", "k7q2md"):
        look = (counter.look_up, CAROL, number, house.now, house.rules)
        assert (await house.refused(*look)).key == "not-at-counter"


async def test_shortly_before_the_show_nothing_is_reserved_at_the_counter(till, house):
    hold = await house.hold(ANN, 3)
    house.now = hold.show.starts_at - house.rules.counter_seconds - charges.LEAST_AT_COUNTER + 1
    hold = await house.write(holds.take_offer, ANN, SHOW, (3,), house.now, house.rules)
    given = (charges.open_charge, ANN, hold.booking_id, "counter", "en", house.now, house.rules)
    assert (await house.refused(*given)).key == "counter-too-late"


async def test_a_show_that_is_off_takes_no_money_at_the_counter(till, house):
    await staff(house, CAROL, "cashier")
    opened = await till.open(await house.hold(ANN, 3), "counter")
    await house.write(lambda tx: tx.execute(update(tables.shows).values(state="cancelled")))
    take = (counter.take_money, CAROL, opened.hold.booking_id, house.now, house.rules)
    assert (await house.refused(*take)).key == "not-at-counter"
    assert await house.rows(select(tables.payments)) == []
