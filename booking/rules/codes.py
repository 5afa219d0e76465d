"""Booking numbers that people read out, and ticket codes that nobody can forge. PURE.

A ticket code is version (1 byte), show (4), ticket (8), epoch (1) and the first 16 bytes of an HMAC-SHA256: 30 bytes,
40 characters of base64url without padding. The key is derived from the house's root for each show, so that a door
device can be given tonight's alone. A party's code is the same with a version of its own, and so with keys of its own:
it names a booking in place of the ticket.
"""

import base64
import hashlib
import hmac
import re
import struct
from dataclasses import dataclass

VERSION, PARTY = 1, 2
PARTY_EPOCH = 1  # what a party's code admits is read anew at every scan: there is no older one to outdate
_BODY = struct.Struct(">BIQB")
_MAC_BYTES = 16
_CODE = re.compile(r"[A-Za-z0-9_-]{40}", re.ASCII)

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # without those that look alike
_BITS = 5
_SHORT, _LONG = 6, 13  # characters: for ids below 2**30, and for any other
_SPREAD = 0x2C1B3C6D9E3779B1  # odd, so that multiplying by it can be undone


@dataclass(frozen=True, slots=True)
class TicketCode:
    show_id: int
    ticket_id: int
    epoch: int


@dataclass(frozen=True, slots=True)
class PartyCode:
    show_id: int
    booking_id: int


def booking_number(booking_id: int) -> str:
    """Six letters and digits for an id below 2**30; neighbours look nothing alike. Not a secret."""
    length = _SHORT if booking_id < 1 << _SHORT * _BITS else _LONG
    spread = booking_id * _SPREAD % (1 << length * _BITS)
    return "".join(_LETTERS[spread >> _BITS * place & 31] for place in reversed(range(length)))


def booking_id(number: str) -> int | None:
    """The id behind a booking number, typed in any case; None for what is none."""
    typed = number.strip().upper()
    if len(typed) not in (_SHORT, _LONG) or not set(typed) <= set(_LETTERS):
        return None
    size = 1 << len(typed) * _BITS
    spread = 0
    for letter in typed:
        spread = spread << _BITS | _LETTERS.index(letter)
    found = spread * pow(_SPREAD, -1, size) % size
    return found if booking_number(found) == typed else None


def show_key(secret: bytes, show_id: int, version: int = VERSION) -> bytes:
    """What signs the tickets of one show."""
    return hmac.digest(secret, b"tkt" + struct.pack(">BI", version, show_id), hashlib.sha256)


def ticket_code(secret: bytes, show_id: int, ticket_id: int, epoch: int) -> str:
    return _signed(secret, VERSION, show_id, ticket_id, epoch)


def party_code(secret: bytes, show_id: int, booking_id: int) -> str:
    """Admits at once all tickets of a booking that its buyer still has."""
    return _signed(secret, PARTY, show_id, booking_id, PARTY_EPOCH)


def read_code(secret: bytes, code: str) -> TicketCode | None:
    """What a ticket's code says, if the house signed it."""
    read = _read(secret, code, VERSION)
    return None if read is None else TicketCode(*read)


def read_party_code(secret: bytes, code: str) -> PartyCode | None:
    """Likewise of a party's code."""
    read = _read(secret, code, PARTY)
    return None if read is None or read[2] != PARTY_EPOCH else PartyCode(read[0], read[1])


def is_party(code: str) -> bool:
    """Whether it is written as a party's code is, signed or not."""
    return bool(_CODE.fullmatch(code)) and base64.urlsafe_b64decode(code)[0] == PARTY


def _signed(secret: bytes, version: int, show_id: int, named: int, epoch: int) -> str:
    body = _BODY.pack(version, show_id, named, epoch)
    return base64.urlsafe_b64encode(body + _mac(show_key(secret, show_id, version), body)).decode()


def _read(secret: bytes, code: str, wanted: int) -> tuple[int, int, int] | None:
    """Show, ticket or booking, epoch; the comparison takes the same time wherever it fails."""
    if not _CODE.fullmatch(code):
        return None
    raw = base64.urlsafe_b64decode(code)
    body, mac = raw[: _BODY.size], raw[_BODY.size :]
    version, show_id, named, epoch = _BODY.unpack(body)
    genuine = hmac.compare_digest(mac, _mac(show_key(secret, show_id, version), body))
    return (show_id, named, epoch) if genuine and version == wanted else None


def _mac(key: bytes, body: bytes) -> bytes:
    return hmac.digest(key, body, hashlib.sha256)[:_MAC_BYTES]
