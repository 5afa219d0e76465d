"""Messages to the people of the cinema, and their answers."""

from booking.own_views import Question
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.render import Html, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words

PART = 600  # UTF-16 units that one escaped fact may have


def ask(words: Words) -> Screen:
    text = paragraphs(say(words, "support-ask"), say(words, "support-how"))
    return screen(text, ((ways.tickets(words), ways.help_page(words)), (ways.home(words),)))


def sent(words: Words) -> Screen:
    return screen(say(words, "support-sent"), ((ways.films(words), ways.tickets(words)),))


def question(view: Question, words: Words) -> Screen:
    """For a manager: what somebody asks."""
    city = phrases.translated(words, view.city)
    text = paragraphs(
        say(words, "support-question", name=view.name, city=city),
        _whole(view.text, words),
        say(words, "support-number", number=view.number) if view.number else None,
        say(words, "support-answered-already") if view.answer else None,
    )
    answer = Button(label(words("button-answer")), callbacks.AnswerQuestion(message=view.message_id).pack())
    return screen(text, ((answer,),))


def ask_answer(view: Question, words: Words) -> Screen:
    text = paragraphs(say(words, "support-ask-answer", name=view.name), _whole(view.text, words))
    return screen(text, ((ways.films(words), ways.tickets(words)),))


def answered(view: Question, words: Words) -> Screen:
    text = paragraphs(say(words, "support-answered", name=view.name), _whole(view.answer or "", words))
    return screen(text, ((ways.films(words), ways.tickets(words)),))


def answer(view: Question, words: Words) -> Screen:
    """For who asked."""
    text = paragraphs(
        say(words, "support-answer"),
        _whole(view.answer or "", words),
        say(words, "support-you-asked", text=view.text),
    )
    return screen(text, ((ways.support(words), ways.tickets(words)),))


def _whole(text: str, words: Words) -> Html:
    """A message line by line: each is cleaned and escaped on its own, so that its shape is kept."""
    parts = [part for line in text.splitlines() if line.strip() for part in _cut(line)]
    return lines(*(say(words, "support-line", text=part) for part in parts[:40]))


def _cut(line: str) -> list[str]:
    size = PART // 2
    return [line[start : start + size] for start in range(0, len(line), size)]
