"""Changing tickets for others of the same film: other seats, or another show, what was paid for them kept.

The new seats are an ordinary hold that knows which tickets it is to take the place of. What those had cost counts as
paid; the old tickets stay good until the new booking is sold, and then both happen in one transaction or neither.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from booking import browse, collecting, holds, refunds
from booking.after_views import Cancellable, ChangeOffers, ChangeOptions, ChangeShow
from booking.cards import Booking, Card, card_of, find_card, hold_of
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.sales import Sale, find_sale, give_up, may_change, own_sale
from booking.views import Hold, Money
from storage import bookings, catalogue, snacks, sold
from storage.tables import SOLD

SHOWS = 8  # offered


def options(
    tx: Connection, person_id: int, booking_id: int, ticket_ids: Collection[int] | None, now: int, rules: HouseRules
) -> ChangeOptions:
    """What the chosen tickets (None: all that may be) could be changed for."""
    sale = _changeable(tx, person_id, booking_id, now, rules)
    chosen = _chosen(sale, ticket_ids)
    return ChangeOptions(
        booking_id=booking_id,
        number=booking_number(booking_id),
        show=sale.card.show,
        tickets=_listed(sale, chosen),
        worth=Money(sale.paid_for(chosen), sale.row.currency),
        shows=_shows(tx, sale, len(chosen), now),
    )


def offers(
    tx: Connection,
    person_id: int,
    booking_id: int,
    ticket_ids: Collection[int],
    show_id: int,
    now: int,
    rules: HouseRules,
) -> ChangeOffers:
    """The best seats in the show, as many as are changed."""
    sale = _changeable(tx, person_id, booking_id, now, rules)
    chosen = _chosen(sale, ticket_ids)
    found = browse.offers(tx, person_id, show_id, len(chosen), now, _lifted(sale, chosen, show_id, rules))
    _check_show(sale, found.show.film.id, found.show.currency)
    waiting = sum(order.amount for order in _snacks_of(tx, sale, chosen))
    stay = catalogue.shows_by_id(tx, [show_id])[show_id].cinema_id == sale.card.cinema_id
    return ChangeOffers(
        booking_id,
        _listed(sale, chosen),
        Money(sale.paid_for(chosen), sale.row.currency),
        found,
        Money(waiting, sale.row.currency),
        stay,
    )


def start(
    tx: Connection,
    person_id: int,
    booking_id: int,
    ticket_ids: Collection[int],
    show_id: int,
    seats: Collection[int],
    now: int,
    rules: HouseRules,
    message_id: int | None = None,
) -> Hold:
    """Holds seats that are to take the tickets' place; what is due for them is the difference."""
    sale = _changeable(tx, person_id, booking_id, now, rules)
    chosen = _chosen(sale, ticket_ids)
    if not chosen or len(chosen) != len(set(ticket_ids)):
        raise Refusal("change-stale")
    if (same := _started(tx, person_id, booking_id, ticket_ids, show_id, seats, now)) is not None:
        return hold_of(same, now, rules)
    lifted = _lifted(sale, chosen, show_id, rules)
    held = holds.take_offer(tx, person_id, show_id, seats, now, lifted, message_id)
    _check_show(sale, held.show.film.id, held.show.currency)
    tickets = [seat.ticket_id for seat in chosen]
    linked = sold.link(tx, held.booking_id, booking_id, tickets, sale.paid_for(chosen), now)
    card = find_card(tx, held.booking_id)
    if not linked or card is None:
        raise Refusal("hold-ended")
    return hold_of(card, now, rules)


def _started(
    tx: Connection,
    person_id: int,
    booking_id: int,
    ticket_ids: Collection[int],
    show_id: int,
    seats: Collection[int],
    now: int,
) -> Card | None:
    """The very change that is asked for, if it has begun: asked again, it stays as it is, and so does its bill."""
    for row in bookings.waiting_cards(tx, person_id, now):
        card = card_of(row)
        wish = (card.booking.state, card.booking.replaces_id, card.show.id)
        if (
            wish == ("held", booking_id, show_id)
            and set(card.booking.replaced_tickets or ()) == set(ticket_ids)
            and {place.seat for place in card.seats} == set(seats)
        ):
            return card
    return None


def settle(tx: Connection, booking: Row[Any] | Booking, now: int, rules: HouseRules) -> None:
    """A booking is sold: the tickets whose place it takes are void, and what they had cost beyond it goes back.

    Refuses with change-stale when they are no longer what they were when the seats were chosen.
    """
    if booking.replaces_id is None:
        return
    sale = find_sale(tx, booking.replaces_id, lock=True)
    if sale is None or sale.row.state not in SOLD or now >= sale.card.show.starts_at:
        raise Refusal("change-stale")
    tickets = booking.replaced_tickets or []
    chosen = _chosen(sale, tickets)
    if len(chosen) != len(tickets) or sale.paid_for(chosen) != booking.transferred:
        raise Refusal("change-stale")
    give_up(tx, sale, chosen, now, booking.person_id, "changed", rules, to=booking.id)
    left = booking.transferred - int((booking.quote or {})["change"]) + _snacks_too(tx, sale, chosen, booking, now)
    if left:
        refunds.give_back(tx, sale.row, left, "card", "changed", now, booking.person_id)


def _snacks_too(tx: Connection, sale: Sale, chosen: Sequence[Any], booking: Any, now: int) -> int:
    """Snacks go along with the last seats to another booking in the same cinema; else the minor units that they cost
    are to be given back.
    """
    orders = _snacks_of(tx, sale, chosen)
    if not orders:
        return 0
    if catalogue.shows_by_id(tx, [booking.show_id])[booking.show_id].cinema_id == sale.card.cinema_id:
        snacks.carry(tx, sale.booking_id, booking.id)
        return 0
    return collecting.give_back(tx, orders, now, booking.person_id, "changed")


def _snacks_of(tx: Connection, sale: Sale, chosen: Sequence[Any]) -> tuple[Row[Any], ...]:
    """Orders that nobody has collected, if no seat is kept that they could come with."""
    return () if len(chosen) < len(sale.live) else collecting.waiting_with(tx, sale.booking_id)


def _changeable(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> Sale:
    sale = own_sale(tx, person_id, booking_id, now, lock=False)
    if not may_change(sale, now, rules):
        raise Refusal("change-closed")
    return sale


def _chosen(sale: Sale, ticket_ids: Collection[int] | None) -> tuple[Row[Any], ...]:
    return tuple(seat for seat in sale.own if ticket_ids is None or seat.ticket_id in ticket_ids)


def _listed(sale: Sale, chosen: Sequence[Row[Any]]) -> tuple[Cancellable, ...]:
    wanted = {seat.seat for seat in chosen}
    numbers = {seat.seat: number for number, seat in enumerate(sale.seats)}
    listed = zip(sale.places(sale.own), sale.own, strict=True)
    return tuple(Cancellable(seat.ticket_id, numbers[seat.seat], place, seat.seat in wanted) for place, seat in listed)


def _lifted(sale: Sale, chosen: Sequence[Row[Any]], show_id: int, rules: HouseRules) -> HouseRules:
    """In the same show, seats that are given up leave room for as many."""
    if show_id != sale.row.show_id:
        return rules
    return replace(
        rules,
        seats_per_person=rules.seats_per_person + len(chosen),
        largest_party=rules.largest_party + len(chosen),
    )


def _check_show(sale: Sale, film_id: int, currency: str) -> None:
    if film_id != sale.card.show.film.id or currency != sale.row.currency:
        raise Refusal("change-other-film")


def _shows(tx: Connection, sale: Sale, count: int, now: int) -> tuple[ChangeShow, ...]:
    """The next shows of the film in the city that have seats for as many, this one among them."""
    here = sale.card.show
    showing = [
        row
        for row in catalogue.film_shows(tx, here.city_id, here.film.id, now)
        if row.opens_at <= now and row.currency == sale.row.currency
    ]
    taken = catalogue.taken_counts(tx, [row.id for row in showing], now)
    free = {row.id: row.capacity - taken.get(row.id, 0) for row in showing}
    fitting = [row for row in showing if free[row.id] >= count][:SHOWS]
    return tuple(ChangeShow(row.id, row.starts_at, here.zone, row.cinema, free[row.id]) for row in fitting)
