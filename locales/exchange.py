"""What a price comes to in another currency, roughly, for the eye only: nothing is ever paid or reckoned by it."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from babel.numbers import get_currency_precision


@dataclass(frozen=True, slots=True)
class Exchange:
    """`rates` are (currency, how much of it one unit of some measure is worth), all by the same measure."""

    currency: str
    rates: tuple[tuple[str, Decimal], ...]

    def about(self, amount: int, currency: str) -> int | None:
        """Minor units of `self.currency` for as many of `currency`; None for itself, and where a rate is missing."""
        rates = dict(self.rates)
        if currency == self.currency or currency not in rates or self.currency not in rates:
            return None
        whole = Decimal(amount).scaleb(-get_currency_precision(currency)) / rates[currency] * rates[self.currency]
        return int(whole.scaleb(get_currency_precision(self.currency)).to_integral_value(ROUND_HALF_EVEN))
