"""Messages to the people of the cinema and back. Who answers is checked by the use case, not by the button."""

from aiogram.types import Message

from booking import support
from bot import callbacks
from bot.handlers import after, asking
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import support as screens
from bot.screens.screen import Screen


async def ask_page(visit: Visit) -> Screen:
    """From now on, what the person types goes to the cinema."""
    await visit.read(support.check_may_ask, visit.person.id, visit.now)
    await asking.ask(visit, support=1)
    return screens.ask(visit.words)


@taps(callbacks.Support)
async def ask(visit: Visit, _tap: callbacks.Support) -> Screen:
    return await ask_page(visit)


async def support_command(_message: Message, visit: Visit) -> Screen:
    return await ask_page(visit)


@taps(callbacks.AnswerQuestion)
async def answer(visit: Visit, tap: callbacks.AnswerQuestion) -> Screen:
    """From now on, what the manager types is the answer."""
    view = await visit.read(support.question, visit.person.id, tap.message, visit.now)
    await asking.ask(visit, answer=tap.message)
    return screens.ask_answer(view, visit.words)


async def typed(visit: Visit, text: str) -> Screen | None:
    """What was asked for: words about a film, a message, an answer; None when nothing of the kind was."""
    if (film_id := asking.asked(visit, "review")) is not None:
        return await after.typed_words(visit, film_id, text)
    if (message_id := asking.asked(visit, "answer")) is not None:
        view = await visit.write(support.answer, visit.person.id, message_id, text, visit.now)
        await asking.done(visit)
        return screens.answered(view, visit.words)
    if asking.asked(visit, "support") is not None:
        await visit.write(support.ask_cinema, visit.person.id, text, visit.now)
        await asking.done(visit)
        return screens.sent(visit.words)
    return None
