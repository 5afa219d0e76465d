"""Standing in line for a sold-out show: the wish, the place, the offer, and how it ended."""

from collections.abc import Iterable
from dataclasses import replace

from booking.rules.party_blocks import LARGE
from booking.views import Hold, WaitlistPlace, Wishes
from bot import callbacks
from bot.screens import cart, phrases, ways
from bot.screens.render import Html, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen, Style
from locales import Words, formats

IN_A_ROW = 4  # numbers
TICKED = "✓ "


def ask(view: Wishes, words: Words) -> Screen:
    """How many seats shall we look out for?"""
    text = paragraphs(phrases.show_lines(words, view.show), say(words, "wait-how"), say(words, "wait-ask"))
    return screen(text, (*_numbers(view, range(1, view.most + 1)), *_party_row(view, words), (_back(view, words),)))


def ask_party(view: Wishes, words: Words) -> Screen:
    """The numbers beyond what one person may take seat by seat."""
    numbers = _numbers(view, range(view.limit + 1, view.party + 1))
    text = paragraphs(phrases.show_lines(words, view.show), say(words, "party-ask"), say(words, "party-rows"))
    return screen(text, (*numbers, (ways.back(words, callbacks.WaitFor(show=view.show.id).pack()),)))


def _numbers(view: Wishes, counts: range) -> Iterable[tuple[Button, ...]]:
    numbers = tuple(_wish_button(str(count), _wish(view, count)) for count in counts)
    return (numbers[first : first + IN_A_ROW] for first in range(0, len(numbers), IN_A_ROW))


def _party_row(view: Wishes, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.party:
        text = words("button-party", most=str(view.party))
        yield (Button(label(text), callbacks.WaitParty(show=view.show.id).pack()),)


def wish(view: Wishes, wished: callbacks.Wish, words: Words) -> Screen:
    """What is wished for so far, good to stand in line with at once; every part may be changed."""
    text = paragraphs(
        phrases.show_lines(words, view.show),
        say(words, "wait-title", count=wished.count),
        _summary(wished.count, wished.together, wished.kinds, _price(view, wished.most, words), words),
        say(words, "wait-standing", count=view.standing.count) if view.standing else say(words, "wait-how"),
    )
    key, data = ("button-join-anew", callbacks.JoinAnew) if view.standing else ("button-join", callbacks.Join)
    join = Button(label(words(key)), data(**dict(wished)).pack(), style="success")
    choices = (*_apart(wished, words), *_kinds(view, wished, words), *_prices(view, wished, words))
    return screen(text, ((join,), *choices, (_back(view, words),)))


def place(view: WaitlistPlace, words: Words) -> Screen:
    """The place in line, live with every press."""
    if view.state != "waiting":
        return over(view, words)
    most = None if view.most_each is None else phrases.price(words, view.most_each)
    text = paragraphs(
        say(words, "place-title", place=str(view.ahead + 1)),
        phrases.show_lines(words, view.show),
        lines(
            say(words, "place-wish", count=view.count),
            _summary(view.count, view.together, view.kinds, most, words),
        ),
        say(words, "place-how"),
    )
    refresh = _button(words, "button-place-now", callbacks.InLine(entry=view.entry_id).pack())
    change = _button(words, "button-wait-anew", callbacks.WaitAnew(show=view.show.id).pack())
    leave = _button(words, "button-leave-line", callbacks.LeaveLine(entry=view.entry_id).pack(), "danger")
    return screen(text, ((refresh,), (change,), (leave,), (ways.films(words), ways.tickets(words))))


def offer(view: Hold, entry_id: int, words: Words) -> Screen:
    """Real seats, held for the one whose turn it is, until a stated time."""
    text = paragraphs(
        say(words, "offer-title", count=len(view.seats)),
        phrases.show_lines(words, view.show, address=True),
        _offered(view, words),
        cart.deadline_line(view, words),
    )
    take = _button(words, "button-take", callbacks.Cart(booking=view.booking_id).pack(), "success", len(view.seats))
    pass_on = _button(words, "button-pass", callbacks.PassOffer(entry=entry_id).pack(), count=len(view.seats))
    return screen(text, ((take,), (pass_on,)))


def _offered(view: Hold, words: Words) -> Html:
    return say(
        words,
        "offer-seats",
        seats=phrases.seats_first(words, view.seats),
        total=phrases.price_also(words, view.total),
    )


def lapsed(view: Hold, words: Words) -> Screen:
    """The offer's time is up; what nobody behind in line could use may be taken back."""
    said = say(words, "line-lapsed-seats", seats=phrases.seats_in_words(words, view.seats))
    shown = _ended(said, view.show.id, phrases.show_lines(words, view.show), words)
    return replace(shown, rows=((cart.take_back_button(view, words),), *shown.rows))


def over(view: WaitlistPlace, words: Words) -> Screen:
    """A place in line that is none any more: passed, lapsed, left, closed."""
    show = phrases.show_lines(words, view.show)
    if view.state == "closed":
        times = ways.other_times(words, view.show)
        return screen(paragraphs(say(words, "line-closed"), show), ((times,), (ways.films(words),)))
    return _ended(say(words, f"line-{view.state}"), view.show.id, show, words)


def _ended(said: Html, show_id: int, show: Html, words: Words) -> Screen:
    again = _button(words, "button-line-again", callbacks.WaitFor(show=show_id).pack())
    return screen(paragraphs(said, show), ((again,), (ways.films(words), ways.tickets(words))))


def _summary(count: int, together: bool, kinds: Iterable[str], most: str | None, words: Words) -> Html:
    """Side by side · comfort or premium · up to €12.00 each."""
    classes = tuple(phrases.kind_name(words, kind) for kind in kinds)
    said: list[str] = [words(_beside(count) if together else "wait-apart")] if count > 1 else []
    said.append(formats.listed(words.language, classes, "or") if classes else words("wait-any-kind"))
    said.append(words("wait-up-to", price=most) if most else words("wait-any-price"))
    return say(words, "wait-summary", wish=phrases.starting(words.joined(" · ", said)))


def _beside(count: int) -> str:
    """A large party is together in adjacent rows too."""
    return "wait-together" if count < LARGE else "wait-party-together"


def _apart(wished: callbacks.Wish, words: Words) -> Iterable[tuple[Button, ...]]:
    """The button says what it will be."""
    if wished.count > 1:
        text = words("button-wait-apart" if wished.together else f"button-{_beside(wished.count)}")
        yield (_wish_button(text, _changed(wished, together=not wished.together)),)


def _kinds(view: Wishes, wished: callbacks.Wish, words: Words) -> Iterable[tuple[Button, ...]]:
    """A button a class, ticked where it is wished for; the wheelchair places are for those who ask for them."""
    if len(view.kinds) > 1:
        chosen = [kind for kind in view.kinds if kind in wished.kinds]
        buttons = [_kind_button(kind, chosen, wished, words) for kind in view.kinds]
        for first in range(0, len(buttons), 2):
            yield tuple(buttons[first : first + 2])


def _kind_button(kind: str, chosen: list[str], wished: callbacks.Wish, words: Words) -> Button:
    name = phrases.starting(phrases.kind_name(words, kind))
    if kind in chosen:
        return _wish_button(TICKED + name, _changed(wished, kinds="".join(each for each in chosen if each != kind)))
    return _wish_button(name, _changed(wished, kinds="".join([*chosen, kind])))


def _prices(view: Wishes, wished: callbacks.Wish, words: Words) -> Iterable[tuple[Button, ...]]:
    """How much a seat may cost: every price of the show but the highest, and any."""
    prices = sorted({view.show.prices[kind] for kind in view.kinds})[:-1]
    if prices:
        limits = [(words("wait-up-to", price=_price(view, most, words) or ""), most) for most in prices[:3]]
        buttons = [
            _wish_button((TICKED if most == wished.most else "") + phrases.starting(text), _changed(wished, most=most))
            for text, most in (*limits, (words("wait-any-price"), 0))
        ]
        for first in range(0, len(buttons), 2):
            yield tuple(buttons[first : first + 2])


def _price(view: Wishes, most: int, words: Words) -> str | None:
    return formats.money(words.language, most, view.show.currency) if most else None


def _wish(view: Wishes, count: int) -> callbacks.Wish:
    """The usual one: side by side, any class, any price."""
    return callbacks.Wish(show=view.show.id, count=count, together=True, kinds="", most=0)


def _changed(wished: callbacks.Wish, **changes: object) -> callbacks.Wish:
    return callbacks.Wish(**{**dict(wished), **changes})


def _wish_button(text: str, wished: callbacks.Wish) -> Button:
    return Button(label(text), wished.pack())


def _back(view: Wishes, words: Words) -> Button:
    return ways.back(words, callbacks.Show(show=view.show.id).pack())


def _button(words: Words, key: str, data: str, style: Style | None = None, count: int = 1) -> Button:
    return Button(label(words(key, count=count)), data, style=style)
