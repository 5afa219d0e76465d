"""What somebody types becomes the shortest way to seats: seats at once, a few shows, or a question. Queries only.

A guess is never made in silence: what may mean two things is asked, and where nothing fits the answer says why.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row

from booking import browse
from booking.refusals import Refusal
from booking.rules.distance import Place, metres
from booking.rules.house import HouseRules
from booking.rules.wishes import Named, Wish, read_wish
from booking.rules.wishes.names import normal
from booking.rules.wishes.reading import Programme
from booking.shows import price_from
from booking.views import CityCard
from booking.wish_views import (
    WishAnswer,
    WishCount,
    WishFilm,
    WishSeats,
    WishShow,
    WishShows,
    WishWhichDay,
    WishWhichFilm,
)
from storage import catalogue, wishes

SURE = 70  # of 100: a film named worse than that is asked for
AHEAD = 45 * 86_400  # seconds: how far ahead one looks
LISTED, NEAREST = 8, 5  # shows in an answer, and in one that nothing fits
CARDS = 20  # to share
FEW = 6  # shows of several days that may be listed at once


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when the wish is looked at."""

    city: CityCard
    today: str
    now: int
    position: Place | None


def understand(tx: Connection, text: str, language: str, city_id: int | None, now: int) -> Wish:
    """What the sentence asks for; `is_one` says whether it asks for anything. A cinema tells its city."""
    films, cinemas, cities = wishes.names_on(tx, now)
    programme = Programme(
        tuple(Named(row.id, _texts(row.title)) for row in films),
        tuple(Named(row.id, (row.name,)) for row in cinemas),
        tuple(Named(row.id, _texts(row.name)) for row in cities),
    )
    zone = _zone(tx, city_id)
    wish = read_wish(text, programme, _today(zone, now), language)
    if wish.city is None and wish.cinemas:
        there = {row.id: row.city_id for row in cinemas}
        here = tuple(one for one in wish.cinemas if there[one.id] == city_id) or wish.cinemas[:1]
        city = there[here[0].id]
        return replace(wish, cinemas=here, city=None if city == city_id else city)
    return wish


def _texts(names: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names.values()))


def _zone(tx: Connection, city_id: int | None) -> str:
    city = None if city_id is None else catalogue.city(tx, city_id)
    return city.zone if city else "UTC"


def _today(zone: str, now: int) -> str:
    return datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(zone)).date().isoformat()


def answer(
    tx: Connection,
    person_id: int,
    city_id: int,
    wish: Wish,
    now: int,
    rules: HouseRules,
    position: Place | None = None,
) -> WishAnswer:
    """`city_id` is the person's own, where the wish names no other; `position` is where they said to be."""
    scene = scene_of(tx, wish.city or city_id, now, position)
    if not wish.is_one and (some := _films_on(tx, scene)):
        return WishWhichFilm(wish, some)
    films = _films_meant(tx, scene, wish)
    if len(films) > 1 or (films and wish.films[0].score < SURE):
        return WishWhichFilm(wish, films)
    film = films[0] if films else None
    on_sale = wishes.shows_on_sale(tx, scene.city.id, [film.id] if film else [], now, now + AHEAD)
    fitting = _exact([row for row in on_sale if misfit(row, wish, scene) == ""], wish, scene)
    free = free_in(tx, fitting, now)
    roomy = [row for row in fitting if free[row.id] >= (wish.count or 1)]
    if not roomy:
        return _nearest(tx, scene, wish, film, on_sale, sold_out=bool(fitting))
    if len(roomy) == 1 and (film or not wish.unread) and not _day_is_asked(wish):
        return of_show(tx, person_id, roomy[0].id, wish, now, rules)
    return _several(scene, wish, film, roomy, free)


def scene_of(tx: Connection, city_id: int, now: int, position: Place | None) -> Scene:
    city = catalogue.city(tx, city_id)
    if city is None:
        raise Refusal("no-such-city")
    return Scene(CityCard(city.id, city.name, city.zone, 0), _today(city.zone, now), now, position)


def _films_meant(tx: Connection, scene: Scene, wish: Wish) -> tuple[WishFilm, ...]:
    """Those on in the city, of several; one that is not on there is still the one that was meant."""
    ids = [likely.id for likely in wish.films]
    facts = catalogue.films_by_id(tx, ids)
    known = tuple(WishFilm(film_id, facts[film_id].title) for film_id in ids if film_id in facts)
    if len(known) < 2:  # noqa: PLR2004 - nothing to choose from
        return known
    on_here = {row.film_id for row in catalogue.films_on(tx, scene.city.id, scene.now)}
    return tuple(film for film in known if film.id in on_here) or known[:1]


def _films_on(tx: Connection, scene: Scene) -> tuple[WishFilm, ...]:
    """The next first."""
    ids = [row.film_id for row in catalogue.films_on(tx, scene.city.id, scene.now)][:LISTED]
    facts = catalogue.films_by_id(tx, ids)
    return tuple(WishFilm(film_id, facts[film_id].title) for film_id in ids)


def _minutes(row: Row[Any], scene: Scene) -> int:
    """After midnight of the day the show belongs to."""
    there = datetime.fromtimestamp(row.starts_at, UTC).astimezone(ZoneInfo(scene.city.zone))
    later = (there.date() - date.fromisoformat(row.local_day)).days
    return later * 1440 + there.hour * 60 + there.minute


def misfit(row: Row[Any], wish: Wish, scene: Scene) -> str:
    """Why the show is not what was wished for; empty when it is."""
    minute = _minutes(row, scene)
    reasons: Sequence[tuple[str, bool]] = (
        ("no-genre", wish.genre is not None and wish.genre not in row.genres),
        ("no-place", bool(wish.cinemas) and row.cinema_id not in {cinema.id for cinema in wish.cinemas}),
        ("no-format", wish.format is not None and not slug(row.format).startswith(wish.format)),
        ("no-day", bool(wish.days) and row.local_day not in wish.days),
        ("no-time", not (wish.since or 0) <= minute <= (wish.until or 2 * 1440)),
    )
    return next((why for why, is_so in reasons if is_so), "")


def slug(text: str) -> str:
    """A format as a wish names it: 35 mm is 35mm."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _exact(fitting: list[Row[Any]], wish: Wish, scene: Scene) -> list[Row[Any]]:
    """The shows at the very minute that was named, if there are any."""
    return [row for row in fitting if _minutes(row, scene) == wish.at] or fitting


def free_in(tx: Connection, rows: Iterable[Row[Any]], now: int) -> dict[int, int]:
    some = list(rows)
    taken = catalogue.taken_counts(tx, [row.id for row in some], now)
    return {row.id: max(0, row.capacity - taken.get(row.id, 0)) for row in some}


def of_show(
    tx: Connection, person_id: int, show_id: int, wish: Wish, now: int, rules: HouseRules
) -> WishSeats | WishCount:
    """Its best seats, or the question for how many."""
    if wish.count is None:
        return WishCount(wish, browse.how_many(tx, person_id, show_id, now, rules))
    return seats(tx, person_id, show_id, wish, now, rules)


def seats(tx: Connection, person_id: int, show_id: int, wish: Wish, now: int, rules: HouseRules) -> WishSeats:
    """The best `wish.count` seats of the kind that was wished for, or of all."""
    count, kinds = wish.count or 1, wish.seats
    if kinds:
        try:
            return WishSeats(wish, browse.offers(tx, person_id, show_id, count, now, rules, kinds), kept=True)
        except Refusal as refused:
            if refused.key != "not-enough-seats":
                raise
    return WishSeats(wish, browse.offers(tx, person_id, show_id, count, now, rules), kept=not kinds)


def _several(
    scene: Scene, wish: Wish, film: WishFilm | None, roomy: list[Row[Any]], free: dict[int, int]
) -> WishShows | WishWhichDay:
    days = tuple(sorted({row.local_day for row in roomy}))
    if len(days) > 1 and (_day_is_asked(wish) or (len(roomy) > FEW and (not wish.days or len(wish.days) > 1))):
        return WishWhichDay(wish, film, days, scene.today)
    shown = [show_of(row, scene, free[row.id]) for row in roomy]
    shown.sort(key=lambda show: (show.metres or 0, show.starts_at))
    return WishShows(
        wish, scene.city, film, tuple(shown[:LISTED]), len(shown[LISTED:]), scene.today,
        may_be_near=_may_be_near(wish, scene, roomy),
    )  # fmt: skip


def _day_is_asked(wish: Wish) -> bool:
    """Who named a day that there is not means another, and nobody knows which."""
    return wish.never is not None and not wish.days


def _may_be_near(wish: Wish, scene: Scene, rows: Iterable[Row[Any]]) -> bool:
    return wish.near and scene.position is None and len({row.cinema_id for row in rows}) > 1


def _nearest(
    tx: Connection, scene: Scene, wish: Wish, film: WishFilm | None, on_sale: list[Row[Any]], *, sold_out: bool
) -> WishShows:
    """Why nothing fits, and what comes nearest to it: of the film, else of all that is on."""
    why = _why(wish, scene, film, on_sale, sold_out=sold_out)
    if film and not on_sale:
        on_sale = wishes.shows_on_sale(tx, scene.city.id, [], scene.now, scene.now + AHEAD)
    near = sorted(on_sale, key=_distance(wish, scene))[: 4 * NEAREST]
    free = free_in(tx, near, scene.now)
    shown = [show_of(row, scene, free[row.id]) for row in near if free[row.id] >= (wish.count or 1)][:NEAREST]
    return WishShows(wish, scene.city, film, tuple(shown), 0, scene.today, why)


def _why(wish: Wish, scene: Scene, film: WishFilm | None, on_sale: list[Row[Any]], *, sold_out: bool) -> str:
    """The reason of the show that comes nearest: the last test it failed."""
    if sold_out:
        return "sold-out"
    if not on_sale:
        return "not-here" if film else "no-day"
    order = ("no-genre", "no-place", "no-format", "no-day", "no-time")
    return max((misfit(row, wish, scene) for row in on_sale), key=order.index)


def _distance(wish: Wish, scene: Scene) -> Callable[[Row[Any]], tuple[int, int]]:
    """How far a show is from what was wished for: days, then minutes; another genre or cinema counts like a day."""
    wished = [date.fromisoformat(day) for day in wish.days]
    middle = wish.at if wish.at is not None else _nearest_end

    def away(row: Row[Any]) -> tuple[int, int]:
        day, minute = date.fromisoformat(row.local_day), _minutes(row, scene)
        days = min((abs((day - wanted).days) for wanted in wished), default=0)
        unlike = (wish.genre is not None and wish.genre not in row.genres) + bool(
            wish.cinemas and row.cinema_id not in {cinema.id for cinema in wish.cinemas}
        )
        off = abs(minute - middle) if isinstance(middle, int) else middle(wish, minute)
        return days + unlike, off if wish.since or wish.until else row.starts_at

    return away


def _nearest_end(wish: Wish, minute: int) -> int:
    """Minutes outside of the hours that were wished for."""
    return max((wish.since or 0) - minute, minute - (wish.until or 2 * 1440), 0)


def show_of(row: Row[Any], scene: Scene, free: int) -> WishShow:
    return WishShow(
        id=row.id,
        film=WishFilm(row.film_id, row.title),
        cinema=row.cinema,
        hall=row.hall,
        starts_at=row.starts_at,
        zone=scene.city.zone,
        local_day=row.local_day,
        format=row.format,
        price_from=price_from(row),
        free=free,
        metres=metres(scene.position, (row.latitude, row.longitude)) if scene.position else None,
    )


def cards(tx: Connection, text: str, language: str, city_id: int | None, now: int) -> tuple[WishShow, ...]:
    """Shows that what was typed may mean, the next first, to be shared; in the city named, or the person's own.

    Half a word names a film too: people pick while they type.
    """
    wish = understand(tx, text, language, city_id, now)
    where = wish.city or city_id or next((row.id for row in catalogue.cities_with_shows(tx, now)), None)
    if where is None:
        return ()
    scene = scene_of(tx, where, now, None)
    on_sale = wishes.shows_on_sale(tx, where, [likely.id for likely in wish.films], now, now + AHEAD)
    begun = normal(" ".join(wish.unread))
    fitting = [
        row
        for row in on_sale
        if not misfit(row, wish, scene) and (wish.films or not begun or _begins(row.title, begun))
    ][:CARDS]
    free = free_in(tx, fitting, now)
    return tuple(show_of(row, scene, free[row.id]) for row in fitting if free[row.id])


def _begins(title: Any, begun: str) -> bool:
    return any(f" {normal(name)}".find(f" {begun}") >= 0 for name in title.values())
