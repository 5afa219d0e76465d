"""Snacks: chosen with a hold, sold with it, handed out at the counter, paid back with the last of the seats."""

from tests.model import paying
from tests.model.state import SOLD, No, Order

PRICES, MOST, UNDO = {1: 650, 2: 350}, 10, 60


def set_snack(m, person, b, snack, count):
    paying.check_held(m, person, b)
    if snack not in PRICES:
        raise No("snack-gone")
    if count > MOST:
        raise No("too-many-snacks")
    put(b, {snack: (count, PRICES[snack])})


def take_usual(m, person, b, before):
    """As much of everything as another booking of theirs had."""
    paying.check_held(m, person, b)
    if before.person != person or not before.snacks:
        raise No("snack-gone")
    put(b, before.snacks)


def put(b, wanted):
    """What is so already is left alone, and so is the price that was agreed on."""
    new = b.snacks | wanted
    new = {snack: had for snack, had in new.items() if had[0]}
    if new != b.snacks:
        b.snacks, b.agreed = new, None


def open_order(m, b):
    if b.snacks:
        m.orders.append(Order(b.no, b.no, b.eaten))


def waiting_with(m, b):
    return [order for order in m.orders if order.of == b.no and order.state == "waiting"]


def going_with(m, b, seats):
    """They go where the last of the seats go."""
    return waiting_with(m, b) if b.live <= set(seats) else []


def give_back(orders):
    for order in orders:
        order.state = "returned"
    return sum(order.amount for order in orders)


def hand_out(m, order):
    if order.state == "waiting":
        order.state, order.collected_at = "collected", m.now
    return order.state


def undo(m, order):
    """While there are tickets that they come with."""
    if order.state == "waiting":
        return order.state
    late = order.state != "collected" or order.collected_at < m.now - UNDO
    if late or m.bookings[order.of].state not in SOLD:
        raise No("undo-too-late")
    order.state, order.collected_at = "waiting", None
    return order.state
