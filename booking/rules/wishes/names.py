"""Names of films, cinemas and cities in a sentence, misspelt, shortened or declined. PURE; rapidfuzz compares words."""

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

ALIKE = 80  # of 100: two words that may be one
SHORT = 4  # letters; a word no longer has to be written as it is
LEAST_STEM = 3
LEAST_COVERAGE = 0.34  # of a name's weight that has to be said
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_PARTS = re.compile(r"[:.«»\"“”()]|\s[-–—]\s")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Named:
    id: int
    names: tuple[str, ...]  # in every language


Names = tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A name between two places of the sentence."""

    id: int
    score: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a name: its words as compared, and how much each says."""

    id: int
    words: tuple[str, ...]
    weights: tuple[float, ...]
    plain: str  # as it is written in full, normal


@dataclass(frozen=True, slots=True)
class Index:
    forms: tuple[_Form, ...]
    vocabulary: tuple[str, ...]


def normal(text: str) -> str:
    """Lower case without accents: what a hurried person types."""
    return bare(text.casefold().replace("’", "'").replace("ʼ", "'"))


def bare(text: str) -> str:
    """Without accents: ї as і, ä as a; but й stays."""
    folded = unicodedata.normalize("NFD", text.replace("й", "\0"))
    letters = "".join(char for char in folded if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", letters).replace("\0", "й")


def spellings(text: str) -> set[str]:
    """As it is compared; umlauts may be typed as two letters."""
    letters = unicodedata.normalize("NFC", text.casefold())
    return {normal(text), normal("".join(UMLAUTS.get(letter, letter) for letter in letters))}


def stem(word: str, endings: tuple[str, ...]) -> str:
    """The word without its ending, three letters at least."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word[: -len(ending)]
    return word


@functools.lru_cache(maxsize=64)
def index_of(names: Names, endings: tuple[str, ...], small: frozenset[str]) -> Index:
    """`small` words say nothing of a name by themselves."""
    split = [(named.id, form, words) for named in names for form, words in _forms(named)]
    owners = Counter(word for _, word in {(of, stem(word, endings)) for of, _, words in split for word in words})
    forms = tuple(_form(of, form, words, endings, small, owners) for of, form, words in split)
    return Index(forms, tuple({word for form in forms for word in form.words}))


def _forms(named: Named) -> Iterator[tuple[str, list[str]]]:
    """The name as it is, and each part of it that a colon, a full stop or a quotation mark sets apart."""
    for name in named.names:
        parts = [name, *_PARTS.split(name)] if _PARTS.search(name) else [name]
        for text in dict.fromkeys(written for part in parts for written in sorted(spellings(part.strip()))):
            words = _WORD.findall(text)
            if any(len(word) >= SHORT or len(words) > 1 for word in words):
                yield " ".join(words), words


def _form(
    of: int, plain: str, words: list[str], endings: tuple[str, ...], small: frozenset[str], owners: Counter[str]
) -> _Form:
    stems = tuple(stem(word, endings) for word in words)
    weights = tuple(0.0 if word in small else len(s) / owners[s] for word, s in zip(words, stems, strict=True))
    return _Form(of, stems, weights if any(weights) else tuple(float(len(s)) for s in stems), plain)


def find_names(text: str, index: Index, endings: tuple[str, ...], common: frozenset[str]) -> list[Found]:
    """Every name that the normal text may contain, the likeliest first; `common` stems alone name nothing."""
    words = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    stems = [stem(word, endings) for word, _, _ in words]
    alike = [_alike(word, index.vocabulary) for word in stems]
    everyday = tuple(word in common or word.isdigit() for word in stems)
    found = [hit for form in index.forms if (hit := _best(form, words, alike, text, everyday))]
    return sorted(found, key=lambda hit: (-hit.score, hit.start - hit.end))


def _alike(word: str, vocabulary: tuple[str, ...]) -> dict[str, float]:
    if len(word) <= SHORT:
        return {word: 100.0}
    near = process.extract(word, vocabulary, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=8)
    return {other: score for other, score, _ in near if len(other) > SHORT or other == word}


def _best(
    form: _Form, words: list[tuple[str, int, int]], alike: list[dict[str, float]], text: str, everyday: tuple[bool, ...]
) -> Found | None:
    runs = (_run(form, words, alike, start, first) for start in range(len(words)) for first in range(len(form.words)))
    fitting = (found for run in runs if run and (found := _scored(form, words, run, text, everyday)))
    return max(fitting, key=lambda found: (found.score, found.end - found.start), default=None)


def _run(
    form: _Form, words: list[tuple[str, int, int]], alike: list[dict[str, float]], start: int, first: int
) -> list[tuple[int, int, float]] | None:
    """(word, place in the name, likeness) as far as both go on together; what says nothing may be left out."""
    if form.words[first] not in alike[start]:
        return None
    run, place = [(start, first, alike[start][form.words[first]])], first + 1
    for here in range(start + 1, len(words)):
        while place < len(form.words) and form.words[place] not in alike[here] and not form.weights[place]:
            place += 1
        if place == len(form.words) or form.words[place] not in alike[here]:
            break
        run.append((here, place, alike[here][form.words[place]]))
        place += 1
    return run


def _scored(
    form: _Form,
    words: list[tuple[str, int, int]],
    run: list[tuple[int, int, float]],
    text: str,
    everyday: tuple[bool, ...],
) -> Found | None:
    said = sum(form.weights[place] for _, place, _ in run)
    coverage = said / sum(form.weights)
    start, end = words[run[0][0]][1], words[run[-1][0]][2]
    says_nothing = all(everyday[here] for here, place, _ in run if form.weights[place])
    in_full = text[start:end] == form.plain or len(run) == len(form.words) > 1
    if coverage < LEAST_COVERAGE or (says_nothing and not in_full):
        return None
    likeness = sum(score * form.weights[place] for _, place, score in run) / said
    return Found(form.id, round(likeness * (0.6 + 0.4 * coverage)), start, end)
