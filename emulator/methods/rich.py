"""Rich messages: blocks of text, tables, pictures and buttons. Given as HTML or Markdown they are not played."""

from collections.abc import Iterator
from typing import Any

from emulator import limits
from emulator.chats import Body
from emulator.errors import bad_request, not_played
from emulator.keyboards import check_button, rich_buttons
from emulator.methods.call import Call, post
from emulator.methods.media import input_media

_TEXTS = frozenset({"text", "caption", "credit", "summary", "expression", "alternative_text", "label"})
_MEDIA = frozenset({"photo", "video", "audio", "animation", "document", "voice_note"})
_NESTED = ("blocks", "items")


def send_rich_message(call: Call) -> Body:
    return post(call, rich_content(call)).body


def rich_content(call: Call) -> Body:
    given = call.params["rich_message"]
    if sum(name in given for name in ("blocks", "html", "markdown")) != 1:
        raise bad_request("exactly one of blocks, html and markdown must be specified")
    if "blocks" not in given:
        raise not_played("rich messages given as HTML or Markdown; blocks are played")
    blocks = given["blocks"]
    if not blocks:
        raise bad_request("message text is empty")
    _check_size(blocks)
    private = call.chat().private
    for button in rich_buttons(blocks):
        check_button({**button, "text": _plain(button["text"])}, private=private)
    rich: Body = {"blocks": [_shown(call, block) for block in blocks]}
    if given.get("is_rtl"):
        rich["is_rtl"] = True
    return {"rich_message": rich}


def _check_size(blocks: list[Body]) -> None:
    if sum(map(len, _strings(blocks))) > limits.RICH_TEXT:
        raise bad_request("RICH_MESSAGE_TOO_LONG")
    if sum(_rows(block) for block in _all(blocks)) > limits.RICH_BLOCKS:
        raise bad_request("RICH_MESSAGE_BLOCKS_TOO_MUCH")
    if _depth(blocks) > limits.RICH_LEVELS:
        raise bad_request("RICH_MESSAGE_TOO_DEEP")
    if sum(block.get("type") in _MEDIA for block in _all(blocks)) > limits.RICH_MEDIA:
        raise bad_request("RICH_MESSAGE_MEDIA_TOO_MUCH")
    if any(_columns(row) > limits.RICH_COLUMNS for block in _all(blocks) for row in block.get("cells", [])):
        raise bad_request("RICH_MESSAGE_TABLE_TOO_WIDE")


def _all(blocks: list[Body]) -> Iterator[Body]:
    """Every block at every level; the items of a list stand for their blocks."""
    for block in blocks:
        if "type" in block and "items" not in block:
            yield block
        for name in _NESTED:
            yield from _all(block.get(name, []))


def _rows(block: Body) -> int:
    return 1 + len(block.get("cells", []))


def _columns(row: list[Body]) -> int:
    return sum(cell.get("colspan", 1) for cell in row)


def _depth(blocks: list[Body]) -> int:
    inner = [_depth(block.get(name, [])) for block in blocks for name in _NESTED if block.get(name)]
    return 1 + max(inner, default=0)


def _strings(node: Any, name: str = "") -> Iterator[str]:
    """Whatever a reader sees as text."""
    if isinstance(node, str):
        if name in _TEXTS:
            yield node
    elif isinstance(node, list):
        for item in node:
            yield from _strings(item, name)
    elif isinstance(node, dict):
        for key, item in node.items():
            yield from _strings(item, key)


def _plain(text: Any) -> str:
    return text if isinstance(text, str) else "".join(_strings(text, "text"))


def _shown(call: Call, block: Body) -> Body:
    """The block as it comes back: its files sent, its items labelled."""
    kind = block.get("type", "")
    if kind in _MEDIA:
        if kind != "photo":
            raise not_played(f"rich blocks of type {kind}")
        return {**block, "photo": input_media(call, block["photo"])["photo"]}
    shown = dict(block)
    if "blocks" in block:
        shown["blocks"] = [_shown(call, inner) for inner in block["blocks"]]
    if "items" in block:
        shown["items"] = [_item(call, number, item) for number, item in enumerate(block["items"], 1)]
    return shown


def _item(call: Call, number: int, item: Body) -> Body:
    label = f"{item.get('value', number)}." if item.get("type") else "•"
    return {**item, "label": label, "blocks": [_shown(call, inner) for inner in item["blocks"]]}


METHODS = {"sendRichMessage": send_rich_message}
