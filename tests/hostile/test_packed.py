"""What is packed into a button, a link or an invoice: noise is refused as it says it is, and nothing else happens."""

import random
import string
from contextlib import suppress
from functools import partial

import pytest

from booking import filtering
from booking.checkout import read_payload
from booking.refusals import Refusal
from booking.rules.codes import booking_id, booking_number, party_code, read_code, read_party_code, ticket_code
from bot import callbacks
from bot.packed_wish import pack_wish, unpack_wish
from tests.hostile.inputs import CLASSES, Hostile

TRIES, SOAK_TRIES = 20_000, 1_000_000
SECRET = b"a CANARY secret for tickets alone"
LINKS = string.ascii_letters + string.digits + "-_"
WISHES = ("..........", "2.1.4h.5..uo...n.IMAX.noir", "1..........", "..4h.3jz......bdi..")
FILMS = ("", "R", "NS", "gabcN", "labcfdefWS")
SEATS = tuple(
    callbacks.pack_seats(seats) for seats in ((0,), (12, 13, 14, 30), tuple(range(8)), tuple(range(1, 40, 3)))
)


def in_order(packed):
    """A forged button may name seats twice and anyhow; ours are sorted."""
    return tuple(sorted(set(callbacks.unpack_seats(packed))))


PACKED = {  # name -> (unpack, what it refuses with, pack, packed as we do)
    "seats": (in_order, ValueError, callbacks.pack_seats, SEATS),
    "kinds": (callbacks.unpack_kinds, ValueError, callbacks.pack_kinds, ("", "a", "abc")),
    "wish": (unpack_wish, ValueError, pack_wish, WISHES),
    "films": (filtering.unpack, ValueError, filtering.pack, FILMS),
}


def noise(chance, good, letters):
    """Our own bent, or letters as they come."""
    if chance.random() < 0.7:
        text = list(chance.choice(good))
        for _ in range(chance.randrange(4)):
            at = chance.randrange(len(text) + 1)
            text[at : at + chance.randrange(2)] = chance.choices(letters, k=chance.randrange(3))
        return "".join(text)
    return "".join(chance.choices(letters, k=chance.randrange(64)))


@pytest.mark.parametrize("name", PACKED)
def test_what_is_unpacked_is_what_would_be_packed(name, soak):
    """Either a refusal, or something that goes into a button and comes out as it was."""
    unpack, refused, pack, good = PACKED[name]
    chance, kept = random.Random(name), 0
    letters = (string.digits + string.ascii_lowercase) * 2 + ".-_" * 8 + "NWRS" + "٣１🎬 +\x00"
    for _ in range(SOAK_TRIES if soak else TRIES):
        try:
            found = unpack(noise(chance, good, letters))
        except refused:
            continue
        kept += 1
        assert unpack(pack(found)) == found
    assert kept > 100


def test_seats_go_into_a_button_and_come_out_as_they_were(soak):
    chance = random.Random(1)
    for _ in range(SOAK_TRIES if soak else TRIES):
        seats = tuple(sorted(chance.sample(range(callbacks.MOST_SEATS), chance.randrange(1, 20))))
        assert callbacks.unpack_seats(callbacks.pack_seats(seats)) == seats


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_button_is_read_or_refused(kind, soak):
    """ValueError and TypeError are what a tap is looked at for; anything else would reach the log."""
    hostile = Hostile(kind.__prefix__, {"ids": [1, 42], "codes": [], "orders": [], "people": []})
    for _ in range(SOAK_TRIES // 10 if soak else TRIES // 100):
        values = [hostile.number() if hostile.chance.random() < 0.5 else hostile.text() for _ in kind.model_fields]
        data = ":".join(map(str, (kind.__prefix__, *values)))
        try:
            read = kind.unpack(data if hostile.chance.random() < 0.7 else hostile.bent(data))
        except (ValueError, TypeError):
            continue
        assert isinstance(read, kind)


def test_an_invoice_of_nobodys_is_refused(soak):
    """Read or refused: whose it is, and whether it is open, the database says."""
    hostile = Hostile(2, {"ids": [1, 42], "codes": [], "orders": [], "people": [7]})
    for _ in range(SOAK_TRIES if soak else TRIES):
        payload = hostile.payload()
        with suppress(Refusal):
            read = read_payload(payload)
            assert payload.startswith("b1:")
            assert 0 < read.booking_id < 2**63


GOOD_CODES = {
    "ticket": (partial(read_code, SECRET), ticket_code(SECRET, 1, 17, 1)),
    "party": (partial(read_party_code, SECRET), party_code(SECRET, 1, 17)),
}


@pytest.mark.parametrize("name", GOOD_CODES)
def test_guessed_codes_open_nothing(name, soak):
    """Every single character of a code counts, and no noise is one."""
    read, good = GOOD_CODES[name]
    chance = random.Random(name)
    assert read(good) is not None
    mutants = {good[:at] + other + good[at + 1 :] for at in range(len(good)) for other in LINKS} - {good}
    assert all(read(mutant) is None for mutant in mutants)
    guesses = ("".join(chance.choices(LINKS, k=40)) for _ in range(SOAK_TRIES if soak else TRIES))
    assert all(read(guess) is None for guess in guesses)
    lengths = ("".join(chance.choices(LINKS, k=chance.randrange(65))) for _ in range(TRIES))
    assert all(read(guess) is None for guess in lengths)


def test_a_code_for_one_thing_is_not_read_as_another():
    ticket, party = (good for _, good in GOOD_CODES.values())
    assert read_party_code(SECRET, ticket) is None
    assert read_code(SECRET, party) is None
    assert read_code(b"of another house", ticket) is None


def test_a_booking_number_is_read_or_nobodys(soak):
    chance = random.Random(3)
    good = [booking_number(number) for number in (1, 17, 2**30, 2**40)]
    for _ in range(SOAK_TRIES if soak else TRIES):
        typed = noise(chance, good, string.ascii_uppercase + string.digits + " ß１٣-")
        found = booking_id(typed)
        assert found is None or booking_number(found) == typed.strip().upper()
