from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.seats import Layout
from booking.rules.waitlist import CLOSES_BEFORE, Waiter, awake_at, offer_seconds, offer_times, serve

HALL = Layout.parse("ssss\nvvvv\nwwss")
PRICES = {"s": 1000, "v": 2500, "w": 800}


def offered(free, *line):
    return [(served.waiter.entry_id, served.seats) for served in serve(HALL, free, PRICES, line)]


def test_the_first_in_line_is_served_first():
    assert offered({0}, Waiter(1, 1, 1), Waiter(2, 2, 1)) == [(1, (0,))]


def test_who_does_not_fit_is_skipped_and_the_next_is_served():
    assert offered({0, 2}, Waiter(1, 1, 2), Waiter(2, 2, 1)) in ([(2, (0,))], [(2, (2,))])


def test_a_party_that_may_be_apart_takes_what_there_is():
    assert offered({0, 2}, Waiter(1, 1, 2, together=False)) == [(1, (0, 2))]


def test_a_class_and_a_price_are_kept():
    assert offered({4, 5}, Waiter(1, 1, 1, kinds=("s",)), Waiter(2, 2, 2, most_each=2499), Waiter(3, 3, 2)) == [
        (3, (4, 5))
    ]


def test_wheelchair_places_go_only_to_who_asked():
    assert offered({8, 9}, Waiter(1, 1, 1), Waiter(2, 2, 1, kinds=("w",))) in ([(2, (8,))], [(2, (9,))])


def test_how_long_an_offer_stands():
    assert [offer_seconds(left) for left in (100_000, 20_000, 3_000, 600)] == [3600, 2000, 300, 300]


WAITERS = st.builds(Waiter, st.integers(1, 9), st.integers(1, 9), st.integers(1, 4), st.booleans())


@given(st.sets(st.integers(0, 11)), st.lists(WAITERS, max_size=6))
def test_no_seat_is_offered_twice_and_none_that_is_not_free(free, line):
    seats = [seat for served in serve(HALL, free, PRICES, line) for seat in served.seats]
    assert len(seats) == len(set(seats))
    assert set(seats) <= free


def at(text, zone="Europe/Riga"):
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


@pytest.mark.parametrize(
    ("now", "awake"),
    [
        ("2027-01-15T21:59:59", "2027-01-15T21:59:59"),
        ("2027-01-15T22:00:00", "2027-01-16T08:00:00"),
        ("2027-01-16T00:30:00", "2027-01-16T08:00:00"),
        ("2027-01-16T07:59:59", "2027-01-16T08:00:00"),
        ("2027-01-16T08:00:00", "2027-01-16T08:00:00"),
        ("2027-03-27T23:00:00", "2027-03-28T08:00:00"),  # an hour of this night is left out
        ("2027-10-30T23:00:00", "2027-10-31T08:00:00"),  # an hour of this one comes twice
    ],
)
def test_when_a_city_is_awake_again(now, awake):
    assert awake_at(at(now), "Europe/Riga", 22 * 60, 8 * 60) == at(awake)


def test_quiet_hours_may_lie_within_a_day_or_not_be_at_all():
    assert awake_at(at("2027-01-15T13:30:00"), "Europe/Riga", 13 * 60, 15 * 60) == at("2027-01-15T15:00:00")
    assert awake_at(at("2027-01-15T15:30:00"), "Europe/Riga", 13 * 60, 15 * 60) == at("2027-01-15T15:30:00")
    assert awake_at(at("2027-01-15T02:00:00"), "Europe/Riga", 480, 480) == at("2027-01-15T02:00:00")


def test_the_time_to_answer_counts_from_the_morning():
    now, awake, show = 0, 30_000, 100_000
    assert offer_times(now, show, awake) == (awake, awake + 3600)


def test_the_night_is_disturbed_where_the_show_is_near():
    now, awake = 0, 30_000
    near = awake + CLOSES_BEFORE + 299
    assert offer_times(now, near, awake) == (now, offer_seconds(near))
