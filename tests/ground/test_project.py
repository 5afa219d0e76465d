"""The project's own promises: pins without an index, links that lead somewhere, commands that exist."""

import ast
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def test_every_dependency_is_pinned_exactly():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["dev"]]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.lower().replace("_", "-").split("==") for line in lines if not line.startswith("#"))
    for requirement in wanted:
        assert requirement.specifier.contains(pins[requirement.name.lower().replace("_", "-")]), requirement.name


def test_pins_say_nothing_of_where_packages_come_from():
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|@|--|index", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_in_pages_lead_somewhere(page):
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


def test_every_decision_is_listed():
    folder = ROOT / "docs/decisions"
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(page.name for page in folder.glob("*.md") if page.name != "README.md")


def test_decisions_have_their_four_parts():
    for page in ROOT.glob("docs/decisions/*.md"):
        if page.name != "README.md":
            text = page.read_text(encoding="utf-8")
            assert all(part in text for part in ("**Status:**", "## Context", "## Decision", "## Consequences")), (
                page.name
            )


def test_the_glossary_is_in_order_and_says_each_term_once():
    terms = re.findall(r"^\| (\S[^|]*?) \|", (ROOT / "docs/glossary.md").read_text(encoding="utf-8"), re.MULTILINE)[1:]
    assert terms == sorted(set(terms), key=str.casefold)


def test_the_readme_names_only_targets_that_make_knows():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:^    |`)make ([a-z]+)", readme, re.MULTILINE)):
        planned = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True, check=False)
        assert planned.returncode == 0, planned.stderr


def test_ci_runs_the_readme_command_with_nothing_left_out():
    script = ROOT / ".ci/run"
    assert os.access(script, os.X_OK)
    assert script.read_text(encoding="utf-8").rstrip().endswith("FOYER_TEST_COMPLETE=1 exec make test")


SPEAKING = re.compile(r"(send|edit|delete|copy|forward)_(message|photo|media|document|invoice|venue)")


def telegram_calls(file):
    """(line, method) of each call by which the bot speaks: bot.send_..., bot.edit_..., bot.delete_..."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and SPEAKING.match(node.func.attr):
            yield node.lineno, node.func.attr


@pytest.mark.parametrize("file", sorted((ROOT / "bot").rglob("*.py")), ids=lambda file: str(file.relative_to(ROOT)))
def test_only_show_and_delivery_speak_in_chats(file):
    if file.name in {"show.py", "delivery.py"} or file.parent.name == "payments":  # an invoice is no screen
        return
    assert list(telegram_calls(file)) == [], (
        "turn it into a Screen for bot/show.py, or into an outbox row for bot/delivery.py"
    )


def test_show_does_speak():
    """The control: the search above finds what it looks for."""
    assert list(telegram_calls(ROOT / "bot/show.py"))
