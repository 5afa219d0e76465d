"""What the house says by itself: a kind of notice and its fresh view become the screens to send, in order."""

from collections.abc import Mapping
from typing import Any

from booking.after_notices import AfterView
from booking.after_views import StuckRefund
from booking.alerts import Alert, Undelivered
from booking.own_views import MyReview, OwnView, Question, ReportedReview
from booking.reconcile import Finding
from booking.views import BookingView, Hold, TicketView, WaitlistPlace
from booking.wish_views import Watch
from bot import callbacks
from bot.screens import after, afterwards, alerts, cart, paying, phrases, support, tickets, waiting, watching, ways
from bot.screens.render import Html, label, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words

# Why a payment goes back; anything else is said in general.
UNAPPLIED = (
    "hold-gone", "too-many-seats", "wrong-amount", "already-paid", "not-yours", "show-cancelled", "show-started",
    "credit-gone", "change-stale",
)  # fmt: skip


def notice(
    kind: str,
    view: AfterView | Hold | WaitlistPlace | OwnView | Alert,
    words: Words,
    facts: Mapping[str, Any],
    bot: str,
    poster_file: bytes | None = None,
) -> tuple[Screen, ...]:
    """The screens of an outbox row of any kind but `invoice`; ValueError when kind and view do not fit."""
    if isinstance(view, (MyReview, ReportedReview, Question, Watch, Finding, StuckRefund, Undelivered)):
        return (_of_oneself(kind, view, words),)
    if isinstance(view, (Hold, WaitlistPlace)):
        return (_of_a_hold(kind, view, words, facts),)
    match kind, view:
        case "tickets", BookingView():
            return tickets.sent(view, words, bot, poster_file)
        case "reminder", BookingView():
            return (reminder(view, words, facts.get("doors")),)
        case "ticket-received", TicketView():
            return (tickets.received(view, words, bot, poster_file),)
        case _:
            return (afterwards.notice(kind, view, words, facts),)


def _of_oneself(kind: str, view: OwnView | Alert, words: Words) -> Screen:
    match view:
        case Finding() | StuckRefund() | Undelivered():
            return alerts.alert(view, words)
        case MyReview():
            return after.how_was_it(view, words)
        case Watch():
            return watching.told(view, words)
        case ReportedReview():
            return after.told_of(view, words)
        case Question():
            return support.answer(view, words) if kind == "support-answer" else support.question(view, words)


def _of_a_hold(kind: str, view: Hold | WaitlistPlace, words: Words, facts: Mapping[str, Any]) -> Screen:
    match kind, view:
        case "hold-ending", Hold():
            return cart.ending(view, words)
        case "hold-ended", Hold():
            return cart.ended(view, words)
        case "payment-failed", Hold():
            return paying.failed(view, words)
        case "payment-unapplied", Hold():
            return payment_unapplied(view, str(facts.get("why", "")), words)
        case _:
            return _of_the_line(kind, view, words, facts)


def _of_the_line(kind: str, view: Hold | WaitlistPlace, words: Words, facts: Mapping[str, Any]) -> Screen:
    match kind, view:
        case "waitlist-offer", Hold():
            return waiting.offer(view, int(facts["entry_id"]), words)
        case "waitlist-lapsed", Hold():
            return waiting.lapsed(view, words)
        case "waitlist-closed", WaitlistPlace():
            return waiting.over(view, words)
        case _:
            raise ValueError(f"{kind} of {type(view).__name__}")


def reminder(view: BookingView, words: Words, doors: int | None = None) -> Screen:
    """`doors` is when they open."""
    text = paragraphs(
        say(words, "reminder", live=_live(view, words)),
        phrases.show_lines(words, view.show, address=True),
        say(
            words,
            "reminder-seats",
            seats=phrases.starting(afterwards.seats_of(tickets.own(view), words)),
            number=view.number,
        ),
        say(words, "way-doors", time=phrases.clock_there(words, doors, view.show.zone)) if doors else None,
    )
    return screen(text, (*_to_the_tickets(view, words), (ways.settings(words),)))


def _to_the_tickets(view: BookingView, words: Words) -> tuple[tuple[Button, ...], ...]:
    again = callbacks.SendTickets(booking=view.booking_id).pack()
    shown = tickets.to_them(view) if any(each.given for each in tickets.own(view)) else again
    return (Button(label(words("button-show-tickets")), shown),), ways.around(words, view.booking_id)


def _live(view: BookingView, words: Words) -> Html:
    return phrases.live_time(view.show.starts_at, say(words, "soon"))


def payment_unapplied(view: Hold, why: str, words: Words) -> Screen:
    """Late or wrong money: it goes back in full, and here is how to try again."""
    reason = say(words, f"unapplied-{why}" if why in UNAPPLIED else "unapplied")
    text = paragraphs(reason, say(words, "unapplied-back", number=view.number), phrases.show_lines(words, view.show))
    way_on = _way_on(view, why, words)
    return screen(text, (((way_on,),) if way_on else ()) + ((ways.films(words), ways.tickets(words)),))


def _way_on(view: Hold, why: str, words: Words) -> Button | None:
    """The best seats that are left, as many as were wanted, or what else helps."""
    if why in ("show-cancelled", "show-started"):
        return ways.other_times(words, view.show)
    if why == "already-paid":
        return Button(label(words("button-see-tickets")), callbacks.Booking(booking=view.booking_id).pack())
    if why == "not-yours" or not view.seats:
        return None
    text = words("button-best-left", count=len(view.seats))
    return Button(label(text), callbacks.Count(show=view.show.id, count=len(view.seats)).pack(), style="primary")
