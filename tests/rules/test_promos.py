import pytest

from booking.rules.promos import Basket, Promo, discount, normal, why_not

BASKET = Basket(film_id=1, cinema_id=2, currency="EUR", seats=(("s", 1000), ("s", 1000), ("v", 2500)))


def test_a_percentage_of_all_seats():
    assert discount(Promo("TEN", basis_points=1000), BASKET) == 450


def test_a_percentage_of_one_class_only():
    assert discount(Promo("VIP", basis_points=5000, kinds=("v",)), BASKET) == 1250


def test_half_a_unit_rounds_up():
    assert discount(Promo("X", basis_points=1250), Basket(1, 2, "EUR", (("s", 1004),))) == 126  # 125.5


def test_a_flat_sum_never_exceeds_the_seats():
    assert discount(Promo("GIFT", flat=10_000, currency="EUR"), BASKET) == 4500


def test_the_largest_discount_is_kept():
    assert discount(Promo("HALF", basis_points=5000, largest=700), BASKET) == 700


@pytest.mark.parametrize(
    ("promo", "why"),
    [
        (Promo("A", basis_points=1, starts_at=101), "promo-not-yet"),
        (Promo("A", basis_points=1, starts_at=100), None),
        (Promo("A", basis_points=1, ends_at=100), "promo-over"),
        (Promo("A", basis_points=1, ends_at=101), None),
        (Promo("A", basis_points=1, films=(9,)), "promo-other-film"),
        (Promo("A", basis_points=1, cinemas=(9,)), "promo-other-cinema"),
        (Promo("A", flat=1, currency="USD"), "promo-other-currency"),
        (Promo("A", basis_points=1, kinds=("r",)), "promo-other-seats"),
        (Promo("A", basis_points=1, least=4501), "promo-too-little"),
        (Promo("A", basis_points=1, least=4500), None),
    ],
)
def test_each_condition_says_why(promo, why):
    assert why_not(promo, BASKET, now=100) == why


def test_codes_as_people_type_them():
    assert normal(" friday-10 ") == normal("FRIDAY 10") == "FRIDAY10"
