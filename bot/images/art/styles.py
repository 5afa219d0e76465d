"""Which picture a film gets: by its first genre that has one, then by its name."""

import random
from collections.abc import Callable

from PIL import Image

from booking.views import FilmFacts
from bot.images.art import day, machine, night
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

_VOYAGES = {"adventure", "fantasy"}  # science fiction that goes somewhere

STYLES: dict[str, tuple[Style, ...]] = {
    "horror": (HORROR,),
    "science-fiction": (CITY,),
    "comedy": (BOWLER, CLOCK),
    "romance": (ROMANCE,),
    "noir": (NOIR,),
    "crime": (NOIR,),
    "thriller": (NOIR,),
    "mystery": (NOIR,),
    "war": (REVOLT,),
    "history": (REVOLT,),
    "drama": (REVOLT, ROMANCE),
    "biography": (REVOLT,),
    "documentary": (EYE,),
    "music": (EYE,),
    "musical": (ROMANCE,),
    "action": (TRAIN,),
    "adventure": (ROAD, TRAIN),
    "western": (ROAD,),
    "fantasy": (TALE, SPACE),
    "family": (TALE,),
    "animation": (TALE,),
}


def draw_art(film: FilmFacts, width: int) -> tuple[Image.Image, Look]:
    """The film's picture, `width` pixels by one and a half of that, without words, and the colours to set them in."""
    chance = random.Random(film.slug)  # noqa: S311 - the same film always gets the same picture
    drawn, looks = chance.choice(_styles(film.genres))
    look = chance.choice(looks)
    return drawn(look, chance, width).finished(), look


def _styles(genres: tuple[str, ...]) -> tuple[Style, ...]:
    if "science-fiction" in genres and not _VOYAGES.isdisjoint(genres):
        return (SPACE,)
    return next((STYLES[genre] for genre in genres if genre in STYLES), (EYE, REVOLT))
