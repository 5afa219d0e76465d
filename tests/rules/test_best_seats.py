import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booking.rules.best_seats import best_offers, nearest_like
from booking.rules.seats import Layout

PRICES = {"s": 1000, "c": 1200, "p": 1500, "r": 1800, "v": 2500, "l": 1500, "w": 800}
SQUARE = Layout.parse("\n".join(["ssss_ssss"] * 8))


def labels(layout, seats):
    return [layout.seats[seat].label for seat in seats]


def in_adjacent_rows(layout, seats):
    """Whether the seats of every row are side by side, two of them at least, and lie behind some of the row before."""
    rows = [list(those) for _, those in itertools.groupby(seats, key=lambda seat: layout.seats[seat].row)]
    columns = [[layout.seats[seat].column for seat in those] for those in rows]
    runs = [those == list(range(those[0], those[-1] + 1)) and len(those) > 1 for those in columns]
    numbers = [layout.seats[those[0]].row for those in rows]
    behind = (set(before) & set(after) for before, after in itertools.pairwise(columns))
    return all(runs) and all(behind) and numbers == list(range(numbers[0], numbers[-1] + 1))


def shape(layout, seats):
    """Seats in each row, from the screen back."""
    return [len(list(those)) for _, those in itertools.groupby(seats, key=lambda seat: layout.seats[seat].row)]


def everything(layout):
    return set(range(layout.capacity))


def test_the_best_pair_is_in_the_middle_two_thirds_back():
    offer = best_offers(SQUARE, everything(SQUARE), PRICES, 2)[0]
    assert offer.remark == "best"
    assert labels(SQUARE, offer.seats) in (["F3", "F4"], ["F5", "F6"])


def test_three_choices_do_not_overlap_and_say_why():
    offers = best_offers(SQUARE, everything(SQUARE), PRICES, 2)
    seats = [seat for offer in offers for seat in offer.seats]
    assert len(offers) == 3
    assert len(set(seats)) == 6
    assert len({offer.remark for offer in offers}) == 3


def test_a_cheaper_class_is_one_of_the_choices():
    layout = Layout.parse("ssssss\nssssss\nvvvvvv\nvvvvvv")
    remarks = {offer.remark: offer for offer in best_offers(layout, everything(layout), PRICES, 2)}
    assert {layout.seats[seat].kind for seat in remarks["best"].seats} == {"v"}
    assert {layout.seats[seat].kind for seat in remarks["cheaper"].seats} == {"s"}


def test_a_lone_seat_is_not_left_when_another_choice_exists():
    layout = Layout.parse("sssss")
    free = {0, 1, 2}
    assert best_offers(layout, free, PRICES, 2, most=1)[0].seats in ((0, 1), (1, 2))  # three seats: one stays alone
    free = {0, 1, 2, 3}
    assert best_offers(layout, free, PRICES, 2, most=1)[0].seats != (1, 2)  # would leave two lone seats


def test_the_last_seats_are_offered_even_if_one_stays_alone():
    layout = Layout.parse("sss")
    assert best_offers(layout, {0, 1, 2}, PRICES, 2)


def test_a_party_is_kept_together_though_its_places_are_worse():
    layout = Layout.parse("ssss\nssss\nssss")
    free = {0, 1, 2, 4, 6, 9, 11}
    assert best_offers(layout, free, PRICES, 3, most=1)[0].seats == (0, 1, 2)


def test_apart_only_when_nothing_else_is_left_and_it_is_said():
    layout = Layout.parse("ss_ss\nss_ss")
    offer = best_offers(layout, {0, 3, 4, 7}, PRICES, 2)[0]
    assert offer.remark == "apart"
    assert len(offer.seats) == 2


def test_wheelchair_places_and_half_sofas_come_last():
    layout = Layout.parse("ww\nllll")
    assert all(offer.seats in ((2, 3), (4, 5)) for offer in best_offers(layout, everything(layout), PRICES, 2))
    assert best_offers(layout, {0, 1}, PRICES, 2)[0].seats == (0, 1)


def test_the_nearest_like_a_lost_pair_is_beside_it():
    free = everything(SQUARE) - {44, 45}
    assert labels(SQUARE, (44, 45)) == ["F5", "F6"]
    assert labels(SQUARE, nearest_like(SQUARE, free, (44, 45))) in (["F7", "F8"], ["G5", "G6"], ["E5", "E6"])


def test_nothing_is_offered_when_too_few_are_free():
    assert best_offers(SQUARE, {1}, PRICES, 2) == ()
    assert nearest_like(SQUARE, {1}, (3, 4)) == ()


@given(st.sets(st.integers(0, SQUARE.capacity - 1)), st.integers(1, 8))
def test_offers_are_free_seats_of_the_right_number(free, count):
    offers = best_offers(SQUARE, free, PRICES, count)
    assert bool(offers) == (len(free) >= count)
    for offer in offers:
        assert len(set(offer.seats)) == count
        assert set(offer.seats) <= free
        together = all(b - a == 1 for a, b in zip(offer.seats, offer.seats[1:], strict=False))
        assert together or offer.remark in ("apart", "rows")
        assert offer.remark != "rows" or in_adjacent_rows(SQUARE, offer.seats)


WIDE = Layout.parse("\n".join(["ssssssssssssssssssss"] * 8))
GRAND = Layout.parse("\n".join(["ssssssss_ssssssssssss_ssssssss"] * 14 + ["ssssss"] * 2))


@pytest.mark.parametrize(("count", "rows"), [(9, [4, 5]), (12, [6, 6]), (13, [6, 7]), (14, [7, 7]), (20, [10, 10])])
def test_a_large_party_sits_in_two_aligned_rows(count, rows):
    best, *others = best_offers(WIDE, everything(WIDE), PRICES, count)
    assert best.remark == "rows"
    assert shape(WIDE, best.seats) == rows
    assert in_adjacent_rows(WIDE, best.seats)
    columns = [WIDE.seats[seat].column for seat in best.seats]
    assert max(columns) - min(columns) == -(-count // 2) - 1
    assert others[0].remark == "one-row"
    assert shape(WIDE, others[0].seats) == [count]


def test_where_blocks_are_narrow_a_party_takes_more_rows():
    best = best_offers(SQUARE, everything(SQUARE), PRICES, 12)[0]
    assert (best.remark, shape(SQUARE, best.seats)) == ("rows", [4, 4, 4])


def test_a_party_takes_rows_of_any_width_when_no_even_ones_are_left():
    layout = Layout.parse("ssssssss\nssss____\nssssssss")
    free = everything(layout) - set(range(12, 20))
    best = best_offers(layout, free, PRICES, 10)[0]
    assert (best.remark, in_adjacent_rows(layout, best.seats)) == ("rows", True)
    assert sorted(shape(layout, best.seats)) in ([2, 8], [4, 6])


def test_a_large_party_is_apart_only_when_nothing_else_is_left():
    layout = Layout.parse("\n".join(["s_s_s_s_s_s"] * 4))
    offers = best_offers(layout, everything(layout), PRICES, 12)
    assert [offer.remark for offer in offers] == ["apart"]


def test_a_small_party_goes_into_rows_when_no_row_has_room():
    layout = Layout.parse("ss_ss\nss_ss")
    assert [offer.remark for offer in best_offers(layout, everything(layout), PRICES, 4)] == ["rows", "rows"]
    assert best_offers(layout, everything(layout), PRICES, 3)[0].remark == "apart"  # nobody in a row alone


def test_a_party_does_not_take_wheelchair_places_or_half_sofas_while_there_is_else():
    layout = Layout.parse("ssssss\nssssss\nwwwwww\nwwwwww\nsllsss\nssssss")
    for offer in best_offers(layout, everything(layout), PRICES, 10):
        assert offer.remark != "rows" or "w" not in {layout.seats[seat].kind for seat in offer.seats}
    best = best_offers(layout, everything(layout), PRICES, 10)[0]
    assert labels(layout, best.seats)[0][0] in "AE"


def test_a_cheaper_place_is_offered_to_a_party_too():
    layout = Layout.parse("\n".join(["ssssssss"] * 3 + ["vvvvvvvv"] * 3))
    remarks = {offer.remark: offer for offer in best_offers(layout, everything(layout), PRICES, 10)}
    assert {layout.seats[seat].kind for seat in remarks["rows-cheaper"].seats} == {"s"}


def test_the_nearest_like_a_lost_block_is_a_block():
    lost = best_offers(WIDE, everything(WIDE), PRICES, 12)[0].seats
    near = nearest_like(WIDE, everything(WIDE) - {lost[0]}, lost)
    assert shape(WIDE, near) == [6, 6]
    assert len(set(near) & set(lost)) >= 6


@given(st.sets(st.integers(0, GRAND.capacity - 1), max_size=250), st.integers(9, 20))
def test_any_party_gets_free_seats_and_is_told_how_they_lie(taken, count):
    free = everything(GRAND) - taken
    offers = best_offers(GRAND, free, PRICES, count)
    assert offers
    chosen = [seat for offer in offers for seat in offer.seats]
    assert len(set(chosen)) == len(chosen) == count * len(offers)
    assert set(chosen) <= free
    for offer in offers:
        in_rows = offer.remark in ("rows", "rows-cheaper")
        assert not in_rows or (len(shape(GRAND, offer.seats)) > 1 and in_adjacent_rows(GRAND, offer.seats))
        assert offer.remark != "one-row" or shape(GRAND, offer.seats) == [count]


def test_the_search_is_quick_in_a_large_hall():
    """Far below 20 ms alone on its core; the bound here leaves room for a loaded machine."""
    took = []
    for count in (9, 13, 20):
        begun = time.process_time()
        best_offers(GRAND, everything(GRAND), PRICES, count)
        took.append(time.process_time() - begun)
    assert min(took) < 0.05
