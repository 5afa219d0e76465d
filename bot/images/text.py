"""Setting text: as large as fits, wrapped at words, cut with an ellipsis only when nothing else helps."""

import re
from dataclasses import dataclass

from PIL import ImageDraw

from bot.images.fonts import Face, Font, font

ELLIPSIS = "…"
_LEADING = 1.16  # of the size, from one line to the next
_BREAK = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text set in a face; `height` and `leading` in pixels."""

    font: Font
    lines: tuple[str, ...]
    leading: int

    @property
    def height(self) -> int:
        return self.leading * len(self.lines)

    @property
    def width(self) -> int:
        return max(round(self.font.getlength(line)) for line in self.lines)


def fit(text: str, face: Face, width: int, largest: int, smallest: int) -> Block:
    """One line no wider than that, as large as it can be, cut at the smallest size."""
    return fit_box(text, face, (width, _leading(largest)), largest, smallest, most_lines=1)


def fit_box(text: str, face: Face, box: tuple[int, int], largest: int, smallest: int, most_lines: int = 9) -> Block:
    """Text wrapped into a box (width, height), as large as fits in it; cut with an ellipsis at the smallest size."""
    width, height = box
    sizes = range(largest, smallest - 1, -max(1, largest // 24))
    for size in sizes:
        face_font = font(face, size, text)
        lines = wrap(text, face_font, width)
        if _fits(lines, face_font, box, min(most_lines, height // _leading(size))):
            return Block(face_font, tuple(lines), _leading(size))
    face_font = font(face, smallest, text)
    room = max(1, min(most_lines, height // _leading(smallest)))
    return Block(face_font, tuple(_cut(text, face_font, width, room)), _leading(smallest))


def wrap(text: str, face_font: Font, width: int) -> list[str]:
    """Lines of whole words, what a no-break space joins on one; a word wider than the line stands alone on one."""
    lines = [""]
    for word in _BREAK.split(text.strip()):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face_font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def ellipsis(text: str, face_font: Font, width: int) -> str:
    """The text, or as much of its beginning as fits with an ellipsis."""
    if face_font.getlength(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if face_font.getlength(text[:middle].rstrip() + ELLIPSIS) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def draw_block(
    draw: ImageDraw.ImageDraw, block: Block, at: tuple[int, int], fill: int | tuple[int, int, int], anchor: str = "l"
) -> None:
    """The lines from a top corner down: `anchor` l, m or r says which side of `x` they hang on."""
    x, y = at
    for line in block.lines:
        draw.text((x, y + block.leading // 2), line, fill=fill, font=block.font, anchor=f"{anchor}m")
        y += block.leading


def _cut(text: str, face_font: Font, width: int, most: int) -> list[str]:
    lines = wrap(text, face_font, width)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [ellipsis(line, face_font, width) for line in kept]


def _fits(lines: list[str], face_font: Font, box: tuple[int, int], most: int) -> bool:
    return len(lines) <= most and all(face_font.getlength(line) <= box[0] for line in lines)


def _leading(size: int) -> int:
    return round(size * _LEADING)
