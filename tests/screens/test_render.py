"""Texts of people and catalogues: cleaned, escaped and cut in one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.screens.render import Html, clean, cut, escape, label, length, lines, say, shorten, toast
from emulator import formatting
from locales import Words

TEXTS = st.text(max_size=400)
MARKED = st.lists(
    st.tuples(st.sampled_from(("", "b", "i", "code")), st.text(alphabet="a<&>é😀 \n", max_size=30)), max_size=20
).map(lambda parts: Html("".join(f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text) for tag, text in parts)))


@given(TEXTS)
def test_an_escaped_text_reads_as_itself_without_marks(text):
    shown, entities = formatting.formatted(escape(text), "HTML", None)
    assert shown == clean(text).strip()
    assert not [entity for entity in entities if entity["type"] in ("bold", "italic", "text_link")]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Ana\u202egnp", "Anagnp"),
        ("a\x00\x07b", "ab"),
        ("  two\n\n lines ", "two lines"),
        ("9,50\u00a0€", "9,50\u00a0€"),
        ("👩‍👧", "👩‍👧"),
        ("", ""),
    ],
)
def test_control_characters_are_taken_out(text, cleaned):
    assert clean(text) == cleaned


@given(MARKED, st.integers(min_value=1, max_value=120))
def test_a_cut_text_fits_and_still_parses(text, limit):
    shown, _ = formatting.formatted(cut(text, limit), "HTML", None)
    assert length(shown) <= limit


@given(MARKED)
def test_a_text_that_fits_is_left_alone(text):
    assert cut(text, 5000) == text


@given(st.text(alphabet="aé😀", max_size=80), st.integers(min_value=1, max_value=60))
def test_shortening_counts_as_telegram_does(text, limit):
    short = shorten(text, limit)
    assert length(short) <= limit
    assert length(short) == len(short.encode("utf-16-le")) // 2
    assert short == text or short.endswith("…")


def test_what_is_said_is_escaped_unless_it_is_html():
    words = Words("en", strict=True)
    assert "<b>Metropolis &lt;3</b>" in say(words, "film-title", title="Metropolis <3", year="1927")
    assert "<b><i>M</i></b>" in say(words, "film-title", title=Html("<i>M</i>"), year="1927")


def test_labels_and_toasts_have_their_length():
    assert length(label("😀" * 100)) <= 60
    assert length(toast("x" * 1000)) == 200
    assert lines(Html("a"), None, Html(""), Html("b")) == "a\nb"
