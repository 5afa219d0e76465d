"""`foyer run` refuses what would hurt, all of it at once."""

import os

import pytest

from bot.config import load_settings
from bot.preflight import problems

GOOD = {
    "FOYER_TELEGRAM__TOKEN": "7216459038:AAHk3v-Qz1rTn8_bLw0XyVd5uEoCsJ2GmPi",
    "FOYER_PAYMENTS__PROVIDER_TOKEN": "381764678:LIVE:89123",
    "FOYER_TICKETS__SECRET": "uYcV2n0oZr8d6T1xW4qLkE9sHfBgJmAp",
}

STRIPE = {
    "FOYER_PAYMENTS__STRIPE__SECRET_KEY": "sk_live_" + "0123456789abcdef",
    "FOYER_PAYMENTS__STRIPE__WEBHOOK_SECRET": "whsec_" + "0123456789abcdef",
}


@pytest.fixture
def said(monkeypatch, tmp_path):
    for name in [name for name in os.environ if name.startswith("FOYER_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def said(file=None, **changes):
        for name, value in (GOOD | changes).items():
            monkeypatch.setenv(name, value)
        return problems(load_settings(file), file)

    return said


def test_a_house_in_order_may_open(said):
    assert said() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"FOYER_TELEGRAM__TOKEN": ""}, "telegram.token is missing"),
        ({"FOYER_TELEGRAM__TOKEN": "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11"}, "telegram.token is an example"),
        ({"FOYER_TELEGRAM__TOKEN": "123456789:AAHk3v-Qz1rTn8_bLw0XyVd5uEoCsJ2GmPi"}, "telegram.token is an example"),
        ({"FOYER_TELEGRAM__TOKEN": "YOUR-TOKEN-HERE"}, "telegram.token is an example"),
        ({"FOYER_TELEGRAM__TOKEN": "7216459038:short"}, "telegram.token is not one that Telegram gives"),
        ({"FOYER_TELEGRAM__TOKEN": " 7216459038:AAHk3v-Qz1rTn8_bLw0XyVd5uEoCsJ2GmPi"}, "not one that Telegram gives"),
        ({"FOYER_PAYMENTS__PROVIDER_TOKEN": ""}, "payments.provider_token is missing"),
        ({"FOYER_PAYMENTS__PROVIDER_TOKEN": "381764678:TEST:89123"}, "payments.provider_token is a test token"),
        (STRIPE | {"FOYER_PAYMENTS__STRIPE__SECRET_KEY": "sk_test_0123456789abcdef"}, "secret_key is a test key"),
        (STRIPE | {"FOYER_PAYMENTS__STRIPE__SECRET_KEY": "pk_live_0123456789abcdef"}, "none of Stripe's secret keys"),
        (STRIPE | {"FOYER_PAYMENTS__STRIPE__WEBHOOK_SECRET": ""}, "stripe.webhook_secret is missing"),
        ({"FOYER_TICKETS__SECRET": ""}, "tickets.secret is missing"),
        ({"FOYER_TICKETS__SECRET": "uYcV2n0oZr8d6T1xW4qLkE9sHfBgJmA"}, "tickets.secret is too easy to guess"),
        ({"FOYER_TICKETS__SECRET": "secret" * 8}, "tickets.secret is too easy to guess"),
    ],
)
def test_each_problem_is_named(said, changes, expected):
    [problem] = said(**changes)
    assert expected in problem


def test_a_webhook_needs_an_address_and_a_secret(said):
    address, secret = said(FOYER_TELEGRAM__MODE="webhook")
    assert "telegram.webhook_url is missing" in address
    assert "telegram.webhook_secret is missing" in secret
    assert not said(
        FOYER_TELEGRAM__MODE="webhook",
        FOYER_TELEGRAM__WEBHOOK_URL="https://rex.example/hook",
        FOYER_TELEGRAM__WEBHOOK_SECRET="h4rd-to-guess",
    )


@pytest.mark.parametrize(
    "meant", [{"FOYER_PAYMENTS__ALLOW_TEST_PROVIDER": "true"}, {"FOYER_TELEGRAM__API_URL": "http://127.0.0.1:8081"}]
)
def test_a_test_provider_when_it_is_meant(said, meant):
    assert not said(FOYER_PAYMENTS__PROVIDER_TOKEN="381764678:TEST:89123", **meant)


@pytest.mark.parametrize("way", [STRIPE, {"FOYER_PAYMENTS__COUNTER__ENABLED": "true"}])
def test_any_one_way_to_be_paid_will_do(said, way):
    assert said(FOYER_PAYMENTS__PROVIDER_TOKEN="", **way) == []


def test_everything_missing_is_said_at_once(said):
    assert len(said(**dict.fromkeys(GOOD, ""))) == 3


@pytest.mark.parametrize(
    "written",
    [
        "[telegram]\ntoken = '7216459038:AAHk3v-Qz1rTn8_bLw0XyVd5uEoCsJ2GmPi'",
        "[tickets]\nsecret = 'uYcV2n0oZr8d6T1xW4qLkE9sHfBgJmAp'",
        "[database]\nurl = 'postgresql://ann:s3cret@db/foyer'",
    ],
)
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620])
def test_a_file_with_secrets_that_others_may_read(said, tmp_path, written, mode):
    file = tmp_path / "my.toml"
    file.write_text(written, encoding="utf-8")
    file.chmod(mode)
    assert said(file) == [
        f"{file} holds secrets and others on this machine may read it (mode {mode:o}): chmod 600 {file}"
    ]
    file.chmod(0o600)
    assert said(file) == []


def test_a_file_without_secrets_may_be_read_by_all(said, tmp_path):
    file = tmp_path / "my.toml"
    file.write_text("[telegram]\ntoken = ''\n[database]\nurl = 'postgresql://db/foyer'\n", encoding="utf-8")
    file.chmod(0o644)
    assert said(file) == []


def test_no_problem_shows_a_secret(said):
    shown = "\n".join(
        said(
            FOYER_TELEGRAM__TOKEN="7216459038:canary",
            FOYER_PAYMENTS__PROVIDER_TOKEN="381764678:TEST:canary",
            FOYER_TICKETS__SECRET="canary",
        )
    )
    assert shown.count("\n") == 2
    assert "canary" not in shown
