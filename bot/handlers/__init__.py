"""What happens at each tap and each word. Importing this imports every handler, which is how taps find theirs."""

from bot.handlers import afterwards, commands, door, finding, holding, paying, pricing, seats, ticketing, waiting, ways
from bot.handlers.taps import on_tap

__all__ = [
    "afterwards",
    "commands",
    "door",
    "finding",
    "holding",
    "on_tap",
    "paying",
    "pricing",
    "seats",
    "ticketing",
    "waiting",
    "ways",
]
