"""What screens read about a person's own settings, reviews, data and messages. Frozen, like booking.views."""

from dataclasses import dataclass

from booking.rules.quiet import QUIET_FROM, QUIET_TO
from booking.views import FilmFacts, Money, Words
from booking.wish_views import Watch


@dataclass(frozen=True, slots=True)
class Settings:
    """`quiet_from` and `quiet_to` are minutes after midnight where the cinema is; equal: never quiet."""

    remind_day: bool = True
    remind_soon: bool = True
    ask_after: bool = True
    quiet_from: int = QUIET_FROM
    quiet_to: int = QUIET_TO
    list_mode: bool = False
    seats_liked: str | None = None  # aisle, centre, back
    city: Words | None = None
    large_buttons: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """What visitors gave a film: the average in tenths of a star, 43 for 4.3."""

    count: int
    tenths: int


@dataclass(frozen=True, slots=True)
class MyReview:
    """What a person says, or may say, of a film they saw; `stars` 0: nothing yet. `state`: shown, removed."""

    film: FilmFacts
    stars: int = 0
    text: str = ""
    state: str = "shown"


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """Somebody's review; `name` is empty once they are forgotten."""

    review_id: int
    name: str
    stars: int
    text: str
    written_at: int
    is_mine: bool = False
    may_remove: bool = False  # by this reader, who manages a cinema where it was seen


@dataclass(frozen=True, slots=True)
class ReviewPage:
    film: FilmFacts
    rating: Rating | None
    entries: tuple[ReviewEntry, ...]
    page: int
    pages: int
    may_write: bool  # the reader saw the film


@dataclass(frozen=True, slots=True)
class ReportedReview:
    """For a manager: what a reader objects to."""

    film: FilmFacts
    entry: ReviewEntry


@dataclass(frozen=True, slots=True)
class Question:
    """A message to the cinema, and its answer once there is one."""

    message_id: int
    name: str
    city: Words
    text: str
    answer: str | None = None
    number: str = ""  # of the booking that the person has next, if any


@dataclass(frozen=True, slots=True)
class Forgetting:
    """What is lost with a person's name: tickets to shows still ahead, credit, cards that a provider keeps."""

    upcoming: int  # bookings
    credit: tuple[Money, ...] = ()
    roles: int = 0  # on the staff
    cards: bool = False


OwnView = MyReview | ReportedReview | Question | Watch
