"""What screens read about sold tickets whose owner's plans changed. Frozen, like booking.views."""

from dataclasses import dataclass

from booking.views import Money, Offers, RefundView, SeatPlace, ShowFacts, TicketView


@dataclass(frozen=True, slots=True)
class Cancellable:
    """A ticket that may be given up, and whether it is among those to be."""

    ticket_id: int
    number: int  # among all that the booking ever had: the same for ever
    place: SeatPlace
    chosen: bool


@dataclass(frozen=True, slots=True)
class CancelQuote:
    """What giving up the chosen tickets brings: `percent` of `paid`, and `snacks` in full. What credit had paid goes
    `to_wallet`.

    `until` is when the next step of the ladder brings less; None when nothing comes back any more.
    """

    booking_id: int
    number: str
    show: ShowFacts
    tickets: tuple[Cancellable, ...]
    paid: Money
    percent: int
    back: Money
    to_card: Money
    to_wallet: Money
    until: int | None
    snacks: Money  # of what comes back: for snacks that nobody has collected

    @property
    def chosen(self) -> tuple[Cancellable, ...]:
        return tuple(ticket for ticket in self.tickets if ticket.chosen)


@dataclass(frozen=True, slots=True)
class ChangeShow:
    """A show that tickets may be changed to."""

    show_id: int
    starts_at: int
    zone: str
    cinema: str
    free: int


@dataclass(frozen=True, slots=True)
class ChangeOptions:
    """What the chosen tickets may be changed for: their `worth` is what was paid for them."""

    booking_id: int
    number: str
    show: ShowFacts
    tickets: tuple[Cancellable, ...]
    worth: Money
    shows: tuple[ChangeShow, ...]


@dataclass(frozen=True, slots=True)
class ChangeOffers:
    """Seats of another show, or others of the same, as many as there are tickets to be changed."""

    booking_id: int
    tickets: tuple[Cancellable, ...]
    worth: Money
    found: Offers
    snacks: Money  # that wait for the tickets, if none of these is kept
    snacks_stay: bool = True  # it is the same cinema; else they are paid back


@dataclass(frozen=True, slots=True)
class TakenOn:
    """What opening a link did. `how`: new (the ticket has become theirs), again, own (it is the giver who looked)."""

    ticket: TicketView
    how: str


@dataclass(frozen=True, slots=True)
class RefundTold:
    """A refund, for the notice of how it ended."""

    booking_id: int
    number: str
    show: ShowFacts
    refund: RefundView


@dataclass(frozen=True, slots=True)
class StuckRefund:
    """`state`: manual, failed, unknown. `charge_id` finds the payment in the provider's own books."""

    refund_id: int
    number: str
    cinema: str
    name: str
    amount: Money
    state: str
    provider: str
    charge_id: str
    since: int
    error: str


@dataclass(frozen=True, slots=True)
class Handover:
    """A ticket that waits at a link for whoever opens it first. `state`: open, taken, withdrawn."""

    ticket_id: int
    booking_id: int
    show: ShowFacts
    place: SeatPlace
    token: str
    state: str
    until: int  # the link is good before
    taker: str = ""  # the name of who took it


@dataclass(frozen=True, slots=True)
class ShowMovedTold:
    """A show that moved, for one person. `whose`: held, sold, or given (somebody else had bought the ticket).

    `back` is what giving up the tickets `chosen` (a mask of their numbers) brings; None: not theirs to give up.
    """

    booking_id: int
    number: str
    show: ShowFacts
    was: int  # the instant at which it was to start
    whose: str
    places: tuple[SeatPlace, ...]
    back: Money | None = None
    chosen: int = 0
    ticket_id: int | None = None
