"""Posters, 800 by 1200: drawn by us from a film's facts, or the cinema's own file fitted to the frame. PURE.

    draw_poster(film: FilmFacts, words: PosterWords, file: bytes | None = None) -> bytes
    fit_file(file: bytes) -> bytes

A drawn one is a palette PNG, a fitted file a JPEG; either is below 100 kB. Keep them by film and language.
"""

import io
import itertools
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter, ImageOps, UnidentifiedImageError

from booking.views import FilmFacts
from bot.images.art.canvas import TITLE_TOP, WIDE, Look
from bot.images.art.styles import draw_art
from bot.images.fonts import Face, font
from bot.images.text import draw_block, fit

WIDTH, HEIGHT = 800, 1200
MOST_BYTES = 100_000
MOST_PIXELS = 40_000_000  # of a file given to us
_FORMATS = ("JPEG", "PNG", "WEBP")
_UNIT = WIDTH / WIDE
_MARGIN = 56
_TITLE_BOX = (WIDTH - 2 * _MARGIN, 204)
_CONDENSED = 0.76  # of its natural width: how far a title is narrowed
_TALLEST_LETTERS, _MOST_LINES = 150, 4
_LINE = 0.94  # of the size, from one line of capitals to the next
_ODD_SHAPE = 0.12


@dataclass(frozen=True, slots=True)
class PosterWords:
    """`title` in the reader's language, `credit` who made it, `facts` the line below."""

    title: str
    credit: str
    facts: str = ""


class PosterError(ValueError):
    """The file is no picture we can use; says what it is and what was expected."""


def draw_poster(film: FilmFacts, words: PosterWords, file: bytes | None = None) -> bytes:
    """The film's poster. Raises PosterError when a file is given that is no picture."""
    if file is not None:
        return fit_file(file)
    image, look = draw_art(film.slug, film.genres, WIDTH)
    _set_title(image, words.title, look)
    _set_small_print(image, words, look)
    out = io.BytesIO()
    image.quantize(200, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(out, "PNG", compress_level=7)
    return out.getvalue()


def _set_title(image: Image.Image, title: str, look: Look) -> None:
    lines, size, narrow = _best_setting(title.upper().split() or ["—"], "bold")
    height = round(size * _LINE)
    top = round(TITLE_TOP * _UNIT) + 12 + max(0, (_TITLE_BOX[1] - height * len(lines)) // 2)
    for number, line in enumerate(lines):
        letters = _letters(line, size, narrow)
        image.paste(look.ink, ((WIDTH - letters.width) // 2, top + number * height), letters)


def _best_setting(words: list[str], face: Face) -> tuple[list[str], int, float]:
    """The lines, size and narrowing at which the title is largest."""
    measured = font(face, 100, " ".join(words))
    settings = []
    for count in range(1, min(len(words), _MOST_LINES) + 1):
        lines = min(_splits(words, count), key=lambda split: max(map(measured.getlength, split)))
        longest = max(map(measured.getlength, lines)) / 100
        size = int(min(_TITLE_BOX[0] / (longest * _CONDENSED), _TITLE_BOX[1] / (_LINE * count), _TALLEST_LETTERS))
        narrow = min(1.0, _TITLE_BOX[0] / (longest * size))
        settings.append((size, -count, lines, narrow))
    size, _, lines, narrow = max(settings)
    return lines, size, narrow


def _splits(words: list[str], count: int) -> list[list[str]]:
    """All ways to put the words on so many lines, or only even ones where there are very many."""
    if len(words) > 16:  # noqa: PLR2004 - beyond any title; the ways grow with its power
        share = -(-len(words) // count)
        return [[" ".join(words[at : at + share]) for at in range(0, len(words), share)]]
    cuts = itertools.combinations(range(1, len(words)), count - 1)
    return [[" ".join(words[a:b]) for a, b in itertools.pairwise((0, *cut, len(words)))] for cut in cuts]


def _letters(line: str, size: int, narrow: float) -> Image.Image:
    """A line as a mask, narrowed."""
    face = font("bold", size, line)
    wide = round(face.getlength(line))
    mask = Image.new("L", (wide, round(size * 1.3)), 0)
    ImageDraw.Draw(mask).text((0, round(size * 0.62)), line, fill=255, font=face, anchor="lm")
    return mask.resize((max(1, min(round(wide * narrow), _TITLE_BOX[0])), mask.height), Image.Resampling.BOX)


def _set_small_print(image: Image.Image, words: PosterWords, look: Look) -> None:
    draw = ImageDraw.Draw(image)
    middle, top = WIDTH // 2, HEIGHT - 104
    draw.rectangle((middle - 36, top, middle + 36, top + 4), fill=look.accent)
    for text, size, y in ((words.credit, 28, top + 16), (words.facts, 22, top + 54)):
        if text:
            draw_block(draw, fit(text, "sans", _TITLE_BOX[0], size, 14), (middle, y), look.ink, "m")


def fit_file(file: bytes) -> bytes:
    """The cinema's own poster in our frame: trimmed a little if it almost fits, else whole on its own blurred self."""
    picture = _read(file)
    shape = picture.width / picture.height / (WIDTH / HEIGHT)
    if abs(shape - 1) <= _ODD_SHAPE:
        return _jpeg(ImageOps.fit(picture, (WIDTH, HEIGHT)))
    small = ImageOps.fit(picture, (WIDTH // 8, HEIGHT // 8)).filter(ImageFilter.GaussianBlur(6))
    frame = small.point(lambda value: value * 0.55).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    whole = ImageOps.contain(picture, (WIDTH, HEIGHT))
    frame.paste(whole, ((WIDTH - whole.width) // 2, (HEIGHT - whole.height) // 2))
    return _jpeg(frame)


def _read(file: bytes) -> Image.Image:
    """The picture, upright and in RGB. Raises PosterError."""
    try:
        with Image.open(io.BytesIO(file), formats=_FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise PosterError(f"{picture.width} x {picture.height} pixels; expected at most {MOST_PIXELS}")
            upright = ImageOps.exif_transpose(picture)
            return upright.convert("RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError) as error:
        raise PosterError(f"no picture: {error}; expected a JPEG, PNG or WebP file") from error


def _jpeg(image: Image.Image) -> bytes:
    """As good as fits; what is all grain is softened first."""
    for softer, quality in itertools.product((1, 2, 4, 8), (88, 78, 66, 50)):
        out = io.BytesIO()
        soft = image if softer == 1 else image.reduce(softer).resize(image.size, Image.Resampling.BICUBIC)
        soft.save(out, "JPEG", quality=quality)
        if out.tell() <= MOST_BYTES:
            break
    return out.getvalue()
