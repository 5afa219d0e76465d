"""What a catalogue file may say: one frozen model a table, strict about keys. A validator says what it expected."""

import datetime as dt
import re
import zoneinfo
from decimal import Decimal
from typing import Annotated, Any, Literal

from babel import Locale
from babel.numbers import list_currencies
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, model_validator

from booking.rules.promos import normal
from booking.rules.refunds import STARS

Facility = Literal[
    "air-conditioning", "baby-changing", "bar", "bike-parking", "bookshop", "cafe", "cloakroom", "hearing-loop",
    "lift", "organ", "parking", "restaurant", "terrace", "wheelchair", "wifi",
]  # fmt: skip
Genre = Literal[
    "action", "adventure", "animation", "biography", "comedy", "crime", "documentary", "drama", "family", "fantasy",
    "history", "horror", "music", "musical", "mystery", "noir", "romance", "science-fiction", "silent", "thriller",
    "war", "western",
]  # fmt: skip
Section = Literal["popcorn", "drinks", "sweets", "combos"]
Allergen = Literal["gluten", "milk", "eggs", "nuts", "peanuts", "soya", "sesame", "sulphites"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Kind = Literal["s", "c", "p", "r", "v", "l", "w"]
SLUG_LENGTH, CODE_LENGTH = 64, 32
LONGEST_DAYS = 366
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LENGTH = re.compile(r"(?:(?P<days>\d{1,3})d)?(?:(?P<hours>\d{1,4})h)?(?:(?P<minutes>\d{1,5})m)?")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text) or len(text) > SLUG_LENGTH:
        raise ValueError(f"at most {SLUG_LENGTH} small Latin letters and digits with hyphens between, such as grand-2")
    return text


def _zone(name: str) -> str:
    if name not in zoneinfo.available_timezones():
        raise ValueError("an IANA time zone such as Europe/Lisbon")
    return name


def _currency(code: str) -> str:
    if code not in list_currencies() and code != STARS:
        raise ValueError("an ISO 4217 currency such as EUR, or XTR for Telegram Stars")
    return code


def _language(code: str) -> str:
    if code not in Locale("en").languages:
        raise ValueError("an ISO 639 language such as en, or zxx where nobody speaks")
    return code


def _words(words: dict[str, str]) -> dict[str, str]:
    if not words.get("en", "").strip():
        raise ValueError("a text for every language it is in, English (en) among them")
    return words


def _length(text: Any) -> int:
    found = _LENGTH.fullmatch(text) if isinstance(text, str) and text else None
    if found is None:
        raise ValueError('a length of time such as "14d", "2h" or "1h30m"')
    parts = {unit: int(count or 0) for unit, count in found.groupdict().items()}
    return int(dt.timedelta(**parts).total_seconds())


def _clock(text: Any) -> dt.time:
    if isinstance(text, dt.time) and not text.second:
        return text
    found = _CLOCK.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        raise ValueError('a time of day such as "18:30"')
    return dt.time(int(found[1]), int(found[2]))


def _weekdays(given: Any) -> Any:
    if given == "daily":
        return WEEKDAYS
    if not isinstance(given, list) or not given or not all(day in WEEKDAYS for day in given):
        raise ValueError(f'"daily" or a list of {", ".join(WEEKDAYS)}')
    return given


def _bound(given: Any) -> Any:
    """A number as it is, a time of day as minutes since midnight."""
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    clock = _clock(given)
    return clock.hour * 60 + clock.minute


def _code(text: str) -> str:
    if not text or normal(text) != text or not text.isalnum() or len(text) > CODE_LENGTH:
        raise ValueError(f"at most {CODE_LENGTH} capitals and digits, such as WELCOME")
    return text


def _with_zone(at: dt.datetime) -> dt.datetime:
    if at.tzinfo is None:
        raise ValueError("an instant with its offset, such as 2026-12-01T00:00:00Z")
    return at


def _link(url: str) -> str:
    if not url.startswith("https://"):
        raise ValueError("a link that starts with https://")
    return url


Slug = Annotated[str, AfterValidator(_slug)]
Language = Annotated[str, AfterValidator(_language)]
Name = Annotated[str, Field(min_length=1, max_length=128)]
Words = Annotated[dict[Language, Annotated[str, Field(max_length=600)]], AfterValidator(_words)]
Length = Annotated[int, BeforeValidator(_length)]
Latitude = Annotated[float, Field(ge=-90, le=90, description="degrees north, such as 38.7118")]
Longitude = Annotated[float, Field(ge=-180, le=180, description="degrees east, such as -9.1390")]
Price = Annotated[Decimal, Field(gt=0, le=10_000_000, allow_inf_nan=False)]
Sum = Annotated[Decimal, Field(ge=0, le=10_000_000, allow_inf_nan=False)]
Percent = Annotated[Decimal, Field(ge=0, le=100, allow_inf_nan=False, decimal_places=2)]
Bound = Annotated[int, BeforeValidator(_bound), Field(ge=0, le=100_000)]
Instant = Annotated[dt.datetime, AfterValidator(_with_zone)]
Limit = Annotated[int, Field(ge=1, le=10_000_000)]
Date = Annotated[dt.date, Field(ge=dt.date(2000, 1, 1), le=dt.date(2200, 1, 1))]
Day = Annotated[int, Field(ge=0, le=LONGEST_DAYS)]


class Entry(BaseModel):
    """A table of the file. `place` says where it stands: catalogue.toml:12: films[3] "nosferatu"."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    _place: str = PrivateAttr(default="")

    def model_post_init(self, context: Any) -> None:
        self._place = context or ""

    @property
    def place(self) -> str:
        return self._place


class City(Entry):
    slug: Slug = Field(description="the city's own short name, such as lisbon")
    name: Words = Field(description='its name in every language, such as { en = "Lisbon", ru = "Лиссабон" }')
    zone: Annotated[str, AfterValidator(_zone)] = Field(description="an IANA time zone such as Europe/Lisbon")
    currency: Annotated[str, AfterValidator(_currency)] = Field(description="an ISO 4217 currency such as EUR")
    latitude: Latitude
    longitude: Longitude


class Rung(BaseModel):
    """So much comes back until so long before the show."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    before: Length
    percent: Annotated[int, Field(ge=0, le=100)]


class Cinema(Entry):
    slug: Slug = Field(description="the cinema's own short name")
    city: Slug = Field(description="the slug of its city")
    name: Name = Field(description="the name over its door")
    address: Annotated[str, Field(min_length=1, max_length=256)] = Field(description="street, number and district")
    latitude: Latitude
    longitude: Longitude
    facilities: tuple[Facility, ...] = ()
    phone: Annotated[str, Field(max_length=32)] | None = None
    fee_per_seat: Sum = Decimal(0)
    tax_percent: Percent = Decimal(0)  # included in every price
    refunds: tuple[Rung, ...] | None = None  # the house's own where none are given


class Hall(Entry):
    cinema: Slug = Field(description="the slug of its cinema")
    slug: Slug = Field(description="the hall's own short name")
    name: Name = Field(description="the name over the hall's door")
    plan: str = Field(description="the hall as drawn: a line a row, a letter a seat")
    cleaning: Annotated[int, Field(ge=0, le=240)] = 20

    @property
    def key(self) -> str:
        return f"{self.cinema}/{self.slug}"


class Film(Entry):
    slug: Slug = Field(description="the film's own short name")
    title: Words = Field(description="its title in every language")
    about: Words = Field(description="a few sentences in every language, at most 600 characters")
    year: Annotated[int, Field(ge=1888, le=2200)] = Field(description="the year it was made")
    director: Annotated[str, Field(min_length=1, max_length=256)] = Field(description="who directed it")
    cast: tuple[Name, ...] = Field(description="the main cast, which may be empty: []")
    minutes: Annotated[int, Field(ge=1, le=900)] = Field(description="how long it runs, in minutes")
    age_rating: Annotated[str, Field(min_length=1, max_length=16)] = Field(description='such as "12+"')
    genres: Annotated[tuple[Genre, ...], Field(min_length=1)] = Field(description="at least one genre")
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = Field(description="the languages spoken in it")
    formats: Annotated[tuple[Annotated[str, Field(min_length=1, max_length=32)], ...], Field(min_length=1)] = Field(
        description='how it may be shown, such as ["35 mm"]'
    )
    released: Date = Field(description="the date it opens in this programme, such as 2026-01-30")
    trailer: Annotated[str, AfterValidator(_link), Field(max_length=512)] | None = None
    poster: str | None = None


class PriceList(Entry):
    slug: Slug = Field(description="the list's own short name")
    prices: dict[Kind, Price] = Field(description='a price for each seat class, such as { s = "9.50" }')


class Pattern(Entry):
    """Shows of one film in one hall, by default in the film's first format and language.

    Days count from today where the cinema is, unless dates are given.
    """

    hall: str = Field(description="cinema and hall, such as grand/1")
    film: Slug = Field(description="the slug of a film")
    weekdays: Annotated[tuple[Weekday, ...], BeforeValidator(_weekdays)] = WEEKDAYS
    times: Annotated[tuple[Annotated[dt.time, BeforeValidator(_clock)], ...], Field(min_length=1)] = Field(
        description='local times such as ["18:30", "21:00"]'
    )
    first_day: Day = 0
    last_day: Day = 13
    since: Date | None = Field(default=None, alias="from")
    until: Date | None = None
    format: str | None = None
    language: str | None = None
    subtitles: Language | None = None
    prices: dict[Kind, Price] = Field(default_factory=dict)
    price_list: Slug | None = None
    opens: Length | None = None
    closes: Length = 0

    @model_validator(mode="after")
    def _is_one_thing(self) -> "Pattern":
        if bool(self.prices) == bool(self.price_list):
            raise ValueError("either prices or a price_list")
        if (self.since is None) != (self.until is None):
            raise ValueError("both from and until, or neither")
        if self.since and {"first_day", "last_day"} & self.model_fields_set:
            raise ValueError("either dates (from, until) or days (first_day, last_day)")
        if self.last_day < self.first_day or (self.since and self.until and self.until < self.since):
            raise ValueError("a last day that is not before the first")
        if self.since and self.until and (self.until - self.since).days > LONGEST_DAYS:
            raise ValueError(f"at most {LONGEST_DAYS} days")
        if self.opens is not None and self.opens <= self.closes:
            raise ValueError("booking to open before it closes")
        return self


class Rule(Entry):
    """When a seat costs more or less. Rules apply in the order of their positions, each to the price so far."""

    position: Annotated[int, Field(ge=1, le=10_000)] = Field(description="its place in the order, such as 10")
    cinema: Slug | None = None  # everywhere, if none is given
    kind: Literal["weekday", "time", "days_before", "fullness", "group"] = Field(
        description="weekday, time, days_before, fullness or group"
    )
    name: Words = Field(description='what buyers read, such as { en = "Tuesdays: 20 % off" }')
    days: Annotated[tuple[Weekday, ...], BeforeValidator(_weekdays)] | None = None
    since: Bound | None = Field(default=None, alias="from")
    until: Bound | None = Field(default=None, alias="to")
    percent: Annotated[Decimal, Field(ge=-100, le=500, allow_inf_nan=False, decimal_places=2)] = Decimal(0)
    flat: Annotated[Decimal, Field(ge=-10_000_000, le=10_000_000, allow_inf_nan=False)] = Decimal(0)
    lowest: Sum | None = None
    highest: Sum | None = None
    active: bool = True

    @property
    def key(self) -> str:
        return f"{self.cinema or 'everywhere'} {self.position}"

    @property
    def bounds(self) -> dict[str, Any]:
        if self.days is not None:
            return {"days": [WEEKDAYS.index(day) for day in self.days]}
        return {name: value for name, value in (("from", self.since), ("to", self.until)) if value is not None}

    @model_validator(mode="after")
    def _has_bounds(self) -> "Rule":
        if (self.kind == "weekday") != (self.days is not None):
            raise ValueError("days for a weekday rule, and for no other")
        if self.kind == "weekday" and (self.since, self.until) != (None, None):
            raise ValueError("days alone for a weekday rule, without from and to")
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError("a from that is not above its to")
        if self.lowest is not None and self.highest is not None and self.lowest > self.highest:
            raise ValueError("a lowest that is not above the highest")
        if self.cinema is None and (self.flat or self.lowest is not None or self.highest is not None):
            raise ValueError("a cinema, whose currency flat, lowest and highest are in")
        return self


class Snack(Entry):
    """Something to eat or drink, at every cinema that has a price for it; on the menu in the file's order."""

    slug: Slug = Field(description="the item's own short name, such as popcorn-large")
    section: Section = Field(description="popcorn, drinks, sweets or combos")
    name: Words = Field(description='its name in every language, such as { en = "Salted popcorn" }')
    size: dict[Language, Annotated[str, Field(max_length=40)]] = Field(default_factory=dict)
    allergens: tuple[Allergen, ...] = ()
    prices: Annotated[dict[Slug, Price], Field(min_length=1)] = Field(
        description='its price at each cinema that has it, such as { grand = "6.50" }'
    )
    active: bool = True  # false: on the menu no more


class PromoCode(Entry):
    """Films, cinemas and classes that it is for; all where none are given."""

    code: Annotated[str, AfterValidator(_code)] = Field(description="what people type, such as WELCOME")
    percent: Percent | None = None
    flat: Sum | None = None
    currency: Annotated[str, AfterValidator(_currency)] | None = None
    least: Sum = Decimal(0)
    largest: Sum | None = None
    since: Instant | None = Field(default=None, alias="from")
    until: Instant | None = None
    total_limit: Limit | None = None
    person_limit: Limit | None = None
    films: tuple[Slug, ...] = ()
    cinemas: tuple[Slug, ...] = ()
    classes: tuple[Kind, ...] = ()

    @model_validator(mode="after")
    def _is_one_thing(self) -> "PromoCode":
        if bool(self.percent) == bool(self.flat):
            raise ValueError("either percent or flat")
        if self.currency is None and (self.flat or self.least or self.largest is not None):
            raise ValueError("a currency, which flat, least and largest are in")
        if self.since and self.until and self.until <= self.since:
            raise ValueError("an until that is after from")
        return self
