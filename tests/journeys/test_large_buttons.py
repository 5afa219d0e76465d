"""Large buttons, over HTTP: asked for once, and from then on days, lists and the hall as text have room for them."""

import re

from sqlalchemy import func, select, update

from storage import tables
from tests.journeys.driver import ANY, Person, buttons

DAY = 86_400


async def test_they_reach_days_lists_and_the_hall_as_text(office, heard):
    await office.foyer.house.db.write(on_three_days)
    ann = await office.telegram.person("Ann", heard.language)
    await ann.start()
    await ann.press("Reykjavik")
    assert await widest(ann, "Metropolis", heard) == [3, 3]
    await ann.say("/settings")
    await ann.press(heard("button-large-start"))
    shown = await ann.sees(heard("settings-large-on"))
    assert {len(row) for row in shown["reply_markup"]["inline_keyboard"]} == {1}
    assert max(await widest(ann, "Metropolis", heard)) == 2
    await ann.say("/settings")
    await ann.press(heard("button-list-start"))
    await ann.start(f"s{(await office.show_ids())[0]}")
    await ann.press(heard("button-map"))
    await ann.sees(heard("list-title"))
    await ann.say("A1 A2 A3")
    hall = await ann.sees(heard("map-mine", seats=ANY, total=ANY))
    assert max(map(len, hall["reply_markup"]["inline_keyboard"])) <= 2
    await ann.press(heard("button-drop-seat", seat="A2"))
    assert re.search(heard("map-dropped", seats="A2", count=1), ann.answer["text"])


async def widest(person: Person, film: str, heard) -> list[int]:
    """Of the lines with days on the film's card, and over the shows of a day."""
    before = (await person.messages())[-1]["message_id"]
    await person.start()
    await person.sees(heard("films-ask"), after=before)
    await person.press(film)
    card = await person.sees(heard("film-ask-day", price=ANY), after=before)
    day = next(button for button in buttons(card) if button.get("callback_data", "").startswith("d1:"))
    await person.tap(card["message_id"], day["callback_data"])
    shows = await person.sees(heard("shows-ask"), after=card["message_id"] - 1)
    return [max(map(len, message["reply_markup"]["inline_keyboard"])) for message in (card, shows)]


def on_three_days(tx):
    """The three shows, a day after one another."""
    shows = tables.shows
    for later, show in enumerate(tx.execute(select(shows).order_by(shows.c.starts_at)).all()):
        moved = {name: getattr(show, name) + later * DAY for name in ("starts_at", "ends_at", "closes_at")}
        day = func.date(show.local_day, f"+{later} days")
        tx.execute(update(shows).where(shows.c.id == show.id).values(local_day=day, **moved))
