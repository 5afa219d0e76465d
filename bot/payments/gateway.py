"""The one seam between the house and whoever takes the money. It is never called inside a transaction."""

from typing import Protocol

from booking.views import Order


class Gateway(Protocol):
    """`name` is the payments' provider column: with the charge id it names a payment for ever."""

    name: str

    async def ask(self, order: Order, language: str) -> None:
        """Puts the bill before its buyer; raises what the network or the provider refuses."""
