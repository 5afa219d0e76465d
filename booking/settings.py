"""What a person set for themselves: reminders, quiet hours, the hall as text, the seats they like."""

from sqlalchemy import Connection

from booking.own_views import Settings
from booking.rules.best_seats import Suggestion
from booking.rules.quiet import DAY
from storage import catalogue, people, preferences

REMINDERS = {"day": "remind_day", "soon": "remind_soon", "after": "ask_after"}
LIKED = ("aisle", "centre", "back")
REMARKS = {"aisle": "aisle", "centre": "best", "back": "back"}  # of the offer that suits who likes such seats


def settings(tx: Connection, person_id: int) -> Settings:
    row, person = preferences.of(tx, person_id), people.person(tx, person_id)
    city = None if person is None or person.city_id is None else catalogue.city(tx, person.city_id)
    name = None if city is None else city.name
    if row is None:
        return Settings(city=name)
    return Settings(
        row.remind_day,
        row.remind_soon,
        row.ask_after,
        row.quiet_from,
        row.quiet_to,
        row.list_mode,
        row.seats_liked,
        name,
        row.large_buttons,
    )


def set_reminder(tx: Connection, person_id: int, what: str, *, on: bool) -> Settings:
    """`what`: day, soon or after; anything else changes nothing."""
    if what in REMINDERS:
        preferences.change(tx, person_id, **{REMINDERS[what]: on})
    return settings(tx, person_id)


def set_quiet(tx: Connection, person_id: int, since: int, until: int) -> Settings:
    """Minutes after midnight; beyond a day they change nothing."""
    if 0 <= since < DAY and 0 <= until < DAY:
        preferences.change(tx, person_id, quiet_from=since, quiet_to=until)
    return settings(tx, person_id)


def set_list_mode(tx: Connection, person_id: int, *, on: bool) -> Settings:
    preferences.change(tx, person_id, list_mode=on)
    return settings(tx, person_id)


def set_large(tx: Connection, person_id: int, *, on: bool) -> Settings:
    preferences.change(tx, person_id, large_buttons=on)
    return settings(tx, person_id)


def set_liked(tx: Connection, person_id: int, liked: str) -> Settings:
    """Aisle, centre or back; anything else is no wish."""
    preferences.change(tx, person_id, seats_liked=liked if liked in LIKED else None)
    return settings(tx, person_id)


def hall_as(tx: Connection, person_id: int) -> str:
    """How the person wants to see a hall: map, large (a map of large buttons) or list."""
    row = preferences.of(tx, person_id)
    if row is None:
        return "map"
    return "list" if row.list_mode else "large" if row.large_buttons else "map"


def liked_first(tx: Connection, person_id: int, choices: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    """The choices, the one that suits the person's liking in front; the others keep their order."""
    row = preferences.of(tx, person_id)
    remark = REMARKS.get(row.seats_liked or "") if row else None
    return tuple(sorted(choices, key=lambda choice: choice.remark != remark))
