"""Names, reviews and messages from people are only text, however they are meant."""

import html
import re
from dataclasses import replace

import pytest

from booking.own_views import MyReview, Rating, ReportedReview, ReviewPage
from bot.screens import after, list_map, oneself, own_samples, samples, support
from locales import LANGUAGES, Words
from tests.screens.test_screens import EVIL, check


@pytest.fixture(params=LANGUAGES)
def words(request):
    return Words(request.param, strict=True)


def test_hostile_words_stay_words(words):
    film = replace(samples.METROPOLIS, title={"en": EVIL})
    show = replace(samples.SHOW, film=film, cinema=EVIL, hall=EVIL, address=EVIL)
    booking = samples.bought(replace(samples.BOOKING.tickets[0], show=show, holder=EVIL))
    entries = tuple(replace(entry, name=EVIL, text=EVIL) for entry in own_samples.ENTRIES) * 2
    page = ReviewPage(film, Rating(10**9, 50), entries[:5], 0, 10**6, may_write=True)
    question = replace(own_samples.ANSWERED, name=EVIL, text=EVIL, answer=EVIL, city={"en": EVIL})
    for screen in (
        after.get_there(booking, show.starts_at, words),
        after.to_calendar(booking, words, samples.BOT),
        after.how_was_it(MyReview(film), words),
        after.my_review(MyReview(film, 3, EVIL), words),
        after.ask_words(MyReview(film, 3, EVIL), words),
        after.reviews(page, words),
        after.told_of(ReportedReview(film, entries[0]), words),
        support.question(question, words),
        support.ask_answer(question, words),
        support.answered(question, words),
        support.answer(question, words),
        oneself.settings(replace(own_samples.SETTINGS, city={"en": EVIL}), words),
        list_map.list_map(replace(samples.SEAT_MAP, show=show, hold=replace(samples.hold(), show=show)), words),
    ):
        check(screen)


def test_a_pin_fits_what_telegram_takes(words):
    show = replace(samples.SHOW, cinema="C" * 500, address="A" * 500)
    pin = after.get_there(samples.bought(samples.ticket("H", 12, show=show)), show.starts_at, words).pin
    assert 0 < len(pin.title) <= 64
    assert 0 < len(pin.address) <= 64


def test_a_long_message_reaches_its_reader_whole(words):
    text = "\n".join(f"line {number} of what I want to say, with <tags> & all" for number in range(38))
    shown = support.question(replace(own_samples.QUESTION, text=text), words).text
    assert all(f"line {number} " in shown for number in range(38))
    assert "<tags>" not in shown


def test_every_free_seat_of_the_hall_is_in_the_text(words):
    """Complete for who cannot see the picture: read back, it is the set of free seats."""

    view = samples.SEAT_MAP
    marks = "<[^>]+>|[\u200e\u200f\u2066-\u2069]"  # tags, and what only turns the reading direction
    text = html.unescape(re.sub(marks, "", list_map.list_map(view, words).text))
    listed = set()
    for row, rest in re.findall(r"^\w+\s([A-Z]{1,2}): (.*)$", text, re.MULTILINE):
        for part in re.findall(r"\d+–\d+|\d+", rest):
            first, _, last = part.partition("–")
            listed |= {(row, number) for number in range(int(first), int(last or first) + 1)}
    gone = view.taken | view.mine | view.bought
    free = {(seat.label_row, seat.number) for seat in view.layout.seats if seat.index not in gone}
    own = {(seat.label_row, seat.number) for seat in view.layout.seats if seat.index in view.bought | view.mine}
    assert free <= listed
    assert listed - free <= own
