"""What engines keep between statements, and how JSON travels, on both databases."""

from sqlalchemy import insert, literal_column, select

from storage.tables import cities

NAMES = {"en": "Riga", "uk": "Рига", "ar": "ريغا", "shout": "\U0001f3ac\n\"'\\"}


def each_anew(tx, numbers):
    return [tx.execute(select(literal_column(str(number)))).scalar_one() for number in numbers]


def names_of(tx):
    return tx.execute(select(cities.c.name).where(cities.c.name["en"].as_string() == "Riga")).scalar_one()


def keep_names(tx):
    place = {"slug": "riga", "zone": "UTC", "currency": "EUR", "latitude": 0.0, "longitude": 0.0}
    tx.execute(insert(cities), place | {"name": NAMES})
    return names_of(tx)


async def test_a_statement_is_never_taken_for_one_that_is_gone(db):
    """Made, thrown away and made again: another has taken its place in memory meanwhile."""
    many = [number % 100 for number in range(1000)]
    assert await db.write(each_anew, many) == many


async def test_json_comes_back_as_it_was_written(db):
    assert await db.write(keep_names) == NAMES
    assert await db.read(names_of) == NAMES
