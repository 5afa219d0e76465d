"""Those who stand in line, and the house itself, against everybody else: a seat is promised once, in order."""

from sqlalchemy import delete, insert

from booking import holds, line, waitlist
from booking.office.house_seats import block_seats, unblock_seats
from booking.refusals import Refusal
from storage import seats, tables
from storage import waitlist as lines
from tests.house import ANN, BOB, OPENING, RULES
from tests.races import guards
from tests.races.conftest import won

WORKERS, SEATS, LINE = 10, 60, range(110, 122)
FREED = (3, 7, 21, 22, 40)
HOUSE = None  # on whose behalf: nobody's at a keyboard


async def waiting(race, show):
    """A full house, twelve people in line for a seat each; then five seats come free, and nobody was told."""
    full = [{"show_id": show, "seat": seat} for seat in range(SEATS)]
    await race.write(lambda tx: tx.execute(insert(tables.seat_claims), full))
    for person in LINE:
        await race.write(waitlist.join, person, show, 1, False, (), None, OPENING, RULES)
    gone = delete(tables.seat_claims).where(tables.seat_claims.c.show_id == show, tables.seat_claims.c.seat.in_(FREED))
    await race.write(lambda tx: tx.execute(gone))


async def offered(race, show):
    """Who was offered a seat, in the order of the line."""
    places = await race.rows(tables.waitlist.select().order_by(tables.waitlist.c.id))
    return [place.person_id for place in places if (place.show_id, place.state) == (show, "offered")]


async def test_control_workers_who_do_not_look_promise_a_seat_twice(race, monkeypatch):
    await waiting(race, 1)
    free = await race.db.read(lines.claimed, 1)
    line_before = await race.db.read(lines.following, 1, 0, SEATS, (8, 20), line.A_PAGE)
    monkeypatch.setattr(lines, "claimed", lambda *_: set(free))
    monkeypatch.setattr(lines, "following", lambda *_: line_before)
    monkeypatch.setattr(lines, "lock", lambda *_: None)
    serve = (line.serve_line, 1, OPENING, RULES)
    assert len(await race.write(*serve)) == len(FREED)
    assert await race.write(*serve) == []
    assert await race.faults() == set()
    guards.unguarded_claim(monkeypatch)
    assert len(await race.write(*serve)) == len(FREED)
    assert await race.faults() >= {"seat-in-two-bookings", "seat-without-a-claim"}


async def test_ten_workers_and_one_line(race):
    for show in race.rounds:
        await waiting(race, show)
        made = await race.together(*[(waitlist.serve_lines, OPENING, RULES)] * WORKERS)
        assert sum(made) == len(FREED)
        assert await offered(race, show) == list(LINE[: len(FREED)])
        taken = await race.claims(show)
        assert len({taken[seat] for seat in FREED} - {None}) == len(FREED)
    assert await race.faults() == set()


async def test_a_line_and_whoever_passes_by(race):
    """Nobody is promised what a passer-by took, and all that he left goes to the first in line."""
    for show in race.rounds:
        await waiting(race, show)
        pass_by = (holds.take_offer, ANN, show, FREED[:2], OPENING, RULES)
        serve = (waitlist.serve_lines, OPENING, RULES)
        outcome, *_ = await race.together(pass_by, serve, serve)
        left = len(FREED) if isinstance(outcome, Refusal) else len(FREED) - 2
        assert await offered(race, show) == list(LINE[:left])
    assert await race.faults() == set()


async def first_offer(race, show):
    """The place of who is first in line, and has been offered a seat."""
    await waiting(race, show)
    await race.write(waitlist.serve_lines, OPENING, RULES)
    places = tables.waitlist.select().where(tables.waitlist.c.show_id == show).order_by(tables.waitlist.c.id)
    return (await race.rows(places))[0]


async def test_control_an_offer_that_nobody_looks_at_is_given_up_twice(race, monkeypatch):
    place = await first_offer(race, 1)
    before = await race.db.read(holds.own_card, LINE[0], place.booking_id)
    await race.write(waitlist.pass_offer, LINE[0], place.id, OPENING, RULES)
    monkeypatch.setattr(holds, "own_card", lambda *_: before)
    give_up = (holds.release_hold, LINE[0], place.booking_id, OPENING, RULES)
    await race.write(*give_up)
    assert await race.faults() == set()
    guards.unguarded_release(monkeypatch)
    await race.write(*give_up)
    assert "history-jumps" in await race.faults()


async def test_one_offer_passed_on_by_many_taps(race):
    for show in race.rounds:
        place = await first_offer(race, show)
        leave = [(way, LINE[0], place.id, OPENING, RULES) for way in (waitlist.pass_offer, waitlist.leave)]
        await race.together(*leave, *leave)
        assert await offered(race, show) == list(LINE[1 : 1 + len(FREED)])
    assert await race.faults() == set()


def block(show, *wanted):
    return block_seats, HOUSE, show, wanted, "the press", OPENING, RULES


def unblock(show, *wanted):
    return unblock_seats, HOUSE, show, wanted, "", OPENING, RULES


async def blocked_and_held(race, show):
    """The house keeps three seats back while Ann and Bob each want one of them."""
    wishes = [(ANN, (2, 3, 4)), (BOB, (6, 7))]
    taps = [(holds.take_offer, person, show, wish, OPENING, RULES) for person, wish in wishes]
    outcome, *held = await race.together(block(show, 4, 5, 6), *taps)
    return outcome, won(held)


async def test_control_a_block_that_does_not_look_takes_held_seats(race, monkeypatch):
    await race.hold(ANN, 2, 3, 4)
    assert (await race.refused(*block(1, 4, 5, 6))).key == "seats-not-free"
    guards.unguarded_claim(monkeypatch)
    await race.write(*block(1, 4, 5, 6))
    assert "seat-without-a-claim" in await race.faults()


async def test_block_and_hold(race):
    for show in race.rounds:
        outcome, held = await blocked_and_held(race, show)
        claims = await race.claims(show)
        house = {seat for seat, booking in claims.items() if booking is None}
        assert house == (set() if isinstance(outcome, Refusal) else {4, 5, 6})
        assert isinstance(outcome, Refusal) == bool(held)
        assert len(claims) == len(house) + sum(len(hold.seats) for hold in held)
    assert await race.faults() == set()


async def test_control_giving_back_without_a_look_takes_seats_from_who_holds_them(race, monkeypatch):
    await race.write(*block(1, 4, 5))
    await race.write(*unblock(1, 4, 5))
    await race.hold(ANN, 4, 5)
    monkeypatch.setattr(seats, "house", lambda *_: [4, 5])
    await race.write(*unblock(1, 4, 5))
    assert await race.faults() == set()
    guards.unguarded_giving_back(monkeypatch)
    await race.write(*unblock(1, 4, 5))
    assert "seat-without-a-claim" in await race.faults()


async def test_giving_back_and_holding(race):
    """What the house gives back is somebody's once, however many ask at that moment."""
    for show in race.rounds:
        await race.write(*block(show, 4, 5))
        back = unblock(show, 4, 5)
        wish = [(holds.take_offer, person, show, (4, 5), OPENING, RULES) for person in (ANN, BOB)]
        await race.together(back, *wish, back)
        assert len(set((await race.claims(show)).values()) - {None}) <= 1
        assert None not in (await race.claims(show)).values()
    assert await race.faults() == set()
