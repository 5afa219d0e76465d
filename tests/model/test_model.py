"""A plain model of the house foretells what every use case does; the real one does it, on both databases.

A failure prints the calls that led to it. By default the examples are always the same; make soak tries thousands more.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.cache import LRUCache
from hypothesis.internal.conjecture import providers
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy.exc import IntegrityError

from booking import checkout, door, line
from storage import ledger, payments, promos, seats
from tests.books import Books
from tests.conftest import SOAK
from tests.model.rules_after import After
from tests.model.rules_beside import Beside
from tests.model.rules_house import House
from tests.model.rules_money import Money
from tests.model.rules_seats import Seats
from tests.model.stage import PEOPLE, furnish
from tests.races import guards
from tests.usecases import CASES

EXAMPLES = {"sqlite": 140, "postgresql": 12}  # each statement to a server is a journey
SOAK_EXAMPLES, STEPS = 4_000, 50
FEW = 200  # examples within which a missing guard must show
WITHOUT_A_RULE = {
    "catalogue.apply_import": "the programme is its ground; what an import may change has tests of its own",
    "people.add_staff": "staff is its ground",
    "people.remove_staff": "staff is its ground",
    "repairs.repair": "there is nothing to repair while the books are right",
    "reconcile.set_aside": "it writes down money that no rule takes, and touches nothing else",
    "once.once": "every call of the machine goes through it, see Stage.do",
}
KNOWN_AS = {"shows": "office"}
DONE = {
    "sqlite": {
        "alerts.tell_due", "changing.start", "charges.open_charge", "charges.settle", "checkout.apply_payment",
        "collecting.hand_out", "collecting.undo", "door.scan", "handing.offer", "holds.extend_hold",
        "holds.hold_seats", "holds.take_back", "house_seats.block_seats", "house_seats.unblock_seats",
        "moving.move_show", "notices.try_again", "parties.scan_party", "payers.keep", "payers.let_go",
        "promos.use_code", "reconcile.take_charge", "shows.cancel_show", "snacks.set_snack", "waitlist.join",
        "waitlist.pass_offer", "waitlist.serve_lines", "wallet.use_credit",
    },
    "postgresql": {"checkout.apply_payment", "holds.hold_seats", "waitlist.join", "wallet.credit"},
}  # fmt: skip
REFUSED = {
    "sqlite": {
        "already-paid", "hold-ended", "not-yours", "promo-in-use", "seats-free", "seats-gone", "seats-not-free",
        "seats-taken", "too-many-seats", "your-turn",
    },
    "postgresql": {"seats-taken"},
}  # fmt: skip


class Cinema(Seats, House, Money, After, Beside):
    """Everything that anybody may do."""


def played(books, examples, **how):
    """The same examples each time, unless `how` says otherwise; what use cases were called and how each ended."""
    machine = type("Cinema", (Cinema,), {"engine": books.engine, "outcomes": Counter()})
    given = {"derandomize": True, "database": None, "deadline": None, "print_blob": False}
    given |= {"phases": [Phase.generate]} | how
    given |= {"stateful_step_count": STEPS, "suppress_health_check": list(HealthCheck)}
    run_state_machine_as_test(machine, settings=settings(max_examples=examples, **given))
    return machine.outcomes


@pytest.fixture(autouse=True)
def unswayed(monkeypatch):
    """Hypothesis tries constants of the modules that happen to be imported; the same examples are to come without."""
    monkeypatch.setattr(providers, "_get_local_constants", providers.Constants)
    monkeypatch.setattr(providers, "CONSTANTS_CACHE", LRUCache(1024))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def books(request):
    """A furnished house; nothing in it changes, for an example is rolled back."""
    if request.param == "sqlite":
        made = Books.in_memory(request.getfixturevalue("migrated_sqlite"))
    else:
        made = Books.at(request.getfixturevalue("postgres_url"))
    furnish(made.open(visitors=len(PEOPLE)))
    yield made
    made.close()


@pytest.fixture
def in_memory(migrated_sqlite):
    books = Books.in_memory(migrated_sqlite).open(visitors=len(PEOPLE))
    furnish(books)
    yield books
    books.close()


@pytest.mark.timeout(0 if SOAK else 600)
def test_the_house_does_what_the_model_foretells(books, soak):
    """What is not tried cannot fail: the examples of SQLite are enough to reach what matters."""
    if soak:
        played(books, SOAK_EXAMPLES, derandomize=False, phases=tuple(Phase))
        return
    name = books.engine.dialect.name
    outcomes = played(books, EXAMPLES[name])
    assert {use_case for use_case, refusal in outcomes if not refusal} >= DONE[name]
    assert {refusal for _, refusal in outcomes} >= REFUSED[name]


def test_every_use_case_has_a_rule_or_a_reason():
    rules = "".join(file.read_text() for file in Path(__file__).parent.glob("rules_*.py"))
    names = {name.split()[0] for name in CASES}
    called = {name for name in names if re.search(rf"\b{_as_called(name)}\b", rules)}
    assert names - called == set(WITHOUT_A_RULE)


def _as_called(name):
    module, _, function = name.partition(".")
    return re.escape(f"{KNOWN_AS.get(module, module)}.{function}")


def finds(books, what):
    """Whether the machine, or the database itself, sees a fault."""
    with pytest.raises((AssertionError, IntegrityError), match=what):
        played(books, FEW, report_multiple_bugs=False)


def test_control_a_claim_without_its_guard(in_memory, monkeypatch):
    looked = seats.who_has
    monkeypatch.setattr(seats, "who_has", lambda *given: [row for row in looked(*given) if row.id is not None])
    guards.unguarded_claim(monkeypatch)
    finds(in_memory, "the house says yes, the model seats-(taken|not-free)|UNIQUE|claims")


def test_control_money_for_whatever_invoice(in_memory, monkeypatch):
    monkeypatch.setattr(checkout, "_cannot_apply", lambda *_: None)
    guards.unguarded_confirmation(monkeypatch)
    finds(in_memory, "confirmed|bookings|UNIQUE|Illegal")


def test_control_a_charge_that_counts_twice(in_memory, monkeypatch):
    receive, numbers = payments.receive, iter(range(10**6))

    def receive_anything(tx, booking_id, given):
        return receive(tx, booking_id, given | {"charge_id": f"{given['charge_id']}-{next(numbers)}"})

    monkeypatch.setattr(payments, "receive", receive_anything)
    finds(in_memory, "payments")


def test_control_credit_that_stays_in_the_wallet(in_memory, monkeypatch):
    monkeypatch.setattr(ledger, "take", lambda *_: True)
    finds(in_memory, "wallets|wallet.debit")


def test_control_a_code_without_limits(in_memory, monkeypatch):
    monkeypatch.setattr(promos, "take", lambda *_: True)
    finds(in_memory, "codes|promo|used_not_negative")


def test_control_a_door_that_lets_everybody_in(in_memory, monkeypatch):
    monkeypatch.setattr(door, "_judge", lambda *_: "admit")
    guards.unguarded_scan(monkeypatch)
    finds(in_memory, "tickets|assert 'admit'|admit")


def test_control_a_line_that_nobody_serves(in_memory, monkeypatch):
    monkeypatch.setattr(line, "serve_line", lambda *_: [])
    finds(in_memory, "line|the house says yes, the model (your-turn|seats-not-free)")
