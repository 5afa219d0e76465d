"""What screens read of a wish and its answer. Frozen; see booking/views.py."""

from dataclasses import dataclass

from booking.rules.wishes import Wish
from booking.views import CityCard, HowMany, Money, Offers, ShowFacts, Words


@dataclass(frozen=True, slots=True)
class WishFilm:
    id: int
    title: Words


@dataclass(frozen=True, slots=True)
class WishShow:
    id: int
    film: WishFilm
    cinema: str
    hall: str
    starts_at: int
    zone: str
    local_day: str
    format: str
    price_from: Money
    free: int
    metres: int | None = None  # from where the person said to be


@dataclass(frozen=True, slots=True)
class WishSeats:
    """One show fits, for so many: its best seats. `kept` is false when the wished kind of seats is not free."""

    wish: Wish
    offers: Offers
    kept: bool


@dataclass(frozen=True, slots=True)
class WishCount:
    """One show fits; how many?"""

    wish: Wish
    how_many: HowMany


@dataclass(frozen=True, slots=True)
class WishShows:
    """Shows that fit, by time or by distance; where `why` is set none does, and these come nearest.

    `why`: not-here, sold-out, no-day, no-time, no-place, no-format, no-genre.
    """

    wish: Wish
    city: CityCard
    film: WishFilm | None
    shows: tuple[WishShow, ...]
    more: int  # that fit as well
    today: str
    why: str = ""
    may_be_near: bool = False  # nearest first, if the person would say where they are


@dataclass(frozen=True, slots=True)
class WishWhichFilm:
    """Several films may be meant, or one perhaps; where the wish names none, these are on."""

    wish: Wish
    films: tuple[WishFilm, ...]


@dataclass(frozen=True, slots=True)
class WishWhichDay:
    wish: Wish
    film: WishFilm | None
    days: tuple[str, ...]
    today: str


@dataclass(frozen=True, slots=True)
class Watch:
    """`watched` is a show, or None: the film in the city. `is_away`: that is not the city that the person looks at."""

    id: int
    kind: str
    film_id: int
    film: Words
    city_id: int
    city: Words
    watched: ShowFacts | None
    is_away: bool = False


@dataclass(frozen=True, slots=True)
class TellWatch:
    """Exactly this is to be watched; `show_id` 0: the film in the city."""

    kind: str
    film_id: int
    show_id: int
    city_id: int


@dataclass(frozen=True, slots=True)
class TellShows:
    """Of which of these shows?"""

    wish: Wish
    kind: str
    city: CityCard
    shows: tuple[WishShow, ...]
    today: str


@dataclass(frozen=True, slots=True)
class TellAsk:
    """Of what, please? `kinds` are what can be; `is_pair`: two seats in the middle, and not what was asked for."""

    wish: Wish
    film: WishFilm | None
    city: CityCard
    kinds: tuple[str, ...]
    is_pair: bool = False


@dataclass(frozen=True, slots=True)
class TellAlready:
    """It has come true before it was asked for. `kind`: opens, seats, city."""

    kind: str
    answer: "WishAnswer"


WishAnswer = WishSeats | WishCount | WishShows | WishWhichFilm | WishWhichDay
TellAnswer = TellWatch | TellShows | TellAsk | TellAlready | WishAnswer
