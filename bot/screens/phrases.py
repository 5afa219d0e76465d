"""How screens speak of a show, seats and money: the parts that several of them share. PURE, cheap, mostly cached."""

import itertools
from collections.abc import Iterable, Mapping

from booking.rules.seats import KINDS
from booking.views import FilmFacts, Money, SeatPlace, ShowFacts
from bot.screens.render import Html, escape, lines, say
from locales import SOURCE, Words, formats

_NO_BREAK = "\N{NO-BREAK SPACE}"


def translated(words: Words, texts: Mapping[str, str]) -> str:
    """A catalogue's text in the reader's language, or in English."""
    return texts.get(words.language) or texts[SOURCE]


def title(words: Words, film: FilmFacts) -> str:
    return translated(words, film.title)


def price(words: Words, money: Money) -> str:
    return formats.money(words.language, money.amount, money.currency)


def price_also(words: Words, money: Money) -> str:
    """What is paid, and roughly what that is in the currency that the person likes to see: €9.50 (≈ £8.10)."""
    own = _roughly(words, money)
    return words("price-also", price=price(words, money), about=own) if own else price(words, money)


def about(words: Words, money: Money) -> Html | None:
    """The same as a line under a sum that is to be paid: ≈ £8.10."""
    own = _roughly(words, money)
    return say(words, "price-about", about=own) if own else None


def _roughly(words: Words, money: Money) -> str | None:
    """None where it is the same currency, or has no rate, or there is nothing to pay."""
    own = words.exchange.about(money.amount, money.currency) if words.exchange else None
    return formats.roughly(words.language, own, words.exchange.currency) if words.exchange and own else None


def day_name(words: Words, day: str, today: str = "") -> str:
    """As within a sentence: today, tomorrow or Fri 21 Nov."""
    if today and day == today:
        return words("day-today")
    if today and day == formats.day_after(today):
        return words("day-tomorrow")
    return formats.short_day(words.language, day)


def starting(text: str) -> str:
    """The text as a line begins: with a capital."""
    return type(text)(text[:1].upper() + text[1:])


def moment(words: Words, at: int, zone: str, today: str = "") -> str:
    """Fri 21 Nov, 19:30."""
    return words("show-when", day=day_name(words, formats.local_day(at, zone), today), time=formats.clock(at, zone))


def clock_there(words: Words, at: int, zone: str) -> str:
    """19:30 Lisbon time."""
    return words("time-there", time=formats.clock(at, zone), place=formats.zone_place(words.language, zone))


def live_time(at: int, otherwise: Html) -> Html:
    """A time that Telegram itself keeps relative (in 9 minutes); old clients show `otherwise`."""
    return Html(f'<tg-time unix="{at}" format="r">{otherwise}</tg-time>')


def running_time(words: Words, minutes: int) -> str:
    """1 h 35 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return words("minutes", minutes=str(rest))
    return words("hours-minutes", hours=str(hours), minutes=str(rest)) if rest else words("hours", hours=str(hours))


def kind_name(words: Words, kind: str) -> str:
    """A seat class by its letter: standard, comfort."""
    return words(f"kind-{kind}")


def seats_in_words(words: Words, places: Iterable[SeatPlace]) -> str:
    """As within a sentence: row F, seats 7–8; row G, seat 3."""
    rows = itertools.groupby(places, key=lambda place: place.row)
    return words.joined("; ", (row_in_words(words, row, tuple(place.number for place in those)) for row, those in rows))


def row_in_words(words: Words, row: str, numbers: tuple[int, ...]) -> str:
    seats = formats.listed(words.language, formats.number_ranges(numbers))
    return words("row-seats", row=row, seats=seats, count=len(numbers))


def seats_first(words: Words, places: Iterable[SeatPlace]) -> str:
    """As a line begins: Row F, seats 7–8."""
    return starting(seats_in_words(words, places))


def film_line(words: Words, film: FilmFacts) -> Html:
    """The title in bold, with its year."""
    return say(words, "film-title", title=title(words, film), year=str(film.year))


def show_lines(words: Words, show: ShowFacts, *, address: bool = False) -> Html:
    """What, when and where, in three lines; `address` adds the way there."""
    where = say(words, "show-where", cinema=show.cinema, hall=show.hall)
    return lines(
        film_line(words, show.film),
        say(
            words,
            "show-when",
            day=starting(formats.long_day(words.language, show.local_day)),
            time=clock_there(words, show.starts_at, show.zone),
        ),
        Html(words.joined(" · ", (where, escape(show.address)))) if address else where,
    )


def spoken(words: Words, show: ShowFacts) -> str:
    """35 mm, in German with English subtitles."""
    if show.language == "zxx":
        language = words("spoken-silent")
    else:
        language = words("spoken", language=formats.language_name(words.language, show.language))
    if not show.subtitles:
        return words.joined(" · ", (show.format, language))
    subtitles = words("subtitles", language=formats.language_name(words.language, show.subtitles))
    return words.joined(" · ", (show.format, words.joined(", ", (language, subtitles))))


def provider(name: str) -> str:
    """As a payment provider writes itself: Stripe, Telegram."""
    return name.capitalize()


def price_list(words: Words, show: ShowFacts) -> str:
    """Standard €9.50, comfort €12.00: the classes of the show."""
    listed = (
        words.joined(_NO_BREAK, (kind_name(words, kind), price_also(words, Money(show.prices[kind], show.currency))))
        for kind in KINDS
        if kind in show.prices
    )
    return words.joined(", ", listed)
