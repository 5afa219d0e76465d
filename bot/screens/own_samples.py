"""Samples of what is around a visit and oneself. The rest is in samples.py, which adds these."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from booking.own_views import (
    Forgetting,
    MyReview,
    Question,
    Rating,
    ReportedReview,
    ReviewEntry,
    ReviewPage,
    Settings,
)
from booking.payers import KeptCards
from booking.refusals import Refusal
from booking.views import BookingView, FilmFacts, FilmList, FilmPage, Money, SeatMap, SeatsChanged
from bot.screens import after, browse, keeping, list_map, notices, oneself, support, tickets
from bot.screens.screen import Screen
from locales import Words
from locales.exchange import Exchange

IN_POUNDS = Exchange("GBP", (("EUR", Decimal(1)), ("GBP", Decimal("0.85"))))
Drawn = Callable[[Words], Screen | tuple[Screen, ...]]

SETTINGS = Settings(
    city={"en": "Lisbon", "ru": "Лиссабон", "uk": "Лісабон", "de": "Lissabon", "es": "Lisboa", "ar": "لشبونة"}
)
OTHERWISE = Settings(
    remind_day=False, remind_soon=False, ask_after=False, quiet_from=0, quiet_to=0, list_mode=True, seats_liked="aisle"
)
QUESTION = Question(
    12,
    "Inês",
    {"en": "Lisbon", "ru": "Лиссабон", "uk": "Лісабон", "de": "Lissabon", "es": "Lisboa", "ar": "لشبونة"},
    "Is there a way in without stairs?\nMy mother comes with me.",
    number="K7Q2MD",
)
ANSWERED = replace(QUESTION, answer="Yes: through the yard, the second door. Ring, and somebody comes.")
ENTRIES = (
    ReviewEntry(31, "Tomás", 5, "The city, the machines, the music. I forgot to eat my sweets.", 1_795_000_000),
    ReviewEntry(30, "Inês", 4, "Long, and not a minute too long.", 1_794_900_000, is_mine=True),
    ReviewEntry(29, "", 1, "Buy cheap watches at…", 1_794_800_000, may_remove=True),
)
REFUSALS: tuple[Refusal, ...] = (
    Refusal("tickets-ahead", count=2),
    *(
        Refusal(key)
        for key in (
            "not-visited", "not-rated", "no-such-review", "no-city", "nobody-there", "asked-often", "nothing-written",
            "no-such-message", "already-answered", "still-staff",
        )
    ),
)  # fmt: skip


def screens(
    film: FilmFacts, listed: FilmList, card: FilmPage, booking: BookingView, maps: Sequence[SeatMap], bot: str
) -> dict[str, Drawn]:
    """By name; made of samples of films, a booking and halls that others show too."""
    hall, empty = maps
    mine = MyReview(film, 4, "Long, and not a minute too long.")
    page = ReviewPage(film, Rating(23, 43), ENTRIES, page=1, pages=3, may_write=True)
    doors = booking.show.starts_at - 3_600
    used = replace(booking, tickets=tuple(replace(each, state="used") for each in booking.tickets))
    return {
        "film-rated": lambda words: browse.film(card, words, rating=Rating(23, 43)),
        "films-rated": lambda words: browse.films(listed, words, ratings={film.id: Rating(1, 50)}),
        "get-there": lambda words: after.get_there(booking, doors, words),
        "calendar": lambda words: after.to_calendar(booking, words, bot),
        "no-ticket": after.no_ticket,
        "booking-used": lambda words: tickets.booking(used, words),
        "booking-over": lambda words: tickets.booking(replace(used, over=True), words),
        "reminder-doors": lambda words: notices.reminder(booking, words, doors),
        "how-was-it": lambda words: notices.notice("after", MyReview(film), words, {}, bot)[0],
        "rated": lambda words: after.my_review(replace(mine, text=""), words),
        "my-review": lambda words: after.my_review(mine, words),
        "my-review-removed": lambda words: after.my_review(replace(mine, state="removed"), words),
        "review-ask": lambda words: after.ask_words(mine, words),
        "reviews": lambda words: after.reviews(page, words),
        "reviews-none": lambda words: after.reviews(ReviewPage(film, None, (), 0, 1, may_write=False), words),
        "review-reported": lambda words: after.reported(page, words),
        "review-removed": lambda words: after.removed(page, words),
        "review-told": lambda words: notices.notice(
            "review-reported", ReportedReview(film, ENTRIES[2]), words, {}, bot
        )[0],
        "settings": lambda words: oneself.settings(SETTINGS, words),
        "settings-currency": lambda words: oneself.settings(
            SETTINGS, replace(words, exchange=IN_POUNDS), may_exchange=True
        ),
        "settings-cards": lambda words: oneself.settings(SETTINGS, words, may_keep=True),
        "cards-off": lambda words: keeping.cards(KeptCards(), words),
        "cards-on": lambda words: keeping.cards(KeptCards(on=True), words),
        "cards-leaving": lambda words: keeping.cards(KeptCards(leaving=True), words),
        "currencies": lambda words: oneself.currencies(("EUR", "GBP", "JPY"), "2026-11-01", words),
        "settings-otherwise": lambda words: oneself.settings(OTHERWISE, words),
        "quiet-hours": lambda words: oneself.quiet(SETTINGS, words),
        "liked-seats": lambda words: oneself.liked(OTHERWISE, words),
        "privacy": oneself.privacy,
        "privacy-cards": lambda words: oneself.privacy(words, may_keep=True),
        "terms": oneself.terms,
        "export": lambda words: oneself.export({"people": [{"id": 7}]}, words),
        "forget": lambda words: oneself.ask_forget(Forgetting(0), words),
        "forget-much": lambda words: oneself.ask_forget(
            Forgetting(2, (Money(1250, "EUR"), Money(300_000, "KZT")), cards=True), words
        ),
        "forgotten": oneself.forgotten,
        "support": support.ask,
        "support-sent": support.sent,
        "support-question": lambda words: notices.notice("support", QUESTION, words, {}, bot)[0],
        "support-question-late": lambda words: support.question(ANSWERED, words),
        "support-ask-answer": lambda words: support.ask_answer(QUESTION, words),
        "support-answered": lambda words: support.answered(ANSWERED, words),
        "support-answer": lambda words: notices.notice("support-answer", ANSWERED, words, {}, bot)[0],
        "list-map": lambda words: list_map.list_map(hall, words),
        "list-map-empty": lambda words: list_map.list_map(empty, words),
        "list-map-full": lambda words: list_map.list_map(
            replace(empty, taken=frozenset(range(empty.layout.capacity)), most=0), words
        ),
        "list-map-changed": lambda words: list_map.changed(SeatsChanged(("H12", "H13"), (), hall), words),
    }
