"""Promo codes. PURE: what a code takes off, or why it does not apply; how often it may, the transaction counts."""

from collections.abc import Sequence
from dataclasses import dataclass

BASIS = 10_000  # of a percentage: 1250 is 12.5 %


@dataclass(frozen=True, slots=True)
class Promo:
    """Exactly one of `basis_points` and `flat` (minor units) is set. An empty tuple of films, cinemas, kinds: all."""

    code: str
    basis_points: int = 0
    flat: int = 0
    currency: str | None = None  # of flat, least and largest; None: any
    least: int = 0  # the order's amount from which it applies
    largest: int | None = None  # discount
    starts_at: int | None = None
    ends_at: int | None = None
    films: tuple[int, ...] = ()
    cinemas: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Basket:
    """What a code is tried on: (class, price) of each seat, after the house's own price rules."""

    film_id: int
    cinema_id: int
    currency: str
    seats: Sequence[tuple[str, int]]


def why_not(promo: Promo, basket: Basket, now: int) -> str | None:
    """The key of the refusal, or None when the code applies."""
    amount = sum(price for _, price in basket.seats)
    unless = (
        ("promo-not-yet", promo.starts_at is None or now >= promo.starts_at),
        ("promo-over", promo.ends_at is None or now < promo.ends_at),
        ("promo-other-film", not promo.films or basket.film_id in promo.films),
        ("promo-other-cinema", not promo.cinemas or basket.cinema_id in promo.cinemas),
        ("promo-other-currency", promo.currency is None or promo.currency == basket.currency),
        ("promo-other-seats", bool(_fitting(promo, basket))),
        ("promo-too-little", amount >= promo.least),
    )
    return next((key for key, holds in unless if not holds), None)


def discount(promo: Promo, basket: Basket) -> int:
    """Minor units off the seats it applies to, rounded half up, never more than they cost."""
    amount = sum(_fitting(promo, basket))
    off = promo.flat or (amount * promo.basis_points + BASIS // 2) // BASIS
    return min(off, amount, amount if promo.largest is None else promo.largest)


def normal(typed: str) -> str:
    """A code as people type it: case, spaces and dashes do not matter."""
    return "".join(typed.upper().split()).replace("-", "")


def _fitting(promo: Promo, basket: Basket) -> list[int]:
    return [price for kind, price in basket.seats if not promo.kinds or kind in promo.kinds]
