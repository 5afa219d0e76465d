"""What `foyer run` refuses before it starts: every problem at once, each with its remedy, and no secret's value."""

import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.config import Settings, hide_password

TOKEN = re.compile(r"\d{6,12}:[A-Za-z0-9_-]{30,}")
STRIPE_KEY = re.compile(r"(sk|rk)_(test|live)_\w{10,}", re.ASCII)
EXAMPLE_TOKENS = re.compile(r"123456(789)?(0)?:.*|.*(example|your|token).*", re.IGNORECASE)
SHORTEST_SECRET = 32  # characters
FEWEST_SYMBOLS = 8  # different ones in a secret: fewer is a placeholder
SECRET_KEYS = {
    ("telegram", "token"),
    ("telegram", "webhook_secret"),
    ("payments", "provider_token"),
    ("payments", "stripe", "secret_key"),
    ("payments", "stripe", "webhook_secret"),
    ("tickets", "secret"),
}
MAKE_ONE = 'python3 -c "import secrets; print(secrets.token_urlsafe(32))"'


def problems(settings: Settings, file: Path | None = None) -> list[str]:
    """What must be put right before the bot may meet people; `file` is the one the settings were read from."""
    found = [*_token(settings), *_webhook(settings), *_payments(settings), *_stripe(settings), *_tickets(settings)]
    return found + (list(_file(file)) if file else [])


def _token(settings: Settings) -> Iterator[str]:
    token = settings.telegram.token.get_secret_value()
    if not token:
        yield "telegram.token is missing: ask @BotFather for one and set FOYER_TELEGRAM__TOKEN"
    elif EXAMPLE_TOKENS.fullmatch(token):
        yield "telegram.token is an example: ask @BotFather for your own"
    elif not TOKEN.fullmatch(token):
        yield "telegram.token is not one that Telegram gives: digits, a colon and at least 30 letters, digits, _ or -"


def _webhook(settings: Settings) -> Iterator[str]:
    if settings.telegram.mode != "webhook":
        return
    if not settings.telegram.webhook_url:
        yield "telegram.webhook_url is missing: the public https:// address, or set telegram.mode to polling"
    if not settings.telegram.webhook_secret.get_secret_value():
        yield f"telegram.webhook_secret is missing, so anybody could pose as Telegram: {MAKE_ONE}"


def _payments(settings: Settings) -> Iterator[str]:
    if not settings.payments.ways:
        yield (
            "payments.provider_token is missing: in @BotFather, Bot Settings, Payments; "
            "or set payments.stripe.secret_key, or payments.counter.enabled"
        )
    elif settings.payments.is_test and settings.telegram.is_live and not settings.payments.allow_test_provider:
        yield (
            "payments.provider_token is a test token: real seats would be given away. Use the live one, "
            "or set payments.allow_test_provider to true"
        )


def _stripe(settings: Settings) -> Iterator[str]:
    stripe = settings.payments.stripe
    key, signed = stripe.secret_key.get_secret_value(), stripe.webhook_secret.get_secret_value()
    if key and not STRIPE_KEY.fullmatch(key):
        yield "payments.stripe.secret_key is none of Stripe's secret keys: sk_live_... or rk_live_..., never pk_..."
    elif stripe.is_test and settings.telegram.is_live and not settings.payments.allow_test_provider:
        yield (
            "payments.stripe.secret_key is a test key: real seats would be given away. Use the live one, "
            "or set payments.allow_test_provider to true"
        )
    if key and not signed.startswith("whsec_"):
        yield (
            "payments.stripe.webhook_secret is missing, so anybody could pose as Stripe: Developers, Webhooks, "
            "the endpoint's signing secret (whsec_...)"
        )


def _tickets(settings: Settings) -> Iterator[str]:
    secret = settings.tickets.secret.get_secret_value()
    if not secret:
        yield f"tickets.secret is missing: {MAKE_ONE}"
    elif len(secret) < SHORTEST_SECRET or len(set(secret)) < FEWEST_SYMBOLS:
        yield f"tickets.secret is too easy to guess: at least {SHORTEST_SECRET} random characters: {MAKE_ONE}"


def _file(file: Path) -> Iterator[str]:
    mode = stat.S_IMODE(file.stat().st_mode)
    if mode & 0o077 and _has_secrets(tomllib.loads(file.read_text(encoding="utf-8"))):
        yield f"{file} holds secrets and others on this machine may read it (mode {mode:o}): chmod 600 {file}"


def _has_secrets(written: dict[str, Any]) -> bool:
    url = written.get("database", {}).get("url", "")
    return hide_password(url) != url or any(_written_at(written, path) for path in SECRET_KEYS)


def _written_at(written: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        written = written.get(name) if isinstance(written, dict) else None
    return written
