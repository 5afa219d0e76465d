"""Colour by number: pictures are drawn as bytes and coloured by a palette at the end.

A paint is 7 neighbouring palette entries from paper over fill to ink. Within one paint, blending two numbers blends
their colours, so shapes and letters are smooth at the price of one byte a pixel, and PNG packs them small.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PIL import Image

Colour = tuple[int, int, int]
LEVELS = 7
PAPER, FILL, INK = 0, 119, 255  # of a drawing in grey, before it gets its paint


@dataclass(frozen=True, slots=True)
class Paint:
    """Where a paint's entries begin, and the table that turns a drawing in grey into them (for Image.point)."""

    base: int
    table: tuple[int, ...]

    @property
    def paper(self) -> int:
        return self.base

    @property
    def fill(self) -> int:
        return self.table[FILL]

    @property
    def ink(self) -> int:
        return self.table[INK]


def paints(names: Sequence[str], start: int = 0) -> dict[str, Paint]:
    """A paint for each name; at most 36 of them in a palette."""
    bases = {name: start + at * LEVELS for at, name in enumerate(names)}
    levels = [_level(value) for value in range(256)]
    return {name: Paint(base, tuple(base + level for level in levels)) for name, base in bases.items()}


def _level(value: int) -> int:
    return (value * (LEVELS - 1) + 127) // 255


def palette(colours: Mapping[str, tuple[Colour, Colour, Colour]]) -> bytes:
    """The entries of paints (paper, fill, ink) in the mapping's order."""
    return bytes(part for three in colours.values() for colour in _ramp(*three) for part in colour)


def _ramp(paper: Colour, fill: Colour, ink: Colour) -> list[Colour]:
    middle = _level(FILL)
    first = [mix(paper, fill, level / middle) for level in range(middle)]
    return first + [mix(fill, ink, level / (LEVELS - 1 - middle)) for level in range(LEVELS - middle)]


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """So much of the other colour."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def colour(code: str) -> Colour:
    """#rrggbb."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def luminance(one: Colour) -> float:
    """Relative luminance as WCAG 2 defines it, 0 to 1."""
    red, green, blue = ((part / 255 + 0.055) / 1.055 for part in one)
    linear = [
        part / 255 / 12.92 if part <= 10 else curved**2.4  # noqa: PLR2004 - 0.03928 of 255
        for part, curved in zip(one, (red, green, blue), strict=True)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def png(drawing: Image.Image, entries: bytes) -> bytes:
    """A drawing in palette numbers as the bytes of a palette PNG."""
    drawing.putpalette(entries)
    out = io.BytesIO()
    drawing.save(out, "PNG", compress_level=7)
    return out.getvalue()
