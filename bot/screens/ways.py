"""The ways on that many screens share: one button each. Those that lead to one place are made once a language."""

import functools
from collections.abc import Callable, Iterable

from booking.filtering import FilmsBy, pack
from booking.views import ShowFacts
from bot import callbacks
from bot.screens.render import label
from bot.screens.screen import Button
from locales import Words


@functools.cache
def films(words: Words) -> Button:
    return Button(label(words("button-films")), callbacks.Films(page=0).pack())


@functools.cache
def choosing(words: Words) -> tuple[Button, ...]:
    """Other ways to find a film: by what it is, by where it is shown."""
    return Button(label(words("button-filter")), callbacks.Filters(by="").pack()), cinemas(words)


@functools.cache
def cinemas(words: Words) -> Button:
    return Button(label(words("button-cinemas")), callbacks.Cinemas().pack())


@functools.cache
def coming(words: Words) -> Button:
    by = pack(FilmsBy(soon=True))
    return Button(label(words("button-coming-soon")), callbacks.Browse(page=0, by=by).pack())


@functools.cache
def cities(words: Words) -> Button:
    return Button(label(words("button-cities")), callbacks.PickCity().pack())


@functools.cache
def tickets(words: Words) -> Button:
    return Button(label(words("button-tickets")), callbacks.Tickets(page=0).pack())


@functools.cache
def wallet(words: Words) -> Button:
    return Button(label(words("button-wallet")), callbacks.Wallet().pack())


@functools.cache
def help_page(words: Words) -> Button:
    return Button(label(words("button-help")), callbacks.Help().pack())


@functools.cache
def languages(words: Words) -> Button:
    return Button(label(words("button-language")), callbacks.PickLanguage().pack())


@functools.cache
def home(words: Words) -> Button:
    return back(words, callbacks.Home().pack())


def back(words: Words, data: str) -> Button:
    return Button(label(words("button-back")), data)


def other_times(words: Words, show: ShowFacts) -> Button:
    return Button(label(words("button-other-times")), times_of(show))


def times_of(show: ShowFacts) -> str:
    """The film's times around a show, in its own city."""
    return callbacks.ShowsIn(film=show.film.id, day=show.local_day, city=show.city_id).pack()


def one_more(words: Words, show_id: int) -> Button:
    return Button(label(words("button-one-more")), callbacks.Show(show=show_id).pack())


def other_seats(words: Words, show_id: int) -> Button:
    return Button(label(words("button-other-seats")), callbacks.Show(show=show_id).pack())


def wait_for(words: Words, show_id: int, *, more: bool = False) -> Button:
    """To stand in line; `more`: some seats are free, and not enough."""
    text = words("button-wait-more") if more else words("button-wait")
    return Button(label(text), callbacks.WaitFor(show=show_id).pack(), style=None if more else "primary")


def label_only(text: str) -> Button:
    """A heading between buttons: pressing it does nothing."""
    return Button(label(text))


def pages(words: Words, page: int, of: int, to: Callable[[int], str]) -> Iterable[tuple[Button, ...]]:
    """Which page of how many, between the ways to its neighbours; `to` is the data of a page. One page needs none.

    The way on lies where one reads on to: at the left in a language read from right to left.
    """
    if of < 2:  # noqa: PLR2004 - one page
        return
    here = label_only(words("button-page", page=str(page + 1), pages=str(of)))
    back, on = ("›", "‹") if words.right_to_left else ("‹", "›")
    row = (
        *((Button(back, to(page - 1)),) if page else ()),
        here,
        *((Button(on, to(page + 1)),) if page + 1 < of else ()),
    )
    yield row[::-1] if words.right_to_left else row


def around(words: Words, booking_id: int) -> tuple[Button, Button]:
    """The way to the cinema of a booking, and the calendar."""
    there = Button(label(words("button-get-there")), callbacks.GetThere(booking=booking_id).pack())
    return there, Button(label(words("button-calendar")), callbacks.AddToCalendar(booking=booking_id).pack())


def reviews(words: Words, film_id: int) -> Button:
    return Button(label(words("button-reviews")), callbacks.Reviews(film=film_id, page=0).pack())


def my_review(words: Words, film_id: int) -> Button:
    return Button(label(words("button-my-review")), callbacks.MyReview(film=film_id).pack())


@functools.cache
def settings(words: Words) -> Button:
    return Button(label(words("button-settings")), callbacks.Settings().pack())


@functools.cache
def support(words: Words) -> Button:
    return Button(label(words("button-support")), callbacks.Support().pack())


@functools.cache
def no_ticket(words: Words) -> Button:
    """One tap away from wherever somebody waits for a ticket."""
    return Button(label(words("button-no-ticket")), callbacks.NoTicket().pack())
