"""Behind PgBouncer in transaction mode every transaction may meet another session: nothing prepared may outlive one."""

import asyncio
import shutil
import subprocess
import time

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from storage.db import Database
from tests.conftest import postgres_account
from tests.house import House, open_house

pytestmark = [pytest.mark.postgres, pytest.mark.pgbouncer]

BUYERS = 24  # more than the pooler has sessions, so that they change hands
SESSIONS = 3


@pytest.fixture
def pooled_url(postgres_cluster, postgres_url):
    """The database through a PgBouncer of the test's own, reached through a socket beside the server's."""
    folder, name = postgres_cluster.folder, make_url(postgres_url).database
    config = folder / "pgbouncer.ini"
    config.write_text(
        f"[databases]\n{name} = host={folder} dbname={name} user=foyer\n"
        f"[pgbouncer]\nlisten_addr =\nunix_socket_dir = {folder}\nlisten_port = 6432\nauth_type = any\n"
        f"pool_mode = transaction\ndefault_pool_size = {SESSIONS}\nmax_client_conn = 100\n"
    )
    config.chmod(0o644)
    process = subprocess.Popen([shutil.which("pgbouncer"), "-q", "-u", postgres_account() or "", str(config)])
    _wait_for(f"host={folder} port=6432 user=foyer dbname={name}")
    yield f"postgresql+psycopg://foyer@/{name}?host={folder}&port=6432"
    process.terminate()
    process.wait(10)


def _wait_for(where: str) -> None:
    deadline = time.monotonic() + 20
    while True:
        try:
            psycopg.connect(where, prepare_threshold=None).close()
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


async def _sell_out(url: str, *, pgbouncer: bool) -> int:
    """Everybody buys a pair at once, several times over each connection; returns how many tickets there are."""
    async with Database.open(url, pgbouncer=pgbouncer) as db:
        await db.write(open_house, 2, BUYERS)
        house = House(db)
        await asyncio.gather(*(house.buy(101 + place, 2 * place, 2 * place + 1) for place in range(BUYERS)))
        return len(await house.claims())


async def test_a_whole_house_is_sold_through_the_pooler(pooled_url):
    assert await _sell_out(pooled_url, pgbouncer=True) == 2 * BUYERS


async def test_control_without_the_setting_prepared_statements_get_lost(pooled_url):
    with pytest.raises(DBAPIError, match="prepared statement"):
        await _sell_out(pooled_url, pgbouncer=False)
