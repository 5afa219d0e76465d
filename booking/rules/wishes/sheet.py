"""The sentence as it is being read: what was understood is taken out of it, what is left says what was not."""

import re
from collections.abc import Iterable

from booking.rules.wishes.names import normal

NAMED = "~"  # stands where a name was
_DROPPED = re.compile(r"[^\w\s':.@~-]|_|(?<!\d)[:.]|[:.](?!\d)|(?<!\w)[-']|[-'](?!\w)")
_BETWEEN_DIGITS = ((re.compile(r"(?<=\d)\s*[–—-]\s*(?=\d)"), "-"), (re.compile(r"(?<=\d)/(?=\d)"), "."))
_NEGATIVE = re.compile(r"(?<![\w.:~-])[-−]\d+(?![\w.:])")
_SPACES = re.compile(r"\s+")


class Sheet:
    """`negative` are numbers of nothing that can be; `never` is a day of a month that no year has."""

    def __init__(self, text: str) -> None:
        tidy = normal(text).replace(NAMED, " ")
        for pattern, sign in _BETWEEN_DIGITS:
            tidy = pattern.sub(sign, tidy)
        self.negative: tuple[str, ...] = tuple(_NEGATIVE.findall(tidy))
        self.never: tuple[int, int] | None = None
        self.text = _SPACES.sub(" ", _DROPPED.sub(" ", _NEGATIVE.sub(" ", tidy))).strip()

    def take(self, patterns: Iterable[re.Pattern[str]]) -> re.Match[str] | None:
        """The first pattern's first match, taken out; what it names `keep` stays."""
        for pattern in patterns:
            if found := pattern.search(self.text):
                self.cut(found.start(), found.end(), found.groupdict().get("keep") or "")
                return found
        return None

    def part(self, compounds: Iterable[re.Pattern[str]]) -> None:
        """Sets apart what is written as one word."""
        for pattern in compounds:
            self.text = pattern.sub(r"\g<0> ", self.text)

    def cut(self, start: int, end: int, instead: str = "") -> None:
        self.text = _SPACES.sub(" ", f"{self.text[:start]} {instead} {self.text[end:]}").strip()
