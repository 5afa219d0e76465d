"""What a steward sees after a scan: in or not in one line, then why. Said in words and a sign, never colour alone."""

from collections.abc import Iterable

from booking.views import DoorVerdict
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.render import Html, escape, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words, formats

ADMITTING = ("admit", "again")


def verdict(view: DoorVerdict, words: Words) -> Screen:
    text = paragraphs(_headline(view, words), lines(*_details(view, words)))
    return screen(text, _rows(view, words))


def undone(view: DoorVerdict, words: Words) -> Screen:
    """After an undo: the ticket is good again."""
    text = paragraphs(say(words, "door-undone", seat=_seat(view, words)), lines(*_details(view, words)))
    return screen(text, ((ways.home(words),),)).answering(words("door-undone-toast"))


def _headline(view: DoorVerdict, words: Words) -> Html:
    facts: dict[str, str] = {}
    if view.verdict in (*ADMITTING, "undone"):
        facts = {"seat": _seat(view, words)}
    elif view.verdict == "used":
        facts = {"time": _used_at(view), "gate": view.gate}
    elif view.verdict in ("other-show", "other-day", "too-early"):
        facts = {"when": _show_time(view, words)}
    return say(words, f"door-{view.verdict}", **facts)


def _seat(view: DoorVerdict, words: Words) -> str:
    return phrases.row_in_words(words, view.row, (view.seat_number,)) if view.row else "–"


def _used_at(view: DoorVerdict) -> str:
    return formats.clock(view.used_at, view.show.zone) if view.used_at and view.show else "–"


def _show_time(view: DoorVerdict, words: Words) -> str:
    return phrases.moment(words, view.show.starts_at, view.show.zone) if view.show else "–"


def _details(view: DoorVerdict, words: Words) -> Iterable[Html]:
    if view.row and view.verdict not in (*ADMITTING, "undone"):
        yield escape(phrases.starting(_seat(view, words)))
    if view.kind:
        yield say(words, "door-class", kind=phrases.starting(phrases.kind_name(words, view.kind)), age=view.age_rating)
    if view.holder:
        yield say(words, "door-holder", holder=view.holder)
    if view.show:
        yield phrases.show_lines(words, view.show)


def _rows(view: DoorVerdict, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.verdict in ADMITTING and view.ticket_id is not None and view.undo_until is not None:
        yield (Button(label(words("button-undo")), callbacks.UndoScan(ticket=view.ticket_id).pack(), style="danger"),)
    yield (ways.home(words),)
