"""A show at another time: what stays as it was, and the one tap for whom it does not suit."""

from booking.after_views import ShowMovedTold
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.render import label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words


def show_moved(view: ShowMovedTold, words: Words) -> Screen:
    """For who bought, was given a ticket, or holds seats just now."""
    was = phrases.moment(words, view.was, view.show.zone)
    back = phrases.price(words, view.back) if view.back and view.back.amount else ""
    text = paragraphs(
        lines(say(words, "show-moved"), say(words, "show-moved-was", when=was)),
        phrases.show_lines(words, view.show, address=True),
        say(words, "show-moved-seats", seats=phrases.seats_in_words(words, view.places)),
        say(words, f"show-moved-{view.whose}"),
        say(words, "show-moved-give-up", back=back) if back else None,
    )
    return screen(text, (*_rows(view, back, words), (ways.films(words),)))


def _rows(view: ShowMovedTold, back: str, words: Words) -> tuple[tuple[Button, ...], ...]:
    if view.whose == "held":
        cart = Button(
            label(words("button-moved-hold")), callbacks.Cart(booking=view.booking_id).pack(), style="primary"
        )
        return ((cart,), (ways.tickets(words),))
    if view.ticket_id is not None:
        return ((Button(label(words("button-show-tickets")), callbacks.MyTicket(ticket=view.ticket_id).pack()),),)
    tickets = Button(label(words("button-show-tickets")), callbacks.SendTickets(booking=view.booking_id).pack())
    if view.back is None or not back:
        return ((tickets,),)
    count = view.chosen.bit_count()
    now = callbacks.CancelNow(booking=view.booking_id, chosen=view.chosen, back=view.back.amount, to="card")
    return ((tickets,), (Button(label(words("button-cancel-now", count=count, back=back)), now.pack()),))
