"""A sold booking and what each of its seats is worth: the ground for cancelling, changing and a show that is off."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.cards import Card, find_card, places_sold
from booking.edges import edge
from booking.holds import free_seats
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.refunds import HOUSE_POLICY, RefundPolicy, percent_back, policy_from_json, shares
from booking.views import SeatPlace
from storage import audit, sold
from storage.tables import SOLD


@dataclass(frozen=True, slots=True)
class Sale:
    """`seats` are all that were sold, also those given up, each with its ticket; `shares` what was paid for each, but
    for snacks.
    """

    card: Card
    row: Row[Any]
    seats: tuple[Row[Any], ...]
    shares: tuple[int, ...]
    policy: RefundPolicy

    @property
    def booking_id(self) -> int:
        return int(self.row.id)

    @property
    def live(self) -> tuple[Row[Any], ...]:
        return tuple(seat for seat in self.seats if seat.cancelled_at is None)

    @property
    def own(self) -> tuple[Row[Any], ...]:
        """Seats whose tickets are the buyer's still, and not used: what the buyer may give up."""
        return tuple(
            seat for seat in self.live if seat.state == "issued" and seat.person_id == self.card.booking.person_id
        )

    def paid_for(self, chosen: Collection[Any]) -> int:
        """Minor units that the seats cost, fees and discounts shared out among all of the booking."""
        wanted = {seat.seat for seat in chosen}
        return sum(share for seat, share in zip(self.seats, self.shares, strict=True) if seat.seat in wanted)

    def places(self, chosen: Sequence[Any]) -> tuple[SeatPlace, ...]:
        return places_sold(self.card.layout, [(seat.seat, seat.kind, seat.price) for seat in chosen])


def own_sale(tx: Connection, person_id: int, booking_id: int, now: int, *, lock: bool) -> Sale:
    """What a person bought, if it may still be given up; refuses what is anybody else's, over, or under way."""
    sale = find_sale(tx, booking_id, lock=lock)
    if sale is None:
        raise Refusal("no-such-booking")
    if sale.row.person_id != person_id:
        raise Refusal("not-yours")
    if sale.row.state not in SOLD:
        raise Refusal("already-cancelled" if sale.row.state == "cancelled" else "no-such-booking")
    if now >= sale.card.show.starts_at:
        raise Refusal("show-started")
    return sale


def find_sale(tx: Connection, booking_id: int, *, lock: bool) -> Sale | None:
    row = sold.booking(tx, booking_id, lock=lock)
    card = None if row is None else find_card(tx, booking_id)
    if row is None or card is None:
        return None
    seats = tuple(sold.seats(tx, booking_id))
    policy = HOUSE_POLICY if row.refund_policy is None else policy_from_json(row.refund_policy)
    paid = row.total - row.snacks + (row.quote or {}).get("change", 0)
    return Sale(card, row, seats, shares(paid, [seat.price for seat in seats]), policy)


def may(sale: Sale, now: int, rules: HouseRules) -> frozenset[str]:
    """What the buyer may still do with those tickets that are theirs and not used: cancel, change, hand-on."""
    left = sale.card.show.starts_at - now
    if not sale.own or left <= 0 or sale.card.show_state != "scheduled":
        return frozenset()
    allowed = {"cancel": True, "change": may_change(sale, now, rules), "hand-on": left > rules.hand_on_before}
    return frozenset(what for what, is_allowed in allowed.items() if is_allowed)


def may_change(sale: Sale, now: int, rules: HouseRules) -> bool:
    """Until the setting says, or as long as giving the tickets up would still bring something."""
    left = sale.card.show.starts_at - now
    if rules.change_before is not None:
        return left >= rules.change_before
    return percent_back(sale.policy, left) > 0


def give_up(
    tx: Connection,
    sale: Sale,
    chosen: Sequence[Row[Any]],
    now: int,
    actor_id: int | None,
    why: str,
    rules: HouseRules,
    **detail: Any,
) -> None:
    """Voids tickets and frees their seats. Refuses when one of them was used or given to somebody else meanwhile."""
    ids = [seat.ticket_id for seat in chosen]
    if sold.void(tx, ids) != set(ids):
        raise Refusal("ticket-used")
    audit.record_many(
        tx,
        [edge(now, actor_id, "ticket", ticket, "issued", "void", why, booking=sale.booking_id) for ticket in ids],
    )
    end_seats(tx, sale, chosen, now, actor_id, why, rules, **detail)


def end_seats(
    tx: Connection,
    sale: Sale,
    chosen: Sequence[Row[Any]],
    now: int,
    actor_id: int | None,
    why: str,
    rules: HouseRules,
    **detail: Any,
) -> None:
    """Seats whose tickets are void: the booking has them no longer, and they are for sale again."""
    seats = [seat.seat for seat in chosen]
    for handover in sold.withdraw_handovers(tx, [seat.ticket_id for seat in chosen], now):
        audit.record_many(tx, [edge(now, actor_id, "handover", handover, "open", "withdrawn", why)])
    kept = sold.cancel_seats(tx, sale.booking_id, seats, now)
    before, after = sale.row.state, "partly_cancelled" if kept else "cancelled"
    if not sold.cancel(tx, sale.booking_id, before, after):
        raise Refusal("already-cancelled")
    audit.record_many(tx, [edge(now, actor_id, "booking", sale.booking_id, before, after, why, seats=seats, **detail)])
    free_seats(tx, [sale.booking_id], now, rules, seats)
