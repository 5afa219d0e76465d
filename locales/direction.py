"""Which way words are read. In a language read from right to left every fact stands apart from what is around it.

Marks of direction are ours alone: they are dropped from whatever people and files say (`plain`) and kept in what is
Said. Digits are western in every language: seats, hours and codes are in them.
"""

import itertools
import unicodedata
from collections.abc import Iterable

RIGHT_TO_LEFT = frozenset({"ar"})
APART, APART_END, FROM_RIGHT = "\u2068", "\u2069", "\u200f"
MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNMARKED = str.maketrans(dict.fromkeys(MARKS, ""))
_PAUSES = str.maketrans({",": "،", ";": "؛"})


class Said(str):
    """Words of ours, whose marks of direction come in pairs."""

    __slots__ = ()


def plain(text: str) -> str:
    """Without marks that turn the reading direction, but for those of what is Said."""
    return text if isinstance(text, Said) or text.isascii() else text.translate(_UNMARKED)


def joined(texts: Iterable[str], mark: str) -> str:
    """Each text apart from the next, the mark between them as right-to-left languages write it."""
    return from_right(mark.translate(_PAUSES).join(f"{APART}{text}{APART_END}" for text in texts))


def deepest(text: str) -> int:
    """How many marks are open at once at most: what a cut of the text may have to close."""
    steps = ((char == APART) - (char == APART_END) for char in text) if APART in text else ()
    return max(itertools.accumulate(steps), default=0)


def closed(text: str) -> str:
    """The text with every mark that was opened closed again."""
    return text + APART_END * (text.count(APART) - text.count(APART_END))


def from_right(text: str) -> str:
    """The text with a mark before each line that would not begin at the right by itself, since it begins with facts."""
    return "\n".join(line if _says_itself(line) else FROM_RIGHT + line for line in text.split("\n"))


def _says_itself(line: str) -> bool:
    """Whether a letter outside tags and facts tells the direction; nothing said has none to tell."""
    depth, tag = 0, False
    for char in line:
        if char in "<>":
            tag = char == "<"
        elif char in (APART, APART_END):
            depth += 1 if char == APART else -1
        elif not tag and depth <= 0 and unicodedata.bidirectional(char) in ("L", "R", "AL"):
            return True
    return not line
