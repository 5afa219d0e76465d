"""The demo brings its programme anew with every start, into a house whose manager has been at work since."""

import pytest
from sqlalchemy import select, update

from booking import holds, people
from booking.office.moving import move_show
from bot.clock import now
from bot.config import Settings
from bot.demo import bring_programme, demo_settings
from storage import tables
from storage.db import Database
from tests.house import ANN, RULES

DAY = 86_400
shows = tables.shows


def two_of_a_hall(tx):
    """Shows of two films, a day or more from now, in one hall."""
    later = select(shows).where(shows.c.starts_at > now() + DAY).order_by(shows.c.hall_id, shows.c.starts_at)
    first, *others = tx.execute(later).all()
    return first, next(show for show in others if show.hall_id == first.hall_id and show.film_id != first.film_id)


def clear_the_rest(tx, *kept):
    """So that the hall has room for a move, whatever day it is."""
    rest = shows.c.id.not_in([show.id for show in kept])
    tx.execute(update(shows).where(shows.c.hall_id == kept[0].hall_id, rest).values(state="cancelled"))


def starts(tx, show_id):
    return tx.scalar(select(shows.c.starts_at).where(shows.c.id == show_id))


def book(tx, show_id):
    people.greet(tx, ANN, "Ann", "en", now())
    tx.execute(update(shows).where(shows.c.id == show_id).values(opens_at=0))
    return holds.take_offer(tx, ANN, show_id, (0,), now(), RULES)


@pytest.mark.parametrize("minutes", [0, 20])
async def test_it_starts_though_a_show_was_moved_to_where_its_programme_has_another(tmp_path, minutes):
    settings = demo_settings(Settings(), "http://127.0.0.1:1", tmp_path)
    await bring_programme(settings)
    async with Database.open(settings.database.url) as db:
        moved, there = await db.read(two_of_a_hall)
        slot = there.starts_at + 60 * minutes
        await db.write(clear_the_rest, moved, there)
        await db.write(book, moved.id)
        await db.write(move_show, None, there.id, there.starts_at + 30 * DAY, now(), RULES)
        await db.write(move_show, None, moved.id, slot, now(), RULES)
    await bring_programme(settings)
    async with Database.open(settings.database.url) as db:
        assert await db.read(starts, moved.id) == slot
        at_once = select(shows.c.film_id).where(shows.c.hall_id == moved.hall_id, shows.c.starts_at == slot)
        assert await db.read(lambda tx: tx.scalars(at_once).all()) == [moved.film_id]
        again = select(shows.c.id).where(shows.c.hall_id == moved.hall_id, shows.c.starts_at == moved.starts_at)
        assert await db.read(lambda tx: tx.scalars(again).all()), "all else is brought as ever"
