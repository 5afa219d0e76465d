"""What something costs, and why: the lines of a price, the code and the credit that bring it down, the wallet."""

from collections.abc import Iterable

from booking.views import BookingView, Hold, Money, MoneyEntry, PriceLine, Wallet
from bot import callbacks
from bot.screens import phrases, ways
from bot.screens.render import Html, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Screen
from locales import Words, formats


def beyond_seats(priced: Iterable[PriceLine], currency: str, words: Words) -> Html:
    """Everything but the seats themselves: the house's rules, the fee, the code."""
    return lines(*(_line(line, currency, words) for line in priced if line.kind != "seats"))


def sums(total: Money, credit: int, words: Words, key: str = "cart-total") -> Html:
    """The total, and what of it credit pays; `key` where more is in the total than stands above it."""
    said = say(words, key, total=phrases.price(words, total))
    if not credit:
        return said
    due = Money(total.amount - credit, total.currency)
    return lines(
        said,
        say(words, "cart-credit", amount=formats.money(words.language, -credit, total.currency)),
        say(words, "cart-due", total=phrases.price(words, due)),
    )


def to_pay(view: Hold, words: Words, key: str = "cart-total") -> Html:
    """The sums of what is not paid yet, and quietly about how much that is in the currency one knows."""
    return lines(sums(view.total, view.credit, words, key), phrases.about(words, view.due))


def _line(line: PriceLine, currency: str, words: Words) -> Html:
    amount = formats.money(words.language, line.amount, currency)
    match line.kind:
        case "seats":
            kind = phrases.kind_name(words, line.subject)
            return say(words, "price-seats", number=str(line.count), kind=kind, amount=amount)
        case "rule":
            return say(words, "price-rule", name=phrases.translated(words, line.name), amount=amount)
        case "promo":
            return say(words, "price-promo", code=line.subject, amount=amount)
        case "snack":
            name = phrases.translated(words, line.name)
            return say(words, "price-snack", number=str(line.count), name=name, amount=amount)
        case "change":
            return say(words, "price-change", number=line.subject, amount=amount)
        case _:
            return say(words, "price-fee", amount=amount)


def comes_back(view: Hold, words: Words) -> Html | None:
    """What goes back when these seats take the place of dearer ones."""
    if not view.back:
        return None
    return say(words, "change-comes-back", amount=formats.money(words.language, view.back, view.total.currency))


def useless_code(view: Hold, words: Words) -> Html | None:
    """Why the code that was given takes nothing off now."""
    if not (view.promo and view.promo_why_not):
        return None
    return say(words, "promo-useless", code=view.promo)


def means(view: Hold, words: Words) -> Iterable[tuple[Button, ...]]:
    """Ways to pay less: a code, the wallet. Each button says what it intends."""
    booking = view.booking_id
    if view.promo:
        text = words("button-remove-code", code=view.promo)
        yield (Button(label(text), callbacks.DropCode(booking=booking).pack()),)
    else:
        yield (Button(label(words("button-promo")), callbacks.AskCode(booking=booking).pack()),)
    if view.credit:
        yield (Button(label(words("button-leave-credit")), callbacks.LeaveCredit(booking=booking).pack()),)
    elif view.wallet and view.total.amount:
        usable = Money(min(view.wallet, view.total.amount), view.total.currency)
        text = words("button-use-credit", amount=phrases.price(words, usable))
        yield (Button(label(text), callbacks.UseCredit(booking=booking).pack()),)


def ask_code(view: Hold, words: Words) -> Screen:
    """What is typed next is a promo code for this hold."""
    text = paragraphs(say(words, "promo-ask"), phrases.show_lines(words, view.show))
    return screen(text, ((ways.back(words, callbacks.Cart(booking=view.booking_id).pack()),),))


def code_used(shown: Screen, view: Hold, words: Words) -> Screen:
    """The cart, saying what the code did."""
    off = sum(line.amount for line in view.lines if line.kind == "promo")
    amount = formats.money(words.language, -off, view.total.currency)
    return shown.answering(words("promo-used", code=view.promo or "", amount=amount)) if off else shown


def how_priced(view: BookingView, words: Words) -> Screen:
    """How the price of a sold booking came about, line by line."""
    currency = view.total.currency
    text = paragraphs(
        say(words, "priced-title", number=view.number),
        phrases.show_lines(words, view.show),
        lines(*(_line(line, currency, words) for line in view.lines)),
        sums(view.total, view.credit, words),
        receipt_line(view, words),
    )
    return screen(text, ((ways.back(words, callbacks.Booking(booking=view.booking_id).pack()),),))


def receipt_line(view: BookingView, words: Words) -> Html | None:
    """The receipt's number, and the tax that the total includes."""
    if view.receipt is None:
        return None
    number = say(words, "receipt-number", number=str(view.receipt))
    if not view.tax:
        return number
    tax = formats.money(words.language, view.tax, view.total.currency)
    return lines(number, say(words, "receipt-tax", tax=tax))


def wallet(view: Wallet, words: Words) -> Screen:
    """What the house owes the person, and the last of their money, the newest first."""
    credit = words.joined(", ", (phrases.price(words, balance) for balance in view.balances))
    text = paragraphs(
        say(words, "wallet-title"),
        say(words, "wallet-balance", credit=credit) if credit else say(words, "wallet-empty"),
        *((say(words, "wallet-history"), lines(*(_entry(entry, view.zone, words) for entry in view.entries)))
          if view.entries else ()),
    )  # fmt: skip
    return screen(text, ((ways.tickets(words), ways.films(words)),))


def _entry(entry: MoneyEntry, zone: str, words: Words) -> Html:
    said = words(f"money-{entry.kind}", number=entry.number) if entry.number else words(f"money-{entry.kind}-other")
    return say(
        words,
        "money-entry",
        when=phrases.moment(words, entry.at, zone),
        what=said,
        amount=phrases.price(words, entry.amount),
    )
