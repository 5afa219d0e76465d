"""Whose tickets are due a reminder, and whose shows are over."""

from typing import Any

from sqlalchemy import Connection, Row, String, and_, bindparam, case, cast, exists, false, func, select
from sqlalchemy.sql.elements import ColumnElement

from storage.tables import bookings, cities, handovers, outbox, preferences, reviews, shows, tickets

_OF_BOOKING = cast(bookings.c.id, String) + ":" + bindparam("lead_text", type_=String)
_KEY = case(  # one for the buyer, one for each to whom tickets were handed on
    (tickets.c.person_id == bookings.c.person_id, _OF_BOOKING),
    else_=_OF_BOOKING + ":" + cast(tickets.c.person_id, String),
)
_SINCE = func.coalesce(func.min(handovers.c.settled_at), bookings.c.confirmed_at)
_TAKEN = and_(
    handovers.c.ticket_id == tickets.c.id, handovers.c.to_id == tickets.c.person_id, handovers.c.state == "taken"
)
_QUIET = (cities.c.zone, preferences.c.quiet_from, preferences.c.quiet_to)


def _due(wanted: ColumnElement[bool]) -> Any:
    """`wanted`: whether the person wants this reminder; null for who never said."""
    return (
        select(bookings.c.id, tickets.c.person_id, shows.c.starts_at, _SINCE.label("since"), _KEY.label("key"), *_QUIET)
        .join(shows, shows.c.id == bookings.c.show_id)
        .join(cities, cities.c.id == shows.c.city_id)
        .join(tickets, tickets.c.booking_id == bookings.c.id)
        .outerjoin(handovers, _TAKEN)
        .outerjoin(preferences, preferences.c.person_id == tickets.c.person_id)
        .where(
            tickets.c.state == "issued",
            tickets.c.person_id > 0,
            bookings.c.state.in_(("confirmed", "partly_cancelled")),
            shows.c.state == "scheduled",
            shows.c.starts_at > bindparam("after"),
            shows.c.starts_at <= bindparam("until"),
            wanted.is_not(false()),
            ~exists().where(outbox.c.kind == "reminder", outbox.c.key == _KEY),
        )
        .group_by(bookings.c.id, bookings.c.person_id, tickets.c.person_id, shows.c.starts_at, *_QUIET)
        .having(shows.c.starts_at - bindparam("lead") > _SINCE)
        .order_by(shows.c.starts_at, bookings.c.id, tickets.c.person_id)
        .limit(bindparam("most"))
    )


_DUE = {"day": _due(preferences.c.remind_day), "soon": _due(preferences.c.remind_soon)}
_VISITS = (
    select(
        func.min(tickets.c.id).label("ticket_id"),
        tickets.c.person_id,
        shows.c.film_id,
        shows.c.local_day,
        *_QUIET,
    )
    .join(shows, shows.c.id == tickets.c.show_id)
    .join(cities, cities.c.id == shows.c.city_id)
    .outerjoin(preferences, preferences.c.person_id == tickets.c.person_id)
    .where(
        tickets.c.state != "void",
        tickets.c.person_id > 0,
        shows.c.state == "scheduled",
        shows.c.ends_at > bindparam("after"),
        shows.c.ends_at <= bindparam("until"),
        preferences.c.ask_after.is_not(false()),
        ~exists().where(reviews.c.person_id == tickets.c.person_id, reviews.c.film_id == shows.c.film_id),
    )
    .group_by(tickets.c.person_id, tickets.c.show_id, shows.c.film_id, shows.c.local_day, *_QUIET)
    .subquery("visits")
)
_OVER = (
    select(_VISITS)
    .where(~exists().where(outbox.c.kind == "after", outbox.c.key == cast(_VISITS.c.ticket_id, String)))
    .order_by(_VISITS.c.ticket_id)
    .limit(bindparam("most"))
)


def due(tx: Connection, what: str, lead: int, after: int, until: int, most: int) -> list[Row[Any]]:
    """Who has had tickets to a show that starts in (after, until] since `lead` seconds before it, not yet reminded.

    `what` is the reminder, day or soon. Rows are (id, person_id, starts_at, since, key, zone, quiet_from, quiet_to):
    the booking, when the tickets became theirs, the reminder's key; the last two null for who never said.
    """
    facts = {"after": after, "until": until, "lead": lead, "lead_text": str(lead), "most": most}
    return list(tx.execute(_DUE[what], facts))


def over(tx: Connection, after: int, until: int, most: int) -> list[Row[Any]]:
    """Whoever has a ticket to a show that was over in (after, until], and was not asked how it was nor has said so."""
    return list(tx.execute(_OVER, {"after": after, "until": until, "most": most}))
