"""Snacks beside the film: how an item is named, and the code that its order is collected by. PURE."""

import re
from collections.abc import Callable, Mapping, Sequence

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without those that look alike
LENGTH = 5
CODE = re.compile(rf"(?=.*\d)(?=.*[A-Z])[{LETTERS}]{{{LENGTH}}}", re.ASCII)


def named(name: Mapping[str, str], size: Mapping[str, str]) -> dict[str, str]:
    """Popcorn (large), in every language of the name; without the size where none is said."""
    sizes = {language: size.get(language) or size.get("en", "") for language in name}
    return {language: f"{text} ({sizes[language]})" if sizes[language] else text for language, text in name.items()}


def collection_code(choose: Callable[[Sequence[str]], str]) -> str:
    """Five letters and digits, of each at least one, so that no word that people type is taken for it."""
    while True:
        code = "".join(choose(LETTERS) for _ in range(LENGTH))
        if CODE.fullmatch(code):
            return code


def read_collection_code(typed: str) -> str | None:
    """The code as it is kept, typed in any case; None for what is none."""
    code = typed.strip().upper()
    return code if CODE.fullmatch(code) else None


def wanted_again(bought: Sequence[tuple[int, int, int, bool]], limit: int) -> list[tuple[int, int, int]]:
    """Of (snack, count, price now, still offered): what is had once more, within the limit of each."""
    return [(snack, min(count, limit), price) for snack, count, price, is_offered in bought if is_offered]
