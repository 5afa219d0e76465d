"""An ordinary evening: 50 people who each tap about every two seconds, from the list of films to a seat and back.

How long a tap waits for its answer, from being pressed until answerCallbackQuery reaches the local Telegram, over HTTP.
"""

import asyncio
import random
import statistics
import tempfile
from pathlib import Path

from sqlalchemy import Connection

from benchmarks.bots import People, emulator, foyer
from benchmarks.figures import report
from benchmarks.taps import bring_programme
from booking import browse
from bot.callbacks import Count, DropSeat, Film, Films, Map, Show, Shows, TakeSeat, Tickets
from bot.clock import now
from storage.db import Database

PEOPLE, ROUNDS = 50, 2
CITY = 1
SOONEST, LATEST = 1.0, 3.0  # seconds between two taps of a person
FAR = 86_400  # seconds until a show that is open all the while
MOST_MS = 200


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "foyer.db"
        await bring_programme(database, PEOPLE)
        async with Database.open(f"sqlite:///{database}") as db:
            shows = await db.read(_open_shows)
        async with emulator() as url, foyer(url, database), People.meeting(url, PEOPLE) as here:
            strolls = (_stroll(here, person, _journey(shows, at)) for at, person in enumerate(here.messages))
            waits = [wait for person in await asyncio.gather(*strolls) for wait in person]
    return _reported(waits)


def _open_shows(tx: Connection) -> list[tuple[int, int]]:
    """Film and show, of all that can be booked in the city tomorrow or later on its first such day."""
    films = (card.film.id for card in browse.films(tx, CITY, 0, now()).films)
    pages = [
        browse.shows(tx, CITY, film, day, now()) for film in films for day in browse.film(tx, CITY, film, now()).days
    ]
    here = [(page.film.id, show) for page in pages for cinema in page.cinemas for show in cinema.shows]
    return [(film, show.id) for film, show in here if show.is_open and show.starts_at > now() + FAR]


def _journey(shows: list[tuple[int, int]], at: int) -> list[str]:
    """Everybody has a show, and a seat that nobody else asks for."""
    film, show = shows[at % len(shows)]
    seat = 3 * (at // len(shows))
    taps = (
        Films(page=0),
        Film(film=film),
        Shows(film=film, day=""),
        Show(show=show),
        Count(show=show, count=2),
        Map(show=show, window=0),
        TakeSeat(show=show, seat=seat, window=0),
        DropSeat(show=show, seat=seat, window=0),
        Show(show=show),
        Tickets(page=0),
    )
    return [tap.pack() for tap in taps]


async def _stroll(here: People, person: int, journey: list[str]) -> list[float]:
    """Milliseconds of each tap, on the message that is the chat's last by then."""
    chance, waits = random.Random(person), []
    for data in journey * ROUNDS:
        await asyncio.sleep(chance.uniform(SOONEST, LATEST))
        await here.look(person)
        waits.append(await here.tap(person, data))
    return waits


def _reported(waits: list[float]) -> bool:
    cuts = statistics.quantiles(waits, n=100)
    p50, p95, p99, most = (round(ms, 1) for ms in (cuts[49], cuts[94], cuts[98], max(waits)))
    holds = p99 <= MOST_MS
    told = {"p50": p50, "p95": p95, "p99": p99, "max": most, "goal": f"p99 <= {MOST_MS} ms", "taps": len(waits)}
    report("tap-latency-ordinary", holds, **told)
    return holds
