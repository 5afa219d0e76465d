"""The whole hall as one picture. PURE: a view and its words in, the bytes of a palette PNG out.

    draw_seat_map(view: SeatMap, words: MapWords, window: Window | None = None) -> bytes
    draw_offers(view: Offers, words: MapWords) -> bytes

The screen is at the top, seats are as the plan has them, rows are named on both sides. Classes differ in colour and
shape, states in filling and mark; the window that the keyboard shows is framed.
"""

import functools
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from booking.rules.seats import Layout, Seat
from booking.views import Offers, SeatMap
from bot.images import inks
from bot.images.fonts import font
from bot.images.inks import FILL, INK
from bot.images.seats import COLOURS, DIMMED, PAINTS, State, stamp
from bot.images.text import fit
from bot.screens.windows import Window

NARROWEST, WIDEST, TALLEST = 940, 1080, 1280  # pixels
_LARGEST_PITCH = 62
_MARGIN = 20
_ROW_NAME = 1.0  # of the pitch

# Deflate finds what it has seen up to 32 kB ago: in large halls a row of seats must end within that of the row before.
_LARGE_HALL = 130
_DEFLATE_WINDOW = 30_900
_SCREEN_HEIGHT = 118
_SWATCH, _LEGEND_SIZE, _LEGEND_LINE, _LEGEND_GAP = 34, 26, 48, 34

_PAGE = PAINTS["page"]


@dataclass(frozen=True, slots=True)
class MapWords:
    """All that the picture says. `kinds` and `prices` (formatted) by class letter; a class without a price shows none.
    `offers` has a line for each offer, in their order; `right_to_left` turns the legend round.
    """

    screen: str
    kinds: Mapping[str, str]
    taken: str
    mine: str
    bought: str
    window: str  # what the frame means
    prices: Mapping[str, str] = field(default_factory=dict)
    offers: tuple[str, ...] = ()
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class _Item:
    """One entry of the legend."""

    swatch: Image.Image
    text: str
    price: str = ""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where things are: `pitch` from seat to seat, `left` and `top` of the plan's first cell, in pixels."""

    pitch: int
    left: int
    top: int

    @property
    def size(self) -> int:
        """Of a seat: what the pitch leaves beside the gap."""
        return self.pitch - self.gap

    @property
    def gap(self) -> int:
        return max(4, round(self.pitch * 0.16))

    def corner(self, seat: Seat) -> tuple[int, int]:
        return (
            self.left + seat.column * self.pitch + self.gap // 2,
            self.top + seat.line * self.pitch + self.gap // 2,
        )


def draw_seat_map(view: SeatMap, words: MapWords, window: Window | None = None) -> bytes:
    """The hall with what is taken, mine and bought; the window, if any, is framed."""
    states: dict[int, State] = dict.fromkeys(view.taken, "taken")
    states |= dict.fromkeys(view.mine, "mine")
    states |= dict.fromkeys(view.bought, "bought")
    states_there = [_Item(stamp("s", state, _SWATCH, ""), text) for state, text in _state_words(words, states)]
    if window:
        states_there.append(_Item(_frame_swatch(), words.window))
    sheet, image = _page(view.layout, words, _kind_items(view.layout, words), states_there)
    _draw_seats(image, sheet, view.layout, states, {seat.index: str(seat.number) for seat in view.layout.seats})
    if window:
        _draw_frame(image, sheet, window)
    return inks.png(image, _BRIGHT)


def draw_offers(view: Offers, words: MapWords) -> bytes:
    """The hall dimmed, with each offer's seats bright and numbered 1, 2, 3."""
    places = {place.seat: str(at) for at, offer in reversed(list(enumerate(view.offers, 1))) for place in offer.seats}
    states: dict[int, State] = dict.fromkeys(view.taken, "taken")
    states |= dict.fromkeys(places, "offered")
    offered = [_Item(stamp("s", "offered", _SWATCH, str(at)), text) for at, text in enumerate(words.offers, 1)]
    others = _kind_items(view.layout, words)
    if view.taken:
        others.append(_Item(stamp("s", "taken", _SWATCH, ""), words.taken))
    sheet, image = _page(view.layout, words, offered, others)
    _draw_seats(image, sheet, view.layout, states, places)
    return inks.png(image, _DIM)


_BRIGHT = inks.palette(COLOURS)
_DIM = inks.palette(DIMMED)


def _state_words(words: MapWords, states: Mapping[int, State]) -> list[tuple[State, str]]:
    """The states that there are, and what they are called."""
    named: list[tuple[State, str]] = [("mine", words.mine), ("bought", words.bought), ("taken", words.taken)]
    return [(state, text) for state, text in named if state in states.values()]


def _kind_items(layout: Layout, words: MapWords) -> list[_Item]:
    return [_Item(_kind_swatch(kind), words.kinds.get(kind, ""), words.prices.get(kind, "")) for kind in layout.kinds]


@functools.lru_cache(maxsize=16)
def _kind_swatch(kind: str) -> Image.Image:
    """The class as it looks in the hall; a love seat is shown whole."""
    if kind != "l":
        return stamp(kind, "free", _SWATCH, "")
    gap = 4
    halves = [stamp("l", "free", _SWATCH, "", joins) for joins in (gap // 2, -gap // 2)]
    whole = Image.new("L", (sum(half.width for half in halves), _SWATCH), _PAGE.paper)
    whole.paste(halves[0], (0, 0))
    whole.paste(halves[1], (halves[0].width, 0))
    return whole


@functools.lru_cache(maxsize=1)
def _frame_swatch() -> Image.Image:
    swatch = Image.new("L", (_SWATCH, _SWATCH), _PAGE.paper)
    frame = PAINTS["frame"].ink
    ImageDraw.Draw(swatch).rounded_rectangle((1, 1, _SWATCH - 2, _SWATCH - 2), 7, outline=frame, width=4)
    return swatch


def _page(layout: Layout, words: MapWords, *groups: list[_Item]) -> tuple[_Sheet, Image.Image]:
    """An empty hall: screen, row names and a legend in which each group begins a line."""
    pitch = _widest_pitch(layout)
    width = max(NARROWEST, _width(layout, pitch))
    lines = [line for items in groups for line in _legend_lines(items, width - 2 * _MARGIN)]
    legend = len(lines) * _LEGEND_LINE + _MARGIN
    top = _SCREEN_HEIGHT + _MARGIN
    pitch = min(pitch, (TALLEST - top - legend - _MARGIN) // layout.height)
    sheet = _Sheet(pitch, (width - layout.width * pitch) // 2, top)
    bottom = top + layout.height * pitch
    image = Image.new("L", (width, bottom + legend + _MARGIN), _PAGE.paper)
    image.paste(_screen(words.screen, width, min(width - 4 * _MARGIN, layout.width * pitch)), (0, _MARGIN // 2))
    _draw_row_names(image, sheet, layout)
    _draw_legend(image, lines, bottom + _MARGIN, words.right_to_left)
    return sheet, image


def _width(layout: Layout, pitch: int) -> int:
    return round(pitch * (layout.width + 2 * _ROW_NAME)) + 2 * _MARGIN


def _widest_pitch(layout: Layout) -> int:
    """The largest distance of seats at which the hall fits the width, and a large one packs well."""
    for pitch in range(_LARGEST_PITCH, 1, -1):
        width = _width(layout, pitch)
        packs = layout.capacity <= _LARGE_HALL or pitch * max(width, NARROWEST) <= _DEFLATE_WINDOW
        if width <= WIDEST and packs:
            return pitch
    raise AssertionError(layout.width)


@functools.lru_cache(maxsize=64)
def _screen(word: str, width: int, span: int) -> Image.Image:
    """A curved screen with its light falling into the hall and its word."""
    large = Image.new("L", (width * 2, _SCREEN_HEIGHT * 2), 0)
    draw = ImageDraw.Draw(large)
    wide, left = max(span, 300) * 2, width - max(span, 300)
    bend = 56
    depth, spread = _SCREEN_HEIGHT * 2 - bend - 16, 50
    light = [*_arc(left, wide, bend), (left + wide + spread, bend + depth), (left - spread, bend + depth)]
    draw.polygon(light, fill=FILL)
    draw.line(_arc(left, wide, bend), fill=INK, width=14, joint="curve")
    for x in (left, left + wide):
        draw.ellipse((x - 7, bend - 7, x + 7, bend + 7), fill=INK)
    image = large.reduce(2)
    block = fit(word, "bold", min(span, width) - 40, 30, 14)
    ImageDraw.Draw(image).text((width / 2, 62), block.lines[0], fill=INK, font=block.font, anchor="mm")
    return image.point(PAINTS["screen"].table)


def _arc(left: int, wide: int, bend: int) -> list[tuple[float, float]]:
    """A shallow bow, its ends at `bend` and its middle at the top."""
    steps = 48
    return [(left + wide * step / steps, 10 + (bend - 10) * (2 * step / steps - 1) ** 2) for step in range(steps + 1)]


def _draw_row_names(image: Image.Image, sheet: _Sheet, layout: Layout) -> None:
    draw = ImageDraw.Draw(image)
    size = max(18, min(34, round(sheet.pitch * 0.5)))
    away = sheet.pitch * _ROW_NAME / 2
    for row in layout.rows():
        name, face = row[0].label_row, font("bold", size, row[0].label_row)
        y = sheet.top + (row[0].line + 0.5) * sheet.pitch
        for x in (sheet.left - away, sheet.left + layout.width * sheet.pitch + away):
            draw.text((x, y), name, fill=_PAGE.fill + 3, font=face, anchor="mm")


def _draw_seats(
    image: Image.Image, sheet: _Sheet, layout: Layout, states: Mapping[int, State], labels: Mapping[int, str]
) -> None:
    for seat in layout.seats:
        state = states.get(seat.index, "free")
        joins = _joins(layout, seat, sheet.gap) if seat.kind == "l" else 0
        x, y = sheet.corner(seat)
        image.paste(stamp(seat.kind, state, sheet.size, labels.get(seat.index, ""), joins), (x + min(joins, 0), y))


def _joins(layout: Layout, seat: Seat, gap: int) -> int:
    """By how many pixels a half of a love seat goes on to its other half: right above 0, left below."""
    first, _ = layout.sofa(seat.index)
    return gap - gap // 2 if seat.index == first else -(gap // 2)


def _draw_frame(image: Image.Image, sheet: _Sheet, window: Window) -> None:
    width = max(4, min(6, sheet.gap - 2))
    out = width // 2
    box = (
        sheet.left + window.columns.start * sheet.pitch - out,
        sheet.top + window.lines.start * sheet.pitch - out,
        sheet.left + window.columns.stop * sheet.pitch + out - 1,
        sheet.top + window.lines.stop * sheet.pitch + out - 1,
    )
    ImageDraw.Draw(image).rounded_rectangle(box, 10, outline=PAINTS["frame"].ink, width=width)


def _legend_lines(items: list[_Item], width: int) -> Iterator[list[tuple[_Item, int]]]:
    """Items with their widths, line by line."""
    sized = [(item, min(_item_width(item), width)) for item in items]
    line: list[tuple[_Item, int]] = []
    for item, wide in sized:
        if line and sum(w for _, w in line) + len(line) * _LEGEND_GAP + wide > width:
            yield line
            line = []
        line.append((item, wide))
    if line:
        yield line


def _item_width(item: _Item) -> int:
    text = font("sans", _LEGEND_SIZE, item.text).getlength(item.text)
    price = font("bold", _LEGEND_SIZE, item.price).getlength(item.price) + 10 if item.price else 0
    return round(item.swatch.width + 12 + text + price)


def _draw_legend(image: Image.Image, lines: list[list[tuple[_Item, int]]], top: int, right_to_left: bool) -> None:
    for number, line in enumerate(lines):
        middle = top + number * _LEGEND_LINE + _LEGEND_LINE // 2
        total = sum(wide for _, wide in line) + (len(line) - 1) * _LEGEND_GAP
        starts = itertools.accumulate((wide + _LEGEND_GAP for _, wide in line), initial=(image.width - total) // 2)
        for (item, wide), x in zip(line, starts, strict=False):
            _draw_item(image, item, (image.width - x - wide if right_to_left else x, middle), wide, right_to_left)


def _draw_item(image: Image.Image, item: _Item, at: tuple[int, int], wide: int, right_to_left: bool) -> None:
    """Swatch, text, price from `at` on; from the other end if right to left."""
    x, middle = at
    draw = ImageDraw.Draw(image)
    price = font("bold", _LEGEND_SIZE, item.price)
    room = wide - item.swatch.width - 12 - (round(price.getlength(item.price)) + 10 if item.price else 0)
    block = fit(item.text, "sans", room + 1, _LEGEND_SIZE, 14)
    ends = (x + wide, x) if right_to_left else (x, x + wide)
    side, other, towards = ("r", "l", -1) if right_to_left else ("l", "r", 1)
    image.paste(item.swatch, (ends[0] - (item.swatch.width if right_to_left else 0), middle - _SWATCH // 2))
    start = ends[0] + towards * (item.swatch.width + 12)
    draw.text((start, middle), block.lines[0], fill=_PAGE.ink, font=block.font, anchor=f"{side}m")
    draw.text((ends[1], middle), item.price, fill=_PAGE.ink, font=price, anchor=f"{other}m")
