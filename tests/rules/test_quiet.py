"""Quiet hours: a notice waits for their end if that is early enough, else it comes before them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.quiet import morning_after, outside

RIGA = "Europe/Riga"


def at(text, zone=RIGA):
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


@pytest.mark.parametrize(
    ("wanted", "show", "sent"),
    [
        ("2027-01-22T17:00", "2027-01-22T19:00", "2027-01-22T17:00"),  # not quiet
        ("2027-01-22T07:30", "2027-01-22T09:30", "2027-01-22T09:00"),  # waits for the end
        ("2027-01-22T06:30", "2027-01-22T08:30", "2027-01-21T21:59"),  # the end is too late: before
        ("2027-01-22T23:30", "2027-01-23T23:30", "2027-01-23T09:00"),  # the day before
        ("2027-01-22T22:00", "2027-01-23T00:00", "2027-01-22T21:59"),
        ("2027-01-22T09:00", "2027-01-22T11:00", "2027-01-22T09:00"),
        ("2027-03-28T07:00", "2027-03-28T09:30", "2027-03-28T09:00"),  # the night that clocks went forward
    ],
)
def test_quiet_from_ten_to_nine(wanted, show, sent):
    assert outside(at(wanted), at(show), RIGA, 22 * 60, 9 * 60) == at(sent)


def test_equal_ends_are_never_quiet():
    assert outside(at("2027-01-22T03:00"), at("2027-01-22T04:00"), RIGA, 600, 600) == at("2027-01-22T03:00")


@given(
    st.integers(1_700_000_000, 1_900_000_000),
    st.integers(60, 200_000),
    st.integers(0, 1439),
    st.integers(0, 1439),
    st.sampled_from([RIGA, "America/St_Johns", "Asia/Tokyo", "Australia/Lord_Howe"]),
)
def test_what_is_sent_is_before_the_show_and_never_in_the_quiet(wanted, lead, since, until, zone):
    sent = outside(wanted, wanted + lead, zone, since, until)
    assert sent < wanted + lead
    there = datetime.fromtimestamp(sent, ZoneInfo(zone))
    assert (
        (there.hour * 60 + there.minute - since) % 1440 >= (until - since) % 1440
        or since == until
        or _shifts(wanted, lead, zone)
    )


def _shifts(wanted, lead, zone):
    """Where a clock is put forward or back within the two days around, a quiet hour may be skipped or come twice."""
    around = [datetime.fromtimestamp(wanted + hours * 3600, ZoneInfo(zone)).utcoffset() for hours in range(-26, 27)]
    return len({*around, datetime.fromtimestamp(wanted + lead, ZoneInfo(zone)).utcoffset()}) > 1


def test_the_morning_after_is_at_ten_or_when_the_quiet_ends():
    assert morning_after("2027-01-22", RIGA, 22 * 60, 9 * 60) == at("2027-01-23T10:00")
    assert morning_after("2027-01-22", RIGA, 22 * 60, 12 * 60) == at("2027-01-23T12:00")
