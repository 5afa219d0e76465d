"""The command line, as a process of its own: what it says, where, and its exit status."""

import os
import re
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
