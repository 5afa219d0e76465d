"""Typed seats mean what a person means by them."""

import pytest

from booking.refusals import Refusal
from booking.rules.seats import Layout
from bot.typed import read_seats

HALL = Layout.parse("\n".join(["ssssssssss"] * 8))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("F7 F8", "F7 F8"),
        ("f7, f8", "F7 F8"),
        ("F7-8", "F7 F8"),
        ("F7–F9", "F7 F8 F9"),
        ("row F 7-8", "F7 F8"),
        ("F 7 and 8", "F7 F8"),
        ("ряд А места 2 и 3", "A2 A3"),
        ("F7 f7", "F7"),
        ("A1 and B2", "A1 B2"),
    ],
)
def test_seats_are_read(text, labels):
    assert read_seats(HALL, text) == tuple(HALL.find(label).index for label in labels.split())


@pytest.mark.parametrize("text", ["hello", "two please", "7 8", "", "F", "!?", "x" * 500, "F7 " * 60, "what is F7?"])
def test_other_talk_is_no_seat(text):
    assert read_seats(HALL, text) == ()


@pytest.mark.parametrize("text", ["F99", "Z1", "F7 F11", "F0"])
def test_a_seat_the_hall_does_not_have_is_named(text):
    with pytest.raises(Refusal) as refused:
        read_seats(HALL, text)
    assert refused.value.key == "no-such-seat"
