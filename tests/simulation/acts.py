"""What people do, as they please: the one place where an act is added.

An act looks at the house as its person sees it, and taps: a name and `build(now)`, the call as the house makes it when
the tap arrives, by when all may be different.
"""

from sqlalchemy import select

from booking import (
    cancelling,
    changing,
    charges,
    checkout,
    counter,
    door,
    handing,
    holds,
    promos,
    tickets,
    waitlist,
    wallet,
)
from booking.refusals import Refusal
from storage import tables
from tests.house import RULES, SHOW, STEWARD
from tests.usecases import MANAGER

SEATS = 6  # of the hall that are for sale
ACTS = []


def act(weight):
    def add(does):
        ACTS.append((weight, does))
        return does

    return add


def anyof(world, rows):
    return world.chance.choice(rows) if rows else None


def own(world, person, *states):
    """A booking of theirs in one of the states."""
    found = select(tables.bookings).where(tables.bookings.c.person_id == person, tables.bookings.c.state.in_(states))
    return anyof(world, world.books.rows(found.order_by(tables.bookings.c.id)))


def own_tickets(world, person):
    return world.books.all(tables.tickets, person_id=person, state="issued")


def wished(world):
    first = world.chance.randrange(SEATS)
    return tuple(range(first, min(SEATS, first + world.chance.choice((1, 1, 2, 2, 3)))))


@act(10)
def holds_seats(world, outside, person):
    seats, how = wished(world), world.chance.choice((holds.hold_seats, holds.take_offer, holds.take_offer))
    show = SHOW if world.chance.random() < 0.9 else 2
    world.tap(how.__name__, lambda now: (how, person, show, seats, now, RULES))


@act(2)
def drops_seats(world, outside, person):
    seats = wished(world)
    world.tap("drop", lambda now: (holds.drop_seats, person, SHOW, seats, now, RULES))


@act(12)
def asks_to_pay(world, outside, person):
    if held := own(world, person, "held"):
        world.tap("ask", lambda now: (checkout.ask_payment, person, held.id, now, RULES))


@act(14)
def pays(world, outside, person):
    """A bill of theirs, old or new; once in a while one that was forwarded to them."""
    whose = person if world.chance.random() < 0.95 else anyof(world, sorted(outside.bills))
    if bill := anyof(world, outside.bills.get(whose, [])[-3:]):
        outside.pay(bill, person)


@act(3)
def minds_a_hold(world, outside, person):
    if held := own(world, person, "held", "paying"):
        use_case = world.chance.choice((holds.extend_hold, holds.release_hold))
        world.tap(use_case.__name__, lambda now: (use_case, person, held.id, now, RULES))


@act(2)
def takes_back(world, outside, person):
    if gone := own(world, person, "released", "expired"):
        world.tap("take-back", lambda now: (holds.take_back, person, gone.id, now, RULES))


@act(4)
def pays_otherwise(world, outside, person):
    if held := own(world, person, "held"):
        use_case, *more = world.chance.choice(
            ((promos.use_code, "FRIENDS"), (promos.remove_code,), (wallet.use_credit,), (wallet.leave_credit,))
        )
        world.tap(use_case.__name__, lambda now: (use_case, person, held.id, *more, now, RULES))


@act(4)
def pays_on_a_page(world, outside, person):
    if held := own(world, person, "held"):

        def handle(_update_id):
            given = (person, held.id, "stripe", "en", world.clock, RULES)
            outside.open_page(world.do("open-charge", charges.open_charge, *given))

        world.update(handle)


@act(2)
def pays_at_the_counter(world, outside, person):
    if held := own(world, person, "held"):
        world.tap("counter", lambda now: (charges.open_charge, person, held.id, "counter", "en", now, RULES))


@act(2)
def another_way(world, outside, person):
    if paying := own(world, person, "paying"):
        world.tap("another-way", lambda now: (charges.give_up, person, paying.id, now, RULES))


@act(2)
def cashier_takes_money(world, outside, person):
    if charge := anyof(world, world.books.all(tables.charges, gateway="counter")):

        def handle(_update_id):
            taken = world.do("cash", counter.take_money, MANAGER, charge.booking_id, world.clock, RULES)
            if not isinstance(taken, Refusal):
                (cash,) = world.books.all(tables.payments, provider="counter", ordered_id=charge.booking_id)
                outside.charged["counter", cash.charge_id] = cash

        world.update(handle)


@act(6)
def joins_the_line(world, outside, person):
    size, together = world.chance.choice((1, 1, 2, 3)), world.chance.random() < 0.5
    world.tap("join", lambda now: (waitlist.join, person, SHOW, size, together, (), None, now, RULES))


@act(2)
def leaves_the_line(world, outside, person):
    if place := anyof(world, world.books.all(tables.waitlist, person_id=person)):
        use_case = world.chance.choice((waitlist.leave, waitlist.pass_offer))
        world.tap(use_case.__name__, lambda now: (use_case, person, place.id, now, RULES))


@act(1)
def blocks_us(world, outside, person):
    world.tap("block", lambda now: (waitlist.chat_blocked, person, now, RULES))


@act(5)
def gives_up_tickets(world, outside, person):
    if bought := own(world, person, "confirmed", "partly_cancelled"):
        mine = [ticket.id for ticket in own_tickets(world, person) if ticket.booking_id == bought.id]
        chosen = tuple(mine[: world.chance.choice((1, 8))])
        try:
            shown = world.books.read(cancelling.preview, person, bought.id, chosen, world.clock)
        except Refusal:
            return
        to, back = world.chance.choice(("card", "wallet")), shown.back.amount
        world.tap("cancel", lambda now: (cancelling.cancel, person, bought.id, chosen, back, to, now, RULES))


@act(4)
def changes_seats(world, outside, person):
    if ticket := anyof(world, own_tickets(world, person)):
        show = world.chance.choice((SHOW, 2))
        seat = world.chance.randrange(SEATS)
        given = (person, ticket.booking_id, (ticket.id,), show, (seat,))
        world.tap("change", lambda now: (changing.start, *given, now, RULES))


@act(4)
def hands_on(world, outside, person):
    if ticket := anyof(world, own_tickets(world, person)):
        use_case = world.chance.choice((handing.offer, handing.offer, handing.withdraw))
        world.tap(use_case.__name__, lambda now: (use_case, person, ticket.id, now, RULES))


@act(4)
def opens_a_link(world, outside, person):
    if link := anyof(world, world.books.all(tables.handovers)):
        world.tap("take-link", lambda now: (handing.take, person, link.token, now, RULES))


@act(4)
def comes_to_the_door(world, outside, person):
    if ticket := anyof(world, own_tickets(world, person)):
        code = world.books.read(handing.own_ticket, person, ticket.id, RULES).code
        nonce = str(world.chance.randrange(4))
        world.tap("scan", lambda now: (door.scan, STEWARD, code, nonce, now, RULES))
        if world.chance.random() < 0.3:
            world.tap("undo", lambda now: (door.undo_scan, STEWARD, ticket.id, now, RULES))


@act(1)
def asks_for_the_tickets_again(world, outside, person):
    if bought := own(world, person, "confirmed", "partly_cancelled"):
        world.tap("again", lambda now: (tickets.send_again, person, bought.id, now))
