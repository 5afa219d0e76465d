"""The machine age: a city of rays for science fiction, red diagonals for history, an eye for documentaries, a train."""

import math
import random

from bot.images.art.canvas import HIGH, TITLE_TOP, WIDE, Canvas, Look, around
from bot.images.inks import Colour, colour, mix

CITY = (
    Look(colour("#0e1a2b"), colour("#f5e3b3"), colour("#d99a3d"), colour("#17304a"),
         (colour("#1f4060"), colour("#d99a3d"), colour("#f0cd7e"), colour("#0a1320"))),
    Look(colour("#1a1210"), colour("#f7e7d0"), colour("#e0703a"), colour("#4a2a20"),
         (colour("#633a2b"), colour("#e0703a"), colour("#f5b46b"), colour("#140c0a"))),
    Look(colour("#0c1f1e"), colour("#e9f2df"), colour("#c9b458"), colour("#15403d"),
         (colour("#1d5450"), colour("#c9b458"), colour("#e8dc9b"), colour("#081615"))),
)  # fmt: skip
SPACE = (
    Look(colour("#0b1026"), colour("#f6ecd2"), colour("#ef6f4c"), colour("#131a3d"),
         (colour("#f2d58b"), colour("#d9a95c"), colour("#ef6f4c"), colour("#f6ecd2"))),
    Look(colour("#14102a"), colour("#f4e9ff"), colour("#5fd0c5"), colour("#2a1c4f"),
         (colour("#e7c6ee"), colour("#b98fcf"), colour("#5fd0c5"), colour("#ffffff"))),
)  # fmt: skip
REVOLT = (
    Look(colour("#17130f"), colour("#f3e7cf"), colour("#d2281f"), colour("#f0e2c4"),
         (colour("#d2281f"), colour("#17130f"), colour("#b9a988"))),
    Look(colour("#b8231b"), colour("#fbf0da"), colour("#17130f"), colour("#f3e6c9"),
         (colour("#17130f"), colour("#b8231b"), colour("#cbb891"))),
    Look(colour("#13222c"), colour("#f2ead8"), colour("#e0452b"), colour("#e9dfc8"),
         (colour("#e0452b"), colour("#13222c"), colour("#a7b0ab"))),
)  # fmt: skip
EYE = (
    Look(colour("#101214"), colour("#f4f1e8"), colour("#e8b23a"), colour("#ece4d0"),
         (colour("#101214"), colour("#c43d2a"), colour("#e8b23a"), colour("#f4f1e8"))),
    Look(colour("#0f1a24"), colour("#f1efe6"), colour("#ef7d4f"), colour("#cfe0df"),
         (colour("#0f1a24"), colour("#2c7a85"), colour("#ef7d4f"), colour("#f6f4ec"))),
)  # fmt: skip
TRAIN = (
    Look(colour("#14181c"), colour("#f6ead0"), colour("#e2572b"), colour("#e9b44c"),
         (colour("#d98b2b"), colour("#2a3138"), colour("#e2572b"), colour("#f6ead0"))),
    Look(colour("#16131a"), colour("#f3e9dc"), colour("#d9a441"), colour("#7fa6a3"),
         (colour("#5f8a8a"), colour("#2d2833"), colour("#c8452f"), colour("#f3e9dc"))),
)  # fmt: skip


def city(look: Look, chance: random.Random, width: int) -> Canvas:
    """Towers in steps under a rising wheel and its rays."""
    ray, metal, bright, dark = look.other
    canvas = Canvas(width, look.sky)
    centre = (50.0, 50.0)
    canvas.rays(centre, 36, ray, math.pi / 72)
    gear(canvas, centre, 27, chance.choice((16, 20, 24)), metal)
    canvas.disc(50, 50, 20, look.sky)
    canvas.ring(50, 50, 18.5, 1.2, bright)
    canvas.disc(50, 50, 13, bright)
    canvas.disc(50, 50, 10.5, metal)
    for step, shade in ((0, mix(look.sky, dark, 0.45)), (1, mix(look.sky, dark, 0.8)), (2, look.ground)):
        _towers(canvas, chance, 78 + step * 8, 11 - step, shade, bright if step else None)
    canvas.polygon([(50, 22), (53, 62), (55, 110), (45, 110), (47, 62)], look.ground)
    for level in (58, 70, 82):
        half = 4 + (level - 58) * 0.2
        canvas.rectangle(50 - half, level, 50 + half, 112, look.ground)
        canvas.rectangle(50 - half, level, 50 + half, level + 0.9, metal)
    canvas.rectangle(0, TITLE_TOP - 4, WIDE, HIGH, look.ground)
    return canvas


def _towers(canvas: Canvas, chance: random.Random, low: float, wide: float, shade: Colour, lit: Colour | None) -> None:
    """The same skyline to the left and to the right."""
    x = 6.0
    while x < 50:  # noqa: PLR2004 - the middle
        tall = chance.uniform(12, 34) * (1 - x / 90)
        for way in (-1, 1):
            middle = 50 + way * x
            for narrower, higher in ((0, 0), (0.22, 5), (0.36, 9)):
                half = wide / 2 - wide * narrower
                canvas.rectangle(middle - half, low - tall - higher, middle + half, 112, shade)
            for floor in range(int(tall // 5) if lit else 0):
                y = low - tall + 3 + floor * 5
                canvas.rectangle(middle - 1.6, y, middle - 0.6, y + 1.8, lit or shade)
                canvas.rectangle(middle + 0.6, y, middle + 1.6, y + 1.8, lit or shade)
        x += wide * chance.uniform(0.95, 1.2)


def gear(canvas: Canvas, centre: tuple[float, float], radius: float, teeth: int, shade: Colour) -> None:
    canvas.disc(*centre, radius, shade)
    step = 2 * math.pi / teeth
    for tooth in range(teeth):
        start = tooth * step
        corners = ((radius * 0.98, -0.28), (radius * 1.12, -0.18), (radius * 1.12, 0.18), (radius * 0.98, 0.28))
        canvas.polygon([around(centre, far, start + share * step) for far, share in corners], shade)


def space(look: Look, chance: random.Random, width: int) -> Canvas:
    """A planet with a face of craters, and a shell on its way there."""
    moon, crater, flame, pale = look.other
    canvas = Canvas(width, look.sky)
    for _ in range(70):
        canvas.disc(chance.uniform(0, WIDE), chance.uniform(0, 104), chance.choice((0.25, 0.35, 0.6)), pale)
    side = chance.choice((-1, 1))
    x = 50 + side * 14
    for ring in (44, 39):
        canvas.ring(x, 46, ring, 0.5, mix(look.sky, moon, 0.5))
    canvas.disc(x, 46, 32, moon)
    for dx, dy, radius in (
        (-12, -12, 6),
        (9, -16, 3.4),
        (14, 2, 5),
        (-16, 8, 3),
        (-2, 16, 7),
        (16, 16, 2.6),
        (0, -4, 2.4),
    ):
        canvas.disc(x + dx, 46 + dy, radius, crater)
        canvas.disc(x + dx + side * 0.9, 46 + dy + 0.9, radius * 0.82, mix(crater, moon, 0.35))
    _shell(canvas, side, flame, pale)
    canvas.ellipse(50, 138, 100, 46, look.ground)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def _shell(canvas: Canvas, side: int, flame: Colour, pale: Colour) -> None:
    """A bullet of a rocket, slantwise, with its trail."""
    nose, tail = (50 - side * 8, 56.0), (50 - side * 30, 90.0)
    ahead = math.atan2(nose[1] - tail[1], nose[0] - tail[0])
    across = ahead + math.pi / 2
    for spread, long, shade in ((4.6, 60, flame), (2.6, 44, pale)):
        end = around(tail, -long, ahead)
        canvas.polygon([around(tail, spread, across), around(tail, -spread, across), end], shade)
    middle = around(nose, -9, ahead)
    body = [around(p, s * 5, across) for p, s in ((tail, 1), (middle, 1))]
    body += [around(nose, -2, ahead), nose, *(around(p, s * 5, across) for p, s in ((middle, -1), (tail, -1)))]
    canvas.polygon(body, pale)
    canvas.polygon([around(middle, 5, across), nose, around(middle, -5, across)], flame)
    for back in (17, 24):
        at = around(nose, -back, ahead)
        canvas.disc(*at, 1.7, flame)


def revolt(look: Look, chance: random.Random, width: int) -> Canvas:
    """Paper, a wedge driven into a disc, bars at one angle: a page set by a constructivist."""
    strong, dark, dull = look.other
    canvas = Canvas(width, look.sky)
    way = chance.choice((-1, 1))

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(50 + way * (x - 50), y) for x, y in points]

    canvas.polygon(at((0, 66), (WIDE, 12), (WIDE, 30), (0, 84)), dull)
    canvas.disc(50 + way * 14, 48, 31, dark)
    canvas.disc(50 + way * 14, 48, 22, look.sky)
    canvas.disc(50 + way * 14, 48, 12, dark)
    canvas.polygon(at((-4, 0), (22, -4), (74, 52), (66, 55), (-4, 36)), strong)
    for bar in range(chance.randint(3, 5)):
        low, end = 74 + bar * 6.5, 52 - bar * 9
        canvas.polygon(at((0, low), (end, low - end * 0.54), (end, low + 3.2 - end * 0.54), (0, low + 3.2)), dark)
    canvas.polygon(at((0, 116), (WIDE, 62), (WIDE, 76), (0, 130)), strong)
    canvas.polygon(at((30, 112), (WIDE, 74.5), (WIDE, 79), (30, 116)), dark)
    canvas.polygon([(0, 106), (WIDE, 96) if way > 0 else (WIDE, 106), (WIDE, HIGH), (0, HIGH)], look.ground)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def eye(look: Look, chance: random.Random, width: int) -> Canvas:
    """A lens that is an eye, between two strips of film."""
    dark, warm, bright, pale = look.other
    canvas = Canvas(width, look.sky)
    canvas.rays((50, 52), 24, mix(look.sky, bright, 0.35), chance.uniform(0, 0.2))
    canvas.polygon([(6, 52), (28, 28), (50, 21), (72, 28), (94, 52), (72, 76), (50, 83), (28, 76)], dark)
    for radius, shade in ((29, pale), (26, dark), (22, warm), (18, dark), (13, bright), (8.5, dark)):
        canvas.disc(50, 52, radius, shade)
    for blade in range(8):
        angle = blade * math.pi / 4 + 0.2
        canvas.line([around((50, 52), 8.5, angle), around((50, 52), 17.5, angle + 0.6)], 0.9, dark)
    canvas.disc(44, 45, 3.2, pale)
    canvas.disc(55, 58, 1.5, pale)
    for left in (0, 90):
        canvas.rectangle(left, 0, left + 10, 110, dark)
        for hole in range(14):
            canvas.rectangle(left + 3, 2 + hole * 7.6, left + 7, 6 + hole * 7.6, look.sky)
    canvas.rectangle(0, TITLE_TOP - 4, WIDE, HIGH, look.ground)
    return canvas


def train(look: Look, chance: random.Random, width: int) -> Canvas:
    """A locomotive head on, out of its own smoke."""
    stripe, iron, red, pale = look.other
    canvas = Canvas(width, look.sky)
    canvas.rays((50, 62), 28, stripe, chance.uniform(0, 0.2))
    for x, y, radius in ((50, 8, 12), (37, 3, 10), (64, 0, 13), (22, -4, 10), (82, -3, 9), (52, 20, 8)):
        canvas.disc(x, y, radius, pale)
    canvas.polygon([(44, 22), (56, 22), (55, 40), (45, 40)], look.ground)
    canvas.rectangle(42, 20, 58, 23.5, look.ground)
    canvas.disc(50, 60, 27, look.ground)
    canvas.disc(50, 60, 23.5, iron)
    canvas.ring(50, 60, 20, 0.9, look.ground)
    for bolt in range(16):
        canvas.disc(*around((50, 60), 25.2, bolt * math.pi / 8), 0.7, pale)
    canvas.disc(50, 46, 7.5, look.ground)
    canvas.disc(50, 46, 6, pale)
    gear(canvas, (50, 64), 8, 5, red)
    canvas.disc(50, 64, 3.2, iron)
    canvas.rectangle(14, 84, 86, 91, red)
    for x in (20, 80):
        canvas.disc(x, 87.5, 5, look.ground)
        canvas.disc(x, 87.5, 3, pale)
    canvas.polygon([(24, 91), (76, 91), (94, 112), (6, 112)], look.ground)
    for x in range(28, 76, 6):
        canvas.line([(x, 92), (50 + (x - 50) * 1.7, 112)], 0.8, pale)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas
