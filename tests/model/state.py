"""The house as plain Python remembers it: who has which seat, who stands in line, where every unit of money is.

No rule of the sale is shared with the house, but for the geometry of best seats, which has tests of its own. Functions
of this package take the model first and either change it or raise No, with the key of the house's refusal.
"""

import pickle
from collections import Counter
from dataclasses import dataclass, field

from booking.rules.seats import Layout
from tests.house import OPENING, PLAN, PRICES

DAY, HOUR, MINUTE = 86_400, 3_600, 60
SEATS = (0, 1, 2, 3, 4, 40)  # for sale at first, the last one dearer; the house keeps the others
LAYOUT = Layout.parse(PLAN)
HALL = frozenset(range(LAYOUT.capacity))
MOST = 3  # seats a person may have in a show
WAITING, SOLD, ENDED = ("held", "paying"), ("confirmed", "partly_cancelled"), ("released", "expired")
CHARGE_OPEN = ("created", "waiting", "unknown")


class No(Exception):  # noqa: N818 - an answer, not an error
    """The house refuses. Unless it `stands`, nothing has happened."""

    def __init__(self, key, stands=False) -> None:
        super().__init__(key)
        self.key, self.stands = key, stands


@dataclass
class Show:
    starts: int
    on: bool = True


@dataclass
class Code:
    """A promo code: `percent` or `flat` off."""

    percent: int = 0
    flat: int = 0
    least: int = 0
    total_limit: int | None = None
    person_limit: int | None = None


CODES = {
    "FRIENDS": Code(percent=10, total_limit=2, person_limit=1),
    "FLAT": Code(flat=1_500, least=2_000),
    "FREE": Code(percent=100, total_limit=1),
}


@dataclass
class Agreed:
    """A price that was frozen: for these seats and snacks at these prices, `total` of which `change` is paid by old
    tickets.
    """

    seats: tuple
    total: int
    due: int
    change: int
    at: int
    snacks: tuple = ()

    @property
    def nonce(self):
        return self.seats, self.snacks, self.due


@dataclass
class Ticket:
    person: int
    state: str = "issued"
    epoch: int = 1
    used_at: int | None = None


@dataclass
class Booking:
    """`no` is its place among the model's bookings, `id` the house's; `seats` those that it has or had, by price."""

    no: int
    person: int
    show: int
    seats: dict
    held_at: int
    deadline: int | None
    hold_deadline: int
    extended: bool = False
    state: str = "held"
    credit: int = 0
    code: str | None = None
    agreed: Agreed | None = None
    gateway: str | None = None
    replaces: int | None = None
    replaced: tuple = ()
    transferred: int = 0
    all_back: bool = False  # the show moved after its price was agreed
    cancelled: set = field(default_factory=set)
    tickets: dict = field(default_factory=dict)
    snacks: dict = field(default_factory=dict)  # snack -> (count, price)
    confirmed_at: int = 0
    id: int = 0

    @property
    def live(self):
        """Seats not given up."""
        return {seat for seat in self.seats if seat not in self.cancelled}

    @property
    def total(self):
        return self.agreed.total if self.agreed else sum(self.seats.values())

    @property
    def due(self):
        return self.total - self.credit

    @property
    def eaten(self):
        """What the snacks cost."""
        return sum(count * price for count, price in self.snacks.values())


@dataclass
class Entry:
    """A place in a line; `booking` is the `no` of what was offered."""

    person: int
    show: int
    count: int
    together: bool
    kinds: tuple
    state: str = "waiting"
    booking: int | None = None
    id: int = 0


@dataclass
class Payment:
    provider: str
    charge_id: str
    person: int
    ordered: int
    amount: int
    booking: int | None  # None: it bought nothing
    id: int = 0


@dataclass
class Refund:
    payment: int  # place among the payments
    amount: int
    state: str
    to: str
    asked_at: int
    due_at: int | None
    attempts: int = 0
    reference: str | None = None
    id: int = 0


@dataclass
class Charge:
    booking: int
    gateway: str
    amount: int
    state: str = "created"
    reference: str | None = None
    id: int = 0


@dataclass
class Link:
    booking: int
    seat: int
    giver: int
    token: str = ""
    taker: int | None = None
    state: str = "open"
    id: int = 0


@dataclass
class Order:
    """Snacks that were sold with the booking `no`; they come with the tickets of booking `of`."""

    no: int
    of: int
    amount: int
    state: str = "waiting"
    collected_at: int | None = None


@dataclass
class Payer:
    """Whom the provider is to keep a card for."""

    person: int
    state: str = "kept"
    requested: bool = False
    customer: str | None = None
    attempts: int = 0
    due_at: int | None = None
    key: str = ""
    id: int = 0


class Model:
    """Lists are in the order in which the house writes their rows."""

    def __init__(self, now) -> None:
        self.now = now
        self.shows = {show: Show(OPENING + 7 * DAY + show * 10_800) for show in (1, 2)}
        self.kept = {show: HALL - set(SEATS) for show in self.shows}  # seats that the house keeps back
        self.bookings: list[Booking] = []
        self.line: list[Entry] = []
        self.payments: list[Payment] = []
        self.refunds: list[Refund] = []
        self.charges: list[Charge] = []
        self.links: list[Link] = []
        self.wallets = Counter()
        self.returned = Counter()  # booking -> credit that it was paid with and that came back
        self.uses: dict[int, str] = {}  # booking -> the code it uses
        self.blocked: set[int] = set()
        self.scans: dict[tuple, str] = {}
        self.party_scans: dict[tuple, dict] = {}  # (booking, nonce) -> the verdict on each seat
        self.orders: list[Order] = []
        self.payers: list[Payer] = []
        self.warned: set[tuple] = set()
        self.told: set[str] = set()  # events of providers
        self.findings: dict[tuple, str] = {}
        self.stars: dict[int, int] = {}

    def save(self):
        return pickle.dumps(self.__dict__)

    def restore(self, saved) -> None:
        self.__dict__ = pickle.loads(saved)

    def claims(self, show):
        """Seat -> the booking that has it, be it beyond its time."""
        having = [b for b in self.bookings if b.show == show and b.state in (*WAITING, *SOLD)]
        claimed = {seat: b for b in having for seat in b.live}
        assert len(claimed) == sum(len(b.live) for b in having), "the model itself sold a seat twice"
        return claimed

    def free(self, show):
        return HALL - self.kept[show] - set(self.claims(show))

    def waits(self, booking):
        return booking.state in WAITING and booking.deadline > self.now

    def of(self, person, show, *states):
        """The person's bookings of a show; held and paying ones whose time is not over."""
        mine = (b for b in self.bookings if (b.person, b.show) == (person, show) and b.state in states)
        return [b for b in mine if b.state not in WAITING or self.waits(b)]

    def hold_of(self, person, show):
        return next(iter(self.of(person, show, "held")), None)

    def bought(self, person, show):
        return {seat for b in self.of(person, show, *SOLD) for seat in b.live}

    def left(self, show):
        """Seconds until it starts."""
        return self.shows[show].starts - self.now


def price_of(seat):
    return PRICES[LAYOUT.seats[seat].kind]


def own(m, person, b):
    if b.person != person:
        raise No("not-yours")
