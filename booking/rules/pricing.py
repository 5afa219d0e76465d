"""The house's price rules. PURE: base prices, rules and the occasion in; a quote that explains itself out.

Every seat starts from its class's price. Rules apply in the order they are given, each to the price so far, rounded
half up, and kept within its own lowest and highest. Then come the booking fee, the promo code and the wallet.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

BASIS = 10_000
KINDS = ("weekday", "time", "days_before", "fullness", "group")


@dataclass(frozen=True, slots=True)
class PriceRule:
    """`bounds` by kind: weekday {days: [0 Monday .. 6]}; every other kind {from, to}, both inclusive, either may be
    left out: time in minutes since midnight, days_before in days, fullness in percent, group in seats.
    """

    id: int
    kind: str
    bounds: Mapping[str, Any]
    basis_points: int = 0  # -1000: 10 % off
    flat: int = 0  # minor units a seat
    lowest: int | None = None
    highest: int | None = None
    name: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and how the seats are bought, in the cinema's own time."""

    weekday: int
    minute: int
    days_before: int
    fullness: int
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """`kind`: seats (subject: class letter), rule (its id), fee, promo (the code), credit. `amount` is signed."""

    kind: str
    subject: str
    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class Quote:
    """`prices` are the seats' own after the rules, in their order; `total` is the sum of the lines."""

    lines: tuple[Line, ...]
    prices: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(line.amount for line in self.lines)

    @property
    def seats_total(self) -> int:
        return sum(self.prices)

    def plus(self, *lines: Line) -> "Quote":
        return Quote(self.lines + tuple(line for line in lines if line.amount), self.prices)


def quote(
    seats: Sequence[tuple[str, int]], rules: Iterable[PriceRule], occasion: Occasion, fee_per_seat: int = 0
) -> Quote:
    """What (class, base price) seats cost on this occasion, line by line."""
    fitting = [rule for rule in rules if applies(rule, occasion)]
    prices = [base for _, base in seats]
    counts = Counter(kind for kind, _ in seats)
    lines = [
        Line("seats", kind, count, sum(base for of, base in seats if of == kind)) for kind, count in counts.items()
    ]
    for rule in fitting:
        after = [changed(price, rule) for price in prices]
        lines.append(Line("rule", str(rule.id), len(prices), sum(after) - sum(prices)))
        prices = after
    lines.append(Line("fee", "", len(prices), fee_per_seat * len(prices)))
    return Quote(tuple(line for line in lines if line.amount or line.kind == "seats"), tuple(prices))


def applies(rule: PriceRule, occasion: Occasion) -> bool:
    if rule.kind == "weekday":
        return occasion.weekday in rule.bounds.get("days", ())
    at = {
        "time": occasion.minute,
        "days_before": occasion.days_before,
        "fullness": occasion.fullness,
        "group": occasion.count,
    }[rule.kind]
    return bool(rule.bounds.get("from", at) <= at <= rule.bounds.get("to", at))


def changed(price: int, rule: PriceRule) -> int:
    """One seat's price after one rule: never below nothing, nor outside what the rule allows."""
    after = price + (price * rule.basis_points + BASIS // 2) // BASIS + rule.flat
    if rule.highest is not None:
        after = min(after, rule.highest)
    if rule.lowest is not None:
        after = max(after, rule.lowest)
    return max(0, after)


def as_json(lines: Iterable[Line]) -> list[list[Any]]:
    return [[line.kind, line.subject, line.count, line.amount] for line in lines]


def from_json(rows: Iterable[Sequence[Any]]) -> tuple[Line, ...]:
    return tuple(Line(*row) for row in rows)


def tax_in(gross: int, basis_points: int) -> int:
    """The tax that a price includes, rounded half up: 106 at 6 % holds 6."""
    whole = BASIS + basis_points
    return (gross * basis_points + whole // 2) // whole


def quote_nonce(
    booking_id: int, seats: Sequence[tuple[int, int]], due: int, snacks: Sequence[tuple[str, int, int]] = ()
) -> str:
    """Names exactly these (seat, price) and snacks (subject, count, amount) of a booking and what is due for them: any
    others have another nonce.
    """
    listed = ",".join(f"{seat}:{price}" for seat, price in sorted(seats))
    listed += "".join(f"+{count}*{subject}:{amount}" for subject, count, amount in snacks)
    return hashlib.sha256(f"{booking_id}/{listed}/{due}".encode()).hexdigest()[:16]
