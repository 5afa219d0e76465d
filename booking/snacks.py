"""Snacks and drinks beside the seats: chosen while these are held, in the same bill, at the menu's own prices."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row

from booking.cards import Card, find_card, held_card, hold_of, own_card
from booking.quoting import snack_lines, snacks_total
from booking.refusals import Refusal
from booking.rules.house import HouseRules
from booking.rules.snacks import named, wanted_again
from booking.snack_views import MenuItem, SnackMenu
from booking.views import Hold, Money, Usual
from storage import snacks as rows


def menu(tx: Connection, person_id: int, booking_id: int, now: int, rules: HouseRules) -> SnackMenu:
    """What the cinema offers, with what the person's hold has of it."""
    return _menu(tx, own_card(tx, person_id, booking_id), now, rules)


def set_snack(
    tx: Connection, person_id: int, booking_id: int, snack_id: int, count: int, now: int, rules: HouseRules
) -> SnackMenu:
    """Makes the hold have so many of an item, at its price of today; asked again, it changes nothing."""
    card = held_card(tx, person_id, booking_id, now)
    item = next((row for row in rows.menu(tx, booking_id) if row.id == snack_id), None)
    if item is None or count < 0 or (not item.active and count > (item.had or 0)):
        raise Refusal("snack-gone")
    if count > rules.snacks_per_item:
        raise Refusal("too-many-snacks", limit=rules.snacks_per_item)
    _put(tx, card, [(snack_id, count, item.price)], now)
    return _menu(tx, _again(tx, card), now, rules)


def usual(tx: Connection, person_id: int, show_id: int, rules: HouseRules) -> Usual | None:
    """What the person last had at the cinema of a show, if anything of it can be had still."""
    order_id = rows.last_bought(tx, person_id, show_id)
    return None if order_id is None else _usual(tx, person_id, order_id, show_id, rules)


def take_usual(
    tx: Connection, person_id: int, booking_id: int, order_id: int, now: int, rules: HouseRules
) -> tuple[Hold, Usual]:
    """Makes the hold have as much of each item as that order had, and says what of it is on the menu no more."""
    card = held_card(tx, person_id, booking_id, now)
    found = _usual(tx, person_id, order_id, card.show.id, rules)
    if found is None:
        raise Refusal("snack-gone")
    had_again(tx, card, order_id, now, rules)
    return hold_of(_again(tx, card), now, rules), found


def had_again(tx: Connection, card: Card, order_id: int, now: int, rules: HouseRules) -> Card:
    """What another booking of the person's had, and the menu still has, in this hold too. Returns it as it is then."""
    bought = rows.bought_in(tx, card.booking.person_id, order_id, card.show.id)
    _put(
        tx,
        card,
        wanted_again([(row.id, row.had, row.price, row.active) for row in bought], rules.snacks_per_item),
        now,
    )
    return _again(tx, card)


def _put(tx: Connection, card: Card, wanted: Sequence[tuple[int, int, int]], now: int) -> None:
    """Snacks (id, count, price) as they are to be; what is so already is left alone."""
    there = {line.subject: (line.count, line.amount) for line in card.tariff.snacks}
    changed = [row for row in wanted if there.get(f"s{row[0]}", (0, 0)) != (row[1], row[1] * row[2])]
    if changed and not rows.put(tx, card.booking.id, changed, now):
        raise Refusal("hold-ended")


def _usual(tx: Connection, person_id: int, order_id: int, show_id: int, rules: HouseRules) -> Usual | None:
    bought = rows.bought_in(tx, person_id, order_id, show_id)
    offered = [
        {
            "id": row.id,
            "count": min(row.had, rules.snacks_per_item),
            "price": row.price,
            "name": row.name,
            "size": row.size,
        }
        for row in bought
        if row.active
    ]
    if not offered:
        return None
    lines = snack_lines(offered)
    gone = tuple(named(row.name, row.size) for row in bought if not row.active)
    return Usual(order_id, lines, Money(snacks_total(lines), bought[0].currency), gone)


def _menu(tx: Connection, card: Card, now: int, rules: HouseRules) -> SnackMenu:
    currency = card.booking.currency
    items = tuple(_item(row, currency) for row in rows.menu(tx, card.booking.id))
    return SnackMenu(hold_of(card, now, rules), items, rules.snacks_per_item)


def _item(row: Row[Any], currency: str) -> MenuItem:
    return MenuItem(
        snack_id=row.id,
        section=row.section,
        name=named(row.name, row.size),
        allergens=tuple(row.allergens),
        price=Money(row.price, currency),
        count=row.had or 0,
        is_offered=row.active,
    )


def _again(tx: Connection, card: Card) -> Card:
    return find_card(tx, card.booking.id) or card
