"""Arabic is read from the right, facts in it each in their own direction, and nobody else turns it round."""

import re
import unicodedata
from dataclasses import replace

import pytest

from bot.screens import browse, cart, samples, tickets
from bot.screens.render import escape, label, say
from emulator import formatting
from locales import LANGUAGES, Words
from locales.direction import APART, APART_END, MARKS

ARABIC = Words("ar", strict=True)
TURNED = "\u202e\u2066\u2067\u2068\u2069\u200f\u061c"


def screens(words):
    for name, make in samples.SCREENS.items():
        made = make(words)
        for screen in made if isinstance(made, tuple) else (made,):
            yield name, screen


def said(screen):
    """Every line of the text as Telegram reads it, and every button."""
    text, _ = formatting.message_text(screen.text, "HTML", None)
    yield from text.split("\n")
    yield from (button.text for row in screen.rows for button in row)


def direction(line):
    """Of the first letter outside isolates, as the bidirectional algorithm looks for it (rules P2 and P3)."""
    for _ in range(line.count(APART)):
        line = re.sub(f"{APART}[^{APART}{APART_END}]*{APART_END}", "", line)
    return next((kind for kind in map(unicodedata.bidirectional, line) if kind in ("L", "R", "AL")), None)


def test_every_arabic_line_begins_at_the_right():
    wrong = {
        (name, line)
        for name, screen in screens(ARABIC)
        for line in said(screen)
        if re.search("[\u0620-\u064a]", line) and direction(line) not in ("R", "AL")
    }
    assert wrong == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_come_in_pairs_and_only_from_right_to_left(language):
    marks = set()
    for name, screen in screens(Words(language, strict=True)):
        for line in said(screen):
            assert line.count(APART) == line.count(APART_END), (name, line)
            marks |= MARKS & set(line)
    assert marks == ({APART, APART_END, "\u200f"} if language == "ar" else set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_digits_are_western(language):
    digits = {
        char for _, screen in screens(Words(language)) for line in said(screen) for char in line if char.isdecimal()
    }
    assert digits == set("0123456789")


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_from_people_and_files_are_dropped(language):
    words = Words(language, strict=True)
    film = replace(samples.METROPOLIS, title={"en": f"{TURNED}Metropolis{TURNED}"}, about={"en": TURNED})
    show = replace(samples.SHOW, film=film, cinema=f"Ideal{TURNED}", hall=TURNED)
    for screen in (
        browse.film(replace(samples.FILM_PAGE, film=film), words),
        cart.cart(replace(samples.hold(), show=show), words),
        tickets.my_tickets(replace(samples.MY_TICKETS, holds=(replace(samples.hold(), show=show),)), words),
    ):
        for line in said(screen):
            assert line.count(APART) == line.count(APART_END), line
            assert not (MARKS - {APART, APART_END, "\u200f"} & set(line)) & set(line)
    assert label(TURNED) == escape(TURNED) == ""


def test_an_arabic_sentence_keeps_its_facts_apart():
    row = ARABIC("row-seats", row="F", seats=ARABIC.joined(", ", ("7–8", "11")), count=3)
    assert row == "الصف\u00a0\u2068F\u2069، المقاعد\u00a0\u2068\u200f\u20687–8\u2069، \u206811\u2069\u2069"
    assert say(ARABIC, "list-bought", seats=row) == f"تذاكرك: \u2068{row}\u2069"
    assert say(ARABIC, "list-bought", seats=str(row)) == "تذاكرك: \u2068الصف\u00a0F، المقاعد\u00a07–8، 11\u2069"
