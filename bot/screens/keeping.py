"""Ways to pay kept for next time, with the provider: what that means is said before it is asked for."""

from booking.payers import KeptCards
from bot import callbacks
from bot.screens import ways
from bot.screens.render import label, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words


def way_to_cards(words: Words) -> Button:
    return Button(label(words("button-cards")), callbacks.KeptCards().pack())


def offer(booking_id: int, words: Words) -> Button:
    """Beside Pay: from this payment on."""
    return Button(label(words("button-card-keep")), callbacks.KeepCardFor(booking=booking_id).pack())


def kept_from_now(shown: Screen, words: Words) -> Screen:
    """What is held, saying what the wish means."""
    return shown.answering(words("card-kept"), alert=True)


def cards(view: KeptCards, words: Words) -> Screen:
    text = paragraphs(
        say(words, "cards-title"),
        say(words, "cards-on" if view.on else "cards-off"),
        say(words, "cards-leaving") if view.leaving else None,
        say(words, "cards-meaning"),
        say(words, "cards-back"),
    )
    return screen(text, ((_choice(view, words),), (ways.back(words, callbacks.Settings().pack()),)))


def _choice(view: KeptCards, words: Words) -> Button:
    if view.on:
        return Button(label(words("button-cards-forget")), callbacks.ForgetCards().pack(), style="danger")
    return Button(label(words("button-card-keep")), callbacks.KeepCard().pack(), style="primary")
