"""A local Telegram Bot API server with people to talk to: no token, no network, Telegram's own refusals."""

from emulator.app import Server, serve
from emulator.world import Settings

__all__ = ["Server", "Settings", "serve"]
