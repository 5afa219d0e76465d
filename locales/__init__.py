"""Every word a person reads: one folder a language, Project Fluent, a file a room. English is the source."""

import functools
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from locales.direction import RIGHT_TO_LEFT, Said, from_right, joined, plain
from locales.exchange import Exchange

SOURCE = "en"
LANGUAGES: tuple[str, ...] = (SOURCE, "ru", "uk", "de", "es", "ar")  # as they are offered: the one list of them
FOLDER = Path(__file__).parent
KNOWN_BY_HEART = 8192  # messages with their facts

_log = logging.getLogger(__name__)


class WordsError(LookupError):
    """A message that is missing, or that was not given what it says."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said in one language; a language that is not shipped is English.

    `strict` raises WordsError where production logs the fault and says what it can.
    """

    language: str
    strict: bool = False
    exchange: Exchange | None = None  # the currency in which prices are shown as well

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT and self.language in LANGUAGES

    def __call__(self, key: str, **facts: str | int) -> Said:
        """The message `key` with its facts. A number chooses the plural; give it as text to be shown untouched."""
        given = tuple((name, fact if isinstance(fact, int) else plain(fact)) for name, fact in facts.items())
        said, faults = _said(self.language, key, given)
        for fault in faults:
            self._complain(key, fault)
        return said

    def joined(self, mark: str, parts: Iterable[str]) -> Said:
        """The parts with ", ", "; " or " · " between them."""
        texts = [plain(part) for part in parts]
        return Said(joined(texts, mark) if self.right_to_left else mark.join(texts))

    def _complain(self, key: str, fault: str) -> None:
        if self.strict:
            raise WordsError(f"{self.language}/{key}: {fault}")
        _log.error("words: %s/%s: %s", self.language, key, fault)


@functools.lru_cache(maxsize=KNOWN_BY_HEART)
def _said(language: str, key: str, facts: tuple[tuple[str, str | int], ...]) -> tuple[Said, tuple[str, ...]]:
    """What is said, and what was wrong with it: the same words make up most of a screen, for everybody."""
    faults: list[str] = []
    for bundle in _bundles(language):
        if not bundle.has_message(key):
            faults.append("no such message")
            continue
        pattern = bundle.get_message(key).value
        if pattern is None:
            return Said(key), (*faults, "no text of its own")
        text, errors = bundle.format_pattern(pattern, dict(facts))
        if errors:
            faults.append("; ".join(map(str, errors)))
        turned = language in RIGHT_TO_LEFT and language in LANGUAGES
        return Said(from_right(str(text)) if turned else text), tuple(faults)
    return Said(key), tuple(faults)


@functools.cache
def _bundles(language: str) -> tuple[FluentBundle, ...]:
    """The language's own messages, then the English they fall back on."""
    wanted = language if language in LANGUAGES else SOURCE
    return tuple(_bundle(name) for name in dict.fromkeys((wanted, SOURCE)))


@functools.cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
