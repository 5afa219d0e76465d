"""What is outside the house: Telegram's messages and payments, a provider with pages of its own, both with true books.

Their books are the truth that the house's are held against at the end: every unit that was charged, and that went back.
"""

from itertools import count

from booking import charges, checkout, holds, notices, people, reconcile, refunds, reminders, waitlist
from booking.audits import seal
from booking.providers import ChargeStatus, Event, ProviderCharge, RefundStatus, Started
from booking.refusals import Refusal
from booking.views import Order, Payment
from tests.house import RULES
from tests.simulation.world import CrashError

ANSWER_WITHIN = 10  # seconds, after which Telegram takes no answer to a pre-checkout
PAGE = "stripe"


class Outside:
    def __init__(self, world) -> None:
        self.world, self.bills, self.charged, self.returned = world, {}, {}, {}
        self.sessions, self.sold, self.lost = {}, set(), []
        self._ids, self._leases = count(1), count(1)

    # the outbox

    def deliver(self) -> None:
        world, lease = self.world, f"lease-{next(self._leases)}"
        for notice in world.do("claim", notices.claim_due, world.clock, lease, 20):
            self._send(notice, lease)

    def _send(self, notice, lease) -> None:
        world = self.world
        view = world.books.read(notices.view, notice, world.clock, RULES)
        if world.maybe(0.1):
            return  # the house went down before it could send, or before it could write that it had
        if world.maybe(0.1):
            later = world.clock + world.chance.choice((1, 3, min(2**notice.attempts, 30)))
            world.do("failed", notices.failed, notice.id, lease, world.clock, later, "429, 5xx or silence")
            return
        if isinstance(view, Order):
            self.bills.setdefault(notice.person_id, []).append(view)
        world.do("sent", notices.sent, notice.id, lease, world.clock)

    # payments in the chat

    def pay(self, order, payer) -> None:
        """A person pays a bill, which may be old, paid already or somebody else's."""
        self.world.update(self._asked, order, payer, self.world.t)

    def _asked(self, _update_id, order, payer, asked_at):
        world, total = self.world, order.total
        if world.t - asked_at > ANSWER_WITHIN * 15:
            return
        given = (order.payload, payer, total.amount, total.currency, world.clock, RULES)
        said = world.do("approve", checkout.approve_payment, *given)
        if isinstance(said, Refusal):
            return
        if world.t - asked_at > ANSWER_WITHIN or world.maybe(0.05):
            world.do("not-answered", checkout.payment_refused, order.booking_id, world.clock)
            return
        if world.chance.random() < 0.85:
            slow = world.chance.choice((1, 3, 10, 60, 1_200)) if world.faults else 1
            world.at(slow, self._charge, order, payer)

    def _charge(self, order, payer) -> None:
        """Money moves; whether the house hears of it, and what, is another matter."""
        world, number = self.world, next(self._ids)
        amount = order.total.amount + (1 if world.maybe(0.02) else 0)
        payment = Payment(
            "telegram", f"tg-{number}", f"pr-{number}", payer, order.payload, amount, order.total.currency
        )
        self.charged["telegram", payment.charge_id] = payment
        if world.maybe(0.04):
            self.lost.append((payment, world.t))
            return
        world.update(self._paid, payment)

    def _paid(self, _update_id, payment):
        self.note(self.world.do("apply", checkout.apply_payment, payment, self.world.clock, RULES))

    def note(self, outcome) -> None:
        """What the house has acknowledged as sold."""
        if getattr(outcome, "result", "") == "confirmed":
            self.sold.add(outcome.booking_id)

    def reconcile(self) -> None:
        for payment, at in self.lost:
            self.note(
                self.world.do("reconcile", reconcile.take_charge, ProviderCharge(payment, at), self.world.clock, RULES)
            )

    # payments on a page

    def open_page(self, opened) -> None:
        """The house asks the provider for a page."""
        if not isinstance(opened, Refusal) and opened.charge is not None and opened.bill is not None:
            self._begin(opened.charge.charge_id, opened.bill)

    def _begin(self, charge_id, bill) -> None:
        """One key is one page. Nobody pays on a page that the house never heard of: nobody was shown it."""
        world, reference = self.world, f"cs-{len(self.sessions) + 1}"
        new = {"reference": reference, "order": bill.order, "state": "waiting", "payment": None}
        session = self.sessions.setdefault(bill.key, new)
        if world.maybe(0.1):
            world.do("unanswered", charges.unanswered, charge_id, world.clock, RULES)
            return
        answer = Started(session["reference"], "https://pay.example")
        world.do("started", charges.started, charge_id, answer, world.clock, RULES)
        if world.chance.random() < 0.7:
            world.at(world.chance.choice((5, 60, 900)), self._pay_page, session)

    def _pay_page(self, session) -> None:
        world, order = self.world, session["order"]
        if session["state"] != "waiting":
            return
        if world.maybe(0.2):
            session["state"] = "failed"
        else:
            charge = f"pi-{next(self._ids)}"
            given = (order.person_id, order.payload, order.total.amount, order.total.currency)
            session["state"], session["payment"] = "succeeded", Payment(PAGE, charge, charge, *given)
            self.charged[PAGE, charge] = session["payment"]
        if not world.maybe(0.1):  # else only who asks will know
            event = Event(PAGE, f"evt-{next(self._ids)}", "charge", session["reference"], self._status(session))
            world.update(self._told, event)

    def _told(self, _update_id, event):
        self.world.do("event", charges.take_event, event, self.world.clock, RULES)

    @staticmethod
    def _status(session) -> ChargeStatus:
        return ChargeStatus(session["state"], session["payment"])

    def chase(self) -> None:
        """Open charges, asked about; one that is not wanted any more is made impossible."""
        world = self.world
        for due in world.do("charges-due", charges.claim_due, world.clock, RULES, 10):
            charge_id, reference = due.charge.charge_id, due.charge.reference
            if due.charge.gateway != PAGE or world.maybe(0.1):
                continue
            if reference is None and due.is_wanted and due.bill is not None:
                self._begin(charge_id, due.bill)
                continue
            status = ChargeStatus("cancelled") if reference is None else self._asked_about(reference, due.is_wanted)
            if status.state != "waiting":
                world.do("charge-settled", charges.settle, charge_id, status, world.clock, RULES)

    def _asked_about(self, reference, is_wanted) -> ChargeStatus:
        (session,) = (session for session in self.sessions.values() if session["reference"] == reference)
        if not is_wanted and session["state"] == "waiting":
            session["state"] = "cancelled"
        return self._status(session)

    # refunds

    def give_back(self) -> None:
        world = self.world
        for due in world.do("refunds-due", refunds.claim_due, world.clock, 10):
            if world.maybe(0.05):
                continue  # the house went down with the refund on its way
            world.do("refund", refunds.settle, due, self._refunded(due), world.clock)

    def _refunded(self, due) -> RefundStatus | None:
        """One key is one refund, however often it is asked for. No answer may mean either."""
        key, silent = due.wish.key, self.world.maybe(0.2)
        if key in self.returned or not silent or self.world.maybe(0.5):
            if self.world.maybe(0.05):
                return RefundStatus("failed", error="card closed") if key not in self.returned else None
            self.returned.setdefault(key, due.wish)
        return None if silent else RefundStatus("succeeded", f"re-{key}")

    # the clockwork

    def tick(self) -> None:
        """Each job of the house, or not: a stopped clockwork is a fault too."""
        world = self.world
        for name, job in self._jobs():
            if world.maybe(0.2):
                continue
            try:
                job()
            except CrashError:
                world.note(name, "down")

    def _jobs(self):
        now, do = self.world.clock, self.world.do
        return (
            ("expire", lambda: do("expire", holds.expire_due, now, RULES, 100)),
            ("warn", lambda: do("warn", holds.warn_ending, now, RULES, 100)),
            ("remind", lambda: do("remind", reminders.remind_due, now, RULES)),
            ("serve", lambda: do("serve", waitlist.serve_lines, now, RULES)),
            ("close", lambda: do("close", waitlist.close_lines, now, 100)),
            ("deliver", self.deliver),
            ("chase", self.chase),
            ("refund", self.give_back),
            ("reconcile", self.reconcile),
            ("seal", lambda: do("seal", seal, 500)),
            ("forget", lambda: do("forget", people.forget_updates, now)),
        )
