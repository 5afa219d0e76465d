"""Booking numbers are read out and typed back; ticket codes are made by the house alone."""

import base64
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.codes import (
    PartyCode,
    TicketCode,
    booking_id,
    booking_number,
    is_party,
    party_code,
    read_code,
    read_party_code,
    show_key,
    ticket_code,
)

SECRET = b"root"
ALPHABET = string.ascii_letters + string.digits + "-_"
IDS = st.integers(1, 2**63 - 1)
SHOWS = st.integers(0, 2**32 - 1)
CODES = st.builds(lambda show, ticket, epoch: ticket_code(SECRET, show, ticket, epoch), SHOWS, IDS, st.integers(1, 255))


@given(SHOWS, IDS, st.integers(1, 255))
def test_a_code_says_what_it_was_made_of(show, ticket, epoch):
    code = ticket_code(SECRET, show, ticket, epoch)
    assert len(code) == 40
    assert set(code) <= set(ALPHABET)
    assert read_code(SECRET, code) == TicketCode(show, ticket, epoch)


@given(CODES, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_no_code_with_one_character_changed_is_read(code, place, letter):
    mutant = code[:place] + letter + code[place + 1 :]
    assert mutant == code or read_code(SECRET, mutant) is None


def test_every_single_character_mutant_is_refused():
    code = ticket_code(SECRET, 7, 12_345, 1)
    mutants = [code[:place] + letter + code[place + 1 :] for place in range(40) for letter in ALPHABET]
    assert [mutant for mutant in mutants if read_code(SECRET, mutant)] == [code] * 40


@given(SHOWS, IDS)
def test_a_partys_code_is_no_tickets_code(show, booking):
    code = party_code(SECRET, show, booking)
    assert len(code) == 40
    assert set(code) <= set(ALPHABET)
    assert read_party_code(SECRET, code) == PartyCode(show, booking)
    assert read_code(SECRET, code) is None
    assert is_party(code)
    ticket = ticket_code(SECRET, show, booking, 1)
    assert read_party_code(SECRET, ticket) is None
    assert not is_party(ticket)


def test_every_single_character_mutant_of_a_partys_code_is_refused():
    code = party_code(SECRET, 7, 12_345)
    mutants = [code[:place] + letter + code[place + 1 :] for place in range(40) for letter in ALPHABET]
    assert [mutant for mutant in mutants if read_party_code(SECRET, mutant)] == [code] * 40
    assert [mutant for mutant in mutants if read_code(SECRET, mutant)] == []


def test_a_tickets_code_turned_into_a_partys_is_refused():
    """The version is under the signature, and signs with another key."""
    for code, version in ((ticket_code(SECRET, 7, 8, 1), 2), (party_code(SECRET, 7, 8), 1)):
        raw = base64.urlsafe_b64decode(code)
        turned = base64.urlsafe_b64encode(bytes([version]) + raw[1:]).decode()
        assert read_party_code(SECRET, turned) is None
        assert read_code(SECRET, turned) is None
    assert show_key(SECRET, 7, 1) != show_key(SECRET, 7, 2)


@given(CODES)
def test_another_secret_reads_nothing(code):
    assert read_code(b"another", code) is None


@pytest.mark.parametrize("extra", ["=", "A", "\n", " ", "==", "\0"])
def test_only_the_canonical_spelling_is_read(extra):
    code = ticket_code(SECRET, 7, 8, 1)
    for spelling in (code + extra, extra + code, code[:-1], code[:20] + extra + code[20:], code.encode().hex()):
        assert read_code(SECRET, spelling) is None


def test_the_other_base64_is_not_read():
    codes = (ticket_code(SECRET, 7, ticket, 1) for ticket in range(1000))
    code = next(code for code in codes if "-" in code or "_" in code)
    assert read_code(SECRET, base64.b64encode(base64.urlsafe_b64decode(code)).decode()) is None


@given(st.text(max_size=64))
def test_no_text_is_read_by_chance(text):
    assert read_code(SECRET, text) is None
    assert read_party_code(SECRET, text) is None
    assert not is_party(text)


def test_each_show_has_a_key_of_its_own():
    assert show_key(SECRET, 1) != show_key(SECRET, 2)
    one, two = (base64.urlsafe_b64decode(ticket_code(SECRET, show, 5, 1)) for show in (1, 2))
    assert read_code(SECRET, base64.urlsafe_b64encode(two[:14] + one[14:]).decode()) is None


@given(IDS)
def test_a_number_leads_back_to_its_booking(number):
    assert booking_id(booking_number(number).lower()) == number


@pytest.mark.parametrize("typed", ["", "K7Q2M", "K7Q2MDX", "K7Q2M0", "K7Q2MI", "......", "２３４５６７"])
def test_what_is_no_number_names_no_booking(typed):
    assert booking_id(typed) is None


def test_numbers_are_short_and_do_not_give_the_count_away():
    numbers = [booking_number(booking) for booking in range(1, 2000)]
    assert {len(number) for number in numbers} == {6}
    assert len({number[:2] for number in numbers}) > 500
