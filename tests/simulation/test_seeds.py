"""Hundreds of evenings that go wrong in every way at once. A seed that fails replays exactly: simulate(SEED, books)."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from booking import checkout, door, refunds
from storage import payments, promos, seats
from tests.races import guards
from tests.simulation.run import simulate

ROOT = Path(__file__).parents[2]
CHUNKS, SEEDS, SOAK_SEEDS = 12, 300, 10_000
FEW = 40  # seeds within which a missing guard must show
ALONE = 10  # seeds in which one guard stands alone, and is seen to be missing


def simulated(seed, books):
    books.reset()
    return simulate(seed, books)


@pytest.mark.timeout(0)
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_everything_holds_and_is_settled_a_minute_after_the_faults(furnished, soak, chunk):
    for seed in range(chunk, SOAK_SEEDS if soak else SEEDS, CHUNKS):
        assert simulated(seed, furnished).wrong == (), f"seed {seed}"


def test_the_evenings_are_eventful(furnished):
    """What is not tried cannot fail: among a few seeds, nearly every act succeeds and is refused."""
    seen = set()
    for seed in range(FEW):
        seen |= set(simulated(seed, furnished).outcomes)
    assert {name for name, key in seen if not key} >= {
        "apply", "approve", "ask", "cancel", "cash", "change", "charge-settled", "counter", "drop", "event",
        "extend_hold", "join", "leave", "not-answered", "offer", "open-charge", "pass_offer", "refund",
        "release_hold", "scan", "take-back", "take-link", "take_offer", "unanswered", "undo", "use_code", "use_credit",
    }  # fmt: skip
    assert {key for _, key in seen} >= {
        "already-done", "already-paid", "hold-ended", "not-yours", "payment-under-way", "seats-free", "seats-taken",
        "hand-on-gone", "change-stale", "nothing-to-cancel", "wrong-amount", "no-credit",
    }  # fmt: skip


def test_a_seed_replays_exactly(furnished):
    first = [simulated(seed, furnished).digest for seed in (1, 2)]
    assert [simulated(seed, furnished).digest for seed in (1, 2)] == first
    assert first[0] != first[1]


AGAIN = """
import sys
from tests.books import Books
from tests.simulation.run import PEOPLE, furnish, simulate
books = Books.in_memory(sys.argv[1]).open(visitors=len(PEOPLE))
furnish(books)
print(simulate(1, books).digest)
"""


def test_a_seed_replays_exactly_in_another_process(furnished, migrated_sqlite):
    """Nothing hangs on the order of a set or on what ran before."""
    environment = os.environ | {"PYTHONHASHSEED": "4711", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", AGAIN, migrated_sqlite]
    said = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.strip() == simulated(1, furnished).digest


def shows(books, what, seeds=FEW):
    """Whether few seeds are enough to see it: at their end, or because the database itself refuses to go on."""

    def ends(seed):
        try:
            return " ".join(simulated(seed, books).wrong)
        except IntegrityError as refused:
            return str(refused.orig)

    return any(re.search(what, ends(seed)) for seed in range(seeds))


def nobody_looks(monkeypatch):
    """Before a claim people see their own seats alone."""
    looked = seats.who_has
    monkeypatch.setattr(seats, "who_has", lambda *given: [row for row in looked(*given) if row.id is not None])


def test_control_a_claim_without_its_guard(furnished, monkeypatch):
    nobody_looks(monkeypatch)
    guards.unguarded_claim(monkeypatch)
    double = "seat-in-two-bookings|seat-without-a-claim|UNIQUE constraint failed: (bookings|tickets)"
    assert shows(furnished, double, ALONE)


def test_the_claim_alone_decides(furnished, monkeypatch):
    nobody_looks(monkeypatch)
    assert [simulated(seed, furnished).wrong for seed in range(ALONE)] == [()] * ALONE


def test_control_a_charge_that_is_not_unique(furnished, monkeypatch):
    receive, numbers = payments.receive, iter(range(10**6))

    def receive_anything(tx, booking_id, given):
        return receive(tx, booking_id, given | {"charge_id": f"{given['charge_id']}-{next(numbers)}"})

    monkeypatch.setattr(payments, "receive", receive_anything)
    assert shows(furnished, "charges:")


def test_control_money_that_is_not_sent_back(furnished, monkeypatch):
    monkeypatch.setattr(payments, "request_refund", lambda *_: 0)
    assert shows(furnished, "money-left-lying")


def test_control_a_refund_with_a_new_key_each_time(furnished, monkeypatch):
    wish = refunds._wish
    monkeypatch.setattr(refunds, "_wish", lambda row: replace(wish(row), key=f"{row.key}:{row.attempts}"))
    assert shows(furnished, "refunds:")


def test_control_a_code_that_nobody_counts(furnished, monkeypatch):
    monkeypatch.setattr(promos, "take", lambda *_: True)
    assert shows(furnished, "promo-miscounted|used_not_negative")


def test_control_a_door_that_lets_everybody_in(furnished, monkeypatch):
    monkeypatch.setattr(door, "_judge", lambda *_: "admit")
    guards.unguarded_scan(monkeypatch)
    assert shows(furnished, "admitted-more-than-once")


def test_control_seats_that_do_not_follow_their_booking(furnished, monkeypatch):
    monkeypatch.setattr(checkout.seats, "keep_until", lambda *_: None)
    assert shows(furnished, "sold-seat-may-expire")
