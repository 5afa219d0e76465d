"""Text with entities, as Telegram reads it: parse modes, explicit entities, and what it finds by itself."""

from typing import Any

from emulator import limits
from emulator.errors import bad_request
from emulator.formatting.detect import detected
from emulator.formatting.explicit import checked
from emulator.formatting.html import parse_html
from emulator.formatting.markdown import parse_markdown
from emulator.formatting.markdown_v2 import parse_markdown_v2
from emulator.formatting.utf16 import trimmed

Entities = list[dict[str, Any]]

_PARSERS = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}


def formatted(text: str, parse_mode: str | None, entities: Entities | None) -> tuple[str, Entities]:
    """The text without its markup, trimmed, and at most 100 entities with UTF-16 offsets. Raises ApiError 400."""
    _check_unicode(text)
    mode = (parse_mode or "").lower()
    if text and mode and mode != "none":
        text, found = _parsed(text, mode)
    else:
        found = checked(text, entities or [])
    text, found = trimmed(text, found)
    return text, sorted(found + detected(text, found), key=_place)[: limits.ENTITIES]


def _parsed(text: str, mode: str) -> tuple[str, Entities]:
    if mode not in _PARSERS:
        raise bad_request("unsupported parse_mode")
    return _PARSERS[mode](text)


def _check_unicode(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _place(entity: dict[str, Any]) -> tuple[int, int]:
    return entity["offset"], -entity["length"]


def message_text(text: str, parse_mode: str | None, entities: Entities | None) -> tuple[str, Entities]:
    text, found = formatted(text, parse_mode, entities)
    if not text:
        raise bad_request("message text is empty")
    if len(text) > limits.TEXT:
        raise bad_request("message is too long")
    return text, found


def caption_text(text: str, parse_mode: str | None, entities: Entities | None) -> tuple[str, Entities]:
    text, found = formatted(text, parse_mode, entities)
    if len(text) > limits.CAPTION:
        raise bad_request("message caption is too long")
    return text, found
