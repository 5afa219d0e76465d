"""In daylight: hats, canes and clocks for comedy, two profiles for romance, hills for the road, towers for tales."""

import math
import random

from bot.images.art.canvas import HIGH, TITLE_TOP, WIDE, Canvas, Look, Point, around, curve
from bot.images.inks import Colour, colour, mix

COMEDY = (
    Look(colour("#f4ead3"), colour("#1b1a1c"), colour("#d8432e"), colour("#f2c14b"),
         (colour("#1b1a1c"), colour("#d8432e"), colour("#1f7f86"), colour("#f4ead3"))),
    Look(colour("#1d3f5e"), colour("#fbf1dc"), colour("#f2b632"), colour("#ef8d6b"),
         (colour("#17202b"), colour("#d13f31"), colour("#f2b632"), colour("#fbf1dc"))),
    Look(colour("#f7efe2"), colour("#232025"), colour("#2f7d5d"), colour("#8ecbb4"),
         (colour("#232025"), colour("#ef6a4a"), colour("#f3c64f"), colour("#f7efe2"))),
)  # fmt: skip
ROMANCE = (
    Look(colour("#3b1430"), colour("#fde8d8"), colour("#f08a6c"), colour("#f3a683"),
         (colour("#fbd9a5"), colour("#7c2447"), colour("#d9566a"))),
    Look(colour("#14304a"), colour("#fdf0dc"), colour("#f2a65a"), colour("#8fb9c9"),
         (colour("#fdf0dc"), colour("#1f4d6e"), colour("#e2725b"))),
    Look(colour("#43202a"), colour("#fbe9dd"), colour("#e9b872"), colour("#e8c1b0"),
         (colour("#fbf0e0"), colour("#8c3d4a"), colour("#c96f5e"))),
)  # fmt: skip
ROAD = (
    Look(colour("#3a1712"), colour("#fbe6c6"), colour("#f0a23c"), colour("#f6c667"),
         (colour("#fbe6c6"), colour("#e8843c"), colour("#c4532d"), colour("#84301f"))),
    Look(colour("#10292f"), colour("#f3efdc"), colour("#e9b44c"), colour("#a9d3cc"),
         (colour("#f7edcb"), colour("#6fae9f"), colour("#3f8180"), colour("#225158"))),
)  # fmt: skip
PEAKS = (
    Look(colour("#17314a"), colour("#f7f1e3"), colour("#f2b53c"), colour("#f3b27a"),
         (colour("#fdf6e8"), colour("#5f86a6"), colour("#33597a"), colour("#d1502f"))),
    Look(colour("#1c2440"), colour("#f4f1f8"), colour("#f28f5b"), colour("#a9c8dd"),
         (colour("#ffffff"), colour("#7089b3"), colour("#43568a"), colour("#e0663f"))),
)  # fmt: skip
TALE = (
    Look(colour("#151a3a"), colour("#fbeccb"), colour("#f2b84b"), colour("#2f3f86"),
         (colour("#fbeccb"), colour("#5a6fc0"), colour("#232c66"), colour("#f2b84b"))),
    Look(colour("#1c2f26"), colour("#f5f0d8"), colour("#ef8a5a"), colour("#6fae8a"),
         (colour("#f5f0d8"), colour("#a9d3a5"), colour("#35614a"), colour("#f7c95c"))),
    Look(colour("#33183f"), colour("#fdeef0"), colour("#f7a24f"), colour("#c86fa0"),
         (colour("#fde3d0"), colour("#e9a3bd"), colour("#6a2f70"), colour("#ffd36b"))),
)  # fmt: skip


def comedy(look: Look, chance: random.Random, width: int) -> Canvas:
    """A bowler, a moustache and a cane, from circles and bars."""
    dark, bold, cool, pale = look.other
    canvas = Canvas(width, look.sky)
    way = chance.choice((-1, 1))
    canvas.disc(50, 52, 43, pale)
    canvas.slice(50, 52, 43, 90 if way > 0 else -90, 270 if way > 0 else 90, cool)
    canvas.polygon([(25, 52), (26, 42), (74, 42), (75, 52)], dark)
    canvas.slice(50, 43, 25, 180, 360, dark)
    canvas.rectangle(25, 37, 75, 43, bold)
    canvas.polygon(
        curve([(12, 50), (20, 46), (50, 50), (80, 46), (88, 50), (80, 55), (50, 54), (20, 55), (12, 50)]), dark
    )
    for side in (-1, 1):
        canvas.disc(50 + side * 12, 62, 4.2, look.ground if side == way else mix(pale, look.sky, 0.4))
        canvas.disc(50 + side * 12 + way, 62.5, 2.2, dark)
        canvas.polygon(
            curve([(50, 75), (50 + side * 8, 73), (50 + side * 15, 79), (50 + side * 9, 81), (50, 79.5)]), dark
        )
    canvas.disc(50, 70, 2.6, bold)
    canvas.polygon([(50, 93), (34, 86), (34, 100)], bold)
    canvas.polygon([(50, 93), (66, 86), (66, 100)], bold)
    canvas.disc(50, 93, 3, dark)
    canvas.line([(50 + way * 43, 100), (50 + way * 36, 30)], 2.2, dark)
    hook = [
        around((50 + way * 31, 30), 5.2, -angle if way > 0 else math.pi + angle) for angle in _turns(0, math.pi, 12)
    ]
    canvas.line(hook, 2.2, dark)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def clock(look: Look, chance: random.Random, width: int) -> Canvas:
    """A clock on a tall house, and somebody hanging from its hand."""
    dark, bold, cool, pale = look.other
    canvas = Canvas(width, look.sky)
    for x in range(0, 100, 20):
        canvas.rectangle(x, 0, x + 10, TITLE_TOP, mix(look.sky, cool, 0.5))
    canvas.disc(50, 50, 42, dark)
    canvas.disc(50, 50, 38, pale)
    for hour in range(12):
        angle = hour * math.pi / 6
        canvas.line(
            [around((50, 50), 30 if hour % 3 else 27, angle), around((50, 50), 35, angle)],
            2.6 if hour % 3 == 0 else 1.3,
            dark,
        )
    canvas.line([(50, 50), around((50, 50), 18, -2.3)], 3, dark)
    tip = around((50, 50), 27, chance.choice((-0.1, 0.08)))
    canvas.line([(50, 50), tip], 2.2, dark)
    canvas.disc(50, 50, 3.4, bold)
    _hanging(canvas, tip, dark, bold, pale)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def _hanging(canvas: Canvas, hand: Point, dark: Colour, bold: Colour, pale: Colour) -> None:
    """Somebody in spectacles and a straw hat, by both hands."""
    x, y = hand[0] - 3, hand[1] + 19
    for way in (-1, 1):
        elbow = (x + way * 9.5, y - 9)
        canvas.line([(hand[0] + way * 2, hand[1]), elbow, (x + way * 5, y + 1)], 3.2, dark)
        canvas.disc(hand[0] + way * 2, hand[1], 2, mix(pale, bold, 0.25))
        knee, foot = (x + way * 5.5, y + 29), (x + way * 2.5 - 6, y + 41)
        canvas.line([(x + way * 2.6, y + 16), knee, foot], 4, dark)
        canvas.polygon([foot, (foot[0] - 5, foot[1] + 2.2), (foot[0] + 1.6, foot[1] + 2.6)], dark)
    canvas.polygon([(x - 7.5, y), (x + 7.5, y), (x + 5, y + 19), (x - 5, y + 19)], dark)
    canvas.polygon([(x - 2.4, y), (x + 2.4, y), (x, y + 9)], pale)
    canvas.polygon([(x - 0.9, y + 1), (x + 0.9, y + 1), (x, y + 8)], bold)
    canvas.disc(x, y - 5, 5.2, mix(pale, bold, 0.25))
    canvas.ellipse(x, y - 8.6, 8.4, 1.5, dark)
    canvas.rectangle(x - 5, y - 13.4, x + 5, y - 8.6, dark)
    canvas.rectangle(x - 5, y - 10.6, x + 5, y - 9, bold)
    for way in (-1, 1):
        canvas.ring(x + way * 2.3, y - 4.8, 1.9, 0.55, dark)


def _turns(start: float, end: float, steps: int) -> list[float]:
    return [start + (end - start) * step / steps for step in range(steps + 1)]


def romance(look: Look, chance: random.Random, width: int) -> Canvas:
    """Two profiles face to face before a setting sun."""
    sun, near, far = look.other
    canvas = Canvas(width, look.sky)
    low = chance.randint(46, 54)
    for ring in (46, 38, 30):
        canvas.disc(50, low, ring, mix(look.sky, sun, (54 - ring) / 34))
    canvas.disc(50, low, 22, sun)
    for wave in range(6):
        y = 78 + wave * 4.6
        canvas.rectangle(30 - wave * 5, y, 70 + wave * 5, y + 1.5, mix(sun, look.sky, wave / 7))
    _profile(canvas, -1, near)
    _profile(canvas, 1, far)
    canvas.polygon(curve([(0, 100), (25, 103), (50, 99), (75, 103), (100, 100), (100, 112), (0, 112)]), look.ground)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def _profile(canvas: Canvas, way: int, shade: Colour) -> None:
    """A head and shoulders looking to the middle: from the left for way -1."""
    line = [(-2, 14), (12, 9), (25, 12), (33, 21), (35, 31), (35.5, 37), (41.5, 46), (37.8, 49),
            (39.6, 52.5), (37.8, 54.6), (39.2, 57.6), (36.4, 61), (36, 66), (30, 69.5), (23, 69),
            (23, 80), (32, 90), (40, 112), (-2, 112)]  # fmt: skip
    points = line if way < 0 else [(100 - x, y + 3) for x, y in line]
    canvas.polygon(curve(points, 6), shade)


def road(look: Look, chance: random.Random, width: int) -> Canvas:
    """Hill behind hill, a low sun, and a rider on the last ridge."""
    sun, far, middle, near = look.other
    canvas = Canvas(width, look.sky)
    x = chance.choice((32, 66))
    canvas.disc(x, 44, 22, mix(look.sky, sun, 0.45))
    canvas.disc(x, 44, 16, sun)
    for base, shade in ((58, far), (70, middle), (82, near)):
        ridge = [(step * 20.0, base + chance.uniform(-8, 8)) for step in range(6)]
        canvas.polygon([*curve(ridge), (100, 115), (0, 115)], shade)
    canvas.polygon([*curve([(0, 98), (30, 92), (60, 95), (100, 88)]), (100, HIGH), (0, HIGH)], look.ground)
    _rider(canvas, 100 - x, 92.5, look.ground)
    return canvas


def _rider(canvas: Canvas, x: float, y: float, shade: Colour) -> None:
    canvas.ellipse(x, y - 10, 9, 4, shade)
    for leg in (-7, -5, 5, 7.5):
        canvas.line([(x + leg * 0.9, y - 9), (x + leg * 1.1, y - 4), (x + leg, y + 2)], 1.3, shade)
    canvas.polygon(
        [(x + 6, y - 12), (x + 10, y - 21), (x + 15.5, y - 18), (x + 15, y - 16.4), (x + 11, y - 16.5), (x + 9, y - 8)],
        shade,
    )
    canvas.line(curve([(x - 8.5, y - 11), (x - 12, y - 8), (x - 12, y - 2)]), 1.4, shade)
    canvas.polygon([(x - 3, y - 12), (x - 2, y - 24), (x + 3, y - 24), (x + 3.4, y - 12)], shade)
    canvas.disc(x + 0.6, y - 27, 2.5, shade)
    canvas.ellipse(x + 0.6, y - 28.4, 5.2, 0.9, shade)
    canvas.rectangle(x - 1.6, y - 31.6, x + 2.8, y - 28.4, shade)


def peaks(look: Look, chance: random.Random, width: int) -> Canvas:
    """Snow, a hut about to slide, and somebody small with a cane who has not noticed."""
    snow, far, near, hut = look.other
    canvas = Canvas(width, look.sky)
    side = chance.choice((-1, 1))

    def at(*points: Point) -> list[Point]:
        return [(50 + side * (x - 50), y) for x, y in points]

    canvas.disc(50 + side * 22, 30, 15, mix(look.sky, snow, 0.7))
    for x, top, half, shade in ((22, 34, 40, far), (78, 44, 38, far), (46, 24, 44, near)):
        tilt = chance.uniform(-3, 3)
        canvas.polygon(at((x + tilt, top), (x + half, 112), (x - half, 112)), shade)
        cap = (
            (x + tilt, top),
            (x + 9, top + 24),
            (x + 4, top + 19),
            (x - 1, top + 28),
            (x - 6, top + 18),
            (x - 9, top + 25),
        )
        canvas.polygon(at(*cap), snow)
    canvas.polygon(at(*curve([(100, 80), (70, 84), (52, 82), (40, 88)]), (34, 96), (38, 112), (100, 112)), snow)
    canvas.polygon(at(*curve([(0, 103), (20, 98), (44, 102), (100, 96)]), (100, 112), (0, 112)), mix(snow, far, 0.25))
    canvas.polygon(at((33, 64), (55, 72), (50, 86), (28, 78)), hut)
    canvas.polygon(at((29, 64), (47, 58), (59, 75)), look.ground)
    canvas.polygon(at((38, 70.5), (44, 72.7), (42, 78.5), (36, 76.3)), look.accent)
    canvas.line(at((51, 67), (53.5, 56)), 2.8, look.ground)
    _wanderer(canvas, 50 + side * 30, 82, side, look.ground)
    canvas.rectangle(0, TITLE_TOP, WIDE, HIGH, look.ground)
    return canvas


def _wanderer(canvas: Canvas, x: float, y: float, side: int, shade: Colour) -> None:
    """In a bowler and wide trousers, out for a walk."""
    canvas.polygon([(x - 2.6, y - 15), (x + 2.6, y - 15), (x + 3, y - 7), (x - 3, y - 7)], shade)
    for way in (-1, 1):
        canvas.polygon([(x, y - 8), (x + way * 3, y - 8), (x + way * 4.6, y), (x + way * 1.2, y)], shade)
        canvas.ellipse(x + way * 4.4, y, 2.6, 1, shade)
    canvas.disc(x, y - 18, 2.6, shade)
    canvas.slice(x, y - 19.4, 3.2, 180, 360, shade)
    canvas.ellipse(x, y - 19.4, 4.8, 0.8, shade)
    canvas.line([(x, y - 13.5), (x + side * 6, y - 9)], 1.4, shade)
    canvas.line(curve([(x + side * 6, y - 9), (x + side * 8, y - 4), (x + side * 9, y)]), 0.8, shade)


def tale(look: Look, chance: random.Random, width: int) -> Canvas:
    """A castle of paper on a hill among stars."""
    moon, cloud, wall, star = look.other
    canvas = Canvas(width, look.sky)
    canvas.disc(50, 46, 36, mix(look.sky, cloud, 0.35))
    canvas.disc(50, 46, 27, mix(look.sky, cloud, 0.8))
    for _ in range(22):
        _star(canvas, (chance.uniform(4, 96), chance.uniform(4, 60)), chance.uniform(0.7, 1.9), star)
    x = chance.choice((20, 80))
    canvas.disc(x, 20, 10, moon)
    canvas.disc(x + 4, 17, 8.6, look.sky)
    canvas.polygon([*curve([(0, 96), (22, 84), (50, 74), (78, 84), (100, 94)]), (100, 115), (0, 115)], wall)
    for middle, half, top in ((36, 4.5, 52), (64, 4.5, 50), (44, 5, 42), (57, 5, 38), (50, 7, 56)):
        canvas.rectangle(middle - half, top, middle + half, 84, wall)
        canvas.polygon([(middle - half - 1.6, top), (middle, top - half * 3), (middle + half + 1.6, top)], look.ground)
        canvas.rectangle(middle - 0.9, top + 5, middle + 0.9, top + 9, star)
    canvas.polygon([*curve([(0, 104), (26, 96), (56, 100), (100, 92)]), (100, HIGH), (0, HIGH)], look.ground)
    return canvas


def _star(canvas: Canvas, at: Point, radius: float, shade: Colour) -> None:
    points = [around(at, radius if corner % 2 == 0 else radius * 0.36, corner * math.pi / 4) for corner in range(8)]
    canvas.polygon(points, shade)
