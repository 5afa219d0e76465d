"""Seats as small drawings: a shape for every class, a mark for every state, so that colour is never alone.

Drawn once for a size at four times the scale, kept, and stamped; values are palette numbers (inks.py).
"""

import functools
from typing import Literal

from PIL import Image, ImageDraw

from bot.images.fonts import font
from bot.images.inks import FILL, INK, Colour, colour, mix, paints

State = Literal["free", "taken", "mine", "bought", "offered"]

BACKGROUND = colour("#12151c")
DARK = colour("#0b0d12")
WHITE = colour("#ffffff")
KIND_FILLS: dict[str, Colour] = {
    "s": colour("#5cb3ea"),
    "c": colour("#2fc7a0"),
    "p": colour("#f2e25c"),
    "r": colour("#e79f1f"),
    "v": colour("#d793c6"),
    "l": colour("#ff8a6b"),
    "w": colour("#b9c6ff"),
}
COLOURS: dict[str, tuple[Colour, Colour, Colour]] = {
    "page": (BACKGROUND, colour("#8a93a6"), colour("#f4f6fa")),
    "screen": (BACKGROUND, colour("#202a42"), colour("#f4f6fa")),
    "frame": (BACKGROUND, colour("#8f7d42"), colour("#ffd95a")),
    "taken": (BACKGROUND, colour("#1d222c"), colour("#76808f")),
    "mine": (BACKGROUND, WHITE, DARK),
    "bought": (BACKGROUND, colour("#2b3242"), WHITE),
    **{kind: (BACKGROUND, fill, DARK) for kind, fill in KIND_FILLS.items()},
}
DIMMED = {name: (paper, mix(paper, fill, 0.55), ink) if name in KIND_FILLS else (paper, fill, ink)
          for name, (paper, fill, ink) in COLOURS.items()}  # fmt: skip
PAINTS = paints(list(COLOURS))

SCALE = 4
SMALLEST_NUMBER = 11  # pixels: a smaller number is left out
_MIDDLE = {"r": 0.4, "v": 0.57}  # of the height: where the number stands, unless half-way
_TICK = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.3))


@functools.lru_cache(maxsize=4096)
def stamp(kind: str, state: State, size: int, label: str, joins: int = 0) -> Image.Image:
    """A seat `size` pixels high in palette numbers. `joins`: of a love seat, the pixels by which this half goes on
    to the right (above 0) or to the left (below 0), to meet the other half.
    """
    drawing = _body(kind, state, size, joins)
    if state in ("mine", "bought"):
        drawing = _over(drawing, _tick(size), joins)
    elif kind == "w" and state == "free":
        drawing = _over(drawing, _wheelchair(size), joins)
    elif label and state != "taken":
        _number(
            drawing,
            label,
            (max(-joins, 0) + size // 2, round(size * _MIDDLE.get(kind, 0.52))),
            size,
            bold=state == "offered",
        )
    paint = PAINTS["mine" if state == "offered" else state if state != "free" else kind]
    return drawing.point(paint.table)


def _body(kind: str, state: State, size: int, joins: int) -> Image.Image:
    whole = _shape(kind, size, joins, 0.0)
    if state in ("free", "mine", "offered"):
        drawing = whole.point([0] + [FILL] * 255)
    else:
        inner = _shape(kind, size, joins, 0.07 if state == "taken" else 0.12)
        drawing = whole.point([0] + [INK] * 255)
        drawing.paste(_hatching(whole.size, size) if state == "taken" else FILL, (0, 0, *whole.size), inner)
    return drawing.reduce(SCALE)


def _hatching(large: tuple[int, int], size: int) -> Image.Image:
    """Diagonal lines, ink on fill."""
    lines = Image.new("L", large, FILL)
    draw = ImageDraw.Draw(lines)
    step = max(size // 4, 6) * SCALE
    for x in range(-large[1], large[0] + large[1], step):
        draw.line((x, large[1], x + large[1], 0), fill=INK, width=round(size * SCALE * 0.07))
    return lines


def _shape(kind: str, size: int, joins: int, inset: float) -> Image.Image:
    """The outline of a class as a mask, `inset` (of the size) inwards, SCALE times the size."""
    unit = size * SCALE
    edge = round(unit * inset)
    mask = Image.new("L", (unit + abs(joins) * SCALE, unit), 0)
    draw = ImageDraw.Draw(mask)
    low, high = edge, unit - 1 - edge
    if kind == "l":
        _half_sofa(draw, unit, joins * SCALE, edge)
    elif kind == "w":
        draw.ellipse((low, low, high, high), fill=255)
    elif kind == "c":
        draw.rounded_rectangle((low, low, high, high), unit * 0.46 - edge, fill=255, corners=(True, True, False, False))
        draw.rounded_rectangle((low, unit // 2, high, high), unit * 0.12, fill=255)
    elif kind == "r":
        draw.rounded_rectangle((low, low, high, round(unit * 0.76) - edge), unit * 0.2, fill=255)
        draw.rounded_rectangle((unit * 0.1 + edge, unit * 0.84, unit * 0.9 - edge, high), unit * 0.07, fill=255)
    elif kind in _POLYGONS:
        draw.polygon([_inwards(point, unit, edge) for point in _POLYGONS[kind]], fill=255)
    else:
        draw.rounded_rectangle((low, low, high, high), unit * 0.2, fill=255)
    return mask


_POLYGONS: dict[str, tuple[tuple[float, float], ...]] = {
    "p": ((0.27, 0), (0.73, 0), (1, 0.27), (1, 0.73), (0.73, 1), (0.27, 1), (0, 0.73), (0, 0.27)),
    "v": ((0, 0), (0.26, 0.17), (0.5, 0), (0.74, 0.17), (1, 0), (1, 0.86), (0.86, 1), (0.14, 1), (0, 0.86)),
}


def _inwards(point: tuple[float, float], unit: int, edge: int) -> tuple[float, float]:
    x, y = (edge + part * (unit - 1 - 2 * edge) for part in point)
    return x, y


def _half_sofa(draw: ImageDraw.ImageDraw, unit: int, joins: int, edge: int) -> None:
    """Round outside, straight where it meets the other half, with a seam between."""
    seam = round(unit * 0.03)
    low, high = edge, unit - 1 - edge
    bend = min(unit * 0.38, (high - low) / 2 - 1)
    if joins >= 0:
        right = unit - 1 + joins - max(edge, seam if joins else 0)
        draw.rounded_rectangle((low, low, right, high), bend, fill=255, corners=(True, False, False, True))
    else:
        left = max(edge, seam)
        draw.rounded_rectangle((left, low, high - joins, high), bend, fill=255, corners=(False, True, True, False))


def _over(drawing: Image.Image, mark: Image.Image, joins: int) -> Image.Image:
    """The mark's ink on the seat's own square."""
    drawing.paste(INK, (max(-joins, 0), 0), mark)
    return drawing


@functools.lru_cache(maxsize=64)
def _tick(size: int) -> Image.Image:
    unit = size * SCALE
    mask = Image.new("L", (unit, unit), 0)
    draw = ImageDraw.Draw(mask)
    width = round(unit * 0.14)
    points = [(x * unit, y * unit) for x, y in _TICK]
    draw.line(points, fill=255, width=width, joint="curve")
    for x, y in (points[0], points[-1]):
        draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
    return mask.reduce(SCALE)


@functools.lru_cache(maxsize=64)
def _wheelchair(size: int) -> Image.Image:
    """A person in a wheelchair, facing right."""
    unit = size * SCALE
    mask = Image.new("L", (unit, unit), 0)
    draw = ImageDraw.Draw(mask)

    def strokes(points: tuple[tuple[float, float], ...], width: float) -> None:
        draw.line([(x * unit, y * unit) for x, y in points], fill=255, width=round(width * unit), joint="curve")

    draw.ellipse((unit * 0.36, unit * 0.13, unit * 0.52, unit * 0.29), fill=255)
    strokes(((0.44, 0.3), (0.47, 0.56), (0.65, 0.56), (0.73, 0.79), (0.81, 0.76)), 0.085)
    strokes(((0.45, 0.41), (0.63, 0.41)), 0.07)
    draw.arc((unit * 0.23, unit * 0.4, unit * 0.67, unit * 0.84), 40, 252, fill=255, width=round(unit * 0.075))
    return mask.reduce(SCALE)


def _number(drawing: Image.Image, label: str, at: tuple[int, int], size: int, *, bold: bool) -> None:
    face = font("bold", round(size * (0.72 if bold else 0.46)))
    if face.size >= SMALLEST_NUMBER:
        ImageDraw.Draw(drawing).text(at, label, fill=INK, font=face, anchor="mm")
