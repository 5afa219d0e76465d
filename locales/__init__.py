"""Every word a person reads: one folder a language, Project Fluent, a file a room. English is the source."""

import functools
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from locales.direction import RIGHT_TO_LEFT, Said, from_right, joined, plain

SOURCE = "en"
LANGUAGES: tuple[str, ...] = (SOURCE, "ru", "uk", "de", "es", "ar")  # as they are offered: the one list of them
FOLDER = Path(__file__).parent

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

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT and self.language in LANGUAGES

    def __call__(self, key: str, **facts: str | int) -> Said:
        """The message `key` with its facts. A number chooses the plural; give it as text to be shown untouched."""
        for bundle in _bundles(self.language):
            if bundle.has_message(key):
                return self._said(bundle, key, facts)
            self._complain(key, "no such message")
        return Said(key)

    def joined(self, mark: str, parts: Iterable[str]) -> Said:
        """The parts with ", ", "; " or " · " between them."""
        texts = [plain(part) for part in parts]
        return Said(joined(texts, mark) if self.right_to_left else mark.join(texts))

    def _said(self, bundle: FluentBundle, key: str, facts: dict[str, str | int]) -> Said:
        pattern = bundle.get_message(key).value
        if pattern is None:
            self._complain(key, "no text of its own")
            return Said(key)
        given = {name: fact if isinstance(fact, int) else plain(fact) for name, fact in facts.items()}
        said, errors = bundle.format_pattern(pattern, given)
        if errors:
            self._complain(key, "; ".join(map(str, errors)))
        return Said(from_right(str(said)) if self.right_to_left else said)

    def _complain(self, key: str, fault: str) -> None:
        if self.strict:
            raise WordsError(f"{self.language}/{key}: {fault}")
        _log.error("words: %s/%s: %s", self.language, key, fault)


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
