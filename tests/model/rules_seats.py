"""What people do about seats and lines."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from booking import holds, waitlist
from tests.model import holding, line, standing
from tests.model.stage import LAW, Stage, numbers, once_there_are, persons, pick, shows, strangers, wishes
from tests.model.state import ENDED, WAITING


class Seats(Stage):
    @rule(person=persons, show=shows, seats=wishes)
    def holds_seats(self, person, show, seats) -> None:
        foretell = (holding.hold_seats, person, show, seats)
        self.do(foretell, holds.hold_seats, person, show, seats, self.m.now, LAW)

    @rule(person=persons, show=shows, seats=wishes)
    def takes_an_offer(self, person, show, seats) -> None:
        foretell = (holding.take_offer, person, show, seats)
        self.do(foretell, holds.take_offer, person, show, seats, self.m.now, LAW)

    def asks_for_what_there_is_not(self, number, person) -> None:
        """Nothing, a seat beyond the hall, one that the house keeps, too many."""
        seats = ((), (60,), (10,), (0, 10), (0, 1, 2, 3))[number % 5]
        self.do((holding.take_offer, person, 1, seats), holds.take_offer, person, 1, seats, self.m.now, LAW)

    @rule(person=persons, show=shows, seats=wishes)
    def drops_seats(self, person, show, seats) -> None:
        foretell = (holding.drop_seats, person, show, seats)
        self.do(foretell, holds.drop_seats, person, show, seats, self.m.now, LAW)

    @once_there_are("waiting")
    @rule(number=numbers, stranger=strangers)
    def extends_a_hold(self, number, stranger) -> None:
        if b := self.booking(number):
            who = self.by(b.person, stranger)
            self.do((holding.extend_hold, who, b), holds.extend_hold, who, b.id, self.m.now, LAW)

    @once_there_are("bookings")
    @rule(number=numbers, stranger=strangers)
    def releases_a_hold(self, number, stranger) -> None:
        if b := self.booking(number):
            who = self.by(b.person, stranger)
            self.do((holding.release_hold, who, b), holds.release_hold, who, b.id, self.m.now, LAW)

    @once_there_are("bookings")
    @rule(number=numbers, stranger=strangers)
    def takes_back(self, number, stranger) -> None:
        if b := self.booking(number, *ENDED, *WAITING) or self.booking(number):
            who = self.by(b.person, stranger)
            self.do((holding.take_back, who, b), holds.take_back, who, b.id, self.m.now, LAW)

    def holds_run_out(self) -> None:
        said, ended = self.do((holding.expire_due,), holds.expire_due, self.m.now, LAW, 100)
        assert said.bookings == ended

    def holds_are_about_to_end(self) -> None:
        said, warned = self.do((holding.warn_ending,), holds.warn_ending, self.m.now, LAW, 100)
        assert said == warned

    @rule(person=persons, show=shows, hold=st.booleans())
    def takes_what_is_left(self, person, show, hold) -> None:
        """So that halls are sold out."""
        seats = tuple(sorted(self.m.free(show)))[:3]
        use_case, foretell = (holds.hold_seats, holding.hold_seats) if hold else (holds.take_offer, holding.take_offer)
        self.do((foretell, person, show, seats), use_case, person, show, seats, self.m.now, LAW)

    @rule(job=st.sampled_from(("holds_run_out", "holds_are_about_to_end", "lines_are_served", "lines_close")))
    def clockwork(self, job) -> None:
        getattr(self, job)()

    # the line

    @rule(
        person=persons,
        show=shows,
        count=st.sampled_from((1, 1, 2, 3, 4)),
        together=st.booleans(),
        kinds=st.sampled_from(((), (), (), (), ("s",), ("c",), ("w",))),
    )
    def joins_the_line(self, person, show, count, together, kinds) -> None:
        foretell = (standing.join, person, show, count, together, kinds)
        self.do(foretell, waitlist.join, person, show, count, together, kinds, None, self.m.now, LAW)

    @once_there_are("line")
    @rule(number=numbers, stranger=strangers)
    def leaves_the_line(self, number, stranger) -> None:
        if entry := pick(self.m.line, number):
            who = self.by(entry.person, stranger)
            self.do((standing.leave, who, entry), waitlist.leave, who, entry.id, self.m.now, LAW)

    @once_there_are("line")
    @rule(number=numbers, stranger=strangers)
    def passes_an_offer_on(self, number, stranger) -> None:
        if entry := pick([e for e in self.m.line if e.state == "offered"] or self.m.line, number):
            who = self.by(entry.person, stranger)
            self.do((standing.pass_offer, who, entry), waitlist.pass_offer, who, entry.id, self.m.now, LAW)

    @once_there_are("line")
    @rule(person=persons)
    def blocks_us(self, person) -> None:
        self.do((standing.chat_blocked, person), waitlist.chat_blocked, person, self.m.now, LAW)

    def lines_are_served(self) -> None:
        said, offers = self.do((line.serve, self.m.shows), waitlist.serve_lines, self.m.now, LAW)
        assert said == offers

    def lines_close(self) -> None:
        said, closed = self.do((standing.close_lines,), waitlist.close_lines, self.m.now, 100)
        assert said == closed
