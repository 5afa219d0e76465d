"""Messages to the people of the cinema and back. A manager of any cinema in the writer's city may answer, once.

Only the words are kept, and only for some weeks.
"""

from typing import Any

from sqlalchemy import Connection, Row

from booking.own_views import Question
from booking.refusals import Refusal
from booking.rules.codes import booking_number
from booking.views import Notice
from storage import outbox, people, support

LONGEST = 2_000  # characters
AN_HOUR, MOST_AN_HOUR = 3_600, 5  # messages of one person
KEPT_SECONDS = 30 * 86_400


def check_may_ask(tx: Connection, person_id: int, now: int) -> None:
    """Refuses where nobody would read it, and who wrote too often."""
    _readers(tx, person_id)
    if support.asked_since(tx, person_id, now - AN_HOUR) >= MOST_AN_HOUR:
        raise Refusal("asked-often")


def ask_cinema(tx: Connection, person_id: int, text: str, now: int) -> None:
    """Passes a message on to every manager in the person's city."""
    people.lock_person(tx, person_id)
    check_may_ask(tx, person_id, now)
    words = text.strip()[:LONGEST]
    if not words:
        raise Refusal("nothing-written")
    city_id, readers = _readers(tx, person_id)
    message_id = support.ask(tx, person_id, city_id, words, now)
    for place, reader in enumerate(readers):
        outbox.tell(tx, "support", f"{message_id}:{place}", reader, {"message_id": message_id}, now)


def question(tx: Connection, manager_id: int, message_id: int, now: int) -> Question:
    """A message, for who may answer it."""
    return _view(tx, _for_manager(tx, manager_id, message_id), now)


def answer(tx: Connection, manager_id: int, message_id: int, text: str, now: int) -> Question:
    """Passes the answer on to who asked; the first one counts."""
    row = _for_manager(tx, manager_id, message_id)
    words = text.strip()[:LONGEST]
    if not words:
        raise Refusal("nothing-written")
    if not support.answer(tx, message_id, manager_id, words, now):
        raise Refusal("already-answered")
    outbox.tell(tx, "support-answer", str(message_id), row.person_id, {"message_id": message_id}, now)
    return _view(tx, _for_manager(tx, manager_id, message_id), now)


def next_booking(tx: Connection, person_id: int, now: int) -> int | None:
    """The person's sold booking that is next, or on just now."""
    return support.next_booking(tx, person_id, now)


def forget_old(tx: Connection, now: int) -> int:
    """Takes away what is older than some weeks; returns how many."""
    return support.forget(tx, now - KEPT_SECONDS)


def told(tx: Connection, notice: Notice, now: int) -> Question | None:
    """What a notice is about; None once it was taken away."""
    row = support.message(tx, int(str(notice.facts["message_id"])))
    return None if row is None else _view(tx, row, now)


def _readers(tx: Connection, person_id: int) -> tuple[int, list[int]]:
    person = people.person(tx, person_id)
    if person is None or person.city_id is None:
        raise Refusal("no-city")
    readers = support.managers(tx, person.city_id)
    if not readers:
        raise Refusal("nobody-there")
    return person.city_id, readers


def _for_manager(tx: Connection, manager_id: int, message_id: int) -> Row[Any]:
    row = support.message(tx, message_id)
    if row is None:
        raise Refusal("no-such-message")
    if manager_id not in support.managers(tx, row.city_id):
        raise Refusal("not-manager")
    return row


def _view(tx: Connection, row: Row[Any], now: int) -> Question:
    booking_id = support.next_booking(tx, row.person_id, now)
    number = "" if booking_id is None else booking_number(booking_id)
    return Question(row.id, row.name, row.city, row.text, row.answer, number)
