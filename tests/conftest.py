"""What all tests share: real databases, programs that only some machines have, a loud line about what is left out.

FOYER_TEST_COMPLETE=1: nothing may be left out. FOYER_SOAK=1: everything that counts rounds does far more of them.
"""

import asyncio
import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, make_url, text

from storage.db import Database

COMPLETE = os.environ.get("FOYER_TEST_COMPLETE") == "1"
SOAK = os.environ.get("FOYER_SOAK") == "1"
LEFT_OUT = pytest.StashKey[dict]()

settings.register_profile("test", deadline=None, print_blob=True)
settings.register_profile(
    "soak", deadline=None, print_blob=True, max_examples=5000, suppress_health_check=list(HealthCheck)
)
settings.load_profile("soak" if SOAK else "test")


def chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for path in map(shutil.which, names) if path), None)


def postgres_programs() -> Path | None:
    """The folder with the server's own programs, of the newest version."""
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    folders = [*reversed(packaged), *map(Path, os.environ["PATH"].split(":"))]
    needed = ("initdb", "postgres", "pg_ctl", "pg_isready")
    return next((folder for folder in folders if all((folder / name).exists() for name in needed)), None)


def postgres_account() -> str | None:
    """Whom the server runs as: never root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()).pw_name
    return next((entry.pw_name for entry in pwd.getpwall() if entry.pw_name == "postgres"), None)


def missing() -> dict[str, str]:
    """Marker -> why tests that carry it cannot run here."""
    reasons = {}
    if not chromium():
        reasons["browser"] = "no Chromium on this machine (Debian: apt install chromium)"
    if not postgres_programs() or not postgres_account():
        reasons["postgres"] = "no PostgreSQL server programs on this machine (Debian: apt install postgresql)"
    if not shutil.which("pgbouncer"):
        reasons["pgbouncer"] = "no PgBouncer on this machine (Debian: apt install pgbouncer)"
    return reasons


def pytest_configure(config):
    reasons = missing()
    if COMPLETE and reasons:
        raise pytest.UsageError("FOYER_TEST_COMPLETE=1, but " + "; ".join(reasons.values()))
    config.stash[LEFT_OUT] = reasons


def pytest_collection_modifyitems(config, items):
    if not SOAK:
        items[:] = [item for item in items if not item.get_closest_marker("soak")]
    for marker, why in config.stash[LEFT_OUT].items():
        for item in items:
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=why))


def pytest_terminal_summary(terminalreporter, config):
    for marker, why in config.stash[LEFT_OUT].items():
        terminalreporter.write_line(f"LEFT OUT: every {marker} test, because there is {why}", red=True, bold=True)


def _die_with_parent() -> None:
    """Runs in the server's process before it starts: a test run that is killed leaves no server behind."""
    ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


class Cluster:
    """A PostgreSQL server of our own in a temporary folder, reached through a socket in it. Durable as in real life."""

    def __init__(self, programs: Path, account: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="foyer-pg-", dir="/tmp"))
        self._programs = programs
        self._as = (
            {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        )
        if self._as:
            shutil.chown(self.folder, account)
        self._names = count(1)
        self.process: subprocess.Popen | None = None

    def initialise(self) -> None:
        self._run("initdb", "-D", "data", "-U", "foyer", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")

    def start(self) -> None:
        command = [self._programs / "postgres", "-D", "data", "-k", self.folder, "-c", "listen_addresses="]
        log = (self.folder / "log").open("ab")
        self.process = subprocess.Popen(
            command,
            cwd=self.folder,
            stdout=log,
            stderr=log,
            preexec_fn=_die_with_parent,  # noqa: PLW1509 - it calls prctl alone, which needs no lock of another thread
            **self._as,
        )
        deadline = time.monotonic() + 60
        while subprocess.run([self._programs / "pg_isready", "-q", "-h", self.folder], check=False).returncode:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start:\n{(self.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.05)

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://foyer@/{name}?host={self.folder}"

    def create(self, template: str = "template0") -> str:
        """A new database's URL."""
        name = f"foyer_{next(self._names)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        self.execute(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def execute(self, statement: str) -> None:
        engine = create_engine(self.url("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(statement))
        engine.dispose()

    def kill(self) -> None:
        """As if the power went: the whole server dies at once, and nothing is written on the way."""
        self._run("pg_ctl", "stop", "-D", "data", "-m", "immediate")
        self.process.wait()

    def remove(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # its fast shutdown
            self.process.wait(30)
        shutil.rmtree(self.folder)

    def _run(self, program: str, *args: str) -> None:
        subprocess.run([self._programs / program, *args], cwd=self.folder, check=True, capture_output=True, **self._as)


@pytest.fixture(scope="session")
def soak() -> bool:
    """Whether there are hours to spend."""
    return SOAK


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """For playwright's executable_path; the test must be marked `browser`."""
    return chromium() or pytest.fail("a test that needs Chromium must be marked browser")


@pytest.fixture(scope="session")
def make_cluster():
    """Makes a PostgreSQL server for a test that stops or kills it; the test must be marked `postgres`."""
    made = []

    def make() -> Cluster:
        made.append(Cluster(postgres_programs(), postgres_account()))
        made[-1].initialise()
        made[-1].start()
        return made[-1]

    yield make
    for cluster in made:
        cluster.remove()


@pytest.fixture(scope="session")
def postgres_cluster(make_cluster) -> Cluster:
    """One server for the run, with the database `migrated` to copy."""
    cluster = make_cluster()
    cluster.execute("CREATE DATABASE migrated TEMPLATE template0")
    _migrate(cluster.url("migrated"))
    return cluster


@pytest.fixture
def postgres_url(postgres_cluster):
    """A fresh database on a real PostgreSQL, its tables made; the test must be marked `postgres`."""
    url = postgres_cluster.create(template="migrated")
    yield url
    postgres_cluster.drop(url)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(migrated_sqlite, tmp_path) -> str:
    """A fresh SQLite file, its tables made."""
    return f"sqlite:///{shutil.copy(migrated_sqlite, tmp_path / 'foyer.db')}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request) -> str:
    """A fresh database with its tables: the test runs once on SQLite and once on PostgreSQL."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
async def db(database_url):
    async with Database.open(database_url) as database:
        yield database


def _migrate(url: str) -> None:
    async def once() -> None:
        async with Database.open(url):
            pass

    asyncio.run(once())
