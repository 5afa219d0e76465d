import io
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageChops

from bot.images.inks import contrast, luminance
from bot.images.poster import PosterWords, draw_poster
from bot.images.samples import films
from bot.images.ticket import HEIGHT, WIDTH, TicketWords, draw_ticket
from bot.screens import samples

LINK = "https://t.me/foyer_box_office_bot?start=AQAAEmcAACMoAdvOx8iN7Jd0bHn1KqR5uZ3xTw4e"
POSTER_BOX = (56, 48, 254, 345)
WORDS = TicketWords(
    title="Nosferatu: A Symphony of Horror",
    cinema="Cinema São Jorge",
    hall="Sala Manoel de Oliveira",
    row="Row",
    seat="Seat",
    kind="Premium",
    day="Saturday, 21 November",
    time="19:30",
    zone="Lisbon time",
    age="12+",
    format="35 mm · silent",
    number_label="Booking",
    number="K7Q2MD",
    holder="Inês",
    note="Show this code at the door",
    counter_label="At the counter",
    counter="7KQ2X",
    counter_items="1× Popcorn (large), 2× Cola",
)
RUSSIAN = replace(
    WORDS,
    title="Броненосец «Потёмкин»",
    cinema="Кинотеатр «Художественный»",
    hall="Большой зал",
    row="Ряд",
    seat="Место",
    kind="Комфорт",
    day="Суббота, 21 ноября",
    zone="время: Москва",
    format="немой фильм",
    number_label="Бронь",
    holder="Константин Рождественский",
    note="Покажите этот код на входе",
)
ARABIC = replace(
    WORDS,
    title="نوسفيراتو: سيمفونية الرعب",
    cinema="سينما السلام",
    hall="القاعة الكبرى",
    row="الصف",
    seat="المقعد",
    day="السبت ٢١ نوفمبر",
    note="أظهر هذا الرمز عند الباب",
    right_to_left=True,
)
LONG = TicketWords(**{name: f"{name} " * 40 for name in TicketWords.__dataclass_fields__ if name != "right_to_left"})
LONG = replace(LONG, stamp="", number="W" * 30, holder="W" * 90)
EVERY = {"english": WORDS, "russian": RUSSIAN, "arabic": ARABIC, "long": LONG}
VIEW = samples.ticket("F", 7)


def opened(drawn: bytes) -> Image.Image:
    return Image.open(io.BytesIO(drawn)).convert("RGB")


def read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.fixture(scope="module", params=EVERY)
def drawn(request):
    return draw_ticket(VIEW, EVERY[request.param], LINK)


def test_a_ticket_is_a_small_palette_picture(drawn):
    image = Image.open(io.BytesIO(drawn))
    assert (image.format, image.mode, image.size) == ("PNG", "P", (WIDTH, HEIGHT))
    assert len(drawn) < 100_000


@pytest.mark.parametrize("width", [800, 640, 480, 390, 300])
def test_the_code_is_read_at_any_size(drawn, width):
    shrunk = opened(drawn).resize((width, width * HEIGHT // WIDTH), Image.Resampling.LANCZOS)
    assert read(shrunk) == [LINK]


@pytest.mark.parametrize("angle", [-12, -3, 4, 15, 90, 180])
def test_the_code_is_read_askew(drawn, angle):
    turned = opened(drawn).rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=(90, 90, 90))
    assert read(turned) == [LINK]


@pytest.mark.parametrize("quality", [75, 30, 10])
def test_the_code_is_read_after_a_chat_has_squeezed_it(drawn, quality):
    squeezed = io.BytesIO()
    opened(drawn).resize((600, 900)).save(squeezed, "JPEG", quality=quality)
    assert read(Image.open(squeezed)) == [LINK]


def test_the_code_is_black_on_white_with_four_modules_of_quiet():
    stub = opened(draw_ticket(VIEW, WORDS, LINK)).crop((40, 740, 460, 1176))
    code = zxingcpp.read_barcode(stub)
    assert code.ec_level == "M"
    corners = [getattr(code.position, name) for name in ("top_left", "top_right", "bottom_left", "bottom_right")]
    left, right = min(at.x for at in corners), max(at.x for at in corners)
    top, bottom = min(at.y for at in corners), max(at.y for at in corners)
    modules = 37  # version 5
    quiet = 4 * (right - left) / modules - 3
    for box in ((left - quiet, top, left - 2, bottom), (right + 2, top, right + quiet, bottom),
                (left, top - quiet, right, top - 2), (left, bottom + 2, right, bottom + quiet)):  # fmt: skip
        assert stub.crop(tuple(map(round, box))).getcolors()[0][1] == (255, 255, 255)
    assert {colour for _, colour in stub.crop((left, top, right, bottom)).getcolors()} == {(0, 0, 0), (255, 255, 255)}


def test_the_code_is_large_enough_for_an_arm_s_length():
    code = zxingcpp.read_barcode(opened(draw_ticket(VIEW, WORDS, LINK)))
    assert code.position.top_right.x - code.position.top_left.x > 0.4 * WIDTH


@pytest.mark.parametrize("name", EVERY)
def test_nothing_leaves_the_card(name):
    outside = [(0, 0, WIDTH, 24), (0, 0, 24, HEIGHT), (WIDTH - 24, 0, WIDTH, HEIGHT), (0, HEIGHT - 24, WIDTH, HEIGHT)]
    plain, other = opened(draw_ticket(VIEW, WORDS, LINK)), opened(draw_ticket(VIEW, EVERY[name], LINK))
    for box in outside:
        assert ImageChops.difference(plain.crop(box), other.crop(box)).getbbox() is None


def test_the_longest_words_touch_neither_poster_nor_code():
    plain, long = opened(draw_ticket(VIEW, WORDS, LINK)), opened(draw_ticket(VIEW, LONG, LINK))
    for box in (POSTER_BOX, (40, 763, 445, 1168)):
        assert ImageChops.difference(plain.crop(box), long.crop(box)).getbbox() is None


@pytest.mark.parametrize("field", [name for name in TicketWords.__dataclass_fields__ if name != "right_to_left"])
def test_every_word_is_on_the_ticket(field):
    without = draw_ticket(VIEW, replace(WORDS, **{field: "" if field != "stamp" else "USED"}), LINK)
    assert without != draw_ticket(VIEW, WORDS, LINK)


def test_row_and_seat_are_on_the_ticket():
    pictures = {draw_ticket(samples.ticket(row, seat), WORDS, LINK) for row in ("A", "F", "Щ") for seat in (1, 23)}
    assert len(pictures) == 6


def test_a_stamped_ticket_opens_no_door():
    assert read(opened(draw_ticket(VIEW, replace(WORDS, stamp="USED"), LINK))) == []


def test_right_to_left_everything_changes_sides():
    poster = draw_poster(films()[0], PosterWords("Metropolis", "Fritz Lang"))
    left = opened(draw_ticket(VIEW, WORDS, LINK, poster))
    right = opened(draw_ticket(VIEW, ARABIC, LINK, poster))
    mirrored = (WIDTH - POSTER_BOX[2], POSTER_BOX[1], WIDTH - POSTER_BOX[0], POSTER_BOX[3])
    assert ImageChops.difference(left.crop(POSTER_BOX), right.crop(mirrored)).getbbox() is None
    assert zxingcpp.read_barcode(right).position.top_right.x == WIDTH - zxingcpp.read_barcode(left).position.top_left.x


@pytest.mark.parametrize("film", films(), ids=lambda film: film.slug)
@pytest.mark.parametrize("own", [True, False], ids=["art", "poster"])
def test_the_film_s_colours_keep_the_words_readable(film, own):
    poster = None if own else draw_poster(film, PosterWords(film.title["en"], film.director))
    view = replace(VIEW, show=replace(VIEW.show, film=film))
    image = opened(draw_ticket(view, replace(WORDS, title="", format="", age=""), LINK, poster))
    head, card = image.getpixel((500, 200)), image.getpixel((600, 600))
    assert contrast(head, (255, 255, 255)) >= 5
    accent = image.getpixel((500, 368))
    assert contrast(accent, card) >= 3
    assert luminance(card) > 0.85


def test_different_films_make_different_tickets():
    looks = {draw_ticket(replace(VIEW, show=replace(VIEW.show, film=film)), WORDS, LINK) for film in films()}
    assert len(looks) == len(films())
