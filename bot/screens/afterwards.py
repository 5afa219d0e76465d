"""Tickets whose owner's plans changed: what giving them up brings, links to friends, money on its way back."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as quoted

from booking.after_views import (
    CancelQuote,
    ChangeOffers,
    ChangeOptions,
    ChangeShow,
    Handover,
    RefundTold,
    ShowMovedTold,
    StuckRefund,
)
from booking.rules.refunds import STARS
from booking.views import BookingView, Money, Offer, RefundView, TicketView
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.moving import show_moved
from bot.screens.render import Html, clean, escape, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words

SHARE = "https://t.me/share/url"


def cancelling(view: CancelQuote, words: Words) -> Screen:
    """What comes back for the chosen tickets; each button of a ticket says what will be chosen after it."""
    text = paragraphs(
        say(words, "cancel-title"), phrases.show_lines(words, view.show), _chosen_line(view, words), _back(view, words)
    )
    return screen(text, _cancel_rows(view, words))


def _chosen_line(view: CancelQuote, words: Words) -> Html:
    if not view.chosen:
        return say(words, "cancel-none-chosen")
    return say(words, "cancel-chosen", seats=phrases.seats_in_words(words, [ticket.place for ticket in view.chosen]))


def _back(view: CancelQuote, words: Words) -> Html | None:
    if not view.chosen:
        return None
    until = view.until and phrases.moment(words, view.until, view.show.zone)
    return lines(
        _for_tickets(view, words),
        _for_snacks(view, words),
        say(words, _credit_part(view), amount=phrases.price(words, view.to_wallet)) if view.to_wallet.amount else None,
        say(words, "cancel-until", when=until) if until and view.paid.amount else None,
    )


def _for_tickets(view: CancelQuote, words: Words) -> Html:
    if not view.paid.amount:
        return say(words, "cancel-free")
    paid, back = phrases.price(words, view.paid), Money(view.back.amount - view.snacks.amount, view.back.currency)
    if not back.amount:
        return say(words, "cancel-nothing-back", paid=paid)
    return say(words, "cancel-back", paid=paid, back=phrases.price(words, back), percent=str(view.percent))


def _for_snacks(view: CancelQuote, words: Words) -> Html | None:
    if not view.snacks.amount:
        return None
    amount, back = phrases.price(words, view.snacks), phrases.price(words, view.back)
    return say(words, "cancel-snacks", amount=amount, back=back)


def _credit_part(view: CancelQuote) -> str:
    """Why a part comes back as credit: it was paid so, or Stars go back only whole."""
    return "cancel-stars-part" if view.back.currency == STARS else "cancel-credit-part"


def _cancel_rows(view: CancelQuote, words: Words) -> Iterable[tuple[Button, ...]]:
    mask = sum(1 << ticket.number for ticket in view.chosen)
    if len(view.tickets) > 1:
        for ticket in view.tickets:
            mark = "✓ " if ticket.chosen else ""
            text = mark + phrases.seats_first(words, [ticket.place])
            after = callbacks.CancelTickets(booking=view.booking_id, chosen=mask ^ (1 << ticket.number))
            yield (Button(label(text), after.pack()),)
    if view.chosen:
        back, count = phrases.price(words, view.back), len(view.chosen)
        key = "button-cancel-now" if view.back.amount else "button-cancel-for-nothing"
        now = callbacks.CancelNow(booking=view.booking_id, chosen=mask, back=view.back.amount, to="card")
        yield (Button(label(words(key, count=count, back=back)), now.pack(), style="danger"),)
        if view.to_card.amount:
            to_wallet = now.model_copy(update={"to": "wallet"}).pack()
            yield (Button(label(words("button-cancel-to-wallet", back=back)), to_wallet),)
    yield (Button(label(words("button-keep-tickets")), callbacks.Booking(booking=view.booking_id).pack()),)


def changing(view: ChangeOptions, words: Words) -> Screen:
    """Which tickets, and for which show; each button of a ticket says what will be chosen after it."""
    mask = sum(1 << ticket.number for ticket in view.tickets if ticket.chosen)
    chosen = [ticket.place for ticket in view.tickets if ticket.chosen]
    text = paragraphs(
        say(words, "change-title"),
        phrases.show_lines(words, view.show),
        say(words, "cancel-chosen", seats=phrases.seats_in_words(words, chosen))
        if chosen
        else say(words, "change-none-chosen"),
        say(words, "change-worth", worth=phrases.price(words, view.worth)) if chosen else None,
        say(words, "change-no-shows") if chosen and not view.shows else None,
    )
    return screen(text, _change_rows(view, mask, words))


def _change_rows(view: ChangeOptions, mask: int, words: Words) -> Iterable[tuple[Button, ...]]:
    if len(view.tickets) > 1:
        for ticket in view.tickets:
            text = ("✓ " if ticket.chosen else "") + phrases.seats_first(words, [ticket.place])
            after = callbacks.ChangeTickets(booking=view.booking_id, chosen=mask ^ (1 << ticket.number))
            yield (Button(label(text), after.pack()),)
    for show in view.shows if mask else ():
        to = callbacks.ChangeTo(booking=view.booking_id, chosen=mask, show=show.show_id)
        yield (Button(label(_show_button(view, show, words)), to.pack()),)
    yield (Button(label(words("button-keep-tickets")), callbacks.Booking(booking=view.booking_id).pack()),)


def _show_button(view: ChangeOptions, show: ChangeShow, words: Words) -> str:
    if show.show_id == view.show.id:
        return words("button-change-here")
    when = phrases.moment(words, show.starts_at, show.zone)
    return words("button-change-to", when=when, cinema=show.cinema)


def change_offers(view: ChangeOffers, words: Words) -> Screen:
    """The best seats, each choice with what it costs or brings beside what was paid already."""
    mask = sum(1 << ticket.number for ticket in view.tickets if ticket.chosen)
    found = view.found
    text = paragraphs(
        say(words, "change-choose", worth=phrases.price(words, view.worth)),
        phrases.show_lines(words, found.show),
        lines(*(_offer_line(number, offer, view.worth, words) for number, offer in enumerate(found.offers, 1))),
        _snacks_too(view, words),
        say(words, "change-map-later"),
    )
    back = callbacks.ChangeTickets(booking=view.booking_id, chosen=mask)
    rows = [(_take(number, view, offer, mask, words),) for number, offer in enumerate(found.offers, 1)]
    return screen(text, (*rows, (ways.back(words, back.pack()),)))


def _snacks_too(view: ChangeOffers, words: Words) -> Html | None:
    """What becomes of snacks that wait at the counter."""
    if not view.snacks.amount:
        return None
    if view.snacks_stay:
        return say(words, "change-snacks-stay")
    return say(words, "change-snacks-back", amount=phrases.price(words, view.snacks))


def _offer_line(number: int, offer: Offer, worth: Money, words: Words) -> Html:
    seats = phrases.seats_first(words, offer.seats)
    return say(words, "change-offer", number=str(number), seats=seats, difference=_difference(offer, worth, words))


def _difference(offer: Offer, worth: Money, words: Words) -> str:
    more = offer.total.amount - worth.amount
    amount = phrases.price(words, Money(abs(more), worth.currency))
    if not more:
        return words("change-same-price")
    return words("change-dearer", amount=amount) if more > 0 else words("change-cheaper", amount=amount)


def _take(number: int, view: ChangeOffers, offer: Offer, mask: int, words: Words) -> Button:
    packed = callbacks.pack_seats(tuple(place.seat for place in offer.seats))
    data = callbacks.ChangeTake(booking=view.booking_id, chosen=mask, show=view.found.show.id, seats=packed)
    text = words.joined(" · ", (str(number), phrases.seats_first(words, offer.seats)))
    return Button(label(text), data.pack(), style="primary" if number == 1 else None)


def refund_lines(refunds: Iterable[RefundView], words: Words) -> Html:
    """Where the money of a booking is."""
    return lines(*(_refund_line(refund, words) for refund in refunds))


def _refund_line(view: RefundView, words: Words) -> Html:
    key = "to-wallet" if view.destination == "wallet" else view.state
    return say(words, f"refund-{key}", amount=phrases.price(words, view.amount))


def replaced_lines(view: BookingView, words: Words) -> Html:
    """Which booking's tickets it took the place of, and which took the place of its own."""
    return lines(
        say(words, "change-replaces", number=view.replaces) if view.replaces else None,
        say(words, "change-replaced-by", number=view.replaced_by) if view.replaced_by else None,
    )


def booking_ways(view: BookingView, words: Words) -> Iterable[tuple[Button, ...]]:
    """What the owner of a booking may still do with it."""
    if "hand-on" in view.may:
        yield (Button(label(words("button-hand-on")), callbacks.HandOn(booking=view.booking_id).pack()),)
    if "change" in view.may:
        change = callbacks.ChangeTickets(booking=view.booking_id, chosen=-1)
        yield (Button(label(words("button-change-tickets")), change.pack()),)
    if "cancel" in view.may:
        cancel = callbacks.CancelTickets(booking=view.booking_id, chosen=-1)
        yield (Button(label(words("button-cancel-tickets")), cancel.pack()),)


def cancelled(view: BookingView, ticket_ids: Iterable[int], words: Words) -> Screen:
    """The notice that stays: what was given up, and where the money is."""
    wanted = set(ticket_ids)
    gone = seats_of((ticket for ticket in view.tickets if ticket.ticket_id in wanted), words)
    said = say(words, "cancelled", number=view.number, seats=gone) if gone else None
    text = paragraphs(
        said or say(words, "cancelled-all", number=view.number),
        phrases.show_lines(words, view.show),
        refund_lines(view.refunds, words),
    )
    return screen(text, ((_see(view.booking_id, words), ways.films(words)),))


def refund_told(view: RefundTold, words: Words) -> Screen:
    """How a refund ended: done, or for the cinema to pay by hand."""
    key = "refund-told-manual" if view.refund.state == "manual" else "refund-told-succeeded"
    text = paragraphs(
        say(words, key, amount=phrases.price(words, view.refund.amount), number=view.number),
        phrases.show_lines(words, view.show),
    )
    return screen(text, ((ways.tickets(words), ways.films(words)),))


def show_called_off(view: BookingView | TicketView, words: Words) -> Screen:
    """For who bought, with the money; for who was given a ticket, without."""
    is_buyer = isinstance(view, BookingView)
    text = paragraphs(
        say(words, "show-called-off"),
        phrases.show_lines(words, view.show),
        say(words, "show-called-off-back", number=view.number) if is_buyer else say(words, "show-called-off-given"),
        refund_lines(view.refunds, words) if isinstance(view, BookingView) else None,
    )
    times = ways.other_times(words, view.show)
    return screen(text, ((times,), (ways.tickets(words), ways.films(words))))


def to_hand_on(view: BookingView) -> list[TicketView]:
    return [each for each in view.tickets if each.state == "issued" and each.person_id == view.person_id]


def hand_on(view: BookingView, words: Words) -> Screen:
    """Which of the tickets that are still the buyer's?"""
    rows = [
        (
            Button(
                label(phrases.starting(seats_of([each], words))), callbacks.HandOnTicket(ticket=each.ticket_id).pack()
            ),
        )
        for each in to_hand_on(view)
    ]
    text = paragraphs(say(words, "hand-on-which"), phrases.show_lines(words, view.show))
    return screen(text, (*rows, (ways.back(words, callbacks.Booking(booking=view.booking_id).pack()),)))


def link(view: Handover, words: Words, bot: str) -> Screen:
    """The link to a ticket, ready to be sent on."""
    address = f"https://t.me/{bot}?start=g{view.token}"
    when = phrases.moment(words, view.show.starts_at, view.show.zone)
    invitation = words("hand-on-invitation", title=phrases.title(words, view.show.film), when=when)
    share = f"{SHARE}?url={quoted(address, safe='')}&text={quoted(clean(invitation), safe='')}"
    text = paragraphs(
        say(words, "hand-on-how", link=Html(escape(address))),
        phrases.show_lines(words, view.show),
        say(words, "hand-on-ticket", seat=phrases.seats_in_words(words, [view.place])),
        say(words, "hand-on-rules", when=phrases.moment(words, view.until, view.show.zone)),
    )
    keep = Button(label(words("button-withdraw")), callbacks.Withdraw(ticket=view.ticket_id).pack())
    rows = (
        (Button(label(words("button-share-link")), url=share, style="primary"),),
        (keep,),
        (ways.tickets(words),),
    )
    return screen(text, rows)


def withdrawn(view: Handover, words: Words) -> Screen:
    text = paragraphs(say(words, "hand-on-withdrawn"), phrases.show_lines(words, view.show))
    return screen(text, ((_see(view.booking_id, words), ways.tickets(words)),))


def own_link(view: TicketView, words: Words) -> Screen:
    """The giver looked where the link leads."""
    text = paragraphs(say(words, "hand-on-own-link"), phrases.show_lines(words, view.show))
    back = Button(label(words("button-hand-on")), callbacks.HandOnTicket(ticket=view.ticket_id).pack())
    return screen(text, ((back,), (ways.tickets(words),)))


def is_yours(view: TicketView, words: Words) -> Screen:
    """Somebody opened a friend's link; the picture follows by itself."""
    text = paragraphs(say(words, "ticket-is-yours"), phrases.show_lines(words, view.show, address=True))
    return screen(text, ((see_ticket(view, words), ways.tickets(words)),))


def handed_on(view: Handover, words: Words) -> Screen:
    """For the giver, once it is done."""
    seat = phrases.seats_first(words, [view.place])
    text = paragraphs(
        say(words, "handed-on", name=view.taker, seat=seat),
        phrases.show_lines(words, view.show),
    )
    return screen(text, ((ways.tickets(words), ways.films(words)),))


def stuck_refunds(view: Iterable[StuckRefund], words: Words) -> Screen:
    """For managers: what is to be paid by hand, and what is not done although it should be."""
    listed = tuple(view)
    text = paragraphs(
        say(words, "refunds-title" if listed else "refunds-none"), *(stuck_entry(refund, words) for refund in listed)
    )
    by_hand = ((_by_hand(refund, words),) for refund in listed if refund.state == "manual")
    refresh = Button(label(words("button-look-again")), callbacks.Refunds().pack())
    return screen(text, (*by_hand, (refresh, ways.home(words))))


def paid_by_hand(view: Iterable[StuckRefund], paid: StuckRefund, words: Words) -> Screen:
    said = words("paid-by-hand", amount=phrases.price(words, paid.amount), number=paid.number)
    return stuck_refunds(view, words).answering(said)


def stuck_entry(view: StuckRefund, words: Words) -> Html:
    return lines(
        say(
            words,
            "refunds-entry",
            number=view.number,
            amount=phrases.price(words, view.amount),
            name=view.name,
            cinema=view.cinema,
        ),
        say(words, "refunds-where", provider=phrases.provider(view.provider), charge=view.charge_id),
        say(words, f"refunds-{view.state}"),
        say(words, "refunds-error", error=view.error) if view.error else None,
    )


def _by_hand(view: StuckRefund, words: Words) -> Button:
    text = words("button-paid-by-hand", number=view.number, amount=phrases.price(words, view.amount))
    return Button(label(text), callbacks.PaidByHand(refund=view.refund_id).pack())


def seats_of(tickets: Iterable[TicketView], words: Words) -> str:
    """As within a sentence: row F, seats 7–8; row G, seat 3."""
    rows: dict[str, list[int]] = {}
    for ticket in tickets:
        rows.setdefault(ticket.row, []).append(ticket.seat_number)
    return words.joined("; ", (phrases.row_in_words(words, row, tuple(numbers)) for row, numbers in rows.items()))


def see_ticket(view: TicketView, words: Words) -> Button:
    """To one ticket, whoever bought it."""
    title = words.joined(" · ", (phrases.title(words, view.show.film), phrases.starting(seats_of([view], words))))
    return Button(label(title), callbacks.MyTicket(ticket=view.ticket_id).pack())


def _see(booking_id: int, words: Words) -> Button:
    return Button(label(words("button-see-booking")), callbacks.Booking(booking=booking_id).pack())


def notice(kind: str, view: object, words: Words, facts: Mapping[str, Any]) -> Screen:
    """The screen of a notice of these rooms; ValueError when kind and view do not fit."""
    match kind, view:
        case "cancelled", BookingView():
            return cancelled(view, facts.get("tickets", ()), words)
        case "refund", RefundTold():
            return refund_told(view, words)
        case "show-cancelled", BookingView() | TicketView():
            return show_called_off(view, words)
        case "show-moved", ShowMovedTold():
            return show_moved(view, words)
        case "handed-on", Handover():
            return handed_on(view, words)
        case _:
            raise ValueError(f"{kind} of {type(view).__name__}")
