"""What a catalogue says of money, as rows: price rules, promo codes, snacks, and the terms of each cinema."""

from decimal import Decimal
from typing import Any

from booking.office.catalogue_file import Catalogue, minor_units
from booking.office.catalogue_models import Cinema, PromoCode, Rule
from booking.office.catalogue_shows import Named
from booking.rules.pricing import BASIS

HUNDRED = 100


def terms(cinema: Cinema, currency: str) -> dict[str, Any]:
    """The fee, the tax and the ladder of refunds of a cinema."""
    policy = None if cinema.refunds is None else [[rung.before, rung.percent] for rung in cinema.refunds]
    return {
        "fee_per_seat": minor_units(cinema.fee_per_seat, currency),
        "tax_basis_points": _basis_points(cinema.tax_percent),
        "refund_policy": policy,
    }


def price_rules(catalogue: Catalogue, cinema_ids: dict[str, int]) -> list[Named]:
    currencies = {slug: city.currency for slug, city in catalogue.city_of.items()}
    return [(rule.key, _rule(rule, cinema_ids, currencies)) for rule in catalogue.price_rules]


def promos(catalogue: Catalogue, film_ids: dict[str, int], cinema_ids: dict[str, int]) -> list[Named]:
    return [(promo.code, _promo(promo, film_ids, cinema_ids)) for promo in catalogue.promos]


def snacks(catalogue: Catalogue, cinema_ids: dict[str, int]) -> list[Named]:
    """A row for each item and cinema."""
    return [
        (
            f"{cinema}/{snack.slug}",
            snack.model_dump(mode="json", include={"slug", "section", "name", "size", "allergens", "active"})
            | {"cinema_id": cinema_ids[cinema], "position": position}
            | {"price": minor_units(price, catalogue.city_of[cinema].currency)},
        )
        for position, snack in enumerate(catalogue.snacks, 1)
        for cinema, price in snack.prices.items()
    ]


def _rule(rule: Rule, cinema_ids: dict[str, int], currencies: dict[str, str]) -> dict[str, Any]:
    currency = None if rule.cinema is None else currencies[rule.cinema]
    return {
        "cinema_id": None if rule.cinema is None else cinema_ids[rule.cinema],
        "position": rule.position,
        "kind": rule.kind,
        "name": rule.name,
        "bounds": rule.bounds,
        "basis_points": _basis_points(rule.percent),
        "flat": _units(rule.flat, currency) or 0,
        "lowest": _units(rule.lowest, currency),
        "highest": _units(rule.highest, currency),
        "active": rule.active,
    }


def _promo(promo: PromoCode, film_ids: dict[str, int], cinema_ids: dict[str, int]) -> dict[str, Any]:
    return {
        "code": promo.code,
        "basis_points": _basis_points(promo.percent or Decimal(0)),
        "flat": _units(promo.flat, promo.currency) or 0,
        "currency": promo.currency,
        "least": _units(promo.least, promo.currency) or 0,
        "largest": _units(promo.largest, promo.currency),
        "starts_at": None if promo.since is None else int(promo.since.timestamp()),
        "ends_at": None if promo.until is None else int(promo.until.timestamp()),
        "total_limit": promo.total_limit,
        "person_limit": promo.person_limit,
        "films": [film_ids[film] for film in promo.films],
        "cinemas": [cinema_ids[cinema] for cinema in promo.cinemas],
        "kinds": list(promo.classes),
    }


def _units(amount: Decimal | None, currency: str | None) -> int | None:
    """Minor units; what has no currency is nothing."""
    return None if amount is None or currency is None else minor_units(amount, currency)


def _basis_points(percent: Decimal) -> int:
    return int(percent * BASIS / HUNDRED)
