"""The hold: what is held, what it costs, until when, and what to do about it."""

import itertools
from collections.abc import Iterable

from booking.views import Hold, Usual
from bot import callbacks
from bot.screens import keeping, orders, phrases, pictures, prices, ways
from bot.screens.render import Html, illustrated, label, lines, paragraphs, say, screen, toast
from bot.screens.screen import Button, Screen, Style
from locales import Words, formats


def cart(view: Hold, words: Words) -> Screen:
    """The hold in whatever state it is by now."""
    match view.state:
        case "held":
            return _held(view, words)
        case "paying":
            return _paying(view, words)
        case "expired":
            return ended(view, words)
        case "released":
            return released(view, words)
        case _:
            return _sold(view, words)


def _held(view: Hold, words: Words) -> Screen:
    text = paragraphs(
        say(words, "cart-title", count=len(view.seats)),
        phrases.show_lines(words, view.show),
        _priced(view, words),
        prices.comes_back(view, words),
        prices.useless_code(view, words),
        say(words, "cart-usual", **_usual(view.usual, words)) if view.usual else None,
        deadline_line(view, words),
    )
    return _under_poster(view, words, text, _held_rows(view, words))


def _held_rows(view: Hold, words: Words) -> Iterable[tuple[Button, ...]]:
    yield (pay_button(view, words),)
    if view.may_keep:
        yield (keeping.offer(view.booking_id, words),)
    yield from _snacks(view, words)
    yield from prices.means(view, words)
    yield (_button(words, "button-change-seats", callbacks.Map(show=view.show.id, window=-1).pack()),)
    if view.may_extend:
        yield (extend_button(view, words),)
    yield (release_button(view, words),)
    yield (ways.back(words, callbacks.Show(show=view.show.id).pack()),)


def _snacks(view: Hold, words: Words) -> Iterable[tuple[Button, ...]]:
    """To the menu, if there is one; and what its owner had the last time, in one tap."""
    booking = view.booking_id
    if view.usual is not None:
        yield (
            Button(
                label(words("button-usual", **_usual(view.usual, words))),
                callbacks.TakeUsual(booking=booking, order=view.usual.order_id).pack(),
            ),
        )
    if view.show.has_menu:
        yield (_button(words, "button-snacks", callbacks.Snacks(booking=booking, section="").pack()),)


def _usual(view: Usual, words: Words) -> dict[str, str]:
    return {"items": orders.items(view.lines, words), "total": phrases.price(words, view.total)}


def _priced(view: Hold, words: Words) -> Html:
    """A line for every row and class, then all that makes the price another, then the total."""
    groups = itertools.groupby(view.seats, key=lambda place: (place.row, place.kind, place.price))
    listed = [
        say(
            words,
            "cart-line",
            seats=phrases.starting(phrases.row_in_words(words, row, numbers)),
            kind=phrases.kind_name(words, kind),
            price=formats.money(words.language, price * len(numbers), view.total.currency),
        )
        for (row, kind, price), numbers in ((key, tuple(place.number for place in those)) for key, those in groups)
    ]
    beyond = prices.beyond_seats(view.lines, view.total.currency, words)
    return lines(*listed, beyond, prices.to_pay(view, words))


def deadline_line(view: Hold, words: Words) -> Html | None:
    """Until when the seats are held: the clock there, and a live time that old clients show as a few minutes.

    What cannot be held longer, such as an offer to who stands in line, may have an hour.
    """
    if view.deadline is None:
        return None
    otherwise = "in-a-few-minutes" if view.may_extend else "within-the-hour"
    return say(
        words,
        "cart-deadline",
        time=phrases.clock_there(words, view.deadline, view.show.zone),
        live=phrases.live_time(view.deadline, say(words, otherwise)),
    )


def invoice_sent(view: Hold, words: Words) -> Screen:
    """After Pay was pressed: the invoice comes as a message of its own."""
    text = paragraphs(
        say(words, "invoice-sent", total=phrases.price(words, view.due)),
        phrases.show_lines(words, view.show),
        _priced(view, words),
        deadline_line(view, words),
    )
    again = _button(words, "button-invoice-again", _pay(view))
    return _under_poster(view, words, text, ((again,), *itertools.islice(_held_rows(view, words), 1, None)))


def _paying(view: Hold, words: Words) -> Screen:
    text = paragraphs(
        say(words, "paying", total=phrases.price(words, view.due)),
        phrases.show_lines(words, view.show),
        _priced(view, words),
    )
    refresh = _button(words, "button-refresh", callbacks.Cart(booking=view.booking_id).pack())
    again = _button(words, "button-pay-again", _pay(view))
    rows = ((refresh,), (again,), (ways.no_ticket(words),), (ways.tickets(words), ways.films(words)))
    return _under_poster(view, words, text, rows)


def ended(view: Hold, words: Words) -> Screen:
    """The hold ran out: the seats may be taken back while they are free."""
    text = paragraphs(
        say(words, "hold-ended", seats=phrases.seats_in_words(words, view.seats), count=len(view.seats)),
        phrases.show_lines(words, view.show),
    )
    rows = ((take_back_button(view, words),), (ways.other_seats(words, view.show.id),), (ways.films(words),))
    return _under_poster(view, words, text, rows)


def released(view: Hold, words: Words) -> Screen:
    text = paragraphs(
        say(words, "hold-released", seats=phrases.seats_in_words(words, view.seats), count=len(view.seats)),
        phrases.show_lines(words, view.show),
    )
    times = ways.other_times(words, view.show)
    rows = ((ways.other_seats(words, view.show.id),), (times,), (ways.films(words),))
    return _under_poster(view, words, text, rows)


def _under_poster(view: Hold, words: Words, text: Html, rows: Iterable[Iterable[Button]]) -> Screen:
    """Still a picture over words, as the screens before it: the same message can be edited on."""
    film = view.show.film
    return screen(text, rows) if film.has_poster else illustrated(text, rows, pictures.poster(film, words))


def ending(view: Hold, words: Words) -> Screen:
    """Sent anew shortly before the end."""
    text = paragraphs(
        say(words, "hold-ending", seats=phrases.seats_in_words(words, view.seats), count=len(view.seats)),
        phrases.show_lines(words, view.show),
        deadline_line(view, words),
    )
    extend = ((extend_button(view, words),),) if view.may_extend else ()
    return screen(text, ((pay_button(view, words),), *extend, (_open(view, words),)))


def _sold(view: Hold, words: Words) -> Screen:
    text = paragraphs(say(words, "cart-sold"), phrases.show_lines(words, view.show))
    see = _button(words, "button-see-tickets", callbacks.Booking(booking=view.booking_id).pack())
    return screen(text, ((see,), (ways.films(words),)))


def extended(view: Hold, words: Words) -> Screen:
    """The cart after its deadline was moved."""
    if view.deadline is None:
        return cart(view, words)
    until = phrases.clock_there(words, view.deadline, view.show.zone)
    return cart(view, words).answering(toast(words("hold-extended", time=until)))


def pay_button(view: Hold, words: Words) -> Button:
    """It promises the price: another is never charged for it."""
    due = view.due
    text = words("button-pay", total=phrases.price(words, due)) if due.amount else words("button-pay-nothing")
    return Button(label(text), _pay(view), style="success")


def _pay(view: Hold) -> str:
    return callbacks.Pay(booking=view.booking_id, total=view.due.amount).pack()


def extend_button(view: Hold, words: Words) -> Button:
    text = words("button-extend", count=len(view.seats))
    return Button(label(text), callbacks.Extend(booking=view.booking_id).pack())


def release_button(view: Hold, words: Words) -> Button:
    text = words("button-release", count=len(view.seats))
    return Button(label(text), callbacks.Release(booking=view.booking_id).pack(), style="danger")


def take_back_button(view: Hold, words: Words) -> Button:
    text = words("button-take-back", count=len(view.seats))
    return Button(label(text), callbacks.TakeBack(booking=view.booking_id).pack(), style="primary")


def _open(view: Hold, words: Words) -> Button:
    return _button(words, "button-see-hold", callbacks.Cart(booking=view.booking_id).pack())


def _button(words: Words, key: str, data: str, style: Style | None = None) -> Button:
    return Button(label(words(key)), data, style=style)
