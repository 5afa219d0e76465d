"""A refusal in words: the answer to the tap, or a screen with a way on when there is no other to show."""

from collections.abc import Mapping
from typing import Any

from booking.refusals import Refusal
from bot.screens import phrases, ways
from bot.screens.render import Html, escape, screen, toast
from bot.screens.screen import Screen
from locales import Words, formats


def refused_toast(refusal: Refusal, words: Words) -> str:
    """At most 200 characters of plain text."""
    return toast(_said(refusal, words))


def refused(refusal: Refusal, words: Words) -> Screen:
    """The whole message, with its toast as an alert."""
    rows = ((ways.films(words), ways.tickets(words)), (ways.help_page(words),))
    return screen(Html(escape(_said(refusal, words))), rows).answering(refused_toast(refusal, words), alert=True)


def _said(refusal: Refusal, words: Words) -> str:
    said = words(f"refusal-{refusal.key}", **_facts(refusal.facts, words))
    nearest = refusal.facts.get("nearest")
    return f"{said} {words('refusal-nearest', **_labels(nearest, words))}" if nearest else said


def _facts(facts: Mapping[str, Any], words: Words) -> dict[str, str | int]:
    """Labels as a list with its count, an instant as the clock there; numbers choose the plural."""
    said: dict[str, str | int] = {}
    for name, fact in facts.items():
        if name == "seats":
            said |= _labels(fact, words)
        elif name in ("opens_at", "until"):
            said["when"] = phrases.moment(words, fact, facts["zone"])
            said["place"] = formats.zone_place(words.language, facts["zone"])
        elif name == "amount":
            said["amount"] = formats.money(words.language, fact, facts["currency"])
        elif name not in ("nearest", "zone", "currency"):
            said[name] = fact if isinstance(fact, int) else str(fact)
    return said


def _labels(labels: tuple[str, ...], words: Words) -> dict[str, str | int]:
    return {"seats": formats.listed(words.language, tuple(labels)), "count": len(labels)}
