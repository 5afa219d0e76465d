"""Oneself: what one has set, what is known of one, and being forgotten."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from booking.own_views import Forgetting, Settings
from bot import callbacks
from bot.screens import keeping, phrases, ways
from bot.screens.render import Html, label, lines, paragraphs, say, screen
from bot.screens.screen import Button, Document, Screen
from locales import Words, formats

QUIET = ((1320, 540), (1380, 480), (1260, 600), (0, 0))  # minutes after midnight; equal: never quiet
REMINDERS = ("day", "soon", "after")


def settings(view: Settings, words: Words, *, may_exchange: bool = False, may_keep: bool = False) -> Screen:
    """`may_exchange`: the house has rates by which prices can be shown in another currency as well; `may_keep`: a
    provider of its keeps ways to pay for next time.
    """
    text = paragraphs(say(words, "settings-title"), lines(*_settings_lines(view, words)), say(words, "settings-how"))
    *rows, ways_on = _settings_rows(view, words)
    exchange = ((_currency_button(words),),) if may_exchange else ()
    cards = ((keeping.way_to_cards(words),),) if may_keep else ()
    return screen(text, (*rows, *exchange, *cards, ways_on))


def _settings_lines(view: Settings, words: Words) -> Iterable[Html]:
    city = phrases.translated(words, view.city) if view.city else words("settings-no-city")
    yield say(words, "settings-city", city=city)
    yield say(words, "settings-language", language=words("language-name"))
    for what, on in zip(REMINDERS, _reminders(view), strict=True):
        yield say(words, f"settings-{what}-on" if on else f"settings-{what}-off")
    yield say(words, "settings-quiet", hours=_quiet(view.quiet_from, view.quiet_to, words))
    yield say(words, "settings-list-on" if view.list_mode else "settings-list-off")
    yield say(words, "settings-large-on" if view.large_buttons else "settings-large-off")
    if words.exchange:
        yield say(words, "settings-currency", currency=formats.currency_name(words.language, words.exchange.currency))
    yield say(words, "settings-seats", seats=words(f"liked-{view.seats_liked or 'any'}"))


def _reminders(view: Settings) -> tuple[bool, ...]:
    return view.remind_day, view.remind_soon, view.ask_after


def _settings_rows(view: Settings, words: Words) -> Iterable[tuple[Button, ...]]:
    yield (ways.cities(words), ways.languages(words))
    for what, on in zip(REMINDERS, _reminders(view), strict=True):
        key = f"button-{what}-stop" if on else f"button-{what}-start"
        yield (Button(label(words(key)), callbacks.SetReminder(what=what, on=not on).pack()),)
    yield (Button(label(words("button-quiet")), callbacks.PickQuiet().pack()),)
    yield (list_mode_button(words, on=not view.list_mode),)
    yield (_large_button(words, on=not view.large_buttons),)
    yield (Button(label(words("button-liked")), callbacks.PickSeats().pack()),)
    yield (Button(label(words("button-privacy")), callbacks.Privacy().pack()), ways.support(words))
    yield (ways.home(words),)


def list_mode_button(words: Words, *, on: bool, show_id: int = 0) -> Button:
    """The hall as text from now on, or as a map again."""
    key = "button-list-start" if on else "button-list-stop"
    return Button(label(words(key)), callbacks.SetListMode(on=on, show=show_id).pack())


def _large_button(words: Words, *, on: bool) -> Button:
    key = "button-large-start" if on else "button-large-stop"
    return Button(label(words(key)), callbacks.SetLarge(on=on).pack())


def _quiet(since: int, until: int, words: Words) -> str:
    if since == until:
        return words("quiet-never")
    return words("quiet-hours", since=formats.minute(since), until=formats.minute(until))


def quiet(view: Settings, words: Words) -> Screen:
    now = (view.quiet_from, view.quiet_to)
    rows = [(_quiet_button(hours, words, is_set=hours == now),) for hours in QUIET]
    text = paragraphs(say(words, "quiet-ask"), say(words, "settings-quiet", hours=_quiet(*now, words)))
    return screen(text, (*rows, (_to_settings(words),)))


def _quiet_button(hours: tuple[int, int], words: Words, *, is_set: bool) -> Button:
    text, data = _quiet(*hours, words), callbacks.SetQuiet(since=hours[0], until=hours[1])
    return Button(label(phrases.starting(text)), data.pack(), style="success" if is_set else None)


def liked(view: Settings, words: Words) -> Screen:
    rows = [
        (
            Button(
                label(phrases.starting(words(f"liked-{seats}"))),
                callbacks.SetLiked(seats=seats).pack(),
                style="success" if seats == (view.seats_liked or "any") else None,
            ),
        )
        for seats in ("aisle", "centre", "back", "any")
    ]
    return screen(say(words, "liked-ask"), (*rows, (_to_settings(words),)))


def _currency_button(words: Words) -> Button:
    return Button(label(words("button-currency")), callbacks.PickCurrency().pack())


def currencies(codes: Sequence[str], of: str, words: Words) -> Screen:
    """In which prices may be shown as well; `of` is the day (ISO) of the rates."""
    now = words.exchange.currency if words.exchange else ""
    text = paragraphs(
        say(words, "currency-ask"), say(words, "currency-rates", day=formats.long_day(words.language, of))
    )
    rows = (*((_currency(code, now, words),) for code in codes), (_currency("", now, words),))
    return screen(text, (*rows, (_to_settings(words),)))


def _currency(code: str, now: str, words: Words) -> Button:
    text = formats.currency_name(words.language, code) if code else words("currency-none")
    data = callbacks.SetCurrency(currency=code or callbacks.PLAIN)
    return Button(label(phrases.starting(text)), data.pack(), style="success" if code == now else None)


def _to_settings(words: Words) -> Button:
    return ways.back(words, callbacks.Settings().pack())


def privacy(words: Words, *, may_keep: bool = False) -> Screen:
    """What is kept and why; `may_keep`: by a payment provider too, if one asks for it."""
    *parts, rights = (say(words, f"privacy-{part}") for part in ("title", "kept", "money", "not-kept", "rights"))
    text = paragraphs(*parts, say(words, "privacy-cards") if may_keep else None, rights)
    export = Button(label(words("button-export")), callbacks.Export().pack())
    forget = Button(label(words("button-forget")), callbacks.AskForget().pack())
    terms_ = Button(label(words("button-terms")), callbacks.Terms().pack())
    return screen(text, ((export,), (forget,), (terms_, ways.settings(words))))


def terms(words: Words) -> Screen:
    text = paragraphs(*(say(words, f"terms-{part}") for part in ("title", "tickets", "money", "door", "reviews")))
    back = ways.back(words, callbacks.Privacy().pack())
    return screen(text, ((ways.support(words), ways.wallet(words)), (back,)))


def export(data: Mapping[str, Any], words: Words) -> Screen:
    """One JSON document."""
    document = Document("foyer.json", lambda: json.dumps(data, ensure_ascii=False, indent=1).encode())
    text = paragraphs(say(words, "export-title"), say(words, "export-how"))
    rows = ((Button(label(words("button-privacy")), callbacks.Privacy().pack()), ways.films(words)),)
    return replace(screen(text, rows), document=document)


def ask_forget(view: Forgetting, words: Words) -> Screen:
    """What goes, what stays, and what would be lost."""
    credit = formats.listed(words.language, tuple(phrases.price(words, money) for money in view.credit))
    text = paragraphs(
        say(words, "forget-title"),
        say(words, "forget-what"),
        say(words, "forget-tickets", count=view.upcoming) if view.upcoming else None,
        say(words, "forget-credit", credit=credit) if view.credit else None,
        say(words, "forget-cards") if view.cards else None,
    )
    now = callbacks.ForgetNow(ahead=view.upcoming)
    yes = Button(label(words("button-forget-now")), now.pack(), style="danger")
    no = Button(label(words("button-forget-not")), callbacks.Privacy().pack())
    return screen(text, ((yes,), (no,)))


def forgotten(words: Words) -> Screen:
    text = paragraphs(say(words, "forgotten"), say(words, "forgotten-how"))
    return screen(text, ((ways.films(words),),))
