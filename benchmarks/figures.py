"""A figure is a ratio to a bare limit, measured in turn in the same run: the median of at least five rounds."""

import json
import statistics
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Goal:
    """`at_least` for speeds (more is better), `at_most` for costs; exactly one is set."""

    at_least: float | None = None
    at_most: float | None = None

    def holds(self, ratio: float) -> bool:
        return ratio >= self.at_least if self.at_least is not None else ratio <= (self.at_most or 0)

    def __str__(self) -> str:
        return f">= {self.at_least}" if self.at_least is not None else f"<= {self.at_most}"


async def compare(
    name: str,
    ours: Callable[[], Awaitable[float]],
    limit: Callable[[], Awaitable[float]],
    goal: Goal,
    unit: str,
    rounds: int = ROUNDS,
) -> bool:
    """Runs limit and ours in turn, prints the figure as a line of JSON and returns whether the goal holds."""
    pairs = [(await limit(), await ours()) for _ in range(rounds)]
    ratios = [mine / bare for bare, mine in pairs]
    ratio = statistics.median(ratios)
    report(
        name,
        goal.holds(ratio),
        ours=_rounded(statistics.median(mine for _, mine in pairs)),
        limit=_rounded(statistics.median(bare for bare, _ in pairs)),
        ratio=_rounded(ratio),
        spread=[_rounded(min(ratios)), _rounded(max(ratios))],
        goal=str(goal),
        unit=unit,
    )
    return goal.holds(ratio)


def report(name: str, holds: bool, **facts: Any) -> None:
    print(json.dumps({"name": name, **facts, "holds": holds}), flush=True)


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _rounded(value: float) -> float:
    return float(f"{value:.3g}")
