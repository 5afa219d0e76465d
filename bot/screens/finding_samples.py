"""Samples of what finding leads to: answers to what somebody typed. The rest is in samples.py, which adds these."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from booking.cinemas import CinemaCard, CinemaList
from booking.filtering import Choice, Chosen, FilmsBy, mark
from booking.rules.wishes import Likely, Wish
from booking.rules.wishes.wish import SEATS
from booking.views import CityCard, FilmCard, FilmFacts, FilmList, HowMany, Money, Offers, ShowFacts
from booking.wish_views import (
    TellAsk,
    TellShows,
    Watch,
    WishCount,
    WishFilm,
    WishSeats,
    WishShow,
    WishShows,
    WishWhichDay,
    WishWhichFilm,
)
from bot.screens import cinemas, filters, watching, wishes
from bot.screens.screen import Screen
from locales import Words

TODAY, DAYS = "2026-11-21", ("2026-11-21", "2026-11-22", "2026-11-23", "2026-11-27")
SHOW_AT = 1_795_289_400  # 19:30 in Lisbon on that day
WEEK = 7 * 86_400
WISH = Wish(
    count=2,
    films=(Likely(1, 100),),
    days=("2026-11-21",),
    since=17 * 60,
    until=24 * 60,
    near=True,
    seats=("not-front", "aisle"),
)
EVERYTHING = Wish(
    tell="seats",
    count=20,
    films=(Likely(2**40, 100),),
    days=tuple(f"2026-11-{day}" for day in range(21, 30)),
    since=600,
    until=1439,
    cinemas=(Likely(2**30, 100),),
    city=2**20,
    near=True,
    seats=("not-front", "not-back", "aisle"),
    format="35mm",
    genre="science-fiction",
    unread=("gladiator",) * 40,
)
WHYS = ("not-here", "sold-out", "no-day", "no-time", "no-place", "no-format", "no-genre")

Drawn = Callable[[Words], Screen | tuple[Screen, ...]]


def screens(city: CityCard, films: Sequence[FilmFacts], offers: Offers, how_many: HowMany) -> dict[str, Drawn]:
    meant = tuple(WishFilm(film.id, film.title) for film in films)
    view = WishShows(WISH, city, meant[0], _shows(meant[:1]), 0, TODAY)
    made: dict[str, Drawn] = {
        "wish-shows": lambda words: wishes.shows(replace(view, may_be_near=True), words),
        "wish-shows-near": lambda words: wishes.shows(
            replace(view, shows=tuple(replace(show, metres=350 * n) for n, show in enumerate(view.shows, 1))), words
        ),
        "wish-shows-of-any-film": lambda words: wishes.shows(
            replace(view, wish=EVERYTHING, film=None, shows=_shows(meant), more=7), words
        ),
        "wish-shows-any": lambda words: wishes.shows(replace(view, wish=Wish(near=True), film=None), words),
        "wish-nothing-near": lambda words: wishes.shows(replace(view, shows=(), why="no-day"), words),
        "wish-which-film": lambda words: wishes.which_film(WishWhichFilm(EVERYTHING, meant), words),
        "wish-for-which-film": lambda words: wishes.which_film(
            WishWhichFilm(Wish(count=4, together=True, seats=("middle",)), meant), words
        ),
        "wish-this-film": lambda words: wishes.which_film(WishWhichFilm(WISH, meant[:1]), words),
        "wish-which-day": lambda words: wishes.which_day(WishWhichDay(EVERYTHING, meant[0], DAYS, TODAY), words),
        "wish-which-day-until": lambda words: wishes.which_day(
            WishWhichDay(Wish(until=1260, seats=SEATS), None, DAYS, TODAY), words
        ),
        "wish-which-day-at": lambda words: wishes.which_day(WishWhichDay(Wish(at=1260), None, DAYS, TODAY), words),
        "wish-no-such-day": lambda words: wishes.which_day(
            WishWhichDay(Wish(never=(31, 2)), meant[0], DAYS, TODAY), words
        ),
        "wish-best-seats": lambda words: wishes.best_seats(WishSeats(EVERYTHING, offers, kept=True), words),
        "wish-seats-not-kept": lambda words: wishes.best_seats(WishSeats(WISH, offers, kept=False), words),
        "wish-centre-not-kept": lambda words: wishes.best_seats(
            WishSeats(replace(WISH, seats=("middle",)), offers, kept=False), words
        ),
        "wish-how-many": lambda words: wishes.how_many(WishCount(WISH, how_many), words),
        "where-are-you": wishes.where_are_you,
        "where-thanks": lambda words: replace(wishes.shows(view, words), puts_away=words("where-thanks")),
    }
    made |= _filters(city, films) | _cinemas(city) | _watching(city, offers.show)
    return made | {f"wish-{why}": _why(replace(view, why=why, shows=_shows(meant))) for why in WHYS}


def _why(view: WishShows) -> Drawn:
    return lambda words: wishes.shows(view, words)


def _shows(films: Sequence[WishFilm]) -> tuple[WishShow, ...]:
    return tuple(
        WishShow(
            700 + number,
            films[number % len(films)],
            "Cinema São Jorge",
            "Sala 3",
            SHOW_AT + 5_400 * number,
            "Europe/Lisbon",
            TODAY,
            "35 mm",
            Money(950, "EUR"),
            40 + number,
        )
        for number in range(5)
    )


def _filters(city: CityCard, films: Sequence[FilmFacts]) -> dict[str, Drawn]:
    values = {
        "genre": ("comedy", "drama", "horror"),
        "language": ("de", "zxx"),
        "format": ("35 mm", "4K"),
        "age": ("0+", "12+"),
        "day": DAYS,
        "cinema": ("Cinema Ideal", "Cinema São Jorge"),
    }
    choices = {kind: tuple(Choice(value, mark(value)) for value in some) for kind, some in values.items()}
    cards = tuple(FilmCard(film, SHOW_AT, "Europe/Lisbon") for film in films)
    view = Chosen(FilmList(city, cards, 1, 3), FilmsBy(), choices, {}, soon=3)
    marks = {kind: some[0].mark for kind, some in choices.items()}
    narrow = replace(
        view,
        by=FilmsBy(**marks, sort="rating", soon=True),
        chosen={kind: some[0].value for kind, some in choices.items()},
    )
    coming = replace(
        narrow,
        films=FilmList(city, tuple(replace(card, next_show_at=card.next_show_at + WEEK) for card in cards), 1, 3),
        chosen={kind: value for kind, value in narrow.chosen.items() if kind != "day"},
    )
    none = replace(narrow, by=replace(narrow.by, soon=False), films=FilmList(city, (), 0, 1))
    made: dict[str, Drawn] = {
        "films-chosen": lambda words: filters.films(view, words, TODAY),
        "films-coming": lambda words: filters.films(coming, words, TODAY),
        "films-none-chosen": lambda words: filters.films(none, words, TODAY),
        "filters": lambda words: filters.menu(view, words, TODAY),
        "filters-all": lambda words: filters.menu(narrow, words, TODAY),
    }
    return made | {f"filter-{kind}": _choices(narrow, kind) for kind in choices}


def _choices(view: Chosen, kind: str) -> Drawn:
    return lambda words: filters.choices(view, kind, words, TODAY)


def _cinemas(city: CityCard) -> dict[str, Drawn]:
    near = CinemaCard(
        1, "Cinema São Jorge", "Avenida da Liberdade 175", "+351 21 555 01 23", cinemas.KNOWN, 38.72, -9.146, 1, 9,
        followed=True, metres=420,
    )  # fmt: skip
    far = replace(near, id=2, name="Cinema Ideal", phone=None, facilities=(), films=0, followed=False, metres=1834)
    unplaced = tuple(replace(card, metres=None) for card in (near, far))
    return {
        "cinemas": lambda words: cinemas.cinemas(CinemaList(city, unplaced), words),
        "cinemas-near": lambda words: cinemas.cinemas(CinemaList(city, (near, far)), words),
        "cinema": lambda words: cinemas.cinema(near, words),
        "cinema-empty": lambda words: cinemas.cinema(far, words),
        "cinema-pin": lambda words: cinemas.cinema(near, words, pin=True),
        "cinema-followed": lambda words: cinemas.followed(near, words),
        "cinema-unfollowed": lambda words: cinemas.followed(far, words),
    }


def _watching(city: CityCard, show: ShowFacts) -> dict[str, Drawn]:
    later = replace(show, starts_at=show.starts_at + WEEK, local_day="2026-11-28", opens_at=show.starts_at + WEEK // 7)
    of_show = Watch(31, "opens", show.film.id, show.film.title, city.id, city.name, later)
    each = (
        of_show,
        replace(of_show, id=32, kind="seats"),
        replace(of_show, id=33, kind="city", watched=None),
    )
    made: dict[str, Drawn] = {
        "watch-not-open": lambda words: watching.not_open(later, words),
        "watch-noted": lambda words: watching.watched(of_show, words),
        "watches": lambda words: watching.watches(each, words),
        "watches-none": lambda words: watching.watches((), words),
    }
    made |= _telling(city, WishFilm(show.film.id, show.film.title))
    return made | {f"watch-true-{view.kind}": _told(view) for view in each}


def _telling(city: CityCard, film: WishFilm) -> dict[str, Drawn]:
    shows, unsure = TellShows(WISH, "opens", city, _shows([film]), TODAY), replace(WISH, unread=("porto",))
    return {
        "tell-which-opens": lambda words: watching.which_show(shows, words),
        "tell-which-seats": lambda words: watching.which_show(replace(shows, kind="seats"), words),
        "tell-what": lambda words: watching.tell_what(TellAsk(WISH, film, city, ("opens", "seats")), words),
        "tell-city": lambda words: watching.tell_what(TellAsk(unsure, film, city, ("city",)), words),
        "tell-pair": lambda words: watching.tell_what(TellAsk(WISH, film, city, ("seats",), is_pair=True), words),
    }


def _told(view: Watch) -> Drawn:
    return lambda words: watching.told(view, words)
