"""The door: a scan admits a ticket once, tells why it does not, and can be undone within the minute."""

import hashlib
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row

from booking.edges import moved
from booking.refusals import Refusal
from booking.rules.codes import TicketCode, read_code
from booking.rules.house import HouseRules
from booking.rules.seats import Layout
from booking.shows import show_facts_of
from booking.views import DoorVerdict, ShowFacts
from storage import catalogue, people, tickets


def is_staff(tx: Connection, person_id: int) -> bool:
    """Whether the person has a role in any cinema."""
    return bool(people.roles(tx, person_id))


def scan(tx: Connection, steward_id: int, code: str, nonce: str, now: int, rules: HouseRules) -> DoorVerdict:
    """Whether to let the bearer of a code in. The first scan wins; the same nonce again gives the same answer."""
    cinemas = cinemas_of(tx, steward_id)
    read = read_code(rules.ticket_secret, code)
    row = None if read is None else tickets.ticket(tx, read.ticket_id)
    if read is None or row is None:
        return DoorVerdict("unknown")
    nonce = hashlib.sha256(f"{steward_id}:{row.id}:{nonce}".encode()).hexdigest()
    before = tickets.scanned(tx, nonce)
    if before is not None:
        return _verdict(tx, row, before.verdict, now, rules)
    at_gate = gate(tx, steward_id)
    verdict = _judge(tx, row, read, cinemas, now, rules)
    if verdict == "admit" and not tickets.use(tx, row.id, read.epoch, steward_id, at_gate, now):
        verdict = _went_meanwhile(tx, row.id, read)
    if verdict == "admit":
        moved(tx, now, steward_id, "ticket", row.id, "issued", "used", booking=row.booking_id)
    scanned = {"nonce": nonce, "ticket_id": row.id, "steward_id": steward_id, "gate": at_gate, "at": now}
    if not tickets.write_scan(tx, scanned | {"verdict": verdict}):
        verdict = _answered(tx, nonce)
    return _verdict(tx, tickets.ticket(tx, row.id) or row, verdict, now, rules)


def undo_scan(tx: Connection, steward_id: int, ticket_id: int, now: int, rules: HouseRules) -> DoorVerdict:
    """Takes an admission back; once undone it stays so, and the ticket is good again."""
    row = _own(tx, steward_id, ticket_id)
    if row.state != "issued":
        if not tickets.unuse(tx, ticket_id, now - rules.undo_seconds):
            raise Refusal("undo-too-late")
        moved(tx, now, steward_id, "ticket", ticket_id, "used", "issued", "undone", booking=row.booking_id)
    return _verdict(tx, tickets.ticket(tx, ticket_id) or row, "undone", now, rules)


def look_at(tx: Connection, steward_id: int, ticket_id: int, now: int, rules: HouseRules) -> DoorVerdict:
    """Why a ticket that was let in stays so: nothing is scanned, nothing changes."""
    row = _own(tx, steward_id, ticket_id)
    return _verdict(tx, row, "void" if row.state == "void" else "used", now, rules)


def _own(tx: Connection, steward_id: int, ticket_id: int) -> Row[Any]:
    """A ticket of a cinema that the steward works at."""
    cinemas = cinemas_of(tx, steward_id)
    row = tickets.ticket(tx, ticket_id)
    if row is None or row.cinema_id not in cinemas:
        raise Refusal("no-such-ticket")
    return row


def _went_meanwhile(tx: Connection, ticket_id: int, read: TicketCode) -> str:
    """Why a ticket that was good a moment ago is not: another gate was first, or it was given up or handed on."""
    row = tickets.ticket(tx, ticket_id)
    return "void" if row is None or row.state == "void" or row.epoch != read.epoch else "used"


def _answered(tx: Connection, nonce: str) -> str:
    """What another worker answered to the same scan meanwhile."""
    answered = tickets.scanned(tx, nonce)
    return answered.verdict if answered else "used"


def cinemas_of(tx: Connection, steward_id: int) -> set[int]:
    """The cinemas that the steward works at; refuses who works at none."""
    roles = people.roles(tx, steward_id)
    if not roles:
        raise Refusal("not-staff")
    return {role.cinema_id for role in roles}


def gate(tx: Connection, steward_id: int) -> str:
    """Until gates have names of their own, the steward's."""
    steward = people.person(tx, steward_id)
    return steward.first_name[:64] if steward else str(steward_id)


def _judge(tx: Connection, row: Row[Any], read: TicketCode, cinemas: set[int], now: int, rules: HouseRules) -> str:
    """The verdict, before anybody else's scan is reckoned with. Who staffs one cinema admits to no other."""
    if row.cinema_id not in cinemas or read.show_id != row.show_id:
        return "other-show"
    if row.state == "void" or row.epoch != read.epoch:
        return "void"
    if row.state == "used":
        return "used"
    return when(show_of(tx, row.show_id)[0], now, rules)


def when(show: ShowFacts, now: int, rules: HouseRules) -> str:
    """Admit while the door is open for the show; else whether it is another day, another show, or too early."""
    if show.starts_at - rules.door_opens_seconds <= now < show.starts_at + rules.door_closes_seconds:
        return "admit"
    zone = ZoneInfo(show.zone)
    today = datetime.fromtimestamp(now, UTC).astimezone(zone).date()
    if datetime.fromtimestamp(show.starts_at, UTC).astimezone(zone).date() != today:
        return "other-day"
    return "too-early" if now < show.starts_at else "other-show"


def _verdict(tx: Connection, row: Row[Any], verdict: str, now: int, rules: HouseRules) -> DoorVerdict:
    show, layout = show_of(tx, row.show_id)
    seat = layout.seats[row.seat]
    can_undo = verdict == "admit" and row.used_at is not None and now <= row.used_at + rules.undo_seconds
    return DoorVerdict(
        verdict,
        show=show,
        row=seat.label_row,
        seat_number=seat.number,
        kind=row.kind,
        age_rating=show.film.age_rating,
        holder=row.holder,
        used_at=row.used_at,
        gate=row.gate or "",
        ticket_id=row.id,
        undo_until=row.used_at + rules.undo_seconds if can_undo else None,
    )


def show_of(tx: Connection, show_id: int) -> tuple[ShowFacts, Layout]:
    show = catalogue.shows_by_id(tx, [show_id])[show_id]
    return show_facts_of(show), Layout.parse(show.plan)
