"""No secret leaves through a log, however it came into the record."""

import io
import json
import logging
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.log import JsonFormatter, TextFormatter, set_up_logging, without_secrets

CANARIES = [
    "7216459038:AAHk3v-CANARY_bLw0XyVd5uEoCsJ2GmPi",
    "381764678:TEST:CANARY89123",
    "284685063:LIVE:CANARY-x_9",
    "whsec_CANARY0123456789",
    "sk_live_CANARY0123456789",
    "sk_test_CANARY0123456789",
    "rk_live_CANARY0123456789",
    "postgresql+psycopg://ann:CANARY@db/foyer",
    "postgresql+psycopg://ann:with/CANARY@db/foyer",
    "postgresql+psycopg://ann@db/foyer?password=CANARY&x=1",
]


@pytest.fixture(params=[TextFormatter, JsonFormatter], ids=["text", "json"])
def log(request):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(request.param())
    logger = logging.getLogger("canaries")
    logger.handlers, logger.propagate, logger.stream = [handler], False, stream
    logger.setLevel(logging.DEBUG)
    return logger


@pytest.mark.parametrize("secret", CANARIES)
def test_a_secret_is_cut_out_wherever_it_stands(log, secret):
    log.info("GET https://api.telegram.org/bot%s/getMe", secret)
    log.info("token=" + secret)  # noqa: G003 - written into the message itself
    log.info("settings %r", {"token": secret})
    log.info("hello", extra={"token": secret})
    try:
        {}[secret]
    except KeyError:
        log.exception("failed")
    said = log.stream.getvalue()
    assert said.count("***") >= 5
    assert "CANARY" not in said


def test_the_canaries_would_be_seen(log):
    """The control: without the cleaning they are in the log."""
    log.handlers[0].setFormatter(logging.Formatter())
    for secret in CANARIES:
        log.info("token %s", secret)
    assert log.stream.getvalue().count("CANARY") == len(CANARIES)


@given(st.text(alphabet="abcXYZ019_-", min_size=30, max_size=50), st.integers(10**7, 10**12 - 1), st.text(max_size=20))
def test_any_token_in_any_text(tail, number, around):
    token = f"{number}:{tail}"
    assert token not in without_secrets(f"{around} {token} {around}")


@pytest.mark.parametrize(
    "harmless",
    ["show 17 at 18:42", "F7 F8", "https://t.me/rex_bot?start=abc", "12345678:short", "http://127.0.0.1:8081/client"],
)
def test_what_is_no_secret_stays(harmless):
    assert without_secrets(harmless) == harmless


def test_json_lines_are_json(log):
    if not isinstance(log.handlers[0].formatter, JsonFormatter):
        log.handlers[0].setFormatter(JsonFormatter())
    log.warning('two\nlines "quoted"', extra={"incident": "A7", "what": {1}})
    [line] = log.stream.getvalue().splitlines()
    read = json.loads(line)
    assert (read["level"], read["message"], read["incident"]) == ("warning", 'two\nlines "quoted"', "A7")
    assert read["at"].endswith("+00:00")


@pytest.fixture
def root_restored():
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = before


@pytest.mark.parametrize("name", ["httpx", "httpcore", "aiohttp.access"])
def test_libraries_that_log_every_address_are_quiet(root_restored, monkeypatch, name):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    set_up_logging("debug")
    logging.getLogger(name).info("HTTP Request: POST /bot…")
    logging.getLogger(name).warning("slow")
    logging.getLogger("bot").debug("detail")
    assert [line.split(": ")[-1] for line in stream.getvalue().splitlines()] == ["slow", "detail"]


def test_libraries_are_no_louder_than_the_house(root_restored, monkeypatch):
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    set_up_logging("error")
    logging.getLogger("httpx").warning("slow")
    assert stream.getvalue() == ""
