"""What becomes of sold tickets: given up, changed, handed on, used at the door, called off."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.model import holding, menu
from tests.model.line import serve
from tests.model.state import DAY, HOUR, MOST, SOLD, WAITING, Link, No, Refund, own

HAND_ON, DOOR, UNDO = 1_800, 7_200, 60


def check_sale(m, person, b):
    own(m, person, b)
    if b.state not in SOLD:
        raise No("already-cancelled" if b.state == "cancelled" else "no-such-booking")
    if m.left(b.show) <= 0:
        raise No("show-started")


def own_seats(b):
    """Those whose tickets are the buyer's still, and not used."""
    return {seat for seat in b.live if (b.tickets[seat].state, b.tickets[seat].person) == ("issued", b.person)}


def shared(b):
    """What was paid for each seat, in proportion to the prices; the largest remainders round up."""
    seats, paid = sorted(b.seats), b.total + b.agreed.change - b.eaten
    whole = sum(b.seats.values())
    parts = {seat: paid * b.seats[seat] // whole for seat in seats}
    by_remainder = sorted(seats, key=lambda seat: (-(paid * b.seats[seat] % whole), seat))
    for seat in by_remainder[: paid - sum(parts.values())]:
        parts[seat] += 1
    return parts


def paid_for(b, seats):
    return sum(shared(b)[seat] for seat in seats)


def percent(m, b):
    """All of it, if the show moved since its price was agreed; check_sale says until when."""
    left = m.left(b.show)
    return 100 if b.all_back else 90 if left >= DAY else 75 if left >= 2 * HOUR else 0


def back_for(m, b, seats):
    """Seats given up one by one bring what they would have brought together."""
    before = paid_for(b, b.cancelled)
    rate = percent(m, b)
    back = ((before + paid_for(b, seats)) * rate + 50) // 100 - (before * rate + 50) // 100
    snacks = sum(order.amount for order in menu.going_with(m, b, seats))
    return min(back + snacks, sum(left for _, left in (*money_left(m, b), *credit_left(m, b))))


def money_left(m, b):
    """(payment, what of it has not gone back) of all that paid for the booking, the newest first."""
    paid = [no for no, p in enumerate(m.payments) if p.booking is not None and p.booking in line_of(m, b)]
    back = {no: sum(refund.amount for refund in m.refunds if refund.payment == no) for no in paid}
    return [(no, m.payments[no].amount - back[no]) for no in reversed(paid)]


def credit_left(m, b):
    """(booking, what of the credit that it was paid with has not come back), likewise."""
    return [(no, m.bookings[no].credit - m.returned[no]) for no in sorted(line_of(m, b), reverse=True)]


def cancel(m, person, b, seats, promised, to):
    """`seats` None: all that may be given up."""
    check_sale(m, person, b)
    mine = own_seats(b)
    chosen = mine if seats is None else mine & set(seats)
    if not chosen or (seats is not None and chosen != set(seats)):
        raise No("nothing-to-cancel")
    if back_for(m, b, chosen) != promised:
        raise No("refund-changed")
    menu.give_back(menu.going_with(m, b, chosen))
    give_up(m, b, chosen)
    give_back(m, b, promised, to)


def give_up(m, b, seats):
    for seat in seats:
        b.tickets[seat].state = "void"
    end_seats(m, b, seats)
    serve(m, [b.show])


def end_seats(m, b, seats):
    for link in m.links:
        if link.booking == b.no and link.seat in seats and link.state == "open":
            link.state = "withdrawn"
    b.cancelled |= set(seats)
    b.state = "partly_cancelled" if b.live else "cancelled"


def give_back(m, b, amount, to):
    """Of the newest payment first; what credit had paid becomes credit again. What went back already does not."""
    for no, left in money_left(m, b):
        part = min(amount, left)
        if part > 0:
            request(m, no, part, to, b.person)
            amount -= part
    for no, left in credit_left(m, b):
        part = min(amount, left)
        m.wallets[b.person] += part
        m.returned[no] += part
        amount -= part


def request(m, payment, amount, to, person):
    if to == "wallet":
        m.refunds.append(Refund(payment, amount, "succeeded", to, m.now, None))
        m.wallets[person] += amount
    else:
        m.refunds.append(Refund(payment, amount, "requested", to, m.now, m.now))


def line_of(m, b):
    """The booking, the one whose place it took, and so on."""
    line = {b.no}
    while b.replaces is not None:
        b = m.bookings[b.replaces]
        line.add(b.no)
    return line


def start_change(m, person, b, old, show, new):
    check_sale(m, person, b)
    if percent(m, b) == 0:
        raise No("change-closed")
    chosen = own_seats(b) & set(old)
    if not chosen or chosen != set(old):
        raise No("change-stale")
    hold = m.hold_of(person, show)
    if hold and (hold.replaces, hold.replaced, set(hold.seats)) == (b.no, tuple(sorted(old)), set(new)):
        return hold
    hold = holding.take_offer(m, person, show, new, MOST + (len(chosen) if show == b.show else 0))
    hold.replaces, hold.replaced = b.no, tuple(sorted(old))
    hold.transferred, hold.agreed = paid_for(b, old), None
    return hold


def settle_change(m, b):
    """It is sold: what it takes the place of is void, and what that had cost beyond it goes back."""
    if b.replaces is None:
        return
    old, seats = m.bookings[b.replaces], set(b.replaced)
    if old.state not in SOLD or m.left(old.show) <= 0:
        raise No("change-stale")
    if not seats <= own_seats(old) or paid_for(old, seats) != b.transferred:
        raise No("change-stale")
    for order in menu.going_with(m, old, seats):
        order.of = b.no
    give_up(m, old, seats)
    if b.transferred > b.agreed.change:
        give_back(m, old, b.transferred - b.agreed.change, "card")


def check_ticket(b, seat, person, given="ticket-used"):
    if b.tickets[seat].person != person:
        raise No(given if b.person == person else "no-such-ticket")


def check_may_hand_on(m, b, seat):
    if b.tickets[seat].state == "used":
        raise No("ticket-used")
    if b.tickets[seat].state != "issued" or not m.shows[b.show].on:
        raise No("no-such-ticket")
    if m.left(b.show) <= HAND_ON:
        raise No("hand-on-closed")


def open_link(m, b, seat):
    return next((x for x in m.links if (x.booking, x.seat, x.state) == (b.no, seat, "open")), None)


def offer_ticket(m, person, b, seat):
    check_ticket(b, seat, person)
    check_may_hand_on(m, b, seat)
    link = open_link(m, b, seat)
    if link is None:
        link = Link(b.no, seat, person)
        m.links.append(link)
    return link


def withdraw(m, person, b, seat):
    check_ticket(b, seat, person, given="hand-on-gone")
    link = open_link(m, b, seat)
    if link is None:
        raise No("hand-on-gone")
    link.state = "withdrawn"


def take_ticket(m, person, link):
    b = m.bookings[link.booking]
    if link.taker == person:
        check_ticket(b, link.seat, person)
        return "again"
    if link.state == "open" and link.giver == person:
        return "own"
    if link.state != "open":
        raise No("hand-on-gone")
    check_may_hand_on(m, b, link.seat)
    if seats_of(m, person, b.show) >= MOST:
        raise No("too-many-seats")
    link.state, link.taker = "taken", person
    ticket = b.tickets[link.seat]
    ticket.person, ticket.epoch = person, ticket.epoch + 1
    return "new"


def seats_of(m, person, show):
    """Tickets in their name and seats they hold, be it beyond their time."""
    named = [t for b in m.bookings if b.show == show for t in b.tickets.values()]
    held = [b for b in m.bookings if (b.show, b.person) == (show, person) and b.state in WAITING]
    return sum(t.person == person and t.state != "void" for t in named) + sum(len(b.seats) for b in held)


def scan(m, b, seat, epoch, nonce):
    """The verdict; the same nonce again gets the same answer."""
    ticket, about = b.tickets[seat], (b.no, seat, nonce)
    if about not in m.scans:
        m.scans[about] = _judge(m, b, ticket, epoch)
        if m.scans[about] == "admit":
            ticket.state, ticket.used_at = "used", m.now
    return m.scans[about]


def _judge(m, b, ticket, epoch):
    if ticket.state == "void" or ticket.epoch != epoch:
        return "void"
    if ticket.state == "used":
        return "used"
    return when(m, b)


def when(m, b):
    """Whether this is the time to come."""
    left, zone = m.left(b.show), ZoneInfo("Europe/Riga")
    if -DOOR < left <= DOOR:
        return "admit"
    today, day = (datetime.fromtimestamp(at, zone).date() for at in (m.now, m.shows[b.show].starts))
    return "other-day" if today != day else "too-early" if left > 0 else "other-show"


def undo_scan(m, b, seat):
    ticket = b.tickets[seat]
    if ticket.state == "issued":
        return
    if ticket.state != "used" or ticket.used_at < m.now - UNDO:
        raise No("undo-too-late")
    take_out(m, b, seat)


def take_out(m, b, seat):
    """Nobody is in with this ticket any more; every scan that let it in is undone."""
    b.tickets[seat].state, b.tickets[seat].used_at = "issued", None
    for about, verdict in m.scans.items():
        if about[:2] == (b.no, seat) and verdict == "admit":
            m.scans[about] = "undone"
    for about, verdicts in m.party_scans.items():
        if about[0] == b.no and verdicts.get(seat) == "admit":
            verdicts[seat] = "undone"


def scan_party(m, b, nonce):
    """The verdict on the whole party: everybody of it who is not in yet comes in at once."""
    own = {seat for seat, t in b.tickets.items() if t.state != "void" and t.person == b.person}
    if not b.tickets:
        return "unknown"
    if (b.no, nonce) not in m.party_scans:
        verdict = "void" if not own else "used" if not _unused(b, own) else when(m, b)
        said = dict.fromkeys(own or b.tickets, "used" if verdict == "admit" else verdict)
        if verdict == "admit":
            said |= dict.fromkeys(_unused(b, own), "admit")
            for seat in _unused(b, own):
                b.tickets[seat].state, b.tickets[seat].used_at = "used", m.now
        m.party_scans[b.no, nonce] = said
    return _said(b, m.party_scans[b.no, nonce])


def _unused(b, seats):
    return {seat for seat in seats if b.tickets[seat].state == "issued"}


def _said(b, said):
    """`used` is said only while somebody of the party is in."""
    for verdict in ("admit", "undone"):
        if verdict in said.values():
            return verdict
    in_already = any((t.state, t.person) == ("used", b.person) for t in b.tickets.values())
    verdict = next(iter(said.values()))
    return "void" if verdict == "used" and not in_already else verdict


def undo_party(m, b, nonce):
    said = m.party_scans[b.no, nonce]
    let_in = [seat for seat, verdict in said.items() if verdict == "admit"]
    for seat in let_in:
        if b.tickets[seat].state != "used" or b.tickets[seat].used_at < m.now - UNDO:
            raise No("undo-too-late")
        take_out(m, b, seat)
    return _said(b, said)


def cancel_show(m, show):
    """The house calls it off: holds end, what was sold goes back in full."""
    holding.check_on(m, show)
    m.shows[show].on = False
    of_show = [b for b in m.bookings if b.show == show]
    holding.end(m, [b for b in of_show if b.state in WAITING], "released")
    for b in [b for b in of_show if b.state in SOLD]:
        seats = b.live
        snacks = menu.give_back(menu.going_with(m, b, seats))
        for seat in seats:
            b.tickets[seat].state, b.tickets[seat].used_at = "void", None
        end_seats(m, b, seats)
        give_back(m, b, paid_for(b, seats) + snacks, "card")
