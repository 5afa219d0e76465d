"""Samples of parties and large buttons. The rest is in samples.py, which adds these."""

from collections.abc import Callable
from dataclasses import replace

from booking.own_views import Settings
from booking.views import (
    BookingView,
    HowMany,
    Offers,
    PartyMember,
    PartyVerdict,
    SeatMap,
    SeatsChanged,
    ShowFacts,
    TicketView,
)
from bot.screens import hall_table, oneself, parties, seats, tickets
from bot.screens.large import enlarged
from bot.screens.screen import Screen
from locales import Words

Drawn = Callable[[Words], Screen | tuple[Screen, ...]]
CODE = "AgAAHkQAAAAAAATCdQGq1hGSy5QyRzq2uM6b_w7S"
VERDICTS = ("admit", "used", "other-show", "other-day", "too-early", "void", "unknown", "undone")


def _verdict(said: str, show: ShowFacts, now: int) -> PartyVerdict:
    """A party of six: one came before, one ticket was handed on, one cancelled."""
    if said == "unknown":
        return PartyVerdict(said)
    rest = {"admit": "let-in", "used": "before"}.get(said, "waiting")
    members = (
        *(PartyMember("F", number, rest, "Inês", *_used(rest, now + 300)) for number in (7, 8, 9)),
        PartyMember("G", 7, "before", "Inês", *_used("before", now)),
        PartyMember("G", 8, "handed-on", "Tomás"),
        PartyMember("G", 9, "cancelled", "Inês"),
    )
    return PartyVerdict(said, show, members, "Inês", "K7Q2MD", "12+", 77, now + 360)


def _used(standing: str, at: int) -> tuple[int | None, str]:
    return (at, "gate A") if standing in ("let-in", "before") else (None, "")


def screens(
    how_many: HowMany, offers: Offers, maps: tuple[SeatMap, SeatMap], sold: tuple[TicketView, ...], bot: str
) -> dict[str, Drawn]:
    """By name; `maps` are one with a hold in it and an empty one, `sold` twenty tickets in two rows."""
    hall, empty = maps
    show, now = sold[0].show, sold[0].show.starts_at - 1_800
    whole = BookingView(
        1,
        "K7Q2MD",
        sold[0].person_id,
        "confirmed",
        show,
        sold,
        replace(sold[0].price, amount=sum(each.price.amount for each in sold)),
        now,
        party=CODE,
    )
    few = replace(whole, tickets=sold[:4], total=replace(whole.total, amount=4 * sold[0].price.amount))
    inside = replace(few, tickets=tuple(replace(each, state="used") for each in sold[:4]))
    many = replace(how_many, party=20)
    settings = Settings(large_buttons=True)
    drawn: dict[str, Drawn] = {
        "how-many-party": lambda words: seats.how_many(many, words),
        "how-many-large": lambda words: enlarged(seats.how_many(many, words)),
        "party-how-many": lambda words: seats.how_many_of_you(many, words),
        "party-how-many-large": lambda words: enlarged(seats.how_many_of_you(many, words)),
        "party-offers": lambda words: seats.offers(offers, words),
        "seat-map-large": lambda words: seats.seat_map(hall, words, large=True),
        "seat-map-large-corner": lambda words: seats.changed(SeatsChanged((), (), empty), words, 0, large=True),
        "seat-map-table": lambda words: hall_table.with_table(seats.seat_map(empty, words), empty, words),
        "settings-large": lambda words: oneself.settings(settings, words),
        "party-ticket": lambda words: parties.ticket(few, words, bot),
        "party-ticket-used": lambda words: parties.ticket(inside, words, bot),
        "tickets-party-of-twenty": lambda words: tickets.sent(whole, words, bot),
        "booking-party": lambda words: tickets.booking(few, words),
        "door-party-taken-back": lambda words: parties.undone(_verdict("undone", show, now), words),
    }
    return drawn | {f"door-party-{said}": _door(said, show, now) for said in VERDICTS}


def _door(said: str, show: ShowFacts, now: int) -> Drawn:
    return lambda words: parties.verdict(_verdict(said, show, now), words)
