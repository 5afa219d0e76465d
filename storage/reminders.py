"""Which sold bookings are due a reminder."""

from typing import Any

from sqlalchemy import Connection, Row, String, bindparam, cast, exists, select

from storage.tables import bookings, outbox, shows

_KEY = cast(bookings.c.id, String) + ":" + bindparam("lead_text", type_=String)
_DUE = (
    select(bookings.c.id, bookings.c.person_id, shows.c.starts_at)
    .join(shows, shows.c.id == bookings.c.show_id)
    .where(
        bookings.c.state.in_(("confirmed", "partly_cancelled")),
        shows.c.state == "scheduled",
        shows.c.starts_at > bindparam("after"),
        shows.c.starts_at <= bindparam("until"),
        bookings.c.confirmed_at < shows.c.starts_at - bindparam("lead"),
        ~exists().where(outbox.c.kind == "reminder", outbox.c.key == _KEY),
    )
    .order_by(shows.c.starts_at, bookings.c.id)
    .limit(bindparam("most"))
)


def due(tx: Connection, now: int, lead: int, next_lead: int, most: int) -> list[Row[Any]]:
    """Bookings whose show starts within `lead` seconds but not within `next_lead`, bought before, not yet reminded.

    Rows are (id, person_id, starts_at).
    """
    facts = {"after": now + next_lead, "until": now + lead, "lead": lead, "lead_text": str(lead), "most": most}
    return list(tx.execute(_DUE, facts))
