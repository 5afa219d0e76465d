"""The cinema's own counter: nobody is called, the booking's number is what is told there."""

from booking.charges import COUNTER
from booking.providers import Bill, Books, ChargeStatus, ProviderRefund, RefundStatus, RefundWish, Started


class Counter:
    name = COUNTER

    async def start(self, bill: Bill) -> Started:
        return Started(reference=bill.order.number)

    async def status(self, reference: str) -> ChargeStatus:
        """The cashier says when it is paid."""
        del reference
        return ChargeStatus("waiting")

    async def cancel(self, reference: str) -> ChargeStatus:
        del reference
        return ChargeStatus("cancelled")

    async def refund(self, wish: RefundWish) -> RefundStatus:
        """Cash goes back over the counter."""
        del wish
        return RefundStatus("manual")

    async def refund_status(self, wish: RefundWish) -> RefundStatus:
        del wish
        return RefundStatus("manual")

    async def refunds_of(self, charge_id: str) -> tuple[ProviderRefund, ...]:
        del charge_id
        return ()

    async def books_since(self, since: int) -> Books | None:
        del since
        return None
