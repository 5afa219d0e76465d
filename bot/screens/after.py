"""Around a visit: the way there, the calendar, a ticket that did not come; how it was, and what others say."""

from collections.abc import Iterable
from dataclasses import replace

from booking.own_views import MyReview, Rating, ReportedReview, ReviewEntry, ReviewPage
from booking.views import BookingView
from bot import callbacks
from bot.screens import calendar, phrases, ways
from bot.screens.render import CAPTION_LIMIT, Html, cut, escape, label, lines, paragraphs, say, screen, shorten
from bot.screens.screen import Button, Document, Pin, Screen
from bot.screens.tickets import own, to_them
from locales import Words, formats

STARS = 5
MOST_WORDS = 550  # UTF-16 units of a review that a page shows


def get_there(view: BookingView, doors: int, words: Words) -> Screen:
    """A pin on the map, and in words what it shows. `doors` is when they open."""
    show = view.show
    text = paragraphs(
        say(words, "way-title"),
        phrases.show_lines(words, show, address=True),
        say(words, "way-doors", time=phrases.clock_there(words, doors, show.zone)),
    )
    _, keep = ways.around(words, view.booking_id)
    back = ways.back(words, to_them(view))
    pin = Pin(show.latitude, show.longitude, shorten(show.cinema, 64), shorten(show.address, 64))
    return replace(screen(text, ((keep,), (back,))), pin=pin)


def to_calendar(view: BookingView, words: Words, bot: str) -> Screen:
    text = paragraphs(say(words, "calendar-how"), phrases.show_lines(words, view.show, address=True))
    text = cut(text, CAPTION_LIMIT)
    mine = own(view)
    see = Button(label(words("button-see-booking")), callbacks.Booking(booking=view.booking_id).pack())
    rows = ((ways.tickets(words),),) if any(each.given for each in mine) else ((see, ways.tickets(words)),)
    document = Document(f"{view.number}.ics", lambda: calendar.entry(view, mine, words, bot))
    return replace(screen(text, rows), document=document)


def no_ticket(words: Words) -> Screen:
    """Nothing that was paid has tickets to be sent; people can look."""
    text = paragraphs(say(words, "no-ticket-title"), say(words, "no-ticket-how"))
    return screen(text, ((ways.tickets(words), ways.wallet(words)), (ways.support(words),)))


def how_was_it(view: MyReview, words: Words) -> Screen:
    text = paragraphs(say(words, "rate-ask"), phrases.film_line(words, view.film), say(words, "rate-how"))
    return screen(text, (*_stars(view, words), (ways.reviews(words, view.film.id), ways.settings(words))))


def my_review(view: MyReview, words: Words) -> Screen:
    """The stars given, to be changed, and the words, to be written."""
    if not view.stars:
        return how_was_it(view, words)
    text = paragraphs(
        say(words, "rate-thanks"),
        lines(phrases.film_line(words, view.film), say(words, "review-stars", stars=_drawn(view.stars))),
        say(words, "review-mine", text=shorten(view.text, MOST_WORDS)) if view.text else None,
        say(words, "review-removed") if view.state == "removed" else None,
    )
    key = "button-change-words" if view.text else "button-write-words"
    write = Button(label(words(key)), callbacks.AskWords(film=view.film.id).pack(), style="primary")
    return screen(text, (*_stars(view, words), (write,), (ways.reviews(words, view.film.id), ways.films(words))))


def ask_words(view: MyReview, words: Words) -> Screen:
    text = paragraphs(say(words, "review-ask"), phrases.film_line(words, view.film), say(words, "review-how"))
    return screen(text, ((ways.back(words, callbacks.MyReview(film=view.film.id).pack()),),))


def _stars(view: MyReview, words: Words) -> Iterable[tuple[Button, ...]]:
    yield tuple(
        Button(
            label(words("button-stars", stars=str(stars))),
            callbacks.Rate(film=view.film.id, stars=stars).pack(),
            style="success" if stars == view.stars else None,
        )
        for stars in range(1, STARS + 1)
    )


def _drawn(stars: int) -> str:
    return "★" * stars + "☆" * (STARS - stars)


def rating(view: Rating, words: Words) -> Html:
    """★ 4.3, with how many gave it."""
    return say(words, "film-rating", average=formats.decimal(words.language, view.tenths), count=view.count)


def short_rating(view: Rating, words: Words) -> str:
    return words("film-rating-short", average=formats.decimal(words.language, view.tenths))


def reviews(view: ReviewPage, words: Words) -> Screen:
    entries = [_entry(number, entry, words) for number, entry in enumerate(view.entries, 1)]
    text = paragraphs(
        say(words, "reviews-title", title=phrases.title(words, view.film)),
        rating(view.rating, words) if view.rating else None,
        *(entries or (say(words, "reviews-none"),)),
    )
    mine = ways.my_review(words, view.film.id)
    back = ways.back(words, callbacks.Film(film=view.film.id).pack())
    last = ((mine,),) if view.may_write else ()
    return screen(text, (*_about_reviews(view, words), *_pager(view, words), *last, (back,)))


def _entry(number: int, entry: ReviewEntry, words: Words) -> Html:
    name = shorten(entry.name, 64) or words("review-nobody")
    return lines(
        say(words, "review-head", number=str(number), stars=_drawn(entry.stars), name=name),
        Html(words.joined("", (escape(shorten(entry.text, MOST_WORDS)),))),
    )


def _about_reviews(view: ReviewPage, words: Words) -> Iterable[tuple[Button, ...]]:
    """For each review of somebody else's: report it, or remove it."""
    for number, entry in enumerate(view.entries, 1):
        place = {"film": view.film.id, "page": view.page, "review": entry.review_id}
        if entry.may_remove:
            text = words("button-remove-review", number=str(number))
            yield (Button(label(text), callbacks.RemoveReview(**place).pack(), style="danger"),)
        elif not entry.is_mine:
            text = words("button-report-review", number=str(number))
            yield (Button(label(text), callbacks.ReportReview(**place).pack()),)


def _pager(view: ReviewPage, words: Words) -> Iterable[tuple[Button, ...]]:
    film = view.film.id
    return ways.pages(words, view.page, view.pages, lambda page: callbacks.Reviews(film=film, page=page).pack())


def reported(view: ReviewPage, words: Words) -> Screen:
    return reviews(view, words).answering(words("review-reported"))


def removed(view: ReviewPage, words: Words) -> Screen:
    return reviews(view, words).answering(words("review-removed-toast"))


def told_of(view: ReportedReview, words: Words) -> Screen:
    """For a manager: a reader objects to this."""
    text = paragraphs(
        say(words, "review-reported-title", title=phrases.title(words, view.film)), _entry(1, view.entry, words)
    )
    place = callbacks.RemoveReview(film=view.film.id, page=0, review=view.entry.review_id)
    remove = Button(label(words("button-remove-review", number="1")), place.pack(), style="danger")
    return screen(text, ((remove,), (ways.reviews(words, view.film.id),)))
