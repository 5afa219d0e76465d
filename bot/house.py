"""What handlers are given: the house as a whole, and one person's visit to it in one update."""

from collections.abc import Awaitable, Callable, Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from booking import people, waitlist
from booking.once import once
from booking.rules.house import HouseRules
from booking.views import Hold, Person
from bot.clock import now
from bot.config import Settings
from bot.flood import Flood
from bot.gate import Gate
from bot.payments.gateway import Gateways
from bot.recent import Recent
from bot.screens.screen import Screen
from bot.web import Counts
from locales import Words

if TYPE_CHECKING:
    from aiogram.types import User
    from sqlalchemy import Connection

    from storage.db import Database

P = ParamSpec("P")
T = TypeVar("T")
KNOWN_PEOPLE = 20_000


@dataclass(frozen=True, slots=True)
class House:
    """`bot_name` is the bot's username, for deep links."""

    db: "Database"
    rules: HouseRules
    settings: Settings
    bot_name: str
    flood: Flood
    gate: Gate
    counts: Counts
    known: Recent[int, Person]
    gateways: Gateways

    @classmethod
    def open(cls, db: "Database", settings: Settings, bot_name: str, gateways: Gateways) -> "House":
        """One process may trust what it remembers of people; of several, each asks the database."""
        limits = settings.limits
        flood = Flood(limits.holds_per_minute, limits.views_per_minute)
        known: Recent[int, Person] = Recent(KNOWN_PEOPLE if db.sqlite else 0)
        return cls(db, house_rules(settings), settings, bot_name, flood, Gate(db), Counts(), known, gateways)

    async def greet(self, user: "User") -> Person:
        """The person behind a tap; written down only when new or renamed."""
        person = self.known.get(user.id) or await self.db.read(people.person, user.id)
        if person is None or person.first_name != user.first_name:
            language = self.settings.house.language_for(user.language_code)
            person = await self.db.write(people.greet, user.id, user.first_name, language, now())
        self.known.put(user.id, person)
        return person

    async def mark_blocked(self, person_id: int, *, blocked: bool = True) -> None:
        """A chat that takes nothing from us keeps no offer from those in line behind it."""
        if blocked:
            await self.db.write(waitlist.chat_blocked, person_id, now(), self.rules)
        else:
            await self.db.write(people.mark_blocked, person_id, blocked=False)


@dataclass(slots=True)
class Visit:
    """`message_id` is the message that was tapped; `redraw` is what to show when the visit's wish is refused."""

    house: House
    person: Person
    update_id: int
    now: int
    message_id: int | None = None
    redraw: Callable[[], Awaitable[Screen]] | None = None
    hold: Hold | None = None  # what the screen shows, if it is a hold
    words: Words = field(init=False)

    def __post_init__(self) -> None:
        self.words = self._words(self.person)

    @property
    def rules(self) -> HouseRules:
        return self.house.rules

    async def read(self, query: "Callable[Concatenate[Connection, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.house.db.read(query, *args, **kwargs)

    async def write(self, use_case: "Callable[Concatenate[Connection, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Runs the use case once for this update, however often the update comes; then refuses with already-done."""

        def work(tx: "Connection") -> T:
            return use_case(tx, *args, **kwargs)

        return await self.house.db.write(once, self.update_id, use_case.__name__, self.now, work)

    def claiming(self, show_id: int, seats: Collection[int]) -> AbstractAsyncContextManager[None]:
        return self.house.gate.claiming(show_id, self.person.id, seats, self.now)

    def _words(self, person: Person) -> Words:
        return Words(person.language, exchange=self.house.settings.currencies.exchange(person.currency))

    def know(self, person: Person) -> None:
        """The person has just changed."""
        self.person, self.words = person, self._words(person)
        self.house.known.put(person.id, person)


def house_rules(settings: Settings) -> HouseRules:
    holds, tickets, reminders = settings.holds, settings.tickets, settings.reminders
    return HouseRules(
        ticket_secret=tickets.secret.get_secret_value().encode(),
        hold_seconds=holds.seconds,
        extend_seconds=holds.extend_seconds,
        longest_hold_seconds=holds.longest_seconds,
        notice_seconds=holds.notice_seconds,
        payment_seconds=holds.payment_grace_seconds,
        seats_per_person=holds.seats_per_person,
        largest_party=holds.largest_party,
        snacks_per_item=holds.snacks_per_item,
        keep_after_failed_payment=holds.after_failed_payment == "keep",
        reminder_seconds=(reminders.first_seconds, reminders.second_seconds) if reminders.enabled else (),
        undo_seconds=tickets.undo_seconds,
        hand_on_before=tickets.hand_on_until_seconds,
        change_before=tickets.change_until_seconds,
        door_opens_seconds=tickets.doors_seconds,
        quiet_from=reminders.quiet_minutes[0],
        quiet_to=reminders.quiet_minutes[1],
        ask_provider_seconds=settings.payments.stripe.ask_after,
        counter_seconds=settings.payments.counter.seconds_before,
    )
