"""Choosing what the list of films shows, and the list that was chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from booking.filtering import KINDS, SORTS, Chosen, FilmsBy, narrowed, pack
from booking.own_views import Rating
from bot import callbacks
from bot.screens import browse, phrases, ways
from bot.screens.render import Html, escape, label, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words, formats

MOST_CHOICES = 60


def films(view: Chosen, words: Words, today: str, ratings: Mapping[int, Rating] | None = None) -> Screen:
    """The list, with what was chosen above it; a film's way back leads to this very page."""
    listed = view.films
    city = phrases.translated(words, listed.city.name)
    title = say(words, "films-coming" if view.by.soon else "films-title", city=city)
    entries = (browse.film_entry(card, words, today, (ratings or {}).get(card.film.id)) for card in listed.films)
    ask = say(words, "films-ask" if listed.films else "films-none-chosen")
    by = pack(view.by)
    buttons = (
        (browse.film_button(card.film, words, callbacks.FilmFrom(film=card.film.id, page=listed.page, by=by).pack()),)
        for card in listed.films
    )
    text = paragraphs(title, _chosen(view, words, today), *entries, ask)
    return screen(text, (*buttons, *_pager(view, by, words), *_ways_on(view, by, words)))


def _chosen(view: Chosen, words: Words, today: str) -> Html | None:
    if not view.chosen:
        return None
    return escape(words.joined(" · ", (value_name(kind, value, words, today) for kind, value in view.chosen.items())))


def value_name(kind: str, value: str, words: Words, today: str) -> str:
    match kind:
        case "genre":
            return phrases.starting(words(f"genre-{value}"))
        case "language":
            silent = value == "zxx"
            return phrases.starting(words("spoken-silent") if silent else formats.language_name(words.language, value))
        case "day":
            return phrases.starting(phrases.day_name(words, value, today))
        case _:
            return value


def _pager(view: Chosen, by: str, words: Words) -> Iterable[tuple[Button, ...]]:
    films = view.films
    return ways.pages(words, films.page, films.pages, lambda page: callbacks.Browse(page=page, by=by).pack())


def _ways_on(view: Chosen, by: str, words: Words) -> Iterable[tuple[Button, ...]]:
    yield (Button(label(words("button-filter")), callbacks.Filters(by=by).pack()), _soon_button(view, words))
    yield (Button(label(words("button-cinemas")), callbacks.Cinemas().pack()), ways.tickets(words))
    yield (ways.cities(words),)


def _soon_button(view: Chosen, words: Words) -> Button:
    if view.by.soon:
        return Button(label(words("button-now-showing")), callbacks.Browse(page=0, by="").pack())
    by = pack(FilmsBy(soon=True))
    return Button(label(words("button-coming", count=view.soon)), callbacks.Browse(page=0, by=by).pack())


def menu(view: Chosen, words: Words, today: str) -> Screen:
    """Each kind of choice with what is chosen of it, and the order."""
    by = pack(view.by)
    rows = [(_kind_button(kind, view, words, today),) for kind in KINDS if len(view.choices[kind]) > 1]
    sorts = tuple(_sort_button(sort, view.by, words) for sort in SORTS)
    done = Button(
        label(words("button-show-films", count=view.films.city.films)), callbacks.Browse(page=0, by=by).pack()
    )
    clear = Button(label(words("button-filter-clear")), callbacks.Filters(by="").pack())
    return screen(say(words, "filter-ask"), (*rows, sorts, (replace(done, style="primary"),), (clear,)))


def _kind_button(kind: str, view: Chosen, words: Words, today: str) -> Button:
    value = view.chosen.get(kind)
    said = value_name(kind, value, words, today) if value else words("filter-any")
    text = words("filter-kind", kind=words(f"filter-{kind}"), value=said)
    return Button(label(text), callbacks.FilterBy(kind=kind[0], by=pack(view.by)).pack())


def _sort_button(sort: str, by: FilmsBy, words: Words) -> Button:
    text = words(f"sort-{sort}")
    if by.sort == sort:
        return ways.label_only(f"• {text}")
    return Button(label(text), callbacks.Filters(by=pack(replace(by, sort=sort))).pack())


def choices(view: Chosen, kind: str, words: Words, today: str) -> Screen:
    by = view.by
    buttons = [
        Button(
            label(
                ("• " if view.chosen.get(kind) == choice.value else "") + value_name(kind, choice.value, words, today)
            ),
            callbacks.Filters(by=pack(narrowed(by, kind, choice.mark))).pack(),
        )
        for choice in view.choices[kind][:MOST_CHOICES]
    ]
    nothing = Button(
        label(phrases.starting(words("filter-any"))), callbacks.Filters(by=pack(narrowed(by, kind, ""))).pack()
    )
    rows = (tuple(buttons[first : first + 2]) for first in range(0, len(buttons), 2))
    text = say(words, "filter-which", kind=words(f"filter-{kind}"))
    return screen(text, (*rows, (nothing,), (ways.back(words, callbacks.Filters(by=pack(by)).pack()),)))
