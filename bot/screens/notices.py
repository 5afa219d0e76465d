"""What the house says by itself: a kind of notice and its fresh view become the screens to send, in order."""

from collections.abc import Mapping
from typing import Any

from booking.views import BookingView, Hold
from bot import callbacks
from bot.screens import cart, phrases, tickets, ways
from bot.screens.render import Html, label, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words

UNAPPLIED = ("hold-gone", "wrong-amount", "show-cancelled")  # why a payment goes back; anything else is said in general


def notice(
    kind: str,
    view: BookingView | Hold,
    words: Words,
    facts: Mapping[str, Any],
    bot: str,
    poster_file: bytes | None = None,
) -> tuple[Screen, ...]:
    """The screens of an outbox row of any kind but `invoice`; ValueError when kind and view do not fit."""
    match kind, view:
        case "tickets", BookingView():
            return tickets.sent(view, words, bot, poster_file)
        case "reminder", BookingView():
            return (reminder(view, words),)
        case "hold-ending", Hold():
            return (cart.ending(view, words),)
        case "hold-ended", Hold():
            return (cart.ended(view, words),)
        case "payment-unapplied", Hold():
            return (payment_unapplied(view, str(facts.get("why", "")), words),)
        case _:
            raise ValueError(f"{kind} of {type(view).__name__}")


def reminder(view: BookingView, words: Words) -> Screen:
    text = paragraphs(
        say(words, "reminder", live=_live(view, words)),
        phrases.show_lines(words, view.show, address=True),
        say(words, "reminder-seats", seats=phrases.starting(tickets.seats_of(view.tickets, words)), number=view.number),
    )
    again = Button(label(words("button-show-tickets")), callbacks.SendTickets(booking=view.booking_id).pack())
    return screen(text, ((again,),))


def _live(view: BookingView, words: Words) -> Html:
    return phrases.live_time(view.show.starts_at, say(words, "soon"))


def payment_unapplied(view: Hold, why: str, words: Words) -> Screen:
    """Late or wrong money: it goes back in full, and here is how to try again."""
    reason = say(words, f"unapplied-{why}" if why in UNAPPLIED else "unapplied")
    text = paragraphs(reason, say(words, "unapplied-back", number=view.number), phrases.show_lines(words, view.show))
    if why == "show-cancelled":
        return screen(text, ((ways.films(words),),))
    return screen(text, ((ways.other_seats(words, view.show.id),), (ways.films(words), ways.tickets(words))))
