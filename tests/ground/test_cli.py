"""The command line, as a process of its own: what it says, where, and its exit status."""

import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

FOYER = Path(sys.executable).with_name("foyer")
SECRET = "7216459038:AAHk3v-CANARY_bLw0XyVd5uEoCsJ2GmPi"


@pytest.fixture
def foyer(tmp_path):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("FOYER_")}

    def foyer(*args, **settings):
        environment = clean | {f"FOYER_{name}": value for name, value in settings.items()}
        return subprocess.run(
            [FOYER, *map(str, args)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return foyer


def test_help_names_every_command(foyer):
    said = foyer("--help").stdout
    for command in ("run", "demo", "import", "staff", "config"):
        assert re.search(rf"^  {command} ", said, re.MULTILINE)


def test_version(foyer):
    assert re.fullmatch(r"foyer, version \d+\.\d+\.\d+\n", foyer("--version").stdout)


@pytest.mark.parametrize("command", ["run", "config check"])
def test_a_house_that_cannot_open_says_all_that_is_missing(foyer, command):
    ended = foyer(*command.split())
    assert ended.returncode == 1
    assert ended.stdout == ""
    title, *problems = ended.stderr.splitlines()
    assert title == "Foyer cannot open yet:"
    assert [problem.split()[1] for problem in problems] == [
        "telegram.token",
        "payments.provider_token",
        "tickets.secret",
    ]


def test_wrong_settings_stop_every_command(foyer):
    ended = foyer("staff", "list", HOLDS__MINUTES="ten", TELEGRAM__TOKEN=SECRET)
    assert ended.returncode == 1
    assert 'holds.minutes = "ten"' in ended.stderr
    assert "CANARY" not in ended.stderr


@pytest.mark.parametrize(
    "order", [("--config", "my.toml", "config", "check"), ("config", "check", "--config", "my.toml")]
)
def test_config_before_or_after_the_command(foyer, tmp_path, order):
    (tmp_path / "my.toml").write_text("[holds]\nminutes = 0\n", encoding="utf-8")
    assert "holds.minutes = 0" in foyer(*order).stderr


def test_a_config_that_others_may_read(foyer, tmp_path):
    (tmp_path / "config.toml").write_text(f"[telegram]\ntoken = '{SECRET}'\n", encoding="utf-8")
    (tmp_path / "config.toml").chmod(0o644)
    said = foyer("run").stderr
    assert "chmod 600 config.toml" in said
    assert "CANARY" not in said


def test_a_house_in_order(foyer):
    ended = foyer(
        "config",
        "check",
        TELEGRAM__TOKEN=SECRET,
        PAYMENTS__PROVIDER_TOKEN="381764678:LIVE:89123",
        TICKETS__SECRET="uYcV2n0oZr8d6T1xW4qLkE9sHfBgJmAp",
    )
    assert (ended.returncode, ended.stdout) == (0, "Good: no file, only the environment.\n")


CATALOGUE = """
[[cities]]
slug = "riga"
name = { en = "Riga", ru = "Рига" }
zone = "Europe/Riga"
currency = "EUR"
latitude = 56.95
longitude = 24.11

[[cinemas]]
slug = "splendid"
city = "riga"
name = "Splendid Palace"
address = "Elizabetes iela 61"
latitude = 56.95
longitude = 24.12
"""


@pytest.fixture
def catalogue(tmp_path):
    file = tmp_path / "riga.toml"
    file.write_text(CATALOGUE, encoding="utf-8")
    return file


def test_a_dry_run_says_what_would_change_and_changes_nothing(foyer, catalogue):
    for _ in range(2):
        ended = foyer("import", catalogue, "--dry-run")
        assert ended.returncode == 0
        assert re.search(r"cities +1 new, 0 changed, 0 as before", ended.stdout)
        assert "Imported" not in ended.stdout


def test_an_import_and_the_same_again(foyer, catalogue):
    first = foyer("import", catalogue)
    assert first.stdout.startswith(f"Reading {catalogue} ...\n")
    assert first.stdout.endswith("Imported.\n")
    again = foyer("import", catalogue)
    assert again.returncode == 0
    assert re.search(r"cinemas +0 new, 0 changed, 1 as before", again.stdout)


def test_a_wrong_catalogue_is_refused_in_one_list(foyer, catalogue):
    catalogue.write_text(CATALOGUE.replace("EUR", "ECU").replace('city = "riga"', 'city = "rome"'), encoding="utf-8")
    ended = foyer("import", catalogue)
    assert ended.returncode == 1
    title, *errors = ended.stderr.splitlines()
    assert title == "Nothing was imported:"
    assert ["ECU" in error or "rome" in error for error in errors] == [True, True]


@pytest.mark.parametrize("nothing", ["", "# to be written\n", "cities = []\n"])
def test_a_catalogue_with_nothing_in_it_is_named_and_refused(foyer, catalogue, nothing):
    catalogue.write_text(nothing, encoding="utf-8")
    ended = foyer("import", catalogue)
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Nothing was imported:\n  - {catalogue}: nothing is in it")


def test_staff_come_and_go(foyer, catalogue):
    foyer("import", catalogue)
    place = ("--cinema", "Splendid Palace")
    assert foyer("staff", "add", 77, "steward", *place).stdout == "77 is now steward of Splendid Palace.\n"
    assert foyer("staff", "list").stdout.split() == ["77", "steward", "Splendid", "Palace"]
    assert foyer("staff", "remove", 77, *place).returncode == 0
    assert foyer("staff", "list").stdout == ""
    assert "77 has no role" in foyer("staff", "remove", 77, *place).stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("add", 77, "steward", "--cinema", "Rex"), "no cinema is called 'Rex'"),
        (("add", 77, "king", "--cinema", "Rex"), "'king' is not one of 'owner'"),
        (("add", "ann", "steward", "--cinema", "Rex"), "'ann' is not a valid integer"),
        (("add", 77, "steward"), "Missing option '--cinema'"),
        (("add", 10**22, "steward", "--cinema", "Rex"), "is not in the range"),
    ],
)
def test_staff_that_cannot_be(foyer, args, said):
    ended = foyer("staff", *args)
    assert ended.returncode
    assert said in ended.stderr


def test_a_database_of_a_newer_version_is_refused(foyer, tmp_path):
    foyer("staff", "list")
    with sqlite3.connect(tmp_path / "foyer.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    ended = foyer("staff", "list")
    assert ended.returncode == 1
    assert "a newer Foyer has upgraded it" in ended.stderr
