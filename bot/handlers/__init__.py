"""What happens at each tap and each word. Importing this imports every handler, which is how taps find theirs."""

from bot.handlers import (
    after,
    afterwards,
    cinemas,
    commands,
    door,
    finding,
    holding,
    oneself,
    paying,
    pricing,
    seats,
    snacks,
    support,
    ticketing,
    waiting,
    watching,
    ways,
)
from bot.handlers.taps import on_tap

__all__ = [
    "after",
    "afterwards",
    "cinemas",
    "commands",
    "door",
    "finding",
    "holding",
    "on_tap",
    "oneself",
    "paying",
    "pricing",
    "seats",
    "snacks",
    "support",
    "ticketing",
    "waiting",
    "watching",
    "ways",
]
