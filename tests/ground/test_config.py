"""Settings: file, then environment; what is wrong is named with what is allowed, and no secret is shown."""

import os
import re
import tomllib
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import SECTIONS, ConfigError, Section, Settings, hide_password, load_settings
from locales import LANGUAGES

ROOT = Path(__file__).parents[2]
CANARY = "987654321:CANARY-canary-CANARY-canary-CANARY"


@pytest.fixture(autouse=True)
def no_settings_around(monkeypatch, tmp_path):
    """Neither the machine's environment nor a config.toml that happens to be here."""
    for name in [name for name in os.environ if name.startswith("FOYER_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def read(tmp_path):
    def read(text=""):
        file = tmp_path / "given.toml"
        file.write_text(text, encoding="utf-8")
        return load_settings(file)

    return read


@pytest.fixture
def refused(read):
    def refused(text=""):
        with pytest.raises(ConfigError) as error:
            read(text)
        return "\n".join(error.value.problems)

    return refused


def plain(settings):
    return {section: plain_section(getattr(settings, section)) for section in SECTIONS}


def plain_section(section):
    """Its settings as values, those of the sections within it likewise."""
    return {key: plain_value(value) for key, value in section}


def plain_value(value):
    if isinstance(value, Section):
        return plain_section(value)
    return value.get_secret_value() if isinstance(value, SecretStr) else value


def names_in(section):
    """The names of settings; of a section within, a dictionary."""
    fields = section.model_fields.items()
    return {
        name: names_in(field.annotation)
        if isinstance(field.annotation, type) and issubclass(field.annotation, Section)
        else None
        for name, field in fields
    }


def written_in(table):
    return {name: (written_in(value) or None) if isinstance(value, dict) else None for name, value in table.items()}


def test_the_example_lists_every_setting_with_its_default(read):
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    assert written_in(tomllib.loads(text)) == {section: names_in(model) for section, model in SECTIONS.items()}
    assert plain(read(text)) == plain(Settings())


def test_the_example_explains_every_setting():
    """Each group of settings has a comment right above it."""
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    unexplained = re.findall(r"(?:^|\n)\n(\w+ = .*)", text)
    assert unexplained == []


def secrets_of(section):
    for _, value in section:
        if isinstance(value, Section):
            yield from secrets_of(value)
        elif isinstance(value, SecretStr):
            yield value


def test_the_example_has_no_secret():
    settings = load_settings(ROOT / "config.example.toml")
    assert [value.get_secret_value() for section in SECTIONS for value in secrets_of(getattr(settings, section))] == (
        [""] * 6
    )


def test_environment_wins_over_file(read, monkeypatch):
    monkeypatch.setenv("FOYER_HOLDS__MINUTES", "0.1")
    settings = read("[holds]\nminutes = 7\nseats_per_person = 3\n")
    assert (settings.holds.minutes, settings.holds.seats_per_person) == (0.1, 3)


def test_the_file_here_is_found_without_being_named(tmp_path):
    (tmp_path / "config.toml").write_text("[house]\nname = 'Rex'\n", encoding="utf-8")
    assert load_settings().house.name == "Rex"


def test_languages_as_words_in_the_environment(read, monkeypatch):
    monkeypatch.setenv("FOYER_HOUSE__LANGUAGES", "ru, en")
    assert read().house.languages == ("ru", "en")


def test_none_named_is_all_the_languages_there_are(read, monkeypatch):
    assert read("[house]\nlanguages = []\n").house.languages == LANGUAGES
    monkeypatch.setenv("FOYER_HOUSE__LANGUAGES", "")
    assert read().house.languages == LANGUAGES


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("en-GB", "en"),
        ("ru", "ru"),
        ("RU", "ru"),
        ("uk", "uk"),
        ("uk-UA", "uk"),
        ("pt-br", "ru"),
        ("be", "ru"),
        ("", "ru"),
        (None, "ru"),
    ],
)
def test_the_language_for_a_newcomer(read, code, language):
    """Their own, whatever its region; else the house's first, never a neighbour's guess."""
    assert read("[house]\ndefault_language = 'ru'\n").house.language_for(code) == language


def test_durations_are_whole_seconds(read, monkeypatch):
    monkeypatch.setenv("FOYER_HOLDS__MINUTES", "0.1")
    monkeypatch.setenv("FOYER_REMINDERS__FIRST_HOURS", "0.001")
    monkeypatch.setenv("FOYER_REMINDERS__SECOND_HOURS", "0.00001")
    settings = read()
    assert settings.holds.seconds == 6
    assert settings.holds.notice_seconds == 3  # half of the hold, not two minutes before it began
    assert (settings.reminders.first_seconds, settings.reminders.second_seconds) == (4, 1)
    assert all(isinstance(value, int) for value in (settings.holds.seconds, settings.tickets.doors_seconds))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[holds]\nminutes = 0", "holds.minutes = 0: must be greater than 0"),
        ("[holds]\nminutes = -3", "holds.minutes = -3: must be greater than 0"),
        ("[holds]\nminutes = inf", "holds.minutes = Infinity: must be a finite number"),
        ("[holds]\nminutes = 'ten'", 'holds.minutes = "ten": must be a valid number'),
        ("[holds]\nminutes = 30", "holds: minutes and extend_minutes must not be above longest_minutes"),
        ("[holds]\nextend_minutes = 21", "holds: minutes and extend_minutes must not be above longest_minutes"),
        ("[holds]\nseats_per_person = 0", "holds.seats_per_person = 0: must be greater than or equal to 1"),
        ("[holds]\nafter_failed_payment = 'burn'", "holds.after_failed_payment = \"burn\": must be 'keep' or 'free'"),
        ("[holds]\nminute = 1", "holds.minute: no such setting; did you mean minutes?"),
        ("[hold]\nminutes = 1", "hold: no such setting; did you mean holds?"),
        ("[zebra]\nminutes = 1", "zebra: no such setting; allowed: telegram, database"),
        ("holds = 3", "holds: this is a section; write [holds]"),
        ("[telegram]\nmode = 'carrier pigeon'", "must be 'polling' or 'webhook'"),
        ("[telegram]\napi_url = 'localhost'", 'telegram.api_url = "localhost": must be a valid URL'),
        ("[telegram]\nwebhook_url = 'http://a.example'", "https:// addresses only"),
        ("[telegram]\nwebhook_url = 'https://'", 'telegram.webhook_url = "https://": Telegram calls https://'),
        ("[telegram]\nwebhook_max_connections = 101", "must be less than or equal to 100"),
        ("[database]\nurl = 'mysql://x'", "sqlite:///FILE or postgresql+psycopg://"),
        (
            "[house]\ndefault_language = 'ru'\nlanguages = ['en']",
            "house: default_language must be one of languages: en",
        ),
        (
            "[house]\nlanguages = ['en', 'tlh']",
            'house.languages.1 = "tlh": this language is not shipped; there are: en',
        ),
        ("[reminders]\nsecond_hours = 48", "reminders: second_hours must be below first_hours"),
        ("[web]\nport = 70000", "web.port = 70000: must be less than or equal to 65535"),
        ("[log]\nlevel = 'loud'", "must be 'debug', 'info', 'warning' or 'error'"),
        ("[holds\n", "not valid TOML"),
    ],
)
def test_what_is_wrong_is_said(refused, text, said):
    assert said in refused(text)


def test_everything_wrong_is_said_at_once(refused, monkeypatch):
    monkeypatch.setenv("FOYER_WEB__PORT", "eighty")
    said = refused("[holds]\nminutes = 0\nseats = 1\n")
    assert said.count("\n") == 2
    assert "(from FOYER_WEB__PORT)" in said


@pytest.mark.parametrize("name", ["FOYER_HOLDS_MINUTES", "FOYER_HOLDZ__MINUTES", "FOYER_WEB__PORTS", "FOYER_LOG_LEVEL"])
def test_a_variable_that_would_do_nothing_is_refused(refused, monkeypatch, name):
    monkeypatch.setenv(name, "1")
    assert "no such setting" in refused()


def test_variables_that_are_not_settings_are_left_alone(read, monkeypatch):
    for name in ("FOYER_TEST_COMPLETE", "FOYER_SOAK", "FOYER_CONFIG", "FOYERX__Y"):
        monkeypatch.setenv(name, "1")
    assert read().holds.minutes == 10


@pytest.mark.parametrize(
    "text",
    [
        f"[telegram]\ntoken = ['{CANARY}']",
        f"[telegram]\ntokn = '{CANARY}'",
        f"[telegrm]\ntoken = '{CANARY}'",
        f"telegram = '{CANARY}'",
        f"telegram = ['{CANARY}']",
        f"[telegram]\nwebhook_secret = 'no colon: {CANARY}'",
        f"[payments]\nprovider_token = {{a = '{CANARY}'}}",
        f"[payments.stripe]\nsecret_key = ['{CANARY}']",
        f"[payments.stripe]\nsecret_kay = '{CANARY}'",
        f"[payments]\nstripe = '{CANARY}'",
        f"[payments]\nstripe = {{webhook_secret = 3, a = '{CANARY}'}}",
        f"[tickets]\nsecret = '{CANARY}'\nundo_seconds = 0",
        f"[tickets]\nsecret = ['{CANARY}']",
        f"[database]\nurl = 'mysql://user:{CANARY}@host/x'",
    ],
)
def test_a_refusal_shows_no_secret(refused, text):
    assert "CANARY" not in refused(text)


def test_a_secret_in_the_wrong_variable_is_not_shown(refused, monkeypatch):
    monkeypatch.setenv("FOYER_TELEGRAM_TOKEN", CANARY)
    monkeypatch.setenv("FOYER_PAYMENTS", CANARY)
    assert "CANARY" not in refused()


def test_printed_settings_show_no_secret(read):
    assert "CANARY" not in repr(read(f"[telegram]\ntoken = '{CANARY}'\n"))


def test_what_is_wrong_in_a_section_within_a_section_is_named(refused):
    assert "payments.stripe.ask_seconds = 0: must be greater than 0" in refused("[payments.stripe]\nask_seconds = 0")
    assert "payments.stripe.secret: no such setting; did you mean secret_key?" in refused(
        "[payments.stripe]\nsecret = 'x'"
    )


def test_hidden_passwords():
    assert hide_password("postgresql://ann:s3cret@db/foyer") == "postgresql://ann:***@db/foyer"
    assert hide_password("postgresql://ann:s/3cret@db/foyer") == "postgresql://ann:***@db/foyer"
    assert (
        hide_password("postgresql://ann@db/foyer?password=s3cret&x=1") == "postgresql://ann@db/foyer?password=***&x=1"
    )
    assert hide_password("sqlite:///foyer.db") == "sqlite:///foyer.db"


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ConfigError, match="No such file"):
        load_settings(tmp_path / "nowhere.toml")
