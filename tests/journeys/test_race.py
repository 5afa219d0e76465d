"""Two hundred people want the same ten seats at the same moment."""

import asyncio


async def test_ten_win_and_a_hundred_and_ninety_are_told_politely(office):
    show = (await office.show_ids())[0]
    people = await office.telegram.people(200)
    await asyncio.gather(*[person.start(f"s{show}") for person in people])
    messages = await asyncio.gather(*[person.sees("Metropolis") for person in people])
    wishes = [f"t1:{show}:{10 + place % 10}:0" for place in range(200)]
    await asyncio.gather(
        *[
            person.tap(message["message_id"], wish, force=True)
            for person, message, wish in zip(people, messages, wishes, strict=True)
        ]
    )
    claims = await office.rows("SELECT c.seat, b.person_id FROM seat_claims c JOIN bookings b ON b.id = c.booking_id")
    winners = {claim.person_id for claim in claims}
    assert sorted(claim.seat for claim in claims) == list(range(10, 20))
    assert len(winners) == 10
    losers = [person for person in people if person.id not in winners]
    assert len(losers) == 190
    assert all(person.answer["show_alert"] and person.answer["text"] for person in losers)
    assert office.foyer.house.counts.named.get("incidents", 0) == 0
    held = await office.rows("SELECT person_id FROM bookings WHERE state = 'held'")
    assert {row.person_id for row in held} == winners
