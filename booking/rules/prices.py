"""What seats cost: a quote lists a line for each seat class, and the lines add up to the total. PURE, integers only."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from booking.rules.seats import KINDS


@dataclass(frozen=True, slots=True)
class Quote:
    """`lines` are (seat class, minor units) in the order of KINDS."""

    lines: tuple[tuple[str, int], ...]
    total: int


def quote(seats: Sequence[tuple[str, int]]) -> Quote:
    """The quote of seats given as (class, price)."""
    classes = (kind for kind in KINDS if any(kind == sold for sold, _ in seats))
    lines = tuple((kind, sum(price for sold, price in seats if sold == kind)) for kind in classes)
    return Quote(lines, sum(price for _, price in seats))


def quote_nonce(booking_id: int, seats: Sequence[tuple[int, int]]) -> str:
    """Names exactly these (seat, price) of a booking: an invoice for any others carries another nonce."""
    listed = ",".join(f"{seat}:{price}" for seat, price in sorted(seats))
    return hashlib.sha256(f"{booking_id}/{listed}".encode()).hexdigest()[:16]
