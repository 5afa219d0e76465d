"""What every command shares: its settings, a look into the database, a change of it, and a refusal in plain words."""

import asyncio
import functools
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from bot.config import ConfigError, Settings, file_in_use, hide_password, load_settings
from bot.log import set_up_logging

File = click.Path(dir_okay=False, path_type=Path)
Number = click.IntRange(1, 2**63 - 1)  # of a show or a person, as a database can hold it


def with_settings(command: Callable[..., None]) -> Callable[..., None]:
    """Gives the command its `settings`; --config may stand before its name or after."""

    @click.option("--config", "own_file", type=File, help="Settings to use instead of config.toml.")
    @click.pass_context
    @functools.wraps(command)
    def wrapped(context: click.Context, /, own_file: Path | None, **options: Any) -> None:
        context.obj = file_in_use(own_file or context.obj)
        try:
            settings = load_settings(context.obj)
        except ConfigError as error:
            refuse("These settings cannot be used:", error.problems)
        set_up_logging(settings.log.level, settings.log.format)
        command(settings=settings, **options)

    return wrapped


def query(settings: Settings, query: Callable[..., Any], *args: Any) -> Any:
    with database_there(settings):
        return asyncio.run(_in_database(settings, "read", query, args))


def change(settings: Settings, use_case: Callable[..., Any], *args: Any) -> Any:
    with database_there(settings):
        return asyncio.run(_in_database(settings, "write", use_case, args))


async def _in_database(settings: Settings, how: str, work: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    from booking.people import StaffError
    from storage.db import Database
    from storage.migrate import DatabaseTooNew

    try:
        async with Database.open(
            settings.database.url, lanes=1, money_lanes=1, pgbouncer=settings.database.pgbouncer
        ) as db:
            return await (db.read if how == "read" else db.write)(work, *args)
    except (DatabaseTooNew, StaffError) as error:
        refuse("Nothing was done:", [str(error)])


@contextmanager
def database_there(settings: Settings) -> Iterator[None]:
    """Refuses in plain words when no connection can be made."""
    from sqlalchemy.exc import OperationalError

    try:
        yield
    except OperationalError as error:
        if error.statement is not None:
            raise
        why = (line.strip() for line in str(error.orig).splitlines())
        refuse("The database does not answer:", [*why, f"database.url = {hide_password(settings.database.url)}"])


def refuse(title: str, problems: Iterable[str]) -> NoReturn:
    click.secho(title, err=True, bold=True)
    for problem in problems:
        click.echo(f"  - {problem}", err=True)
    sys.exit(1)
