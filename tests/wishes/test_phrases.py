"""What people type is understood as they mean it: hundreds of sentences, every fact of each, and how fast."""

import re
import sys
import tomllib
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from booking.rules.wishes import Named, read_wish
from booking.rules.wishes.reading import Programme
from booking.rules.wishes.speech import SPOKEN
from locales import LANGUAGES, Words

HERE = Path(__file__).parent
TODAY = "2026-11-18"  # a Wednesday
CATALOGUE = tomllib.loads((HERE.parents[1] / "examples/catalogue.toml").read_text(encoding="utf-8"))
SLUGS = {kind: [entry["slug"] for entry in CATALOGUE[kind]] for kind in ("films", "cinemas", "cities")}
PHRASES = [
    (file.stem.removeprefix("phrases_"), phrase)
    for file in sorted(HERE.glob("phrases_*.toml"))
    for phrase in tomllib.loads(file.read_text(encoding="utf-8"))["phrases"]
]


def named(kind, name):
    def names(entry):
        return tuple(entry[name].values()) if isinstance(entry[name], dict) else (entry[name],)

    return tuple(Named(number, names(entry)) for number, entry in enumerate(CATALOGUE[kind]))


PROGRAMME = Programme(named("films", "title"), named("cinemas", "name"), named("cities", "name"))


def minute(text):
    return int(text[:2]) * 60 + int(text[3:])


def date(text):
    return f"{'2026-11-18'[: -len(text)]}{text}"


def meant(phrase):
    """The facts that the phrase's line lists."""
    facts = {key: phrase[key] for key in ("count", "format", "genre", "city", "tell") if key in phrase}
    facts |= {key: tuple(phrase[key]) for key in ("never",) if key in phrase}
    facts |= {key: True for key in ("near", "together") if key in phrase}
    facts |= {key: sorted(phrase[key]) for key in ("unread", "seats") if key in phrase}
    facts |= {name: minute(phrase[key]) for key, name in (("from", "since"), ("to", "until")) if key in phrase}
    for key in ("about", "at"):
        if key in phrase:
            facts |= {"at": minute(phrase[key])}
    if "cinema" in phrase:
        facts["cinemas"] = {phrase["cinema"]}
    if "film" in phrase or "one_of" in phrase:
        facts["films"] = set(phrase.get("one_of") or [phrase["film"]])
    if "days" in phrase:
        facts["days"] = [date(day) for day in phrase["days"]]
    return facts


def understood(language, phrase):
    """The facts of the wish, as far as there are any."""
    wish = read_wish(phrase["say"], PROGRAMME, TODAY, language)
    facts = {key: getattr(wish, key) for key in ("count", "format", "genre", "near", "together", "at", "tell", "never")}
    facts |= {"days": list(wish.days), "seats": sorted(wish.seats), "unread": sorted(wish.unread)}
    facts |= {"films": slugs("films", wish.films), "cinemas": slugs("cinemas", wish.cinemas)}
    facts["city"] = None if wish.city is None else SLUGS["cities"][wish.city]
    if wish.at is None:
        facts |= {"since": wish.since, "until": wish.until}
    return {key: fact for key, fact in facts.items() if fact or (fact == 0 and fact is not False)}


def slugs(kind, likely):
    return {SLUGS[kind][one.id] for one in likely}


def say(capsys, text):
    with capsys.disabled():
        sys.stdout.write(f"\n{text}\n")


@pytest.mark.parametrize(("language", "phrase"), PHRASES, ids=[phrase["say"] for _, phrase in PHRASES])
def test_it_is_understood_as_it_is_meant(language, phrase):
    assert understood(language, phrase) == meant(phrase)


def test_it_is_understood_in_another_language_than_the_one_that_is_set():
    for number, (language, phrase) in enumerate(PHRASES):
        others = [other for other in LANGUAGES if other != language]
        other = others[number % len(others)]
        assert understood(other, phrase) == meant(phrase), (other, phrase["say"])


def test_every_language_that_is_shipped_is_spoken():
    assert set(SPOKEN) == set(LANGUAGES) == {language for language, _ in PHRASES}


def test_there_are_two_hundred_and_how_many_are_understood(capsys):
    right = sum(understood(language, phrase) == meant(phrase) for language, phrase in PHRASES)
    say(capsys, f"{right} of {len(PHRASES)} sentences understood in every fact")
    assert len(PHRASES) >= 200
    assert right == len(PHRASES)


def test_it_takes_no_time(capsys):
    took = []
    for language, phrase in PHRASES:
        started = perf_counter()
        read_wish(phrase["say"], PROGRAMME, TODAY, language)
        took.append(1000 * (perf_counter() - started))
    say(capsys, f"a sentence takes {median(took):.1f} ms, the slowest {max(took):.1f} ms")
    assert median(took) < 50


@pytest.mark.parametrize(
    "text",
    ["", " ", "?!", "~~~", "\x00\ud800", "👩‍👩‍👧‍👦" * 400, "99999999999999", "в " * 500, "at at at 99:99"],
)
def test_nonsense_is_no_wish(text):
    assert not read_wish(text, PROGRAMME, TODAY, "en").is_one


@pytest.mark.parametrize("language", ["en", "ru", "eo", ""])
def test_either_language_is_understood_whatever_is_set(language):
    for phrase in ("two for Metropolis tomorrow", "два на Метрополис завтра"):
        wish = read_wish(phrase, PROGRAMME, TODAY, language)
        assert (wish.count, slugs("films", wish.films), wish.days) == (2, {"metropolis"}, ("2026-11-19",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_help_says_may_be_typed_is_understood(language):
    (example,) = re.findall(r"<i>(.+)</i>", Words(language)("help-wish"))
    wish = read_wish(example, PROGRAMME, TODAY, language)
    assert (wish.count, slugs("films", wish.films), wish.days) == (2, {"metropolis"}, ("2026-11-19",))
    assert not wish.unread
