"""A whole hall as one table with a button for every seat: an experiment, for servers that know rich messages."""

from collections.abc import Iterable
from dataclasses import replace

from booking.rules.seats import Layout, Seat
from booking.views import SeatMap
from bot.screens import phrases, seats
from bot.screens.render import lines, paragraphs, say
from bot.screens.screen import Button, Screen, Table
from locales import Words

MOST_COLUMNS = 20  # of a table, the row's name among them


def with_table(screen: Screen, view: SeatMap, words: Words) -> Screen:
    """The map's screen with the hall as a table beside it; a hall that is too wide for one has none."""
    columns = _columns(view.layout)
    if len(columns) >= MOST_COLUMNS:
        return screen
    text = paragraphs(
        phrases.show_lines(words, view.show),
        lines(say(words, "map-whole"), say(words, "map-marks-bought" if view.bought else "map-marks")),
        say(words, "show-prices", prices=phrases.price_list(words, view.show)),
        seats.mine(view, words),
    )
    facing_the_screen = columns[::-1] if words.right_to_left else columns  # a table is turned with its text, no hall is
    cells = tuple(_line(view, row, facing_the_screen) for row in view.layout.rows())
    return replace(screen, table=Table(text, cells, tuple(seats.map_ways(view, words)), words.right_to_left))


def _columns(layout: Layout) -> range:
    """From the first to the last column with a seat; aisles stay, as empty cells."""
    return range(min(seat.column for seat in layout.seats), layout.width)


def _line(view: SeatMap, row: Iterable[Seat], columns: range) -> tuple[Button | None, ...]:
    here = {seat.column: seat for seat in row}
    name = Button(next(iter(here.values())).label_row)
    buttons = (seats.seat_button(view, here[at], seats.BEST_WINDOW) if at in here else None for at in columns)
    return (name, *buttons)
