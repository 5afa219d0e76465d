"""A booking as an entry for any calendar (RFC 5545). PURE: the same booking is always the same file."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from booking.views import BookingView, TicketView
from bot.screens import phrases
from bot.screens.afterwards import seats_of
from bot.screens.render import clean
from locales import Words

REMIND_BEFORE = timedelta(hours=2)


def entry(view: BookingView, tickets: Sequence[TicketView], words: Words, bot: str) -> bytes:
    """With the cinema's zone, its address, the seats and a reminder; added again, it takes its own place."""
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415 - a large library, for whoever asks for an entry

    show, zone = view.show, ZoneInfo(view.show.zone)
    starts = datetime.fromtimestamp(show.starts_at, UTC).astimezone(zone)
    title = clean(phrases.title(words, show.film))
    event = Event.new(
        uid=f"{view.number}@{bot}",
        summary=title,
        start=starts,
        end=starts + timedelta(minutes=show.film.minutes),
        location=clean(f"{show.cinema}, {show.address}"),
        description=_description(view, tickets, words, bot),
        stamp=datetime.fromtimestamp(view.confirmed_at, UTC),
        url=f"https://t.me/{bot}",
    )
    event.add("geo", (show.latitude, show.longitude))
    alarm = Alarm.new(summary=title, description=title)
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -REMIND_BEFORE)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Foyer//Box office//EN")
    calendar.add_component(event)
    calendar.add_missing_timezones(
        first_date=starts.date() - timedelta(days=1), last_date=starts.date() + timedelta(days=366)
    )
    return bytes(calendar.to_ical())


def _description(view: BookingView, tickets: Sequence[TicketView], words: Words, bot: str) -> str:
    seats = phrases.starting(seats_of(tickets, words))
    number = words("calendar-number", number=view.number)
    return "\n".join((clean(view.show.hall), seats, number, f"https://t.me/{bot}"))
