"""Large buttons, for who asked for them: two short ones share a line, a long one has its own. PURE.

What belongs side by side stays so: the seats of a hall, whose map is cut for large buttons already, and signs around
what they change, ‹ 2 of 3 ›.
"""

from collections.abc import Iterable
from dataclasses import replace

from bot.callbacks import DropSeat, Gone, TakeSeat
from bot.screens.render import length
from bot.screens.screen import Button, Screen
from locales.direction import plain

IN_A_LINE, SHORT = 2, 12  # buttons; UTF-16 units that are read in half a line, in large letters too
_SEATS = tuple(f"{data.__prefix__}:" for data in (TakeSeat, DropSeat, Gone))


def enlarged(screen: Screen) -> Screen:
    return replace(screen, rows=tuple(line for row in screen.rows for line in _lines(row)))


def _lines(row: tuple[Button, ...]) -> Iterable[tuple[Button, ...]]:
    if _is_of_a_hall(row) or _is_around_a_label(row):
        return (row,)
    lines: list[tuple[Button, ...]] = []
    for button in row:
        if lines and len(lines[-1]) < IN_A_LINE and all(map(_is_short, (*lines[-1], button))):
            lines[-1] += (button,)
        else:
            lines.append((button,))
    return lines


def _is_short(button: Button) -> bool:
    return length(plain(str(button.text))) <= SHORT


def _is_of_a_hall(row: tuple[Button, ...]) -> bool:
    return len(row) > IN_A_LINE and any((button.data or "").startswith(_SEATS) for button in row)


def _is_around_a_label(row: tuple[Button, ...]) -> bool:
    """One that does nothing between, before or after single signs."""
    signs = [button for button in row if button.data]
    return len(signs) == len(row) - 1 and all(len(button.text) == 1 for button in signs)
