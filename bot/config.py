"""Settings: a TOML file, then FOYER_SECTION__KEY in the environment; each thing wrong is refused with what is allowed.

A secret's value is never shown, and neither is an unknown key's, which may be a mistyped secret.
"""

import datetime as dt
import difflib
import json
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Self, cast

from babel.numbers import list_currencies
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from locales import LANGUAGES, SOURCE
from locales.exchange import Exchange

PREFIX = "FOYER_"
DEFAULT_FILE = Path("config.toml")
PASSWORD = re.compile(r"((?<=://)[^:/@\s]*:)[^@\s]+(?=@)|(password=)[^&\s]+")

Positive = Annotated[float, Field(gt=0, allow_inf_nan=False)]
AtLeastOne = Annotated[int, Field(ge=1)]
Port = Annotated[int, Field(ge=0, le=65535)]


TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


def _minutes(time: str) -> int:
    return int(time[:2]) * 60 + int(time[3:])


def _shipped(language: str) -> str:
    if language not in LANGUAGES:
        raise PydanticCustomError(
            "language", "this language is not shipped; there are: {known}", {"known": ", ".join(LANGUAGES)}
        )
    return language


Language = Annotated[str, AfterValidator(_shipped)]


class ConfigError(Exception):
    """Settings that cannot be used; `problems` has one line for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def _seconds(amount: float, unit: int) -> int:
    return max(1, round(amount * unit))


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Telegram(Section):
    token: SecretStr = SecretStr("")
    api_url: HttpUrl = HttpUrl("https://api.telegram.org")
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_max_connections: Annotated[int, Field(ge=1, le=100)] = 40
    disabled_buttons: bool = False
    styled_buttons: bool = True
    rich_tables: bool = False

    @property
    def api_base(self) -> str:
        """The server's address without a slash at its end."""
        return str(self.api_url).rstrip("/")

    @property
    def is_live(self) -> bool:
        return self.api_url.host == "api.telegram.org"

    @field_validator("webhook_url")
    @classmethod
    def _webhook_over_https(cls, value: str) -> str:
        if value and not re.match(r"https://[^/\s]", value):
            raise PydanticCustomError("webhook_url", "Telegram calls https:// addresses only, https://bot.example/path")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret_as_telegram_takes_it(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
            raise PydanticCustomError("webhook_secret", "1 to 256 of A-Z, a-z, 0-9, _ and -")
        return value


class Database(Section):
    url: str = "sqlite:///foyer.db"
    lanes: AtLeastOne = 8
    money_lanes: AtLeastOne = 2
    pgbouncer: bool = False

    @field_validator("url")
    @classmethod
    def _known_database(cls, value: str) -> str:
        if not re.match(r"sqlite:///.|postgresql(\+psycopg)?://.", value):
            raise PydanticCustomError("database_url", "sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME")
        return re.sub(r"^postgresql://", "postgresql+psycopg://", value)


class House(Section):
    name: Annotated[str, Field(min_length=1, max_length=64)] = "Foyer"
    default_language: Language = SOURCE
    languages: Annotated[tuple[Language, ...], NoDecode] = LANGUAGES

    def language_for(self, code: str | None) -> str:
        """The house's language for somebody whose Telegram is in `code`, such as "pt-br"."""
        spoken = (code or "").split("-")[0].lower()
        return spoken if spoken in self.languages else self.default_language

    @field_validator("languages", mode="before")
    @classmethod
    def _from_a_list_in_words(cls, value: object) -> object:
        """None named: all of them."""
        named = tuple(re.findall(r'[^,\s"\[\]]+', value)) if isinstance(value, str) else value
        return named or LANGUAGES

    @model_validator(mode="after")
    def _default_is_spoken(self) -> Self:
        if self.default_language not in self.languages:
            spoken = ", ".join(self.languages)
            raise PydanticCustomError(
                "default_language", "default_language must be one of languages: {spoken}", {"spoken": spoken}
            )
        return self


class Holds(Section):
    minutes: Positive = 10
    extend_minutes: Positive = 5
    notice_minutes: Positive = 2
    longest_minutes: Positive = 20
    seats_per_person: AtLeastOne = 8
    largest_party: Annotated[int, Field(ge=1, le=20)] = 20
    payment_grace_minutes: Positive = 15
    snacks_per_item: AtLeastOne = 10
    after_failed_payment: Literal["keep", "free"] = "keep"

    @property
    def seconds(self) -> int:
        return _seconds(self.minutes, 60)

    @property
    def extend_seconds(self) -> int:
        return _seconds(self.extend_minutes, 60)

    @property
    def notice_seconds(self) -> int:
        """Never before half of the hold has gone by, so that a short hold has a sensible notice too."""
        return min(_seconds(self.notice_minutes, 60), max(1, self.seconds // 2))

    @property
    def longest_seconds(self) -> int:
        return _seconds(self.longest_minutes, 60)

    @property
    def payment_grace_seconds(self) -> int:
        return _seconds(self.payment_grace_minutes, 60)

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if max(self.minutes, self.extend_minutes) > self.longest_minutes:
            raise PydanticCustomError("holds", "minutes and extend_minutes must not be above longest_minutes")
        return self


class Stripe(Section):
    secret_key: SecretStr = SecretStr("")
    webhook_secret: SecretStr = SecretStr("")
    api_url: HttpUrl = HttpUrl("https://api.stripe.com")
    ask_seconds: Positive = 20

    @property
    def api_base(self) -> str:
        return str(self.api_url).rstrip("/")

    @property
    def ask_after(self) -> int:
        return _seconds(self.ask_seconds, 1)

    @property
    def is_on(self) -> bool:
        return bool(self.secret_key.get_secret_value())

    @property
    def is_test(self) -> bool:
        return "_test_" in self.secret_key.get_secret_value()


class Counter(Section):
    enabled: bool = False
    minutes_before: Positive = 30

    @property
    def seconds_before(self) -> int:
        return _seconds(self.minutes_before, 60)


class Payments(Section):
    provider_token: SecretStr = SecretStr("")
    allow_test_provider: bool = False
    stars: bool = False
    stripe: Stripe = Stripe()
    counter: Counter = Counter()

    @property
    def is_test(self) -> bool:
        return ":TEST:" in self.provider_token.get_secret_value()

    @property
    def ways(self) -> tuple[str, ...]:
        """The gateways that are set up, in the order in which they are offered."""
        on = {
            "telegram": self.stars or bool(self.provider_token.get_secret_value()),
            "stripe": self.stripe.is_on,
            "counter": self.counter.enabled,
        }
        return tuple(name for name, is_on in on.items() if is_on)


class Tickets(Section):
    secret: SecretStr = SecretStr("")
    doors_minutes: Positive = 60
    undo_seconds: AtLeastOne = 60
    gate: Annotated[str, Field(min_length=1, max_length=32)] = "A"
    hand_on_until_minutes: Positive = 30
    change_until_minutes: Annotated[float, Field(ge=-1, le=100_000, allow_inf_nan=False)] = -1

    @property
    def hand_on_until_seconds(self) -> int:
        return _seconds(self.hand_on_until_minutes, 60)

    @property
    def change_until_seconds(self) -> int | None:
        """None: as long as cancelling would bring something back."""
        return None if self.change_until_minutes < 0 else int(self.change_until_minutes * 60)

    @property
    def doors_seconds(self) -> int:
        return _seconds(self.doors_minutes, 60)


class Currencies(Section):
    """`rates` by currency: how much of it one unit of any one measure is worth, on the day `of`."""

    rates: dict[str, Annotated[Decimal, Field(gt=0, le=1_000_000_000, allow_inf_nan=False)]] = {}
    of: str = ""

    @model_validator(mode="after")
    def _known(self) -> Self:
        if unknown := [code for code in self.rates if code not in list_currencies("en")]:
            raise PydanticCustomError("currencies", "{codes}: no such currency", {"codes": ", ".join(unknown)})
        if self.rates and not _is_date(self.of):
            raise PydanticCustomError("currencies", 'say of which day the rates are: of = "2026-11-21"')
        return self

    def exchange(self, currency: str | None) -> Exchange | None:
        """For who wants to see that currency as well; None where there is no rate for it."""
        return Exchange(currency, tuple(self.rates.items())) if currency in self.rates else None


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


class Reminders(Section):
    enabled: bool = True
    first_hours: Positive = 24
    second_hours: Positive = 2
    quiet_from: TimeOfDay = "22:00"
    quiet_to: TimeOfDay = "08:00"

    @property
    def quiet_minutes(self) -> tuple[int, int]:
        """Both ends of the quiet hours, in minutes after midnight."""
        return _minutes(self.quiet_from), _minutes(self.quiet_to)

    @property
    def first_seconds(self) -> int:
        return _seconds(self.first_hours, 3600)

    @property
    def second_seconds(self) -> int:
        return _seconds(self.second_hours, 3600)

    @model_validator(mode="after")
    def _first_comes_first(self) -> Self:
        if self.second_hours >= self.first_hours:
            raise PydanticCustomError("reminders", "second_hours must be below first_hours")
        return self


class Jobs(Section):
    enabled: bool = True
    expiry_seconds: Positive = 5
    delivery_seconds: Positive = 1
    reminders_seconds: Positive = 30
    charges_seconds: Positive = 5
    reconcile_hours: Positive = 24


class Limits(Section):
    sends_per_second: Annotated[float, Field(gt=0, le=1000, allow_inf_nan=False)] = 25
    per_chat_per_second: Positive = 1
    holds_per_minute: AtLeastOne = 10
    views_per_minute: AtLeastOne = 100


class Web(Section):
    host: str = "127.0.0.1"
    port: Port = 8080


class Log(Section):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True, hide_input_in_errors=True
    )

    telegram: Telegram = Telegram()
    database: Database = Database()
    house: House = House()
    holds: Holds = Holds()
    payments: Payments = Payments()
    tickets: Tickets = Tickets()
    reminders: Reminders = Reminders()
    currencies: Currencies = Currencies()
    jobs: Jobs = Jobs()
    limits: Limits = Limits()
    web: Web = Web()
    log: Log = Log()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment goes before the file, whose content comes as init settings; nothing else is read."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings


SECTIONS: dict[str, type[Section]] = {
    name: field.annotation
    for name, field in Settings.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Section)
}


def load_settings(path: Path | None = None) -> Settings:
    """Read `path` (or config.toml here, when there is one), then the environment.

    Raises ConfigError with one line for each thing that is wrong.
    """
    written = _read_file(path)
    stray = list(_stray_variables(os.environ))
    try:
        settings = Settings(**written)
    except ValidationError as error:
        raise ConfigError(stray + [_problem(detail, os.environ) for detail in error.errors()]) from None
    except SettingsError as error:
        raise ConfigError([*stray, f"{error}: write {PREFIX}SECTION__KEY=VALUE instead"]) from None
    if stray:
        raise ConfigError(stray)
    return settings


def file_in_use(path: Path | None = None) -> Path | None:
    """The file that load_settings reads, or None when there is none."""
    return path or (DEFAULT_FILE if DEFAULT_FILE.exists() else None)


def hide_password(url: str) -> str:
    return PASSWORD.sub(r"\1\2***", url)


def _read_file(path: Path | None) -> dict[str, Any]:
    file = file_in_use(path)
    if file is None:
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError([f"{file}: cannot be read: {error.strerror}"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError([f"{file}: not valid TOML: {error}"]) from None


def _stray_variables(environ: Mapping[str, str]) -> Iterator[str]:
    """Variables that look like settings and would silently do nothing."""
    for name in sorted(environ):
        rest = name.upper().removeprefix(PREFIX).lower()
        section = rest.split("_")[0]
        if rest == name.lower() or rest in SECTIONS or (section in SECTIONS and rest.startswith(f"{section}__")):
            continue
        if "__" in rest or section in SECTIONS:
            yield f"{name}: no such setting; write {PREFIX}SECTION__KEY, SECTION one of {', '.join(SECTIONS)}"


def _problem(detail: ErrorDetails, environ: Mapping[str, str]) -> str:
    section, *rest = [str(part) for part in detail["loc"]]
    key = ".".join([section, *rest])
    if detail["type"] == "extra_forbidden":
        return f"{key}: no such setting; {_allowed_keys(section, rest)}"
    if detail["type"] in {"model_type", "model_attributes_type"}:
        return f"{key}: this is a section; write [{section}] and its settings below it"
    message = detail["msg"].replace("Input should be", "must be")
    return f"{key}{_shown_value(section, rest, detail['input'])}: {message}{_where(section, rest, environ)}"


def _allowed_keys(section: str, rest: list[str]) -> str:
    known = list(_section_of([section, *rest]).model_fields) if rest else list(SECTIONS)
    near = difflib.get_close_matches(rest[-1] if rest else section, known, n=1)
    return f"did you mean {near[0]}?" if near else f"allowed: {', '.join(known)}"


def _shown_value(section: str, rest: list[str], value: object) -> str:
    """The value as written; nothing for a secret, or for what is wrong with a section as a whole."""
    inner = _section_of([section, *rest])
    field = next((inner.model_fields[name] for name in rest if name in inner.model_fields), None)
    if field is None or field.annotation is SecretStr or _is_section(field.annotation):
        return ""
    return " = " + hide_password(json.dumps(value, ensure_ascii=False, default=str))


def _section_of(path: list[str]) -> type[Section]:
    """The innermost section that a path of names leads through."""
    inner = SECTIONS[path[0]]
    for name in path[1:-1]:
        field = inner.model_fields.get(name)
        if field is None or not _is_section(field.annotation):
            break
        inner = cast("type[Section]", field.annotation)
    return inner


def _is_section(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Section)


def _where(section: str, rest: list[str], environ: Mapping[str, str]) -> str:
    name = PREFIX + "__".join([section, *rest]).upper() if rest else ""
    return f" (from {name})" if name in {known.upper() for known in environ} else ""
