"""How many, the best there are, and the map: a picture of the whole hall over a keyboard for a window of it."""

from collections.abc import Iterable
from dataclasses import replace

from booking.rules.seats import Seat
from booking.views import HowMany, Offer, Offers, SeatMap, SeatsChanged
from bot import callbacks
from bot.screens import cart, phrases, pictures, watching, ways
from bot.screens.render import Html, escape, illustrated, label, lines, paragraphs, say, screen, toast
from bot.screens.screen import Button, Screen
from bot.screens.windows import Window, best_window, window_of, windows
from locales import Words, formats

BEST_WINDOW = -1  # callbacks.Map.window: where my seats are, else where the best free ones are
COUNTS = 4  # numbers in a line, when they need more than one

_GAP = Button("·")


FEW = 40  # free seats: perhaps none of them in the centre


def how_many(view: HowMany, words: Words, poster_file: bytes | None = None) -> Screen:
    when_full = (*_line_row(view, words), *_watch_row(view, words))
    numbers = counts(view, range(1, min(view.most, view.free) + 1))
    rows = (*numbers, *_party_row(view, words), *_map_row(view, words), *when_full, (_to_times(view, words),))
    text = paragraphs(_show_and_prices(view, words), *_how_many_words(view, words))
    return illustrated(text, rows, pictures.poster(view.show.film, words, poster_file))


def _show_and_prices(view: HowMany, words: Words) -> Html:
    return lines(
        phrases.show_lines(words, view.show, address=True),
        escape(phrases.spoken(words, view.show)),
        say(words, "show-prices", prices=phrases.price_list(words, view.show)),
    )


def _how_many_words(view: HowMany, words: Words) -> Iterable[Html]:
    if view.held:
        yield say(words, "how-many-held", count=view.held)
    if not view.free:
        yield say(words, "how-many-sold-out")
    elif not view.most:
        yield say(words, "how-many-no-more")
    else:
        yield say(words, "how-many-free", count=view.free)
        yield say(words, "how-many-ask")


def how_many_of_you(view: HowMany, words: Words) -> Screen:
    """For a party: the numbers beyond what one person may take seat by seat."""
    back = ways.back(words, callbacks.Show(show=view.show.id).pack())
    numbers = counts(view, range(view.limit + 1, view.party + 1))
    text = paragraphs(phrases.show_lines(words, view.show), say(words, "party-ask"), say(words, "party-rows"))
    line = ((ways.wait_for(words, view.show.id, more=True),),) if view.party_may_wait else ()
    return screen(text, (*numbers, *_map_row(view, words), *line, (back,)))


def _party_row(view: HowMany, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.party:
        text = words("button-party", most=str(view.party))
        yield (Button(label(text), callbacks.Party(show=view.show.id).pack()),)


def counts(view: HowMany, numbers: range) -> Iterable[tuple[Button, ...]]:
    """So many, please: a button each."""
    width = len(numbers) if len(numbers) <= COUNTS + 1 else COUNTS
    for first in range(0, len(numbers), width or 1):
        yield tuple(
            Button(str(number), callbacks.Count(show=view.show.id, count=number).pack())
            for number in numbers[first : first + width]
        )


def _map_row(view: HowMany, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.free or view.held:
        yield (map_button(words, view.show.id),)


def _watch_row(view: HowMany, words: Words) -> Iterable[tuple[Button, ...]]:
    """Where seats are few, one may be told when two in the centre come free."""
    if view.free < FEW:
        show = view.show
        yield (watching.watch_button(words, "seats", show.film.id, show.id, show.city_id),)


def _line_row(view: HowMany, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.may_wait:
        yield (ways.wait_for(words, view.show.id, more=bool(view.free)),)


def _to_times(view: HowMany, words: Words) -> Button:
    return ways.back(words, ways.times_of(view.show))


def map_button(words: Words, show_id: int, count: int = 0) -> Button:
    return Button(label(words("button-map")), callbacks.MapFor(show=show_id, count=count).pack())


def offers(view: Offers, words: Words) -> Screen:
    """Up to three choices in words and prices, numbered as in the picture."""
    back = ways.back(words, callbacks.Show(show=view.show.id).pack())
    hall = map_button(words, view.show.id, view.count)
    if not view.offers:
        rows = ((hall,), (back,)) if view.free else ((back,),)
        text = say(words, "offers-none", count=view.count, free=view.free)
        return screen(paragraphs(phrases.show_lines(words, view.show), text), rows)
    listed = lines(*(_offer_line(number, offer, words) for number, offer in enumerate(view.offers, 1)))
    text = paragraphs(phrases.show_lines(words, view.show), say(words, "offers-title", count=view.count), listed)
    buttons = ((_offer_button(view.show.id, number, offer, words),) for number, offer in enumerate(view.offers, 1))
    return screen(text, (*buttons, (hall,), (back,)), pictures.offers(view, words))


def _offer_line(number: int, offer: Offer, words: Words) -> Html:
    return say(
        words,
        "offer-line",
        number=str(number),
        seats=phrases.seats_first(words, offer.seats),
        remark=words(f"remark-{offer.remark}"),
        total=phrases.price_also(words, offer.total),
    )


def _offer_button(show_id: int, number: int, offer: Offer, words: Words) -> Button:
    text = words.joined(
        " · ", (str(number), phrases.seats_first(words, offer.seats), phrases.price(words, offer.total))
    )
    packed = callbacks.pack_seats(tuple(place.seat for place in offer.seats))
    data = callbacks.TakeOffer(show=show_id, seats=packed).pack()
    return Button(label(text), data, style="primary" if number == 1 else None)


def seat_map(view: SeatMap, words: Words, window: int = BEST_WINDOW, *, large: bool = False) -> Screen:
    """`window` out of range (a forged or an old button) is the best one; `large`: fewer buttons in a row."""
    shown, several = _window(view, window, large=large), len(windows(view.layout, large)) > 1
    marks = "map-marks-large" if large else "map-marks-bought" if view.bought else "map-marks"
    text = paragraphs(
        phrases.show_lines(words, view.show),
        lines(_where_we_are(shown, words) if several else say(words, "map-whole"), say(words, marks)),
        say(words, "show-prices", prices=phrases.price_list(words, view.show)),
        mine(view, words),
    )
    seats = _large_rows(view, shown) if large else _seat_rows(view, shown)
    arrows = _large_arrows(view, shown, words) if large else _arrows(view, shown)
    rows = (*seats, *arrows, *map_ways(view, words))
    return screen(text, rows, pictures.hall(view, shown if several else None, words))


def changed(view: SeatsChanged, words: Words, window: int = BEST_WINDOW, *, large: bool = False) -> Screen:
    """The map after a tap or typed seats, saying what became of them."""
    return seat_map(view.map, words, window, large=large).answering(toast(what_changed(view, words)))


def what_changed(view: SeatsChanged, words: Words) -> str:
    said = [
        words(key, seats=formats.listed(words.language, labels), count=len(labels))
        for key, labels in (("map-took", view.took), ("map-dropped", view.dropped))
        if labels
    ]
    return " ".join(said) or words("map-unchanged")


def gone(view: SeatMap, seat: int, words: Words, window: int = BEST_WINDOW, *, large: bool = False) -> Screen:
    """The fresh map after a tap on a seat that somebody else had."""
    if not 0 <= seat < view.layout.capacity:
        return seat_map(view, words, window, large=large)
    name = view.layout.seats[seat].label
    key = "map-seat-taken" if seat in view.taken else "map-seat-free-again"
    return seat_map(view, words, window, large=large).answering(toast(words(key, seat=name)))


def _window(view: SeatMap, index: int, *, large: bool) -> Window:
    every = windows(view.layout, large)
    if 0 <= index < len(every):
        return every[index]
    if view.mine:
        return window_of(view.layout, min(view.mine), large=large)
    return best_window(view.layout, view.taken | view.bought, large=large)


def _where_we_are(window: Window, words: Words) -> Html:
    """Which part of the hall the buttons are: rows E–K, seats 1–7."""
    low, high = window.numbers
    rows = window.rows
    span = rows[0] if len(rows) == 1 else f"{rows[0]}–{rows[-1]}"
    return say(words, "map-window", rows=span, seats=f"{low}–{high}" if high > low else str(low))


def mine(view: SeatMap, words: Words) -> Html:
    if view.hold is None or not view.mine:
        return say(words, "map-none-mine", count=view.most)
    return lines(
        say(
            words,
            "map-mine",
            seats=phrases.seats_in_words(words, view.hold.seats),
            total=phrases.price_also(words, view.hold.total),
        ),
        cart.deadline_line(view.hold, words),
    )


def _seat_rows(view: SeatMap, window: Window) -> Iterable[tuple[Button, ...]]:
    for row, line in zip(window.rows, window.grid, strict=True):
        name = Button(row)
        yield (name, *(seat_button(view, seat, window.index) if seat else _GAP for seat in line))


def _large_rows(view: SeatMap, window: Window) -> Iterable[tuple[Button, ...]]:
    """Every button says its row too, so that none is spent on the row's name."""
    for line in window.grid:
        yield tuple(_large_button(view, seat, window.index) if seat else _GAP for seat in line)


def _large_button(view: SeatMap, seat: Seat, window: int) -> Button:
    button = seat_button(view, seat, window)
    mark = button.text.removesuffix(str(seat.number))
    return replace(button, text=f"{mark}{seat.label}")


def seat_button(view: SeatMap, seat: Seat, window: int) -> Button:
    """What a tap intends is in the data: take, drop, or say that it is gone."""
    place = f"{view.show.id}:{seat.index}:{window}"
    if seat.index in view.mine:
        return Button(f"✓{seat.number}", f"{_DROP}:{place}", style="success")
    if seat.index in view.bought or seat.index in view.taken:
        return Button("★" if seat.index in view.bought else "✕", f"{_GONE}:{place}")
    return Button(f"♿{seat.number}" if seat.kind == "w" else str(seat.number), f"{_TAKE}:{place}")


# Packed by hand, as CallbackData.pack does (a test compares them): ninety models would cost more than all the words.
_TAKE, _DROP, _GONE = (str(data.__prefix__) for data in (callbacks.TakeSeat, callbacks.DropSeat, callbacks.Gone))


def _arrows(view: SeatMap, window: Window) -> Iterable[tuple[Button, ...]]:
    ways_to = (("‹", window.left), ("▲", window.up), ("▼", window.down), ("›", window.right))
    arrows = tuple(
        Button(sign, callbacks.Map(show=view.show.id, window=index).pack())
        for sign, index in ways_to
        if index is not None
    )
    if arrows:
        yield arrows


def _large_arrows(view: SeatMap, window: Window, words: Words) -> Iterable[tuple[Button, ...]]:
    """Two in a row, in words."""
    pairs = (
        (("button-to-left", window.left), ("button-to-right", window.right)),
        (("button-to-screen", window.up), ("button-from-screen", window.down)),
    )
    for pair in pairs:
        known = [(key, index) for key, index in pair if index is not None]
        if known:
            yield tuple(
                Button(label(words(key)), callbacks.Map(show=view.show.id, window=index).pack()) for key, index in known
            )


def map_ways(view: SeatMap, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.hold is not None and view.mine:
        text = words("button-done", total=phrases.price(words, view.hold.total))
        yield (Button(label(text), callbacks.Cart(booking=view.hold.booking_id).pack(), style="success"),)
    yield (map_back(view, words),)


def map_back(view: SeatMap, words: Words) -> Button:
    """To as many as were wished for, until some are chosen here; else to the question for how many."""
    if view.wished and not view.mine:
        return ways.back(words, callbacks.Count(show=view.show.id, count=view.wished).pack())
    return ways.back(words, callbacks.Show(show=view.show.id).pack())
