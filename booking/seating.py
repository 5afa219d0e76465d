"""The hall as one person sees it: what is taken, what is theirs, what they hold. Always stale; the claim decides."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from booking.quoting import Tariff, frozen_lines, price, promo_of, replacing, snack_lines, tariff_of
from booking.rules.codes import booking_number
from booking.rules.house import HouseRules
from booking.rules.promos import Promo
from booking.rules.seats import Layout
from booking.shows import show_facts_of, show_row
from booking.views import Hold, Money, PriceLine, SeatMap, SeatPlace, ShowFacts
from storage import catalogue, promos, snacks

WAITING = ("held", "paying")


def seat_map(tx: Connection, person_id: int, show_id: int, now: int, rules: HouseRules) -> SeatMap:
    return seat_map_of(tx, show_row(tx, show_id), person_id, now, rules)


def seat_map_of(tx: Connection, show: Row[Any], person_id: int, now: int, rules: HouseRules) -> SeatMap:
    """The map of a show already read with `booking.shows.show_row`."""
    layout, facts = Layout.parse(show.plan), show_facts_of(show)
    claims = catalogue.claims(tx, show.id, now)
    own = {claim.seat for claim in claims if claim.person_id == person_id}
    held = [claim for claim in claims if claim.person_id == person_id and claim.state == "held"]
    booking = catalogue.booking(tx, held[0].booking_id) if held else None
    mine = frozenset(claim.seat for claim in held)
    tariff = tariff_of(show, facts, len(claims) - len(mine), *_means(tx, booking))
    tariff = tariff if booking is None else replace(replacing(tariff, booking), snacks=snacks_in(tx, booking))
    return SeatMap(
        show=facts,
        layout=layout,
        layout_id=show.layout_id,
        taken=frozenset(claim.seat for claim in claims if claim.seat not in own),
        mine=mine,
        hold=None if booking is None else hold_view(booking, tariff, places(layout, facts, mine), now, rules),
        most=max(0, rules.most_seats(len(mine)) - len(own)),
        bought=frozenset(own - mine),
    )


def largest_party(hall: SeatMap, room: int, rules: HouseRules) -> int:
    """How many may be asked for at once by who wants more than the ordinary limit, in so much room; 0 for nobody."""
    most = min(rules.most_seats(rules.largest_party) - len(hall.bought), room)
    return most if hall.most and most > rules.seats_per_person else 0


def _means(tx: Connection, booking: Row[Any] | None) -> tuple[Promo | None, int, int]:
    """What a hold is to be paid with: its code, nothing more from the wallet, and the credit set aside for it."""
    return (None, 0, 0) if booking is None else (promo_in(tx, booking), 0, booking.credit)


def promo_in(tx: Connection, booking: Row[Any]) -> Promo | None:
    """The code that a booking uses."""
    promo_id = booking.promo_id
    return None if promo_id is None else promo_of(promos.promo(tx, promo_id))


def snacks_in(tx: Connection, booking: Row[Any]) -> tuple[PriceLine, ...]:
    """What a booking has of the menu."""
    return snack_lines(snacks.of_booking(tx, booking.id)) if booking.snacks else ()


def places(layout: Layout, show: ShowFacts, seats: Collection[int]) -> tuple[SeatPlace, ...]:
    """Seats with their row, number, class and today's price, in the order of the hall."""
    chosen = (layout.seats[seat] for seat in sorted(seats))
    return tuple(
        SeatPlace(seat.index, seat.label_row, seat.number, seat.kind, show.prices[seat.kind]) for seat in chosen
    )


def hold_view(booking: Any, tariff: Tariff, seats: tuple[SeatPlace, ...], now: int, rules: HouseRules) -> Hold:
    """`booking` has the columns of its table by name; a hold past its deadline reads as expired."""
    over = booking.state in WAITING and booking.deadline <= now
    priced = price(tariff, [seat.kind for seat in seats], now)
    agreed = booking.quote is not None
    lines = frozen_lines(booking.quote) if agreed else priced.lines
    credit = booking.credit if agreed else priced.credit
    base = {line.subject: line.amount // line.count for line in lines if line.kind == "seats"}
    return Hold(
        booking_id=booking.id,
        number=booking_number(booking.id),
        person_id=booking.person_id,
        state="expired" if over else booking.state,
        show=tariff.show,
        seats=tuple(replace(seat, price=base.get(seat.kind, seat.price)) for seat in seats),
        total=Money(booking.total if agreed else priced.total, booking.currency),
        deadline=booking.deadline,
        may_extend=may_extend(booking, now, rules),
        message_id=booking.message_id,
        lines=lines,
        credit=credit,
        wallet=max(0, tariff.wallet + booking.credit - credit),
        promo=tariff.promo.code if tariff.promo else None,
        promo_why_not="" if agreed else priced.why_not,
        back=tariff.transferred + sum(line.amount for line in lines if line.kind == "change"),
    )


def may_extend(booking: Any, now: int, rules: HouseRules) -> bool:
    """Its owner may, once, while it is held, and never beyond the longest hold."""
    if booking.state != "held" or booking.extended or booking.deadline <= now:
        return False
    return bool(booking.deadline < booking.held_at + rules.longest_hold_seconds)
