import io
import random
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from bot.images.art.canvas import Look
from bot.images.art.styles import STYLES, draw_art
from bot.images.inks import contrast
from bot.images.poster import HEIGHT, MOST_BYTES, WIDTH, PosterError, PosterWords, draw_poster, fit_file
from bot.images.samples import films

FILM = films()[0]
WORDS = PosterWords("Metropolis", "Fritz Lang", "1927 · 2 h 33 min · 12+")
TITLES = [
    "M",
    "Броненосец «Потёмкин»",
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "مغامرات الأمير أحمد",
    "of the " * 40,
    "",
]
EVERY_STYLE = {drawn: looks for _, styles in STYLES for drawn, looks in styles}


def opened(drawn: bytes) -> Image.Image:
    return Image.open(io.BytesIO(drawn))


def as_file(image: Image.Image, form: str = "JPEG", **options) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


@pytest.mark.parametrize("film", films(), ids=lambda film: film.slug)
def test_a_poster_is_a_small_palette_picture(film):
    drawn = draw_poster(film, PosterWords(film.title["ru"], film.director))
    image = opened(drawn)
    assert (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT))
    assert len(drawn) < MOST_BYTES


def test_a_film_keeps_its_poster():
    assert draw_poster(FILM, WORDS) == draw_poster(FILM, WORDS)


def test_each_film_has_its_own():
    assert len({draw_art(film.slug, film.genres, 100)[0].tobytes() for film in films()}) == len(films())


def test_the_samples_show_every_style():
    shown = {styles for film in films() for wanted, styles in STYLES if set(wanted.split()) <= set(film.genres)}
    assert {drawn for styles in shown for drawn, _ in styles} == set(EVERY_STYLE)


@pytest.mark.parametrize("drawn", EVERY_STYLE, ids=lambda drawn: drawn.__name__)
def test_every_style_in_every_colour_fills_the_sheet_and_leaves_the_title_its_ground(drawn):
    for look in EVERY_STYLE[drawn]:
        for seed in range(4):
            image = drawn(look, random.Random(seed), 200).finished()
            assert image.size == (200, 300)
            assert image.crop((0, 232, 200, 300)).getcolors() == [(200 * 68, look.ground)]
            assert len(image.crop((0, 0, 200, 208)).getcolors(100_000)) > 8


@pytest.mark.parametrize("look", [look for looks in EVERY_STYLE.values() for look in looks])
def test_titles_can_be_read(look: Look):
    assert contrast(look.ink, look.ground) >= 4.5
    assert contrast(look.accent, look.ground) >= 2


def test_no_genre_at_all_is_a_poster_too():
    assert draw_poster(replace(FILM, genres=()), WORDS)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_stays_between_the_margins_and_above_the_small_print(title):
    plain, titled = (opened(draw_poster(FILM, replace(WORDS, title=text))).convert("RGB") for text in ("I", title))
    changed = ImageChops.difference(plain, titled).point(lambda value: 255 * (value > 24)).getbbox()
    left, top, right, bottom = changed
    assert left >= 56
    assert right <= WIDTH - 56
    assert top >= 832
    assert bottom <= HEIGHT - 104


def test_the_reader_s_language_is_on_it():
    assert draw_poster(FILM, WORDS) != draw_poster(FILM, replace(WORDS, title="Метрополис"))


@pytest.mark.parametrize("size", [(800, 1200), (2000, 3000), (400, 560), (1200, 800), (300, 3000), (1, 1)])
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_file_of_any_shape_is_fitted(size, form):
    fitted = draw_poster(FILM, WORDS, as_file(Image.new("RGB", size, (200, 30, 40)), form))
    assert opened(fitted).size == (WIDTH, HEIGHT)
    assert max(opened(fitted).getpixel((WIDTH // 2, HEIGHT // 2))) > 180


def test_the_noisiest_file_is_still_small():
    noise = Image.frombytes("RGB", (800, 1200), random.Random(1).randbytes(800 * 1200 * 3))
    assert len(fit_file(as_file(noise, "PNG"))) <= MOST_BYTES


@pytest.mark.parametrize("mode", ["RGBA", "L", "P", "1", "CMYK"])
def test_every_way_to_keep_colours_is_read(mode):
    assert fit_file(as_file(Image.new(mode, (80, 120)), "JPEG" if mode == "CMYK" else "PNG"))


def test_a_photo_taken_sideways_is_turned_upright():
    photo = Image.new("RGB", (1200, 800), (10, 10, 200))
    photo.paste((200, 10, 10), (0, 0, 600, 800))
    turned = Image.Exif()
    turned[0x0112] = 6  # the camera's right is the top
    fitted = opened(fit_file(as_file(photo, exif=turned)))
    assert fitted.getpixel((400, 200))[0] > 150
    assert fitted.getpixel((400, 1000))[2] > 150


def _png_that_says_it_is(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"a file",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        as_file(Image.new("RGB", (800, 1200)))[:400],
        as_file(Image.new("RGB", (80, 120)), "GIF"),
        _png_that_says_it_is(8_000, 8_000),
        _png_that_says_it_is(60_000, 60_000),
        _png_that_says_it_is(800, 1200),
    ],
    ids=["empty", "text", "svg", "cut", "gif", "large", "bomb", "hollow"],
)
def test_what_is_no_picture_is_refused_in_words(file):
    with pytest.raises(PosterError, match="expected"):
        fit_file(file)
