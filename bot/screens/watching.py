"""What somebody wants to be told of: asked for, listed, and told."""

from collections.abc import Sequence
from dataclasses import replace

from booking.rules.wishes import Likely, Wish
from booking.views import ShowFacts
from booking.watching import PAIR, WHERE
from booking.wish_views import TellAsk, TellShows, Watch, WishShow
from bot import callbacks
from bot.packed_wish import CERTAIN, pack_wish
from bot.screens import phrases, ways
from bot.screens.render import Html, label, lines, paragraphs, say, screen, shorten
from bot.screens.screen import Button, Screen
from locales import Words


def not_open(show: ShowFacts, words: Words) -> Screen:
    """A show that cannot be booked yet, with the offer to say when it can."""
    when = phrases.moment(words, show.opens_at, show.zone)
    text = paragraphs(phrases.show_lines(words, show, address=True), say(words, "watch-not-open", when=when))
    ask = watch_button(words, "opens", show.film.id, show.id, show.city_id)
    return screen(text, ((ask,), (ways.other_times(words, show),)))


def watch_button(words: Words, kind: str, film_id: int, show_id: int, city_id: int) -> Button:
    data = callbacks.Watch(kind=kind, film=film_id, show=show_id, city=city_id).pack()
    return Button(label(words(f"button-watch-{kind}")), data)


def watched(view: Watch, words: Words) -> Screen:
    """It is noted."""
    text = paragraphs(say(words, "watch-noted"), _what(view, words))
    return screen(text, ((_stop(view, words),), (_all(words), ways.films(words))))


def already(kind: str, words: Words) -> str:
    """It has come true before it was asked for."""
    if kind == "seats":
        return words("watch-already")
    return words("tell-already-opens") if kind == "opens" else words("tell-already-city")


def which_show(view: TellShows, words: Words) -> Screen:
    """Of which of several, each a button that watches it."""
    buttons = ((_show_button(show, view, words),) for show in view.shows)
    return screen(say(words, f"tell-which-{view.kind}"), (*buttons, (_all(words), ways.films(words))))


def _show_button(show: WishShow, view: TellShows, words: Words) -> Button:
    when = phrases.starting(phrases.moment(words, show.starts_at, show.zone, view.today))
    title = shorten(phrases.translated(words, show.film.title), 24)
    text = words.joined(" · ", (when, title, shorten(show.cinema, 22)))
    data = callbacks.Watch(kind=view.kind, film=show.film.id, show=show.id, city=view.city.id)
    return Button(label(text), data.pack())


def tell_what(view: TellAsk, words: Words) -> Screen:
    """What may be watched, when the sentence did not say, or said what nobody can watch."""
    unread = say(words, "wish-unread", said=shorten(" ".join(view.wish.unread), 80)) if view.wish.unread else None
    about = (
        say(words, "tell-about", film=phrases.translated(words, view.film.title), city=_city(view, words))
        if view.film
        else None
    )
    ask = say(words, "tell-pair" if view.is_pair else "tell-what")
    buttons = ((_kind_button(kind, view, words),) for kind in view.kinds)
    return screen(paragraphs(unread, about, ask), (*buttons, (_all(words), ways.films(words))))


def _city(view: TellAsk, words: Words) -> str:
    return phrases.translated(words, view.city.name)


def _kind_button(kind: str, view: TellAsk, words: Words) -> Button:
    wish = replace(view.wish, tell=kind, unread=(), city=view.city.id)
    if view.film:
        wish = replace(wish, films=(Likely(view.film.id, CERTAIN),))
    if kind == "seats":
        wish = replace(wish, count=PAIR, seats=WHERE)
    text = words(f"button-watch-{kind}") if kind != "city" else words("button-tell-city", city=_city(view, words))
    return Button(label(text), callbacks.Wished(packed=pack_wish(wish)).pack())


def watches(view: Sequence[Watch], words: Words) -> Screen:
    if not view:
        return screen(say(words, "watches-none"), ((ways.films(words),),))
    listed = (_what(each, words, number) for number, each in enumerate(view, 1))
    buttons = ((_stop(each, words, number),) for number, each in enumerate(view, 1))
    return screen(paragraphs(say(words, "watches-title"), *listed), (*buttons, (ways.films(words),)))


def told(view: Watch, words: Words) -> Screen:
    """It has come true."""
    text = paragraphs(say(words, f"watch-true-{view.kind}"), _about(view, words))
    return screen(text, ((_way(view, words),),))


def _way(view: Watch, words: Words) -> Button:
    if view.watched is None:
        away = callbacks.Wished(packed=pack_wish(of_film(view.film_id, view.city_id))).pack()
        data = away if view.is_away else callbacks.Film(film=view.film_id).pack()
        return Button(label(words("button-watch-film")), data, style="primary")
    show = callbacks.Show(show=view.watched.id).pack()
    data = pair_in(view.watched.id).pack() if view.kind == "seats" else show
    return Button(label(words("button-card-open")), data, style="primary")


def of_film(film_id: int, city_id: int) -> Wish:
    """To see the film in that city, whichever one looks at."""
    return Wish(films=(Likely(film_id, CERTAIN),), city=city_id)


def pair_in(show_id: int) -> callbacks.WishSeats:
    """The two centre seats that may be watched."""
    return callbacks.WishSeats(show=show_id, count=PAIR, kinds=callbacks.pack_kinds(WHERE))


def _what(view: Watch, words: Words, number: int = 0) -> Html:
    said = say(words, f"watch-{view.kind}")
    return lines(Html(f"{number}. {said}") if number else said, _about(view, words))


def _about(view: Watch, words: Words) -> Html:
    if view.watched:
        return phrases.show_lines(words, view.watched)
    film, city = phrases.translated(words, view.film), phrases.translated(words, view.city)
    return say(words, "watch-film-in", film=film, city=city)


def _stop(view: Watch, words: Words, number: int = 0) -> Button:
    text = words("button-unwatch")
    numbered = words.joined(" · ", (str(number), text)) if number else text
    return Button(label(numbered), callbacks.Unwatch(watch=view.id).pack())


def _all(words: Words) -> Button:
    return Button(label(words("button-watches")), callbacks.Watches().pack())
