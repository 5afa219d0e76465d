"""The only reader of the clock. Everything else is told what time it is.

It follows the database's clock, so that several machines whose own clocks disagree still agree on when a hold ends.
"""

import time

_ahead = 0.0  # seconds by which the database's clock is ahead of this machine's


def now() -> int:
    """Unix seconds, UTC."""
    return int(_here() + _ahead)


def follow(database_time: float) -> float:
    """From now on, `now` is what the database says it is; returns by how many seconds this machine was behind."""
    global _ahead  # noqa: PLW0603 - a process has one clock
    _ahead = database_time - _here()
    return _ahead


def _here() -> float:
    return time.time()  # noqa: TID251 - this is the one place
