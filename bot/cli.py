"""The command `foyer`. What a command needs is imported when it is called, so that help and refusals are instant."""

import asyncio
import functools
import gc
import sys
from collections.abc import Coroutine, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli_shows import seats, show
from bot.clock import now
from bot.command import File, Number, change, database_there, query, refuse, with_settings
from bot.config import Settings, hide_password
from bot.preflight import problems

if TYPE_CHECKING:
    from booking.audits import Finding
    from booking.office.catalogue import Changes

Folder = click.Path(file_okay=False, path_type=Path)
NAMES = 10  # of what changes, shown of each kind
ROLES = ("owner", "manager", "cashier", "steward")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("foyer"), prog_name="foyer")
@click.option("--config", "file", type=File, envvar="FOYER_CONFIG", help="Settings to use instead of config.toml.")
@click.pass_context
def main(context: click.Context, file: Path | None) -> None:
    """A cinema's box office inside a Telegram chat."""
    context.obj = file


@main.command()
@with_settings
def run(settings: Settings) -> None:
    """Run the bot against Telegram until stopped."""
    _refuse_unless_ready(settings)
    gc.disable()  # until it is open: what a start makes is there to stay
    from bot.app import run_bot

    with database_there(settings):
        _run(run_bot(settings))


@main.command()
@click.option("--port", default=8081, show_default=True, type=click.IntRange(0, 65535), help="Where the page is.")
@click.option("--data", type=Folder, default="data", show_default=True, help="Where the demo keeps its files.")
@click.option("--browser/--no-browser", default=True, help="Open the page in a browser.")
@with_settings
def demo(settings: Settings, port: int, data: Path, *, browser: bool) -> None:
    """Show the whole product in a browser page: no token, no network."""
    from bot.demo import run_demo

    _run(run_demo(settings, port=port, data=data, browser=browser))


@main.command("import")
@click.argument("catalogue", type=File)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@with_settings
def import_(settings: Settings, catalogue: Path, *, dry_run: bool) -> None:
    """Bring cities, halls, films and shows from a CATALOGUE file into the database."""
    from booking.office.catalogue import apply_import, plan_import
    from booking.office.catalogue_file import CatalogueErrors, read_catalogue

    try:
        click.echo(f"Reading {catalogue} ...")
        read = read_catalogue(catalogue)
        click.echo(f"Comparing it with {hide_password(settings.database.url)} ...")
        plan = query(settings, plan_import, read, now())
        for kind, changes in plan.kinds():
            _tell_changes(kind, changes)
        if dry_run or not plan.changes_anything:
            return
        click.echo("Writing ...")
        change(settings, apply_import, read, now())
    except CatalogueErrors as error:
        refuse("Nothing was imported:", error.errors)
    click.echo("Imported.")


def _tell_changes(kind: str, changes: "Changes") -> None:
    counts = f"{len(changes.added)} new, {len(changes.changed)} changed, {len(changes.unchanged)} as before"
    click.echo(f"  {kind:<8} {counts}")
    for sign, names in (("+", changes.added), ("~", changes.changed)):
        for name in names[:NAMES]:
            click.echo(f"           {sign} {name}")
        if len(names) > NAMES:
            click.echo(f"           {sign} and {len(names) - NAMES} more")


@main.group()
def staff() -> None:
    """The cinemas' people: who may do what, and where."""


@staff.command("add")
@click.argument("telegram_id", type=Number)
@click.argument("role", type=click.Choice(ROLES))
@click.option("--cinema", required=True, help="The cinema's name.")
@with_settings
def staff_add(settings: Settings, telegram_id: int, role: str, cinema: str) -> None:
    """Let TELEGRAM_ID act as ROLE in a cinema."""
    from booking.people import add_staff

    member = change(settings, add_staff, telegram_id, role, cinema, now())
    click.echo(f"{telegram_id} is now {member.role} of {member.cinema}.")


@staff.command("remove")
@click.argument("telegram_id", type=Number)
@click.option("--cinema", required=True, help="The cinema's name.")
@with_settings
def staff_remove(settings: Settings, telegram_id: int, cinema: str) -> None:
    """Let TELEGRAM_ID no longer act for a cinema."""
    from booking.people import remove_staff

    if not change(settings, remove_staff, telegram_id, cinema):
        refuse("Nothing was done:", [f"{telegram_id} has no role in {cinema}"])
    click.echo(f"{telegram_id} no longer acts for {cinema}.")


@staff.command("list")
@with_settings
def staff_list(settings: Settings) -> None:
    """Show who may do what, and where."""
    from booking.people import list_staff

    for member in query(settings, list_staff):
        click.echo(f"{member.person_id:>12}  {member.role:<8} {member.cinema}")


@main.command()
@click.option(
    "--repair", is_flag=True, help="Put right what can be without anybody's judgement, and say what was done."
)
@click.option("--chain", is_flag=True, help="Also check the seals over the history, from the first row on.")
@with_settings
def audit(settings: Settings, *, repair: bool, chain: bool) -> None:
    """Check every promise of the house on its live database; exit status 1 when one is broken."""
    from booking.audits import count_checks

    findings = _audited(settings)
    if repair and findings:
        _repair(settings, findings)
        findings = _audited(settings)
    for finding in findings:
        click.echo(f"  - {finding}")
    click.echo(f"Books: {count_checks()} checks, {len(findings)} findings.")
    broken = chain and not _chain_holds(settings)
    sys.exit(1 if findings or broken else 0)


def _audited(settings: Settings) -> "list[Finding]":
    """What two looks agree on: whatever is under way between two of the first look's checks is no finding."""
    from booking.audits import audit_house
    from bot.house import house_rules

    look = functools.partial(query, settings, audit_house, now(), house_rules(settings))
    first = look()
    return [finding for finding in look() if finding in first] if first else []


def _repair(settings: Settings, findings: "Iterable[Finding]") -> None:
    from booking.repairs import repair
    from bot.house import house_rules

    for finding in findings:
        if done := change(settings, repair, finding, now(), house_rules(settings)):
            click.echo(f"  + {finding}: {done}")


def _chain_holds(settings: Settings) -> bool:
    from booking.audits import count_seals, head, verify_chain

    broken = query(settings, verify_chain)
    if broken is not None:
        click.echo(f"Chain: broken at row {broken.audit_id} of the history, which is {broken.why}.")
        return False
    sealed, waiting = query(settings, count_seals)
    click.echo(
        f"Chain: {sealed} rows sealed and as they were, {waiting} to be sealed; head {query(settings, head) or '-'}."
    )
    return True


@main.command()
@with_settings
def reconcile(settings: Settings) -> None:
    """Compare our books with the payment providers', repair what can be, and list the rest."""
    from bot.reconciling import LIST_SECONDS, compare_once
    from storage.migrate import DatabaseTooNew

    try:
        with database_there(settings):
            outcomes, found = asyncio.run(compare_once(settings))
    except DatabaseTooNew as error:
        refuse("Nothing was done:", [str(error)])
    for outcome, count in sorted(outcomes.items()):
        click.echo(f"  {count:>6}  {outcome}")
    for one in found:
        amount = f"{one.amount.amount} {one.amount.currency}"
        click.echo(f"{one.provider}: {one.kind}: {one.reference}, {amount} (minor units)")
    verdict = "findings are open" if found else "not every provider answers" if outcomes["unanswered"] else "all agree"
    compared = outcomes.total() - outcomes["unanswered"] - outcomes["without-list"]
    click.echo(f"Books: {compared} entries of the last {LIST_SECONDS // 86_400} days compared, {verdict}.")
    sys.exit(0 if verdict == "all agree" else 1)


@main.group()
def notices() -> None:
    """Messages to people."""


@notices.command("retry")
@with_settings
def notices_retry(settings: Settings) -> None:
    """Send again what was given up, to everybody who has not blocked the bot."""
    from booking.notices import try_again

    click.echo(f"To be sent again: {change(settings, try_again, now())}.")


main.add_command(show)
main.add_command(seats)


@main.group()
def config() -> None:
    """The settings."""


@config.command("check")
@with_settings
def config_check(settings: Settings) -> None:
    """Say what is wrong with the settings, or missing for live use."""
    _refuse_unless_ready(settings)
    click.echo(f"Good: {click.get_current_context().obj or 'no file, only the environment'}.")


def _refuse_unless_ready(settings: Settings) -> None:
    if found := problems(settings, click.get_current_context().obj):
        refuse("Foyer cannot open yet:", found)


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Runs to the end; Ctrl-C is an ordinary way to stop."""
    try:
        asyncio.run(work)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
