"""A menu for the small cinema, and a sale with snacks in one call."""

from sqlalchemy import insert

from booking import snacks
from storage import tables
from tests.house import ANN, RULES

POPCORN, COLA, BAR, ELSEWHERE = 1, 2, 3, 4
ITEMS = (
    {"id": POPCORN, "slug": "popcorn", "section": "popcorn", "name": {"en": "Popcorn"}, "size": {"en": "large"}}
    | {"price": 650, "allergens": []},
    {"id": COLA, "slug": "cola", "section": "drinks", "name": {"en": "Cola"}, "size": {}, "price": 350}
    | {"allergens": []},
    {"id": BAR, "slug": "bar", "section": "sweets", "name": {"en": "Bar"}, "size": {}, "price": 250}
    | {"allergens": ["milk"]},
)


def bring_menu(tx):
    tx.execute(insert(tables.snacks), [item | {"cinema_id": 1, "position": item["id"]} for item in ITEMS])
    tx.execute(insert(tables.snacks), ITEMS[0] | {"id": ELSEWHERE, "cinema_id": 2, "position": 1})


async def choose(house, booking_id, person=ANN, **counts):
    """So many of each, by name; the menu after the last."""
    ids = {"popcorn": POPCORN, "cola": COLA, "bar": BAR, "elsewhere": ELSEWHERE}
    for name, count in counts.items():
        menu = await house.write(snacks.set_snack, person, booking_id, ids[name], count, house.now, RULES)
    return menu


async def bought(house, *seats, person=ANN, show=1, **counts):
    """An order with snacks, paid."""
    hold = await house.hold(person, *(seats or (3, 4)), show=show)
    await choose(house, hold.booking_id, person, **(counts or {"popcorn": 1, "cola": 2}))
    order = await house.ask(hold)
    await house.approve(order)
    assert (await house.apply(house.payment(order))).result == "confirmed"
    return order
