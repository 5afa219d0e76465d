"""Typed seats mean what a person means by them."""

import pytest

from booking.refusals import Refusal
from booking.rules.seat_words import read_seats
from booking.rules.seats import Layout

NUMBERED = Layout.parse("\n".join(f"{row}: ssssssssss" for row in range(1, 9)))
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
        ("F7-F9", "F7 F8 F9"),
        ("F7 to 9, please", "F7 F8 F9"),
        ("7F 8F", "F7 F8"),
        ("row C, seats 1 and 2; row D seat 3", "C1 C2 D3"),
        ("Ряд Е, место 7", "E7"),
        ("место 7 ряд F", "F7"),
        ("ряд F места с 7 по 9", "F7 F8 F9"),
        ("F7 и F8, пожалуйста", "F7 F8"),
        ("A1 and B2", "A1 B2"),
        ("ряд F місця 7-8", "F7 F8"),
        ("ряд F місця з 7 до 9, будь ласка", "F7 F8 F9"),
        ("F7 і F8", "F7 F8"),
        ("Reihe F Plätze 7-8", "F7 F8"),
        ("Reihe F, Plätze 7 bis 9, bitte", "F7 F8 F9"),
        ("F7 und F8", "F7 F8"),
        ("fila F 7-8", "F7 F8"),
        ("fila F butacas 7 y 8, por favor", "F7 F8"),
        ("F7 y F8", "F7 F8"),
        ("fila F, butacas desde la 7 hasta la 9", "F7 F8 F9"),
        ("الصف F المقعدان 7 و8", "F7 F8"),
        ("F7 وF8 من فضلك", "F7 F8"),
        ("الصف F، المقاعد من 7 إلى 9", "F7 F8 F9"),
        ("F٧ F٨", "F7 F8"),
        ("\u2068F7\u2069، \u2068F8\u2069", "F7 F8"),
    ],
)
def test_seats_are_read(text, labels):
    assert read_seats(HALL, text) == tuple(HALL.find(label).index for label in labels.split())


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("ряд 5 место 7", "5-7"),
        ("ряд 5 місце 7", "5-7"),
        ("Reihe 5 Platz 7", "5-7"),
        ("5 ряд 7 место", "5-7"),
        ("место 7 и 8, ряд 5", "5-7 5-8"),
        ("7 место 5 ряд", "5-7"),
        ("ряду 5 местах 7 и 8", "5-7 5-8"),
        ("row 5: 7-8", "5-7 5-8"),
        ("ряд 5 место 7 ряд 6 место 8", "5-7 6-8"),
        ("fila 5 butaca 7", "5-7"),
        ("الصف 5 المقعد 7", "5-7"),
        ("5-7", "5-7"),
        ("5-7 6-8", "5-7 6-8"),
    ],
)
def test_rows_with_numbers_for_names(text, labels):
    assert read_seats(NUMBERED, text) == tuple(NUMBERED.find(label).index for label in labels.split())


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "two please",
        "7 8",
        "",
        "F",
        "!?",
        "x" * 500,
        "F7 " * 60,
        "what is F7?",
        "meet you at 7",
        "в 7",
        "a 5",
        "12:30",
        "F7 in an hour",
        "ряд и места",
        "2 in the middle",
    ],
)
def test_other_talk_is_no_seat(text):
    assert read_seats(HALL, text) == ()


@pytest.mark.parametrize("text", ["F99", "Z1", "F7 F11", "F0"])
def test_a_seat_the_hall_does_not_have_is_named(text):
    with pytest.raises(Refusal) as refused:
        read_seats(HALL, text)
    assert refused.value.key == "no-such-seat"


def test_the_row_is_named_as_it_would_be_on_the_seat():
    with pytest.raises(Refusal) as refused:
        read_seats(NUMBERED, "ряд 5 место 99")
    assert refused.value.facts == {"seat": "5-99"}
