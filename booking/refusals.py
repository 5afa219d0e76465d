"""Why something was refused, as a key that locales/ turns into words."""

from typing import Any


class Refusal(Exception):  # noqa: N818 - a designed outcome, not an error
    """Raised by a use case, whose transaction is rolled back.

    `key` names a `refusal-KEY` message and `facts` are its arguments; KEYS lists them all, each rendered in a test.
    """

    def __init__(self, key: str, **facts: Any) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts


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
    # shows
    "show-gone": (),
    "show-started": (),
    "booking-not-open": ("opens_at", "zone"),
    "booking-closed": (),
    # paying
    "not-yours": (),
    "wrong-amount": (),
    "nothing-to-pay": (),
    "already-paid": (),
    # tickets and the door
    "no-such-ticket": (),
    "not-staff": (),
    "undo-too-late": (),
    # anybody
    "already-done": (),  # the same update again
    "no-such-city": (),
    "no-such-film": (),
    "no-such-booking": (),
    "too-fast": ("seconds",),
}
