"""What Telegram finds in a text by itself: commands, mentions, hashtags, addresses."""

import re
from typing import Any

from emulator.formatting.utf16 import units

_PATTERNS = [
    ("url", re.compile(r"https?://[^\s<>\"]+[^\s<>\".,:;!?)\]]|\bt\.me/[\w/+?=&-]+")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[a-zA-Z0-9_]{2,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d_])\w{1,256}(?![\w#])")),
]
_TRIGGERS = re.compile(r"[/@#]")
_CLOSED = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"})


def detected(text: str, entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entities outside code, links and each other."""
    if not _TRIGGERS.search(text):
        return []
    taken = [
        (entity["offset"], entity["offset"] + entity["length"]) for entity in entities if entity["type"] in _CLOSED
    ]
    found = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            end = start + units(match[0])
            if all(end <= first or start >= last for first, last in taken):
                taken.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    return found
