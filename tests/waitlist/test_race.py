"""Two who free seats at the same moment serve one line together: the second sees what the first left.

SQLite has one writer, so that nothing there is at the same moment; on PostgreSQL the show is locked.
"""

import threading

import pytest
from sqlalchemy import create_engine, insert, select

from booking import holds, people, waitlist
from storage import tables
from storage import waitlist as lines
from tests.house import ANN, BOB, CAROL, OPENING, RULES, SHOW, open_house

PAUSE = 0.5  # seconds: enough for a transaction that nothing stops

pytestmark = pytest.mark.postgres


@pytest.fixture
def engine(postgres_url):
    made = create_engine(postgres_url)
    with made.begin() as tx:
        open_house(tx)
        taken = [{"show_id": SHOW, "seat": seat} for seat in range(2, 60)]
        tx.execute(insert(tables.seat_claims), taken)
        people.greet(tx, 104, "Dave", "en", OPENING)
    yield made
    made.dispose()


def freed_at_the_same_moment(engine):
    """Ann and Bob hold neighbouring seats and give them back at once; Carol waits for two. What Carol is offered."""
    with engine.begin() as tx:
        mine = [holds.take_offer(tx, who, SHOW, (seat,), OPENING, RULES) for who, seat in ((ANN, 0), (BOB, 1))]
        waitlist.join(tx, CAROL, SHOW, 2, True, (), None, OPENING, RULES)
        waitlist.join(tx, 104, SHOW, 2, True, (), None, OPENING, RULES)

    def second():
        with engine.begin() as tx:
            holds.release_hold(tx, BOB, mine[1].booking_id, OPENING, RULES)

    other = threading.Thread(target=second)
    with engine.begin() as tx:
        holds.release_hold(tx, ANN, mine[0].booking_id, OPENING, RULES)
        other.start()
        other.join(PAUSE)
    other.join()
    with engine.connect() as tx:
        rows = tx.execute(select(tables.waitlist.c.person_id, tables.waitlist.c.state).order_by(tables.waitlist.c.id))
        return [tuple(row) for row in rows]


def test_control_without_the_lock_a_party_that_fits_is_passed_over(engine, monkeypatch):
    monkeypatch.setattr(lines, "lock", lambda *_: None)
    assert freed_at_the_same_moment(engine) == [(CAROL, "waiting"), (104, "waiting")]


def test_two_who_free_seats_at_once_serve_the_line_together(engine):
    assert freed_at_the_same_moment(engine) == [(CAROL, "offered"), (104, "waiting")]


OFTEN = 16  # a statement that is run again and again is prepared, and by the tenth time planned for any values


def test_a_line_is_served_as_often_as_one_connection_is_asked_to(engine):
    with engine.begin() as tx:
        tx.execute(insert(tables.seat_claims), [{"show_id": SHOW, "seat": seat} for seat in (0, 1)])
        for visitor in range(300, 300 + OFTEN):
            people.greet(tx, visitor, f"Visitor {visitor}", "en", OPENING)
            waitlist.join(tx, visitor, SHOW, 1, False, ("s",), None, OPENING, RULES)
    with engine.connect() as tx:
        for seat in range(2, 2 + OFTEN):
            held = tx.begin()
            tx.execute(tables.seat_claims.delete().where(tables.seat_claims.c.seat == seat))
            waitlist.serve_lines(tx, OPENING, RULES)
            held.commit()
        offered = tx.execute(select(tables.waitlist.c.id).where(tables.waitlist.c.state == "offered")).all()
    assert len(offered) == OFTEN
