"""What the screens of snacks and drinks read."""

from dataclasses import dataclass

from booking.views import Hold, Money, Words


@dataclass(frozen=True, slots=True)
class MenuItem:
    """`section`: popcorn, drinks, sweets, combos. `name` has the size in it."""

    snack_id: int
    section: str
    name: Words
    allergens: tuple[str, ...]
    price: Money
    count: int  # that the hold has
    is_offered: bool  # else it can only be put back


@dataclass(frozen=True, slots=True)
class SnackMenu:
    """`most` is of each item."""

    hold: Hold
    items: tuple[MenuItem, ...]
    most: int

    @property
    def sections(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item.section for item in self.items))
