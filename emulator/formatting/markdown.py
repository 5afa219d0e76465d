"""The legacy parse_mode Markdown: *bold*, _italic_, `code`, ```pre``` and [text](address), none inside another."""

from typing import Any

from emulator.formatting.links import link_entity
from emulator.formatting.refusal import unparsable
from emulator.formatting.utf16 import byte_offset, units

_MARKS = {"```": "pre", "`": "code", "*": "bold", "_": "italic", "[": "text_link"}


def parse_markdown(source: str) -> tuple[str, list[dict[str, Any]]]:
    parts: list[str] = []
    entities: list[dict[str, Any]] = []
    at = offset = 0
    while at < len(source):
        mark = next((mark for mark in _MARKS if source.startswith(mark, at)), "")
        entity: dict[str, Any] | None = None
        if source[at] == "\\" and source[at + 1 : at + 2] in {"_", "*", "`", "["}:
            text, after = source[at + 1], at + 2
        elif mark:
            text, entity, after = _marked(source, at, mark)
        else:
            text, after = source[at], at + 1
        if entity and text:
            entities.append({**entity, "offset": offset, "length": units(text)})
        parts.append(text)
        offset += units(text)
        at = after
    return "".join(parts), entities


def _marked(source: str, at: int, mark: str) -> tuple[str, dict[str, Any] | None, int]:
    """The text inside, its entity, and where the source goes on."""
    begin = at + len(mark)
    end = source.find("]" if mark == "[" else mark, begin)
    if end < 0:
        raise unparsable(f"Can't find end of the entity starting at byte offset {byte_offset(source, at)}")
    text = source[begin:end]
    if mark != "[":
        return text, {"type": _MARKS[mark]}, end + len(mark)
    if not source.startswith("(", end + 1):
        return text, None, end + 1
    close = source.find(")", end + 2)
    close = close if close >= 0 else len(source)
    return text, link_entity(source[end + 2 : close]), close + 1
