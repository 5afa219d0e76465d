"""Where the house and the model act side by side: each call is foretold, made, and every row compared.

A whole example is one transaction, a savepoint for each call, rolled back at the end: so one database serves them all.
"""

from collections import Counter
from dataclasses import replace
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from sqlalchemy import insert, select

from booking import audits, holds, people, waitlist, wallet
from booking.line import passed_over
from booking.once import once
from booking.refusals import Refusal
from storage import tables
from tests.house import OPENING, PLAN, RULES
from tests.model import holding, line, paying, standing, view
from tests.model.state import CODES, DAY, HOUR, MOST, SEATS, SOLD, WAITING, Model, No
from tests.snacks.menu import bring_menu
from tests.usecases import GIFTS, MANAGER, fill, promo

LAW = replace(RULES, seats_per_person=MOST, largest_party=MOST)
PEOPLE = (101, 102, 103, 104)
GIFTED = {101: 700, 102: 3_000}
BEFORE = (3 * DAY, 26 * HOUR, 3 * HOUR, 3_000, 1_900)  # seconds before the first show that an example begins
SOON = (1, 9, 11, 60, 120, 299, 300, 301, 599, 600, 601, 900, 901, 1_200)
LATER = (1_800, HOUR, 2 * HOUR, DAY)
HOURS = (2 * HOUR, 1_800, 300, 0)  # seconds before a show, at which something ends
persons, numbers = st.sampled_from(PEOPLE), st.integers(0, 11)
shows = st.sampled_from((1, 1, 1, 2))
wishes = st.lists(st.sampled_from(SEATS), min_size=1, max_size=3, unique=True).map(tuple)
strangers = st.integers(0, 7).map(lambda n: n == 0)  # once in a while it is somebody else who taps


def furnish(books) -> None:
    """A few seats for sale in two shows, three codes, a manager, a little credit."""
    hall = range(len(PLAN.replace("\n", "")))
    for show in (1, 2):
        books.write(fill, [seat for seat in hall if seat not in SEATS], show)
    books.write(bring_menu)
    for name, code in CODES.items():
        books.write(promo, name, **_promo(code))
    books.write(people.greet, MANAGER, "Manager", "en", OPENING)
    books.write(people.add_staff, MANAGER, "manager", "Splendid", OPENING)
    for person, amount in GIFTED.items():
        books.write(wallet.credit, person, amount, "EUR", f"gift:{person}", GIFTS, OPENING)
    books.write(lambda tx: tx.execute(tables.shows.update().values(opens_at=OPENING - DAY)))


def _promo(code):
    limits = {"total_limit": code.total_limit, "person_limit": code.person_limit}
    if code.flat:
        return limits | {"basis_points": 0, "flat": code.flat, "least": code.least, "currency": "EUR"}
    return limits | {"basis_points": code.percent * 100}


class Stage(RuleBasedStateMachine):
    """`engine` and `outcomes` are the class's: (use case, refusal or nothing) -> how often."""

    engine = None
    outcomes: ClassVar = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.tx = self.engine.connect()
        self.whole = self.tx.begin()
        self.promo_ids = dict(self.tx.execute(select(tables.promos.c.code, tables.promos.c.id)).all())
        self.m, self.agrees, self.updates, self.last = Model(OPENING), True, 0, None
        self.m.wallets.update(GIFTED)
        self.invoices, self.paid, self.leases = {}, [], []

    @initialize(before=st.sampled_from(BEFORE))
    def opens(self, before) -> None:
        self.m.now = self.m.shows[1].starts - before

    @rule(seconds=st.sampled_from((*SOON, *SOON, *LATER)))
    def time_goes_by(self, seconds) -> None:
        self.m.now += seconds

    @rule(left=st.sampled_from((*HOURS, -7_200)), later=st.sampled_from((-1, 0, 1)), really=strangers)
    def it_is_time(self, left, later, really) -> None:
        """Just before, at or after an hour that matters. Seldom, for much is over then."""
        if really:
            self.m.now = max(self.m.now, self.m.shows[1].starts - left + later)

    def do(self, foretell, use_case, *args):
        """Makes the call; both say yes, or both refuse with the same key, and afterwards every row is as foretold.

        `foretell` is (a function of the model, its arguments). Returns what the house and what the model said.
        """
        self.agrees = False
        foretold, refused, stands = self._foretell(*foretell)
        said, key = self._call(use_case, args)
        name = f"{use_case.__module__.rpartition('.')[2]}.{use_case.__name__}"
        self.outcomes[name, key] += 1
        assert key == refused, f"{name}: the house says {key or 'yes'}, the model {refused or 'yes'}"
        self.compare()
        self.last = None if key and not stands else (self.updates, use_case, args)
        self.agrees = True
        return said, foretold

    def _foretell(self, predict, *args):
        saved = self.m.save()
        try:
            return predict(self.m, *args), "", False
        except No as no:
            if not no.stands:
                self.m.restore(saved)
            return None, no.key, no.stands

    def _call(self, use_case, args):
        self.updates += 1
        try:
            return self.write(once, self.updates, "step", self.m.now, use_case, *args), ""
        except Refusal as refusal:
            return None, refusal.key

    def write(self, use_case, *args):
        """As a write lane does that has taken several use cases into one commit."""
        with self.tx.begin_nested():
            try:
                return use_case(self.tx, *args)
            except Refusal as refusal:
                if not refusal.stands:
                    raise
                stands = refusal
        raise stands

    def compare(self) -> None:
        seen = view.read(self.tx)
        view.name_rows(self.m, seen)
        wrong = view.differences(seen, view.expected(self.m, self.promo_ids))
        assert not wrong, wrong
        paying.money(self.m)

    def teardown(self) -> None:
        try:
            if self.agrees:
                self.closes()
        finally:
            self.whole.rollback()
            self.tx.close()

    def closes(self) -> None:
        """The jobs catch up; then the books are right, and nobody in line was passed over."""
        self.do((holding.expire_due,), holds.expire_due, self.m.now, LAW, 100)
        self.do((line.serve, self.m.shows), waitlist.serve_lines, self.m.now, LAW)
        self.do((standing.close_lines,), waitlist.close_lines, self.m.now, 100)
        self.write(audits.seal, 10_000)
        assert audits.audit_books(self.tx) == ()
        assert passed_over(self.tx, self.m.now, LAW) == []
        assert audits.verify_chain(self.tx) is None

    # choosing

    def booking(self, number, *states):
        """One of the bookings in these states, the newest first; None if there is none."""
        return pick([b for b in reversed(self.m.bookings) if not states or b.state in states], number)

    def ticket(self, number, *states):
        """(booking, seat) of a ticket in one of the states."""
        return pick([(b, s) for b in self.m.bookings for s, t in b.tickets.items() if t.state in states], number)

    def ticket_id(self, b, seat):
        these = (tables.tickets.c.booking_id == b.id, tables.tickets.c.seat == seat)
        return self.tx.execute(select(tables.tickets.c.id).where(*these)).scalar_one()

    def there_are(self, name):
        states = {"waiting": WAITING, "sold": SOLD, "paying": ("paying",)}
        if name in states:
            return any(b.state in states[name] for b in self.m.bookings)
        if name == "tickets":
            return any(b.tickets for b in self.m.bookings)
        return bool(getattr(self.m, name, None) or getattr(self, name, None))

    @staticmethod
    def by(person, stranger):
        """Who acts: the person, or a stranger."""
        return next(other for other in PEOPLE if other != person) if stranger else person


def once_there_are(*names):
    """Only when the model has some: bookings, charges... or held, sold, tickets."""
    return precondition(lambda stage: all(stage.there_are(name) for name in names))


def pick(things, number):
    return things[number % len(things)] if things else None


__all__ = [
    "GIFTS",
    "LAW",
    "MANAGER",
    "Stage",
    "insert",
    "numbers",
    "once_there_are",
    "persons",
    "pick",
    "shows",
    "strangers",
    "wishes",
]
