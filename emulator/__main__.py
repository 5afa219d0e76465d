"""python -m emulator: the server alone, for any bot in any language."""

import argparse
import asyncio
import signal
import sys

from emulator.app import serve
from emulator.world import Settings


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default: 8081)")
    parser.add_argument("--host", default="127.0.0.1", help="default: 127.0.0.1")
    parser.add_argument("--username", help="the bot's username (default: made of its id)")
    parser.add_argument("--name", default="Local bot", help="the bot's first name")
    parser.add_argument("--flood", action="store_true", help="answer 429 above about 30 messages a second")
    return parser.parse_args(given)


async def run(options: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    settings = Settings(username=options.username, name=options.name, flood=options.flood)
    async with serve(options.port, options.host, settings) as server:
        sys.stdout.write(f"Local Telegram at {server.url}\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(run(arguments()))
