"""Killed between the house and a provider that can be asked (C8, C13, C14, C18): its books are what money follows."""

import sqlite3
import time

import pytest
from sqlalchemy import make_url

from booking import cancelling
from bot.clock import now
from bot.house import house_rules
from tests.books import Books
from tests.crashes.conftest import Left
from tests.crashes.test_points import RECEIVED, SOLD, call, came, commit, has_tickets

QUICK = 1  # seconds until the provider is asked what became of a charge
YOUNG = 900  # seconds; what is younger may still be on its way

pytestmark = pytest.mark.timeout(300)


async def at_the_page(office, ann):
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press("2", exactly=True)
    await ann.press("^1 · Row")
    await ann.press("^Pay")
    await ann.sees("payment page is ready")


def pays(fake, *, long_ago=False):
    fake.now = lambda: int(time.time()) - long_ago * (YOUNG + 60)
    fake.pay(fake.session["id"])
    fake.now = lambda: int(time.time())


async def sold(office, fake, ann):
    """Ann's tickets, bought on the page; the PaymentIntent."""
    await at_the_page(office, ann)
    pays(fake)
    await has_tickets(office, ann)
    return fake.session["payment_intent"]


async def test_c8_charged_and_nobody_ever_said_so(open_till):
    """The comparison of books at the start finds the charge; a crash in the middle of it puts it off to the next."""
    async with open_till() as (office, fake):
        bot, ann = office.process(), await office.person()
        await bot.start()
        await at_the_page(office, ann)
        await bot.kill()
        pays(fake, long_ago=True)
        await bot.start(commit(RECEIVED, "before"))
        await bot.gone()
        assert office.left() == Left(("paying",))
        await bot.start()
        await has_tickets(office, ann)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_c13_a_refund_that_nobody_knows_was_asked_for(open_till, when):
    """It is looked up before it is asked for again, under the key it has for life: the money goes back once."""
    async with open_till(ask_seconds=QUICK) as (office, fake):
        bot, ann = office.process(), await office.person()
        await bot.start(call("POST .*/v1/refunds", when))
        await sold(office, fake, ann)
        ((booking,),) = await office.rows("SELECT id FROM bookings")
        quote = office.books.read(cancelling.preview, ann.id, booking, None, now())
        given = (ann.id, booking, None, quote.back.amount, "card", now(), house_rules(office.settings))
        office.books.write(cancelling.cancel, *given)
        await bot.gone()
        assert await office.rows("SELECT state FROM refunds") == [("submitted",)]
        office.minute_goes_by()
        await bot.start()
        await came(office, "SELECT id FROM refunds WHERE state = 'succeeded'")
        await office.settled()
        assert [refund["amount"] for refund in fake.of("refund")] == [quote.back.amount]
        assert fake.calls.count("POST /v1/refunds") == 1


@pytest.mark.parametrize("when", ["before", "after"])
async def test_c14_paid_back_in_the_providers_own_dashboard(open_till, when):
    """The comparison writes the refund down and voids the tickets in one transaction, now or after the crash."""
    async with open_till(ask_seconds=QUICK) as (office, fake):
        bot, ann = office.process(), await office.person()
        await bot.start()
        intent = await sold(office, fake, ann)
        await bot.kill()
        fake.give_back(intent)
        await bot.start(commit("INSERT INTO refunds", when))
        await bot.gone()
        states = "SELECT DISTINCT state FROM tickets"
        assert await office.rows(states) == [("issued",) if when == "before" else ("void",)]
        await bot.start()
        await came(office, "SELECT id FROM refunds WHERE state = 'succeeded' AND why = 'elsewhere'")
        await office.settled()
        assert await office.rows(states) == [("void",)]
        assert await office.rows("SELECT kind FROM findings") == [("elsewhere",)]
        assert await office.rows("SELECT seat FROM seat_claims WHERE booking_id IS NOT NULL") == []


@pytest.fixture
def as_it_was(request):
    """Copies the database as it is now: what a replica that lags has when the server is lost."""
    made = []

    def copy(office) -> str:
        url = make_url(office.settings.database.url)
        if url.get_backend_name() == "sqlite":
            with sqlite3.connect(url.database) as source, sqlite3.connect(f"{url.database}-replica") as replica:
                source.backup(replica)
            return f"sqlite:///{url.database}-replica"
        office.books.close()
        cluster = request.getfixturevalue("postgres_cluster")
        made.append(cluster.create(template=url.database))
        return made[-1]

    yield copy
    for url in made:
        request.getfixturevalue("postgres_cluster").drop(url)


async def test_c18_a_server_without_the_last_commits(open_till, as_it_was):
    """The sale is gone from the database and the money is not: the provider is asked, and the same seats are sold."""
    async with open_till(ask_seconds=QUICK) as (office, fake):
        bot, ann = office.process(), await office.person()
        await bot.start()
        await at_the_page(office, ann)
        await bot.kill()
        replica = as_it_was(office)
        await bot.start()
        pays(fake)
        await ann.sees("Paid")
        await bot.kill()
        assert office.left() in (SOLD, Left(("confirmed",), payments=1, tickets=2))
        moves_to(office, replica)
        assert office.left() == Left(("paying",))
        office.minute_goes_by()
        await office.process().start()
        await came(office, "SELECT id FROM bookings WHERE state = 'confirmed'")
        await office.settled()
        assert office.left() == Left(("confirmed",), payments=1, tickets=2)
        assert len(fake.of("charge")) == 1


def moves_to(office, url):
    office.books.close()
    office.books = Books.at(url)
    database = office.settings.database.model_copy(update={"url": url})
    office.settings = office.settings.model_copy(update={"database": database})
