"""Commands about single shows: moving one, calling it off, the seats that the house keeps back."""

import datetime as dt
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from bot.clock import now
from bot.command import Number, change, query, refuse, with_settings
from bot.config import Settings

if TYPE_CHECKING:
    from booking.office.house_seats import HouseSeats
    from booking.refusals import Refusal

WHEN = "%Y-%m-%d %H:%M"
FARTHEST = 5 * 366 * 86_400  # seconds ahead that a show may be moved to


@click.group()
def show() -> None:
    """Single shows."""


@show.command("cancel")
@click.argument("show_id", type=Number)
@click.confirmation_option(prompt="Everybody gets their money back and is told. Call it off?")
@with_settings
def show_cancel(settings: Settings, show_id: int) -> None:
    """Call a show off: give every seat back, refund everything, tell everybody."""
    from booking.office.shows import cancel_show
    from booking.refusals import Refusal
    from bot.house import house_rules

    try:
        ended = change(settings, cancel_show, show_id, now(), None, house_rules(settings))
    except Refusal:
        refuse("Nothing was done:", [f"no show {show_id} is to take place"])
    click.echo(f"Called off. Sold bookings: {ended.bookings}, holds: {ended.holds}.")
    if ended.back:
        click.echo(f"On its way back: {ended.back} minor units of {ended.currency}.")


@show.command("move")
@click.argument("show_id", type=Number)
@click.argument("when", type=click.DateTime([WHEN]))
@click.confirmation_option(prompt="Everybody is told, and may give their tickets back in full. Move it?")
@with_settings
def show_move(settings: Settings, show_id: int, when: dt.datetime) -> None:
    """Move a show to WHEN, "2027-01-22 20:30" by the clock of its cinema: tickets stay good, everybody is told."""
    from booking.office.moving import move_show
    from booking.shows import show_facts
    from bot.house import house_rules

    zone = ZoneInfo(_asked(query, settings, show_facts, show_id).zone)
    starts_at = int(when.replace(tzinfo=zone).timestamp())
    if not now() < starts_at < now() + FARTHEST:
        refuse("Nothing was done:", [f"{when:{WHEN}} in {zone} is not in the next five years"])
    moved = _asked(change, settings, move_show, None, show_id, starts_at, now(), house_rules(settings))
    before = dt.datetime.fromtimestamp(moved.before, zone)
    click.echo(f"Moved from {before:{WHEN}} to {when:{WHEN}}. Told: {moved.told}. Offers to its line: {moved.offers}.")


@click.group()
def seats() -> None:
    """Seats that the house keeps back."""


@seats.command("list")
@click.argument("show_id", type=Number)
@with_settings
def seats_list(settings: Settings, show_id: int) -> None:
    """Show what is kept back of a show, since when and why."""
    from booking.office.house_seats import house_seats

    view = _asked(query, settings, house_seats, None, show_id)
    for seat in view.seats:
        since = f"{dt.datetime.fromtimestamp(seat.since, ZoneInfo(view.show.zone)):{WHEN}}" if seat.since else "-"
        click.echo(f"{seat.label:<6} {since:<16} {seat.why}")
    click.echo(f"Kept back: {len(view.seats)} of {view.layout.capacity} seats.")


@seats.command("block")
@click.argument("show_id", type=Number)
@click.argument("places")
@click.option("--why", required=True, help="For the history, and for whoever asks later.")
@with_settings
def seats_block(settings: Settings, show_id: int, places: str, why: str) -> None:
    """Keep PLACES such as "F7 F8" back: all of them, or none if one is not free."""
    from booking.office.house_seats import block_seats

    done = _change_seats(settings, block_seats, show_id, places, why)
    click.echo(f"Kept back: {', '.join(done.changed) or 'nothing new'}.")


@seats.command("unblock")
@click.argument("show_id", type=Number)
@click.argument("places")
@click.option("--why", default="", help="For the history.")
@with_settings
def seats_unblock(settings: Settings, show_id: int, places: str, why: str) -> None:
    """Give PLACES such as "F7 F8" back: to who stands in line, and then to everybody."""
    from booking.office.house_seats import unblock_seats

    done = _change_seats(settings, unblock_seats, show_id, places, why)
    click.echo(f"Given back: {', '.join(done.changed) or 'nothing'}. Offered to the line: {done.offered}.")


def _change_seats(settings: Settings, use_case: Any, show_id: int, places: str, why: str) -> "HouseSeats":
    from booking.office.house_seats import named
    from bot.house import house_rules

    wanted = _asked(query, settings, named, None, show_id, places)
    if not wanted:
        refuse("Nothing was done:", [f"no seat is named by {places!r}"])
    done: HouseSeats = _asked(change, settings, use_case, None, show_id, wanted, why, now(), house_rules(settings))
    return done


def _asked(how: Any, settings: Settings, use_case: Any, *args: Any) -> Any:
    from booking.refusals import Refusal

    try:
        return how(settings, use_case, *args)
    except Refusal as refusal:
        refuse("Nothing was done:", [_why(refusal, args)])


def _why(refusal: "Refusal", args: tuple[Any, ...]) -> str:
    from bot.screens.refusal import refused_toast
    from locales import Words

    if refusal.key == "show-gone":
        return f"no show {next(each for each in args if isinstance(each, int))} is to take place"
    return refused_toast(refusal, Words("en"))
