"""getUpdates and the webhook."""

from typing import Any
from urllib.parse import urlsplit

from emulator import limits
from emulator.errors import ApiError, bad_request
from emulator.methods.call import Call, Encoded
from emulator.schema import TYPES

_ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
_KINDS = TYPES["Update"].keys() - {"update_id"}
_TOKEN_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


async def get_updates(call: Call) -> Encoded:
    """Numbers out of range are brought into it, as Telegram does."""
    if call.bot.webhook.url:
        raise ApiError(409, _ACTIVE)
    _remember_allowed(call)
    params = call.params
    limit = min(max(params.get("limit", limits.POLL_UPDATES), 1), limits.POLL_UPDATES)
    timeout = min(max(params.get("timeout", 0), 0), limits.POLL_S)
    ready = await call.bot.queue.poll(params.get("offset", 0), limit, timeout)
    return Encoded(b"[" + b",".join(update.body for update in ready) + b"]")


def _remember_allowed(call: Call) -> None:
    """An empty list asks for the default ones, and so does one of unknown words; none given leaves what was asked for
    before.
    """
    if "allowed_updates" in call.params:
        asked = {kind.lower() for kind in call.params["allowed_updates"]}
        call.bot.queue.allowed = frozenset(asked & _KINDS) or None


async def set_webhook(call: Call) -> bool:
    params = call.params
    url = params.get("url", "")
    if not url:
        return await delete_webhook(call)
    _check_webhook(url, params.get("secret_token", ""))
    _remember_allowed(call)
    if params.get("drop_pending_updates"):
        call.bot.queue.drop_all()
    call.bot.queue.terminate("Conflict: terminated by setWebhook request")
    least, usual, most = limits.WEBHOOK_CONNECTIONS
    connections = min(max(params.get("max_connections", usual), least), most)
    await call.bot.webhook.set(url, params.get("secret_token", ""), connections, params.get("ip_address"))
    return True


def _check_webhook(url: str, secret: str) -> None:
    """Plain http is taken, as a Bot API server of one's own does in local mode."""
    if not _is_address(url):
        raise bad_request("invalid webhook URL specified")
    if len(secret) > limits.SECRET_TOKEN:
        raise bad_request("secret token is too long")
    if not _TOKEN_CHARACTERS.issuperset(secret):
        raise bad_request("secret token contains unallowed characters")


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


async def delete_webhook(call: Call) -> bool:
    await call.bot.webhook.clear()
    if call.params.get("drop_pending_updates"):
        call.bot.queue.drop_all()
    return True


def get_webhook_info(call: Call) -> dict[str, Any]:
    return call.bot.webhook.info()


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
