"""Browsing a chain of 1,000 cities, 10,000 cinemas and 100,000 shows against browsing one city of the same size."""

import statistics
import tempfile
import time
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, insert

from benchmarks.figures import Goal, compare, report
from benchmarks.house import OPENING, PLAN, SEATS
from booking import browse
from storage import tables
from storage.db import Database

CITIES, CINEMAS_EACH, SHOWS_EACH, FILMS = 1_000, 10, 100, 12
VISITS = 40
MOST_MS = 20


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        large, small = (f"sqlite:///{Path(folder) / name}" for name in ("large.db", "small.db"))
        async with Database.open(large) as chain, Database.open(small) as town:
            await chain.write(_build, CITIES)
            await town.write(_build, 1)
            taken: list[float] = []
            ours, limit = partial(_visits, chain, CITIES // 2, taken), partial(_visits, town, 1, [])
            kept = await compare("browse", ours, limit, Goal(at_most=1.3), "ms, median of a screen")
    p99 = statistics.quantiles(taken, n=100)[98]
    report("browse-p99", p99 <= MOST_MS, ours=round(p99, 2), goal=f"<= {MOST_MS} ms", screens=len(taken))
    return kept and p99 <= MOST_MS


async def _visits(db: Database, city: int, taken: list[float]) -> float:
    """Milliseconds: films of the city, a film, its times; each a screen."""
    own: list[float] = []
    for number in range(VISITS):
        film = 1 + number % FILMS
        for query, args in ((browse.films, (city, 0)), (browse.film, (city, film)), (browse.shows, (city, film, None))):
            start = time.perf_counter()
            await db.read(query, *args, OPENING)  # type: ignore[arg-type, call-arg]  # three queries of different arguments
            own.append((time.perf_counter() - start) * 1000)
    taken.extend(own)
    return statistics.median(own)


def _build(tx: Connection, cities: int) -> None:
    where = {"latitude": 1.0, "longitude": 1.0}
    film = {
        "about": {"en": "A story."},
        "year": 1922,
        "director": "A",
        "cast": ["B"],
        "minutes": 94,
        "age_rating": "12+",
    }
    film |= {"genres": ["horror"], "languages": ["de"], "formats": ["DCP"], "released": "1922-03-04"}
    tx.execute(
        insert(tables.films),
        [{"id": n, "slug": f"film-{n}", "title": {"en": f"Film {n}"}, **film} for n in range(1, FILMS + 1)],
    )
    city = {"zone": "Europe/Riga", "currency": "EUR", **where}
    every = range(1, cities + 1)
    tx.execute(insert(tables.cities), [{"id": n, "slug": f"c{n}", "name": {"en": f"City {n}"}, **city} for n in every])
    cinemas = [(CINEMAS_EACH * (n - 1) + k, n) for n in every for k in range(1, CINEMAS_EACH + 1)]
    shown = {"address": "1 Elm Street", "facilities": [], **where}
    tx.execute(
        insert(tables.cinemas),
        [{"id": c, "city_id": n, "slug": f"k{c}", "name": f"Cinema {c}", **shown} for c, n in cinemas],
    )
    hall = {"slug": "h", "name": "Hall", "cleaning_minutes": 15}
    tx.execute(insert(tables.halls), [{"id": c, "cinema_id": c, **hall} for c, _ in cinemas])
    layout = {"version": 1, "plan": PLAN, "capacity": SEATS}
    tx.execute(insert(tables.layouts), [{"id": c, "hall_id": c, **layout} for c, _ in cinemas])
    each = SHOWS_EACH // CINEMAS_EACH
    tx.execute(insert(tables.shows), [_show(c, n, k) for c, n in cinemas for k in range(each)])


def _show(cinema: int, city: int, number: int) -> dict[str, object]:
    starts = OPENING + 7_200 + number * 14_400
    where = {"film_id": 1 + (cinema + number) % FILMS, "city_id": city, "cinema_id": cinema, "hall_id": cinema}
    when = {
        "local_day": f"2027-01-{15 + number // 6:02}",
        "starts_at": starts,
        "ends_at": starts + 7_000,
        "opens_at": 0,
    }
    what = {"format": "DCP", "language": "de", "currency": "EUR", "prices": {"s": 1000}}
    return {"layout_id": cinema, **where, **when, "closes_at": starts, **what}
