"""What the house asks of those who take money, and what they answer. Frozen facts, no network."""

from dataclasses import dataclass

from booking.views import Order, Payment


@dataclass(frozen=True, slots=True)
class Payer:
    """Somebody whose ways to pay the provider keeps, at their wish; `customer` is its own name for them, once known.

    The same `key` is the same customer, however often one is asked for.
    """

    key: str
    customer: str | None = None


@dataclass(frozen=True, slots=True)
class Bill:
    """A charge to be made possible. The same `key` is the same charge for life, however often it is asked for."""

    key: str
    order: Order
    language: str
    expires_at: int
    payer: Payer | None = None


@dataclass(frozen=True, slots=True)
class Started:
    """`reference` is the provider's own id, `url` where the buyer pays; neither, where a message asks for the money."""

    reference: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ChargeStatus:
    """`state`: waiting, succeeded (with its `payment`), failed, cancelled."""

    state: str
    payment: Payment | None = None


@dataclass(frozen=True, slots=True)
class RefundWish:
    """Part or all of a charge, to go back the way it came. The same `key` is the same refund for life."""

    key: str
    charge_id: str
    provider_charge_id: str
    person_id: int
    amount: int
    currency: str
    charged: int  # of which `amount` is a part, or all
    reference: str | None = None  # the provider's own id of the refund, once it is known


@dataclass(frozen=True, slots=True)
class RefundStatus:
    """`state`: succeeded, submitted (on its way), failed, manual (people must pay it back), missing (never asked)."""

    state: str
    reference: str | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class ProviderCharge:
    """Money as the provider lists it; the payment's payload is empty where nothing says for which booking it was."""

    payment: Payment
    at: int


@dataclass(frozen=True, slots=True)
class ProviderRefund:
    """Money that went back, as the provider lists it; `key` is empty when it was not we who asked for it."""

    reference: str
    charge_id: str
    key: str
    state: str  # as of RefundStatus
    amount: int
    currency: str
    why: str = "elsewhere"  # or chargeback: the card's owner took it back


@dataclass(frozen=True, slots=True)
class Books:
    """What a provider has on record since some instant."""

    charges: tuple[ProviderCharge, ...]
    refunds: tuple[ProviderRefund, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What a provider tells by itself, its signature checked.

    `kind`: charge (`reference` as we opened it, with its `status`), refunds (of `charge_id`), other.
    """

    provider: str
    id: str
    kind: str
    reference: str = ""
    status: ChargeStatus | None = None
    charge_id: str = ""
    refunds: tuple[ProviderRefund, ...] = ()
