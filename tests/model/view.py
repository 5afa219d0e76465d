"""What the database says, and what the model says, in the same shape: one dict of rows for each thing."""

READ = {
    "bookings": "SELECT id, person_id, show_id, state, total, credit, deadline, hold_deadline, extended, promo_id,"
    " gateway, replaces_id, transferred, quote IS NOT NULL, snacks FROM bookings ORDER BY id",
    "seats": "SELECT booking_id, seat, price, cancelled_at IS NOT NULL FROM booking_seats ORDER BY 1, 2",
    "claims": "SELECT show_id, seat, booking_id, expires_at FROM seat_claims WHERE booking_id > 0 ORDER BY 1, 2",
    "kept": "SELECT show_id, seat FROM seat_claims WHERE booking_id IS NULL AND (seat < 6 OR seat = 40) ORDER BY 1, 2",
    "tickets": "SELECT booking_id, seat, person_id, state, epoch, used_at FROM tickets ORDER BY 1, 2",
    "payments": "SELECT id, provider, charge_id, person_id, ordered_id, amount, booking_id, state FROM payments"
    " ORDER BY id",
    "refunds": "SELECT id, payment_id, amount, state, destination, due_at, attempts FROM refunds ORDER BY id",
    "charges": "SELECT id, booking_id, gateway, amount, state FROM charges ORDER BY id",
    "line": "SELECT id, person_id, show_id, state, booking_id FROM waitlist ORDER BY id",
    "links": "SELECT id, from_id, to_id, state, token FROM handovers ORDER BY id",
    "wallets": "SELECT person_id, balance FROM wallets WHERE balance <> 0 ORDER BY 1",
    "codes": "SELECT code, used FROM promos ORDER BY 1",
    "uses": "SELECT booking_id, promo_id FROM promo_uses ORDER BY 1",
    "shows": "SELECT id, starts_at FROM shows WHERE state = 'scheduled' ORDER BY 1",
    "blocked": "SELECT id FROM people WHERE blocked ORDER BY 1",
    "findings": "SELECT provider, reference, kind, settled_at IS NOT NULL FROM findings ORDER BY 1, 2, 3",
    "snacks": "SELECT booking_id, snack_id, count, price FROM booking_snacks ORDER BY 1, 2",
    "orders": "SELECT booking_id, with_id, amount, state, collected_at FROM snack_orders ORDER BY 1",
    "payers": "SELECT id, person_id, state, requested, customer_id, attempts, due_at, idempotency_key FROM payers"
    " ORDER BY id",
    "reviews": "SELECT person_id, stars FROM reviews ORDER BY 1",
}
NAMED = (
    "bookings",
    "payments",
    "refunds",
    "charges",
    "line",
    "links",
    "payers",
)  # lists of the model whose rows have ids


def read(tx):
    return {name: [tuple(row) for row in tx.exec_driver_sql(query)] for name, query in READ.items()}


def name_rows(m, seen):
    """New things of the model get the ids of the house's new rows, in the order in which both came about."""
    for name in NAMED:
        for thing, row in zip(getattr(m, name), seen[name], strict=False):
            thing.id = row[0]
    for link, row in zip(m.links, seen["links"], strict=False):
        link.token = row[4]
    for payer, row in zip(m.payers, seen["payers"], strict=False):
        payer.key = row[7]


def expected(m, promo_ids):
    """Everything as `read` gives it, if the house did what the model did."""
    of = m.bookings
    return {
        "bookings": [_booking(m, b, promo_ids) for b in of],
        "seats": sorted((b.id, seat, b.seats[seat], seat in b.cancelled) for b in of for seat in b.seats),
        "claims": sorted((show, seat, b.id, b.deadline) for show in m.shows for seat, b in m.claims(show).items()),
        "kept": [(show, seat) for show in m.shows for seat in (*range(6), 40) if seat in m.kept[show]],
        "tickets": sorted((b.id, s, t.person, t.state, t.epoch, t.used_at) for b in of for s, t in b.tickets.items()),
        "payments": [_payment(m, p) for p in m.payments],
        "refunds": [(r.id, m.payments[r.payment].id, r.amount, r.state, r.to, r.due_at, r.attempts) for r in m.refunds],
        "charges": [(c.id, of[c.booking].id, c.gateway, c.amount, c.state) for c in m.charges],
        "line": [(e.id, e.person, e.show, e.state, None if e.booking is None else of[e.booking].id) for e in m.line],
        "links": [(x.id, x.giver, x.taker, x.state, x.token) for x in m.links],
        "wallets": sorted((person, balance) for person, balance in m.wallets.items() if balance),
        "codes": sorted((name, list(m.uses.values()).count(name)) for name in promo_ids),
        "uses": sorted((of[no].id, promo_ids[name]) for no, name in m.uses.items()),
        "shows": [(show, facts.starts) for show, facts in m.shows.items() if facts.on],
        "blocked": sorted((person,) for person in m.blocked),
        "findings": sorted((*key, state == "settled") for key, state in m.findings.items()),
        "snacks": sorted((b.id, snack, *had) for b in of for snack, had in b.snacks.items()),
        "orders": sorted((of[o.no].id, of[o.of].id, o.amount, o.state, o.collected_at) for o in m.orders),
        "payers": [(p.id, p.person, p.state, p.requested, p.customer, p.attempts, p.due_at, p.key) for p in m.payers],
        "reviews": sorted(m.stars.items()),
    }


def _booking(m, b, promo_ids):
    replaces = None if b.replaces is None else m.bookings[b.replaces].id
    promo = promo_ids[b.code] if b.code else None
    facts = (b.person, b.show, b.state, b.total, b.credit, b.deadline, b.hold_deadline, b.extended, promo)
    return (b.id, *facts, b.gateway, replaces, b.transferred, b.agreed is not None, b.eaten)


def _payment(m, p):
    booking = None if p.booking is None else m.bookings[p.booking].id
    state = "unapplied" if p.booking is None else "applied"
    return (p.id, p.provider, p.charge_id, p.person, m.bookings[p.ordered].id, p.amount, booking, state)


def differences(seen, wanted):
    """Named by table, for whoever reads a failure."""
    return {
        name: {
            "the house": [r for r in seen[name] if r not in rows],
            "the model": [r for r in rows if r not in seen[name]],
        }
        for name, rows in wanted.items()
        if seen[name] != rows
    }
