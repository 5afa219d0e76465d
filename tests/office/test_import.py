import datetime as dt
import zoneinfo

import pytest
from sqlalchemy import event, func, insert, select, update

from booking.office.catalogue import apply_import, plan_import
from booking.office.catalogue_file import Catalogue, CatalogueErrors
from booking.office.catalogue_models import Cinema, City, Film, Hall, Pattern
from storage.tables import bookings, films, halls, layouts, people, seat_claims, shows

NOW = int(dt.datetime(2026, 11, 20, 12, tzinfo=zoneinfo.ZoneInfo("Europe/Lisbon")).timestamp())
DAY = 86400
PLACE = {"latitude": 38.71, "longitude": -9.14}
CITY = City(slug="lisbon", name={"en": "Lisbon"}, zone="Europe/Lisbon", currency="EUR", **PLACE)
CINEMA = Cinema(slug="grand", city="lisbon", name="Grand", address="Rua 1", facilities=["bar"], **PLACE)
HALL = Hall(cinema="grand", slug="1", name="Hall 1", plan="ssss\nsscc")
SECOND = Hall(cinema="grand", slug="2", name="Hall 2", plan="ss")


def film(slug="kid", minutes=70):
    facts = {"title": {"en": slug}, "about": {"en": slug}, "director": "D", "cast": ["A"], "genres": ["comedy"]}
    more = {"year": 1921, "age_rating": "0+", "languages": ["zxx"], "formats": ["DCP"], "released": "2026-01-01"}
    return Film(slug=slug, minutes=minutes, **facts, **more)


def pattern(times, slug="kid", place="shows[1]", **facts):
    given = {"hall": "grand/1", "film": slug, "times": times, "format": "DCP", "language": "zxx", "last_day": 6}
    prices = {"s": "9.50", "c": "12", "v": "20"}
    return Pattern.model_validate(given | {"prices": prices} | facts, context=place)


def catalogue(*patterns, hall=HALL, **changed):
    facts = {"cities": (CITY,), "cinemas": (CINEMA,), "halls": (hall, SECOND), "films": (film(), film("general", 80))}
    return Catalogue(**(facts | {"shows": patterns or (pattern(["18:30"]),)} | changed))


def counts(plan):
    return {kind: (len(each.added), len(each.changed), len(each.unchanged)) for kind, each in plan.kinds()}


def rows(tx, table):
    return [dict(row) for row in tx.execute(select(table).order_by(table.c.id)).mappings()]


def book(tx, show_id, seats=(0,), state="held"):
    if not tx.scalar(select(people.c.id)):
        tx.execute(insert(people).values(id=7, first_name="P", language="en", created_at=NOW))
    deadline = NOW + 600 if state == "held" else None
    values = {"person_id": 7, "show_id": show_id, "state": state, "currency": "EUR", "total": 950, "held_at": NOW}
    booking = tx.execute(insert(bookings).values(deadline=deadline, **values).returning(bookings.c.id)).scalar_one()
    for seat in seats:
        tx.execute(insert(seat_claims).values(show_id=show_id, seat=seat, booking_id=booking))


async def test_an_empty_database_gets_everything(db):
    plan = await db.write(apply_import, catalogue(), NOW)
    added = {
        "cities": 1,
        "cinemas": 1,
        "halls": 2,
        "layouts": 2,
        "films": 2,
        "shows": 7,
        "price_rules": 0,
        "promos": 0,
        "snacks": 0,
    }
    assert counts(plan) == {kind: (count, 0, 0) for kind, count in added.items()}
    [first, *_] = await db.read(rows, shows)
    assert first["starts_at"] == NOW + 6 * 3600 + 1800
    assert first["ends_at"] == first["starts_at"] + 90 * 60
    assert (first["opens_at"], first["closes_at"]) == (0, first["starts_at"])
    assert (first["local_day"], first["currency"], first["state"]) == ("2026-11-20", "EUR", "scheduled")
    assert first["prices"] == {"s": 950, "c": 1200, "v": 2000}


async def test_a_second_import_changes_nothing(db):
    await db.write(apply_import, catalogue(), NOW)
    before = [await db.read(rows, table) for table in (shows, layouts, films)]
    again = await db.write(apply_import, catalogue(), NOW)
    assert not again.changes_anything
    assert counts(again)["shows"] == (0, 0, 7)
    assert [await db.read(rows, table) for table in (shows, layouts, films)] == before


async def test_the_plan_says_what_the_import_then_does_and_writes_nothing(db):
    planned = await db.read(plan_import, catalogue(), NOW)
    assert await db.read(rows, shows) == []
    assert await db.write(apply_import, catalogue(), NOW) == planned
    changed = catalogue(
        pattern(["18:30", "21:00"]), hall=HALL.model_copy(update={"plan": "ssss"}), films=(film(minutes=71),)
    )
    planned = await db.read(plan_import, changed, NOW)
    assert planned.layouts.added == ("grand/1 v2",)
    assert planned.films.changed == ("kid (minutes)",)
    assert planned.shows.changed[0] == "grand/1 2026-11-20 18:30 kid (layout_id, ends_at)"
    assert counts(planned)["shows"] == (7, 7, 0)
    assert await db.write(apply_import, changed, NOW) == planned


async def test_the_next_day_adds_a_day_and_deletes_none(db):
    await db.write(apply_import, catalogue(), NOW)
    plan = await db.write(apply_import, catalogue(), NOW + DAY)
    assert counts(plan)["shows"] == (1, 0, 6)
    assert len(await db.read(rows, shows)) == 8


async def test_what_the_file_no_longer_names_stays(db):
    await db.write(apply_import, catalogue(), NOW)
    less = catalogue(pattern(["18:30"], last_day=0), halls=(HALL,), films=(film(),))
    await db.write(apply_import, less, NOW)
    assert [len(await db.read(rows, table)) for table in (halls, films, shows)] == [2, 2, 7]


async def test_a_new_plan_is_a_new_version_and_shows_nobody_touched_move_to_it(db):
    await db.write(apply_import, catalogue(pattern(["18:30", "21:00"], last_day=1)), NOW)
    booked, house, lapsed, free = [row["id"] for row in await db.read(rows, shows)]
    await db.write(book, booked)
    await db.write(lambda tx: tx.execute(insert(seat_claims).values(show_id=house, seat=3)))
    await db.write(book, lapsed, seats=(), state="expired")
    new = HALL.model_copy(update={"plan": "vv\nssss"})
    plan = await db.write(apply_import, catalogue(pattern(["18:30", "21:00"], last_day=1), hall=new), NOW)
    assert plan.layouts.added == ("grand/1 v2",)
    assert plan.shows.changed == ("grand/1 2026-11-21 21:00 kid (layout_id)",)
    old, _, newest = await db.read(rows, layouts)
    assert (newest["version"], newest["capacity"], newest["plan"]) == (2, 6, "A: vv\nB: ssss")
    by_show = {row["id"]: row["layout_id"] for row in await db.read(rows, shows)}
    assert by_show == {booked: old["id"], house: old["id"], lapsed: old["id"], free: newest["id"]}
    again = await db.write(apply_import, catalogue(pattern(["18:30", "21:00"], last_day=1), hall=new), NOW)
    assert not again.changes_anything


async def test_a_show_on_an_old_version_keeps_a_price_for_every_class_it_has(db):
    await db.write(apply_import, catalogue(pattern(["18:30"], last_day=0)), NOW)
    await db.write(book, 1)
    new = HALL.model_copy(update={"plan": "ssss"})
    await db.write(apply_import, catalogue(pattern(["18:30"], last_day=0, prices={"s": "8"}), hall=new), NOW)
    [show] = await db.read(rows, shows)
    assert show["prices"] == {"s": 800, "c": 1200, "v": 2000}


async def test_shows_that_the_file_does_not_name_move_too_where_their_prices_suffice(db):
    await db.write(apply_import, catalogue(pattern(["18:30"], last_day=1)), NOW)
    only_today = pattern(["18:30"], last_day=0)
    recliners = pattern(["18:30"], last_day=0, prices={"r": "15"})
    await db.write(apply_import, catalogue(recliners, hall=HALL.model_copy(update={"plan": "rr"})), NOW)
    assert [row["layout_id"] for row in await db.read(rows, shows)] == [3, 1]
    await db.write(apply_import, catalogue(only_today, hall=HALL.model_copy(update={"plan": "ss"})), NOW)
    assert [row["layout_id"] for row in await db.read(rows, shows)] == [4, 4]


async def test_a_drawing_of_the_same_hall_is_no_new_version(db):
    await db.write(apply_import, catalogue(), NOW)
    same = HALL.model_copy(update={"plan": "\n  A: ssss\n  B: sscc__\n"})
    assert not (await db.write(apply_import, catalogue(hall=same), NOW)).changes_anything


async def test_a_booked_show_gets_new_prices_but_never_another_film(db):
    await db.write(apply_import, catalogue(), NOW)
    await db.write(book, 1)
    dearer = pattern(["18:30"], prices={"s": "10", "c": "12", "v": "20"})
    assert counts(await db.write(apply_import, catalogue(dearer), NOW))["shows"] == (0, 7, 0)
    with pytest.raises(CatalogueErrors) as caught:
        await db.write(apply_import, catalogue(pattern(["18:30"], slug="general")), NOW)
    [error] = caught.value.errors
    assert error == (
        "shows[1]: film: grand/1 2026-11-20 18:30 general in EUR; expected what it is booked as: "
        '"kid" in EUR (live bookings: 1)'
    )
    await db.write(lambda tx: tx.execute(update(bookings).values(state="expired", deadline=None)))
    plan = await db.write(apply_import, catalogue(pattern(["18:30"], slug="general")), NOW)
    assert counts(plan)["shows"] == (0, 7, 0)


async def test_a_hall_that_is_taken_in_the_database_is_refused_and_nothing_is_written(db):
    await db.write(apply_import, catalogue(), NOW)
    later = catalogue(pattern(["19:00"], slug="general"), films=(film(), film("general", 99)))
    with pytest.raises(CatalogueErrors) as caught:
        await db.write(apply_import, later, NOW)
    [error] = caught.value.errors
    assert error == (
        'shows[1]: times: 2026-11-20 19:00; expected grand/1 free for "general": "kid" has it from 2026-11-20 18:30 '
        "until 2026-11-20 20:00, cleaned (already in the programme)"
    )
    assert [row["minutes"] for row in await db.read(rows, films)] == [70, 80]
    assert await db.read(lambda tx: tx.scalar(select(func.count()).select_from(shows))) == 7


async def test_a_show_that_runs_now_takes_its_hall_too(db):
    await db.write(apply_import, catalogue(), NOW)
    during = NOW + 7 * 3600  # 19:00
    with pytest.raises(CatalogueErrors, match="already in the programme"):
        await db.write(apply_import, catalogue(pattern(["19:15"], slug="general", last_day=0)), during)


async def test_a_cancelled_show_stays_cancelled_and_its_hall_is_free(db):
    await db.write(apply_import, catalogue(pattern(["18:30"], last_day=0)), NOW)
    await db.write(lambda tx: tx.execute(update(shows).values(state="cancelled")))
    plan = await db.write(apply_import, catalogue(pattern(["18:30"], slug="general", last_day=0)), NOW)
    assert not plan.changes_anything
    plan = await db.write(apply_import, catalogue(pattern(["18:45"], slug="general", last_day=0)), NOW)
    assert counts(plan)["shows"] == (1, 0, 0)
    assert [row["state"] for row in await db.read(rows, shows)] == ["cancelled", "scheduled"]


async def test_what_replaced_a_cancelled_show_is_no_reason_to_refuse_the_file(db):
    file = catalogue(pattern(["18:30"], last_day=0))
    await db.write(apply_import, file, NOW)
    await db.write(lambda tx: tx.execute(update(shows).values(state="cancelled")))
    await db.write(apply_import, catalogue(pattern(["19:00"], slug="general", last_day=0)), NOW)
    assert not (await db.write(apply_import, file, NOW)).changes_anything


async def test_names_facts_and_posters_are_brought_up_to_date(db):
    await db.write(apply_import, catalogue(), NOW)
    renamed = CINEMA.model_copy(update={"name": "Grande", "facilities": ("bar", "organ")})
    plan = await db.write(apply_import, catalogue(cinemas=(renamed,), posters={"kid": b"\x89PNG..."}), NOW)
    assert plan.cinemas.changed == ("grand (name, facilities)",)
    assert plan.films.changed == ("kid (poster)",)
    assert (await db.read(rows, films))[0]["poster"] == b"\x89PNG..."


async def test_a_version_is_never_used_twice(db):
    first, second = HALL, HALL.model_copy(update={"plan": "cc"})
    for hall in (first, second, first):
        await db.write(apply_import, catalogue(hall=hall), NOW)
    assert [(row["hall_id"], row["version"]) for row in await db.read(rows, layouts)] == [
        (1, 1),
        (2, 1),
        (1, 2),
        (1, 3),
    ]


async def test_thousands_of_shows_take_few_statements(db):
    some = tuple(Hall(cinema="grand", slug=str(number), name=f"Hall {number}", plan="ss") for number in range(40))
    times = [f"{hour:02}:00" for hour in range(1, 23, 2)]
    patterns = [pattern(times, hall=hall.key, place=hall.key, last_day=13) for hall in some]
    sent = []

    def counted(tx):
        event.listen(tx, "before_cursor_execute", lambda *args: sent.append(args[2]))
        return apply_import(tx, catalogue(*patterns, halls=some), NOW)

    plan = await db.write(counted)
    assert counts(plan)["shows"][0] == 40 * (14 * 11 - 6)
    assert len(sent) < 50
