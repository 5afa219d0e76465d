"""Serving a line: what comes free goes to the first whom it satisfies, in the transaction in which it comes free.

So nobody sees a seat free before everybody who waits for one like it was asked. An offer is an ordinary hold in the
waiter's name, with a deadline of its own.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from booking.edges import edge, moved
from booking.quoting import Tariff, price, tariff_of
from booking.rules.house import HouseRules
from booking.rules.seats import Layout
from booking.rules.waitlist import CLOSES_BEFORE, Served, Waiter, awake_at, offer_times, serve
from booking.shows import show_facts_of
from storage import audit, catalogue, outbox, seats
from storage import waitlist as lines

A_PAGE = 200  # of those in line, read at once
END_OF_OFFER = {"released": "passed", "expired": "lapsed"}  # state of the booking -> of the place in line


@dataclass(frozen=True, slots=True)
class Offered:
    entry_id: int
    person_id: int
    booking_id: int
    seats: tuple[int, ...]
    told_at: int


@dataclass(frozen=True, slots=True)
class Freed:
    """`seats`: how many came free; `offers`: whose they became at once; `ended`: bookings that had been offers."""

    seats: int
    offers: tuple[Offered, ...] = ()
    ended: frozenset[int] = frozenset()


def pass_on(tx: Connection, freed: list[Row[Any]], ended: list[int], now: int, rules: HouseRules) -> Freed:
    """Serves the lines of shows of which claims, (show_id, booking_id, seat), were just given back.

    `ended` are bookings that are over. Where nobody waits it costs one statement.
    """
    stirred = lines.stirred(tx, sorted({claim.show_id for claim in freed}), ended)
    over = [row for row in stirred if row.id is not None]
    _settle(tx, over, now)
    shows = sorted({row.show_id for row in stirred if row.id is None})
    offers = tuple(offer for show_id in shows for offer in serve_line(tx, show_id, now, rules))
    return Freed(len(freed), offers, frozenset(row.booking_id for row in over))


def serve_line(tx: Connection, show_id: int, now: int, rules: HouseRules) -> list[Offered]:
    """Offers what is free in the show to those who wait for it, and tells them."""
    lines.lock(tx, show_id)
    show = catalogue.shows_by_id(tx, [show_id])[show_id]
    if not is_open(show, now):
        return []
    layout = Layout.parse(show.plan)
    free = set(range(layout.capacity)) - lines.claimed(tx, show_id)
    offers: list[Offered] = []
    for page in _pages(tx, show_id, free, rules):
        offers += _serve_page(tx, show, layout, free, page, now, rules)
    _tell(tx, offers, now)
    return offers


def passed_over(tx: Connection, now: int, rules: HouseRules) -> list[int]:
    """Places in line of people for whom seats are free this moment: there are none once the lines are served."""
    shows = catalogue.shows_by_id(tx, lines.with_room(tx)).values()
    return [entry for show in shows if is_open(show, now) for entry in _could_be_served(tx, show, now, rules)]


def _could_be_served(tx: Connection, show: Row[Any], now: int, rules: HouseRules) -> Iterator[int]:
    """Whom `serve_line` would make offers now, at the prices of each moment; nothing is written."""
    layout = Layout.parse(show.plan)
    free = set(range(layout.capacity)) - lines.claimed(tx, show.id)
    for page in _pages(tx, show.id, free, rules):
        line = page
        while served := next(serve(layout, free, prices_now(show, free, now), line), None):
            free.difference_update(served.seats)
            line = line[line.index(served.waiter) + 1 :]
            yield served.waiter.entry_id


def _pages(tx: Connection, show_id: int, free: Collection[int], rules: HouseRules) -> Iterator[list[Waiter]]:
    """The line from its head, a page at a time, while anything is `free`."""
    page, after = A_PAGE, 0
    limits = (rules.seats_per_person, rules.most_seats(rules.largest_party))
    while free and page == A_PAGE:
        waiting = lines.following(tx, show_id, after, len(free), limits, A_PAGE)
        yield [waiter(row) for row in waiting]
        page, after = len(waiting), waiting[-1].id if waiting else after


def accept(tx: Connection, booking_id: int, person_id: int, now: int) -> None:
    """A booking was sold: if it was an offer, its place in line is done with."""
    entry_id = lines.accept(tx, booking_id)
    if entry_id is not None:
        moved(tx, now, person_id, "waitlist", entry_id, "offered", "accepted", booking=booking_id)


def is_open(show: Row[Any], now: int) -> bool:
    """Whether one may stand in the show's line: while it is sold, and there is time to be offered seats and come."""
    on_sale = bool(show.state == "scheduled" and show.opens_at <= now < show.closes_at)
    return on_sale and now < show.starts_at - CLOSES_BEFORE


def tariff(show: Row[Any], free: Collection[int]) -> Tariff:
    """What decides the price of seats for somebody who has none yet, when so many are free."""
    return tariff_of(show, show_facts_of(show), show.capacity - len(free))


def prices_now(show: Row[Any], free: Collection[int], now: int) -> dict[str, int]:
    """What one seat of each class costs now, by the house's rules."""
    cost = tariff(show, free)
    return {kind: price(cost, [kind], now).prices[0] for kind in cost.show.prices}


def waiter(row: Any) -> Waiter:
    """A row with the columns of an entry, for the rules."""
    return Waiter(row.id, row.person_id, row.count, row.together, tuple(row.kinds), row.most_each)


def _serve_page(
    tx: Connection, show: Row[Any], layout: Layout, free: set[int], line: list[Waiter], now: int, rules: HouseRules
) -> Iterator[Offered]:
    """Takes what it offers out of `free`, and what others took at the same moment."""
    while served := next(serve(layout, free, prices_now(show, free, now), line), None):
        line = line[line.index(served.waiter) :]
        offer, lost = _offer(tx, show, layout, served, tariff(show, free), now, rules)
        free -= lost or set(served.seats if offer else ())
        if offer:
            yield offer
        if not lost:
            line = line[1:]


def _offer(
    tx: Connection, show: Row[Any], layout: Layout, served: Served, cost: Tariff, now: int, rules: HouseRules
) -> tuple[Offered | None, set[int]]:
    """The offer; or none, with the seats that somebody else took first, if it was not the waiter who went."""
    told_at, until = _times(show, now, rules)
    kinds = [layout.seats[seat].kind for seat in served.seats]
    prices = price(cost, kinds, now).prices
    who = served.waiter
    booking_id = lines.open_offer(tx, who.person_id, show.id, sum(prices), show.currency, now, until)
    if booking_id is None:
        return None, set()
    lost = set(served.seats) - seats.claim(tx, show.id, booking_id, list(served.seats), until)
    if lost or not lines.offer(tx, who.entry_id, booking_id):
        lines.withdraw(tx, booking_id)
        return None, lost
    seats.add(tx, booking_id, list(zip(served.seats, kinds, prices, strict=True)))
    return Offered(who.entry_id, who.person_id, booking_id, served.seats, told_at), set()


def _times(show: Row[Any], now: int, rules: HouseRules) -> tuple[int, int]:
    return offer_times(now, show.starts_at, awake_at(now, show.zone, rules.quiet_from, rules.quiet_to))


def _tell(tx: Connection, offers: Collection[Offered], now: int) -> None:
    history = []
    for offer in offers:
        taken = sorted(offer.seats)
        history.append(edge(now, None, "booking", offer.booking_id, None, "held", "waitlist", seats=taken))
        history.append(edge(now, None, "waitlist", offer.entry_id, "waiting", "offered", booking=offer.booking_id))
    audit.record_many(tx, history)
    outbox.tell_many(tx, [_notice("waitlist-offer", offer, offer.told_at) for offer in offers])


def _notice(kind: str, about: Any, due_at: int) -> dict[str, Any]:
    entry_id = about.entry_id if isinstance(about, Offered) else about.id
    facts = {"booking_id": about.booking_id, "entry_id": entry_id}
    return outbox.row(kind, str(entry_id), about.person_id, facts, due_at)


def _settle(tx: Connection, over: list[Row[Any]], now: int) -> None:
    """Offers whose bookings are over: who let theirs run out is told that the line went on."""
    settled = []
    for row in over:
        end = END_OF_OFFER[row.state]
        if lines.settle(tx, row.id, "offered", end):
            settled.append((row, end))
    by = [(row, end, row.person_id if end == "passed" else None) for row, end in settled]
    audit.record_many(tx, [edge(now, actor, "waitlist", row.id, "offered", end) for row, end, actor in by])
    outbox.tell_many(tx, [_notice("waitlist-lapsed", row, now) for row, end in settled if end == "lapsed"])
