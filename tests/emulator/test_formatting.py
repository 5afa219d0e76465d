"""Texts as Telegram reads them: entities in UTF-16 units, errors at byte offsets."""

import pytest

PREFIX = "Bad Request: can't parse entities: "
HALVES = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)


def entity(kind, offset, length, **more):
    return {"type": kind, "offset": offset, "length": length, **more}


HTML = {
    "bold": ("<b>x</b>y", "xy", [entity("bold", 0, 1)]),
    "strong": ("<strong>x</strong>", "x", [entity("bold", 0, 1)]),
    "nested": ("<i>a<u>b</u></i>", "ab", [entity("italic", 0, 2), entity("underline", 1, 1)]),
    "strike": ("<del>x</del>", "x", [entity("strikethrough", 0, 1)]),
    "spoiler": ("<tg-spoiler>x</tg-spoiler>", "x", [entity("spoiler", 0, 1)]),
    "spoiler span": ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
    "quotation": ("<blockquote>x</blockquote>", "x", [entity("blockquote", 0, 1)]),
    "long quotation": ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
    "code": ("<code>/x</code>", "/x", [entity("code", 0, 2)]),
    "pre with language": (
        '<pre><code class="language-python">x</code></pre>',
        "x",
        [entity("pre", 0, 1, language="python")],
    ),
    "pre without": ("<pre>x</pre>", "x", [entity("pre", 0, 1)]),
    "link": ('<a href="http://x.org/a?b&amp;c">x</a>', "x", [entity("text_link", 0, 1, url="http://x.org/a?b&c")]),
    "link to its own text": (
        "<a>x.org/&#xD83D;&#xDE00;</a>",
        "x.org/😀",
        [entity("text_link", 0, 8, url="http://x.org/😀")],
    ),
    "link without address": ("<a>x.org</a>", "x.org", [entity("text_link", 0, 5, url="http://x.org/")]),
    "no link": ('<a href="nonsense">x</a>', "x", []),
    "emoji before": ("😀<b>x</b>", "😀x", [entity("bold", 2, 1)]),
    "a pair of halves": ("&#xD83D;&#xDE00;<b>x</b>", "😀x", [entity("bold", 2, 1)]),
    "references": ("&lt;&gt;&amp;&quot;&#65;&#x42; & &nbsp; &copy", '<>&"AB & &nbsp; &copy', []),
    "time": (
        '<tg-time unix="1800000000" format="wDT">x</tg-time>',
        "x",
        [entity("date_time", 0, 1, unix_time=1800000000, date_time_format="wDT")],
    ),
    "relative time": (
        '<tg-time unix="1800000000" format="r">x</tg-time>',
        "x",
        [entity("date_time", 0, 1, unix_time=1800000000, date_time_format="r")],
    ),
    "time without format": (
        '<tg-time unix="1800000000">x</tg-time>',
        "x",
        [entity("date_time", 0, 1, unix_time=1800000000)],
    ),
    "premium emoji": ('<tg-emoji emoji-id="5">x</tg-emoji>', "x", [entity("custom_emoji", 0, 1, custom_emoji_id="5")]),
    "trimmed": ("  <b> x </b>  ", "x", [entity("bold", 0, 1)]),
    "empty tag": ("<b></b>x", "x", []),
    "upper case": ("<B>x</B>", "x", [entity("bold", 0, 1)]),
    "found by itself": (
        "/start @somebody #film https://x.org/a",
        "/start @somebody #film https://x.org/a",
        [
            entity("bot_command", 0, 6),
            entity("mention", 7, 9),
            entity("hashtag", 17, 5),
            entity("url", 23, 15),
        ],
    ),
}


@pytest.mark.parametrize("name", HTML)
async def test_html(http, ann, name):
    source, text, entities = HTML[name]
    sent = await http.bot("sendMessage", chat_id=ann, text=source, parse_mode="HTML")
    assert sent["text"] == text
    assert sent.get("entities", []) == entities


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<x>", 'Unsupported start tag "x" at byte offset 0'),
        ("ы<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("x<b", "Unclosed start tag at byte offset 1"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x_y>x</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-time unix="x">x</tg-time>', "Invalid date specified"),
        ('<tg-time unix="1800000000" format="q">x</tg-time>', "Invalid date format used"),
        (
            "&#xD83D;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate "
                "code units"
            ),
        ),
        ('<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        ('<tg-emoji emoji-id="²">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        (f'<tg-time unix="{"9" * 5000}">x</tg-time>', "Invalid date specified"),
        ('<a href="http://x.org/&#xD800;">x</a>', HALVES),
    ],
)
async def test_html_that_does_not_parse(http, ann, source, words):
    refusal = await http.refusal("sendMessage", chat_id=ann, text=source, parse_mode="HTML")
    assert refusal == (400, PREFIX + words)
    assert await http.shown(ann) == []


MARKDOWN_V2 = {
    "styles": (
        "*a* _b_ __c__ ~d~ ||e|| `f`",
        "a b c d e f",
        ["bold", "italic", "underline", "strikethrough", "spoiler", "code"],
    ),
    "nested": ("*a _b_*", "a b", ["bold", "italic"]),
    "escaped": (r"\*a\* 1\.", "*a* 1.", []),
    "link": ("[a](http://x.org/\\))", "a", ["text_link"]),
    "pre": ("```python\nx = 1\n```", "x = 1", ["pre"]),
    "time": ("![soon](tg://time?unix=1800000000&format=r)", "soon", ["date_time"]),
    "emoji": ("![x](tg://emoji?id=5)", "x", ["custom_emoji"]),
    "quotation": (">a\n>b\nc", "a\nb\nc", ["blockquote"]),
    "long quotation": (">a\n>b||\nc", "a\nb\nc", ["expandable_blockquote"]),
    "quotation at the end": (">a", "a", ["blockquote"]),
}


@pytest.mark.parametrize("name", MARKDOWN_V2)
async def test_markdown_v2(http, ann, name):
    source, text, kinds = MARKDOWN_V2[name]
    sent = await http.bot("sendMessage", chat_id=ann, text=source, parse_mode="MarkdownV2")
    assert (sent["text"], [found["type"] for found in sent.get("entities", [])]) == (text, kinds)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("ы*x", "Can't find end of Bold entity at byte offset 2"),
        ("[x](http://x", "Can't find end of a URL at byte offset 4"),
        ("![x]", "The entity must contain a tg://emoji or tg://time URL"),
        ("![x](http://x.org)", "Invalid tg://emoji or tg://time URL specified"),
        ("![x](http://[::1)", "Invalid tg://emoji or tg://time URL specified"),
    ],
)
async def test_markdown_v2_that_does_not_parse(http, ann, source, words):
    refusal = await http.refusal("sendMessage", chat_id=ann, text=source, parse_mode="MarkdownV2")
    assert refusal == (400, PREFIX + words)


async def test_legacy_markdown(http, ann):
    sent = await http.bot("sendMessage", chat_id=ann, text=r"*a* _b_ `c` [d](x.org) \_", parse_mode="Markdown")
    assert sent["text"] == "a b c d _"
    assert [found["type"] for found in sent["entities"]] == ["bold", "italic", "code", "text_link"]
    _, words = await http.refusal("sendMessage", chat_id=ann, text="*a", parse_mode="Markdown")
    assert words == PREFIX + "Can't find end of the entity starting at byte offset 0"


async def test_entities_given_apart(http, ann):
    given = [entity("bold", 0, 100), entity("text_link", 3, 1, url="x.org"), entity("mention", 0, 1)]
    sent = await http.bot("sendMessage", chat_id=ann, text="😀 x", entities=given)
    assert sent["entities"] == [entity("bold", 0, 4), entity("text_link", 3, 1, url="http://x.org/")]
    _, words = await http.refusal("sendMessage", chat_id=ann, text="x", entities=[entity("bold", 9, 1)])
    assert words == "Bad Request: entity begins after the end of the text at UTF-16 offset 9"
    _, words = await http.refusal("sendMessage", chat_id=ann, text="x", entities=[entity("glow", 0, 1)])
    assert words == "Bad Request: can't parse MessageEntity: Unsupported type specified"


async def test_an_unknown_parse_mode(http, ann):
    refusal = await http.refusal("sendMessage", chat_id=ann, text="x", parse_mode="BBCode")
    assert refusal == (400, "Bad Request: unsupported parse_mode")
