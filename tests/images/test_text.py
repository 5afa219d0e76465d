import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, features

from bot.images.fonts import font
from bot.images.text import ELLIPSIS, draw_block, ellipsis, fit, fit_box, wrap

TITLES = [
    "M",
    "Броненосец «Потёмкин»",
    "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "مغامرات الأمير أحمد",
    "W" * 300,
    "",
]


def test_the_typefaces_are_found_without_importing_matplotlib():
    code = "import sys; from bot.images import fonts; print(fonts.folder(), 'matplotlib' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip().endswith("False")


@pytest.mark.parametrize("face", ["sans", "bold", "serif", "serif-bold", "mono-bold"])
def test_latin_cyrillic_and_arabic_have_letters(face):
    for letter in "AzßçĐЩыґЄشم€№·–":
        drawn = font(face, 40, letter)
        assert drawn.getmask(letter).getbbox()
        assert bytes(drawn.getmask(letter)) != bytes(drawn.getmask("\U0010ffff")), letter


@pytest.mark.skipif(not features.check("raqm"), reason="Pillow was built without raqm")
def test_arabic_letters_are_joined():
    word, face = "سينما", font("bold", 60, "سينما")
    alone = sum(face.getlength(letter) for letter in word)
    assert face.getlength(word) < 0.85 * alone


@pytest.mark.parametrize("text", TITLES)
@pytest.mark.parametrize("box", [(400, 200), (90, 30), (700, 60)])
def test_a_block_stays_in_its_box(text, box):
    block = fit_box(text, "bold", box, 60, 14)
    assert block.width <= box[0]
    assert block.height <= max(box[1], block.leading)
    image = Image.new("L", (box[0] + 200, 400), 0)
    draw_block(ImageDraw.Draw(image), block, (100, 100), 255)
    inked = image.getbbox()
    assert inked is None or (inked[0] >= 96 and inked[2] <= 104 + box[0])


@pytest.mark.parametrize("text", TITLES[:3])
def test_a_title_that_fits_is_told_whole(text):
    assert " ".join(fit_box(text, "bold", (444, 204), 58, 22).lines) == text


def test_larger_when_there_is_room():
    assert fit("Metropolis", "bold", 600, 80, 10).font.size > fit("Metropolis", "bold", 200, 80, 10).font.size


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), max_size=200))
def test_wrapping_loses_no_word(text):
    assert " ".join(wrap(text, font("sans", 20), 150)).split() == text.split()


@given(st.text(alphabet="abc ЩЖ", min_size=1, max_size=120), st.integers(40, 400))
def test_what_is_cut_says_so_and_fits(text, width):
    face = font("sans", 20)
    cut = ellipsis(text, face, width)
    assert cut == text or cut.endswith(ELLIPSIS)
    assert face.getlength(cut) <= width


def test_what_a_no_break_space_joins_stays_on_one_line():
    assert wrap("1\xa0×\xa0Cola, 2\xa0×\xa0Cola", font("sans", 20), 110) == ["1\xa0×\xa0Cola,", "2\xa0×\xa0Cola"]
