"""Every use case of the house, each on ground on which it succeeds: the one place where another is added.

`CASES` maps a name to what makes the ground and returns the call, (use_case, *args). `AGAIN` names how asking once more
for what was done already ends, where it is not the same answer: the key of the refusal.
"""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import insert, text, update

from booking import (
    alerts,
    audits,
    cancelling,
    changing,
    charges,
    checkout,
    collecting,
    counter,
    door,
    handing,
    holds,
    notices,
    once,
    parties,
    payers,
    people,
    promos,
    reconcile,
    refunds,
    reminders,
    repairs,
    snacks,
    tickets,
    waitlist,
    wallet,
)
from booking.office import house_seats, moving, shows
from booking.office.catalogue import apply_import
from booking.office.catalogue_file import read_catalogue
from booking.providers import (
    ChargeStatus,
    Event,
    ProviderCharge,
    ProviderRefund,
    RefundStatus,
    Started,
)
from booking.rules.codes import party_code
from storage import tables
from tests.house import ANN, BOB, RULES, SHOW, STEWARD

MANAGER = 901
GIFTS = "house:gifts"
CASES = {}
AGAIN = {
    "holds.extend_hold": "hold-already-extended",
    "handing.withdraw": "hand-on-gone",
    "cancelling.cancel": "already-cancelled",
    "refunds.paid_by_hand": "already-done",
    "counter.take_money": "already-paid",
    "shows.cancel_show": "show-gone",
    "once.once": "already-done",
}


def case(name):
    def add(make):
        CASES[name] = make
        return make

    return add


def fill(tx, seats, show=SHOW):
    """Seats that the house keeps back."""
    tx.execute(insert(tables.seat_claims), [{"show_id": show, "seat": seat} for seat in seats])


def promo(tx, code="FRIENDS", **columns):
    tx.execute(
        insert(tables.promos),
        {"code": code, "basis_points": 1000, "films": [], "cinemas": [], "kinds": []} | columns,
    )


async def manager(house):
    await house.write(people.greet, MANAGER, "Manager", "en", house.now)
    await house.write(people.add_staff, MANAGER, "manager", "Splendid", house.now)


async def sold(house, *seats, person=ANN):
    """An order that was paid, and the views of its tickets."""
    order = await house.buy(person, *(seats or (3, 4)))
    view = await house.db.read(tickets.booking, person, order.booking_id, RULES)
    return order, view.tickets


async def credited(house, person=ANN, amount=5_000):
    await house.write(wallet.credit, person, amount, "EUR", f"gift:{person}", GIFTS, house.now)


async def charged(house, gateway="stripe"):
    hold = await house.hold(ANN, 3)
    opened = await house.write(charges.open_charge, ANN, hold.booking_id, gateway, "en", house.now, RULES)
    return hold, opened.charge


def paid_by(house, hold, order, provider="stripe"):
    return replace(house.payment(order), provider=provider)


async def waiting(house, *, offered=False):
    """A show sold out to the last seat; Bob waits for it, or is offered the two seats that Ann gave back."""
    await house.write(fill, range(2, 60))
    hold = await house.hold(ANN, 0, 1)
    place = await house.write(waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES)
    if offered:
        await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    return hold, place


@case("people.greet")
async def _(house):
    return people.greet, 555, "Newcomer", "ru", house.now


@case("people.set_city")
async def _(house):
    return people.set_city, ANN, 1


@case("people.set_language")
async def _(house):
    return people.set_language, ANN, "ru"


@case("people.ask")
async def _(house):
    return people.ask, ANN, {"promo": 1}


@case("people.find_by")
async def _(house):
    return people.find_by, ANN, 2, "gabc"


@case("people.show_currency")
async def _(house):
    return people.show_currency, ANN, "GBP"


@case("people.add_staff")
async def _(house):
    return people.add_staff, ANN, "cashier", "Forum", house.now


@case("people.remove_staff")
async def _(house):
    return people.remove_staff, STEWARD, "Splendid"


@case("people.forget_updates")
async def _(house):
    await house.write(once.once, 1, "step", house.now - 10 * 86_400, lambda tx: None)
    return people.forget_updates, house.now


@case("once.once")
async def _(house):
    return once.once, 7, "take_offer", house.now, holds.take_offer, ANN, SHOW, (3, 4), house.now, RULES


@case("holds.hold_seats")
async def _(house):
    await house.hold(ANN, 3)
    return holds.hold_seats, ANN, SHOW, (4, 5), house.now, RULES


@case("holds.take_offer")
async def _(house):
    return holds.take_offer, ANN, SHOW, (3, 4), house.now, RULES


@case("holds.take_offer other seats")
async def _(house):
    await house.hold(ANN, 3, 4)
    return holds.take_offer, ANN, SHOW, (4, 5), house.now, RULES


@case("holds.take_offer what ran out")
async def _(house):
    house.now = (await house.hold(BOB, 3, 4)).deadline
    return holds.take_offer, ANN, SHOW, (4, 5), house.now, RULES


@case("holds.drop_seats")
async def _(house):
    await house.hold(ANN, 3, 4)
    return holds.drop_seats, ANN, SHOW, (4,), house.now, RULES


@case("holds.extend_hold")
async def _(house):
    return holds.extend_hold, ANN, (await house.hold(ANN, 3)).booking_id, house.now, RULES


@case("holds.release_hold")
async def _(house):
    return holds.release_hold, ANN, (await house.hold(ANN, 3)).booking_id, house.now, RULES


@case("holds.take_back")
async def _(house):
    hold = await house.hold(ANN, 3)
    await house.write(holds.release_hold, ANN, hold.booking_id, house.now, RULES)
    return holds.take_back, ANN, hold.booking_id, house.now, RULES


@case("holds.remember_message")
async def _(house):
    return holds.remember_message, (await house.hold(ANN, 3)).booking_id, 77


@case("holds.expire_due")
async def _(house):
    await house.hold(BOB, 5)
    house.now = (await house.hold(ANN, 3)).deadline
    return holds.expire_due, house.now, RULES, 10


@case("holds.warn_ending")
async def _(house):
    house.now = (await house.hold(ANN, 3)).deadline - 60
    return holds.warn_ending, house.now, RULES, 10


@case("checkout.ask_payment")
async def _(house):
    return checkout.ask_payment, ANN, (await house.hold(ANN, 3)).booking_id, house.now, RULES


@case("checkout.ask_payment with credit for all of it")
async def _(house):
    await credited(house)
    hold = await house.hold(ANN, 3)
    await house.write(wallet.use_credit, ANN, hold.booking_id, house.now, RULES)
    return checkout.ask_payment, ANN, hold.booking_id, house.now, RULES


AGAIN["checkout.ask_payment with credit for all of it"] = "already-paid"


@case("checkout.approve_payment")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3))
    return checkout.approve_payment, order.payload, ANN, 1000, "EUR", house.now, RULES


@case("checkout.payment_refused")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3))
    await house.approve(order)
    return checkout.payment_refused, order.booking_id, house.now


@case("checkout.apply_payment")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("checkout.apply_payment late, the seats free")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    house.now += 901
    await house.expire()
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("checkout.apply_payment late, the seats gone")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    house.now += 901
    await house.hold(BOB, 4)
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("checkout.apply_payment a second charge")
async def _(house):
    order = await house.buy(ANN, 3)
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("checkout.apply_payment the wrong amount")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3))
    return checkout.apply_payment, house.payment(order, amount=1), house.now, RULES


@case("checkout.apply_payment with a code and credit")
async def _(house):
    await house.write(promo)
    await credited(house, amount=300)
    hold = await house.hold(ANN, 3)
    await house.write(promos.use_code, ANN, hold.booking_id, "FRIENDS", house.now, RULES)
    await house.write(wallet.use_credit, ANN, hold.booking_id, house.now, RULES)
    order = await house.ask(hold)
    await house.approve(order)
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("promos.use_code")
async def _(house):
    await house.write(lambda tx: promo(tx, total_limit=1, person_limit=1))
    return promos.use_code, ANN, (await house.hold(ANN, 3)).booking_id, "friends", house.now, RULES


@case("promos.remove_code")
async def _(house):
    await house.write(promo)
    hold = await house.hold(ANN, 3)
    await house.write(promos.use_code, ANN, hold.booking_id, "FRIENDS", house.now, RULES)
    return promos.remove_code, ANN, hold.booking_id, house.now, RULES


@case("wallet.credit")
async def _(house):
    return wallet.credit, ANN, 500, "EUR", "gift:1", GIFTS, house.now


@case("wallet.debit")
async def _(house):
    await credited(house)
    return wallet.debit, ANN, 500, "EUR", "taken:1", GIFTS, house.now


@case("wallet.use_credit")
async def _(house):
    await credited(house)
    return wallet.use_credit, ANN, (await house.hold(ANN, 3)).booking_id, house.now, RULES


@case("wallet.leave_credit")
async def _(house):
    await credited(house)
    hold = await house.hold(ANN, 3)
    await house.write(wallet.use_credit, ANN, hold.booking_id, house.now, RULES)
    return wallet.leave_credit, ANN, hold.booking_id, house.now, RULES


@case("tickets.send_again")
async def _(house):
    order, _ = await sold(house)
    return tickets.send_again, ANN, order.booking_id, house.now


@case("door.scan")
async def _(house):
    order, issued = await sold(house)
    return door.scan, STEWARD, issued[0].code, "gate", order.show.starts_at, RULES


@case("door.undo_scan")
async def _(house):
    order, issued = await sold(house)
    await house.write(door.scan, STEWARD, issued[0].code, "gate", order.show.starts_at, RULES)
    return door.undo_scan, STEWARD, issued[0].ticket_id, order.show.starts_at + 30, RULES


@case("parties.scan_party")
async def _(house):
    order, _ = await sold(house)
    code = party_code(RULES.ticket_secret, SHOW, order.booking_id)
    return parties.scan_party, STEWARD, code, "gate", order.show.starts_at, RULES


@case("parties.undo_party")
async def _(house):
    order, _ = await sold(house)
    code = party_code(RULES.ticket_secret, SHOW, order.booking_id)
    said = await house.write(parties.scan_party, STEWARD, code, "gate", order.show.starts_at, RULES)
    return parties.undo_party, STEWARD, said.scan_id, order.show.starts_at + 30, RULES


@case("reminders.remind_due")
async def _(house):
    order, _ = await sold(house)
    return reminders.remind_due, order.show.starts_at - 7_000, RULES


@case("reminders.ask_due")
async def _(house):
    order, issued = await sold(house)
    await house.write(door.scan, STEWARD, issued[0].code, "gate", order.show.starts_at, RULES)
    return reminders.ask_due, order.show.starts_at + 20_000


@case("notices.claim_due")
async def _(house):
    await sold(house)
    return notices.claim_due, house.now, "a-lease", 10


@case("notices.try_again")
async def _(house):
    notice = await leased(house)
    await house.write(notices.failed, notice.id, "a-lease", house.now, None, "no answer")
    return notices.try_again, house.now


@case("alerts.tell_due")
async def _(house):
    await manager(house)
    await house.write(reconcile.find_missing, "telegram", (await paid(house)).charge_id, house.now)
    return alerts.tell_due, house.now


async def leased(house):
    await sold(house)
    return (await house.write(notices.claim_due, house.now, "a-lease", 10))[0]


@case("notices.sent")
async def _(house):
    return notices.sent, (await leased(house)).id, "a-lease", house.now


@case("notices.part_sent")
async def _(house):
    return notices.part_sent, (await leased(house)).id, "a-lease", 1


@case("notices.failed")
async def _(house):
    return notices.failed, (await leased(house)).id, "a-lease", house.now, house.now + 30, "no answer"


@case("waitlist.join")
async def _(house):
    await house.write(fill, range(60))
    return waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES


@case("waitlist.leave")
async def _(house):
    _, place = await waiting(house)
    return waitlist.leave, BOB, place.entry_id, house.now, RULES


@case("waitlist.pass_offer")
async def _(house):
    _, place = await waiting(house, offered=True)
    return waitlist.pass_offer, BOB, place.entry_id, house.now, RULES


@case("waitlist.chat_blocked")
async def _(house):
    await waiting(house, offered=True)
    return waitlist.chat_blocked, BOB, house.now, RULES


@case("waitlist.serve_lines")
async def _(house):
    await waiting(house)
    await house.write(lambda tx: tx.execute(tables.seat_claims.delete().where(tables.seat_claims.c.seat > 50)))
    return waitlist.serve_lines, house.now, RULES


@case("waitlist.close_lines")
async def _(house):
    await waiting(house)
    show = await house.one(tables.shows, id=SHOW)
    return waitlist.close_lines, show.starts_at - 60, 10


@case("holds.release_hold with a line")
async def _(house):
    hold, _ = await waiting(house)
    return holds.release_hold, ANN, hold.booking_id, house.now, RULES


@case("holds.expire_due with a line")
async def _(house):
    hold, _ = await waiting(house)
    house.now = hold.deadline
    return holds.expire_due, house.now, RULES, 10


@case("cancelling.cancel")
async def _(house):
    order, _ = await sold(house)
    return cancelling.cancel, ANN, order.booking_id, None, 1800, "card", house.now, RULES


@case("cancelling.cancel one seat to the wallet")
async def _(house):
    order, issued = await sold(house)
    chosen = (issued[0].ticket_id,)
    return cancelling.cancel, ANN, order.booking_id, chosen, 900, "wallet", house.now, RULES


AGAIN["cancelling.cancel one seat to the wallet"] = "nothing-to-cancel"


@case("cancelling.cancel with a line")
async def _(house):
    order, _ = await sold(house)
    await house.write(fill, [seat for seat in range(60) if seat not in (3, 4)])
    await house.write(waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES)
    return cancelling.cancel, ANN, order.booking_id, None, 1800, "card", house.now, RULES


AGAIN["cancelling.cancel with a line"] = "already-cancelled"


@case("changing.start")
async def _(house):
    order, issued = await sold(house)
    return changing.start, ANN, order.booking_id, (issued[0].ticket_id,), 2, (41,), house.now, RULES


@case("checkout.apply_payment for a change")
async def _(house):
    order, issued = await sold(house)
    given = (ANN, order.booking_id, (issued[0].ticket_id,), 2, (41,), house.now, RULES)
    order = await house.ask(await house.write(changing.start, *given))
    await house.approve(order)
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("handing.offer")
async def _(house):
    _, issued = await sold(house)
    return handing.offer, ANN, issued[0].ticket_id, house.now, RULES


@case("handing.withdraw")
async def _(house):
    _, issued = await sold(house)
    await house.write(handing.offer, ANN, issued[0].ticket_id, house.now, RULES)
    return handing.withdraw, ANN, issued[0].ticket_id, house.now, RULES


@case("handing.take")
async def _(house):
    _, issued = await sold(house)
    link = await house.write(handing.offer, ANN, issued[0].ticket_id, house.now, RULES)
    return handing.take, BOB, link.token, house.now, RULES


async def owed(house):
    """A refund that is due."""
    order, _ = await sold(house)
    await house.apply(house.payment(order))
    return order


@case("refunds.claim_due")
async def _(house):
    await owed(house)
    return refunds.claim_due, house.now, 10


@case("refunds.settle")
async def _(house):
    await owed(house)
    (due,) = await house.write(refunds.claim_due, house.now, 10)
    return refunds.settle, due, RefundStatus("succeeded", "re-1"), house.now


@case("refunds.settle unknown")
async def _(house):
    await owed(house)
    (due,) = await house.write(refunds.claim_due, house.now, 10)
    return refunds.settle, due, None, house.now


@case("refunds.paid_by_hand")
async def _(house):
    await manager(house)
    await owed(house)
    (due,) = await house.write(refunds.claim_due, house.now, 10)
    await house.write(refunds.settle, due, RefundStatus("manual"), house.now)
    return refunds.paid_by_hand, MANAGER, due.refund_id, house.now


@case("charges.open_charge")
async def _(house):
    return charges.open_charge, ANN, (await house.hold(ANN, 3)).booking_id, "stripe", "en", house.now, RULES


@case("charges.started")
async def _(house):
    _, charge = await charged(house)
    return charges.started, charge.charge_id, Started("cs_1", "https://pay.example/cs_1"), house.now, RULES


@case("charges.unanswered")
async def _(house):
    _, charge = await charged(house)
    return charges.unanswered, charge.charge_id, house.now, RULES


@case("charges.settle")
async def _(house):
    hold, charge = await charged(house)
    order = await house.db.read(checkout.order, hold.booking_id)
    paid = ChargeStatus("succeeded", replace(house.payment(order), provider="stripe"))
    return charges.settle, charge.charge_id, paid, house.now, RULES


@case("charges.settle failed")
async def _(house):
    _, charge = await charged(house)
    return charges.settle, charge.charge_id, ChargeStatus("failed"), house.now, RULES


@case("charges.give_up")
async def _(house):
    hold, _ = await charged(house)
    return charges.give_up, ANN, hold.booking_id, house.now, RULES


@case("charges.claim_due")
async def _(house):
    await charged(house)
    house.now += 60
    return charges.claim_due, house.now, RULES, 10


@case("charges.take_event")
async def _(house):
    hold, charge = await charged(house)
    await house.write(charges.started, charge.charge_id, Started("cs_1", "https://pay.example/cs_1"), house.now, RULES)
    order = await house.db.read(checkout.order, hold.booking_id)
    paid = ChargeStatus("succeeded", replace(house.payment(order), provider="stripe"))
    return charges.take_event, Event("stripe", "evt_1", "charge", "cs_1", paid), house.now, RULES


async def card_kept(house, person=ANN):
    """A person whose ways to pay the provider keeps: the key."""
    await house.write(payers.keep, person, "stripe", house.now)
    key = (await house.write(payers.payer_of, person, "stripe")).key
    await house.write(payers.known, key, "cus_1")
    return key


@case("charges.open_charge with a card kept")
async def _(house):
    await house.write(payers.keep, ANN, "stripe", house.now)
    return charges.open_charge, ANN, (await house.hold(ANN, 3)).booking_id, "stripe", "en", house.now, RULES


@case("payers.keep")
async def _(house):
    return payers.keep, ANN, "stripe", house.now


@case("payers.known")
async def _(house):
    await house.write(payers.keep, ANN, "stripe", house.now)
    return payers.known, (await house.write(payers.payer_of, ANN, "stripe")).key, "cus_1"


@case("payers.let_go")
async def _(house):
    await card_kept(house)
    return payers.let_go, ANN, house.now


@case("payers.let_go whom nobody knew")
async def _(house):
    await house.write(payers.keep, ANN, "stripe", house.now)
    return payers.let_go, ANN, house.now


@case("payers.claim_due")
async def _(house):
    await card_kept(house)
    await house.write(payers.let_go, ANN, house.now)
    return payers.claim_due, house.now, 10


@case("payers.gone")
async def _(house):
    key = await card_kept(house)
    await house.write(payers.let_go, ANN, house.now)
    return payers.gone, key, house.now


@case("charges.forget_events")
async def _(house):
    event = Event("stripe", "evt_1", "other")
    await house.write(charges.take_event, event, house.now - 100 * 86_400, RULES)
    return charges.forget_events, house.now


@case("counter.take_money")
async def _(house):
    await manager(house)
    hold, _ = await charged(house, "counter")
    return counter.take_money, MANAGER, hold.booking_id, house.now, RULES


@case("reconcile.take_charge")
async def _(house):
    order = await house.ask(await house.hold(ANN, 3))
    return reconcile.take_charge, ProviderCharge(house.payment(order), house.now - 3_600), house.now, RULES


@case("reconcile.set_aside")
async def _(house):
    return reconcile.set_aside, "not-taken", "telegram", "a charge", 2_000, "EUR", house.now


def went_back(payment, amount=2_000):
    return ProviderRefund("re_x", payment.charge_id, "", "succeeded", amount, "EUR")


async def paid(house):
    order = await house.ask(await house.hold(ANN, 3, 4))
    await house.approve(order)
    payment = house.payment(order)
    await house.apply(payment)
    return payment


@case("reconcile.take_refund")
async def _(house):
    return reconcile.take_refund, "telegram", went_back(await paid(house)), house.now, RULES


@case("reconcile.take_refunds")
async def _(house):
    refund = went_back(await paid(house), 500)
    event = Event("telegram", "evt_2", "refunds", charge_id=refund.charge_id, refunds=(refund,))
    return reconcile.take_refunds, event, (), house.now, RULES


@case("reconcile.find_missing")
async def _(house):
    return reconcile.find_missing, "telegram", (await paid(house)).charge_id, house.now


@case("reconcile.settle_finding")
async def _(house):
    await manager(house)
    await house.write(reconcile.find_missing, "telegram", (await paid(house)).charge_id, house.now)
    (finding,) = await house.db.read(reconcile.all_findings)
    return reconcile.settle_finding, MANAGER, finding.finding_id, house.now


async def with_snacks(house):
    """A hold with one popcorn, in a cinema with a menu."""
    item = {"id": 1, "cinema_id": 1, "slug": "popcorn", "section": "popcorn", "position": 1, "price": 650}
    item |= {"name": {"en": "Popcorn"}, "size": {}, "allergens": []}
    await house.write(lambda tx: tx.execute(insert(tables.snacks), item))
    hold = await house.hold(ANN, 3)
    await house.write(snacks.set_snack, ANN, hold.booking_id, 1, 1, house.now, RULES)
    return hold


async def snacks_sold(house):
    order = await house.ask(await with_snacks(house))
    await house.approve(order)
    await house.apply(house.payment(order))
    return order


@case("snacks.set_snack")
async def _(house):
    return snacks.set_snack, ANN, (await with_snacks(house)).booking_id, 1, 3, house.now, RULES


@case("snacks.set_snack none")
async def _(house):
    return snacks.set_snack, ANN, (await with_snacks(house)).booking_id, 1, 0, house.now, RULES


@case("snacks.take_usual")
async def _(house):
    order = await snacks_sold(house)
    hold = await house.hold(ANN, 9, show=2)
    return snacks.take_usual, ANN, hold.booking_id, order.booking_id, house.now, RULES


@case("checkout.apply_payment with snacks")
async def _(house):
    order = await house.ask(await with_snacks(house))
    await house.approve(order)
    return checkout.apply_payment, house.payment(order), house.now, RULES


@case("collecting.hand_out")
async def _(house):
    return collecting.hand_out, STEWARD, (await snacks_sold(house)).booking_id, house.now, RULES


@case("collecting.undo")
async def _(house):
    order = await snacks_sold(house)
    await house.write(collecting.hand_out, STEWARD, order.booking_id, house.now, RULES)
    return collecting.undo, STEWARD, order.booking_id, house.now, RULES


@case("cancelling.cancel with snacks")
async def _(house):
    order = await snacks_sold(house)
    return cancelling.cancel, ANN, order.booking_id, None, 900 + 650, "card", house.now, RULES


AGAIN["cancelling.cancel with snacks"] = "already-cancelled"


@case("shows.cancel_show")
async def _(house):
    await sold(house)
    await house.hold(BOB, 10)
    return shows.cancel_show, SHOW, house.now, STEWARD, RULES


@case("house_seats.block_seats")
async def _(house):
    house.now = (await house.hold(BOB, 3, 4)).deadline
    return house_seats.block_seats, None, SHOW, (2, 3), "broken", house.now, RULES


@case("house_seats.unblock_seats")
async def _(house):
    await house.write(fill, range(60))
    await house.write(waitlist.join, BOB, SHOW, 2, True, (), None, house.now, RULES)
    return house_seats.unblock_seats, None, SHOW, (2, 3, 4), "mended", house.now, RULES


@case("moving.move_show")
async def _(house):
    await sold(house)
    await house.hold(BOB, 10)
    show = await house.one(tables.shows, id=SHOW)
    return moving.move_show, None, SHOW, show.starts_at - 3_600, house.now, RULES


AGAIN["moving.move_show"] = "already-done"


def count_on(tx):
    """The house came with ids of its own; PostgreSQL's counters do not know of them."""
    if tx.dialect.name == "postgresql":
        for table in ("cities", "cinemas", "halls", "layouts", "films", "shows"):
            tx.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 100)"))


@case("catalogue.apply_import")
async def _(house):
    await house.write(count_on)
    return apply_import, read_catalogue(Path(__file__).parent / "journeys" / "programme.toml"), house.now


@case("audits.seal")
async def _(house):
    await sold(house)
    return audits.seal, 100


@case("repairs.repair")
async def _(house):
    await sold(house)
    await house.write(
        lambda tx: tx.execute(update(tables.seat_claims).where(tables.seat_claims.c.seat == 3).values(expires_at=1))
    )
    (finding,) = await house.db.read(audits.audit_books)
    return repairs.repair, finding, house.now, RULES
