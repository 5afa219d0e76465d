from hypothesis import given
from hypothesis import strategies as st

from booking.rules.best_seats import best_offers, nearest_like
from booking.rules.seats import Layout

PRICES = {"s": 1000, "c": 1200, "p": 1500, "r": 1800, "v": 2500, "l": 1500, "w": 800}
SQUARE = Layout.parse("\n".join(["ssss_ssss"] * 8))


def labels(layout, seats):
    return [layout.seats[seat].label for seat in seats]


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
        assert together or offer.remark == "apart"
