"""Every button's data, as it comes back from a chat: forged, stale, repeated or out of order.

A prefix names the screen's intent and its version; a changed class gets a new prefix, and what no class reads any more
ends at the catch-all. Nothing here is authority: use cases look up who owns what by the id Telegram vouches for.
"""

import itertools
import re

from aiogram.filters.callback_data import CallbackData

from booking.rules.wishes.wish import SEATS

PLAIN = "-"
KINDS = "abcdefghij"  # a letter for each of the kinds in SEATS
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_SEATS = 1_000  # of a hall: what a packed seat may name
_GAP = re.compile(r"\.[0-9a-z]{2}|[0-9a-z]")
_GAPS = re.compile(f"(?:{_GAP.pattern})+")


class Home(CallbackData, prefix="h1"):
    pass


class PickCity(CallbackData, prefix="ct1"):
    pass


class SetCity(CallbackData, prefix="c1"):
    city: int


class Films(CallbackData, prefix="fl1"):
    page: int


class Film(CallbackData, prefix="f1"):
    film: int


class Shows(CallbackData, prefix="d1"):
    film: int
    day: str  # ISO date of the city, or empty for the first day


class ShowsIn(Shows, prefix="d2"):
    """Of a city that need not be the one that I look at: a link, a sentence or tickets led there."""

    city: int


class Show(CallbackData, prefix="s1"):
    """How many seats?"""

    show: int


class Count(CallbackData, prefix="n1"):
    """So many, please: the best there are."""

    show: int
    count: int


class Party(CallbackData, prefix="np1"):
    """More of us than one person may take seat by seat."""

    show: int


class TakeOffer(CallbackData, prefix="o1"):
    """Exactly these seats."""

    show: int
    seats: str  # pack_seats


class Map(CallbackData, prefix="m1"):
    show: int
    window: int


class MapFor(CallbackData, prefix="mf1"):
    """The map, for so many of us; 0: it was not said."""

    show: int
    count: int


class TakeSeat(CallbackData, prefix="t1"):
    show: int
    seat: int
    window: int


class DropSeat(CallbackData, prefix="x1"):
    show: int
    seat: int
    window: int


class Gone(CallbackData, prefix="g1"):
    """A seat that somebody else has: says so, and refreshes the map."""

    show: int
    seat: int
    window: int


class Cart(CallbackData, prefix="k1"):
    """My hold, as it stands."""

    booking: int


class Extend(CallbackData, prefix="e1"):
    booking: int


class Release(CallbackData, prefix="r1"):
    booking: int


class TakeBack(CallbackData, prefix="b1"):
    booking: int


class Pay(CallbackData, prefix="p2"):
    """At the price that the button says, and no other."""

    booking: int
    total: int  # minor units that are due


class PayBy(CallbackData, prefix="pb1"):
    """Likewise, in this way."""

    booking: int
    total: int
    way: str  # a gateway's name


class AskCharge(CallbackData, prefix="ac1"):
    """Has my payment arrived?"""

    booking: int


class OtherWay(CallbackData, prefix="ow1"):
    """Rather not pay in the way that I have begun."""

    booking: int


class TakeCash(CallbackData, prefix="tc1"):
    """A cashier has the money for this booking."""

    booking: int


class SettleFinding(CallbackData, prefix="sf1"):
    """A manager has seen to what a comparison of the books found."""

    finding: int


class AskCode(CallbackData, prefix="pc1"):
    """I shall type a promo code."""

    booking: int


class DropCode(CallbackData, prefix="px1"):
    booking: int


class UseCredit(CallbackData, prefix="cu1"):
    booking: int


class LeaveCredit(CallbackData, prefix="cl1"):
    """Keep my credit for another time."""

    booking: int


class Snacks(CallbackData, prefix="sn1"):
    """What is there to eat and drink?"""

    booking: int
    section: str


class SetSnack(CallbackData, prefix="ss1"):
    """So many of this, whatever there are now."""

    booking: int
    snack: int
    count: int
    section: str  # to go on in


class TakeUsual(CallbackData, prefix="us1"):
    """What I had then."""

    booking: int
    order: int


class SeeOrder(CallbackData, prefix="so1"):
    """For staff: what waits for the bearer of a ticket."""

    order: int


class HandOut(CallbackData, prefix="hc1"):
    order: int


class UndoHandOut(CallbackData, prefix="hu1"):
    order: int


class HowPriced(CallbackData, prefix="hp1"):
    """How did the price of what I bought come about?"""

    booking: int


class Wallet(CallbackData, prefix="wl1"):
    pass


class Tickets(CallbackData, prefix="l1"):
    page: int


class Booking(CallbackData, prefix="v1"):
    booking: int


class SendTickets(CallbackData, prefix="q1"):
    """Draw my tickets again and send them."""

    booking: int


class CancelTickets(CallbackData, prefix="xc1"):
    """What would giving these tickets up bring? `chosen` has a bit for each ticket of the booking; -1 is all."""

    booking: int
    chosen: int


class CancelNow(CallbackData, prefix="xn1"):
    """Give them up for what the button says comes back, and nothing else."""

    booking: int
    chosen: int
    back: int  # minor units
    to: str  # card, wallet


class ChangeTickets(CallbackData, prefix="ch1"):
    """What may these tickets be changed for? `chosen` as in CancelTickets."""

    booking: int
    chosen: int


class ChangeTo(CallbackData, prefix="ct2"):
    """For seats in this show."""

    booking: int
    chosen: int
    show: int


class ChangeTake(CallbackData, prefix="cs1"):
    """For exactly these seats."""

    booking: int
    chosen: int
    show: int
    seats: str  # pack_seats


class HandOn(CallbackData, prefix="ho1"):
    booking: int


class HandOnTicket(CallbackData, prefix="ht1"):
    ticket: int


class Withdraw(CallbackData, prefix="hw1"):
    """The link to my ticket is to lead nowhere."""

    ticket: int


class MyTicket(CallbackData, prefix="mt1"):
    ticket: int


class Refunds(CallbackData, prefix="rf1"):
    """For managers: what is stuck."""


class PaidByHand(CallbackData, prefix="rh1"):
    refund: int


class WaitFor(CallbackData, prefix="la1"):
    """Tell me when seats come free."""

    show: int


class WaitParty(CallbackData, prefix="lm1"):
    """More than one person may take seat by seat: how many?"""

    show: int


class Wish(CallbackData, prefix="li1"):
    """What to wait for, so far."""

    show: int
    count: int
    together: bool
    kinds: str  # letters of seat classes; empty: any
    most: int  # minor units that a seat may cost; 0: any price


class Join(Wish, prefix="lj1"):
    """Stand in line for this."""


class WaitAnew(CallbackData, prefix="lw1"):
    """I stand in line, and would rather wait for something else."""

    show: int


class JoinAnew(Wish, prefix="lk1"):
    """Stand in line for this instead, at its end."""


class InLine(CallbackData, prefix="ln1"):
    """My place, as it is now."""

    entry: int


class LeaveLine(CallbackData, prefix="ll1"):
    entry: int


class PassOffer(CallbackData, prefix="lp1"):
    """The next in line may have them."""

    entry: int


class GetThere(CallbackData, prefix="gt1"):
    """The way to the cinema of a booking."""

    booking: int


class AddToCalendar(CallbackData, prefix="ca1"):
    booking: int


class NoTicket(CallbackData, prefix="nt1"):
    """My ticket did not come."""


class Rate(CallbackData, prefix="rt1"):
    film: int
    stars: int


class MyReview(CallbackData, prefix="mr1"):
    """What I said of a film, or may say."""

    film: int


class AskWords(CallbackData, prefix="rv1"):
    """I shall type what I thought of the film."""

    film: int


class Reviews(CallbackData, prefix="rs1"):
    film: int
    page: int


class ReportReview(CallbackData, prefix="rr1"):
    film: int
    page: int
    review: int


class RemoveReview(CallbackData, prefix="rx1"):
    film: int
    page: int
    review: int


class Settings(CallbackData, prefix="st1"):
    pass


class SetReminder(CallbackData, prefix="sr1"):
    what: str  # day, soon, after
    on: bool


class PickQuiet(CallbackData, prefix="pq1"):
    pass


class SetQuiet(CallbackData, prefix="sq1"):
    since: int  # minutes after midnight
    until: int


class PickSeats(CallbackData, prefix="ps1"):
    pass


class SetLiked(CallbackData, prefix="sk1"):
    seats: str  # aisle, centre, back; anything else: no preference


class SetListMode(CallbackData, prefix="sl1"):
    on: bool
    show: int = 0  # to go on in; 0: the settings


class SetLarge(CallbackData, prefix="lb1"):
    """Fewer and larger buttons."""

    on: bool


class PickCurrency(CallbackData, prefix="pk1"):
    pass


class SetCurrency(CallbackData, prefix="sy1"):
    """Show prices in this currency as well."""

    currency: str  # anything that has no rate: no other currency


class KeptCards(CallbackData, prefix="kc1"):
    pass


class KeepCard(CallbackData, prefix="ky1"):
    """At the payment provider, for next time."""


class KeepCardFor(CallbackData, prefix="kh1"):
    """The same beside Pay, and back to what is held."""

    booking: int


class ForgetCards(CallbackData, prefix="kf1"):
    """And every way to pay that is kept."""


class Privacy(CallbackData, prefix="pv1"):
    pass


class Export(CallbackData, prefix="ex1"):
    pass


class AskForget(CallbackData, prefix="fg1"):
    pass


class ForgetNow(CallbackData, prefix="fn1"):
    """Me, knowing that so many bookings are still ahead."""

    ahead: int


class Terms(CallbackData, prefix="tm1"):
    pass


class Support(CallbackData, prefix="su1"):
    """I shall type a message to the cinema."""


class AnswerQuestion(CallbackData, prefix="sa1"):
    """I shall type the answer to somebody's message."""

    message: int


class UndoScan(CallbackData, prefix="u1"):
    ticket: int


class UndoParty(CallbackData, prefix="up1"):
    """All that one scan of a party's code let in."""

    scan: int


class PartyTicket(CallbackData, prefix="pt1"):
    """The one code for all of us."""

    booking: int


class SetLanguage(CallbackData, prefix="w1"):
    language: str


class PickLanguage(CallbackData, prefix="lg1"):
    pass


class Help(CallbackData, prefix="i1"):
    pass


class Browse(CallbackData, prefix="fb1"):
    """A page of the films that are chosen."""

    page: int
    by: str  # filtering.pack


class Filters(CallbackData, prefix="fm1"):
    """What the list shows."""

    by: str


class FilterBy(CallbackData, prefix="fo1"):
    """What there is of one kind: genres, days."""

    kind: str  # its first letter
    by: str


class FilmFrom(CallbackData, prefix="ff1"):
    """A film, to come back from to where it was found."""

    film: int
    page: int
    by: str  # or PLAIN: the list of all that is on


class Cinemas(CallbackData, prefix="cl2"):
    pass


class Cinema(CallbackData, prefix="cn1"):
    cinema: int


class CinemaPin(CallbackData, prefix="cp1"):
    """Where is it on the map?"""

    cinema: int


class Follow(CallbackData, prefix="cf1"):
    cinema: int
    follow: bool


class NearCinemas(CallbackData, prefix="cv1"):
    """Nearest first: I shall say where I am."""


class Watch(CallbackData, prefix="wa1"):
    """Tell me once: when booking opens, when two centre seats come free, when the film comes to my city."""

    kind: str
    film: int
    show: int
    city: int


class Unwatch(CallbackData, prefix="wu1"):
    watch: int


class Watches(CallbackData, prefix="wx1"):
    pass


class Wished(CallbackData, prefix="wi1"):
    """What I typed, with a gap filled in."""

    packed: str  # packed_wish.pack_wish


class WishSeats(CallbackData, prefix="ws1"):
    """So many seats of this show, of the kind that I like."""

    show: int
    count: int  # 0: not said yet
    kinds: str  # pack_kinds


class WishNear(CallbackData, prefix="wn1"):
    """Nearest first: I shall say where I am."""

    packed: str


class Nothing(CallbackData, prefix="z1"):
    """A label, a gap, a row's letter: answered at once, does nothing."""


def pack_kinds(kinds: tuple[str, ...]) -> str:
    """Kinds of seats, a letter each."""
    return "".join(KINDS[SEATS.index(kind)] for kind in kinds)


def unpack_kinds(packed: str) -> tuple[str, ...]:
    """Raises ValueError for what `pack_kinds` never makes."""
    return tuple(SEATS[KINDS.index(letter)] for letter in packed)


def pack_seats(seats: tuple[int, ...]) -> str:
    """Seats as sorted ranges in base 36, for example c-e.u for 12, 13, 14 and 30; by gaps where that is shorter."""
    runs: list[list[int]] = []
    for seat in sorted(set(seats)):
        if runs and seat == runs[-1][1] + 1:
            runs[-1][1] = seat
        else:
            runs.append([seat, seat])
    ranges = ".".join(_in36(first) if first == last else f"{_in36(first)}-{_in36(last)}" for first, last in runs)
    return min(ranges, _by_gaps(seats), key=len)


def _by_gaps(seats: tuple[int, ...]) -> str:
    """How far each seat is behind the one before: a digit of base 36, or a dot and two. For a party that sits apart."""
    gaps = [after - before for before, after in itertools.pairwise([-1, *sorted(set(seats))])]
    return "_" + "".join(DIGITS[gap] if gap < len(DIGITS) else f".{_in36(gap):0>2}" for gap in gaps)


def _in36(seat: int) -> str:
    """Two digits at the most: a large party's seats must fit into a button."""
    return (DIGITS[seat // 36] + DIGITS[seat % 36]).lstrip("0") or "0"


def unpack_seats(packed: str) -> tuple[int, ...]:
    """The seats of `pack_seats`; raises ValueError for anything else, and for seats no hall has."""
    if packed.startswith("_"):
        return _from_gaps(packed[1:])
    seats: list[int] = []
    for run in packed.split("."):
        first, _, last = run.partition("-")
        start, end = int(first, 36), int(last or first, 36)
        if not 0 <= start <= end < MOST_SEATS:
            raise ValueError(packed)
        seats.extend(range(start, end + 1))
    return tuple(seats)


def _from_gaps(packed: str) -> tuple[int, ...]:
    if not _GAPS.fullmatch(packed):
        raise ValueError(packed)
    gaps = (int(gap.removeprefix("."), 36) for gap in _GAP.findall(packed))
    seats = tuple(seat - 1 for seat in itertools.accumulate(gaps))
    if len(set(seats)) < len(seats) or seats[0] < 0 or seats[-1] >= MOST_SEATS:
        raise ValueError(packed)
    return seats
