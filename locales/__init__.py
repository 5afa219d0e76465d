"""Every word a person reads: one folder a language, Project Fluent, a file a room. English is the source."""

import functools
import logging
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

SOURCE = "en"
LANGUAGES: tuple[str, ...] = (SOURCE, "ru", "uk", "de")  # those with a folder, as they are offered: the one list of them
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

    def __call__(self, key: str, **facts: str | int) -> str:
        """The message `key` with its facts. A number chooses the plural; give it as text to be shown untouched."""
        for bundle in _bundles(self.language):
            if bundle.has_message(key):
                return self._said(bundle, key, facts)
            self._complain(key, "no such message")
        return key

    def _said(self, bundle: FluentBundle, key: str, facts: dict[str, str | int]) -> str:
        pattern = bundle.get_message(key).value
        if pattern is None:
            self._complain(key, "no text of its own")
            return key
        said, errors = bundle.format_pattern(pattern, facts)
        if errors:
            self._complain(key, "; ".join(map(str, errors)))
        return str(said)

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
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
