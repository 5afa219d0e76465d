"""The one place where texts of people and catalogues become Telegram HTML: cleaned, escaped, cut to fit."""

import functools
import html
import re
import unicodedata
from collections.abc import Iterable

from bot.screens.screen import Picture, Rows, Screen
from locales import Words
from locales.direction import MARKS, Said, closed, deepest, plain

TEXT_LIMIT, CAPTION_LIMIT, TOAST_LIMIT = 4096, 1024, 200
LABEL_LIMIT, FACT_LIMIT = 60, 600
KNOWN_BY_HEART = 8192  # messages with their facts

_DROPPED = MARKS | {"\u200b", "\ufeff"}
_TOKEN = re.compile(r"<(?P<close>/?)(?P<name>[a-z-]+)[^>]*>|&(?:#\d+|\w+);|.", re.DOTALL)
_SPACES = re.compile(" {2,}")
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Html(Said):
    """Text that is Telegram HTML already; any other text is escaped before it is shown."""

    __slots__ = ()


def clean(text: str) -> str:
    """One line without control characters and, but for our own, marks that turn the reading direction."""
    if not text.replace(_NO_BREAK, "").isprintable():
        kept = MARKS if isinstance(text, Said) else ()
        chars = (char for char in text if char in kept or not _is_dropped(char))
        text = "".join(" " if char.isspace() and char != _NO_BREAK else char for char in chars)
    return (_SPACES.sub(" ", text) if "  " in text else text).strip()


def _is_dropped(char: str) -> bool:
    return char in _DROPPED or (unicodedata.category(char) in ("Cc", "Cs") and not char.isspace())


def shorten(text: str, limit: int) -> str:
    """At most `limit` UTF-16 units, ending in an ellipsis when it was longer, if possible after a whole word."""
    if length(text) <= limit:
        return text
    room = 2 * (limit - 1 - deepest(text))
    kept = text.encode("utf-16-le", "surrogatepass")[:room].decode("utf-16-le", errors="ignore")
    return closed(_whole_words(kept, text).rstrip(" ,(·–") + "…")


def _whole_words(kept: str, text: str) -> str:
    """`kept`, the beginning of `text`, without a word that was cut in two, if that is but a quarter of it."""
    if text[len(kept)].isspace():
        return kept
    whole = kept.rpartition(" ")[0]
    return whole if len(whole) > len(kept) * 3 / 4 else kept


def length(text: str) -> int:
    """UTF-16 units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@functools.lru_cache(maxsize=KNOWN_BY_HEART, typed=True)  # Html, Said and plain text are told apart
def say(words: Words, key: str, **facts: str | int) -> Html:
    """The message as HTML: its own tags stand, what it was given is escaped (but Html and numbers)."""
    return Html(words(key, **{name: _safe(fact) for name, fact in facts.items()}))


def _safe(fact: str | int) -> str | int:
    if isinstance(fact, (int, Html)):
        return fact
    return escape(fact)


def escape(text: str) -> Html:
    return Html(html.escape(shorten(clean(text), FACT_LIMIT), quote=False))


def label(text: str) -> str:
    """A button's text; marks of direction take no room on it."""
    cleaned = clean(text)
    if length(cleaned) <= LABEL_LIMIT:
        return cleaned
    room = LABEL_LIMIT + sum(char in MARKS for char in cleaned)
    while length(plain(shown := shorten(cleaned, room))) > LABEL_LIMIT:
        room -= 1
    return shown


def toast(text: str) -> str:
    """What a tap answers: plain text."""
    return shorten(clean(text), TOAST_LIMIT)


def lines(*texts: Html | None) -> Html:
    """Lines under one another; what is None or empty is left out."""
    return Html("\n".join(text for text in texts if text))


def paragraphs(*texts: Html | None) -> Html:
    return Html("\n\n".join(text for text in texts if text))


def screen(text: Html, rows: Iterable[Iterable[object]] = (), picture: Picture | None = None) -> Screen:
    """The screen with its text cut to what Telegram takes."""
    keyboard: Rows = tuple(tuple(row) for row in rows)  # type: ignore[arg-type]  # rows of buttons
    return Screen(cut(text, CAPTION_LIMIT if picture else TEXT_LIMIT), keyboard, picture)


def illustrated(text: Html, rows: Iterable[Iterable[object]], picture: Picture) -> Screen:
    """The screen with its picture, or without it when there is more to say than a caption holds."""
    return screen(text, rows, picture if length(text) <= CAPTION_LIMIT else None)


def cut(text: Html, limit: int) -> Html:
    """The HTML with at most `limit` UTF-16 units of text, every tag that was opened closed again."""
    if length(text) <= limit:
        return text
    kept: list[str] = []
    opened: list[str] = []
    room = limit - 1 - deepest(text)
    for token in _TOKEN.finditer(text):
        if token["name"]:
            _follow(opened, token)
        else:
            room -= length(html.unescape(token[0]))
        if room < 0:
            return Html(closed("".join(kept).rstrip() + "…") + "".join(f"</{name}>" for name in reversed(opened)))
        kept.append(token[0])
    return text


def _follow(opened: list[str], tag: re.Match[str]) -> None:
    if tag["close"]:
        opened.pop()
    else:
        opened.append(tag["name"])
