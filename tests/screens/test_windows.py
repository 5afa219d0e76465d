import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.seats import KINDS, MAX_SEATS, Layout
from bot.screens.windows import (
    BUTTONS_LEFT,
    MOST_BUTTONS,
    MOST_COLUMNS,
    MOST_ROWS,
    best_window,
    window_of,
    windows,
)
from tests.images.halls import PLANS

GRAND = "\n".join(["........ssssss_ssssss........", *["ssssssss_ssssssssssss_ssssssss"] * 14])

cells = st.sampled_from([*(kind for kind in KINDS if kind != "l"), "ll", "_", "."])
plans = st.lists(st.lists(cells, min_size=1, max_size=19).map("".join), min_size=1, max_size=25).map("\n".join)
halls = plans.filter(lambda plan: set(plan) & set(KINDS) and sum(map(plan.count, KINDS)) <= MAX_SEATS)


@given(halls)
def test_every_seat_is_in_exactly_one_window(plan):
    layout = Layout.parse(plan)
    shown = [seat.index for window in windows(layout) for seat in window.seats]
    assert sorted(shown) == list(range(layout.capacity))
    for window in windows(layout):
        assert all(window_of(layout, seat.index) is window for seat in window.seats)


@given(halls)
def test_a_window_fits_a_keyboard(plan):
    for window in windows(Layout.parse(plan)):
        assert 1 <= len(window.grid) <= MOST_ROWS
        assert len({len(line) for line in window.grid}) == 1
        assert 1 <= len(window.grid[0]) <= MOST_COLUMNS
        assert len(window.grid) * (len(window.grid[0]) + 1) + BUTTONS_LEFT <= MOST_BUTTONS
        assert len(window.rows) == len(window.grid)
        assert all(any(line) for line in window.grid)


@given(halls)
def test_the_frame_of_a_window_holds_its_seats_and_no_others(plan):
    layout = Layout.parse(plan)
    for window in windows(layout):
        framed = {seat for seat in layout.seats if seat.line in window.lines and seat.column in window.columns}
        assert framed == set(window.seats)


@given(halls)
def test_neighbours_lead_back_and_together_reach_the_whole_hall(plan):
    every = windows(Layout.parse(plan))
    for window in every:
        for there, back in (("left", "right"), ("right", "left"), ("up", "down"), ("down", "up")):
            beside = getattr(window, there)
            assert beside is None or getattr(every[beside], back) == window.index
    reached, edge = {0}, [0]
    while edge:
        window = every[edge.pop()]
        fresh = {window.left, window.right, window.up, window.down} - reached - {None}
        reached |= fresh
        edge += fresh
    assert reached == set(range(len(every)))


@given(halls, st.data())
def test_the_first_window_has_a_free_seat_while_there_is_one(plan, data):
    layout = Layout.parse(plan)
    taken = data.draw(st.sets(st.sampled_from(range(layout.capacity))))
    ordinary = {seat.index for seat in layout.seats if seat.kind != "w"} or set(range(layout.capacity))
    shown = {seat.index for seat in best_window(layout, taken).seats}
    assert shown - taken or not ordinary - taken


def test_windows_are_cut_along_the_aisles():
    columns = [window.columns for window in windows(Layout.parse("\n".join(["ssss_sssssss_ssss"] * 8)))]
    assert columns == [range(4), range(5, 12), range(13, 17)]


def test_an_aisle_inside_a_window_takes_no_button():
    (window,) = windows(Layout.parse("sss_sss_s"))
    assert [seat.number for seat in window.grid[0]] == [1, 2, 3, 4, 5, 6, 7]
    assert window.columns == range(9)


def test_bands_are_cut_along_the_walkways():
    layout = Layout.parse("\n".join([*["sssss"] * 5, "", *["sssss"] * 9]))
    assert [window.rows for window in windows(layout)] == [tuple("ABCDE"), tuple("FGHIJKLMN")]


def test_a_love_seat_is_never_cut():
    layout = Layout.parse("\n".join([*["ssssssssssssss"] * 5, "ssssssllssssss"]))
    for window in windows(layout):
        seats = {seat.index for seat in window.seats}
        assert all(set(layout.sofa(seat)) <= seats for seat in seats)


def test_a_window_knows_what_to_call_itself():
    window = windows(Layout.parse("\n".join(["ssss_sssssss_ssss"] * 8)))[1]
    assert (window.rows[0], window.rows[-1], window.numbers) == ("A", "H", (5, 11))


def test_one_begins_in_the_middle_two_thirds_back():
    layout = Layout.parse(GRAND)
    best = best_window(layout)
    assert {14, 15} & set(best.columns)
    assert "J" in best.rows
    assert best_window(layout, {seat.index for seat in best.seats}) != best


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_the_example_s_halls_are_shown_in_few_windows_and_no_sofa_is_cut(plan):
    layout = Layout.parse(plan)
    shown = windows(layout)
    assert sum(len(window.seats) for window in shown) == layout.capacity
    assert best_window(layout) in shown
    bands = {window.lines.start for window in shown}
    assert len(shown) <= len(bands) * -(-layout.width // MOST_COLUMNS) + len(bands)
    for window in shown:
        assert len(window.rows) <= MOST_ROWS
        assert all(set(layout.sofa(seat.index)) <= {each.index for each in window.seats} for seat in window.seats)


@pytest.mark.parametrize("plan", ["s", "\n".join(["s" * 40] * 25), "\n".join(["s"] * 40), "w"])
def test_the_smallest_and_the_largest_halls(plan):
    layout = Layout.parse(plan)
    assert sum(len(window.seats) for window in windows(layout)) == layout.capacity
    assert best_window(layout) in windows(layout)
