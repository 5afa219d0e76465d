"""The house's price rules, and what else of a cinema decides what a seat costs: read with every show."""

import json
from typing import Any

from sqlalchemy import ScalarSelect, exists, or_, select

from storage.dialects import gathered_rows
from storage.tables import cinemas, price_rules, shows, snacks

_COLUMNS = ("position", "id", "kind", "bounds", "basis_points", "flat", "lowest", "highest", "name")

RULES: ScalarSelect[Any] = (
    select(gathered_rows(*(price_rules.c[name] for name in _COLUMNS)))
    .where(
        price_rules.c.active.is_(True),
        or_(price_rules.c.cinema_id.is_(None), price_rules.c.cinema_id == shows.c.cinema_id),
    )
    .correlate(shows)
    .scalar_subquery()
)
OF_A_SHOW = (
    cinemas.c.fee_per_seat,
    cinemas.c.tax_basis_points,
    cinemas.c.refund_policy.label("cinema_refund_policy"),
    RULES.label("price_rules"),
    exists().where(snacks.c.cinema_id == cinemas.c.id, snacks.c.active).correlate(cinemas).label("has_menu"),
)


def rules_of(gathered: list[list[Any]] | None) -> list[dict[str, Any]]:
    """The rules of a show's `price_rules` column, in the order in which they apply, by column but `position`."""
    ordered = sorted(gathered or (), key=lambda row: row[:2])
    return [{name: _plain(name, value) for name, value in zip(_COLUMNS[1:], row[1:], strict=True)} for row in ordered]


def _plain(name: str, value: Any) -> Any:
    """SQLite gathers JSON as text."""
    return json.loads(value) if name in ("bounds", "name") and isinstance(value, str) else value
