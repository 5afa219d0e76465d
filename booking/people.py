"""Who somebody is to the house: visitors, their language and city, and the staff."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from booking.refusals import Refusal
from booking.views import Person
from storage import catalogue as programme
from storage import people, preferences

MANAGERS = ("owner", "manager")


class StaffError(ValueError):
    """A role that cannot be given as asked; says why, for the command line."""


@dataclass(frozen=True, slots=True)
class StaffMember:
    person_id: int
    cinema: str
    role: str


def greet(tx: Connection, person_id: int, first_name: str, language: str, now: int) -> Person:
    """A visitor who came in: added the first time, in a language of the house."""
    people.greet(tx, person_id, first_name, language, now)
    return known(tx, person_id)


def person(tx: Connection, person_id: int) -> Person | None:
    row = people.person(tx, person_id)
    if row is None:
        return None
    return Person(
        row.id,
        row.first_name,
        row.language,
        row.city_id,
        row.asked,
        row.is_staff,
        row.found_by,
        row.currency,
        bool(row.large_buttons),
    )


def known(tx: Connection, person_id: int) -> Person:
    """A person who was greeted; raises LookupError for anybody else."""
    found = person(tx, person_id)
    if found is None:
        raise LookupError(person_id)
    return found


def set_city(tx: Connection, person_id: int, city_id: int) -> Person:
    if programme.city(tx, city_id) is None:
        raise Refusal("no-such-city")
    people.change(tx, person_id, city_id=city_id)
    return known(tx, person_id)


def set_language(tx: Connection, person_id: int, language: str) -> Person:
    people.change(tx, person_id, language=language)
    return known(tx, person_id)


def show_currency(tx: Connection, person_id: int, currency: str | None) -> Person:
    """In which prices are shown as well, roughly; None: only as they are paid."""
    preferences.change(tx, person_id, currency=currency)
    return known(tx, person_id)


def ask(tx: Connection, person_id: int, what: dict[str, Any] | None) -> Person:
    """Remembers what the person is being asked to type; None: nothing."""
    people.change(tx, person_id, asked=what)
    return known(tx, person_id)


def find_by(tx: Connection, person_id: int, page: int, by: str) -> Person:
    """Remembers the page of films, and what chose them, to which the person goes back from a film and its seats."""
    people.change(tx, person_id, found_by=f"{page}:{by}" if page or by else "")
    return known(tx, person_id)


def mark_blocked(tx: Connection, person_id: int, *, blocked: bool) -> None:
    people.change(tx, person_id, blocked=blocked)


def forget_updates(tx: Connection, now: int, keep_seconds: int = 2 * 86_400) -> int:
    return people.forget_updates(tx, now - keep_seconds)


def add_staff(tx: Connection, person_id: int, role: str, cinema_name: str, now: int) -> StaffMember:
    """Gives a person a role in one cinema, in place of the one they had there. Raises StaffError."""
    cinema = _cinema(tx, cinema_name)
    people.set_role(tx, person_id, cinema.id, role, now)
    return StaffMember(person_id, cinema.name, role)


def remove_staff(tx: Connection, person_id: int, cinema_name: str) -> bool:
    """Whether there was a role to take away. Raises StaffError."""
    return people.remove_role(tx, person_id, _cinema(tx, cinema_name).id)


def check_manages(tx: Connection, person_id: int | None, cinema_id: int) -> None:
    """Refuses who is neither owner nor manager of the cinema; None is the house itself, at its own command line."""
    if person_id is not None and not any(
        row.cinema_id == cinema_id and row.role in MANAGERS for row in people.roles(tx, person_id)
    ):
        raise Refusal("not-manager")


def list_staff(tx: Connection) -> tuple[StaffMember, ...]:
    return tuple(StaffMember(row.person_id, row.cinema, row.role) for row in people.roles(tx))


def _cinema(tx: Connection, name: str) -> Any:
    cinema = people.cinema_by_name(tx, name)
    if cinema is None:
        known_names = ", ".join(people.cinema_names(tx)) or "none yet: import a catalogue first"
        raise StaffError(f"no cinema is called {name!r}; there are: {known_names}")
    return cinema
