"""A Stripe that lies when told to, and the gateway that speaks to it."""

import pytest

from bot.payments.stripe import stripe_checkout
from tests.house import house
from tests.payments.fake_stripe import SECRET_KEY, fake_stripe

__all__ = ["house"]


@pytest.fixture
async def served():
    async with fake_stripe() as served:
        yield served


@pytest.fixture
def fake(served):
    return served[0]


@pytest.fixture
async def gateway(served):
    async with stripe_checkout(SECRET_KEY, served[1], "foyer_bot") as gateway:
        yield gateway
