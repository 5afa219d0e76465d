"""What a machine lacks is said, never passed over in silence; and the tests' own PostgreSQL is a durable one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

ROOT = Path(__file__).parents[2]
SAMPLE = """
import pytest

@pytest.mark.browser
def test_in_a_browser(): raise AssertionError("there is none")

def test_anywhere(): pass
"""


@pytest.fixture
def run_without_chromium(tmp_path):
    """The sample's result on a machine whose PATH has no Chromium."""
    sample = tmp_path / "test_sample.py"
    sample.write_text(SAMPLE, encoding="utf-8")

    def run(**environment):
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("FOYER_", "PYTEST_"))}
        return subprocess.run(
            [
                sys.executable,
                "-m",
                "pytest",
                "-p",
                "no:cacheprovider",
                "-c",
                ROOT / "pyproject.toml",
                "-p",
                "tests.conftest",
                sample,
            ],
            cwd=ROOT,
            env=clean | {"PATH": str(tmp_path)} | environment,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )

    return run


def test_what_is_left_out_is_said_loudly(run_without_chromium):
    ended = run_without_chromium()
    assert ended.returncode == 0, ended.stdout
    assert "LEFT OUT: every browser test, because there is no Chromium" in ended.stdout
    assert "1 passed, 1 skipped" in ended.stdout


def test_nothing_may_be_left_out_when_all_is_wanted(run_without_chromium):
    ended = run_without_chromium(FOYER_TEST_COMPLETE="1")
    assert ended.returncode == pytest.ExitCode.USAGE_ERROR
    assert "no Chromium on this machine" in ended.stderr


@pytest.mark.postgres
def test_what_was_committed_outlives_a_power_cut(make_cluster):
    cluster = make_cluster()
    url = cluster.create()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (n INTEGER)"))
        connection.execute(text("INSERT INTO kept VALUES (1)"))
    lost = engine.connect()
    lost.execute(text("INSERT INTO kept VALUES (2)"))
    cluster.kill()
    lost.invalidate()
    engine.dispose()
    cluster.start()
    with create_engine(url).connect() as connection:
        assert connection.scalars(text("SELECT n FROM kept")).all() == [1]
        assert connection.scalar(text("SHOW fsync")) == "on"
