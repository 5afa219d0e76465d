"""What goes beside the seats: snacks, parties at the door, cards that are kept, and what managers are told."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from booking import alerts, collecting, notices, parties, payers, people, snacks
from booking.rules.codes import party_code
from tests.house import STEWARD
from tests.model import keeping, menu, sales
from tests.model.stage import LAW, Stage, numbers, once_there_are, persons, pick, strangers
from tests.model.state import SOLD
from tests.snacks.menu import COLA, POPCORN

ELSEWHERE = 4  # on the menu of another cinema
SMALL = (
    "wishes_about_cards",
    "wishes_about_cards",
    "provider_answers_about_a_customer",
    "managers_are_told",
    "messages_are_sent_again",
    "looks_around",
)

HAND_OUT, TAKE_BACK = (collecting.hand_out, menu.hand_out), (collecting.undo, menu.undo)


class Beside(Stage):
    @once_there_are("waiting")
    @rule(
        number=numbers,
        stranger=strangers,
        snack=st.sampled_from((POPCORN, POPCORN, COLA, COLA, ELSEWHERE)),
        count=st.sampled_from((0, 1, 1, 2, 3, 11, "the usual")),
    )
    def wants_snacks(self, number, stranger, snack, count) -> None:
        if count == "the usual":
            self.wants_the_usual(number, stranger, snack)
        elif b := self.booking(number, "held") or self.booking(number):
            who = self.by(b.person, stranger)
            foretell = (menu.set_snack, who, b, snack, count)
            self.do(foretell, snacks.set_snack, who, b.id, snack, count, self.m.now, LAW)

    def wants_the_usual(self, number, stranger, before) -> None:
        if (b := self.booking(number, "held")) and (old := self.booking(before, *SOLD) or self.booking(before)):
            who = self.by(b.person, stranger)
            foretell = (menu.take_usual, who, b, old)
            self.do(foretell, snacks.take_usual, who, b.id, old.id, self.m.now, LAW)

    @once_there_are("orders")
    @rule(number=numbers, steps=st.sampled_from(((HAND_OUT,), (TAKE_BACK,), (HAND_OUT, TAKE_BACK))))
    def comes_to_the_counter(self, number, steps) -> None:
        order = pick(self.m.orders[::-1], number)
        for use_case, foretell in steps if order else ():
            no = self.m.bookings[order.no].id
            said, foretold = self.do((foretell, order), use_case, STEWARD, no, self.m.now, LAW)
            assert said is None or said.state == foretold

    # a party at the door

    @once_there_are("tickets")
    @rule(number=numbers, nonce=st.sampled_from("xy"), undone=strangers)
    def party_comes_to_the_door(self, number, nonce, undone) -> None:
        if undone:
            self.steward_takes_a_party_back(number)
        elif b := pick([b for b in reversed(self.m.bookings) if b.tickets], number):
            code = party_code(LAW.ticket_secret, b.show, b.id)
            foretell = (sales.scan_party, b, nonce)
            said, verdict = self.do(foretell, parties.scan_party, STEWARD, code, nonce, self.m.now, LAW)
            assert said.verdict == verdict

    def steward_takes_a_party_back(self, number) -> None:
        if scanned := pick(list(self.m.party_scans), number):
            no, nonce = scanned
            b = self.m.bookings[no]
            code = party_code(LAW.ticket_secret, b.show, b.id)
            said, _ = self.do((sales.scan_party, b, nonce), parties.scan_party, STEWARD, code, nonce, self.m.now, LAW)
            foretell = (sales.undo_party, b, nonce)
            undone, verdict = self.do(foretell, parties.undo_party, STEWARD, said.scan_id, self.m.now, LAW)
            assert undone is None or undone.verdict == verdict

    # cards that are kept, words to managers, messages that were given up

    @rule(what=st.sampled_from(SMALL), number=numbers, person=persons)
    def also(self, what, number, person) -> None:
        getattr(self, what)(number, person)

    def wishes_about_cards(self, number, person) -> None:
        if number % 3:
            said, foretold = self.do((keeping.keep, person), payers.keep, person, keeping.GATEWAY, self.m.now)
        else:
            said, foretold = self.do((keeping.let_go, person), payers.let_go, person, self.m.now)
        assert (said.on, said.leaving) == foretold

    def provider_answers_about_a_customer(self, number, person) -> None:
        """One is made, whatever was wished for meanwhile, or one that was to go is gone."""
        due, keys = self.do((keeping.claim_due, 2), payers.claim_due, self.m.now, 2)
        assert [each.payer.key for each in due] == keys
        leaving = [p for p in self.m.payers if p.state == "leaving"]
        if person % 2 and (payer := pick(leaving, number)):
            self.do((keeping.gone, payer), payers.gone, payer.key, self.m.now)
        elif payer := pick([p for p in self.m.payers if p.requested], number):
            customer = f"cus-{payer.id}"
            self.do((keeping.known, payer, customer), payers.known, payer.key, customer)

    def managers_are_told(self, number, person) -> None:
        """Each once: a second time there is nothing to do."""
        self.do((_nothing,), alerts.tell_due, self.m.now)
        assert alerts.are_due(self.tx, self.m.now) is False
        said, _ = self.do((_nothing,), alerts.tell_due, self.m.now)
        assert said == 0

    def messages_are_sent_again(self, number, person) -> None:
        """A message of several is sent in part, given up, and revived unless its reader has blocked us."""
        lease = f"parts-{self.updates}"
        leased, _ = self.do((_nothing,), notices.claim_due, self.m.now, lease, 1)
        for notice in leased:
            self.do((_nothing,), notices.part_sent, notice.id, lease, 1)
            self.do((_nothing,), notices.failed, notice.id, lease, self.m.now, None, "no answer")
        dead = "SELECT person_id FROM outbox WHERE state = 'dead'"
        given_up = [row.person_id for row in self.tx.exec_driver_sql(dead)]
        said, _ = self.do((_nothing,), notices.try_again, self.m.now)
        assert said == len([person for person in given_up if person not in self.m.blocked])

    def looks_around(self, number, person) -> None:
        self.do((_nothing,), people.find_by, person, 1, "R")
        self.do((_nothing,), people.show_currency, person, "GBP")


def _nothing(_model):
    """What changes nothing that the model is about."""
