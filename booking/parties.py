"""One code for a whole party: a scan lets in, at once, everybody of it who is not in yet.

What a booking's tickets are is read anew at every scan, and each is used by a compare-and-set of its own: who was let
in alone before is not let in twice, and what was cancelled or handed on meanwhile is left out.
"""

import hashlib
from typing import Any

from sqlalchemy import Connection, Row

from booking import door
from booking.cards import find_card
from booking.edges import moved
from booking.refusals import Refusal
from booking.rules.codes import PartyCode, booking_number, read_party_code
from booking.rules.house import HouseRules
from booking.rules.seats import Seat
from booking.tickets import booking
from booking.views import BookingView, PartyMember, PartyVerdict
from storage import catalogue, parties, tickets


def party(tx: Connection, person_id: int, code: str, rules: HouseRules) -> BookingView:
    """The booking behind a party's code, for its buyer; anybody else learns nothing."""
    read = read_party_code(rules.ticket_secret, code)
    card = None if read is None else find_card(tx, read.booking_id)
    if read is None or card is None or card.booking.person_id != person_id or card.show.id != read.show_id:
        raise Refusal("no-such-ticket")
    return booking(tx, person_id, read.booking_id, rules)


def scan_party(tx: Connection, steward_id: int, code: str, nonce: str, now: int, rules: HouseRules) -> PartyVerdict:
    """Whether to let a party in, and whom of it. The same nonce again gives the same answer."""
    cinemas = door.cinemas_of(tx, steward_id)
    read = read_party_code(rules.ticket_secret, code)
    booked = None if read is None else catalogue.booking(tx, read.booking_id)
    rows = [] if read is None else tickets.of_bookings(tx, [read.booking_id])
    if read is None or booked is None or not rows:
        return PartyVerdict("unknown")
    name = hashlib.sha256(f"{steward_id}:party:{read.booking_id}:{nonce}".encode()).hexdigest()
    if not parties.of_party(tx, name):
        own = [row for row in rows if row.state != "void" and row.person_id == booked.person_id]
        verdict = _judge(tx, read, own, cinemas, now, rules)
        admitted = _let_in(tx, own, steward_id, now) if verdict == "admit" else set()
        _write_down(tx, name, own or rows, admitted, verdict, steward_id, now)
    return _verdict(tx, parties.of_party(tx, name), now, rules)


def undo_party(tx: Connection, steward_id: int, scan_id: int, now: int, rules: HouseRules) -> PartyVerdict:
    """Takes back all that one scan let in; once undone it stays so, and the tickets are good again."""
    scanned = _own_scan(tx, steward_id, scan_id)
    let_in = sorted(row.ticket_id for row in scanned if row.verdict == "admit")
    taken_back = [ticket_id for ticket_id in let_in if tickets.unuse(tx, ticket_id, now - rules.undo_seconds)]
    for ticket_id in taken_back:
        moved(tx, now, steward_id, "ticket", ticket_id, "used", "issued", "undone", booking=scanned[0].booking_id)
    if len(taken_back) < len(let_in):
        raise Refusal("undo-too-late")
    return _verdict(tx, parties.of_scan(tx, scan_id), now, rules)


def look_at(tx: Connection, steward_id: int, scan_id: int, now: int, rules: HouseRules) -> PartyVerdict:
    """What one scan let in, as it is now: nothing is scanned, nothing changes."""
    return _verdict(tx, _own_scan(tx, steward_id, scan_id), now, rules)


def _own_scan(tx: Connection, steward_id: int, scan_id: int) -> list[Row[Any]]:
    """A scan at a cinema that the steward works at."""
    cinemas = door.cinemas_of(tx, steward_id)
    scanned = parties.of_scan(tx, scan_id)
    if not scanned or _cinema(tx, scanned[0].booking_id) not in cinemas:
        raise Refusal("no-such-ticket")
    return scanned


def _judge(tx: Connection, read: PartyCode, own: list[Row[Any]], cinemas: set[int], now: int, rules: HouseRules) -> str:
    """As the door judges a ticket: nobody's own is void, everybody in already is used."""
    if _cinema(tx, read.booking_id) not in cinemas:
        return "other-show"
    if not own or own[0].show_id != read.show_id:
        return "void"
    if all(row.state == "used" for row in own):
        return "used"
    return door.when(door.show_of(tx, own[0].show_id)[0], now, rules)


def _let_in(tx: Connection, own: list[Row[Any]], steward_id: int, now: int) -> set[int]:
    """The tickets that this scan used, taken in one order by everybody."""
    gate, admitted = door.gate(tx, steward_id), set()
    for row in sorted(own, key=lambda row: row.id):
        if tickets.use(tx, row.id, row.epoch, steward_id, gate, now):
            moved(tx, now, steward_id, "ticket", row.id, "issued", "used", booking=row.booking_id)
            admitted.add(row.id)
    return admitted


def _write_down(
    tx: Connection, name: str, rows: list[Row[Any]], admitted: set[int], verdict: str, steward_id: int, now: int
) -> None:
    """A row for each ticket that the scan was about; somebody who wrote the same meanwhile has answered it."""
    otherwise = "used" if verdict == "admit" else verdict
    for row in rows:
        once = hashlib.sha256(f"{name}:{row.id}".encode()).hexdigest()
        said = "admit" if row.id in admitted else otherwise
        scanned = {"nonce": once, "ticket_id": row.id, "steward_id": steward_id, "gate": door.gate(tx, steward_id)}
        tickets.write_scan(tx, scanned | {"at": now, "verdict": said, "party": name})


def _verdict(tx: Connection, scanned: list[Row[Any]], now: int, rules: HouseRules) -> PartyVerdict:
    booking_id = scanned[0].booking_id
    rows = tickets.of_bookings(tx, [booking_id])
    said = {row.ticket_id: row.verdict for row in scanned}
    booked = catalogue.booking(tx, booking_id)
    buyer = None if booked is None else booked.person_id
    show, layout = door.show_of(tx, rows[0].show_id)
    until = scanned[0].at + rules.undo_seconds
    members = tuple(_member(row, layout.seats[row.seat], said.get(row.id), buyer) for row in rows)
    return PartyVerdict(
        _said(said, members),
        show=show,
        members=members,
        holder=next((row.holder for row in rows if row.person_id == buyer), ""),
        number=booking_number(booking_id),
        age_rating=show.film.age_rating,
        scan_id=scanned[0].id,
        undo_until=until if "admit" in said.values() and now <= until else None,
    )


def _said(said: dict[int, str], members: tuple[PartyMember, ...]) -> str:
    """The verdict on the party as a whole; one whose tickets all went while they were scanned is void."""
    if again := next((each for each in ("admit", "undone") if each in said.values()), None):
        return again
    verdict = next(iter(said.values()))
    gone = verdict == "used" and not any(member.standing == "before" for member in members)
    return "void" if gone else verdict


def _member(row: Row[Any], seat: Seat, said: str | None, buyer: int | None) -> PartyMember:
    standing = _standing(row, said, buyer)
    return PartyMember(seat.label_row, seat.number, standing, row.holder, row.used_at, row.gate or "")


def _standing(row: Row[Any], said: str | None, buyer: int | None) -> str:
    if row.state == "void":
        return "cancelled"
    if row.person_id != buyer:
        return "handed-on"
    if said == "admit":
        return "let-in"
    return "before" if row.state == "used" else "waiting"


def _cinema(tx: Connection, booking_id: int) -> int | None:
    booked = catalogue.booking(tx, booking_id)
    return None if booked is None else int(catalogue.shows_by_id(tx, [booked.show_id])[booked.show_id].cinema_id)
