"""A ticket to keep and to show at the door, 800 by 1200. PURE: a view and its words in, a palette PNG out.

    draw_ticket(view: TicketView, words: TicketWords, link: str, poster: bytes | None = None) -> bytes
    draw_party(film: FilmFacts, words: TicketWords, rows: Rows, link: str, poster: bytes | None = None) -> bytes

`link` is what the QR code says. `poster` is what draw_poster gave; without it the film's own art stands there. The
colours come from the poster. Below 100 kB.
"""

import functools
import io
from collections.abc import Callable
from dataclasses import dataclass

import qrcode
from PIL import Image, ImageDraw, ImageOps

from booking.views import FilmFacts, TicketView
from bot.images import inks
from bot.images.art.canvas import TITLE_TOP, WIDE
from bot.images.art.styles import draw_art
from bot.images.inks import INK, LEVELS, Colour, colour, contrast, luminance, mix, paints
from bot.images.text import Block, draw_block, fit, fit_box

WIDTH, HEIGHT = 800, 1200
_EDGE, _ROUND = 24, 30  # of the card
_HEAD, _TEAR = 366, 736  # where the head ends, and where the stub is torn off
_PAD = 56
_POSTER = (198, 297)
_QR_SIDE = 408
_SEAT, _KIND = _PAD + 190, _PAD + 400  # where these columns begin; the row's is at the edge
_SEATS, _PEOPLE = _PAD + 150, _PAD + 490  # and these on a party's
_QUIET = 4  # modules of white around a code, as ISO/IEC 18004 asks

_INK = colour("#1a1b20")
_CARD = colour("#fbf7ee")
_MUTED = colour("#6a655c")
_WHITE, _BLACK = colour("#ffffff"), colour("#000000")
_RED = colour("#b3261e")
_NAMES = ("back-card", "back-head", "card", "head", "accent", "code", "stamp")
_PAINTS = paints(_NAMES)
_FIRST_OF_POSTER = len(_NAMES) * LEVELS
_POSTER_COLOURS = 160


@dataclass(frozen=True, slots=True)
class TicketWords:
    """All that the ticket says beside its row and seat number. `stamp` (void, used) lies across it when not empty."""

    title: str
    cinema: str
    hall: str
    row: str  # the word above the row's name
    seat: str  # the word above the seat's number
    kind: str
    day: str  # the local date
    time: str  # the local time
    zone: str
    age: str
    format: str  # and language
    number_label: str
    number: str  # of the booking
    holder: str
    note: str
    counter_label: str = ""  # above the codes of what waits at the counter
    counter: str = ""  # the codes
    counter_items: str = ""
    stamp: str = ""
    right_to_left: bool = False


Rows = tuple[tuple[str, str], ...]  # a row's name and the numbers of its seats
Place = Callable[[ImageDraw.ImageDraw, TicketWords], None]


@dataclass(frozen=True, slots=True)
class _Art:
    """The poster, small, in its own palette entries, and the colours taken from it."""

    image: Image.Image
    entries: bytes
    head: Colour
    accent: Colour


def draw_ticket(view: TicketView, words: TicketWords, link: str, poster: bytes | None = None) -> bytes:
    """Raises nothing for any text: what is too long is set smaller, then cut."""
    return _draw_card(view.show.film, words, link, poster, functools.partial(_draw_place, view=view))


def draw_party(film: FilmFacts, words: TicketWords, rows: Rows, link: str, poster: bytes | None = None) -> bytes:
    """One for several people: `words.kind` says how many, `rows` where they sit, from the screen back."""
    return _draw_card(film, words, link, poster, functools.partial(_draw_places, rows=rows))


def _draw_card(film: FilmFacts, words: TicketWords, link: str, poster: bytes | None, place: Place) -> bytes:
    art = _poster_art(poster) if poster else _film_art(film.slug, film.genres)
    image = _blank().copy()
    draw = ImageDraw.Draw(image)
    turned = words.right_to_left
    image.paste(art.image, (WIDTH - _PAD - _POSTER[0] if turned else _PAD, _EDGE + 24))
    _draw_head(draw, words)
    _draw_when_and_where(draw, words)
    place(draw, words)
    _draw_stub(image, draw, words, link)
    if words.stamp:
        _draw_stamp(image, words.stamp)
    return inks.png(image, _palette(art))


def _palette(art: _Art) -> bytes:
    back = mix(art.head, _BLACK, 0.45)
    pale = mix(art.head, _WHITE, 0.95)
    return (
        inks.palette(
            {
                "back-card": (back, mix(back, _CARD, 0.5), _CARD),
                "back-head": (back, mix(back, art.head, 0.5), art.head),
                "card": (_CARD, _MUTED, _INK),
                "head": (art.head, mix(art.head, _WHITE, 0.72), pale),
                "accent": (_CARD, mix(_CARD, art.accent, 0.5), art.accent),
                "code": (_WHITE, mix(_WHITE, _BLACK, 0.5), _BLACK),
                "stamp": (_RED, _RED, _WHITE),
            }
        )
        + art.entries
    )


@functools.lru_cache(maxsize=1)
def _blank() -> Image.Image:
    """The card: round corners, a coloured head, a row of holes to tear along with a notch at each end."""
    scale = 3
    mask = Image.new("L", (WIDTH * scale, HEIGHT * scale), 0)
    draw = ImageDraw.Draw(mask)
    card = [edge * scale for edge in (_EDGE, _EDGE, WIDTH - _EDGE, HEIGHT - _EDGE)]
    draw.rounded_rectangle(card, _ROUND * scale, fill=INK)
    for x, radius in ((_EDGE, 22), (WIDTH - _EDGE, 22), *((x, 4) for x in range(_EDGE + 40, WIDTH - _EDGE - 30, 17))):
        box = [part * scale for part in (x - radius, _TEAR - radius, x + radius, _TEAR + radius)]
        draw.ellipse(box, fill=0)
    shape = mask.reduce(scale)
    image = shape.point(_PAINTS["back-card"].table)
    image.paste(shape.crop((0, 0, WIDTH, _HEAD)).point(_PAINTS["back-head"].table), (0, 0))
    inner = (_EDGE + 1, WIDTH - _EDGE - 1)
    draw = ImageDraw.Draw(image)
    draw.rectangle((inner[0], _EDGE + _ROUND, inner[1], _HEAD - 1), fill=_PAINTS["head"].paper)
    draw.rectangle((inner[0] + _ROUND, _EDGE + 1, inner[1] - _ROUND, _EDGE + _ROUND), fill=_PAINTS["head"].paper)
    draw.rectangle((inner[0], _HEAD, inner[1], _HEAD + 5), fill=_PAINTS["accent"].ink)
    draw.rectangle((inner[0], _HEAD + 6, inner[1], _TEAR - 30), fill=_PAINTS["card"].paper)
    draw.rectangle((inner[0], _TEAR + 30, inner[1], HEIGHT - _EDGE - _ROUND), fill=_PAINTS["card"].paper)
    draw.rectangle((inner[0] + _ROUND, _TEAR + 8, inner[1] - _ROUND, HEIGHT - _EDGE - 1), fill=_PAINTS["card"].paper)
    return image


def _draw_head(draw: ImageDraw.ImageDraw, words: TicketWords) -> None:
    """Title, age rating and format, beside the poster."""
    paint = _PAINTS["head"]
    left, right = _PAD + _POSTER[0] + 32, WIDTH - _PAD
    title = fit_box(words.title, "bold", (right - left, 204), 58, 22)
    x, anchor = _side(words, left)
    draw_block(draw, title, (x, _EDGE + 24), paint.ink, anchor)
    _draw_age(draw, words, left, right)


def _draw_age(draw: ImageDraw.ImageDraw, words: TicketWords, left: int, right: int) -> None:
    paint, y = _PAINTS["head"], _HEAD - 46
    x, anchor = _side(words, left)
    away = 0
    if words.age:
        badge = fit(words.age, "bold", 120, 28, 16)
        away = badge.width + 36
        start = x if anchor == "l" else x - badge.width - 24
        draw.rounded_rectangle((start, y - 25, start + badge.width + 24, y + 25), 8, outline=paint.ink, width=3)
        draw.text((start + 12 + badge.width / 2, y), badge.lines[0], fill=paint.ink, font=badge.font, anchor="mm")
    form = fit_box(words.format, "sans", (right - left - away, 60), 28, 16, most_lines=2)
    draw_block(draw, form, (x + away if anchor == "l" else x - away, y - form.height // 2), paint.fill, anchor)


def _draw_when_and_where(draw: ImageDraw.ImageDraw, words: TicketWords) -> None:
    """The time large with its day and zone on one side, cinema and hall on the other."""
    paint, top, half = _PAINTS["card"], _HEAD + 24, WIDTH // 2
    x, anchor = _side(words, _PAD)
    draw_block(draw, fit(words.time, "bold", half - 20 - _PAD, 82, 40), (x, top - 6), paint.ink, anchor)
    draw_block(draw, fit(words.day, "bold", half - 20 - _PAD, 28, 16), (x, top + 88), paint.ink, anchor)
    draw_block(draw, fit(words.zone, "sans", half - 20 - _PAD, 22, 14), (x, top + 122), paint.fill, anchor)
    x, anchor = _side(words, half + 4)
    cinema = fit_box(words.cinema, "bold", (WIDTH - _PAD - half - 4, 84), 34, 18)
    draw_block(draw, cinema, (x, top + 6), paint.ink, anchor)
    hall = fit_box(words.hall, "sans", (WIDTH - _PAD - half - 4, 64), 28, 16, most_lines=2)
    draw_block(draw, hall, (x, top + 10 + max(cinema.height, 40)), paint.ink, anchor)


def _draw_place(draw: ImageDraw.ImageDraw, words: TicketWords, view: TicketView) -> None:
    """Row, seat and class in three columns, the numbers as large as the paper allows."""
    paint, accent, top = _PAINTS["card"], _PAINTS["accent"], _HEAD + 190
    draw.line((_PAD, top, WIDTH - _PAD, top), fill=paint.paper + 1, width=3)
    numbers = WIDTH - _KIND if words.right_to_left else _PAD
    draw.rectangle((numbers, top + 46, numbers + _KIND - _PAD, top + 148), fill=accent.paper)
    for left, right, label, value in (
        (_PAD, _SEAT, words.row, view.row),
        (_SEAT, _KIND, words.seat, str(view.seat_number)),
    ):
        x, anchor = _side(words, left)
        draw_block(draw, fit(label, "sans", right - left - 20, 24, 14), (x, top + 16), paint.fill, anchor)
        number = fit(value, "bold", right - left - 20, 104, 40)
        draw.text((x, top + 94), number.lines[0], fill=accent.ink, font=number.font, anchor=f"{anchor}m")
    kind = fit_box(words.kind, "bold", (WIDTH - _PAD - _KIND, 90), 36, 16)
    x, anchor = _side(words, _KIND)
    draw_block(draw, kind, (x, top + 98 - kind.height // 2), paint.ink, anchor)


def _draw_places(draw: ImageDraw.ImageDraw, words: TicketWords, rows: Rows) -> None:
    """Rows and seats, a line each, and how many people that is."""
    paint, accent, top = _PAINTS["card"], _PAINTS["accent"], _HEAD + 190
    draw.line((_PAD, top, WIDTH - _PAD, top), fill=paint.paper + 1, width=3)
    numbers = WIDTH - _PEOPLE if words.right_to_left else _PAD
    draw.rectangle((numbers, top + 46, numbers + _PEOPLE - _PAD, top + 148), fill=accent.paper)
    high = 102 // max(len(rows), 1)
    for left, right, label, values in (
        (_PAD, _SEATS, words.row, [row for row, _ in rows]),
        (_SEATS, _PEOPLE, words.seat, [seats for _, seats in rows]),
    ):
        x, anchor = _side(words, left)
        draw_block(draw, fit(label, "sans", right - left - 20, 24, 14), (x, top + 16), paint.fill, anchor)
        for number, value in enumerate(values):
            block = fit(value, "bold", right - left - 20, min(84, high), 14)
            y = top + 46 + high * number + high // 2
            draw.text((x, y), block.lines[0], fill=accent.ink, font=block.font, anchor=f"{anchor}m")
    kind = fit_box(words.kind, "bold", (WIDTH - _PAD - _PEOPLE, 90), 44, 16)
    x, anchor = _side(words, _PEOPLE)
    draw_block(draw, kind, (x, top + 98 - kind.height // 2), paint.ink, anchor)


def _draw_stub(image: Image.Image, draw: ImageDraw.ImageDraw, words: TicketWords, link: str) -> None:
    """The code, and beside it the booking's number, whose it is and what to do."""
    code, edge = qr_code(link, _QR_SIDE), _PAD - 16
    top = _TEAR + 20 + (HEIGHT - _EDGE - _TEAR - 20 - code.height) // 2
    at = WIDTH - edge - code.width if words.right_to_left else edge
    image.paste(code.point(_PAINTS["code"].table), (at, top))
    left = edge + code.width + 24
    paint, wide, y = _PAINTS["card"], WIDTH - _PAD - left, top + 12
    blocks: list[tuple[Block, int, int]] = [
        (fit(words.number_label, "sans", wide, 24, 14), paint.fill, 4),
        (fit(words.number, "mono-bold", wide, 52, 24), paint.ink, 18),
        (fit_box(words.holder, "bold", (wide, 70), 28, 16, most_lines=2), paint.ink, 18),
        (fit_box(words.note, "sans", (wide, 56 if words.counter else 150), 24, 14), paint.fill, 18),
    ]
    if words.counter:
        blocks += [
            (fit(words.counter_label, "sans", wide, 24, 14), paint.fill, 4),
            (fit(words.counter, "mono-bold", wide, 46, 20), paint.ink, 8),
        ]
        left_high = HEIGHT - _EDGE - 16 - y - sum(block.height + space for block, _, space in blocks)
        items = fit_box(words.counter_items, "bold", (wide, max(18, left_high)), 22, 11, most_lines=5)
        blocks.append((items, paint.ink, 0))
    x, anchor = _side(words, left)
    for block, ink, space in blocks:
        draw_block(draw, block, (x, y), ink, anchor)
        y += block.height + space


def _side(words: TicketWords, left: int) -> tuple[int, str]:
    """Where lines begin in a column that is given from left to right."""
    return (WIDTH - left, "r") if words.right_to_left else (left, "l")


def qr_code(link: str, side: int) -> Image.Image:
    """Black (255) on white (0) with its quiet zone: the largest whole modules that fit the side. Error correction M."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=_QUIET)
    code.add_data(link)
    code.make(fit=True)
    rows = code.get_matrix()
    module = max(1, side // len(rows))
    small = Image.frombytes("L", (len(rows), len(rows)), bytes(INK if dark else 0 for row in rows for dark in row))
    return small.resize((len(rows) * module, len(rows) * module), Image.Resampling.NEAREST)


def _draw_stamp(image: Image.Image, word: str) -> None:
    """A red band across the ticket."""
    block = fit(word, "bold", 560, 92, 30)
    band = Image.new("L", (block.width + 90, block.height + 46), 0)
    draw = ImageDraw.Draw(band)
    draw.rounded_rectangle((6, 6, band.width - 7, band.height - 7), 16, outline=INK, width=6)
    draw.text((band.width / 2, band.height / 2), block.lines[0], fill=INK, font=block.font, anchor="mm")
    turned = band.rotate(14, Image.Resampling.BICUBIC, expand=True)
    mask = Image.new("1", band.size, 1).rotate(14, expand=True)
    at = ((WIDTH - turned.width) // 2, _TEAR + 20 + (_QR_SIDE - turned.height) // 2)
    image.paste(turned.point(_PAINTS["stamp"].table), at, mask)


@functools.lru_cache(maxsize=64)
def _poster_art(poster: bytes) -> _Art:
    with Image.open(io.BytesIO(poster)) as picture:
        small = ImageOps.fit(picture.convert("RGB"), _POSTER, Image.Resampling.LANCZOS)
    return _art(small, *_colours(small))


@functools.lru_cache(maxsize=64)
def _film_art(slug: str, genres: tuple[str, ...]) -> _Art:
    """What stands in for a poster: the middle of the film's art, as far down as there is art."""
    picture, look = draw_art(slug, genres, round(_POSTER[1] * WIDE / TITLE_TOP))
    scene = ImageOps.fit(picture.crop((0, 0, picture.width, _POSTER[1])), _POSTER)
    head = look.ground if luminance(look.ground) < 0.2 else look.ink  # noqa: PLR2004 - dark enough for white words
    return _art(scene, head, look.accent)


def _art(small: Image.Image, head: Colour, accent: Colour) -> _Art:
    numbered = small.quantize(_POSTER_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    entries = bytes(numbered.getpalette() or ())
    shifted = Image.frombytes("L", small.size, numbered.tobytes()).point(
        [min(255, _FIRST_OF_POSTER + value) for value in range(256)]
    )
    return _Art(shifted, entries, head, _readable(accent, _CARD, 3.0))


def _colours(small: Image.Image) -> tuple[Colour, Colour]:
    """A dark one to write white on, and a strong one."""
    counted = small.quantize(40).convert("RGB").getcolors() or []
    found = [shade for _, shade in sorted(counted, reverse=True) if isinstance(shade, tuple)]
    strong = max(found, key=lambda shade: max(shade) - min(shade))
    dark = min(found[:6], key=luminance)
    return _readable(dark, _WHITE, 9.0), strong


def _readable(shade: Colour, paper: Colour, wanted: float) -> Colour:
    """The colour, darkened until it stands out from the paper."""
    for share in range(20):
        darker = mix(shade, _BLACK, share / 20)
        if contrast(darker, paper) >= wanted:
            return darker
    return _BLACK
