"""Numbers, words and flags, as they come in JSON or in a form."""

import math
import re
from collections.abc import Callable
from typing import Any

Check = Callable[[Any], Any]

_TOO_LARGE = 2**63
_INTEGER = re.compile(r"[+-]?\d{1,19}\Z", re.ASCII)
_TRUE = frozenset({"true", "yes", "1"})
_FALSE = frozenset({"false", "no", "0"})


class WrongType(Exception):  # noqa: N818 - a fact about a value, always turned into a refusal
    """A scalar of another kind; args[0] is the kind that was expected, such as "Integer"."""


class IllFormed(Exception):  # noqa: N818 - as above
    """Anything else that does not fit; args[0] is the text for the bot."""


def _string(value: Any) -> str:
    if type(value) is str:
        return value
    if type(value) is int or type(value) is float:
        return str(value)
    raise WrongType("String")


def _integer(value: Any) -> int:
    if type(value) is str and _INTEGER.match(value):
        value = int(value)
    if type(value) is int and -_TOO_LARGE <= value < _TOO_LARGE:
        return value
    raise WrongType("Integer")


def _float(value: Any) -> float:
    if isinstance(value, bool):
        raise WrongType("Float")
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise WrongType("Float") from None
    if not math.isfinite(number):
        raise WrongType("Float")
    return number


def _boolean(value: Any) -> bool:
    if type(value) is bool:
        return value
    word = str(value).lower()
    if word in _TRUE:
        return True
    if word in _FALSE:
        return False
    raise WrongType("Boolean")


def _integer_or_string(value: Any) -> int | str:
    if type(value) is str and not _INTEGER.match(value):
        return value
    return _integer(value)


def _file(value: Any) -> str:
    if type(value) is str:
        return value
    raise WrongType("InputFile")


def an_object(value: Any) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise IllFormed("expected an Object")


SCALARS: dict[str, Check] = {
    "String": _string,
    "Integer": _integer,
    "Float": _float,
    "Boolean": _boolean,
    "True": _boolean,
    "Integer or String": _integer_or_string,
    "InputFile or String": _file,
    "InputFile": _file,
}
