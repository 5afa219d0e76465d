"""The glance before the claim, on both databases."""

import pytest

from booking import holds
from booking.glance import glance, refuse_gone
from booking.refusals import Refusal
from tests.house import ANN, BOB, SHOW


async def wish(house, person, *seats):
    refuse_gone(await house.db.read(glance, SHOW, house.now), person, seats)


async def test_free_seats_and_ones_own_pass_in_silence(house):
    await house.hold(ANN, 3, 4)
    await wish(house, BOB, 5, 6)
    await wish(house, ANN, 4, 5)


async def test_what_went_is_named_with_the_nearest_like_it(house):
    await house.hold(ANN, 3, 4)
    with pytest.raises(Refusal) as caught:
        await wish(house, BOB, 4, 5)
    assert caught.value.key == "seats-taken"
    assert caught.value.facts["seats"] == ("A5",)
    assert "A7" in caught.value.facts["nearest"]
    assert not {"A4", "A5", "A6"} & set(caught.value.facts["nearest"])


async def test_what_has_run_out_is_for_the_claim_to_judge(house):
    await house.hold(ANN, 3, 4)
    house.now += house.rules.hold_seconds
    await wish(house, BOB, 3, 4)


async def test_it_says_what_the_claim_says(house):
    await house.hold(ANN, 3, 4)
    with pytest.raises(Refusal) as caught:
        await wish(house, BOB, 3, 4)
    claimed = await house.refused(holds.take_offer, BOB, SHOW, (3, 4), house.now, house.rules)
    assert (caught.value.key, caught.value.facts) == (claimed.key, claimed.facts)


async def test_of_no_such_show_there_is_nothing_to_see(house):
    refuse_gone(await house.db.read(glance, 404, house.now), ANN, (1, 2))
