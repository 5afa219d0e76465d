"""The first words, help, language, and the ways back when something went wrong."""

from collections.abc import Sequence

from booking.views import Cities, Person
from bot import callbacks
from bot.screens import browse, ways
from bot.screens.render import Html, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import LANGUAGES, Words


def welcome(view: Cities, person: Person, words: Words) -> Screen:
    """The greeting of somebody whose city is not known yet."""
    return browse.cities(view, words, greeting=say(words, "welcome", name=person.first_name))


def greeting(person: Person, words: Words) -> Html:
    """For somebody who has been here before."""
    return say(words, "welcome-back", name=person.first_name)


def help_page(words: Words, *, is_staff: bool = False) -> Screen:
    parts = ("title", "buy", "wish", "keep", "more", *(["staff"] if is_staff else []))
    text = paragraphs(*(say(words, f"help-{part}") for part in parts))
    rows = (
        (ways.films(words), ways.tickets(words)),
        (ways.cities(words), ways.languages(words)),
        (ways.settings(words), ways.support(words)),
        (ways.no_ticket(words),),
    )
    return screen(text, rows)


def languages(words: Words, spoken: Sequence[str] = LANGUAGES) -> Screen:
    """Each language that the house speaks offers itself in its own words."""
    rows = [(Button(Words(code)("language-name"), callbacks.SetLanguage(language=code).pack()),) for code in spoken]
    return screen(say(words, "language-ask"), (*rows, (ways.home(words),)))


def language_set(view: Screen, words: Words) -> Screen:
    """The screen that follows, with an answer in the language just chosen."""
    return view.answering(words("language-set"))


def stopped(words: Words) -> Screen:
    """After /cancel by somebody who held nothing."""
    return _way_on(say(words, "stopped"), words)


def not_understood(words: Words) -> Screen:
    return _way_on(say(words, "not-understood"), words)


def old_button(words: Words) -> Screen:
    """For a button that no screen has any more."""
    return _way_on(say(words, "old-button"), words).answering(words("old-button-toast"))


def broken(incident: str, words: Words) -> Screen:
    """An apology with the number that finds the log line."""
    screen = _way_on(say(words, "broken", incident=incident), words)
    return screen.answering(words("broken-toast", incident=incident), alert=True)


def _way_on(text: Html, words: Words) -> Screen:
    return screen(text, ((ways.films(words), ways.tickets(words)), (ways.help_page(words),)))
