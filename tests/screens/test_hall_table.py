"""The hall as a table: every seat once, in its place, also where the text runs from the right."""

import json

import pytest

from bot.rich import rich_message, rich_text
from bot.screens import hall_table, samples, seats
from locales import Words


def table(view, language="en"):
    words = Words(language, strict=True)
    return hall_table.with_table(seats.seat_map(view, words), view, words).table


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_seat_stands_where_it_is(language):
    shown = table(samples.EMPTY_MAP, language)
    for row, cells in zip(samples.EMPTY_MAP.layout.rows(), shown.cells, strict=True):
        name, *buttons = cells
        buttons = buttons[::-1] if shown.right_to_left else buttons
        assert name.text == row[0].label_row
        found = {column: int(button.data.split(":")[2]) for column, button in enumerate(buttons) if button}
        assert found == {seat.column: seat.index for seat in row}


def test_a_hall_too_wide_for_a_table_has_none():
    assert table(samples.SEAT_MAP) is None


def test_what_is_sent_is_a_rich_message():
    sent = json.loads(rich_message(table(samples.EMPTY_MAP), mark="", nothing="z1", styled=True))
    assert {block["type"] for block in sent["blocks"]} == {"paragraph", "table"}


def test_html_becomes_rich_text():
    said = rich_text('a &amp; <b>b <i>c</i></b> <tg-time unix="7" format="r">soon</tg-time>')
    assert said == [
        "a & ",
        {"type": "bold", "text": ["b ", {"type": "italic", "text": ["c"]}]},
        " ",
        {"type": "date_time", "text": ["soon"], "unix_time": 7, "date_time_format": "r"},
    ]
