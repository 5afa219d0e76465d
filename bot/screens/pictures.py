"""The pictures of screens: what each says, and a name (key) that is another whenever the picture would be."""

import functools
import hashlib
import itertools
from collections.abc import Iterable
from dataclasses import replace

from booking.rules.seats import KINDS
from booking.views import BookingView, FilmFacts, Offers, SeatMap, ShowFacts, TicketView
from bot.images.poster import PosterWords, draw_poster, fit_file
from bot.images.seat_map import MapWords, draw_offers, draw_seat_map
from bot.images.ticket import TicketWords, draw_party, draw_ticket
from bot.screens import orders, phrases
from bot.screens.render import clean
from bot.screens.screen import Picture
from bot.screens.windows import Window
from locales import Words, formats

LINK = "https://t.me/{bot}?start={code}"


def poster(film: FilmFacts, words: Words, file: bytes | None = None) -> Picture:
    """The film's poster: the cinema's own `file`, else drawn from its facts."""
    if file is not None:
        return Picture(f"poster:{film.id}:{_digest(file)}", functools.partial(fit_file, file))
    said = PosterWords(
        title=clean(phrases.title(words, film)),
        credit=clean(film.director),
        facts=words.joined(" · ", (str(film.year), phrases.running_time(words, film.minutes), clean(film.age_rating))),
    )
    return Picture(f"poster:{film.id}:{_digest(repr(film).encode())}:{words.language}", _drawing(film, said))


def _drawing(film: FilmFacts, said: PosterWords) -> functools.partial[bytes]:
    return functools.partial(draw_poster, film, said)


def offers(view: Offers, words: Words) -> Picture:
    groups = (tuple(place.seat for place in offer.seats) for offer in view.offers)
    revision = _revision(view.show, view.layout.plan, view.taken, groups)
    return Picture(f"offers:{revision}:{words.language}", functools.partial(_draw_offers, view, words), spare=True)


def _draw_offers(view: Offers, words: Words) -> bytes:
    said = tuple(
        words.joined(" · ", (phrases.seats_first(words, offer.seats), phrases.price(words, offer.total)))
        for offer in view.offers
    )
    return draw_offers(view, _map_words(view.show, words, said))


def hall(view: SeatMap, framed: Window | None, words: Words) -> Picture:
    """The hall, with the window on the buttons framed when there is more than one."""
    revision = _revision(view.show, view.layout.plan, view.taken, (view.mine, view.bought))
    window = "" if framed is None else f"{framed.lines}{framed.columns}"
    key = f"map:{view.layout_id}:{window}:{revision}:{words.language}"
    return Picture(key, functools.partial(_draw_hall, view, framed, words), spare=True)


def _draw_hall(view: SeatMap, framed: Window | None, words: Words) -> bytes:
    return draw_seat_map(view, _map_words(view.show, words), framed)


def _map_words(show: ShowFacts, words: Words, said: tuple[str, ...] = ()) -> MapWords:
    return MapWords(
        screen=words("picture-screen"),
        kinds={kind: phrases.kind_name(words, kind) for kind in KINDS},
        taken=words("picture-taken"),
        mine=words("picture-mine"),
        bought=words("picture-bought"),
        window=words("picture-window"),
        prices={kind: formats.money(words.language, price, show.currency) for kind, price in show.prices.items()},
        offers=said,
        right_to_left=words.right_to_left,
    )


def ticket(view: TicketView, words: Words, bot: str, poster_file: bytes | None = None) -> Picture:
    """`bot` is the username that the code's link opens."""
    waiting = "+".join(order.code for order in view.orders)
    key = f"ticket:{view.code}:{view.state}:{waiting}:{words.language}"
    return Picture(key, functools.partial(_draw_ticket, view, words, bot, poster_file))


def _draw_ticket(view: TicketView, words: Words, bot: str, poster_file: bytes | None) -> bytes:
    link = LINK.format(bot=bot, code=view.code)
    return draw_ticket(view, _ticket_words(view, words), link, fit_file(poster_file) if poster_file else None)


def _ticket_words(view: TicketView, words: Words) -> TicketWords:
    show = view.show
    return TicketWords(
        title=clean(phrases.title(words, show.film)),
        cinema=clean(show.cinema),
        hall=clean(show.hall),
        row=words("picture-row"),
        seat=words("picture-seat"),
        kind=phrases.starting(phrases.kind_name(words, view.kind)),
        day=phrases.starting(formats.long_day(words.language, show.local_day)),
        time=formats.clock(show.starts_at, show.zone),
        zone=words("picture-zone", place=formats.zone_place(words.language, show.zone)),
        age=clean(show.film.age_rating),
        format=clean(phrases.spoken(words, show)),
        number_label=words("picture-booking"),
        number=view.number,
        holder=clean(view.holder),
        note=words("picture-note"),
        counter_label=words("picture-counter") if view.orders else "",
        counter=clean(" ".join(order.code for order in view.orders)),
        counter_items=clean(words.joined(", ", (orders.items(order.lines, words) for order in view.orders))),
        stamp=words("picture-used") if view.state == "used" else "",
        right_to_left=words.right_to_left,
    )


def party(view: BookingView, words: Words, bot: str, poster_file: bytes | None = None) -> Picture:
    """The one code for all who have the buyer's own tickets."""
    good = tuple(each for each in view.tickets if each.state != "void" and each.person_id == view.person_id)
    seats = _digest(repr([(each.ticket_id, each.state) for each in good]).encode())
    key = f"party:{view.party}:{seats}:{words.language}"
    return Picture(key, functools.partial(_draw_party, view, good, words, bot, poster_file))


def _draw_party(
    view: BookingView, good: tuple[TicketView, ...], words: Words, bot: str, poster_file: bytes | None
) -> bytes:
    said = replace(
        _ticket_words(good[0], words),
        seat=words("party-seats"),
        kind=words("party-people", count=len(good)),
        note=words("party-note"),
        stamp=words("picture-used") if all(each.state == "used" for each in good) else "",
    )
    poster_art = fit_file(poster_file) if poster_file else None
    return draw_party(view.show.film, said, _rows(good), LINK.format(bot=bot, code=view.party), poster_art)


def _rows(tickets: Iterable[TicketView]) -> tuple[tuple[str, str], ...]:
    """Rows with their seats; neighbours with the same seats are one: F–G, 7–12."""
    by_row = [
        (row, ", ".join(formats.number_ranges(tuple(each.seat_number for each in those))))
        for row, those in itertools.groupby(tickets, key=lambda each: each.row)
    ]
    alike = (list(rows) for _, rows in itertools.groupby(by_row, key=lambda row: row[1]))
    return tuple((rows[0][0] if len(rows) == 1 else f"{rows[0][0]}–{rows[-1][0]}", rows[0][1]) for rows in alike)


def _revision(show: ShowFacts, plan: str, taken: frozenset[int], groups: Iterable[Iterable[int]]) -> str:
    """A short name for everything that the picture shows of the hall."""
    prices = sorted(show.prices.items()), show.currency
    return _digest(repr((plan, prices, sorted(taken), [sorted(group) for group in groups])).encode())


def _digest(shown: bytes) -> str:
    return hashlib.blake2s(shown, digest_size=10).hexdigest()
