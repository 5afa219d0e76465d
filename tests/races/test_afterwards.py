"""Plans that change in the same moment: money goes back once, a ticket is one person's, a change is made once."""

from booking import cancelling, changing, checkout, door, handing, refunds, sales, tickets
from booking.office import shows
from booking.refusals import Refusal
from storage import handovers, tables
from tests.house import ANN, BOB, CAROL, OPENING, RULES, STEWARD
from tests.races import guards
from tests.races.conftest import won


async def bought(race, show, *seats):
    race.now = OPENING
    order = await race.buy(ANN, *seats, show=show)
    view = await race.db.read(tickets.booking, ANN, order.booking_id, RULES)
    return order, view.tickets


def cancel(order, which, promised, now=OPENING):
    ids = None if which is None else [ticket.ticket_id for ticket in which]
    return cancelling.cancel, ANN, order.booking_id, ids, promised, "card", now, RULES


def refused(outcomes):
    return sorted(outcome.key for outcome in outcomes if isinstance(outcome, Refusal))


async def stale(race, monkeypatch, module, name, order):
    """Everybody sees the booking as it is now, whatever becomes of it."""
    sale = await race.db.read(lambda tx: sales.find_sale(tx, order.booking_id, lock=False))
    monkeypatch.setattr(module, name, lambda *_, **__: sale)


async def test_control_without_guards_money_goes_back_twice(race, monkeypatch):
    order, _ = await bought(race, 1, 0)
    await stale(race, monkeypatch, cancelling, "own_sale", order)
    await race.write(*cancel(order, None, 900))
    await race.refused(*cancel(order, None, 900))
    guards.unguarded_giving_up(monkeypatch)
    await race.write(*cancel(order, None, 900))
    assert await race.faults() >= {"refunded-too-much", "back-for-good-tickets", "history-jumps"}


async def test_the_same_refund_from_many_workers(race):
    for show in race.rounds:
        order, _ = await bought(race, show, 0, 1)
        outcomes = await race.together(*[cancel(order, None, 1800)] * 8)
        assert len(won(outcomes)) == 1
        assert refused(outcomes) == ["already-cancelled"] * 7
        assert await race.count(tables.refunds, booking_id=order.booking_id) == 1
    assert await race.faults() == set()


async def test_control_parts_that_do_not_look_leave_an_empty_booking(race, monkeypatch):
    order, own = await bought(race, 1, 0, 1)
    await stale(race, monkeypatch, cancelling, "own_sale", order)
    first, second = (cancel(order, [ticket], 900) for ticket in own)
    await race.write(*first)
    assert (await race.refused(*second)).key == "already-cancelled"
    guards.unguarded_giving_up(monkeypatch)
    await race.write(*second)
    assert await race.faults() >= {"booking-without-a-seat", "history-jumps"}


async def test_each_ticket_of_a_booking_at_once(race):
    """Whatever the order, the parts add up, and none is lost."""
    for show in race.rounds:
        order, own = await bought(race, show, 0, 1, 40)
        back = [(ticket, 1350 if ticket.price.amount == 1500 else 900) for ticket in own]
        outcomes = await race.together(*(cancel(order, [ticket], amount) for ticket, amount in back))
        assert len(won(outcomes)) == 3
        assert await race.state(order.booking_id) == "cancelled"
        assert await race.claims(show) == {}
    assert await race.faults() == set()


def scan(ticket, order, nonce="a"):
    return door.scan, STEWARD, ticket.code, f"{nonce}{ticket.ticket_id}", order.show.starts_at - 60, RULES


async def test_control_a_cancellation_that_does_not_look_voids_a_used_ticket(race, monkeypatch):
    order, (ticket,) = await bought(race, 1, 0)
    await stale(race, monkeypatch, cancelling, "own_sale", order)
    await race.write(*scan(ticket, order))
    late = cancel(order, None, 0, order.show.starts_at - 60)
    assert (await race.refused(*late)).key == "ticket-used"
    guards.unguarded_giving_up(monkeypatch)
    await race.write(*late)
    assert "history-jumps" in await race.faults()


async def test_cancel_and_scan(race):
    for show in race.rounds:
        order, (ticket,) = await bought(race, show, 0)
        late = cancel(order, None, 0, order.show.starts_at - 60)
        verdict, outcome = await race.together(scan(ticket, order), late)
        is_cancelled = not isinstance(outcome, Refusal)
        assert verdict.verdict == ("void" if is_cancelled else "admit")
        assert await race.state(order.booking_id) == ("cancelled" if is_cancelled else "confirmed")
    assert await race.faults() == set()


async def link_to(race, ticket):
    return (await race.write(handing.offer, ANN, ticket.ticket_id, OPENING, RULES)).token


def take(token, person, now=OPENING):
    return handing.take, person, token, now, RULES


async def test_control_a_link_that_does_not_look_hands_a_used_ticket_on(race, monkeypatch):
    order, (ticket,) = await bought(race, 1, 0)
    token = await link_to(race, ticket)
    await race.write(*scan(ticket, order))
    assert (await race.refused(*take(token, BOB))).key == "ticket-used"
    monkeypatch.setattr(handing, "_check_may_hand_on", lambda *_: None)
    assert (await race.refused(*take(token, BOB))).key == "hand-on-gone"
    guards.unguarded_handing_on(monkeypatch)
    await race.write(*take(token, BOB))
    assert "history-jumps" in await race.faults()


async def test_hand_on_and_scan(race):
    for show in race.rounds:
        order, (ticket,) = await bought(race, show, 0)
        token = await link_to(race, ticket)
        verdict, taken = await race.together(scan(ticket, order), take(token, BOB))
        is_taken = not isinstance(taken, Refusal)
        assert verdict.verdict == ("void" if is_taken else "admit")
        assert (await race.one(tables.tickets, id=ticket.ticket_id)).person_id == (BOB if is_taken else ANN)
    assert await race.faults() == set()


async def test_control_a_link_that_is_not_used_up_is_many_peoples(race, monkeypatch):
    _, (ticket,) = await bought(race, 1, 0)
    token = await link_to(race, ticket)
    before = await race.db.read(handovers.by_token, token)
    await race.write(*take(token, BOB))
    monkeypatch.setattr(handovers, "by_token", lambda *_: before)
    monkeypatch.setattr(handing, "_own_ticket", lambda tx, _person, ticket_id, **_: _as_it_is(tx, ticket_id))
    assert (await race.refused(*take(token, CAROL))).key == "hand-on-gone"
    guards.unguarded_handing_on(monkeypatch)
    await race.write(*take(token, CAROL))
    assert (await race.one(tables.tickets, id=ticket.ticket_id)).person_id == CAROL


def _as_it_is(tx, ticket_id):
    row = handing.issued.ticket(tx, ticket_id)
    return row, handing.find_card(tx, row.booking_id)


async def test_many_friends_and_one_link(race):
    for show in race.rounds:
        _, (ticket,) = await bought(race, show, 0)
        token = await link_to(race, ticket)
        friends = range(BOB, BOB + 10)
        outcomes = await race.together(*(take(token, friend) for friend in friends))
        (winner,) = won(outcomes)
        assert refused(outcomes) == ["hand-on-gone"] * 9
        row = await race.one(tables.tickets, id=ticket.ticket_id)
        assert (row.person_id, row.epoch) == (winner.ticket.person_id, 2)
    assert await race.faults() == set()


async def changes(race, show):
    """Two holds in other shows, each to take the place of the same ticket; nothing is due for either."""
    order, (ticket,) = await bought(race, show, 0)
    others = [other for other in race.rounds if other != show][:2]
    start = (changing.start, ANN, order.booking_id, [ticket.ticket_id])
    holds = [await race.write(*start, other, (10 + show,), OPENING, RULES) for other in others]
    return order, holds, [(checkout.ask_payment, ANN, hold.booking_id, OPENING, RULES) for hold in holds]


async def test_control_changes_that_do_not_look_are_both_made(race, monkeypatch):
    order, _, asked = await changes(race, 1)
    await stale(race, monkeypatch, changing, "find_sale", order)
    await race.write(*asked[0])
    assert (await race.refused(*asked[1])).key == "ticket-used"
    guards.unguarded_giving_up(monkeypatch)
    await race.write(*asked[1])
    assert await race.faults() >= {"back-for-good-tickets", "history-jumps"}


async def test_change_and_change(race):
    for show in race.rounds:
        order, holds, asked = await changes(race, show)
        outcomes = await race.together(*asked)
        assert len(won(outcomes)) == 1
        assert refused(outcomes) == ["change-stale"]
        assert await race.state(order.booking_id) == "cancelled"
        states = sorted([await race.state(hold.booking_id) for hold in holds])
        assert states == ["confirmed", "held"]
    assert await race.faults() == set()


async def test_control_a_change_that_does_not_look_keeps_what_went_back(race, monkeypatch):
    order, _, asked = await changes(race, 1)
    await stale(race, monkeypatch, changing, "find_sale", order)
    await race.write(*cancel(order, None, 900))
    assert (await race.refused(*asked[0])).key == "ticket-used"
    guards.unguarded_giving_up(monkeypatch)
    await race.write(*asked[0])
    assert await race.faults() >= {"back-for-good-tickets", "history-jumps"}


async def test_change_and_cancel(race):
    for show in race.rounds:
        order, holds, asked = await changes(race, show)
        changed, cancelled = await race.together(asked[0], cancel(order, None, 900))
        is_changed = not isinstance(changed, Refusal)
        assert is_changed == isinstance(cancelled, Refusal)
        assert await race.state(holds[0].booking_id) == ("confirmed" if is_changed else "held")
        assert await race.count(tables.refunds, booking_id=order.booking_id) == (0 if is_changed else 1)
    assert await race.faults() == set()


async def paying(race, show):
    race.now = OPENING
    order = await race.ask(await race.hold(ANN, 0, show=show))
    await race.approve(order)
    return order, (checkout.apply_payment, race.payment(order), OPENING, RULES)


async def test_control_a_payment_that_does_not_look_buys_a_show_that_is_off(race, monkeypatch):
    order, pay = await paying(race, 1)
    monkeypatch.setattr(shows, "_end_hold", lambda *_: None)
    guards.unguarded_confirmation(monkeypatch)
    await race.write(shows.cancel_show, 1, OPENING, STEWARD, RULES)
    await race.write(*pay)
    assert await race.state(order.booking_id) == "confirmed"


async def test_payment_and_a_show_that_is_called_off(race):
    for show in race.rounds:
        order, pay = await paying(race, show)
        outcome, _ = await race.together(pay, (shows.cancel_show, show, OPENING, STEWARD, RULES))
        bought_first = outcome.result == "confirmed"
        assert await race.state(order.booking_id) == ("cancelled" if bought_first else "released")
        (refund,) = await race.rows(tables.refunds.select().where(tables.refunds.c.booking_id == order.booking_id))
        assert refund.amount == order.total.amount
        assert await race.claims(show) == {}
    assert await race.faults() == set()


async def test_control_a_refund_that_nobody_leases_is_sent_by_two(race, monkeypatch):
    order, _ = await bought(race, 1, 0)
    await race.write(*cancel(order, None, 900))
    (first,) = await race.write(refunds.claim_due, OPENING, 10)
    assert not await race.write(refunds.claim_due, OPENING, 10)
    guards.unleased_refunds(monkeypatch)
    (second,) = await race.write(refunds.claim_due, OPENING, 10)
    assert (first.attempt, second.attempt) == (1, 2)


async def test_two_schedulers_and_one_refund(race):
    for show in race.rounds:
        order, _ = await bought(race, show, 0)
        await race.write(*cancel(order, None, 900))
        claimed = await race.together(*[(refunds.claim_due, OPENING, 10)] * 6)
        due = [refund for claim in claimed for refund in claim]
        assert [refund.attempt for refund in due] == [1]
        answers = [(refunds.settle, due[0], answer, OPENING) for answer in (None, None, None)]
        assert sorted(await race.together(*answers)) == [False, False, True]
    assert await race.faults() == set()
