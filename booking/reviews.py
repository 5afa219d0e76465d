"""What visitors say of a film: stars and, if they wish, words. Only who had a ticket to a show that is over may.

A person has one review a film and may change it. Readers may report it; a manager of a cinema where its writer saw the
film may remove it, which stays so whatever its writer writes.
"""

from typing import Any

from sqlalchemy import Connection, Row

from booking.own_views import MyReview, Rating, ReportedReview, ReviewEntry, ReviewPage
from booking.refusals import Refusal
from booking.shows import film_facts
from booking.views import FilmFacts, Notice
from storage import audit, catalogue, outbox, reviews

A_PAGE = 5
LONGEST = 1_000  # characters
MOST_STARS = 5


def rate(tx: Connection, person_id: int, film_id: int, stars: int, now: int) -> MyReview:
    """One to five stars, in place of those given before."""
    film = _seen_film(tx, person_id, film_id, now)
    if not 1 <= stars <= MOST_STARS:
        raise Refusal("no-such-film")
    reviews.write(tx, person_id, film_id, now, stars=stars)
    return _mine(tx, person_id, film)


def write_words(tx: Connection, person_id: int, film_id: int, text: str, now: int) -> MyReview:
    """The words to one's stars, cut to a thousand characters; what they had before goes."""
    film = _seen_film(tx, person_id, film_id, now)
    words = text.strip()[:LONGEST]
    if not reviews.change(tx, person_id, film_id, text=words or None, written_at=now):
        raise Refusal("not-rated")
    return _mine(tx, person_id, film)


def my_review(tx: Connection, person_id: int, film_id: int, now: int) -> MyReview:
    """What the person said, or that nothing was said yet; refuses who did not see the film."""
    return _mine(tx, person_id, _seen_film(tx, person_id, film_id, now))


def ratings(tx: Connection, film_ids: list[int]) -> dict[int, Rating]:
    """Of those films that anybody has rated."""
    return {row.film_id: _rating(row.how_many, row.stars) for row in reviews.ratings(tx, film_ids)}


def page(tx: Connection, reader_id: int, film_id: int, number: int, now: int) -> ReviewPage:
    """What visitors say; a page beyond the last is the last."""
    pages = max(1, -(-reviews.count(tx, film_id) // A_PAGE))
    number = min(max(number, 0), pages - 1)
    rows = reviews.page(tx, reader_id, film_id, A_PAGE, number * A_PAGE)
    return ReviewPage(
        film=_film(tx, film_id),
        rating=ratings(tx, [film_id]).get(film_id),
        entries=tuple(_entry(row, reader_id) for row in rows),
        page=number,
        pages=pages,
        may_write=reviews.saw(tx, reader_id, film_id, now),
    )


def report(tx: Connection, person_id: int, review_id: int, now: int) -> ReviewEntry:
    """Tells those in charge, once for each reader who objects."""
    row = _shown(tx, person_id, review_id)
    if reviews.report(tx, review_id, person_id, now):
        for place, manager in enumerate(reviews.in_charge(tx, review_id)):
            outbox.tell(tx, "review-reported", f"{review_id}:{place}", manager, {"review_id": review_id}, now)
    return _entry(row, person_id)


def remove(tx: Connection, manager_id: int, review_id: int, now: int) -> ReviewEntry:
    """Nobody reads it any more and it counts no more; asked again, it changes nothing."""
    row = reviews.one(tx, manager_id, review_id)
    if row is None:
        raise Refusal("no-such-review")
    if not row.may_remove:
        raise Refusal("not-manager")
    if reviews.remove(tx, review_id):
        audit.record(tx, now, manager_id, "review", f"review:{review_id}", "shown", "removed")
    return _entry(row, manager_id)


def to_rate(tx: Connection, notice: Notice, now: int) -> MyReview | None:
    """The film that a visitor is asked about; None once they have said, or if the ticket is theirs no more."""
    film_id = int(str(notice.facts["film_id"]))
    if not reviews.saw(tx, notice.person_id, film_id, now) or reviews.mine(tx, notice.person_id, film_id):
        return None
    return MyReview(_film(tx, film_id))


def reported(tx: Connection, notice: Notice) -> ReportedReview | None:
    row = reviews.one(tx, notice.person_id, int(str(notice.facts["review_id"])))
    if row is None or row.state != "shown" or not row.may_remove:
        return None
    return ReportedReview(_film(tx, row.film_id), _entry(row, notice.person_id))


def _seen_film(tx: Connection, person_id: int, film_id: int, now: int) -> FilmFacts:
    if not reviews.saw(tx, person_id, film_id, now):
        raise Refusal("not-visited")
    return _film(tx, film_id)


def _film(tx: Connection, film_id: int) -> FilmFacts:
    row = catalogue.films_by_id(tx, [film_id]).get(film_id)
    if row is None:
        raise Refusal("no-such-film")
    return film_facts(row)


def _mine(tx: Connection, person_id: int, film: FilmFacts) -> MyReview:
    row = reviews.mine(tx, person_id, film.id)
    return MyReview(film) if row is None else MyReview(film, row.stars, row.text or "", row.state)


def _shown(tx: Connection, reader_id: int, review_id: int) -> Row[Any]:
    row = reviews.one(tx, reader_id, review_id)
    if row is None or row.state != "shown" or row.text is None:
        raise Refusal("no-such-review")
    return row


def _entry(row: Row[Any], reader_id: int) -> ReviewEntry:
    return ReviewEntry(
        row.id, row.name, row.stars, row.text or "", row.written_at, row.person_id == reader_id, bool(row.may_remove)
    )


def _rating(count: int, stars: int) -> Rating:
    """Half a tenth goes up."""
    return Rating(count, (20 * stars + count) // (2 * count))
