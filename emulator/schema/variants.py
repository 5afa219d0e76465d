"""Which types stand behind an abstract one of the schema, and the word that tells each of them apart.

The schema lists an abstract type with no fields; its variants carry its name in front of theirs.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

_NOT_VARIANTS = {
    "InlineQueryResult": {"InlineQueryResultsButton"},
    "InputRichBlock": {"InputRichBlockListItem"},
    "RichBlock": {"RichBlockCaption", "RichBlockTableCell", "RichBlockListItem"},
    "PaidMedia": {"PaidMediaInfo", "PaidMediaPurchased"},
    "OwnedGift": {"OwnedGifts"},
    "ChatMember": {"ChatMemberUpdated"},
}
_IRREGULAR = {
    "section_heading": "heading",
    "preformatted": "pre",
    "block_quotation": "blockquote",
    "expandable_block_quotation": "expandable_blockquote",
    "pull_quotation": "pullquote",
    "owner": "creator",
    "banned": "kicked",
}
_CONTENT = "InputMessageContent"
_CONTENTS = ["Text", "Rich", "Location", "Venue", "Contact", "Invoice"]


def candidates(kind: str, types: Mapping[str, Any]) -> list[str]:
    """Names of the types that a value of this type may have; empty for a type with fields of its own."""
    if kind == _CONTENT:
        return [f"Input{content}MessageContent" for content in _CONTENTS]
    if " or " in kind or " and " in kind:
        return re.split(r", | and | or ", kind)
    if types[kind]:
        return []
    out = _NOT_VARIANTS.get(kind, set())
    return [name for name in types if name.startswith(kind) and name != kind and name not in out]


def variant_key(names: list[str], types: Mapping[str, Any]) -> str:
    """The field that tells the variants apart; empty when there is none."""
    if not _stem(names):
        return ""
    return next((key for key in ("type", "status", "source") if all(key in types[name] for name in names)), "")


def variants_by_key(names: list[str]) -> dict[str, list[str]]:
    """{"photo": ["InlineQueryResultPhoto", "InlineQueryResultCachedPhoto"], ...}"""
    found = defaultdict(list)
    stem = _stem(names)
    for name in names:
        found[_word(name.removeprefix(stem).removeprefix("Cached"))].append(name)
    return dict(found)


def _stem(names: list[str]) -> str:
    return next((stem for stem in _STEMS if all(name.startswith(stem) for name in names)), "")


def _word(name: str) -> str:
    word = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return _IRREGULAR.get(word, word)


_STEMS = [
    "MessageOrigin",
    "PaidMedia",
    "BackgroundFill",
    "BackgroundType",
    "ChatMember",
    "StoryAreaType",
    "ReactionType",
    "OwnedGift",
    "BotCommandScope",
    "MenuButton",
    "ChatBoostSource",
    "InputMedia",
    "InputPaidMedia",
    "InputProfilePhoto",
    "InputStoryContent",
    "RichText",
    "RichBlock",
    "InputRichBlock",
    "InlineQueryResult",
    "RevenueWithdrawalState",
    "TransactionPartner",
]
