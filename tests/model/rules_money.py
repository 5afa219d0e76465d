"""How people pay: in the chat, on a page, at the counter, with codes and credit."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from booking import charges, checkout, counter, holds, promos, reconcile, snacks, wallet
from booking.providers import ChargeStatus, Event, ProviderCharge, Started
from booking.views import Payment
from tests.model import charging, giving_back, holding, menu, paying
from tests.model.stage import (
    GIFTS,
    LAW,
    MANAGER,
    Stage,
    numbers,
    once_there_are,
    persons,
    pick,
    shows,
    strangers,
    wishes,
)
from tests.model.state import WAITING
from tests.snacks.menu import POPCORN

codes = st.sampled_from(("friends", "flat", "FREE", "nothing"))
amounts = st.sampled_from((0, 0, 0, 0, 0, 1, -1))  # more or less than was asked for


class Money(Stage):
    # how to pay

    @once_there_are("waiting")
    @rule(number=numbers, stranger=strangers, name=codes)
    def uses_a_code(self, number, stranger, name) -> None:
        if b := self.booking(number, "held") or self.booking(number):
            who = self.by(b.person, stranger)
            self.do((paying.use_code, who, b, name.upper()), promos.use_code, who, b.id, name, self.m.now, LAW)

    @once_there_are("waiting")
    @rule(number=numbers, stranger=strangers)
    def removes_a_code(self, number, stranger) -> None:
        if b := self.booking(number):
            who = self.by(b.person, stranger)
            self.do((paying.remove_code, who, b), promos.remove_code, who, b.id, self.m.now, LAW)

    @once_there_are("waiting")
    @rule(number=numbers, stranger=strangers)
    def uses_credit(self, number, stranger) -> None:
        if b := self.booking(number, "held") or self.booking(number):
            who = self.by(b.person, stranger)
            self.do((paying.use_credit, who, b), wallet.use_credit, who, b.id, self.m.now, LAW)

    @once_there_are("waiting")
    @rule(number=numbers, stranger=strangers)
    def leaves_credit(self, number, stranger) -> None:
        if b := self.booking(number):
            who = self.by(b.person, stranger)
            self.do((paying.leave_credit, who, b), wallet.leave_credit, who, b.id, self.m.now, LAW)

    @rule(person=persons, amount=st.sampled_from((500, 2_000)), use_case=st.sampled_from((wallet.credit, wallet.debit)))
    def credit_comes_or_goes(self, person, amount, use_case) -> None:
        given = (person, amount, "EUR", f"gift:{self.updates}", GIFTS, self.m.now)
        self.do((paying.credit if use_case is wallet.credit else paying.debit, person, amount), use_case, *given)

    # in the chat

    @once_there_are("bookings")
    @rule(number=numbers, stranger=strangers, promised=st.sampled_from((None, None, None, 0, 1_000)))
    def asks_to_pay(self, number, stranger, promised) -> None:
        if b := self.booking(number, *WAITING) or self.booking(number):
            who = self.by(b.person, stranger)
            self.do((paying.ask_payment, who, b, promised), checkout.ask_payment, who, b.id, self.m.now, LAW, promised)
            self.keep_invoice(b.no)

    def keep_invoice(self, no) -> None:
        """Whatever was asked for once may be paid at any time."""
        b = self.m.bookings[no]
        order = checkout.order(self.tx, b.id)
        assert (order is not None) == (b.agreed is not None and b.state in WAITING)
        if order is not None:
            assert order.total.amount == b.due
            self.invoices[b.no, b.person, b.agreed.nonce] = (order.payload, b.due)

    def invoice(self, number):
        return pick(list(reversed(self.invoices)), number)

    @once_there_are("invoices")
    @rule(number=numbers, stranger=strangers, more=amounts, currency=st.sampled_from(("EUR", "EUR", "EUR", "USD")))
    def is_asked_for_a_yes(self, number, stranger, more, currency) -> None:
        if invoice := self.invoice(number):
            payload, due = self.invoices[invoice]
            who = self.by(invoice[1], stranger)
            foretell = (paying.approve_payment, invoice, who, due + more, currency)
            self.do(foretell, checkout.approve_payment, payload, who, due + more, currency, self.m.now, LAW)

    @once_there_are("paying")
    @rule(number=numbers)
    def our_yes_came_too_late(self, number) -> None:
        if b := self.booking(number, "paying", "held", "confirmed"):
            self.do((paying.payment_refused, b), checkout.payment_refused, b.id, self.m.now)

    @once_there_are("invoices")
    @rule(number=numbers, stranger=strangers, more=amounts)
    def money_comes(self, number, stranger, more) -> None:
        """For any invoice that ever went out, right or wrong, in time or late."""
        if invoice := self.invoice(number):
            who = self.by(invoice[1], stranger)
            self.apply(invoice, who, self.invoices[invoice][1] + more, f"tg-{self.updates}")

    @once_there_are("paid")
    @rule(number=numbers)
    def money_is_told_of_again(self, number) -> None:
        if known := pick(self.paid, number):
            self.apply(*known)

    def apply(self, invoice, who, amount, charge) -> None:
        self.paid.append((invoice, who, amount, charge))
        payment = self.payment("telegram", invoice, who, amount, charge)
        foretell = (paying.apply_payment, invoice, who, amount, ("telegram", charge))
        said, (result, why) = self.do(foretell, checkout.apply_payment, payment, self.m.now, LAW)
        assert (said.result, said.why or "") == (result, why)

    def payment(self, provider, invoice, who, amount, charge):
        return Payment(provider, charge, f"p-{charge}", who, self.invoices[invoice][0], amount, "EUR")

    @rule(person=persons, show=shows, seats=wishes, popcorn=st.sampled_from((0, 1, 1, 2)))
    def buys(self, person, show, seats, popcorn) -> None:
        """A whole sale without a hitch, as far as the house lets it go."""
        foretell = (holding.take_offer, person, show, seats)
        hold, _ = self.do(foretell, holds.take_offer, person, show, seats, self.m.now, LAW)
        if hold is None:
            return
        no = next(b.no for b in self.m.bookings if b.id == hold.booking_id)
        if popcorn:
            foretell = (menu.set_snack, person, self.m.bookings[no], POPCORN, popcorn)
            self.do(foretell, snacks.set_snack, person, hold.booking_id, POPCORN, popcorn, self.m.now, LAW)
        self.do(
            (paying.ask_payment, person, self.m.bookings[no]),
            checkout.ask_payment,
            person,
            hold.booking_id,
            self.m.now,
            LAW,
        )
        self.keep_invoice(no)
        b = self.m.bookings[no]
        if b.state in WAITING:
            self.apply((no, person, b.agreed.nonce), person, b.due, f"tg-{self.updates}")

    @once_there_are("invoices")
    @rule(number=numbers, stranger=strangers, young=st.booleans(), is_named=strangers)
    def provider_lists_a_charge(self, number, stranger, young, is_named) -> None:
        """One that we were told of, or one that nobody told us of."""
        if invoice := self.invoice(number):
            who, amount = self.by(invoice[1], stranger), self.invoices[invoice][1]
            known = pick(self.paid, number) if young and is_named else None
            invoice, who, amount, charge = known or (invoice, who, amount, f"tg-{self.updates}")
            at = self.m.now - (60 if young else 2_000)
            listed = ProviderCharge(self.payment("telegram", invoice, who, amount, charge), at)
            foretell = (giving_back.take_charge, invoice, who, amount, ("telegram", charge), at)
            said, foretold = self.do(foretell, reconcile.take_charge, listed, self.m.now, LAW)
            assert said == foretold

    # on a page, at the counter

    @once_there_are("waiting")
    @rule(number=numbers, stranger=strangers, gateway=st.sampled_from(("stripe", "stripe", "counter")))
    def opens_a_charge(self, number, stranger, gateway) -> None:
        if b := self.booking(number, *WAITING) or self.booking(number):
            who, no = self.by(b.person, stranger), b.no
            foretell = (charging.open_charge, who, b, gateway)
            self.do(foretell, charges.open_charge, who, b.id, gateway, "en", self.m.now, LAW)
            self.keep_invoice(no)

    def charge(self, number, gateway="stripe"):
        return pick([c for c in reversed(self.m.charges) if c.gateway == gateway], number)

    def invoice_of(self, charge, number):
        """What a page asks for: an invoice of the booking's, the newest or an older one."""
        return pick([i for i in reversed(self.invoices) if i[0] == charge.booking], number)

    @once_there_are("charges")
    @rule(number=numbers)
    def page_is_open(self, number) -> None:
        if c := self.charge(number):
            answer = Started(f"cs-{c.id}", "https://pay.example")
            self.do((charging.started, c, answer.reference), charges.started, c.id, answer, self.m.now, LAW)

    @once_there_are("charges")
    @rule(number=numbers)
    def provider_does_not_answer(self, number) -> None:
        if c := self.charge(number):
            self.do((charging.unanswered, c), charges.unanswered, c.id, self.m.now, LAW)

    @once_there_are("charges")
    @rule(number=numbers, older=st.sampled_from((0, 0, 0, 1)), more=amounts)
    def page_is_paid(self, number, older, more) -> None:
        c = self.charge(number)
        if c and (invoice := self.invoice_of(c, older)):
            amount, key = self.invoices[invoice][1] + more, f"pi-{self.updates}"
            status = ChargeStatus("succeeded", self.payment("stripe", invoice, invoice[1], amount, key))
            foretell = (charging.settle_paid, c, invoice, invoice[1], amount, ("stripe", key))
            said, (result, why) = self.do(foretell, charges.settle, c.id, status, self.m.now, LAW)
            assert (said.result, said.why or "") == (result, why)

    @once_there_are("charges")
    @rule(number=numbers, state=st.sampled_from(("failed", "cancelled")))
    def page_comes_to_nothing(self, number, state) -> None:
        if c := self.charge(number):
            status = ChargeStatus(state)
            self.do((charging.settle_failed, c, state), charges.settle, c.id, status, self.m.now, LAW)

    @once_there_are("charges")
    @rule(number=numbers, again=st.integers(0, 2), failed=st.booleans())
    def page_sends_an_event(self, number, again, failed) -> None:
        """Of a charge whose reference we know; its name comes back once in a while."""
        c = self.charge(number)
        if not c or not c.reference or not (invoice := self.invoice_of(c, 0)):
            return
        name, amount, key = f"evt-{c.id}-{again}", self.invoices[invoice][1], f"pi-{self.updates}"
        paid = ChargeStatus("succeeded", self.payment("stripe", invoice, invoice[1], amount, key))
        event = Event("stripe", name, "charge", c.reference, ChargeStatus("failed") if failed else paid)
        given = (_failed, c) if failed else (_paid, c, invoice, amount, key)
        said, foretold = self.do((charging.take_event, name, given), charges.take_event, event, self.m.now, LAW)
        assert said == foretold

    @once_there_are("charges")
    @rule()
    def charges_are_asked_about(self) -> None:
        """What is asked for is still wanted exactly if its booking is being paid by it."""
        soon = [c for c in self.m.charges if c.id in self.started_anew()]
        due, _ = self.do((charging.start_again, soon), charges.claim_due, self.m.now, LAW, 10)
        for asked in due:
            c = next(c for c in self.m.charges if c.id == asked.charge.charge_id)
            b = self.m.bookings[c.booking]
            assert asked.is_wanted == (b.state == "paying" and charging.last(self.m, b) is c)

    def started_anew(self):
        """Charges of which we know no page, young enough to ask for it again; when that is due the model leaves out."""
        due = f"SELECT id FROM charges WHERE due_at <= {self.m.now} AND reference IS NULL"
        young = f" AND created_at > {self.m.now - charges.PAGE_SECONDS} AND state IN ('created', 'waiting', 'unknown')"
        return set(self.tx.exec_driver_sql(due + young + " ORDER BY due_at LIMIT 10").scalars())

    @once_there_are("charges")
    @rule(number=numbers, stranger=strangers)
    def pays_in_another_way(self, number, stranger) -> None:
        if b := self.booking(number, "paying") or self.booking(number):
            who = self.by(b.person, stranger)
            self.do((charging.give_up, who, b), charges.give_up, who, b.id, self.m.now, LAW)

    @once_there_are("charges")
    @rule(number=numbers)
    def cashier_takes_money(self, number) -> None:
        c = self.charge(number, "counter")
        b = self.m.bookings[c.booking] if c else self.booking(number)
        if b:
            invoice = (b.no, b.person, b.agreed.nonce) if b.agreed else None
            self.do((charging.take_money, b, invoice), counter.take_money, MANAGER, b.id, self.m.now, LAW)


def _failed(m, charge):
    charging.settle_failed(m, charge, "failed")
    return "failed"


def _paid(m, charge, invoice, amount, key):
    return charging.settle_paid(m, charge, invoice, invoice[1], amount, ("stripe", key))[0]
