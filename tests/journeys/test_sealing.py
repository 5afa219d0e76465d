"""What happened is sealed by itself, soon."""

from tests.journeys.test_hostile import bought


async def test_the_history_is_sealed_while_the_house_is_open(office):
    ann = await office.telegram.person("Ann")
    await ann.start(f"s{(await office.show_ids())[0]}")
    await bought(ann)

    async def sealed():
        (seals,), (rows,) = [
            *await office.rows("SELECT count(*) FROM audit_seals"),
            *await office.rows("SELECT count(*) FROM audit"),
        ]
        return seals == rows > 0

    for _ in range(100):
        if await sealed():
            return
    raise AssertionError("rows of the history have no seal")
