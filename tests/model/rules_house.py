"""What managers do, and crowds: sold-out evenings at which the line moves."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from booking import holds, promos, waitlist
from booking.office import house_seats, moving
from tests.model import holding, housekeeping, paying, standing
from tests.model.stage import LAW, MANAGER, PEOPLE, Stage, numbers, once_there_are, persons, pick, shows
from tests.model.state import DAY, HOUR, SEATS, WAITING

OTHER_SEATS = (*SEATS, 5)  # one of them was never for sale
some = st.lists(st.sampled_from((*OTHER_SEATS, *OTHER_SEATS, 60)), max_size=3, unique=True).map(tuple)

WHO = ("waiter", "owner", "house", "joins", "anybody")
quarter = st.integers(0, 3).map(lambda n: n == 0)


class House(Stage):
    @rule(show=shows, seats=some)
    def house_keeps_seats(self, show, seats) -> None:
        foretell = (housekeeping.block, show, seats)
        self.do(foretell, house_seats.block_seats, MANAGER, show, seats, "the press", self.m.now, LAW)

    @rule(show=shows, seats=some, all_of_them=st.booleans())
    def house_gives_seats_back(self, show, seats, all_of_them) -> None:
        seats = tuple(sorted(self.m.kept[show] & set(OTHER_SEATS))) if all_of_them else seats
        foretell = (housekeeping.unblock, show, seats)
        self.do(foretell, house_seats.unblock_seats, MANAGER, show, seats, "not needed", self.m.now, LAW)

    @rule(show=shows, by=st.sampled_from((0, -HOUR, HOUR, 2 * HOUR, DAY, -2 * DAY)), sure=quarter)
    def show_is_moved(self, show, by, sure) -> None:
        if sure:
            starts = self.m.shows[show].starts + by
            foretell = (housekeeping.move, show, starts)
            self.do(foretell, moving.move_show, MANAGER, show, starts, self.m.now, LAW)

    # a crowd

    @rule(first=st.sampled_from(PEOPLE), count=st.sampled_from((1, 1, 2)), who=st.sampled_from(("", "", *WHO)))
    def crowd_comes(self, first, count, who) -> None:
        """Everybody takes what is left of the first show, three seats each; who finds nothing stands in line. Then,
        perhaps, somebody's time is over.
        """
        at = PEOPLE.index(first)
        for person in (*PEOPLE[at:], *PEOPLE[:at]):
            seats = tuple(sorted(self.m.free(1)))[:3]
            if seats:
                self.do((holding.hold_seats, person, 1, seats), holds.hold_seats, person, 1, seats, self.m.now, LAW)
            else:
                foretell = (standing.join, person, 1, count, False, ())
                self.do(foretell, waitlist.join, person, 1, count, False, (), None, self.m.now, LAW)

        if who:
            self.somebodys_time_is_over(count, who, first)

    @once_there_are("line", "waiting")
    @rule(number=numbers, who=st.sampled_from(WHO), person=persons)
    def time_is_over(self, number, who, person) -> None:
        self.somebodys_time_is_over(number, who, person)

    def somebodys_time_is_over(self, number, who, person) -> None:
        """A hold runs out, and the clockwork has not seen it yet when somebody comes upon its seats."""
        live = [b for b in self.m.bookings if self.m.waits(b) and b.show == 1]
        if not (b := pick(live, number)):
            return
        self.m.now, seat = b.deadline, min(b.seats)
        in_line = [entry for entry in self.m.line if entry.state == "waiting" and entry.show == 1]
        waits = pick([entry for entry in in_line if entry.count <= len(b.seats)] or in_line, 0)
        person = waits.person if waits and who == "waiter" else person
        if who == "owner":
            self.do((holding.take_back, b.person, b), holds.take_back, b.person, b.id, self.m.now, LAW)
        elif who == "house":
            self.do((housekeeping.block, 1, (seat,)), house_seats.block_seats, MANAGER, 1, (seat,), "", self.m.now, LAW)
        elif who == "joins":
            foretell = (standing.join, person, 1, 3, False, ())
            self.do(foretell, waitlist.join, person, 1, 3, False, (), None, self.m.now, LAW)
        else:
            foretell = (holding.hold_seats, person, 1, (seat,))
            self.do(foretell, holds.hold_seats, person, 1, (seat,), self.m.now, LAW)

    @once_there_are("waiting")
    @rule(name=st.sampled_from(("FREE", "FRIENDS")))
    def word_of_a_code_goes_round(self, name) -> None:
        """Everybody who holds seats uses it."""
        for no in [b.no for b in self.m.bookings if b.state in WAITING]:
            b = self.m.bookings[no]
            self.do((paying.use_code, b.person, b, name), promos.use_code, b.person, b.id, name, self.m.now, LAW)
