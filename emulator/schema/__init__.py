"""The Bot API's own list of methods and types, turned once into checkers that are cheap to call.

A checker takes a value as it came in JSON and returns it cleaned: unknown fields and nulls dropped, numbers and flags
as themselves. It raises WrongType for a scalar of another kind and IllFormed, with Telegram's words, for the rest.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from emulator.json_text import parse_json
from emulator.schema.scalars import SCALARS, Check, IllFormed, WrongType, an_object
from emulator.schema.variants import candidates, variant_key, variants_by_key

Fields = dict[str, tuple[str, bool]]

_DATA = json.loads(files("emulator.schema").joinpath("bot-api-10.3.json").read_text(encoding="utf-8"))
VERSION: str = _DATA["version"]
METHODS: dict[str, Fields] = _DATA["methods"]
TYPES: dict[str, Fields] = _DATA["types"]
METHOD_NAMES = {name.lower(): name for name in METHODS}

_EMPTY_OBJECTS = frozenset({"CallbackGame", "DisabledButton"})
_ANYTHING = frozenset({"InputPollMedia", "InputPollOptionMedia", "MaybeInaccessibleMessage"})
_PREFIX = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "LabeledPrice": "can't parse labeled price: ",
    "MessageEntity": "can't parse MessageEntity: ",
    "InputMedia": "can't parse InputMedia: ",
    "BotCommand": "can't parse BotCommand: ",
    "BotCommandScope": "can't parse BotCommandScope: ",
    "InlineQueryResult": "can't parse inline query result: ",
    "MenuButton": "can't parse menu button: ",
}
_MARKUP = "InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply"
_MARKUP_KEYS = {
    "inline_keyboard": "InlineKeyboardMarkup",
    "keyboard": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "ForceReply",
}
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "latitude": "latitude is empty",
    "longitude": "longitude is empty",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
}


_LEFT_OUT: dict[str, Fields] = {"setWebhook": {"url": ("String", False)}}
"""What the list calls required and may be empty all the same: no address takes the webhook away."""
_CHECKS: dict[str, Check] = dict(SCALARS)


def check_for(kind: str) -> Check:
    """The checker for a type as the schema names it, compiled at first use."""
    known = _CHECKS.get(kind)
    if known is None:
        known = _CHECKS[kind] = _later(kind)
        _CHECKS[kind] = known = _compile(kind)
    return known


def _later(kind: str) -> Check:
    """Stands in for a type while it is being compiled, for types that contain themselves."""

    def compiled(value: Any) -> Any:
        return _CHECKS[kind](value)

    return compiled


def _compile(kind: str) -> Check:
    if kind.startswith("Array of "):
        return _array(kind.removeprefix("Array of "))
    if kind == _MARKUP:
        return _markup()
    if kind in _EMPTY_OBJECTS or kind in _ANYTHING:
        return an_object
    if kind == "RichText":
        return _rich_text()
    names = candidates(kind, TYPES)
    if names:
        return _prefixed(_variant(names), _PREFIX.get(kind, ""))
    return _prefixed(_fields(TYPES[kind]), _PREFIX.get(kind, ""), plain_text=kind == "KeyboardButton")


def _array(kind: str) -> Check:
    check = check_for(kind)

    def array(value: Any) -> list[Any]:
        if type(value) is not list:
            raise IllFormed(f"expected an Array of {kind}")
        try:
            return [check(item) for item in value]
        except WrongType:
            raise IllFormed(f"expected an Array of {kind}") from None

    return array


def _fields(fields: Fields) -> Check:
    checks = {name: check_for(kind) for name, (kind, _) in fields.items()}
    required = [name for name, (_, must) in fields.items() if must]

    def structure(value: Any) -> dict[str, Any]:
        clean = {}
        for name, item in an_object(value).items():
            check = checks.get(name)
            if check is None or item is None:
                continue
            try:
                clean[name] = check(item)
            except WrongType as wrong:
                raise IllFormed(f'Field "{name}" must be of type {wrong.args[0]}') from None
        for name in required:
            if name not in clean:
                raise IllFormed(f'Can\'t find field "{name}"')
        return clean

    return structure


def _prefixed(check: Check, prefix: str, *, plain_text: bool = False) -> Check:
    if not prefix:
        return check

    def prefixed(value: Any) -> Any:
        if plain_text and type(value) is str:
            return {"text": value}
        try:
            return check(value)
        except IllFormed as error:
            raise IllFormed(prefix + error.args[0]) from None

    return prefixed


def _variant(names: list[str]) -> Check:
    """One of several types, told apart by its type, status or source, else by which of them fits."""
    key = variant_key(names, TYPES)
    by_key = {value: [check_for(name) for name in some] for value, some in variants_by_key(names).items()}
    everything = [check_for(name) for name in names]

    def variant(value: Any) -> Any:
        fitting = everything
        if key:
            tag = an_object(value).get(key)
            if tag is None:
                raise IllFormed(f'Can\'t find field "{key}"')
            if tag not in by_key:
                raise IllFormed(f'type "{tag}" is unsupported')
            fitting = by_key[tag]
        return _first_fit(fitting, value)

    return variant


def _first_fit(checks: list[Check], value: Any) -> Any:
    error = IllFormed("expected an Object")
    for check in checks:
        try:
            return check(value)
        except IllFormed as refusal:
            error = refusal
    raise error


def _rich_text() -> Check:
    styled = _variant(candidates("RichText", TYPES))

    def rich_text(value: Any) -> Any:
        if isinstance(value, list):
            return [rich_text(part) for part in value]
        return value if isinstance(value, str) else styled(value)

    return rich_text


def _markup() -> Check:
    checks = {key: check_for(kind) for key, kind in _MARKUP_KEYS.items()}

    def markup(value: Any) -> Any:
        if not isinstance(value, dict):
            raise IllFormed("object expected as reply markup")
        for key, check in checks.items():
            if key in value:
                return check(value)
        return {}

    return markup


def _parameters(fields: Fields) -> tuple[dict[str, tuple[Check, bool]], list[str]]:
    checks = {name: (check_for(kind), kind in SCALARS) for name, (kind, _) in fields.items()}
    return checks, [name for name, (_, must) in fields.items() if must]


_COMPILED: dict[str, tuple[dict[str, tuple[Check, bool]], list[str]]] = {}


def check_request(method: str, given: Mapping[str, Any], uploaded: Mapping[str, object]) -> dict[str, Any]:
    """The parameters of a request, typed. Nested ones may come as JSON text. Unknown ones are ignored, as Telegram
    does. A parameter may be among the uploaded files instead. Raises IllFormed.
    """
    if method not in _COMPILED:
        _COMPILED[method] = _parameters(METHODS[method] | _LEFT_OUT.get(method, {}))
    checks, required = _COMPILED[method]
    clean = {}
    for name, value in given.items():
        if name in checks and value is not None and value != "":
            clean[name] = _parameter(name, value, *checks[name])
    for name in required:
        if name not in clean and name not in uploaded:
            raise IllFormed(_MISSING.get(name, f'parameter "{name}" is required'))
    return clean


def _parameter(name: str, value: Any, check: Check, scalar: bool) -> Any:
    if not scalar and type(value) is str:
        value = _decoded(name, value)
    try:
        return check(value)
    except WrongType as wrong:
        raise IllFormed(f'parameter "{name}" must be of type {wrong.args[0]}') from None


def _decoded(name: str, text: str) -> Any:
    try:
        return parse_json(text)
    except ValueError:
        what = "reply keyboard markup" if name == "reply_markup" else name.replace("_", " ")
        raise IllFormed(f"can't parse {what} JSON object") from None
