"""Refunds on their way to a provider that answers, says no, or says nothing."""

import asyncio
from types import SimpleNamespace

from sqlalchemy import select

from booking import cancelling, refunds
from booking.providers import RefundStatus
from bot import refunding
from bot.payments.gateway import GatewayRefusedError, UnknownOutcomeError
from storage import tables
from tests.house import ANN, RULES


class Provider:
    """Does a refund once for each key; what it answers to each call is given, an exception is raised."""

    def __init__(self, *answers):
        self.answers, self.done, self.calls = list(answers), {}, []

    async def refund(self, wish):
        self.calls.append(("refund", wish.key))
        answer = self.answers.pop(0) if self.answers else "done"
        if answer != GatewayRefusedError:
            self.done.setdefault(wish.key, wish.amount)
        if isinstance(answer, type):
            raise answer("no answer")
        return RefundStatus("succeeded", "re_1")

    async def refund_status(self, wish):
        self.calls.append(("status", wish.key))
        return RefundStatus("succeeded", "re_1") if wish.key in self.done else RefundStatus("missing")


class Counts:
    def count(self, name):
        pass


async def cancelled(house):
    order = await house.buy(ANN, 3)
    await house.write(cancelling.cancel, ANN, order.booking_id, None, 900, "card", house.now, RULES)


async def submit(house, provider, times=1):
    office = SimpleNamespace(db=house.db, gateways={"telegram": provider} if provider else {}, counts=Counts())
    for _ in range(times):
        await house.write(lambda tx: tx.execute(tables.refunds.update().values(due_at=1)))
        await refunding.submit_due(office)


async def state(house):
    return (await house.rows(select(tables.refunds)))[0].state


async def test_a_time_out_after_it_was_done_pays_once(house):
    await cancelled(house)
    provider = Provider(UnknownOutcomeError)
    await submit(house, provider)
    assert await state(house) == "unknown"
    await submit(house, provider)
    assert await state(house) == "succeeded"
    assert provider.calls == [("refund", "refund:1:1"), ("status", "refund:1:1")]
    assert provider.done == {"refund:1:1": 900}


async def test_a_request_that_was_never_heard_is_made_again_with_the_same_key(house):
    await cancelled(house)
    provider = Provider(TimeoutError, "done")
    await submit(house, provider)
    provider.done.clear()
    await submit(house, provider)
    assert await state(house) == "succeeded"
    assert provider.calls == [("refund", "refund:1:1"), ("status", "refund:1:1"), ("refund", "refund:1:1")]


async def test_a_bug_in_a_gateway_is_no_answer(house):
    await cancelled(house)
    await submit(house, Provider(ZeroDivisionError))
    assert await state(house) == "unknown"


async def test_a_no_is_a_no(house):
    await cancelled(house)
    provider = Provider(*[GatewayRefusedError] * 9)
    await submit(house, provider)
    assert await state(house) == "failed"
    await submit(house, provider, refunds.MOST_FAILURES)
    assert await state(house) == "manual"
    assert provider.done == {}


async def test_without_its_provider_it_is_for_people(house):
    await cancelled(house)
    await submit(house, None)
    assert await state(house) == "manual"


async def test_two_processes_at_once_ask_once(house):
    await cancelled(house)
    provider = Provider()
    office = SimpleNamespace(db=house.db, gateways={"telegram": provider}, counts=Counts())
    await house.write(lambda tx: tx.execute(tables.refunds.update().values(due_at=1)))
    await asyncio.gather(*(refunding.submit_due(office) for _ in range(4)))
    assert provider.calls == [("refund", "refund:1:1")]
