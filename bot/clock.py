"""The only reader of the clock. Everything else is told what time it is."""

import time


def now() -> int:
    """Unix seconds, UTC."""
    return int(time.time())  # noqa: TID251 - this is the one place
