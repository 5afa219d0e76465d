"""Telegram counts entity offsets in UTF-16 code units and error positions in UTF-8 bytes."""

from typing import Any

ASTRAL = 0xFFFF


def units(text: str) -> int:
    """UTF-16 code units."""
    return len(text) if text.isascii() else len(text) + sum(ord(char) > ASTRAL for char in text)


def byte_offset(text: str, position: int) -> int:
    return len(text[:position].encode("utf-8", "surrogatepass"))


def trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """Without the white space around it; entities are moved and cut with it, and empty ones dropped."""
    body = text.lstrip()
    start = units(text[: len(text) - len(body)])
    body = body.rstrip()
    if len(body) == len(text):
        return text, entities
    end = start + units(body)
    moved = []
    for entity in entities:
        first = max(entity["offset"], start)
        last = min(entity["offset"] + entity["length"], end)
        if first < last:
            moved.append({**entity, "offset": first - start, "length": last - first})
    return body, moved
