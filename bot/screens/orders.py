"""What is said of snacks wherever tickets are shown: the code at the counter, and what became of it."""

from collections.abc import Iterable

from booking.views import PriceLine, SnackOrder
from bot.screens import phrases
from bot.screens.render import Html, lines, say
from locales import Words, formats

_TIMES = "\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}"


def items(ordered: Iterable[PriceLine], words: Words) -> str:
    """2 × Popcorn (large), 1 × Cola: the number stays with what it counts."""
    return words.joined(", ", (f"{line.count}{_TIMES}{phrases.translated(words, line.name)}" for line in ordered))


def order_lines(orders: Iterable[SnackOrder], words: Words) -> Html:
    """The code to be told, or what became of it."""
    return lines(*(_order_line(order, words) for order in orders))


def _order_line(view: SnackOrder, words: Words) -> Html:
    said = items(view.lines, words)
    if view.state == "waiting":
        return say(words, "snacks-at-counter", code=view.code, items=said)
    if view.collected_at is not None:
        return say(words, "snacks-collected", time=formats.clock(view.collected_at, view.zone), items=said)
    return say(words, "snacks-returned", items=said)
