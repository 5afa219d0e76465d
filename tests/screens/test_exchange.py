"""Prices in one's own currency as well: after the price that is paid, roughly, and only where the house has rates."""

from dataclasses import replace
from decimal import Decimal

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from booking import people, privacy
from booking.views import Money
from bot.config import Currencies
from bot.screens import cart, phrases, prices, samples, tickets
from bot.screens.render import say
from locales import LANGUAGES, Words, formats
from locales.exchange import Exchange
from storage import tables
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
    assert phrases.price_also(Words("en", strict=True, exchange=Exchange("GBP", RATES)), ten) == "€10.00 (≈\xa0£8.50)"
    assert phrases.price_also(Words("en", strict=True), ten) == "€10.00"


@pytest.mark.parametrize(
    ("language", "amount", "said"),
    [
        ("en", 850, "£8.50"),
        ("en", 999, "£9.99"),
        ("en", 2040, "£20"),
        ("en", 123_456, "£1,235"),
        ("ru", 2060, "21\xa0£"),
        ("de", 123_456, "1.235\xa0£"),
        ("ar", 123_456, "1,235\xa0UK£"),
    ],
)
def test_from_ten_up_it_is_said_in_whole_units(language, amount, said):
    assert formats.roughly(language, amount, "GBP") == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quiet_line_stands_under_what_is_to_be_paid_and_nowhere_else(language):
    words = Words(language, strict=True)
    also = replace(words, exchange=Exchange("GBP", RATES))
    shown, plainly = cart.cart(samples.PRICED, also), cart.cart(samples.PRICED, words)
    quiet = phrases.about(also, samples.PRICED.due)
    to_pay = say(words, "cart-due", total=phrases.price(words, samples.PRICED.due))
    assert quiet == f"<i>≈ {formats.roughly(language, 1496, 'GBP')}</i>" or language == "ar"
    assert shown.text == plainly.text.replace(to_pay, f"{to_pay}\n{quiet}")
    assert shown.rows == plainly.rows, "a button names what is charged"
    assert tickets.booking(samples.EXPLAINED, also) == tickets.booking(samples.EXPLAINED, words)
    assert prices.how_priced(samples.EXPLAINED, also) == prices.how_priced(samples.EXPLAINED, words)


def test_where_nothing_is_to_be_paid_nothing_is_said():
    also = Words("en", strict=True, exchange=Exchange("GBP", RATES))
    assert "≈" not in cart.cart(replace(samples.hold(), credit=2400), also).text


@pytest.mark.parametrize("name", ["pay-how-in-pounds", "offer-in-pounds", "cart-in-pounds"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_price_itself_always_comes_first(name, language):
    shown = samples.SCREENS[name](Words(language, strict=True)).text
    assert "€" in shown.partition("≈")[0]
    assert "£" in shown.partition("≈")[2]


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
    await house.write(people.show_currency, ANN, "GBP")
    await house.write(privacy.forget, ANN, 0, house.now, house.rules)
    assert await house.rows(select(tables.preferences)) == []
