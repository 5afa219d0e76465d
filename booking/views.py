"""What screens read. Frozen, complete and free of rows: no table leaves booking.

Instants are Unix seconds (UTC); every view that shows one carries the cinema's IANA zone. Money is minor units with
its currency.
Texts that a catalogue translates are `Words`: language -> text, always with "en".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from booking.rules.seats import Layout

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Money:
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    first_name: str
    language: str
    city_id: int | None
    asked: Mapping[str, object] | None = None  # what the person is being asked to type
    is_staff: bool = False
    found_by: str = ""  # page:choice of the list of films they look through; empty: the first page of all
    currency: str | None = None  # in which prices are shown as well
    large: bool = False  # they want large buttons


@dataclass(frozen=True, slots=True)
class CityCard:
    id: int
    name: Words
    zone: str
    films: int  # showing from now on


@dataclass(frozen=True, slots=True)
class Cities:
    cities: tuple[CityCard, ...]


@dataclass(frozen=True, slots=True)
class FilmFacts:
    id: int
    slug: str
    title: Words
    about: Words
    year: int
    director: str
    cast: tuple[str, ...]
    minutes: int
    age_rating: str
    genres: tuple[str, ...]
    languages: tuple[str, ...]
    formats: tuple[str, ...]
    trailer: str | None = None
    has_poster: bool = False  # a file of the cinema's own, read by browse.poster


@dataclass(frozen=True, slots=True)
class FilmCard:
    film: FilmFacts
    next_show_at: int
    zone: str


@dataclass(frozen=True, slots=True)
class FilmList:
    city: CityCard
    films: tuple[FilmCard, ...]  # of this page, by next show
    page: int  # from 0
    pages: int


@dataclass(frozen=True, slots=True)
class FilmPage:
    """The film's card; `days` are the local dates (ISO) on which it can still be seen in the city."""

    city: CityCard
    film: FilmFacts
    days: tuple[str, ...]
    price_from: Money
    today: str  # the local date in the city


@dataclass(frozen=True, slots=True)
class ShowFacts:
    id: int
    film: FilmFacts
    city_id: int
    cinema: str
    address: str
    hall: str
    starts_at: int
    zone: str
    local_day: str
    format: str
    language: str
    subtitles: str | None
    currency: str
    prices: Mapping[str, int]  # seat class -> minor units
    opens_at: int
    closes_at: int
    latitude: float = 0.0
    longitude: float = 0.0
    has_menu: bool = False  # its cinema sells snacks and drinks

    @property
    def ends_at(self) -> int:
        """When the film is over; the hall is cleaned after that."""
        return self.starts_at + 60 * self.film.minutes


@dataclass(frozen=True, slots=True)
class ShowCard:
    id: int
    starts_at: int
    zone: str
    format: str
    hall: str
    price_from: Money
    free: int
    capacity: int
    is_open: bool  # booking is open now


@dataclass(frozen=True, slots=True)
class CinemaShows:
    cinema_id: int
    cinema: str
    address: str
    shows: tuple[ShowCard, ...]


@dataclass(frozen=True, slots=True)
class ShowList:
    city: CityCard
    film: FilmFacts
    day: str
    days: tuple[str, ...]
    today: str
    cinemas: tuple[CinemaShows, ...]


@dataclass(frozen=True, slots=True)
class HowMany:
    show: ShowFacts
    free: int
    most: int  # that this person may still take
    held: int  # that this person holds in this show right now
    may_wait: bool = False  # fewer are free than they may take, and there is a line to stand in
    party: int = 0  # that they may ask for at once, when they are more than `limit`; 0: no more
    limit: int = 8  # that one person may take seat by seat
    party_may_wait: bool = False  # for more than `party`, in line


@dataclass(frozen=True, slots=True)
class SeatPlace:
    seat: int  # index in the layout
    row: str
    number: int
    kind: str  # class letter
    price: int

    @property
    def label(self) -> str:
        return f"{self.row}{self.number}"


@dataclass(frozen=True, slots=True)
class Offer:
    seats: tuple[SeatPlace, ...]
    total: Money
    remark: str  # best, cheaper, closer, back, aisle, apart: why it is offered, a locale key


@dataclass(frozen=True, slots=True)
class Offers:
    show: ShowFacts
    count: int
    offers: tuple[Offer, ...]
    free: int
    layout: Layout
    taken: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PriceLine:
    """`kind`: seats (`subject` is their class), rule and snack (each with its `name`), fee, promo (`subject` is the
    code).
    """

    kind: str
    subject: str
    count: int  # of seats, of snacks
    amount: int  # minor units, below 0 for what is taken off
    name: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Usual:
    """What somebody last had at this cinema, at today's prices; `gone` is what is on the menu no more."""

    order_id: int
    lines: tuple[PriceLine, ...]
    total: Money
    gone: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class SnackOrder:
    """Snacks that were bought, to be handed out once. `state`: waiting, collected, returned."""

    order_id: int
    code: str
    state: str
    lines: tuple[PriceLine, ...]
    amount: Money
    holder: str
    starts_at: int  # of the show that they come with
    zone: str
    collected_at: int | None = None
    counter: str = ""  # who handed it out
    undo_until: int | None = None  # by whoever looks, and may take it back


@dataclass(frozen=True, slots=True)
class Hold:
    """A booking that waits: `state` is held or paying, or expired or released once it no longer does.

    Its seats carry their class's price before any rule; `lines` say how that becomes the `total`.
    """

    booking_id: int
    number: str
    person_id: int
    state: str
    show: ShowFacts
    seats: tuple[SeatPlace, ...]
    total: Money
    deadline: int | None
    may_extend: bool
    message_id: int | None = None
    lines: tuple[PriceLine, ...] = ()
    credit: int = 0  # of the total, paid from the wallet
    wallet: int = 0  # what else is in the wallet, in this currency
    promo: str | None = None  # the code that was given
    promo_why_not: str = ""  # why it takes nothing off now, a refusal's key
    back: int = 0  # minor units that come back: what it takes the place of had cost more
    usual: Usual | None = None  # to be offered
    may_keep: bool = False  # to be offered: that the card is kept for next time

    @property
    def due(self) -> Money:
        return Money(self.total.amount - self.credit, self.total.currency)


@dataclass(frozen=True, slots=True)
class SeatMap:
    """The hall as it was a moment ago: always stale, the database decides."""

    show: ShowFacts
    layout: Layout
    layout_id: int
    taken: frozenset[int]  # somebody else's, or kept back by the house
    mine: frozenset[int]  # in my hold
    hold: Hold | None
    most: int  # seats that this person may still add
    bought: frozenset[int] = frozenset()  # mine for good: a subset of neither
    wished: int = 0  # seats that this person looks for, if they said


@dataclass(frozen=True, slots=True)
class SeatsChanged:
    """What a tap on the map, or typed seats, did."""

    took: tuple[str, ...]  # labels
    dropped: tuple[str, ...]
    map: SeatMap


@dataclass(frozen=True, slots=True)
class Order:
    """What an invoice asks for."""

    booking_id: int
    number: str
    person_id: int
    payload: str  # at most 128 bytes
    show: ShowFacts
    seats: tuple[SeatPlace, ...]
    lines: tuple[tuple[str, int], ...]  # (locale key or seat class, minor units), the sum is `total`
    total: Money
    deadline: int
    snacks: tuple[PriceLine, ...] = ()  # that `lines` names by their subjects


@dataclass(frozen=True, slots=True)
class TicketView:
    ticket_id: int
    code: str  # 40 characters of base64url
    booking_id: int
    number: str
    show: ShowFacts
    row: str
    seat_number: int
    kind: str
    price: Money
    state: str  # issued, used, void
    holder: str
    person_id: int
    given: bool = False  # somebody else had bought it
    orders: tuple[SnackOrder, ...] = ()  # that wait at the counter for who bought the ticket


@dataclass(frozen=True, slots=True)
class RefundView:
    """Money on its way back. `state`: requested, submitted, unknown, failed, manual, succeeded."""

    refund_id: int
    amount: Money
    state: str
    destination: str  # card, wallet
    at: int  # when it was asked for


@dataclass(frozen=True, slots=True)
class BookingView:
    """A sold booking, for its owner. The codes of tickets that are somebody else's by now are not in it."""

    booking_id: int
    number: str
    person_id: int
    state: str
    show: ShowFacts
    tickets: tuple[TicketView, ...]
    total: Money
    confirmed_at: int
    message_id: int | None = None  # the message that showed its hold
    lines: tuple[PriceLine, ...] = ()  # how the total came about
    credit: int = 0  # of it, paid from the wallet
    tax: int = 0  # in it
    receipt: int | None = None  # the number of the sale's receipt
    refunds: tuple[RefundView, ...] = ()
    replaces: str = ""  # the number of the booking of which it took tickets' place
    replaced_by: str = ""  # and of the one that took the place of tickets of this
    orders: tuple[SnackOrder, ...] = ()  # snacks that come with these tickets
    may: frozenset[str] = frozenset()  # cancel, change, hand-on: what its owner still may, where that was asked
    over: bool = False  # its show has ended, where that was asked
    party: str = ""  # the code that lets in all who have tickets of the buyer's own, when there are several


@dataclass(frozen=True, slots=True)
class WaitlistPlace:
    """A place in line. `state`: waiting, offered, accepted, passed, lapsed, left, closed."""

    entry_id: int
    person_id: int
    show: ShowFacts
    count: int
    together: bool
    kinds: tuple[str, ...]  # empty: any
    most_each: Money | None
    state: str
    ahead: int  # how many wait before
    booking_id: int | None = None  # what was offered


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one may wish for for a show, before standing in its line or anew."""

    show: ShowFacts
    kinds: tuple[str, ...]  # classes of the hall
    most: int  # seats that this person may still take
    standing: WaitlistPlace | None = None  # they stand in it already
    party: int = 0  # that they may wait for at once, when they are more than `limit`; 0: no more
    limit: int = 8


@dataclass(frozen=True, slots=True)
class MyTickets:
    upcoming: tuple[BookingView, ...]
    past: tuple[BookingView, ...]
    holds: tuple[Hold, ...]
    page: int = 0
    pages: int = 1
    places: tuple[WaitlistPlace, ...] = ()  # in line, waiting
    received: tuple[TicketView, ...] = ()  # handed on to this person by others


@dataclass(frozen=True, slots=True)
class Payment:
    """What a gateway says it charged."""

    provider: str
    charge_id: str
    provider_charge_id: str
    person_id: int
    payload: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class PaymentOutcome:
    """`result`: confirmed, repeated (this charge was applied before), unapplied (goes back in full)."""

    result: str
    booking_id: int
    why: str = ""  # hold-gone, wrong-amount, show-cancelled, ...


@dataclass(frozen=True, slots=True)
class MoneyEntry:
    """`kind`: payment, refund (to the card), refund-wallet, credit-used, credit-back, credit. `amount` is what the
    person's side gained: below 0 for what they paid.
    """

    at: int
    kind: str
    amount: Money
    number: str = ""  # of the booking


@dataclass(frozen=True, slots=True)
class Wallet:
    """A person's credit, by currency, and the last of what they paid and got back, the newest first."""

    balances: tuple[Money, ...]
    entries: tuple[MoneyEntry, ...]
    zone: str = "UTC"


@dataclass(frozen=True, slots=True)
class DoorVerdict:
    """`verdict`: admit, again, used, other-show, other-day, too-early, void, unknown; undone, once taken back."""

    verdict: str
    show: ShowFacts | None = None
    row: str = ""
    seat_number: int = 0
    kind: str = ""
    age_rating: str = ""
    holder: str = ""
    used_at: int | None = None
    gate: str = ""
    ticket_id: int | None = None
    undo_until: int | None = None


@dataclass(frozen=True, slots=True)
class PartyMember:
    """A seat of a party. `standing`: let-in (by this scan), before (in already), waiting, handed-on, cancelled."""

    row: str
    seat_number: int
    standing: str
    holder: str
    used_at: int | None = None
    gate: str = ""


@dataclass(frozen=True, slots=True)
class PartyVerdict:
    """What the door says to a party's code. `verdict` as in DoorVerdict; admit: those that are `let-in`."""

    verdict: str
    show: ShowFacts | None = None
    members: tuple[PartyMember, ...] = ()
    holder: str = ""
    number: str = ""  # of the booking
    age_rating: str = ""
    scan_id: int | None = None
    undo_until: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One row of the outbox, claimed for delivery."""

    id: int
    kind: str
    key: str
    person_id: int
    language: str
    facts: Mapping[str, object]
    attempts: int
    lease: str
    bulk: bool = False
    told: int = 0  # of several messages, how many were sent before
    currency: str | None = None  # in which its reader likes to see prices as well
    large: bool = False  # its reader wants large buttons


@dataclass(frozen=True, slots=True)
class Expired:
    """What one run of the expiry did."""

    bookings: int
    seats: int
    left: bool = field(default=False)  # more is due: run again
