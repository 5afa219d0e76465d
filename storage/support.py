"""Messages to the cinema, kept for some weeks, and who answers them."""

from typing import Any

from sqlalchemy import BigInteger, Connection, Row, bindparam, delete, func, insert, select, update

from storage.tables import bookings, cinemas, cities, people, shows, staff, support_messages

_ASK = insert(support_messages).returning(support_messages.c.id)
_SINCE = (
    select(func.count())
    .select_from(support_messages)
    .where(support_messages.c.person_id == bindparam("person"), support_messages.c.at > bindparam("since"))
)
_MANAGERS = (
    select(staff.c.person_id)
    .join(cinemas, cinemas.c.id == staff.c.cinema_id)
    .where(cinemas.c.city_id == bindparam("city"), staff.c.role.in_(("owner", "manager")))
    .distinct()
    .order_by(staff.c.person_id)
)
_MESSAGE = (
    select(support_messages, people.c.first_name.label("name"), cities.c.name.label("city"))
    .join(people, people.c.id == support_messages.c.person_id)
    .join(cities, cities.c.id == support_messages.c.city_id)
    .where(support_messages.c.id == bindparam("message"))
)
_ANSWER = (
    update(support_messages)
    .where(support_messages.c.id == bindparam("message"), support_messages.c.answer.is_(None))
    .values(
        answer=bindparam("words"),
        answered_at=bindparam("now", type_=BigInteger),
        answered_by=bindparam("by", type_=BigInteger),
    )
)
_NEXT = (
    select(bookings.c.id)
    .join(shows, shows.c.id == bookings.c.show_id)
    .where(
        bookings.c.person_id == bindparam("person"),
        bookings.c.state.in_(("confirmed", "partly_cancelled")),
        shows.c.ends_at > bindparam("now"),
    )
    .order_by(shows.c.starts_at)
    .limit(1)
)


def ask(tx: Connection, person_id: int, city_id: int, text: str, now: int) -> int:
    columns = {"person_id": person_id, "city_id": city_id, "text": text, "at": now}
    return int(tx.execute(_ASK, columns).scalar_one())


def asked_since(tx: Connection, person_id: int, since: int) -> int:
    return int(tx.execute(_SINCE, {"person": person_id, "since": since}).scalar_one())


def managers(tx: Connection, city_id: int) -> list[int]:
    """Who answers for the cinemas of a city."""
    return list(tx.execute(_MANAGERS, {"city": city_id}).scalars())


def message(tx: Connection, message_id: int) -> Row[Any] | None:
    """With its writer's `name` and the `city`."""
    return tx.execute(_MESSAGE, {"message": message_id}).one_or_none()


def answer(tx: Connection, message_id: int, manager_id: int, text: str, now: int) -> bool:
    """False when somebody else has answered."""
    facts = {"message": message_id, "words": text, "by": manager_id, "now": now}
    return tx.execute(_ANSWER, facts).rowcount > 0


def forget(tx: Connection, before: int) -> int:
    return tx.execute(delete(support_messages).where(support_messages.c.at < before)).rowcount


def next_booking(tx: Connection, person_id: int, now: int) -> int | None:
    return tx.execute(_NEXT, {"person": person_id, "now": now}).scalar_one_or_none()
