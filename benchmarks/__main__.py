"""`python -m benchmarks [NAME ...]`: prints each figure as one line of JSON; the exit status says whether all hold."""

import asyncio
import importlib
import sys

from benchmarks.figures import progress

NAMES = (
    "sale",
    "crowd",
    "line",
    "tap_cpu",
    "taps",
    "stroll",
    "rush",
    "browse",
    "start",
    "memory",
    "pictures",
    "keyboard",
)


async def main(names: tuple[str, ...]) -> int:
    held = True
    for name in names:
        progress(f"measuring: {name}")
        held &= await importlib.import_module(f"benchmarks.{name}").run()
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(tuple(sys.argv[1:]) or NAMES)))
