"""For managers, without asking: what needs them, and the way out."""

from booking.after_views import StuckRefund
from booking.alerts import Alert, Undelivered
from booking.reconcile import Finding
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.afterwards import stuck_entry
from bot.screens.findings import finding_line
from bot.screens.render import label, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words


def alert(view: Alert, words: Words) -> Screen:
    match view:
        case Finding():
            return _finding(view, words)
        case StuckRefund():
            return _refund(view, words)
        case Undelivered():
            return _undelivered(view, words)


def _finding(view: Finding, words: Words) -> Screen:
    text = paragraphs(
        say(words, "alert-finding"),
        finding_line(1, view, words),
        say(words, "alert-finding-way", provider=phrases.provider(view.provider)),
    )
    settled = callbacks.SettleFinding(finding=view.finding_id).pack()
    return screen(text, ((Button(label(words("button-alert-settled")), settled),),))


def _refund(view: StuckRefund, words: Words) -> Screen:
    text = paragraphs(say(words, "alert-refund"), stuck_entry(view, words), say(words, "alert-refund-way"))
    return screen(text, ((Button(label(words("button-alert-refunds")), callbacks.Refunds().pack()),),))


def _undelivered(view: Undelivered, words: Words) -> Screen:
    when = phrases.moment(words, view.since, "UTC")
    text = paragraphs(
        say(words, "alert-undelivered"),
        say(words, "alert-undelivered-what", count=view.count, kind=view.kind, when=when),
        say(words, "alert-undelivered-way"),
    )
    return screen(text, ((ways.home(words),),))
