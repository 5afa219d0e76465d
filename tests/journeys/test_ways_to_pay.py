"""Paying on a page and at the counter, as people do it, with a Stripe that loses its messages, lies and goes away."""

import asyncio
import os
import sys
from contextlib import asynccontextmanager

import pytest

from bot.clock import now
from bot.reconciling import compare
from bot.web import MOST_STRIPE_BYTES
from tests.journeys.conftest import as_variables
from tests.journeys.driver import buttons, words
from tests.payments.fake_stripe import SECRET_KEY, WEBHOOK_SECRET, fake_stripe

BOOKS = 3  # lists that are asked for when the office opens
ENGLISH = {"metropolis": "Metropolis", "city": "Reykjavik", "day": "Tomorrow", "row": "Row", "pay": "^Pay"}
RUSSIAN = {"metropolis": "Метрополис", "city": "Рейкьявик", "day": "Завтра", "row": "Ряд", "pay": "^Оплатить"}


@pytest.fixture
def open_till(open_office):
    """A box office with a Stripe: `async with open_till(counter=True) as (office, fake)`."""

    @asynccontextmanager
    async def open_(*, telegram=False, counter=False, ask_seconds=600, **sections):
        async with fake_stripe() as (fake, address):
            payments = {
                "provider_token": "123456789:TEST:journeys" if telegram else "",
                "stripe": {
                    "secret_key": SECRET_KEY,
                    "webhook_secret": WEBHOOK_SECRET,
                    "api_url": address,
                    "ask_seconds": ask_seconds,
                },
                "counter": {"enabled": counter},
            }
            async with open_office(payments=payments, **sections) as office:
                fake.hook = office.foyer.address + "/payments/stripe"
                while len(fake.calls) < BOOKS:
                    await asyncio.sleep(0.02)
                yield office, fake

    return open_


async def at_the_till(person, said=ENGLISH, time="19:00"):
    """From /start to the button Pay, pressed."""
    await person.start()
    for label in (said["city"], said["metropolis"], said["day"], time):
        await person.press(label)
    await person.press("2", exactly=True)
    await person.press(f"^1 · {said['row']}")
    await person.press(said["pay"])


def link_of(message):
    return next(button["url"] for button in buttons(message) if button.get("url"))


async def compared(office):
    house = office.foyer.house
    return await compare(house.db, house.rules, house.gateways)


async def one(office, statement):
    rows = await office.rows(statement)
    assert len(rows) == 1, rows
    return rows[0]


async def until(look, seconds=15.0):
    deadline = asyncio.get_running_loop().time() + seconds
    while not (found := await look()):
        assert asyncio.get_running_loop().time() < deadline, "it never came"
        await asyncio.sleep(0.1)
    return found


async def test_a_link_is_paid_and_its_event_brings_the_tickets(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        page = await ann.sees("payment page is ready")
        assert link_of(page) == fake.session["url"]
        fake.pay(fake.session["id"])
        assert await fake.deliver() == [200]
        await ann.sees("Paid")
        assert len(await office.rows("SELECT id FROM tickets")) == 2


async def test_in_russian(open_till):
    async with open_till(counter=True) as (office, fake):
        anna = await office.telegram.person("Анна", "ru")
        await at_the_till(anna, RUSSIAN)
        await anna.sees("Как вы хотите заплатить")
        await anna.press("на странице оплаты")
        await anna.sees("Страница оплаты готова")
        await anna.press("Заплатить иначе")
        await anna.press("В кассе")
        await anna.sees("Места забронированы")
        await anna.press("Заплатить иначе")
        await anna.press("на странице оплаты")
        await anna.sees("Страница оплаты готова")
        fake.pay(fake.session["id"])
        await fake.deliver()
        await anna.sees("Оплачено")
        assert [session["status"] for session in fake.of("checkout.session")] == ["expired", "complete"]


async def test_every_event_twice_and_in_the_wrong_order_is_one_sale(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("payment page is ready")
        fake.pay(fake.session["id"], slowly=True)
        fake.settle(fake.session["id"], well=True)
        events = [*reversed(fake.events)] * 2
        assert await asyncio.gather(*(fake.deliver(event) for event in events)) == [[200]] * 4
        await ann.sees("Paid")
        assert len(await office.rows("SELECT id FROM payments WHERE state = 'applied'")) == 1
        assert len(await office.rows("SELECT event_id FROM provider_events")) == 2


async def test_a_lost_event_is_made_up_for_by_asking(open_till):
    async with open_till(ask_seconds=1) as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("payment page is ready")
        fake.pay(fake.session["id"])
        await ann.sees("Paid")
        assert len(await office.rows("SELECT event_id FROM provider_events")) == 0
        assert await fake.deliver() == [200]
        assert len(await office.rows("SELECT id FROM payments")) == 1


@pytest.mark.parametrize("how", ["button", "link"])
async def test_who_comes_back_from_the_page_is_not_kept_waiting(open_till, how):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("payment page is ready")
        fake.pay(fake.session["id"])
        if how == "button":
            await ann.press("How is it going")
        else:
            await ann.start(fake.session["success_url"].partition("start=")[2])
        await ann.sees("Paid")


async def test_a_provider_that_is_down_is_said_so_and_there_is_another_way(open_till):
    async with open_till(telegram=True, ask_seconds=1) as (office, fake):
        fake.down = True
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.press("Card on the web page")
        await ann.sees("does not answer just now")
        await ann.press("Try again")
        await ann.sees("does not answer just now")
        await ann.press("another way")
        await ann.press("Card in Telegram")
        await ann.pay()
        await ann.sees("Paid")
        fake.down = False
        await until(lambda: office.rows("SELECT id FROM charges WHERE state = 'cancelled'"), seconds=60)
        assert fake.of("checkout.session") == []


async def test_an_answer_that_was_lost_leads_to_the_same_page(open_till):
    async with open_till() as (office, fake):
        fake.faults.append("after")
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("does not answer just now")
        await ann.press("Try again")
        page = await ann.sees("payment page is ready")
        assert len(fake.of("checkout.session")) == 1
        assert link_of(page) == fake.session["url"]


SHORT = {"minutes": 0.03, "payment_grace_minutes": 0.03}


async def test_a_hold_that_ends_closes_its_page(open_till):
    async with open_till(ask_seconds=1, holds=SHORT) as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("Time ran out")
        await until(lambda: office.rows("SELECT id FROM charges WHERE state = 'cancelled'"))
        assert fake.session["status"] == "expired"
        assert await fake.deliver() == [200]


async def test_money_that_came_while_stripe_was_silent_buys_the_same_seats_if_they_are_free(open_till):
    async with open_till(ask_seconds=1, holds=SHORT) as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        fake.down = True
        await ann.sees("Time ran out")
        fake.pay(fake.session["id"])
        fake.down = False
        await ann.sees("Paid")
        assert (await one(office, "SELECT state FROM charges")).state == "succeeded"


async def test_nobody_but_stripe_is_believed(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("payment page is ready")
        fake.pay(fake.session["id"])
        (event,) = fake.events
        body, signature = fake.signed(event)
        stale = fake.signed(event, at=now() - 301)[1]
        other = fake.signed(event, secret="whsec_other")[1]
        for wrong in (None, "", "v1=abc", signature[:-70], stale, other):
            assert await fake.post(body, wrong) == 400
        assert await fake.post(body + b" ", signature) == 400
        assert await fake.post(b"x" * (MOST_STRIPE_BYTES + 1), signature) == 413
        assert await office.rows("SELECT event_id FROM provider_events") == []
        assert await office.rows("SELECT id FROM payments") == []
        unknown = event | {"id": "evt_x", "type": "customer.created"}
        assert await fake.deliver(unknown) == [200]
        assert await fake.deliver(event) == [200]
        await ann.sees("Paid")


async def test_seats_reserved_in_the_chat_are_paid_at_the_counter(open_till):
    async with open_till(counter=True) as (office, _fake):
        cashier, ann = await office.telegram.person("Carol"), await office.telegram.person("Ann")
        await cashier.start()
        await staff(office, cashier, "cashier")
        await at_the_till(ann)
        await ann.press("At the counter")
        reserved = await ann.sees("Reserved")
        number = words(reserved).partition("Give them this number: ")[2].split()[0]
        await ann.say(number)  # it is a number for cashiers
        await cashier.say(number.lower())
        await cashier.sees("Take €")
        await cashier.press("I have taken")
        await cashier.sees("Taken: €")
        await ann.sees("Paid")
        payment = await one(office, "SELECT provider, charge_id FROM payments")
        assert (payment.provider, payment.charge_id) == ("counter", "counter-1")
        await cashier.start(f"p{number}")
        await cashier.sees("No seats wait to be paid")


async def staff(office, person, role):
    from booking import people  # noqa: PLC0415 - beside its only use

    await office.foyer.house.db.write(people.add_staff, person.id, role, "Northern Light", now())
    office.foyer.house.known.forget(person.id)


async def test_what_is_not_paid_at_the_counter_goes_back_on_sale(open_till):
    async with open_till(counter=True, ask_seconds=1) as (office, _fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.press("At the counter")
        await ann.sees("Reserved")
        before = "UPDATE bookings SET deadline = deadline - 864000"
        await office.foyer.house.db.write(lambda tx: tx.exec_driver_sql(before) and None)
        await ann.sees("Time ran out")
        await until(lambda: office.rows("SELECT id FROM charges WHERE state = 'cancelled'"))
        assert await office.rows("SELECT seat FROM seat_claims") == []


async def test_money_given_back_in_the_dashboard_voids_the_tickets_and_managers_hear(open_till):
    async with open_till() as (office, fake):
        ann, boss = await office.telegram.person("Ann"), await office.telegram.person("Boss")
        await boss.start()
        await staff(office, boss, "manager")
        await at_the_till(ann)
        await ann.sees("payment page is ready")
        fake.pay(fake.session["id"])
        await fake.deliver()
        await ann.sees("Paid")
        fake.give_back(fake.session["payment_intent"])
        fake.down = True
        assert await fake.deliver() == [500]  # the list of refunds could not be had: to be told again
        fake.down = False
        assert (await compared(office))["written"] == 1
        assert {row.state for row in await office.rows("SELECT state FROM tickets")} == {"void"}
        await boss.say("/findings")
        await boss.sees("dashboard")
        await boss.press("Number 1 is settled")
        await boss.sees("books agree")


async def test_the_daily_comparison_brings_the_tickets_of_a_charge_that_nobody_told_of(open_till):
    async with open_till() as (office, fake):
        ann = await office.telegram.person("Ann")
        await at_the_till(ann)
        await ann.sees("payment page is ready")
        fake.pay(fake.session["id"])
        fake.charge(700, "eur")
        assert (await compared(office))["young"] == 2
        for charge in fake.of("charge"):
            charge["created"] -= 901
        outcomes = await compared(office)
        assert (outcomes["applied"], outcomes["finding"]) == (1, 1)
        await ann.sees("Paid")
        outcomes = await compared(office)
        assert outcomes == {"known": 2}


async def test_the_books_are_compared_by_hand_too(open_till):
    async with open_till() as (office, fake):
        for amount in (700, 800):
            fake.charge(amount, "eur")["created"] -= 901
        status, said = await foyer(office, "reconcile")
        assert status == 1
        assert f"stripe: charge-without-booking: {fake.of('payment_intent')[0]['id']}, 700 EUR" in said
        assert said.endswith("Books: 2 entries of the last 4 days compared, findings are open.\n")
        await office.foyer.house.db.write(lambda tx: tx.exec_driver_sql("UPDATE findings SET settled_at = 1") and None)
        status, agreed = await foyer(office, "reconcile")
        assert (status, agreed.splitlines()[-1]) == (0, "Books: 2 entries of the last 4 days compared, all agree.")
        fake.down = True
        status, silent = await foyer(office, "reconcile")
        assert status == 1
        assert silent.endswith(" compared, not every provider answers.\n")
        assert SECRET_KEY not in said


async def foyer(office, command):
    """Runs a command of the program: its exit status and what it said."""
    env = os.environ | dict(as_variables(office.settings))
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", "from bot.cli import main; main()", command),
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    said, _ = await program.communicate()
    return program.returncode, said.decode()
