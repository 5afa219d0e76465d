import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.pricing import KINDS, Line, Occasion, PriceRule, applies, as_json, changed, from_json, quote

FRIDAY_EVENING = Occasion(weekday=4, minute=19 * 60 + 30, days_before=3, fullness=60, count=2)
TUESDAY = PriceRule(1, "weekday", {"days": [1]}, basis_points=-3000)
EVENING = PriceRule(2, "time", {"from": 18 * 60}, flat=200)
GROUP = PriceRule(3, "group", {"from": 5}, basis_points=-1000)
SURGE = PriceRule(4, "fullness", {"from": 60, "to": 100}, basis_points=2000, highest=1400)


def test_a_quote_lists_what_changed_the_price_in_order():
    priced = quote((("s", 1000), ("v", 2000)), (TUESDAY, EVENING, GROUP), FRIDAY_EVENING, fee_per_seat=50)
    assert priced.lines == (
        Line("seats", "s", 1, 1000),
        Line("seats", "v", 1, 2000),
        Line("rule", "2", 2, 400),
        Line("fee", "", 2, 100),
    )
    assert priced.prices == (1200, 2200)
    assert priced.total == 3500


def test_the_order_of_rules_is_the_order_of_arithmetic():
    half = PriceRule(9, "weekday", {"days": [4]}, basis_points=-5000)
    assert quote((("s", 1000),), (half, EVENING), FRIDAY_EVENING).total == 700
    assert quote((("s", 1000),), (EVENING, half), FRIDAY_EVENING).total == 600


def test_a_rule_keeps_within_its_own_bounds():
    assert changed(1300, SURGE) == 1400
    assert changed(1000, PriceRule(5, "time", {}, flat=-900, lowest=300)) == 300
    assert changed(1000, PriceRule(5, "time", {}, flat=-1900)) == 0


def test_half_a_unit_rounds_up():
    assert changed(1002, PriceRule(6, "group", {}, basis_points=2500)) == 1253  # 1252.5


@pytest.mark.parametrize(
    ("rule", "at"),
    [
        (EVENING, [(18 * 60 - 1, False), (18 * 60, True), (23 * 60, True)]),
        (PriceRule(7, "time", {"from": 600, "to": 720}), [(599, False), (600, True), (720, True), (721, False)]),
    ],
)
def test_bounds_are_inclusive(rule, at):
    for minute, fits in at:
        assert applies(rule, Occasion(0, minute, 0, 0, 1)) is fits


def test_five_together_pay_less():
    party = tuple(("s", 1000) for _ in range(5))
    assert quote(party, (GROUP,), Occasion(0, 0, 0, 0, 5)).total == 4500
    assert quote(party[:4], (GROUP,), Occasion(0, 0, 0, 0, 4)).total == 4000


def test_lines_survive_their_row():
    lines = quote((("s", 1000),), (EVENING,), FRIDAY_EVENING, 50).lines
    assert from_json(as_json(lines)) == lines


RULES = st.builds(
    PriceRule,
    st.integers(1, 99),
    st.sampled_from(KINDS),
    st.just({"days": range(7)}),
    st.integers(-10_000, 5_000),
    st.integers(-500, 500),
)


@given(st.lists(st.tuples(st.sampled_from("sv"), st.integers(0, 10**6)), min_size=1, max_size=8), st.lists(RULES))
def test_the_lines_always_add_up_to_the_seats_and_the_fee(seats, rules):
    priced = quote(seats, rules, Occasion(0, 0, 0, 0, len(seats)), fee_per_seat=30)
    assert priced.total == priced.seats_total + 30 * len(seats)
    assert all(price >= 0 for price in priced.prices)
