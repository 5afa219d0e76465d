"""Pictures to look at: `python -m bot.images.samples FOLDER` draws some of each kind, in the languages we ship.

Each is there twice: as sent, and as small as a phone shows it in a chat.
"""

import io
import random
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from booking.rules.seats import Layout
from booking.views import FilmFacts, SeatMap, ShowFacts, TicketView
from bot.screens import pictures, samples
from bot.screens.screen import Picture
from bot.screens.windows import best_window
from locales import LANGUAGES, Words

PHONE = 390  # pixels across
FILMS = Path(__file__).with_name("samples.toml")

SALON = """
ss_ssss_ss
ss_ssss_ss
cc_cccc_cc
ww_cccc_ll
ll_llll_ll
"""
STUDIO = """
..ssssss_ssss
ssssssss_ssss
ssssssss_ssss
ssssssss_ssss

cccccccc_cccc
cccccccc_cccc
cccccccc_cccc
cccccccc_cccc
pppppppp_pppp
rr_rr_rr_rr_r
ww_vv_vv_ll
"""
CURVED = """
.....ssssss_ssssss
....sssssss_sssssss
...ssssssss_ssssssss
..sssssssss_sssssssss
.ssssssssss_ssssssssss
ssssssssssw_wssssssssss

cccccccccccccccccccccc
cccccccccccccccccccccc
.pppppppppppppppppppp
.pppppppppppppppppppp
.pppppppppppppppppppp
..vvvvvvvv..vvvvvvvv
..llllllll..llllllll
"""
GRAND = "\n".join(
    [
        "......sssssss__..__sssssss......",
        *["ssssssss_ssssssssssss_ssssssss"] * 5,
        "",
        *["ssssssss_cccccccccccc_ssssssss"] * 4,
        *["cccccccc_cccccccccccc_cccccccc"] * 3,
        "wwww_cccc_pppppppppp_cccc_wwww",
        "pppppppp_pppppppppppp_pppppppp",
    ]
)
HALLS = {"salon": SALON, "studio": STUDIO, "curved": CURVED, "grand": GRAND}
PRICES = {"s": 950, "c": 1150, "p": 1350, "r": 1600, "v": 1900, "l": 1450, "w": 950}


def films() -> tuple[FilmFacts, ...]:
    """One film for each style of poster."""
    listed = tomllib.loads(FILMS.read_text(encoding="utf-8"))["films"]
    return tuple(replace(samples.METROPOLIS, **film | {"genres": tuple(film["genres"])}) for film in listed)


def seat_map(plan: str, seed: int = 5) -> SeatMap:
    """A hall on a good evening: about a third taken, two seats mine, two bought."""
    layout, chance = Layout.parse(plan), random.Random(seed)  # noqa: S311 - the same picture every time
    taken: set[int] = set()
    for block in layout.blocks:
        party = chance.randint(0, min(6, len(block)))
        first = chance.randint(0, len(block) - party)
        taken |= {seat.index for seat in block[first : first + party]}
    free = [seat.index for seat in best_window(layout, taken).seats if seat.index not in taken]
    show = replace(samples.SHOW, prices=PRICES)
    return SeatMap(show, layout, 1, frozenset(taken), frozenset(free[4:6]), None, 8, frozenset(free[:2]))


def tickets() -> dict[str, TicketView]:
    """Plain, in the longest words there are, and used."""
    nosferatu, *others = films()[2:]
    long = replace(
        others[0],
        title=dict.fromkeys(
            LANGUAGES,
            "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, and Those Magnificent Men in Their"
            " Flying Machines, or How I Flew from London to Paris in 25 Hours 11 Minutes",
        ),
    )
    far = replace(
        _showing(long),
        cinema="The Prince Charles Picture House and Variety Theatre",
        hall="Screen 12 – The Sir Alfred Hitchcock Auditorium",
        zone="America/Argentina/Buenos_Aires",
    )
    sold = {
        "plain": samples.ticket("F", 7, show=_showing(nosferatu)),
        "long": replace(samples.ticket("AA", 28, "w", show=far), holder="Maximiliana Wolfeschlegelsteinhausen"),
        "used": samples.ticket("C", 4, "l", "used", _showing(others[-5])),
    }
    return {name: replace(each, code=f"{each.code[:-1]}{at}") for at, (name, each) in enumerate(sold.items())}


def _showing(film: FilmFacts) -> ShowFacts:
    return replace(samples.SHOW, film=film)


def every() -> Iterator[tuple[str, Picture]]:
    """Names and pictures."""
    for language in LANGUAGES:
        words = Words(language)
        yield f"offers-{language}", pictures.offers(samples.OFFERS, words)
        for name, plan in HALLS.items():
            view = seat_map(plan)
            yield f"hall-{name}-{language}", pictures.hall(view, best_window(view.layout, view.taken), words)
        for name, sold in tickets().items():
            yield f"ticket-{name}-{language}", pictures.ticket(sold, words, samples.BOT)
        for film in films():
            yield f"poster-{film.slug}-{language}", pictures.poster(film, words)


def draw_into(folder: Path, wanted: Iterable[tuple[str, Picture]]) -> None:
    """Pictures as files by their names, the small ones in phone/."""
    small = folder / "phone"
    small.mkdir(parents=True, exist_ok=True)
    for name, picture in wanted:
        drawn = picture.draw()
        (folder / f"{name}.png").write_bytes(drawn)
        image = Image.open(io.BytesIO(drawn)).convert("RGB")
        image.resize((PHONE, image.height * PHONE // image.width), Image.Resampling.LANCZOS).save(small / f"{name}.png")


if __name__ == "__main__":
    draw_into(Path(sys.argv[1]), every())
