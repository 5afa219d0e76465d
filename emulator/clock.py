"""The emulator's only look at the wall clock."""

import time

EPOCH_2026 = 1_767_225_600
IDS_A_SECOND = 20


def now() -> float:
    """Unix seconds."""
    return time.time()  # noqa: TID251 - this server is a product of its own and keeps its own time


def first_id() -> int:
    """Where update and message ids of this run begin. It grows with the clock, so that a bot which keeps its
    database meets no id twice after a restart, and it stays within 31 bits until 2029.
    """
    return int((now() - EPOCH_2026) * IDS_A_SECOND) % 2**31


def first_user_id() -> int:
    """Where ids of people without one of their own begin: milliseconds, well within Telegram's 52 bits."""
    return int(now() * 1000)
