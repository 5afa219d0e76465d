"""Large buttons: two short ones in a line at most, but for what belongs side by side."""

import pytest

from bot.screens import samples
from bot.screens.large import IN_A_LINE, SHORT, enlarged
from bot.screens.screen import Button, Screen
from locales import LANGUAGES, Words
from locales.direction import plain

MAPS = {"seat-map", "seat-taken", "seat-dropped", "seat-unchanged", "seat-gone", "seat-free-again"}


def screens(language):
    for name, make in samples.SCREENS.items():
        made = make(Words(language, strict=True))
        yield from ((name, screen) for screen in (made if isinstance(made, tuple) else (made,)))


def fits(row):
    """One button, two short ones, or a label with signs around it."""
    around = [button.text for button in row if button.data] if any(not button.data for button in row) else ["words"]
    short = all(len(plain(str(button.text))) <= SHORT for button in row)
    return len(row) == 1 or (len(row) == IN_A_LINE and short) or all(len(text) == 1 for text in around)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_has_room_for_them(language):
    """The map is cut anew instead: four seats in a line, which its own tests see to."""
    for name, screen in screens(language):
        large = enlarged(screen)
        assert [button for row in large.rows for button in row] == [button for row in screen.rows for button in row]
        if not name.startswith("seat-map") and name not in MAPS:
            assert all(map(fits, large.rows)), (name, large.rows)


def test_many_are_more_than_fit_without_it():
    assert sum(not all(map(fits, screen.rows)) for _, screen in screens("en")) > 20


def test_days_stand_two_in_a_line_and_long_words_alone():
    def row(*texts):
        return tuple(Button(text, text) for text in texts)

    screen = Screen("?", (row("Today", "Tomorrow", "Mon 23 Nov"), row("Another show", "Nosferatu the vampire")))
    assert enlarged(screen).rows == (
        row("Today", "Tomorrow"),
        row("Mon 23 Nov"),
        row("Another show"),
        row("Nosferatu the vampire"),
    )
