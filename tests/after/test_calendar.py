"""The calendar's entry is read back by the library as any calendar would."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from bot.screens import after, calendar, samples
from locales import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_entry_says_where_when_and_which_seats(language):
    words = Words(language, strict=True)
    view = samples.BOOKING
    made = Calendar.from_ical(calendar.entry(view, view.tickets, words, samples.BOT))
    (event,) = made.walk("VEVENT")
    assert event.start.astimezone(UTC) == datetime.fromtimestamp(view.show.starts_at, UTC)
    assert event.end - event.start == timedelta(minutes=view.show.film.minutes)
    assert event["DTSTART"].params["TZID"] == "Europe/Lisbon"
    assert [str(zone["TZID"]) for zone in made.walk("VTIMEZONE")] == ["Europe/Lisbon"]
    assert str(event["LOCATION"]) == f"{view.show.cinema}, {view.show.address}"
    assert str(event["UID"]) == f"{view.number}@{samples.BOT}"
    assert all(part in event["DESCRIPTION"] for part in ("H", "12", "13", view.number, view.show.hall))
    (alarm,) = event.walk("VALARM")
    assert (alarm["TRIGGER"].dt, alarm["ACTION"]) == (timedelta(hours=-2), "DISPLAY")


def test_the_same_booking_is_the_same_file_and_lines_are_folded():
    words, view = Words("en"), samples.BOOKING
    first, again = (calendar.entry(view, view.tickets, words, samples.BOT) for _ in range(2))
    assert first == again
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))


def test_hostile_titles_make_no_lines_of_their_own():
    film = replace(samples.METROPOLIS, title={"en": "A\r\nBEGIN:VALARM\u202e\nX;,\\" + "👩‍👩‍👧‍👦" * 500})
    view = replace(samples.BOOKING, show=replace(samples.SHOW, film=film, cinema="C\nATTACH:evil"))
    made = Calendar.from_ical(calendar.entry(view, view.tickets, Words("en"), samples.BOT))
    (event,) = made.walk("VEVENT")
    assert len(event.walk("VALARM")) == 1
    assert "ATTACH" not in event
    assert "\u202e" not in str(event["SUMMARY"])


def test_a_ticket_handed_on_or_given_up_is_not_in_it():
    given = samples.ticket("H", 13)
    view = samples.bought(samples.ticket("H", 12), replace(given, person_id=8), samples.ticket("K", 5, state="void"))
    screen = after.to_calendar(view, Words("en"), samples.BOT)
    (event,) = Calendar.from_ical(screen.document.draw()).walk("VEVENT")
    assert "13" not in event["DESCRIPTION"].replace("K7Q2MD", "")
    assert "12" in event["DESCRIPTION"]
