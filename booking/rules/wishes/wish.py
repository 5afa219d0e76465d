"""What was understood of a sentence."""

from dataclasses import dataclass

SEATS = (  # what may be wished of seats; a letter each where they are packed
    "not-front", "not-back", "not-side", "aisle", "front", "back", "middle", "wheelchair", "cheap", "best",
)  # fmt: skip
LATEST = 24 * 60
TELLING = ("opens", "seats", "city")  # of what somebody may want to be told; any: they did not say


@dataclass(frozen=True, slots=True)
class Likely:
    """Something that may have been named; `score` is 100 for its name as it is written."""

    id: int
    score: int


@dataclass(frozen=True, slots=True)
class Wish:
    """Everything is optional. `days` are ISO dates, each as likely; `since` and `until` are minutes of that day."""

    count: int | None = None
    films: tuple[Likely, ...] = ()  # the likeliest first
    days: tuple[str, ...] = ()
    one_day: bool = False  # `days` are several readings of a single day
    since: int | None = None
    until: int | None = None
    at: int | None = None  # the very minute that was named
    cinemas: tuple[Likely, ...] = ()
    city: int | None = None
    near: bool = False
    together: bool = False
    seats: tuple[str, ...] = ()  # of SEATS
    format: str | None = None
    genre: str | None = None
    never: tuple[int, int] | None = None  # the day and the month that were named, when no year has such a day
    tell: str = ""  # not to see it now, but to be told when: one of TELLING, or any
    unread: tuple[str, ...] = ()  # words that nobody explained: perhaps a film that is not on

    @property
    def is_one(self) -> bool:
        """Whether it says enough to be a wish at all."""
        named = self.films or self.cinemas or self.city or self.days or self.genre or self.format or self.tell
        return bool(named or self.never or self.near or self.since is not None or self.until is not None)
