"""After dark: crooked houses for horror, light through blinds for crime."""

import random
from collections.abc import Sequence

from bot.images.art.canvas import HIGH, TITLE_TOP, WIDE, Canvas, Look, Point, curve
from bot.images.inks import colour

HORROR = (
    Look(colour("#0c0f12"), colour("#f1e6c8"), colour("#b3202a"), colour("#1f3b40"),
         (colour("#2c5257"), colour("#f1e6c8"), colour("#0f1d20"), colour("#d9b84a"))),
    Look(colour("#120a0d"), colour("#f4e3cf"), colour("#d8412f"), colour("#4a0f18"),
         (colour("#6b1620"), colour("#f0c9a0"), colour("#1d0a0e"), colour("#e9a23b"))),
    Look(colour("#0d0b16"), colour("#ece6f5"), colour("#8fbf4f"), colour("#2a2350"),
         (colour("#3a3168"), colour("#e8e6d0"), colour("#15112b"), colour("#b7d968"))),
)  # fmt: skip
NOIR = (
    Look(colour("#0b0e13"), colour("#f3ead6"), colour("#e2a33a"), colour("#16222d"),
         (colour("#e2a33a"), colour("#24394a"), colour("#f6d48a"))),
    Look(colour("#0e0c0f"), colour("#f2efe9"), colour("#d64b3c"), colour("#2a1c22"),
         (colour("#d64b3c"), colour("#47303a"), colour("#f3b19a"))),
    Look(colour("#0a0d0e"), colour("#eef3ee"), colour("#57b7a5"), colour("#12282a"),
         (colour("#57b7a5"), colour("#1d4244"), colour("#bfe6d6"))),
)  # fmt: skip


def horror(look: Look, chance: random.Random, width: int) -> Canvas:
    """A great moon, a crooked street, and a shadow that comes up it."""
    light, moon, dark, lamp = look.other
    canvas = Canvas(width, look.sky)
    side = chance.choice((30, 68))
    for top in (0, 26, 52):
        canvas.polygon([(0, top + 16), (WIDE, top - 6), (WIDE, top + 6), (0, top + 24)], light)
    canvas.disc(side, 40, 27, moon)
    _street(canvas, chance, look, dark, lamp)
    canvas.polygon([(0, 98), (22, 90), (40, 100), (WIDE, 92), (WIDE, HIGH), (0, HIGH)], look.ground)
    _stranger(canvas, side, look)
    return canvas


def _street(
    canvas: Canvas, chance: random.Random, look: Look, dark: tuple[int, int, int], lamp: tuple[int, int, int]
) -> None:
    for left, base in ((-8, dark), (10, look.ground), (62, dark), (80, look.ground)):
        width, lean = chance.randint(18, 24), chance.choice((-7, -5, 6, 8))
        roof = chance.randint(30, 52)
        top = roof + chance.randint(14, 20)
        walls = [(left, 110), (left + lean, top), (left + lean + width, top - 5), (left + width, 110)]
        canvas.polygon(walls, base)
        canvas.polygon(
            [(left + lean - 3, top + 2), (left + lean + width * 0.6, roof), (left + lean + width + 3, top - 3)], base
        )
        for floor in range(chance.randint(1, 2)):
            x, y = left + lean * 0.7 + width * chance.uniform(0.25, 0.5), top + 9 + floor * 18
            canvas.polygon([(x, y), (x + 6, y - 2), (x + 5, y + 9), (x - 1, y + 10)], lamp)
            canvas.line([(x + 2.8, y - 1), (x + 2, y + 10)], 0.8, base)


def _stranger(canvas: Canvas, x: float, look: Look) -> None:
    """Tall, thin, long-fingered, before the moon."""
    body = [(x - 9, 106), (x - 7.5, 62), (x - 8.5, 50), (x - 4, 44), (x - 3, 41)]
    mirrored = [(2 * x - px, py) for px, py in reversed(body)]
    canvas.polygon([*curve(body), *curve(mirrored)], look.ground)
    canvas.ellipse(x, 37, 4.6, 6.2, look.ground)
    for way in (-1, 1):
        canvas.polygon([(x + way * 3, 36), (x + way * 7.5, 31.5), (x + way * 4, 40)], look.ground)
        canvas.line([(x + way * 6, 52), (x + way * 15, 66), (x + way * 12, 55)], 3.2, look.ground)
        for tip in (-3.5, -1.2, 1.2, 3.5):
            canvas.line([(x + way * 12, 55), (x + way * 12 + tip, 45 - abs(tip) * -0.6)], 0.9, look.ground)
        canvas.disc(x + way * 1.8, 36.5, 0.8, look.accent)


def noir(look: Look, chance: random.Random, width: int) -> Canvas:
    """A hat and a raised collar against a lit window with its blinds half shut."""
    light, shade, pale = look.other
    canvas = Canvas(width, look.sky)
    tilt = chance.choice((-9, 9))
    canvas.polygon([(8, 6 + tilt), (92, 6 - tilt), (92, 92 - tilt), (8, 92 + tilt)], light)
    canvas.polygon([(8, 6 + tilt), (92, 6 - tilt), (92, 44 - tilt), (8, 44 + tilt)], pale)
    for slat in range(11):
        y = 6 + slat * 8.2
        canvas.polygon([(4, y + tilt), (96, y - tilt), (96, y + 3.6 - tilt), (4, y + 3.6 + tilt)], shade)
    _detective(canvas, chance.choice((-1, 1)), look)
    canvas.rectangle(0, TITLE_TOP - 4, WIDE, HIGH, look.ground)
    return canvas


def _detective(canvas: Canvas, way: int, look: Look) -> None:
    """A silhouette turned to one side, the brim low, a cigarette burning."""

    def at(points: Sequence[Point]) -> list[Point]:
        return [(50 + way * (x - 50), y) for x, y in points]

    face = [
        (41, 80),
        (40, 66),
        (39, 54),
        (63, 52),
        (64, 57),
        (67.5, 63),
        (64.5, 65),
        (65, 68),
        (63.5, 70),
        (64, 74),
        (60, 78),
        (57, 80),
    ]
    canvas.polygon(at(curve(face, 5)), look.ground)
    crown = [(36, 47), (37, 33), (43, 26), (52, 28), (60, 26), (65, 33), (66, 47)]
    canvas.polygon(at(curve(crown)), look.ground)
    canvas.polygon(
        at(curve([(24, 50), (36, 45), (52, 44), (68, 45), (82, 51), (66, 52), (50, 53), (36, 53), (24, 50)])),
        look.ground,
    )
    canvas.polygon(at([(36.6, 42), (65.8, 41), (66, 45), (36, 46)]), look.accent)
    coat = [(14, 112), (17, 92), (30, 82), (38, 70), (46, 80), (56, 84), (63, 78), (70, 84), (84, 92), (88, 112)]
    canvas.polygon(at(coat), look.ground)
    canvas.line(at([(64.5, 71.5), (73, 73.5)]), 1.1, look.ink)
    canvas.disc(50 + way * 23.5, 73.6, 1.0, look.accent)
    for x, y, radius in ((76, 67, 1.2), (78, 61, 1.7), (75.5, 54.5, 2.2)):
        canvas.ring(50 + way * (x - 50), y, radius, 0.6, look.ink)
