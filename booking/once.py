"""An update's step is done once, however often Telegram sends it: it counts as done only with its own commit."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection

from booking.refusals import Refusal
from storage import people

T = TypeVar("T")


def once(tx: Connection, update_id: int, step: str, now: int, use_case: Callable[..., T], *args: Any) -> T:
    """Runs `use_case(tx, *args)` unless this step of the update was done before."""
    if not people.first_time(tx, update_id, step, now):
        raise Refusal("already-done")
    return use_case(tx, *args)
