"""Entities that a bot gives itself, instead of a parse mode."""

from typing import Any

from emulator.errors import bad_request
from emulator.formatting.links import date_entity, link_entity
from emulator.formatting.utf16 import units

_PLAIN = frozenset(
    {
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "code",
        "pre",
        "blockquote",
        "expandable_blockquote",
        "custom_emoji",
        "text_mention",
    }
)
_FOUND_BY_TELEGRAM = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}
)
_NEEDS = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id", "date_time": "unix_time"}


def checked(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that Telegram keeps, cut at the end of the text. Raises ApiError 400."""
    length = units(text) if entities else 0
    kept = []
    for entity in entities:
        styled = _styled(entity)
        start, end = entity["offset"], min(entity["offset"] + entity["length"], length)
        if entity["offset"] < 0 or entity["offset"] > length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {entity['offset']}")
        if styled and start < end:
            kept.append({**styled, "offset": start, "length": end - start})
    return kept


def _styled(entity: dict[str, Any]) -> dict[str, Any] | None:
    kind = entity["type"]
    needed = _NEEDS.get(kind)
    if needed and needed not in entity:
        raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
    if kind == "text_link":
        return link_entity(entity["url"])
    if kind == "date_time":
        return date_entity(str(entity["unix_time"]), entity.get("date_time_format", ""))
    if kind in _PLAIN:
        return entity
    if kind in _FOUND_BY_TELEGRAM:
        return None
    raise bad_request("can't parse MessageEntity: Unsupported type specified")
