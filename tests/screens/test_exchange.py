"""Prices in one's own currency as well: after the price that is paid, roughly, and only where the house has rates."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from booking import people, privacy
from booking.views import Money
from bot.config import Currencies
from bot.screens import phrases
from locales import Words
from locales.exchange import Exchange
from tests.house import ANN, house

__all__ = ["house"]
RATES = (("EUR", Decimal(1)), ("GBP", Decimal("0.85")), ("JPY", Decimal(160)), ("KWD", Decimal("0.33")))


@pytest.mark.parametrize(
    ("amount", "currency", "own", "about"),
    [
        (1000, "EUR", "GBP", 850),
        (850, "GBP", "EUR", 1000),
        (1000, "EUR", "JPY", 1600),
        (1600, "JPY", "EUR", 1000),
        (1000, "EUR", "KWD", 3300),
        (1, "EUR", "GBP", 1),
        (1000, "EUR", "EUR", None),
        (1000, "TRY", "GBP", None),
        (1000, "EUR", "TRY", None),
    ],
)
def test_it_is_reckoned_in_the_units_of_either_currency(amount, currency, own, about):
    assert Exchange(own, RATES).about(amount, currency) == about


def test_the_price_that_is_paid_stands_first():
    ten = Money(1000, "EUR")
    assert phrases.price_also(Words("en", strict=True, exchange=Exchange("GBP", RATES)), ten) == "€10.00 (≈ £8.50)"
    assert phrases.price_also(Words("en", strict=True), ten) == "€10.00"


def test_who_has_no_rate_or_wants_none_sees_prices_as_they_are():
    rates = Currencies(rates={"EUR": 1, "GBP": "0.85"}, of="2026-11-01")
    assert rates.exchange("GBP").about(1000, "EUR") == 850
    assert rates.exchange("USD") is None
    assert rates.exchange(None) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"rates": {"EUR": 1}},
        {"rates": {"EUR": 1}, "of": "yesterday"},
        {"rates": {"EUR": 0}, "of": "2026-11-01"},
        {"rates": {"EUR": "nan"}, "of": "2026-11-01"},
        {"rates": {"EURO": 1}, "of": "2026-11-01"},
    ],
)
def test_rates_that_say_nothing_are_refused(wrong):
    with pytest.raises(ValidationError):
        Currencies(**wrong)


async def test_it_is_theirs_is_exported_and_goes_with_them(house):
    person = await house.write(people.show_currency, ANN, "GBP")
    assert person.currency == "GBP"
    exported = await house.db.read(privacy.export, ANN, house.now)
    assert exported["preferences"][0]["currency"] == "GBP"
    assert (await house.write(people.show_currency, ANN, None)).currency is None
