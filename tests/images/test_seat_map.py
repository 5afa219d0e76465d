import io
import itertools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from booking.rules.seats import KINDS, Layout
from booking.views import Money, Offer, Offers, SeatMap, SeatPlace
from bot.images.inks import LEVELS, Colour, contrast
from bot.images.samples import HALLS, PRICES, seat_map
from bot.images.seat_map import TALLEST, WIDEST, MapWords, draw_offers, draw_seat_map
from bot.images.seats import BACKGROUND, COLOURS, DIMMED, KIND_FILLS, PAINTS, WHITE, stamp
from bot.screens import samples
from bot.screens.windows import best_window, windows
from tests.images.halls import PLANS

WORDS = MapWords(
    screen="Screen",
    kinds={kind: name.title() for kind, name in KINDS.items()},
    taken="Taken",
    mine="Yours",
    bought="Bought",
    window="On the buttons",
    prices={kind: f"€{price / 100:.2f}" for kind, price in PRICES.items()},
    offers=("Row F, 7–8 · €23.00", "Row H, 5–6 · €26.00", "Row B, 3–4 · €19.00"),
)
FRAME = COLOURS["frame"][2]
OTHER_SIGHT = {  # Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def view_of(plan: str, taken=(), mine=(), bought=()) -> SeatMap:
    return SeatMap(samples.SHOW, Layout.parse(plan), 1, frozenset(taken), frozenset(mine), None, 8, frozenset(bought))


def opened(drawn: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(drawn))
    assert (image.format, image.mode) == ("PNG", "P")
    return image


def where(image: Image.Image, colour: Colour, above: int = 10_000) -> tuple[int, int, int, int] | None:
    """The box that holds all pixels of exactly this colour above a line."""
    channels = image.convert("RGB").crop((0, 0, image.width, min(above, image.height))).split()
    masks = [
        channel.point([255 * (value == part) for value in range(256)])
        for channel, part in zip(channels, colour, strict=True)
    ]
    return ImageChops.darker(ImageChops.darker(*masks[:2]), masks[2]).getbbox()


@pytest.mark.parametrize("plan", [*HALLS.values(), *PLANS.values()], ids=[*HALLS, *PLANS])
def test_every_hall_is_a_small_palette_picture(plan):
    view = seat_map(plan)
    drawn = draw_seat_map(view, WORDS, best_window(view.layout, view.taken))
    image = opened(drawn)
    assert image.width <= WIDEST
    assert image.height <= TALLEST
    assert len(drawn) < (25_000 * view.layout.capacity / 400 if view.layout.capacity >= 400 else 34_000)


def test_the_largest_example_has_over_400_seats():
    assert max(Layout.parse(plan).capacity for plan in PLANS.values()) > 400


def test_a_palette_is_much_smaller_than_the_same_in_rgb():
    view = seat_map(HALLS["grand"])
    drawn = draw_seat_map(view, WORDS, best_window(view.layout))
    plain = io.BytesIO()
    opened(drawn).convert("RGB").save(plain, "PNG", compress_level=6)
    assert len(drawn) < 0.5 * plain.tell()


@pytest.mark.parametrize("plan", ["s", "w", "ll", "\n".join(["s" * 40] * 25), "\n".join(["s"] * 40), "s" * 40])
def test_the_smallest_and_the_largest_halls_are_drawn(plan):
    image = opened(draw_seat_map(view_of(plan), WORDS, windows(Layout.parse(plan))[0]))
    assert max(image.size) <= TALLEST


def test_the_same_view_is_the_same_picture_in_any_thread():
    views = [seat_map(plan) for plan in HALLS.values()] * 4
    alone = [draw_seat_map(view, WORDS, best_window(view.layout)) for view in views[:4]]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda view: draw_seat_map(view, WORDS, best_window(view.layout)), views)) == alone * 4


@pytest.mark.parametrize("plan", HALLS.values(), ids=HALLS)
def test_the_frame_holds_the_seats_of_its_window_and_no_others(plan):
    layout = Layout.parse(plan)
    for window in windows(layout):
        inside = {seat.index for seat in window.seats}
        outside = set(range(layout.capacity)) - inside
        image = opened(draw_seat_map(view_of(plan, mine=inside), WORDS, window)).convert("RGB")
        framed = frame_of(image)
        white = where(image.crop(framed), WHITE)
        assert 2 <= white[0] < white[2] <= framed[2] - framed[0] - 2
        assert 2 <= white[1] < white[3] <= framed[3] - framed[1] - 2
        assert where(image, WHITE, above=framed[1]) is None
        others = (
            opened(draw_seat_map(view_of(plan, mine=outside), WORDS, window)) if outside else image.crop((0, 0, 9, 9))
        )
        assert where(others.crop(framed), WHITE) is None


def frame_of(image: Image.Image) -> tuple[int, int, int, int]:
    """The box of the frame in the hall, not of its small copy in the legend."""
    top = where(image, FRAME)[1]
    left = where(image, FRAME, top + 1)[0]
    flooded = image.copy()
    ImageDraw.floodfill(flooded, (left, top), (255, 0, 255))
    return where(flooded, (255, 0, 255))


def test_each_seat_is_where_the_plan_has_it():
    layout = Layout.parse(HALLS["studio"])
    boxes = {seat: where(opened(draw_seat_map(view_of(layout.plan, mine=[seat.index]), WORDS)), WHITE, 900)
             for seat in (layout.find(label) for label in ("A1", "A10", "D1", "H12", "K5"))}  # fmt: skip
    for (one, first), (other, second) in itertools.pairwise(boxes.items()):
        pitch = 62
        assert second[0] - first[0] == pytest.approx(pitch * (other.column - one.column), abs=14)
        assert second[1] - first[1] == pytest.approx(pitch * (other.line - one.line), abs=14)


SHAPES = [(kind, state) for kind in KINDS for state in ("free", "taken")]


def in_grey(kind: str, state: str, label: str = "") -> Image.Image:
    """A seat without its colour: paper, fill and ink as black, grey and white."""
    drawn = stamp(kind, state, 40, label)
    return drawn.point([value % LEVELS * 255 // (LEVELS - 1) for value in range(256)])


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(SHAPES, 2)))
def test_classes_and_states_differ_without_colour(one, other):
    difference = ImageStat.Stat(ImageChops.difference(in_grey(*one), in_grey(*other)))
    assert difference.rms[0] > 18


def test_every_state_has_a_mark_of_its_own():
    drawn = [bytes(in_grey("s", state, "7").tobytes()) for state in ("free", "taken", "mine", "bought", "offered")]
    assert len(set(drawn)) == 5


def test_numbers_are_on_the_seats_when_they_fit():
    assert in_grey("s", "free", "7").tobytes() != in_grey("s", "free", "8").tobytes()
    assert stamp("s", "free", 14, "7").tobytes() == stamp("s", "free", 14, "8").tobytes()


def test_the_halves_of_a_love_seat_meet():
    left, right = stamp("l", "free", 40, "", 4), stamp("l", "free", 40, "", -4)
    fill = PAINTS["l"].fill
    middle = [left.getpixel((x, 20)) for x in range(left.width)] + [right.getpixel((x, 20)) for x in range(right.width)]
    assert middle.count(fill) >= len(middle) - 6
    assert [stamp("s", "free", 40, "").getpixel((0, 0))] == [PAINTS["s"].paper]


@pytest.mark.parametrize("kind", KIND_FILLS)
def test_contrast_is_enough(kind):
    paper, fill, ink = COLOURS[kind]
    assert contrast(fill, paper) >= 4.5
    assert contrast(ink, fill) >= 7
    assert contrast(DIMMED[kind][1], paper) >= 3
    assert contrast(WHITE, DIMMED[kind][1]) >= 3


def test_words_frame_and_hatching_stand_out():
    assert contrast(COLOURS["page"][2], BACKGROUND) >= 7
    assert contrast(COLOURS["page"][1], BACKGROUND) >= 4.5
    assert contrast(FRAME, BACKGROUND) >= 7
    assert contrast(COLOURS["taken"][2], BACKGROUND) >= 3
    assert contrast(COLOURS["taken"][2], COLOURS["taken"][1]) >= 3


@pytest.mark.parametrize("sight", OTHER_SIGHT)
def test_classes_differ_for_the_colour_blind(sight):
    seen = {kind: _lab(_seen(fill, OTHER_SIGHT[sight])) for kind, fill in KIND_FILLS.items()}
    for one, other in itertools.combinations(seen.values(), 2):
        assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 9


def _seen(colour, matrix):
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return [min(1.0, max(0.0, sum(share * part for share, part in zip(row, linear, strict=True)))) for row in matrix]


def _lab(linear):
    """CIE L*a*b* under D65."""
    red, green, blue = linear
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_the_longest_words_stay_on_the_picture(right_to_left):
    long = "Kreslo-transformer with everything one could wish for, and more of it than anybody needs in the dark"
    words = replace(
        WORDS,
        kinds=dict.fromkeys(KINDS, long),
        screen=long * 3,
        taken=long,
        window=long,
        offers=(long,) * 3,
        right_to_left=right_to_left,
    )
    view = seat_map(HALLS["studio"])
    place = SeatPlace(0, "A", 1, "s", 950)
    offers = Offers(view.show, 1, (Offer((place,), Money(950, "EUR"), "best"),), 9, view.layout, view.taken)
    for drawn in (draw_seat_map(view, words, best_window(view.layout)), draw_offers(offers, words)):
        image = opened(drawn).convert("RGB")
        for edge in ((0, 130, 6, image.height), (image.width - 6, 130, image.width, image.height)):
            assert image.crop(edge).getcolors() == [(6 * (image.height - 130), BACKGROUND)]


def test_the_legend_is_mirrored_from_right_to_left():
    view = view_of("ssss\nssss")
    left, right = (draw_seat_map(view, replace(WORDS, right_to_left=turned)) for turned in (False, True))
    fill = KIND_FILLS["s"]
    legends = [where(opened(drawn).crop((0, 290, 940, 380)), fill) for drawn in (left, right)]
    assert legends[0][0] < 470 < legends[1][0]


def test_offers_are_numbered_and_everything_else_is_dimmed():
    view = seat_map(HALLS["grand"])
    free = [seat for seat in view.layout.seats if seat.index not in view.taken][10:16]
    places = [SeatPlace(seat.index, seat.label_row, seat.number, seat.kind, 950) for seat in free]
    offers = tuple(Offer(tuple(places[at : at + 2]), Money(1900, "EUR"), "best") for at in (0, 2, 4))
    three = opened(draw_offers(Offers(view.show, 2, offers, 99, view.layout, view.taken), WORDS))
    two = opened(draw_offers(Offers(view.show, 2, offers[:2], 99, view.layout, view.taken), WORDS))
    assert where(three, KIND_FILLS["s"]) is None
    assert where(three, WHITE, 600) is not None
    changed = ImageChops.difference(three.convert("RGB"), two.convert("RGB")).getbbox()
    assert changed[2] - changed[0] < 2 * 31 + 90
    assert changed[3] - changed[1] <= 31
