import io

from PIL import Image

from bot.images.samples import PHONE, draw_into, every


def test_every_sample_has_a_name_of_its_own_and_a_key():
    named = list(every())
    assert len({name for name, _ in named}) == len(named)
    assert len({picture.key for _, picture in named}) == len(named)


def test_samples_are_drawn_as_sent_and_as_a_phone_shows_them(tmp_path):
    wanted = [(name, picture) for name, picture in every() if name.endswith("-ru") and "poster" not in name]
    draw_into(tmp_path, wanted)
    assert {path.stem for path in tmp_path.glob("*.png")} == {name for name, _ in wanted}
    for name, picture in wanted:
        assert (tmp_path / f"{name}.png").read_bytes() == picture.draw()
        assert Image.open(io.BytesIO((tmp_path / "phone" / f"{name}.png").read_bytes())).width == PHONE
