"""Why something was refused, as a key that locales/ turns into words."""

from typing import Any


class Refusal(Exception):  # noqa: N818 - a designed outcome, not an error
    """Raised by a use case, whose transaction is rolled back.

    `key` names a `refusal-KEY` message and `facts` are its arguments; KEYS lists them all, each rendered in a test.
    One that `stands` is committed: what was done before it, and for others, remains done.
    """

    def __init__(self, key: str, *, stands: bool = False, **facts: Any) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts
        self.stands = stands


KEYS: dict[str, tuple[str, ...]] = {
    # seats and holds
    "seats-taken": ("seats", "nearest"),  # labels that went, labels like them (either may be empty)
    "no-such-seat": ("seat",),
    "too-many-seats": ("limit",),
    "not-enough-seats": ("free",),
    "hold-ended": (),
    "hold-already-extended": (),
    "nothing-held": (),
    "seats-gone": ("seats",),  # "take them back" came too late
    "payment-under-way": (),
    # the line of a sold-out show
    "your-turn": (),  # the seats that came free are theirs: they stood first in line
    "seats-free": ("free",),  # suitable ones: no need to stand in line
    "line-closed": (),
    "never-such-seats": (),  # the whole hall has none like those wished for
    "no-such-place": (),
    # shows
    "show-gone": (),
    "show-started": (),
    "booking-not-open": ("opens_at", "zone"),
    "booking-closed": (),
    "hall-taken": ("until", "zone"),  # by another show
    "seats-not-free": ("seats",),  # for the house to keep back: labels
    # paying
    "not-yours": (),
    "wrong-amount": (),
    "nothing-to-pay": (),
    "already-paid": (),
    "counter-too-late": (),
    "not-cashier": (),
    "not-at-counter": (),  # no booking with this number waits to be paid there
    "price-changed": ("amount", "currency"),  # since the person saw it: what it is now
    "no-credit": (),
    # snacks
    "snack-gone": (),  # not on the menu of this cinema
    "too-many-snacks": ("limit",),
    "no-such-order": (),
    # promo codes
    "no-such-promo": (),
    "promo-not-yet": ("opens_at", "zone"),
    "promo-over": (),
    "promo-other-film": (),
    "promo-other-cinema": (),
    "promo-other-currency": (),
    "promo-other-seats": (),
    "promo-too-little": ("amount", "currency"),  # the least it applies from
    "promo-used-up": (),
    "promo-used-already": (),  # by this person, as often as one may
    "promo-in-use": ("until", "zone"),  # by somebody's open booking, which ends then at the latest
    "promo-in-your-use": ("until", "zone"),  # by another open booking of this person
    # tickets and the door
    "no-such-ticket": (),
    "not-staff": (),
    "not-manager": (),
    "undo-too-late": (),
    # plans that changed
    "refund-changed": ("amount", "currency"),  # since the person saw it: what comes back now
    "already-cancelled": (),
    "nothing-to-cancel": (),
    "ticket-used": (),
    "change-closed": (),  # too close to the show
    "change-stale": (),  # the tickets to be changed are no longer as they were
    "change-other-film": (),  # only to another show of the same film
    "hand-on-gone": (),  # the link was opened by somebody, or withdrawn
    "hand-on-closed": (),  # too close to the show
    # afterwards, and oneself
    "not-visited": (),  # only who saw the film may say how it was
    "not-rated": (),  # stars first, then words
    "no-such-review": (),
    "no-city": (),
    "nobody-there": (),  # to read messages
    "asked-often": (),
    "nothing-written": (),
    "no-such-message": (),
    "already-answered": (),
    "still-staff": (),
    "forget-while-paying": ("until", "zone"),  # when the last of their payments under way ends
    "tickets-ahead": ("count",),  # since the person saw what being forgotten costs
    # anybody
    "already-done": (),  # the same update again
    "no-such-city": (),
    "no-such-film": (),
    "no-such-cinema": (),
    "watching-much": ("limit",),
    "no-such-booking": (),
    "too-fast": ("seconds",),
}
