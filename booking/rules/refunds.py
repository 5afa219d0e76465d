"""What comes back when seats are given up. PURE: the policy a booking was sold with, and integers.

A policy is a ladder of steps, the most generous first; it is copied into the booking when it is sold, so that nobody's
terms change after they paid.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WHOLE = 100
STARS = "XTR"  # Telegram's own money: a charge in it goes back whole, once, or not at all


@dataclass(frozen=True, slots=True)
class RefundStep:
    """`percent` of what was paid comes back while at least `before` seconds are left to the show."""

    before: int
    percent: int


RefundPolicy = tuple[RefundStep, ...]
HOUSE_POLICY: RefundPolicy = (RefundStep(86_400, 90), RefundStep(7_200, 75))

ALL_BACK: RefundPolicy = (RefundStep(0, WHOLE),)  # until the show begins


def percent_back(policy: RefundPolicy, seconds_left: int) -> int:
    """Between 0 and 100: the best step that still holds."""
    return max((step.percent for step in policy if seconds_left >= step.before), default=0)


def money_back(policy: RefundPolicy, paid: int, seconds_left: int) -> int:
    """Minor units of `paid` that come back, rounded half up; never more than was paid."""
    return (paid * percent_back(policy, seconds_left) + WHOLE // 2) // WHOLE


def may_go_back(currency: str, part: int, charged: int) -> bool:
    """Whether a part of what was charged can go back the way it came; else it becomes credit."""
    return currency != STARS or part == charged


def shares(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """`total` split in proportion to `weights`, to the unit: the parts add up to it, the largest remainders round up.

    Weights that are all 0 share alike.
    """
    if not any(weights):
        weights = [1] * len(weights)
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return tuple(parts)


def policy_as_json(policy: RefundPolicy) -> list[list[int]]:
    return [[step.before, step.percent] for step in policy]


def policy_from_json(rows: Sequence[Sequence[int]]) -> RefundPolicy:
    return tuple(RefundStep(before, percent) for before, percent in rows)
