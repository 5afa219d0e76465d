"""A party's one code: for its buyer, and what the door says to it."""

import itertools
from collections.abc import Iterable

from booking.views import BookingView, PartyMember, PartyVerdict, TicketView
from bot import callbacks
from bot.screens import phrases, pictures, ways
from bot.screens.render import CAPTION_LIMIT, Html, cut, escape, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words, formats

A_LINE = 4  # tickets


def own(view: BookingView) -> tuple[TicketView, ...]:
    """The tickets that the code stands for."""
    return tuple(each for each in view.tickets if each.state != "void" and each.person_id == view.person_id)


def sent(view: BookingView, words: Words, bot: str, poster_file: bytes | None = None) -> Screen:
    """The picture to keep, saying in words all that it shows."""
    text = cut(_caption(view, words), CAPTION_LIMIT)
    return Screen(text, picture=pictures.party(view, words, bot, poster_file))


def ticket(view: BookingView, words: Words, bot: str, poster_file: bytes | None = None) -> Screen:
    """The same with a way to each single ticket."""
    singles = [
        Button(f"{each.row}{each.seat_number}", callbacks.MyTicket(ticket=each.ticket_id).pack()) for each in own(view)
    ]
    rows = [tuple(singles[first : first + A_LINE]) for first in range(0, len(singles), A_LINE)]
    back = Button(label(words("button-see-booking")), callbacks.Booking(booking=view.booking_id).pack())
    return screen(
        _caption(view, words), (*rows, (back, ways.tickets(words))), pictures.party(view, words, bot, poster_file)
    )


def button(view: BookingView, words: Words) -> Button:
    text = words("button-party-ticket", count=len(own(view)))
    return Button(label(text), callbacks.PartyTicket(booking=view.booking_id).pack())


def _caption(view: BookingView, words: Words) -> Html:
    good = own(view)
    all_in = all(each.state == "used" for each in good)
    rows = itertools.groupby(good, key=lambda each: each.row)
    return paragraphs(
        say(words, "party-title", count=len(good)),
        phrases.show_lines(words, view.show, address=True),
        lines(*(_row(row, tuple(each.seat_number for each in those), words) for row, those in rows)),
        say(words, "ticket-number", number=view.number),
        say(words, "party-in" if all_in else "party-how"),
    )


def _row(row: str, numbers: tuple[int, ...], words: Words) -> Html:
    return escape(phrases.starting(phrases.row_in_words(words, row, numbers)))


def verdict(view: PartyVerdict, words: Words) -> Screen:
    """In one line whom to let in; below it, who of the party is not among them and why."""
    return screen(paragraphs(_headline(view, words), lines(*_details(view, words))), _ways(view, words))


def undone(view: PartyVerdict, words: Words) -> Screen:
    """After an undo: those tickets are good again."""
    waiting = _seats([member for member in view.members if member.standing == "waiting"], words)
    text = paragraphs(say(words, "door-party-undone", seats=waiting), lines(*_details(view, words)))
    return screen(text, ((ways.home(words),),)).answering(words("door-party-undone-toast"))


def _headline(view: PartyVerdict, words: Words) -> Html:
    by = {standing: list(those) for standing, those in _by_standing(view)}
    if view.verdict == "admit":
        let_in = by.get("let-in", [])
        return say(words, "door-party-admit", count=str(len(let_in)), seats=_seats(let_in, words))
    if view.verdict == "undone":
        return say(words, "door-party-undone", seats=_seats(by.get("waiting", []), words))
    if view.verdict == "used":
        last = max(by.get("before", ()), key=lambda member: member.used_at or 0, default=None)
        return say(words, "door-party-used", time=_time(view, last), gate=last.gate if last else "–")
    if view.verdict == "void":
        return say(words, "door-party-void")
    when = phrases.moment(words, view.show.starts_at, view.show.zone) if view.show else "–"
    return say(words, f"door-{view.verdict}", **({} if view.verdict == "unknown" else {"when": when}))


def _by_standing(view: PartyVerdict) -> Iterable[tuple[str, Iterable[PartyMember]]]:
    order = ("let-in", "before", "waiting", "handed-on", "cancelled")
    return itertools.groupby(
        sorted(view.members, key=lambda member: order.index(member.standing)), key=lambda member: member.standing
    )


def _details(view: PartyVerdict, words: Words) -> Iterable[Html]:
    for standing, those in _by_standing(view):
        members = list(those)
        if standing == "before":
            for _, together in itertools.groupby(members, key=lambda member: (member.used_at, member.gate)):
                yield _before(view, list(together), words)
        elif standing != "let-in":
            yield say(words, f"door-party-{standing}", seats=_seats(members, words))
    if view.holder:
        yield say(words, "door-holder", holder=view.holder)
    if view.number:
        yield say(words, "door-party-number", number=view.number)
    if view.show:
        yield phrases.show_lines(words, view.show)


def _before(view: PartyVerdict, members: list[PartyMember], words: Words) -> Html:
    first = members[0]
    seats = _seats(members, words)
    return say(words, "door-party-before", seats=seats, time=_time(view, first), gate=first.gate)


def _time(view: PartyVerdict, member: PartyMember | None) -> str:
    return formats.clock(member.used_at, view.show.zone) if member and member.used_at and view.show else "–"


def _seats(members: Iterable[PartyMember], words: Words) -> str:
    """Row F, seats 7–10; row G, seat 8."""
    rows = itertools.groupby(members, key=lambda member: member.row)
    return words.joined(
        "; ", (phrases.row_in_words(words, row, tuple(each.seat_number for each in those)) for row, those in rows)
    )


def _ways(view: PartyVerdict, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.verdict == "admit" and view.scan_id is not None and view.undo_until is not None:
        let_in = sum(member.standing == "let-in" for member in view.members)
        text = words("button-undo-party", count=let_in)
        yield (Button(label(text), callbacks.UndoParty(scan=view.scan_id).pack(), style="danger"),)
    yield (ways.home(words),)
