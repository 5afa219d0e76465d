"""What a catalogue says of money arrives as it stands there, once, and nothing doubtful arrives at all."""

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from booking.office.catalogue import apply_import, plan_import
from booking.office.catalogue_file import CatalogueErrors, read_catalogue
from booking.office.catalogue_models import Cinema, PromoCode, Rule, Snack
from storage import tables
from tests.office.test_catalogue_file import GOOD
from tests.office.test_import import CINEMA, NOW, catalogue, counts, rows

ITEM = '[[snacks]]\nslug = "tea"\nname = { en = "Tea" }\n'
NAME = {"en": "A rule", "ru": "Правило"}
TUESDAY = Rule(position=10, kind="weekday", days=["tue", "wed"], name=NAME, percent=Decimal("-12.5"))
MATINEE = Rule.model_validate({"position": 20, "kind": "time", "to": "13:59", "name": NAME, "percent": -10})
FULL = Rule.model_validate(
    {"position": 10, "kind": "fullness", "from": 85, "cinema": "grand", "name": NAME, "flat": "1.50", "highest": "20"}
)
WELCOME = PromoCode(code="WELCOME", percent=10, person_limit=1)
FIVER = PromoCode.model_validate(
    {"code": "FIVER", "flat": "5", "currency": "EUR", "least": "12.50", "films": ["kid"], "cinemas": ["grand"]}
    | {"from": dt.datetime(2026, 12, 1, tzinfo=dt.UTC), "classes": ["s"], "total_limit": 100}
)


def priced(**changed):
    return catalogue(price_rules=(TUESDAY, MATINEE, FULL), promos=(WELCOME, FIVER), **changed)


async def test_rules_arrive_in_minor_units_and_basis_points(db):
    await db.write(apply_import, priced(), NOW)
    tuesday, matinee, full = await db.read(rows, tables.price_rules)
    assert (tuesday["cinema_id"], tuesday["bounds"], tuesday["basis_points"]) == (None, {"days": [1, 2]}, -1250)
    assert (matinee["bounds"], matinee["name"]) == ({"to": 839}, NAME)
    assert (full["cinema_id"], full["bounds"], full["flat"], full["highest"]) == (1, {"from": 85}, 150, 2000)


async def test_codes_arrive_with_the_ids_of_what_they_are_for(db):
    await db.write(apply_import, priced(), NOW)
    welcome, fiver = await db.read(rows, tables.promos)
    assert (welcome["basis_points"], welcome["person_limit"], welcome["films"]) == (1000, 1, [])
    assert (fiver["flat"], fiver["least"], fiver["currency"], fiver["kinds"]) == (500, 1250, "EUR", ["s"])
    assert (fiver["films"], fiver["cinemas"], fiver["starts_at"]) == ([1], [1], 1_796_083_200)


async def test_a_cinemas_terms_arrive(db):
    rungs = [{"before": "24h", "percent": 100}, {"before": "2h", "percent": 50}]
    terms = {"fee_per_seat": "0.50", "tax_percent": "6", "refunds": rungs}
    cinema = Cinema.model_validate(CINEMA.model_dump(exclude={"fee_per_seat", "tax_percent", "refunds"}) | terms)
    await db.write(apply_import, catalogue(cinemas=(cinema,)), NOW)
    [row] = await db.read(rows, tables.cinemas)
    assert (row["fee_per_seat"], row["tax_basis_points"]) == (50, 600)
    assert row["refund_policy"] == [[86_400, 100], [7_200, 50]]


async def test_a_second_import_changes_nothing_and_uses_are_kept(db):
    await db.write(apply_import, priced(), NOW)
    await db.write(lambda tx: tx.execute(tables.promos.update().values(used=1)))
    again = await db.write(apply_import, priced(), NOW)
    assert not again.changes_anything
    assert (counts(again)["price_rules"], counts(again)["promos"]) == ((0, 0, 3), (0, 0, 2))
    other = TUESDAY.model_copy(update={"percent": Decimal(-20)})
    plan = await db.read(plan_import, catalogue(price_rules=(other,)), NOW)
    assert plan.price_rules.changed == ("everywhere 10 (basis_points)",)
    await db.write(apply_import, catalogue(price_rules=(other,)), NOW)
    used = await db.read(lambda tx: tx.execute(select(tables.promos.c.used)).scalars().all())
    assert used == [1, 1]


POPCORN = Snack.model_validate(
    {"slug": "popcorn", "section": "popcorn", "name": {"en": "Popcorn", "ru": "Попкорн"}, "size": {"en": "large"}}
    | {"allergens": ["soya"], "prices": {"grand": "6.50"}}
)


async def test_a_menu_arrives_once_and_what_changed_is_told(db):
    await db.write(apply_import, catalogue(snacks=(POPCORN,)), NOW)
    [row] = await db.read(rows, tables.snacks)
    assert (row["slug"], row["section"], row["price"], row["allergens"]) == ("popcorn", "popcorn", 650, ["soya"])
    assert not (await db.write(apply_import, catalogue(snacks=(POPCORN,)), NOW)).changes_anything
    off = POPCORN.model_copy(update={"active": False})
    plan = await db.write(apply_import, catalogue(snacks=(off,)), NOW)
    assert plan.snacks.changed == ("grand/popcorn (active)",)


@pytest.mark.parametrize(
    ("model", "given", "expected"),
    [
        (Rule, {"kind": "weekday"}, "days for a weekday rule"),
        (Rule, {"kind": "time", "days": ["mon"]}, "days for a weekday rule"),
        (Rule, {"kind": "time", "to": "25:00"}, "a time of day"),
        (Rule, {"kind": "group", "from": 6, "to": 5}, "not above"),
        (Rule, {"kind": "group", "flat": "1"}, "a cinema"),
        (Rule, {"kind": "group", "percent": -101}, "greater than or equal to -100"),
        (Rule, {"kind": "luck"}, "'weekday', 'time', 'days_before', 'fullness' or 'group'"),
        (PromoCode, {}, "either percent or flat"),
        (PromoCode, {"percent": 10, "flat": 1, "currency": "EUR"}, "either percent or flat"),
        (PromoCode, {"flat": 1}, "a currency"),
        (PromoCode, {"percent": 10, "code": "lower case"}, "capitals and digits"),
        (PromoCode, {"percent": 10, "from": dt.datetime(2026, 1, 1)}, "its offset"),  # noqa: DTZ001 - what is refused
    ],
)
def test_what_is_doubtful_is_refused_in_words(model, given, expected):
    needed = {"position": 1, "name": NAME} if model is Rule else {"code": "CODE"}
    with pytest.raises(ValidationError, match=expected):
        model.model_validate(needed | given)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ('[[price_rules]]\nposition = 1\nkind = "group"\nname = { en = "x" }\ncinema = "moon"', "one of cinemas"),
        ('[[promos]]\ncode = "A"\npercent = 5\nfilms = ["moon"]', "one of films"),
        (f'{ITEM}section = "soup"\nprices = {{ grand = 1 }}', "section: .*'popcorn', 'drinks', 'sweets' or 'combos'"),
        (f"{ITEM}section = 'drinks'\nprices = {{ moon = 1 }}", 'prices: "moon"; expected one of cinemas: grand'),
        (f"{ITEM}section = 'drinks'\nprices = {{ grand = '0.001' }}", "prices.grand: .*at most 2 digits"),
        (f"{ITEM}section = 'drinks'\nprices = {{ grand = 0 }}", "prices.grand: 0; expected a value greater than 0"),
        (f"{ITEM}section = 'drinks'", "prices: nothing; expected its price at each cinema"),
        ('[[promos]]\ncode = "A"\nflat = "0.001"\ncurrency = "EUR"', "at most 2 digits"),
        ('[[promos]]\ncode = "A"\npercent = 5\n[[promos]]\ncode = "A"\npercent = 6', "each name once"),
    ],
)
def test_a_file_with_a_doubtful_reference_is_refused(tmp_path, more, expected):
    file = tmp_path / "catalogue.toml"
    file.write_text(f"{GOOD}\n{more}\n", encoding="utf-8")
    with pytest.raises(CatalogueErrors, match=expected):
        read_catalogue(file)
