"""Two people and one hall: what one has, the other is not offered, and is told so."""

from bot.callbacks import unpack_seats
from tests.journeys.driver import Person, buttons, words


async def at_the_map(person: Person, show_id: int) -> None:
    await person.start(f"s{show_id}")
    await person.press("map")
    await person.wait(lambda messages: on_a_button(messages, f"t1:{show_id}:"), "the map")


def label(seat: int) -> str:
    """Rows of seven, A to F."""
    return f"{'ABCDEF'[seat // 7]}{seat % 7 + 1}"


def on_a_button(messages, data: str) -> str:
    """The text on the newest button whose data starts so; empty when there is none."""
    texts = (b["text"] for m in reversed(messages) for b in buttons(m) if b.get("callback_data", "").startswith(data))
    return next(texts, "")


async def seat_button(person: Person, data: str) -> str:
    return on_a_button(await person.messages(), data)


async def hold_two(person: Person) -> None:
    await person.press("2", exactly=True)
    await person.press("^1 · Row")
    await person.sees("yours for now")


async def test_what_one_has_paid_for_the_other_is_not_offered(office):
    show = (await office.show_ids())[0]
    one, other = await office.telegram.person("One"), await office.telegram.person("Other")
    await one.start(f"s{show}")
    await hold_two(one)
    held = {row.seat for row in await office.rows("SELECT seat FROM seat_claims")}
    await other.start(f"s{show}")
    await other.press("2", exactly=True)
    offered = await other.sees("best places")
    for button in buttons(offered):
        if (data := button.get("callback_data", "")).startswith("o1:"):
            assert not held & set(unpack_seats(data.rpartition(":")[2]))
    await one.press("^Pay")
    await one.pay()
    await one.sees("Paid")
    await at_the_map(other, show)
    for seat in held:
        assert await seat_button(other, f"t1:{show}:{seat}:") == ""
        assert await seat_button(other, f"g1:{show}:{seat}:") == "✕"


async def test_a_failed_payment_and_a_closed_hold_leave_the_seats_to_the_other(office):
    show = (await office.show_ids())[0]
    one, other = await office.telegram.person("One"), await office.telegram.person("Other")
    await one.start(f"s{show}")
    await hold_two(one)
    held = [row.seat for row in await office.rows("SELECT seat FROM seat_claims")]
    await one.press("^Pay")
    assert not (await one.pay("failed"))["charged"]
    await at_the_map(other, show)
    assert await seat_button(other, f"g1:{show}:{held[0]}:") == "✕"
    await one.press("Give the seats back")
    await one.sees("Given back")
    await other.tap((await other.sees("Metropolis"))["message_id"], f"g1:{show}:{held[0]}:0")
    for seat in held:
        await other.wait(lambda messages, seat=seat: on_a_button(messages, f"t1:{show}:{seat}:"), f"seat {seat} free")
    assert await office.rows("SELECT * FROM tickets") == []


async def test_of_overlapping_seats_one_gets_all_and_the_other_none_and_is_told_which_went(office):
    show = (await office.show_ids())[0]
    one, other = await office.telegram.person("One"), await office.telegram.person("Other")
    for person in (one, other):
        await person.start(f"s{show}")
        await person.press("2", exactly=True)
        await person.sees("best places")
    await one.press("^1 · Row")
    await one.sees("yours for now")
    held = await office.rows("SELECT seat, booking_id FROM seat_claims ORDER BY seat")
    await other.press("^1 · Row")
    assert other.answer["show_alert"]
    assert all(label(seat.seat) in other.answer["text"] for seat in held)
    fresh = await other.sees("best places")
    assert words(fresh)
    assert await office.rows("SELECT seat, booking_id FROM seat_claims ORDER BY seat") == held
