"""Which picture a film gets: by its genres, then by its name."""

import random
from collections.abc import Callable

from PIL import Image

from bot.images.art import day, machine, night, stage
from bot.images.art.canvas import Canvas, Look

Style = tuple[Callable[[Look, random.Random, int], Canvas], tuple[Look, ...]]

CITY: Style = (machine.city, machine.CITY)
SPACE: Style = (machine.space, machine.SPACE)
REVOLT: Style = (machine.revolt, machine.REVOLT)
EYE: Style = (machine.eye, machine.EYE)
TRAIN: Style = (machine.train, machine.TRAIN)
HORROR: Style = (night.horror, night.HORROR)
NOIR: Style = (night.noir, night.NOIR)
BOWLER: Style = (day.comedy, day.COMEDY)
CLOCK: Style = (day.clock, day.COMEDY)
ROMANCE: Style = (day.romance, day.ROMANCE)
ROAD: Style = (day.road, day.ROAD)
TALE: Style = (day.tale, day.TALE)
PEAKS: Style = (day.peaks, day.PEAKS)
MASK: Style = (stage.mask, stage.MASK)
KEYHOLE: Style = (stage.keyhole, stage.KEYHOLE)
PHONE: Style = (stage.phone, stage.PHONE)
SPIRAL: Style = (stage.spiral, stage.SPIRAL)
GRAVES: Style = (stage.graves, stage.GRAVES)

# The first line whose genres a film all has decides; among several pictures its name decides.
STYLES: tuple[tuple[str, tuple[Style, ...]], ...] = (
    ("science-fiction adventure", (SPACE,)),
    ("science-fiction fantasy", (SPACE,)),
    ("science-fiction", (CITY,)),
    ("horror romance", (MASK,)),
    ("horror music", (MASK,)),
    ("horror mystery", (SPIRAL,)),
    ("horror thriller", (GRAVES,)),
    ("horror", (HORROR,)),
    ("western", (ROAD,)),
    ("documentary", (EYE,)),
    ("comedy mystery", (KEYHOLE,)),
    ("comedy thriller", (KEYHOLE,)),
    ("comedy action", (TRAIN,)),
    ("comedy romance silent", (CLOCK,)),
    ("comedy romance", (PHONE,)),
    ("comedy fantasy", (EYE,)),
    ("comedy adventure", (PEAKS,)),
    ("comedy", (BOWLER,)),
    ("noir", (NOIR,)),
    ("crime", (NOIR,)),
    ("thriller", (NOIR, KEYHOLE)),
    ("mystery", (NOIR, KEYHOLE)),
    ("animation", (TALE,)),
    ("fantasy", (TALE,)),
    ("family", (TALE,)),
    ("musical", (MASK, ROMANCE)),
    ("romance", (ROMANCE,)),
    ("war", (REVOLT,)),
    ("history", (REVOLT,)),
    ("biography", (REVOLT,)),
    ("action", (TRAIN,)),
    ("adventure", (ROAD, TRAIN)),
    ("music", (MASK,)),
    ("drama", (REVOLT, ROMANCE)),
    ("", (EYE, REVOLT)),
)


def draw_art(slug: str, genres: tuple[str, ...], width: int) -> tuple[Image.Image, Look]:
    """The film's picture, `width` pixels by one and a half of that, without words, and the colours to set them in."""
    chance = random.Random(slug)  # noqa: S311 - the same film always gets the same picture
    drawn, looks = chance.choice(_styles(genres))
    look = chance.choice(looks)
    return drawn(look, chance, width).finished(), look


def _styles(genres: tuple[str, ...]) -> tuple[Style, ...]:
    return next(styles for wanted, styles in STYLES if set(wanted.split()) <= set(genres))
