"""Snacks and drinks: the menu beside the seats, what waits at the counter, and what staff hand out."""

from collections.abc import Iterable

from booking.snack_views import MenuItem, SnackMenu
from booking.views import Hold, PriceLine, SnackOrder, Usual
from bot import callbacks
from bot.screens import phrases, prices, ways
from bot.screens.cart import deadline_line
from bot.screens.render import Html, escape, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words, formats


def menu(view: SnackMenu, words: Words, section: str = "") -> Screen:
    """One section of the menu over what is chosen so far, the total and the deadline."""
    chosen = section if section in view.sections else next(iter(view.sections), "")
    items = [item for item in view.items if item.section == chosen]
    text = paragraphs(
        say(words, "snacks-title", cinema=view.hold.show.cinema),
        None if ordered(view.hold) else say(words, "snacks-how"),
        lines(*(_item_line(item, words) for item in items)),
        lines(
            prices.beyond_seats(ordered(view.hold), view.hold.total.currency, words),
            prices.to_pay(view.hold, words, "snacks-total"),
        ),
        deadline_line(view.hold, words),
    )
    return screen(text, _menu_rows(view, items, chosen, words))


def ordered(view: Hold) -> tuple[PriceLine, ...]:
    """What a hold has of the menu."""
    return tuple(line for line in view.lines if line.kind == "snack")


def _item_line(item: MenuItem, words: Words) -> Html:
    named = say(words, "snacks-item", name=phrases.translated(words, item.name), price=phrases.price(words, item.price))
    allergens = formats.listed(words.language, tuple(words(f"allergen-{each}") for each in item.allergens))
    contains = say(words, "snacks-contains", allergens=allergens) if item.allergens else None
    off = None if item.is_offered else say(words, "snacks-off")
    return Html(words.joined(" · ", (part for part in (named, contains, off) if part)))


def _menu_rows(view: SnackMenu, items: Iterable[MenuItem], section: str, words: Words) -> Iterable[tuple[Button, ...]]:
    booking = view.hold.booking_id
    yield tuple(
        Button(
            label(words(f"snacks-{each}")),
            callbacks.Snacks(booking=booking, section=each).pack(),
            style="primary" if each == section else None,
        )
        for each in view.sections
    )
    for item in items:
        named = words.joined(" · ", (phrases.translated(words, item.name), phrases.price(words, item.price)))
        if not item.count:
            yield (_set(named, booking, item, 1),)
            continue
        yield (ways.label_only(named),)
        fewer, more = _set("−", booking, item, item.count - 1), _set("+", booking, item, item.count + 1)
        is_all = item.count >= view.most or not item.is_offered
        yield (fewer, ways.label_only(str(item.count)), *(() if is_all else (more,)))
    yield (ways.back(words, callbacks.Cart(booking=booking).pack()),)


def _set(text: str, booking: int, item: MenuItem, count: int) -> Button:
    """It says how many there are to be, whatever there are when it is pressed."""
    data = callbacks.SetSnack(booking=booking, snack=item.snack_id, count=count, section=item.section)
    return Button(label(text), data.pack())


def usual_taken(shown: Screen, taken: Usual, words: Words) -> Screen:
    """The cart, saying that the usual is in it, and what of it is on the menu no more."""
    if not taken.gone:
        return shown.answering(words("usual-taken"))
    names = formats.listed(words.language, tuple(phrases.translated(words, name) for name in taken.gone))
    return shown.answering(words("usual-gone", items=names), alert=True)


def order(view: SnackOrder, words: Words) -> Screen:
    """For staff: what to hand out, or why not. Said in words and a sign, never colour alone."""
    when = phrases.moment(words, view.starts_at, view.zone)
    text = paragraphs(
        _headline(view, words),
        lines(*(_line(line, words) for line in view.lines)),
        say(words, "order-for", holder=view.holder, when=when),
    )
    return screen(text, _order_rows(view, words))


def undone(view: SnackOrder, words: Words) -> Screen:
    return order(view, words).answering(words("order-undone"))


def _headline(view: SnackOrder, words: Words) -> Html:
    if view.collected_at is None:
        return say(words, f"order-{view.state}", code=view.code)
    time = formats.clock(view.collected_at, view.zone)
    if view.undo_until is not None:
        return say(words, "order-handed-out", code=view.code, time=time)
    return say(words, "order-collected", code=view.code, time=time, name=view.counter)


def _line(line: PriceLine, words: Words) -> Html:
    return Html(f"<b>{line.count} ×</b> {escape(phrases.translated(words, line.name))}")


def _order_rows(view: SnackOrder, words: Words) -> Iterable[tuple[Button, ...]]:
    if view.state == "waiting":
        data = callbacks.HandOut(order=view.order_id).pack()
        yield (Button(label(words("button-hand-out")), data, style="success"),)
    elif view.undo_until is not None:
        data = callbacks.UndoHandOut(order=view.order_id).pack()
        yield (Button(label(words("button-undo-hand-out")), data, style="danger"),)
    yield (ways.home(words),)


def order_buttons(orders: Iterable[SnackOrder], words: Words) -> Iterable[tuple[Button, ...]]:
    """Under a ticket that was scanned: what its bearer has to come."""
    for each in orders:
        data = callbacks.SeeOrder(order=each.order_id).pack()
        yield (Button(label(words("button-order", code=each.code)), data),)
