"""A sheet of 100 by 150 units to compose a poster on, whatever its size in pixels; drawn at twice that, then halved."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from bot.images.inks import Colour

WIDE, HIGH = 100, 150  # units
TITLE_TOP = 104  # below stand the words, on the look's ground
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """A style's colours: `ground` lies under the title, `ink` is the title, `accent` the small print's rule."""

    ground: Colour
    ink: Colour
    accent: Colour
    sky: Colour
    other: tuple[Colour, ...]


class Canvas:
    """Flat shapes in units; y grows downwards."""

    def __init__(self, width: int, colour: Colour) -> None:
        self._unit = 2 * width / WIDE
        self._image = Image.new("RGB", (2 * width, 2 * width * HIGH // WIDE), colour)
        self._draw = ImageDraw.Draw(self._image)

    def finished(self) -> Image.Image:
        return self._image.reduce(2)

    def polygon(self, points: Iterable[Point], colour: Colour) -> None:
        self._draw.polygon([(x * self._unit, y * self._unit) for x, y in points], fill=colour)

    def rectangle(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        box = (left * self._unit, top * self._unit, right * self._unit - 1, bottom * self._unit - 1)
        if box[2] >= box[0] and box[3] >= box[1]:
            self._draw.rectangle(box, fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.ellipse(x, y, radius, radius, colour)

    def ellipse(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        self._draw.ellipse(self._box(x, y, across, down), fill=colour)

    def ring(self, x: float, y: float, radius: float, width: float, colour: Colour) -> None:
        self._draw.ellipse(self._box(x, y, radius, radius), outline=colour, width=round(width * self._unit))

    def slice(self, x: float, y: float, radius: float, start: float, end: float, colour: Colour) -> None:
        """Degrees clockwise from three o'clock."""
        self._draw.pieslice(self._box(x, y, radius, radius), start, end, fill=colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        ends = [(x * self._unit, y * self._unit) for x, y in points]
        self._draw.line(ends, fill=colour, width=max(1, round(width * self._unit)), joint="curve")

    def rays(self, centre: Point, count: int, colour: Colour, turn: float = 0.0) -> None:
        """Beams from a point over the whole sheet, as wide as what lies between them."""
        step = 2 * math.pi / count
        for number in range(count):
            start = turn + number * step
            self.polygon([centre, around(centre, 220, start), around(centre, 220, start + step / 2)], colour)

    def _box(self, x: float, y: float, across: float, down: float) -> tuple[float, float, float, float]:
        unit = self._unit
        return (x - across) * unit, (y - down) * unit, (x + across) * unit, (y + down) * unit


def around(centre: Point, radius: float, angle: float) -> Point:
    """The point at an angle in radians, clockwise from three o'clock."""
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def curve(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """A smooth line through the points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    smooth: list[Point] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        smooth += [_between(a, b, c, d, step / steps) for step in range(steps)]
    return [*smooth, points[-1]]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    x, y = (
        0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3)
        for p, q, r, s in zip(a, b, c, d, strict=True)
    )
    return x, y
