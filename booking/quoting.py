"""What a booking costs: now, by the rules of its show, or as it was agreed when its invoice went out.

A price is worked out whenever it is shown and frozen when it is to be paid. From then on only its owner changes it: by
other seats, another code, or more or less credit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row

from booking.rules.codes import booking_number
from booking.rules.pricing import Line, Occasion, PriceRule, as_json, from_json, quote, tax_in
from booking.rules.promos import Basket, Promo, discount, why_not
from booking.rules.refunds import HOUSE_POLICY, policy_as_json, shares
from booking.rules.snacks import named
from booking.views import PriceLine, ShowFacts, Words
from storage.prices import rules_of


@dataclass(frozen=True, slots=True)
class Tariff:
    """What decides the price of seats, besides the seats. `others` seats of the hall's `capacity` are not theirs.

    `wallet` is the buyer's credit, `credit` what of it is set aside for this booking already, and `transferred` what
    was paid for the tickets of booking `replaces` whose place it takes. No rule and no code concerns `snacks`.
    """

    show: ShowFacts
    cinema_id: int
    rules: tuple[PriceRule, ...]
    fee_per_seat: int
    tax_basis_points: int
    refund_policy: list[list[int]]
    capacity: int
    others: int
    promo: Promo | None = None
    wallet: int = 0
    credit: int = 0
    transferred: int = 0
    replaces: str = ""
    snacks: tuple[PriceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Priced:
    """`prices` are the seats' own, in their order; `total` is the sum of the lines, `credit` pays a part of it.

    `why_not` is why the promo code takes nothing off, a refusal's key.
    """

    lines: tuple[PriceLine, ...]
    prices: tuple[int, ...]
    credit: int
    tax: int
    why_not: str = ""

    @property
    def total(self) -> int:
        return sum(line.amount for line in self.lines)

    @property
    def due(self) -> int:
        return self.total - self.credit

    @property
    def carried(self) -> int:
        """What of the tickets that it takes the place of pays for it."""
        return -sum(line.amount for line in self.lines if line.kind == "change")

    @property
    def uses_promo(self) -> bool:
        return any(line.kind == "promo" for line in self.lines)


def tariff_of(
    row: Row[Any],
    show: ShowFacts,
    others: int,
    promo: Promo | None = None,
    wallet: int | None = 0,
    credit: int = 0,
    snacks: tuple[PriceLine, ...] = (),
) -> Tariff:
    """Of a row with everything about a show."""
    return Tariff(
        show=show,
        cinema_id=row.cinema_id,
        rules=tuple(PriceRule(**rule) for rule in rules_of(row.price_rules)),
        fee_per_seat=row.fee_per_seat,
        tax_basis_points=row.tax_basis_points,
        refund_policy=row.cinema_refund_policy or policy_as_json(HOUSE_POLICY),
        capacity=row.capacity,
        others=others,
        promo=promo,
        wallet=wallet or 0,
        credit=credit,
        snacks=snacks,
    )


def replacing(tariff: Tariff, booking: Any) -> Tariff:
    """The tariff of a booking (columns of its table by name) that may take the place of another's tickets."""
    if booking.replaces_id is None:
        return tariff
    return replace(tariff, transferred=booking.transferred, replaces=booking_number(booking.replaces_id))


def promo_of(row: Any) -> Promo:
    """A code's rule from a row that has the columns of its table by name."""
    values = {name: getattr(row, name) for name in Promo.__dataclass_fields__}
    return Promo(**values | {name: tuple(values[name]) for name in ("films", "cinemas", "kinds")})


def price(tariff: Tariff, kinds: Sequence[str], now: int) -> Priced:
    """What seats of these classes cost now."""
    prices = tariff.show.prices
    happens = _occasion(tariff, len(kinds), now)
    quoted = quote([(kind, prices[kind]) for kind in kinds], tariff.rules, happens, tariff.fee_per_seat)
    unfit = ""
    if tariff.promo is not None:
        basket = basket_of(tariff, kinds, quoted.prices)
        unfit = why_not(tariff.promo, basket, now) or ""
        off = 0 if unfit else discount(tariff.promo, basket)
        quoted = quoted.plus(Line("promo", tariff.promo.code, 1, -off))
    quoted = quoted.plus(Line("change", tariff.replaces, 1, -min(tariff.transferred, quoted.total)))
    total = quoted.total + snacks_total(tariff.snacks)
    credit = min(tariff.credit + tariff.wallet, total) if tariff.credit else 0
    names = {str(rule.id): rule.name for rule in tariff.rules}
    tax = tax_in(total, tariff.tax_basis_points)
    return Priced(_named(quoted.lines, names) + tariff.snacks, quoted.prices, credit, tax, unfit)


def snack_lines(chosen: Sequence[Mapping[str, Any]]) -> tuple[PriceLine, ...]:
    """Of what a booking has of the menu, as storage.snacks tells it."""
    return tuple(
        PriceLine("snack", f"s{row['id']}", row["count"], row["count"] * row["price"], named(row["name"], row["size"]))
        for row in chosen
    )


def snacks_total(lines: Sequence[PriceLine]) -> int:
    return sum(line.amount for line in lines if line.kind == "snack")


def basket_of(tariff: Tariff, kinds: Sequence[str], prices: Sequence[int]) -> Basket:
    seats = tuple(zip(kinds, prices, strict=True))
    return Basket(tariff.show.film.id, tariff.cinema_id, tariff.show.currency, seats)


def freeze(priced: Priced, nonce: str, now: int) -> dict[str, Any]:
    """What a booking keeps of its price: the lines with the names in them, `extra` beyond seats and snacks, the tax."""
    lines = [Line(line.kind, line.subject, line.count, line.amount) for line in priced.lines]
    return {
        "nonce": nonce,
        "at": now,
        "lines": as_json(lines),
        "names": {line.subject: dict(line.name) for line in priced.lines if line.name},
        "extra": priced.total - sum(priced.prices) - snacks_total(priced.lines),
        "tax": priced.tax,
        "change": priced.carried,
    }


def frozen_lines(frozen: Mapping[str, Any]) -> tuple[PriceLine, ...]:
    return _named(from_json(frozen["lines"]), frozen["names"])


def bill_lines(lines: Sequence[PriceLine], prices: Sequence[tuple[str, int]], due: int) -> tuple[tuple[str, int], ...]:
    """What an invoice lists: an amount above 0 for each seat class, the fee, each snack; together exactly what is due.

    A provider need not know discounts, so they are taken off the seats; what they cannot bear comes off the fee, and
    what credit pays beyond both comes off the snacks.
    """
    snacks = [line for line in lines if line.kind == "snack"]
    on_snacks = min(snacks_total(snacks), due)
    fee = min(sum(line.amount for line in lines if line.kind == "fee"), due - on_snacks)
    classes = tuple(dict.fromkeys(kind for kind, _ in prices))
    weights = [sum(price for of, price in prices if of == kind) for kind in classes]
    names = (*classes, "fee", *(line.subject for line in snacks))
    amounts = (*shares(due - on_snacks - fee, weights), fee, *shares(on_snacks, [line.amount for line in snacks]))
    return tuple((name, amount) for name, amount in zip(names, amounts, strict=True) if amount)


def _named(lines: Sequence[Line], names: Mapping[str, Words]) -> tuple[PriceLine, ...]:
    return tuple(
        PriceLine(line.kind, line.subject, line.count, line.amount, names.get(line.subject, {}))
        if line.kind in ("rule", "snack")
        else PriceLine(line.kind, line.subject, line.count, line.amount)
        for line in lines
    )  # fmt: skip


def _occasion(tariff: Tariff, count: int, now: int) -> Occasion:
    """When the show is, in the words of the cinema's own calendar, and how full the hall is without these seats."""
    zone = ZoneInfo(tariff.show.zone)
    begins = datetime.fromtimestamp(tariff.show.starts_at, UTC).astimezone(zone)
    today = datetime.fromtimestamp(now, UTC).astimezone(zone).date()
    day = date.fromisoformat(tariff.show.local_day)
    return Occasion(
        weekday=day.weekday(),
        minute=begins.hour * 60 + begins.minute,
        days_before=max(0, (day - today).days),
        fullness=100 * tariff.others // max(1, tariff.capacity),
        count=count,
    )
