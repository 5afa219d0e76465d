"""What becomes of what was sold, of refunds, and of people; and what the clockwork does."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from booking import (
    audits,
    cancelling,
    changing,
    charges,
    door,
    handing,
    holds,
    notices,
    people,
    privacy,
    reconcile,
    refunds,
    reminders,
    reviews,
    tickets,
)
from booking.office import shows as office
from booking.once import once
from booking.providers import Event, ProviderRefund, RefundStatus
from booking.refusals import Refusal
from booking.rules.codes import ticket_code
from tests.house import STEWARD
from tests.model import giving_back, leaving, sales
from tests.model.stage import LAW, MANAGER, Stage, numbers, once_there_are, persons, pick, shows, strangers, wishes
from tests.model.state import SOLD, No, own

FILM = 1
SMALL = (
    "asks_for_what_there_is_not",
    "comes_back",
    "wishes_to_be_forgotten",
    "rates_the_film",
    "asks_for_tickets_again",
    "message_is_remembered",
    "notices_go_out",
    "reminders_are_written",
    "history_is_sealed",
    "settles_in",
    "update_comes_again",
    "what_is_old_is_forgotten",
)


class After(Stage):
    @once_there_are("tickets")
    @rule(
        number=numbers,
        stranger=strangers,
        most=st.sampled_from((0, 1, 2)),
        to=st.sampled_from(("card", "wallet", "others")),
        more=st.sampled_from((0, 0, 0, 1)),
    )
    def gives_up_tickets(self, number, stranger, most, to, more) -> None:
        """All (0) or some, for what would come back, or for a unit more; or for other tickets."""
        if to == "others":
            self.begins_a_change(number, stranger, most or 1, 1 + number % 2, None)
            return
        b = self.booking(number, *SOLD) or self.booking(number)
        if not b:
            return
        seats = sorted(sales.own_seats(b))[:most] if b.tickets and most else None
        chosen = (sales.own_seats(b) if seats is None else seats) if b.tickets else ()
        promised = (sales.back_for(self.m, b, chosen) if chosen else 0) + more
        ids = None if seats is None else tuple(self.ticket_id(b, seat) for seat in seats)
        who = self.by(b.person, stranger)
        foretell = (sales.cancel, who, b, seats, promised, to)
        self.do(foretell, cancelling.cancel, who, b.id, ids, promised, to, self.m.now, LAW)

    @once_there_are("sold")
    @rule(number=numbers, stranger=strangers, most=st.sampled_from((1, 1, 2)), show=shows, seats=wishes | st.none())
    def begins_a_change(self, number, stranger, most, show, seats) -> None:
        """To seats as they are wished for, or to some that are free."""
        seats = tuple(sorted(self.m.free(show)))[:most] if seats is None else seats
        b = self.booking(number, *SOLD) or self.booking(number)
        if not b:
            return
        old = tuple(sorted(b.tickets))[:most]
        ids = tuple(self.ticket_id(b, seat) for seat in old)
        who = self.by(b.person, stranger)
        foretell = (sales.start_change, who, b, old, show, seats)
        self.do(foretell, changing.start, who, b.id, ids, show, seats, self.m.now, LAW)

    # from hand to hand, and through the door

    @once_there_are("tickets")
    @rule(number=numbers, stranger=strangers)
    def hands_on(self, number, stranger) -> None:
        if found := self.ticket(number, "issued", "used"):
            b, seat = found
            who = self.by(b.tickets[seat].person, stranger)
            foretell = (sales.offer_ticket, who, b, seat)
            self.do(foretell, handing.offer, who, self.ticket_id(b, seat), self.m.now, LAW)

    @once_there_are("tickets")
    @rule(number=numbers, stranger=strangers)
    def takes_a_link_back(self, number, stranger) -> None:
        open_links = [(self.m.bookings[x.booking], x.seat) for x in self.m.links if x.state == "open"]
        if found := pick(open_links, number) or self.ticket(number, "issued"):
            b, seat = found
            who = self.by(b.tickets[seat].person, stranger)
            self.do((sales.withdraw, who, b, seat), handing.withdraw, who, self.ticket_id(b, seat), self.m.now, LAW)

    @once_there_are("links")
    @rule(number=numbers, person=persons)
    def opens_a_link(self, number, person) -> None:
        if link := pick(self.m.links, number):
            said, how = self.do((sales.take_ticket, person, link), handing.take, person, link.token, self.m.now, LAW)
            assert said is None or said.how == how

    @once_there_are("tickets")
    @rule(number=numbers, nonce=st.sampled_from("abc"), old=strangers)
    def comes_to_the_door(self, number, nonce, old) -> None:
        """With the code that is good, or the one from before the ticket was handed on."""
        if found := self.ticket(number, "issued", "used", "void"):
            b, seat = found
            ticket_id, epoch = self.ticket_id(b, seat), max(1, b.tickets[seat].epoch - old)
            code = ticket_code(LAW.ticket_secret, b.show, ticket_id, epoch)
            foretell = (sales.scan, b, seat, epoch, nonce)
            said, verdict = self.do(foretell, door.scan, STEWARD, code, nonce, self.m.now, LAW)
            assert said.verdict == verdict

    @once_there_are("tickets")
    @rule(number=numbers)
    def steward_takes_it_back(self, number) -> None:
        if found := self.ticket(number, "used") or self.ticket(number, "issued", "void"):
            b, seat = found
            ticket_id = self.ticket_id(b, seat)
            self.do((sales.undo_scan, b, seat), door.undo_scan, STEWARD, ticket_id, self.m.now, LAW)

    @rule(show=shows, sure=strangers)
    def show_is_called_off(self, show, sure) -> None:
        if sure:
            self.do((sales.cancel_show, show), office.cancel_show, show, self.m.now, MANAGER, LAW)

    # money on its way back

    @once_there_are("refunds")
    @rule(most=st.integers(1, 3))
    def refunds_go_out(self, most) -> None:
        due, claimed = self.do((giving_back.claim_due, most), refunds.claim_due, self.m.now, most)
        assert [wish.refund_id for wish in due] == sorted(refund.id for refund in claimed)
        self.leases += due

    @once_there_are("leases")
    @rule(
        number=numbers,
        answer=st.sampled_from(("succeeded", "succeeded", None, "failed", "manual", "missing", "submitted")),
    )
    def provider_answers(self, number, answer) -> None:
        """About a refund that went out; late answers have lost their lease."""
        if not (due := pick(self.leases[::-1], number)):
            return
        reference = f"re-{due.refund_id}" if answer == "succeeded" else None
        status = None if answer is None else RefundStatus(answer, reference)
        foretell = (_settle, due.refund_id, due.attempt, answer, reference)
        said, foretold = self.do(foretell, refunds.settle, due, status, self.m.now)
        assert said == foretold

    @once_there_are("refunds")
    @rule(number=numbers)
    def manager_pays_by_hand(self, number) -> None:
        manual = [refund for refund in self.m.refunds if refund.state == "manual"]
        if refund := pick(manual or self.m.refunds, number):
            self.do((giving_back.paid_by_hand, refund), refunds.paid_by_hand, MANAGER, refund.id, self.m.now)

    @once_there_are("payments")
    @rule(
        number=numbers,
        part=st.sampled_from((1, 1, 2)),
        why=st.sampled_from(("elsewhere", "elsewhere", "chargeback")),
        told=st.booleans(),
    )
    def money_went_back_elsewhere(self, number, part, why, told) -> None:
        """All of a payment or a half, in the provider's list or by its event."""
        if not self.m.payments:
            return
        no = number % len(self.m.payments)
        payment, reference = self.m.payments[no], f"x-{number}"
        refund = ProviderRefund(reference, payment.charge_id, "", "succeeded", payment.amount // part, "EUR", why)
        given = (giving_back.take_refund, no, reference, payment.amount // part, why)
        if told:
            said, foretold = self.do(given, reconcile.take_refund, payment.provider, refund, self.m.now, LAW)
        else:
            event = Event(payment.provider, f"evt-{self.updates}", "refunds", refunds=(refund,))
            said, foretold = self.do(given, reconcile.take_refunds, event, (), self.m.now, LAW)
        assert said == foretold

    @once_there_are("payments")
    @rule(number=numbers)
    def provider_knows_nothing(self, number) -> None:
        if payment := pick(self.m.payments, number):
            key = (payment.provider, payment.charge_id)
            foretell = (giving_back.find, *key, "payment-without-charge")
            self.do(foretell, reconcile.find_missing, *key, self.m.now)

    @once_there_are("findings")
    @rule(number=numbers)
    def manager_sees_to_a_finding(self, number) -> None:
        found = pick(reconcile.all_findings(self.tx), number)
        if found:
            foretell = (_settle_finding, (found.provider, found.reference, found.kind))
            self.do(foretell, reconcile.settle_finding, MANAGER, found.finding_id, self.m.now)

    # people, and the clockwork

    @rule(what=st.sampled_from(SMALL), number=numbers, person=persons)
    def besides(self, what, number, person) -> None:
        getattr(self, what)(number, person)

    def comes_back(self, number, person) -> None:
        self.do((_unblock, person), people.greet, person, "Somebody", "en", self.m.now)

    def wishes_to_be_forgotten(self, number, person) -> None:
        """And comes back as somebody new."""
        told = (0, 9)[number % 2]
        alias = self.write(_alias, person)
        forgotten, _ = self.do((leaving.forget, person, alias, told), _forget, person, told, self.m.now)
        if forgotten:
            self.do((_unblock, person), people.greet, person, "Somebody new", "en", self.m.now)

    def rates_the_film(self, number, person) -> None:
        stars = number % 5 + 1
        self.do((_rate, person, stars), reviews.rate, person, FILM, stars, self.m.now)

    def asks_for_tickets_again(self, number, person) -> None:
        if b := self.booking(number):
            who = self.by(b.person, person % 4 == 0)
            self.do((_send_again, who, b), tickets.send_again, who, b.id, self.m.now)

    def message_is_remembered(self, number, person) -> None:
        if b := self.booking(number):
            self.do((_nothing,), holds.remember_message, b.id, 77)

    def notices_go_out(self, number, person) -> None:
        """Whatever is to be told can be told, as it is now."""
        lease, again = f"lease-{self.updates}", (None, self.m.now + 30)[number % 2]
        leased, _ = self.do((_nothing,), notices.claim_due, self.m.now, lease, 20)
        for notice in leased:
            notices.view(self.tx, notice, self.m.now, LAW)
        for notice in leased[:3]:
            if person % 2:
                self.do((_nothing,), notices.failed, notice.id, lease, self.m.now, again, "silence")
            else:
                self.do((_nothing,), notices.sent, notice.id, lease, self.m.now)

    def reminders_are_written(self, number, person) -> None:
        """Each once: a second time there is nothing to do."""
        for job, given in ((reminders.remind_due, (self.m.now, LAW)), (reminders.ask_due, (self.m.now,))):
            self.do((_nothing,), job, *given)
            said, _ = self.do((_nothing,), job, *given)
            assert said == 0

    def history_is_sealed(self, number, person) -> None:
        self.do((_nothing,), audits.seal, 10_000)

    def settles_in(self, number, person) -> None:
        self.do((_nothing,), people.set_city, person, 1)
        self.do((_nothing,), people.set_language, person, "ru")
        self.do((_nothing,), people.ask, person, {"promo": 1})

    def update_comes_again(self, number, person) -> None:
        """The last one, word for word: it was done, and is not done twice."""
        if self.last is None:
            return
        update_id, use_case, args = self.last
        try:
            self.write(once, update_id, "step", self.m.now, use_case, *args)
        except Refusal as refusal:
            assert refusal.key == "already-done"  # noqa: PT017 - that it is refused is what is asked
        else:
            raise AssertionError(f"{use_case.__name__} was done twice")
        self.compare()

    def what_is_old_is_forgotten(self, number, person) -> None:
        self.do((_nothing,), people.forget_updates, self.m.now)
        self.do((_nothing,), charges.forget_events, self.m.now)


def _nothing(_model):
    """What changes nothing that the model is about."""


def _forget(tx, person, told, now):
    privacy.forget(tx, person, told, now, LAW)
    return True


_forget.__module__, _forget.__name__ = privacy.__name__, "forget"


def _alias(tx, person):
    from storage import people as known  # noqa: PLC0415

    return known.alias(tx, person)


def _settle(m, refund_id, attempt, answer, reference):
    refund = next(refund for refund in m.refunds if refund.id == refund_id)
    if refund.state != "submitted" or refund.attempts != attempt:
        return False
    giving_back.settle(m, refund, answer, reference)
    return True


def _settle_finding(m, key):
    m.findings[key] = "settled"


def _unblock(m, person):
    m.blocked.discard(person)


def _send_again(_model, person, b):
    own(_model, person, b)
    if b.state not in SOLD:
        raise No("no-such-booking")


def _rate(m, person, stars):
    tickets_of = [(b, t) for b in m.bookings for t in b.tickets.values() if t.person == person]
    if not any(t.state != "void" and m.shows[b.show].on and m.left(b.show) <= -7_000 for b, t in tickets_of):
        raise No("not-visited")
    m.stars[person] = stars
