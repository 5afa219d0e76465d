"""The outbox, for whoever delivers it: leases on what is due, and the fresh view of each notice."""

from sqlalchemy import Connection

from booking import after_notices, own_notices, reminders
from booking.after_notices import AfterView
from booking.alerts import Alert
from booking.cards import Card, find_card, hold_of, order_of
from booking.own_views import OwnView
from booking.rules.house import HouseRules
from booking.seating import WAITING
from booking.tickets import booking_views
from booking.views import Hold, Notice, Order, WaitlistPlace
from booking.waitlist import entry
from storage import outbox
from storage.tables import SOLD

OF_HOLDS = ("hold-ending", "hold-ended", "payment-unapplied", "waitlist-offer", "waitlist-lapsed", "payment-failed")
View = Order | Hold | AfterView | WaitlistPlace | OwnView | Alert | None


def claim_due(tx: Connection, now: int, lease: str, limit: int) -> tuple[Notice, ...]:
    """Leases up to `limit` notices for a minute; what another process has leased is passed over."""
    return tuple(
        Notice(
            row.id,
            row.kind,
            row.key,
            row.person_id,
            row.language or "en",
            row.facts,
            row.attempts,
            lease,
            row.bulk,
            row.told,
            row.currency,
            bool(row.large_buttons),
        )
        for row in outbox.claim_due(tx, now, lease, limit)
    )


def sent(tx: Connection, notice_id: int, lease: str, now: int) -> bool:
    """Settles a notice; false when the lease was lost meanwhile, and somebody else settles it."""
    return outbox.settle(tx, notice_id, lease, "sent", now)


def part_sent(tx: Connection, notice_id: int, lease: str, parts: int) -> bool:
    """Of a notice of several messages so many are sent: should the next fail, these are not sent again."""
    return outbox.remember_told(tx, notice_id, lease, parts)


def failed(tx: Connection, notice_id: int, lease: str, now: int, retry_at: int | None, error: str) -> bool:
    """To be tried again at `retry_at`, or dead if that is None."""
    if retry_at is None:
        return outbox.settle(tx, notice_id, lease, "dead", now, error[:256])
    return outbox.later(tx, notice_id, lease, retry_at, error[:256])


def try_again(tx: Connection, now: int) -> int:
    """What was given up is delivered once more, to whoever has not blocked us; returns how many messages."""
    return outbox.revive(tx, now)


def view(tx: Connection, notice: Notice, now: int, rules: HouseRules) -> View:
    """What the notice is about as it is now; None when there is nothing to say any more."""
    if notice.person_id < 0:  # forgotten: an alias is nobody's chat
        return None
    if notice.kind in own_notices.KINDS:
        return own_notices.view(tx, notice, now)
    if notice.kind == "waitlist-closed":
        return entry(tx, int(str(notice.facts["entry_id"])))
    card = find_card(tx, int(str(notice.facts["booking_id"])))
    return None if card is None else _of_booking(tx, notice, card, now, rules)


def _of_booking(tx: Connection, notice: Notice, card: Card, now: int, rules: HouseRules) -> View:
    if notice.kind in after_notices.KINDS:
        return after_notices.view(tx, notice, card, now, rules)
    if not _is_current(notice, card, now):
        return None
    if notice.kind == "reminder":
        return reminders.view(tx, notice, card, now, rules)
    if notice.kind == "invoice":
        return order_of(card)
    if notice.kind in OF_HOLDS:
        return hold_of(card, now, rules)
    return booking_views(tx, [card], rules)[0]


def _is_current(notice: Notice, card: Card, now: int) -> bool:
    """Whether there is still something to say; ValueError for a kind that nobody knows."""
    booking = card.booking
    waits = booking.state in WAITING and booking.deadline is not None and booking.deadline > now
    sold = booking.state in SOLD
    current = {
        "invoice": waits and booking.quote is not None,
        "hold-ending": waits and notice.key == f"{booking.id}:{booking.deadline}",
        "hold-ended": booking.state == "expired",
        "waitlist-offer": waits,
        "waitlist-lapsed": booking.state == "expired",
        "payment-failed": waits and booking.state == "held",
        "payment-unapplied": True,
        "tickets": sold,
        "reminder": sold and card.show_state == "scheduled" and now < card.show.starts_at,
    }
    if notice.kind not in current:
        raise ValueError(f"nothing is known of a notice of kind {notice.kind}")
    return current[notice.kind]
