"""Logging to stderr, as text or one JSON object a line. No secret gets out: the finished line is what is cleaned."""

import json
import logging
import re
import sys
from datetime import UTC, datetime
from typing import Literal

SECRETS = re.compile(
    r"(?<!\d)\d{8,12}:[\w-]{30,}"  # a bot's token
    r"|(?<!\d)\d{6,12}:(?:TEST|LIVE):[\w:.-]+"  # a payment provider's token
    r"|whsec_[\w+/=-]+"
    r"|(?:sk|rk)_(?:live|test)_\w+"
    r"|(?<=://)[^:/@\s]*:[^@\s\"']+(?=@)"  # user and password in an address
    r"|(?<=password=)[^&\s\"']+"
)
HIDDEN = "***"
QUIET = (
    "httpx",
    "httpcore",
    "aiohttp.access",
    "apscheduler",
    "PIL",
    "asyncio",
    "alembic",
    "sqlalchemy",
    "stripe",
    "aiogram.event",
)

# What a record has from birth; anything else came as extra= and belongs in the line.
BORN_WITH = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def without_secrets(text: str) -> str:
    return SECRETS.sub(HIDDEN, text)


def _extras(record: logging.LogRecord) -> dict[str, object]:
    return {key: value for key, value in vars(record).items() if key not in BORN_WITH}


class TextFormatter(logging.Formatter):
    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        return " ".join([super().formatMessage(record), *(f"{key}={value}" for key, value in _extras(record).items())])

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_extras(record),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return without_secrets(json.dumps(line, ensure_ascii=False, default=str))


def set_up_logging(level: str = "info", form: Literal["text", "json"] = "text") -> None:
    """Send everything to stderr at `level`; libraries that log each request speak from warning on only."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter() if form == "json" else TextFormatter())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
