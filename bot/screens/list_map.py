"""The hall as text, complete for whoever cannot see a picture: every free seat by row, class and number."""

import itertools
from collections.abc import Iterable

from booking.rules.seats import Seat
from booking.views import SeatMap, SeatsChanged
from bot import callbacks
from bot.screens import cart, oneself, phrases
from bot.screens.render import Html, label, lines, paragraphs, say, screen, toast
from bot.screens.screen import Button, Screen
from bot.screens.seats import BEST_WINDOW, map_back, what_changed
from locales import Words, formats

MOST_DROPS = 8  # buttons that give a seat back


def list_map(view: SeatMap, words: Words) -> Screen:
    free = [seat for seat in view.layout.seats if seat.index not in view.taken | view.mine | view.bought]
    text = paragraphs(
        phrases.show_lines(words, view.show),
        say(words, "show-prices", prices=phrases.price_list(words, view.show)),
        lines(say(words, "list-title"), *_rows(free, words)) if free else say(words, "list-nothing-free"),
        say(words, "list-bought", seats=_in_words(view, view.bought, words)) if view.bought else None,
        _mine(view, words),
        say(words, "list-how") if view.most else None,
    )
    return screen(text, tuple(_ways(view, words)))


def changed(view: SeatsChanged, words: Words) -> Screen:
    return list_map(view.map, words).answering(toast(what_changed(view, words)))


def _rows(free: list[Seat], words: Words) -> Iterable[Html]:
    """Row F: 3–8, 11 (comfort); the row at the screen first."""
    for row, seats in itertools.groupby(free, key=lambda seat: seat.label_row):
        yield say(words, "list-row", row=row, seats=words.joined("; ", _classes(seats, words)))


def _classes(seats: Iterable[Seat], words: Words) -> Iterable[str]:
    kinds: dict[str, list[int]] = {}
    for seat in seats:
        kinds.setdefault(seat.kind, []).append(seat.number)
    for kind, numbers in kinds.items():
        ranges = words.joined(", ", formats.number_ranges(tuple(numbers)))
        yield words("list-class", seats=ranges, kind=phrases.kind_name(words, kind))


def _in_words(view: SeatMap, chosen: Iterable[int], words: Words) -> str:
    seats = [view.layout.seats[index] for index in sorted(chosen)]
    rows = itertools.groupby(seats, key=lambda seat: seat.label_row)
    return words.joined(
        "; ", (phrases.row_in_words(words, row, tuple(seat.number for seat in those)) for row, those in rows)
    )


def _mine(view: SeatMap, words: Words) -> Html:
    if view.hold is None or not view.mine:
        return say(words, "list-none-mine", count=view.most)
    seats, total = phrases.seats_in_words(words, view.hold.seats), phrases.price_also(words, view.hold.total)
    return lines(say(words, "map-mine", seats=seats, total=total), cart.deadline_line(view.hold, words))


def _ways(view: SeatMap, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.hold is not None and view.mine:
        text = words("button-done", total=phrases.price(words, view.hold.total))
        yield (Button(label(text), callbacks.Cart(booking=view.hold.booking_id).pack(), style="success"),)
        drops = [_drop(view, seat, words) for seat in sorted(view.mine)[:MOST_DROPS]]
        for first in range(0, len(drops), 2):
            yield tuple(drops[first : first + 2])
    fresh = callbacks.Map(show=view.show.id, window=BEST_WINDOW)
    yield (Button(label(words("button-list-again")), fresh.pack()),)
    yield (oneself.list_mode_button(words, on=False, show_id=view.show.id),)
    yield (map_back(view, words),)


def _drop(view: SeatMap, seat: int, words: Words) -> Button:
    data = callbacks.DropSeat(show=view.show.id, seat=seat, window=BEST_WINDOW)
    return Button(label(words("button-drop-seat", seat=view.layout.seats[seat].label)), data.pack())
