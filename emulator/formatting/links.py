"""What a link in a text may be, and the date-time entity's format."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from emulator.formatting.refusal import unparsable

_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:]+\]")
_USER = re.compile(r"tg://user\?id=(\d{1,19})\Z", re.ASCII)
_UNIX_TIME = re.compile(r"\d{1,10}\Z", re.ASCII)
EMOJI_ID = re.compile(r"0*[1-9]\d{0,18}\Z", re.ASCII)
_DATE_FORMAT = re.compile(r"(?:[rR]|[wW]?[dD]?[tT]?)\Z")
_SCHEMES = {"http", "https", "ftp", "tg", "ton", "tonsite"}


def checked_url(url: str) -> str:
    """The address as Telegram keeps it, or "" when it takes it for none."""
    text = url.strip()
    if "://" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme.lower() not in _SCHEMES or any(char.isspace() for char in text):
        return ""
    if parts.scheme.lower() == "tg":
        return text
    if not _HOST.fullmatch(host if ":" not in host else f"[{host}]"):
        return ""
    return text if parts.path or parts.query else f"{text}/"


def link_entity(url: str) -> dict[str, Any] | None:
    """{"type": "text_link", "url"} or {"type": "text_mention", "user"}; None for an address that is none."""
    mention = _USER.match(url)
    if mention:
        return {"type": "text_mention", "user": {"id": int(mention[1]), "is_bot": False, "first_name": ""}}
    address = checked_url(url)
    return {"type": "text_link", "url": address} if address else None


def date_entity(unix_time: str, date_format: str) -> dict[str, Any]:
    if not _UNIX_TIME.match(unix_time) or not 0 < int(unix_time) < 2**31:
        raise unparsable("Invalid date specified")
    if not _DATE_FORMAT.match(date_format):
        raise unparsable("Invalid date format used")
    entity: dict[str, Any] = {"type": "date_time", "unix_time": int(unix_time)}
    if date_format:
        entity["date_time_format"] = date_format
    return entity


def emoji_or_date(url: str) -> dict[str, Any]:
    """The entity behind MarkdownV2's ![...](...)."""
    place, _, asked = url.partition("?")
    query = {name: values[0] for name, values in parse_qs(asked).items()}
    if place == "tg://emoji" and EMOJI_ID.match(query.get("id", "")):
        return {"type": "custom_emoji", "custom_emoji_id": query["id"]}
    if place == "tg://time" and "unix" in query:
        return date_entity(query["unix"], query.get("format", ""))
    raise unparsable("Invalid tg://emoji or tg://time URL specified")
