"""The one seam between the house and whoever takes the money. It is never called inside a transaction.

A time-out is `UnknownOutcomeError`, never a failure: the state is asked for, or the call repeated under the same key.
"""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from booking.providers import Bill, Books, ChargeStatus, ProviderRefund, RefundStatus, RefundWish, Started


class UnknownOutcomeError(Exception):
    """The provider did not answer, or not sensibly: it may have done what was asked, or not."""


class GatewayRefusedError(Exception):
    """The provider said no; what was asked was certainly not done. Its words are for the log."""


class CustomerGoneError(GatewayRefusedError):
    """The provider does not know the bill's customer, or no longer."""


class Gateway(Protocol):
    """`name` is the payments' provider column: with the charge id it names a payment for ever.

    Every call may raise UnknownOutcomeError or GatewayRefusedError.
    """

    name: str

    async def start(self, bill: Bill) -> Started:
        """Makes a payment possible: an invoice in the chat, a link, or a number to tell at the counter."""

    async def status(self, reference: str) -> ChargeStatus:
        """What became of a charge."""

    async def cancel(self, reference: str) -> ChargeStatus:
        """Makes a charge impossible from now on, unless it has succeeded already: then it says so."""

    async def refund(self, wish: RefundWish) -> RefundStatus:
        """Sends money back, once for each key."""

    async def refund_status(self, wish: RefundWish) -> RefundStatus:
        """What became of a refund; `missing` when the provider was never asked for it."""

    async def refunds_of(self, charge_id: str) -> tuple[ProviderRefund, ...]:
        """What went back of one charge, whoever asked for it."""

    async def books_since(self, since: int) -> Books | None:
        """Every charge and refund since an instant; None where the provider keeps no list to ask for."""


@runtime_checkable
class KeepsCards(Protocol):
    """A gateway that keeps a buyer's ways to pay for next time; its `start` may raise CustomerGoneError."""

    name: str

    async def new_customer(self, key: str) -> str:
        """The provider's name for a new customer of theirs, one for each key. They learn nothing else of the person."""

    async def delete_customer(self, customer: str) -> None:
        """With every way to pay that is kept; whom the provider does not know is gone already."""


Gateways = Mapping[str, Gateway]
