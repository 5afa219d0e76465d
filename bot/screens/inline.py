"""A show as a card that somebody shares in any chat: what, when, where, from how much, and a link that opens it."""

from dataclasses import dataclass

from booking.wish_views import WishShow
from bot.screens import phrases
from bot.screens.render import Html, label, lines, say, shorten
from locales import Words, formats

TITLE_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Card:
    """`title` and `about` are plain text for the list one picks from; `text` is Telegram HTML for the chat."""

    key: str
    title: str
    about: str
    text: Html
    button: str
    url: str


def card(show: WishShow, words: Words, bot_name: str, today: str) -> Card:
    title = phrases.translated(words, show.film.title)
    when = phrases.starting(phrases.moment(words, show.starts_at, show.zone, today))
    price = phrases.price(words, show.price_from)
    text = lines(
        say(words, "card-title", film=title),
        say(
            words,
            "card-when",
            day=phrases.starting(formats.long_day(words.language, show.local_day)),
            time=phrases.clock_there(words, show.starts_at, show.zone),
        ),
        say(words, "show-where", cinema=show.cinema, hall=show.hall),
        say(words, "card-price", format=show.format, price=price),
    )
    return Card(
        key=f"s{show.id}",
        title=shorten(title, TITLE_LIMIT),
        about=words("card-about", when=when, cinema=show.cinema, price=price),
        text=text,
        button=label(words("button-card-open")),
        url=f"https://t.me/{bot_name}?start=s{show.id}",
    )
