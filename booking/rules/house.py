"""The house's own rules, as the use cases need them: durations in seconds, limits in seats."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseRules:
    """`ticket_secret` is the root from which every show's ticket key is derived."""

    ticket_secret: bytes
    hold_seconds: int = 600
    extend_seconds: int = 300
    longest_hold_seconds: int = 1200
    notice_seconds: int = 120
    payment_seconds: int = 900
    seats_per_person: int = 8
    largest_party: int = 20  # seats of one person in one show, for who asks for more than `seats_per_person` at once
    keep_after_failed_payment: bool = True
    reminder_seconds: tuple[int, ...] = (86_400, 7_200)
    undo_seconds: int = 60
    door_opens_seconds: int = 7_200  # before the show, a ticket is good from then
    door_closes_seconds: int = 7_200  # after its start
    hand_on_before: int = 1_800  # a ticket may be handed on until so long before the show
    snacks_per_item: int = 10
    change_before: int | None = None  # changed until so long before; None: while a refund would still bring something
    quiet_from: int = 0  # minutes after local midnight: offers are not told before `quiet_to`; equal: never quiet
    quiet_to: int = 0
    ask_provider_seconds: int = 20  # how soon a payment provider is asked what became of a charge
    counter_seconds: int = 1_800  # before the show, what is reserved at the counter must be paid

    def most_seats(self, asked: int) -> int:
        """How many seats of a show may be one person's, all told, for who asks for so many in one go.

        More than the ordinary limit is a party, and is asked for as a whole: seat by seat nobody gets beyond it.
        """
        return (
            max(self.seats_per_person, self.largest_party) if asked > self.seats_per_person else self.seats_per_person
        )
