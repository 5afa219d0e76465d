"""What the clock does in bulk: 10,000 holds that end, and a line of 10,000 down which seats come free."""

import itertools
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, text, update

from benchmarks.figures import Goal, compare, report
from benchmarks.house import FIRST_PERSON, OPENING, PAIRS, RULES, open_house
from benchmarks.postgres import Postgres
from booking import holds
from storage import tables
from storage.db import Database

HOLDS, LINE, AT_ONCE = 10_000, 10_000, 500
SHOWS = HOLDS // PAIRS + 1
OVER = OPENING + 3_600
OFFERS = 20
BARE = (
    "UPDATE bookings SET state = 'expired', deadline = NULL WHERE id IN "
    "(SELECT id FROM bookings WHERE state = 'held' AND deadline <= :now ORDER BY deadline, id LIMIT :most {skip})"
)


async def run() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        files = (f"sqlite:///{Path(folder) / f'line-{number}.db'}" for number in itertools.count())
        outcomes = [await _expiry("sqlite", files), await _promotion("sqlite", next(files))]
    with Postgres.started() as postgres:
        urls = (postgres.url(postgres.create()) for _ in itertools.count())
        outcomes += [await _expiry("pg", urls), await _promotion("pg", next(urls))]
    return all(outcomes)


async def _expiry(name: str, fresh: Iterable[str]) -> bool:
    """Seconds until 10,000 ended holds are over: seats free, notices written, edges logged."""

    async def ours() -> float:
        async with Database.open(next(iter(fresh))) as db:
            await db.write(_hold_everything)
            start = time.perf_counter()
            while (await db.write(holds.expire_due, OVER, RULES, AT_ONCE)).left:
                pass
            return time.perf_counter() - start

    async def limit() -> float:
        async with Database.open(next(iter(fresh))) as db:
            await db.write(_hold_everything)
            start = time.perf_counter()
            while await db.write(_expire_bare):
                pass
            return time.perf_counter() - start

    return await compare(f"expiry-{name}", ours, limit, Goal(at_most=5), "s", rounds=3)


async def _promotion(name: str, url: str) -> bool:
    """How long freeing one pair takes when 10,000 parties stand in line, against when one does."""
    taken = {}
    async with Database.open(url) as db:
        await db.write(_hold_everything)
        for standing, show in ((1, 1), (LINE, 2)):
            await db.write(_stand_in_line, show, standing)
            start = time.perf_counter()
            for _ in range(OFFERS if standing > OFFERS else 1):
                await db.write(_free_a_pair, show)
            taken[standing] = (time.perf_counter() - start) / (OFFERS if standing > OFFERS else 1)
        offered = await db.read(_offered, 2)
    ratio = taken[LINE] / taken[1]
    report(
        f"promotion-{name}",
        offered == OFFERS,
        ours=round(taken[LINE], 4),
        limit=round(taken[1], 4),
        ratio=round(ratio, 2),
        goal=f"{OFFERS} offers, in order",
        unit="s a pair",
    )
    return offered == OFFERS


def _hold_everything(tx: Connection) -> None:
    """10,000 pairs held by 10,000 people, written in bulk: making them is not what is measured."""
    open_house(tx, SHOWS, HOLDS + LINE)
    common = {"state": "held", "currency": "EUR", "total": 2_000, "held_at": OPENING}
    until = {"deadline": OPENING + 600, "hold_deadline": OPENING + 600}
    every = range(HOLDS)
    tx.execute(
        insert(tables.bookings),
        [{"id": 1 + n, "person_id": FIRST_PERSON + n, "show_id": 1 + n // PAIRS, **common, **until} for n in every],
    )
    seats = [(1 + n, 1 + n // PAIRS, 2 * (n % PAIRS) + k) for n in every for k in (0, 1)]
    tx.execute(
        insert(tables.booking_seats), [{"booking_id": b, "seat": s, "kind": "s", "price": 1_000} for b, _, s in seats]
    )
    tx.execute(
        insert(tables.seat_claims),
        [{"show_id": w, "seat": s, "booking_id": b, "expires_at": OPENING + 600} for b, w, s in seats],
    )
    if tx.dialect.name == "postgresql":
        tx.execute(text("SELECT setval('bookings_id_seq', :last)"), {"last": HOLDS})


def _expire_bare(tx: Connection) -> int:
    skip = "FOR UPDATE SKIP LOCKED" if tx.dialect.name == "postgresql" else ""
    return tx.execute(text(BARE.format(skip=skip)), {"now": OVER, "most": AT_ONCE}).rowcount


def _stand_in_line(tx: Connection, show: int, count: int) -> None:
    wish = {"show_id": show, "count": 2, "together": False, "kinds": [], "state": "waiting", "joined_at": OPENING}
    tx.execute(insert(tables.waitlist), [{"person_id": FIRST_PERSON + HOLDS + n, **wish} for n in range(count)])


def _free_a_pair(tx: Connection, show: int) -> None:
    """The show's oldest hold ends now."""
    oldest = select(func.min(tables.bookings.c.id)).where(
        tables.bookings.c.show_id == show, tables.bookings.c.state == "held", tables.bookings.c.id <= HOLDS
    )
    ended = update(tables.bookings).where(tables.bookings.c.id == oldest.scalar_subquery()).values(deadline=OPENING)
    tx.execute(ended)
    holds.expire_due(tx, OPENING, RULES, 1)


def _offered(tx: Connection, show: int) -> int:
    """How many of the line have an offer: they must be its first."""
    states = tx.execute(
        select(tables.waitlist.c.state).where(tables.waitlist.c.show_id == show).order_by(tables.waitlist.c.id)
    )
    first = list(itertools.takewhile(lambda state: state == "offered", states.scalars()))
    return len(first)
