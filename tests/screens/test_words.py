"""Every language says everything that English says, with the same facts; nothing is asked for that nobody wrote."""

import ast
import logging
import re
from pathlib import Path
from typing import ClassVar

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.screens import samples
from locales import FOLDER, LANGUAGES, SOURCE, Words, WordsError

TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)
SAME_AS_ENGLISH = {"kind-v", "facility-wifi"}  # VIP and Wi-Fi, wherever one is
SAME_IN = {
    "de": {
        *("allergen-gluten", "snacks-popcorn"),
        *("city-button", "filter-format", "filter-genre", "genre-mystery", "kind-p", "kind-s"),
        *(f"genre-{genre}" for genre in ("action", "drama", "fantasy", "horror", "musical", "thriller", "western")),
    },
    "es": {"allergen-gluten", "cart-total", "genre-drama", "genre-musical", "minutes", "hours", "hours-minutes"},
}
QUOTES = {"en": "“”", "de": "„“"}
CALLS = {"words", "say", "_button", "_receipt", "_section"}


class Facts(Visitor):
    """The variables that a message names, and the variants of each choice."""

    def __init__(self):
        self.names, self.choices = set(), []

    def visit_VariableReference(self, node):  # noqa: N802 - the library names its visits after its classes
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node):  # noqa: N802 - likewise
        keys = {getattr(variant.key, "name", getattr(variant.key, "value", "")) for variant in node.variants}
        self.choices.append(keys)
        self.generic_visit(node)


class Wordings(Visitor):
    """The text of each pattern, a mark where a fact stands."""

    def __init__(self):
        self.texts = []

    def visit_Pattern(self, node):  # noqa: N802 - likewise
        parts = (part.value if isinstance(part, ftl.TextElement) else "\0" for part in node.elements)
        self.texts.append("".join(parts))
        self.generic_visit(node)


def messages(language):
    """Every message of a language, by key; refuses a file that does not parse and a key written twice."""
    found = {}
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} twice in {language}"
                found[entry.id.name] = entry
    return found


def facts(message):
    visitor = Facts()
    visitor.visit(message)
    return visitor


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_message_and_no_other(language):
    assert messages(language).keys() == messages(SOURCE).keys()
    assert {file.name for file in (FOLDER / language).iterdir()} == {file.name for file in (FOLDER / SOURCE).iterdir()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_names_the_same_facts(language):
    """But for a count, which one language needs for its endings and another does not."""
    english = messages(SOURCE)
    for key, message in messages(language).items():
        assert facts(message).names ^ facts(english[key]).names <= {"count"}, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_choices_are_those_of_the_language(language):
    plurals = Locale.parse(language).plural_form.tags | {"other"}
    for key, message in messages(language).items():
        for choice in facts(message).choices:
            named = {variant for variant in choice if not variant.isdigit()}
            assert named <= plurals, key
            assert named & {"many", "other"}, key


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_is_left_over(language):
    """Of a message, or of any variant of it; what is only names, marks and tags says nothing in any language."""
    english = {said for message in messages(SOURCE).values() for said in wordings(message)}
    same = {key for key, message in messages(language).items() if english & wordings(message)}
    assert same <= SAME_AS_ENGLISH | SAME_IN.get(language, set()), same


def wordings(message):
    """What is said in each variant, without the facts and the tags; nothing without letters is said."""
    every = Wordings()
    every.visit(message)
    plain = (re.sub(r"<[^>]*>|/\w+", "", text).strip().casefold() for text in every.texts)
    return {text for text in plain if re.search(r"[^\W\d_]", text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_quotes_in_its_own_way(language):
    said = "".join("".join(wordings(message)) for message in messages(language).values())
    assert set(re.findall('[“”„‟«»"]', said)) == set(QUOTES.get(language, "«»"))


def test_the_code_asks_only_for_what_is_written():
    written = messages(SOURCE).keys()
    asked = {key for file in Path(bot.__file__).parent.rglob("*.py") for key in asked_in(ast.parse(file.read_text()))}
    assert len(asked) > 80
    assert asked <= written, asked - written


def asked_in(tree):
    """Keys given as they are to words(...), say(words, ...) and such; those put together the samples render."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if isinstance(call.func, ast.Call):
            name = getattr(call.func.func, "id", "").lower()
        first = [argument for argument in call.args[:3] if isinstance(argument, ast.Constant)]
        if name in CALLS and first and isinstance(first[0].value, str):
            yield first[0].value


class Listening(Words):
    """Words that remember which messages were said."""

    said: ClassVar[set[str]] = set()

    def __call__(self, key, **given):
        self.said.add(key)
        return super().__call__(key, **given)


def test_nothing_is_written_that_nobody_says():
    for name in set(samples.SCREENS) - {"film-own-poster"}:
        made = samples.SCREENS[name](Listening("en", strict=True))
        for screen in made if isinstance(made, tuple) else (made,):
            for picture in filter(None, (screen.picture, *screen.album[:1])):
                picture.draw()
    asked = {key for file in Path(bot.__file__).parent.rglob("*.py") for key in asked_in(ast.parse(file.read_text()))}
    families = ("allergen-", "genre-", "kind-", "command-", "remark-", "line-", "refusal-")
    silent = {key for key in messages(SOURCE).keys() - Listening.said - asked if not key.startswith(families)}
    assert silent == set()


def test_a_missing_message_is_an_error_in_tests_and_english_in_production(caplog):
    with pytest.raises(WordsError):
        Words("ru", strict=True)("no-such-key")
    with caplog.at_level(logging.ERROR):
        assert Words("ru")("no-such-key") == "no-such-key"
    assert "ru/no-such-key" in caplog.text


def test_a_missing_fact_is_an_error_in_tests_and_logged_in_production(caplog):
    with pytest.raises(WordsError):
        Words("en", strict=True)("button-pay")
    with caplog.at_level(logging.ERROR):
        assert Words("en")("button-pay").startswith("Pay")
    assert "button-pay" in caplog.text


def test_a_language_that_is_not_shipped_is_english():
    assert Words("eo")("button-films") == Words("en")("button-films")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", {1: "1 место", 2: "2 места", 5: "5 мест", 11: "11 мест", 21: "21 место", 22: "22 места"}),
        ("uk", {1: "1 місце", 2: "2 місця", 5: "5 місць", 11: "11 місць", 21: "21 місце", 22: "22 місця"}),
        ("de", {1: "Ein Platz ist frei", 2: "2 Plätze sind frei", 21: "21 Plätze sind frei"}),
    ],
)
def test_each_language_counts_as_its_people_do(language, said):
    for count, seats in said.items():
        free = Words(language, strict=True)("how-many-free", count=count).replace("\N{NO-BREAK SPACE}", " ")
        assert f" {seats}." in f" {free}"
