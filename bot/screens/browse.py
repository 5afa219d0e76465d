"""Cities, films, one film, and its shows of a day."""

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from booking.own_views import Rating
from booking.views import CinemaShows, Cities, CityCard, FilmCard, FilmFacts, FilmList, FilmPage, ShowCard, ShowList
from bot import callbacks
from bot.screens import after, phrases, pictures, ways
from bot.screens.render import Html, escape, illustrated, label, lines, paragraphs, say, screen, shorten
from bot.screens.screen import Button, Screen
from locales import Words, formats

TABS = 4  # days in a line
ROOMY = 24  # shows that get a line of buttons each; more stand four in a line
MOST_SHOWS, MOST_CINEMAS = 60, 20
MOST_ABOUT = 420


def cities(view: Cities, words: Words, greeting: Html | None = None) -> Screen:
    if not view.cities:
        return screen(paragraphs(greeting, say(words, "cities-none")), ((ways.help_page(words),),))
    buttons = [_city_button(city, words) for city in view.cities]
    return screen(paragraphs(greeting, say(words, "cities-ask")), (*_in_lines(buttons, 2), (ways.languages(words),)))


def _city_button(city: CityCard, words: Words) -> Button:
    text = words("city-button", city=phrases.translated(words, city.name), films=city.films)
    return Button(label(text), callbacks.SetCity(city=city.id).pack())


def films(
    view: FilmList,
    words: Words,
    greeting: Html | None = None,
    today: str = "",
    ratings: Mapping[int, Rating] | None = None,
) -> Screen:
    """`today` is the city's date (ISO), so that a show can be said to be today or tomorrow; `ratings` by film."""
    city = phrases.translated(words, view.city.name)
    elsewhere = (ways.tickets(words), ways.cities(words))
    if not view.films:
        none = paragraphs(greeting, say(words, "films-none", city=city))
        return screen(none, ((ways.coming(words), ways.cinemas(words)), elsewhere))
    listed = (film_entry(card, words, today, (ratings or {}).get(card.film.id)) for card in view.films)
    text = paragraphs(greeting, say(words, "films-title", city=city), *listed, say(words, "films-ask"))
    buttons = ((film_button(card.film, words, _from_here(card.film.id, view.page)),) for card in view.films)
    return screen(text, (*buttons, *_pager(view, words), ways.choosing(words), elsewhere))


@functools.lru_cache(maxsize=1024)
def _from_here(film_id: int, page: int) -> str:
    return callbacks.FilmFrom(film=film_id, page=page, by=callbacks.PLAIN).pack()


def film_entry(card: FilmCard, words: Words, today: str, rating: Rating | None) -> Html:
    when = phrases.moment(words, card.next_show_at, card.zone, today)
    return lines(
        _film_name(card.film, rating, words),
        say(
            words,
            "film-entry-next",
            age=card.film.age_rating,
            time=phrases.running_time(words, card.film.minutes),
            when=when,
        ),
    )


def _film_name(film: FilmFacts, rating: Rating | None, words: Words) -> Html:
    name = say(words, "film-entry", title=phrases.title(words, film), year=str(film.year))
    return Html(words.joined(" · ", (name, after.short_rating(rating, words)))) if rating else name


def film_button(film: FilmFacts, words: Words, data: str) -> Button:
    title = shorten(phrases.title(words, film), 44)
    return Button(label(words.joined(" · ", (title, str(film.year), film.age_rating))), data)


def _pager(view: FilmList, words: Words) -> Iterable[tuple[Button, ...]]:
    return ways.pages(words, view.page, view.pages, lambda page: callbacks.Films(page=page).pack())


def film(
    view: FilmPage, words: Words, poster_file: bytes | None = None, rating: Rating | None = None, back: str = ""
) -> Screen:
    """The film's card under its poster; `poster_file` is the cinema's own, else we draw one. `back` leads back."""
    text = paragraphs(
        lines(
            phrases.film_line(words, view.film),
            *_who(view.film, words),
            after.rating(rating, words) if rating else None,
        ),
        Html(escape(shorten(phrases.translated(words, view.film.about), MOST_ABOUT))),
        _what_next(view, words),
    )
    days = _in_lines([_day_button(view.film.id, day, words, view.today) for day in view.days], 3)
    return screen(
        text,
        (
            *days,
            *_trailer(view.film, words),
            (ways.reviews(words, view.film.id),),
            (ways.back(words, back or callbacks.Films(page=0).pack()),),
        ),
        pictures.poster(view.film, words, poster_file),
    )


def _who(film: FilmFacts, words: Words) -> Iterable[Html]:
    genres = phrases.starting(words.joined(", ", (words(f"genre-{genre}") for genre in film.genres)))
    yield say(words, "film-facts", genres=genres, time=phrases.running_time(words, film.minutes), age=film.age_rating)
    yield say(words, "film-director", director=film.director)
    if film.cast:
        yield say(words, "film-cast", cast=formats.listed(words.language, film.cast[:4]))
    yield say(words, "film-shown", formats=words.joined(", ", film.formats), languages=_languages(film, words))


def _languages(film: FilmFacts, words: Words) -> str:
    spoken = (
        words("spoken-silent") if code == "zxx" else formats.language_name(words.language, code)
        for code in film.languages
    )
    return words.joined(", ", spoken)


def _what_next(view: FilmPage, words: Words) -> Html:
    if not view.days:
        return say(words, "film-no-days", city=phrases.translated(words, view.city.name))
    return say(words, "film-ask-day", price=phrases.price_also(words, view.price_from))


def _trailer(film: FilmFacts, words: Words) -> Iterable[tuple[Button, ...]]:
    if film.trailer:
        yield (Button(label(words("button-trailer")), url=film.trailer),)


def _day_button(film_id: int, day: str, words: Words, today: str) -> Button:
    return Button(
        label(phrases.starting(phrases.day_name(words, day, today))), callbacks.Shows(film=film_id, day=day).pack()
    )


def shows(view: ShowList, words: Words, poster_file: bytes | None = None) -> Screen:
    """The day's times, cinema by cinema, the days as tabs above them, still under the film's poster."""
    heading = lines(
        phrases.film_line(words, view.film),
        escape(phrases.starting(formats.long_day(words.language, view.day))),
    )
    back = (ways.back(words, callbacks.Film(film=view.film.id).pack()),)
    tabs, poster = _tabs(view, words), pictures.poster(view.film, words, poster_file)
    listed = _listed(view.cinemas)
    if not listed:
        return illustrated(paragraphs(heading, say(words, "shows-none")), (tabs, back), poster)
    left_out = None if _shows_of(listed) == _shows_of(view.cinemas) else say(words, "shows-left-out")
    text = paragraphs(heading, left_out, *(_cinema(cinema, words) for cinema in listed), say(words, "shows-ask"))
    return illustrated(text, (tabs, *_show_rows(listed, words), back), poster)


def _listed(cinemas: Sequence[CinemaShows]) -> tuple[CinemaShows, ...]:
    """What fits in one message, each cinema its share."""
    open_here = [cinema for cinema in cinemas if cinema.shows][:MOST_CINEMAS]
    share = max(_shows_of(open_here), MOST_SHOWS)
    return tuple(replace(cinema, shows=cinema.shows[: MOST_SHOWS * len(cinema.shows) // share]) for cinema in open_here)


def _shows_of(cinemas: Sequence[CinemaShows]) -> int:
    return sum(len(cinema.shows) for cinema in cinemas)


def _tabs(view: ShowList, words: Words) -> tuple[Button, ...]:
    """The chosen day and those around it."""
    days = view.days if view.day in view.days else tuple(sorted({*view.days, view.day}))
    first = max(0, min(days.index(view.day) - 1, len(days) - TABS))
    return tuple(_tab(view, day, words) for day in days[first : first + TABS])


def _tab(view: ShowList, day: str, words: Words) -> Button:
    text = label(phrases.starting(formats.tab_day(words.language, day)))
    if day == view.day:
        return Button(f"• {text}", style="primary")
    return Button(text, callbacks.ShowsIn(film=view.film.id, day=day, city=view.city.id).pack())


def _cinema(cinema: CinemaShows, words: Words) -> Html:
    return lines(
        say(words, "shows-cinema", cinema=cinema.cinema),
        Html(escape(cinema.address)),
        *(_show_line(show, words) for show in cinema.shows),
    )


def _show_line(show: ShowCard, words: Words) -> Html:
    return say(
        words,
        "show-line",
        time=formats.clock(show.starts_at, show.zone),
        hall=show.hall,
        format=show.format,
        seats=_room(show, words),
    )


def _room(show: ShowCard, words: Words) -> str:
    if not show.is_open:
        return words("show-closed")
    if not show.free:
        return words("show-sold-out")
    return words("show-room", price=phrases.price(words, show.price_from), free=str(show.free))


def _show_rows(cinemas: Sequence[CinemaShows], words: Words) -> Iterable[tuple[Button, ...]]:
    """Every show a button; a heading stands above each cinema's when there are several."""
    for cinema in cinemas:
        if len(cinemas) > 1:
            yield (ways.label_only(cinema.cinema),)
        if _shows_of(cinemas) <= ROOMY:
            yield from ((_show_button(show, words),) for show in cinema.shows)
        else:
            yield from _in_lines([_time_button(show) for show in cinema.shows], 4)


def _show_button(show: ShowCard, words: Words) -> Button:
    text = words.joined(" · ", (formats.clock(show.starts_at, show.zone), show.format, _room(show, words)))
    return Button(label(text), callbacks.Show(show=show.id).pack())


def _time_button(show: ShowCard) -> Button:
    mark = "" if show.free and show.is_open else " ✕"
    return Button(formats.clock(show.starts_at, show.zone) + mark, callbacks.Show(show=show.id).pack())


def _in_lines(buttons: Sequence[Button], width: int) -> Iterable[tuple[Button, ...]]:
    return (tuple(buttons[first : first + width]) for first in range(0, len(buttons), width))
