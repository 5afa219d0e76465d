"""Paying otherwise than by Telegram's own invoice: which way, the page, the counter, and a provider that is silent."""

from collections.abc import Iterable, Sequence

from booking.charges import ChargeView
from booking.counter import AtCounter
from booking.views import Hold
from bot import callbacks
from bot.screens import cart, phrases, ways
from bot.screens.render import Html, label, paragraphs, say, screen
from bot.screens.screen import Button, Screen, Style
from locales import Words


def choose(view: Hold, gateways: Sequence[str], words: Words) -> Screen:
    """How would you like to pay?"""
    text = paragraphs(
        say(words, "pay-how", total=phrases.price_also(words, view.due)),
        phrases.show_lines(words, view.show),
        cart.deadline_line(view, words),
    )
    rows = [(_button(words, f"way-{way}", _pay_by(view, way)),) for way in gateways]
    return screen(text, (*rows, (ways.back(words, callbacks.Cart(booking=view.booking_id).pack()),)))


def under_way(view: Hold, charge: ChargeView, gateways: Sequence[str], words: Words) -> Screen:
    """What to do now so that it gets paid."""
    if charge.gateway == "counter":
        return _reserved(view, charge, gateways, words)
    return _page(view, charge, gateways, words) if charge.url else _silent(view, charge, gateways, words)


def _page(view: Hold, charge: ChargeView, gateways: Sequence[str], words: Words) -> Screen:
    text = paragraphs(
        say(words, "page-ready", total=phrases.price_also(words, view.due)),
        phrases.show_lines(words, view.show),
        cart.deadline_line(view, words),
        say(words, "page-after"),
    )
    pay = Button(label(words("button-pay-page", total=phrases.price(words, view.due))), url=charge.url, style="success")
    ask = _button(words, "button-refresh", callbacks.AskCharge(booking=view.booking_id).pack())
    return screen(text, ((pay,), (ask,), *_ends(view, gateways, words)))


def _silent(view: Hold, charge: ChargeView, gateways: Sequence[str], words: Words) -> Screen:
    """The provider does not answer: nothing was charged, for nobody was shown where to pay."""
    text = paragraphs(
        say(words, "page-silent"),
        phrases.show_lines(words, view.show),
        cart.deadline_line(view, words),
    )
    again = _button(words, "button-try-again", _pay_by(view, charge.gateway), "primary")
    return screen(text, ((again,), *_ends(view, gateways, words)))


def _reserved(view: Hold, charge: ChargeView, gateways: Sequence[str], words: Words) -> Screen:
    until = view.deadline or view.show.starts_at
    text = paragraphs(
        say(words, "counter-reserved", cinema=view.show.cinema, total=phrases.price_also(words, view.due)),
        say(words, "counter-number", number=charge.code),
        phrases.show_lines(words, view.show, address=True),
        say(words, "counter-until", when=phrases.moment(words, until, view.show.zone)),
    )
    return screen(text, (*_ends(view, gateways, words), (ways.tickets(words), ways.films(words))))


def _ends(view: Hold, gateways: Sequence[str], words: Words) -> Iterable[tuple[Button, ...]]:
    if len(gateways) > 1:
        yield (_button(words, "button-other-way", callbacks.OtherWay(booking=view.booking_id).pack()),)
    yield (cart.release_button(view, words),)


def at_counter(view: AtCounter, words: Words) -> Screen:
    """For the cashier: whose it is, what to take, and what has been taken."""
    total = phrases.price(words, view.hold.due)
    text = paragraphs(
        say(words, "cash-taken" if view.is_paid else "cash-take", number=view.hold.number, total=total),
        say(words, "cash-for", name=view.name),
        phrases.show_lines(words, view.hold.show),
        Html(phrases.starting(phrases.seats_in_words(words, view.hold.seats))),
    )
    take = Button(
        label(words("button-cash", total=total)),
        callbacks.TakeCash(booking=view.hold.booking_id).pack(),
        style="success",
    )
    return screen(text, ((ways.films(words),),) if view.is_paid else ((take,), (ways.films(words),)))


def failed(view: Hold, words: Words) -> Screen:
    """A payment that came to nothing: the seats are held still, or were."""
    text = paragraphs(
        say(words, "payment-failed"), phrases.show_lines(words, view.show), cart.deadline_line(view, words)
    )
    again = _button(words, "button-see-hold", callbacks.Cart(booking=view.booking_id).pack(), "primary")
    return screen(text, ((again,), (ways.films(words),)))


def _pay_by(view: Hold, way: str) -> str:
    return callbacks.PayBy(booking=view.booking_id, total=view.due.amount, way=way).pack()


def _button(words: Words, key: str, data: str, style: Style | None = None) -> Button:
    return Button(label(words(key)), data, style=style)
