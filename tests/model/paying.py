"""What a hold costs, codes and credit, the word before the charge, and the money itself."""

from collections import Counter

from tests.model import holding, menu, sales
from tests.model.line import accept, serve, settle_offers
from tests.model.state import CODES, ENDED, MOST, SOLD, WAITING, Agreed, No, Payment, Refund, Ticket, own

PAYMENT, AGAIN = 900, 10
WHY = {
    "too-many-seats": "too-many-seats",
    "show-gone": "show-cancelled",
    "no-credit": "credit-gone",
    "change-stale": "change-stale",
}


def check_held(m, person, b):
    """Whose way to pay may still change."""
    own(m, person, b)
    if b.state == "paying":
        raise No("payment-under-way")
    if b.state not in ("held", *ENDED):
        raise No("already-paid")
    if b.state != "held" or b.deadline <= m.now:
        raise No("hold-ended")


def use_code(m, person, b, name):
    check_held(m, person, b)
    if name not in CODES:
        raise No("no-such-promo")
    if b.code == name:
        return
    if sum(b.seats.values()) < CODES[name].least:
        raise No("promo-too-little")
    m.uses.pop(b.no, None)
    check_limits(m, b, name)
    m.uses[b.no] = b.code = name
    b.agreed = None


def check_limits(m, b, name):
    code, users = CODES[name], [m.bookings[no] for no, used in m.uses.items() if used == name]
    mine = [user for user in users if user.person == b.person]
    for limit, using, open_key, over_key in (
        (code.total_limit, users, "promo-in-use", "promo-used-up"),
        (code.person_limit, mine, "promo-in-your-use", "promo-used-already"),
    ):
        if limit is not None and len(using) >= limit:
            deadlines = [user.deadline for user in using if user.state in WAITING]
            raise No(open_key if min(deadlines, default=0) > m.now else over_key)


def remove_code(m, person, b):
    check_held(m, person, b)
    if b.code is not None:
        m.uses.pop(b.no, None)
        b.code = b.agreed = None


def priced(m, b):
    """What the hold costs now, and how: total, change, credit, whether its code takes anything off. No code and no old
    ticket pays for snacks.
    """
    seats = sum(b.seats.values())
    code = CODES[b.code] if b.code else None
    off = 0 if code is None or seats < code.least else min(seats, code.flat or (seats * code.percent + 50) // 100)
    change = min(b.transferred, seats - off)
    total = seats - off - change + b.eaten
    return total, change, min(b.credit + m.wallets[b.person], total) if b.credit else 0, off > 0


def use_credit(m, person, b):
    check_held(m, person, b)
    if b.credit:
        return
    amount = min(m.wallets[person], priced(m, b)[0])
    if amount <= 0:
        raise No("no-credit")
    set_aside(m, b, amount)
    b.agreed = None


def leave_credit(m, person, b):
    check_held(m, person, b)
    if b.credit:
        set_aside(m, b, 0)
        b.agreed = None


def set_aside(m, b, amount):
    m.wallets[b.person] -= amount - b.credit
    b.credit = amount


def credit(m, person, amount):
    m.wallets[person] += amount


def debit(m, person, amount):
    if m.wallets[person] < amount:
        raise No("no-credit")
    m.wallets[person] -= amount


def check_payable(m, b):
    if not m.shows[b.show].on:
        raise No("show-gone")
    if b.state not in WAITING:
        raise No("hold-ended" if b.state in ENDED else "already-paid")
    if b.deadline <= m.now:
        raise No("hold-ended")
    if m.left(b.show) <= 0:
        raise No("show-started")


def agree(m, person, b, promised=None):
    """The price is frozen; a code that takes nothing off is free again, credit is what is due at most."""
    own(m, person, b)
    check_payable(m, b)
    if b.agreed:
        if promised not in (None, b.due):
            raise No("price-changed")
        return
    total, change, credit, uses_code = priced(m, b)
    if promised not in (None, total - credit):
        raise No("price-changed")
    if not uses_code:
        m.uses.pop(b.no, None)
        b.code = None
    set_aside(m, b, credit)
    b.all_back = False
    seats, chosen = (tuple(sorted(things.items())) for things in (b.seats, b.snacks))
    b.agreed = Agreed(seats, total, total - credit, change, m.now, chosen)


def ask_payment(m, person, b, promised=None):
    agree(m, person, b, promised)
    if b.due == 0:
        if b.state != "held":
            raise No("payment-under-way")
        sell(m, b)
        sales.settle_change(m, b)
    elif m.now - b.agreed.at >= AGAIN:
        b.agreed.at, b.all_back = m.now, False


def approve_payment(m, invoice, payer, amount, currency):
    b, person, nonce = m.bookings[invoice[0]], *invoice[1:]
    if payer != b.person or person != payer:
        raise No("not-yours")
    check_payable(m, b)
    if b.state == "paying" or not is_right(b, nonce, amount, currency):
        if m.now >= max(b.held_at + holding.LONGEST, b.hold_deadline) + PAYMENT:
            raise No("hold-ended")
        if not is_right(b, nonce, amount, currency):
            raise No("wrong-amount")
    b.state, b.deadline = "paying", max(b.deadline, m.now + PAYMENT)


def is_right(b, nonce, amount, currency="EUR"):
    return b.agreed is not None and b.agreed.nonce == nonce and amount == b.due and currency == "EUR"


def payment_refused(m, b):
    if b.state == "paying":
        b.state, b.deadline = "held", b.hold_deadline


def apply_payment(m, invoice, payer, amount, charge, currency="EUR"):
    """(result, why): confirmed, repeated or unapplied, with its refund."""
    if any((p.provider, p.charge_id) == charge for p in m.payments):
        return "repeated", ""
    b, person, nonce = m.bookings[invoice[0]], *invoice[1:]
    m.payments.append(Payment(*charge, payer, b.no, amount, b.no))
    saved = m.save()
    try:
        _sell_for(m, b, person, nonce, payer, amount, currency)
    except No as no:
        m.restore(saved)
        m.payments[-1].booking = None
        m.refunds.append(Refund(len(m.payments) - 1, amount, "requested", "card", m.now, m.now))
        return "unapplied", no.key
    return "confirmed", ""


def _sell_for(m, b, person, nonce, payer, amount, currency):
    for key, stands_in_the_way in (
        ("not-yours", payer != b.person or person != payer),
        ("already-paid", b.state not in (*WAITING, *ENDED)),
        ("show-cancelled", not m.shows[b.show].on),
        ("show-started", b.state in ENDED and m.left(b.show) <= 0),
        ("wrong-amount", not is_right(b, nonce, amount, currency)),
    ):
        if stands_in_the_way:
            raise No(key)
    try:
        if b.state in ENDED:
            _claim_again(m, b)
        sell(m, b)
        sales.settle_change(m, b)
    except No as no:
        raise No(WHY.get(no.key, "hold-gone")) from no


def _claim_again(m, b):
    """Late money: the same seats, if they are free or held by the payer once more."""
    hold, wanted = m.hold_of(b.person, b.show), set(b.seats)
    holding.make_way(m, b.person, b.show, wanted)
    again = hold if hold and set(hold.seats) & wanted else None
    if again:
        holding.let_go(m, again, "released")
    have = sum(len(other.live) for other in m.of(b.person, b.show, *WAITING, *SOLD))
    if have + len(wanted) > MOST:
        raise No("too-many-seats")
    if not wanted <= m.free(b.show):
        raise No("seats-taken")
    if b.code and _may_use(m, b):
        m.uses[b.no] = b.code
    if m.wallets[b.person] < b.credit:
        raise No("no-credit")
    m.wallets[b.person] -= b.credit
    b.state = "confirmed"  # it has its seats before the line is served
    if again:
        settle_offers(m, [again])
        serve(m, [b.show])


def _may_use(m, b):
    """Beyond its limits a code is honoured, and not counted."""
    try:
        check_limits(m, b, b.code)
    except No:
        return False
    return True


def sell(m, b):
    if not m.shows[b.show].on:
        raise No("show-gone")
    b.state, b.deadline, b.confirmed_at = "confirmed", None, m.now
    b.tickets = {seat: Ticket(b.person) for seat in b.seats}
    menu.open_order(m, b)
    accept(m, b)


def money(m):
    """No payment gives more than it brought, and no credit comes back that was not spent."""
    back = Counter()
    for refund in m.refunds:
        back[refund.payment] += refund.amount
    assert all(back[no] <= payment.amount for no, payment in enumerate(m.payments))
    assert all(m.returned[b.no] <= b.credit for b in m.bookings)
    assert min(m.wallets.values(), default=0) >= 0
