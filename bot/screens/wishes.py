"""The answer to what somebody typed: a few shows, a question, or seats; it always says how it was understood."""

from collections.abc import Iterable
from dataclasses import replace

from booking.rules.wishes import Likely, Wish
from booking.wish_views import WishCount, WishFilm, WishSeats, WishShow, WishShows, WishWhichDay, WishWhichFilm
from bot import callbacks
from bot.packed_wish import pack_wish
from bot.screens import phrases, seats, watching, ways
from bot.screens.render import Html, label, lines, paragraphs, say, screen, shorten, toast
from bot.screens.screen import Button, Screen
from locales import Words, formats

CERTAIN = 100
MOST_DAYS = 9
COUNTS = range(1, 9)


def shows(view: WishShows, words: Words) -> Screen:
    """Each show a line and a button; where the number of people is known, the button leads to their seats."""
    city = phrases.translated(words, view.city.name)
    why = view.why if view.shows else ""
    heading = say(words, f"wish-{why}" if why else "wish-fits", **_heading(view, words, city))
    listed = lines(*(_line(show, view, words) for show in view.shows))
    tail = [
        say(words, "wish-nothing-near") if view.why and not view.shows else None,
        say(words, "wish-more", count=view.more) if view.more else None,
    ]
    text = paragraphs(*_never(view.wish, words), heading, *_unread(view.wish, words), listed, *tail)
    buttons = ((_button(show, view, words),) for show in view.shows)
    return screen(text, (*buttons, *_near_row(view, words), *_watch_row(view, words), *_ways_on(view, words)))


def _heading(view: WishShows, words: Words, city: str) -> dict[str, str | int]:
    facts: dict[str, str | int] = {"wish": _wished(view.wish, view.film, view.today, words)}
    if view.why == "not-here" and view.shows:
        facts = {"film": phrases.translated(words, view.film.title) if view.film else "", "city": city}
    return facts


def _wished(wish: Wish, film: WishFilm | None, today: str, words: Words) -> str:
    """How it was understood: Metropolis · tomorrow · from 17:00 · 2 seats."""
    said = [
        phrases.translated(words, film.title) if film else "",
        words(f"genre-{wish.genre}") if wish.genre else "",
        formats.listed(words.language, tuple(phrases.day_name(words, day, today) for day in wish.days[:2]), "or")
        if 0 < len(wish.days) <= 2  # noqa: PLR2004 - a whole week is not spelled out
        else "",
        _hours(wish, words),
        words("wish-seats", count=wish.count) if wish.count else "",
        *(words(f"wish-{kind}") for kind in wish.seats),
    ]
    return phrases.starting(words.joined(" · ", filter(None, said)) if any(said) else words("wish-anything"))


def _hours(wish: Wish, words: Words) -> str:
    if wish.at is not None:
        return words("wish-at", time=_clock(wish.at))
    if wish.since is not None and wish.until is not None and wish.until < 24 * 60:
        return f"{_clock(wish.since)}–{_clock(wish.until)}"
    if wish.since is not None:
        return words("wish-since", time=_clock(wish.since))
    return words("wish-until", time=_clock(wish.until)) if wish.until is not None else ""


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _unread(wish: Wish, words: Words) -> Iterable[Html]:
    if wish.unread:
        yield say(words, "wish-unread", said=shorten(" ".join(wish.unread), 80))


def _never(wish: Wish, words: Words) -> Iterable[Html]:
    if wish.never:
        yield say(words, "wish-never", date=formats.named_day(words.language, *wish.never))


def _line(show: WishShow, view: WishShows, words: Words) -> Html:
    line = say(
        words,
        "wish-line",
        when=phrases.starting(phrases.moment(words, show.starts_at, show.zone, view.today)),
        film=phrases.translated(words, show.film.title),
        cinema=show.cinema,
        format=show.format,
        price=phrases.price(words, show.price_from),
        free=str(show.free),
    )
    if show.metres is None:
        return line
    return Html(words.joined(" · ", (line, formats.distance(words.language, show.metres))))


def _button(show: WishShow, view: WishShows, words: Words) -> Button:
    when = phrases.moment(words, show.starts_at, show.zone, view.today)
    title = shorten(phrases.translated(words, show.film.title), 24)
    parts = [phrases.starting(when)] if view.film else [phrases.starting(when), title]
    text = words.joined(" · ", [*parts, shorten(show.cinema, 22)])
    return Button(label(text), _data(show.id, view.wish))


def _data(show_id: int, wish: Wish) -> str:
    """To the seats, when it is known for how many; else to that question, the kind of seats kept."""
    kinds = callbacks.pack_kinds(wish.seats)
    if wish.count or kinds:
        return callbacks.WishSeats(show=show_id, count=wish.count or 0, kinds=kinds).pack()
    return callbacks.Show(show=show_id).pack()


def _near_row(view: WishShows, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.may_be_near:
        yield (Button(label(words("button-nearest-first")), callbacks.WishNear(packed=pack_wish(view.wish)).pack()),)


def _watch_row(view: WishShows, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.why == "not-here" and view.film:
        yield (watching.watch_button(words, "city", view.film.id, 0, view.city.id),)


def _ways_on(view: WishShows, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.film and view.why != "not-here":
        yield (Button(label(words("button-all-times")), callbacks.Film(film=view.film.id).pack()), ways.films(words))
    else:
        yield (ways.films(words), ways.cities(words))


def which_film(view: WishWhichFilm, words: Words) -> Screen:
    buttons = ((_film_button(film, view.wish, words),) for film in view.films[:6])
    text = paragraphs(*_never(view.wish, words), _film_question(view, words), *_unread(view.wish, words))
    return screen(text, (*buttons, (ways.films(words),)))


def _film_question(view: WishWhichFilm, words: Words) -> Html:
    if not view.wish.films:
        return say(words, "wish-for-which-film", wish=_wished(view.wish, None, "", words))
    key = "wish-which-film" if len(view.films) > 1 else "wish-this-film"
    return say(words, key, film=phrases.translated(words, view.films[0].title))


def _film_button(film: WishFilm, wish: Wish, words: Words) -> Button:
    meant = replace(wish, films=(Likely(film.id, CERTAIN),))
    return Button(label(phrases.translated(words, film.title)), callbacks.Wished(packed=pack_wish(meant)).pack())


def which_day(view: WishWhichDay, words: Words) -> Screen:
    days = [_day_button(day, view, words) for day in view.days[:MOST_DAYS]]
    rows = (tuple(days[first : first + 3]) for first in range(0, len(days), 3))
    text = paragraphs(
        *_never(view.wish, words),
        say(words, "wish-which-day", wish=_wished(view.wish, view.film, view.today, words)),
        *_unread(view.wish, words),
    )
    return screen(text, (*rows, (ways.films(words),)))


def _day_button(day: str, view: WishWhichDay, words: Words) -> Button:
    meant = replace(view.wish, days=(day,), films=(Likely(view.film.id, CERTAIN),) if view.film else ())
    name = phrases.starting(phrases.day_name(words, day, view.today))
    return Button(label(name), callbacks.Wished(packed=pack_wish(meant)).pack())


def best_seats(view: WishSeats, words: Words) -> Screen:
    """The offers; what could not be as wished is said."""
    shown = seats.offers(view.offers, words)
    if not view.kept:
        show = view.offers.show
        watch = watching.watch_button(words, "seats", show.film.id, show.id, show.city_id)
        rows = (*shown.rows[:-1], (watch,), *shown.rows[-1:]) if "middle" in view.wish.seats else shown.rows
        return replace(shown, rows=rows).answering(toast(words("wish-seats-not-kept")))
    return _saying_unread(shown, view.wish, words)


def how_many(view: WishCount, words: Words, poster_file: bytes | None = None) -> Screen:
    shown = seats.how_many(view.how_many, words, poster_file)
    kinds = callbacks.pack_kinds(view.wish.seats)
    if kinds:
        show = view.how_many.show.id
        counts = range(1, min(view.how_many.most, view.how_many.free) + 1)
        buttons = [
            Button(str(n), callbacks.WishSeats(show=show, count=n, kinds=kinds).pack()) for n in counts if n in COUNTS
        ]
        rows = (tuple(buttons[first : first + 4]) for first in range(0, len(buttons), 4))
        shown = replace(shown, rows=(*rows, *(row for row in shown.rows if not row[0].text.isdigit())))
    return _saying_unread(shown, view.wish, words)


def _saying_unread(shown: Screen, wish: Wish, words: Words) -> Screen:
    if not wish.unread:
        return shown
    return shown.answering(toast(words("wish-unread", said=shorten(" ".join(wish.unread), 80))))


def where_are_you(words: Words) -> Screen:
    """A keyboard with one button, which shares where one is."""
    return replace(screen(say(words, "where-ask")), location=words("button-share-location"))
