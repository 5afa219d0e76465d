"""The cinemas of a city, and one of them: where it is, what it has."""

from collections.abc import Iterable
from dataclasses import replace

from booking.cinemas import CinemaCard, CinemaList
from booking.filtering import FilmsBy, mark, pack
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.render import Html, escape, label, lines, paragraphs, say, screen, shorten
from bot.screens.screen import Button, Pin, Screen
from locales import Words, formats

MOST_CINEMAS = 40
KNOWN = (
    "air-conditioning", "baby-changing", "bar", "bike-parking", "bookshop", "cafe", "cloakroom", "hearing-loop", "lift",
    "organ", "parking", "restaurant", "terrace", "wheelchair", "wifi",
)  # fmt: skip


def cinemas(view: CinemaList, words: Words) -> Screen:
    city = phrases.translated(words, view.city.name)
    listed = (_entry(card, words) for card in view.cinemas[:MOST_CINEMAS])
    buttons = ((_button(card, words),) for card in view.cinemas[:MOST_CINEMAS])
    near = Button(label(words("button-nearest-first")), callbacks.NearCinemas().pack())
    rows = (*buttons, (near,), (ways.films(words), ways.cities(words)))
    return screen(paragraphs(say(words, "cinemas-title", city=city), *listed), rows)


def _entry(card: CinemaCard, words: Words) -> Html:
    name = say(words, "cinema-entry", cinema=_starred(card))
    return lines(name, Html(escape(card.address)), _how_far(card, words))


def _starred(card: CinemaCard) -> str:
    return f"★ {card.name}" if card.followed else card.name


def _how_far(card: CinemaCard, words: Words) -> Html | None:
    if card.metres is None:
        return None
    return say(words, "cinema-distance", distance=formats.distance(words.language, card.metres))


def _button(card: CinemaCard, words: Words) -> Button:
    far = () if card.metres is None else (formats.distance(words.language, card.metres),)
    return Button(
        label(words.joined(" · ", (shorten(_starred(card), 44), *far))), callbacks.Cinema(cinema=card.id).pack()
    )


def cinema(card: CinemaCard, words: Words, pin: bool = False) -> Screen:
    """`pin` sends the place on the map as well."""
    text = paragraphs(
        say(words, "cinema-title", cinema=card.name),
        lines(Html(escape(card.address)), say(words, "cinema-phone", phone=card.phone) if card.phone else None),
        _facilities(card, words),
        say(words, "cinema-films", count=card.films),
    )
    shown = screen(text, _rows(card, words))
    if not pin:
        return shown
    return replace(shown, pin=Pin(card.latitude, card.longitude, shorten(card.name, 64), shorten(card.address, 64)))


def _facilities(card: CinemaCard, words: Words) -> Html | None:
    known = tuple(words(f"facility-{name}") for name in card.facilities if name in KNOWN)
    return say(words, "cinema-facilities", list=formats.listed(words.language, known)) if known else None


def _rows(card: CinemaCard, words: Words) -> Iterable[tuple[Button, ...]]:
    if card.films:
        by = pack(FilmsBy(cinema=mark(card.name)))
        yield (Button(label(words("button-films-there")), callbacks.Browse(page=0, by=by).pack(), style="primary"),)
    key, wish = ("button-unfollow", False) if card.followed else ("button-follow", True)
    follow = Button(label(words(key)), callbacks.Follow(cinema=card.id, follow=wish).pack())
    yield (Button(label(words("button-pin")), callbacks.CinemaPin(cinema=card.id).pack()), follow)
    yield (ways.back(words, callbacks.Cinemas().pack()),)


def followed(card: CinemaCard, words: Words) -> Screen:
    key = "cinema-followed" if card.followed else "cinema-unfollowed"
    return cinema(card, words).answering(words(key))
