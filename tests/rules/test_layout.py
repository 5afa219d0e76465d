import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.seats import KINDS, Layout, PlanError, row_name

HALL = """
    ..sss_sss..
    .ssss_ssss.

    ww.vv_ll_ll
"""


def labels(seats):
    return [seat.label for seat in seats]


def test_seats_are_numbered_in_reading_order_and_restart_in_every_row():
    layout = Layout.parse(HALL)
    assert [seat.index for seat in layout.seats] == list(range(22))
    assert labels(layout.rows()[0]) == ["A1", "A2", "A3", "A4", "A5", "A6"]
    assert labels(layout.rows()[2]) == ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"]
    assert (layout.capacity, layout.width, layout.height) == (22, 11, 4)
    assert layout.kinds == {"s": 14, "v": 2, "l": 4, "w": 2}


def test_a_seat_knows_its_cell_and_its_line_past_a_walkway():
    seat = Layout.parse(HALL).find("C3")
    assert (seat.row, seat.line, seat.column, seat.kind) == (2, 3, 3, "v")
    assert Layout.parse(HALL).lines == ("..sss_sss..", ".ssss_ssss.", "...........", "ww.vv_ll_ll")


def test_an_aisle_and_a_gap_separate_neighbours():
    layout = Layout.parse("ss_s.ss\nsss")
    assert [labels(block) for block in layout.blocks] == [["A1", "A2"], ["A3"], ["A4", "A5"], ["B1", "B2", "B3"]]
    assert layout.neighbours(layout.find("A2").index) == (0,)
    assert layout.neighbours(layout.find("A3").index) == ()
    assert layout.neighbours(layout.find("B2").index) == (5, 7)
    assert labels(layout.block_of(4)) == ["A4", "A5"]


def test_blocks_are_split_between_rows_of_equal_cells():
    assert [len(block) for block in Layout.parse("s\ns\ns").blocks] == [1, 1, 1]


@pytest.mark.parametrize("typed", ["F2", "f2", " F 2 ", "f-2"])
def test_a_seat_is_found_however_it_is_typed(typed):
    assert Layout.parse("F: ss\nG: ss").find(typed).index == 1


@pytest.mark.parametrize(("cyrillic", "latin"), list(zip("АВСЕНКМОРТХ", "ABCEHKMOPTX", strict=True)))
def test_cyrillic_lookalikes_mean_the_latin_row(cyrillic, latin):
    layout = Layout.parse(f"{latin}: ss")
    assert layout.find(f"{cyrillic}2") is layout.find(f"{latin}2") is layout.find(f"{cyrillic.lower()}2")
    assert layout.find(f"{latin}2").index == 1


def test_a_row_label_typed_in_cyrillic_is_the_latin_one():
    assert Layout.parse("В: ss").seats[0].label == "B1"


def test_rows_named_by_digits_keep_row_and_number_apart():
    layout = Layout.parse("1: ssssssssssss\n11: ss")
    assert layout.find("1-12").index == 11
    assert layout.find("11 2").index == 13
    assert layout.find("112") is None
    assert layout.find("11-2").label == "11-2"


@pytest.mark.parametrize("typed", ["", "Z9", "A0", "A99", "7A", "A1A"])
def test_what_is_no_seat_is_not_found(typed):
    assert Layout.parse("ss").find(typed) is None


def test_love_seats_are_pairs_within_their_run():
    layout = Layout.parse("slll l".replace(" ", "") + "_ll\nll")
    assert layout.sofa(0) == (0,)
    assert [layout.sofa(seat) for seat in (1, 2, 3, 4)] == [(1, 2), (1, 2), (3, 4), (3, 4)]
    assert [layout.sofa(seat) for seat in (5, 6, 7, 8)] == [(5, 6), (5, 6), (7, 8), (7, 8)]


def test_row_names_go_on_past_z():
    assert [row_name(position) for position in (0, 25, 26, 27, 51, 52)] == ["A", "Z", "AA", "AB", "AZ", "BA"]


def test_the_canonical_plan_reads_back_as_the_same_hall():
    layout = Layout.parse(HALL)
    assert layout.plan == "A: ..sss_sss\nB: .ssss_ssss\n_\nC: ww.vv_ll_ll"
    assert Layout.parse(layout.plan) == layout
    assert Layout.parse(layout.plan).seats == layout.seats
    assert Layout.parse("ss\nss") == Layout.parse("  A: ss\n   B: ss..  \n")
    assert Layout.parse("ss\nss") != Layout.parse("ss\nsc")


def test_a_plan_is_parsed_once():
    assert Layout.parse("sss") is Layout.parse("sss")


@pytest.mark.parametrize(
    ("plan", "line", "column", "key"),
    [
        ("", 1, 1, "plan-empty"),
        ("\n  \n", 1, 1, "plan-empty"),
        ("__\n..", 1, 1, "plan-empty"),
        ("\n  sss\n  sxs", 3, 4, "plan-bad-cell"),
        ("A: sss\nB: s ss", 2, 5, "plan-bad-cell"),
        ("A: sSs", 1, 5, "plan-bad-cell"),
        ("sss\n sss", 2, 2, "plan-uneven-start"),
        ("F: ss\nF: ss", 2, 4, "plan-row-twice"),
        ("B: ss\nss", 2, 1, "plan-row-twice"),
        ("B: ss\nВ: ss", 2, 4, "plan-row-twice"),
        ("A: ss\nB: __", 2, 4, "plan-row-without-seats"),
        ("ss\nslllss", 2, 2, "plan-half-sofa"),
        ("ss\nls_ls", 2, 1, "plan-half-sofa"),
        ("s" * 41, 1, 41, "plan-too-wide"),
        ("\n" + "s\n" * 41, 42, 1, "plan-too-deep"),
        ("\n".join(["s" * 26] * 39), 39, 1, "plan-too-many-seats"),
        ("ABCD: ss", 1, 1, "plan-bad-cell"),
        ("ss\x00s", 1, 3, "plan-bad-cell"),
    ],
)
def test_an_error_names_the_place_and_what_was_expected(plan, line, column, key):
    with pytest.raises(PlanError) as caught:
        Layout.parse(plan)
    error = caught.value
    assert (error.line, error.column, error.key) == (line, column, key)
    assert str(error).startswith(f"line {line}, column {column}: ")
    assert error.expected in str(error)


def test_the_largest_hall_is_read():
    assert Layout.parse("\n".join(["s" * 40] * 25)).capacity == 1000
    assert Layout.parse("\n".join(["s"] * 40)).height == 40


cells = st.sampled_from([*(kind for kind in KINDS if kind != "l"), "ll", "_", "."])
plans = st.lists(st.lists(cells, min_size=1, max_size=20).map("".join), min_size=1, max_size=12).map("\n".join)


@given(plans)
def test_any_hall_keeps_its_promises(plan):
    try:
        layout = Layout.parse(plan)
    except PlanError as error:
        assert error.key == "plan-empty"  # noqa: PT017 - the only way these plans may fail
        return
    assert [seat.index for seat in layout.seats] == list(range(layout.capacity))
    assert all(layout.find(seat.label) is seat for seat in layout.seats)
    assert all(layout.lines[seat.line][seat.column] == seat.kind for seat in layout.seats)
    assert [seat for block in layout.blocks for seat in block] == list(layout.seats)
    for seat in layout.seats:
        assert all(seat.index in layout.neighbours(beside) for beside in layout.neighbours(seat.index))
        assert all(layout.sofa(half) == layout.sofa(seat.index) for half in layout.sofa(seat.index))
    assert Layout.parse(layout.plan).seats == layout.seats


@given(st.text(alphabet="scpl_.:AБ1 \n\t", max_size=60))
def test_any_text_is_read_or_refused_in_words(plan):
    try:
        layout = Layout.parse(plan)
    except PlanError as error:
        assert error.line >= 1  # noqa: PT017 - hypothesis asks for either outcome
        assert error.column >= 1  # noqa: PT017 - likewise
        return
    assert layout.capacity >= 1
