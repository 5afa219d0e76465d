"""The outbound budget, in virtual time: the loop's clock jumps to the next timer instead of waiting."""

import asyncio
import selectors
from dataclasses import dataclass

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from bot.limiter import PATIENCE, TRIES, Limiter, in_bulk


class _Selector(selectors.SelectSelector):
    skipped = 0.0

    def select(self, timeout=None):
        self.skipped += timeout or 0.0
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(_Selector())

    def time(self):
        return self._selector.skipped


@dataclass
class Send:
    chat_id: int | None
    __api_method__: str = "sendMessage"


class Telegram:
    """Writes down when each request came; answers what it is told to."""

    def __init__(self, *answers):
        self.at, self.answers = [], list(answers)

    async def __call__(self, _bot, method):
        self.at.append((asyncio.get_running_loop().time(), method.chat_id))
        if self.answers and (answer := self.answers.pop(0)):
            raise answer
        return True


def virtually(work):
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work())


def most_in_a_second(times):
    return max(sum(start <= at < start + 1 - 1e-9 for at in times) for start in times)


def test_never_above_thirty_a_second_for_the_bot_nor_above_its_rate_for_long():
    telegram, limiter = Telegram(), Limiter(25, 1)

    async def work():
        await asyncio.gather(*[limiter(telegram, None, Send(chat)) for chat in range(1, 1001)])

    virtually(work)
    times = [at for at, _ in telegram.at]
    assert len(times) == 1000
    assert most_in_a_second(times) <= 28
    assert times[-1] == pytest.approx(1000 / 25, rel=0.05)


def test_one_chat_gets_a_short_burst_then_one_a_second_and_a_group_twenty_a_minute():
    telegram, limiter = Telegram(), Limiter(25, 1)

    async def work():
        await asyncio.gather(*[limiter(telegram, None, Send(chat)) for chat in (7, -7) for _ in range(40)])

    virtually(work)
    private = [at for at, chat in telegram.at if chat == 7]
    group = [at for at, chat in telegram.at if chat == -7]
    assert sum(at < 0.99 for at in private) == 5
    assert private[-1] == pytest.approx(35, abs=0.5)
    assert sum(at < 60 for at in group) <= 25
    assert group[-1] - group[5] == pytest.approx(34 * 3, abs=0.5)


def test_an_answer_to_a_person_goes_before_all_waiting_bulk():
    telegram, limiter = Telegram(), Limiter(10, 1)

    async def work():
        with in_bulk(bulk=True):
            bulk = [asyncio.ensure_future(limiter(telegram, None, Send(chat))) for chat in range(1, 201)]
        await asyncio.sleep(3)
        asked = asyncio.get_running_loop().time()
        await limiter(telegram, None, Send(999))
        waited = asyncio.get_running_loop().time() - asked
        await asyncio.gather(*bulk)
        return waited

    assert virtually(work) <= 0.11
    assert len(telegram.at) == 201


def test_a_429_pauses_that_chat_for_as_long_as_it_says_and_nobody_else():
    refused = TelegramRetryAfter(method=Send(1), message="Too Many Requests", retry_after=4)
    telegram, limiter = Telegram(refused), Limiter(25, 1)

    async def work():
        first = asyncio.ensure_future(limiter(telegram, None, Send(1)))
        await asyncio.sleep(1)
        await limiter(telegram, None, Send(2))
        return await first

    assert virtually(work) is True
    assert [chat for _, chat in telegram.at] == [1, 2, 1]
    assert telegram.at[1][0] == pytest.approx(1)
    assert telegram.at[2][0] >= 4


def test_the_pause_that_a_last_try_is_told_of_is_kept_too():
    refusals = [TelegramRetryAfter(method=Send(1), message="Too Many Requests", retry_after=4) for _ in range(TRIES)]
    telegram, limiter = Telegram(*refusals), Limiter(25, 1)

    async def work():
        with pytest.raises(TelegramRetryAfter):
            await limiter(telegram, None, Send(1))
        await limiter(telegram, None, Send(1))

    virtually(work)
    assert [round(at) for at, _ in telegram.at] == [0, 4, 8, 12, 16]


def test_a_long_pause_of_one_chat_or_of_two_is_told_to_who_writes_there_and_keeps_nobody_else_long():
    refusals = [TelegramRetryAfter(method=Send(1), message="Too Many Requests", retry_after=3600) for _ in range(2)]
    telegram, limiter = Telegram(*refusals), Limiter(25, 1)

    async def refused(chat):
        with pytest.raises(TelegramRetryAfter) as caught:
            await limiter(telegram, None, Send(chat))
        return caught.value.retry_after

    async def work():
        assert [await refused(chat) for chat in (1, 2, 1)] == [3600, 3600, 3600]
        await limiter(telegram, None, Send(3))

    virtually(work)
    assert [chat for _, chat in telegram.at] == [1, 2, 3]
    assert telegram.at[2][0] == pytest.approx(PATIENCE)


def test_a_429_in_two_chats_at_once_pauses_everything():
    refusals = [TelegramRetryAfter(method=Send(1), message="Too Many Requests", retry_after=5) for _ in range(2)]
    telegram, limiter = Telegram(*refusals), Limiter(25, 1)

    async def work():
        both = [asyncio.ensure_future(limiter(telegram, None, Send(chat))) for chat in (1, 2)]
        await asyncio.sleep(1)
        await limiter(telegram, None, Send(3))
        await asyncio.gather(*both)

    virtually(work)
    assert min(at for at, chat in telegram.at if chat == 3) >= 5


def test_what_has_no_chat_never_waits():
    telegram, limiter = Telegram(), Limiter(1, 1)

    async def work():
        await asyncio.gather(*[limiter(telegram, None, Send(None, "answerCallbackQuery")) for _ in range(500)])

    virtually(work)
    assert {at for at, _ in telegram.at} == {0}


@pytest.mark.parametrize(
    ("name", "failure", "calls"),
    [
        ("editMessageText", TelegramNetworkError(method=None, message="reset"), 2),
        ("answerPreCheckoutQuery", TelegramServerError(method=None, message="502"), 2),
        ("sendMessage", TelegramServerError(method=None, message="502"), 2),
        ("sendMessage", TelegramNetworkError(method=None, message="reset"), 1),  # may have arrived
        ("getUpdates", TelegramServerError(method=None, message="502"), 1),  # polling waits by itself
    ],
)
def test_only_what_may_be_repeated_is(name, failure, calls):
    telegram, limiter = Telegram(failure), Limiter(25, 1)

    async def work():
        try:
            await limiter(telegram, None, Send(None if name.startswith(("answer", "get")) else 1, name))
        except type(failure):
            return "raised"
        return "done"

    assert virtually(work) == ("done" if calls == 2 else "raised")
    assert len(telegram.at) == calls
