"""parse_mode HTML: strict where Telegram is strict, lenient where it is lenient (a lone "&" or ">" passes)."""

import re
from dataclasses import dataclass, field
from typing import Any

from emulator.errors import ApiError
from emulator.formatting.links import EMOJI_ID, date_entity, link_entity
from emulator.formatting.refusal import unparsable
from emulator.formatting.utf16 import byte_offset, units

_SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
    "pre": "pre",
    "code": "code",
}
_TAGS = frozenset(_SIMPLE) | {"a", "tg-emoji", "tg-time"}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
_SPECIAL = re.compile(r"[<&]")
_SPACE = re.compile(r"\s*")
_NAME_END = re.compile(r"[\s>]")
_ATTRIBUTE = re.compile(r"""[^\s=>/"']*""")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_MAX_CODE = 0x10FFFF
_HALVES = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    position: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    parts: list[str] = field(default_factory=list)
    offset: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def emit(self, text: str) -> None:
        self.parts.append(text)
        self.offset += units(text)


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text and its entities. Raises ApiError with the byte offset of what does not parse."""
    parser = _Parser(source)
    while (special := _SPECIAL.search(source, parser.at)) is not None:
        parser.emit(source[parser.at : special.start()])
        parser.at = special.start()
        if special[0] == "&":
            _reference(parser)
        elif source.startswith("</", parser.at):
            _end_tag(parser)
        else:
            _start_tag(parser)
    parser.emit(source[parser.at :])
    if parser.opened:
        raise unparsable(f'Can\'t find end tag corresponding to start tag "{parser.opened[-1].tag}"')
    for entity in parser.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return _whole("".join(parser.parts)), parser.entities


def _whole(text: str) -> str:
    """A surrogate pair written as two references is one character; half of one is an error."""
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        raise unparsable(_HALVES) from None


def _decoded(match: re.Match[str]) -> str:
    """The character behind a reference; the reference itself when Telegram does not know it."""
    if match[3]:
        return _NAMED.get(match[3], match[0])
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if 0 < code < _MAX_CODE else match[0]


def _reference(parser: _Parser) -> None:
    match = _REFERENCE.match(parser.source, parser.at)
    parser.emit(_decoded(match) if match else "&")
    parser.at = match.end() if match else parser.at + 1


def _at(parser: _Parser, position: int) -> str:
    return f"at byte offset {byte_offset(parser.source, position)}"


def _unclosed(parser: _Parser, begin: int, tag: str = "") -> ApiError:
    name = f' "{tag}"' if tag else ""
    return unparsable(f"Unclosed start tag{name} {_at(parser, begin)}")


def _skip_space(parser: _Parser) -> str:
    """Moves over white space; the next character, "" at the end."""
    match = _SPACE.match(parser.source, parser.at)
    parser.at = match.end() if match else parser.at
    return parser.source[parser.at : parser.at + 1]


def _start_tag(parser: _Parser) -> None:
    begin = parser.at
    end = _NAME_END.search(parser.source, begin)
    if end is None:
        raise _unclosed(parser, begin)
    tag = parser.source[begin + 1 : end.start()].lower()
    if tag not in _TAGS:
        raise unparsable(f'Unsupported start tag "{tag}" {_at(parser, begin)}')
    parser.at = end.start()
    attributes = {}
    while _skip_space(parser) != ">":
        name, value = _attribute(parser, begin, tag)
        attributes[name] = value
    parser.at += 1
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise unparsable(f'Tag "span" must have class "tg-spoiler" {_at(parser, begin)}')
    parser.opened.append(_Open(tag, attributes, parser.offset, len(parser.parts)))


def _attribute(parser: _Parser, begin: int, tag: str) -> tuple[str, str]:
    match = _ATTRIBUTE.match(parser.source, parser.at)
    name = match[0] if match else ""
    if not name:
        if parser.at >= len(parser.source):
            raise _unclosed(parser, begin, tag)
        raise unparsable(f'Empty attribute name in the tag "{tag}" {_at(parser, begin)}')
    parser.at += len(name)
    following = _skip_space(parser)
    if not following:
        raise _unclosed(parser, begin, tag)
    if following != "=":
        return name, ""
    parser.at += 1
    if not _skip_space(parser):
        raise _unclosed(parser, begin, tag)
    value = _value(parser)
    if parser.at >= len(parser.source):
        raise _unclosed(parser, begin)
    return name, value


def _value(parser: _Parser) -> str:
    quote = parser.source[parser.at]
    if quote in "\"'":
        end = parser.source.find(quote, parser.at + 1)
        raw = parser.source[parser.at + 1 : end if end >= 0 else len(parser.source)]
        parser.at = end + 1 if end >= 0 else len(parser.source)
        return _whole(_REFERENCE.sub(_decoded, raw))
    begin = parser.at
    match = _TOKEN.match(parser.source, begin)
    parser.at = match.end() if match else begin
    if not _NAME_END.match(parser.source[parser.at : parser.at + 1]):
        raise unparsable(f"Unexpected end of name token {_at(parser, begin)}")
    return parser.source[begin : parser.at].lower()


def _end_tag(parser: _Parser) -> None:
    begin = parser.at
    if not parser.opened:
        raise unparsable(f"Unexpected end tag {_at(parser, begin)}")
    end = _NAME_END.search(parser.source, begin)
    parser.at = end.start() if end else len(parser.source)
    name = parser.source[begin + 2 : parser.at].lower()
    if _skip_space(parser) != ">":
        raise unparsable(f"Unclosed end tag {_at(parser, begin)}")
    parser.at += 1
    opened = parser.opened.pop()
    if name and name != opened.tag:
        raise unparsable(
            f'Unmatched end tag {_at(parser, begin)}, expected "</{opened.tag}>", found "</{name}>"',
        )
    length = parser.offset - opened.offset
    entity = _entity(parser, opened) if length else None
    if entity:
        _add(parser, {**entity, "offset": opened.offset, "length": length})


def _entity(parser: _Parser, opened: _Open) -> dict[str, Any] | None:
    if opened.tag == "a":
        return link_entity(opened.attributes.get("href") or _whole("".join(parser.parts[opened.position :])))
    if opened.tag == "tg-emoji":
        emoji = opened.attributes.get("emoji-id", "")
        if not EMOJI_ID.match(emoji):
            raise unparsable("Invalid custom emoji identifier specified")
        return {"type": "custom_emoji", "custom_emoji_id": emoji}
    if opened.tag == "tg-time":
        return date_entity(opened.attributes.get("unix", ""), opened.attributes.get("format", ""))
    if opened.tag == "blockquote" and "expandable" in opened.attributes:
        return {"type": "expandable_blockquote"}
    language = opened.attributes.get("class", "").removeprefix("language-") if opened.tag == "code" else ""
    return {"type": _SIMPLE[opened.tag], **({"language": language} if language else {})}


def _add(parser: _Parser, entity: dict[str, Any]) -> None:
    """<pre> and <code class="language-x"> around the same text are one entity."""
    last = parser.entities[-1] if parser.entities else None
    same = last is not None and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
    kinds = {last["type"], entity["type"]} if last and same else set()
    language = entity.get("language") or (last or {}).get("language")
    if kinds == {"pre", "code"} and language:
        parser.entities[-1] = {**entity, "type": "pre", "language": language}
    else:
        parser.entities.append(entity)
