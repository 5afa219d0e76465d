"""parse_mode MarkdownV2."""

from dataclasses import dataclass, field
from typing import Any

from emulator.formatting.links import emoji_or_date, link_entity
from emulator.formatting.refusal import unparsable
from emulator.formatting.utf16 import byte_offset, units

_RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
_OPENERS = [
    ("```", "pre"),
    ("__", "underline"),
    ("||", "spoiler"),
    ("![", "custom_emoji"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("`", "code"),
    ("[", "text_link"),
]
_CLOSERS = {
    "pre": "```",
    "underline": "__",
    "spoiler": "||",
    "custom_emoji": "]",
    "italic": "_",
    "bold": "*",
    "strikethrough": "~",
    "code": "`",
    "text_link": "]",
}
_LAST_ESCAPABLE = 126


@dataclass(slots=True)
class _Open:
    kind: str
    offset: int
    source_at: int
    part: int
    language: str = ""


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    parts: list[str] = field(default_factory=list)
    offset: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)
    quoting: bool = False
    line_start: bool = True

    def emit(self, char: str) -> None:
        self.parts.append(char)
        self.offset += units(char)
        if char != "\r":
            self.line_start = char == "\n"


def parse_markdown_v2(source: str) -> tuple[str, list[dict[str, Any]]]:
    parser = _Parser(source)
    while parser.at < len(source):
        _step(parser)
    if parser.quoting:
        _end_quote(parser, closing=True)
    if parser.opened:
        raise _endless(parser)
    return "".join(parser.parts), parser.entities


def _step(parser: _Parser) -> None:
    source, at = parser.source, parser.at
    char = source[at]
    if char == "\\" and source[at + 1 : at + 2] and 0 < ord(source[at + 1]) <= _LAST_ESCAPABLE:
        parser.emit(source[at + 1])
        parser.at += 2
        return
    verbatim = bool(parser.opened) and parser.opened[-1].kind in {"code", "pre"}
    if char not in _RESERVED or (verbatim and char != "`"):
        parser.emit(char)
        parser.at += 1
    elif char == "\n":
        _line_end(parser)
    elif parser.opened and _closes(parser):
        _close(parser)
    else:
        _open(parser)


def _line_end(parser: _Parser) -> None:
    if parser.quoting and not parser.source.startswith(">", parser.at + 1):
        _end_quote(parser, closing=False)
    parser.emit("\n")
    parser.at += 1


def _closes(parser: _Parser) -> bool:
    kind = parser.opened[-1].kind
    if kind == "italic" and parser.source.startswith("__", parser.at):
        return False
    closer = _CLOSERS.get(kind)
    return closer is not None and parser.source.startswith(closer, parser.at)


def _open(parser: _Parser) -> None:
    if parser.source[parser.at] == ">" and parser.line_start:
        _open_quote(parser)
        return
    for mark, kind in _OPENERS:
        if parser.source.startswith(mark, parser.at):
            opened = _Open(kind, parser.offset, parser.at, len(parser.parts))
            parser.at += len(mark)
            if kind == "pre":
                opened.language = _language(parser)
            parser.opened.append(opened)
            return
    char = parser.source[parser.at]
    raise unparsable(f"Character '{char}' is reserved and must be escaped with the preceding '\\'")


def _open_quote(parser: _Parser) -> None:
    if not parser.quoting:
        parser.opened.append(_Open("blockquote", parser.offset, parser.at, len(parser.parts)))
        parser.quoting = True
    parser.at += 1


def _language(parser: _Parser) -> str:
    """The word after ``` up to white space; one line break after it is not part of the text."""
    end = parser.at
    while end < len(parser.source) and not parser.source[end].isspace() and parser.source[end] != "`":
        end += 1
    language = ""
    if parser.at < end < len(parser.source) and parser.source[end] != "`":
        language = parser.source[parser.at : end]
        parser.at = end
    for line_break in ("\r\n", "\n\r", "\n", "\r"):
        if parser.source.startswith(line_break, parser.at):
            parser.at += len(line_break)
            break
    return language


def _close(parser: _Parser) -> None:
    opened = parser.opened.pop()
    parser.at += len(_CLOSERS[opened.kind])
    entity: dict[str, Any] | None = {"type": opened.kind}
    if opened.kind == "text_link":
        entity = link_entity(_address(parser) or "".join(parser.parts[opened.part :]))
    elif opened.kind == "custom_emoji":
        if not parser.source.startswith("(", parser.at):
            raise unparsable("The entity must contain a tg://emoji or tg://time URL")
        entity = emoji_or_date(_address(parser))
    elif opened.language:
        entity = {"type": "pre", "language": opened.language}
    if entity and parser.offset > opened.offset:
        parser.entities.append({**entity, "offset": opened.offset, "length": parser.offset - opened.offset})


def _address(parser: _Parser) -> str:
    """The (address) after a link's text; "" when there is none."""
    if not parser.source.startswith("(", parser.at):
        return ""
    begin = at = parser.at + 1
    address = []
    while at < len(parser.source) and parser.source[at] != ")":
        if parser.source[at] == "\\" and at + 1 < len(parser.source):
            at += 1
        address.append(parser.source[at])
        at += 1
    if at >= len(parser.source):
        raise unparsable(f"Can't find end of a URL at byte offset {byte_offset(parser.source, begin)}")
    parser.at = at + 1
    return "".join(address)


def _end_quote(parser: _Parser, *, closing: bool) -> None:
    """A quotation ends with its last line; a trailing || makes it expandable. Whatever else is open is an error."""
    kind = "blockquote"
    if parser.opened[-1].kind == "spoiler" and parser.opened[-1].source_at == parser.at - 2:
        parser.opened.pop()
        kind = "expandable_blockquote"
    if not parser.opened or parser.opened[-1].kind != "blockquote":
        raise _endless(parser)
    opened = parser.opened.pop()
    parser.quoting = False
    length = parser.offset - opened.offset + (0 if closing else 1)
    if length:
        parser.entities.append({"type": kind, "offset": opened.offset, "length": length})


def _endless(parser: _Parser) -> Exception:
    opened = parser.opened[-1]
    where = byte_offset(parser.source, opened.source_at)
    return unparsable(f"Can't find end of {_NAMES[opened.kind]} entity at byte offset {where}")
