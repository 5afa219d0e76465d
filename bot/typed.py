"""Seats as people type them: F7 F8, f7-8, row F 7 and 8, ряд F 7-8. Equal to pressing the buttons."""

import re

from booking.refusals import Refusal
from booking.rules.seats import Layout, Seat

LONGEST = 100  # characters that may still be a few seats
WIDEST = 20  # seats of one range
_FILLERS = re.compile(r"\b(?:rows?|seats?|and|to|ряд|ряды|места?|и|по)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[-–—]+|[^\s,;.&+]")


def read_seats(layout: Layout, text: str) -> tuple[int, ...]:
    """The seats' indexes; empty when the text names none. Refuses with no-such-seat what this hall does not have."""
    if len(text) > LONGEST:
        return ()
    exact = [layout.find(word) for word in re.split(r"[\s,;]+", text.strip())]
    found = [seat for seat in exact if seat is not None]
    if len(found) < len(exact):
        found = [_seat(layout, label) for label in _labels(_FILLERS.sub(" ", text))]
    return tuple(dict.fromkeys(seat.index for seat in found))


def _seat(layout: Layout, label: str) -> Seat:
    seat = layout.find(label)
    if seat is None:
        raise Refusal("no-such-seat", seat=label)
    return seat


def _labels(text: str) -> list[str]:
    """Every seat named, rows carried on: F 7-9 is F7, F8, F9."""
    labels: list[str] = []
    row, last, through = "", 0, False
    for token in _TOKEN.findall(text):
        if token.isdigit():
            first = last + 1 if through and last < int(token) <= last + WIDEST else int(token)
            labels += [f"{row}{number}" for number in range(first, int(token) + 1)]
            last, through = int(token), False
        elif token[0] in "-–—":
            through = last > 0
        elif token.isalpha() and len(token) <= 2:  # noqa: PLR2004 - rows are called A to ZZ
            row, last = token.upper(), last if through and token.upper() == row else 0
        else:
            return []
        if labels and not row:
            return []
    return labels
