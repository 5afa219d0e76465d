"""Processes made quickly: this one has imported the whole product, and forks for every line that it reads.

A line is {"run": "module:function", "args": [...], "env": {...}, "log": FILE}; the answer is the new process's id.
"""

import ctypes
import gc
import importlib
import json
import os
import signal
import subprocess
import sys
import threading
import traceback
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("bot.app", "bot.cli", "psycopg", "tests.crashes.doomed", "tests.crashes.buyer")
READY = "ready"


class Forks:
    """The side of who wants processes; closing it ends all of them."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.crashes.forks"]
        self._server = subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1
        )
        assert self._server.stdout.readline().strip() == READY

    def fork(self, run: str, *args: str, env: dict[str, str], log: Path) -> int:
        wish = {"run": run, "args": args, "env": env, "log": str(log)}
        self._server.stdin.write(json.dumps(wish) + "\n")
        return int(self._server.stdout.readline())

    @staticmethod
    def kill(pid: int) -> None:
        if lives(pid):
            os.kill(pid, signal.SIGKILL)

    def close(self) -> None:
        self._server.stdin.close()
        self._server.wait(30)


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _serve() -> None:
    for name in PRODUCT:
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that are killed
    gc.freeze()
    sys.stdout.write(READY + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        assert threading.active_count() == 1, "a process with threads cannot be forked safely"
        pid = os.fork()
        if pid == 0:
            _become(**json.loads(line))
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _become(run: str, args: list[str], env: dict[str, str], log: str) -> None:
    """Never returns."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # dies with the one that forked it
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    into = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream, target in ((os.open(os.devnull, os.O_RDONLY), 0), (into, 1), (into, 2)):
        os.dup2(stream, target)
    os.environ.update(env)
    os.chdir(Path(log).parent)
    module, function = run.split(":")
    sys.argv = [run, *args]
    status = 0
    try:
        getattr(importlib.import_module(module), function)()
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001 - whatever it was, it belongs in the log
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    _serve()
