from hypothesis import given
from hypothesis import strategies as st

from booking.rules.refunds import (
    HOUSE_POLICY,
    money_back,
    percent_back,
    policy_as_json,
    policy_from_json,
    shares,
)

HOUR = 3600


def test_the_ladder_goes_down_as_the_show_comes_near():
    assert [percent_back(HOUSE_POLICY, left) for left in (48 * HOUR, 24 * HOUR, 24 * HOUR - 1, 2 * HOUR, 0, -HOUR)] == [
        90,
        90,
        75,
        75,
        0,
        0,
    ]


def test_half_a_unit_rounds_up():
    assert money_back(HOUSE_POLICY, 1002, 3 * HOUR) == 752  # 751.5


def test_a_policy_survives_its_row():
    assert policy_from_json(policy_as_json(HOUSE_POLICY)) == HOUSE_POLICY


@given(st.integers(0, 10**9), st.integers(-HOUR, 100 * HOUR))
def test_never_more_than_was_paid(paid, left):
    assert 0 <= money_back(HOUSE_POLICY, paid, left) <= paid


@given(st.integers(0, 10**9), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_shares_add_up_and_follow_the_weights(total, weights):
    parts = shares(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    assert all(abs(part * whole - total * weight) < whole for part, weight in zip(parts, weights, strict=True) if whole)
