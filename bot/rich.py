"""A screen's table as a rich message: Telegram HTML becomes blocks of text, seats become buttons in cells."""

import itertools
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from bot.screens.screen import Button, Table

MARKS = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "code": "code"}
Node = dict[str, Any]


def rich_message(table: Table, *, mark: str, nothing: str, styled: bool) -> str:
    """InputRichMessage as JSON; `mark` goes before all data, and a button that leads nowhere carries `nothing`."""

    def button(shown: Button) -> Node:
        data = mark + (nothing if shown.data is None else shown.data)
        style = {"style": shown.style} if styled and shown.style else {}
        return {"type": "button", "button": {"text": shown.text, "callback_data": data} | style}

    def cell(shown: Button | None, place: int) -> Node:
        look: Node = {"align": "center", "valign": "middle"}
        if shown is None:
            return look
        return look | ({"text": button(shown)} if place else {"text": shown.text, "is_header": True})

    paragraphs = [{"type": "paragraph", "text": rich_text(line)} for line in table.text.split("\n") if line]
    cells = [[cell(shown, place) for place, shown in enumerate(row)] for row in table.cells]
    hall = {"type": "table", "cells": cells, "is_compact": True}
    message = {"blocks": [*paragraphs, hall]} | ({"is_rtl": True} if table.right_to_left else {})
    return json.dumps(message, ensure_ascii=False)


def rich_text(html: str) -> list[Any]:
    """Telegram HTML as RichText: strings, and nodes with more of it inside."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(_merged(reader.opened[0]["text"]))


class _Reader(HTMLParser):
    """`opened` are the nodes that text goes into, the innermost last; the first is the whole."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.opened: list[Node] = [{"text": []}]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        node: Node = {"type": MARKS.get(tag, "bold"), "text": []}
        if tag == "tg-time":
            node |= {"type": "date_time", "unix_time": int(facts["unix"] or 0), "date_time_format": facts["format"]}
        elif tag == "a":
            node |= {"type": "url", "url": facts["href"]}
        self.opened[-1]["text"].append(node)
        self.opened.append(node)

    def handle_endtag(self, _tag: str) -> None:
        self.opened.pop()

    def handle_data(self, data: str) -> None:
        self.opened[-1]["text"].append(data)


def _merged(parts: list[Any]) -> Iterator[Any]:
    """Neighbouring strings as one, so that the text is no longer than it must be."""
    for is_text, group in itertools.groupby(parts, key=lambda part: isinstance(part, str)):
        if is_text:
            yield "".join(group)
        else:
            yield from (node | {"text": list(_merged(node["text"]))} for node in group)
