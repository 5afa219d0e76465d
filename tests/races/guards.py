"""Guards taken away, for the controls: what a race looks like when nothing decides it."""

from types import SimpleNamespace

from sqlalchemy import delete, select, update

from storage import bookings, handovers, refunds, seats, snacks, sold, tables, tickets
from storage.dialects import each, insert


def blind(monkeypatch):
    """Nobody looks at the claims before claiming: only the claim itself decides."""
    monkeypatch.setattr(seats, "who_has", lambda *_: [])


def unguarded_claim(monkeypatch):
    """A claim that takes whatever it wants."""
    monkeypatch.setattr(seats, "CLAIM", _claim())


def claim_of_what_ran_out(monkeypatch):
    """A claim that takes single seats of others as soon as their time is over."""
    now = tables.seat_claims.c.expires_at <= 2_000_000_000
    monkeypatch.setattr(seats, "CLAIM", _claim(where=now))


def _claim(**guard):
    claims = tables.seat_claims
    columns = ["show_id", "seat", "booking_id", "expires_at"]
    new = insert(claims).from_select(columns, seats.CLAIM.select)
    taken = {"booking_id": new.excluded.booking_id, "expires_at": new.excluded.expires_at}
    return new.on_conflict_do_update(index_elements=["show_id", "seat"], set_=taken, **guard).returning(claims.c.seat)


def unguarded_giving_back(monkeypatch):
    """The house gives back seats whosever they are."""
    claims = tables.seat_claims
    this = (claims.c.show_id == bookings.bindparam("show"), claims.c.seat.in_(select(each("seats"))))
    monkeypatch.setattr(seats, "_FREE_HOUSE", delete(claims).where(*this).returning(*seats._FREED))


def unguarded_expiry(monkeypatch):
    """An expiry that ends whatever it was told to end."""
    ids = tables.bookings.c.id.in_(select(each("ids")))
    ended = update(tables.bookings).where(ids).values(state="expired", deadline=None)
    monkeypatch.setattr(bookings, "_EXPIRE", ended.returning(tables.bookings.c.id))


def stale_expiry(monkeypatch, rows):
    """An expiry that works from a list read earlier."""
    monkeypatch.setattr(bookings, "due", lambda *_: rows)


def unguarded_release(monkeypatch):
    """A release of whatever its owner points at."""
    booked = tables.bookings
    ended = update(booked).where(booked.c.id == bookings.bindparam("booking")).values(state="released", deadline=None)
    monkeypatch.setattr(bookings, "_RELEASE", ended.returning(*booked.c))


def unguarded_confirmation(monkeypatch):
    """Money that confirms a booking whatever became of it."""
    booked = tables.bookings
    this = booked.c.id == bookings.bindparam("booking")
    sold = update(booked).where(this).values(state="confirmed", deadline=None, confirmed_at=bookings.bindparam("now"))
    monkeypatch.setattr(bookings, "_CONFIRM_PAID", sold.returning(*booked.c))


def unguarded_seating(monkeypatch):
    """A hold that is changed whatever became of it."""
    this = tables.bookings.c.id == bookings.bindparam("booking")
    for name in ("_RESEAT", "_RESET"):
        guarded = getattr(bookings, name)
        changed = update(tables.bookings).where(this).values(dict(guarded._values))
        monkeypatch.setattr(bookings, name, changed.returning(*guarded._returning) if guarded._returning else changed)


def unguarded_approval(monkeypatch):
    """A yes to whatever is asked."""
    this = tables.bookings.c.id == bookings.bindparam("booking")
    paying = update(tables.bookings).where(this).values(dict(bookings._PAY_HELD._values))
    monkeypatch.setattr(bookings, "_PAY_HELD", paying.returning(*bookings._PAY_HELD._returning))


def unleased_refunds(monkeypatch):
    """Refunds that are due to everybody until they are done."""
    due = select(tables.refunds.c.id).where(tables.refunds.c.state.in_(refunds.OPEN))
    monkeypatch.setattr(refunds, "_DUE", due)


async def many_holds(race):
    """Takes away the index that lets a person have one hold of a show."""
    await race.write(lambda tx: tx.exec_driver_sql("DROP INDEX uq_bookings_one_hold"))


def unguarded_scan(monkeypatch):
    this = tables.tickets.c.id == tickets.bindparam("ticket")
    values = {"state": "used", "used_at": tickets.bindparam("now"), "gate": tickets.bindparam("at_gate")}
    monkeypatch.setattr(tickets, "_USE", update(tables.tickets).where(this).values(values))


def unguarded_snacks(monkeypatch):
    """An order leaves the counter, or is paid back, whatever became of it."""
    orders, nobody = tables.snack_orders, dict.fromkeys(("collected_at", "collected_by", "counter"))
    collected = update(orders).where(orders.c.booking_id == snacks.bindparam("order"))
    monkeypatch.setattr(snacks, "COLLECT", collected.values(dict(snacks.COLLECT._values)))
    returned = update(orders).where(orders.c.booking_id.in_(select(each("ids"))))
    returned = returned.values(state="returned", **nobody).returning(orders.c.booking_id)
    monkeypatch.setattr(snacks, "RETURN", returned)


def unguarded_giving_up(monkeypatch):
    """Tickets become void, bookings cancelled and money goes back, whatever became of them meanwhile."""
    ids = tables.tickets.c.id.in_(select(each("ids")))
    voided = update(tables.tickets).where(ids).values(state="void", used_at=None).returning(tables.tickets.c.id)
    monkeypatch.setattr(sold, "VOID", voided)
    monkeypatch.setattr(sold, "cancel", lambda *_: True)
    bottomless = _bottomless(refunds.left_of)
    monkeypatch.setattr(refunds, "sources", bottomless)
    monkeypatch.setattr(refunds, "left_of", bottomless)
    this = tables.payments.c.id == bookings.bindparam("payment")
    unchecked = select(*refunds.REQUEST.select.selected_columns).where(this)
    columns = ["payment_id", "booking_id", "key", "amount", "currency", *refunds._NEW]
    request = insert(tables.refunds).from_select(columns, unchecked).returning(tables.refunds.c.id)
    monkeypatch.setattr(refunds, "REQUEST", request)


def _bottomless(left_of):
    def sources(tx, booking_ids):
        return [SimpleNamespace(**{**row._mapping, "left": 10**9}) for row in left_of(tx, booking_ids)]

    return sources


def unguarded_handing_on(monkeypatch):
    """A link that may be opened again, to a ticket in whatever state."""
    this = tables.handovers.c.id == handovers.bindparam("handover")
    taken = {"state": handovers.bindparam("outcome"), "to_id": handovers.bindparam("taker")}
    monkeypatch.setattr(
        handovers, "SETTLE", update(tables.handovers).where(this).values(settled_at=handovers.bindparam("now"), **taken)
    )
    ticket = tables.tickets.c.id == handovers.bindparam("ticket")
    values = {"person_id": handovers.bindparam("taker"), "epoch": tables.tickets.c.epoch + 1}
    monkeypatch.setattr(handovers, "REISSUE", update(tables.tickets).where(ticket).values(values))
