"""Around a visit: the way there, the calendar, a ticket that did not come; reviews, written and read."""

from booking import reviews, support, tickets
from bot import callbacks
from bot.handlers import asking, ticketing
from bot.handlers.taps import taps
from bot.house import Visit
from bot.screens import after as screens
from bot.screens.screen import Screen


@taps(callbacks.GetThere)
async def get_there(visit: Visit, tap: callbacks.GetThere) -> Screen:
    view = await visit.read(tickets.visit, visit.person.id, tap.booking, visit.rules)
    return screens.get_there(view, view.show.starts_at - visit.rules.door_opens_seconds, visit.words)


@taps(callbacks.AddToCalendar)
async def add_to_calendar(visit: Visit, tap: callbacks.AddToCalendar) -> Screen:
    view = await visit.read(tickets.visit, visit.person.id, tap.booking, visit.rules)
    return screens.to_calendar(view, visit.words, visit.house.bot_name)


@taps(callbacks.NoTicket)
async def no_ticket(visit: Visit, _tap: callbacks.NoTicket) -> Screen:
    """The tickets of the next booking once more, at once; where there are none, what may have happened."""
    booking_id = await visit.read(support.next_booking, visit.person.id, visit.now)
    if booking_id is None:
        return screens.no_ticket(visit.words)
    return await ticketing.send_again(visit, callbacks.SendTickets(booking=booking_id))


@taps(callbacks.MyReview)
async def my_review(visit: Visit, tap: callbacks.MyReview) -> Screen:
    return await review_page(visit, tap.film)


async def review_page(visit: Visit, film_id: int) -> Screen:
    return screens.my_review(await visit.read(reviews.my_review, visit.person.id, film_id, visit.now), visit.words)


@taps(callbacks.Rate)
async def rate(visit: Visit, tap: callbacks.Rate) -> Screen:
    view = await visit.write(reviews.rate, visit.person.id, tap.film, tap.stars, visit.now)
    return screens.my_review(view, visit.words)


@taps(callbacks.AskWords)
async def ask_words(visit: Visit, tap: callbacks.AskWords) -> Screen:
    """From now on, what the person types is what they thought of the film."""
    view = await visit.read(reviews.my_review, visit.person.id, tap.film, visit.now)
    await asking.ask(visit, review=tap.film)
    return screens.ask_words(view, visit.words)


async def typed_words(visit: Visit, film_id: int, text: str) -> Screen:
    view = await visit.write(reviews.write_words, visit.person.id, film_id, text, visit.now)
    await asking.done(visit)
    return screens.my_review(view, visit.words)


async def fresh_reviews(visit: Visit, tap: callbacks.Reviews | callbacks.ReportReview) -> Screen:
    view = await visit.read(reviews.page, visit.person.id, tap.film, tap.page, visit.now)
    return screens.reviews(view, visit.words)


@taps(callbacks.Reviews)
async def read_reviews(visit: Visit, tap: callbacks.Reviews) -> Screen:
    return await fresh_reviews(visit, tap)


@taps(callbacks.ReportReview, redraw=fresh_reviews)
async def report(visit: Visit, tap: callbacks.ReportReview) -> Screen:
    await visit.write(reviews.report, visit.person.id, tap.review, visit.now)
    view = await visit.read(reviews.page, visit.person.id, tap.film, tap.page, visit.now)
    return screens.reported(view, visit.words)


@taps(callbacks.RemoveReview, redraw=fresh_reviews)
async def remove(visit: Visit, tap: callbacks.RemoveReview) -> Screen:
    await visit.write(reviews.remove, visit.person.id, tap.review, visit.now)
    view = await visit.read(reviews.page, visit.person.id, tap.film, tap.page, visit.now)
    return screens.removed(view, visit.words)
