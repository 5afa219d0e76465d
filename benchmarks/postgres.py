"""A PostgreSQL of our own for the time of a benchmark: the installed programs, a temporary folder, durable settings."""

import itertools
import os
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

ACCOUNT = "postgres"


class Postgres:
    def __init__(self, programs: Path, folder: Path, port: int) -> None:
        self._programs, self._folder, self._port = programs, folder, port
        self._numbers = itertools.count(1)

    @classmethod
    @contextmanager
    def started(cls) -> Iterator["Postgres"]:
        """Raises FileNotFoundError where PostgreSQL is not installed."""
        folder = Path(tempfile.mkdtemp(prefix="foyer-bench-"))
        postgres = cls(_programs(), folder, free_port())
        if os.geteuid() == 0:
            shutil.chown(folder, ACCOUNT)
        data = str(folder / "data")
        postgres._run("initdb", "-D", data, "-A", "trust", "-U", ACCOUNT)
        options = f"-p {postgres._port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200"
        postgres._run("pg_ctl", "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start")
        try:
            yield postgres
        finally:
            postgres._run("pg_ctl", "-D", data, "-m", "immediate", "stop")
            shutil.rmtree(folder, ignore_errors=True)

    def create(self, template: str = "template1") -> str:
        name = f"bench{next(self._numbers)}"
        with psycopg.connect(self._dsn("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def url(self, name: str) -> str:
        return f"postgresql://{ACCOUNT}@127.0.0.1:{self._port}/{name}"

    def bench(self, script: str, name: str, clients: int, each: int) -> float:
        """Transactions a second that pgbench runs the script at."""
        file = self._folder / "script.sql"
        file.write_text(script)
        file.chmod(0o644)
        ours = (f"-c{clients}", "-j2", f"-t{each}", "-n", "-D", "n=0", f"-f{file}", "-U", ACCOUNT)
        where = ("-h", "127.0.0.1", "-p", str(self._port), name)
        done = self._run("pgbench", *ours, *where)
        if found := re.search(r"tps = ([\d.]+)", done):
            return float(found[1])
        raise RuntimeError(done)

    def _dsn(self, name: str) -> str:
        return f"host=127.0.0.1 port={self._port} user={ACCOUNT} dbname={name}"

    def _run(self, program: str, *arguments: str) -> str:
        command = [str(self._programs / program), *arguments]
        if os.geteuid() == 0:
            command = ["runuser", "-u", ACCOUNT, "--", *command]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=self._folder)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr or done.stdout}")
        return done.stdout


def _programs() -> Path:
    """The newest installed version's own folder: what stands on PATH is often the client alone."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pgbench")) or [Path(shutil.which("pgbench") or "")]
    if not found[-1].with_name("initdb").exists():
        raise FileNotFoundError("PostgreSQL's programs (initdb, pg_ctl, pgbench) are not installed")
    return found[-1].parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
