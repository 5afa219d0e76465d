"""Reminders: each once, at its hour, never in the quiet; switched off; asked afterwards how it was."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select, update

from booking import handing, notices, reminders, reviews, settings
from booking.own_views import MyReview
from booking.views import BookingView
from storage import tables
from tests.house import ANN, BOB, OPENING, RULES, SHOW

RIGA = ZoneInfo("Europe/Riga")
SHOW_AT = OPENING + 7 * 86_400 + SHOW * 10_800  # 13:00 in Riga
DAY, SOON = 86_400, 7_200


async def remind(house):
    return await house.write(reminders.remind_due, house.now, RULES, 100)


async def waiting(house, kind):
    """Key -> when it is due."""
    rows = await house.rows(select(tables.outbox).where(tables.outbox.c.kind == kind))
    return {row.key: row.due_at for row in rows}


async def deliver(house, kind):
    """The view of the notice of a kind that is due now; None: nothing to say."""
    for notice in await house.write(notices.claim_due, house.now, "lease", 100):
        view = await house.db.read(notices.view, notice, house.now, RULES)
        await house.write(notices.sent, notice.id, notice.lease, house.now)
        if notice.kind == kind:
            return view
    raise AssertionError(kind)


async def starts_at(house, local):
    """Moves the show to a local time of its day."""
    day = datetime.fromtimestamp(SHOW_AT, UTC).astimezone(RIGA)
    at = int(day.replace(hour=local, minute=0, second=0).timestamp())
    change = {"starts_at": at, "ends_at": at + 7_000, "closes_at": at}
    await house.write(lambda tx: tx.execute(update(tables.shows).where(tables.shows.c.id == SHOW).values(**change)))
    return at


async def test_each_reminder_once_and_at_its_hour(house):
    order = await house.buy(ANN, 3)
    assert await remind(house) == 0
    house.now = SHOW_AT - DAY
    assert await remind(house) == 2
    assert await remind(house) == 0
    assert await waiting(house, "reminder") == {
        f"{order.booking_id}:{DAY}": SHOW_AT - DAY,
        f"{order.booking_id}:{SOON}": SHOW_AT - SOON,
    }
    assert isinstance(await deliver(house, "reminder"), BookingView)
    house.now = SHOW_AT - SOON
    assert isinstance(await deliver(house, "reminder"), BookingView)


async def test_a_bot_that_was_away_reminds_once(house):
    """The nearer reminder serves; the farther one has nothing to say any more."""
    order = await house.buy(ANN, 3)
    house.now = SHOW_AT - DAY
    await remind(house)
    house.now = SHOW_AT - SOON
    views = {}
    for notice in await house.write(notices.claim_due, house.now, "lease", 100):
        if notice.kind == "reminder":
            views[notice.key] = await house.db.read(notices.view, notice, house.now, RULES)
    assert views[f"{order.booking_id}:{DAY}"] is None
    assert isinstance(views[f"{order.booking_id}:{SOON}"], BookingView)


async def test_quiet_hours_put_a_reminder_off_or_bring_it_forward(house):
    at = await starts_at(house, 10)
    order = await house.buy(ANN, 3)
    house.now = at - DAY
    await remind(house)
    assert (await waiting(house, "reminder"))[f"{order.booking_id}:{SOON}"] == at - 3_600  # 9:00
    await house.write(settings.set_quiet, BOB, 21 * 60, 11 * 60)
    bobs = await house.buy(BOB, 4)
    house.now += 1
    await remind(house)
    assert (await waiting(house, "reminder"))[f"{bobs.booking_id}:{SOON}"] == at - 13 * 3_600 - 60  # 20:59


async def test_what_is_switched_off_does_not_come_even_when_it_was_written_down(house):
    await house.write(lambda tx: settings.set_reminder(tx, ANN, "day", on=False))
    order = await house.buy(ANN, 3)
    house.now = SHOW_AT - DAY
    assert await remind(house) == 1
    assert list(await waiting(house, "reminder")) == [f"{order.booking_id}:{SOON}"]
    await house.write(lambda tx: settings.set_reminder(tx, ANN, "soon", on=False))
    house.now = SHOW_AT - SOON
    assert await deliver(house, "reminder") is None


async def test_who_buys_after_the_hour_is_not_reminded_of_it(house):
    house.now = SHOW_AT - SOON + 60
    await house.buy(ANN, 3)
    assert await remind(house) == 0


async def test_many_late_buyers_do_not_keep_others_from_being_reminded(house):
    """The limit of one run is not used up by those who bought too late."""
    early = await house.buy(BOB, 9)
    house.now = SHOW_AT - DAY + 60
    for seat in (1, 3, 5):
        await house.buy(ANN, seat)
    runs = [await house.write(reminders.remind_due, house.now, RULES, 2) for _ in range(4)]
    assert runs == [2, 2, 1, 0]
    assert f"{early.booking_id}:{DAY}" in await waiting(house, "reminder")


async def hand_on(house, order, *places):
    rows = await house.rows(select(tables.tickets).where(tables.tickets.c.booking_id == order.booking_id))
    for place in places:
        link = await house.write(handing.offer, ANN, rows[place].id, house.now, RULES)
        await house.write(handing.take, BOB, link.token, house.now, RULES)


async def reminded(house):
    """Person -> the seats of which they are reminded, of all that is due now."""
    views = {}
    for notice in await house.write(notices.claim_due, house.now, "lease", 100):
        if notice.kind == "reminder":
            views[notice.person_id] = await house.db.read(notices.view, notice, house.now, RULES)
    return {person: [each.seat_number for each in view.tickets] if view else None for person, view in views.items()}


async def test_who_has_the_ticket_is_reminded_and_each_of_their_own_seats(house):
    order = await house.buy(ANN, 3, 4, 5)
    await hand_on(house, order, 0, 2)
    house.now = SHOW_AT - SOON
    assert await remind(house) == 2
    assert await remind(house) == 0
    assert await reminded(house) == {ANN: [5], BOB: [4, 6]}


async def test_who_handed_all_on_is_not_reminded_even_when_it_was_written_down(house):
    order = await house.buy(ANN, 3)
    house.now = SHOW_AT - DAY
    assert await remind(house) == 2
    await hand_on(house, order, 0)
    assert await remind(house) == 1, "the nearer one; the day before's has passed for the taker"
    house.now = SHOW_AT - SOON
    assert await reminded(house) == {ANN: None, BOB: [4]}


async def test_who_takes_a_ticket_after_the_hour_is_not_reminded_of_it(house):
    order = await house.buy(ANN, 3)
    house.now = SHOW_AT - SOON + 60
    await hand_on(house, order, 0)
    assert await remind(house) == 0


async def test_the_taker_is_reminded_as_they_set_it_for_themselves(house):
    await house.write(lambda tx: settings.set_reminder(tx, BOB, "soon", on=False))
    order = await house.buy(ANN, 3)
    await hand_on(house, order, 0)
    house.now = SHOW_AT - SOON
    assert await remind(house) == 0


async def test_the_morning_after_visitors_are_asked_how_it_was(house):
    await house.buy(ANN, 3, 4)
    house.now = SHOW_AT + 7_000 - 1
    assert await house.write(reminders.ask_due, house.now, 100) == 0
    house.now += 1
    assert await house.write(reminders.ask_due, house.now, 100) == 1
    assert await house.write(reminders.ask_due, house.now, 100) == 0
    (due,) = (await waiting(house, "after")).values()
    there = datetime.fromtimestamp(due, UTC).astimezone(RIGA)
    assert (there.date().isoformat(), there.hour) == ("2027-01-23", 10)
    house.now = due
    assert (await deliver(house, "after")).stars == 0


async def test_nobody_is_asked_twice_nor_about_what_they_rated_nor_against_their_wish(house):
    await house.buy(ANN, 3)
    await house.buy(BOB, 4)
    house.now = SHOW_AT + 7_000
    await house.write(lambda tx: settings.set_reminder(tx, BOB, "after", on=False))
    assert await house.write(reminders.ask_due, house.now, 100) == 1
    await house.write(reviews.rate, ANN, 1, 5, house.now)
    house.now += 2 * 86_400
    assert await deliver(house, "after") is None
    assert isinstance(await house.db.read(reviews.my_review, ANN, 1, house.now), MyReview)
