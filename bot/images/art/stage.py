"""On stage and behind it: a mask, a keyhole, a telephone, a spiral of painted scenery, a churchyard."""

import math
import random

from bot.images.art.canvas import HIGH, TITLE_TOP, WIDE, Canvas, Look, Point, around, curve
from bot.images.inks import Colour, colour, mix

MASK = (
    Look(colour("#160a10"), colour("#f7ead6"), colour("#c9353f"), colour("#1f0d16"),
         (colour("#8f1626"), colour("#b8212f"), colour("#f4ecdf"), colour("#d8b15a"))),
    Look(colour("#100d1c"), colour("#f1ecf7"), colour("#b98a3e"), colour("#1a1430"),
         (colour("#40286b"), colour("#573a8c"), colour("#f3eee6"), colour("#d9b15c"))),
)  # fmt: skip
KEYHOLE = (
    Look(colour("#1b1530"), colour("#fdf0dc"), colour("#ff8a3c"), colour("#ff8a3c"),
         (colour("#f2447a"), colour("#ffc94a"), colour("#2bb0a6"), colour("#fdf6ea"))),
    Look(colour("#10222e"), colour("#f8f1e0"), colour("#f2c230"), colour("#2f9fb0"),
         (colour("#ef5a3c"), colour("#f2c230"), colour("#1d6f86"), colour("#fbf7ec"))),
)  # fmt: skip
PHONE = (
    Look(colour("#22232b"), colour("#fbf1df"), colour("#ef5b44"), colour("#f5d9a8"),
         (colour("#ef5b44"), colour("#2d8c8c"), colour("#22232b"), colour("#fff8ea"))),
    Look(colour("#2a1836"), colour("#fceee2"), colour("#f6a53a"), colour("#f3c6b8"),
         (colour("#e0506f"), colour("#f6a53a"), colour("#2a1836"), colour("#fff6ee"))),
)  # fmt: skip
SPIRAL = (
    Look(colour("#14110f"), colour("#f3e4bd"), colour("#c8502b"), colour("#d9b765"),
         (colour("#14110f"), colour("#a77b3a"), colour("#6f7f5a"), colour("#f3e4bd"))),
    Look(colour("#101a1c"), colour("#efe8d2"), colour("#d77a3a"), colour("#9fb3a0"),
         (colour("#101a1c"), colour("#5f7d72"), colour("#c8a35a"), colour("#efe8d2"))),
)  # fmt: skip
GRAVES = (
    Look(colour("#0b100c"), colour("#e9f0dc"), colour("#9fc24d"), colour("#1d2f22"),
         (colour("#d7e3a8"), colour("#2c4531"), colour("#15231a"), colour("#8aa35a"))),
    Look(colour("#0f0c14"), colour("#efe9f2"), colour("#d0563f"), colour("#2b2338"),
         (colour("#e8d6c4"), colour("#40344f"), colour("#1c1726"), colour("#a98fb0"))),
)  # fmt: skip


def mask(look: Look, chance: random.Random, width: int) -> Canvas:
    """Half a white mask between two curtains."""
    fold, light, white, gold = look.other
    canvas = Canvas(width, look.sky)
    canvas.disc(50, 48, 44, mix(look.sky, fold, 0.3))
    canvas.disc(50, 48, 33, mix(look.sky, fold, 0.55))
    way = chance.choice((-1, 1))

    def at(*points: Point) -> list[Point]:
        return [(50 + way * (x - 50), y) for x, y in points]

    outline = [(50, 18), (64, 21), (72, 34), (71, 52), (65, 70), (56, 83), (50, 87)]
    dark = look.ground
    canvas.polygon([*curve(at(*((100 - x, y) for x, y in outline))), (50, 50)], dark)
    canvas.polygon([*curve(at(*outline)), (50, 50)], white)
    canvas.polygon(curve(at((53, 45), (59, 41.5), (66, 43), (66.5, 46.5), (60, 49), (54, 48), (53, 45))), dark)
    canvas.line(curve(at((52, 37), (58, 33.5), (67, 35.5))), 1.6, dark)
    canvas.polygon(at((50, 47), (54.5, 61), (50, 64)), mix(white, dark, 0.18))
    canvas.polygon(curve(at((50, 71.5), (54, 70), (59, 72), (54, 75.5), (50, 75.5))), look.accent)
    canvas.polygon(curve(at((34, 46), (40, 42.5), (46, 45.5), (40, 48.5), (34, 46))), gold)
    canvas.disc(50 - way * 10, 45.6, 1.6, dark)
    for side in (-1, 1):
        _curtain(canvas, side, fold, light, gold)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def _curtain(canvas: Canvas, side: int, fold: Colour, light: Colour, gold: Colour) -> None:
    """Drawn aside: wide at the top, tied at half height, falling straight below."""
    for pleat in range(6):
        top, tie, foot = 46 - pleat * 7.6, 17 - pleat * 2.9, 24 - pleat * 4
        edge = [(top, -1), (top * 0.9, 18), (tie + 5, 52), (tie, 66), (foot, 84), (foot, 105)]
        points = [(50 + side * (50 - x), y) for x, y in curve(edge)]
        canvas.polygon([*points, (50 + side * 50, 105), (50 + side * 50, -1)], light if pleat % 2 else fold)
    canvas.line([(50 + side * 50, 63), (50 + side * 31, 67)], 2.6, gold)
    canvas.disc(50 + side * 32, 68, 2.6, gold)


def keyhole(look: Look, chance: random.Random, width: int) -> Canvas:
    """Somebody looks through a keyhole; arrows of cut paper point everywhere."""
    hot, bright, cool, pale = look.other
    canvas = Canvas(width, look.sky)
    shades = [hot, bright, cool, pale]
    for row in range(8):
        way, shade, y = (-1) ** row, shades[(row + chance.randint(0, 1)) % 4], row * 13.5 - 2
        shift = chance.uniform(-22, 22)
        for arrow in range(-1, 4):
            x = 10 + arrow * 38 + shift
            _arrow(canvas, (x, y + 5), way, shade if shade != look.sky else pale)
    canvas.disc(50, 42, 29, look.ground)
    canvas.polygon([(40, 60), (60, 60), (70, 101), (30, 101)], look.ground)
    canvas.polygon(
        curve([(25, 42), (36, 31), (50, 27), (64, 31), (75, 42), (64, 52), (50, 56), (36, 52), (25, 42)]), pale
    )
    side = chance.choice((-5, 5))
    for radius, shade in ((11.5, cool), (6.4, look.ground)):
        canvas.disc(50 + side, 41, radius, shade)
    canvas.disc(47 + side, 37.5, 2.2, pale)
    canvas.line(curve([(28, 29), (38, 21.5), (50, 19.5), (62, 21.5), (72, 29)]), 2.2, hot)
    canvas.rectangle(0, TITLE_TOP - 4, WIDE, HIGH, look.ground)
    return canvas


def _arrow(canvas: Canvas, tip: Point, way: int, shade: Colour) -> None:
    x, y = tip
    head = [(x, y), (x - way * 10, y - 6.2), (x - way * 10, y - 2.4)]
    canvas.polygon(
        [*head, (x - way * 30, y - 2.4), (x - way * 30, y + 2.4), (x - way * 10, y + 2.4), (x - way * 10, y + 6.2)],
        shade,
    )


def phone(look: Look, chance: random.Random, width: int) -> Canvas:
    """A telephone off the hook, and two people who both talk."""
    hot, cool, dark, pale = look.other
    canvas = Canvas(width, look.sky)
    canvas.rays((50, 96), 40, mix(look.sky, pale, 0.45), chance.uniform(0, 0.1))
    _balloon(canvas, (31, 27), (27, 20), hot, pale, 1)
    _balloon(canvas, (70, 44), (26, 19), cool, pale, -1)
    canvas.ellipse(50, 99, 21, 5.5, dark)
    canvas.polygon(curve([(31, 98), (38, 91), (46, 88), (46, 58), (54, 58), (54, 88), (62, 91), (69, 98)], 4), dark)
    canvas.ellipse(50, 91, 5, 5, pale)
    canvas.ellipse(50, 91, 3, 3, hot)
    canvas.polygon([(43, 50), (57, 50), (54, 60), (46, 60)], dark)
    canvas.ellipse(50, 50, 9, 3.2, dark)
    canvas.ellipse(50, 49.6, 6.6, 2, mix(dark, pale, 0.35))
    canvas.line([(54, 66), (63, 63)], 2, dark)
    canvas.polygon([(62, 55), (68, 55), (67, 78), (63, 78)], dark)
    canvas.polygon([(60, 50), (70, 50), (68.4, 56), (61.6, 56)], dark)
    canvas.line(curve([(65, 78), (68, 88), (80, 90), (82, 97), (70, 100)]), 1.1, dark)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def _balloon(canvas: Canvas, at: Point, half: Point, shade: Colour, line: Colour, way: int) -> None:
    x, y = at
    canvas.ellipse(x, y, *half, shade)
    canvas.polygon(
        [(x + way * 2, y + half[1] * 0.7), (x + way * 17, y + half[1] * 0.5), (x + way * 17, y + half[1] * 1.5)], shade
    )
    for number, (left, right) in enumerate(((0.5, 0.5), (0.69, 0.69), (0.64, 0.38), (0.4, 0.4))):
        level = y - half[1] * 0.48 + number * half[1] * 0.32
        canvas.line([(x - half[0] * left, level), (x + half[0] * right, level)], 1.8, line)


def spiral(look: Look, chance: random.Random, width: int) -> Canvas:
    """Painted scenery: a spiral for a sky, houses of triangles, a sleepwalker."""
    dark, warm, cold, pale = look.other
    canvas = Canvas(width, look.sky)
    centre, turn = (50.0, 40.0), chance.uniform(0, 6)
    for shade, offset in ((warm, 0.0), (dark, math.pi)):
        points = [around(centre, 1.1 + step * 0.235, turn + offset + step * 0.11) for step in range(260)]
        canvas.line(points, 3.4 if shade == dark else 2.6, shade)
    for side in (-1, 1):
        for reach, low, high, shade in ((46, 14, 64, cold), (36, 46, 104, dark), (30, 2, 40, dark)):
            lean = chance.uniform(-6, 6)
            edge = 50 + side * 52
            canvas.polygon([(edge, low), (edge - side * reach * 0.75, (low + high) / 2 + lean), (edge, high)], shade)
        x = 50 + side * 40
        canvas.polygon([(x - 4, 66), (x + 5, 62), (x + 3, 76), (x - 5, 78)], pale)
        canvas.line([(x, 64), (x - 1, 77)], 0.9, dark)
    canvas.polygon([(34, 106), (46, 74), (41, 64), (58, 70), (54, 80), (72, 106)], pale)
    _sleepwalker(canvas, 50, dark, pale)
    canvas.polygon([(0, 101), (18, 97), (30, 104), (58, 99), (74, 105), (100, 96), (100, HIGH), (0, HIGH)], look.ground)
    return canvas


def _sleepwalker(canvas: Canvas, x: float, dark: Colour, pale: Colour) -> None:
    canvas.polygon(
        curve(
            [
                (x - 5, 104),
                (x - 4, 84),
                (x - 6.5, 62),
                (x - 3, 54),
                (x + 3, 54),
                (x + 6.5, 62),
                (x + 4, 84),
                (x + 5, 104),
            ],
            5,
        ),
        dark,
    )
    canvas.ellipse(x, 48, 4.4, 6, dark)
    canvas.ellipse(x, 49, 3.1, 4.4, pale)
    for way in (-1, 1):
        canvas.polygon([(x + way * 0.5, 47.6), (x + way * 2.3, 46.8), (x + way * 1.5, 50.5)], dark)
        canvas.line([(x + way * 5, 60), (x + way * 17, 49), (x + way * 20, 38)], 2.6, dark)
        for spread in (-2.2, 0, 2.2):
            canvas.line([(x + way * 20, 39), (x + way * 21 + spread, 32.5)], 0.9, dark)


def graves(look: Look, chance: random.Random, width: int) -> Canvas:
    """A hand out of the earth, bare branches, a low moon."""
    moon, mist, stone, skin = look.other
    canvas = Canvas(width, look.sky)
    side = chance.choice((-1, 1))
    canvas.disc(50 + side * 16, 38, 25, mix(look.sky, moon, 0.25))
    canvas.disc(50 + side * 16, 38, 20, moon)
    _branch(canvas, (50 - side * 44, 112), -math.pi / 2 + side * 0.12, 34, 5.2, look.ground, chance)
    canvas.polygon([*curve([(0, 84), (30, 76), (62, 82), (100, 74)]), (100, 120), (0, 120)], mist)
    for x, tall in ((16, 20), (36, 13), (70, 15), (90, 22)):
        lean, top = chance.uniform(-3, 3), 94 - tall
        canvas.polygon([(x - 6, 98), (x - 6 + lean, top), (x + 6 + lean, top), (x + 6, 98)], stone)
        canvas.disc(x + lean, top, 6, stone)
    _hand(canvas, 52, skin)
    canvas.polygon(
        [*curve([(0, 98), (24, 93), (44, 97), (52, 94), (62, 97), (100, 91)]), (100, HIGH), (0, HIGH)], look.ground
    )
    return canvas


def _branch(
    canvas: Canvas, start: Point, angle: float, long: float, wide: float, shade: Colour, chance: random.Random
) -> None:
    """A limb and what grows from it, each a third shorter."""
    end = around(start, long, angle)
    across = angle + math.pi / 2
    foot = [around(start, wide / 2, across), around(start, -wide / 2, across)]
    canvas.polygon([foot[0], around(end, wide / 3, across), around(end, -wide / 3, across), foot[1]], shade)
    if long > 5:  # noqa: PLR2004 - a twig
        for fork in (-0.55, 0.35):
            _branch(
                canvas,
                end,
                angle + fork + chance.uniform(-0.25, 0.25),
                long * chance.uniform(0.6, 0.72),
                wide * 0.66,
                shade,
                chance,
            )


def _hand(canvas: Canvas, x: float, skin: Colour) -> None:
    canvas.polygon(
        curve(
            [
                (x - 6, 104),
                (x - 5, 88),
                (x - 9, 78),
                (x - 8, 70),
                (x + 8, 69),
                (x + 9, 78),
                (x + 5.5, 88),
                (x + 6, 104),
            ],
            4,
        ),
        skin,
    )
    for knuckle, bend, tip in (((-6.6, 72), (-9.5, 61), (-6.5, 54)), ((-2.2, 70), (-3, 57), (-0.5, 48)),
                               ((2.4, 70), (4, 57), (6.5, 49.5)), ((6.8, 71), (10, 61), (11.5, 55))):  # fmt: skip
        canvas.line([(x + px, py) for px, py in (knuckle, bend, tip)], 3.7, skin)
        canvas.disc(x + tip[0], tip[1], 1.85, skin)
    canvas.line([(x - 7, 82), (x - 16, 75), (x - 17, 66)], 4, skin)
    canvas.disc(x - 17, 66, 2, skin)
